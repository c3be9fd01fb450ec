-- One row per figure that may be compared or drawn over time: of districts,
-- the city and the emulation clusters.
-- Key: figure_id
-- Pages: columns
-- Pages order: metric_id, level, district_id, period_end
-- Pages without: file, line
-- The columns of figures, and for the figure of a year what trends says of it:
-- previous_figure_id is that of the change, base_figure_id that of index 100.
-- members_figure_id is the denominator of its rate per 1 000 members.

with figures as (
    select * from figures
    where is_district or district_kind in ('thanh-pho', 'cum')
),

trends as (
    select figure_id, previous_figure_id, base_figure_id, change_direction,
        rank, peer_count, is_change_determined, is_rank_determined
    from trends
),

rates as (
    select figure_id, members_figure_id from rates
)

select
    figures.figure_id, source_id, district_id, metric_id, subset_of,
    previous_figure_id, base_figure_id, members_figure_id,
    locator, district_name, district_kind, metric_name, unit, level,
    period_kind, period_class, period_basis, qualifier, as_printed, status,
    note, temporal, measure, theme, better, source_title, publisher,
    source_kind, source_url, source_language, published_basis, file,
    change_direction,
    line, year, period_years, value, lower, upper, target,
    interval_low, interval_high, rank, peer_count,
    is_bound, is_mixed, is_preferred, is_chosen, has_conflict,
    is_outside_life, is_district,
    is_change_determined,
    coalesce(is_rank_determined, false) as is_rank_determined,
    period_start, period_end, published
from figures
left join trends on figures.figure_id = trends.figure_id
left join rates on figures.figure_id = rates.figure_id
