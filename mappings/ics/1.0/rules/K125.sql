-- code: K125
-- severity: showstopper
-- title: A care order is in force and the legal status says otherwise
-- why: The order gives the council parental responsibility; a record that shows an agreement with the parents misleads whoever must decide.
-- remedy: Read the order and correct the legal status, or record that the order was discharged.
-- tables: court_order, legal_status
-- columns: court_order.order_type, court_order.discharged_date, court_order.expiry_date, legal_status.legal_status
SELECT 'court_order', o.order_id
FROM court_order o
WHERE o.order_type IN ('CARE', 'ICO', 'EPO') AND o.discharged_date IS NULL
  AND (o.expiry_date IS NULL OR o.expiry_date > (SELECT x.value FROM parameter x WHERE x.name = 'extract_date'))
  AND EXISTS (SELECT 1 FROM legal_status v WHERE v.person_id = o.person_id AND v.legal_status IN ('V2', 'V3', 'V4')
    AND (v.end_date IS NULL OR v.end_date > (SELECT x.value FROM parameter x WHERE x.name = 'extract_date')))
  AND NOT EXISTS (SELECT 1 FROM legal_status l WHERE l.person_id = o.person_id AND l.legal_status NOT IN ('V2', 'V3', 'V4')
    AND (l.end_date IS NULL OR l.end_date > (SELECT x.value FROM parameter x WHERE x.name = 'extract_date')));
