-- name: province_aspect
-- question: Which share of each aspect's maximum does the middle government of each province reach?
-- parameters: none
-- columns:
--   rule VARCHAR: round, latest or ever
--   year INTEGER: year of the view
--   province_code VARCHAR: province the governments belonged to in that year
--   instrument VARCHAR: instrument of the scores
--   aspect_no INTEGER: number of the aspect
--   median DOUBLE: median over the governments of the share of the maximum, 0 to 1
--   governments BIGINT: governments with a score on that aspect
-- note: Built once into every snapshot as the table "province_aspect". The assessment that counts under the
--   rule; a share is points over the aspect's maximum, or the published percent.
SELECT
    s.rule,
    s.year,
    s.province_code,
    a.instrument,
    a.aspect_no,
    median(coalesce(a.points / k.maximum, a.percent / 100)) AS median,
    count(*) AS governments
FROM standing AS s
INNER JOIN aspect_score AS a
    ON s.institution = a.institution AND s.status_year = a.year AND a.status = 'final'
INNER JOIN aspect AS k ON a.instrument = k.instrument AND a.aspect_no = k.no
WHERE s.province_code IS NOT NULL AND coalesce(a.points / k.maximum, a.percent / 100) IS NOT NULL
GROUP BY s.rule, s.year, s.province_code, a.instrument, a.aspect_no
ORDER BY s.rule, s.year, s.province_code, a.instrument, a.aspect_no
