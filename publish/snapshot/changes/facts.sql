-- One row per figure of an edition: what it says, with the names a reader sees.
-- Key: figure_id
-- content is what the figure states and where; two figures of the same content
-- are one figure under two names. said adds what is said about it.

create table facts as
with figures as (
    select * from figures
),

named as (
    select
        figures.*,
        districts.name_en as district_name_en,
        metrics.name_en as metric_name_en
    from figures
    left join raw_districts as districts
        on figures.district_id = districts.district_id
    left join raw_metrics as metrics
        on figures.metric_id = metrics.metric_id
)

select
    figure_id,
    district_id, district_name, district_name_en, is_district,
    metric_id, metric_name, metric_name_en, unit,
    level, period_kind, period_start, period_end, period_basis,
    value, qualifier, lower, upper, target,
    as_printed, source_id, source_title, source_language, locator,
    subset_of, status, note
from named;

create view contents as
select
    figure_id,
    row(
        district_id, metric_id, level,
        period_kind, period_start, period_end, period_basis,
        value, qualifier, lower, upper, target,
        as_printed, source_id, locator, status
    ) as content,
    row(note, subset_of) as remarks
from facts
