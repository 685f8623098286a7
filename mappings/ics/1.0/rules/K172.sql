-- code: K172
-- severity: low
-- title: A case note was locked before it was written
-- why: The time of locking is evidence of what was known when; here it cannot be true.
-- remedy: Check how the source fills the two times.
-- tables: case_note
-- columns: case_note.finalised_at, case_note.recorded_at
SELECT 'case_note', n.case_note_id
FROM case_note n
WHERE n.finalised_at < n.recorded_at;
