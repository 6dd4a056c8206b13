-- name: table_years
-- question: Of which years does each table hold rows?
-- parameters: none
-- columns:
--   name VARCHAR: the table
--   year INTEGER: a year that its filter can ask for
-- note: Only tables that can be filtered by year. An institution can be asked for in every year counted.
WITH found AS (
    SELECT
        'assessment' AS name,
        year
    FROM assessment
    UNION
    SELECT
        'aspect_score' AS name,
        year
    FROM assessment
    UNION
    SELECT
        'standing' AS name,
        year
    FROM standing
    UNION
    SELECT
        'institution' AS name,
        year
    FROM standing
    UNION
    SELECT
        'consecutive' AS name,
        to_year AS year
    FROM consecutive
    UNION
    SELECT
        'claim' AS name,
        year
    FROM claim
    UNION
    SELECT
        'national_count' AS name,
        year
    FROM national_count
    UNION
    SELECT
        'national_note' AS name,
        year
    FROM national_note
    UNION
    SELECT
        'national_aspect' AS name,
        year
    FROM national_aspect
    UNION
    SELECT
        'target' AS name,
        year
    FROM target
    UNION
    SELECT
        'event' AS name,
        left(date, 4)::INTEGER AS year
    FROM event
)

SELECT
    name,
    year
FROM found
ORDER BY name, year
