-- One row per area, metric, level and calendar year: how it changed since the
-- latest earlier year with a figure, and its rank among the 30 districts.
-- Key: district_id, metric_id, level, year
-- change, change_share (1 is 100 %) and index (first exact value of the series
-- = 100) only between exact counts; change_lower and change_upper hold for
-- bounds too, empty is unbounded. A direction that the bounds leave open is
-- `undetermined`; no previous year, no direction. The index stands on
-- base_figure_id, empty before the first exact value.

with years as (
    select
        *,
        case when qualifier = 'exact' then value end as point
    from district_years
),

series as (
    select
        *,
        lag(figure_id) over earlier as previous_figure_id,
        arg_min(point, year) over earlier as base,
        arg_min(figure_id, year) filter (where point is not null) over earlier
            as base_figure_id
    from years
    window earlier as (
        partition by district_id, metric_id, level order by year
    )
),

changes as (
    select
        series.*,
        previous.qualifier as previous_qualifier,
        previous.year as previous_year,
        previous.value as previous_value,
        previous.lower as previous_lower,
        previous.upper as previous_upper,
        previous.point as previous_point,
        series.interval_low - previous.interval_high as change_lower,
        series.interval_high - previous.interval_low as change_upper,
        case
            when previous.year is null then null
            when series.interval_low > previous.interval_high then 'up'
            when series.interval_high < previous.interval_low then 'down'
            when series.point = previous.point then 'same'
            else 'undetermined'
        end as change_direction
    from series
    left join years as previous
        on series.previous_figure_id = previous.figure_id
)

select
    changes.district_id, changes.metric_id, changes.level, changes.year,
    figure_id, source_id, previous_figure_id, base_figure_id,
    district_name, district_kind, metric_name, unit, better,
    qualifier, as_printed, period_basis, status,
    previous_qualifier, change_direction,
    figure_count, value, lower, upper, interval_low, interval_high,
    previous_year, previous_value, previous_lower, previous_upper,
    point - previous_point as change, change_lower, change_upper,
    (point - previous_point) / nullif(previous_point, 0) as change_share,
    100 * point / nullif(base, 0) as index,
    rank, peer_count,
    has_conflict, is_outside_life, is_mixed, is_district,
    change_direction <> 'undetermined' as is_change_determined,
    coalesce(is_rank_determined, false) as is_rank_determined
from changes
left join district_year_ranks as ranks
    on changes.district_id = ranks.district_id
    and changes.metric_id = ranks.metric_id
    and changes.level = ranks.level
    and changes.year = ranks.year
