-- name: flows
-- question: How many institutions went from which category to which between two years?
-- parameters:
--   $rule VARCHAR: round, latest or ever
--   $from INTEGER: first year
--   $to INTEGER: second year, later
--   $group VARCHAR: group code, or NULL for all
--   $province VARCHAR: province code, or NULL for all
-- columns:
--   from_state VARCHAR: category code in the first year; not_assessed; new when not in the choice then
--   to_state VARCHAR: category code in the second year; not_assessed; ended when not in the choice then
--   from_order INTEGER: -1 new, 0 not assessed, then the categories from the lowest
--   to_order INTEGER: -1 ended, 0 not assessed, then the categories from the lowest
--   direction VARCHAR: up, down, same, first (had no category), lost (has none), unassessed, new, ended
--   n INTEGER: institutions
--   reassessed INTEGER: of n, those whose status in the second year was fixed after the first year
-- note: One row per pair that occurs. The rows of a from_state add up to the counts of the first year, those
--   of a to_state to the counts of the second; an institution counts in the province it belonged to in each
--   year. No row when the years stand under different instruments (not comparable) or are not in order.
WITH comparable AS (
    SELECT code
    FROM instrument
    WHERE
        $from < $to
        AND $from >= valid_from
        AND $to <= coalesce(valid_to, $to)
),

chosen AS (
    SELECT
        s.year,
        s.institution,
        s.status_year,
        coalesce(s.category, 'not_assessed') AS state,
        coalesce(s.category_order, 0) AS state_order
    FROM standing AS s
    INNER JOIN comparable AS c ON s.instrument = c.code
    WHERE
        s.rule = $rule
        AND ($group IS NULL OR s.group_code = $group)
        AND ($province IS NULL OR s.province_code = $province)
),

before AS (
    SELECT * FROM chosen
    WHERE year = $from
),

later AS (
    SELECT * FROM chosen
    WHERE year = $to
),

moves AS (
    SELECT
        coalesce(a.state, 'new') AS from_state,
        coalesce(b.state, 'ended') AS to_state,
        coalesce(a.state_order, -1) AS from_order,
        coalesce(b.state_order, -1) AS to_order,
        coalesce(b.status_year > $from, FALSE) AS is_reassessed
    FROM before AS a
    FULL OUTER JOIN later AS b ON a.institution = b.institution
)

SELECT
    from_state,
    to_state,
    from_order,
    to_order,
    move_direction(from_order, to_order) AS direction,
    count(*)::INTEGER AS n,
    (count(*) FILTER (WHERE is_reassessed))::INTEGER AS reassessed
FROM moves
GROUP BY ALL
ORDER BY from_order DESC, to_order DESC
