-- code: 385
-- severity: unknown
-- title: An episode ends after the end of the year
-- why: The return covers the year to 31 March; an end that lies in the future of the return cannot be known to it.
-- remedy: Correct the end, or leave it blank until the next return.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: an episode that ends later than the last day of the collection year.
-- tables: Episodes
-- columns: Episodes.DEC
SELECT 'Episodes', e.row
FROM Episodes e
WHERE e.DEC > (SELECT value FROM parameter WHERE name = 'collection_end');
