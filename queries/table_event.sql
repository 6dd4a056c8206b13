-- name: table_event
-- question: Which rows does the table event hold?
-- parameters:
--   $year INTEGER: one year, or NULL for all
--   $text VARCHAR: letters that a name or code holds, in either case, or NULL for all
--   $first INTEGER: rows to leave out before the first, or NULL for none
--   $most INTEGER: rows to give at most, or NULL for all
-- columns:
--   date VARCHAR: year, month or day, as precise as known
--   kind VARCHAR: round, ceremony, registry, assessor or method
--   title_id VARCHAR: sentence in Indonesian
--   title_en VARCHAR: sentence in English
--   source_id VARCHAR: id of the published source; NULL when there is none
--   basis VARCHAR: legal act; NULL when a source is named
-- note: A row is an event that a reader of a time line must know.
SELECT
    date,
    kind,
    title_id,
    title_en,
    source_id,
    basis
FROM event
WHERE
    ($year IS NULL OR left(date, 4)::INTEGER = $year)
    AND ($text IS NULL OR contains(lower(concat_ws(' ', title_id, title_en)), lower($text)))
ORDER BY date, kind, title_id
LIMIT $most OFFSET $first
