-- name: share_against_target
-- question: Which share of each group stood at Baik or above in a year, against its target?
-- parameters:
--   $year INTEGER: year
--   $published BOOLEAN: TRUE to take published figures instead of counting the standings
-- columns:
--   scope VARCHAR: kementerian, lpnk, lns, provinsi or kabupaten_kota
--   registered INTEGER: institutions of that scope in the registry of that year
--   baik_or_above INTEGER: institutions, rule latest; NULL when not published
--   share DOUBLE: of the registered, 0 to 1; as reported by the assessor where no count was published
--   target DOUBLE: target share, 0 to 1; NULL when none was published
--   source_ids VARCHAR[]: published sources of count, share and target
WITH scopes AS (
    SELECT
        target_scope AS scope,
        min(display_order) AS place
    FROM institution_group
    GROUP BY target_scope
),

standings AS (
    SELECT
        g.target_scope AS scope,
        count(*) AS registered,
        count(*) FILTER (WHERE s.category IN ('baik', 'sangat_baik')) AS baik_or_above
    FROM standing AS s
    INNER JOIN institution_group AS g ON s.group_code = g.code
    WHERE s.rule = 'latest' AND s.year = $year
    GROUP BY g.target_scope
),

claims AS (
    SELECT
        scope,
        max(value) FILTER (WHERE field = 'baik_or_above') AS baik_or_above,
        list(DISTINCT source_id) AS source_ids
    FROM national_claim
    WHERE year = $year AND rule = 'latest' AND is_main AND role = 'used' AND field = 'baik_or_above'
    GROUP BY scope
),

targets AS (
    SELECT
        scope,
        max(target_percent) / 100 AS target,
        max(realised_percent) / 100 AS realised,
        list(DISTINCT source_id) AS source_ids
    FROM target
    WHERE year = $year AND indicator = 'percent_baik_or_above'
    GROUP BY scope
)

SELECT
    p.scope,
    s.registered::INTEGER AS registered,
    (CASE WHEN $published THEN c.baik_or_above ELSE s.baik_or_above END)::INTEGER AS baik_or_above,
    CASE
        WHEN $published THEN coalesce(c.baik_or_above / s.registered, t.realised)
        ELSE s.baik_or_above / s.registered
    END AS share,
    t.target,
    list_sort(
        list_distinct(
            list_concat(
                CASE WHEN $published THEN coalesce(c.source_ids, []) ELSE [] END,
                coalesce(t.source_ids, [])
            )
        )
    ) AS source_ids
FROM scopes AS p
LEFT JOIN standings AS s ON p.scope = s.scope
LEFT JOIN claims AS c ON p.scope = c.scope
LEFT JOIN targets AS t ON p.scope = t.scope
ORDER BY p.place
