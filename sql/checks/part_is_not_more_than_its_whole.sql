-- Checks that a part is in the unit of its whole and no more than it
-- Severity: error
-- Model: figures
select part.figure_id, whole.figure_id as whole_figure_id
from figures as part
join figures as whole on part.subset_of = whole.figure_id
where part.unit <> whole.unit
    or part.interval_low > whole.interval_high
