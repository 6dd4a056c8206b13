-- name: step_makers
-- question: Who rose from the category one institution holds to the next one?
-- parameters:
--   $institution VARCHAR: institution code
--   $year INTEGER: year of its final category
--   $peers VARCHAR[]: codes of its peers
-- columns:
--   institution VARCHAR: code of the one that rose
--   name VARCHAR: its name
--   group VARCHAR: group code
--   group_name VARCHAR: its name, Indonesian everywhere
--   province_name VARCHAR: its present province; NULL for central institutions
--   is_peer BOOLEAN: TRUE when it is one of the peers
--   same_group BOOLEAN: TRUE when it is of the same group as the institution
--   from_category VARCHAR: name of the category before
--   to_category VARCHAR: name of the category after
--   from_year INTEGER: year of the assessment before
--   from_total DOUBLE: its points; NULL when only the category is known
--   to_year INTEGER: year of the assessment after
--   to_total DOUBLE: its points; NULL when only the category is known
--   gain DOUBLE: points gained; NULL unless both totals are known
-- note: Pairs of consecutive final assessments of other institutions under one instrument, in any year of
--   the dataset: observed steps, no forecast. Peers first, then the same group, then the newest.
SELECT
    s.institution,
    i.name,
    i.group_code AS "group",
    g.name AS group_name,
    p.name AS province_name,
    list_contains($peers, s.institution) AS is_peer,
    i.group_code = me.group_code AS same_group,
    c.name AS from_category,
    above.name AS to_category,
    s.from_year,
    s.from_total,
    s.to_year,
    s.to_total,
    s.to_total - s.from_total AS gain
FROM graded AS o
INNER JOIN institution AS me ON o.institution = me.code
INNER JOIN category AS c ON o.instrument = c.instrument AND o.category = c.code
INNER JOIN category AS above
    ON c.instrument = above.instrument AND c.display_order + 1 = above.display_order
INNER JOIN consecutive AS s
    ON
        o.instrument = s.instrument
        AND c.code = s.from_category
        AND above.code = s.to_category
        AND o.institution <> s.institution
INNER JOIN institution AS i ON s.institution = i.code
INNER JOIN institution_group AS g ON i.group_code = g.code
LEFT JOIN province AS p ON i.province_code = p.code
WHERE o.institution = $institution AND o.year = $year AND o.status = 'final'
ORDER BY is_peer DESC, same_group DESC, s.to_year DESC, s.institution ASC
