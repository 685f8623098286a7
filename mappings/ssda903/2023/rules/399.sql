-- code: 399
-- severity: unknown
-- title: Mother or review items for a child on short breaks only
-- why: These items are not asked about children who are only on short breaks.
-- remedy: Clear MOTHER and remove the reviews, or correct the legal status.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: every episode of the child is V3 or V4, and the item on mothers or a
--    review is given: then its episodes are reported, the headers that say so or stand beside a review, and the reviews that say
--    so or stand beside such a header.
-- tables: Header, Reviews, Episodes
-- columns: Header.MOTHER, Reviews.REVIEW, Reviews.REVIEW_CODE, Episodes.LS
WITH short AS (
  SELECT a.CHILD FROM looked_after a WHERE a.stay_in_year IS NULL
),
review AS (
  SELECT r.CHILD, r.row, r.REVIEW IS NOT NULL OR r.REVIEW_CODE IS NOT NULL
      OR r.row IN (SELECT u.row FROM unreadable u WHERE u."table" = 'Reviews' AND u."column" = 'REVIEW') AS given
  FROM Reviews r
  WHERE r.CHILD IN (SELECT CHILD FROM short)
),
mother AS (
  SELECT h.CHILD, h.row, h.MOTHER IS NOT NULL AS given
  FROM Header h
  WHERE h.CHILD IN (SELECT CHILD FROM short)
)
SELECT 'Episodes', e.row
FROM Episodes e
JOIN short s ON s.CHILD = e.CHILD
WHERE e.CHILD IN (SELECT CHILD FROM review WHERE given) OR e.CHILD IN (SELECT CHILD FROM mother WHERE given)
UNION ALL
SELECT 'Header', m.row
FROM mother m
WHERE m.given OR m.CHILD IN (SELECT CHILD FROM review WHERE given)
UNION ALL
SELECT 'Reviews', r.row
FROM review r
WHERE r.given OR r.CHILD IN (SELECT CHILD FROM mother WHERE given);
