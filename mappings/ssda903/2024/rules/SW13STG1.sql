-- code: SW13STG1
-- severity: unknown
-- title: The reason of a change of social worker is missing or unknown
-- why: With each worker the reason of the change is due, from the list.
-- remedy: Enter one of the ten codes.
-- years: 2024
-- reading: csc-validator-be-903 0.1.17, ruleset of 2024: the reason is blank or not in the list `sw_change_reason`.
-- tables: SWEpisodes
-- columns: SWEpisodes.SW_REASON
SELECT 'SWEpisodes', s.row
FROM SWEpisodes s
WHERE s.SW_REASON IS NULL
  OR s.SW_REASON NOT IN (SELECT code FROM code_list WHERE list = 'sw_change_reason');
