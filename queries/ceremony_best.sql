-- name: ceremony_best
-- question: Which institution has the highest total of its group in this round?
-- parameters:
--   $year INTEGER: year of the round
--   $provinces VARCHAR[]: province codes of a regional ceremony, or NULL for the nation
-- columns:
--   institution VARCHAR: institution code
--   name VARCHAR: its name
--   group VARCHAR: group code
--   group_name VARCHAR: group
--   province VARCHAR: code of the province of that year; NULL for central institutions
--   province_name VARCHAR: that province
--   total DOUBLE: points; NULL when only the category is known
--   category VARCHAR: category code
--   category_name VARCHAR: its name
--   of_group INTEGER: institutions of the group with a final total in the round
-- note: Ties are all named. The best of a group may lie below Baik: then it is no recipient. A group has no
--   best while one of its institutions holds a higher category without a known score.
WITH results AS (
    SELECT
        institution,
        group_code,
        total,
        category_order
    FROM standing
    WHERE
        rule = 'round'
        AND year = $year
        AND category IS NOT NULL
        AND ($provinces IS NULL OR list_contains($provinces, province_code))
),

tops AS (
    SELECT
        group_code,
        max(total) AS total,
        count(total) AS of_group,
        max(category_order) FILTER (WHERE total IS NULL) AS unknown_order
    FROM results
    GROUP BY group_code
),

best AS (
    SELECT
        s.institution,
        t.of_group
    FROM results AS s
    INNER JOIN tops AS t ON s.group_code = t.group_code AND s.total = t.total
    WHERE coalesce(s.category_order >= t.unknown_order, TRUE)
)

SELECT
    r.institution,
    r.name,
    r.group_code AS "group",
    r.group_name,
    r.province_code AS province,
    r.province_name,
    r.total,
    r.category,
    r.category_name,
    b.of_group::INTEGER AS of_group
FROM best AS b
INNER JOIN result AS r ON b.institution = r.institution
WHERE r.year = $year
ORDER BY r.group_order, r.name, r.institution
