-- Checks that a bound has no point value in any mart of years
-- Severity: error
-- Model: trends
select
    figure_id,
    qualifier,
    value
from trends
where
    qualifier in (
        'more_than', 'at_least', 'nearly', 'at_most', 'order_of_magnitude'
    )
    and (value is not null or change is not null or index is not null)
