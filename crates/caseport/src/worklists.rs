//! Worklists: what teams put right in the outgoing system, a list for each, and what became of the lists before.
//!
//! A list holds keys, rules and remedies, and nothing of what stands in the record: whoever may see that sees it in the outgoing system.
//! What was listed is kept in the register, so that the next list can say of every line of the last one what came of it.

use std::collections::{BTreeMap, HashMap, HashSet};

use caseport_run::Run;
use rusqlite::{Connection, OptionalExtension as _, params};

use crate::{
    catalogue::Catalogue,
    exceptions::{Register, register::RunId, standing},
    exit::Failure,
    report::result,
    whose::{self, Whose},
};

/// The list of those whose team nobody knows.
pub(crate) const NO_TEAM: &str = "No team";

/// What came of a line since the list before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Now {
    /// Was on no list before.
    New,
    /// Was on the list before, and is still found.
    Open,
    /// Was on the list before, and is not found any more.
    Fixed,
    /// Was on the list before; this run has no such record, so that it says nothing about the fault.
    Gone,
    /// Was on the list before and is still found, but something else was decided.
    Off,
}

impl Now {
    pub(crate) const ALL: [Now; 5] = [Now::New, Now::Open, Now::Fixed, Now::Gone, Now::Off];

    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Now::New => "new",
            Now::Open => "open",
            Now::Fixed => "fixed",
            Now::Gone => "record gone",
            Now::Off => "off the list",
        }
    }
}

/// A line of a list.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    pub(crate) now: Now,
    pub(crate) id: String,
    pub(crate) severity: String,
    pub(crate) code: String,
    pub(crate) table: String,
    pub(crate) column: String,
    pub(crate) key: String,
    pub(crate) whose: Whose,
    pub(crate) times_seen: u64,
    pub(crate) first_seen: String,
    /// As the register has it: `fix in source`, `reopened: it changed since the decision`.
    pub(crate) status: String,
}

/// All lists of a run.
pub(crate) struct Worklists {
    /// The run of the lists before, if there were any.
    pub(crate) before: Option<String>,
    /// By team, the worst lines first.
    pub(crate) lists: BTreeMap<String, Vec<Line>>,
    /// Exceptions of the run that need a decision: known, and accepted of those.
    pub(crate) known: u64,
    pub(crate) accepted: u64,
    /// What whoever compares must know.
    pub(crate) remark: Option<String>,
}

