-- name: national_aspects
-- question: Which national averages of an aspect were ever published?
-- parameters: none
-- columns:
--   instrument VARCHAR: instrument code
--   aspect_no INTEGER: number of the aspect in that instrument
--   year INTEGER: year
--   name_id VARCHAR: name in Indonesian
--   name_en VARCHAR: name in English
--   short_id VARCHAR: short name in Indonesian
--   short_en VARCHAR: short name in English
--   percent DOUBLE: average over all institutions assessed, percent of the maximum, as printed
--   source_id VARCHAR: source
--   title VARCHAR: its title
--   publisher VARCHAR: its publisher
--   published_date VARCHAR: its date, possibly only year or month; NULL when unknown
--   url VARCHAR: its address; NULL when unknown
SELECT
    n.instrument,
    n.aspect_no,
    n.year,
    a.name_id,
    a.name_en,
    a.short_id,
    a.short_en,
    n.percent,
    n.source_id,
    s.title,
    s.publisher,
    s.published_date,
    s.url
FROM national_aspect AS n
INNER JOIN aspect AS a ON n.instrument = a.instrument AND n.aspect_no = a.no
INNER JOIN source AS s ON n.source_id = s.source_id
ORDER BY n.instrument, n.aspect_no, n.year
