-- name: table_institution
-- question: Which rows does the table institution hold?
-- parameters:
--   $year INTEGER: one year, or NULL for all
--   $group VARCHAR: group code, or NULL for all
--   $province VARCHAR: province code, or NULL for all
--   $text VARCHAR: letters that a name or code holds, in either case, or NULL for all
--   $first INTEGER: rows to leave out before the first, or NULL for none
--   $most INTEGER: rows to give at most, or NULL for all
-- columns:
--   code VARCHAR: code
--   name VARCHAR: name in the newest year in which it counts
--   also_known_as VARCHAR: other and former names; NULL when none is recorded
--   group_code VARCHAR: group code of the institution
--   province_code VARCHAR: code of the province it belongs to now; NULL for central institutions
--   valid_from INTEGER: first year in which it counts; NULL: older than the first assessment
--   valid_to INTEGER: last year in which it counts; NULL: to this day
--   successor_of VARCHAR: codes of the institutions it came from, joined by semicolons; NULL when none is recorded
--   former_province_code VARCHAR: code of the province it belonged to before province_from; NULL when it never changed
--   province_from INTEGER: first year under province_code; NULL when it never changed
--   validity_basis VARCHAR: legal act behind its years; NULL when none is named
-- note: A row is an institution of the registry; the filter year keeps those that existed then.
SELECT
    code,
    name,
    also_known_as,
    group_code,
    province_code,
    valid_from,
    valid_to,
    successor_of,
    former_province_code,
    province_from,
    validity_basis
FROM institution
WHERE
    ($year IS NULL OR $year BETWEEN coalesce(valid_from, $year) AND coalesce(valid_to, $year))
    AND ($group IS NULL OR group_code = $group)
    AND ($province IS NULL OR province_code = $province)
    AND ($text IS NULL OR contains(lower(concat_ws(' ', code, name, also_known_as)), lower($text)))
ORDER BY code
LIMIT $most OFFSET $first
