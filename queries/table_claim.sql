-- name: table_claim
-- question: Which rows does the table claim hold?
-- parameters:
--   $year INTEGER: one year, or NULL for all
--   $group VARCHAR: group code, or NULL for all
--   $province VARCHAR: province code, or NULL for all
--   $text VARCHAR: letters that a name or code holds, in either case, or NULL for all
--   $first INTEGER: rows to leave out before the first, or NULL for none
--   $most INTEGER: rows to give at most, or NULL for all
-- columns:
--   claim_id INTEGER: number of the claim
--   institution VARCHAR: institution code
--   name VARCHAR: name of the institution; added for reading
--   group VARCHAR: group code of the institution; added for reading
--   province VARCHAR: code of the province it belonged to in that year, NULL for central institutions; added for reading
--   year INTEGER: year
--   total DOUBLE: points as printed; NULL when the source prints a category only
--   category VARCHAR: category by name, as printed; NULL when the source prints a score only
--   status VARCHAR: final, year_inferred (the source does not name the year) or interim
--   source_id VARCHAR: id of the published source; NULL when there is none
-- note: A row is what one source says about one institution in one year, whether or not it holds.
WITH named AS (
    SELECT
        a.claim_id,
        a.institution,
        a.year,
        a.total,
        a.category,
        a.status,
        a.source_id,
        i.name,
        i.group_code AS "group",
        CASE
            WHEN a.year < i.province_from THEN i.former_province_code ELSE i.province_code
        END AS province
    FROM claim AS a
    INNER JOIN institution AS i ON a.institution = i.code
)

SELECT
    claim_id,
    institution,
    name,
    "group",
    province,
    year,
    total,
    category,
    status,
    source_id
FROM named
WHERE
    ($year IS NULL OR year = $year)
    AND ($group IS NULL OR "group" = $group)
    AND ($province IS NULL OR province = $province)
    AND ($text IS NULL OR contains(lower(concat_ws(' ', institution, name)), lower($text)))
ORDER BY claim_id
LIMIT $most OFFSET $first
