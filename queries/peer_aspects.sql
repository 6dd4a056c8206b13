-- name: peer_aspects
-- question: How does one institution stand on each aspect of a year, beside its peers?
-- parameters:
--   $institution VARCHAR: institution code
--   $year INTEGER: year
--   $peers VARCHAR[]: codes of the peers
-- columns:
--   aspect_no INTEGER: number of the aspect
--   name_id VARCHAR: its name in Indonesian
--   name_en VARCHAR: its name in English
--   short_id VARCHAR: short name in Indonesian
--   short_en VARCHAR: short name in English
--   maximum DOUBLE: highest score of the aspect, points; NULL in a draft instrument
--   maximum_basis VARCHAR: published, derived or unknown
--   status VARCHAR: status of the institution's own score: final, otherwise interim, otherwise self; NULL without any
--   points DOUBLE: its points; NULL when not scored, or when only a percentage was published
--   points_left DOUBLE: maximum less points
--   percent DOUBLE: of the maximum, 0 to 100: points / maximum, or as published; NULL when not scored
--   unit VARCHAR: points or percent, as known; NULL when not scored
--   peer_n INTEGER: peers with points on that aspect in that year
--   peer_lowest DOUBLE: lowest points among them; NULL without any
--   peer_q1 DOUBLE: points that a quarter of them does not exceed
--   peer_median DOUBLE: median points
--   peer_q3 DOUBLE: points that three quarters of them do not exceed
--   peer_best DOUBLE: highest points
--   peer_best_names VARCHAR[]: names of the peers that reached it
--   source_id VARCHAR: source of the own score; NULL when unpublished or not from a publication
--   title VARCHAR: its title
--   publisher VARCHAR: its publisher
--   url VARCHAR: its address, where known
-- note: Every aspect of the instrument in force in that year. Only final points of that very year count for
--   the peers; published percentages are never mixed with points.
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
        AND s.institution IN (SELECT unnest($peers))
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
