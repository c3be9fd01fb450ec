-- One row per pair of figures that speak of the same thing and disagree.
-- Key: figure_a_id, figure_b_id
-- Flows: same kind and dates. Stocks: dates that may be the same day.
-- Disagree: the intervals have no number in common.
-- Preferred: report over press, then the later publication, then the figure
-- without a mark of low confidence, then the order of the ids.
with figures as (
    select * from stg_figures
),

sources as (
    select source_id, source_kind, published from stg_sources
),

ranked as (
    select
        figures.*,
        row_number() over (
            order by
                sources.source_kind = 'report' desc,
                sources.published desc nulls last,
                figures.status = 'low_confidence',
                figures.figure_id
        ) as preference,
        sources.source_kind,
        sources.published
    from figures
    inner join sources on figures.source_id = sources.source_id
)

select
    first.figure_id as figure_a_id,
    second.figure_id as figure_b_id,
    case
        when first.preference < second.preference then first.figure_id
        else second.figure_id
    end as preferred_figure_id,
    case
        when (first.source_kind = 'report') <> (second.source_kind = 'report')
            then 'report_over_press'
        when first.published is distinct from second.published
            then 'later_publication'
        when first.status <> second.status then 'higher_confidence'
        else 'order'
    end as rule
from ranked as first
inner join ranked as second
    on first.district_id = second.district_id
    and first.metric_id = second.metric_id
    and first.level = second.level
    and first.period_kind = second.period_kind
    and first.figure_id < second.figure_id
where
    (
        first.interval_low > second.interval_high
        or second.interval_low > first.interval_high
    )
    and (
        (
            first.period_start = second.period_start
            and first.period_end = second.period_end
        )
        or (
            first.period_kind = 'as_of'
            and coalesce(first.period_start, first.period_end)
            <= second.period_end
            and coalesce(second.period_start, second.period_end)
            <= first.period_end
        )
    )
    and first.subset_of is null
    and second.subset_of is null
