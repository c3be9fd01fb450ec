-- One row per metric.
-- Key: metric_id
-- unit is part of what the metric is; a `+` in it means units counted together.

with metrics as (
    select
        metric_id, name_vi, name_en, unit, temporal, measure, theme, movement,
        better, description_vi
    from raw_metrics
)

select
    metric_id,
    name_vi as metric_name,
    name_en as metric_name_en,
    unit,
    temporal,
    measure,
    theme,
    movement,
    better,
    description_vi
from metrics
