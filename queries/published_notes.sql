-- name: published_notes
-- question: What must be known about a published national count before it is quoted?
-- parameters:
--   $rule VARCHAR: round or latest
-- columns:
--   year INTEGER: year of the count
--   scope VARCHAR: all, a group, or kabupaten_kota
--   note_id VARCHAR: note in Indonesian
--   note_en VARCHAR: note in English
--   source_id VARCHAR: source it rests on
SELECT
    year,
    scope,
    note_id,
    note_en,
    source_id
FROM national_note
WHERE ($rule IS NULL OR rule = $rule)
ORDER BY year, scope, note_id
