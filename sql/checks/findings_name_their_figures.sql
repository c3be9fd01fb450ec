-- Checks that a finding about figures names them, and all are in the ledger
-- Severity: error
-- Model: findings
with named as (
    select
        finding_id,
        unnest(string_split(figure_ids, '+')) as figure_id
    from findings
    where figure_ids is not null
)

select named.finding_id, named.figure_id
from named
left join figures on named.figure_id = figures.figure_id
where figures.figure_id is null
union all
select finding_id, figure_ids
from findings
where figure_ids is null and metric_id is not null
