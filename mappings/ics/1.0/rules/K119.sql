-- code: K119
-- severity: showstopper
-- title: A current warning does not say what it warns of
-- why: A warning without a kind, or of the kind "other" without words, cannot be acted on.
-- remedy: Read the original warning and record its kind and its words.
-- tables: alert
-- columns: alert.alert_type, alert.detail, alert.end_date
SELECT 'alert', a.alert_id
FROM alert a
WHERE COALESCE(a.alert_type, 'OTHER') = 'OTHER' AND COALESCE(a.detail, '') = ''
  AND (a.end_date IS NULL OR a.end_date > (SELECT x.value FROM parameter x WHERE x.name = 'extract_date'));
