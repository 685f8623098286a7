-- title: Care leavers in the collection year
-- evidence: assumed
-- source: caseport's own reading of the columns of the return: the children of the table OC3
SELECT NULL, count(DISTINCT CHILD)
FROM OC3
