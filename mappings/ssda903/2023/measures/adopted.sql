-- title: Adopted children in the collection year
-- evidence: assumed
-- source: caseport's own reading of the columns of the return: the children of the table AD1
SELECT NULL, count(DISTINCT CHILD)
FROM AD1
