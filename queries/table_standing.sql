-- name: table_standing
-- question: Which rows does the table standing hold?
-- parameters:
--   $year INTEGER: one year, or NULL for all
--   $group VARCHAR: group code, or NULL for all
--   $province VARCHAR: province code, or NULL for all
--   $category VARCHAR: category code, or NULL for all
--   $text VARCHAR: letters that a name or code holds, in either case, or NULL for all
--   $first INTEGER: rows to leave out before the first, or NULL for none
--   $most INTEGER: rows to give at most, or NULL for all
-- columns:
--   rule VARCHAR: counting rule: round, latest or ever
--   year INTEGER: year
--   institution VARCHAR: institution code
--   name VARCHAR: name of the institution; added for reading
--   group_code VARCHAR: group code of the institution
--   province_code VARCHAR: code of the province it belonged to in that year; NULL for central institutions
--   instrument VARCHAR: instrument code
--   category VARCHAR: category code that counts; NULL when there is none
--   category_order INTEGER: its reading order, 1 = lowest; NULL without a category
--   total DOUBLE: points in total; NULL when unknown
--   status_year INTEGER: year in which the category was fixed; NULL without a category
--   status_year_inferred BOOLEAN: whether that year follows from the text of the source; NULL without a category
-- note: A row is rule × year × institution that existed in that year: the category that counts, its score and its year.
WITH named AS (
    SELECT
        s.rule,
        s.year,
        s.institution,
        i.name,
        s.group_code,
        s.province_code,
        s.instrument,
        s.category,
        s.category_order,
        s.total,
        s.status_year,
        s.status_year_inferred
    FROM standing AS s
    INNER JOIN institution AS i ON s.institution = i.code
)

SELECT
    rule,
    year,
    institution,
    name,
    group_code,
    province_code,
    instrument,
    category,
    category_order,
    total,
    status_year,
    status_year_inferred
FROM named
WHERE
    ($year IS NULL OR year = $year)
    AND ($group IS NULL OR group_code = $group)
    AND ($province IS NULL OR province_code = $province)
    AND ($category IS NULL OR category = $category)
    AND ($text IS NULL OR contains(lower(concat_ws(' ', institution, name)), lower($text)))
ORDER BY rule, year, institution
LIMIT $most OFFSET $first
