//! What others have set on a table that a load replaces: its owner, rights, comments, row security, triggers, rules, and the indexes and
//! constraints that are not ours.
//!
//! It is asked before the old table goes, as statements that make it again on the new one. Rights become exactly those that were there,
//! not those that the database gives to every new table: who was shut out of addresses stays shut out. Not kept, as they belong to the
//! storage of a table rather than to who may do what with it: storage parameters, extended statistics and membership of publications.

use caseport_model::{Layout, Table};
use sqlx::Row as _;

use super::Postgres;
use crate::{
    ddl::{index_names, references},
    error::{LoadError, STAGING},
    targets::text_literal,
};

impl Postgres {
    /// The statements that put it back on the new tables, in an order that works. The staging tables must be there.
    pub(super) fn set_by_others(&mut self, layout: &Layout, old: &[&Table]) -> Result<Vec<String>, LoadError> {
        let list = |names: Vec<String>| if names.is_empty() { "''".to_owned() } else { names.join(", ") };
        let tables = list(old.iter().map(|table| text_literal(&table.name)).collect());
        let our_indexes = list(old.iter().flat_map(|table| index_names(table)).map(|it| text_literal(&it)).collect());
        let our_references = list(old.iter().flat_map(|table| references(table, layout)).map(|it| text_literal(&it.name)).collect());
        let schema = text_literal(&self.line.schema);
        let sql = format!(
            "WITH t AS (SELECT c.oid, c.relowner, c.relacl, c.relrowsecurity, c.relforcerowsecurity, \
                 n.oid AS new_oid, n.relowner AS new_owner, n.relacl AS new_acl, c.relname::text AS name, format('%I.%I', s.nspname, c.relname) AS x \
               FROM pg_class AS c JOIN pg_namespace AS s ON s.oid = c.relnamespace \
               JOIN pg_class AS n ON n.relnamespace = c.relnamespace AND n.relname = '{STAGING}' || c.relname \
               WHERE s.nspname = {schema} AND c.relname IN ({tables})), \
             who AS (SELECT 0::oid AS oid, 'PUBLIC' AS role UNION ALL SELECT oid, quote_ident(rolname) FROM pg_roles) \
             SELECT step FROM ( \
               SELECT 1 AS place, x, '' AS part, format('REVOKE ALL ON %s FROM %s', x, role) AS step \
                 FROM t, aclexplode(new_acl) AS a JOIN who ON who.oid = a.grantee WHERE a.grantee <> new_owner \
             UNION SELECT 2, x, '', format('REVOKE ALL ON %s FROM %s', x, role) FROM t JOIN who ON who.oid = new_owner \
                 WHERE relacl IS NOT NULL AND relowner = new_owner \
             UNION SELECT 3, x, role || a.privilege_type, format('GRANT %s ON %s TO %s%s', a.privilege_type, x, role, \
                 CASE WHEN a.is_grantable AND a.grantee <> relowner THEN ' WITH GRANT OPTION' ELSE '' END) \
                 FROM t, aclexplode(relacl) AS a JOIN who ON who.oid = a.grantee \
             UNION SELECT 4, x, c.attname::text || role || a.privilege_type, format('GRANT %s (%I) ON %s TO %s%s', a.privilege_type, c.attname, x, role, \
                 CASE WHEN a.is_grantable AND a.grantee <> relowner THEN ' WITH GRANT OPTION' ELSE '' END) \
                 FROM t JOIN pg_attribute AS c ON c.attrelid = t.oid AND NOT c.attisdropped, aclexplode(c.attacl) AS a JOIN who ON who.oid = a.grantee \
             UNION SELECT 5, x, '', format('COMMENT ON TABLE %s IS %L', x, obj_description(oid, 'pg_class')) FROM t \
                 WHERE obj_description(oid, 'pg_class') IS NOT NULL \
             UNION SELECT 6, x, c.attname::text, format('COMMENT ON COLUMN %s.%I IS %L', x, c.attname, col_description(t.oid, c.attnum)) \
                 FROM t JOIN pg_attribute AS c ON c.attrelid = t.oid AND c.attnum > 0 AND NOT c.attisdropped \
                 WHERE col_description(t.oid, c.attnum) IS NOT NULL \
             UNION SELECT 7, x, i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid) FROM t JOIN pg_index AS i ON i.indrelid = t.oid \
                 JOIN pg_class AS c ON c.oid = i.indexrelid \
                 WHERE c.relname NOT IN ({our_indexes}) AND NOT EXISTS (SELECT FROM pg_constraint AS k WHERE k.conindid = i.indexrelid AND k.conrelid = t.oid) \
             UNION SELECT 8, x, k.conname::text, format('ALTER TABLE %s ADD CONSTRAINT %I %s', x, k.conname, pg_get_constraintdef(k.oid)) \
                 FROM t JOIN pg_constraint AS k ON k.conrelid = t.oid WHERE k.contype IN ('c', 'u', 'x', 'f') AND k.conname NOT IN ({our_references}) \
             UNION SELECT 9, x, r.rulename::text, pg_get_ruledef(r.oid) FROM t JOIN pg_rewrite AS r ON r.ev_class = t.oid WHERE r.rulename <> '_RETURN' \
             UNION SELECT 10, x, g.tgname::text, pg_get_triggerdef(g.oid) FROM t JOIN pg_trigger AS g ON g.tgrelid = t.oid WHERE NOT g.tgisinternal \
             UNION SELECT 11, x, g.tgname::text, format('ALTER TABLE %s %s TRIGGER %I', x, \
                 CASE g.tgenabled WHEN 'D' THEN 'DISABLE' WHEN 'R' THEN 'ENABLE REPLICA' ELSE 'ENABLE ALWAYS' END, g.tgname) \
                 FROM t JOIN pg_trigger AS g ON g.tgrelid = t.oid WHERE NOT g.tgisinternal AND g.tgenabled <> 'O' \
             UNION SELECT 12, x, p.policyname::text, format('CREATE POLICY %I ON %s AS %s FOR %s TO %s%s%s', p.policyname, x, p.permissive, p.cmd, \
                 (SELECT string_agg(CASE WHEN r = 'public' THEN 'PUBLIC' ELSE quote_ident(r) END, ', ') FROM unnest(p.roles) AS r), \
                 ' USING (' || p.qual || ')', ' WITH CHECK (' || p.with_check || ')') \
                 FROM t JOIN pg_policies AS p ON p.schemaname = {schema} AND p.tablename = t.name \
             UNION SELECT 13, x, '', format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', x) FROM t WHERE relrowsecurity \
             UNION SELECT 14, x, '', format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', x) FROM t WHERE relforcerowsecurity \
             UNION SELECT 15, x, '', format('ALTER TABLE %s OWNER TO %s', x, role) FROM t JOIN who ON who.oid = relowner WHERE relowner <> new_owner \
             ) AS steps ORDER BY place, x, part"
        );
        let rows = self.line.ask("asking what others have set on a table that is to be replaced", sql)?;
        Ok(rows.iter().map(|row| row.get(0)).collect())
    }
}
