-- name: aspects_by_province
-- question: How much of each aspect's maximum do the governments of a province reach?
-- parameters:
--   $rule VARCHAR: round, latest or ever
--   $year INTEGER: year
-- columns:
--   province VARCHAR: province code
--   name VARCHAR: province
--   abbreviation VARCHAR: its short name
--   aspect_no INTEGER: number of the aspect
--   aspect_id VARCHAR: its name in Indonesian
--   aspect_en VARCHAR: its name in English
--   short_id VARCHAR: its short name in Indonesian
--   short_en VARCHAR: its short name in English
--   median DOUBLE: median over the governments of the share of the maximum, 0 to 1
--   n INTEGER: governments (provinsi, kabupaten, kota) with a score on that aspect
--   place INTEGER: 1 = weakest aspect of the province; ties share a place
-- note: The assessment that counts under the rule. A share is points over the aspect's maximum, or the
--   published percent. Provinces and aspects without a score have no row.
SELECT
    p.code AS province,
    p.name,
    p.abbreviation,
    m.aspect_no,
    k.name_id AS aspect_id,
    k.name_en AS aspect_en,
    k.short_id,
    k.short_en,
    m.median,
    m.governments::INTEGER AS n,
    (rank() OVER (PARTITION BY p.code ORDER BY m.median))::INTEGER AS place
FROM province_aspect AS m
INNER JOIN province AS p ON m.province_code = p.code
INNER JOIN aspect AS k ON m.instrument = k.instrument AND m.aspect_no = k.no
WHERE m.rule = $rule AND m.year = $year
ORDER BY p.code, m.aspect_no
