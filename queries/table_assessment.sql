-- name: table_assessment
-- question: Which rows does the table assessment hold?
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
--   year INTEGER: year
--   status VARCHAR: final, interim or self (self-assessed)
--   instrument VARCHAR: instrument code
--   total DOUBLE: points in total; NULL when unknown
--   category VARCHAR: category code that follows from a final score, or that was published without one; NULL otherwise; added for reading
--   stated_category VARCHAR: category code that was published without a score; NULL otherwise
--   year_inferred BOOLEAN: whether the year follows from the text of the source, which does not name it
--   fixed_on DATE: day on which the score was fixed; NULL when unknown
--   talent_management BOOLEAN: whether it is marked for talent management; NULL when unknown
-- note: A row is an institution's total of one year and status; in publikasi the claim that holds.
WITH named AS (
    SELECT
        a.institution,
        i.name,
        i.group_code AS "group",
        CASE
            WHEN a.year < i.province_from THEN i.former_province_code ELSE i.province_code
        END AS province,
        a.year,
        a.status,
        a.instrument,
        a.total,
        CASE WHEN a.status = 'final' THEN g.category END AS category,
        a.stated_category,
        a.year_inferred,
        a.fixed_on,
        a.talent_management
    FROM assessment AS a
    INNER JOIN graded AS g ON a.institution = g.institution AND a.year = g.year AND a.status = g.status
    INNER JOIN institution AS i ON a.institution = i.code
)

SELECT
    institution,
    name,
    "group",
    province,
    year,
    status,
    instrument,
    total,
    category,
    stated_category,
    year_inferred,
    fixed_on,
    talent_management
FROM named
WHERE
    ($year IS NULL OR year = $year)
    AND ($group IS NULL OR "group" = $group)
    AND ($province IS NULL OR province = $province)
    AND ($category IS NULL OR category = $category)
    AND ($text IS NULL OR contains(lower(concat_ws(' ', institution, name)), lower($text)))
ORDER BY year, institution, status
LIMIT $most OFFSET $first
