-- name: ceremony_recount
-- question: How many institutions stand in each category, counted anew from assessments, bounds and registry?
-- parameters:
--   $year INTEGER: year of the round
--   $provinces VARCHAR[]: province codes of a regional ceremony, or NULL for the nation
-- columns:
--   rule VARCHAR: round or latest
--   group VARCHAR: group code
--   scope VARCHAR: scope of the group under which targets are set
--   province VARCHAR: province code of that year; NULL for central institutions
--   category VARCHAR: category code that follows from the score, or was published without one; not_assessed
--   n INTEGER: institutions
-- note: The other side of the ceremony's controls: it reads the tables assessment, category, instrument and
--   institution only, never the standings on which the statistics rest.
WITH registry AS (
    SELECT
        i.code,
        i.group_code,
        CASE
            WHEN i.province_from > $year THEN i.former_province_code ELSE i.province_code
        END AS province_code
    FROM institution AS i
    WHERE coalesce(i.valid_from, $year) <= $year AND coalesce(i.valid_to, $year) >= $year
),

chosen AS (
    SELECT * FROM registry
    WHERE ($provinces IS NULL OR list_contains($provinces, province_code))
),

instruments AS (
    SELECT code FROM instrument
    WHERE valid_from <= $year AND coalesce(valid_to, $year) >= $year
),

bounds AS (
    SELECT
        instrument,
        min(lower_bound) AS lower_bound
    FROM category
    GROUP BY instrument
),

-- What each institution holds: its score and, where none is known, the category published without one.
finals AS NOT MATERIALIZED (
    SELECT
        a.institution,
        a.year,
        struct_pack(
            instrument := a.instrument,
            total := a.total,
            stated := CASE WHEN a.total IS NULL THEN a.stated_category END
        ) AS held
    FROM assessment AS a
    LEFT JOIN bounds AS b ON a.instrument = b.instrument
    WHERE
        a.status = 'final'
        AND a.year <= $year
        AND a.instrument IN (SELECT code FROM instruments)
        AND (a.total >= b.lower_bound OR (a.total IS NULL AND a.stated_category IS NOT NULL))
),

this_round AS (
    SELECT
        institution,
        held
    FROM finals
    WHERE year = $year
),

-- Where this round gave nothing, what was held before it.
without AS (
    SELECT c.code
    FROM chosen AS c
    ANTI JOIN this_round AS n ON c.code = n.institution
),

before AS (
    SELECT
        f.institution,
        arg_max(f.held, f.year) AS held
    FROM finals AS f
    INNER JOIN without AS w ON f.institution = w.code
    WHERE f.year < $year
    GROUP BY f.institution
),

rules AS (
    SELECT unnest(['round', 'latest']) AS rule
),

-- Counted by score first, so that each score is put into its category once.
pairs AS (
    SELECT
        c.group_code,
        c.province_code,
        n.held AS in_round,
        coalesce(n.held, b.held) AS newest,
        count(*) AS n
    FROM chosen AS c
    LEFT JOIN this_round AS n ON c.code = n.institution
    LEFT JOIN before AS b ON c.code = b.institution
    GROUP BY c.group_code, c.province_code, n.held, coalesce(n.held, b.held)
),

counted AS (
    SELECT
        r.rule,
        p.group_code,
        p.province_code,
        CASE r.rule WHEN 'round' THEN p.in_round ELSE p.newest END AS held,
        sum(p.n) AS n
    FROM pairs AS p
    CROSS JOIN rules AS r
    GROUP BY ALL
),

placed AS (
    SELECT
        c.rule,
        c.group_code,
        c.province_code,
        c.held,
        c.n,
        coalesce(arg_max(k.code, k.lower_bound), c.held.stated, 'not_assessed') AS category
    FROM counted AS c
    LEFT JOIN category AS k ON c.held.instrument = k.instrument AND c.held.total >= k.lower_bound
    GROUP BY c.rule, c.group_code, c.province_code, c.held, c.n
)

SELECT
    p.rule,
    p.group_code AS "group",
    g.target_scope AS scope,
    p.province_code AS province,
    p.category,
    sum(p.n)::INTEGER AS n
FROM placed AS p
INNER JOIN institution_group AS g ON p.group_code = g.code
GROUP BY p.rule, p.group_code, g.target_scope, p.province_code, p.category
ORDER BY p.rule, p.group_code, p.province_code NULLS FIRST, p.category
