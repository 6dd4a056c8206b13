-- name: step_gain
-- question: How often was which gain on each aspect observed in the steps between categories?
-- parameters: none
-- columns:
--   instrument VARCHAR: instrument of both assessments
--   from_category VARCHAR: category code before
--   to_category VARCHAR: category code after
--   aspect_no INTEGER: number of the aspect
--   gain DOUBLE: points gained on the aspect; negative when lost
--   steps BIGINT: steps with that gain, of those with every aspect known in points before and after
-- note: Built once into every snapshot as the table "step_gain".
WITH aspects AS (
    SELECT
        instrument,
        count(*) AS n
    FROM aspect
    GROUP BY instrument
),

paired AS (
    SELECT
        s.instrument,
        s.from_category,
        s.to_category,
        n.n,
        a.points AS before,
        b.points AS later
    FROM consecutive AS s
    INNER JOIN aspects AS n ON s.instrument = n.instrument
    INNER JOIN profile AS a
        ON s.institution = a.institution AND s.instrument = a.instrument AND s.from_year = a.year
    INNER JOIN profile AS b
        ON s.institution = b.institution AND s.instrument = b.instrument AND s.to_year = b.year
    WHERE list_count(a.points) = n.n AND list_count(b.points) = n.n
),

gains AS (
    SELECT
        p.instrument,
        p.from_category,
        p.to_category,
        i.no AS aspect_no,
        p.later[i.no] - p.before[i.no] AS gain
    FROM paired AS p
    INNER JOIN aspect AS i ON p.instrument = i.instrument
)

SELECT
    instrument,
    from_category,
    to_category,
    aspect_no,
    gain,
    count(*) AS steps
FROM gains
GROUP BY instrument, from_category, to_category, aspect_no, gain
ORDER BY instrument, from_category, to_category, aspect_no, gain
