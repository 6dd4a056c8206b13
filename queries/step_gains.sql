-- name: step_gains
-- question: Where does one institution have room for the points to the next category, and what did those gain that made this step?
-- parameters:
--   $institution VARCHAR: institution code
--   $year INTEGER: year of its final assessment
-- columns:
--   aspect_no INTEGER: number of the aspect
--   name_id VARCHAR: its name in Indonesian
--   name_en VARCHAR: its name in English
--   short_id VARCHAR: short name in Indonesian
--   short_en VARCHAR: short name in English
--   maximum DOUBLE: highest score of the aspect, points
--   points DOUBLE: the institution's points; NULL when not scored in points
--   room DOUBLE: points up to the maximum; NULL when not scored in points
--   room_steps INTEGER: the same in steps of 0.5
--   gain_n INTEGER: observed steps from its category to the next with every aspect known in points
--   gain_median DOUBLE: median points gained on the aspect in those steps; NULL without any
--   gain_q1 DOUBLE: points that a quarter of them does not exceed; negative when it lost
--   gain_q3 DOUBLE: points that three quarters of them do not exceed
--   needed_steps INTEGER: steps of 0.5 to the next category, all aspects together
--   proposed DOUBLE: points of those that would fall on this aspect; NULL when they cannot be spread
--   proposed_points DOUBLE: points + proposed
-- note: Empty without a final category, or at the highest. Observed: pairs of consecutive final assessments
--   of other institutions, one instrument, from the same category to the one above, in any year of the
--   dataset. The proposal spreads the needed steps one by one in proportion to the observed median gains
--   (Sainte-Laguë), never above a maximum; without observed gains in proportion to the room. It is spread
--   only when every aspect is known in points and they add up to the total. It is arithmetic, no forecast.
WITH own AS (
    SELECT
        g.instrument,
        g.total,
        g.category,
        above.code AS next_category,
        -- Rounded before the ceiling, so that binary fractions never add a step.
        ceil(round((above.lower_bound - g.total) / 0.5, 6))::INTEGER AS needed_steps
    FROM graded AS g
    INNER JOIN category AS c ON g.instrument = c.instrument AND g.category = c.code
    INNER JOIN category AS above
        ON c.instrument = above.instrument AND c.display_order + 1 = above.display_order
    WHERE g.institution = $institution AND g.year = $year AND g.status = 'final'
),

-- Its own steps do not count: gains on aspects between its consecutive assessments, as in step_gain.
mine AS (
    SELECT
        a.aspect_no,
        b.points - a.points AS gain,
        count(b.points - a.points) OVER (PARTITION BY s.to_year) AS known
    FROM own AS o
    INNER JOIN consecutive AS s
        ON
            s.institution = $institution
            AND o.instrument = s.instrument
            AND o.category = s.from_category
            AND o.next_category = s.to_category
    INNER JOIN aspect_score AS a
        ON
            a.institution = $institution
            AND s.from_year = a.year
            AND s.instrument = a.instrument
            AND a.status = 'final'
    INNER JOIN aspect_score AS b
        ON
            b.institution = $institution
            AND s.to_year = b.year
            AND s.instrument = b.instrument
            AND b.status = 'final'
            AND a.aspect_no = b.aspect_no
),

gains AS (
    SELECT
        s.aspect_no,
        s.gain,
        s.steps
    FROM step_gain AS s
    INNER JOIN own AS o
        ON
            s.instrument = o.instrument
            AND s.from_category = o.category
            AND s.to_category = o.next_category
    UNION ALL
    SELECT
        aspect_no,
        gain,
        -1 AS steps
    FROM mine
    WHERE known = (SELECT count(*) FROM aspect AS k INNER JOIN own AS o ON k.instrument = o.instrument)
),

running AS (
    SELECT
        aspect_no,
        gain,
        sum(sum(steps)) OVER (PARTITION BY aspect_no ORDER BY gain) AS upto,
        sum(sum(steps)) OVER (PARTITION BY aspect_no) AS n
    FROM gains
    GROUP BY aspect_no, gain
    HAVING sum(steps) > 0
),

observed AS (
    SELECT
        aspect_no,
        any_value(n)::INTEGER AS gain_n,
        counted_quantile(gain, upto, n, 0.5) AS gain_median,
        counted_quantile(gain, upto, n, 0.25) AS gain_q1,
        counted_quantile(gain, upto, n, 0.75) AS gain_q3
    FROM running
    GROUP BY aspect_no
),

rooms AS (
    SELECT
        k.*,
        o.total,
        o.needed_steps,
        s.points,
        k.maximum - s.points AS room,
        floor(round((k.maximum - s.points) / 0.5, 6))::INTEGER AS room_steps,
        coalesce(v.gain_n, 0) AS gain_n,
        v.gain_median,
        v.gain_q1,
        v.gain_q3
    FROM own AS o
    INNER JOIN aspect AS k ON o.instrument = k.instrument
    LEFT JOIN aspect_score AS s
        ON
            s.institution = $institution
            AND s.year = $year
            AND s.status = 'final'
            AND k.instrument = s.instrument
            AND k.no = s.aspect_no
    LEFT JOIN observed AS v ON k.no = v.aspect_no
),

spreadable AS (
    SELECT
        count(points) = count(*)
        AND abs(sum(points) - max(total)) < 0.001
        AND sum(room_steps) >= max(needed_steps) AS whole
    FROM rooms
),

weights AS (
    SELECT
        *,
        bool_or(coalesce(gain_median, 0) > 0) OVER () AS any_gain
    FROM rooms
),

numbered AS (
    SELECT
        no,
        unnest(generate_series(1, room_steps)) AS unit
    FROM rooms
),

-- Every single step an aspect has room for, with its turn: aspects that gained more come more often.
units AS (
    SELECT
        r.no,
        row_number() OVER (
            ORDER BY
                -- An aspect on which nobody gained comes after those on which somebody did.
                (r.any_gain AND coalesce(r.gain_median, 0) <= 0),
                (u.unit - 0.5) / CASE WHEN r.gain_median > 0 THEN r.gain_median ELSE r.room END,
                r.no,
                u.unit
        ) AS turn
    FROM weights AS r
    INNER JOIN spreadable AS p ON p.whole
    INNER JOIN numbered AS u ON r.no = u.no
),

proposals AS (
    SELECT
        r.no,
        0.5 * count(u.turn) FILTER (WHERE u.turn <= r.needed_steps) AS proposed
    FROM rooms AS r
    INNER JOIN spreadable AS p ON p.whole
    LEFT JOIN units AS u ON r.no = u.no
    GROUP BY r.no
)

SELECT
    r.no AS aspect_no,
    r.name_id,
    r.name_en,
    r.short_id,
    r.short_en,
    r.maximum,
    r.points,
    r.room,
    r.room_steps,
    r.gain_n,
    r.gain_median,
    r.gain_q1,
    r.gain_q3,
    r.needed_steps,
    p.proposed::DOUBLE AS proposed,
    (r.points + p.proposed)::DOUBLE AS proposed_points
FROM rooms AS r
LEFT JOIN proposals AS p ON r.no = p.no
ORDER BY r.no
