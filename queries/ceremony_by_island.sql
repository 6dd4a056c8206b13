-- name: ceremony_by_island
-- question: How many governments of each island reached each category in this round?
-- parameters:
--   $year INTEGER: year of the round
--   $provinces VARCHAR[]: province codes of a regional ceremony, or NULL for the nation
-- columns:
--   island VARCHAR: island code
--   name VARCHAR: island in Indonesian
--   name_en VARCHAR: island in English
--   registered INTEGER: governments of its provinces in the registry of the year
--   assessed INTEGER: governments with a result of the round; in the published record: with a known one
--   sangat_baik INTEGER: governments
--   baik INTEGER: governments
--   kurang INTEGER: governments
--   buruk INTEGER: governments
--   not_assessed INTEGER: governments; in the published record: without a known result
--   baik_or_above INTEGER: governments
--   below_baik INTEGER: governments assessed and below Baik
-- note: Rule round. Central institutions belong to no island. In a regional ceremony only the chosen provinces
--   are counted.
SELECT
    i.code AS island,
    i.name,
    i.name_en,
    count(*)::INTEGER AS registered,
    count(s.category)::INTEGER AS assessed,
    (count(*) FILTER (WHERE s.category = 'sangat_baik'))::INTEGER AS sangat_baik,
    (count(*) FILTER (WHERE s.category = 'baik'))::INTEGER AS baik,
    (count(*) FILTER (WHERE s.category = 'kurang'))::INTEGER AS kurang,
    (count(*) FILTER (WHERE s.category = 'buruk'))::INTEGER AS buruk,
    (count(*) - count(s.category))::INTEGER AS not_assessed,
    (count(*) FILTER (WHERE s.category IN ('sangat_baik', 'baik')))::INTEGER AS baik_or_above,
    (count(*) FILTER (WHERE s.category IN ('kurang', 'buruk')))::INTEGER AS below_baik
FROM standing AS s
INNER JOIN province AS p ON s.province_code = p.code
INNER JOIN island AS i ON p.island = i.name
WHERE
    s.rule = 'round'
    AND s.year = $year
    AND ($provinces IS NULL OR list_contains($provinces, s.province_code))
GROUP BY i.code, i.name, i.name_en, i.display_order
ORDER BY i.display_order, i.code
