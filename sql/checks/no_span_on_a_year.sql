-- Checks that what stands on a year is preferred and covers just that year
-- Severity: error
-- Model: district_years
select years.figure_id, years.year, figures.period_kind
from district_years as years
left join figures on years.figure_id = figures.figure_id
where not coalesce(
    figures.period_class = 'annual'
        and figures.is_preferred
        and figures.period_start = make_date(years.year, 1, 1)
        and figures.period_end = make_date(years.year, 12, 31),
    false
)
