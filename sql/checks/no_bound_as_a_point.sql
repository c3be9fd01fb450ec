-- Checks that no bound has a point value, a change or an index on a year
-- Severity: error
-- Model: trends
select figure_id, year, qualifier, value
from trends
where (qualifier not in ('exact', 'about') and value is not null)
    or (qualifier <> 'exact'
        and (change is not null or change_share is not null
            or index is not null))
