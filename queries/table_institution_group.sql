-- name: table_institution_group
-- question: Which rows does the table institution_group hold?
-- parameters:
--   $first INTEGER: rows to leave out before the first, or NULL for none
--   $most INTEGER: rows to give at most, or NULL for all
-- columns:
--   code VARCHAR: code
--   name VARCHAR: short name, Indonesian in both languages
--   long_name_id VARCHAR: full name in Indonesian
--   long_name_en VARCHAR: full name in English
--   level VARCHAR: pusat (central) or daerah (regional)
--   target_scope VARCHAR: scope under which national targets and counts are published for it
--   display_order INTEGER: reading order, from 1
-- note: A row is a group of institutions.
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
LIMIT $most OFFSET $first
