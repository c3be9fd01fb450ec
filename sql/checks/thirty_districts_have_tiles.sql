-- Checks that each district has a tile of its own
-- Severity: error
-- Model: areas
select
    tile_col,
    tile_row,
    count(*) as district_count
from areas
where is_district
group by tile_col, tile_row
having count(*) > 1
