WITH placed AS (
    SELECT
        r.*,
        coalesce(r.category_order >= k.display_order, FALSE) AS is_recipient,
        ($provinces IS NULL OR coalesce(list_contains($provinces, r.province_code), FALSE)) AS is_chosen
    FROM result AS r
    LEFT JOIN category AS k ON r.instrument = k.instrument AND k.code = 'baik'
    WHERE r.year = $year
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
    r.province_name,
    r.total,
    r.category,
    r.category_name,
    CASE WHEN r.has_rank THEN r.rank_in_group END::INTEGER AS rank_in_group,
    CASE WHEN r.has_rank THEN r.of_group END::INTEGER AS of_group,
    r.year_inferred
FROM ranked AS r
INNER JOIN numbered AS n ON r.institution = n.institution
WHERE r.is_recipient
ORDER BY number
