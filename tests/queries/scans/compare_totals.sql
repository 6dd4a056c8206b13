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

ranked AS (
    SELECT
        year,
        institution,
        rank() OVER (PARTITION BY year ORDER BY total DESC) AS rank_national,
        count(*) OVER (PARTITION BY year) AS of_national,
        rank() OVER (PARTITION BY year, group_code ORDER BY total DESC) AS rank_group,
        count(*) OVER (PARTITION BY year, group_code) AS of_group
    FROM standing
    WHERE rule = 'round' AND total IS NOT NULL
),

contested AS (
    SELECT DISTINCT
        c.institution,
        c.year,
        r.status
    FROM graded_claim AS c
    INNER JOIN asked AS q ON c.institution = q.code
    INNER JOIN graded AS r ON c.institution = r.institution AND c.year = r.year
    LEFT JOIN category AS k ON r.instrument = k.instrument AND r.category = k.code
    WHERE CASE WHEN c.total IS NULL THEN c.category = k.name ELSE c.total = r.total END IS NOT TRUE
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
    r.rank_national::INTEGER AS rank_national,
    r.of_national::INTEGER AS of_national,
    r.rank_group::INTEGER AS rank_group,
    r.of_group::INTEGER AS of_group,
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
