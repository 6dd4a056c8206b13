WITH registry AS (
    SELECT
        i.code,
        i.group_code,
        CASE
            WHEN i.province_from > $year THEN i.former_province_code ELSE i.province_code
        END AS province_code
    FROM institution AS i
    WHERE coalesce(i.valid_from, $year) <= $year AND coalesce(i.valid_to, $year) >= $year
),

chosen AS (
    SELECT * FROM registry
    WHERE ($provinces IS NULL OR list_contains($provinces, province_code))
),

instruments AS (
    SELECT code FROM instrument
    WHERE valid_from <= $year AND coalesce(valid_to, $year) >= $year
),

finals AS (
    SELECT
        a.institution,
        a.year,
        coalesce(
            arg_max(k.code, k.lower_bound), CASE WHEN a.total IS NULL THEN a.stated_category END
        ) AS category
    FROM assessment AS a
    LEFT JOIN category AS k ON a.instrument = k.instrument AND a.total >= k.lower_bound
    WHERE
        a.status = 'final'
        AND a.year <= $year
        AND a.instrument IN (SELECT code FROM instruments)
    GROUP BY a.institution, a.year, a.total, a.stated_category
),

newest AS (
    SELECT
        institution,
        arg_max(category, year) AS category
    FROM finals
    WHERE category IS NOT NULL
    GROUP BY institution
),

rules AS (
    SELECT unnest(['round', 'latest']) AS rule
),

states AS (
    SELECT
        'round' AS rule,
        institution,
        category
    FROM finals
    WHERE year = $year
    UNION ALL
    SELECT
        'latest' AS rule,
        institution,
        category
    FROM newest
)

SELECT
    r.rule,
    c.group_code AS "group",
    g.target_scope AS scope,
    c.province_code AS province,
    coalesce(b.category, 'not_assessed') AS category,
    count(*)::INTEGER AS n
FROM chosen AS c
INNER JOIN rules AS r ON TRUE
INNER JOIN institution_group AS g ON c.group_code = g.code
LEFT JOIN states AS b ON r.rule = b.rule AND c.code = b.institution
GROUP BY ALL
ORDER BY r.rule, c.group_code, c.province_code NULLS FIRST, category
