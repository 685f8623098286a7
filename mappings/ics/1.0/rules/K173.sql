-- code: K173
-- severity: medium
-- title: A case note has no author
-- why: Who wrote a note decides what it is worth in court and in an inquiry.
-- remedy: Map the author, leavers included, as an inactive worker.
-- tables: case_note
-- columns: case_note.author_id
SELECT 'case_note', n.case_note_id
FROM case_note n
WHERE n.author_id IS NULL;
