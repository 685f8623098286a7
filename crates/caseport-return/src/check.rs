//! Rules of a return, run on it at rest.

use std::collections::BTreeSet;

use caseport_model::{Severity, System};
use caseport_run::{Rule, RuleTest};
use rusqlite::{OptionalExtension as _, params_from_iter, types::Value};

use crate::{Calendar, Rest, RestError, Shape};

/// A record, or the whole return, that breaks a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The rule.
    pub rule: String,
    /// How much it matters.
    pub severity: Severity,
    /// The table.
    pub table: String,
    /// The number of the record in its table, from 1; none for the whole return.
    pub row: Option<u64>,
    /// The child's identifier, as the return has it.
    pub child: Option<String>,
    /// The columns of the table that the rule looks at.
    pub columns: Vec<String>,
    /// The file, by its number in what was read, and the line.
    pub place: Option<(usize, u64)>,
}

/// A rule that could not be run.
#[derive(Debug, thiserror::Error)]
#[error("rule {code}: {cause}")]
pub struct RuleError {
    /// Its code.
    pub code: String,
    /// What the database says of its statement: never of a value.
    pub cause: String,
}

/// Runs a rule. A record is hit at most once.
pub fn check(rest: &Rest, rule: &Rule) -> Result<Vec<Hit>, RuleError> {
    let fail = |cause: rusqlite::Error| RuleError { code: rule.code.clone(), cause: cause.to_string() };
    let found = hits(rest, rule).map_err(fail)?;
    let mut hits = Vec::with_capacity(found.len());
    for (table, row) in found {
        let (child, place) = row.map_or(Ok((None, None)), |row| whose(rest, &table, row)).map_err(fail)?;
        let columns = rule.columns.iter().filter_map(|it| it.strip_prefix(table.as_str())?.strip_prefix('.')).map(str::to_owned).collect();
        hits.push(Hit { rule: rule.code.clone(), severity: rule.severity, table, row, child, columns, place });
    }
    Ok(hits)
}

fn hits(rest: &Rest, rule: &Rule) -> rusqlite::Result<BTreeSet<(String, Option<u64>)>> {
    let mut select = rest.db.prepare(&rule.sql)?;
    let mut rows = select.query([])?;
    let mut found = BTreeSet::new();
    while let Some(row) = rows.next()? {
        found.insert((row.get(0)?, row.get::<_, Option<i64>>(1)?.map(|it| it as u64)));
    }
    Ok(found)
}

/// The child's identifier, and where the record stands: file and line.
type Whose = (Option<String>, Option<(usize, u64)>);

fn whose(rest: &Rest, table: &str, row: u64) -> rusqlite::Result<Whose> {
    let layout = rest.tables.iter().find(|it| *it.name == *table || table.strip_suffix("_last").is_some_and(|name| *it.name == *name));
    let Some(layout) = layout else { return Ok((None, None)) };
    let child = layout.column(&rest.shape.child).map_or("NULL".to_owned(), |it| format!("\"{}\"", it.name));
    let mut select = rest.db.prepare_cached(&format!("SELECT {child}, _file, _line FROM \"{table}\" WHERE row = ?1"))?;
    let found = select
        .query_row([row as i64], |it| Ok((it.get::<_, Option<String>>(0)?, (it.get::<_, i64>(1)? as usize, it.get::<_, i64>(2)? as u64))))
        .optional()?;
    Ok(found.map_or((None, None), |(child, place)| (child, Some(place))))
}

/// Runs the examples of a rule. Returns what went wrong, one line each; nothing when all is well.
pub fn test_rule(system: &System, year: i32, calendar: &Calendar, rule: &Rule, test: &RuleTest) -> Result<Vec<String>, RestError> {
    let mut wrong = Vec::new();
    if test.pass.is_empty() || test.fail.is_empty() {
        wrong.push(format!("{}: needs an example that passes and one that fails", rule.code));
    }
    for (example, fails) in test.pass.iter().map(|it| (it, false)).chain(test.fail.iter().map(|it| (it, true))) {
        let shape = match Shape::of(system) {
            Ok(shape) => shape,
            Err(cause) => return Ok(vec![cause]),
        };
        let rest = Rest::new(system, shape, year, calendar)?;
        for (table, rows) in &example.rows {
            for (number, row) in (1_i64..).zip(rows) {
                let counted =
                    rest.tables.iter().any(|it| *it.name == **table || table.strip_suffix("_last").is_some_and(|name| *it.name == *name));
                let number = (counted && !row.contains_key("row")).then_some(("row", Value::from(number)));
                let cells = row.iter().map(|(name, value)| (name.as_str(), toml_value(value))).chain(number);
                let (names, values): (Vec<&str>, Vec<Value>) = cells.unzip();
                let marks = vec!["?"; names.len()].join(", ");
                rest.db.execute(
                    &format!("INSERT OR REPLACE INTO \"{table}\"(\"{}\") VALUES ({marks})", names.join("\", \"")),
                    params_from_iter(values),
                )?;
            }
        }
        let found: BTreeSet<(String, Option<String>)> =
            hits(&rest, rule)?.into_iter().map(|(table, row)| (table, row.map(|it| it.to_string()))).collect();
        let expected: BTreeSet<_> = example.hits.iter().cloned().collect();
        if found != expected || fails == expected.is_empty() {
            wrong.push(format!("{}: {}: expected {expected:?}, found {found:?}", rule.code, example.name));
        }
    }
    Ok(wrong)
}

fn toml_value(value: &toml::Value) -> Value {
    match value {
        toml::Value::Integer(number) => (*number).into(),
        toml::Value::Float(number) => (*number).into(),
        toml::Value::Boolean(yes) => i64::from(*yes).into(),
        toml::Value::String(text) => text.clone().into(),
        other => other.to_string().into(),
    }
}
