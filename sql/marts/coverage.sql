-- One row per district, metric and calendar year: what is known of it.
-- Key: district_id, metric_id, year
-- Of the 30 districts, each metric that they have a figure of, from the first
-- to the last year that one touches. state is the best of: annual, partial
-- (part of a year, a date, an event), span_only, bound_only (annual, without
-- a point value), none. None is not zero. figure_count counts all figures.
-- is_outside_life: the district did not exist on any day of the year.

with districts as (
    select district_id, district_name, valid_from, valid_to
    from stg_districts
    where is_district
),

touches as (
    select
        district_id, metric_id,
        unnest(range(first_year, last_year + 1))::integer as year,
        is_chosen,
        case when period_class = 'annual' and value is not null then 1
            when period_class = 'annual' then 4
            when period_class = 'span' then 3
            else 2 end as grade
    from figures
    where is_district and period_class <> 'unplaced'
),

known as (
    select
        district_id, metric_id, year,
        count(*)::integer as figure_count,
        min(grade) filter (where is_chosen) as grade
    from touches
    group by district_id, metric_id, year
),

years as (
    select
        metric_id,
        unnest(range(min(year), max(year) + 1))::integer as year
    from touches
    group by metric_id
)

select
    districts.district_id,
    years.metric_id,
    years.year,
    districts.district_name,
    case known.grade when 1 then 'annual' when 2 then 'partial'
        when 3 then 'span_only' when 4 then 'bound_only' else 'none' end
        as state,
    coalesce(known.figure_count, 0) as figure_count,
    coalesce(year(districts.valid_from) > years.year, false)
        or coalesce(year(districts.valid_to) < years.year, false)
        as is_outside_life
from years
cross join districts
left join known
    on districts.district_id = known.district_id
    and years.metric_id = known.metric_id
    and years.year = known.year
