-- name: peers
-- question: With which institutions is one compared in a year, and why with each of them?
-- parameters:
--   $institution VARCHAR: institution code
--   $year INTEGER: the year shown
--   $peer_rule VARCHAR: province, island, group or profile
--   $pinned VARCHAR[]: codes that are added whatever the rule
--   $dropped VARCHAR[]: codes that are left out whatever the rule
-- columns:
--   institution VARCHAR: code of the peer
--   name VARCHAR: its name
--   group VARCHAR: group code
--   group_name VARCHAR: its name, Indonesian everywhere
--   province VARCHAR: province it belonged to in that year; NULL for central institutions
--   province_name VARCHAR: its name; NULL for central institutions
--   island VARCHAR: island (code); NULL for central institutions
--   island_id VARCHAR: its name in Indonesian
--   island_en VARCHAR: its name in English
--   reason VARCHAR: group_province, group_island, group, profile, or pinned when only the pin brings it in
--   distance DOUBLE: mean difference over the aspects, percentage points; NULL unless the rule is profile
--   own_year INTEGER: year of the institution's profile that was compared; NULL unless the rule is profile
--   peer_year INTEGER: year of the peer's profile that was compared; NULL unless the rule is profile
-- note: Peers are of the same group and existed in that year; never the institution itself; dropped beats
--   pinned. Nearest profile: the ten smallest mean absolute differences in percent of each aspect's
--   maximum, between the last years before the year shown in which all aspects are known, of one
--   instrument; ties go by code. The year shown never takes part in choosing.
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

sizes AS (
    SELECT
        instrument,
        count(*) AS aspects
    FROM aspect
    GROUP BY instrument
),

own_profile AS (
    SELECT *
    FROM profile
    WHERE institution = $institution AND year < $year AND $peer_rule = 'profile'
    QUALIFY row_number() OVER (ORDER BY year DESC) = 1
),

-- Of every other institution the newest whole profile before the year shown. Rounded, so that the order in
-- which eight numbers are added decides nothing.
distances AS (
    SELECT
        e.institution,
        o.year AS own_year,
        e.year AS peer_year,
        round(
            100 * (
                coalesce(abs(e.share_1 - o.share_1), 0) + coalesce(abs(e.share_2 - o.share_2), 0)
                + coalesce(abs(e.share_3 - o.share_3), 0) + coalesce(abs(e.share_4 - o.share_4), 0)
                + coalesce(abs(e.share_5 - o.share_5), 0) + coalesce(abs(e.share_6 - o.share_6), 0)
                + coalesce(abs(e.share_7 - o.share_7), 0) + coalesce(abs(e.share_8 - o.share_8), 0)
            ) / n.aspects,
            6
        ) AS distance
    FROM profile AS e
    INNER JOIN own_profile AS o ON e.instrument = o.instrument
    INNER JOIN sizes AS n ON e.instrument = n.instrument
    WHERE e.year < $year AND coalesce(e.until, $year) >= $year AND e.institution <> $institution
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
