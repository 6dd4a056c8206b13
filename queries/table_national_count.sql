-- name: table_national_count
-- question: Which rows does the table national_count hold?
-- parameters:
--   $year INTEGER: one year, or NULL for all
--   $first INTEGER: rows to leave out before the first, or NULL for none
--   $most INTEGER: rows to give at most, or NULL for all
-- columns:
--   count_id INTEGER: number of the count
--   year INTEGER: year
--   as_of_date VARCHAR: date of the figures, as precise as known
--   moment VARCHAR: moment described; rows of one moment are resolved against each other
--   scope VARCHAR: which institutions it speaks of: all, kementerian, lpnk, lns, provinsi or kabupaten_kota
--   rule VARCHAR: counting rule: round, latest or ever
--   assessed INTEGER: institutions; NULL when that source does not print it
--   sangat_baik INTEGER: institutions; NULL when that source does not print it
--   baik INTEGER: institutions; NULL when that source does not print it
--   kurang INTEGER: institutions; NULL when that source does not print it
--   buruk INTEGER: institutions; NULL when that source does not print it
--   baik_or_above INTEGER: institutions; NULL when that source does not print it
--   below_baik INTEGER: institutions; NULL when that source does not print it
--   percent_baik_or_above DOUBLE: percent of the assessed, 0 to 100; NULL when that source does not print it
--   institutions INTEGER: institutions; NULL when that source does not print it
--   source_id VARCHAR: id of the published source; NULL when there is none
-- note: A row is a count that one source prints, with the moment it describes.
SELECT
    count_id,
    year,
    as_of_date,
    moment,
    scope,
    rule,
    assessed,
    sangat_baik,
    baik,
    kurang,
    buruk,
    baik_or_above,
    below_baik,
    percent_baik_or_above,
    institutions,
    source_id
FROM national_count
WHERE ($year IS NULL OR year = $year)
ORDER BY count_id
LIMIT $most OFFSET $first
