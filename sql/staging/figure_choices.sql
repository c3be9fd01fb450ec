-- One row per figure: whether it stands for what it is about.
-- Key: figure_id
-- is_preferred is false for the loser of a conflict. is_chosen marks the one
-- figure that stands for its district, metric, level and period: preferred,
-- and of several that agree the most exact one. A figure without a known
-- period stands for itself.

with figures as (
    select figure_id, district_id, metric_id, level, period_start, period_end,
        subset_of, value, is_bound
    from stg_figures
),

losers as (
    select distinct other_figure_id as figure_id from figure_conflicts
),

disputed as (
    select figure_a_id as figure_id from figure_conflicts
    union
    select figure_b_id as figure_id from figure_conflicts
),

preferred as (
    select
        figures.*,
        period_class,
        preference_rank,
        losers.figure_id is null as is_preferred,
        disputed.figure_id is not null as has_conflict,
        case when period_class = 'unplaced' then figures.figure_id end
            as lone_figure_id
    from figures
    join figure_periods on figures.figure_id = figure_periods.figure_id
    join figure_preferences
        on figures.figure_id = figure_preferences.figure_id
    left join losers on figures.figure_id = losers.figure_id
    left join disputed on figures.figure_id = disputed.figure_id
)

select
    figure_id,
    is_preferred,
    has_conflict,
    is_preferred and row_number() over (
        partition by
            district_id, metric_id, level, period_class, period_start,
            period_end, lone_figure_id, is_preferred
        order by
            subset_of is not null, is_bound, value is null, preference_rank
    ) = 1 as is_chosen
from preferred
