-- name: compare_totals
-- question: How do the totals of several institutions stand side by side in every year?
-- parameters:
--   $institutions VARCHAR[]: institution codes; the others are measured against the first
-- columns:
--   place INTEGER: place of the institution among those asked, 1 = first
--   institution VARCHAR: institution code
--   name VARCHAR: its name
--   group_name VARCHAR: name of its group, Indonesian everywhere
--   year INTEGER: year of the assessment
--   instrument VARCHAR: instrument code
--   instrument_id VARCHAR: its name in Indonesian
--   instrument_en VARCHAR: its name in English
--   maximum_total DOUBLE: its highest total, points; NULL in a draft instrument
--   status VARCHAR: final, interim or self
--   year_inferred BOOLEAN: TRUE when the year was inferred from the source
--   total DOUBLE: points; NULL when only a category is known
--   contested BOOLEAN: TRUE when a source prints another figure for this assessment
--   category VARCHAR: category code; NULL unless the status is final
--   category_name VARCHAR: its name, Indonesian everywhere
--   rank_national INTEGER: 1 = highest final total of the year; NULL without a final total
--   of_national INTEGER: institutions ranked
--   rank_group INTEGER: rank within the group; NULL without a final total
--   of_group INTEGER: institutions ranked in the group
--   compared INTEGER: institutions asked that have a final total in that year and instrument
--   is_best BOOLEAN: TRUE for the highest of at least two such totals, ties included
--   difference DOUBLE: total less that of the first institution, points; NULL unless both are final
--   change_first DOUBLE: final total less the institution's first, same instrument; NULL when it is the first
--   gap DOUBLE: highest less lowest of at least two such totals, points; NULL with fewer
-- note: One row per assessment. Only a final total is official: nothing else is ranked, compared or best.
--   Ties share a rank (1, 2, 2, 4). Nothing is compared across instruments or years. A figure is
--   contested where institution_claims has a claim of the role "other".
WITH listed AS (
    SELECT
        unnest($institutions) AS code,
        generate_subscripts($institutions, 1) AS position
),

asked AS (
    SELECT
        i.code,
        i.name,
        i.group_code,
        row_number() OVER (ORDER BY min(l.position)) AS place
    FROM listed AS l
    INNER JOIN institution AS i ON l.code = i.code
    GROUP BY i.code, i.name, i.group_code
),

-- Assessments of which a source prints another score, or another category where it prints no score.
contested AS (
    SELECT DISTINCT
        c.institution,
        c.year,
        r.status
    FROM graded_claim AS c
    INNER JOIN asked AS q ON c.institution = q.code
    INNER JOIN graded AS r ON c.institution = r.institution AND c.year = r.year
    LEFT JOIN category AS k ON r.instrument = k.instrument AND r.category = k.code
    WHERE
        list_contains($institutions, r.institution)
        AND CASE WHEN c.total IS NULL THEN c.category = k.name ELSE c.total = r.total END IS NOT TRUE
),

own AS (
    SELECT
        q.place,
        q.name,
        q.group_code,
        g.*,
        CASE WHEN g.status = 'final' THEN g.total END AS final_total
    FROM asked AS q
    INNER JOIN graded AS g ON q.code = g.institution
    -- Says the same again, where it can be looked for before anything is joined.
    WHERE list_contains($institutions, g.institution)
),

ranked AS (
    SELECT *
    FROM ranks
    WHERE institution IN (SELECT unnest($institutions))
),

compared AS (
    SELECT
        *,
        count(final_total) OVER same AS compared,
        max(final_total) OVER same AS highest,
        min(final_total) OVER same AS lowest,
        final_total - max(CASE WHEN place = 1 THEN final_total END) OVER same AS difference,
        min(year) FILTER (WHERE final_total IS NOT NULL) OVER history AS first_year,
        arg_min(final_total, year) OVER history AS first_total
    FROM own
    WINDOW
        same AS (PARTITION BY year, instrument),
        history AS (PARTITION BY institution, instrument)
)

SELECT
    c.place::INTEGER AS place,
    c.institution,
    c.name,
    p.name AS group_name,
    c.year,
    c.instrument,
    n.name_id AS instrument_id,
    n.name_en AS instrument_en,
    n.maximum_total,
    c.status,
    c.year_inferred,
    c.total,
    x.year IS NOT NULL AS contested,
    k.code AS category,
    k.name AS category_name,
    r.rank_national,
    r.of_national,
    r.rank_group,
    r.of_group,
    c.compared::INTEGER AS compared,
    c.compared > 1 AND coalesce(c.final_total = c.highest, FALSE) AS is_best,
    c.difference,
    CASE WHEN c.year > c.first_year THEN c.final_total - c.first_total END AS change_first,
    CASE WHEN c.compared > 1 THEN c.highest - c.lowest END AS gap
FROM compared AS c
INNER JOIN institution_group AS p ON c.group_code = p.code
INNER JOIN instrument AS n ON c.instrument = n.code
LEFT JOIN category AS k
    ON c.instrument = k.instrument AND c.category = k.code AND c.status = 'final'
LEFT JOIN contested AS x ON c.institution = x.institution AND c.year = x.year AND c.status = x.status
LEFT JOIN ranked AS r
    ON c.institution = r.institution AND c.year = r.year AND c.final_total IS NOT NULL
ORDER BY c.year ASC, c.place ASC, c.status ASC
