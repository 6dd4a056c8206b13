-- name: step_count
-- question: How often was each step between categories observed, between which years and with which gain?
-- parameters: none
-- columns:
--   instrument VARCHAR: instrument of both assessments
--   from_category VARCHAR: category code before
--   to_category VARCHAR: category code after
--   from_year INTEGER: year of the assessment before
--   to_year INTEGER: year of the assessment after
--   gain DOUBLE: points gained in total; NULL unless both totals are known
--   steps BIGINT: steps
-- note: Built once into every snapshot as the table "step_count": the rows of consecutive, counted.
SELECT
    instrument,
    from_category,
    to_category,
    from_year,
    to_year,
    to_total - from_total AS gain,
    count(*) AS steps
FROM consecutive
GROUP BY instrument, from_category, to_category, from_year, to_year, gain
ORDER BY instrument, from_category, to_category, from_year, to_year, gain
