-- code: K180
-- severity: medium
-- title: An assessment has been open for more than 45 working days
-- why: The statutory limit is 45 working days (census rule 8670Q).
-- remedy: Finish the assessment, or record the day on which it was signed off.
-- tables: assessment
-- columns: assessment.authorised_date, assessment.start_date
SELECT 'assessment', a.assessment_id
FROM assessment a
-- 45 working days are taken as 65 days, because holidays are not known here; julianday is SQLite's own.
WHERE a.authorised_date IS NULL
  AND julianday((SELECT x.value FROM parameter x WHERE x.name = 'extract_date')) - julianday(a.start_date) > 65;
