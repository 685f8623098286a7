-- code: K133
-- severity: high
-- title: A protection plan does not start on the day of its conference
-- why: A plan is made by its conference; the census compares the two dates (rule 2885). Plans that moved in from another authority are left out.
-- remedy: Check both dates in the minutes of the conference.
-- tables: cp_plan, initial_cp_conference
-- columns: cp_plan.start_date, initial_cp_conference.conference_date, initial_cp_conference.transfer_in
SELECT 'cp_plan', p.cp_plan_id
FROM cp_plan p
JOIN initial_cp_conference i ON i.icpc_id = p.icpc_id
WHERE p.start_date <> i.conference_date AND COALESCE(i.transfer_in, 0) = 0;
