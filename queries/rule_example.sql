-- name: rule_example
-- question: What does each counting rule count for one institution, year by year?
-- parameters:
--   $institution VARCHAR: institution code, or NULL for the most telling one of the dataset
-- columns:
--   institution VARCHAR: institution code
--   name VARCHAR: its name
--   year INTEGER: year in which it existed
--   round_category VARCHAR: category code, rule round; NULL when no final score was fixed in that year
--   round_total DOUBLE: points; NULL when only a category is known
--   latest_category VARCHAR: category code, rule latest
--   latest_total DOUBLE: points
--   latest_year INTEGER: year of the assessment that counts under rule latest
--   ever_category VARCHAR: category code, rule ever
--   ever_total DOUBLE: points
--   ever_year INTEGER: year of the assessment that counts under rule ever
-- note: Which one tells most was worked out when the snapshot was built (queries/extent.sql).
SELECT
    s.institution,
    i.name,
    s.year,
    max(s.category) FILTER (WHERE s.rule = 'round') AS round_category,
    max(s.total) FILTER (WHERE s.rule = 'round') AS round_total,
    max(s.category) FILTER (WHERE s.rule = 'latest') AS latest_category,
    max(s.total) FILTER (WHERE s.rule = 'latest') AS latest_total,
    max(s.status_year) FILTER (WHERE s.rule = 'latest') AS latest_year,
    max(s.category) FILTER (WHERE s.rule = 'ever') AS ever_category,
    max(s.total) FILTER (WHERE s.rule = 'ever') AS ever_total,
    max(s.status_year) FILTER (WHERE s.rule = 'ever') AS ever_year
FROM standing AS s
INNER JOIN institution AS i ON s.institution = i.code
WHERE s.institution = coalesce($institution, (SELECT e.telling FROM extent AS e))
GROUP BY s.institution, i.name, s.year
ORDER BY s.year
