-- One row per area, metric, level and calendar year, with what changed.
-- Key: district_id, metric_id, level, year
-- previous_year is the latest earlier year with a figure, not always the year
-- before. change and change_share (1 = 100 %) only between two points.
-- index: the first point value of the series = 100.
with years as (
    select * from district_years
),

with_previous as (
    select
        *,
        lag(year) over series as previous_year,
        lag(value) over series as previous_value,
        lag(lower) over series as previous_lower,
        lag(upper) over series as previous_upper,
        lag(qualifier) over series as previous_qualifier,
        lag(interval_low) over series as previous_low,
        lag(interval_high) over series as previous_high,
        lag(figure_id) over series as previous_figure_id,
        first_value(case when qualifier = 'exact' then value end ignore nulls)
            over series as base_value
    from years
    window series as (
        partition by district_id, metric_id, level order by year
        rows between unbounded preceding and current row
    )
),

changed as (
    select
        *,
        qualifier = 'exact' and previous_qualifier = 'exact' as is_exact,
        case
            when previous_year is null then null
            when interval_low > previous_high then 'up'
            when interval_high < previous_low then 'down'
            when value = previous_value and qualifier = 'exact'
                and previous_qualifier = 'exact' then 'same'
            else 'undetermined'
        end as change_direction
    from with_previous
)

select
    changed.* exclude (
        base_value, previous_qualifier, previous_low, previous_high,
        is_exact, change_direction, previous_year
    ),
    changed.previous_year,
    case when is_exact then value - previous_value end as change,
    case when is_exact and previous_value <> 0
        then (value - previous_value) / previous_value end as change_share,
    case when qualifier = 'exact' and base_value <> 0
        then 100 * value / base_value end as index,
    change_direction,
    coalesce(change_direction <> 'undetermined', false)
        as is_change_determined,
    ranks.rank,
    ranks.peer_count,
    coalesce(ranks.is_rank_determined, false) as is_rank_determined
from changed
left join district_year_ranks as ranks
    on changed.district_id = ranks.district_id
    and changed.metric_id = ranks.metric_id
    and changed.level = ranks.level
    and changed.year = ranks.year
