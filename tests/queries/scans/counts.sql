WITH standings AS (
    SELECT
        s.year,
        s.category,
        CASE $by
            WHEN 'all' THEN 'all'
            WHEN 'group' THEN s.group_code
            WHEN 'target_scope' THEN g.target_scope
            WHEN 'province' THEN s.province_code
            WHEN 'island' THEN i.code
        END AS key,
        CASE $by
            WHEN 'all' THEN 'all'
            WHEN 'group' THEN g.name
            WHEN 'target_scope' THEN g.target_scope
            WHEN 'province' THEN p.name
            WHEN 'island' THEN i.name
        END AS name,
        CASE $by
            WHEN 'group' THEN g.display_order
            WHEN 'target_scope' THEN g.display_order
            WHEN 'island' THEN i.display_order
            ELSE 0
        END AS place
    FROM standing AS s
    INNER JOIN institution_group AS g ON s.group_code = g.code
    LEFT JOIN province AS p ON s.province_code = p.code
    LEFT JOIN island AS i ON p.island = i.name
    WHERE
        s.rule = $rule
        AND ($year IS NULL OR s.year = $year)
        AND ($group IS NULL OR s.group_code = $group)
        AND ($province IS NULL OR s.province_code = $province)
),

counted AS (
    SELECT
        year,
        key,
        name,
        min(place) AS place,
        count(*)::INTEGER AS registered,
        count(category)::INTEGER AS assessed,
        (count(*) FILTER (WHERE category = 'sangat_baik'))::INTEGER AS sangat_baik,
        (count(*) FILTER (WHERE category = 'baik'))::INTEGER AS baik,
        (count(*) FILTER (WHERE category = 'kurang'))::INTEGER AS kurang,
        (count(*) FILTER (WHERE category = 'buruk'))::INTEGER AS buruk
    FROM standings
    WHERE key IS NOT NULL
    GROUP BY year, key, name
)

SELECT
    year,
    key,
    name,
    registered,
    assessed,
    sangat_baik,
    baik,
    kurang,
    buruk,
    (registered - assessed)::INTEGER AS not_assessed,
    (sangat_baik + baik)::INTEGER AS baik_or_above,
    (kurang + buruk)::INTEGER AS below_baik,
    (sangat_baik + baik) / nullif(assessed, 0) AS share_baik_or_above,
    (sangat_baik + baik) / registered AS share_of_registered
FROM counted
ORDER BY year, place, key
