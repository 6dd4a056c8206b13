-- name: category_examples
-- question: Which category do the scores at and just below every bound have?
-- parameters:
--   $instrument VARCHAR: instrument code
-- columns:
--   score DOUBLE: points
--   code VARCHAR: category code
--   name VARCHAR: category name
--   lower_bound DOUBLE: the highest lower bound the score reaches, points
--   reason VARCHAR: lowest (of the dataset), half_point (below a bound), bound, or maximum
-- note: The examples follow from the category table: every bound, half a point below it (no regulation
--   rules on those), the lowest final score of the dataset, and the maximum. An instrument without
--   bounds in points has none.
WITH examples AS (
    SELECT
        lower_bound AS score,
        'bound' AS reason,
        1 AS weight
    FROM category
    WHERE instrument = $instrument AND lower_bound > 0
    UNION ALL
    SELECT
        maximum_total AS score,
        'maximum' AS reason,
        2 AS weight
    FROM instrument
    WHERE code = $instrument
    UNION ALL
    SELECT
        lower_bound - 0.5 AS score,
        'half_point' AS reason,
        3 AS weight
    FROM category
    WHERE instrument = $instrument AND lower_bound > 0
    UNION ALL
    SELECT
        min(total) AS score,
        'lowest' AS reason,
        4 AS weight
    FROM assessment
    WHERE instrument = $instrument AND status = 'final'
),

single AS (
    SELECT
        score,
        arg_min(reason, weight) AS reason
    FROM examples
    WHERE score IS NOT NULL
    GROUP BY score
),

bounds AS (
    SELECT
        code,
        name,
        lower_bound
    FROM category
    WHERE instrument = $instrument
)

SELECT
    s.score,
    b.code,
    b.name,
    b.lower_bound,
    s.reason
FROM single AS s
ASOF INNER JOIN bounds AS b ON s.score >= b.lower_bound
ORDER BY s.score
