-- name: ceremony_talent
-- question: Which institutions are marked for working talent management in this round?
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
-- note: The mark manajemen_talenta of final assessments of that year. Where it is not recorded
--   (ceremony_round.talent_recorded = 0) an empty list says nothing.
SELECT
    r.institution,
    r.name,
    r.group_code AS "group",
    r.group_name,
    r.province_code AS province,
    r.province_name,
    r.total,
    r.category,
    r.category_name
FROM result AS r
INNER JOIN assessment AS a
    ON r.institution = a.institution AND r.year = a.year AND a.status = 'final'
WHERE
    r.year = $year
    AND a.talent_management
    AND ($provinces IS NULL OR list_contains($provinces, r.province_code))
ORDER BY r.group_order ASC, r.total DESC NULLS LAST, r.name ASC, r.institution ASC
