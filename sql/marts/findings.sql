-- One row per finding of the first page: what is new, what stands out, what
-- is missing, in numbers and names that a sentence is made of.
-- Key: finding_id
-- Pages: columns
-- Pages order: importance
-- importance orders the sentences, 1 first. template says which sentence;
-- figure_ids, joined by `+`, are the figures that it stands on. Nothing stands
-- on a rank or a change that bounds leave open.

with findings as (
    select *, 1 as chapter from finding_news
    union all by name
    select *, 2 as chapter from finding_standouts
    union all by name
    select *, 3 as chapter from finding_gaps
)

select
    finding_id, kind, template, district_id, district_ids, metric_id,
    source_id, figure_ids, district_name, district_names, metric_name,
    source_title, level, unit, qualifier, period_kind, period_basis,
    published_basis,
    (row_number() over (order by chapter, place))::integer as importance,
    year, previous_year, count, value, lower, upper, other_value,
    change_share, coalesce(is_district, false) as is_district,
    period_start, period_end, published
from findings
