-- name: ceremony_places
-- question: How many governments of each province or island reached each category in this round?
-- parameters:
--   $year INTEGER: year of the round
--   $by VARCHAR: province or island
--   $provinces VARCHAR[]: province codes of a regional ceremony, or NULL for the nation
--   $published BOOLEAN: TRUE for the published record, in which a result may be unknown
-- columns:
--   code VARCHAR: code of the province or island
--   name VARCHAR: province or island, in Indonesian
--   name_en VARCHAR: its name in English
--   island VARCHAR: code of its island
--   registered INTEGER: its governments (provinces' own, kabupaten and kota) in the registry of the year
--   assessed INTEGER: governments with a result of the round; in the published record: with a known one
--   sangat_baik INTEGER: governments; NULL in the published record where none is known, here and below
--   baik INTEGER: governments
--   kurang INTEGER: governments
--   buruk INTEGER: governments
--   not_assessed INTEGER: governments; in the published record: without a known result; never NULL
--   baik_or_above INTEGER: governments
--   below_baik INTEGER: governments assessed and below Baik
-- note: Rule round. Central institutions belong to no province; a province counts from its first year. In a
--   regional ceremony only the chosen provinces are counted, on their islands too.
WITH governments AS (
    SELECT
        s.category,
        i.code AS island,
        CASE $by WHEN 'province' THEN p.code WHEN 'island' THEN i.code END AS code,
        CASE $by WHEN 'province' THEN p.name WHEN 'island' THEN i.name END AS name,
        CASE $by WHEN 'province' THEN p.name WHEN 'island' THEN i.name_en END AS name_en,
        CASE $by WHEN 'island' THEN i.display_order ELSE 0 END AS place
    FROM standing AS s
    INNER JOIN province AS p ON s.province_code = p.code
    INNER JOIN island AS i ON p.island = i.name
    WHERE
        s.rule = 'round'
        AND s.year = $year
        AND ($provinces IS NULL OR list_contains($provinces, s.province_code))
),

counted AS (
    SELECT
        code,
        name,
        name_en,
        island,
        place,
        count(*) AS registered,
        count(category) AS assessed,
        count(category) > 0 OR NOT $published AS is_known,
        count(*) FILTER (WHERE category = 'sangat_baik') AS sangat_baik,
        count(*) FILTER (WHERE category = 'baik') AS baik,
        count(*) FILTER (WHERE category = 'kurang') AS kurang,
        count(*) FILTER (WHERE category = 'buruk') AS buruk
    FROM governments
    WHERE code IS NOT NULL
    GROUP BY code, name, name_en, island, place
)

SELECT
    code,
    name,
    name_en,
    island,
    registered::INTEGER AS registered,
    assessed::INTEGER AS assessed,
    CASE WHEN is_known THEN sangat_baik END::INTEGER AS sangat_baik,
    CASE WHEN is_known THEN baik END::INTEGER AS baik,
    CASE WHEN is_known THEN kurang END::INTEGER AS kurang,
    CASE WHEN is_known THEN buruk END::INTEGER AS buruk,
    (registered - assessed)::INTEGER AS not_assessed,
    CASE WHEN is_known THEN sangat_baik + baik END::INTEGER AS baik_or_above,
    CASE WHEN is_known THEN kurang + buruk END::INTEGER AS below_baik
FROM counted
ORDER BY place, code
