//! Where each exception of a run stands: since when it is known, what was decided, and whether the decision still holds.
//!
//! A run may have a million exceptions, and the register as many. Both come in the order of their names and are walked in step, so that
//! neither is held in memory and nothing is looked up one by one.

use std::collections::HashMap;

use caseport_run::Run;
use rusqlite::{Connection, OptionalExtension as _, Row, Statement, params, types::ToSqlOutput};

use super::{
    decision::Disposition,
    identity::{self, name},
    register::{Recorded, Register, RunId, Since},
};
use crate::{catalogue::Catalogue, exit::Failure};

/// What a run is compared with.
struct Before {
    /// Its own place in the register, when it is there.
    own: Option<i64>,
    /// The run before, and the one before that read a target back: only that one could see differences in a target.
    any: Option<i64>,
    read_back: Option<i64>,
}

const TABLES: &str = "
DROP VIEW IF EXISTS temp.standing; DROP TABLE IF EXISTS temp.fault; DROP TABLE IF EXISTS temp.stand; DROP TABLE IF EXISTS temp.of_finding;
DROP TABLE IF EXISTS temp.in_order;
CREATE TEMP TABLE fault( -- the exceptions of the run, and by number where each stands; `finding` is the first of each
  id TEXT PRIMARY KEY, finding INTEGER NOT NULL, state TEXT NOT NULL, code TEXT NOT NULL, severity TEXT NOT NULL, table_name TEXT,
  column_name TEXT, key TEXT, count INTEGER NOT NULL, stand INTEGER NOT NULL) WITHOUT ROWID;
CREATE TEMP TABLE stand( -- where exceptions stand: most of them at a few places; `was` is new, again or back
  id INTEGER PRIMARY KEY, of_target INTEGER NOT NULL, first_run TEXT NOT NULL, last_run TEXT NOT NULL,
  seen INTEGER NOT NULL, was TEXT NOT NULL, changed INTEGER NOT NULL, status TEXT NOT NULL, why TEXT NOT NULL, number INTEGER NOT NULL,
  disposition TEXT NOT NULL, line TEXT NOT NULL, owner TEXT NOT NULL, decided_by TEXT NOT NULL, decided_on TEXT NOT NULL,
  reason TEXT NOT NULL);
CREATE TEMP VIEW standing AS SELECT f.id, f.finding, f.state, f.code, f.severity, f.table_name, f.column_name, f.key, f.count,
    s.of_target, s.first_run, s.last_run, s.seen, s.was, s.changed, s.status, s.why, s.number, s.disposition, s.line, s.owner,
    s.decided_by, s.decided_on, s.reason
  FROM temp.fault f CROSS JOIN temp.stand s ON s.id = f.stand;
CREATE TEMP TABLE in_order( -- the findings in the order of their exceptions
  finding INTEGER NOT NULL, id INTEGER NOT NULL, stand INTEGER NOT NULL);
CREATE TEMP TABLE of_finding( -- of each finding, its exception as a number, and where that stands
  finding INTEGER PRIMARY KEY, id INTEGER NOT NULL, stand INTEGER NOT NULL);";

/// Whoever reads findings in their own order needs no exception from elsewhere in the table of them all.
const OF_FINDINGS: &str = "
INSERT INTO temp.of_finding SELECT finding, id, stand FROM temp.in_order ORDER BY finding;
DROP TABLE temp.in_order; DROP TABLE temp.identity;";

