-- name: categories
-- question: Which categories does each instrument have, from which score on?
-- parameters: none
-- columns:
--   instrument VARCHAR: instrument code
--   code VARCHAR: category code
--   name VARCHAR: category name, Indonesian everywhere
--   roman VARCHAR: its numeral
--   lower_bound DOUBLE: lowest score of the category, points; NULL in a draft instrument
--   printed_range VARCHAR: range as the regulation prints it
--   display_order INTEGER: 1 = lowest
--   colour VARCHAR: fixed colour, #rrggbb
--   ink VARCHAR: colour of text on it
SELECT
    instrument,
    code,
    name,
    roman,
    lower_bound,
    printed_range,
    display_order,
    colour,
    ink
FROM category
ORDER BY instrument, display_order
