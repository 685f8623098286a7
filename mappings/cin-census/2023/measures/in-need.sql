-- title: Children in need on the day
-- evidence: assumed
-- source: caseport's own reading of the columns of the census: a referral that is not closed by then
SELECT NULL, count(DISTINCT LAchildID)
FROM CINdetails
WHERE CINreferralDate <= (SELECT value FROM parameter WHERE name = 'at')
  AND (CINclosureDate IS NULL OR CINclosureDate > (SELECT value FROM parameter WHERE name = 'at'))
