WITH shares AS (
    SELECT
        s.province_code,
        a.instrument,
        a.aspect_no,
        coalesce(a.points / k.maximum, a.percent / 100) AS share
    FROM standing AS s
    INNER JOIN aspect_score AS a
        ON s.institution = a.institution AND s.status_year = a.year AND a.status = 'final'
    INNER JOIN aspect AS k ON a.instrument = k.instrument AND a.aspect_no = k.no
    WHERE s.rule = $rule AND s.year = $year AND s.province_code IS NOT NULL
),

medians AS (
    SELECT
        province_code,
        instrument,
        aspect_no,
        median(share) AS median,
        count(*) AS n
    FROM shares
    WHERE share IS NOT NULL
    GROUP BY province_code, instrument, aspect_no
)

SELECT
    p.code AS province,
    p.name,
    p.abbreviation,
    m.aspect_no,
    k.name_id AS aspect_id,
    k.name_en AS aspect_en,
    k.short_id,
    k.short_en,
    m.median,
    m.n::INTEGER AS n,
    (rank() OVER (PARTITION BY p.code ORDER BY m.median))::INTEGER AS place
FROM medians AS m
INNER JOIN province AS p ON m.province_code = p.code
INNER JOIN aspect AS k ON m.instrument = k.instrument AND m.aspect_no = k.no
ORDER BY p.code, m.aspect_no
