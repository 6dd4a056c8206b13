-- name: score_count
-- question: How often does each final total occur in each round, group and province?
-- parameters: none
-- columns:
--   year INTEGER: year in which the scores were fixed
--   group_code VARCHAR: group
--   province_code VARCHAR: province the institutions belonged to in that year; NULL for central institutions
--   instrument VARCHAR: instrument of the scores
--   total DOUBLE: points
--   scores BIGINT: final assessments with that total
-- note: Built once into every snapshot as the table "score_count". Scores of institutions that existed in that year.
SELECT
    s.year,
    s.group_code,
    s.province_code,
    a.instrument,
    a.total,
    count(*) AS scores
FROM assessment AS a
INNER JOIN standing AS s
    ON a.institution = s.institution AND a.year = s.year AND s.rule = 'round'
WHERE a.status = 'final' AND a.total IS NOT NULL
GROUP BY s.year, s.group_code, s.province_code, a.instrument, a.total
ORDER BY s.year, s.group_code, s.province_code, a.instrument, a.total
