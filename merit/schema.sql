-- The tables of a snapshot (docs: data/README.md, "Tables of a snapshot").
-- Constraints are the second net behind the checks of merit/ingest.

CREATE TABLE snapshot (
    dataset VARCHAR NOT NULL CHECK (dataset IN ('publikasi', 'simulasi', 'resmi')),
    snapshot VARCHAR NOT NULL PRIMARY KEY,
    kind VARCHAR NOT NULL CHECK (kind IN ('published', 'synthetic', 'official')),
    content_hash VARCHAR NOT NULL,
    schema_hash VARCHAR NOT NULL,
    inputs_hash VARCHAR NOT NULL,
    published_at TIMESTAMP NOT NULL,
    published_by VARCHAR NOT NULL,
    note VARCHAR
);

CREATE TABLE source (
    source_id VARCHAR PRIMARY KEY,
    title VARCHAR NOT NULL,
    publisher VARCHAR NOT NULL,
    kind VARCHAR NOT NULL CHECK (kind IN ('assessor', 'other')),
    published_date VARCHAR,
    url VARCHAR
);

CREATE TABLE instrument (
    code VARCHAR PRIMARY KEY,
    name_id VARCHAR NOT NULL,
    name_en VARCHAR NOT NULL,
    legal_basis VARCHAR NOT NULL,
    valid_from INTEGER NOT NULL,
    valid_to INTEGER,
    maximum_total DOUBLE,
    status VARCHAR NOT NULL CHECK (status IN ('final', 'draft')),
    note_id VARCHAR,
    note_en VARCHAR,
    CHECK (valid_to IS NULL OR valid_to >= valid_from)
);

CREATE TABLE aspect (
    instrument VARCHAR NOT NULL REFERENCES instrument (code),
    no INTEGER NOT NULL,
    name_id VARCHAR NOT NULL,
    name_en VARCHAR NOT NULL,
    short_id VARCHAR NOT NULL,
    short_en VARCHAR NOT NULL,
    maximum DOUBLE CHECK (maximum > 0),
    maximum_basis VARCHAR NOT NULL CHECK (maximum_basis IN ('published', 'derived', 'unknown')),
    PRIMARY KEY (instrument, no)
);

CREATE TABLE category (
    instrument VARCHAR NOT NULL REFERENCES instrument (code),
    code VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    roman VARCHAR NOT NULL,
    lower_bound DOUBLE,
    printed_range VARCHAR,
    display_order INTEGER NOT NULL,
    colour VARCHAR,
    ink VARCHAR,
    PRIMARY KEY (instrument, code),
    UNIQUE (instrument, display_order)
);

CREATE TABLE institution_group (
    code VARCHAR PRIMARY KEY,
    name VARCHAR NOT NULL,
    long_name_id VARCHAR NOT NULL,
    long_name_en VARCHAR NOT NULL,
    level VARCHAR NOT NULL CHECK (level IN ('pusat', 'daerah')),
    target_scope VARCHAR NOT NULL,
    display_order INTEGER NOT NULL UNIQUE
);

CREATE TABLE island (
    name VARCHAR PRIMARY KEY,
    code VARCHAR NOT NULL UNIQUE,
    name_en VARCHAR NOT NULL,
    display_order INTEGER NOT NULL UNIQUE
);

CREATE TABLE province (
    code VARCHAR PRIMARY KEY,
    name VARCHAR NOT NULL,
    abbreviation VARCHAR NOT NULL,
    island VARCHAR NOT NULL REFERENCES island (name),
    tile_column INTEGER NOT NULL,
    tile_row INTEGER NOT NULL,
    valid_from INTEGER,
    UNIQUE (tile_column, tile_row)
);

CREATE TABLE institution (
    code VARCHAR PRIMARY KEY,
    name VARCHAR NOT NULL,
    also_known_as VARCHAR,
    group_code VARCHAR NOT NULL REFERENCES institution_group (code),
    province_code VARCHAR REFERENCES province (code),
    valid_from INTEGER,
    valid_to INTEGER,
    successor_of VARCHAR,
    former_province_code VARCHAR REFERENCES province (code),
    province_from INTEGER,
    validity_basis VARCHAR,
    CHECK (valid_to IS NULL OR valid_from IS NULL OR valid_to >= valid_from)
);

