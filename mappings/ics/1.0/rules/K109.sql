-- code: K109
-- severity: high
-- title: A record that was merged away still stands as a person
-- why: The history may be split over two records although the source says that they are one person.
-- remedy: Check that the merge resolves to its survivor and that nothing refers to the absorbed record.
-- tables: person_merge, person
-- columns: person_merge.merged_person_id
SELECT 'person_merge', m.merge_id
FROM person_merge m
JOIN person p ON p.person_id = m.merged_person_id;
