-- code: 393
-- severity: unknown
-- title: Whether a girl in care is a mother is not recorded
-- why: Support for mothers in care is planned from this item.
-- remedy: Record MOTHER.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2025: sex F, no answer, and an episode that is no short break (V3, V4).
-- tables: Header, Episodes
-- columns: Header.SEX, Header.MOTHER, Episodes.LS
SELECT 'Header', h.row
FROM Header h
WHERE h.SEX = 'F' AND h.MOTHER IS NULL
  AND EXISTS (SELECT 1 FROM Episodes e WHERE e.CHILD = h.CHILD AND coalesce(e.LS, '') NOT IN ('V3', 'V4'));