CREATE TABLE assessment (
    institution VARCHAR NOT NULL REFERENCES institution (code),
    year INTEGER NOT NULL CHECK (year BETWEEN 2018 AND 2100),
    status VARCHAR NOT NULL CHECK (status IN ('final', 'interim', 'self')),
    instrument VARCHAR NOT NULL REFERENCES instrument (code),
    total DOUBLE CHECK (total >= 0),
    stated_category VARCHAR,
    year_inferred BOOLEAN NOT NULL,
    fixed_on DATE,
    talent_management BOOLEAN,
    PRIMARY KEY (institution, year, status)
);

CREATE TABLE aspect_score (
    institution VARCHAR NOT NULL REFERENCES institution (code),
    year INTEGER NOT NULL,
    status VARCHAR NOT NULL CHECK (status IN ('final', 'interim', 'self')),
    instrument VARCHAR NOT NULL,
    aspect_no INTEGER NOT NULL,
    points DOUBLE CHECK (points >= 0),
    percent DOUBLE CHECK (percent BETWEEN 0 AND 100),
    source_id VARCHAR REFERENCES source (source_id),
    PRIMARY KEY (institution, year, status, aspect_no),
    FOREIGN KEY (instrument, aspect_no) REFERENCES aspect (instrument, no)
);

CREATE TABLE national_aspect (
    year INTEGER NOT NULL,
    instrument VARCHAR NOT NULL,
    aspect_no INTEGER NOT NULL,
    percent DOUBLE NOT NULL CHECK (percent BETWEEN 0 AND 100),
    source_id VARCHAR NOT NULL REFERENCES source (source_id),
    PRIMARY KEY (year, instrument, aspect_no),
    FOREIGN KEY (instrument, aspect_no) REFERENCES aspect (instrument, no)
);

CREATE TABLE claim (
    claim_id INTEGER PRIMARY KEY,
    institution VARCHAR NOT NULL REFERENCES institution (code),
    year INTEGER NOT NULL,
    total DOUBLE CHECK (total >= 0),
    category VARCHAR,
    status VARCHAR NOT NULL CHECK (status IN ('final', 'year_inferred', 'interim')),
    source_id VARCHAR NOT NULL REFERENCES source (source_id)
);

CREATE TABLE national_count (
    count_id INTEGER PRIMARY KEY,
    year INTEGER NOT NULL,
    as_of_date VARCHAR NOT NULL,
    moment VARCHAR NOT NULL,
    scope VARCHAR NOT NULL,
    rule VARCHAR NOT NULL CHECK (rule IN ('round', 'latest')),
    assessed INTEGER,
    sangat_baik INTEGER,
    baik INTEGER,
    kurang INTEGER,
    buruk INTEGER,
    baik_or_above INTEGER,
    below_baik INTEGER,
    percent_baik_or_above DOUBLE,
    institutions INTEGER,
    source_id VARCHAR NOT NULL REFERENCES source (source_id)
);

CREATE TABLE national_note (
    year INTEGER NOT NULL,
    scope VARCHAR NOT NULL,
    rule VARCHAR NOT NULL,
    note_id VARCHAR NOT NULL,
    note_en VARCHAR NOT NULL,
    source_id VARCHAR NOT NULL REFERENCES source (source_id)
);

CREATE TABLE target (
    year INTEGER NOT NULL,
    scope VARCHAR NOT NULL,
    indicator VARCHAR NOT NULL,
    target_percent DOUBLE,
    realised_percent DOUBLE,
    source_id VARCHAR NOT NULL REFERENCES source (source_id)
);

CREATE TABLE event (
    date VARCHAR NOT NULL,
    kind VARCHAR NOT NULL CHECK (kind IN ('round', 'ceremony', 'registry', 'assessor', 'method')),
    title_id VARCHAR NOT NULL,
    title_en VARCHAR NOT NULL,
    source_id VARCHAR REFERENCES source (source_id),
    basis VARCHAR
);

