-- name: flow_count
-- question: How many institutions of each group and province hold which category in two years of one instrument?
-- parameters: none
-- columns:
--   rule VARCHAR: round, latest or ever
--   from_year INTEGER: first year
--   to_year INTEGER: second year, later
--   group_code VARCHAR: group
--   from_here BOOLEAN: TRUE when the institutions existed in the first year
--   to_here BOOLEAN: TRUE when they existed in the second year
--   from_province VARCHAR: province in the first year; NULL for central institutions, and when not from_here
--   to_province VARCHAR: province in the second year; NULL for central institutions, and when not to_here
--   from_category VARCHAR: category code in the first year; NULL without one
--   to_category VARCHAR: category code in the second year; NULL without one
--   from_order INTEGER: 1 = lowest category; NULL without one
--   to_order INTEGER: 1 = lowest category; NULL without one
--   is_reassessed BOOLEAN: TRUE when the category of the second year was fixed after the first year
--   institutions BIGINT: institutions
-- note: Built once into every snapshot as the table "flow_count": every pair of years under one instrument.
WITH years AS (
    SELECT DISTINCT
        year,
        instrument
    FROM standing
),

pairs AS (
    SELECT
        a.instrument,
        a.year AS from_year,
        b.year AS to_year
    FROM years AS a
    INNER JOIN years AS b ON a.instrument = b.instrument AND a.year < b.year
),

present AS (
    SELECT
        institution,
        instrument,
        year
    FROM standing
    WHERE rule = 'round'
),

moves AS (
    SELECT
        a.rule,
        a.year AS from_year,
        b.year AS to_year,
        a.group_code,
        TRUE AS from_here,
        TRUE AS to_here,
        a.province_code AS from_province,
        b.province_code AS to_province,
        a.category AS from_category,
        b.category AS to_category,
        a.category_order AS from_order,
        b.category_order AS to_order,
        coalesce(b.status_year > a.year, FALSE) AS is_reassessed
    FROM standing AS a
    INNER JOIN standing AS b
        ON
            a.rule = b.rule
            AND a.institution = b.institution
            AND a.instrument = b.instrument
            AND a.year < b.year
    UNION ALL
    SELECT
        a.rule,
        p.from_year,
        p.to_year,
        a.group_code,
        TRUE AS from_here,
        FALSE AS to_here,
        a.province_code AS from_province,
        NULL AS to_province,
        a.category AS from_category,
        NULL AS to_category,
        a.category_order AS from_order,
        NULL AS to_order,
        FALSE AS is_reassessed
    FROM standing AS a
    INNER JOIN pairs AS p ON a.instrument = p.instrument AND a.year = p.from_year
    ANTI JOIN present AS b
        ON a.institution = b.institution AND p.instrument = b.instrument AND p.to_year = b.year
    UNION ALL
    SELECT
        b.rule,
        p.from_year,
        p.to_year,
        b.group_code,
        FALSE AS from_here,
        TRUE AS to_here,
        NULL AS from_province,
        b.province_code AS to_province,
        NULL AS from_category,
        b.category AS to_category,
        NULL AS from_order,
        b.category_order AS to_order,
        coalesce(b.status_year > p.from_year, FALSE) AS is_reassessed
    FROM standing AS b
    INNER JOIN pairs AS p ON b.instrument = p.instrument AND b.year = p.to_year
    ANTI JOIN present AS a
        ON b.institution = a.institution AND p.instrument = a.instrument AND p.from_year = a.year
)

SELECT
    *,
    count(*) AS institutions
FROM moves
GROUP BY ALL
ORDER BY
    rule, from_year, to_year, group_code, from_here, to_here, from_province, to_province, from_category,
    to_category, from_order, to_order, is_reassessed
