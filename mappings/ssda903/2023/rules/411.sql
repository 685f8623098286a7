-- code: 411
-- severity: unknown
-- title: A placement is said to lie in the own area, and its authority is another
-- why: The side of the border and the authority of a placement are told from one postcode, so they cannot disagree.
-- remedy: Correct PL_POST, or take the two columns out of the file: the department works them out itself.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: PL_LOCATION is IN and PL_LA is another authority than the council's
--    own; OUT is not looked at. The open validator works both out from the postcode, and then they always agree: on no file
--    does it report the rule. Here both are read where a file has them, as an export of what the department worked out may;
--    an authority that is not given is told from the postcode of the placement, and without one, and without the council's
--    own code (`--la`), there is no hit.
-- uncertain: In a file as the council sends it neither column stands, and no record can break the rule.
-- tables: Episodes, postcode
-- columns: Episodes.PL_LOCATION, Episodes.PL_LA, Episodes.PL_POST
SELECT 'Episodes', e.row
FROM Episodes e
JOIN parameter o ON o.name = 'local_authority'
LEFT JOIN postcode p ON p.postcode = replace(e.PL_POST, ' ', '')
WHERE e.PL_LOCATION = 'IN' AND upper(coalesce(e.PL_LA, p.la)) <> upper(o.value);
