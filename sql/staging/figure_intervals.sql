-- One row per figure: the interval in which its true value lies.
-- Key: figure_id
-- In the base unit of the metric. An empty interval_high means unbounded.
-- Both ends belong to the interval, so `more than 500` and 500 are not told
-- apart. `about 200` is 150 to 250: half a unit of the last digit that is not
-- zero, to either side. is_bound: anything but an exact count.

with figures as (
    select figure_id, qualifier, value, lower, upper from stg_figures
),

digits as (
    select
        figure_id,
        replace(value::decimal(30, 6)::varchar, '.', '') as digits
    from figures
    where qualifier = 'about'
),

margins as (
    select
        figure_id,
        power(10, length(digits) - length(rtrim(digits, '0')) - 6) / 2 as margin
    from digits
)

select
    figures.figure_id,
    case
        when figures.qualifier = 'exact' then figures.value
        when figures.qualifier = 'about'
            then round(greatest(figures.value - margins.margin, 0), 7)
        when figures.qualifier in ('nearly', 'at_most') then 0
        else figures.lower
    end as interval_low,
    case
        when figures.qualifier = 'exact' then figures.value
        when figures.qualifier = 'about'
            then round(figures.value + margins.margin, 7)
        when figures.qualifier in ('more_than', 'at_least') then null
        else figures.upper
    end as interval_high,
    figures.qualifier <> 'exact' as is_bound
from figures
left join margins on figures.figure_id = margins.figure_id