-- Made once, when the snapshot is written, by queries/standing.sql; every count reads it.
CREATE TABLE standing (
    rule VARCHAR NOT NULL CHECK (rule IN ('round', 'latest', 'ever')),
    year INTEGER NOT NULL,
    institution VARCHAR NOT NULL,
    group_code VARCHAR NOT NULL,
    province_code VARCHAR,
    instrument VARCHAR NOT NULL,
    category VARCHAR,
    category_order INTEGER,
    total DOUBLE,
    status_year INTEGER,
    status_year_inferred BOOLEAN
);

-- Made once, after it, by queries/consecutive.sql; every step from one result to the next reads it.
CREATE TABLE consecutive (
    institution VARCHAR NOT NULL,
    instrument VARCHAR NOT NULL,
    from_year INTEGER NOT NULL,
    from_category VARCHAR NOT NULL,
    from_order INTEGER NOT NULL,
    from_total DOUBLE,
    to_year INTEGER NOT NULL,
    to_category VARCHAR NOT NULL,
    to_order INTEGER NOT NULL,
    to_total DOUBLE
);

-- What follows is made once as well, in this order, each by the question of its name; it answers in the time
-- of a few thousand rows what would be counted over millions.

-- Ranks of the final totals of every round.
CREATE TABLE ranks (
    year INTEGER NOT NULL,
    instrument VARCHAR NOT NULL,
    institution VARCHAR NOT NULL,
    group_code VARCHAR NOT NULL,
    province_code VARCHAR,
    total DOUBLE NOT NULL,
    category VARCHAR,
    rank_national INTEGER NOT NULL,
    of_national INTEGER NOT NULL,
    rank_group INTEGER NOT NULL,
    of_group INTEGER NOT NULL,
    rank_province INTEGER,
    of_province INTEGER,
    previous_year INTEGER,
    previous_rank_group INTEGER,
    previous_of_group INTEGER
);

-- Final assessments of which every aspect is known: shares of the maxima.
CREATE TABLE profile (
    institution VARCHAR NOT NULL,
    year INTEGER NOT NULL,
    instrument VARCHAR NOT NULL,
    until INTEGER,
    share_1 DOUBLE,
    share_2 DOUBLE,
    share_3 DOUBLE,
    share_4 DOUBLE,
    share_5 DOUBLE,
    share_6 DOUBLE,
    share_7 DOUBLE,
    share_8 DOUBLE,
    points DOUBLE[]
);

-- Standings, counted.
CREATE TABLE standing_count (
    rule VARCHAR NOT NULL,
    year INTEGER NOT NULL,
    group_code VARCHAR NOT NULL,
    province_code VARCHAR,
    instrument VARCHAR NOT NULL,
    category VARCHAR,
    institutions BIGINT NOT NULL,
    assessed BIGINT NOT NULL,
    scored BIGINT NOT NULL
);

-- Final totals of every round, counted.
CREATE TABLE score_count (
    year INTEGER NOT NULL,
    group_code VARCHAR NOT NULL,
    province_code VARCHAR,
    instrument VARCHAR NOT NULL,
    total DOUBLE NOT NULL,
    scores BIGINT NOT NULL
);

-- Final scores of aspects of every round, counted.
CREATE TABLE aspect_count (
    year INTEGER NOT NULL,
    group_code VARCHAR NOT NULL,
    province_code VARCHAR,
    instrument VARCHAR NOT NULL,
    aspect_no INTEGER NOT NULL,
    points DOUBLE,
    percent DOUBLE,
    has_category BOOLEAN NOT NULL,
    scores BIGINT NOT NULL
);

-- Middle share of each aspect's maximum by province.
CREATE TABLE province_aspect (
    rule VARCHAR NOT NULL,
    year INTEGER NOT NULL,
    province_code VARCHAR NOT NULL,
    instrument VARCHAR NOT NULL,
    aspect_no INTEGER NOT NULL,
    median DOUBLE NOT NULL,
    governments BIGINT NOT NULL
);

-- Steps between categories, counted by gain in total.
CREATE TABLE step_count (
    instrument VARCHAR NOT NULL,
    from_category VARCHAR NOT NULL,
    to_category VARCHAR NOT NULL,
    from_year INTEGER NOT NULL,
    to_year INTEGER NOT NULL,
    gain DOUBLE,
    steps BIGINT NOT NULL
);

