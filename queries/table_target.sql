-- name: table_target
-- question: Which rows does the table target hold?
-- parameters:
--   $year INTEGER: one year, or NULL for all
--   $first INTEGER: rows to leave out before the first, or NULL for none
--   $most INTEGER: rows to give at most, or NULL for all
-- columns:
--   year INTEGER: year
--   scope VARCHAR: which institutions it speaks of: all, kementerian, lpnk, lns, provinsi or kabupaten_kota
--   indicator VARCHAR: percent_baik_or_above (share at Baik or above) or percent_assessed_since_2019
--   target_percent DOUBLE: the target, percent; NULL when only a realisation is printed
--   realised_percent DOUBLE: what was reached, percent; NULL when only a target is printed
--   source_id VARCHAR: id of the published source; NULL when there is none
-- note: A row is a target or a realisation, as published for one group in one year.
SELECT
    year,
    scope,
    indicator,
    target_percent,
    realised_percent,
    source_id
FROM target
WHERE ($year IS NULL OR year = $year)
ORDER BY year, scope, indicator, source_id
LIMIT $most OFFSET $first
