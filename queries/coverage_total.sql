-- name: coverage_total
-- question: How many institutions of the registry does the dataset say anything about?
-- parameters: none
-- columns:
--   n INTEGER: institutions with at least one assessment
--   registered INTEGER: institutions in the registry, of whatever years
--   first_year INTEGER: first year with an assessment
--   last_year INTEGER: last year with an assessment
--   assessments INTEGER: institution-years with a final assessment
SELECT
    count(DISTINCT a.institution)::INTEGER AS n,
    count(DISTINCT i.code)::INTEGER AS registered,
    min(a.year)::INTEGER AS first_year,
    max(a.year)::INTEGER AS last_year,
    (count(*) FILTER (WHERE a.status = 'final'))::INTEGER AS assessments
FROM institution AS i
LEFT JOIN assessment AS a ON i.code = a.institution
ORDER BY n
