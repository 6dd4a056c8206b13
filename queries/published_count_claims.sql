-- name: published_count_claims
-- question: Which sources print which national figure, and which of them is used?
-- parameters:
--   $rule VARCHAR: round or latest, or NULL for both
--   $scope VARCHAR: all, a group, or kabupaten_kota; NULL for every scope
--   $year INTEGER: one year, or NULL for all
-- columns:
--   year INTEGER: year the count speaks of
--   rule VARCHAR: round or latest
--   scope VARCHAR: all, a group, or kabupaten_kota
--   moment VARCHAR: state described, YYYY-MM
--   is_main BOOLEAN: TRUE for the moment the pages show
--   field VARCHAR: assessed, a category, baik_or_above, below_baik or percent_baik_or_above
--   value DOUBLE: institutions, or percent for percent_baik_or_above
--   as_of_date VARCHAR: date of the figure
--   role VARCHAR: used, agrees (same figure, another source) or other (another figure)
--   source_id VARCHAR: source
--   title VARCHAR: its title
--   publisher VARCHAR: its publisher
--   url VARCHAR: its address, where known
SELECT
    n.year,
    n.rule,
    n.scope,
    n.moment,
    n.is_main,
    n.field,
    n.value,
    n.as_of_date,
    n.role,
    n.source_id,
    s.title,
    s.publisher,
    s.url
FROM national_claim AS n
INNER JOIN source AS s ON n.source_id = s.source_id
WHERE
    ($rule IS NULL OR n.rule = $rule)
    AND ($scope IS NULL OR n.scope = $scope)
    AND ($year IS NULL OR n.year = $year)
ORDER BY
    n.year ASC, n.rule ASC, n.scope ASC, n.moment ASC, n.field ASC, n.role DESC, n.value ASC, n.source_id ASC
