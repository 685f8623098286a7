-- code: K198
-- severity: low
-- title: A protection visit does not say whether the child was seen
-- why: Whether a child was seen, and alone, is the first question after something went wrong.
-- remedy: Find the visit in the source; the answer may stand in the words of the note.
-- tables: cp_visit
-- columns: cp_visit.seen
SELECT 'cp_visit', v.cp_visit_id
FROM cp_visit v
WHERE v.seen IS NULL;
