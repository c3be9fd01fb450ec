-- One row per figure that stands on no year: the total of a span of several
-- years or of a stage, or a figure whose period the source does not give.
-- Key: figure_id
-- A span keeps its total and its length, period_years; it is never divided.

with figures as (
    select * from figures where period_class in ('span', 'unplaced')
)

select
    figure_id,
    district_id,
    metric_id,
    source_id,
    district_name,
    district_kind,
    metric_name,
    unit,
    level,
    period_class,
    period_kind,
    period_basis,
    qualifier,
    as_printed,
    status,
    period_years,
    value,
    lower,
    upper,
    interval_low,
    interval_high,
    is_preferred,
    has_conflict,
    is_outside_life,
    is_district,
    period_start,
    period_end
from figures
