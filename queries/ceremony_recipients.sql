-- name: ceremony_recipients
-- question: Who receives an award: which institutions reached Baik or above in this round?
-- parameters:
--   $year INTEGER: year of the round
--   $provinces VARCHAR[]: province codes of a regional ceremony, or NULL for the nation
-- columns:
--   number INTEGER: running number in this list, from 1
--   institution VARCHAR: institution code
--   name VARCHAR: its name
--   group VARCHAR: group code
--   group_name VARCHAR: group
--   province VARCHAR: code of the province of that year; NULL for central institutions
--   province_name VARCHAR: that province
--   total DOUBLE: points; NULL when only the category is known
--   category VARCHAR: category code
--   category_name VARCHAR: its name
--   rank_in_group INTEGER: rank of the total within the group, of all assessed in the round; NULL without one
--   of_group INTEGER: institutions of the group with a final total in the round
--   year_inferred BOOLEAN: TRUE when the year was inferred from the source
-- note: Sorted by group, then total (highest first), then name. Ties share a rank (1, 2, 2, 4). In a regional
--   ceremony ranks are those within the chosen provinces.
WITH ranked AS (
    SELECT
        *,
        CASE
            WHEN total IS NOT NULL THEN rank() OVER (PARTITION BY group_code ORDER BY total DESC NULLS LAST)
        END AS rank_in_group,
        count(total) OVER (PARTITION BY group_code) AS of_group
    FROM result
    WHERE
        year = $year
        AND ($provinces IS NULL OR list_contains($provinces, province_code))
)

SELECT
    row_number() OVER (
        ORDER BY r.group_order ASC, r.total DESC NULLS LAST, r.name ASC, r.institution ASC
    )::INTEGER AS number,
    r.institution,
    r.name,
    r.group_code AS "group",
    r.group_name,
    r.province_code AS province,
    r.province_name,
    r.total,
    r.category,
    r.category_name,
    r.rank_in_group::INTEGER AS rank_in_group,
    r.of_group::INTEGER AS of_group,
    r.year_inferred
FROM ranked AS r
INNER JOIN category AS k ON r.instrument = k.instrument AND k.code = 'baik'
WHERE r.category_order >= k.display_order
ORDER BY number
