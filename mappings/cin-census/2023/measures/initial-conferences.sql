-- title: Initial child protection conferences in the collection year
-- evidence: assumed
-- source: caseport's own reading of the columns of the census: with an enquiry, or with the referral where there was none
SELECT NULL, count(*)
FROM (
  SELECT LAchildID FROM Section47 WHERE DateOfInitialCPC BETWEEN (SELECT value FROM parameter WHERE name = 'collection_start') AND (SELECT value FROM parameter WHERE name = 'collection_end')
  UNION ALL
  SELECT LAchildID FROM CINdetails WHERE DateOfInitialCPC BETWEEN (SELECT value FROM parameter WHERE name = 'collection_start') AND (SELECT value FROM parameter WHERE name = 'collection_end'))
