//! Integrity that the layout gives, and SQL rules, both run on the rows at rest.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
    sync::atomic::{AtomicUsize, Ordering},
};

use caseport_model::{CodeList, Finding, Required, Severity, System, Table, Type};
use rusqlite::{Connection, OptionalExtension as _, params_from_iter, types::ToSqlOutput};

use crate::{
    filter::{self, Filter, Task},
    findings,
    rule::{Rule, RuleTest},
    run::{MOST_READERS, Run, RunError, RunErrorKind},
    schema::{self, key_text, quoted},
    seen::Seen,
    settle::sql_text,
    writer::insert_finding,
};

impl Run {
    /// Checks what the layout states: required columns, codes and their years, ends after starts, periods that may not overlap.
    /// Types, keys and references were settled before. `seen` is what the writer noted, if it wrote all rows: tables in which
    /// nothing can be found are then not read again. Returns the number of findings.
    pub fn check_integrity(&self, target: &System, seen: Option<&Seen>) -> Result<u64, RunError> {
        self.attempt(|db| {
            db.execute_batch("BEGIN")?;
            let mut found = 0;
            for (position, table) in self.layout().tables.iter().enumerate() {
                let seen = seen.map(|it| (it, position));
                found += check_required(db, table, seen)? + check_codes(db, table, &target.codes, seen)? + check_periods(db, table, seen)?;
            }
            db.execute_batch("COMMIT")?;
            Ok(found)
        })
    }

    /// Runs rules, several at a time over connections of their own, and stores each hit as a finding, in the order of the rules.
    /// Returns the number of hits. A rule that SQLite refuses is an error: rules are ours, and tested.
    pub fn check_rules(&self, rules: &[Rule], threads: usize) -> Result<u64, RunError> {
        let mut readers = (0..threads.clamp(1, MOST_READERS)).map(|_| self.reader()).collect::<Result<Vec<_>, _>>()?;
        let (tasks, next) = (filter::tasks(rules), AtomicUsize::new(0));
        let run_some = |reader: &mut Connection| {
            let take = || tasks.get(next.fetch_add(1, Ordering::Relaxed));
            std::iter::from_fn(take).flat_map(|task| keep_hits_of(reader, task, rules)).collect::<Vec<_>>()
        };
        let run_some = &run_some;
        // Nothing can be written while others read: each connection keeps the hits that it finds, on the disk where they are many.
        let kept = std::thread::scope(|scope| {
            let workers: Vec<_> = readers.iter_mut().map(|reader| scope.spawn(move || run_some(reader))).collect();
            let join = |it: std::thread::ScopedJoinHandle<'_, _>| it.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
            workers.into_iter().map(join).collect::<Vec<_>>()
        });
        let mut of_rules: Vec<_> = kept
            .into_iter()
            .zip(&readers)
            .flat_map(|(kept, reader)| kept.into_iter().map(move |(position, it)| (position, it, reader)))
            .collect();
        of_rules.sort_by_key(|it| it.0);
        self.attempt(|db| db.execute_batch("BEGIN"))?;
        let mut hits = 0;
        for (position, of_rule, reader) in of_rules {
            let rule = &rules[position];
            let place = || self.dir().join(format!("run.db (rule {})", rule.code));
            let of_rule = of_rule.map_err(|e| RunError { path: place(), kind: RunErrorKind::Sqlite(e) })?;
            hits += self.attempt(|db| {
                let mut select =
                    reader.prepare_cached("SELECT table_name, key FROM temp.hit WHERE rowid > ?1 AND rowid <= ?2 ORDER BY rowid")?;
                each_hit(select.query([of_rule.start, of_rule.end])?, &mut |table, key| insert_finding(db, &finding(rule, table, key)))
            })?;
        }
        self.attempt(|db| db.execute_batch("COMMIT"))?;
        Ok(hits)
    }
}

impl Run {
    /// Makes the indexes in which findings are looked up, once checks have added theirs: a finding of a rule comes in no order of keys.
    pub fn index_findings(&self) -> Result<(), RunError> {
        self.attempt(|db| {
            db.execute_batch("BEGIN; CREATE INDEX finding_code ON finding(code); CREATE INDEX finding_key ON finding(key); COMMIT")
        })
    }

