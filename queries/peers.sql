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
WITH own AS (
    SELECT
        s.institution,
        s.group_code,
        s.province_code,
        p.island
    FROM standing AS s
    LEFT JOIN province AS p ON s.province_code = p.code
    WHERE s.rule = 'round' AND s.year = $year AND s.institution = $institution
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

nearest AS (
    SELECT
        d.institution,
        d.distance,
        d.own_year,
        d.peer_year,
        s.group_code,
        s.province_code
    FROM distances AS d
    INNER JOIN standing AS s ON d.institution = s.institution
    INNER JOIN own AS o ON s.group_code = o.group_code
    WHERE s.rule = 'round' AND s.year = $year
    ORDER BY d.distance ASC, d.institution ASC
    LIMIT 10
),

ruled AS (
    SELECT
        s.institution,
        s.group_code,
        s.province_code,
        CASE $peer_rule
            WHEN 'province' THEN 'group_province' WHEN 'island' THEN 'group_island' ELSE 'group'
        END AS reason,
        NULL AS distance,
        NULL AS own_year,
        NULL AS peer_year
    FROM standing AS s
    INNER JOIN own AS o ON s.group_code = o.group_code AND s.institution <> o.institution
    LEFT JOIN province AS p ON s.province_code = p.code
    WHERE
        s.rule = 'round'
        AND s.year = $year
        AND CASE $peer_rule
            WHEN 'province' THEN s.province_code = o.province_code
            WHEN 'island' THEN p.island = o.island
            ELSE $peer_rule = 'group'
        END
    UNION ALL
    SELECT
        institution,
        group_code,
        province_code,
        'profile' AS reason,
        distance,
        own_year,
        peer_year
    FROM nearest
),

chosen AS (
    SELECT * FROM ruled
    UNION ALL
    SELECT
        s.institution,
        s.group_code,
        s.province_code,
        'pinned' AS reason,
        NULL AS distance,
        NULL AS own_year,
        NULL AS peer_year
    FROM standing AS s
    INNER JOIN own AS o ON s.institution <> o.institution
    ANTI JOIN ruled AS u ON s.institution = u.institution
    WHERE s.rule = 'round' AND s.year = $year AND s.institution IN (SELECT unnest($pinned))
)

SELECT
    c.institution,
    i.name,
    c.group_code AS "group",
    g.name AS group_name,
    c.province_code AS province,
    p.name AS province_name,
    l.code AS island,
    l.name AS island_id,
    l.name_en AS island_en,
    c.reason,
    c.distance,
    c.own_year,
    c.peer_year
FROM chosen AS c
INNER JOIN institution AS i ON c.institution = i.code
INNER JOIN institution_group AS g ON c.group_code = g.code
LEFT JOIN province AS p ON c.province_code = p.code
LEFT JOIN island AS l ON p.island = l.name
WHERE NOT list_contains($dropped, c.institution)
ORDER BY (c.reason = 'pinned') ASC, c.distance ASC NULLS LAST, c.institution ASC
