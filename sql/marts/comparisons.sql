-- One row per pair of figures of two of the 30 districts on one metric, with
-- the verdict whether they may be compared. Pairs are figures whose periods
-- end in the same calendar year, and spans that overlap.
-- Key: figure_a_id, figure_b_id
-- reasons: codes joined by commas; the first three make not_comparable.
-- difference (a - b) and ratio (a / b) only between exact counts that may be
-- compared. year is empty where the periods end in different years.

with verdicts as (
    select
        *,
        not (is_other_kind or is_unknown or (is_other_day and not is_cutoff))
            as is_possible,
        concat_ws(',',
            case when is_other_kind then 'different_period_kind' end,
            case when is_other_day and not is_cutoff
                then 'different_period' end,
            case when is_unknown then 'unknown_period' end,
            case when is_outside_life then 'outside_life' end,
            case when is_other_day and is_cutoff then 'different_cutoff' end,
            case when is_other_level then 'different_level' end,
            case when is_mixed then 'mixed_unit' end,
            case when is_bound then 'bound' end,
            case when is_inferred then 'inferred_period' end
        ) as reasons
    from figure_pairs
)

select
    figure_a_id,
    figure_b_id,
    side_a.metric_id,
    side_a.district_id as district_a_id,
    side_b.district_id as district_b_id,
    side_a.metric_name,
    side_a.unit,
    side_a.district_name as district_a_name,
    side_b.district_name as district_b_name,
    side_a.level as level_a,
    side_b.level as level_b,
    side_a.period_kind as period_kind_a,
    side_b.period_kind as period_kind_b,
    case when not is_possible then 'not_comparable' when reasons = ''
        then 'comparable' else 'conditional' end as verdict,
    reasons,
    case when year(side_a.period_end) = year(side_b.period_end)
        then year(side_a.period_end)::integer end as year,
    side_a.value as value_a,
    side_b.value as value_b,
    side_a.lower as lower_a,
    side_b.lower as lower_b,
    side_a.upper as upper_a,
    side_b.upper as upper_b,
    case when is_possible and not verdicts.is_bound
        then side_a.value - side_b.value end as difference,
    case when is_possible and not verdicts.is_bound
        then side_a.value / nullif(side_b.value, 0) end as ratio,
    is_possible and is_order_determined as is_order_determined,
    side_a.period_start as period_start_a,
    side_b.period_start as period_start_b,
    side_a.period_end as period_end_a,
    side_b.period_end as period_end_b
from verdicts
join figures as side_a on verdicts.figure_a_id = side_a.figure_id
join figures as side_b on verdicts.figure_b_id = side_b.figure_id
