-- One row per pair of figures of two districts on one metric, with a verdict.
-- Key: figure_a_id, figure_b_id
-- Pairs: period ends in one calendar year, or two spans that overlap.
-- difference and ratio (a / b) only between two points that may be compared.
with sides as (
    select * from figures
    where is_district and is_preferred and subset_of is null
        and period_class <> 'unplaced'
),

pairs as (
    select a, b
    from sides as a
    inner join sides as b
        on a.metric_id = b.metric_id
        and a.district_id < b.district_id
        and year(a.period_end) = year(b.period_end)
    union
    select a, b
    from sides as a
    inner join sides as b
        on a.metric_id = b.metric_id
        and a.district_id < b.district_id
        and a.period_class = 'span'
        and b.period_class = 'span'
        and a.period_start <= b.period_end
        and b.period_start <= a.period_end
),

reasoned as (
    select
        a,
        b,
        a.period_kind <> b.period_kind
        and not (a.period_class = 'annual' and b.period_class = 'annual')
            as is_other_kind,
        a.period_kind = b.period_kind
        and a.period_kind in ('as_of', 'year_to_date', 'event')
        and (a.period_end <> b.period_end
            or a.period_start is distinct from b.period_start)
            as is_other_cutoff,
        a.period_start is distinct from b.period_start
        or a.period_end is distinct from b.period_end as is_other_period
    from pairs
),

judged as (
    select
        a,
        b,
        is_other_kind or (is_other_period and not is_other_cutoff)
            as is_incomparable,
        concat_ws(
            ',',
            case when is_other_kind then 'different_period_kind' end,
            case when not is_other_kind and is_other_period
                and not is_other_cutoff then 'different_period' end,
            case when a.is_outside_life or b.is_outside_life
                then 'outside_life' end,
            case when is_other_cutoff then 'different_cutoff' end,
            case when a.level <> b.level then 'different_level' end,
            case when a.is_mixed or b.is_mixed then 'mixed_unit' end,
            case when a.is_bound or b.is_bound then 'bound' end,
            case when a.period_basis <> 'printed'
                or b.period_basis <> 'printed' then 'inferred_period' end
        ) as reasons
    from reasoned
)

select
    a.figure_id as figure_a_id,
    b.figure_id as figure_b_id,
    a.metric_id,
    a.metric_name,
    a.unit,
    a.district_id as district_a_id,
    b.district_id as district_b_id,
    a.district_name as district_a_name,
    b.district_name as district_b_name,
    a.level as level_a,
    b.level as level_b,
    a.period_kind as period_kind_a,
    b.period_kind as period_kind_b,
    case
        when is_incomparable then 'not_comparable'
        when reasons = '' then 'comparable'
        else 'conditional'
    end as verdict,
    reasons,
    a.year,
    a.value as value_a,
    a.lower as lower_a,
    a.upper as upper_a,
    b.value as value_b,
    b.lower as lower_b,
    b.upper as upper_b,
    case when not is_incomparable and not a.is_bound and not b.is_bound
        then a.value - b.value end as difference,
    case when not is_incomparable and not a.is_bound and not b.is_bound
        and b.value <> 0 then a.value / b.value end as ratio,
    not is_incomparable
    and coalesce(
        a.interval_low > b.interval_high
        or b.interval_low > a.interval_high
        or (a.value = b.value and not a.is_bound and not b.is_bound),
        false
    ) as is_order_determined,
    a.period_start as period_start_a,
    a.period_end as period_end_a,
    b.period_start as period_start_b,
    b.period_end as period_end_b
from judged
