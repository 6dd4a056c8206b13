-- name: extent
-- question: How many institutions, assessments, profiles and aspect scores does the dataset hold?
-- parameters: none
-- columns:
--   institutions INTEGER: institutions with at least one assessment
--   first_year INTEGER: first year with an assessment; NULL without any
--   last_year INTEGER: last year with an assessment; NULL without any
--   assessments INTEGER: institution-years with a final assessment
--   aspect_profiles INTEGER: institution-years with at least two aspect scores
--   aspect_scores INTEGER: aspect scores in points or percent
-- note: Built once into every snapshot as the table "extent". One row.
WITH profiles AS (
    SELECT
        institution,
        year
    FROM aspect_score
    GROUP BY institution, year
    HAVING min(aspect_no) < max(aspect_no)
)

SELECT
    count(DISTINCT institution)::INTEGER AS institutions,
    min(year)::INTEGER AS first_year,
    max(year)::INTEGER AS last_year,
    (count(*) FILTER (WHERE status = 'final'))::INTEGER AS assessments,
    (SELECT count(*) FROM profiles)::INTEGER AS aspect_profiles,
    (SELECT count(*) FROM aspect_score)::INTEGER AS aspect_scores
FROM assessment
ORDER BY institutions
