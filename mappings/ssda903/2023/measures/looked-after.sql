-- title: Children looked after on the day
-- evidence: assumed
-- source: caseport's own reading of the columns of the return: an episode that has not ended by then; short breaks (V3, V4) are not counted
SELECT NULL, count(DISTINCT CHILD)
FROM Episodes
WHERE DECOM <= (SELECT value FROM parameter WHERE name = 'at')
  AND (DEC IS NULL OR DEC > (SELECT value FROM parameter WHERE name = 'at'))
  AND (LS IS NULL OR LS NOT IN ('V3', 'V4'))
