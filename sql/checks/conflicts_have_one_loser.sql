-- Checks that of two figures in conflict the other one is not preferred
-- Severity: error
-- Model: conflicts
select conflicts.figure_a_id, conflicts.figure_b_id
from conflicts
left join figures
    on figures.figure_id in (conflicts.figure_a_id, conflicts.figure_b_id)
    and figures.figure_id <> conflicts.preferred_figure_id
where coalesce(figures.is_preferred, true)
