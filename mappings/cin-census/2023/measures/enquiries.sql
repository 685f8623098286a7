-- title: Enquiries under section 47 begun in the collection year
-- evidence: assumed
-- source: caseport's own reading of the columns of the census
SELECT NULL, count(*)
FROM Section47
WHERE S47ActualStartDate BETWEEN (SELECT value FROM parameter WHERE name = 'collection_start') AND (SELECT value FROM parameter WHERE name = 'collection_end')
