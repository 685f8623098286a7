-- code: EPI
-- severity: medium
-- title: A child in the header without episodes
-- why: Episodes and care leavers are what the return is about; without either nothing else of this child can be checked.
-- remedy: Add the child's episodes or care-leaver record, or take the child out of the header.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: a header row whose child has neither an episode nor a care-leaver
--    record.
-- uncertain: The message calls itself a warning, from which we take the severity.
-- tables: Header, Episodes, OC3
-- columns: Header.CHILD, Episodes.CHILD, OC3.CHILD
SELECT 'Header', h.row
FROM Header h
WHERE NOT EXISTS (SELECT 1 FROM Episodes e WHERE e.CHILD = h.CHILD)
  AND NOT EXISTS (SELECT 1 FROM OC3 o WHERE o.CHILD = h.CHILD);
