-- name: score_conflicts
-- question: For which institutions and years do published figures contradict each other, and which is used?
-- parameters: none
-- columns:
--   institution VARCHAR: institution code
--   name VARCHAR: its name
--   year INTEGER: year of the assessment
--   role VARCHAR: used (says what is used, or nothing against it) or other (another figure)
--   total DOUBLE: points as this source prints them; NULL when it prints a category only
--   category VARCHAR: category name as printed, or as it follows from the printed score
--   status VARCHAR: final, year_inferred or interim
--   reason VARCHAR: why another figure is not used: status, sources or newest; NULL for the used one
--   source_id VARCHAR: source
--   title VARCHAR: its title
--   publisher VARCHAR: its publisher
--   published_date VARCHAR: its date; NULL when unknown
--   url VARCHAR: its address; NULL when unknown
-- note: One row per claim of an institution-year in which two scores differ, or two categories. A score
--   beside a category that was published without one contradicts nothing.
WITH held AS (
    SELECT
        g.institution,
        g.year,
        g.total,
        k.name AS category
    FROM graded AS g
    INNER JOIN category AS k ON g.instrument = k.instrument AND g.category = k.code
),

compared AS (
    SELECT
        c.*,
        CASE
            WHEN c.total <> h.total OR c.category <> h.category THEN 'other' ELSE 'used'
        END AS role,
        count(DISTINCT c.source_id)
            OVER (PARTITION BY c.institution, c.year, c.status, c.total)
            AS support
    FROM graded_claim AS c
    INNER JOIN held AS h ON c.institution = h.institution AND c.year = h.year
),

winners AS (
    SELECT
        institution,
        year,
        min(weight) AS weight,
        arg_max(support, (-weight, support)) AS support
    FROM compared
    WHERE role = 'used'
    GROUP BY institution, year
),

contested AS (
    SELECT DISTINCT
        institution,
        year
    FROM compared
    WHERE role = 'other'
)

SELECT
    c.institution,
    i.name,
    c.year,
    c.role,
    c.total,
    c.category,
    c.status,
    CASE
        WHEN c.role = 'used' OR w.weight IS NULL THEN NULL
        WHEN c.weight > w.weight THEN 'status'
        WHEN c.support < w.support THEN 'sources'
        ELSE 'newest'
    END AS reason,
    c.source_id,
    s.title,
    s.publisher,
    s.published_date,
    s.url
FROM compared AS c
SEMI JOIN contested AS x ON c.institution = x.institution AND c.year = x.year
LEFT JOIN winners AS w ON c.institution = w.institution AND c.year = w.year
INNER JOIN institution AS i ON c.institution = i.code
INNER JOIN source AS s ON c.source_id = s.source_id
ORDER BY c.year ASC, c.institution ASC, c.role DESC, c.weight ASC, c.claim_id ASC
