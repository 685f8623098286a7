//! Rules of a return, run on it at rest.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use caseport_model::{Severity, System};
use caseport_run::{Rule, RuleTest};
use rusqlite::{Connection, StatementStatus, params_from_iter, types::Value};

use crate::{
    Calendar, Hit, Rest, RestError, Shape,
    rest::{is_outside, name, years},
};

/// What a rule hits in a table. There may be hundreds of thousands of records: [`crate::tell`] says whose they are, one by one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hits {
    /// The rule.
    pub rule: Arc<str>,
    /// How much it matters.
    pub severity: Severity,
    /// The table.
    pub table: Arc<str>,
    /// The columns of the table that the rule looks at.
    pub columns: Arc<[String]>,
    /// The numbers of the records in their table, each once and in order; 0 for the whole return.
    pub(crate) rows: Vec<u64>,
}

impl Hits {
    /// How many they are.
    pub fn count(&self) -> usize {
        self.rows.len()
    }
}

/// A rule that could not be run.
#[derive(Debug, thiserror::Error)]
#[error("rule {code}: {cause}")]
pub struct RuleError {
    /// Its code.
    pub code: String,
    /// What the database says of its statement: never of a value.
    pub cause: String,
    /// Whether the outside world is the cause, such as a full disk, and not the statement.
    pub outside: bool,
}

impl RuleError {
    pub(crate) fn new(code: &str, cause: &rusqlite::Error) -> RuleError {
        RuleError { code: code.to_owned(), cause: cause.to_string(), outside: is_outside(cause) }
    }
}

/// Runs rules, several at once where the return allows it, and returns their hits in the order of the rules.
pub fn check_all(rest: &mut Rest, rules: &[Rule]) -> Result<Vec<Hits>, RuleError> {
    let order = longest_first(rest, rules);
    let next = AtomicUsize::new(0);
    let run_some = |db: &Connection| {
        let mut found = Vec::new();
        while let Some(position) = order.get(next.fetch_add(1, Ordering::Relaxed)) {
            found.push((*position, hits(db, &rules[*position])));
        }
        found
    };
    let mut found = if rest.readers.is_empty() {
        run_some(&rest.db)
    } else {
        std::thread::scope(|scope| {
            let run_some = &run_some;
            let workers: Vec<_> = rest.readers.iter_mut().map(|db| scope.spawn(move || run_some(db))).collect();
            let join = |it: std::thread::ScopedJoinHandle<'_, _>| it.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
            workers.into_iter().flat_map(join).collect()
        })
    };
    found.sort_by_key(|(position, _)| *position);
    let mut all = Vec::new();
    for (_, of_rule) in found {
        all.append(&mut of_rule?);
    }
    Ok(all)
}

/// The positions of rules, those that have the most to read first, so that none of them runs alone at the end. A guess: records of the tables
/// that a statement names, as often as it names them.
fn longest_first(rest: &Rest, rules: &[Rule]) -> Vec<usize> {
    let names = rest.intake.tables.iter().flat_map(|it| years(&rest.intake.shape).iter().map(|last_year| name(&it.name, *last_year)));
    let counts: BTreeMap<String, u64> = names.map(|it| (it.clone(), rest.count(&it))).collect();
    let word = |it: char| !it.is_alphanumeric() && it != '_';
    let reads = |rule: &Rule| rule.sql.split(word).filter_map(|it| counts.get(it)).sum::<u64>();
    let mut order: Vec<usize> = (0..rules.len()).collect();
    order.sort_by_cached_key(|it| std::cmp::Reverse(reads(&rules[*it])));
    order
}

/// Runs a rule. A record is hit at most once.
pub fn check(rest: &Rest, rule: &Rule) -> Result<Vec<Hit>, RuleError> {
    let mut all = Vec::new();
    for it in hits(&rest.db, rule)? {
        all.extend(rest.looked_up(&it, usize::MAX).map_err(|cause| RuleError::new(&rule.code, &cause))?);
    }
    Ok(all)
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
    count().map(|it| it.unsigned_abs().into()).map_err(|cause| RuleError::new(&rule.code, &cause))
}

/// What a rule hits, by table.
fn hits(db: &Connection, rule: &Rule) -> Result<Vec<Hits>, RuleError> {
    let found = numbers(db, rule).map_err(|cause| RuleError::new(&rule.code, &cause))?;
    let code: Arc<str> = rule.code.as_str().into();
    let of_table = |(table, rows): (Arc<str>, Vec<u64>)| {
        let columns = rule.columns.iter().filter_map(|it| it.strip_prefix(&*table)?.strip_prefix('.')).map(str::to_owned).collect();
        Hits { rule: code.clone(), severity: rule.severity, table, columns, rows }
    };
    Ok(found.into_iter().map(of_table).collect())
}

/// The numbers of the records that a rule hits, by table.
fn numbers(db: &Connection, rule: &Rule) -> rusqlite::Result<BTreeMap<Arc<str>, Vec<u64>>> {
    let mut select = db.prepare(&rule.sql)?;
    let mut rows = select.query([])?;
    let mut found: BTreeMap<Arc<str>, Vec<u64>> = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let table = row.get_ref(0)?.as_str()?;
        let number = row.get::<_, Option<i64>>(1)?.map_or(0, |it| it as u64);
        match found.get_mut(table) {
            Some(of_table) => {
                // A statement may find a record any number of times: no more room is taken than its records need.
                if of_table.len() == of_table.capacity() {
                    once(of_table);
                }
                of_table.push(number);
            }
            None => drop(found.insert(table.into(), vec![number])),
        }
    }
    for of_table in found.values_mut() {
        once(of_table);
        of_table.shrink_to_fit();
    }
    Ok(found)
}

/// Each number once, and in order.
fn once(numbers: &mut Vec<u64>) {
    numbers.sort_unstable();
    numbers.dedup();
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
                let counted = rest
                    .intake
                    .tables
                    .iter()
                    .any(|it| *it.name == **table || table.strip_suffix("_last").is_some_and(|name| *it.name == *name));
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
        rest.share()?;
        let row_of = |it: u64| (it != 0).then(|| it.to_string());
        let found: BTreeSet<(String, Option<String>)> = numbers(&rest.db, rule)?
            .into_iter()
            .flat_map(|(table, rows)| rows.into_iter().map(move |row| (table.to_string(), row_of(row))))
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
