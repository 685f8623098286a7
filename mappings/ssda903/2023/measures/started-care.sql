-- title: Children who came into care in the collection year
-- evidence: assumed
-- source: caseport's own reading of the columns of the return: an episode with the reason S
SELECT NULL, count(DISTINCT CHILD)
FROM Episodes
WHERE RNE = 'S' AND DECOM BETWEEN (SELECT value FROM parameter WHERE name = 'collection_start') AND (SELECT value FROM parameter WHERE name = 'collection_end')
