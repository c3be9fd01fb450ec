-- One row per district, metric, level and calendar year: its rank.
-- Key: district_id, metric_id, level, year
-- Rank among the 30 districts, 1 = best by the metric's direction (highest
-- where it is neutral). No rank where the bounds leave the order open: where
-- another district's interval overlaps, unless both are the same point.
with districts as (
    select
        *,
        case when better = 'less' then -1 else 1 end as direction
    from district_years
    where is_district
),

pairs as (
    select
        mine.district_id,
        mine.metric_id,
        mine.level,
        mine.year,
        other.district_id is not null as is_peer,
        case
            when mine.direction = 1 then other.interval_low > mine.interval_high
            else other.interval_high < mine.interval_low
        end as is_better,
        mine.interval_low <= coalesce(other.interval_high, 'infinity')
        and other.interval_low <= coalesce(mine.interval_high, 'infinity')
        and not coalesce(mine.value = other.value, false) as is_open
    from districts as mine
    left join districts as other
        on mine.metric_id = other.metric_id
        and mine.level = other.level
        and mine.year = other.year
        and mine.district_id <> other.district_id
)

select
    district_id,
    metric_id,
    level,
    year,
    case
        when not bool_or(coalesce(is_open, false))
            then (1 + count(*) filter (where is_better))::integer
    end as rank,
    (1 + count(*) filter (where is_peer))::integer as peer_count,
    not bool_or(coalesce(is_open, false)) as is_rank_determined
from pairs
group by district_id, metric_id, level, year
