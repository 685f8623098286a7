-- code: 8899Q
-- severity: medium
-- title: A child with a disability was assessed without a factor of disability
-- why: Where a child has a disability, an assessment in the year names it as a factor: 5A (learning) or 6A (physical, or illness).
-- remedy: Add the factor, or correct the disability.
-- years: 2022
-- reading: A public SQL of a council for the census of 2022 (April 2022) has the rule: a child with a disability other than
--    NONE, and an assessment authorised on or after the first day of the census year that has neither factor; the assessment
--    is reported.
-- uncertain: The SQL says of itself that it found a case which the department's own system did not report. Whether 5B, 5C, 6B
--    and 6C, which name others than the child, are meant not to do. The public validator took the rule out before its first
--    census, so it runs in no later year. No pack holds the year 2022: `check --year 2022` runs it on a file of the form of 2023.
-- tables: Assessments, AssessmentFactorsList, Disabilities
-- columns: Assessments.AssessmentAuthorisationDate, AssessmentFactorsList.AssessmentFactor, Disabilities.Disability
SELECT 'Assessments', a.row
FROM Assessments a
JOIN parameter s ON s.name = 'collection_start'
WHERE a.AssessmentAuthorisationDate >= s.value
  AND EXISTS (SELECT 1 FROM Disabilities d WHERE d.LAchildID = a.LAchildID AND upper(d.Disability) <> 'NONE')
  AND NOT EXISTS (
    SELECT 1 FROM AssessmentFactorsList f
    WHERE f.LAchildID = a.LAchildID AND f.CINdetailsID = a.CINdetailsID AND f.AssessmentID = a.AssessmentID
      AND upper(f.AssessmentFactor) IN ('5A', '6A')
  );
