-- name: table_aspect_score
-- question: Which rows does the table aspect_score hold?
-- parameters:
--   $year INTEGER: one year, or NULL for all
--   $group VARCHAR: group code, or NULL for all
--   $province VARCHAR: province code, or NULL for all
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
--   aspect_no INTEGER: number of the aspect in the instrument
--   points DOUBLE: points; NULL when only a percentage was published
--   percent DOUBLE: percent of the maximum, 0 to 100; NULL when points are known
--   source_id VARCHAR: id of the published source; NULL when there is none
-- note: A row is one aspect of an assessment, in points or, where only that was published, in percent of the maximum.
WITH named AS (
    SELECT
        a.institution,
        a.year,
        a.status,
        a.instrument,
        a.aspect_no,
        a.points,
        a.percent,
        a.source_id,
        i.name,
        i.group_code AS "group",
        CASE
            WHEN a.year < i.province_from THEN i.former_province_code ELSE i.province_code
        END AS province
    FROM aspect_score AS a
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
    aspect_no,
    points,
    percent,
    source_id
FROM named
WHERE
    ($year IS NULL OR year = $year)
    AND ($group IS NULL OR "group" = $group)
    AND ($province IS NULL OR province = $province)
    AND ($text IS NULL OR contains(lower(concat_ws(' ', institution, name)), lower($text)))
ORDER BY year, institution, status, aspect_no
LIMIT $most OFFSET $first
