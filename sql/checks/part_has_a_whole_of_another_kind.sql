-- Checks that the whole of a part is known, of another metric, level or period
-- Severity: warning
-- Model: figures
select part.figure_id, part.subset_of
from figures as part
left join figures as whole on part.subset_of = whole.figure_id
where part.subset_of is not null
    and (whole.figure_id is null
        or (part.district_id = whole.district_id
            and part.metric_id = whole.metric_id
            and part.level = whole.level
            and part.period_start is not distinct from whole.period_start
            and part.period_end is not distinct from whole.period_end))
