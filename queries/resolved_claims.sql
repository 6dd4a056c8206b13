-- name: resolved_claims
-- question: Which published claim holds for each institution and year?
-- parameters: none
-- columns:
--   institution VARCHAR: institution code
--   year INTEGER: year of the assessment
--   status VARCHAR: final, or interim when nothing better was published
--   total DOUBLE: points; NULL when only a category was published
--   category VARCHAR: category name as published with the winning claim
--   year_inferred BOOLEAN: TRUE when the year of the score was inferred from the source
--   claim_id INTEGER: the winning claim
-- note: final beats year_inferred beats interim; then the score that more sources print; then the newest
--   source. A final category that was published without a score takes the score of a year_inferred
--   claim of the same category, because that contradicts nothing; an interim score never fills in.
WITH weighed AS (
    SELECT
        g.*,
        s.published_date,
        count(DISTINCT g.source_id)
            OVER (PARTITION BY g.institution, g.year, g.status, g.total)
            AS support
    FROM graded_claim AS g
    INNER JOIN source AS s ON g.source_id = s.source_id
),

ranked AS (
    SELECT
        *,
        row_number() OVER (
            PARTITION BY institution, year
            ORDER BY
                weight ASC, (total IS NULL), support DESC, published_date DESC NULLS LAST, claim_id ASC
        ) AS place
    FROM weighed
),

winners AS (
    SELECT *
    FROM ranked
    WHERE place = 1
),

fillers AS (
    SELECT
        institution,
        year,
        category,
        arg_min(total, place) AS total
    FROM ranked
    WHERE status = 'year_inferred' AND total IS NOT NULL
    GROUP BY institution, year, category
)

SELECT
    w.institution,
    w.year,
    CASE WHEN w.status = 'interim' THEN 'interim' ELSE 'final' END AS status,
    coalesce(w.total, CASE WHEN w.status <> 'interim' THEN f.total END) AS total,
    w.category,
    (w.status = 'year_inferred' OR (w.total IS NULL AND f.total IS NOT NULL)) AS year_inferred,
    w.claim_id
FROM winners AS w
LEFT JOIN fillers AS f
    ON w.institution = f.institution AND w.year = f.year AND w.category = f.category
ORDER BY w.institution, w.year
