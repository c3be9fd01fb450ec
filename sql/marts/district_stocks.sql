-- One row per district and stock metric: its latest known stock.
-- Key: district_id, metric_id
-- The latest is the one whose date is surely not earlier; a date known only to
-- the month or year counts from its first day. Only preferred figures from
-- within the life of the district; value is empty where only a bound is known.

with stocks as (
    select
        *,
        coalesce(period_start, period_end) as first_day
    from figures
    where period_class = 'dated' and temporal = 'stock' and is_chosen
        and is_district and not is_outside_life and level = 'unspecified'
)

select
    district_id,
    metric_id,
    figure_id,
    source_id,
    unit,
    qualifier,
    value,
    lower,
    upper,
    interval_low,
    interval_high,
    period_start,
    period_end
from stocks
qualify row_number() over (
    partition by district_id, metric_id
    order by first_day desc, period_end desc, is_bound, figure_id
) = 1
