-- code: 196
-- severity: unknown
-- title: A reason for no score that does not exist
-- why: Reasons are counted by their code.
-- remedy: Correct SDQ_REASON.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: a reason is given and no list knows it. The open validator's own case
--    gives a code in small letters and an empty text and expects both to be wrong: but it reads every cell in capitals and an
--    empty one as blank before a rule sees it, and so does this program, so neither can reach the rule out of a file.
-- tables: OC2
-- columns: OC2.SDQ_REASON
SELECT 'OC2', o.row
FROM OC2 o
WHERE o.SDQ_REASON IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM code_list c WHERE c.list = 'sdq_reason' AND c.code = o.SDQ_REASON);
