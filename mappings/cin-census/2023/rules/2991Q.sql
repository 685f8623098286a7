-- code: 2991Q
-- severity: medium
-- title: An enquiry under section 47 without an assessment in the same episode of need
-- why: An enquiry is led by an assessment; where there is none, it was not recorded or hangs on another episode.
-- remedy: Record the assessment, move the record to the episode to which it belongs, or explain it to the department.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: each enquiry is reported whose child has no assessment under the
--    same episode. Enquiries of a child without an identifier cannot be told and are left to 8500.
-- tables: Section47, Assessments
-- columns: Section47.CINdetailsID, Assessments.CINdetailsID
SELECT 'Section47', s.row
FROM Section47 s
WHERE s.LAchildID IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM Assessments a WHERE a.LAchildID = s.LAchildID AND a.CINdetailsID = s.CINdetailsID);
