-- name: events
-- question: Which ceremonies and which changes of assessor, method or registry must a reader of a time line know?
-- parameters: none
-- columns:
--   date VARCHAR: year, month or day, as precise as known
--   kind VARCHAR: round, ceremony, registry, assessor or method
--   title_id VARCHAR: the event in Indonesian
--   title_en VARCHAR: the event in English
--   source_id VARCHAR: source; NULL when a legal act is named instead
--   basis VARCHAR: legal act; NULL when a source is named instead
--   source_title VARCHAR: title of the source
--   publisher VARCHAR: its publisher
--   url VARCHAR: its address; NULL when unknown
SELECT
    e.date,
    e.kind,
    e.title_id,
    e.title_en,
    e.source_id,
    e.basis,
    s.title AS source_title,
    s.publisher,
    s.url
FROM event AS e
LEFT JOIN source AS s ON e.source_id = s.source_id
ORDER BY e.date, e.kind, e.title_id
