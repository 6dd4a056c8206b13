-- name: score_rows
-- question: Which assessments does the snapshot hold, as rows of a score file?
-- parameters: none
-- columns:
--   institution VARCHAR: institution code
--   name VARCHAR: its name
--   group VARCHAR: group code
--   year INTEGER: year of the assessment
--   status VARCHAR: final, interim or self
--   aspect_1 DOUBLE: points on aspect 1 of the year's instrument; NULL when not scored
--   aspect_2 DOUBLE: points on aspect 2
--   aspect_3 DOUBLE: points on aspect 3
--   aspect_4 DOUBLE: points on aspect 4
--   aspect_5 DOUBLE: points on aspect 5
--   aspect_6 DOUBLE: points on aspect 6
--   aspect_7 DOUBLE: points on aspect 7
--   aspect_8 DOUBLE: points on aspect 8
--   total DOUBLE: points; NULL when unknown
--   category VARCHAR: category code that follows from a final score; NULL otherwise
--   fixed_on DATE: day on which the score was fixed; NULL when unknown
--   talent_management BOOLEAN: marked for talent management; NULL when unknown
-- note: One row per institution, year and status.
SELECT
    g.institution,
    i.name,
    i.group_code AS "group",
    g.year,
    g.status,
    max(s.points) FILTER (WHERE s.aspect_no = 1) AS aspect_1,
    max(s.points) FILTER (WHERE s.aspect_no = 2) AS aspect_2,
    max(s.points) FILTER (WHERE s.aspect_no = 3) AS aspect_3,
    max(s.points) FILTER (WHERE s.aspect_no = 4) AS aspect_4,
    max(s.points) FILTER (WHERE s.aspect_no = 5) AS aspect_5,
    max(s.points) FILTER (WHERE s.aspect_no = 6) AS aspect_6,
    max(s.points) FILTER (WHERE s.aspect_no = 7) AS aspect_7,
    max(s.points) FILTER (WHERE s.aspect_no = 8) AS aspect_8,
    any_value(g.total) AS total,
    CASE WHEN g.status = 'final' THEN any_value(g.category) END AS category,
    any_value(g.fixed_on) AS fixed_on,
    any_value(g.talent_management) AS talent_management
FROM graded AS g
INNER JOIN institution AS i ON g.institution = i.code
LEFT JOIN aspect_score AS s
    ON g.institution = s.institution AND g.year = s.year AND g.status = s.status
GROUP BY g.institution, i.name, i.group_code, g.year, g.status
ORDER BY g.year, g.institution, g.status
