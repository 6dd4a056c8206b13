-- name: ceremony_recipients
-- question: Who receives an award: which institutions reached Baik or above in this round?
-- parameters:
--   $year INTEGER: year of the round
--   $provinces VARCHAR[]: province codes of a regional ceremony, or NULL for the nation
-- columns:
--   number INTEGER: running number in this list, from 1
--   national_number INTEGER: running number in the list of the whole nation, the same in every list
--   institution VARCHAR: institution code
--   name VARCHAR: its name
--   group VARCHAR: group code
--   group_name VARCHAR: group
--   province VARCHAR: code of the province of that year; NULL for central institutions
--   province_name VARCHAR: that province
--   total DOUBLE: points; NULL when only the category is known
--   category VARCHAR: category code
--   category_name VARCHAR: its name
--   rank_in_group INTEGER: rank of the total within the group, of all assessed in the round; NULL when not known
--   of_group INTEGER: institutions of the group with a final total in the round; NULL without a rank
--   year_inferred BOOLEAN: TRUE when the year was inferred from the source
-- note: Sorted by group, then total (highest first), then name. Ties share a rank (1, 2, 2, 4). In a regional
--   ceremony ranks are those within the chosen provinces. A rank is not known while an institution of the
--   group holds the same or a higher category without a known score.
WITH placed AS (
    SELECT
        s.*,
        i.name,
        g.name AS group_name,
        g.display_order AS group_order,
        coalesce(s.category_order >= k.display_order, FALSE) AS is_recipient,
        ($provinces IS NULL OR coalesce(list_contains($provinces, s.province_code), FALSE)) AS is_chosen
    FROM standing AS s
    INNER JOIN institution AS i ON s.institution = i.code
    INNER JOIN institution_group AS g ON s.group_code = g.code
    LEFT JOIN category AS k ON s.instrument = k.instrument AND k.code = 'baik'
    WHERE s.rule = 'round' AND s.year = $year AND s.category IS NOT NULL
),

ranked AS (
    SELECT
        *,
        rank() OVER (PARTITION BY group_code ORDER BY total DESC NULLS LAST) AS rank_in_group,
        count(total) OVER (PARTITION BY group_code) AS of_group,
        coalesce(
            category_order > max(category_order) FILTER (WHERE total IS NULL) OVER (PARTITION BY group_code),
            TRUE
        ) AND total IS NOT NULL AS has_rank
    FROM placed
    WHERE is_chosen
),

numbered AS (
    SELECT
        institution,
        row_number() OVER (
            ORDER BY group_order ASC, total DESC NULLS LAST, name ASC, institution ASC
        ) AS national_number
    FROM placed
    WHERE is_recipient
)

SELECT
    row_number() OVER (
        ORDER BY r.group_order ASC, r.total DESC NULLS LAST, r.name ASC, r.institution ASC
    )::INTEGER AS number,
    n.national_number::INTEGER AS national_number,
    r.institution,
    r.name,
    r.group_code AS "group",
    r.group_name,
    r.province_code AS province,
    p.name AS province_name,
    r.total,
    r.category,
    c.name AS category_name,
    CASE WHEN r.has_rank THEN r.rank_in_group END::INTEGER AS rank_in_group,
    CASE WHEN r.has_rank THEN r.of_group END::INTEGER AS of_group,
    r.status_year_inferred AS year_inferred
FROM ranked AS r
INNER JOIN numbered AS n ON r.institution = n.institution
INNER JOIN category AS c ON r.instrument = c.instrument AND r.category = c.code
LEFT JOIN province AS p ON r.province_code = p.code
WHERE r.is_recipient
ORDER BY number
