//! Whose tables stand in a target: a table of one row, `caseport_target`, that every load checks before it touches anything.

use std::cmp::Ordering;

use caseport_model::Layout;

use crate::{
    ddl::{Dialect, fingerprint, sql_type},
    error::{LoadError, LoadErrorKind},
    place::Place,
    rest::RowsAtRest,
    target::Existing,
};

/// The name of the marker table.
pub(crate) const MARKER_TABLE: &str = "caseport_target";

/// The columns of the marker table, all text.
pub(crate) const MARKER_COLUMNS: [&str; 3] = ["model", "version", "layout"];

/// The model that the tables of a target follow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Marker {
    pub(crate) model: String,
    pub(crate) version: String,
    pub(crate) layout: String,
}

impl Marker {
    /// The marker of a target that holds these rows.
    pub(crate) fn of(rows: &dyn RowsAtRest) -> Marker {
        let model = rows.model();
        Marker { model: model.id, version: model.version, layout: fingerprint(rows.layout()) }
    }

    /// Whether a load may replace what stands there.
    pub(crate) fn accepts(&self, place: &Place, existing: &Existing, layout: &Layout, dialect: Dialect) -> Result<(), LoadError> {
        let refuse = |kind, cause: String| Err(LoadError::new(place, kind, cause));
        let theirs = match &existing.marker {
            None if existing.tables.is_empty() => return Ok(()),
            None => {
                let names: Vec<&str> = existing.tables.keys().map(String::as_str).collect();
                let (shown, more) = if names.len() > 5 { (&names[..5], " and others") } else { (&names[..], "") };
                return refuse(
                    LoadErrorKind::NotOurs,
                    format!("it holds a schema that is not ours: it has {}{more} but no `{MARKER_TABLE}`", shown.join(", ")),
                );
            }
            Some(Err(cause)) => {
                return refuse(LoadErrorKind::NotOurs, format!("it holds a schema that is not ours: `{MARKER_TABLE}` {cause}"));
            }
            Some(Ok(marker)) => marker,
        };
        if theirs.model != self.model {
            return refuse(LoadErrorKind::NotOurs, format!("its tables follow the model `{}`, not `{}`", theirs.model, self.model));
        }
        match by_number(&theirs.version, &self.version) {
            Ordering::Greater => {
                return refuse(
                    LoadErrorKind::Newer,
                    format!("its tables follow version {} of the model, which is newer than {}", theirs.version, self.version),
                );
            }
            Ordering::Less => {
                return refuse(
                    LoadErrorKind::NotOurs,
                    format!("its tables follow version {} of the model, which is older than {}", theirs.version, self.version),
                );
            }
            Ordering::Equal => {}
        }
        if theirs.layout != self.layout {
            return refuse(LoadErrorKind::NotOurs, "its tables were made from another edition of the same model".into());
        }
        for table in &layout.tables {
            let Some(found) = existing.tables.get(&*table.name) else { continue };
            let same = found.len() == table.columns.len()
                && table
                    .columns
                    .iter()
                    .zip(found)
                    .all(|(column, found)| *column.name == *found.name && sql_type_matches(column, dialect, &found.kind));
            if !same {
                return refuse(LoadErrorKind::NotOurs, format!("somebody has changed the columns of its table `{}`", table.name));
            }
        }
        Ok(())
    }
}

/// Whether a target declares a column as our DDL would.
pub(crate) fn sql_type_matches(column: &caseport_model::Column, dialect: Dialect, found: &str) -> bool {
    let ours = sql_type(column, dialect);
    let ours = ours.split(" COLLATE").next().unwrap_or_default();
    let spelled = found.replace("character varying", "varchar").replace("timestamp without time zone", "timestamp");
    // MariaDB still says how wide it would show a number.
    let spelled = if dialect == Dialect::MySql { spelled.replace("bigint(20)", "bigint") } else { spelled };
    ours.eq_ignore_ascii_case(&spelled)
}

/// `1.10` is later than `1.9`.
fn by_number(a: &str, b: &str) -> Ordering {
    let parts = |text: &str| -> Vec<u64> { text.split('.').map(|it| it.parse().unwrap_or(0)).collect() };
    parts(a).cmp(&parts(b)).then_with(|| a.cmp(b))
}

#[cfg(test)]
mod tests {
    use super::by_number;
    use std::cmp::Ordering;

    #[test]
    fn versions_compare_by_number() {
        assert_eq!(by_number("1.10", "1.9"), Ordering::Greater);
        assert_eq!(by_number("1.0", "1.0"), Ordering::Equal);
        assert_eq!(by_number("1", "1.0"), Ordering::Less);
    }
}
