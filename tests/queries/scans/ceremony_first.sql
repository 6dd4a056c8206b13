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
    r.from_year,
    r.from_category,
    r.from_category_name,
    r.from_total
FROM result AS r
INNER JOIN category AS bound ON r.instrument = bound.instrument AND bound.code = $category
WHERE
    r.year = $year
    AND r.category_order >= bound.display_order
    AND ($provinces IS NULL OR list_contains($provinces, r.province_code))
    AND (NOT $published OR r.from_year IS NOT NULL)
    AND NOT EXISTS (
        SELECT 1
        FROM graded AS g
        INNER JOIN category AS h ON g.instrument = h.instrument AND g.category = h.code
        WHERE
            g.institution = r.institution
            AND g.instrument = r.instrument
            AND g.status = 'final'
            AND g.year < r.year
            AND h.display_order >= bound.display_order
    )
ORDER BY r.group_order ASC, r.total DESC NULLS LAST, r.name ASC, r.institution ASC
