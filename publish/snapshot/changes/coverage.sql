-- One row per district, metric and year of which more or less is known.
-- A cell that an edition does not have is one of which nothing is known.

with cells as (
    select
        coalesce(new.district_id, old.district_id) as district_id,
        coalesce(new.metric_id, old.metric_id) as metric_id,
        coalesce(new.year, old.year) as year,
        coalesce(old.state, 'none') as state_before,
        coalesce(new.state, 'none') as state_after
    from before.coverage as old
    full join after.coverage as new
        on old.district_id = new.district_id
        and old.metric_id = new.metric_id
        and old.year = new.year
)

select
    case when state_before = 'none' then 'gained'
        when state_after = 'none' then 'lost' else 'changed' end as kind,
    district_id,
    metric_id,
    year,
    state_before,
    state_after
from cells
where state_before <> state_after
order by metric_id, district_id, year
