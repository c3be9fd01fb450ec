-- Checks that ranks run from 1 to the number of districts that are ranked
-- Severity: error
-- Model: district_year_ranks
with peers as (
    select metric_id, level, year, count(*) as peer_count
    from district_years
    where is_district and not is_outside_life
    group by metric_id, level, year
)

select ranks.district_id, ranks.metric_id, ranks.level, ranks.year, ranks.rank
from district_year_ranks as ranks
left join peers
    on ranks.metric_id = peers.metric_id
    and ranks.level = peers.level
    and ranks.year = peers.year
where ranks.peer_count is distinct from peers.peer_count
    or ranks.rank not between 1 and ranks.peer_count
    or ranks.is_rank_determined <> (ranks.rank is not null)
