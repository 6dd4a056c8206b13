WITH fixed AS (
    SELECT
        institution,
        instrument,
        year,
        category_order,
        lag(category_order) OVER earlier AS order_before,
        lag(year) OVER earlier AS year_before
    FROM standing
    WHERE rule = 'round' AND category IS NOT NULL
    WINDOW earlier AS (PARTITION BY institution, instrument ORDER BY year)
),

telling AS (
    SELECT
        institution,
        coalesce(bool_or(category_order < order_before), FALSE) AS fell,
        coalesce(bool_or(year > year_before + 1), FALSE) AS skipped,
        coalesce(bool_or(category_order > order_before), FALSE) AS rose,
        count(*) AS assessments
    FROM fixed
    GROUP BY institution
),

chosen AS (
    SELECT institution
    FROM telling
    ORDER BY
        (fell AND skipped) DESC, fell DESC, skipped DESC, rose DESC, assessments DESC, institution ASC
    LIMIT 1
)

SELECT
    s.institution,
    i.name,
    s.year,
    max(s.category) FILTER (WHERE s.rule = 'round') AS round_category,
    max(s.total) FILTER (WHERE s.rule = 'round') AS round_total,
    max(s.category) FILTER (WHERE s.rule = 'latest') AS latest_category,
    max(s.total) FILTER (WHERE s.rule = 'latest') AS latest_total,
    max(s.status_year) FILTER (WHERE s.rule = 'latest') AS latest_year,
    max(s.category) FILTER (WHERE s.rule = 'ever') AS ever_category,
    max(s.total) FILTER (WHERE s.rule = 'ever') AS ever_total,
    max(s.status_year) FILTER (WHERE s.rule = 'ever') AS ever_year
FROM standing AS s
INNER JOIN institution AS i ON s.institution = i.code
WHERE s.institution = coalesce($institution, (SELECT c.institution FROM chosen AS c))
GROUP BY s.institution, i.name, s.year
ORDER BY s.year