-- The same by gain on each aspect.
CREATE TABLE step_gain (
    instrument VARCHAR NOT NULL,
    from_category VARCHAR NOT NULL,
    to_category VARCHAR NOT NULL,
    aspect_no INTEGER NOT NULL,
    gain DOUBLE NOT NULL,
    steps BIGINT NOT NULL
);

-- Standings in two years of one instrument, counted.
CREATE TABLE flow_count (
    rule VARCHAR NOT NULL,
    from_year INTEGER NOT NULL,
    to_year INTEGER NOT NULL,
    group_code VARCHAR NOT NULL,
    from_here BOOLEAN NOT NULL,
    to_here BOOLEAN NOT NULL,
    from_province VARCHAR,
    to_province VARCHAR,
    from_category VARCHAR,
    to_category VARCHAR,
    from_order INTEGER,
    to_order INTEGER,
    is_reassessed BOOLEAN NOT NULL,
    institutions BIGINT NOT NULL
);

-- Results of every round, counted.
CREATE TABLE round_count (
    year INTEGER NOT NULL,
    province_code VARCHAR,
    results BIGINT NOT NULL,
    scored BIGINT NOT NULL,
    undated BIGINT NOT NULL,
    talent_recorded BIGINT NOT NULL,
    fixed_on DATE
);

-- How much there is.
CREATE TABLE extent (
    institutions INTEGER NOT NULL,
    first_year INTEGER,
    last_year INTEGER,
    assessments INTEGER NOT NULL,
    aspect_profiles INTEGER NOT NULL,
    aspect_scores INTEGER NOT NULL,
    telling VARCHAR
);

-- An assessment with its category: derived from the score where there is one (the highest lower
-- bound reached, domain rule), otherwise the category that was published without a score.
CREATE VIEW graded AS
WITH bands AS (
    SELECT
        k.instrument,
        k.code,
        k.lower_bound,
        lead(k.lower_bound) OVER (PARTITION BY k.instrument ORDER BY k.lower_bound) AS next_bound
    FROM category AS k
    WHERE k.lower_bound IS NOT NULL
)

SELECT
    a.institution,
    a.year,
    a.status,
    a.instrument,
    a.total,
    a.year_inferred,
    a.fixed_on,
    a.talent_management,
    coalesce(c.code, a.stated_category) AS category
FROM assessment AS a
LEFT JOIN bands AS c
    ON
        a.instrument = c.instrument
        AND a.total >= c.lower_bound
        AND (a.total < c.next_bound OR c.next_bound IS NULL);

-- What a move between two states is called. Orders: those of the categories, 0 without a category, -1
-- outside of the choice (not there yet, no longer there). (The parameters are mistaken for types: noqa.)
CREATE MACRO move_direction(from_order, to_order) AS -- noqa: CP05
CASE
    WHEN from_order = -1 THEN 'new'
    WHEN to_order = -1 THEN 'ended'
    WHEN from_order = 0 AND to_order = 0 THEN 'unassessed'
    WHEN from_order = 0 THEN 'first'
    WHEN to_order = 0 THEN 'lost'
    WHEN from_order < to_order THEN 'up'
    WHEN from_order > to_order THEN 'down'
    ELSE 'same'
END;

-- A quantile, interpolated as quantile_cont does it, of values that were counted: `upto` of `whole` are no
-- greater than the value of their row.
CREATE MACRO counted_quantile(value, upto, whole, part) AS -- noqa: CP05
min(value) FILTER (WHERE upto > floor(part * (whole - 1)))
+ (
    min(value) FILTER (WHERE upto > ceil(part * (whole - 1)))
    - min(value) FILTER (WHERE upto > floor(part * (whole - 1)))
) * (part * (max(whole) - 1) - floor(part * (max(whole) - 1)));

-- A claim with the category (by name) that its score gives, or that it prints without a score, and its
-- weight: final (1) beats year_inferred (2) beats interim (3).
CREATE VIEW graded_claim AS
SELECT
    c.claim_id,
    c.institution,
    c.year,
    c.total,
    c.status,
    c.source_id,
    CASE WHEN c.total IS NULL THEN c.category ELSE k.name END AS category,
    CASE c.status WHEN 'final' THEN 1 WHEN 'year_inferred' THEN 2 ELSE 3 END AS weight
FROM claim AS c
INNER JOIN instrument AS n
    ON c.year >= n.valid_from AND c.year <= coalesce(n.valid_to, c.year)
