-- code: K170
-- severity: medium
-- title: A case note was recorded before the event that it tells of
-- why: Chronologies put notes in order by these two times; at least one of them is wrong.
-- remedy: Check how the source fills the two dates; the two may have changed places in the mapping.
-- tables: case_note
-- columns: case_note.recorded_at, case_note.event_at
SELECT 'case_note', n.case_note_id
FROM case_note n
WHERE substr(n.recorded_at, 1, 10) < substr(n.event_at, 1, 10);
