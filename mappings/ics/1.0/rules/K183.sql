-- code: K183
-- severity: high
-- title: An assessment says that there are no factors and names some
-- why: Code 21 stands alone; the census refuses it beside others (rule 8869).
-- remedy: Take code 21 away, or the others.
-- tables: assessment_factor
-- columns: assessment_factor.factor_code, assessment_factor.assessment_id
SELECT 'assessment_factor', f.assessment_factor_id
FROM assessment_factor f
WHERE f.factor_code = '21'
  AND EXISTS (SELECT 1 FROM assessment_factor o WHERE o.assessment_id = f.assessment_id AND o.factor_code <> '21');
