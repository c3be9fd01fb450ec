-- One row per figure: on which axis of time it may stand.
-- Key: figure_id
-- period_class: annual (a flow over one full calendar year), partial (part of
-- a year or a school year), span (several years or a stage), dated (a stock at
-- a date), event, unplaced. Only annual figures stand on a year axis.
-- period_years is the length of a span in years. first_year and last_year are
-- the calendar years that the figure touches. is_outside_life: no day of the
-- period falls within the life of the district.

with figures as (
    select
        figure_id, district_id, metric_id, period_kind, period_end,
        case when period_kind = 'as_of' then coalesce(period_start, period_end)
            else period_start end as period_start
    from stg_figures
),

metrics as (
    select metric_id, temporal from stg_metrics
),

districts as (
    select district_id, valid_from, valid_to from stg_districts
),

measured as (
    select
        figures.figure_id,
        figures.period_kind,
        metrics.temporal,
        year(figures.period_start)::integer as start_year,
        year(figures.period_end)::integer as end_year,
        round((figures.period_end - figures.period_start + 1) / 365.25, 1)
            as years,
        strftime(figures.period_start, '%m-%d') = '01-01'
            and strftime(figures.period_end, '%m-%d') = '12-31' as is_whole,
        coalesce(figures.period_end < districts.valid_from, false)
            or coalesce(figures.period_start > districts.valid_to, false)
            as is_outside_life
    from figures
    join metrics on figures.metric_id = metrics.metric_id
    join districts on figures.district_id = districts.district_id
),

classed as (
    select
        *,
        case
            when period_kind in ('recurring', 'unknown') or years is null
                then 'unplaced'
            when period_kind = 'as_of' then 'dated'
            when period_kind = 'multi_year' or years > 1 then 'span'
            when is_whole and temporal = 'stock' then 'dated'
            when period_kind = 'event' then 'event'
            when is_whole then 'annual'
            when period_kind = 'stage' then 'span'
            else 'partial'
        end as period_class
    from measured
)

select
    figure_id,
    period_class,
    case when period_class not in ('span', 'unplaced') then end_year end
        as year,
    case period_class when 'span' then start_year when 'unplaced' then null
        else end_year end as first_year,
    case when period_class <> 'unplaced' then end_year end as last_year,
    case when period_class = 'span' then years end as period_years,
    is_outside_life
from classed
