SELECT
    y.year,
    (count(a.institution))::INTEGER AS assessments
FROM (SELECT DISTINCT year FROM standing) AS y
LEFT JOIN assessment AS a ON y.year = a.year AND a.status = 'final'
GROUP BY y.year
ORDER BY y.year
