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

steps AS (
    SELECT
        o.from_category,
        o.to_category,
        o.needed,
        s.to_year,
        s.to_year - s.from_year AS years,
        s.to_total - s.from_total AS gain,
        coalesce(s.to_category = o.next_category, FALSE) AS made,
        s.institution IS NOT NULL AS followed
    FROM own AS o
    LEFT JOIN consecutive AS s
        ON
            o.instrument = s.instrument
            AND o.category = s.from_category
            AND o.institution <> s.institution
)

SELECT
    from_category,
    to_category,
    min(to_year) FILTER (WHERE made) AS first_year,
    max(to_year) FILTER (WHERE made) AS last_year,
    (count(*) FILTER (WHERE followed))::INTEGER AS started,
    (count(*) FILTER (WHERE made))::INTEGER AS made,
    (count(*) FILTER (WHERE made AND years = 1))::INTEGER AS within_a_year,
    (count(gain) FILTER (WHERE made))::INTEGER AS gain_n,
    median(gain) FILTER (WHERE made) AS gain_median,
    quantile_cont(gain, 0.25) FILTER (WHERE made) AS gain_q1,
    quantile_cont(gain, 0.75) FILTER (WHERE made) AS gain_q3,
    needed,
    CASE WHEN needed IS NOT NULL THEN count(*) FILTER (WHERE made AND gain >= needed) END::INTEGER
        AS gained_as_much
FROM steps
GROUP BY from_category, to_category, needed
ORDER BY from_category
