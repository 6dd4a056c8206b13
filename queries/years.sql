-- name: years
-- question: Which years does the dataset speak of?
-- parameters: none
-- columns:
--   year INTEGER: year with at least one final assessment, or published national count
--   assessments INTEGER: final assessments of that year
SELECT
    y.year,
    (count(a.institution))::INTEGER AS assessments
FROM (SELECT DISTINCT year FROM standing) AS y
LEFT JOIN assessment AS a ON y.year = a.year AND a.status = 'final'
GROUP BY y.year
ORDER BY y.year
