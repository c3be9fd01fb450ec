-- Checks that every accepted row of the data folder is one row of figures
-- Severity: error
-- Model: figures
with accepted as (
    select coalesce(sum(accepted_count), 0)::integer as row_count
    from load_results
    where kind = 'figures'
),

kept as (
    select count(*)::integer as row_count from figures
)

select accepted.row_count as accepted_count, kept.row_count as kept_count
from accepted
cross join kept
where accepted.row_count <> kept.row_count
