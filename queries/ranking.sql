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
WITH scored AS (
    SELECT
        s.year,
        s.instrument,
        s.institution,
        i.name,
        s.group_code,
        s.province_code,
        s.total,
        s.category
    FROM standing AS s
    INNER JOIN institution AS i ON s.institution = i.code
    WHERE s.rule = 'round' AND s.total IS NOT NULL
),

ranked AS (
    SELECT
        *,
        rank() OVER (PARTITION BY year ORDER BY total DESC) AS rank_national,
        count(*) OVER (PARTITION BY year) AS of_national,
        rank() OVER (PARTITION BY year, group_code ORDER BY total DESC) AS rank_group,
        count(*) OVER (PARTITION BY year, group_code) AS of_group,
        rank() OVER (PARTITION BY year, province_code ORDER BY total DESC) AS rank_province,
        count(*) OVER (PARTITION BY year, province_code) AS of_province
    FROM scored
),

followed AS (
    SELECT
        *,
        lag(year) OVER own AS previous_year,
        lag(rank_group) OVER own AS previous_rank_group,
        lag(of_group) OVER own AS previous_of_group
    FROM ranked
    WINDOW own AS (PARTITION BY institution, instrument ORDER BY year)
)

SELECT
    year,
    instrument,
    institution,
    name,
    group_code AS "group",
    province_code AS province,
    total,
    category,
    rank_national::INTEGER AS rank_national,
    of_national::INTEGER AS of_national,
    rank_group::INTEGER AS rank_group,
    of_group::INTEGER AS of_group,
    CASE WHEN province_code IS NOT NULL THEN rank_province END::INTEGER AS rank_province,
    CASE WHEN province_code IS NOT NULL THEN of_province END::INTEGER AS of_province,
    previous_year,
    previous_rank_group::INTEGER AS previous_rank_group,
    previous_of_group::INTEGER AS previous_of_group,
    (previous_rank_group - rank_group)::INTEGER AS rank_change_group
FROM followed
WHERE
    ($year IS NULL OR year = $year)
    AND ($group IS NULL OR group_code = $group)
    AND ($province IS NULL OR province_code = $province)
ORDER BY year, rank_national, institution
