-- Checks that a rate stands on members of the same area, counted within a year
-- Severity: error
-- Model: rates
select rates.figure_id, rates.members_figure_id
from rates
left join figures on rates.figure_id = figures.figure_id
left join figures as members on rates.members_figure_id = members.figure_id
where not coalesce(
        members.metric_id = 'members'
            and members.district_id = figures.district_id
            and members.is_chosen
            and figures.period_class not in ('span', 'unplaced')
            and abs(members.period_end - figures.period_end) <= 366,
        false)
    or rates.value not between rates.interval_low and rates.interval_high
    or (figures.is_bound or members.is_bound) and rates.value is not null
