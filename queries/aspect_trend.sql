-- name: aspect_trend
-- question: What are the median and the middle half of each aspect in each year, in percent of its maximum?
-- parameters:
--   $group VARCHAR: group code, or NULL for all
--   $province VARCHAR: province code, or NULL for all
--   $few INTEGER: the percentages themselves are given for years with fewer scores than this
-- columns:
--   instrument VARCHAR: instrument code
--   aspect_no INTEGER: number of the aspect in that instrument
--   year INTEGER: year in which the scores were fixed
--   name_id VARCHAR: name in Indonesian
--   name_en VARCHAR: name in English
--   short_id VARCHAR: short name in Indonesian
--   short_en VARCHAR: short name in English
--   n INTEGER: final scores of that aspect in that year
--   q1 DOUBLE: first quartile, percent of the maximum, interpolated
--   median DOUBLE: median, percent of the maximum, interpolated
--   q3 DOUBLE: third quartile, percent of the maximum, interpolated
--   percents DOUBLE[]: every score in percent of the maximum, lowest first, when n < $few; otherwise NULL
-- note: Points are divided by the maximum of the instrument; a score published in percent stays as printed.
--   Only final scores fixed in that very year count. Years without a score have no row.
WITH counted AS (
    SELECT
        p.instrument,
        p.aspect_no,
        p.year,
        coalesce(100 * p.points / a.maximum, p.percent) AS percent,
        sum(p.scores) AS scores
    FROM aspect_count AS p
    INNER JOIN aspect AS a ON p.instrument = a.instrument AND p.aspect_no = a.no
    WHERE
        coalesce(100 * p.points / a.maximum, p.percent) IS NOT NULL
        AND ($group IS NULL OR p.group_code = $group)
        AND ($province IS NULL OR p.province_code = $province)
    GROUP BY ALL
),

running AS (
    SELECT
        *,
        sum(scores) OVER (PARTITION BY instrument, aspect_no, year ORDER BY percent) AS upto,
        sum(scores) OVER (PARTITION BY instrument, aspect_no, year) AS n
    FROM counted
),

spread AS (
    SELECT
        instrument,
        aspect_no,
        year,
        any_value(n)::INTEGER AS n,
        counted_quantile(percent, upto, n, 0.25) AS q1,
        counted_quantile(percent, upto, n, 0.5) AS median,
        counted_quantile(percent, upto, n, 0.75) AS q3,
        list_sort(
            flatten(list(list_resize([percent], CASE WHEN n < $few THEN scores END, percent)))
        ) AS percents
    FROM running
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
