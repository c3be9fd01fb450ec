-- Checks that a part is no more than its whole, in the same unit and area
-- Severity: error
-- Model: figures
select
    part.figure_id,
    whole.figure_id as whole_id
from figures as part
inner join figures as whole on part.subset_of = whole.figure_id
where
    part.unit <> whole.unit
    or part.district_id <> whole.district_id
    or part.interval_low > whole.interval_high
