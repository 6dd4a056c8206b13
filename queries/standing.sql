-- name: standing
-- question: Which category does every institution hold in every year under each counting rule?
-- parameters: none
-- columns:
--   rule VARCHAR: round, latest or ever
--   year INTEGER: year of the view
--   institution VARCHAR: institution code
--   group_code VARCHAR: group
--   province_code VARCHAR: province the institution belonged to in that year
--   instrument VARCHAR: instrument in force in that year
--   category VARCHAR: category code; NULL when not assessed
--   category_order INTEGER: 1 Buruk to 4 Sangat Baik
--   total DOUBLE: points; NULL when only a category is known
--   status_year INTEGER: year of the assessment that counts
--   status_year_inferred BOOLEAN: TRUE when that year was inferred from the source
-- note: Built once into every snapshot as the table "standing"; all counts read that table. Only final
--   scores count. "latest" and "ever" look back within the instrument of the year. An institution stands
--   in the years in which it existed, in the province it belonged to then.
WITH span AS (
    SELECT
        min(year) AS first_year,
        max(year) AS last_year
    FROM assessment
    WHERE status = 'final'
),

years AS (
    SELECT unnest(generate_series(first_year, last_year))::INTEGER AS year
    FROM span
),

rules AS (
    SELECT unnest(['round', 'latest', 'ever']) AS rule
),

registry AS (
    SELECT
        y.year,
        i.code AS institution,
        i.group_code,
        n.code AS instrument,
        CASE
            WHEN y.year < i.province_from THEN i.former_province_code ELSE i.province_code
        END AS province_code
    FROM years AS y
    INNER JOIN institution AS i
        ON y.year >= coalesce(i.valid_from, y.year) AND y.year <= coalesce(i.valid_to, y.year)
    INNER JOIN instrument AS n
        ON y.year >= n.valid_from AND y.year <= coalesce(n.valid_to, y.year)
),

-- Every final assessment, and beside it the best one up to it: the highest category, then total, then year.
finals AS (
    SELECT
        g.institution,
        g.instrument,
        g.year,
        struct_pack(
            category_order := c.display_order,
            total := g.total,
            status_year := g.year,
            category := g.category,
            inferred := g.year_inferred
        ) AS own,
        arg_max(own, (c.display_order, coalesce(g.total, -1), g.year)) OVER (
            PARTITION BY g.institution, g.instrument ORDER BY g.year
        ) AS best
    FROM graded AS g
    INNER JOIN category AS c ON g.instrument = c.instrument AND g.category = c.code
    WHERE g.status = 'final'
),

held AS (
    SELECT
        r.rule,
        p.*,
        CASE
            WHEN r.rule = 'ever' THEN f.best
            WHEN r.rule = 'latest' OR f.year = p.year THEN f.own
        END AS held
    FROM registry AS p
    ASOF LEFT JOIN finals AS f
        ON p.institution = f.institution AND p.instrument = f.instrument AND p.year >= f.year
    CROSS JOIN rules AS r
)

SELECT
    h.rule,
    h.year,
    h.institution,
    h.group_code,
    h.province_code,
    h.instrument,
    h.held.category,
    h.held.category_order,
    h.held.total,
    h.held.status_year,
    h.held.inferred AS status_year_inferred
FROM held AS h
ORDER BY h.rule, h.year, h.institution