/// Fills the temporary tables of a run: `standing`, which is one row for each exception, and `of_finding`.
pub(crate) fn look(run: &Run, catalogue: &Catalogue, register: &Register) -> Result<(), Failure> {
    identity::identify(run, catalogue, &register.secret)?;
    let of = RunId::of(run)?;
    register.adopt(&of)?;
    let before = before(register, &of)?;
    run.attempt(|db| {
        db.execute_batch(TABLES)?;
        // One transaction in each: else every statement would lock its file anew, for each of a hundred thousand exceptions.
        let (written, read) = (db.unchecked_transaction()?, register.db.unchecked_transaction()?);
        {
            let mut known = register.db.prepare(KNOWN)?;
            let mut decided = register.db.prepare(DECIDED)?;
            let mut known = InStep::new(known.query_and_then([&of.scope], known_before)?);
            let mut decided = InStep::new(decided.query_and_then([&of.scope], Recorded::of_row)?);
            let mut places = Places::default();
            let mut in_order = db.prepare("INSERT INTO temp.in_order VALUES (?1, ?2, ?3)")?;
            let mut add = |fault: &Fault| {
                let id = name(fault.id);
                let it = stands(&of, &before, fault, known.of(&id)?, decided.of(&id)?);
                let stand = places.of(db, &it)?;
                fault.add(db, &id, &it.state, stand)?;
                fault.findings.iter().try_for_each(|finding| in_order.execute(params![finding, fault.id, stand]).map(drop))
            };
            let mut select = db.prepare(
                "SELECT x.id, x.part, x.finding, i.count, i.code, i.severity, i.table_name, i.column_name, i.key
                 FROM temp.identity x CROSS JOIN main.finding i ON i.rowid = x.finding ORDER BY x.id, x.part",
            )?;
            let mut rows = select.query([])?;
            let mut open: Option<Fault> = None;
            while let Some(row) = rows.next()? {
                let (id, part, finding, count): (i64, i64, i64, u64) = (row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?);
                match &mut open {
                    Some(fault) if fault.id == id => {
                        fault.parts.update(&part.to_le_bytes());
                        fault.findings.push(finding);
                        fault.count += count;
                    }
                    _ => {
                        if let Some(fault) = open.replace(Fault::of_row(row, id, part, finding, count)?) {
                            add(&fault)?;
                        }
                    }
                }
            }
            if let Some(fault) = open {
                add(&fault)?;
            }
        }
        read.commit()?;
        db.execute_batch(OF_FINDINGS)?;
        written.commit()
    })?;
    Ok(())
}

/// What the register holds by the names of exceptions, in the order of the names.
struct InStep<I, T> {
    rows: I,
    ahead: Option<(String, T)>,
}

impl<T, I: Iterator<Item = rusqlite::Result<(String, T)>>> InStep<I, T> {
    fn new(rows: I) -> InStep<I, T> {
        InStep { rows, ahead: None }
    }

    /// The last that there is of a name. Names are asked for in their order, each once.
    fn of(&mut self, id: &str) -> rusqlite::Result<Option<T>> {
        let mut found = None;
        loop {
            if self.ahead.is_none() {
                self.ahead = self.rows.next().transpose()?;
            }
            match self.ahead.take() {
                Some((name, _)) if *name < *id => {}
                Some((name, it)) if name == id => found = Some(it),
                other => {
                    self.ahead = other;
                    return Ok(found);
                }
            }
        }
    }
}

/// The findings of one identity.
struct Fault {
    /// The number behind its name.
    id: i64,
    /// Their parts of the state.
    parts: blake3::Hasher,
    /// The findings, by their place in the run.
    findings: Vec<i64>,
    count: u64,
    code: String,
    severity: String,
    table: Option<String>,
    column: Option<String>,
    key: Option<String>,
}

impl Fault {
    fn of_row(row: &Row<'_>, id: i64, part: i64, finding: i64, count: u64) -> rusqlite::Result<Fault> {
        let mut parts = blake3::Hasher::new();
        parts.update(&part.to_le_bytes());
        Ok(Fault {
            id,
            parts,
            findings: vec![finding],
            count,
            code: row.get(4)?,
            severity: row.get(5)?,
            table: row.get(6)?,
            column: row.get(7)?,
            key: row.get(8)?,
        })
    }

    fn add(&self, db: &Connection, id: &str, state: &str, stand: i64) -> rusqlite::Result<()> {
        let first = self.findings.iter().min();
        db.prepare_cached("INSERT INTO temp.fault VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)")?
            .execute(params![id, first, state, self.code, self.severity, self.table, self.column, self.key, self.count, stand])
            .map(drop)
    }
}

