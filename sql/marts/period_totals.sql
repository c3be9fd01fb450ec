-- One row per figure that stands on no year: a span or an unplaced figure.
-- Key: figure_id
-- A span keeps its total and its length (period_years); it is never divided.
select
    figure_id,
    district_id,
    district_name,
    is_district,
    metric_id,
    metric_name,
    unit,
    level,
    period_kind,
    period_class,
    period_basis,
    qualifier,
    as_printed,
    source_id,
    status,
    period_years,
    value,
    lower,
    upper,
    interval_low,
    interval_high,
    is_outside_life,
    period_start,
    period_end
from figures
where period_class in ('span', 'unplaced')
