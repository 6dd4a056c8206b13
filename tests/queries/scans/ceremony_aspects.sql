WITH computed AS (
    SELECT
        s.aspect_no,
        count(*) AS n,
        sum(s.points) AS points
    FROM aspect_score AS s
    INNER JOIN result AS r ON s.institution = r.institution AND s.year = r.year
    WHERE
        s.status = 'final'
        AND s.points IS NOT NULL
        AND s.year = $year
        AND NOT $published
        AND ($provinces IS NULL OR list_contains($provinces, r.province_code))
    GROUP BY s.aspect_no
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
