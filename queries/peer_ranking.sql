-- name: peer_ranking
-- question: Which rank does one institution hold among its peers in a year?
-- parameters:
--   $institution VARCHAR: institution code
--   $year INTEGER: year
--   $peers VARCHAR[]: codes of the peers
-- columns:
--   institution VARCHAR: institution code
--   name VARCHAR: its name
--   is_self BOOLEAN: TRUE for the institution itself
--   total DOUBLE: final total of that year, points; NULL without one
--   year_inferred BOOLEAN: TRUE when the year of that total was inferred from the source
--   from_self DOUBLE: total less the institution's own, points; NULL unless both are known
--   category VARCHAR: category code of that year; NULL when it has none
--   category_name VARCHAR: its name, Indonesian everywhere
--   rank INTEGER: 1 = highest total; NULL without a total, and when nobody else of the set has one
--   ranked INTEGER: how many of the set have a total
--   latest_category_name VARCHAR: name of its newest category in the dataset; NULL without any
--   latest_total DOUBLE: points of that assessment; NULL when it has none
--   latest_year INTEGER: year of that assessment, possibly after the year asked; NULL without any
-- note: The institution and its peers that existed in that year. Ties share a rank (1, 2, 2, 4); only final
--   totals fixed in that very year are ranked, whoever has none stands at the end. The newest category is
--   one of the instrument in force in that year.
WITH asked AS (
    SELECT unnest(list_append($peers, $institution)) AS code
),

newest AS (
    SELECT *
    FROM standing
    WHERE rule = 'latest' AND institution IN (SELECT q.code FROM asked AS q)
    QUALIFY row_number() OVER (PARTITION BY institution, instrument ORDER BY year DESC) = 1
),

members AS (
    SELECT
        r.institution,
        r.institution = $institution AS is_self,
        r.instrument,
        r.category,
        r.total,
        r.status_year_inferred AS year_inferred,
        l.category AS latest_category,
        l.total AS latest_total,
        l.status_year AS latest_year
    FROM standing AS r
    INNER JOIN newest AS l ON r.institution = l.institution AND r.instrument = l.instrument
    WHERE
        r.rule = 'round'
        AND r.year = $year
        AND r.institution IN (SELECT q.code FROM asked AS q)
),

ranked AS (
    SELECT
        *,
        total - any_value(total) FILTER (WHERE is_self) OVER () AS from_self,
        rank() OVER (ORDER BY total DESC NULLS LAST) AS place,
        count(total) OVER () AS ranked
    FROM members
)

SELECT
    m.institution,
    i.name,
    m.is_self,
    m.total,
    m.year_inferred,
    m.from_self,
    m.category,
    c.name AS category_name,
    CASE WHEN m.total IS NOT NULL AND m.ranked > 1 THEN m.place END::INTEGER AS rank,
    m.ranked::INTEGER AS ranked,
    k.name AS latest_category_name,
    m.latest_total,
    m.latest_year
FROM ranked AS m
INNER JOIN institution AS i ON m.institution = i.code
LEFT JOIN category AS c ON m.instrument = c.instrument AND m.category = c.code
LEFT JOIN category AS k ON m.instrument = k.instrument AND m.latest_category = k.code
ORDER BY m.total DESC NULLS LAST, c.display_order DESC NULLS LAST, m.institution ASC
