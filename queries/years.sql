-- name: years
-- question: Which years does the dataset speak of?
-- parameters: none
-- columns:
--   year INTEGER: every year from the first to the last with a final assessment
--   assessments INTEGER: final assessments of that year; 0 in a year between without one
WITH finals AS (
    SELECT
        year,
        count(*) AS n
    FROM assessment
    WHERE status = 'final'
    GROUP BY year
)

SELECT
    y.year,
    coalesce(f.n, 0)::INTEGER AS assessments
FROM (SELECT DISTINCT year FROM standing_count) AS y
LEFT JOIN finals AS f ON y.year = f.year
ORDER BY y.year
