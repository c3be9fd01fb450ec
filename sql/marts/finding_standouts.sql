-- One row per figure that stands out: the largest change of a series since its
-- previous year, and districts that surely rank first among three or more.
-- Key: finding_id
-- Changes over at most three years between exact counts of at least 10, ranks
-- that the bounds decide; only periods that all the sources print, no conflict
-- and no doubt. One per metric: two changes and three ranks. other_value is
-- that of previous_year.

with figures as (
    select * from compare_figures
    where is_district and is_chosen and not is_outside_life and not is_mixed
),

series as (
    select *,
        period_basis = 'printed' and status = 'normal' as is_sure,
        bool_and(period_basis = 'printed' and status = 'normal')
            over peers as are_sure,
        count_if(rank = 1) over peers as first_count
    from figures
    where period_class = 'annual'
    window peers as (partition by metric_id, level, year)
),

changes as (
    select
        later.*,
        case later.change_direction when 'up' then 'change_up'
            else 'change_down' end as template,
        earlier.figure_id || '+' || later.figure_id as figure_ids,
        earlier.year as previous_year,
        earlier.value as other_value,
        (later.value - earlier.value) / earlier.value as change_share
    from series as later
    join series as earlier on later.previous_figure_id = earlier.figure_id
    where later.is_change_determined and later.change_direction <> 'same'
        and not later.is_bound and not earlier.is_bound
        and later.is_sure and earlier.is_sure and earlier.value >= 10
        and later.year - earlier.year <= 3 and later.unit <> 'percent'
        and not later.has_conflict and not earlier.has_conflict
    qualify row_number() over (partition by later.metric_id
        order by abs(change_share) desc, later.year desc, later.figure_id) = 1
    order by abs(change_share) desc, later.figure_id
    limit 2
),

firsts as (
    select
        *,
        case better when 'less' then 'rank_lowest' else 'rank_highest' end
            as template,
        figure_id as figure_ids
    from series
    where is_rank_determined and rank = 1 and first_count = 1
        and peer_count >= 3 and are_sure and not has_conflict
    qualify row_number() over (partition by metric_id
        order by year desc, peer_count desc, figure_id) = 1
    order by peer_count desc, year desc, figure_id
    limit 3
),

findings as (
    select * from changes union all by name select * from firsts
)

select
    template || '-' || figure_id as finding_id, 'standout' as kind, template,
    district_id, metric_id, source_id, figure_ids, district_name, metric_name,
    level, unit, qualifier, period_kind, period_basis,
    (row_number() over (order by template, year desc, figure_id))::integer
        as place,
    year, previous_year, case when previous_year is null then peer_count end
        as count, value, lower, upper, other_value, change_share,
    is_district
from findings
