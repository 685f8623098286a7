-- code: 355
-- severity: unknown
-- title: An episode lasts less than a day
-- why: An episode that begins and ends on one day is mostly a slip of the pen, or two changes recorded as three.
-- remedy: Correct one of the dates, or remove the episode.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: start and end are the same day.
-- tables: Episodes
-- columns: Episodes.DECOM, Episodes.DEC
SELECT 'Episodes', e.row
FROM Episodes e
WHERE e.DECOM = e.DEC;
