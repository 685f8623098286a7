-- code: SW05STG1
-- severity: unknown
-- title: The end of a social worker's time with the child is no date
-- why: A date that cannot be read says nothing.
-- remedy: Write DD/MM/YYYY.
-- years: 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2024: the end is given and cannot be read; blank is right. This is the
--    reading of the rulesets from 2026 on; those of 2024 and 2025 let unknown parts written ZZ or ZZZZ pass.
-- uncertain: For 2024 and 2025 a date with unknown parts is reported here, and passes in the open validator, whose own case of
--    2024 gives two of them: at rest the text of an unreadable date is not kept. Only the date of an earlier permanence may have
--    unknown parts in the return, and the open validator no longer allows them from 2026 on.
-- tables: SWEpisodes
-- columns: SWEpisodes.SW_DEC
SELECT 'SWEpisodes', u.row
FROM unreadable u
WHERE u."table" = 'SWEpisodes' AND u."column" = 'SW_DEC';
