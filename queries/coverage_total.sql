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
    institutions AS n,
    (SELECT count(*) FROM institution)::INTEGER AS registered,
    first_year,
    last_year,
    assessments
FROM extent
ORDER BY n
