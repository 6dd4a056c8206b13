WITH groups AS (
    SELECT
        g.code,
        g.name,
        g.display_order,
        count(*) FILTER (WHERE s.year = $year) AS registered
    FROM standing AS s
    INNER JOIN institution_group AS g ON s.group_code = g.code
    WHERE
        s.rule = 'round'
        AND s.year IN ($year, coalesce($before, $year))
        AND ($provinces IS NULL OR list_contains($provinces, s.province_code))
    GROUP BY g.code, g.name, g.display_order
),

counted AS (
    SELECT
        group_code,
        category,
        count(*) FILTER (WHERE year = $year) AS now,
        count(*) FILTER (WHERE year = $before) AS before
    FROM result
    WHERE
        year IN ($year, coalesce($before, $year))
        AND ($provinces IS NULL OR list_contains($provinces, province_code))
    GROUP BY group_code, category
),

figures AS (
    SELECT
        g.code,
        g.name,
        g.display_order,
        g.registered,
        k.code AS category,
        k.name AS category_name,
        k.display_order AS category_order,
        max(k.display_order) FILTER (WHERE k.code = 'baik') OVER () AS baik_order,
        CASE WHEN NOT $published THEN coalesce(c.now, 0) END AS now,
        CASE WHEN NOT $published AND $before IS NOT NULL THEN coalesce(c.before, 0) END AS before
    FROM groups AS g
    INNER JOIN instrument AS n ON n.valid_from <= $year AND coalesce(n.valid_to, $year) >= $year
    INNER JOIN category AS k ON n.code = k.instrument AND k.lower_bound IS NOT NULL
    LEFT JOIN counted AS c ON g.code = c.group_code AND k.code = c.category
)

SELECT
    code AS "group",
    name AS group_name,
    registered::INTEGER AS registered,
    (sum(now) OVER own)::INTEGER AS assessed,
    -- The bound is NULL under an instrument without the category Baik.
    (sum(CASE WHEN category_order >= baik_order THEN now END) OVER own)::INTEGER AS baik_or_above,
    category,
    category_name,
    category_order,
    now::INTEGER AS now,
    before::INTEGER AS before,
    (now - before)::INTEGER AS difference
FROM figures
WINDOW own AS (PARTITION BY code)
ORDER BY display_order ASC, category_order DESC
