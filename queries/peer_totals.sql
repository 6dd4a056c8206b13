-- name: peer_totals
-- question: How do one institution's totals run beside those of its peers?
-- parameters:
--   $institution VARCHAR: institution code
--   $peers VARCHAR[]: codes of the peers
-- columns:
--   year INTEGER: year of the round
--   instrument VARCHAR: instrument in force
--   total DOUBLE: the institution's final total of that year, points; NULL without one
--   peer_n INTEGER: peers with a final total of that year
--   peer_lowest DOUBLE: lowest of them, points; NULL without any
--   peer_q1 DOUBLE: points that a quarter of them does not exceed
--   peer_median DOUBLE: median points
--   peer_q3 DOUBLE: points that three quarters of them do not exceed
--   peer_best DOUBLE: highest points
-- note: Every year of the dataset. Only final totals fixed in that very year; the same peers in every
--   year, so n changes with who was assessed.
WITH years AS (
    SELECT DISTINCT
        year,
        instrument
    FROM standing_count
),

members AS (
    SELECT unnest(list_append($peers, $institution)) AS code
),

spread AS (
    SELECT
        year,
        max(total) FILTER (WHERE institution = $institution) AS total,
        list(total) FILTER (WHERE institution <> $institution AND total IS NOT NULL) AS totals
    FROM standing
    WHERE rule = 'round' AND institution IN (SELECT m.code FROM members AS m)
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
