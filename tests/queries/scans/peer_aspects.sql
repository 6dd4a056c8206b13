WITH force AS (
    SELECT code AS instrument
    FROM instrument
    WHERE $year >= valid_from AND $year <= coalesce(valid_to, $year)
),

own AS (
    SELECT *
    FROM aspect_score
    WHERE institution = $institution AND year = $year
    QUALIFY dense_rank() OVER (ORDER BY status ASC) = 1
),

peer_points AS (
    SELECT
        s.instrument,
        s.aspect_no,
        s.points,
        i.name,
        max(s.points) OVER (PARTITION BY s.aspect_no) AS best
    FROM aspect_score AS s
    INNER JOIN institution AS i ON s.institution = i.code
    WHERE
        s.year = $year
        AND s.status = 'final'
        AND s.points IS NOT NULL
        AND s.institution <> $institution
        AND list_contains($peers, s.institution)
),

spread AS (
    SELECT
        instrument,
        aspect_no,
        count(*)::INTEGER AS peer_n,
        min(points) AS peer_lowest,
        quantile_cont(points, 0.25) AS peer_q1,
        median(points) AS peer_median,
        quantile_cont(points, 0.75) AS peer_q3,
        max(points) AS peer_best,
        list(name ORDER BY name) FILTER (WHERE points = best) AS peer_best_names
    FROM peer_points
    GROUP BY instrument, aspect_no
)

SELECT
    a.no AS aspect_no,
    a.name_id,
    a.name_en,
    a.short_id,
    a.short_en,
    a.maximum,
    a.maximum_basis,
    o.status,
    o.points,
    a.maximum - o.points AS points_left,
    coalesce(100 * o.points / a.maximum, o.percent) AS percent,
    CASE WHEN o.points IS NOT NULL THEN 'points' WHEN o.percent IS NOT NULL THEN 'percent' END AS unit,
    coalesce(p.peer_n, 0) AS peer_n,
    p.peer_lowest,
    p.peer_q1,
    p.peer_median,
    p.peer_q3,
    p.peer_best,
    p.peer_best_names,
    o.source_id,
    s.title,
    s.publisher,
    s.url
FROM force AS f
INNER JOIN aspect AS a ON f.instrument = a.instrument
LEFT JOIN own AS o ON a.instrument = o.instrument AND a.no = o.aspect_no
LEFT JOIN spread AS p ON a.instrument = p.instrument AND a.no = p.aspect_no
LEFT JOIN source AS s ON o.source_id = s.source_id
ORDER BY a.no
