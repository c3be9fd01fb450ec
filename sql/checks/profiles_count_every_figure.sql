-- Checks that the figures of all metrics, and of all districts, add up
-- Severity: error
-- Model: metric_profiles
with counts as (
    select
        (select count(*) from figures) as figure_count,
        (select count(*) from figures where is_district) as district_figures,
        (select coalesce(sum(figure_count), 0) from metric_profiles)
            as of_metrics,
        (select coalesce(sum(figure_count), 0) from district_profiles)
            as of_districts
)

select figure_count, of_metrics, district_figures, of_districts
from counts
where figure_count <> of_metrics or district_figures <> of_districts
