-- name: institution_aspect_years
-- question: How did one institution fare on each aspect over the years?
-- parameters:
--   $institution VARCHAR: institution code
-- columns:
--   instrument VARCHAR: instrument code
--   aspect_no INTEGER: number of the aspect in that instrument
--   year INTEGER: year of the assessment
--   points DOUBLE: points; NULL when only a percentage was published
--   percent DOUBLE: of the maximum, 0 to 100: points / maximum, or as published
-- note: Final scores only. Aspects of two instruments are different things, whatever their number.
SELECT
    s.instrument,
    s.aspect_no,
    s.year,
    s.points,
    coalesce(100 * s.points / k.maximum, s.percent) AS percent
FROM aspect_score AS s
INNER JOIN aspect AS k ON s.instrument = k.instrument AND s.aspect_no = k.no
WHERE s.institution = $institution AND s.status = 'final'
ORDER BY s.instrument, s.aspect_no, s.year
