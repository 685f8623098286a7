-- title: Assessments authorised in the collection year
-- evidence: assumed
-- source: caseport's own reading of the columns of the census
SELECT NULL, count(*)
FROM Assessments
WHERE AssessmentAuthorisationDate BETWEEN (SELECT value FROM parameter WHERE name = 'collection_start') AND (SELECT value FROM parameter WHERE name = 'collection_end')
