-- name: institution_relations
-- question: Which institutions did this one come from, and which came out of it?
-- parameters:
--   $institution VARCHAR: institution code
-- columns:
--   relation VARCHAR: predecessor or successor
--   code VARCHAR: code of the other institution
--   name VARCHAR: its name
--   year INTEGER: first year of the younger of the two
--   split BOOLEAN: TRUE when the older one lives on beside the younger
WITH pairs AS (
    SELECT
        y.code AS younger,
        y.valid_from AS year,
        unnest(string_split(y.successor_of, ';')) AS older
    FROM institution AS y
    WHERE y.successor_of IS NOT NULL
)

SELECT
    CASE WHEN p.younger = $institution THEN 'predecessor' ELSE 'successor' END AS relation,
    i.code,
    i.name,
    p.year,
    o.valid_to IS NULL AS split
FROM pairs AS p
INNER JOIN institution AS o ON p.older = o.code
INNER JOIN institution AS i
    ON i.code = CASE WHEN p.younger = $institution THEN p.older ELSE p.younger END
WHERE p.younger = $institution OR p.older = $institution
ORDER BY relation, p.year, i.code
