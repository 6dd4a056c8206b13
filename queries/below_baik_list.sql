-- name: below_baik_list
-- question: Which institutions stand below Baik, how far from it, and since when?
-- parameters:
--   $year INTEGER: year of the view
--   $rule VARCHAR: round, latest or ever
--   $group VARCHAR: group code, or NULL for all
--   $province VARCHAR: province code, or NULL for all
-- columns:
--   institution VARCHAR: institution code
--   name VARCHAR: its name
--   group VARCHAR: group code
--   group_name VARCHAR: group
--   province VARCHAR: code of the province it belonged to in that year; NULL for central institutions
--   province_name VARCHAR: that province
--   category VARCHAR: category code
--   total DOUBLE: points; NULL when only a category is known
--   points_missing DOUBLE: lower bound of Baik less the total, points; NULL when only a category is known
--   status_year INTEGER: year of the assessment that counts
--   status_year_inferred BOOLEAN: TRUE when that year was inferred from the source
--   is_old BOOLEAN: TRUE when that assessment is more than two years older than the year of the view
--   weakest_no INTEGER: aspect with the lowest share of its maximum; NULL when the profile is not known
--   weakest_id VARCHAR: its name in Indonesian
--   weakest_en VARCHAR: its name in English
--   weakest_percent DOUBLE: percent of its maximum, 0 to 100
--   years_below INTEGER: assessed years in a row below Baik, up to the year that counts
--   below_since INTEGER: first of them
--   previous_year INTEGER: last year with a score before the one that counts; NULL when there is none
--   previous_total DOUBLE: points of that year
--   change DOUBLE: points gained since then, same instrument
--   history_years INTEGER[]: years with a final assessment up to the year of the view, ascending
--   history_totals DOUBLE[]: points of those years; NULL inside when only a category is known
--   source_ids VARCHAR[]: published sources that say so of the year that counts; empty when computed
-- note: Nearest to the line first. Everything looks back within the instrument of the year that counts. The
--   weakest aspect is named only when every aspect of the instrument is scored; of equals, the lowest number.
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

-- Every final assessment up to the year: the one that counts, and both ends of each step between two.
steps AS (
    SELECT
        b.institution,
        c.from_year,
        c.from_total,
        c.from_order,
        c.to_year,
        c.to_total,
        c.to_order
    FROM below AS b
    INNER JOIN consecutive AS c ON b.institution = c.institution AND b.instrument = c.instrument
    WHERE c.to_year <= $year
),

held AS (
    SELECT
        institution,
        status_year AS year,
        total,
        category_order
    FROM below
    UNION
    SELECT
        institution,
        from_year,
        from_total,
        from_order
    FROM steps
    UNION
    SELECT
        institution,
        to_year,
        to_total,
        to_order
    FROM steps
),

finals AS (
    SELECT
        h.*,
        b.status_year,
        b.line_order
    FROM held AS h
    INNER JOIN below AS b ON h.institution = b.institution
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

profiles AS (
    SELECT
        institution,
        year,
        instrument,
        points,
        [share_1, share_2, share_3, share_4, share_5, share_6, share_7, share_8] AS shares
    FROM profile
    WHERE year <= $year
),

weakest AS (
    SELECT
        b.institution,
        arg_min(
            struct_pack(
                no := a.no,
                name_id := a.name_id,
                name_en := a.name_en,
                percent := coalesce(100 * p.points[a.no] / a.maximum, round(100 * p.shares[a.no], 6))
            ),
            (p.shares[a.no], a.no)
        ) AS aspect
    FROM below AS b
    INNER JOIN profiles AS p
        ON b.institution = p.institution AND b.status_year = p.year AND b.instrument = p.instrument
    INNER JOIN aspect AS a ON p.instrument = a.instrument
    GROUP BY b.institution
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
