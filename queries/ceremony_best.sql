-- name: ceremony_best
-- question: Which institution has the highest total of its group in this round?
-- parameters:
--   $year INTEGER: year of the round
--   $provinces VARCHAR[]: province codes of a regional ceremony, or NULL for the nation
-- columns:
--   institution VARCHAR: institution code
--   name VARCHAR: its name
--   group VARCHAR: group code
--   group_name VARCHAR: group
--   province VARCHAR: code of the province of that year; NULL for central institutions
--   province_name VARCHAR: that province
--   total DOUBLE: points; NULL when only the category is known
--   category VARCHAR: category code
--   category_name VARCHAR: its name
--   of_group INTEGER: institutions of the group with a final total in the round
-- note: Ties are all named. The best of a group may lie below Baik: then it is no recipient.
SELECT
    r.institution,
    r.name,
    r.group_code AS "group",
    r.group_name,
    r.province_code AS province,
    r.province_name,
    r.total,
    r.category,
    r.category_name,
    (count(*) OVER (PARTITION BY r.group_code))::INTEGER AS of_group
FROM result AS r
WHERE
    r.year = $year
    AND r.total IS NOT NULL
    AND ($provinces IS NULL OR list_contains($provinces, r.province_code))
QUALIFY rank() OVER (PARTITION BY r.group_code ORDER BY r.total DESC) = 1
ORDER BY r.group_order, r.name, r.institution
