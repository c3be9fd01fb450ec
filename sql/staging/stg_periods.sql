-- One row per accepted figure: the class of its period.
-- Key: figure_id
-- year is the calendar year that the figure stands for (annual) or falls in
-- (partial, dated, event); a span or an unplaced figure has none.
with figures as (
    select figure_id, metric_id, period_kind, period_start, period_end
    from raw_figures
),

metrics as (
    select metric_id, temporal from raw_metrics
),

marked as (
    select
        figures.*,
        metrics.temporal = 'flow'
        and period_start = date_trunc('year', period_start)
        and period_end = period_start + interval 1 year - interval 1 day
            as is_calendar_year
    from figures
    inner join metrics on figures.metric_id = metrics.metric_id
),

classed as (
    select
        *,
        case
            when period_kind = 'year' then 'annual'
            when period_kind = 'as_of' then 'dated'
            when period_end is null then 'unplaced'
            when period_kind = 'event' then 'event'
            when period_kind in ('recurring', 'unknown') then 'unplaced'
            when period_kind in ('multi_year', 'stage') then 'span'
            when is_calendar_year then 'annual'
            else 'partial'
        end as period_class
    from marked
)

select
    figure_id,
    period_class,
    case
        when period_class in ('annual', 'partial', 'dated', 'event')
            then year(period_end)::integer
    end as year,
    case
        when period_class = 'span'
            then round((period_end - period_start + 1) / 365.25, 1)::double
    end as period_years
from classed
