-- code: K182
-- severity: medium
-- title: An unfinished assessment names factors
-- why: The census refuses factors before the assessment is signed off (rule 8614).
-- remedy: Record the day on which the assessment was signed off, if it was.
-- tables: assessment, assessment_factor
-- columns: assessment.authorised_date, assessment_factor.factor_code
SELECT 'assessment', a.assessment_id
FROM assessment a
WHERE a.authorised_date IS NULL
  AND EXISTS (SELECT 1 FROM assessment_factor f WHERE f.assessment_id = a.assessment_id);
