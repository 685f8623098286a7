-- code: 501
-- severity: unknown
-- title: An episode starts before the one before it ended
-- why: A child is in one episode at a time.
-- remedy: Correct one of the dates.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: the start is earlier than the end of the episode before, by start.
-- tables: Episodes
-- columns: Episodes.DECOM, Episodes.DEC
SELECT 'Episodes', e.row
FROM Episodes e
JOIN Episodes p ON p.CHILD = e.CHILD AND (p.DECOM, p.row) < (e.DECOM, e.row)
WHERE e.DECOM < p.DEC
  AND NOT EXISTS (
    SELECT 1 FROM Episodes m
    WHERE m.CHILD = e.CHILD AND (m.DECOM, m.row) > (p.DECOM, p.row) AND (m.DECOM, m.row) < (e.DECOM, e.row));
