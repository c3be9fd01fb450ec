-- One row per district and metric: what is known of it, a letter for a year.
-- Key: district_id, metric_id
-- Pages: columns
-- Pages order: metric_id, district_id
-- Of the 30 districts, each metric that they have a figure of. states begins
-- with first_year: A annual, P part of a year or a date, S within a span only,
-- B annual but only a bound, - none, x outside the life of the district.

with coverage as (
    select * from coverage
)

select
    district_id,
    metric_id,
    string_agg(
        case when is_outside_life then 'x' when state = 'annual' then 'A'
            when state = 'partial' then 'P' when state = 'span_only' then 'S'
            when state = 'bound_only' then 'B' else '-' end,
        '' order by year
    ) as states,
    min(year) as first_year
from coverage
group by district_id, metric_id
