SELECT
    (rank() OVER (ORDER BY r.change DESC))::INTEGER AS rank,
    r.institution,
    r.name,
    r.group_code AS "group",
    r.group_name,
    r.province_code AS province,
    r.province_name,
    r.total,
    r.category,
    r.category_name,
    r.from_year,
    r.from_category,
    r.from_category_name,
    r.from_total,
    r.change
FROM result AS r
WHERE
    r.year = $year
    AND r.change > 0
    AND ($provinces IS NULL OR list_contains($provinces, r.province_code))
QUALIFY rank() OVER (ORDER BY r.change DESC) <= 10
ORDER BY rank ASC, r.name ASC, r.institution ASC
