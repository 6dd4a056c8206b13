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

candidates AS (
    SELECT
        r.rule,
        y.year,
        g.institution,
        g.category,
        c.display_order AS category_order,
        g.total,
        g.year AS status_year,
        g.year_inferred AS status_year_inferred,
        row_number() OVER (
            PARTITION BY r.rule, y.year, g.institution
            ORDER BY
                CASE WHEN r.rule = 'ever' THEN c.display_order END DESC NULLS LAST,
                CASE WHEN r.rule = 'ever' THEN g.total END DESC NULLS LAST,
                g.year DESC
        ) AS place
    FROM graded AS g
    INNER JOIN category AS c ON g.instrument = c.instrument AND g.category = c.code
    CROSS JOIN rules AS r
    INNER JOIN years AS y
        ON g.year = y.year OR (r.rule <> 'round' AND g.year < y.year)
    INNER JOIN instrument AS n
        ON
            g.instrument = n.code
            AND y.year >= n.valid_from
            AND y.year <= coalesce(n.valid_to, y.year)
    WHERE g.status = 'final'
)

SELECT
    r.rule,
    p.year,
    p.institution,
    p.group_code,
    p.province_code,
    p.instrument,
    k.category,
    k.category_order,
    k.total,
    k.status_year,
    k.status_year_inferred
FROM registry AS p
CROSS JOIN rules AS r
LEFT JOIN candidates AS k
    ON r.rule = k.rule AND p.year = k.year AND p.institution = k.institution AND k.place = 1
ORDER BY r.rule, p.year, p.institution
