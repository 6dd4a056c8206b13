WITH newest AS (
    SELECT *
    FROM standing
    WHERE rule = 'latest'
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
        AND (r.institution = $institution OR list_contains($peers, r.institution))
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
