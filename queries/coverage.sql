-- name: coverage
-- question: For how many institutions of each group does the dataset hold a final assessment of each round?
-- parameters: none
-- columns:
--   year INTEGER: round
--   key VARCHAR: group code; "all" for all groups together
--   name VARCHAR: group name; "all" for all groups together
--   registered INTEGER: institutions that existed in that year
--   assessed INTEGER: institutions with a final assessment of that year in the dataset
--   scored INTEGER: those of them with a score; the others have a category only
--   share DOUBLE: assessed of registered, 0 to 1
-- note: In the published record a low number says how little was published, not how few were assessed.
SELECT
    h.year,
    coalesce(g.code, 'all') AS key,
    coalesce(g.name, 'all') AS name,
    sum(h.institutions)::INTEGER AS registered,
    sum(h.assessed)::INTEGER AS assessed,
    sum(h.scored)::INTEGER AS scored,
    sum(h.assessed) / sum(h.institutions) AS share
FROM standing_count AS h
INNER JOIN institution_group AS g ON h.group_code = g.code
WHERE h.rule = 'round'
GROUP BY GROUPING SETS ((h.year, g.code, g.name, g.display_order), (h.year))
ORDER BY h.year ASC, g.display_order ASC NULLS LAST
