-- Checks that a median is of two districts or more and lies between them
-- Severity: error
-- Model: comparators
with districts as (
    select
        metric_id, level, period_kind, year,
        count(distinct district_id) as district_count,
        min(interval_low) as least,
        max(coalesce(interval_high, 'infinity'::double)) as most
    from figures
    where is_district and is_chosen and not is_outside_life
    group by metric_id, level, period_kind, year
)

select comparators.metric_id, comparators.comparator_id, comparators.year
from comparators
left join districts
    on comparators.metric_id = districts.metric_id
    and comparators.level = districts.level
    and comparators.period_kind = districts.period_kind
    and comparators.year = districts.year
where comparators.interval_low > comparators.interval_high
    or comparators.is_determined <> (comparators.value is not null)
    or (comparators.comparator_kind = 'city')
        <> (comparators.figure_id is not null)
    or (comparators.comparator_kind <> 'city' and not coalesce(
        comparators.district_count between 2 and districts.district_count
            and comparators.interval_low >= districts.least
            and coalesce(comparators.interval_high, 'infinity'::double)
                <= districts.most,
        false))
