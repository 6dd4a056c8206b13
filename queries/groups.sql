-- name: groups
-- question: Which groups of institutions are there?
-- parameters: none
-- columns:
--   code VARCHAR: group code
--   name VARCHAR: short name, Indonesian everywhere
--   long_name_id VARCHAR: full name in Indonesian
--   long_name_en VARCHAR: full name in English
--   level VARCHAR: pusat or daerah
--   target_scope VARCHAR: scope of the national target
--   display_order INTEGER: reading order
SELECT
    code,
    name,
    long_name_id,
    long_name_en,
    level,
    target_scope,
    display_order
FROM institution_group
ORDER BY display_order
