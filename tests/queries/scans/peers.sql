WITH registry AS (
    SELECT
        s.institution,
        s.group_code,
        s.province_code,
        p.name AS province_name,
        i.code AS island,
        i.name AS island_id,
        i.name_en AS island_en
    FROM standing AS s
    LEFT JOIN province AS p ON s.province_code = p.code
    LEFT JOIN island AS i ON p.island = i.name
    WHERE s.rule = 'round' AND s.year = $year
),

own AS (
    SELECT *
    FROM registry
    WHERE institution = $institution
),

own_profile AS (
    SELECT *
    FROM whole_profile
    WHERE institution = $institution AND year < $year
    QUALIFY dense_rank() OVER (ORDER BY year DESC) = 1
),

earlier AS (
    SELECT w.*
    FROM whole_profile AS w
    INNER JOIN own_profile AS o ON w.instrument = o.instrument AND w.aspect_no = o.aspect_no
    WHERE w.year < $year AND w.institution <> $institution
    QUALIFY dense_rank() OVER (PARTITION BY w.institution ORDER BY w.year DESC) = 1
),

distances AS (
    SELECT
        e.institution,
        any_value(o.year) AS own_year,
        any_value(e.year) AS peer_year,
        round(100 * avg(abs(e.share - o.share)), 6) AS distance
    FROM earlier AS e
    INNER JOIN own_profile AS o ON e.aspect_no = o.aspect_no
    GROUP BY e.institution
),

candidates AS (
    SELECT
        r.*,
        o.province_code AS own_province,
        o.island AS own_island,
        d.distance,
        d.own_year,
        d.peer_year,
        CASE WHEN d.distance IS NOT NULL THEN row_number() OVER (
            ORDER BY d.distance ASC NULLS LAST, r.institution ASC
        ) END AS place
    FROM registry AS r
    INNER JOIN own AS o ON r.group_code = o.group_code AND r.institution <> o.institution
    LEFT JOIN distances AS d ON r.institution = d.institution
),

ruled AS (
    SELECT
        *,
        CASE $peer_rule
            WHEN 'province' THEN 'group_province'
            WHEN 'island' THEN 'group_island'
            WHEN 'group' THEN 'group'
            WHEN 'profile' THEN 'profile'
        END AS reason
    FROM candidates
    WHERE
        CASE $peer_rule
            WHEN 'province' THEN province_code = own_province
            WHEN 'island' THEN island = own_island
            WHEN 'group' THEN TRUE
            WHEN 'profile' THEN place <= 10
        END
),

chosen AS (
    SELECT
        r.institution,
        coalesce(u.reason, 'pinned') AS reason,
        CASE WHEN u.reason = 'profile' THEN u.distance END AS distance,
        CASE WHEN u.reason = 'profile' THEN u.own_year END AS own_year,
        CASE WHEN u.reason = 'profile' THEN u.peer_year END AS peer_year
    FROM registry AS r
    INNER JOIN own AS o ON r.institution <> o.institution
    LEFT JOIN ruled AS u ON r.institution = u.institution
    WHERE
        (u.institution IS NOT NULL OR list_contains($pinned, r.institution))
        AND NOT list_contains($dropped, r.institution)
)

SELECT
    c.institution,
    i.name,
    r.group_code AS "group",
    g.name AS group_name,
    r.province_code AS province,
    r.province_name,
    r.island,
    r.island_id,
    r.island_en,
    c.reason,
    c.distance,
    c.own_year,
    c.peer_year
FROM chosen AS c
INNER JOIN registry AS r ON c.institution = r.institution
INNER JOIN institution AS i ON c.institution = i.code
INNER JOIN institution_group AS g ON r.group_code = g.code
ORDER BY (c.reason = 'pinned') ASC, c.distance ASC NULLS LAST, c.institution ASC
