-- name: flow_names
-- question: Which institutions went from which category to which between two years?
-- parameters:
--   $rule VARCHAR: round, latest or ever
--   $from INTEGER: first year
--   $to INTEGER: second year, later
--   $group VARCHAR: group code, or NULL for all
--   $province VARCHAR: province code, or NULL for all
--   $from_state VARCHAR: state in the first year as in flows, or NULL for all
--   $to_state VARCHAR: state in the second year as in flows, or NULL for all
-- columns:
--   institution VARCHAR: institution code
--   name VARCHAR: its name
--   group VARCHAR: group code
--   group_name VARCHAR: group
--   province VARCHAR: code of the province of the second year (of an ended one: the first); NULL if central
--   province_name VARCHAR: that province
--   from_state VARCHAR: category code in the first year; not_assessed; new when not in the choice then
--   to_state VARCHAR: category code in the second year; not_assessed; ended when not in the choice then
--   from_order INTEGER: -1 new, 0 not assessed, then the categories from the lowest
--   to_order INTEGER: -1 ended, 0 not assessed, then the categories from the lowest
--   direction VARCHAR: up, down, same, first, lost, unassessed, new, ended, as in flows
--   from_total DOUBLE: points in the first year; NULL without a score
--   to_total DOUBLE: points in the second year; NULL without a score
--   change DOUBLE: points gained; NULL unless both are known, and under ever: best scores are no two results
--   from_status_year INTEGER: year of the assessment that counts in the first year; NULL without one
--   to_status_year INTEGER: year of the assessment that counts in the second year; NULL without one
--   from_year_inferred BOOLEAN: TRUE when that first year was inferred from the source
--   to_year_inferred BOOLEAN: TRUE when that second year was inferred from the source
--   from_contested BOOLEAN: TRUE when a source prints another figure for the assessment of the first year
--   to_contested BOOLEAN: TRUE when a source prints another figure for the assessment of the second year
--   why VARCHAR: of new: not_yet or other_province; of ended: no_more or other_province; otherwise NULL
--   other_province_name VARCHAR: the province it stood in then; NULL unless why is other_province
-- note: One row per institution that is in the choice in either year; flows counts these rows. No row when
--   the years stand under different instruments (not comparable) or are not in order. A figure is contested
--   where institution_claims has a claim of the role "other".
WITH comparable AS (
    SELECT code
    FROM instrument
    WHERE
        $from < $to
        AND $from >= valid_from
        AND $to <= coalesce(valid_to, $to)
),

years AS (
    SELECT
        s.*,
        coalesce(s.category, 'not_assessed') AS state,
        coalesce(s.category_order, 0) AS state_order,
        ($group IS NULL OR s.group_code = $group)
        AND ($province IS NULL OR coalesce(s.province_code = $province, FALSE)) AS chosen
    FROM standing AS s
    INNER JOIN comparable AS c ON s.instrument = c.code
    WHERE s.rule = $rule AND s.year IN ($from, $to)
),

before AS (
    SELECT * FROM years
    WHERE year = $from
),

later AS (
    SELECT * FROM years
    WHERE year = $to
),

-- Both years of every institution; a year in which it exists outside the choice has no state.
moves AS (
    SELECT
        coalesce(a.institution, b.institution) AS institution,
        coalesce(a.group_code, b.group_code) AS group_code,
        CASE WHEN b.chosen THEN b.province_code ELSE a.province_code END AS province_code,
        CASE WHEN a.chosen THEN a.state ELSE 'new' END AS from_state,
        CASE WHEN b.chosen THEN b.state ELSE 'ended' END AS to_state,
        CASE WHEN a.chosen THEN a.state_order ELSE -1 END AS from_order,
        CASE WHEN b.chosen THEN b.state_order ELSE -1 END AS to_order,
        a.total AS from_total,
        b.total AS to_total,
        a.status_year AS from_status_year,
        b.status_year AS to_status_year,
        a.status_year_inferred AS from_year_inferred,
        b.status_year_inferred AS to_year_inferred,
        CASE
            WHEN a.institution IS NULL THEN 'not_yet'
            WHEN b.institution IS NULL THEN 'no_more'
            WHEN NOT a.chosen OR NOT b.chosen THEN 'other_province'
        END AS why,
        CASE WHEN NOT a.chosen THEN a.province_code WHEN NOT b.chosen THEN b.province_code END AS other
    FROM before AS a
    FULL OUTER JOIN later AS b ON a.institution = b.institution
    WHERE a.chosen OR b.chosen
),

-- Assessments of which a source prints another score, or another category where it prints no score.
contested AS (
    SELECT DISTINCT
        c.institution,
        c.year
    FROM graded_claim AS c
    INNER JOIN graded AS r ON c.institution = r.institution AND c.year = r.year AND r.status = 'final'
    LEFT JOIN category AS k ON r.instrument = k.instrument AND r.category = k.code
    WHERE CASE WHEN c.total IS NULL THEN c.category = k.name ELSE c.total = r.total END IS NOT TRUE
)

SELECT
    m.institution,
    i.name,
    m.group_code AS "group",
    g.name AS group_name,
    m.province_code AS province,
    p.name AS province_name,
    m.from_state,
    m.to_state,
    m.from_order,
    m.to_order,
    move_direction(m.from_order, m.to_order) AS direction,
    m.from_total,
    m.to_total,
    CASE WHEN $rule <> 'ever' THEN round(m.to_total - m.from_total, 2) END AS change,
    m.from_status_year,
    m.to_status_year,
    m.from_year_inferred,
    m.to_year_inferred,
    f.year IS NOT NULL AS from_contested,
    t.year IS NOT NULL AS to_contested,
    m.why,
    o.name AS other_province_name
FROM moves AS m
INNER JOIN institution AS i ON m.institution = i.code
INNER JOIN institution_group AS g ON m.group_code = g.code
LEFT JOIN province AS p ON m.province_code = p.code
LEFT JOIN province AS o ON m.other = o.code
LEFT JOIN contested AS f ON m.institution = f.institution AND m.from_status_year = f.year
LEFT JOIN contested AS t ON m.institution = t.institution AND m.to_status_year = t.year
WHERE
    ($from_state IS NULL OR m.from_state = $from_state)
    AND ($to_state IS NULL OR m.to_state = $to_state)
ORDER BY m.from_order DESC, m.to_order DESC, g.display_order ASC, m.institution ASC