    /// Takes back what rules said about the likeness of people who are kept apart: one hit beside another would say which two are one child. That
    /// there was something to take back is counted, without a key. Returns how many findings were taken back.
    pub fn hide_likeness(&self, rules: &[Rule], apart: &BTreeSet<String>) -> Result<u64, RunError> {
        if apart.is_empty() {
            return Ok(0);
        }
        let hits = |db: &Connection, rule: &Rule| -> rusqlite::Result<Vec<(i64, String, Option<String>)>> {
            let mut select = db.prepare("SELECT rowid, table_name, key FROM finding WHERE code = ?1")?;
            select.query_map([&rule.code], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?.collect()
        };
        self.attempt(|db| {
            let mut hidden = 0;
            for rule in rules.iter().filter(|it| it.alike) {
                for (finding, table, key) in hits(db, rule)? {
                    let (Some(table), Some(key)) = (self.layout().table(&table), key) else { continue };
                    let person = person_of(db, table, key)?;
                    // In a history of several kinds of return the council's own key stands behind the name of a table.
                    let own = person.as_deref().map(|it| it.split_once(':').map_or(it, |(_, own)| own));
                    if person.as_ref().is_some_and(|it| apart.contains(it)) || own.is_some_and(|it| apart.contains(it)) {
                        db.execute("DELETE FROM finding WHERE rowid = ?1", [finding])?;
                        hidden += 1;
                    }
                }
            }
            if hidden > 0 {
                insert_finding(db, &findings::apart_are_alike(hidden))?;
            }
            Ok(hidden)
        })
    }
}

/// The person whom a row is about.
fn person_of(db: &Connection, table: &Table, key: String) -> rusqlite::Result<Option<String>> {
    if &*table.name == "person" {
        return Ok(Some(key));
    }
    let Some(column) = table.columns.iter().find(|it| it.reference.as_ref().is_some_and(|(parent, _)| parent == "person")) else {
        return Ok(None);
    };
    let sql = format!("SELECT r.{} FROM {} r WHERE {} = ?1", quoted(&column.name), quoted(&table.name), key_text(table, "r"));
    db.query_row(&sql, [key], |row| row.get(0)).optional().map(Option::flatten)
}

/// Where the hits of a rule, named by its position, are kept.
type Kept = (usize, rusqlite::Result<Range<i64>>);

/// Runs what is run at once and keeps the hits of each rule.
fn keep_hits_of(reader: &Connection, task: &Task<'_>, rules: &[Rule]) -> Vec<Kept> {
    match task {
        Task::Rule(position) => vec![(*position, keep_hits(reader, &rules[*position]))],
        // What SQLite says of them all does not say of which: so each is asked by itself.
        Task::Filters(filters) => keep_hits_together(reader, filters)
            .unwrap_or_else(|_| filters.iter().map(|(position, _)| (*position, keep_hits(reader, &rules[*position]))).collect()),
    }
}

/// Reads a table once for all its filters and keeps the hits of each as if it had run by itself.
fn keep_hits_together(reader: &Connection, filters: &[(usize, Filter<'_>)]) -> rusqlite::Result<Vec<Kept>> {
    let transaction = reader.unchecked_transaction()?;
    reader.execute_batch(HITS)?;
    reader.execute_batch("CREATE TEMP TABLE hit_of(filter INTEGER NOT NULL, key TEXT)")?;
    {
        let mut keep = reader.prepare("INSERT INTO temp.hit_of VALUES (?1, ?2)")?;
        let mut select = reader.prepare(&filter::together(filters))?;
        let mut rows = select.query([])?;
        while let Some(row) = rows.next()? {
            for filter in 0..filters.len() {
                if row.get(filter + 1)? {
                    keep.execute((filter, row.get_ref(0).map(ToSqlOutput::Borrowed)?))?;
                }
            }
        }
    }
    let mut kept = Vec::new();
    for (at, (position, filter)) in filters.iter().enumerate() {
        let start = last_hit(reader)?;
        reader.execute("INSERT INTO temp.hit SELECT ?1, key FROM temp.hit_of WHERE filter = ?2 ORDER BY rowid", (filter.table, at))?;
        kept.push((*position, Ok(start..last_hit(reader)?)));
    }
    reader.execute_batch("DROP TABLE temp.hit_of")?;
    transaction.commit()?;
    Ok(kept)
}

/// The hits that a connection found.
const HITS: &str = "CREATE TEMP TABLE IF NOT EXISTS hit(table_name TEXT NOT NULL, key TEXT)";

fn last_hit(reader: &Connection) -> rusqlite::Result<i64> {
    reader.query_row("SELECT coalesce(max(rowid), 0) FROM temp.hit", [], |row| row.get(0))
}

/// Runs a rule and keeps its hits in a temporary table of the connection: behind the first of these rows, and to the last.
fn keep_hits(reader: &Connection, rule: &Rule) -> rusqlite::Result<Range<i64>> {
    reader.execute_batch("BEGIN")?;
    reader.execute_batch(HITS)?;
    let start = last_hit(reader)?;
    let kept = (|| {
        let mut keep = reader.prepare_cached("INSERT INTO temp.hit VALUES (?1, ?2)")?;
        each_hit(reader.prepare(&rule.sql)?.query([])?, &mut |table, key| keep.execute((table, key)).map(drop))
    })();
    reader.execute_batch("COMMIT")?;
    kept?;
    Ok(start..last_hit(reader)?)
}

/// Hands on the table and the key of each hit; how many there were.
fn each_hit(mut rows: rusqlite::Rows<'_>, hit: &mut dyn FnMut(String, Option<String>) -> rusqlite::Result<()>) -> rusqlite::Result<u64> {
    let mut count = 0;
    while let Some(row) = rows.next()? {
        hit(row.get(0)?, row.get(1)?)?;
        count += 1;
    }
    Ok(count)
}

fn finding(rule: &Rule, table: String, key: Option<String>) -> Finding {
    let column = rule.columns.iter().find_map(|it| it.strip_prefix(&table)?.strip_prefix('.'));
    Finding {
        code: rule.code.clone().into(),
        severity: rule.severity,
        column: column.map(Into::into),
        table: Some(table.into()),
        key,
        origin: None,
        detail: String::new(),
        count: 1,
    }
}

/// Runs the examples of a rule. Returns what went wrong, one line each; nothing when all is well.
pub fn test_rule(system: &System, rule: &Rule, test: &RuleTest) -> Result<Vec<String>, rusqlite::Error> {
    let mut wrong = Vec::new();
    if test.pass.is_empty() || test.fail.is_empty() {
        wrong.push(format!("{}: needs an example that passes and one that fails", rule.code));
    }
    for (example, fails) in test.pass.iter().map(|it| (it, false)).chain(test.fail.iter().map(|it| (it, true))) {
        let db = rule_database(system)?;
        for (table, rows) in &example.rows {
            for row in rows {
                let columns: Vec<String> = row.keys().map(|it| quoted(it)).collect();
                let origin = if schema::MACHINERY.contains(&format!("TABLE {table} (")) {
                    ""
                } else {
                    ", _landing, _file, _record, _offset, _line, _ordinal"
                };
                let zeros = if origin.is_empty() { "" } else { ", 0, 0, 0, 0, 0, 1" };
                let marks = vec!["?"; columns.len()].join(", ");
                db.execute(
                    &format!("INSERT INTO {}({}{origin}) VALUES ({marks}{zeros})", quoted(table), columns.join(", ")),
                    params_from_iter(row.values().map(toml_value)),
                )?;
            }
        }
        let mut hits: Vec<(String, Option<String>)> = Vec::new();
        each_hit(db.prepare(&rule.sql)?.query([])?, &mut |table, key| {
            hits.push((table, key));
            Ok(())
        })?;
        let mut expected = example.hits.clone();
        hits.sort();
        expected.sort();
        if hits != expected || fails == expected.is_empty() {
            wrong.push(format!("{}: {}: expected {expected:?}, found {hits:?}", rule.code, example.name));
        }
    }
    Ok(wrong)
}

/// Tables that a rule scans from end to end besides the one that drives it: each needs an index or another shape of the rule.
pub fn scans(system: &System, rule: &Rule) -> Result<Vec<String>, rusqlite::Error> {
    let db = rule_database(system)?;
    let mut plan = db.prepare(&format!("EXPLAIN QUERY PLAN {}", rule.sql.trim().trim_end_matches(';')))?;
    let lines = plan.query_map([], |row| Ok((row.get::<_, i64>(1)?, row.get::<_, String>(3)?)))?.collect::<rusqlite::Result<Vec<_>>>()?;
    let mut seen: BTreeMap<i64, u32> = BTreeMap::new();
    Ok(lines
        .into_iter()
        .filter(|(_, line)| {
            line.starts_with("SCAN ") && !line.contains("CONSTANT ROW") && !line.contains("USING COVERING INDEX sqlite_autoindex")
        })
        .filter(|(parent, _)| {
            // The first scan below a node drives it; a further one beside it is a product.
            let count = seen.entry(*parent).or_default();
            *count += 1;
            *count > 1
        })
        .map(|(_, line)| line)
        .collect())
}

/// The names of the indexes that rules look into, quoted.
pub fn searched(system: &System, rules: &[Rule]) -> Result<BTreeSet<String>, rusqlite::Error> {
    let db = rule_database(system)?;
    let mut found = BTreeSet::new();
    for rule in rules {
        let mut plan = db.prepare(&format!("EXPLAIN QUERY PLAN {}", rule.sql.trim().trim_end_matches(';')))?;
        let mut rows = plan.query([])?;
        while let Some(row) = rows.next()? {
            let line: String = row.get(3)?;
            if let Some(index) = line.split(" INDEX ").nth(1).and_then(|it| it.split(' ').next()) {
                found.insert(quoted(index));
            }
        }
    }
    Ok(found)
}

/// An empty database with the tables, indexes and helper tables that rules see.
fn rule_database(system: &System) -> rusqlite::Result<Connection> {
    let db = Connection::open_in_memory()?;
    db.execute_batch(schema::MACHINERY)?;
    for table in &system.layout.tables {
        db.execute_batch(&schema::create_table(table))?;
        db.execute_batch(&schema::create_key_index(table))?;
        for index in schema::create_indexes(table) {
            db.execute_batch(&index)?;
        }
    }
    for list in system.codes.values() {
        for code in &list.codes {
            db.execute("INSERT INTO code_list(list, code, label) VALUES (?1, ?2, ?3)", [&list.name, &code.code, &code.label])?;
            if let (true, Some(inverse)) = (list.name == "relationship_type", &code.inverse) {
                db.execute("INSERT INTO relationship_inverse VALUES (?1, ?2)", [&code.code, inverse])?;
            }
        }
    }
    Ok(db)
}

fn toml_value(value: &toml::Value) -> rusqlite::types::Value {
    use rusqlite::types::Value;
    match value {
        toml::Value::String(text) => Value::Text(text.clone()),
        toml::Value::Integer(number) => Value::Integer(*number),
        toml::Value::Float(number) => Value::Real(*number),
        toml::Value::Boolean(yes) => Value::Integer(i64::from(*yes)),
        other => Value::Text(other.to_string()),
    }
}

fn check_required(db: &Connection, table: &Table, seen: Option<(&Seen, usize)>) -> rusqlite::Result<u64> {
    let may_miss = |column: usize| seen.is_none_or(|(seen, table)| seen.blanks_among_values(table, column));
    let required =
        table.columns.iter().enumerate().filter(|(at, it)| it.required == Required::Yes && may_miss(*at)).map(|(_, it)| &*it.name);
    // A column that no mapping into the table holds says nothing about a row: it stands in the coverage, not here.
    let mut found = 0;
    for column in required {
        let held: bool = db.query_row(
            &format!("SELECT EXISTS (SELECT 1 FROM {} WHERE {} IS NOT NULL)", quoted(&table.name), quoted(column)),
            [],
            |row| row.get(0),
        )?;
        if held {
            found +=
                each_key(db, table, &format!("r.{} IS NULL", quoted(column)), |key| findings::required_blank(&table.name, column, key))?;
        }
    }
    Ok(found)
}

fn check_codes(db: &Connection, table: &Table, codes: &BTreeMap<String, CodeList>, seen: Option<(&Seen, usize)>) -> rusqlite::Result<u64> {
    let mut found = 0;
    for (position, column) in table.columns.iter().enumerate() {
        let Some(list) = column.codes.as_ref().and_then(|it| codes.get(it)) else { continue };
        if seen.is_some_and(|(seen, table)| !seen.may_break(table, position, list)) {
            continue;
        }
        let cell = quoted(&column.name);
        let mut select = db.prepare(&format!("SELECT DISTINCT {cell} FROM {} WHERE {cell} IS NOT NULL", quoted(&table.name)))?;
        let used = select.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<Vec<String>>>()?;
        for code in used {
            let is_it = format!("r.{cell} = {}", sql_text(&code));
            match list.get(&code) {
                None if list.open => {}
                None => {
                    found +=
                        each_key(db, table, &is_it, |key| findings::code_not_listed(&table.name, &column.name, key, &code, &list.name))?;
                }
                Some(entry) => {
                    let Some((start, end)) = table.period.filter(|_| entry.from.is_some() || entry.to.is_some()) else { continue };
                    // Codes for how a period ended belong to its end, so a code is in order if it was valid on any day of the period.
                    let start_day = format!("substr(r.{}, 1, 10)", quoted(&table.columns[start].name));
                    let end_day = format!("coalesce(substr(r.{}, 1, 10), '9999-12-31')", quoted(&table.columns[end].name));
                    let bound = |day: Option<caseport_model::Date>, or: &str| {
                        sql_text(&day.map_or(or.to_owned(), |it| String::from_utf8_lossy(&it.iso()).into_owned()))
                    };
                    let out = format!(
                        "{is_it} AND ({end_day} < {} OR {start_day} > {})",
                        bound(entry.from, "0001-01-01"),
                        bound(entry.to, "9999-12-31")
                    );
                    found +=
                        each_key(db, table, &out, |key| findings::code_out_of_date(&table.name, &column.name, key, &code, &list.name))?;
                }
            }
        }
    }
    Ok(found)
}

fn check_periods(db: &Connection, table: &Table, seen: Option<(&Seen, usize)>) -> rusqlite::Result<u64> {
    let Some((start, end)) = table.period else { return Ok(0) };
    let (start, end) = (&table.columns[start], &table.columns[end]);
    let (from, to) = (quoted(&start.name), quoted(&end.name));
    // A day and a second are compared as days, so that a visit on the last day is not after it.
    let width = if start.kind == Type::DateTime && end.kind == Type::DateTime { 19 } else { 10 };
    let mut found = 0;
    if seen.is_none_or(|(seen, table)| seen.ends_before_start(table)) {
        let before = format!("substr(r.{to}, 1, {width}) < substr(r.{from}, 1, {width})");
        found += each_key(db, table, &before, |key| findings::end_before_start(&table.name, &end.name, key))?;
    }
    if let Some(within) = table.no_overlap_within {
        let mut select = db.prepare(&format!(
            "SELECT key, before FROM (
               SELECT {key} AS key, r.{from} AS start, lag({key}) OVER w AS before,
                 max(coalesce(r.{to}, '9999-12-31')) OVER (w ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS so_far
               FROM {name} r WHERE r.{from} IS NOT NULL AND r.{within} IS NOT NULL AND (r.{to} IS NULL OR r.{to} >= r.{from})
               WINDOW w AS (PARTITION BY r.{within} ORDER BY r.{from}, coalesce(r.{to}, '9999-12-31'), {key}))
             WHERE start < so_far",
            key = key_text(table, "r"),
            name = quoted(&table.name),
            within = quoted(&table.columns[within].name),
        ))?;
        let mut pairs = select.query([])?;
        while let Some(pair) = pairs.next()? {
            let (key, other): (String, String) = (pair.get(0)?, pair.get(1)?);
            insert_finding(db, &findings::periods_overlap(&table.name, &start.name, key, &other))?;
            found += 1;
        }
    }
    Ok(found)
}

/// Stores a finding for the key of each row that meets a condition.
fn each_key(db: &Connection, table: &Table, condition: &str, finding: impl Fn(String) -> Finding) -> rusqlite::Result<u64> {
    let mut select = db.prepare(&format!("SELECT {} FROM {} r WHERE {condition}", key_text(table, "r"), quoted(&table.name)))?;
    let mut keys = select.query([])?;
    let mut found = 0;
    while let Some(row) = keys.next()? {
        insert_finding(db, &finding(row.get(0)?))?;
        found += 1;
    }
    Ok(found)
}

/// Whether open exceptions need a decision, by severity: how many findings of each there are.
pub fn by_severity(run: &Run) -> Result<BTreeMap<u8, (Severity, u64)>, RunError> {
    run.attempt(|db| {
        let mut select = db.prepare("SELECT severity, sum(count) FROM finding GROUP BY severity")?;
        let rows = select.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, u64>(1)?)))?;
        let mut out = BTreeMap::new();
        for row in rows {
            let (word, count) = row?;
            let severity = Severity::parse(&word).unwrap_or(Severity::Unknown);
            out.insert(severity.rank() * 2 + u8::from(severity == Severity::Unknown), (severity, count));
        }
        Ok(out)
    })
}
