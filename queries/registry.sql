-- name: registry
-- question: Which institutions are in the registry?
-- parameters: none
-- columns:
--   code VARCHAR: institution code
--   name VARCHAR: name
SELECT
    code,
    name
FROM institution
ORDER BY code
