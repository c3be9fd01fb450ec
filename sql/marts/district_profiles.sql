-- One row per district: the headline facts of its page.
-- Key: district_id
-- members_* and unions_*: the latest dated stock that is preferred.
with figures_of as (
    select
        district_id,
        count(*)::integer as figure_count,
        (count(*) filter (where period_class = 'annual'))::integer
            as annual_count,
        count(distinct metric_id)::integer as metric_count,
        count(distinct source_id)::integer as source_count,
        (count(*) filter (where is_bound))::integer as bound_count,
        min(year(coalesce(period_start, period_end)))::integer as first_year,
        max(year(period_end))::integer as last_year
    from figures
    group by district_id
),

conflicts_of as (
    select district_id, count(*)::integer as conflict_count
    from conflicts
    group by district_id
),

stocks as (
    select * from figures
    where period_class = 'dated' and level = 'unspecified' and is_preferred
        and metric_id in ('members', 'grassroots-unions')
    qualify row_number() over (
        partition by district_id, metric_id
        order by period_end desc, is_bound, figure_id
    ) = 1
),

members as (
    select * from stocks where metric_id = 'members'
),

unions as (
    select * from stocks where metric_id = 'grassroots-unions'
),

predecessors as (
    select
        areas.district_id,
        string_agg(earlier.district_name, ', ' order by earlier.district_id)
            as predecessor_names
    from stg_areas as areas
    inner join stg_areas as earlier
        on list_contains(
            string_split(areas.predecessor_ids, '+'), earlier.district_id
        )
    group by areas.district_id
)

select
    areas.* exclude (is_district, district_name_en, predecessor_ids),
    clusters.district_name as cluster_name,
    predecessors.predecessor_names,
    coalesce(figures_of.figure_count, 0)::integer as figure_count,
    coalesce(figures_of.annual_count, 0)::integer as annual_count,
    coalesce(figures_of.metric_count, 0)::integer as metric_count,
    coalesce(figures_of.source_count, 0)::integer as source_count,
    coalesce(figures_of.bound_count, 0)::integer as bound_count,
    coalesce(conflicts_of.conflict_count, 0)::integer as conflict_count,
    figures_of.first_year,
    figures_of.last_year,
    members.qualifier as members_qualifier,
    members.figure_id as members_figure_id,
    members.value as members_value,
    members.lower as members_lower,
    members.upper as members_upper,
    members.period_start as members_start,
    members.period_end as members_date,
    unions.qualifier as unions_qualifier,
    unions.figure_id as unions_figure_id,
    unions.value as unions_value,
    unions.lower as unions_lower,
    unions.upper as unions_upper,
    unions.period_start as unions_start,
    unions.period_end as unions_date
from stg_areas as areas
left join stg_areas as clusters on areas.cluster_id = clusters.district_id
left join predecessors on areas.district_id = predecessors.district_id
left join figures_of on areas.district_id = figures_of.district_id
left join conflicts_of on areas.district_id = conflicts_of.district_id
left join members on areas.district_id = members.district_id
left join unions on areas.district_id = unions.district_id
where areas.is_district