fn before(register: &Register, run: &RunId) -> Result<Before, Failure> {
    let own = register.place_of(run)?;
    let newest = |read_back: bool| {
        register.attempt(|db| {
            db.query_row(
                "SELECT max(seq) FROM run WHERE scope = ?1 AND seq < coalesce(?2, 9e18) AND (read_back OR NOT ?3)",
                params![run.scope, own, read_back],
                |row| row.get(0),
            )
        })
    };
    Ok(Before { own, any: newest(false)?, read_back: newest(true)? })
}

/// Whether a code is about the target, and so is seen only by a run that read one back.
fn of_target(code: &str) -> bool {
    caseport_load::findings::FINDINGS.iter().any(|it| it.code == code)
}

/// Every exception that an earlier run had, and where it stood then.
const KNOWN: &str = "SELECT e.id, e.state, e.first_run, e.last_run, e.since_run, e.changed_run, e.seen, f.name, l.name
  FROM exception e CROSS JOIN run f ON f.seq = e.first_run CROSS JOIN run l ON l.seq = e.last_run WHERE e.scope = ?1 ORDER BY e.id";

/// Every decision; the newest of an exception comes last, and counts.
const DECIDED: &str = "SELECT id, number, run, state, disposition, line, owner, decided_by, decided_on, reason
  FROM decision WHERE scope = ?1 ORDER BY id, number";

/// What the register knows of an exception.
struct Known {
    state: String,
    first: i64,
    last: i64,
    since: i64,
    changed: Option<i64>,
    seen: u64,
    first_name: String,
    last_name: String,
}

fn known_before(row: &Row<'_>) -> rusqlite::Result<(String, Known)> {
    Ok((
        row.get(0)?,
        Known {
            state: row.get(1)?,
            first: row.get(2)?,
            last: row.get(3)?,
            since: row.get(4)?,
            changed: row.get(5)?,
            seen: row.get(6)?,
            first_name: row.get(7)?,
            last_name: row.get(8)?,
        },
    ))
}

/// Where an exception stands.
struct Stands {
    state: String,
    of_target: bool,
    was: &'static str,
    changed: bool,
    first_run: String,
    last_run: String,
    seen: u64,
    status: &'static str,
    why: &'static str,
    decided: Option<Recorded>,
}

fn stands(run: &RunId, before: &Before, fault: &Fault, known: Option<Known>, decided: Option<Recorded>) -> Stands {
    let state = fault.parts.finalize().to_hex()[..12].to_owned();
    let of_target = of_target(&fault.code);
    let previous = if of_target { before.read_back } else { before.any };
    // Since which run it has been there without a break; none if that is this run and the register does not know it yet.
    let (was, changed, since, first_run, last_run, seen) = match known {
        None => ("new", false, None, run.name.clone(), run.name.clone(), 1),
        Some(it) => match before.own {
            Some(own) => {
                let was = if it.first == own {
                    "new"
                } else if it.since == own {
                    "back"
                } else {
                    "again"
                };
                (was, it.changed == Some(own), Some(it.since), it.first_name, it.last_name, it.seen)
            }
            None if previous.is_some_and(|previous| it.last >= previous) => {
                ("again", it.state != state, Some(it.since), it.first_name, run.name.clone(), it.seen + 1)
            }
            None => ("back", it.state != state, None, it.first_name, run.name.clone(), it.seen + 1),
        },
    };
    let (status, why) = match &decided {
        None => ("open", ""),
        Some(it) if it.decision.disposition == Disposition::Open => ("reopened", "somebody opened it again"),
        Some(it) if it.state != state => ("reopened", "it changed since the decision"),
        Some(it) if since.is_none_or(|since| it.run < since) => ("reopened", "it was gone and came back"),
        Some(it) if it.decision.disposition == Disposition::Accept => ("accepted", ""),
        Some(it) => (it.decision.disposition.as_str(), ""),
    };
    Stands { state, of_target, was, changed, first_run, last_run, seen, status, why, decided }
}

/// Where exceptions stand, each place once if nothing was decided there: which is so of nearly all.
#[derive(Default)]
struct Places {
    undecided: HashMap<Undecided, i64>,
}

