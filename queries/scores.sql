-- name: scores
-- question: What did every institution score in every year, in total and per aspect?
-- parameters:
--   $year INTEGER: one year, or NULL for all
--   $group VARCHAR: group code, or NULL for all
--   $province VARCHAR: province code, or NULL for all
--   $institution VARCHAR: institution code, or NULL for all
-- columns:
--   institution VARCHAR: institution code
--   name VARCHAR: its name
--   group VARCHAR: group code
--   province VARCHAR: province it belonged to in that year; NULL for central institutions
--   year INTEGER: year of the assessment
--   instrument VARCHAR: instrument code
--   status VARCHAR: final, interim or self
--   aspect_1 DOUBLE: points on aspect 1 of the instrument; NULL when not scored or not published
--   aspect_2 DOUBLE: points on aspect 2
--   aspect_3 DOUBLE: points on aspect 3
--   aspect_4 DOUBLE: points on aspect 4
--   aspect_5 DOUBLE: points on aspect 5
--   aspect_6 DOUBLE: points on aspect 6
--   aspect_7 DOUBLE: points on aspect 7
--   aspect_8 DOUBLE: points on aspect 8
--   total DOUBLE: points; NULL when only a category was published
--   category VARCHAR: category code; NULL unless the status is final
-- note: Only a final score has an official category. An aspect that was published in percent has no points.
WITH placed AS (
    SELECT
        g.*,
        i.name,
        i.group_code,
        CASE
            WHEN g.year < i.province_from THEN i.former_province_code ELSE i.province_code
        END AS province_code
    FROM graded AS g
    INNER JOIN institution AS i ON g.institution = i.code
),

chosen AS (
    SELECT *
    FROM placed
    WHERE
        ($year IS NULL OR year = $year)
        AND ($group IS NULL OR group_code = $group)
        AND ($province IS NULL OR province_code = $province)
        AND ($institution IS NULL OR institution = $institution)
),

aspects AS (
    SELECT
        institution,
        year,
        status,
        max(points) FILTER (WHERE aspect_no = 1) AS aspect_1,
        max(points) FILTER (WHERE aspect_no = 2) AS aspect_2,
        max(points) FILTER (WHERE aspect_no = 3) AS aspect_3,
        max(points) FILTER (WHERE aspect_no = 4) AS aspect_4,
        max(points) FILTER (WHERE aspect_no = 5) AS aspect_5,
        max(points) FILTER (WHERE aspect_no = 6) AS aspect_6,
        max(points) FILTER (WHERE aspect_no = 7) AS aspect_7,
        max(points) FILTER (WHERE aspect_no = 8) AS aspect_8
    FROM aspect_score
    WHERE
        ($year IS NULL OR year = $year)
        AND ($institution IS NULL OR institution = $institution)
        AND institution IN (SELECT c.institution FROM chosen AS c)
    GROUP BY institution, year, status
)

SELECT
    p.institution,
    p.name,
    p.group_code AS "group",
    p.province_code AS province,
    p.year,
    p.instrument,
    p.status,
    a.aspect_1,
    a.aspect_2,
    a.aspect_3,
    a.aspect_4,
    a.aspect_5,
    a.aspect_6,
    a.aspect_7,
    a.aspect_8,
    p.total,
    CASE WHEN p.status = 'final' THEN p.category END AS category
FROM chosen AS p
LEFT JOIN aspects AS a
    ON p.institution = a.institution AND p.year = a.year AND p.status = a.status
ORDER BY p.year, p.institution, p.status
