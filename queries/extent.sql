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
--   telling VARCHAR: institution that shows best what the counting rules do; NULL without any
-- note: Built once into every snapshot as the table "extent". One row. The most telling institution fell and
--   skipped a year, else fell, else skipped, else rose; then the one assessed most often; then the lowest code.
--   Falls and gaps are looked for within one instrument.
WITH profiles AS (
    SELECT
        institution,
        year
    FROM aspect_score
    GROUP BY institution, year
    HAVING min(aspect_no) < max(aspect_no)
),

fixed AS (
    SELECT
        institution,
        instrument,
        year,
        category_order,
        lag(category_order) OVER earlier AS order_before,
        lag(year) OVER earlier AS year_before
    FROM standing
    WHERE rule = 'round' AND category IS NOT NULL
    WINDOW earlier AS (PARTITION BY institution, instrument ORDER BY year)
),

telling AS (
    SELECT
        institution,
        coalesce(bool_or(category_order < order_before), FALSE) AS fell,
        coalesce(bool_or(year > year_before + 1), FALSE) AS skipped,
        coalesce(bool_or(category_order > order_before), FALSE) AS rose,
        count(*) AS assessments
    FROM fixed
    GROUP BY institution
),

chosen AS (
    SELECT institution
    FROM telling
    ORDER BY
        (fell AND skipped) DESC, fell DESC, skipped DESC, rose DESC, assessments DESC, institution ASC
    LIMIT 1
)

SELECT
    count(DISTINCT institution)::INTEGER AS institutions,
    min(year)::INTEGER AS first_year,
    max(year)::INTEGER AS last_year,
    (count(*) FILTER (WHERE status = 'final'))::INTEGER AS assessments,
    (SELECT count(*) FROM profiles)::INTEGER AS aspect_profiles,
    (SELECT count(*) FROM aspect_score)::INTEGER AS aspect_scores,
    (SELECT c.institution FROM chosen AS c) AS telling
FROM assessment
ORDER BY institutions
