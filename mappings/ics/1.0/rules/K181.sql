-- code: K181
-- severity: medium
-- title: A finished assessment names no factor
-- why: The census asks for the factors found, or the code that there were none (rule 8897Q).
-- remedy: Record the factors, or code 21.
-- tables: assessment, assessment_factor
-- columns: assessment.authorised_date, assessment_factor.factor_code
SELECT 'assessment', a.assessment_id
FROM assessment a
WHERE a.authorised_date IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM assessment_factor f WHERE f.assessment_id = a.assessment_id);
