-- One row per pair of figures that disagree on the same district, metric,
-- level and period. Both are kept; one of them stands in the other tables.
-- Key: figure_a_id, figure_b_id
-- period_start and period_end are the days that both speak of. difference is
-- a minus b, empty unless both are exact. rule: report_over_press,
-- later_publication or order.

with conflicts as (
    select * from figure_conflicts
),

figures as (
    select * from figures
)

select
    conflicts.figure_a_id,
    conflicts.figure_b_id,
    conflicts.preferred_figure_id,
    side_a.district_id,
    side_a.metric_id,
    side_a.source_id as source_a_id,
    side_b.source_id as source_b_id,
    side_a.district_name,
    side_a.metric_name,
    side_a.unit,
    side_a.level,
    side_a.period_kind,
    side_a.qualifier as qualifier_a,
    side_b.qualifier as qualifier_b,
    side_a.as_printed as as_printed_a,
    side_b.as_printed as as_printed_b,
    side_a.source_title as source_a_title,
    side_b.source_title as source_b_title,
    conflicts.rule,
    year(conflicts.period_end)::integer as year,
    side_a.value as value_a,
    side_a.lower as lower_a,
    side_a.upper as upper_a,
    side_b.value as value_b,
    side_b.lower as lower_b,
    side_b.upper as upper_b,
    case when not side_a.is_bound and not side_b.is_bound
        then side_a.value - side_b.value end as difference,
    conflicts.period_start,
    conflicts.period_end
from conflicts
join figures as side_a on conflicts.figure_a_id = side_a.figure_id
join figures as side_b on conflicts.figure_b_id = side_b.figure_id
