-- name: aspect_publications
-- question: Of which regional governments were scores per aspect published up to a year?
-- parameters:
--   $year INTEGER: last year of the assessments
-- columns:
--   institution VARCHAR: institution code
--   name VARCHAR: its name
--   year INTEGER: year of the assessment
--   aspects INTEGER: aspects with a score, in points or percent
-- note: Final assessments only.
SELECT
    a.institution,
    i.name,
    a.year,
    count(*)::INTEGER AS aspects
FROM aspect_score AS a
INNER JOIN institution AS i ON a.institution = i.code
WHERE a.status = 'final' AND a.year <= $year AND i.province_code IS NOT NULL
GROUP BY a.institution, i.name, a.year
ORDER BY a.institution, a.year
