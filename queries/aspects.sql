-- name: aspects
-- question: Which aspects does each instrument have, with which most points?
-- parameters: none
-- columns:
--   instrument VARCHAR: instrument code
--   no INTEGER: number of the aspect, from 1
--   name_id VARCHAR: name in the regulation
--   name_en VARCHAR: name in English
--   short_id VARCHAR: label for charts, Indonesian
--   short_en VARCHAR: label for charts, English
--   maximum DOUBLE: most points; NULL when not known
--   maximum_basis VARCHAR: published, derived (follows from published figures) or unknown
SELECT
    instrument,
    no,
    name_id,
    name_en,
    short_id,
    short_en,
    maximum,
    maximum_basis
FROM aspect
ORDER BY instrument, no
