-- code: 167
-- severity: unknown
-- title: How the child took part in a review is missing or unknown
-- why: Of each review the part that the child took is collected.
-- remedy: Use a code of the list; take a code without a review out.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: a review whose code is blank or not in the list
--    `review_participation`, or a code without the day of a review. A day that cannot be read counts as given.
-- tables: Reviews
-- columns: Reviews.REVIEW, Reviews.REVIEW_CODE
WITH dated AS (
  SELECT r.row, r.REVIEW_CODE,
    CASE WHEN r.REVIEW IS NOT NULL
        OR r.row IN (SELECT u.row FROM unreadable u WHERE u."table" = 'Reviews' AND u."column" = 'REVIEW')
      THEN 1 ELSE 0 END AS held
  FROM Reviews r
)
SELECT 'Reviews', d.row
FROM dated d
WHERE d.held = 0 AND d.REVIEW_CODE IS NOT NULL
  OR d.held = 1 AND (d.REVIEW_CODE IS NULL OR d.REVIEW_CODE NOT IN (
    SELECT c.code
    FROM code_list c
    JOIN parameter begins ON begins.name = 'collection_start'
    JOIN parameter ends ON ends.name = 'collection_end'
    WHERE c.list = 'review_participation'
      AND (c.valid_from IS NULL OR c.valid_from <= ends.value)
      AND (c.valid_to IS NULL OR c.valid_to >= begins.value)));
