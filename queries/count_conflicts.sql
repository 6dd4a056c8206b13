-- name: count_conflicts
-- question: Which published national figures contradict each other, and which is used?
-- parameters: none
-- columns:
--   year INTEGER: year the count speaks of
--   rule VARCHAR: round or latest
--   scope VARCHAR: all, a group, or kabupaten_kota
--   moment VARCHAR: state described, YYYY-MM
--   kind VARCHAR: differs (two sources, one field) or impossible (more at Baik or above than assessed)
--   conflict VARCHAR: field in conflict; the rows of one conflict share it
--   field VARCHAR: field of this figure: assessed, a category, baik_or_above or below_baik
--   value DOUBLE: institutions, or percent for percent_baik_or_above
--   role VARCHAR: used, agrees (same figure, another source) or other (another figure)
--   as_of_date VARCHAR: date of the figure
--   source_id VARCHAR: source
--   title VARCHAR: its title
--   publisher VARCHAR: its publisher
--   published_date VARCHAR: its date; NULL when unknown
--   url VARCHAR: its address; NULL when unknown
-- note: Figures of different moments describe different states and do not contradict each other.
WITH differing AS (
    SELECT DISTINCT
        year,
        rule,
        scope,
        moment,
        field
    FROM national_claim
    WHERE role = 'other'
),

impossible AS (
    SELECT
        a.year,
        a.rule,
        a.scope,
        a.moment
    FROM national_claim AS a
    INNER JOIN national_claim AS b
        ON a.year = b.year AND a.rule = b.rule AND a.scope = b.scope AND a.moment = b.moment
    WHERE
        a.role = 'used' AND a.field = 'baik_or_above'
        AND b.role = 'used' AND b.field = 'assessed'
        AND a.value > b.value
),

rows_of AS (
    SELECT
        n.*,
        'differs' AS kind,
        n.field AS conflict
    FROM national_claim AS n
    SEMI JOIN differing AS d
        ON
            n.year = d.year AND n.rule = d.rule AND n.scope = d.scope
            AND n.moment = d.moment AND n.field = d.field
    UNION ALL
    SELECT
        n.*,
        'impossible' AS kind,
        'assessed' AS conflict
    FROM national_claim AS n
    SEMI JOIN impossible AS p
        ON n.year = p.year AND n.rule = p.rule AND n.scope = p.scope AND n.moment = p.moment
    WHERE n.field IN ('baik_or_above', 'assessed') AND n.role <> 'other'
)

SELECT
    r.year,
    r.rule,
    r.scope,
    r.moment,
    r.kind,
    r.conflict,
    r.field,
    r.value,
    r.role,
    r.as_of_date,
    r.source_id,
    s.title,
    s.publisher,
    s.published_date,
    s.url
FROM rows_of AS r
INNER JOIN source AS s ON r.source_id = s.source_id
ORDER BY
    r.year ASC, r.rule ASC, r.scope ASC, r.moment ASC, r.kind ASC, r.conflict DESC, r.field DESC,
    r.role DESC, r.value ASC, r.source_id ASC
