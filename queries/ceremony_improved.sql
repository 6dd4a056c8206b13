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
FROM result AS r
WHERE
    r.year = $year
    AND r.change > 0
    AND ($provinces IS NULL OR list_contains($provinces, r.province_code))
QUALIFY rank() OVER (ORDER BY r.change DESC) <= 10
ORDER BY rank ASC, r.name ASC, r.institution ASC
