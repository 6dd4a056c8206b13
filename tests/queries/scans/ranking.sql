WITH scored AS (
    SELECT
        s.year,
        s.instrument,
        s.institution,
        i.name,
        s.group_code,
        s.province_code,
        s.total,
        s.category
    FROM standing AS s
    INNER JOIN institution AS i ON s.institution = i.code
    WHERE s.rule = 'round' AND s.total IS NOT NULL
),

ranked AS (
    SELECT
        *,
        rank() OVER (PARTITION BY year ORDER BY total DESC) AS rank_national,
        count(*) OVER (PARTITION BY year) AS of_national,
        rank() OVER (PARTITION BY year, group_code ORDER BY total DESC) AS rank_group,
        count(*) OVER (PARTITION BY year, group_code) AS of_group,
        rank() OVER (PARTITION BY year, province_code ORDER BY total DESC) AS rank_province,
        count(*) OVER (PARTITION BY year, province_code) AS of_province
    FROM scored
),

followed AS (
    SELECT
        *,
        lag(year) OVER own AS previous_year,
        lag(rank_group) OVER own AS previous_rank_group,
        lag(of_group) OVER own AS previous_of_group
    FROM ranked
    WINDOW own AS (PARTITION BY institution, instrument ORDER BY year)
)

SELECT
    year,
    instrument,
    institution,
    name,
    group_code AS "group",
    province_code AS province,
    total,
    category,
    rank_national::INTEGER AS rank_national,
    of_national::INTEGER AS of_national,
    rank_group::INTEGER AS rank_group,
    of_group::INTEGER AS of_group,
    CASE WHEN province_code IS NOT NULL THEN rank_province END::INTEGER AS rank_province,
    CASE WHEN province_code IS NOT NULL THEN of_province END::INTEGER AS of_province,
    previous_year,
    previous_rank_group::INTEGER AS previous_rank_group,
    previous_of_group::INTEGER AS previous_of_group,
    (previous_rank_group - rank_group)::INTEGER AS rank_change_group
FROM followed
WHERE
    ($year IS NULL OR year = $year)
    AND ($group IS NULL OR group_code = $group)
    AND ($province IS NULL OR province_code = $province)
ORDER BY year, rank_national, institution
