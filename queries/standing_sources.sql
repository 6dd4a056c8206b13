-- name: standing_sources
-- question: Which published sources print the scores and categories that institutions hold in a year?
-- parameters:
--   $rule VARCHAR: round, latest or ever
--   $year INTEGER: year
--   $group VARCHAR: group code, or NULL for all
--   $province VARCHAR: province code, or NULL for all
-- columns:
--   institution VARCHAR: institution code
--   name VARCHAR: its name
--   status_year INTEGER: year of the assessment that counts
--   source_id VARCHAR: source
--   publisher VARCHAR: its publisher
--   published_date VARCHAR: its date, possibly only year or month; NULL when unknown
--   url VARCHAR: its address; NULL when unknown
-- note: A source speaks for a standing when it prints the score that counts, or its category without a
--   score. Scores that were not published have no row. Ordered by code.
SELECT DISTINCT
    s.institution,
    i.name,
    s.status_year,
    c.source_id,
    o.publisher,
    o.published_date,
    o.url
FROM standing AS s
INNER JOIN institution AS i ON s.institution = i.code
INNER JOIN category AS k ON s.instrument = k.instrument AND s.category = k.code
INNER JOIN claim AS c ON s.institution = c.institution AND s.status_year = c.year
INNER JOIN source AS o ON c.source_id = o.source_id
WHERE
    s.rule = $rule
    AND s.year = $year
    AND ($group IS NULL OR s.group_code = $group)
    AND ($province IS NULL OR s.province_code = $province)
    AND c.status <> 'interim'
    AND (c.total = s.total OR (c.total IS NULL AND c.category = k.name))
ORDER BY s.institution, c.source_id
