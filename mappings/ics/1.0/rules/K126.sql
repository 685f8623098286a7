-- code: K126
-- severity: showstopper
-- title: A conference agreed a protection plan and there is no plan
-- why: A child who was judged to be at risk of significant harm has lost the plan on the way, or it was never started.
-- remedy: Find the plan in the source; it may be held under another record of the child.
-- tables: initial_cp_conference, cp_plan
-- columns: initial_cp_conference.outcome_cp_plan, initial_cp_conference.conference_date, cp_plan.start_date
SELECT 'initial_cp_conference', i.icpc_id
FROM initial_cp_conference i
WHERE i.outcome_cp_plan = 1
  AND NOT EXISTS (SELECT 1 FROM cp_plan p WHERE p.icpc_id = i.icpc_id)
  AND NOT EXISTS (
    SELECT 1 FROM cp_plan q
    WHERE q.person_id = i.person_id AND (q.end_date IS NULL OR i.conference_date IS NULL OR q.end_date >= i.conference_date)
  );
