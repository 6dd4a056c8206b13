-- name: table_category
-- question: Which rows does the table category hold?
-- parameters:
--   $first INTEGER: rows to leave out before the first, or NULL for none
--   $most INTEGER: rows to give at most, or NULL for all
-- columns:
--   instrument VARCHAR: instrument code
--   code VARCHAR: code
--   name VARCHAR: name, Indonesian in both languages
--   roman VARCHAR: its numeral
--   lower_bound DOUBLE: lowest points of the category; NULL in a draft
--   printed_range VARCHAR: range as the regulation prints it; NULL when none is printed
--   display_order INTEGER: reading order, 1 = lowest
--   colour VARCHAR: colour, #rrggbb; NULL in a draft
--   ink VARCHAR: colour of text on it, #rrggbb; NULL in a draft
-- note: A row is a category of an instrument, with the score from which it holds.
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
LIMIT $most OFFSET $first
