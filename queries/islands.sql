-- name: islands
-- question: Which islands are there?
-- parameters: none
-- columns:
--   code VARCHAR: island code
--   name VARCHAR: name
--   name_en VARCHAR: name in English
--   display_order INTEGER: reading order, west to east
SELECT
    code,
    name,
    name_en,
    display_order
FROM island
ORDER BY display_order
