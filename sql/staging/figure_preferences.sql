-- One row per figure: its place when figures on the same thing disagree.
-- Key: figure_id
-- The lower preference_rank is preferred: reports and statistics before the
-- press, then the later publication, then what is not of low confidence, then
-- figure_id. An unknown date of publication comes last.

with figures as (
    select figure_id, source_id, status from stg_figures
),

sources as (
    select source_id, source_kind, published from stg_sources
),

described as (
    select
        figures.figure_id,
        sources.source_kind = 'press' as is_press,
        figures.status = 'low_confidence' as is_doubtful,
        sources.published
    from figures
    join sources on figures.source_id = sources.source_id
)

select
    figure_id,
    (row_number() over (
        order by is_press, published desc nulls last, is_doubtful, figure_id
    ))::integer as preference_rank,
    is_press,
    published
from described
