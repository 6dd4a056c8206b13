-- name: ceremony_round
-- question: Which round is honoured, which is the one before, and up to which date do its figures reach?
-- parameters:
--   $year INTEGER: year of the round
--   $provinces VARCHAR[]: province codes of a regional ceremony, or NULL for the nation
--   $published BOOLEAN: TRUE to quote published figures instead of counting
-- columns:
--   year INTEGER: year of the round
--   instrument VARCHAR: instrument in force in that year
--   instrument_id VARCHAR: its name in Indonesian
--   instrument_en VARCHAR: its name in English
--   before_year INTEGER: the round before, under whatever instrument; NULL when there is none
--   before_is_comparable BOOLEAN: TRUE when it stands under the same instrument; NULL without one
--   cut_off VARCHAR: newest date on which a score of the round was fixed (published: date of the figures)
--   before_cut_off VARCHAR: the same of the round before; NULL without one
--   latest_cut_off VARCHAR: date of the published cumulative figures; otherwise as cut_off
--   results INTEGER: final assessments with a category in the dataset, of the chosen provinces
--   scored INTEGER: of them, those with a score
--   undated INTEGER: of them, those without a date on which the score was fixed
--   talent_recorded INTEGER: of them, those of which it is known whether talent management works
--   first_year INTEGER: first year of the instrument with a final assessment: how far "ever" looks back
-- note: cut_off is NULL when no date is known; it is that of the whole round, also for chosen provinces. A round is a year with final assessments in the dataset, or,
--   for published figures, with a published national count of that round.
WITH rounds AS (
    SELECT DISTINCT year
    FROM standing_count
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
    FROM (SELECT DISTINCT year FROM standing_count) AS y
    INNER JOIN instrument AS n ON y.year >= n.valid_from AND y.year <= coalesce(n.valid_to, y.year)
),

chosen AS (
    SELECT
        *,
        ($provinces IS NULL OR coalesce(list_contains($provinces, province_code), FALSE)) AS is_chosen
    FROM round_count
),

fixed AS (
    SELECT
        year,
        sum(results) FILTER (WHERE is_chosen) AS results,
        sum(scored) FILTER (WHERE is_chosen) AS scored,
        sum(undated) FILTER (WHERE is_chosen) AS undated,
        sum(talent_recorded) FILTER (WHERE is_chosen) AS talent_recorded,
        -- One date for a round, whatever provinces are honoured.
        strftime(max(fixed_on), '%Y-%m-%d') AS cut_off
    FROM chosen
    GROUP BY year
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

lowest AS (
    SELECT
        instrument,
        min(lower_bound) AS lower_bound
    FROM category
    GROUP BY instrument
),

-- A category follows from a score that reaches the lowest bound, or was published.
start AS (
    SELECT
        a.instrument,
        min(a.year) AS year
    FROM assessment AS a
    INNER JOIN lowest AS k ON a.instrument = k.instrument
    WHERE a.status = 'final' AND (a.total >= k.lower_bound OR a.stated_category IS NOT NULL)
    GROUP BY a.instrument
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
