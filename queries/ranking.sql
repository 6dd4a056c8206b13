-- name: ranking
-- question: Which rank does every institution hold in the nation, in its group and in its province?
-- parameters:
--   $year INTEGER: one year, or NULL for all
--   $group VARCHAR: group code, or NULL for all
--   $province VARCHAR: province code, or NULL for all
-- columns:
--   year INTEGER: year of the round
--   instrument VARCHAR: instrument in force in that year
--   institution VARCHAR: institution code
--   name VARCHAR: its name
--   group VARCHAR: group code
--   province VARCHAR: province it belonged to in that year; NULL for central institutions
--   total DOUBLE: points
--   category VARCHAR: category code
--   rank_national INTEGER: 1 = highest total
--   of_national INTEGER: institutions ranked
--   rank_group INTEGER: rank within the group
--   of_group INTEGER: institutions ranked in the group
--   rank_province INTEGER: rank within the province; NULL for central institutions
--   of_province INTEGER: institutions ranked in the province; NULL for central institutions
--   previous_year INTEGER: the last year before in which it was ranked; NULL when there is none
--   previous_rank_group INTEGER: its rank within the group in that year
--   previous_of_group INTEGER: institutions ranked in the group in that year
--   rank_change_group INTEGER: ranks won since then, negative when lost; NULL without an earlier rank
-- note: Only final scores fixed in that year's round are ranked; ties share a rank (1, 2, 2, 4). A filter
--   picks rows, it never changes a rank. No earlier rank is taken from another instrument.
SELECT
    p.year,
    p.instrument,
    p.institution,
    i.name,
    p.group_code AS "group",
    p.province_code AS province,
    p.total,
    p.category,
    p.rank_national,
    p.of_national,
    p.rank_group,
    p.of_group,
    p.rank_province,
    p.of_province,
    p.previous_year,
    p.previous_rank_group,
    p.previous_of_group,
    p.previous_rank_group - p.rank_group AS rank_change_group
FROM ranks AS p
INNER JOIN institution AS i ON p.institution = i.code
WHERE
    ($year IS NULL OR p.year = $year)
    AND ($group IS NULL OR p.group_code = $group)
    AND ($province IS NULL OR p.province_code = $province)
ORDER BY p.year, p.rank_national, p.institution
