-- name: institution_aspects
-- question: How did one institution fare on each aspect of the instrument in a year?
-- parameters:
--   $institution VARCHAR: institution code
--   $year INTEGER: year
-- columns:
--   year INTEGER: year of the assessment
--   status VARCHAR: final, otherwise interim, otherwise self
--   year_inferred BOOLEAN: TRUE when the year of the assessment was inferred from the source
--   aspect_no INTEGER: number of the aspect
--   name_id VARCHAR: its name in Indonesian
--   name_en VARCHAR: its name in English
--   short_id VARCHAR: short name in Indonesian
--   short_en VARCHAR: short name in English
--   maximum DOUBLE: highest score of the aspect, points; NULL in a draft instrument
--   maximum_basis VARCHAR: published, derived or unknown
--   points DOUBLE: points; NULL when not scored, or when only a percentage was published
--   points_left DOUBLE: maximum less points
--   percent DOUBLE: of the maximum, 0 to 100: points / maximum, or as published; NULL when not scored
--   unit VARCHAR: points or percent, as known; NULL when not scored
--   source_id VARCHAR: source; NULL when unpublished or not from a publication
--   title VARCHAR: its title
--   publisher VARCHAR: its publisher
--   url VARCHAR: its address, where known
-- note: All aspects of the instrument, also those without a score, once any of them is known in that year.
--   Points and published percentages stand in columns of their own and are never added up.
WITH known AS (
    SELECT *
    FROM aspect_score
    WHERE institution = $institution AND year = $year
    QUALIFY dense_rank() OVER (ORDER BY status ASC) = 1
),

header AS (
    SELECT DISTINCT
        year,
        status,
        instrument
    FROM known
)

SELECT
    h.year,
    h.status,
    coalesce(t.year_inferred, FALSE) AS year_inferred,
    a.no AS aspect_no,
    a.name_id,
    a.name_en,
    a.short_id,
    a.short_en,
    a.maximum,
    a.maximum_basis,
    k.points,
    a.maximum - k.points AS points_left,
    coalesce(100 * k.points / a.maximum, k.percent) AS percent,
    CASE WHEN k.points IS NOT NULL THEN 'points' WHEN k.percent IS NOT NULL THEN 'percent' END AS unit,
    k.source_id,
    s.title,
    s.publisher,
    s.url
FROM header AS h
INNER JOIN aspect AS a ON h.instrument = a.instrument
LEFT JOIN assessment AS t
    ON t.institution = $institution AND h.year = t.year AND h.status = t.status
LEFT JOIN known AS k ON a.no = k.aspect_no
LEFT JOIN source AS s ON k.source_id = s.source_id
ORDER BY a.no
