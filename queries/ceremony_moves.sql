-- name: ceremony_moves
-- question: Which institutions hold another category in this round than at their final assessment before?
-- parameters:
--   $year INTEGER: year of the round
--   $provinces VARCHAR[]: province codes of a regional ceremony, or NULL for the nation
--   $direction VARCHAR: up or down
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
--   from_year INTEGER: year of the final assessment before; NULL without one
--   from_category VARCHAR: its category code
--   from_category_name VARCHAR: its category
--   from_total DOUBLE: its points; NULL when only the category is known
--   change DOUBLE: points since then; NULL unless both totals are known
-- note: The assessment before may lie more than one year back, but stands under the same instrument.
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
    r.from_year,
    r.from_category,
    r.from_category_name,
    r.from_total,
    r.change
FROM result AS r
WHERE
    r.year = $year
    AND move_direction(r.from_order, r.to_order) = $direction
    AND ($provinces IS NULL OR list_contains($provinces, r.province_code))
ORDER BY
    r.category_order DESC, r.from_order ASC, r.group_order ASC, r.total DESC NULLS LAST, r.name ASC,
    r.institution ASC
