-- One row per pair of figures that speak of the same thing and disagree.
-- Key: figure_a_id, figure_b_id
-- Both are kept; preferred_figure_id is the one that stands in the other
-- marts, chosen by `rule`. difference = a - b, only between two points.
select
    pairs.figure_a_id,
    pairs.figure_b_id,
    a.district_id,
    a.district_name,
    a.metric_id,
    a.metric_name,
    a.unit,
    a.level,
    a.period_kind,
    a.source_id as source_a_id,
    b.source_id as source_b_id,
    a.source_title as source_a_title,
    b.source_title as source_b_title,
    a.qualifier as qualifier_a,
    b.qualifier as qualifier_b,
    a.as_printed as as_printed_a,
    b.as_printed as as_printed_b,
    pairs.preferred_figure_id,
    pairs.rule,
    a.year,
    a.value as value_a,
    a.lower as lower_a,
    a.upper as upper_a,
    b.value as value_b,
    b.lower as lower_b,
    b.upper as upper_b,
    case when not a.is_bound and not b.is_bound
        then a.value - b.value end as difference,
    least(a.period_start, b.period_start) as period_start,
    greatest(a.period_end, b.period_end) as period_end
from stg_conflicts as pairs
inner join figures as a on pairs.figure_a_id = a.figure_id
inner join figures as b on pairs.figure_b_id = b.figure_id
