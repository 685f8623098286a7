//! When two findings are the same fault.
//!
//! The identity of a fault is what does not move when others come and go: code, table, column, and the record's key. A record without
//! a readable key is known by its bytes, so that it is the same one on another line; one that was read all the same by its place;
//! what concerns a whole file or table by that. Several findings of one identity are one exception.
//!
//! The *state* of a fault is what a decision was about: severity, detail, how often, and the cells that were looked at. When the state
//! changes, the decision does not hold any more. Cells enter it through a digest whose key stays in a file beside the runs: whoever
//! has the register alone cannot try dates of birth against it.

use std::{collections::HashMap, fmt::Write as _, ops::RangeInclusive};

use caseport_model::Layout;
use caseport_run::{Run, RunError, schema};
use crossbeam_channel::{Sender, bounded};
use rusqlite::{Connection, params, types::ValueRef};

use super::{MANY, last_finding, register::Secret};
use crate::{catalogue::Catalogue, exit::Failure};

const TABLE: &str = "
DROP TABLE IF EXISTS temp.identity;
CREATE TEMP TABLE identity( -- of each finding, in no order: the exception that it belongs to, as a number, and its part of the state
  id INTEGER NOT NULL, part INTEGER NOT NULL, finding INTEGER NOT NULL)";

/// What the bytes of a record that could not be read are looked up in.
const DAMAGED: &str = "
DROP TABLE IF EXISTS temp.damaged;
CREATE TEMP TABLE damaged AS SELECT file, record, min(raw) AS raw FROM main.unlanded WHERE fate = 'rejected' GROUP BY file, record;
CREATE INDEX temp.damaged_place ON damaged(file, record);";

/// Fills the temporary table `identity` of a run. Many findings are read over several connections.
pub(super) fn identify(run: &Run, catalogue: &Catalogue, secret: &Secret) -> Result<(), Failure> {
    run.attempt(|db| db.execute_batch(TABLE))?;
    let last = last_finding(run)?;
    let cells = || Cells { layout: run.layout(), catalogue, statements: HashMap::new() };
    if last < MANY {
        let mut all = Vec::new();
        run.attempt(|db| identify_each(db, cells(), secret, 0..=last, &mut |it| all.push(it)))?;
        return Ok(run.attempt(|db| keep(db, [all]))?);
    }
    let of_each = last / READERS + 1;
    let (send, identified) = bounded(READERS as usize * 2);
    let ranges = (0..READERS).map(|nth| nth * of_each + 1..=(nth + 1) * of_each);
    let readers = ranges.map(|range| Ok((run.beside()?, range, cells(), send.clone()))).collect::<Result<Vec<_>, RunError>>()?;
    drop(send);
    std::thread::scope(|scope| {
        let reading: Vec<_> = readers.into_iter().map(|it| scope.spawn(move || identify_beside(it, secret))).collect();
        // Should this fail, nobody waits for those who read: what they then hand over is taken by nobody, and the failure is told.
        let kept = run.attempt(|db| keep(db, identified));
        for it in reading {
            it.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))?;
        }
        Ok(kept?)
    })
}

/// A finding's place in the run, its exception, and its part of the state.
struct Identified {
    finding: i64,
    id: i64,
    part: i64,
}

/// So many connections read many findings.
const READERS: i64 = 2;

/// So many are handed over at once.
const AT_ONCE: usize = 1024;

