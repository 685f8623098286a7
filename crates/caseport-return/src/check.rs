//! Rules of a return, run on it at rest.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use caseport_model::{Severity, System, Table};
use caseport_run::{Rule, RuleTest};
use rusqlite::{CachedStatement, Connection, OptionalExtension as _, StatementStatus, params_from_iter, types::Value};

use crate::{Calendar, Rest, RestError, Shape};

/// A record, or the whole return, that breaks a rule. There may be hundreds of thousands: what they have in common is shared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The rule.
    pub rule: Arc<str>,
    /// How much it matters.
    pub severity: Severity,
    /// The table.
    pub table: Arc<str>,
    /// The number of the record in its table, from 1; none for the whole return.
    pub row: Option<u64>,
    /// The child's identifier, as the return has it.
    pub child: Option<Box<str>>,
    /// The columns of the table that the rule looks at.
    pub columns: Arc<[String]>,
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

/// Runs rules, several at once where the return allows it, and returns their hits in the order of the rules.
pub fn check_all(rest: &mut Rest, rules: &[Rule]) -> Result<Vec<Hit>, RuleError> {
    let mut readers = std::mem::take(&mut rest.readers);
    let next = AtomicUsize::new(0);
    let run_some = |db: &Connection, rest: &View<'_>| {
        let mut found = Vec::new();
        while let Some((position, rule)) = Some(next.fetch_add(1, Ordering::Relaxed)).and_then(|it| Some((it, rules.get(it)?))) {
            found.push((position, check_on(db, rest, rule)));
        }
        found
    };
    let view = View { tables: &rest.tables, child: &rest.shape.child };
    let mut found = if readers.is_empty() {
        run_some(&rest.db, &view)
    } else {
        std::thread::scope(|scope| {
            let (run_some, view) = (&run_some, &view);
            let workers: Vec<_> = readers.iter_mut().map(|db| scope.spawn(move || run_some(db, view))).collect();
            let join = |it: std::thread::ScopedJoinHandle<'_, _>| it.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
            workers.into_iter().flat_map(join).collect()
        })
    };
    rest.readers = readers;
    found.sort_by_key(|(position, _)| *position);
    let mut hits = Vec::new();
    for (_, of_rule) in found {
        hits.append(&mut of_rule?);
    }
    Ok(hits)
}

/// Runs a rule. A record is hit at most once.
pub fn check(rest: &Rest, rule: &Rule) -> Result<Vec<Hit>, RuleError> {
    check_on(&rest.db, &View { tables: &rest.tables, child: &rest.shape.child }, rule)
}

/// How many steps the database's machine takes for a rule: what it costs, the same on each machine.
pub fn steps(rest: &Rest, rule: &Rule) -> Result<u64, RuleError> {
    let count = || {
        let mut select = rest.db.prepare(&rule.sql)?;
        let mut rows = select.query([])?;
        while rows.next()?.is_some() {}
        drop(rows);
        Ok(select.get_status(StatementStatus::VmStep))
    };
    count()
        .map(|it| it.unsigned_abs().into())
        .map_err(|cause: rusqlite::Error| RuleError { code: rule.code.clone(), cause: cause.to_string() })
}

/// What a rule's hits are told by.
struct View<'r> {
    tables: &'r [Table],
    /// The column of the child's identifier.
    child: &'r str,
}

fn check_on(db: &Connection, view: &View<'_>, rule: &Rule) -> Result<Vec<Hit>, RuleError> {
    let fail = |cause: rusqlite::Error| RuleError { code: rule.code.clone(), cause: cause.to_string() };
    let code: Arc<str> = rule.code.as_str().into();
    let mut all = Vec::new();
    for (table, rows) in hits(db, rule).map_err(fail)? {
        let columns = rule.columns.iter().filter_map(|it| it.strip_prefix(&*table)?.strip_prefix('.')).map(str::to_owned).collect();
        let hit = Hit { rule: code.clone(), severity: rule.severity, table, row: None, child: None, columns, place: None };
        let mut whose = whose(db, view, &hit.table).map_err(fail)?;
        for row in rows {
            let (child, place) = match (row, &mut whose) {
                (Some(row), Some(whose)) => one(whose, row).map_err(fail)?,
                _ => (None, None),
            };
            all.push(Hit { row, child, place, ..hit.clone() });
        }
    }
    Ok(all)
}

/// The rows that a rule hits, by table.
fn hits(db: &Connection, rule: &Rule) -> rusqlite::Result<BTreeMap<Arc<str>, Vec<Option<u64>>>> {
    let mut select = db.prepare(&rule.sql)?;
    let mut rows = select.query([])?;
    let mut found: BTreeMap<Arc<str>, Vec<Option<u64>>> = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let table = row.get_ref(0)?.as_str()?;
        let number = row.get::<_, Option<i64>>(1)?.map(|it| it as u64);
        match found.get_mut(table) {
            Some(of_table) => of_table.push(number),
            None => drop(found.insert(table.into(), vec![number])),
        }
    }
    for of_table in found.values_mut() {
        of_table.sort_unstable();
        of_table.dedup();
    }
    Ok(found)
}

/// The statement that tells whose a record of a table is; none where there is no such table.
fn whose<'c>(db: &'c Connection, view: &View<'_>, table: &str) -> rusqlite::Result<Option<CachedStatement<'c>>> {
    let layout = view.tables.iter().find(|it| *it.name == *table || table.strip_suffix("_last").is_some_and(|name| *it.name == *name));
    let Some(layout) = layout else { return Ok(None) };
    let child = layout.column(view.child).map_or("NULL".to_owned(), |it| format!("\"{}\"", it.name));
    db.prepare_cached(&format!("SELECT {child}, _file, _line FROM \"{table}\" WHERE row = ?1")).map(Some)
}

/// The child's identifier, and where the record stands: file and line.
type Whose = (Option<Box<str>>, Option<(usize, u64)>);

fn one(whose: &mut CachedStatement<'_>, row: u64) -> rusqlite::Result<Whose> {
    let found = whose
        .query_row([row as i64], |it| {
            let child = it.get_ref(0)?.as_str_or_null()?.map(Into::into);
            Ok((child, (it.get::<_, i64>(1)? as usize, it.get::<_, i64>(2)? as u64)))
        })
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
            // A table that an example names is given, be it without a record.
            rest.db.execute("INSERT OR IGNORE INTO given VALUES (?1)", [table])?;
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
        let found: BTreeSet<(String, Option<String>)> = hits(&rest.db, rule)?
            .into_iter()
            .flat_map(|(table, rows)| rows.into_iter().map(move |row| (table.to_string(), row.map(|it| it.to_string()))))
            .collect();
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