ASOF LEFT JOIN category AS k
    ON n.code = k.instrument AND c.total >= k.lower_bound;

-- Every published national figure, field by field, with the part it plays. Resolution (domain rule):
-- the assessor's own page beats a newspaper, then the number that more sources print, then the newest.
-- Claims that share a moment describe the same state; the main moment of a year is the one with most
-- fields, then the newest.
CREATE VIEW national_claim AS
WITH long AS (
    UNPIVOT (
        SELECT
            count_id,
            year,
            rule,
            scope,
            moment,
            as_of_date,
            source_id,
            assessed::DOUBLE AS assessed,
            sangat_baik::DOUBLE AS sangat_baik,
            baik::DOUBLE AS baik,
            kurang::DOUBLE AS kurang,
            buruk::DOUBLE AS buruk,
            baik_or_above::DOUBLE AS baik_or_above,
            below_baik::DOUBLE AS below_baik,
            percent_baik_or_above
        FROM national_count
    ) ON assessed, sangat_baik, baik, kurang, buruk, baik_or_above, below_baik, percent_baik_or_above
    INTO NAME field VALUE value
),

weighed AS (
    SELECT
        l.*,
        s.kind = 'assessor' AS official,
        coalesce(s.published_date, l.as_of_date) AS said_on,
        count(DISTINCT l.source_id) OVER same AS support,
        bool_or(s.kind = 'assessor') OVER same AS any_official,
        max(coalesce(s.published_date, l.as_of_date)) OVER same AS newest
    FROM long AS l
    INNER JOIN source AS s ON l.source_id = s.source_id
    WINDOW same AS (PARTITION BY l.year, l.rule, l.scope, l.moment, l.field, l.value)
),

ranked AS (
    SELECT
        *,
        dense_rank() OVER (
            PARTITION BY year, rule, scope, moment, field
            ORDER BY any_official DESC, support DESC, newest DESC, value DESC
        ) AS place,
        row_number() OVER (
            PARTITION BY year, rule, scope, moment, field, value
            ORDER BY official DESC, said_on DESC, source_id ASC
        ) AS voice
    FROM weighed
),

moments AS (
    SELECT
        year,
        rule,
        scope,
        moment,
        row_number() OVER (
            PARTITION BY year, rule, scope ORDER BY count(DISTINCT field) DESC, moment DESC
        ) AS place
    FROM long
    GROUP BY year, rule, scope, moment
)

SELECT
    r.year,
    r.rule,
    r.scope,
    r.moment,
    r.field,
    r.value,
    r.as_of_date,
    r.source_id,
    m.place = 1 AS is_main,
    CASE WHEN r.place > 1 THEN 'other' WHEN r.voice = 1 THEN 'used' ELSE 'agrees' END AS role
FROM ranked AS r
INNER JOIN moments AS m
    ON r.year = m.year AND r.rule = m.rule AND r.scope = m.scope AND r.moment = m.moment;

-- The published national counts, one row per year, rule and scope: the main moment of national_claim, and
-- what follows from it by plain arithmetic (columns as in queries/published_counts.sql). Nothing
-- unpublished becomes zero.
CREATE VIEW published_count AS
WITH figures AS (
    SELECT
        year,
        rule,
        scope,
        moment,
        max(as_of_date) FILTER (WHERE role = 'used') AS as_of,
        min(as_of_date) FILTER (WHERE role = 'used') AS as_of_first,
        max(value) FILTER (WHERE role = 'used' AND field = 'assessed') AS assessed,
        max(value) FILTER (WHERE role = 'used' AND field = 'sangat_baik') AS sangat_baik,
        max(value) FILTER (WHERE role = 'used' AND field = 'baik') AS baik,
        max(value) FILTER (WHERE role = 'used' AND field = 'kurang') AS kurang,
        max(value) FILTER (WHERE role = 'used' AND field = 'buruk') AS buruk,
        max(value) FILTER (WHERE role = 'used' AND field = 'baik_or_above') AS above,
        max(value) FILTER (WHERE role = 'used' AND field = 'below_baik') AS below,
        max(value) FILTER (WHERE role = 'used' AND field = 'percent_baik_or_above') AS percent,
        list_sort(list(DISTINCT source_id) FILTER (WHERE role = 'used')) AS source_ids,
        count(DISTINCT field) FILTER (WHERE role = 'other') AS conflicts
    FROM national_claim
    WHERE is_main
    GROUP BY year, rule, scope, moment
),

