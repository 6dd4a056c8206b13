-- name: table_national_note
-- question: Which rows does the table national_note hold?
-- parameters:
--   $year INTEGER: one year, or NULL for all
--   $first INTEGER: rows to leave out before the first, or NULL for none
--   $most INTEGER: rows to give at most, or NULL for all
-- columns:
--   year INTEGER: year
--   scope VARCHAR: which institutions it speaks of: all, kementerian, lpnk, lns, provinsi or kabupaten_kota
--   rule VARCHAR: counting rule: round, latest or ever
--   note_id VARCHAR: remark in Indonesian; NULL when none
--   note_en VARCHAR: remark in English; NULL when none
--   source_id VARCHAR: id of the published source; NULL when there is none
-- note: A row is a remark that must stand beside a published count.
SELECT
    year,
    scope,
    rule,
    note_id,
    note_en,
    source_id
FROM national_note
WHERE ($year IS NULL OR year = $year)
ORDER BY year, scope, rule, note_id
LIMIT $most OFFSET $first
