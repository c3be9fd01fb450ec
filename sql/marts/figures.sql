-- One row per accepted figure, with its names, source, bounds and flags.
-- Key: figure_id
-- Pages: columns
-- Numbers are in `unit`; an empty interval_high is unbounded. year is that of
-- an annual figure, else the one in which the period ends; spans have none.
-- is_preferred is false for the loser of a conflict, is_chosen true for the
-- one figure that stands for its district, metric, level and period.

with figures as (
    select * from stg_figures
)

select
    figures.figure_id,
    figures.source_id,
    figures.district_id,
    figures.metric_id,
    subset_of,
    locator,
    level,
    period_kind,
    period_basis,
    period_class,
    qualifier,
    as_printed,
    status,
    note,
    district_name,
    district_kind,
    metric_name,
    unit,
    temporal,
    measure,
    theme,
    better,
    source_title,
    publisher,
    source_kind,
    source_url,
    source_language,
    published_basis,
    file,
    line,
    year,
    first_year,
    last_year,
    period_years,
    value,
    lower,
    upper,
    target,
    interval_low,
    interval_high,
    is_bound,
    contains(unit, '+') or contains(level, '+') as is_mixed,
    is_preferred,
    is_chosen,
    has_conflict,
    is_outside_life,
    is_district,
    period_start,
    period_end,
    stg_sources.published
from figures
join figure_periods on figures.figure_id = figure_periods.figure_id
join figure_choices on figures.figure_id = figure_choices.figure_id
join stg_districts on figures.district_id = stg_districts.district_id
join stg_metrics on figures.metric_id = stg_metrics.metric_id
join stg_sources on figures.source_id = stg_sources.source_id
