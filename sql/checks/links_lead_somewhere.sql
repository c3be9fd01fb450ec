-- Checks that every id in a comparison or a total is a figure of the ledger
-- Severity: error
-- Model: period_totals
with linked as (
    select figure_id from period_totals
    union
    select figure_id from trends
    union
    select figure_a_id from comparisons
    union
    select figure_b_id from comparisons
)

select linked.figure_id
from linked
left join figures on linked.figure_id = figures.figure_id
where figures.figure_id is null
