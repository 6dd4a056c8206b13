WITH finals AS (
    SELECT
        a.institution,
        i.name,
        a.instrument,
        a.total,
        a.fixed_on
    FROM assessment AS a
    INNER JOIN institution AS i ON a.institution = i.code
    WHERE
        a.status = 'final'
        AND a.year = $year
        AND (
            $provinces IS NULL
            OR list_contains(
                $provinces,
                CASE WHEN i.province_from > a.year THEN i.former_province_code ELSE i.province_code END
            )
        )
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
        s.institution,
        s.instrument,
        sum(s.points) AS points,
        count(s.points) AS n
    FROM aspect_score AS s
    WHERE s.status = 'final' AND s.year = $year
    GROUP BY s.institution, s.instrument
),

faults AS (
    SELECT
        'total_sum' AS fault,
        f.institution,
        f.name,
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
        f.name,
        format('{:g}', f.total) AS value,
        format('{:g}', n.maximum_total) AS expected
    FROM finals AS f
    INNER JOIN instrument AS n ON f.instrument = n.code
    WHERE f.total > n.maximum_total
    UNION ALL
    SELECT
        'total_step' AS fault,
        f.institution,
        f.name,
        format('{:g}', f.total) AS value,
        '0.5' AS expected
    FROM finals AS f
    WHERE f.total * 2 <> round(f.total * 2) AND NOT $published
    UNION ALL
    SELECT
        'aspect_maximum' AS fault,
        f.institution,
        f.name,
        format('{:g}', s.points) AS value,
        format('{:g}', k.maximum) AS expected
    FROM finals AS f
    INNER JOIN aspect_score AS s
        ON f.institution = s.institution AND f.instrument = s.instrument
    INNER JOIN aspect AS k ON s.instrument = k.instrument AND s.aspect_no = k.no
    WHERE s.status = 'final' AND s.year = $year AND s.points > k.maximum
    UNION ALL
    SELECT
        'fixed_on' AS fault,
        f.institution,
        f.name,
        strftime(f.fixed_on, '%Y-%m-%d') AS value,
        NULL AS expected
    FROM finals AS f
    WHERE year(f.fixed_on) NOT BETWEEN $year AND $year + 1
)

SELECT
    fault,
    institution,
    name,
    value,
    expected
FROM faults
ORDER BY fault, name, institution, value
