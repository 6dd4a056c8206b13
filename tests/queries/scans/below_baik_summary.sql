WITH line AS (
    SELECT
        instrument,
        lower_bound,
        display_order
    FROM category
    WHERE code = 'baik'
),

standings AS (
    SELECT
        i.name,
        l.lower_bound,
        s.category,
        s.total,
        s.status_year,
        s.category_order < l.display_order AS is_below,
        CASE WHEN s.category_order < l.display_order THEN l.lower_bound - s.total END AS points_missing
    FROM standing AS s
    INNER JOIN institution AS i ON s.institution = i.code
    LEFT JOIN line AS l ON s.instrument = l.instrument
    WHERE
        s.year = $year
        AND s.rule = $rule
        AND ($group IS NULL OR s.group_code = $group)
        AND ($province IS NULL OR s.province_code = $province)
),

ranked AS (
    SELECT
        *,
        status_year < $year - 2 AS is_old,
        bool_and(is_old) FILTER (WHERE points_missing IS NOT NULL) OVER () AS all_old
    FROM standings
),

candidates AS (
    SELECT
        *,
        points_missing = min(points_missing) FILTER (WHERE is_old = all_old) OVER ()
        AND is_old = all_old AS is_nearest
    FROM ranked
)

SELECT
    max(lower_bound) AS line,
    count(category)::INTEGER AS assessed,
    (count(*) FILTER (WHERE is_below))::INTEGER AS below_baik,
    count(points_missing)::INTEGER AS scored,
    (count(*) FILTER (WHERE points_missing < 10))::INTEGER AS under_10,
    coalesce(list(name ORDER BY name ASC) FILTER (WHERE is_nearest), []) AS nearest,
    max(total) FILTER (WHERE is_nearest) AS nearest_total,
    round(min(points_missing) FILTER (WHERE is_nearest), 2) AS nearest_missing,
    max(status_year) FILTER (WHERE is_nearest) AS nearest_year,
    bool_and(is_old) FILTER (WHERE is_nearest) AS nearest_is_old
FROM candidates
ORDER BY below_baik
