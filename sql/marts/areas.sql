-- One row per area: district, city, emulation cluster, ward or commune.
-- Key: district_id
-- Pages: columns
-- is_district marks the 30 districts that are compared and ranked. Tiles are
-- counted from the north-west; area_km2 is in square km.

with districts as (
    select * from stg_districts
)

select
    district_id,
    cluster_id,
    gso_code,
    district_name,
    district_name_en as name_en,
    district_kind as kind,
    area_km2,
    tile_col,
    tile_row,
    is_district,
    valid_from,
    valid_to
from districts
