-- name: provinces
-- question: Which provinces are there, on which island and map tile?
-- parameters: none
-- columns:
--   code VARCHAR: province code
--   name VARCHAR: name
--   abbreviation VARCHAR: label on the map tile
--   island_code VARCHAR: island code
--   island VARCHAR: island
--   tile_column INTEGER: column on the equal-tile map, from 0
--   tile_row INTEGER: row on the equal-tile map, from 0
--   valid_from INTEGER: first year; NULL when older than the first assessment
SELECT
    p.code,
    p.name,
    p.abbreviation,
    i.code AS island_code,
    p.island,
    p.tile_column,
    p.tile_row,
    p.valid_from
FROM province AS p
INNER JOIN island AS i ON p.island = i.name
ORDER BY p.code
