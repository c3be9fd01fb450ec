-- One row per figure that can be set against the members of its area: the
-- rate per 1 000 members.
-- Key: figure_id
-- The denominator is the stock of members nearest to the day on which the
-- figure's period ends; none of its possible days is more than a year from
-- it. No rate of spans, of shares and money, and of members themselves. value
-- only between exact counts; interval_low to interval_high holds for bounds
-- too, empty is unbounded. What the bounds leave wholly open has no row.

with numerators as (
    select * from figures
    where period_class in ('annual', 'partial', 'dated', 'event')
        and metric_id <> 'members' and unit not in ('percent', 'VND')
        and not is_outside_life
),

members as (
    select *, coalesce(period_start, period_end) as first_day
    from figures
    where metric_id = 'members' and period_class = 'dated' and is_chosen
        and level = 'unspecified' and not is_outside_life
),

nearest as (
    select
        numerators.figure_id,
        members.figure_id as members_figure_id
    from numerators
    join members
        on numerators.district_id = members.district_id
        and members.first_day >= numerators.period_end - interval 1 year
        and members.period_end <= numerators.period_end + interval 1 year
    qualify row_number() over (
        partition by numerators.figure_id
        order by abs(members.period_end - numerators.period_end),
            members.is_bound, members.figure_id
    ) = 1
),

rates as (
    select
        nearest.figure_id,
        members_figure_id,
        case when not numerators.is_bound and not members.is_bound
            then 1000 * numerators.value / nullif(members.value, 0) end
            as value,
        coalesce(1000 * numerators.interval_low / members.interval_high, 0)
            as interval_low,
        1000 * numerators.interval_high / nullif(members.interval_low, 0)
            as interval_high
    from nearest
    join numerators on nearest.figure_id = numerators.figure_id
    join members on nearest.members_figure_id = members.figure_id
)

select
    rates.figure_id, rates.members_figure_id,
    numerators.district_id, numerators.metric_id, numerators.district_name,
    numerators.metric_name, numerators.level, numerators.unit,
    'per_thousand' as rate_unit, numerators.year,
    numerators.value as numerator_value, numerators.lower as numerator_lower,
    numerators.upper as numerator_upper, members.value as members_value,
    members.lower as members_lower, members.upper as members_upper,
    rates.value, rates.interval_low, rates.interval_high,
    numerators.is_district, numerators.period_end,
    members.first_day as members_start, members.period_end as members_date
from rates
join numerators on rates.figure_id = numerators.figure_id
join members on rates.members_figure_id = members.figure_id
where rates.interval_low > 0 or rates.interval_high is not null
