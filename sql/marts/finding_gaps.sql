-- One row per thing that is missing or in doubt: districts without figures of
-- the newest three years, metrics of one district, the widest disagreement.
-- Key: finding_id
-- count is that of districts or of metrics, other_value of how many; year and
-- previous_year are the newest year and the first of the three. district_ids
-- are joined by `+`, names by commas. A disagreement is between exact counts
-- of one district: value stands in the tables, other_value does not.

with newest as (
    select max(last_year) as year from figures where is_district
),

silent as (
    select
        string_agg(district_id, '+' order by district_id) as district_ids,
        string_agg(district_name, ', ' order by district_id)
            as district_names,
        count(*)::integer as count,
        year, year - 2 as previous_year
    from district_profiles
    cross join newest
    where last_year is null or last_year < year - 2
    group by year
    having year is not null
),

lone as (
    select
        count_if(district_count = 1)::integer as count,
        count_if(district_count > 0)::double as other_value
    from metric_profiles
    having count_if(district_count = 1) > 0
),

disputes as (
    select
        'conflict-' || figures.figure_id as finding_id,
        figures.*,
        figures.figure_id || '+' || other.figure_id as figure_ids,
        other.value as other_value
    from conflicts
    join figures on conflicts.preferred_figure_id = figures.figure_id
    join figures as other on other.figure_id = case figures.figure_id
        when conflicts.figure_a_id then conflicts.figure_b_id
        else conflicts.figure_a_id end
    where figures.is_district and conflicts.difference is not null
        and least(figures.value, other.value) > 0
    order by abs(ln(figures.value / other.value)) desc, finding_id
    limit 1
),

findings as (
    select 'silent_districts' as finding_id, 'silent_districts' as template,
        * from silent
    union all by name
    select 'lone_metrics' as finding_id, 'lone_metrics' as template,
        * from lone
    union all by name
    select 'conflict' as template, * from disputes
)

select
    finding_id, 'missing' as kind, template, district_id, district_ids,
    metric_id, source_id, figure_ids, district_name, district_names,
    metric_name, level, unit, qualifier, period_kind, period_basis,
    (row_number() over (order by template desc, finding_id))::integer
        as place,
    year, previous_year, count, value, other_value, is_district,
    period_start, period_end
from findings