fn identify_beside(
    (reader, range, cells, send): (Run, RangeInclusive<i64>, Cells<'_>, Sender<Vec<Identified>>),
    secret: &Secret,
) -> Result<(), RunError> {
    // Findings are read from one end to the other, and the rows that they are about nearly so.
    reader.keep_in_memory(1 << 10)?;
    let mut some = Vec::with_capacity(AT_ONCE);
    reader.attempt(|db| {
        identify_each(db, cells, secret, range, &mut |it| {
            some.push(it);
            if some.len() == AT_ONCE {
                let _ = send.send(std::mem::replace(&mut some, Vec::with_capacity(AT_ONCE)));
            }
        })
    })?;
    let _ = send.send(some);
    Ok(())
}

fn keep(db: &Connection, all: impl IntoIterator<Item = Vec<Identified>>) -> rusqlite::Result<()> {
    let written = db.unchecked_transaction()?;
    let mut add = db.prepare("INSERT INTO temp.identity VALUES (?1, ?2, ?3)")?;
    for it in all.into_iter().flatten() {
        add.execute(params![it.id, it.part, it.finding])?;
    }
    drop(add);
    written.commit()
}

/// Identifies the findings of a range.
fn identify_each(
    db: &Connection,
    mut cells: Cells<'_>,
    secret: &Secret,
    range: RangeInclusive<i64>,
    found: &mut dyn FnMut(Identified),
) -> rusqlite::Result<()> {
    db.execute_batch(DAMAGED)?;
    let mut select = db.prepare(
        "SELECT i.rowid, i.code, i.severity, i.table_name, i.column_name, i.key, i.record, i.detail, i.count, i.file, d.raw
         FROM main.finding i LEFT JOIN damaged d ON i.key IS NULL AND d.file = i.file AND d.record = i.record
         WHERE i.rowid BETWEEN ?1 AND ?2",
    )?;
    let files = files(db)?;
    let names = names();
    let mut rows = select.query([range.start(), range.end()])?;
    let mut seen = Vec::new();
    while let Some(row) = rows.next()? {
        let text = |at: usize| Ok::<_, rusqlite::Error>(row.get_ref(at)?.as_str_or_null()?);
        let (code, table, column, key) = (row.get_ref(1)?.as_str()?, text(3)?, text(4)?, text(5)?);
        let file = row.get::<_, Option<i64>>(9)?.and_then(|it| files.get(&it));
        let place = match (key, row.get_ref(10)?, row.get::<_, Option<u64>>(6)?) {
            (Some(key), ..) => format!("key {key}"),
            (None, ValueRef::Blob(raw) | ValueRef::Text(raw), _) => format!("bytes {}", secret.digest(&[raw])),
            (None, _, Some(record)) => format!("record {record} of file {}", file.map_or(0, |it| it.nth)),
            (None, _, None) if table.is_none() => format!("file {}", file.map_or("", |it| &it.name)),
            _ => String::new(),
        };
        let id = number(names.clone(), &[code, table.unwrap_or_default(), column.unwrap_or_default(), &place]);
        seen.clear();
        if let (Some(table), Some(key)) = (table, key) {
            cells.read(db, (code, table, column), key, &mut seen)?;
        }
        let part = secret.digest_number(&[
            row.get_ref(2)?.as_bytes().unwrap_or_default(),
            row.get_ref(7)?.as_bytes().unwrap_or_default(),
            &row.get::<_, u64>(8)?.to_le_bytes(),
            &seen,
        ]);
        found(Identified { finding: row.get(0)?, id, part });
    }
    Ok(())
}

/// What names of faults are made with.
fn names() -> blake3::Hasher {
    blake3::Hasher::new_derive_key("caseport 2026 identity of an exception")
}

/// The number behind the name of a fault, of sixty bits. Numbers and names have the same order.
fn number(mut hasher: blake3::Hasher, parts: &[&str]) -> i64 {
    for part in parts {
        hasher.update(&(part.len() as u64).to_le_bytes());
        hasher.update(part.as_bytes());
    }
    let hash = hasher.finalize();
    (hash.as_bytes()[..8].iter().fold(0_u64, |number, byte| number << 8 | u64::from(*byte)) >> 4).cast_signed()
}

/// The name of a fault: `E` and twelve letters and digits that cannot be confused when they are read out.
pub(crate) fn name(number: i64) -> String {
    const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let mut out = String::from("E");
    out.extend((0..12).map(|at| char::from(LETTERS[(number >> (55 - 5 * at) & 31) as usize])));
    out
}

/// A file of the extract.
struct File {
    name: String,
    /// How many files of its table come before it.
    nth: u64,
}

fn files(db: &Connection) -> rusqlite::Result<HashMap<i64, File>> {
    let mut select = db.prepare(
        "SELECT f.id, f.name, (SELECT count(*) FROM main.file o WHERE o.table_name = f.table_name AND o.name < f.name) FROM main.file f",
    )?;
    select.query_map([], |row| Ok((row.get(0)?, File { name: row.get(1)?, nth: row.get(2)? })))?.collect()
}

/// Code, table and column of a finding.
type Kind<'a> = (&'a str, &'a str, Option<&'a str>);

