-- One row per metric that has figures: the headline facts of its page.
-- Key: metric_id
-- Pages: columns
-- levels are joined with commas, from the lowest; a `+` in one means levels
-- that the source counts together. default_level and default_year are those
-- with annual figures of most of the 30 districts, then the latest year, then
-- the lowest level; empty where there are none. Years: all that are touched.
-- trend_level and repeat_count: the level with the longest run of years.

with figures as (
    select
        *,
        list_position(
            ['grassroots', 'district', 'sector', 'city', 'ministry',
                'national', 'unspecified'], split_part(level, '+', 1)
        ) as level_place
    from figures
),

counts as (
    select
        metric_id,
        count(*)::integer as figure_count,
        count(distinct case when is_district then district_id end)::integer
            as district_count,
        count_if(period_class = 'annual')::integer as annual_count,
        count_if(period_class = 'span')::integer as span_count,
        min(first_year) as first_year,
        max(last_year) as last_year
    from figures
    group by metric_id
),

level_sets as (
    select metric_id, string_agg(level, ',' order by level_place, level)
        as levels
    from (select distinct metric_id, level, level_place from figures)
    group by metric_id
),

best as (
    select
        metric_id,
        level as default_level,
        year as default_year,
        count(*)::integer as best_district_count
    from figures
    where period_class = 'annual' and is_chosen and is_district
    group by metric_id, level, level_place, year
    qualify row_number() over (
        partition by metric_id
        order by count(*) desc, year desc, level_place, level
    ) = 1
)

select
    metrics.metric_id,
    metric_name, metric_name_en as name_en, unit, temporal, measure, theme,
    movement, better, description_vi, levels, default_level,
    metric_series.level as trend_level,
    default_year, best_district_count, figure_count, counts.district_count,
    annual_count, span_count, first_year, last_year,
    coalesce(metric_series.repeat_count, 0) as repeat_count
from stg_metrics as metrics
join counts on metrics.metric_id = counts.metric_id
join level_sets on metrics.metric_id = level_sets.metric_id
left join best on metrics.metric_id = best.metric_id
left join metric_series
    on metrics.metric_id = metric_series.metric_id
    and metric_series.is_longest
