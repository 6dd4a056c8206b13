-- name: ceremony_aspects
-- question: Which aspect was strongest and which weakest in this round?
-- parameters:
--   $year INTEGER: year of the round
--   $provinces VARCHAR[]: province codes of a regional ceremony, or NULL for the nation
--   $published BOOLEAN: TRUE to quote published figures instead of counting
-- columns:
--   aspect_no INTEGER: number of the aspect in the instrument
--   name_id VARCHAR: name in Indonesian
--   name_en VARCHAR: name in English
--   short_id VARCHAR: short name in Indonesian
--   short_en VARCHAR: short name in English
--   maximum DOUBLE: most points it can give
--   n INTEGER: institutions with a final score of that aspect in the round; NULL for a published mean
--   mean_points DOUBLE: mean of their points; NULL without a score, and for a published mean
--   mean_percent DOUBLE: mean percent of the maximum, 0 to 100; NULL without a score
--   rank INTEGER: 1 = strongest (highest mean percent), ties share a rank; NULL without a mean
--   is_strongest BOOLEAN: TRUE for the highest mean percent
--   is_weakest BOOLEAN: TRUE for the lowest mean percent
--   source_ids VARCHAR[]: sources of a published mean; empty when computed
-- note: One row per aspect of the instrument. Only points count; an institution without a score of an aspect is
--   left out of that aspect. Published scores of single institutions are no mean of the nation: with
--   $published only national means that were printed are shown.
WITH computed AS (
    SELECT
        aspect_no,
        sum(scores) AS n,
        sum(points * scores) AS points
    FROM aspect_count
    WHERE
        points IS NOT NULL
        AND has_category
        AND year = $year
        AND NOT $published
        AND ($provinces IS NULL OR list_contains($provinces, province_code))
    GROUP BY aspect_no
),

quoted AS (
    SELECT
        aspect_no,
        max(percent) AS mean_percent,
        list_sort(list(DISTINCT source_id)) AS source_ids
    FROM national_aspect
    WHERE year = $year AND $published AND $provinces IS NULL
    GROUP BY aspect_no
),

means AS (
    SELECT
        a.no AS aspect_no,
        a.name_id,
        a.name_en,
        a.short_id,
        a.short_en,
        a.maximum,
        CASE WHEN NOT $published THEN coalesce(c.n, 0) END AS n,
        c.points / c.n AS mean_points,
        -- One division of exact numbers, so that equal shares tie.
        coalesce(100 * c.points / (c.n * a.maximum), q.mean_percent) AS mean_percent,
        coalesce(q.source_ids, []) AS source_ids
    FROM aspect AS a
    INNER JOIN instrument AS n
        ON a.instrument = n.code AND n.valid_from <= $year AND coalesce(n.valid_to, $year) >= $year
    LEFT JOIN computed AS c ON a.no = c.aspect_no
    LEFT JOIN quoted AS q ON a.no = q.aspect_no
)

SELECT
    aspect_no,
    name_id,
    name_en,
    short_id,
    short_en,
    maximum,
    n::INTEGER AS n,
    mean_points,
    mean_percent,
    (
        CASE WHEN mean_percent IS NOT NULL THEN rank() OVER (ORDER BY mean_percent DESC NULLS LAST) END
    )::INTEGER AS rank,
    coalesce(mean_percent = max(mean_percent) OVER (), FALSE) AS is_strongest,
    coalesce(mean_percent = min(mean_percent) OVER (), FALSE) AS is_weakest,
    source_ids
FROM means
ORDER BY aspect_no
