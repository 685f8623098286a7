-- title: Children on a protection plan on the day
-- evidence: assumed
-- source: caseport's own reading of the columns of the census: a plan that has not ended by then
SELECT NULL, count(DISTINCT LAchildID)
FROM ChildProtectionPlans
WHERE CPPstartDate <= (SELECT value FROM parameter WHERE name = 'at')
  AND (CPPendDate IS NULL OR CPPendDate > (SELECT value FROM parameter WHERE name = 'at'))
