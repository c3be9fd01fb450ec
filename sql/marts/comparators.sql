-- One row per metric, level, kind of period, year and comparator: what a
-- district may be set against in that year.
-- Key: metric_id, level, period_kind, year, comparator_id
-- Pages: columns
-- Pages order: metric_id, level, period_kind, comparator_id, year
-- comparator_id is the area, or `median`; district_id is empty for that.
-- comparator_kind: `city` is the city's own figure, `median` that of at least
-- two of the 30 districts, `cluster` that of at least two districts of one
-- cluster. Only full years (`year`) and stocks, of each district the latest
-- of the year; period_start and period_end are the first and the last day
-- among them. The median lies from interval_low to interval_high, the medians
-- of the bounds (empty: unbounded); value only where both are the same.

with clusters as (
    select district_id, cluster_id from stg_districts
    where is_district and cluster_id is not null
),

comparable as (
    select
        figures.*,
        coalesce(period_start, period_end) as first_day,
        coalesce(interval_high, 'infinity'::double) as interval_top,
        case period_class when 'annual' then 'year' else period_kind end
            as kind
    from figures
    where period_class in ('annual', 'dated') and is_chosen
        and not is_outside_life
        and (is_district or district_kind = 'thanh-pho')
        and year(coalesce(period_start, period_end)) = year
    qualify row_number() over (
        partition by district_id, metric_id, level, kind, year
        order by period_end desc, first_day desc, figure_id
    ) = 1
),

sided as (
    select comparable.*, district_id as comparator_id, 'city' as side
    from comparable where not is_district
    union all by name
    select comparable.*, 'median' as comparator_id, 'median' as side
    from comparable where is_district
    union all by name
    select comparable.*, cluster_id as comparator_id, 'cluster' as side
    from comparable
    join clusters on comparable.district_id = clusters.district_id
),

comparators as (
    select
        metric_id, level, kind, year, comparator_id, side, metric_name, unit,
        any_value(figure_id) filter (where side = 'city') as figure_id,
        count_if(is_district)::integer as district_count,
        median(interval_low) as interval_low,
        median(interval_top) as interval_top,
        min(first_day) as period_start,
        max(period_end) as period_end
    from sided
    group by metric_id, level, kind, year, comparator_id, side, metric_name,
        unit
    having side = 'city' or count(*) >= 2
)

select
    metric_id, comparator_id,
    district_id, figure_id, metric_name, district_name, unit, level,
    kind as period_kind, side as comparator_kind, year, district_count,
    case when interval_low = interval_top then interval_low end as value,
    interval_low,
    case when isfinite(interval_top) then interval_top end as interval_high,
    interval_low = interval_top as is_determined,
    period_start, period_end
from comparators
left join stg_districts on comparator_id = district_id
