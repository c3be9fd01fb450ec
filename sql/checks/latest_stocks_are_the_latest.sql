-- Checks that no stock of a district is surely later than its latest
-- Severity: error
-- Model: district_stocks
select stocks.figure_id, later.figure_id as later_figure_id
from district_stocks as stocks
join figures as later
    on stocks.district_id = later.district_id
    and stocks.metric_id = later.metric_id
    and coalesce(later.period_start, later.period_end) > stocks.period_end
where later.period_class = 'dated' and later.is_chosen
    and later.level = 'unspecified' and not later.is_outside_life