/// Makes the lists of a run that was looked at. `teams` is the model's query of who holds
/// a case; `all_open` lists what nobody decided about as well.
pub(crate) fn make(
    run: &Run,
    catalogue: &Catalogue,
    register: &Register,
    teams: Option<&str>,
    all_open: bool,
) -> Result<Worklists, Failure> {
    let of = RunId::of(run)?;
    let own = at(run, register)?;
    let mut find = whose::Finder::new(run, teams)?;
    let before = before(register, &of, own)?;
    let listed: HashMap<&str, &Earlier> = before.iter().flat_map(|it| &it.lines).map(|it| (it.id.as_str(), it)).collect();
    let mut lists: BTreeMap<String, Vec<Line>> = BTreeMap::new();
    let mut here = HashSet::new();
    for (mut line, owner) in selected(run, all_open)? {
        let found = find.of(&line.table, &line.key)?;
        // A damaged record has no key that leads to it, but the finding says where it stands.
        if found != Whose::default() {
            line.whose = found;
        }
        line.now = if listed.contains_key(line.id.as_str()) { Now::Open } else { Now::New };
        here.insert(line.id.clone());
        let team = if owner.is_empty() { line.whose.team.clone() } else { owner };
        lists.entry(if team.is_empty() { NO_TEAM.to_owned() } else { team }).or_default().push(line);
    }
    let read_back = standing::read_back(run)?;
    for it in before.iter().flat_map(|it| &it.lines).filter(|it| !here.contains(&it.id)) {
        let whose = find.of(&it.table, &it.key)?;
        let status = run.attempt(|db| status_of(db, &it.id))?;
        let (now, status) = match status {
            Some(status) => (Now::Off, status),
            None if it.of_target && !read_back => (Now::Off, "this run read no target back".to_owned()),
            None if !it.key.is_empty() && run.find(&it.key)?.is_empty() => (Now::Gone, String::new()),
            None => (Now::Fixed, String::new()),
        };
        lists.entry(it.team.clone()).or_default().push(Line {
            now,
            id: it.id.clone(),
            severity: it.severity.clone(),
            code: it.code.clone(),
            table: it.table.clone(),
            column: it.column.clone(),
            key: it.key.clone(),
            whose,
            times_seen: it.seen,
            first_seen: it.first_seen.clone(),
            status,
        });
    }
    for list in lists.values_mut() {
        let rank = |it: &Line| catalogue.get(&it.code).map_or(u8::MAX, |it| it.severity.rank());
        list.sort_by(|a, b| (a.now, rank(a), &a.code, &a.key, &a.id).cmp(&(b.now, rank(b), &b.code, &b.key, &b.id)));
    }
    let (known, accepted) = run.attempt(|db| {
        db.query_row(
            "SELECT coalesce(sum(count), 0), coalesce(sum(count) FILTER (WHERE status = 'accepted'), 0) FROM temp.standing WHERE severity <> 'low'",
            [],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
    })?;
    let remark = before.as_ref().map(|it| remark(run, it)).transpose()?.flatten();
    Ok(Worklists { before: before.map(|it| it.run), lists, known, accepted, remark })
}

/// The exceptions to list, and who was named to act.
fn selected(run: &Run, all_open: bool) -> Result<Vec<(Line, String)>, Failure> {
    Ok(run.attempt(|db| {
        // What was to be fixed and came back, or changed, is still to be fixed.
        let mut select = db.prepare(
            "SELECT s.id, s.severity, s.code, s.table_name, s.column_name, s.key, s.seen, s.first_run, s.status, s.why, s.owner,
               f.name, i.record, i.line
             FROM temp.standing s JOIN main.finding i ON i.rowid = s.finding LEFT JOIN main.file f ON f.id = i.file
             WHERE (s.disposition = 'fix in source' AND s.status IN ('fix in source', 'reopened'))
               OR (?1 AND s.severity <> 'low' AND s.status IN ('open', 'reopened'))
             ORDER BY s.id",
        )?;
        let lines = select.query_map([all_open], |row| {
            let text = |at: usize| row.get::<_, Option<String>>(at).map(Option::unwrap_or_default);
            let (status, why) = (text(8)?, text(9)?);
            let line = Line {
                now: Now::New,
                id: text(0)?,
                severity: text(1)?,
                code: text(2)?,
                table: text(3)?,
                column: text(4)?,
                key: text(5)?,
                whose: Whose { file: text(11)?, record: row.get(12)?, line: row.get(13)?, ..Whose::default() },
                times_seen: row.get(6)?,
                first_seen: text(7)?,
                status: if why.is_empty() { status } else { format!("{status}: {why}") },
            };
            Ok((line, text(10)?))
        })?;
        lines.collect()
    })?)
}

fn status_of(db: &Connection, id: &str) -> rusqlite::Result<Option<String>> {
    db.prepare_cached("SELECT status FROM temp.standing WHERE id = ?1")?.query_row([id], |row| row.get(0)).optional()
}

/// The lists of an earlier run.
struct Before {
    run: String,
    /// The figures of that run.
    facts: String,
    lines: Vec<Earlier>,
}

/// A line of an earlier list.
struct Earlier {
    id: String,
    team: String,
    code: String,
    severity: String,
    table: String,
    column: String,
    key: String,
    of_target: bool,
    first_seen: String,
    seen: u64,
}

fn before(register: &Register, of: &RunId, own: i64) -> Result<Option<Before>, Failure> {
    register.attempt(|db| {
        let newest: Option<i64> =
            db.query_row("SELECT max(run) FROM worklist_line WHERE scope = ?1 AND run < ?2", params![of.scope, own], |row| row.get(0))?;
        let Some(newest) = newest else { return Ok(None) };
        let (run, facts) = db.query_row("SELECT name, facts FROM run WHERE seq = ?1", [newest], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let mut select = db.prepare(
            "SELECT e.id, w.team, e.code, e.severity, e.table_name, e.column_name, e.key, e.of_target, r.name, e.seen FROM worklist_line w
             JOIN exception e ON e.scope = w.scope AND e.id = w.id JOIN run r ON r.seq = e.first_run WHERE w.scope = ?1 AND w.run = ?2 ORDER BY e.id",
        )?;
        let lines = select.query_map(params![of.scope, newest], |row| {
            let text = |at: usize| row.get::<_, Option<String>>(at).map(Option::unwrap_or_default);
            Ok(Earlier {
                id: text(0)?,
                team: text(1)?,
                code: text(2)?,
                severity: text(3)?,
                table: text(4)?,
                column: text(5)?,
                key: text(6)?,
                of_target: row.get(7)?,
                first_seen: text(8)?,
                seen: row.get(9)?,
            })
        })?;
        Ok(Some(Before { run, facts, lines: lines.collect::<rusqlite::Result<_>>()? }))
    })
}

/// Remembers what was listed, once it was; a second list of one run adds to its first.
pub(crate) fn keep(run: &Run, register: &Register, made: &Worklists) -> Result<(), Failure> {
    let (of, own) = (RunId::of(run)?, at(run, register)?);
    register.attempt(|db| {
        let transaction = db.unchecked_transaction()?;
        {
            let mut add = transaction.prepare("INSERT OR REPLACE INTO worklist_line(scope, run, id, team) VALUES (?1, ?2, ?3, ?4)")?;
            for (team, list) in &made.lists {
                for line in list.iter().filter(|it| matches!(it.now, Now::New | Now::Open)) {
                    add.execute(params![of.scope, own, line.id, team])?;
                }
            }
        }
        transaction.commit()
    })
}

/// The place of the run in the register, where a run of an earlier version of caseport may not be yet.
fn at(run: &Run, register: &Register) -> Result<i64, Failure> {
    standing::remember(run, register, "run", None, "{}")
}

/// Whether the mapping or the rules are others than when the lists before were made.
fn remark(run: &Run, before: &Before) -> Result<Option<String>, Failure> {
    let facts: serde_json::Value = serde_json::from_str(&before.facts).unwrap_or_default();
    let [mapping, rules] = result::made_of(run)?;
    let other = |key: &str, now: &str| facts[key].as_str().is_some_and(|then| then != now);
    let what = match (other("mapping", &mapping), other("rules", &rules)) {
        (false, false) => return Ok(None),
        (true, false) => "the mapping is",
        (false, true) => "the rules are",
        (true, true) => "the mapping and the rules are",
    };
    Ok(Some(format!("Since run {} {what} another: what is new or fixed may come from that, not from the records.", before.run)))
}
