-- name: targets
-- question: Which share at Baik or above was set as the target of each group, and which was reported?
-- parameters: none
-- columns:
--   year INTEGER: year of the target
--   scope VARCHAR: kementerian, lpnk, provinsi or kabupaten_kota
--   target DOUBLE: share of the registered institutions at Baik or above, 0 to 1; NULL when not published
--   realised DOUBLE: share reported by the assessor, 0 to 1; NULL when not published
--   source_ids VARCHAR[]: sources
SELECT
    year,
    scope,
    max(target_percent) / 100 AS target,
    max(realised_percent) / 100 AS realised,
    list_sort(list(DISTINCT source_id)) AS source_ids
FROM target
WHERE indicator = 'percent_baik_or_above'
GROUP BY year, scope
ORDER BY year, scope
