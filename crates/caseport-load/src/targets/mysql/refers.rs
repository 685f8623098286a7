//! References, checked before a load commits: of our tables to each other, and of others' tables to ours.

use caseport_model::{Layout, Table};

use super::{MySql, number, quoted, text};
use crate::{
    ddl::references,
    error::{LoadError, LoadErrorKind},
    targets::text_literal,
};

impl MySql {
    /// Tables of others that refer to tables from which rows would go.
    pub(super) fn depended(&mut self, layout: &Layout, changed: &[&Table]) -> Result<(), LoadError> {
        let gone = |table: &&&Table| self.compared.get(&*table.name).is_some_and(|it| it.deleted + it.updated > 0);
        let losing: Vec<String> = changed.iter().filter(gone).map(|table| text_literal(&table.name)).collect();
        if losing.is_empty() {
            return Ok(());
        }
        let ours = layout.tables.iter().map(|table| text_literal(&table.name)).collect::<Vec<_>>().join(", ");
        let found = self.ask(
            "looking for references of others",
            format!(
                "SELECT DISTINCT table_schema, table_name FROM information_schema.key_column_usage \
                 WHERE referenced_table_schema = database() AND referenced_table_name IN ({}) \
                 AND NOT (table_schema = database() AND table_name IN ({ours}))",
                losing.join(", ")
            ),
        )?;
        let names: Vec<String> =
            found.iter().map(|row| format!("`{}.{}`", text(row, 0).unwrap_or_default(), text(row, 1).unwrap_or_default())).collect();
        if names.is_empty() {
            return Ok(());
        }
        Err(LoadError::new(
            &self.place,
            LoadErrorKind::Depended,
            format!("{} is not ours and refers to rows that have to be replaced", names.join(", ")),
        ))
    }

    /// Rows that refer to no row, of everything that changes, with locks so that it stays so until the commit.
    pub(super) fn orphans(&mut self, layout: &Layout, changed: &[&Table]) -> Result<(), LoadError> {
        let mut causes = Vec::new();
        for reference in layout.tables.iter().flat_map(|table| references(table, layout)) {
            if !changed.iter().any(|table| *table.name == reference.table || *table.name == reference.to_table) {
                continue;
            }
            let (column, to_column) = (quoted(&reference.column), quoted(&reference.to_column));
            let rows = self.ask(
                "checking references",
                format!(
                    "SELECT count(*) FROM {} AS s LEFT JOIN {} AS p ON p.{to_column} = s.{column} \
                     WHERE s.{column} IS NOT NULL AND p.{to_column} IS NULL LOCK IN SHARE MODE",
                    quoted(&reference.table),
                    quoted(&reference.to_table)
                ),
            )?;
            let count = rows.first().map_or(0, |row| number(row, 0));
            if count > 0 {
                causes.push(format!(
                    "{count} rows of table `{}` refer by `{}` to no row of `{}` (constraint `{}`)",
                    reference.table, reference.column, reference.to_table, reference.name
                ));
            }
        }
        if causes.is_empty() { Ok(()) } else { Err(LoadError::new(&self.place, LoadErrorKind::Reference, causes.join("; "))) }
    }
}
