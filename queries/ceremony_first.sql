-- name: ceremony_first
-- question: Which institutions reached a category or a higher one for the first time ever in this round?
-- parameters:
--   $year INTEGER: year of the round
--   $provinces VARCHAR[]: province codes of a regional ceremony, or NULL for the nation
--   $published BOOLEAN: TRUE for the published record, in which an earlier result may be unknown
--   $category VARCHAR: category code: baik or sangat_baik
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
-- note: "Ever" means under the same instrument, as far back as the dataset reaches. In the published record
--   only assessments that were printed are known: there an institution without any earlier one is left out,
--   because silence is no first time.
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
    r.from_total
FROM result AS r
INNER JOIN category AS bound ON r.instrument = bound.instrument AND bound.code = $category
WHERE
    r.year = $year
    AND r.category_order >= bound.display_order
    AND ($provinces IS NULL OR list_contains($provinces, r.province_code))
    AND (NOT $published OR r.from_year IS NOT NULL)
    AND NOT EXISTS (
        SELECT 1
        FROM consecutive AS c
        WHERE
            c.institution = r.institution
            AND c.instrument = r.instrument
            AND c.to_year <= r.year
            AND c.from_order >= bound.display_order
    )
ORDER BY r.group_order ASC, r.total DESC NULLS LAST, r.name ASC, r.institution ASC
