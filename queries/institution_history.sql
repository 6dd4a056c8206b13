-- name: institution_history
-- question: How did one institution fare in every year, and how far is each score from the next category?
-- parameters:
--   $institution VARCHAR: institution code
-- columns:
--   year INTEGER: year of the assessment
--   status VARCHAR: final, interim or self
--   instrument VARCHAR: instrument code
--   instrument_id VARCHAR: its name in Indonesian
--   instrument_en VARCHAR: its name in English
--   maximum_total DOUBLE: its highest total, points; NULL in a draft instrument
--   total DOUBLE: points; NULL when only a category is known
--   category VARCHAR: category code; NULL unless the status is final
--   category_name VARCHAR: its name, Indonesian everywhere
--   is_lowest BOOLEAN: TRUE when no category lies below it
--   points_above_floor DOUBLE: total less the lower bound of its category; NULL without a final total
--   next_category VARCHAR: name of the category above; NULL at the highest
--   points_to_next DOUBLE: points that lack to it; NULL at the highest or without a final total
--   index_value DOUBLE: total / maximum_total, two decimals; NULL without a final total or a maximum
--   change DOUBLE: total less the final total before it, same instrument; NULL when there is none
--   change_since INTEGER: year of that earlier total
--   year_inferred BOOLEAN: TRUE when the year was inferred from the source
--   fixed_on DATE: date on which the score was fixed; NULL when not known
--   aspects INTEGER: aspects of which a score is known
--   is_newest BOOLEAN: TRUE for the newest final assessment
--   is_newest_score BOOLEAN: TRUE for the newest final assessment that has a total
-- note: Only a final score has an official category, and so a distance to the next one. Nothing is
--   compared across instruments.
WITH aspects AS (
    SELECT
        year,
        status,
        count(*)::INTEGER AS aspects
    FROM aspect_score
    WHERE institution = $institution
    GROUP BY year, status
),

own AS (
    SELECT
        *,
        status = 'final' AND total IS NOT NULL AS scored
    FROM graded
    WHERE institution = $institution
)

SELECT
    o.year,
    o.status,
    o.instrument,
    n.name_id AS instrument_id,
    n.name_en AS instrument_en,
    n.maximum_total,
    o.total,
    c.code AS category,
    c.name AS category_name,
    c.display_order = 1 AS is_lowest,
    o.total - c.lower_bound AS points_above_floor,
    u.name AS next_category,
    u.lower_bound - o.total AS points_to_next,
    CASE WHEN o.scored THEN round(o.total / n.maximum_total, 2) END AS index_value,
    CASE WHEN o.scored THEN o.total - lag(o.total) OVER line END AS change,
    CASE WHEN o.scored AND lag(o.total) OVER line IS NOT NULL THEN lag(o.year) OVER line END
        AS change_since,
    o.year_inferred,
    o.fixed_on,
    coalesce(a.aspects, 0) AS aspects,
    o.status = 'final' AND row_number() OVER (PARTITION BY o.status ORDER BY o.year DESC) = 1 AS is_newest,
    o.scored AND row_number() OVER (PARTITION BY o.scored ORDER BY o.year DESC) = 1 AS is_newest_score
FROM own AS o
INNER JOIN instrument AS n ON o.instrument = n.code
LEFT JOIN category AS c
    ON o.instrument = c.instrument AND o.category = c.code AND o.status = 'final'
LEFT JOIN category AS u
    ON c.instrument = u.instrument AND c.display_order + 1 = u.display_order
LEFT JOIN aspects AS a ON o.year = a.year AND o.status = a.status
WINDOW line AS (PARTITION BY o.instrument, o.scored ORDER BY o.year)
ORDER BY o.year ASC, o.status DESC
