-- name: table_source
-- question: Which rows does the table source hold?
-- parameters:
--   $text VARCHAR: letters that a name or code holds, in either case, or NULL for all
--   $first INTEGER: rows to leave out before the first, or NULL for none
--   $most INTEGER: rows to give at most, or NULL for all
-- columns:
--   source_id VARCHAR: id of the source
--   title VARCHAR: title of the page
--   publisher VARCHAR: who published it
--   kind VARCHAR: assessor (KASN, BKN) or other
--   published_date VARCHAR: year, month or day, as precise as known; NULL without a date
--   url VARCHAR: address; NULL when it was not recorded
-- note: A row is a published page or article that claims rest on.
SELECT
    source_id,
    title,
    publisher,
    kind,
    published_date,
    url
FROM source
WHERE ($text IS NULL OR contains(lower(concat_ws(' ', title, publisher, url)), lower($text)))
ORDER BY source_id
LIMIT $most OFFSET $first
