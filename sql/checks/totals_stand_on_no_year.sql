-- Checks that figures stand either on a time axis or among the totals
-- Severity: error
-- Model: period_totals
select figures.figure_id, figures.period_class
from figures
left join period_totals as totals on figures.figure_id = totals.figure_id
left join district_years as years on figures.figure_id = years.figure_id
where (figures.year is null) <> (totals.figure_id is not null)
    or (totals.figure_id is not null and years.figure_id is not null)
    or (totals.period_class = 'span') <> (totals.period_years is not null)
