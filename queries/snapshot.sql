-- name: snapshot
-- question: Which snapshot is this, who published it and when?
-- parameters: none
-- columns:
--   dataset VARCHAR: publikasi, simulasi or resmi
--   snapshot VARCHAR: its id
--   kind VARCHAR: published, synthetic or official
--   published_at VARCHAR: moment of publication, ISO 8601, UTC
--   published_by VARCHAR: who
--   note VARCHAR: remark of the publisher; NULL when none
--   content_hash VARCHAR: sha256 over all rows
SELECT
    dataset,
    snapshot,
    kind,
    strftime(published_at, '%Y-%m-%dT%H:%M:%SZ') AS published_at,
    published_by,
    note,
    content_hash
FROM snapshot
ORDER BY snapshot
