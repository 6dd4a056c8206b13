-- name: table_island
-- question: Which rows does the table island hold?
-- parameters:
--   $first INTEGER: rows to leave out before the first, or NULL for none
--   $most INTEGER: rows to give at most, or NULL for all
-- columns:
--   name VARCHAR: name
--   code VARCHAR: code
--   name_en VARCHAR: name in English
--   display_order INTEGER: reading order, from 1
-- note: A row is an island or island group, by which provinces are gathered.
SELECT
    name,
    code,
    name_en,
    display_order
FROM island
ORDER BY display_order
LIMIT $most OFFSET $first
