-- One row per district, metric, level and calendar year: its rank among those
-- of the 30 districts that have an annual figure of the same key.
-- Key: district_id, metric_id, level, year
-- 1 is the best by the metric's direction, the highest where it is neutral.
-- rank is empty where bounds leave it open: some peer's interval has a number
-- in common with the district's and they are not the same exact count.
-- peer_count counts the district itself.

with years as (
    select
        district_id, metric_id, level, year,
        case when better = 'less' then -1 else 1 end as direction,
        interval_low,
        coalesce(interval_high, 'infinity'::double) as interval_top,
        interval_low = interval_high as is_point
    from district_years
    where is_district and not is_outside_life
),

pairs as (
    select
        years.district_id, years.metric_id, years.level, years.year,
        case when years.direction = 1
            then peers.interval_low > years.interval_top
            else peers.interval_top < years.interval_low end as is_behind,
        years.interval_low <= peers.interval_top
            and peers.interval_low <= years.interval_top
            and not coalesce(years.is_point and peers.is_point, false)
            and years.district_id <> peers.district_id as is_open
    from years
    join years as peers
        on years.metric_id = peers.metric_id
        and years.level = peers.level
        and years.year = peers.year
)

select
    district_id,
    metric_id,
    level,
    year,
    case when not bool_or(is_open) then 1 + count_if(is_behind) end::integer
        as rank,
    count(*)::integer as peer_count,
    not bool_or(is_open) as is_rank_determined
from pairs
group by district_id, metric_id, level, year
