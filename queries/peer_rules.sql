-- name: peer_rules
-- question: How many peers does each rule give one institution in a year, and which rule is used unasked?
-- parameters:
--   $institution VARCHAR: institution code
--   $year INTEGER: the year shown
-- columns:
--   rule VARCHAR: province, island, group or profile
--   peers INTEGER: institutions the rule gives; 0 when it gives none
--   is_default BOOLEAN: TRUE for the narrowest rule with at least five peers, else for group
-- note: The rules are those of peers.sql, without pins. An institution that did not exist in that year
--   has no peers.
WITH registry AS (
    SELECT
        s.institution,
        s.group_code,
        s.province_code,
        p.island
    FROM standing AS s
    LEFT JOIN province AS p ON s.province_code = p.code
    WHERE s.rule = 'round' AND s.year = $year
),

others AS (
    SELECT
        r.institution,
        coalesce(r.province_code = o.province_code, FALSE) AS same_province,
        coalesce(r.island = o.island, FALSE) AS same_island
    FROM registry AS r
    INNER JOIN registry AS o
        ON
            o.institution = $institution
            AND r.group_code = o.group_code
            AND r.institution <> o.institution
),

-- Ten are enough.
profiled AS (
    SELECT institution
    FROM profile
    WHERE
        year < $year
        AND coalesce(until, $year) >= $year
        AND instrument = (
            SELECT arg_max(p.instrument, p.year)
            FROM profile AS p
            WHERE p.institution = $institution AND p.year < $year
        )
        AND institution IN (SELECT o.institution FROM others AS o)
    ORDER BY institution
    LIMIT 10
),

counted AS (
    SELECT
        count(*) FILTER (WHERE same_province) AS province,
        count(*) FILTER (WHERE same_island) AS island,
        count(*) AS "group",
        (SELECT count(*) FROM profiled) AS profile
    FROM others
),

rules AS (
    UNPIVOT counted ON province, island, "group", profile INTO NAME rule VALUE peers
),

placed AS (
    SELECT
        rule,
        peers,
        list_position(['province', 'island', 'group', 'profile'], rule) AS place
    FROM rules
)

SELECT
    rule,
    peers::INTEGER AS peers,
    place = min(CASE WHEN rule = 'group' OR (rule <> 'profile' AND peers >= 5) THEN place END) OVER ()
        AS is_default
FROM placed
ORDER BY place
