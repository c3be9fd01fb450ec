-- One row per district: the headline facts of its page.
-- Key: district_id
-- Pages: columns
-- Counts are of all figures, losers of conflicts included; area_km2 in square
-- km. members_* (persons) and unions_* (grassroots unions) are the latest
-- stocks; _date is the last day of the month or year if no day is known.

with districts as (
    select * from stg_districts where is_district
),

counts as (
    select
        district_id,
        count(*)::integer as figure_count,
        count_if(period_class = 'annual')::integer as annual_count,
        count(distinct metric_id)::integer as metric_count,
        count(distinct source_id)::integer as source_count,
        count_if(is_bound)::integer as bound_count,
        min(first_year) as first_year,
        max(last_year) as last_year
    from figures
    group by district_id
),

disputes as (
    select district_id, count(*)::integer as conflict_count
    from conflicts
    group by district_id
),

predecessors as (
    select
        districts.district_id,
        string_agg(earlier.district_name, ', ' order by earlier.district_id)
            as predecessor_names
    from districts
    join stg_districts as earlier on list_contains(
        string_split(districts.predecessor_ids, '+'), earlier.district_id)
    group by districts.district_id
)

select
    districts.district_id, districts.cluster_id, districts.gso_code,
    members.figure_id as members_figure_id,
    unions.figure_id as unions_figure_id,
    districts.district_name, districts.district_kind as kind,
    clusters.district_name as cluster_name, predecessor_names,
    members.qualifier as members_qualifier,
    unions.qualifier as unions_qualifier,
    districts.tile_col, districts.tile_row, districts.area_km2,
    coalesce(figure_count, 0) as figure_count,
    coalesce(annual_count, 0) as annual_count,
    coalesce(metric_count, 0) as metric_count,
    coalesce(source_count, 0) as source_count,
    coalesce(bound_count, 0) as bound_count,
    coalesce(conflict_count, 0) as conflict_count,
    first_year, last_year,
    members.value as members_value, members.lower as members_lower,
    members.upper as members_upper,
    unions.value as unions_value, unions.lower as unions_lower,
    unions.upper as unions_upper,
    districts.valid_from, districts.valid_to,
    members.period_start as members_start, members.period_end as members_date,
    unions.period_start as unions_start, unions.period_end as unions_date
from districts
left join stg_districts as clusters
    on districts.cluster_id = clusters.district_id
left join counts on districts.district_id = counts.district_id
left join disputes on districts.district_id = disputes.district_id
left join predecessors on districts.district_id = predecessors.district_id
left join district_stocks as members
    on districts.district_id = members.district_id
    and members.metric_id = 'members'
left join district_stocks as unions
    on districts.district_id = unions.district_id
    and unions.metric_id = 'grassroots-unions'
