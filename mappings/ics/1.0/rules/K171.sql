-- code: K171
-- severity: medium
-- title: A case note is dated after the extract
-- why: It cannot have been written yet: the date is mistyped, or day and month changed places.
-- remedy: Check the date format of the mapping first, then the date itself.
-- tables: case_note
-- columns: case_note.event_at, case_note.recorded_at
SELECT 'case_note', n.case_note_id
FROM case_note n
WHERE substr(n.event_at, 1, 10) > (SELECT x.value FROM parameter x WHERE x.name = 'extract_date') OR substr(n.recorded_at, 1, 10) > (SELECT x.value FROM parameter x WHERE x.name = 'extract_date');
