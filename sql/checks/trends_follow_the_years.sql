-- Checks that every year has its trend, with the same figure
-- Severity: error
-- Model: trends
select
    coalesce(years.figure_id, trends.figure_id) as figure_id,
    coalesce(years.year, trends.year) as year
from district_years as years
full join trends
    on years.district_id = trends.district_id
    and years.metric_id = trends.metric_id
    and years.level = trends.level
    and years.year = trends.year
where years.figure_id is distinct from trends.figure_id
