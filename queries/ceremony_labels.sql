-- name: ceremony_labels
-- question: Whose category in this round does not follow from its score?
-- parameters:
--   $year INTEGER: year of the round
--   $provinces VARCHAR[]: province codes of a regional ceremony, or NULL for the nation
-- columns:
--   institution VARCHAR: institution code
--   name VARCHAR: its name
--   total DOUBLE: points
--   label VARCHAR: category code that it carries
--   label_name VARCHAR: its name; the code itself when no such category exists
--   follows VARCHAR: category code that follows from the score: the highest lower bound reached
--   follows_name VARCHAR: its name
--   place VARCHAR: where the label stands: stated (in the file that came in) or standing (in the statistics)
-- note: Empty when all is well. Only final scores of that year; a category published without a score cannot be
--   checked.
WITH finals AS (
    SELECT
        institution,
        year,
        instrument,
        total,
        stated_category
    FROM assessment
    WHERE status = 'final' AND year = $year AND total IS NOT NULL
),

labels AS (
    SELECT
        institution,
        instrument,
        total,
        stated_category AS label,
        'stated' AS place
    FROM finals
    WHERE stated_category IS NOT NULL
    UNION ALL
    SELECT
        f.institution,
        f.instrument,
        f.total,
        s.category AS label,
        'standing' AS place
    FROM finals AS f
    INNER JOIN standing AS s ON f.institution = s.institution AND f.year = s.year
    WHERE s.rule = 'round' AND s.category IS NOT NULL
),

-- What scores carry which label: few, so that each is looked up once.
carried AS (
    SELECT DISTINCT
        instrument,
        total,
        label
    FROM labels
),

wrong AS (
    SELECT
        c.instrument,
        c.total,
        c.label,
        arg_max(k.code, k.lower_bound) AS code,
        arg_max(k.name, k.lower_bound) AS name
    FROM carried AS c
    INNER JOIN category AS k ON c.instrument = k.instrument AND c.total >= k.lower_bound
    GROUP BY c.instrument, c.total, c.label
    HAVING arg_max(k.code, k.lower_bound) <> c.label
),

follows AS (
    SELECT
        l.institution,
        l.instrument,
        l.total,
        l.label,
        l.place,
        w.code,
        w.name,
        $year::INTEGER AS year
    FROM labels AS l
    INNER JOIN wrong AS w ON l.instrument = w.instrument AND l.total = w.total AND l.label = w.label
)

SELECT
    f.institution,
    i.name,
    f.total,
    f.label,
    coalesce(k.name, f.label) AS label_name,
    f.code AS follows,
    f.name AS follows_name,
    f.place
FROM follows AS f
INNER JOIN institution AS i ON f.institution = i.code
LEFT JOIN category AS k ON f.instrument = k.instrument AND f.label = k.code
WHERE
    $provinces IS NULL
    OR list_contains(
        $provinces,
        CASE WHEN i.province_from > f.year THEN i.former_province_code ELSE i.province_code END
    )
ORDER BY i.name, f.institution, f.place