/// What selects cells by key, and of how many columns the key is.
type Statement = (String, usize);

/// The cells that a check looked at in a canonical row.
struct Cells<'a> {
    layout: &'a Layout,
    catalogue: &'a Catalogue,
    /// By code, table and column, since they are the same for all findings of a kind.
    statements: HashMap<(String, String, Option<String>), Option<Statement>>,
}

impl Cells<'_> {
    /// The cells as bytes for a digest; nothing if the finding is not about a row at rest.
    fn read(&mut self, db: &Connection, kind: Kind<'_>, key: &str, bytes: &mut Vec<u8>) -> rusqlite::Result<()> {
        let (code, table, column) = kind;
        let own = (code.to_owned(), table.to_owned(), column.map(str::to_owned));
        if !self.statements.contains_key(&own) {
            self.statements.insert(own.clone(), self.statement(code, table, column));
        }
        let Some((sql, width)) = &self.statements[&own] else { return Ok(()) };
        let parts: Vec<&str> = if *width == 1 { vec![key] } else { key.split('/').collect() };
        if parts.len() != *width {
            return Ok(());
        }
        let mut select = db.prepare_cached(sql)?;
        let mut rows = select.query(rusqlite::params_from_iter(parts))?;
        if let Some(row) = rows.next()? {
            for at in 0..row.as_ref().column_count() {
                match row.get_ref(at)? {
                    ValueRef::Null => bytes.push(0),
                    ValueRef::Integer(number) => {
                        bytes.push(1);
                        bytes.extend(number.to_le_bytes());
                    }
                    ValueRef::Real(number) => {
                        bytes.push(2);
                        bytes.extend(number.to_le_bytes());
                    }
                    ValueRef::Text(text) | ValueRef::Blob(text) => {
                        bytes.push(3);
                        bytes.extend((text.len() as u64).to_le_bytes());
                        bytes.extend(text);
                    }
                }
            }
        }
        Ok(())
    }

    /// What selects the cells by key: the column that the finding names, those that its rule names, and the row's period.
    fn statement(&self, code: &str, table: &str, column: Option<&str>) -> Option<Statement> {
        let table = self.layout.table(table)?;
        let of_rule = self.catalogue.get(code).map(|it| it.columns).unwrap_or_default();
        let mut columns: Vec<usize> = of_rule
            .iter()
            .filter_map(|it| table.position(it.split_once('.').filter(|(of, _)| *of == &*table.name)?.1))
            .chain(column.and_then(|it| table.position(it)))
            .chain(table.period.into_iter().flat_map(|(from, to)| [from, to]))
            .collect();
        columns.sort_unstable();
        columns.dedup();
        if columns.is_empty() {
            return None;
        }
        let name = |at: usize| schema::quoted(&table.columns[at].name);
        let mut sql = format!(
            "SELECT {} FROM main.{} WHERE ",
            columns.iter().map(|&at| name(at)).collect::<Vec<_>>().join(", "),
            schema::quoted(&table.name)
        );
        let key: Vec<usize> = table.key().collect();
        for (at, &column) in key.iter().enumerate() {
            let _ = write!(sql, "{}{} = ?{}", if at > 0 { " AND " } else { "" }, name(column), at + 1);
        }
        (!key.is_empty()).then_some((sql, key.len()))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{name, names, number};

    fn id(parts: &[&str]) -> String {
        name(number(names(), parts))
    }

    #[test]
    fn an_identity_never_changes_because_registers_hold_it() {
        insta::assert_snapshot!(id(&["K137", "cp_visit", "visit_date", "key FACT_CP_VISIT:2153628"]), @"EASW566G6T1EP");
        assert_ne!(id(&["ab", "c"]), id(&["a", "bc"]));
    }

    proptest! {
        #[test]
        fn numbers_and_names_have_the_same_order(a in 0_i64..1 << 60, b in 0_i64..1 << 60) {
            prop_assert_eq!(a.cmp(&b), name(a).cmp(&name(b)));
        }
    }
}
