-- Checks that only preferred figures are compared, and only by their verdict
-- Severity: error
-- Model: comparisons
select pairs.figure_a_id, pairs.figure_b_id, pairs.verdict, pairs.reasons
from comparisons as pairs
left join figures as side_a on pairs.figure_a_id = side_a.figure_id
left join figures as side_b on pairs.figure_b_id = side_b.figure_id
where not coalesce(side_a.is_preferred and side_b.is_preferred, false)
    or pairs.district_a_id >= pairs.district_b_id
    or (pairs.verdict = 'comparable') <> (pairs.reasons = '')
    or (pairs.verdict = 'not_comparable'
        and (pairs.is_order_determined or pairs.difference is not null
            or pairs.ratio is not null))
    or ((side_a.is_bound or side_b.is_bound) and pairs.difference is not null)
