-- name: institutions
-- question: Which institutions can be looked up, under which names, group and province?
-- parameters: none
-- columns:
--   code VARCHAR: institution code
--   name VARCHAR: name
--   also_known_as VARCHAR: other and former names; NULL when none is recorded
--   group_code VARCHAR: group
--   group_name VARCHAR: its name, Indonesian everywhere
--   province_code VARCHAR: province; NULL for central institutions
--   province_name VARCHAR: its name; NULL for central institutions
--   former_province_name VARCHAR: province it belonged to before; NULL when it never moved
--   province_from INTEGER: first year in the present province; NULL when it never moved
--   valid_from INTEGER: first year in the registry; NULL when older than the first assessment
--   valid_to INTEGER: last year in the registry; NULL while it exists
--   validity_basis VARCHAR: legal basis of founding or end; NULL when neither is recorded
SELECT
    i.code,
    i.name,
    i.also_known_as,
    i.group_code,
    g.name AS group_name,
    i.province_code,
    p.name AS province_name,
    f.name AS former_province_name,
    i.province_from,
    i.valid_from,
    i.valid_to,
    i.validity_basis
FROM institution AS i
INNER JOIN institution_group AS g ON i.group_code = g.code
LEFT JOIN province AS p ON i.province_code = p.code
LEFT JOIN province AS f ON i.former_province_code = f.code
ORDER BY g.display_order, i.code
