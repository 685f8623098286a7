-- code: 8617
-- severity: high
-- title: A factor 8A is used, which was divided into 8B to 8F
-- why: The code says only that a child is privately fostered; since 2016 the factor says how.
-- remedy: Replace 8A by the code of 8B to 8F that fits.
-- years: 2022
-- reading: A public SQL of a council for the census of 2022 (April 2022) has the rule; each factor 8A is reported. The public
--    validator of 2023 and later does not have it: from then on rule 8897Q reports 8A in a finished assessment.
-- uncertain: Which record the department's own text reports, and whether its rule looks at assessments that are not finished.
--    No pack holds the year 2022: `check --year 2022` runs the rule on a file of the form of 2023.
-- tables: AssessmentFactorsList
-- columns: AssessmentFactorsList.AssessmentFactor
SELECT 'AssessmentFactorsList', f.row
FROM AssessmentFactorsList f
WHERE upper(f.AssessmentFactor) = '8A';
