-- One row per area: district, city, emulation cluster, ward or commune.
-- Key: district_id
select
    district_id,
    district_name,
    district_kind,
    gso_code,
    cluster_id,
    predecessor_ids,
    tile_col,
    tile_row,
    area_km2,
    is_district,
    valid_from,
    valid_to
from stg_areas
