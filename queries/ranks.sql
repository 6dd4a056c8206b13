-- name: ranks
-- question: Which rank does every final total of a round hold, and which did the institution hold before?
-- parameters: none
-- columns:
--   year INTEGER: year of the round
--   instrument VARCHAR: instrument in force in that year
--   institution VARCHAR: institution code
--   group_code VARCHAR: group
--   province_code VARCHAR: province it belonged to in that year; NULL for central institutions
--   total DOUBLE: points
--   category VARCHAR: category code
--   rank_national INTEGER: 1 = highest total
--   of_national INTEGER: institutions ranked
--   rank_group INTEGER: rank within the group
--   of_group INTEGER: institutions ranked in the group
--   rank_province INTEGER: rank within the province; NULL for central institutions
--   of_province INTEGER: institutions ranked in the province; NULL for central institutions
--   previous_year INTEGER: the last year before in which it was ranked under the instrument; NULL without one
--   previous_rank_group INTEGER: its rank within the group in that year
--   previous_of_group INTEGER: institutions ranked in the group in that year
-- note: Built once into every snapshot as the table "ranks". Ties share a rank (1, 2, 2, 4).
WITH ranked AS (
    SELECT
        year,
        instrument,
        institution,
        group_code,
        province_code,
        total,
        category,
        rank() OVER (PARTITION BY year ORDER BY total DESC) AS rank_national,
        count(*) OVER (PARTITION BY year) AS of_national,
        rank() OVER (PARTITION BY year, group_code ORDER BY total DESC) AS rank_group,
        count(*) OVER (PARTITION BY year, group_code) AS of_group,
        rank() OVER (PARTITION BY year, province_code ORDER BY total DESC) AS rank_province,
        count(*) OVER (PARTITION BY year, province_code) AS of_province
    FROM standing
    WHERE rule = 'round' AND total IS NOT NULL
)

SELECT
    year,
    instrument,
    institution,
    group_code,
    province_code,
    total,
    category,
    rank_national::INTEGER AS rank_national,
    of_national::INTEGER AS of_national,
    rank_group::INTEGER AS rank_group,
    of_group::INTEGER AS of_group,
    CASE WHEN province_code IS NOT NULL THEN rank_province END::INTEGER AS rank_province,
    CASE WHEN province_code IS NOT NULL THEN of_province END::INTEGER AS of_province,
    lag(year) OVER own AS previous_year,
    (lag(rank_group) OVER own)::INTEGER AS previous_rank_group,
    (lag(of_group) OVER own)::INTEGER AS previous_of_group
FROM ranked
WINDOW own AS (PARTITION BY institution, instrument ORDER BY year)
ORDER BY year, institution
