-- name: table_consecutive
-- question: Which rows does the table consecutive hold?
-- parameters:
--   $year INTEGER: one year, or NULL for all
--   $group VARCHAR: group code, or NULL for all
--   $province VARCHAR: province code, or NULL for all
--   $category VARCHAR: category code, or NULL for all
--   $text VARCHAR: letters that a name or code holds, in either case, or NULL for all
--   $first INTEGER: rows to leave out before the first, or NULL for none
--   $most INTEGER: rows to give at most, or NULL for all
-- columns:
--   institution VARCHAR: institution code
--   name VARCHAR: name of the institution; added for reading
--   group VARCHAR: group code of the institution; added for reading
--   province VARCHAR: code of the province it belonged to in that year, NULL for central institutions; added for reading
--   instrument VARCHAR: instrument code
--   from_year INTEGER: year of the earlier result
--   from_category VARCHAR: category code of the earlier result
--   from_order INTEGER: reading order of that category, 1 = lowest
--   from_total DOUBLE: points of the earlier result; NULL when unknown
--   to_year INTEGER: year of the later result
--   to_category VARCHAR: category code of the later result
--   to_order INTEGER: reading order of that category, 1 = lowest
--   to_total DOUBLE: points of the later result; NULL when unknown
-- note: A row is a final assessment with a category beside the one before it under the same instrument; the filters look at the later one.
WITH named AS (
    SELECT
        a.institution,
        a.instrument,
        a.from_year,
        a.from_category,
        a.from_order,
        a.from_total,
        a.to_year,
        a.to_category,
        a.to_order,
        a.to_total,
        i.name,
        i.group_code AS "group",
        CASE
            WHEN a.to_year < i.province_from THEN i.former_province_code ELSE i.province_code
        END AS province
    FROM consecutive AS a
    INNER JOIN institution AS i ON a.institution = i.code
)

SELECT
    institution,
    name,
    "group",
    province,
    instrument,
    from_year,
    from_category,
    from_order,
    from_total,
    to_year,
    to_category,
    to_order,
    to_total
FROM named
WHERE
    ($year IS NULL OR to_year = $year)
    AND ($group IS NULL OR "group" = $group)
    AND ($province IS NULL OR province = $province)
    AND ($category IS NULL OR to_category = $category)
    AND ($text IS NULL OR contains(lower(concat_ws(' ', institution, name)), lower($text)))
ORDER BY to_year, institution
LIMIT $most OFFSET $first
