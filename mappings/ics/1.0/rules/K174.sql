-- code: K174
-- severity: medium
-- title: A case note has no text
-- why: Something happened and nothing is known of it, or the text was lost on the way.
-- remedy: Look at the note in the source; if it has text there, the extract or the mapping loses it.
-- tables: case_note
-- columns: case_note.body
SELECT 'case_note', n.case_note_id
FROM case_note n
WHERE COALESCE(trim(n.body), '') = '';
