-- name: step_extent
-- question: How often was the step from one institution's category to the next made, how fast, with how many points?
-- parameters:
--   $institution VARCHAR: institution code
--   $year INTEGER: year of its final category
-- columns:
--   from_category VARCHAR: name of the category it holds
--   to_category VARCHAR: name of the category above
--   first_year INTEGER: first year in which such a step was completed; NULL without any
--   last_year INTEGER: last year in which such a step was completed; NULL without any
--   started INTEGER: next assessments of other institutions that held the category
--   made INTEGER: those of them that found the category above
--   within_a_year INTEGER: those of the made ones whose two assessments lie one year apart
--   gain_n INTEGER: made steps of which both totals are known
--   gain_median DOUBLE: median points gained in total; NULL without any
--   gain_q1 DOUBLE: points that a quarter of them does not exceed
--   gain_q3 DOUBLE: points that three quarters of them do not exceed
--   needed DOUBLE: points the institution lacks to the category above; NULL without a total
--   gained_as_much INTEGER: made steps with at least that gain; NULL without a total
-- note: One row; none without a final category or at the highest. Pairs of consecutive final assessments of
--   one instrument, in any year of the dataset: what was observed, no forecast.
WITH own AS (
    SELECT
        g.institution,
        g.instrument,
        c.code AS category,
        c.name AS from_category,
        above.code AS next_category,
        above.name AS to_category,
        above.lower_bound - g.total AS needed
    FROM graded AS g
    INNER JOIN category AS c ON g.instrument = c.instrument AND g.category = c.code
    INNER JOIN category AS above
        ON c.instrument = above.instrument AND c.display_order + 1 = above.display_order
    WHERE g.institution = $institution AND g.year = $year AND g.status = 'final'
),

-- Its own steps do not count.
mine AS (
    SELECT
        s.instrument,
        s.from_category,
        s.to_category,
        s.from_year,
        s.to_year,
        s.to_total - s.from_total AS gain
    FROM consecutive AS s
    WHERE s.institution = $institution
),

counted AS (
    SELECT
        *,
        steps AS n
    FROM step_count
    UNION ALL
    SELECT
        *,
        NULL AS steps,
        -1 AS n
    FROM mine
),

steps AS (
    SELECT
        o.from_category,
        o.to_category,
        o.needed,
        s.to_year,
        s.gain,
        s.to_year - s.from_year AS years,
        coalesce(s.to_category = o.next_category, FALSE) AS made,
        sum(s.n) AS n
    FROM own AS o
    LEFT JOIN counted AS s ON o.instrument = s.instrument AND o.category = s.from_category
    GROUP BY ALL
    HAVING coalesce(sum(s.n), 1) > 0
),

running AS (
    SELECT
        *,
        CASE WHEN made AND gain IS NOT NULL THEN gain END AS made_gain,
        sum(CASE WHEN made AND gain IS NOT NULL THEN n END) OVER (ORDER BY made_gain ASC NULLS LAST) AS upto,
        sum(CASE WHEN made AND gain IS NOT NULL THEN n END) OVER () AS whole
    FROM steps
)

SELECT
    from_category,
    to_category,
    min(to_year) FILTER (WHERE made) AS first_year,
    max(to_year) FILTER (WHERE made) AS last_year,
    coalesce(sum(n), 0)::INTEGER AS started,
    coalesce(sum(n) FILTER (WHERE made), 0)::INTEGER AS made,
    coalesce(sum(n) FILTER (WHERE made AND years = 1), 0)::INTEGER AS within_a_year,
    coalesce(any_value(whole), 0)::INTEGER AS gain_n,
    counted_quantile(made_gain, upto, whole, 0.5) AS gain_median,
    counted_quantile(made_gain, upto, whole, 0.25) AS gain_q1,
    counted_quantile(made_gain, upto, whole, 0.75) AS gain_q3,
    needed,
    CASE WHEN needed IS NOT NULL THEN coalesce(sum(n) FILTER (WHERE made AND gain >= needed), 0) END::INTEGER
        AS gained_as_much
FROM running
GROUP BY from_category, to_category, needed
ORDER BY from_category
