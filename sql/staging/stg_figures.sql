-- One row per accepted figure: one statement that a source made.
-- Key: figure_id
-- In the base unit of the metric. value is empty where the words give a bound
-- only. The true value lies from interval_low to interval_high, both within;
-- an empty interval_high is unbounded. `about 200` is 150 to 250: half a unit
-- of the last digit that is not zero, to either side. is_bound: not exact.

with figures as (
    select
        *,
        replace(value::decimal(30, 6)::varchar, '.', '') as digits
    from raw_figures
),

margins as (
    select
        *,
        case when qualifier = 'about'
            then power(10, length(digits) - length(rtrim(digits, '0')) - 6) / 2
            else 0 end as margin
    from figures
)

select
    figure_id,
    source_id,
    district_id,
    metric_id,
    subset_of,
    locator,
    level,
    period_kind,
    period_basis,
    qualifier,
    as_printed,
    status,
    note,
    file,
    line,
    value,
    lower,
    upper,
    target,
    case
        when qualifier in ('exact', 'about')
            then round(value - margin, 7)
        when qualifier in ('nearly', 'at_most') then least(upper, 0)
        else lower
    end as interval_low,
    case
        when qualifier in ('exact', 'about') then round(value + margin, 7)
        else upper
    end as interval_high,
    qualifier <> 'exact' as is_bound,
    period_start,
    period_end
from margins
