-- name: ceremony_totals
-- question: How many institutions reached each category in this round and in the one before?
-- parameters:
--   $year INTEGER: year of the round
--   $before INTEGER: the round to compare with, or NULL for none
--   $provinces VARCHAR[]: province codes of a regional ceremony, or NULL for the nation
--   $published BOOLEAN: TRUE to quote published figures instead of counting
-- columns:
--   category VARCHAR: category code
--   category_name VARCHAR: its name
--   category_order INTEGER: 1 = lowest
--   now INTEGER: institutions in this round; NULL when not published, here and in what follows
--   before INTEGER: institutions in the round before
--   difference INTEGER: now less before
--   source_ids VARCHAR[]: published sources of now and before; empty when counted
-- note: Rule round. Of a regional ceremony nothing was ever published. A round assesses other institutions
--   than the one before: a difference is not the progress of the same institutions.
WITH counted AS (
    SELECT
        category,
        (count(*) FILTER (WHERE year = $year))::INTEGER AS now,
        (count(*) FILTER (WHERE year = $before))::INTEGER AS before
    FROM standing
    WHERE
        rule = 'round'
        AND category IS NOT NULL
        AND year IN ($year, coalesce($before, $year))
        AND ($provinces IS NULL OR list_contains($provinces, province_code))
    GROUP BY category
),

quoted AS (
    SELECT
        field AS category,
        (max(value) FILTER (WHERE year = $year))::INTEGER AS now,
        (max(value) FILTER (WHERE year = $before))::INTEGER AS before,
        list_sort(list(DISTINCT source_id)) AS source_ids
    FROM national_claim
    WHERE
        rule = 'round'
        AND scope = 'all'
        AND is_main
        AND role = 'used'
        AND year IN ($year, coalesce($before, $year))
        AND $published
        AND $provinces IS NULL
    GROUP BY field
),

figures AS (
    SELECT
        k.code AS category,
        k.name AS category_name,
        k.display_order AS category_order,
        CASE WHEN $published THEN q.now ELSE coalesce(c.now, 0) END AS now,
        CASE
            WHEN $published THEN q.before
            WHEN $before IS NOT NULL THEN coalesce(c.before, 0)
        END AS before,
        coalesce(q.source_ids, []) AS source_ids
    FROM category AS k
    INNER JOIN instrument AS n
        ON k.instrument = n.code AND n.valid_from <= $year AND coalesce(n.valid_to, $year) >= $year
    LEFT JOIN counted AS c ON k.code = c.category
    LEFT JOIN quoted AS q ON k.code = q.category
    WHERE k.lower_bound IS NOT NULL
)

SELECT
    category,
    category_name,
    category_order,
    now::INTEGER AS now,
    before::INTEGER AS before,
    (now - before)::INTEGER AS difference,
    source_ids
FROM figures
ORDER BY category_order DESC