completed AS (
    SELECT
        *,
        coalesce(above, sangat_baik + baik, assessed - coalesce(below, kurang + buruk))
            AS full_above,
        coalesce(below, kurang + buruk, assessed - coalesce(above, sangat_baik + baik))
            AS full_below
    FROM figures
),

-- Sources of one round can contradict each other (2024: 98 Baik or above of 94 assessed): then nothing
-- is derived from the pair.
guarded AS (
    SELECT
        * REPLACE (
            CASE WHEN below IS NOT NULL OR full_below >= 0 THEN full_below END AS full_below,
            CASE WHEN above IS NOT NULL OR full_above >= 0 THEN full_above END AS full_above
        ),
        assessed IS NOT NULL AND coalesce(full_above <= assessed, TRUE) AS consistent,
        CASE WHEN full_above <= assessed THEN full_above / assessed END AS computed_share
    FROM completed
),

registry AS (
    SELECT
        s.year,
        coalesce(g.target_scope, 'all') AS scope,
        sum(s.institutions) AS registered
    FROM standing_count AS s
    INNER JOIN institution_group AS g ON s.group_code = g.code
    WHERE s.rule = 'latest'
    GROUP BY GROUPING SETS ((s.year, g.target_scope), (s.year))
)

SELECT
    c.year,
    c.rule,
    c.scope,
    c.moment,
    c.as_of,
    c.as_of_first,
    r.registered::INTEGER AS registered,
    c.assessed::INTEGER AS assessed,
    c.sangat_baik::INTEGER AS sangat_baik,
    c.baik::INTEGER AS baik,
    c.kurang::INTEGER AS kurang,
    c.buruk::INTEGER AS buruk,
    CASE WHEN c.consistent THEN r.registered - c.assessed END::INTEGER AS not_assessed,
    c.full_above::INTEGER AS baik_or_above,
    c.full_below::INTEGER AS below_baik,
    coalesce(c.computed_share, c.percent / 100) AS share_baik_or_above,
    c.full_above / r.registered AS share_of_registered,
    list_filter(
        [
            CASE WHEN c.above IS NULL AND c.full_above IS NOT NULL THEN 'baik_or_above' END,
            CASE WHEN c.below IS NULL AND c.full_below IS NOT NULL THEN 'below_baik' END,
            CASE WHEN c.consistent THEN 'not_assessed' END,
            CASE WHEN c.computed_share IS NOT NULL THEN 'share_baik_or_above' END
        ],
        LAMBDA x: x IS NOT NULL -- noqa: RF02
    ) AS derived,
    c.source_ids,
    c.conflicts::INTEGER AS conflicts
FROM guarded AS c
LEFT JOIN registry AS r ON c.year = r.year AND c.scope = r.scope;

-- The results of every round with the names of the institution, its group, its province and its category,
-- and the final assessment before under the same instrument (from_…; NULL without one).
CREATE VIEW result AS
SELECT
    s.year,
    s.instrument,
    s.institution,
    i.name,
    s.group_code,
    g.name AS group_name,
    g.display_order AS group_order,
    s.province_code,
    p.name AS province_name,
    s.category,
    k.name AS category_name,
    s.category_order,
    s.total,
    s.status_year_inferred AS year_inferred,
    c.from_year,
    c.from_category,
    b.name AS from_category_name,
    c.from_order,
    c.to_order,
    c.from_total,
    round(s.total - c.from_total, 2) AS change
FROM standing AS s
INNER JOIN institution AS i ON s.institution = i.code
INNER JOIN institution_group AS g ON s.group_code = g.code
INNER JOIN category AS k ON s.instrument = k.instrument AND s.category = k.code
LEFT JOIN province AS p ON s.province_code = p.code
LEFT JOIN consecutive AS c
    ON s.institution = c.institution AND s.instrument = c.instrument AND s.year = c.to_year
LEFT JOIN category AS b ON s.instrument = b.instrument AND c.from_category = b.code
WHERE s.rule = 'round';
