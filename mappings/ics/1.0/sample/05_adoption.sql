-- title: adoption
-- why: What was before and after adoption must not be joined.
SELECT 'permanence', p.permanence_id FROM permanence p WHERE p.adoption_decision_date IS NOT NULL OR p.order_type = 'Adoption';
