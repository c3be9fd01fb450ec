-- One row per metric that has figures: the headline facts of its page.
-- Key: metric_id
-- default_level and default_year: where most districts have an annual figure.
with figures_of as (
    select
        metric_id,
        count(*)::integer as figure_count,
        count(distinct district_id) filter (where is_district)::integer
            as district_count,
        (count(*) filter (where period_class = 'annual'))::integer
            as annual_count,
        (count(*) filter (where period_class = 'span'))::integer
            as span_count,
        min(year(coalesce(period_start, period_end)))::integer as first_year,
        max(year(period_end))::integer as last_year,
        string_agg(distinct level, ',' order by level) as levels
    from figures
    group by metric_id
),

fullest as (
    select
        metric_id,
        level as default_level,
        year as default_year,
        count(*)::integer as best_district_count
    from district_years
    where is_district
    group by metric_id, level, year
    qualify row_number() over (
        partition by metric_id order by count(*) desc, year desc, level
    ) = 1
)

select
    metrics.metric_id,
    metrics.metric_name,
    metrics.metric_name_en as name_en,
    metrics.unit,
    metrics.temporal,
    metrics.measure,
    metrics.theme,
    metrics.movement,
    metrics.better,
    metrics.description_vi,
    figures_of.levels,
    fullest.default_level,
    fullest.default_year,
    fullest.best_district_count,
    figures_of.figure_count,
    figures_of.district_count,
    figures_of.annual_count,
    figures_of.span_count,
    figures_of.first_year,
    figures_of.last_year
from stg_metrics as metrics
inner join figures_of on metrics.metric_id = figures_of.metric_id
left join fullest on metrics.metric_id = fullest.metric_id
