//! Where each exception of a run stands: since when it is known, what was decided, and whether the decision still holds.

use std::collections::HashSet;

use caseport_run::Run;
use rusqlite::{Connection, OptionalExtension as _, params};

use super::{
    decision::Disposition,
    identity,
    register::{Register, RunId, Since, newest_decision},
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

const TABLE: &str = "
DROP TABLE IF EXISTS temp.standing;
CREATE TEMP TABLE standing( -- the exceptions of the run; `was` is new, again or back
  id TEXT PRIMARY KEY, state TEXT NOT NULL, code TEXT NOT NULL, severity TEXT NOT NULL, table_name TEXT, column_name TEXT, key TEXT,
  count INTEGER NOT NULL, of_target INTEGER NOT NULL, first_run TEXT NOT NULL, last_run TEXT NOT NULL, seen INTEGER NOT NULL,
  was TEXT NOT NULL, changed INTEGER NOT NULL, status TEXT NOT NULL, why TEXT NOT NULL, number INTEGER NOT NULL,
  disposition TEXT NOT NULL, line TEXT NOT NULL, owner TEXT NOT NULL, decided_by TEXT NOT NULL, decided_on TEXT NOT NULL,
  reason TEXT NOT NULL) WITHOUT ROWID;";

/// Fills the temporary tables `identity` and `standing` of a run.
pub(crate) fn look(run: &Run, catalogue: &Catalogue, register: &Register) -> Result<(), Failure> {
    identity::identify(run, catalogue, &register.secret)?;
    let of = RunId::of(run)?;
    register.adopt(&of)?;
    let before = before(register, &of)?;
    run.attempt(|db| {
        db.execute_batch(TABLE)?;
        // One transaction in each: else every statement would lock its file anew, for each of a hundred thousand exceptions.
        let (written, read) = (db.unchecked_transaction()?, register.db.unchecked_transaction()?);
        let mut select = db.prepare(
            "SELECT x.id, x.part, i.code, i.severity, i.table_name, i.column_name, i.key, i.count
             FROM temp.identity x JOIN main.finding i ON i.rowid = x.finding ORDER BY x.id, x.part",
        )?;
        let mut rows = select.query([])?;
        let mut open: Option<Fault> = None;
        while let Some(row) = rows.next()? {
            let (id, part, count): (String, i64, u64) = (row.get(0)?, row.get(1)?, row.get(7)?);
            match &mut open {
                Some(fault) if fault.id == id => {
                    fault.parts.extend(part.to_le_bytes());
                    fault.count += count;
                }
                _ => {
                    if let Some(fault) = open.take() {
                        add(db, register, &of, &before, &fault)?;
                    }
                    open = Some(Fault {
                        id,
                        parts: part.to_le_bytes().to_vec(),
                        code: row.get(2)?,
                        severity: row.get(3)?,
                        table: row.get(4)?,
                        column: row.get(5)?,
                        key: row.get(6)?,
                        count,
                    });
                }
            }
        }
        if let Some(fault) = open {
            add(db, register, &of, &before, &fault)?;
        }
        drop(rows);
        drop(select);
        read.commit()?;
        written.commit()
    })?;
    Ok(())
}

/// The findings of one identity.
struct Fault {
    id: String,
    parts: Vec<u8>,
    code: String,
    severity: String,
    table: Option<String>,
    column: Option<String>,
    key: Option<String>,
    count: u64,
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

fn add(db: &Connection, register: &Register, run: &RunId, before: &Before, fault: &Fault) -> rusqlite::Result<()> {
    let state = blake3::hash(&fault.parts).to_hex()[..12].to_owned();
    let of_target = of_target(&fault.code);
    let previous = if of_target { before.read_back } else { before.any };
    let known = register
        .db
        .prepare_cached(
            "SELECT e.state, e.first_run, e.last_run, e.since_run, e.changed_run, e.seen, f.name, l.name FROM exception e
             JOIN run f ON f.seq = e.first_run JOIN run l ON l.seq = e.last_run WHERE e.scope = ?1 AND e.id = ?2",
        )?
        .query_row([&run.scope, &fault.id], |row| {
            Ok((
                row.get::<_, String>(0)?,
                row.get::<_, i64>(1)?,
                row.get::<_, i64>(2)?,
                row.get::<_, i64>(3)?,
                row.get::<_, Option<i64>>(4)?,
                row.get::<_, u64>(5)?,
                row.get::<_, String>(6)?,
                row.get::<_, String>(7)?,
            ))
        })
        .optional()?;
    // Since which run it has been there without a break; none if that is this run and the register does not know it yet.
    let (was, changed, since, first_run, last_run, seen) = match known {
        None => ("new", false, None, run.name.clone(), run.name.clone(), 1),
        Some((before_state, first, last, since, changed_run, seen, first_name, last_name)) => match before.own {
            Some(own) => {
                let was = if first == own {
                    "new"
                } else if since == own {
                    "back"
                } else {
                    "again"
                };
                (was, changed_run == Some(own), Some(since), first_name, last_name, seen)
            }
            None if previous.is_some_and(|it| last >= it) => {
                ("again", before_state != state, Some(since), first_name, run.name.clone(), seen + 1)
            }
            None => ("back", before_state != state, None, first_name, run.name.clone(), seen + 1),
        },
    };
    let decided = newest_decision(&register.db, &run.scope, &fault.id)?;
    let (status, why) = match &decided {
        None => ("open", ""),
        Some(it) if it.decision.disposition == Disposition::Open => ("reopened", "somebody opened it again"),
        Some(it) if it.state != state => ("reopened", "it changed since the decision"),
        Some(it) if since.is_none_or(|since| it.run < since) => ("reopened", "it was gone and came back"),
        Some(it) if it.decision.disposition == Disposition::Accept => ("accepted", ""),
        Some(it) => (it.decision.disposition.as_str(), ""),
    };
    let number = decided.as_ref().map_or(0, |it| it.number);
    let said = decided.map(|it| it.decision);
    let text = |of: fn(&super::decision::Decision) -> &str| said.as_ref().map_or("", of);
    db.prepare_cached(
        "INSERT INTO temp.standing VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23)",
    )?
    .execute(params![
        fault.id,
        state,
        fault.code,
        fault.severity,
        fault.table,
        fault.column,
        fault.key,
        fault.count,
        of_target,
        first_run,
        last_run,
        seen,
        was,
        changed,
        status,
        why,
        number,
        text(|it| it.disposition.as_str()),
        text(|it| &it.line),
        text(|it| &it.owner),
        text(|it| &it.by),
        text(|it| &it.on),
        text(|it| &it.reason),
    ])
    .map(drop)
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
    let gone = |last: Option<i64>, target: bool, here: &HashSet<String>| {
        register.attempt(|db| {
            let mut select =
                db.prepare("SELECT id FROM exception WHERE scope = ?1 AND last_run >= ?2 AND of_target = ?3 AND severity <> 'low'")?;
            let ids = select.query_map(params![of.scope, last, target], |row| row.get::<_, String>(0))?;
            ids.map(|id| id.map(|id| u64::from(!here.contains(&id)))).sum::<rusqlite::Result<u64>>()
        })
    };
    let here: HashSet<String> = run.attempt(|db| {
        db.prepare("SELECT id FROM temp.standing WHERE severity <> 'low' AND was = 'again'")?.query_map([], |row| row.get(0))?.collect()
    })?;
    let fixed = gone(before.any, false, &here)? + if read_back { gone(before.read_back, true, &here)? } else { 0 };
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
            let mut select =
                db.prepare("SELECT id, code, severity, table_name, column_name, key, of_target, state, was <> 'again' FROM temp.standing")?;
            let mut rows = select.query([])?;
            while let Some(row) = rows.next()? {
                let text = |at: usize| row.get::<_, Option<String>>(at);
                keep.execute(params![
                    of.scope,
                    text(0)?,
                    text(1)?,
                    text(2)?,
                    text(3)?,
                    text(4)?,
                    text(5)?,
                    row.get::<_, bool>(6)?,
                    text(7)?,
                    own,
                    row.get::<_, bool>(8)?
                ])?;
            }
            Ok(own)
        })();
        register.db.execute_batch(if written.is_ok() { "COMMIT" } else { "ROLLBACK" })?;
        written
    })?;
    Ok(found)
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
            let mut select =
                db.prepare("SELECT id, code, severity, table_name, column_name, key, of_target, state, was <> 'again' FROM temp.standing")?;
            let mut rows = select.query([])?;
            while let Some(row) = rows.next()? {
                let text = |at: usize| row.get::<_, Option<String>>(at);
                let target = row.get::<_, bool>(6)?;
                let new = row.get::<_, bool>(8)?;
                add.execute(params![of.scope, text(0)?, text(1)?, text(2)?, text(3)?, text(4)?, text(5)?, target, text(7)?, own, new])?;
            }
        }
        transaction.commit()
    })?;
    Ok(())
}
