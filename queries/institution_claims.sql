-- name: institution_claims
-- question: Which sources print which figure about one institution, and which of them is used?
-- parameters:
--   $institution VARCHAR: institution code
-- columns:
--   year INTEGER: year the claim speaks of
--   claim_id INTEGER: claim
--   total DOUBLE: points as printed; NULL when only a category is printed
--   category VARCHAR: category code: of the printed score, for an interim one as printed; NULL without either
--   category_name VARCHAR: its name, Indonesian everywhere
--   status VARCHAR: final, year_inferred or interim
--   role VARCHAR: used, agrees (says the same) or other (another figure)
--   source_id VARCHAR: source
--   title VARCHAR: its title
--   publisher VARCHAR: its publisher
--   published_date VARCHAR: its date, possibly only year or month; NULL when unknown
--   url VARCHAR: its address; NULL when unknown
-- note: resolved_claims decides which figure holds; here every claim is measured against it. A claim of
--   another score is "other" even within the same category, and so is a score that was not taken over
--   because a final category without a score outweighs it. A source that says the same of the same year
--   more than once is one row. When the score comes from another claim than
--   the category, both are "used".
WITH graded_claims AS (
    SELECT
        c.*,
        c.total IS NOT NULL AND c.status <> 'interim' AS derivable,
        coalesce(CASE WHEN derivable THEN k.code END, n.code) AS category_code,
        coalesce(CASE WHEN derivable THEN k.name END, n.name) AS category_name
    FROM claim AS c
    INNER JOIN instrument AS i
        ON c.year >= i.valid_from AND c.year <= coalesce(i.valid_to, c.year)
    LEFT JOIN category AS n ON i.code = n.instrument AND c.category = n.name
    ASOF LEFT JOIN category AS k
        ON i.code = k.instrument AND c.total >= k.lower_bound
    WHERE c.institution = $institution
),

resolved AS (
    SELECT
        year,
        total,
        category
    FROM graded
    WHERE institution = $institution
    QUALIFY row_number() OVER (PARTITION BY year ORDER BY status ASC) = 1
),

matched AS (
    SELECT
        g.*,
        s.title,
        s.publisher,
        s.published_date,
        s.url,
        CASE g.status WHEN 'final' THEN 1 WHEN 'year_inferred' THEN 2 ELSE 3 END AS weight,
        CASE
            WHEN g.total IS NULL THEN coalesce(g.category_code = r.category, FALSE)
            ELSE coalesce(g.total = r.total, FALSE)
        END AS holds
    FROM graded_claims AS g
    INNER JOIN source AS s ON g.source_id = s.source_id
    LEFT JOIN resolved AS r ON g.year = r.year
),

-- The order of resolved_claims, within the claims that hold; once for the scores, once for all.
voiced AS (
    SELECT
        *,
        row_number() OVER (
            PARTITION BY year, holds
            ORDER BY weight ASC, (total IS NULL), published_date DESC NULLS LAST, claim_id ASC
        ) AS voice,
        row_number() OVER (
            PARTITION BY year, holds, total IS NULL
            ORDER BY weight ASC, published_date DESC NULLS LAST, claim_id ASC
        ) AS voice_of_kind
    FROM matched
)

SELECT
    year,
    claim_id,
    total,
    category_code AS category,
    category_name,
    status,
    CASE
        WHEN NOT holds THEN 'other'
        WHEN voice = 1 OR (total IS NOT NULL AND voice_of_kind = 1) THEN 'used'
        ELSE 'agrees'
    END AS role,
    source_id,
    title,
    publisher,
    published_date,
    url
FROM voiced
QUALIFY
    row_number() OVER (
        PARTITION BY year, total, category_code, source_id
        ORDER BY voice ASC, claim_id ASC
    ) = 1
ORDER BY
    year ASC,
    CASE role WHEN 'used' THEN 1 WHEN 'agrees' THEN 2 ELSE 3 END ASC,
    weight ASC,
    claim_id ASC
