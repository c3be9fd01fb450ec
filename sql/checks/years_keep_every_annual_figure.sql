-- Checks that the years are those of annual figures: none lost, none added
-- Severity: error
-- Model: district_years
with annual as (
    select district_id, metric_id, level, year, count(*) as figure_count
    from figures
    where period_class = 'annual'
    group by district_id, metric_id, level, year
)

select
    coalesce(annual.district_id, years.district_id) as district_id,
    coalesce(annual.metric_id, years.metric_id) as metric_id,
    coalesce(annual.level, years.level) as level,
    coalesce(annual.year, years.year) as year
from annual
full join district_years as years
    on annual.district_id = years.district_id
    and annual.metric_id = years.metric_id
    and annual.level = years.level
    and annual.year = years.year
where annual.figure_count is distinct from years.figure_count
