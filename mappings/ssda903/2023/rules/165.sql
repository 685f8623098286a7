-- code: 165
-- severity: unknown
-- title: Whether the child is a mother is missing, unknown, or not asked
-- why: It is asked of every girl who was looked after in the year, and of nobody else.
-- remedy: Record MOTHER for girls and leave it blank for others.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: an answer other than 0 or 1; an answer for a boy; none for a girl
--    with an episode in the year; or one for a girl without an episode in the year whose care-leaver record has anything in
--    it. Only children with an episode that is no short break (V3, V4) are looked at, and only such episodes count. The
--    header is reported, and the care-leaver record if there is one. Figures and letters are both read as the sex: the open
--    validator still looks for 1 and 2 alone, so that since the collection of 2025, with M and F, it reports unknown answers
--    only.
-- uncertain: A girl who was looked after in the year in short breaks only, or who has no episode, is not looked at, as in the
--    open validator. An end that cannot be read counts as none.
-- tables: Header, OC3, Episodes
-- columns: Header.MOTHER, Header.SEX, OC3.IN_TOUCH, OC3.ACTIV, OC3.ACCOM, Episodes.DECOM, Episodes.DEC, Episodes.LS
WITH hit AS (
  SELECT h.row AS header, o.row AS leaver
  FROM Header h
  JOIN looked_after a ON a.CHILD = h.CHILD
  LEFT JOIN OC3 o ON o.CHILD = h.CHILD
  WHERE a.stay_in_year IS NOT NULL AND (h.MOTHER IS NOT NULL OR h.SEX IN ('2', 'F'))
    AND (h.MOTHER NOT IN ('0', '1')
      OR h.MOTHER IS NOT NULL AND h.SEX IN ('1', 'M')
      OR h.MOTHER IS NULL AND h.SEX IN ('2', 'F') AND a.stay_in_year = 1
      OR h.MOTHER IS NOT NULL AND h.SEX IN ('2', 'F') AND a.stay_in_year = 0 AND coalesce(o.IN_TOUCH, o.ACTIV, o.ACCOM) IS NOT NULL)
)
SELECT 'Header', header FROM hit
UNION ALL
SELECT 'OC3', leaver FROM hit WHERE leaver IS NOT NULL;
