-- name: ceremony_improved
-- question: Which institutions gained most points since their final assessment before, under one instrument?
-- parameters:
--   $year INTEGER: year of the round
--   $provinces VARCHAR[]: province codes of a regional ceremony, or NULL for the nation
-- columns:
--   rank INTEGER: 1 = largest rise; ties share a rank
--   institution VARCHAR: institution code
--   name VARCHAR: its name
--   group VARCHAR: group code
--   group_name VARCHAR: group
--   province VARCHAR: code of the province of that year; NULL for central institutions
--   province_name VARCHAR: that province
--   total DOUBLE: points; NULL when only the category is known
--   category VARCHAR: category code
--   category_name VARCHAR: its name
--   from_year INTEGER: year of the final assessment before; NULL without one
--   from_category VARCHAR: its category code
--   from_category_name VARCHAR: its category
--   from_total DOUBLE: its points; NULL when only the category is known
--   change DOUBLE: points gained since then, above 0
-- note: The ten largest rises, ties included: more than ten rows when the tenth is tied. Only institutions
--   with a total in this round and at the final assessment before it, which may lie several years back.
WITH rises AS (
    SELECT
        s.institution,
        round(s.total - c.from_total, 2) AS change
    FROM consecutive AS c
    INNER JOIN standing AS s ON c.institution = s.institution AND c.instrument = s.instrument
    WHERE
        c.to_year = $year
        AND s.rule = 'round'
        AND s.year = $year
        AND s.category IS NOT NULL
        AND round(s.total - c.from_total, 2) > 0
        AND ($provinces IS NULL OR list_contains($provinces, s.province_code))
),

tenth AS (
    SELECT list_min(max(change, 10)) AS change
    FROM rises
),

largest AS (
    SELECT r.institution
    FROM rises AS r
    INNER JOIN tenth AS t ON r.change >= t.change
)

SELECT
    (rank() OVER (ORDER BY r.change DESC))::INTEGER AS rank,
    r.institution,
    r.name,
    r.group_code AS "group",
    r.group_name,
    r.province_code AS province,
    r.province_name,
    r.total,
    r.category,
    r.category_name,
    r.from_year,
    r.from_category,
    r.from_category_name,
    r.from_total,
    r.change
FROM largest AS l
INNER JOIN result AS r ON l.institution = r.institution
WHERE r.year = $year
ORDER BY rank ASC, r.name ASC, r.institution ASC
