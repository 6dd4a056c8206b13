-- name: below_baik_distance
-- question: How many institutions below Baik lie how far from it, in steps of 25 points?
-- parameters:
--   $year INTEGER: year of the view
--   $rule VARCHAR: round, latest or ever
--   $group VARCHAR: group code, or NULL for all
--   $province VARCHAR: province code, or NULL for all
-- columns:
--   step INTEGER: 1 = up to 25 points missing; NULL = only a category is known
--   above_points DOUBLE: more than this is missing, points
--   to_points DOUBLE: at most this is missing, points
--   kurang INTEGER: institutions
--   buruk INTEGER: institutions
--   institutions INTEGER: both together
-- note: Every step from the line to the farthest institution, also an empty one; last those without a score.
--   The institutions add up to the number below Baik.
WITH line AS (
    SELECT
        instrument,
        lower_bound,
        display_order
    FROM category
    WHERE code = 'baik'
),

below AS (
    SELECT
        s.category,
        ceil((l.lower_bound - s.total) / 25)::INTEGER AS step
    FROM standing AS s
    INNER JOIN line AS l ON s.instrument = l.instrument AND s.category_order < l.display_order
    WHERE
        s.year = $year
        AND s.rule = $rule
        AND ($group IS NULL OR s.group_code = $group)
        AND ($province IS NULL OR s.province_code = $province)
),

steps AS (
    SELECT unnest(generate_series(1, max(step)))::INTEGER AS step
    FROM below
    UNION ALL
    SELECT DISTINCT step
    FROM below
    WHERE step IS NULL
)

SELECT
    s.step,
    ((s.step - 1) * 25)::DOUBLE AS above_points,
    (s.step * 25)::DOUBLE AS to_points,
    (count(*) FILTER (WHERE b.category = 'kurang'))::INTEGER AS kurang,
    (count(*) FILTER (WHERE b.category = 'buruk'))::INTEGER AS buruk,
    count(b.category)::INTEGER AS institutions
FROM steps AS s
LEFT JOIN below AS b ON s.step IS NOT DISTINCT FROM b.step
GROUP BY s.step
ORDER BY s.step ASC NULLS LAST
