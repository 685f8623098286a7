-- title: siblings
-- why: A relationship turned round, or a sibling lost, changes who is placed with whom.
SELECT 'relationship', r.relationship_id FROM relationship r WHERE r.relationship_type IN ('SIBLING', 'HALF_SIBLING');
