WITH rounds AS (
    SELECT DISTINCT year
    FROM standing
    WHERE rule = 'round' AND category IS NOT NULL AND NOT $published
    UNION
    SELECT DISTINCT year
    FROM published_count
    WHERE rule = 'round' AND scope = 'all' AND baik_or_above IS NOT NULL AND $published
),

previous AS (
    SELECT max(year) AS year
    FROM rounds
    WHERE year < $year
),

instruments AS (
    SELECT
        y.year,
        n.code,
        n.name_id,
        n.name_en
    FROM (SELECT DISTINCT year FROM standing) AS y
    INNER JOIN instrument AS n ON y.year >= n.valid_from AND y.year <= coalesce(n.valid_to, y.year)
),

chosen AS (
    SELECT
        year,
        institution,
        total,
        ($provinces IS NULL OR coalesce(list_contains($provinces, province_code), FALSE)) AS is_chosen
    FROM result
),

fixed AS (
    SELECT
        r.year,
        count(*) FILTER (WHERE r.is_chosen) AS results,
        count(r.total) FILTER (WHERE r.is_chosen) AS scored,
        count(*) FILTER (WHERE r.is_chosen AND a.fixed_on IS NULL) AS undated,
        count(a.talent_management) FILTER (WHERE r.is_chosen) AS talent_recorded,
        -- One date for a round, whatever provinces are honoured.
        strftime(max(a.fixed_on), '%Y-%m-%d') AS cut_off
    FROM chosen AS r
    INNER JOIN assessment AS a
        ON r.institution = a.institution AND r.year = a.year AND a.status = 'final'
    GROUP BY r.year
),

quoted AS (
    SELECT
        year,
        max(as_of) FILTER (WHERE rule = 'round') AS cut_off,
        max(as_of) FILTER (WHERE rule = 'latest') AS latest_cut_off
    FROM published_count
    WHERE scope = 'all' AND $provinces IS NULL
    GROUP BY year
),

start AS (
    SELECT
        g.instrument,
        min(g.year) AS year
    FROM graded AS g
    WHERE g.status = 'final' AND g.category IS NOT NULL
    GROUP BY g.instrument
)

SELECT
    i.year,
    i.code AS instrument,
    i.name_id AS instrument_id,
    i.name_en AS instrument_en,
    p.year AS before_year,
    b.code = i.code AS before_is_comparable,
    CASE WHEN $published THEN q.cut_off ELSE f.cut_off END AS cut_off,
    CASE WHEN $published THEN qb.cut_off ELSE fb.cut_off END AS before_cut_off,
    CASE WHEN $published THEN q.latest_cut_off ELSE f.cut_off END AS latest_cut_off,
    coalesce(f.results, 0)::INTEGER AS results,
    coalesce(f.scored, 0)::INTEGER AS scored,
    coalesce(f.undated, 0)::INTEGER AS undated,
    coalesce(f.talent_recorded, 0)::INTEGER AS talent_recorded,
    s.year AS first_year
FROM instruments AS i
LEFT JOIN previous AS p ON i.year > p.year
LEFT JOIN instruments AS b ON p.year = b.year
LEFT JOIN fixed AS f ON i.year = f.year
LEFT JOIN fixed AS fb ON p.year = fb.year
LEFT JOIN quoted AS q ON i.year = q.year
LEFT JOIN quoted AS qb ON p.year = qb.year
LEFT JOIN start AS s ON i.code = s.instrument
WHERE i.year = $year
ORDER BY i.year
