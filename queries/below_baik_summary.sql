-- name: below_baik_summary
-- question: How many institutions stand below Baik, how many of them within reach, and who is nearest?
-- parameters:
--   $year INTEGER: year of the view
--   $rule VARCHAR: round, latest or ever
--   $group VARCHAR: group code, or NULL for all
--   $province VARCHAR: province code, or NULL for all
-- columns:
--   assessed INTEGER: institutions with a category under the rule
--   below_baik INTEGER: institutions below Baik
--   scored INTEGER: of these, with a known score
--   under_10 INTEGER: of these, less than 10 points from Baik
--   nearest VARCHAR[]: names of those nearest to Baik, equals included; empty when no score is known
--   nearest_total DOUBLE: their score, points
--   nearest_missing DOUBLE: what they lack to Baik, points
--   nearest_year INTEGER: year of that score, of equals the newest
-- note: One row, also when there is nobody. 10 points is a reading aid, no rule of the instrument.
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
        points_missing = min(points_missing) OVER () AS is_nearest
    FROM standings
)

SELECT
    count(category)::INTEGER AS assessed,
    (count(*) FILTER (WHERE is_below))::INTEGER AS below_baik,
    count(points_missing)::INTEGER AS scored,
    (count(*) FILTER (WHERE points_missing < 10))::INTEGER AS under_10,
    coalesce(list(name ORDER BY name ASC) FILTER (WHERE is_nearest), []) AS nearest,
    max(total) FILTER (WHERE is_nearest) AS nearest_total,
    round(min(points_missing), 2) AS nearest_missing,
    max(status_year) FILTER (WHERE is_nearest) AS nearest_year
FROM ranked
ORDER BY below_baik
