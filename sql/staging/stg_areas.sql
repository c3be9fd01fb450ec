-- One row per area: district, city, emulation cluster, ward or commune.
-- Key: district_id
select
    district_id,
    name_vi as district_name,
    name_en as district_name_en,
    kind as district_kind,
    gso_code,
    cluster_id,
    predecessor_ids,
    tile_col,
    tile_row,
    area_km2,
    tile_col is not null as is_district,
    valid_from,
    valid_to
from raw_districts
