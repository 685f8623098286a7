-- title: transferred between authorities
-- why: The record begins elsewhere, with other codes and numbers.
SELECT 'case_transfer', c.case_transfer_id FROM case_transfer c;
