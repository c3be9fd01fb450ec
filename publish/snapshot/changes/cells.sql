-- One row per area, metric, level and calendar year for which another figure
-- stands than before, or whose rank has moved. Renamed figures are the same.
-- A rank is empty where bounds leave it open, or, without peers, where there
-- is none.

with names as (
    select
        districts.district_id, districts.name_vi as district_name,
        districts.name_en as district_name_en,
        districts.tile_col is not null as is_district,
        metrics.metric_id, metrics.name_vi as metric_name,
        metrics.name_en as metric_name_en
    from after.raw_districts as districts
    cross join after.raw_metrics as metrics
),

cells as (
    select
        new.district_id, new.metric_id, new.level, new.year,
        old.figure_id as old_id, new.figure_id as new_id,
        old.rank as rank_before, new.rank as rank_after,
        old.peer_count as peers_before, new.peer_count as peers_after
    from before.trends as old
    join after.trends as new
        on old.district_id = new.district_id
        and old.metric_id = new.metric_id
        and old.level = new.level
        and old.year = new.year
),

judged as (
    select
        cells.*,
        pairs.old_id is null as is_replaced,
        rank_before is distinct from rank_after
            or (peers_before is null) <> (peers_after is null) as has_moved
    from cells
    left join pairs
        on cells.old_id = pairs.old_id and cells.new_id = pairs.new_id
)

select
    names.*, judged.level, year,
    rank_before, rank_after, peers_before, peers_after,
    is_replaced, has_moved,
    old as before, new as after
from judged
join names
    on judged.district_id = names.district_id
    and judged.metric_id = names.metric_id
join before.facts as old on judged.old_id = old.figure_id
join after.facts as new on judged.new_id = new.figure_id
where is_replaced or has_moved
order by
    names.metric_id, judged.level, year desc,
    rank_after nulls last, names.district_id
