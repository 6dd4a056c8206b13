-- name: ceremony_cumulative
-- question: Where do all institutions stand after this round, by latest status, against the targets?
-- parameters:
--   $year INTEGER: year of the round
--   $provinces VARCHAR[]: province codes of a regional ceremony, or NULL for the nation
--   $published BOOLEAN: TRUE to quote published figures instead of counting
-- columns:
--   scope VARCHAR: all, kementerian, lpnk, lns, provinsi or kabupaten_kota
--   registered INTEGER: institutions of that scope in the registry of the year
--   assessed INTEGER: institutions with a final status; NULL when not published, here and in what follows
--   sangat_baik INTEGER: institutions
--   baik INTEGER: institutions
--   kurang INTEGER: institutions
--   buruk INTEGER: institutions
--   not_assessed INTEGER: institutions
--   baik_or_above INTEGER: institutions
--   below_baik INTEGER: institutions assessed and below Baik
--   share DOUBLE: Baik or above of the registered, 0 to 1; as reported where no count was published
--   share_of_assessed DOUBLE: Baik or above of the assessed, 0 to 1
--   target DOUBLE: national target share of the registered, 0 to 1; NULL when none was set for that year
--   as_of VARCHAR: newest date among the published figures; NULL when counted
--   as_of_first VARCHAR: oldest date among them
--   source_ids VARCHAR[]: published sources of counts, share and target
-- note: Rule latest. Scopes without an institution in the choice are left out. Targets are national: in a
--   regional ceremony they stand beside regional shares.
WITH standings AS (
    SELECT
        coalesce(g.target_scope, 'all') AS scope,
        coalesce(min(g.display_order) FILTER (WHERE g.target_scope IS NOT NULL), 0) AS place,
        count(*) AS registered,
        count(s.category) AS assessed,
        count(*) FILTER (WHERE s.category = 'sangat_baik') AS sangat_baik,
        count(*) FILTER (WHERE s.category = 'baik') AS baik,
        count(*) FILTER (WHERE s.category = 'kurang') AS kurang,
        count(*) FILTER (WHERE s.category = 'buruk') AS buruk
    FROM standing AS s
    INNER JOIN institution_group AS g ON s.group_code = g.code
    WHERE
        s.rule = 'latest'
        AND s.year = $year
        AND ($provinces IS NULL OR list_contains($provinces, s.province_code))
    GROUP BY GROUPING SETS ((g.target_scope), ())
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
),

figures AS (
    SELECT
        s.scope,
        s.place,
        s.registered,
        CASE WHEN $published THEN p.assessed ELSE s.assessed END AS assessed,
        CASE WHEN $published THEN p.sangat_baik ELSE s.sangat_baik END AS sangat_baik,
        CASE WHEN $published THEN p.baik ELSE s.baik END AS baik,
        CASE WHEN $published THEN p.kurang ELSE s.kurang END AS kurang,
        CASE WHEN $published THEN p.buruk ELSE s.buruk END AS buruk,
        CASE WHEN $published THEN p.not_assessed ELSE s.registered - s.assessed END AS not_assessed,
        CASE WHEN $published THEN p.baik_or_above ELSE s.sangat_baik + s.baik END AS baik_or_above,
        CASE WHEN $published THEN p.below_baik ELSE s.kurang + s.buruk END AS below_baik,
        p.share_baik_or_above,
        p.as_of,
        p.as_of_first,
        p.source_ids
    FROM standings AS s
    LEFT JOIN published_count AS p
        ON
            s.scope = p.scope
            AND p.year = $year
            AND p.rule = 'latest'
            AND $published
            AND $provinces IS NULL
)

SELECT
    f.scope,
    f.registered::INTEGER AS registered,
    f.assessed::INTEGER AS assessed,
    f.sangat_baik::INTEGER AS sangat_baik,
    f.baik::INTEGER AS baik,
    f.kurang::INTEGER AS kurang,
    f.buruk::INTEGER AS buruk,
    f.not_assessed::INTEGER AS not_assessed,
    f.baik_or_above::INTEGER AS baik_or_above,
    f.below_baik::INTEGER AS below_baik,
    coalesce(
        f.baik_or_above / nullif(f.registered, 0),
        CASE WHEN $published AND $provinces IS NULL THEN t.realised END
    ) AS share,
    coalesce(f.baik_or_above / nullif(f.assessed, 0), f.share_baik_or_above) AS share_of_assessed,
    t.target,
    f.as_of,
    f.as_of_first,
    list_sort(
        list_distinct(
            list_concat(
                coalesce(f.source_ids, []),
                CASE WHEN t.target IS NOT NULL OR $published THEN coalesce(t.source_ids, []) ELSE [] END
            )
        )
    ) AS source_ids
FROM figures AS f
LEFT JOIN targets AS t ON f.scope = t.scope
ORDER BY f.place, f.scope
