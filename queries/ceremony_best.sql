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
-- note: Ties are all named. The best of a group may lie below Baik: then it is no recipient. A group has no
--   best while one of its institutions holds a higher category without a known score.
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
    (count(r.total) OVER (PARTITION BY r.group_code))::INTEGER AS of_group
FROM result AS r
WHERE
    r.year = $year
    AND ($provinces IS NULL OR list_contains($provinces, r.province_code))
QUALIFY
    r.total IS NOT NULL
    AND rank() OVER (PARTITION BY r.group_code ORDER BY r.total DESC NULLS LAST) = 1
    AND coalesce(
        r.category_order
        >= max(r.category_order) FILTER (WHERE r.total IS NULL) OVER (PARTITION BY r.group_code),
        TRUE
    )
ORDER BY r.group_order, r.name, r.institution