/// Status and why, was, changed, the first and the last run, how often it was seen, and whether it is about the target.
type Undecided = (&'static str, &'static str, &'static str, bool, String, String, u64, bool);

impl Places {
    /// The number of a place in the temporary table `stand`.
    fn of(&mut self, db: &Connection, it: &Stands) -> rusqlite::Result<i64> {
        if it.decided.is_some() {
            return it.add(db);
        }
        let place = (it.status, it.why, it.was, it.changed, it.first_run.clone(), it.last_run.clone(), it.seen, it.of_target);
        if let Some(number) = self.undecided.get(&place) {
            return Ok(*number);
        }
        let number = it.add(db)?;
        self.undecided.insert(place, number);
        Ok(number)
    }
}

impl Stands {
    fn add(&self, db: &Connection) -> rusqlite::Result<i64> {
        let said = self.decided.as_ref().map(|it| &it.decision);
        let text = |of: fn(&super::decision::Decision) -> &str| said.map_or("", of);
        db.prepare_cached("INSERT INTO temp.stand VALUES (NULL, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)")?.insert(
            params![
                self.of_target,
                self.first_run,
                self.last_run,
                self.seen,
                self.was,
                self.changed,
                self.status,
                self.why,
                self.decided.as_ref().map_or(0, |it| it.number),
                text(|it| it.disposition.as_str()),
                text(|it| &it.line),
                text(|it| &it.owner),
                text(|it| &it.by),
                text(|it| &it.on),
                text(|it| &it.reason),
            ],
        )
    }
}

/// What changed since the run before; nothing if there was none. The run was looked at.
pub(crate) fn since(run: &Run, register: &Register) -> Result<Option<Since>, Failure> {
    let of = RunId::of(run)?;
    let before = before(register, &of)?;
    if let Some(own) = before.own {
        return register.attempt(|db| {
            db.query_row("SELECT before, fixed, new, again, changed, back FROM run WHERE seq = ?1 AND before IS NOT NULL", [own], |row| {
                Ok(Since {
                    run: row.get(0)?,
                    fixed: row.get(1)?,
                    new: row.get(2)?,
                    again: row.get(3)?,
                    changed: row.get(4)?,
                    back: row.get(5)?,
                })
            })
            .optional()
        });
    }
    let Some(previous) = before.any else { return Ok(None) };
    let name = register.attempt(|db| db.query_row("SELECT name FROM run WHERE seq = ?1", [previous], |row| row.get(0)))?;
    let read_back = read_back(run)?;
    // A run that read no target back says nothing of differences in one.
    let gone = |last: Option<i64>, target: bool| {
        run.attempt(|db| {
            let mut here = db.prepare("SELECT id FROM temp.standing WHERE severity <> 'low' AND was = 'again' ORDER BY id")?;
            let mut here = InStep::new(here.query_and_then([], |row| Ok((row.get(0)?, ())))?);
            // In the order of the names too, and so not by an index of the runs.
            let mut select = register.db.prepare(
                "SELECT id FROM exception WHERE scope = ?1 AND +last_run >= ?2 AND of_target = ?3 AND severity <> 'low' ORDER BY id",
            )?;
            let ids = select.query_map(params![of.scope, last, target], |row| row.get::<_, String>(0))?;
            ids.map(|id| Ok(u64::from(here.of(&id?)?.is_none()))).sum::<rusqlite::Result<u64>>()
        })
    };
    let fixed = gone(before.any, false)? + if read_back { gone(before.read_back, true)? } else { 0 };
    Ok(Some(run.attempt(|db| {
        db.query_row(
            "SELECT count(*) FILTER (WHERE was <> 'again'), count(*) FILTER (WHERE was = 'again'),
               count(*) FILTER (WHERE was = 'again' AND changed), count(*) FILTER (WHERE was = 'back')
             FROM temp.standing WHERE severity <> 'low'",
            [],
            |row| Ok(Since { run: name, fixed, new: row.get(0)?, again: row.get(1)?, changed: row.get(2)?, back: row.get(3)? }),
        )
    })?))
}

/// Whether the run compared a target with its rows.
pub(crate) fn read_back(run: &Run) -> Result<bool, Failure> {
    Ok(run.attempt(|db| db.query_row("SELECT count(*) > 0 FROM main.timing WHERE stage = 'read back'", [], |row| row.get(0)))?)
}

/// Writes what a run found into the register, and its figures. Doing it twice changes nothing.
pub(crate) fn remember(run: &Run, register: &Register, verb: &str, since: Option<&Since>, facts: &str) -> Result<i64, Failure> {
    let of = RunId::of(run)?;
    if let Some(own) = register.place_of(&of)? {
        return Ok(own);
    }
    let read_back = read_back(run)?;
    let ended = jiff::Zoned::now().strftime("%Y-%m-%dT%H:%M:%S%:z").to_string();
    let found = run.attempt(|db| {
        register.db.execute_batch("BEGIN IMMEDIATE")?;
        let written = (|| {
            register.db.execute(
                "INSERT INTO run(uid, scope, name, verb, ended, read_back, before, fixed, new, again, changed, back, facts)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
                params![
                    of.uid,
                    of.scope,
                    of.name,
                    verb,
                    ended,
                    read_back,
                    since.map(|it| &it.run),
                    since.map(|it| it.fixed),
                    since.map(|it| it.new),
                    since.map(|it| it.again),
                    since.map(|it| it.changed),
                    since.map(|it| it.back),
                    facts
                ],
            )?;
            let own = register.db.last_insert_rowid();
            let mut keep = register.db.prepare(
                "INSERT INTO exception VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?10, ?10, NULL, 1)
                 ON CONFLICT(scope, id) DO UPDATE SET changed_run = CASE WHEN state <> excluded.state THEN ?10 ELSE changed_run END,
                   state = excluded.state, severity = excluded.severity, last_run = ?10,
                   since_run = CASE WHEN ?11 THEN ?10 ELSE since_run END, seen = seen + 1",
            )?;
            keep_each(db, &mut keep, &of.scope, own)?;
            Ok(own)
        })();
        register.db.execute_batch(if written.is_ok() { "COMMIT" } else { "ROLLBACK" })?;
        written
    })?;
    Ok(found)
}

/// Hands each exception of a run to a statement of the register.
fn keep_each(db: &Connection, keep: &mut Statement<'_>, scope: &str, own: i64) -> rusqlite::Result<()> {
    let mut select =
        db.prepare("SELECT id, code, severity, table_name, column_name, key, of_target, state, was <> 'again' FROM temp.standing")?;
    let mut rows = select.query([])?;
    while let Some(row) = rows.next()? {
        let cell = |at: usize| row.get_ref(at).map(ToSqlOutput::Borrowed);
        keep.execute(params![scope, cell(0)?, cell(1)?, cell(2)?, cell(3)?, cell(4)?, cell(5)?, cell(6)?, cell(7)?, own, cell(8)?])?;
    }
    Ok(())
}

/// Adds to the register what a run that it knows already has come to hold since: what people found in its sample. The run was looked at.
pub(crate) fn remember_late(run: &Run, register: &Register) -> Result<(), Failure> {
    let of = RunId::of(run)?;
    let Some(own) = register.place_of(&of)? else { return Ok(()) };
    run.attempt(|db| {
        let transaction = register.db.unchecked_transaction()?;
        {
            let mut add = transaction.prepare(
                "INSERT INTO exception VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?10, ?10, NULL, 1)
                 ON CONFLICT(scope, id) DO UPDATE SET since_run = CASE WHEN ?11 THEN ?10 ELSE since_run END, state = excluded.state,
                   last_run = ?10, seen = seen + 1 WHERE last_run < ?10",
            )?;
            keep_each(db, &mut add, &of.scope, own)?;
        }
        transaction.commit()
    })?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::InStep;

    proptest! {
        /// Names of two letters, so that many are on both sides and some more than once.
        #[test]
        fn walked_in_step_is_the_same_as_looked_up(
            mut held in prop::collection::vec(("[ab]{1,2}", 0_u8..), 0..12),
            asked in prop::collection::btree_set("[abc]{1,2}", 0..8),
        ) {
            held.sort_by(|a, b| a.0.cmp(&b.0));
            let mut in_step = InStep::new(held.iter().cloned().map(Ok));
            for id in &asked {
                let last = held.iter().rev().find(|it| it.0 == *id).map(|it| it.1);
                prop_assert_eq!(in_step.of(id).unwrap(), last, "{}", id);
            }
        }
    }
}
