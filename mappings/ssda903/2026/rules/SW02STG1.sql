-- code: SW02STG1
-- severity: unknown
-- title: A social worker's identifier that is too short or does not begin with SW or XX
-- why: Social Work England's numbers begin with SW; XX marks a worker without one.
-- remedy: Enter the worker's registration number, or an identifier that begins with XX.
-- years: 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2026: the identifier does not begin with SW or XX, or is shorter than four
--    characters, or is blank. The open validator's own case gives `xx` in small letters and expects it to be wrong: but it reads
--    every cell in capitals before a rule sees it, and so does this program, so small letters cannot reach the rule out of a file.
-- tables: SWEpisodes
-- columns: SWEpisodes.SW_ID
SELECT 'SWEpisodes', s.row
FROM SWEpisodes s
WHERE s.SW_ID IS NULL OR substr(s.SW_ID, 1, 2) NOT IN ('SW', 'XX') OR length(s.SW_ID) < 4;
