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

own_profile AS (
    SELECT *
    FROM whole_profile
    WHERE institution = $institution AND year < $year
    QUALIFY dense_rank() OVER (ORDER BY year DESC) = 1
),

others AS (
    SELECT
        r.institution,
        coalesce(r.province_code = o.province_code, FALSE) AS same_province,
        coalesce(r.island = o.island, FALSE) AS same_island,
        r.institution IN (
            SELECT w.institution
            FROM whole_profile AS w
            WHERE w.year < $year AND w.instrument = (SELECT any_value(instrument) FROM own_profile)
        ) AS has_profile
    FROM registry AS r
    INNER JOIN registry AS o
        ON
            o.institution = $institution
            AND r.group_code = o.group_code
            AND r.institution <> o.institution
),

counted AS (
    SELECT
        count(*) FILTER (WHERE same_province) AS province,
        count(*) FILTER (WHERE same_island) AS island,
        count(*) AS "group",
        least(count(*) FILTER (WHERE has_profile), 10) AS profile
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
