-- Checks that every figure has an interval and its value lies in it
-- Severity: error
-- Model: figures
select figure_id, value, interval_low, interval_high
from figures
where interval_low is null
    or interval_low > coalesce(interval_high, 'infinity'::double)
    or value < interval_low
    or value > interval_high
    or (not is_bound and interval_low is distinct from interval_high)
