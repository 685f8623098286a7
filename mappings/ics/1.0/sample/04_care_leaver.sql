-- title: care leaver
-- why: Duties last to 25, and the record to 75 years.
SELECT 'care_leaver', c.care_leaver_id FROM care_leaver c;
