-- name: table_aspect
-- question: Which rows does the table aspect hold?
-- parameters:
--   $first INTEGER: rows to leave out before the first, or NULL for none
--   $most INTEGER: rows to give at most, or NULL for all
-- columns:
--   instrument VARCHAR: instrument code
--   no INTEGER: number of the aspect in the instrument
--   name_id VARCHAR: name in Indonesian
--   name_en VARCHAR: name in English
--   short_id VARCHAR: short name in Indonesian
--   short_en VARCHAR: short name in English
--   maximum DOUBLE: most points; NULL when not known
--   maximum_basis VARCHAR: published, derived (follows from published maxima) or unknown
-- note: A row is an aspect of an instrument, with the most points it can give.
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
LIMIT $most OFFSET $first
