-- Checks that every figure that a mart names is in the ledger
-- Severity: error
-- Model: figures
with linked as (
    select figure_id from period_totals
    union
    select figure_id from trends
    union
    select previous_figure_id from trends
    union
    select base_figure_id from trends
    union
    select figure_id from compare_figures
    union
    select figure_id from comparators
    union
    select members_figure_id from rates
    union
    select figure_id from district_stocks
    union
    select preferred_figure_id from conflicts
    union
    select figure_a_id from comparisons
    union
    select figure_b_id from comparisons
)

select linked.figure_id
from linked
left join figures on linked.figure_id = figures.figure_id
where linked.figure_id is not null and figures.figure_id is null
