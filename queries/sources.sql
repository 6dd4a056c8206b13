-- name: sources
-- question: Which sources does the published record rest on?
-- parameters: none
-- columns:
--   source_id VARCHAR: source
--   title VARCHAR: title
--   publisher VARCHAR: publisher
--   kind VARCHAR: assessor (KASN, BKN) or other
--   published_date VARCHAR: date, possibly only year or month; NULL when unknown
--   url VARCHAR: address; NULL when unknown
--   claims INTEGER: score claims that rest on it
SELECT
    s.source_id,
    s.title,
    s.publisher,
    s.kind,
    s.published_date,
    s.url,
    count(c.claim_id)::INTEGER AS claims
FROM source AS s
LEFT JOIN claim AS c ON s.source_id = c.source_id
GROUP BY s.source_id, s.title, s.publisher, s.kind, s.published_date, s.url
ORDER BY s.source_id
