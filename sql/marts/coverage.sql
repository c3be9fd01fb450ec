-- One row per district, metric and calendar year: what is known of it.
-- Key: district_id, metric_id, year
-- state: annual, partial (part of a year, a date or an event), span_only,
-- bound_only (annual without a point value) or none. Years from the first to
-- the last that any figure of the metric touches; none is not zero.
with touched as (
    select
        district_id,
        metric_id,
        is_district,
        unnest(range(
            year(coalesce(period_start, period_end)),
            year(period_end) + 1
        ))::integer as year,
        case
            when period_class = 'annual' and value is null then 3
            when period_class = 'annual' then 1
            when period_class = 'span' then 4
            else 2
        end as grade
    from figures
    where period_class <> 'unplaced'
),

years as (
    select
        metric_id,
        unnest(range(min(year), max(year) + 1))::integer as year
    from touched
    group by metric_id
),

best as (
    select
        district_id,
        metric_id,
        year,
        min(grade) as grade,
        count(*)::integer as figure_count
    from touched
    where is_district
    group by district_id, metric_id, year
)

select
    areas.district_id,
    areas.district_name,
    years.metric_id,
    years.year,
    case best.grade
        when 1 then 'annual'
        when 2 then 'partial'
        when 3 then 'bound_only'
        when 4 then 'span_only'
        else 'none'
    end as state,
    coalesce(best.figure_count, 0)::integer as figure_count
from years
cross join stg_areas as areas
left join best
    on areas.district_id = best.district_id
    and years.metric_id = best.metric_id
    and years.year = best.year
where areas.is_district
