-- code: 2884
-- severity: high
-- title: The same initial conference is recorded twice: at the enquiry and at the episode of need
-- why: The conference is counted twice.
-- remedy: Keep it at the enquiry under section 47 that led to it; at the episode of need only where there was no enquiry.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: an enquiry and an episode of need of the same child, not only of the
--    same episode, with one date; both records are reported.
-- tables: Section47, CINdetails
-- columns: Section47.DateOfInitialCPC, CINdetails.DateOfInitialCPC
WITH twice AS (
  SELECT s.row AS enquiry, d.row AS need
  FROM Section47 s
  JOIN CINdetails d ON d.LAchildID = s.LAchildID AND d.DateOfInitialCPC = s.DateOfInitialCPC
)
SELECT 'Section47', enquiry FROM twice
UNION ALL
SELECT 'CINdetails', need FROM twice;
