-- name: ceremony_summary
-- question: How many are registered, assessed, at Baik or above and below it, in this round and the one before?
-- parameters:
--   $year INTEGER: year of the round
--   $before INTEGER: the round to compare with, or NULL for none
--   $provinces VARCHAR[]: province codes of a regional ceremony, or NULL for the nation
--   $published BOOLEAN: TRUE to quote published figures instead of counting
-- columns:
--   measure VARCHAR: registered, assessed, baik_or_above, below_baik or not_assessed
--   now INTEGER: institutions in this round; NULL when not published, here and in what follows
--   before INTEGER: institutions in the round before
--   difference INTEGER: now less before
--   set_aside INTEGER: printed number of assessed that is below Baik or above and not used; otherwise NULL
--   source_ids VARCHAR[]: published sources of the two rounds; empty when counted
--   conflicts INTEGER: figures of the two rounds that other sources print differently
-- note: Rule round. registered is always counted in the registry.
WITH measures AS (
    SELECT unnest(['registered', 'assessed', 'baik_or_above', 'below_baik', 'not_assessed']) AS measure
),

years AS (
    SELECT unnest(list_distinct([$year::INTEGER, coalesce($before, $year)::INTEGER])) AS year
),

-- A chosen province that did not exist yet has a year of noughts, not a missing year.
standings AS (
    SELECT
        y.year,
        count(s.institution) AS registered,
        count(s.category) AS assessed,
        count(*) FILTER (WHERE s.category_order >= k.display_order) AS baik_or_above,
        count(*) FILTER (WHERE s.category_order < k.display_order) AS below_baik,
        count(s.institution) - count(s.category) AS not_assessed
    FROM years AS y
    LEFT JOIN standing AS s
        ON
            y.year = s.year
            AND s.rule = 'round'
            AND ($provinces IS NULL OR list_contains($provinces, s.province_code))
    LEFT JOIN category AS k ON s.instrument = k.instrument AND k.code = 'baik'
    GROUP BY y.year
),

figures AS (
    SELECT
        s.year,
        s.registered,
        CASE
            WHEN NOT $published THEN s.assessed
            WHEN coalesce(p.baik_or_above <= p.assessed, TRUE) THEN p.assessed
        END AS assessed,
        CASE WHEN p.baik_or_above > p.assessed THEN p.assessed END AS set_aside,
        CASE WHEN $published THEN p.baik_or_above ELSE s.baik_or_above END AS baik_or_above,
        CASE WHEN $published THEN p.below_baik ELSE s.below_baik END AS below_baik,
        CASE WHEN $published THEN p.not_assessed ELSE s.not_assessed END AS not_assessed,
        coalesce(p.source_ids, []) AS source_ids,
        coalesce(p.conflicts, 0) AS conflicts
    FROM standings AS s
    LEFT JOIN published_count AS p
        ON s.year = p.year AND p.rule = 'round' AND p.scope = 'all' AND $published AND $provinces IS NULL
),

long AS (
    SELECT
        f.year,
        f.source_ids,
        f.conflicts,
        m.measure,
        CASE WHEN m.measure = 'assessed' THEN f.set_aside END AS set_aside,
        CASE m.measure
            WHEN 'registered' THEN f.registered
            WHEN 'assessed' THEN f.assessed
            WHEN 'baik_or_above' THEN f.baik_or_above
            WHEN 'below_baik' THEN f.below_baik
            WHEN 'not_assessed' THEN f.not_assessed
        END AS value
    FROM figures AS f
    INNER JOIN measures AS m ON TRUE
)

SELECT
    measure,
    (max(value) FILTER (WHERE year = $year))::INTEGER AS now,
    (max(value) FILTER (WHERE year = $before))::INTEGER AS before,
    (
        max(value) FILTER (WHERE year = $year) - max(value) FILTER (WHERE year = $before)
    )::INTEGER AS difference,
    (max(set_aside) FILTER (WHERE year = $year))::INTEGER AS set_aside,
    list_sort(list_distinct(flatten(list(source_ids)))) AS source_ids,
    sum(conflicts)::INTEGER AS conflicts
FROM long
GROUP BY measure
ORDER BY list_position(['registered', 'assessed', 'baik_or_above', 'below_baik', 'not_assessed'], measure)
