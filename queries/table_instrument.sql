-- name: table_instrument
-- question: Which rows does the table instrument hold?
-- parameters:
--   $first INTEGER: rows to leave out before the first, or NULL for none
--   $most INTEGER: rows to give at most, or NULL for all
-- columns:
--   code VARCHAR: code
--   name_id VARCHAR: name in Indonesian
--   name_en VARCHAR: name in English
--   legal_basis VARCHAR: regulations it rests on
--   valid_from INTEGER: first year in force
--   valid_to INTEGER: last year in force; NULL: still in force
--   maximum_total DOUBLE: points, the sum of its aspects' maxima; NULL when not known
--   status VARCHAR: final, or draft while weights and bounds may still change
--   note_id VARCHAR: remark in Indonesian; NULL when none
--   note_en VARCHAR: remark in English; NULL when none
-- note: A row is a version of the assessment, with the years in which it is in force.
SELECT
    code,
    name_id,
    name_en,
    legal_basis,
    valid_from,
    valid_to,
    maximum_total,
    status,
    note_id,
    note_en
FROM instrument
ORDER BY code
LIMIT $most OFFSET $first
