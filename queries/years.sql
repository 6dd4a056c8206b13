-- name: years
-- question: Which years does the dataset speak of?
-- parameters: none
-- columns:
--   year INTEGER: every year from the first to the last with a final assessment
--   assessments INTEGER: final assessments of that year; 0 in a year between without one
SELECT
    y.year,
    (count(a.institution))::INTEGER AS assessments
FROM (SELECT DISTINCT year FROM standing) AS y
LEFT JOIN assessment AS a ON y.year = a.year AND a.status = 'final'
GROUP BY y.year
ORDER BY y.year
