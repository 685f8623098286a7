-- code: 168
-- severity: unknown
-- title: A unique pupil number that is not formed as one
-- why: The number links the child to its schooling.
-- remedy: Correct the number, or give the reason why there is none (UN1 to UN5).
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: what is neither a letter other than I, O and S with twelve digits or
--    with eleven digits and a letter, nor UN1 to UN5; blank is no hit (rule 442).
-- uncertain: The check letter is not worked out, as in the open validator.
-- tables: Header
-- columns: Header.UPN
SELECT 'Header', h.row
FROM Header h
WHERE h.UPN NOT GLOB '[A-HJ-NP-RT-Z][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9A-Z]'
  AND h.UPN NOT GLOB 'UN[1-5]';
