-- Checks that no figure of a district is lost or altered where it is compared
-- Severity: error
-- Model: compare_figures
select
    coalesce(figures.figure_id, compared.figure_id) as figure_id
from (select * from figures where is_district) as figures
full join (select * from compare_figures where is_district) as compared
    on figures.figure_id = compared.figure_id
left join trends on compared.figure_id = trends.figure_id
where figures.interval_low is distinct from compared.interval_low
    or figures.interval_high is distinct from compared.interval_high
    or figures.value is distinct from compared.value
    or trends.rank is distinct from compared.rank
    or trends.previous_figure_id is distinct from compared.previous_figure_id
