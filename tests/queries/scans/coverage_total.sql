SELECT
    count(DISTINCT a.institution)::INTEGER AS n,
    count(DISTINCT i.code)::INTEGER AS registered,
    min(a.year)::INTEGER AS first_year,
    max(a.year)::INTEGER AS last_year,
    (count(*) FILTER (WHERE a.status = 'final'))::INTEGER AS assessments
FROM institution AS i
LEFT JOIN assessment AS a ON i.code = a.institution
ORDER BY n
