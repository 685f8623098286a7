-- title: Children who left care in the collection year
-- evidence: assumed
-- source: caseport's own reading of the columns of the return: an episode that ended with a reason other than X1
SELECT NULL, count(DISTINCT CHILD)
FROM Episodes
WHERE REC <> 'X1' AND DEC BETWEEN (SELECT value FROM parameter WHERE name = 'collection_start') AND (SELECT value FROM parameter WHERE name = 'collection_end')
