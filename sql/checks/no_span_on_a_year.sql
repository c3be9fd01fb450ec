-- Checks that no figure of a span or without a place stands on a year
-- Severity: error
-- Model: district_years
select
    district_years.figure_id,
    figures.period_kind,
    district_years.year
from district_years
inner join figures on district_years.figure_id = figures.figure_id
where
    figures.period_class <> 'annual'
    or year(figures.period_start) <> district_years.year
    or year(figures.period_end) <> district_years.year
