WITH aspects AS (
    SELECT
        instrument,
        count(*) AS n
    FROM aspect
    GROUP BY instrument
)

SELECT
    s.institution,
    s.year,
    s.instrument,
    s.aspect_no,
    s.points,
    coalesce(s.points / k.maximum, s.percent / 100) AS share
FROM aspect_score AS s
INNER JOIN aspect AS k ON s.instrument = k.instrument AND s.aspect_no = k.no
INNER JOIN aspects AS a ON s.instrument = a.instrument
WHERE s.status = 'final'
QUALIFY
    count(coalesce(s.points / k.maximum, s.percent / 100)) OVER (
        PARTITION BY s.institution, s.year, s.instrument
    ) = a.n
