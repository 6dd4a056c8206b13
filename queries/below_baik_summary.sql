-- name: below_baik_summary
-- question: How many institutions stand below Baik, how many of them within reach, and who is nearest?
-- parameters:
--   $year INTEGER: year of the view
--   $rule VARCHAR: round, latest or ever
--   $group VARCHAR: group code, or NULL for all
--   $province VARCHAR: province code, or NULL for all
-- columns:
--   line DOUBLE: lower bound of Baik in that year's instrument, points; NULL when it has no such category
--   assessed INTEGER: institutions with a category under the rule
--   below_baik INTEGER: institutions below Baik
--   scored INTEGER: of these, with a known score
--   under_10 INTEGER: of these, less than 10 points from Baik
--   nearest VARCHAR[]: names of those nearest to Baik, equals included; empty when no score is known.
--   nearest_total DOUBLE: their score, points
--   nearest_missing DOUBLE: what they lack to Baik, points
--   nearest_year INTEGER: year of that score, of equals the newest
--   nearest_is_old BOOLEAN: TRUE when that score is more than two years old; NULL when no score is known
-- note: One row, also when there is nobody. 10 points is a reading aid, no rule of the instrument. Nearest
--   among scores at most two years old; among older ones only where there is none of these.
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
        s.institution,
        l.lower_bound,
        s.category,
        s.total,
        s.status_year,
        s.status_year < $year - 2 AS is_old,
        s.category_order < l.display_order AS is_below,
        CASE WHEN s.category_order < l.display_order THEN l.lower_bound - s.total END AS points_missing
    FROM standing AS s
    LEFT JOIN line AS l ON s.instrument = l.instrument
    WHERE
        s.year = $year
        AND s.rule = $rule
        AND ($group IS NULL OR s.group_code = $group)
        AND ($province IS NULL OR s.province_code = $province)
),

counted AS (
    SELECT
        max(lower_bound) AS line,
        count(category)::INTEGER AS assessed,
        (count(*) FILTER (WHERE is_below))::INTEGER AS below_baik,
        count(points_missing)::INTEGER AS scored,
        (count(*) FILTER (WHERE points_missing < 10))::INTEGER AS under_10,
        bool_and(is_old) FILTER (WHERE points_missing IS NOT NULL) AS all_old,
        coalesce(
            min(points_missing) FILTER (WHERE NOT is_old),
            min(points_missing) FILTER (WHERE is_old)
        ) AS nearest_missing
    FROM standings
),

nearest AS (
    SELECT
        list(i.name ORDER BY i.name ASC) AS names,
        max(s.total) AS total,
        max(s.status_year) AS year,
        bool_and(s.is_old) AS is_old
    FROM standings AS s
    INNER JOIN counted AS c ON s.points_missing = c.nearest_missing AND s.is_old = c.all_old
    INNER JOIN institution AS i ON s.institution = i.code
)

SELECT
    c.line,
    c.assessed,
    c.below_baik,
    c.scored,
    c.under_10,
    coalesce(n.names, []) AS nearest,
    n.total AS nearest_total,
    round(c.nearest_missing, 2) AS nearest_missing,
    n.year AS nearest_year,
    n.is_old AS nearest_is_old
FROM counted AS c
CROSS JOIN nearest AS n
ORDER BY c.below_baik
