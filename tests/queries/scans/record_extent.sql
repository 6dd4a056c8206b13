WITH years AS (
    SELECT
        institution,
        year,
        count(total) > 0 AS has_score
    FROM claim
    GROUP BY institution, year
),

twice AS (
    SELECT institution
    FROM years
    WHERE has_score
    GROUP BY institution
    HAVING count(*) > 1
),

profiles AS (
    SELECT
        institution,
        year
    FROM aspect_score
    GROUP BY institution, year
    HAVING count(DISTINCT aspect_no) > 1
)

SELECT
    (SELECT count(*) FROM claim)::INTEGER AS claims,
    (SELECT count(DISTINCT source_id) FROM claim)::INTEGER AS sources,
    count(DISTINCT institution)::INTEGER AS institutions,
    count(*)::INTEGER AS institution_years,
    (count(*) FILTER (WHERE has_score))::INTEGER AS scored,
    (SELECT count(*) FROM twice)::INTEGER AS scored_twice,
    (SELECT count(*) FROM profiles)::INTEGER AS aspect_profiles,
    (SELECT count(*) FROM aspect_score)::INTEGER AS aspect_scores
FROM years
ORDER BY claims
