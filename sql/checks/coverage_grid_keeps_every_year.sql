-- Checks that the letters of the grid are the years of coverage, none lost
-- Severity: error
-- Model: coverage_grid
with letters as (
    select
        district_id,
        metric_id,
        length(states) as letter_count,
        len(string_split(states, 'A')) - 1 as annual_count,
        len(string_split(states, '-')) - 1 as none_count
    from coverage_grid
),

years as (
    select
        district_id,
        metric_id,
        max(year) - min(year) + 1 as year_count,
        count(*) as row_count,
        count_if(state = 'annual' and not is_outside_life) as annual_count,
        count_if(state = 'none' and not is_outside_life) as none_count
    from coverage
    group by district_id, metric_id
)

select
    coalesce(years.district_id, letters.district_id) as district_id,
    coalesce(years.metric_id, letters.metric_id) as metric_id
from years
full join letters
    on years.district_id = letters.district_id
    and years.metric_id = letters.metric_id
where letters.letter_count is distinct from years.year_count
    or letters.letter_count is distinct from years.row_count
    or letters.annual_count is distinct from years.annual_count
    or letters.none_count is distinct from years.none_count
