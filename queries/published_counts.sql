-- name: published_counts
-- question: What do the published national counts say, per year, counting rule and scope?
-- parameters:
--   $rule VARCHAR: round or latest
--   $scope VARCHAR: all, kementerian, lpnk, lns, provinsi or kabupaten_kota; NULL for every scope
--   $year INTEGER: one year, or NULL for all
-- columns:
--   year INTEGER: year the count speaks of
--   scope VARCHAR: all, kementerian, lpnk, lns, provinsi or kabupaten_kota
--   moment VARCHAR: state described, YYYY-MM
--   as_of VARCHAR: newest date among the figures used
--   registered INTEGER: institutions of that scope in the registry of that year
--   assessed INTEGER: institutions; NULL when unpublished, here and in every count below
--   sangat_baik INTEGER: institutions
--   baik INTEGER: institutions
--   kurang INTEGER: institutions
--   buruk INTEGER: institutions
--   not_assessed INTEGER: registered less assessed
--   baik_or_above INTEGER: institutions
--   below_baik INTEGER: institutions
--   share_baik_or_above DOUBLE: of the assessed, 0 to 1; as printed when it cannot be computed
--   share_of_registered DOUBLE: Baik or above of all registered, 0 to 1
--   derived VARCHAR[]: figures that follow from published ones by plain arithmetic
--   source_ids VARCHAR[]: sources of the figures used
--   conflicts INTEGER: figures that other sources print differently
-- note: One row per year and scope: the main moment of view national_claim. Nothing unpublished becomes zero.
WITH figures AS (
    SELECT
        year,
        scope,
        moment,
        max(as_of_date) FILTER (WHERE role = 'used') AS as_of,
        max(value) FILTER (WHERE role = 'used' AND field = 'assessed') AS assessed,
        max(value) FILTER (WHERE role = 'used' AND field = 'sangat_baik') AS sangat_baik,
        max(value) FILTER (WHERE role = 'used' AND field = 'baik') AS baik,
        max(value) FILTER (WHERE role = 'used' AND field = 'kurang') AS kurang,
        max(value) FILTER (WHERE role = 'used' AND field = 'buruk') AS buruk,
        max(value) FILTER (WHERE role = 'used' AND field = 'baik_or_above') AS above,
        max(value) FILTER (WHERE role = 'used' AND field = 'below_baik') AS below,
        max(value) FILTER (WHERE role = 'used' AND field = 'percent_baik_or_above') AS percent,
        list_sort(list(DISTINCT source_id) FILTER (WHERE role = 'used')) AS source_ids,
        count(DISTINCT field) FILTER (WHERE role = 'other') AS conflicts
    FROM national_claim
    WHERE
        rule = $rule
        AND ($scope IS NULL OR scope = $scope)
        AND ($year IS NULL OR year = $year)
        AND is_main
    GROUP BY year, scope, moment
),

completed AS (
    SELECT
        *,
        coalesce(above, sangat_baik + baik, assessed - coalesce(below, kurang + buruk))
            AS full_above,
        coalesce(below, kurang + buruk, assessed - coalesce(above, sangat_baik + baik))
            AS full_below
    FROM figures
),

-- Sources of one round can contradict each other (2024: 98 Baik or above of 94 assessed): then nothing
-- is derived from the pair.
guarded AS (
    SELECT
        * REPLACE (
            CASE WHEN below IS NOT NULL OR full_below >= 0 THEN full_below END AS full_below,
            CASE WHEN above IS NOT NULL OR full_above >= 0 THEN full_above END AS full_above
        ),
        assessed IS NOT NULL AND coalesce(full_above <= assessed, TRUE) AS consistent,
        CASE WHEN full_above <= assessed THEN full_above / assessed END AS computed_share
    FROM completed
),

registry AS (
    SELECT
        s.year,
        coalesce(g.target_scope, 'all') AS scope,
        count(*) AS registered
    FROM standing AS s
    INNER JOIN institution_group AS g ON s.group_code = g.code
    WHERE s.rule = 'latest'
    GROUP BY GROUPING SETS ((s.year, g.target_scope), (s.year))
)

SELECT
    c.year,
    c.scope,
    c.moment,
    c.as_of,
    r.registered::INTEGER AS registered,
    c.assessed::INTEGER AS assessed,
    c.sangat_baik::INTEGER AS sangat_baik,
    c.baik::INTEGER AS baik,
    c.kurang::INTEGER AS kurang,
    c.buruk::INTEGER AS buruk,
    CASE WHEN c.consistent THEN r.registered - c.assessed END::INTEGER AS not_assessed,
    c.full_above::INTEGER AS baik_or_above,
    c.full_below::INTEGER AS below_baik,
    coalesce(c.computed_share, c.percent / 100) AS share_baik_or_above,
    c.full_above / r.registered AS share_of_registered,
    list_filter(
        [
            CASE WHEN c.above IS NULL AND c.full_above IS NOT NULL THEN 'baik_or_above' END,
            CASE WHEN c.below IS NULL AND c.full_below IS NOT NULL THEN 'below_baik' END,
            CASE WHEN c.consistent THEN 'not_assessed' END,
            CASE WHEN c.computed_share IS NOT NULL THEN 'share_baik_or_above' END
        ],
        LAMBDA x: x IS NOT NULL -- noqa: RF02
    ) AS derived,
    c.source_ids,
    c.conflicts::INTEGER AS conflicts
FROM guarded AS c
LEFT JOIN registry AS r ON c.year = r.year AND c.scope = r.scope
ORDER BY c.year, c.scope
