-- name: ceremony_definitions
-- question: Which category of the round's instrument is not defined as its code says?
-- parameters:
--   $year INTEGER: year of the round
-- columns:
--   category VARCHAR: category code
--   name VARCHAR: the name it carries
--   fault VARCHAR: name (does not belong to the code), order or bound (not rising together)
-- note: Empty when all is well. A category's code is its name in small letters, its bound rises with its order:
--   names that were swapped would call Buruk Baik on every face.
WITH categories AS (
    SELECT
        k.code,
        k.name,
        k.display_order,
        k.lower_bound,
        row_number() OVER (ORDER BY k.display_order ASC, k.code ASC) AS place,
        row_number() OVER (ORDER BY k.lower_bound ASC NULLS LAST, k.code ASC) AS height,
        count(*) OVER (PARTITION BY k.display_order) AS same_order,
        count(*) OVER (PARTITION BY k.lower_bound) AS same_bound
    FROM category AS k
    INNER JOIN instrument AS n
        ON k.instrument = n.code AND n.valid_from <= $year AND coalesce(n.valid_to, $year) >= $year
)

SELECT
    code AS category,
    name,
    CASE
        WHEN lower(replace(name, ' ', '_')) <> code THEN 'name'
        WHEN same_order > 1 THEN 'order'
        ELSE 'bound'
    END AS fault
FROM categories
WHERE
    lower(replace(name, ' ', '_')) <> code
    OR same_order > 1
    OR (lower_bound IS NOT NULL AND (same_bound > 1 OR place <> height))
ORDER BY display_order, code
