-- Checks that the value of a figure lies inside its interval
-- Severity: error
-- Model: figures
select
    figure_id,
    value,
    interval_low,
    interval_high
from figures
where
    interval_low is null
    or interval_low > coalesce(interval_high, 'infinity')
    or value not between interval_low and coalesce(interval_high, 'infinity')
