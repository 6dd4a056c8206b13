WITH held AS (
    SELECT
        s.year,
        s.institution,
        s.group_code,
        a.institution IS NOT NULL AS assessed,
        a.total IS NOT NULL AS scored
    FROM standing AS s
    LEFT JOIN assessment AS a
        ON s.institution = a.institution AND s.year = a.year AND a.status = 'final'
    WHERE s.rule = 'round'
)

SELECT
    h.year,
    coalesce(g.code, 'all') AS key,
    coalesce(g.name, 'all') AS name,
    count(*)::INTEGER AS registered,
    (count(*) FILTER (WHERE h.assessed))::INTEGER AS assessed,
    (count(*) FILTER (WHERE h.scored))::INTEGER AS scored,
    (count(*) FILTER (WHERE h.assessed)) / count(*) AS share
FROM held AS h
INNER JOIN institution_group AS g ON h.group_code = g.code
GROUP BY GROUPING SETS ((h.year, g.code, g.name, g.display_order), (h.year))
ORDER BY h.year ASC, g.display_order ASC NULLS LAST
