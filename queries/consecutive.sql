-- name: consecutive
-- question: Which final assessment follows which, within one instrument?
-- parameters: none
-- columns:
--   institution VARCHAR: institution code
--   instrument VARCHAR: instrument of both
--   from_year INTEGER: year of the earlier one
--   from_category VARCHAR: its category code
--   from_order INTEGER: 1 Buruk to 4 Sangat Baik
--   from_total DOUBLE: its points; NULL when only a category is known
--   to_year INTEGER: year of the later one
--   to_category VARCHAR: its category code
--   to_order INTEGER: 1 Buruk to 4 Sangat Baik
--   to_total DOUBLE: its points; NULL when only a category is known
-- note: Built once into every snapshot as the table "consecutive". One row per final assessment with a category
--   that has an earlier one under the same instrument.
SELECT
    g.institution,
    g.instrument,
    lag(g.year) OVER own AS from_year,
    lag(g.category) OVER own AS from_category,
    lag(c.display_order) OVER own AS from_order,
    lag(g.total) OVER own AS from_total,
    g.year AS to_year,
    g.category AS to_category,
    c.display_order AS to_order,
    g.total AS to_total
FROM graded AS g
INNER JOIN category AS c ON g.instrument = c.instrument AND g.category = c.code
WHERE g.status = 'final'
WINDOW own AS (PARTITION BY g.institution, g.instrument ORDER BY g.year)
QUALIFY from_year IS NOT NULL
ORDER BY g.institution, g.instrument, to_year
