-- One row per figure of either edition: its id in both, where it is in both.
-- A figure that is gone and a new one of the same content are one: renamed.
-- Where several have the same content, they are paired in the order of ids.
-- changed holds the pairs in which anything differs.

create table pairs as
with gone as (
    select
        old.figure_id,
        old.content,
        row_number() over (partition by old.content order by old.figure_id)
            as occurrence
    from before.contents as old
    anti join after.contents as new on old.figure_id = new.figure_id
),

fresh as (
    select
        new.figure_id,
        new.content,
        row_number() over (partition by new.content order by new.figure_id)
            as occurrence
    from after.contents as new
    anti join before.contents as old on new.figure_id = old.figure_id
),

kept as (
    select old.figure_id as old_id, new.figure_id as new_id
    from before.contents as old
    join after.contents as new on old.figure_id = new.figure_id
),

moved as (
    select gone.figure_id as old_id, fresh.figure_id as new_id
    from gone
    full join fresh
        on gone.content is not distinct from fresh.content
        and gone.occurrence = fresh.occurrence
)

select old_id, new_id from kept
union all
select old_id, new_id from moved;

create table changed as
select pairs.old_id, pairs.new_id
from pairs
left join before.contents as old on pairs.old_id = old.figure_id
left join after.contents as new on pairs.new_id = new.figure_id
where pairs.old_id is distinct from pairs.new_id
    or old.content is distinct from new.content
    or old.remarks is distinct from new.remarks
