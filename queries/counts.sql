-- name: counts
-- question: How many institutions stand in each category, per year and per group, province or island?
-- parameters:
--   $rule VARCHAR: round, latest or ever
--   $by VARCHAR: all, group, target_scope, province or island
--   $year INTEGER: one year, or NULL for all
--   $group VARCHAR: group code, or NULL for all
--   $province VARCHAR: province code, or NULL for all
-- columns:
--   year INTEGER: year
--   key VARCHAR: code of the group, province or island; "all" for the nation
--   name VARCHAR: its name
--   registered INTEGER: institutions that existed in that year
--   assessed INTEGER: institutions with a category under the rule
--   sangat_baik INTEGER: institutions
--   baik INTEGER: institutions
--   kurang INTEGER: institutions
--   buruk INTEGER: institutions
--   not_assessed INTEGER: institutions
--   baik_or_above INTEGER: institutions
--   below_baik INTEGER: institutions assessed and below Baik
--   share_baik_or_above DOUBLE: of the assessed, 0 to 1; NULL when none was assessed
--   share_of_registered DOUBLE: Baik or above of all registered, 0 to 1
-- note: sangat_baik + baik + kurang + buruk + not_assessed = registered, always. Central institutions
--   have no province, so they are left out by province and by island.
WITH standings AS (
    SELECT
        s.year,
        s.category,
        s.institutions,
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
    FROM standing_count AS s
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
        sum(institutions)::INTEGER AS registered,
        coalesce(sum(institutions) FILTER (WHERE category IS NOT NULL), 0)::INTEGER AS assessed,
        coalesce(sum(institutions) FILTER (WHERE category = 'sangat_baik'), 0)::INTEGER AS sangat_baik,
        coalesce(sum(institutions) FILTER (WHERE category = 'baik'), 0)::INTEGER AS baik,
        coalesce(sum(institutions) FILTER (WHERE category = 'kurang'), 0)::INTEGER AS kurang,
        coalesce(sum(institutions) FILTER (WHERE category = 'buruk'), 0)::INTEGER AS buruk
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
