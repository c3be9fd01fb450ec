-- One row per pair of figures that disagree: same district, metric, level and
-- period, but intervals that have no number in common.
-- Key: figure_a_id, figure_b_id
-- Dated figures disagree when the days that they may speak of overlap, all
-- others when both their dates are the same. A part never disputes its whole.
-- rule says why one is preferred: report_over_press (a report or statistics),
-- later_publication, or order (not of low confidence, then figure_id).

with figures as (
    select
        *,
        coalesce(interval_high, 'infinity'::double) as interval_top,
        case when period_kind = 'as_of' then coalesce(period_start, period_end)
            else period_start end as first_day,
        period_end as last_day
    from stg_figures
),

described as (
    select figures.*, period_class, preference_rank, is_press, published
    from figures
    join figure_periods on figures.figure_id = figure_periods.figure_id
    join figure_preferences
        on figures.figure_id = figure_preferences.figure_id
)

select
    this.figure_id as figure_a_id,
    that.figure_id as figure_b_id,
    case when this.preference_rank < that.preference_rank
        then this.figure_id else that.figure_id end as preferred_figure_id,
    case when this.preference_rank < that.preference_rank
        then that.figure_id else this.figure_id end as other_figure_id,
    case
        when this.is_press <> that.is_press then 'report_over_press'
        when this.published <> that.published then 'later_publication'
        else 'order'
    end as rule,
    greatest(this.first_day, that.first_day) as period_start,
    least(this.last_day, that.last_day) as period_end
from described as this
join described as that
    on this.district_id = that.district_id
    and this.metric_id = that.metric_id
    and this.level = that.level
    and this.period_class = that.period_class
    and this.figure_id < that.figure_id
    and this.first_day <= that.last_day
    and that.first_day <= this.last_day
where
    (this.interval_top < that.interval_low
        or that.interval_top < this.interval_low)
    and (this.period_class = 'dated'
        or (this.first_day = that.first_day and this.last_day = that.last_day))
    and this.subset_of is distinct from that.figure_id
    and that.subset_of is distinct from this.figure_id
