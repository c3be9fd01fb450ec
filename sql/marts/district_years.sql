-- One row per area, metric, level and calendar year that an annual figure is
-- known for: the figure that stands for it.
-- Key: district_id, metric_id, level, year
-- Only figures of one full calendar year; levels are never added. value is
-- empty where the source gives a bound only. figure_count counts all figures
-- of the key; has_conflict is true where any two of them disagree.

with annual as (
    select
        *,
        count(*) over cells as figure_count,
        bool_or(has_conflict) over cells as is_disputed
    from figures
    where period_class = 'annual'
    window cells as (partition by district_id, metric_id, level, year)
)

select
    district_id,
    metric_id,
    level,
    year,
    figure_id,
    source_id,
    district_name,
    district_kind,
    metric_name,
    unit,
    better,
    qualifier,
    as_printed,
    period_basis,
    status,
    figure_count::integer as figure_count,
    value,
    lower,
    upper,
    interval_low,
    interval_high,
    is_disputed as has_conflict,
    is_outside_life,
    is_mixed,
    is_district
from annual
where is_chosen
