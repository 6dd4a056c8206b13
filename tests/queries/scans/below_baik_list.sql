WITH line AS (
    SELECT
        instrument,
        lower_bound,
        display_order
    FROM category
    WHERE code = 'baik'
),

below AS (
    SELECT
        s.*,
        l.display_order AS line_order,
        l.lower_bound - s.total AS points_missing
    FROM standing AS s
    INNER JOIN line AS l ON s.instrument = l.instrument AND s.category_order < l.display_order
    WHERE
        s.year = $year
        AND s.rule = $rule
        AND ($group IS NULL OR s.group_code = $group)
        AND ($province IS NULL OR s.province_code = $province)
),

finals AS (
    SELECT
        b.institution,
        b.status_year,
        b.line_order,
        g.year,
        g.total,
        c.display_order AS category_order
    FROM below AS b
    INNER JOIN graded AS g
        ON
            b.institution = g.institution
            AND b.instrument = g.instrument
            AND b.year >= g.year
            AND g.status = 'final'
    INNER JOIN category AS c ON g.instrument = c.instrument AND g.category = c.code
),

last_above AS (
    SELECT
        institution,
        max(year) AS year
    FROM finals
    WHERE category_order >= line_order AND year <= status_year
    GROUP BY institution
),

trail AS (
    SELECT
        f.institution,
        (count(*) FILTER (
            WHERE f.year <= f.status_year AND f.year > coalesce(a.year, 0)
        ))::INTEGER AS years_below,
        min(f.year) FILTER (WHERE f.year > coalesce(a.year, 0)) AS below_since,
        max(f.year) FILTER (WHERE f.year < f.status_year AND f.total IS NOT NULL) AS previous_year,
        arg_max(f.total, f.year) FILTER (
            WHERE f.year < f.status_year AND f.total IS NOT NULL
        ) AS previous_total,
        list(f.year ORDER BY f.year ASC) AS history_years,
        list(f.total ORDER BY f.year ASC) AS history_totals
    FROM finals AS f
    LEFT JOIN last_above AS a ON f.institution = a.institution
    GROUP BY f.institution
),

aspects AS (
    SELECT
        b.institution,
        a.no,
        a.name_id,
        a.name_en,
        coalesce(100 * p.points / a.maximum, p.percent) AS percent,
        count(coalesce(p.points / a.maximum, p.percent)) OVER profile AS scored,
        count(*) OVER profile AS whole
    FROM below AS b
    INNER JOIN aspect AS a ON b.instrument = a.instrument
    LEFT JOIN aspect_score AS p
        ON
            b.institution = p.institution
            AND b.status_year = p.year
            AND a.instrument = p.instrument
            AND a.no = p.aspect_no
            AND p.status = 'final'
    WINDOW profile AS (PARTITION BY b.institution)
),

weakest AS (
    SELECT
        institution,
        arg_min(struct_pack(no, name_id, name_en, percent), (percent, no)) AS aspect
    FROM aspects
    WHERE scored = whole
    GROUP BY institution
),

-- A source speaks for the row when it prints the score that counts, or its category without a score.
sources AS (
    SELECT
        b.institution,
        list_sort(list(DISTINCT c.source_id)) AS source_ids
    FROM below AS b
    INNER JOIN claim AS c ON b.institution = c.institution AND b.status_year = c.year
    INNER JOIN category AS k ON b.instrument = k.instrument AND b.category = k.code
    WHERE
        c.status <> 'interim'
        AND (c.total = b.total OR (c.total IS NULL AND c.category = k.name))
    GROUP BY b.institution
)

SELECT
    b.institution,
    i.name,
    b.group_code AS "group",
    g.name AS group_name,
    b.province_code AS province,
    p.name AS province_name,
    b.category,
    b.total,
    round(b.points_missing, 2) AS points_missing,
    b.status_year,
    b.status_year_inferred,
    b.status_year < $year - 2 AS is_old,
    w.aspect.no AS weakest_no,
    w.aspect.name_id AS weakest_id,
    w.aspect.name_en AS weakest_en,
    w.aspect.percent AS weakest_percent,
    t.years_below,
    t.below_since,
    t.previous_year,
    t.previous_total,
    round(b.total - t.previous_total, 2) AS change,
    t.history_years,
    t.history_totals,
    coalesce(s.source_ids, []) AS source_ids
FROM below AS b
INNER JOIN institution AS i ON b.institution = i.code
INNER JOIN institution_group AS g ON b.group_code = g.code
INNER JOIN trail AS t ON b.institution = t.institution
LEFT JOIN province AS p ON b.province_code = p.code
LEFT JOIN weakest AS w ON b.institution = w.institution
LEFT JOIN sources AS s ON b.institution = s.institution
ORDER BY b.points_missing ASC NULLS LAST, i.name ASC, b.institution ASC
