-- name: table_province
-- question: Which rows does the table province hold?
-- parameters:
--   $province VARCHAR: province code, or NULL for all
--   $text VARCHAR: letters that a name or code holds, in either case, or NULL for all
--   $first INTEGER: rows to leave out before the first, or NULL for none
--   $most INTEGER: rows to give at most, or NULL for all
-- columns:
--   code VARCHAR: code of the Ministry of Home Affairs
--   name VARCHAR: name
--   abbreviation VARCHAR: label on the map
--   island VARCHAR: name of its island
--   tile_column INTEGER: column on the map of equal tiles, from 0 in the west
--   tile_row INTEGER: row on the map of equal tiles, from 0 in the north
--   valid_from INTEGER: first year in which it counts; NULL: older than the first assessment
-- note: A row is a province as a place: its island and its tile on the map.
SELECT
    code,
    name,
    abbreviation,
    island,
    tile_column,
    tile_row,
    valid_from
FROM province
WHERE
    ($province IS NULL OR code = $province)
    AND ($text IS NULL OR contains(lower(concat_ws(' ', name)), lower($text)))
ORDER BY code
LIMIT $most OFFSET $first
