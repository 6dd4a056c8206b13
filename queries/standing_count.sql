-- name: standing_count
-- question: How many institutions of each group and province hold each category, per year and counting rule?
-- parameters: none
-- columns:
--   rule VARCHAR: round, latest or ever
--   year INTEGER: year of the view
--   group_code VARCHAR: group
--   province_code VARCHAR: province the institutions belonged to in that year; NULL for central institutions
--   instrument VARCHAR: instrument in force in that year
--   category VARCHAR: category code; NULL when not assessed
--   institutions BIGINT: institutions
--   assessed BIGINT: of these, with a final assessment of that very year
--   scored BIGINT: of these, with a score
-- note: Built once into every snapshot as the table "standing_count": the standings, counted.
SELECT
    s.rule,
    s.year,
    s.group_code,
    s.province_code,
    s.instrument,
    s.category,
    count(*) AS institutions,
    count(a.institution) AS assessed,
    count(a.total) AS scored
FROM standing AS s
LEFT JOIN assessment AS a
    ON s.institution = a.institution AND s.year = a.year AND a.status = 'final'
GROUP BY s.rule, s.year, s.group_code, s.province_code, s.instrument, s.category
ORDER BY s.rule, s.year, s.group_code, s.province_code, s.category, s.instrument
