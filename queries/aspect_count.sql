-- name: aspect_count
-- question: How often does each final score of an aspect occur in each round, group and province?
-- parameters: none
-- columns:
--   year INTEGER: year in which the scores were fixed
--   group_code VARCHAR: group
--   province_code VARCHAR: province the institutions belonged to in that year; NULL for central institutions
--   instrument VARCHAR: instrument of the scores
--   aspect_no INTEGER: number of the aspect
--   points DOUBLE: points; NULL when published in percent
--   percent DOUBLE: percent of the maximum as published; NULL otherwise
--   has_category BOOLEAN: TRUE when the institution holds a category of that round
--   scores BIGINT: final scores of the aspect with these points
-- note: Built once into every snapshot as the table "aspect_count". Scores of institutions that existed in that year.
SELECT
    s.year,
    s.group_code,
    s.province_code,
    p.instrument,
    p.aspect_no,
    p.points,
    p.percent,
    s.category IS NOT NULL AS has_category,
    count(*) AS scores
FROM aspect_score AS p
INNER JOIN standing AS s
    ON p.institution = s.institution AND p.year = s.year AND s.rule = 'round'
WHERE p.status = 'final'
GROUP BY
    s.year, s.group_code, s.province_code, p.instrument, p.aspect_no, p.points, p.percent, has_category
ORDER BY
    s.year, s.group_code, s.province_code, p.instrument, p.aspect_no, p.points, p.percent, has_category
