WITH scored AS (
    SELECT
        p.year,
        p.instrument,
        p.aspect_no,
        coalesce(100 * p.points / a.maximum, p.percent) AS percent
    FROM aspect_score AS p
    INNER JOIN aspect AS a ON p.instrument = a.instrument AND p.aspect_no = a.no
    INNER JOIN standing AS s
        ON p.institution = s.institution AND p.year = s.year AND s.rule = 'round'
    WHERE
        p.status = 'final'
        AND ($group IS NULL OR s.group_code = $group)
        AND ($province IS NULL OR s.province_code = $province)
),

spread AS (
    SELECT
        instrument,
        aspect_no,
        year,
        count(*)::INTEGER AS n,
        quantile_cont(percent, 0.25) AS q1,
        quantile_cont(percent, 0.5) AS median,
        quantile_cont(percent, 0.75) AS q3,
        list_sort(list(percent)) AS percents
    FROM scored
    WHERE percent IS NOT NULL
    GROUP BY instrument, aspect_no, year
)

SELECT
    p.instrument,
    p.aspect_no,
    p.year,
    a.name_id,
    a.name_en,
    a.short_id,
    a.short_en,
    p.n,
    p.q1,
    p.median,
    p.q3,
    CASE WHEN p.n < $few THEN p.percents END AS percents
FROM spread AS p
INNER JOIN aspect AS a ON p.instrument = a.instrument AND p.aspect_no = a.no
ORDER BY p.instrument, p.aspect_no, p.year
