-- name: table_national_aspect
-- question: Which rows does the table national_aspect hold?
-- parameters:
--   $year INTEGER: one year, or NULL for all
--   $first INTEGER: rows to leave out before the first, or NULL for none
--   $most INTEGER: rows to give at most, or NULL for all
-- columns:
--   year INTEGER: year
--   instrument VARCHAR: instrument code
--   aspect_no INTEGER: number of the aspect in the instrument
--   percent DOUBLE: percent of the aspect's maximum, 0 to 100
--   source_id VARCHAR: id of the published source; NULL when there is none
-- note: A row is the published national mean of an aspect.
SELECT
    year,
    instrument,
    aspect_no,
    percent,
    source_id
FROM national_aspect
WHERE ($year IS NULL OR year = $year)
ORDER BY year, instrument, aspect_no
LIMIT $most OFFSET $first
