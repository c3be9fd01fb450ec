-- Checks that the annual cells of coverage are those of district_years
-- Severity: error
-- Model: coverage
with years as (
    select distinct district_id, metric_id, year
    from district_years
    where is_district and value is not null
),

cells as (
    select district_id, metric_id, year
    from coverage
    where state = 'annual'
)

select
    coalesce(years.district_id, cells.district_id) as district_id,
    coalesce(years.metric_id, cells.metric_id) as metric_id,
    coalesce(years.year, cells.year) as year
from years
full join cells
    on years.district_id = cells.district_id
    and years.metric_id = cells.metric_id
    and years.year = cells.year
where years.district_id is null or cells.district_id is null
