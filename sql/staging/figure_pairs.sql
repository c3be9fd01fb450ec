-- One row per pair of figures of two of the 30 districts on one metric whose
-- periods end in the same calendar year, or that are spans which overlap.
-- Key: figure_a_id, figure_b_id
-- is_other_day: not the same days. is_cutoff: of a kind that may be cut off on
-- another day of the same year. is_order_determined: the intervals have no
-- number in common, or both are the same exact count.

with figures as (
    select
        stg_figures.figure_id, stg_figures.district_id, stg_figures.metric_id,
        level, period_class, period_basis, period_end, interval_low,
        coalesce(interval_high, 'infinity'::double) as interval_top,
        case when period_kind = 'as_of' then coalesce(period_start, period_end)
            else period_start end as period_start,
        case period_class when 'annual' then 'year' else period_kind end
            as kind,
        contains(unit, '+') or contains(level, '+') as is_mixed,
        is_bound, is_outside_life
    from stg_figures
    join figure_periods on stg_figures.figure_id = figure_periods.figure_id
    join figure_choices on stg_figures.figure_id = figure_choices.figure_id
    join stg_metrics on stg_figures.metric_id = stg_metrics.metric_id
    join stg_districts on stg_figures.district_id = stg_districts.district_id
    where is_district and is_chosen
)

select
    this.figure_id as figure_a_id,
    that.figure_id as figure_b_id,
    this.kind <> that.kind as is_other_kind,
    this.period_start is distinct from that.period_start
        or this.period_end <> that.period_end as is_other_day,
    this.kind = that.kind and this.kind in ('as_of', 'year_to_date')
        and year(this.period_start) = year(that.period_start) as is_cutoff,
    'unplaced' in (this.period_class, that.period_class) as is_unknown,
    this.is_outside_life or that.is_outside_life as is_outside_life,
    this.level <> that.level as is_other_level,
    this.is_mixed or that.is_mixed as is_mixed,
    this.is_bound or that.is_bound as is_bound,
    this.period_basis <> 'printed' or that.period_basis <> 'printed'
        as is_inferred,
    this.interval_top < that.interval_low
        or that.interval_top < this.interval_low
        or (this.interval_low = that.interval_low
            and not this.is_bound and not that.is_bound) as is_order_determined
from figures as this
join figures as that
    on this.metric_id = that.metric_id
    and this.district_id < that.district_id
    and (year(this.period_end) = year(that.period_end)
        or (this.period_class = 'span' and that.period_class = 'span'
            and this.period_start <= that.period_end
            and that.period_start <= this.period_end))
