-- name: compare_aspects
-- question: How do several institutions stand side by side on each aspect in a year?
-- parameters:
--   $institutions VARCHAR[]: institution codes; the others are measured against the first
--   $year INTEGER: year
-- columns:
--   place INTEGER: place of the institution among those asked, 1 = first
--   institution VARCHAR: institution code
--   name VARCHAR: its name
--   existed BOOLEAN: TRUE when the institution existed in that year
--   year INTEGER: year
--   instrument VARCHAR: instrument of the scores, otherwise the one in force
--   status VARCHAR: final, otherwise interim, otherwise self; NULL when no aspect is known
--   aspect_no INTEGER: number of the aspect
--   name_id VARCHAR: its name in Indonesian
--   name_en VARCHAR: its name in English
--   short_id VARCHAR: short name in Indonesian
--   short_en VARCHAR: short name in English
--   maximum DOUBLE: highest score of the aspect, points; NULL in a draft instrument
--   points DOUBLE: points; NULL when not scored, or when only a percentage was published
--   percent DOUBLE: of the maximum, 0 to 100: points / maximum, or as published; NULL when not scored
--   unit VARCHAR: points or percent, as known; NULL when not scored
--   compared INTEGER: institutions asked of which a final score of the aspect is known
--   is_best BOOLEAN: TRUE for the highest percent of the maximum of at least two such scores, ties included
--   leads INTEGER: aspects in which the institution is best
--   difference DOUBLE: points less those of the first institution; NULL unless both are final points
--   gap DOUBLE: highest less lowest of at least two final scores, percent of the maximum; NULL with fewer
--   source_id VARCHAR: source; NULL when unpublished or not from a publication
--   title VARCHAR: its title
--   publisher VARCHAR: its publisher
--   url VARCHAR: its address, where known
-- note: Every aspect of the instrument for every institution, also without a score. Points and published
--   percentages meet only as percent of the maximum, never in a difference of points. Only final scores are
--   compared; nothing is compared across instruments.
WITH listed AS (
    SELECT
        unnest($institutions) AS code,
        generate_subscripts($institutions, 1) AS position
),

asked AS (
    SELECT
        i.code,
        i.name,
        $year >= coalesce(i.valid_from, $year) AND $year <= coalesce(i.valid_to, $year) AS existed,
        row_number() OVER (ORDER BY min(l.position)) AS place
    FROM listed AS l
    INNER JOIN institution AS i ON l.code = i.code
    GROUP BY i.code, i.name, i.valid_from, i.valid_to
),

known AS (
    SELECT s.*
    FROM aspect_score AS s
    INNER JOIN asked AS q ON s.institution = q.code
    WHERE s.year = $year
    QUALIFY dense_rank() OVER (PARTITION BY s.institution ORDER BY s.status ASC) = 1
),

header AS (
    SELECT DISTINCT
        institution,
        status,
        instrument
    FROM known
),

scored AS (
    SELECT
        q.*,
        n.code AS instrument,
        h.status,
        a.no AS aspect_no,
        a.name_id,
        a.name_en,
        a.short_id,
        a.short_en,
        a.maximum,
        k.points,
        coalesce(100 * k.points / a.maximum, k.percent) AS percent,
        CASE WHEN k.points IS NOT NULL THEN 'points' WHEN k.percent IS NOT NULL THEN 'percent' END AS unit,
        k.source_id,
        CASE WHEN h.status = 'final' THEN k.points END AS final_points,
        -- Halves of a point over a maximum can miss each other in the last bit.
        CASE WHEN h.status = 'final' THEN round(coalesce(100 * k.points / a.maximum, k.percent), 6) END
            AS final_percent
    FROM asked AS q
    LEFT JOIN header AS h ON q.code = h.institution
    INNER JOIN instrument AS n
        ON
            h.instrument = n.code
            OR (h.instrument IS NULL AND $year >= n.valid_from AND $year <= coalesce(n.valid_to, $year))
    INNER JOIN aspect AS a ON n.code = a.instrument
    LEFT JOIN known AS k ON q.code = k.institution AND a.no = k.aspect_no
),

compared AS (
    SELECT
        *,
        count(final_percent) OVER same AS compared,
        coalesce(final_percent = max(final_percent) OVER same, FALSE) AS is_highest,
        max(final_percent) OVER same - min(final_percent) OVER same AS gap,
        final_points - max(CASE WHEN place = 1 THEN final_points END) OVER same AS difference
    FROM scored
    WINDOW same AS (PARTITION BY instrument, aspect_no)
)

SELECT
    c.place::INTEGER AS place,
    c.code AS institution,
    c.name,
    c.existed,
    $year::INTEGER AS year,
    c.instrument,
    c.status,
    c.aspect_no,
    c.name_id,
    c.name_en,
    c.short_id,
    c.short_en,
    c.maximum,
    c.points,
    c.percent,
    c.unit,
    c.compared::INTEGER AS compared,
    c.compared > 1 AND c.is_highest AS is_best,
    (count(*) FILTER (WHERE c.compared > 1 AND c.is_highest) OVER (PARTITION BY c.code))::INTEGER AS leads,
    c.difference,
    CASE WHEN c.compared > 1 THEN c.gap END AS gap,
    c.source_id,
    s.title,
    s.publisher,
    s.url
FROM compared AS c
LEFT JOIN source AS s ON c.source_id = s.source_id
ORDER BY c.place, c.aspect_no
