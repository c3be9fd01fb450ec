-- Checks that of two figures in conflict only the preferred one is compared
-- Severity: error
-- Model: comparisons
select
    comparisons.figure_a_id,
    comparisons.figure_b_id
from comparisons
inner join figures
    on figures.figure_id in (comparisons.figure_a_id, comparisons.figure_b_id)
where not figures.is_preferred
