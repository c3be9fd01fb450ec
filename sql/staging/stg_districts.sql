-- One row per area: district, city, emulation cluster, ward or commune.
-- Key: district_id
-- is_district marks the 30 districts, which alone have a place on the tile map:
-- not their predecessors, nor the city, the clusters and the wards.
-- valid_from and valid_to are open where empty. area_km2 is in square km.

with districts as (
    select
        district_id, name_vi, name_en, kind, gso_code, cluster_id,
        predecessor_ids, area_km2, tile_col, tile_row, valid_from, valid_to
    from raw_districts
)

select
    district_id,
    cluster_id,
    predecessor_ids,
    gso_code,
    name_vi as district_name,
    name_en as district_name_en,
    kind as district_kind,
    area_km2,
    tile_col,
    tile_row,
    tile_col is not null as is_district,
    valid_from,
    valid_to
from districts
