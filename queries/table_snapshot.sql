-- name: table_snapshot
-- question: Which rows does the table snapshot hold?
-- parameters:
--   $first INTEGER: rows to leave out before the first, or NULL for none
--   $most INTEGER: rows to give at most, or NULL for all
-- columns:
--   dataset VARCHAR: publikasi, simulasi or resmi
--   snapshot VARCHAR: id of the snapshot
--   kind VARCHAR: published, synthetic or official
--   content_hash VARCHAR: sha256 over all rows
--   schema_hash VARCHAR: sha256 of the tables' definition
--   inputs_hash VARCHAR: sha256 of the inputs
--   published_at VARCHAR: moment of publication, ISO 8601, UTC
-- note: A row is the snapshot itself; who published it and the remark are left out.
SELECT
    dataset,
    snapshot,
    kind,
    content_hash,
    schema_hash,
    inputs_hash,
    strftime(published_at, '%Y-%m-%dT%H:%M:%SZ') AS published_at
FROM snapshot
ORDER BY snapshot
LIMIT $most OFFSET $first
