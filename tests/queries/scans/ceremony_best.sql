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
    (count(r.total) OVER (PARTITION BY r.group_code))::INTEGER AS of_group
FROM result AS r
WHERE
    r.year = $year
    AND ($provinces IS NULL OR list_contains($provinces, r.province_code))
QUALIFY
    r.total IS NOT NULL
    AND rank() OVER (PARTITION BY r.group_code ORDER BY r.total DESC NULLS LAST) = 1
    AND coalesce(
        r.category_order
        >= max(r.category_order) FILTER (WHERE r.total IS NULL) OVER (PARTITION BY r.group_code),
        TRUE
    )
ORDER BY r.group_order, r.name, r.institution
