WITH comparable AS (
    SELECT code
    FROM instrument
    WHERE
        $from < $to
        AND $from >= valid_from
        AND $to <= coalesce(valid_to, $to)
),

chosen AS (
    SELECT
        s.year,
        s.institution,
        s.status_year,
        coalesce(s.category, 'not_assessed') AS state,
        coalesce(s.category_order, 0) AS state_order
    FROM standing AS s
    INNER JOIN comparable AS c ON s.instrument = c.code
    WHERE
        s.rule = $rule
        AND ($group IS NULL OR s.group_code = $group)
        AND ($province IS NULL OR s.province_code = $province)
),

before AS (
    SELECT * FROM chosen
    WHERE year = $from
),

later AS (
    SELECT * FROM chosen
    WHERE year = $to
),

moves AS (
    SELECT
        coalesce(a.state, 'new') AS from_state,
        coalesce(b.state, 'ended') AS to_state,
        coalesce(a.state_order, -1) AS from_order,
        coalesce(b.state_order, -1) AS to_order,
        coalesce(b.status_year > $from, FALSE) AS is_reassessed
    FROM before AS a
    FULL OUTER JOIN later AS b ON a.institution = b.institution
)

SELECT
    from_state,
    to_state,
    from_order,
    to_order,
    move_direction(from_order, to_order) AS direction,
    count(*)::INTEGER AS n,
    (count(*) FILTER (WHERE is_reassessed))::INTEGER AS reassessed
FROM moves
GROUP BY ALL
ORDER BY from_order DESC, to_order DESC
