-- One row per figure that is news: published in the twelve months before the
-- newest publication, the latest of each of at most four areas.
-- Key: finding_id
-- Of an area's figures of the same day the one of a full year comes first,
-- then the one of the metric that most districts report.

with candidates as (
    select figures.*, district_count
    from compare_figures as figures
    join metric_profiles on figures.metric_id = metric_profiles.metric_id
    where is_chosen and published is not null and status = 'normal'
        and period_class <> 'unplaced' and not is_outside_life
),

latest as (
    select
        *,
        row_number() over (
            partition by district_id
            order by published desc, period_class = 'annual' desc,
                district_count desc, figure_id
        ) as place
    from candidates
    where published > (select max(published) from candidates)
        - interval 12 month
)

select
    'new-' || figure_id as finding_id,
    'new' as kind,
    'new_figure' as template,
    district_id, metric_id, source_id, figure_id as figure_ids,
    district_name, metric_name, source_title, level, unit, qualifier,
    period_kind, period_basis, published_basis,
    (row_number() over newest)::integer as place,
    year, value, lower, upper, is_district, period_start, period_end, published
from latest
where place = 1
window newest as (order by published desc, district_count desc, figure_id)
qualify row_number() over newest <= 4
