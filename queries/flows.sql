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
        *,
        ($group IS NULL OR group_code = $group) AS of_group,
        from_here AND ($province IS NULL OR coalesce(from_province = $province, FALSE)) AS from_chosen,
        to_here AND ($province IS NULL OR coalesce(to_province = $province, FALSE)) AS to_chosen
    FROM flow_count
    WHERE
        rule = $rule
        AND from_year = $from
        AND to_year = $to
        AND EXISTS (SELECT 1 FROM comparable)
),

moves AS (
    SELECT
        CASE WHEN from_chosen THEN coalesce(from_category, 'not_assessed') ELSE 'new' END AS from_state,
        CASE WHEN to_chosen THEN coalesce(to_category, 'not_assessed') ELSE 'ended' END AS to_state,
        CASE WHEN from_chosen THEN coalesce(from_order, 0) ELSE -1 END AS from_order,
        CASE WHEN to_chosen THEN coalesce(to_order, 0) ELSE -1 END AS to_order,
        CASE WHEN to_chosen AND is_reassessed THEN institutions ELSE 0 END AS reassessed,
        institutions
    FROM chosen
    WHERE of_group AND (from_chosen OR to_chosen)
)

SELECT
    from_state,
    to_state,
    from_order,
    to_order,
    move_direction(from_order, to_order) AS direction,
    sum(institutions)::INTEGER AS n,
    sum(reassessed)::INTEGER AS reassessed
FROM moves
GROUP BY from_state, to_state, from_order, to_order, direction
ORDER BY from_order DESC, to_order DESC
