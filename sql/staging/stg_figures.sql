-- One row per accepted figure: one statement that a source made.
-- Key: figure_id
-- value, lower, upper and target are in the base unit of the metric. value is
-- empty where the words give a bound only; file and line say where it is kept.

with figures as (
    select
        figure_id, source_id, locator, district_id, metric_id, level,
        period_kind, period_start, period_end, period_basis, value, qualifier,
        lower, upper, target, as_printed, subset_of, status, note, file, line
    from raw_figures
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
    period_start,
    period_end
from figures
