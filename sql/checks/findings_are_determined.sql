-- Checks that no finding stands on a rank or a change that bounds leave open
-- Severity: error
-- Model: findings
select findings.finding_id, findings.template, trends.figure_id
from findings
left join trends
    on split_part(findings.figure_ids, '+', -1) = trends.figure_id
where (findings.template in ('rank_highest', 'rank_lowest')
        and not coalesce(
            trends.is_rank_determined and trends.rank = 1
                and trends.peer_count = findings.count
                and findings.count >= 3,
            false))
    or (findings.template in ('change_up', 'change_down')
        and not coalesce(
            trends.is_change_determined
                and trends.change = findings.value - findings.other_value
                and (trends.change > 0) = (findings.template = 'change_up')
                and trends.previous_year = findings.previous_year,
            false))
