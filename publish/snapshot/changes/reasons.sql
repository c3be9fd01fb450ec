-- One row per reason, given since the earlier edition, of a figure that has
-- not changed: the reason of nothing, most likely a slip of the pen.

with given as (
    select new.*
    from after.raw_corrections as new
    anti join before.raw_corrections as old
        on new.correction_id = old.correction_id
),

touched as (
    select unnest([old_id, new_id]) as figure_id
    from changed
)

select given.correction_id, given.figure_id, given.date, given.reason
from given
anti join touched on given.figure_id = touched.figure_id
order by given.date, given.correction_id
