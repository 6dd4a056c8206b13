-- name: score_spread
-- question: What are the median and the spread of the final totals fixed in each year?
-- parameters:
--   $by VARCHAR: all or group
--   $group VARCHAR: group code, or NULL for all
--   $province VARCHAR: province code, or NULL for all
--   $few INTEGER: the totals themselves are given for years with fewer scores than this
-- columns:
--   year INTEGER: year in which the scores were fixed
--   key VARCHAR: group code; "all" for all together
--   name VARCHAR: its name
--   instrument VARCHAR: instrument the scores belong to
--   n INTEGER: final scores of that year; institutions known by category alone are not among them
--   minimum DOUBLE: lowest total, points
--   q1 DOUBLE: first quartile of the totals, points, interpolated
--   median DOUBLE: median of the totals, points, interpolated
--   q3 DOUBLE: third quartile of the totals, points, interpolated
--   maximum DOUBLE: highest total, points
--   median_category VARCHAR: category in whose range the median lies; NULL when the instrument has no bounds
--   totals DOUBLE[]: every total, lowest first, when n < $few; otherwise NULL
-- note: Only scores fixed in that very year count (rule round), so the institutions differ from year to
--   year. An institution stands in the province it belonged to then. Years without a score have no row.
--   In the published record the scores are those that were printed, not a sample.
WITH counted AS (
    SELECT
        s.year,
        s.instrument,
        s.total,
        CASE $by WHEN 'all' THEN 'all' WHEN 'group' THEN s.group_code END AS key,
        CASE $by WHEN 'all' THEN 'all' WHEN 'group' THEN g.name END AS name,
        CASE $by WHEN 'group' THEN g.display_order ELSE 0 END AS place,
        sum(s.scores) AS scores
    FROM score_count AS s
    INNER JOIN institution_group AS g ON s.group_code = g.code
    WHERE
        ($group IS NULL OR s.group_code = $group)
        AND ($province IS NULL OR s.province_code = $province)
    GROUP BY ALL
),

running AS (
    SELECT
        *,
        sum(scores) OVER (PARTITION BY year, key, instrument ORDER BY total) AS upto,
        sum(scores) OVER (PARTITION BY year, key, instrument) AS n
    FROM counted
    WHERE key IS NOT NULL
),

spread AS (
    SELECT
        year,
        key,
        name,
        instrument,
        min(place) AS place,
        any_value(n)::INTEGER AS n,
        min(total) AS minimum,
        counted_quantile(total, upto, n, 0.25) AS q1,
        counted_quantile(total, upto, n, 0.5) AS median,
        counted_quantile(total, upto, n, 0.75) AS q3,
        max(total) AS maximum,
        list_sort(flatten(list(list_resize([total], CASE WHEN n < $few THEN scores END, total)))) AS totals
    FROM running
    GROUP BY year, key, name, instrument
),

-- The category of a score is the highest lower bound reached.
reached AS (
    SELECT
        p.year,
        p.key,
        p.instrument,
        arg_max(c.code, c.lower_bound) AS category
    FROM spread AS p
    INNER JOIN category AS c ON p.instrument = c.instrument AND p.median >= c.lower_bound
    GROUP BY p.year, p.key, p.instrument
)

SELECT
    p.year,
    p.key,
    p.name,
    p.instrument,
    p.n,
    p.minimum,
    p.q1,
    p.median,
    p.q3,
    p.maximum,
    r.category AS median_category,
    CASE WHEN p.n < $few THEN p.totals END AS totals
FROM spread AS p
LEFT JOIN reached AS r ON p.year = r.year AND p.key = r.key AND p.instrument = r.instrument
ORDER BY p.year, p.place, p.key, p.instrument
