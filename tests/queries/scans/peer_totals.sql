WITH years AS (
    SELECT DISTINCT
        year,
        instrument
    FROM standing
),

spread AS (
    SELECT
        year,
        max(total) FILTER (WHERE institution = $institution) AS total,
        list(total) FILTER (WHERE institution <> $institution AND total IS NOT NULL) AS totals
    FROM standing
    WHERE rule = 'round' AND (institution = $institution OR list_contains($peers, institution))
    GROUP BY year
)

SELECT
    y.year,
    y.instrument,
    s.total,
    coalesce(len(s.totals), 0)::INTEGER AS peer_n,
    list_min(s.totals) AS peer_lowest,
    list_aggregate(s.totals, 'quantile_cont', 0.25) AS peer_q1,
    list_median(s.totals) AS peer_median,
    list_aggregate(s.totals, 'quantile_cont', 0.75) AS peer_q3,
    list_max(s.totals) AS peer_best
FROM years AS y
LEFT JOIN spread AS s ON y.year = s.year
ORDER BY y.year
