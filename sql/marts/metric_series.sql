-- One row per metric and level of which some district has figures of at least
-- two years or dates: what can be followed over time.
-- Key: metric_id, level
-- repeat_count: how many years follow another one in the same district, where
-- a trend has most to show. is_longest: the level of its metric with the most.

with placed as (
    select
        metric_id,
        level,
        district_id,
        count(distinct year)::integer as year_count
    from figures
    where is_district and is_chosen and period_class in ('annual', 'dated')
    group by metric_id, level, district_id
)

select
    metric_id,
    level,
    count_if(year_count > 1)::integer as district_count,
    sum(year_count - 1)::integer as repeat_count,
    row_number() over (
        partition by metric_id
        order by sum(year_count - 1) desc, sum(year_count) desc, level
    ) = 1 as is_longest
from placed
group by metric_id, level
having max(year_count) > 1
