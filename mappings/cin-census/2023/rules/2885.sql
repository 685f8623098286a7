-- code: 2885
-- severity: high
-- title: A child protection plan starts on another day than the initial conference
-- why: The conference decides on the plan, so the plan starts on its day. One of the two dates is wrong, or a conference is
--    missing.
-- remedy: Correct the start of the plan or the date of the conference, or record the conference.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: each plan that starts in the census year must start on the day of an
--    initial conference of its episode of need: of one held after an enquiry under section 47 where there is an enquiry that
--    needed a conference, otherwise of the one at the episode itself. Plans that do not are reported; where no plan of the
--    episode does, its enquiries are reported too, or, where there are none, the episode.
-- uncertain: The open validator knows only the value 1 as no conference needed; the census may also say true, which counts
--    the same here.
-- tables: ChildProtectionPlans, Section47, CINdetails, Header
-- columns: ChildProtectionPlans.CPPstartDate, Section47.DateOfInitialCPC, CINdetails.DateOfInitialCPC, Header.ReferenceDate
WITH census AS (
  SELECT coalesce(
    (SELECT h.ReferenceDate FROM Header h WHERE h.ReferenceDate IS NOT NULL ORDER BY h.row LIMIT 1),
    (SELECT value FROM parameter WHERE name = 'reference_date')
  ) AS last_day
),
enquiry AS (
  SELECT s.row, s.LAchildID, s.CINdetailsID, s.DateOfInitialCPC
  FROM Section47 s
  WHERE s.ICPCnotRequired IS NULL OR lower(s.ICPCnotRequired) NOT IN ('true', '1')
),
plan AS (
  SELECT p.row, p.LAchildID, p.CINdetailsID, p.CPPstartDate,
    EXISTS (SELECT 1 FROM enquiry s WHERE s.LAchildID = p.LAchildID AND s.CINdetailsID = p.CINdetailsID) AS enquired
  FROM census c
  JOIN ChildProtectionPlans p ON p.CPPstartDate BETWEEN date(c.last_day, '-1 year', '+1 day') AND c.last_day
  WHERE p.LAchildID IS NOT NULL
),
judged AS (
  SELECT p.row, p.LAchildID, p.CINdetailsID, p.enquired,
    CASE
      WHEN p.enquired THEN EXISTS (
        SELECT 1 FROM enquiry s
        WHERE s.LAchildID = p.LAchildID AND s.CINdetailsID = p.CINdetailsID AND s.DateOfInitialCPC = p.CPPstartDate
      )
      ELSE EXISTS (
        SELECT 1 FROM CINdetails d
        WHERE d.LAchildID = p.LAchildID AND d.CINdetailsID = p.CINdetailsID AND d.DateOfInitialCPC = p.CPPstartDate
      )
    END AS fits
  FROM plan p
),
misfit AS (
  SELECT j.LAchildID, j.CINdetailsID, j.enquired
  FROM judged j
  GROUP BY j.LAchildID, j.CINdetailsID, j.enquired
  HAVING max(j.fits) = 0
)
SELECT 'ChildProtectionPlans', j.row
FROM judged j
WHERE NOT j.fits
UNION ALL
SELECT 'Section47', s.row
FROM misfit m
JOIN enquiry s ON s.LAchildID = m.LAchildID AND s.CINdetailsID = m.CINdetailsID
WHERE m.enquired
UNION ALL
SELECT 'CINdetails', d.row
FROM misfit m
JOIN CINdetails d ON d.LAchildID = m.LAchildID AND d.CINdetailsID = m.CINdetailsID
WHERE NOT m.enquired;
