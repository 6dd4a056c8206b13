-- name: round_count
-- question: How many results does each round hold in each province, how complete, and until when were they fixed?
-- parameters: none
-- columns:
--   year INTEGER: year of the round
--   province_code VARCHAR: province of that year; NULL for central institutions
--   results BIGINT: final assessments with a category
--   scored BIGINT: of them, those with a score
--   undated BIGINT: of them, those without a date on which the score was fixed
--   talent_recorded BIGINT: of them, those of which it is known whether talent management works
--   fixed_on DATE: newest date on which a score was fixed; NULL when none is known
-- note: Built once into every snapshot as the table "round_count".
SELECT
    s.year,
    s.province_code,
    count(*) AS results,
    count(s.total) AS scored,
    count(*) FILTER (WHERE a.fixed_on IS NULL) AS undated,
    count(a.talent_management) AS talent_recorded,
    max(a.fixed_on) AS fixed_on
FROM standing AS s
INNER JOIN assessment AS a
    ON s.institution = a.institution AND s.year = a.year AND a.status = 'final'
WHERE s.rule = 'round' AND s.category IS NOT NULL
GROUP BY s.year, s.province_code
ORDER BY s.year, s.province_code
