-- code: K190
-- severity: medium
-- title: A looked-after review lies outside the period of care
-- why: The return counts reviews on time within the period; one outside it counts for nothing.
-- remedy: Check the date, and to which period the review belongs.
-- tables: cla_review, period_of_care
-- columns: cla_review.review_date, period_of_care.start_date, period_of_care.end_date
SELECT 'cla_review', r.cla_review_id
FROM cla_review r
JOIN period_of_care p ON p.period_of_care_id = r.period_of_care_id
WHERE COALESCE(r.cancelled, 0) = 0 AND (r.review_date < p.start_date OR r.review_date > p.end_date);
