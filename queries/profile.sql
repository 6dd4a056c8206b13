-- name: profile
-- question: Which share of every aspect's maximum did each institution reach, where all of them are known?
-- parameters: none
-- columns:
--   institution VARCHAR: institution code
--   year INTEGER: year of the final assessment
--   instrument VARCHAR: its instrument
--   until INTEGER: year of the next whole profile of the institution under the instrument; NULL for the newest
--   share_1 DOUBLE: points on aspect 1 over its maximum, or the published percentage, 0 to 1
--   share_2 DOUBLE: of aspect 2; NULL where the instrument has fewer aspects, here and below
--   share_3 DOUBLE: of aspect 3
--   share_4 DOUBLE: of aspect 4
--   share_5 DOUBLE: of aspect 5
--   share_6 DOUBLE: of aspect 6
--   share_7 DOUBLE: of aspect 7
--   share_8 DOUBLE: of aspect 8
--   points DOUBLE[]: points on aspects 1 to 8; NULL inside where published in percent, and beyond the last aspect
-- note: Built once into every snapshot as the table "profile". Final assessments only.
WITH sizes AS (
    SELECT
        instrument,
        count(*) AS aspects
    FROM aspect
    GROUP BY instrument
),

shares AS (
    SELECT
        s.institution,
        s.year,
        s.instrument,
        s.aspect_no,
        s.points,
        coalesce(s.points / k.maximum, s.percent / 100) AS share
    FROM aspect_score AS s
    INNER JOIN aspect AS k ON s.instrument = k.instrument AND s.aspect_no = k.no
    WHERE s.status = 'final'
),

wide AS (
    SELECT
        institution,
        year,
        instrument,
        count(share) AS known,
        max(share) FILTER (WHERE aspect_no = 1) AS share_1,
        max(share) FILTER (WHERE aspect_no = 2) AS share_2,
        max(share) FILTER (WHERE aspect_no = 3) AS share_3,
        max(share) FILTER (WHERE aspect_no = 4) AS share_4,
        max(share) FILTER (WHERE aspect_no = 5) AS share_5,
        max(share) FILTER (WHERE aspect_no = 6) AS share_6,
        max(share) FILTER (WHERE aspect_no = 7) AS share_7,
        max(share) FILTER (WHERE aspect_no = 8) AS share_8,
        [
            max(points) FILTER (WHERE aspect_no = 1),
            max(points) FILTER (WHERE aspect_no = 2),
            max(points) FILTER (WHERE aspect_no = 3),
            max(points) FILTER (WHERE aspect_no = 4),
            max(points) FILTER (WHERE aspect_no = 5),
            max(points) FILTER (WHERE aspect_no = 6),
            max(points) FILTER (WHERE aspect_no = 7),
            max(points) FILTER (WHERE aspect_no = 8)
        ] AS points
    FROM shares
    GROUP BY institution, year, instrument
)

SELECT
    w.institution,
    w.year,
    w.instrument,
    lead(w.year) OVER (PARTITION BY w.institution, w.instrument ORDER BY w.year) AS until,
    w.share_1,
    w.share_2,
    w.share_3,
    w.share_4,
    w.share_5,
    w.share_6,
    w.share_7,
    w.share_8,
    w.points
FROM wide AS w
INNER JOIN sizes AS n ON w.instrument = n.instrument AND w.known = n.aspects
ORDER BY w.year, w.institution, w.instrument
