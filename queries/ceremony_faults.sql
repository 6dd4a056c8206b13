-- name: ceremony_faults
-- question: Which final assessment of this round cannot be right, whatever its category?
-- parameters:
--   $year INTEGER: year of the round
--   $provinces VARCHAR[]: province codes of a regional ceremony, or NULL for the nation
--   $published BOOLEAN: TRUE for the published record, which prints totals off the half point
-- columns:
--   fault VARCHAR: total_sum, total_maximum, total_step, aspect_maximum or fixed_on
--   institution VARCHAR: institution code
--   name VARCHAR: its name
--   value VARCHAR: what it holds: points, or a date
--   expected VARCHAR: what it must be, must not exceed, or must be a multiple of; NULL for a date
-- note: Empty when all is well. The second net behind the checks of an import: a total is the sum of its
--   aspects where all are known, lies within the instrument, moves in half points, and was fixed in the
--   round's year or the one after.
WITH finals AS (
    SELECT
        institution,
        instrument,
        total,
        fixed_on
    FROM assessment
    WHERE status = 'final' AND year = $year
),

aspects AS (
    SELECT
        instrument,
        count(*) AS n
    FROM aspect
    GROUP BY instrument
),

sums AS (
    SELECT
        institution,
        instrument,
        sum(points) AS points,
        count(points) AS n
    FROM aspect_score
    WHERE status = 'final' AND year = $year
    GROUP BY institution, instrument
),

too_high AS (
    SELECT
        s.institution,
        s.instrument,
        s.points,
        k.maximum
    FROM aspect_score AS s
    INNER JOIN aspect AS k ON s.instrument = k.instrument AND s.aspect_no = k.no
    WHERE s.status = 'final' AND s.year = $year AND s.points > k.maximum
),

found AS (
    SELECT
        'total_sum' AS fault,
        f.institution,
        format('{:g}', f.total) AS value,
        format('{:g}', s.points) AS expected
    FROM finals AS f
    INNER JOIN sums AS s ON f.institution = s.institution AND f.instrument = s.instrument
    INNER JOIN aspects AS a ON s.instrument = a.instrument AND s.n = a.n
    WHERE f.total <> s.points
    UNION ALL
    SELECT
        'total_maximum' AS fault,
        f.institution,
        format('{:g}', f.total) AS value,
        format('{:g}', n.maximum_total) AS expected
    FROM finals AS f
    INNER JOIN instrument AS n ON f.instrument = n.code
    WHERE f.total > n.maximum_total
    UNION ALL
    SELECT
        'total_step' AS fault,
        f.institution,
        format('{:g}', f.total) AS value,
        '0.5' AS expected
    FROM finals AS f
    WHERE f.total * 2 <> round(f.total * 2) AND NOT $published
    UNION ALL
    SELECT
        'aspect_maximum' AS fault,
        f.institution,
        format('{:g}', s.points) AS value,
        format('{:g}', s.maximum) AS expected
    FROM too_high AS s
    INNER JOIN finals AS f ON s.institution = f.institution AND s.instrument = f.instrument
    UNION ALL
    SELECT
        'fixed_on' AS fault,
        f.institution,
        strftime(f.fixed_on, '%Y-%m-%d') AS value,
        NULL AS expected
    FROM finals AS f
    WHERE year(f.fixed_on) NOT BETWEEN $year AND $year + 1
),

faults AS (
    SELECT
        f.*,
        i.name
    FROM found AS f
    INNER JOIN institution AS i ON f.institution = i.code
    WHERE
        $provinces IS NULL
        OR list_contains(
            $provinces,
            CASE WHEN i.province_from > $year THEN i.former_province_code ELSE i.province_code END
        )
)

SELECT
    fault,
    institution,
    name,
    value,
    expected
FROM faults
ORDER BY fault, name, institution, value
