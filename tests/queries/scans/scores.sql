WITH aspects AS (
    SELECT
        institution,
        year,
        status,
        max(points) FILTER (WHERE aspect_no = 1) AS aspect_1,
        max(points) FILTER (WHERE aspect_no = 2) AS aspect_2,
        max(points) FILTER (WHERE aspect_no = 3) AS aspect_3,
        max(points) FILTER (WHERE aspect_no = 4) AS aspect_4,
        max(points) FILTER (WHERE aspect_no = 5) AS aspect_5,
        max(points) FILTER (WHERE aspect_no = 6) AS aspect_6,
        max(points) FILTER (WHERE aspect_no = 7) AS aspect_7,
        max(points) FILTER (WHERE aspect_no = 8) AS aspect_8
    FROM aspect_score
    GROUP BY institution, year, status
),

placed AS (
    SELECT
        g.*,
        i.name,
        i.group_code,
        CASE
            WHEN g.year < i.province_from THEN i.former_province_code ELSE i.province_code
        END AS province_code
    FROM graded AS g
    INNER JOIN institution AS i ON g.institution = i.code
)

SELECT
    p.institution,
    p.name,
    p.group_code AS "group",
    p.province_code AS province,
    p.year,
    p.instrument,
    p.status,
    a.aspect_1,
    a.aspect_2,
    a.aspect_3,
    a.aspect_4,
    a.aspect_5,
    a.aspect_6,
    a.aspect_7,
    a.aspect_8,
    p.total,
    CASE WHEN p.status = 'final' THEN p.category END AS category
FROM placed AS p
LEFT JOIN aspects AS a
    ON p.institution = a.institution AND p.year = a.year AND p.status = a.status
WHERE
    ($year IS NULL OR p.year = $year)
    AND ($group IS NULL OR p.group_code = $group)
    AND ($province IS NULL OR p.province_code = $province)
    AND ($institution IS NULL OR p.institution = $institution)
ORDER BY p.year, p.institution, p.status
