-- One row per area, metric, level and calendar year: its annual figure.
-- Key: district_id, metric_id, level, year
-- Only figures of a full calendar year; of several, the preferred one, then
-- an exact one before a bound, then the later publication.
with annual as (
    select * from figures
    where period_class = 'annual' and is_preferred and subset_of is null
),

counted as (
    select
        district_id,
        metric_id,
        level,
        year,
        count(*)::integer as figure_count
    from figures
    where period_class = 'annual' and subset_of is null
    group by district_id, metric_id, level, year
),

chosen as (
    select * from annual
    qualify row_number() over (
        partition by district_id, metric_id, level, year
        order by
            is_bound,
            status = 'low_confidence',
            published desc nulls last,
            figure_id
    ) = 1
)

select
    chosen.district_id,
    chosen.district_name,
    chosen.district_kind,
    chosen.metric_id,
    chosen.metric_name,
    chosen.unit,
    chosen.better,
    chosen.level,
    chosen.qualifier,
    chosen.figure_id,
    chosen.source_id,
    chosen.as_printed,
    chosen.period_basis,
    chosen.status,
    chosen.year,
    counted.figure_count,
    chosen.value,
    chosen.lower,
    chosen.upper,
    chosen.interval_low,
    chosen.interval_high,
    chosen.has_conflict,
    chosen.is_outside_life,
    chosen.is_district
from chosen
inner join counted
    on chosen.district_id = counted.district_id
    and chosen.metric_id = counted.metric_id
    and chosen.level = counted.level
    and chosen.year = counted.year
