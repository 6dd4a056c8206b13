WITH labels AS (
    SELECT
        institution,
        year,
        stated_category AS label,
        'stated' AS place
    FROM assessment
    WHERE status = 'final'
    UNION ALL
    SELECT
        institution,
        year,
        category AS label,
        'standing' AS place
    FROM standing
    WHERE rule = 'round'
),

follows AS (
    SELECT
        a.institution,
        a.year,
        a.instrument,
        a.total,
        arg_max(k.code, k.lower_bound) AS code,
        arg_max(k.name, k.lower_bound) AS name
    FROM assessment AS a
    INNER JOIN category AS k ON a.instrument = k.instrument AND a.total >= k.lower_bound
    WHERE a.status = 'final' AND a.year = $year
    GROUP BY a.institution, a.year, a.instrument, a.total
)

SELECT
    f.institution,
    i.name,
    f.total,
    l.label,
    coalesce(k.name, l.label) AS label_name,
    f.code AS follows,
    f.name AS follows_name,
    l.place
FROM follows AS f
INNER JOIN institution AS i ON f.institution = i.code
INNER JOIN labels AS l ON f.institution = l.institution AND f.year = l.year
LEFT JOIN category AS k ON f.instrument = k.instrument AND l.label = k.code
WHERE
    l.label <> f.code
    AND (
        $provinces IS NULL
        OR list_contains(
            $provinces,
            CASE WHEN i.province_from > f.year THEN i.former_province_code ELSE i.province_code END
        )
    )
ORDER BY i.name, f.institution, l.place
