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
--   as_of_first VARCHAR: oldest date among them
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
-- note: One row per year and scope: the view published_count. Nothing unpublished becomes zero.
SELECT
    year,
    scope,
    moment,
    as_of,
    as_of_first,
    registered,
    assessed,
    sangat_baik,
    baik,
    kurang,
    buruk,
    not_assessed,
    baik_or_above,
    below_baik,
    share_baik_or_above,
    share_of_registered,
    derived,
    source_ids,
    conflicts
FROM published_count
WHERE
    rule = $rule
    AND ($scope IS NULL OR scope = $scope)
    AND ($year IS NULL OR year = $year)
ORDER BY year, scope
