-- One row per accepted figure.
-- Key: figure_id
-- Values in the metric's unit. is_preferred is false for the figure that
-- loses a conflict; both stay. is_outside_life: the period has no day in
-- common with the life of the district.
with figures as (
    select * from stg_figures
),

periods as (
    select * from stg_periods
),

losers as (
    select distinct
        case
            when preferred_figure_id = figure_a_id then figure_b_id
            else figure_a_id
        end as figure_id
    from stg_conflicts
),

disputed as (
    select figure_a_id as figure_id from stg_conflicts
    union
    select figure_b_id as figure_id from stg_conflicts
)

select
    figures.figure_id,
    figures.source_id,
    figures.locator,
    figures.district_id,
    areas.district_name,
    areas.district_kind,
    figures.metric_id,
    metrics.metric_name,
    metrics.unit,
    metrics.temporal,
    metrics.measure,
    metrics.theme,
    metrics.better,
    figures.level,
    figures.period_kind,
    periods.period_class,
    figures.period_basis,
    figures.qualifier,
    figures.as_printed,
    figures.subset_of,
    figures.status,
    figures.note,
    sources.source_title,
    sources.publisher,
    sources.source_kind,
    sources.source_url,
    sources.published_basis,
    sources.source_language,
    figures.file,
    figures.line,
    periods.year,
    periods.period_years,
    figures.value,
    figures.lower,
    figures.upper,
    figures.target,
    figures.interval_low,
    figures.interval_high,
    figures.is_bound,
    contains(metrics.unit, '+') or contains(figures.level, '+') as is_mixed,
    figures.figure_id not in (select figure_id from losers) as is_preferred,
    figures.figure_id in (select figure_id from disputed) as has_conflict,
    coalesce(
        figures.period_end < areas.valid_from
        or coalesce(figures.period_start, figures.period_end) > areas.valid_to,
        false
    ) as is_outside_life,
    areas.is_district,
    figures.period_start,
    figures.period_end,
    sources.published
from figures
inner join periods on figures.figure_id = periods.figure_id
inner join stg_areas as areas on figures.district_id = areas.district_id
inner join stg_metrics as metrics on figures.metric_id = metrics.metric_id
inner join stg_sources as sources on figures.source_id = sources.source_id
