-- name: record_extent
-- question: How much does the dataset hold: claims, sources, institutions, scores and aspect scores?
-- parameters: none
-- columns:
--   claims INTEGER: published claims about an institution and year
--   sources INTEGER: sources these claims rest on
--   institutions INTEGER: institutions they speak of
--   institution_years INTEGER: institutions times years they speak of
--   scored INTEGER: institution-years for which a score was printed, of whatever status
--   scored_twice INTEGER: institutions with a score in two or more years
--   aspect_profiles INTEGER: institution-years with at least two aspect scores
--   aspect_scores INTEGER: aspect scores in points or percent
WITH years AS (
    SELECT
        institution,
        year,
        count(total) > 0 AS has_score
    FROM claim
    GROUP BY institution, year
),

twice AS (
    SELECT institution
    FROM years
    WHERE has_score
    GROUP BY institution
    HAVING count(*) > 1
)

SELECT
    (SELECT count(*) FROM claim)::INTEGER AS claims,
    (SELECT count(DISTINCT source_id) FROM claim)::INTEGER AS sources,
    count(DISTINCT institution)::INTEGER AS institutions,
    count(*)::INTEGER AS institution_years,
    (count(*) FILTER (WHERE has_score))::INTEGER AS scored,
    (SELECT count(*) FROM twice)::INTEGER AS scored_twice,
    (SELECT e.aspect_profiles FROM extent AS e) AS aspect_profiles,
    (SELECT e.aspect_scores FROM extent AS e) AS aspect_scores
FROM years
ORDER BY claims
