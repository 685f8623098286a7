-- code: SW13STG1
-- severity: unknown
-- title: The reason of a change of social worker is unknown, or missing since April 2023
-- why: With each worker who began on or after 1 April 2023 the reason of the change is due, from the list.
-- remedy: Enter one of the ten codes.
-- years: 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2025: the reason is not in the list `sw_change_reason`, or it is blank and
--    the start is on or after 1 April 2023. The open validator stops at a start that it cannot read; here such a row with a blank
--    reason passes.
-- tables: SWEpisodes
-- columns: SWEpisodes.SW_REASON, SWEpisodes.SW_DECOM
SELECT 'SWEpisodes', s.row
FROM SWEpisodes s
WHERE s.SW_REASON NOT IN (SELECT code FROM code_list WHERE list = 'sw_change_reason')
  OR s.SW_REASON IS NULL AND s.SW_DECOM >= '2023-04-01';
