-- name: standings
-- question: Which category does each institution hold in a year, and how far is it from the next?
-- parameters:
--   $rule VARCHAR: round, latest or ever
--   $year INTEGER: year
--   $group VARCHAR: group code, or NULL for all
--   $province VARCHAR: province code, or NULL for all
-- columns:
--   institution VARCHAR: institution code
--   name VARCHAR: its name
--   group VARCHAR: group code
--   province VARCHAR: province it belonged to in that year; NULL for central institutions
--   category VARCHAR: category code; NULL when it has none under the rule
--   total DOUBLE: points; NULL when it has no category or only the category was published
--   status_year INTEGER: year of the assessment that counts
--   status_year_inferred BOOLEAN: TRUE when that year was inferred from the source
--   next_category VARCHAR: code of the category above; NULL at the highest
--   points_to_next DOUBLE: points up to it; NULL at the highest or without a total
--   points_above_floor DOUBLE: points above the lower bound of its category; NULL without a total
-- note: One row per institution that existed in that year. Province governments first, then by code.
SELECT
    s.institution,
    i.name,
    s.group_code AS "group",
    s.province_code AS province,
    s.category,
    s.total,
    s.status_year,
    s.status_year_inferred,
    above.code AS next_category,
    above.lower_bound - s.total AS points_to_next,
    s.total - own.lower_bound AS points_above_floor
FROM standing AS s
INNER JOIN institution AS i ON s.institution = i.code
INNER JOIN institution_group AS g ON s.group_code = g.code
LEFT JOIN category AS own ON s.instrument = own.instrument AND s.category = own.code
LEFT JOIN category AS above
    ON own.instrument = above.instrument AND own.display_order + 1 = above.display_order
WHERE
    s.rule = $rule
    AND s.year = $year
    AND ($group IS NULL OR s.group_code = $group)
    AND ($province IS NULL OR s.province_code = $province)
ORDER BY g.display_order, s.institution
