-- Checks that no two districts have the same tile, and each is of its kind
-- Severity: error
-- Model: areas
select area.district_id, other.district_id as other_district_id
from areas as area
left join areas as other
    on area.tile_col = other.tile_col
    and area.tile_row = other.tile_row
    and area.district_id <> other.district_id
where area.is_district
    and (other.district_id is not null
        or area.kind not in ('quan', 'huyen', 'thi-xa'))
