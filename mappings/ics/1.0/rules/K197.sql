-- code: K197
-- severity: high
-- title: A visit, review or episode and what it belongs to are about different children
-- why: A protection visit to one child would count for another, and the child who was not visited looks safe.
-- remedy: Find out which of the two links is right.
-- tables: cp_visit, cp_plan, cp_review, cla_episode, period_of_care, cla_placement
-- columns: cp_visit.cp_plan_id, cp_review.cp_plan_id, cla_episode.period_of_care_id, cla_placement.period_of_care_id, cp_plan.person_id, period_of_care.person_id
SELECT 'cp_visit', v.cp_visit_id
FROM cp_visit v
JOIN cp_plan p ON p.cp_plan_id = v.cp_plan_id
WHERE v.person_id <> p.person_id
UNION ALL
SELECT 'cp_review', r.cp_review_id
FROM cp_review r
JOIN cp_plan p ON p.cp_plan_id = r.cp_plan_id
WHERE r.person_id <> p.person_id
UNION ALL
SELECT 'cla_episode', e.cla_episode_id
FROM cla_episode e
JOIN period_of_care c ON c.period_of_care_id = e.period_of_care_id
WHERE e.person_id <> c.person_id
UNION ALL
SELECT 'cla_placement', l.placement_id
FROM cla_placement l
JOIN period_of_care c ON c.period_of_care_id = l.period_of_care_id
WHERE l.person_id <> c.person_id;
