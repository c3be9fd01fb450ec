-- Checks that the period of a figure lies in the life of its district
-- Severity: warning
-- Model: figures
select figure_id, district_id, period_start, period_end
from figures
where is_outside_life
