WITH fixed AS (
    SELECT
        a.year,
        a.instrument,
        a.total,
        CASE $by WHEN 'all' THEN 'all' WHEN 'group' THEN s.group_code END AS key,
        CASE $by WHEN 'all' THEN 'all' WHEN 'group' THEN g.name END AS name,
        CASE $by WHEN 'group' THEN g.display_order ELSE 0 END AS place
    FROM assessment AS a
    INNER JOIN standing AS s
        ON a.institution = s.institution AND a.year = s.year AND s.rule = 'round'
    INNER JOIN institution_group AS g ON s.group_code = g.code
    WHERE
        a.status = 'final'
        AND a.total IS NOT NULL
        AND ($group IS NULL OR s.group_code = $group)
        AND ($province IS NULL OR s.province_code = $province)
),

spread AS (
    SELECT
        year,
        key,
        name,
        instrument,
        min(place) AS place,
        count(*)::INTEGER AS n,
        min(total) AS minimum,
        quantile_cont(total, 0.25) AS q1,
        quantile_cont(total, 0.5) AS median,
        quantile_cont(total, 0.75) AS q3,
        max(total) AS maximum,
        list_sort(list(total)) AS totals
    FROM fixed
    WHERE key IS NOT NULL
    GROUP BY year, key, name, instrument
),

reached AS (
    SELECT
        p.year,
        p.key,
        p.instrument,
        arg_max(c.code, c.lower_bound) AS category
    FROM spread AS p
    INNER JOIN category AS c ON p.instrument = c.instrument AND p.median >= c.lower_bound
    GROUP BY p.year, p.key, p.instrument
)

SELECT
    p.year,
    p.key,
    p.name,
    p.instrument,
    p.n,
    p.minimum,
    p.q1,
    p.median,
    p.q3,
    p.maximum,
    r.category AS median_category,
    CASE WHEN p.n < $few THEN p.totals END AS totals
FROM spread AS p
LEFT JOIN reached AS r ON p.year = r.year AND p.key = r.key AND p.instrument = r.instrument
ORDER BY p.year, p.place, p.key, p.instrument
