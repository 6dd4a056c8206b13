-- name: instruments
-- question: Which instruments measure merit, on what legal basis, and in which years?
-- parameters: none
-- columns:
--   code VARCHAR: instrument code
--   name_id VARCHAR: name in Indonesian
--   name_en VARCHAR: name in English
--   legal_basis VARCHAR: regulations it rests on
--   valid_from INTEGER: first year in force
--   valid_to INTEGER: last year in force; NULL when still in force
--   maximum_total DOUBLE: points; NULL when not known
--   last_printed VARCHAR: range of the highest category as printed
--   status VARCHAR: final, or draft while weights and bounds may still change
--   note_id VARCHAR: what must be known about it, in Indonesian
--   note_en VARCHAR: the same in English
SELECT
    n.code,
    n.name_id,
    n.name_en,
    n.legal_basis,
    n.valid_from,
    n.valid_to,
    n.maximum_total,
    arg_max(c.printed_range, c.display_order) AS last_printed,
    n.status,
    n.note_id,
    n.note_en
FROM instrument AS n
LEFT JOIN category AS c ON n.code = c.instrument
GROUP BY ALL
ORDER BY n.valid_from, n.code
