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

gains AS (
    SELECT
        a.aspect_no,
        b.points - a.points AS gain,
        count(b.points - a.points) OVER (PARTITION BY s.institution, s.to_year) AS known
    FROM own AS o
    INNER JOIN consecutive AS s
        ON
            o.instrument = s.instrument
            AND o.category = s.from_category
            AND o.next_category = s.to_category
    INNER JOIN whole_profile AS a ON s.institution = a.institution AND s.from_year = a.year
    INNER JOIN whole_profile AS b
        ON s.institution = b.institution AND s.to_year = b.year AND a.aspect_no = b.aspect_no
    WHERE s.institution <> $institution
),

observed AS (
    SELECT
        aspect_no,
        count(*)::INTEGER AS gain_n,
        median(gain) AS gain_median,
        quantile_cont(gain, 0.25) AS gain_q1,
        quantile_cont(gain, 0.75) AS gain_q3
    FROM gains
    WHERE known = (SELECT count(*) FROM aspect AS k INNER JOIN own AS o ON k.instrument = o.instrument)
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
