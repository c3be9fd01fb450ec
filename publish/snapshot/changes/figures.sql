-- One row per figure that is not the same in both editions.
-- reasons are those given since the earlier edition, the earliest first.

with reasons as (
    select
        new.figure_id,
        list({'date': new.date, 'reason': new.reason}
            order by new.date, new.correction_id) as reasons
    from after.raw_corrections as new
    anti join before.raw_corrections as old
        on new.correction_id = old.correction_id
    group by new.figure_id
)

select
    case when new_id is null then 'withdrawn' when old_id is null then 'added'
        when old_id <> new_id then 'renamed' else 'corrected' end as kind,
    case when old_id is not null then old end as before,
    case when new_id is not null then new end as after,
    list_concat(
        coalesce(by_new.reasons, []),
        case when old_id is distinct from new_id
            then coalesce(by_old.reasons, []) else [] end
    ) as reasons
from changed
left join before.facts as old on changed.old_id = old.figure_id
left join after.facts as new on changed.new_id = new.figure_id
left join reasons as by_new on changed.new_id = by_new.figure_id
left join reasons as by_old on changed.old_id = by_old.figure_id
order by
    coalesce(new.metric_id, old.metric_id),
    coalesce(new.district_id, old.district_id),
    coalesce(new_id, old_id), kind
