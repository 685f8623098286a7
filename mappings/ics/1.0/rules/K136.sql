-- code: K136
-- severity: high
-- title: A review conference lies outside its protection plan
-- why: The census refuses a review on or before the first day of the plan (rule 8841); one after its end belongs to another plan.
-- remedy: Check the dates, and to which plan the review belongs.
-- tables: cp_review, cp_plan
-- columns: cp_review.review_date, cp_plan.start_date, cp_plan.end_date
SELECT 'cp_review', r.cp_review_id
FROM cp_review r
JOIN cp_plan p ON p.cp_plan_id = r.cp_plan_id
WHERE r.review_date <= p.start_date OR r.review_date > p.end_date;
