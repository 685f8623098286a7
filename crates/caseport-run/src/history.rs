//! Several returns as one history: which row of a key stays, in which cells two of them differ, and what is no longer heard of.
//!
//! The returns come with the newest first, so that the first row of a key is the newest. It stays, the others are merged into it.
//! What an older return leaves blank was not known yet and is no difference. A cell of which the newest return has no column is filled from
//! the next that has one. Periods that a landing stitches together within one return are put together over the returns by the records
//! that they were stitched of: an episode that two returns hold is in one period of care, whatever each of them saw of it.

use std::collections::{BTreeMap, BTreeSet};

use caseport_model::{Finding, Required, Table};
use rusqlite::{Connection, params, types::Value};

use crate::{
    findings,
    run::{Run, RunError},
    schema::{key_text, quoted},
    settle::take_back,
    writer::insert_finding,
};

/// The returns of a history, the newest first.
#[derive(Debug, Clone, Default)]
pub struct History {
    /// The returns.
    pub returns: Vec<Return>,
    /// Whether children of different kinds of return are the same under the same identifier.
    pub same_child: bool,
    /// Children of whom nothing is said that would lead to another, by the council's own identifiers.
    pub apart: BTreeSet<String>,
}

/// One return among others.
#[derive(Debug, Clone)]
pub struct Return {
    /// Its name: `ssda903/2025`.
    pub name: String,
    /// What it is a year of: `ssda903`.
    pub kind: String,
    /// Its landings: the first of their numbers, and how many there are.
    pub landings: (u32, u32),
    /// Canonical columns that a landing fills.
    pub fills: BTreeSet<(u32, String)>,
    /// Landings that decide the fate of their records.
    pub primary: BTreeSet<u32>,
    /// Landings that stitch periods together.
    pub stitched: BTreeSet<u32>,
}

impl History {
    /// The position of the return that a landing belongs to.
    pub(crate) fn of(&self, landing: i64) -> Option<usize> {
        self.returns.iter().position(|it| {
            let (first, count) = (i64::from(it.landings.0), i64::from(it.landings.1));
            (first..first + count).contains(&landing)
        })
    }

    fn fills(&self, at: usize, landing: i64, column: &str) -> bool {
        self.returns[at].fills.contains(&(landing as u32, column.to_owned()))
    }

    /// The return after this one, of the same kind.
    fn next(&self, at: usize) -> Option<&Return> {
        self.returns[..at].iter().rev().find(|it| it.kind == self.returns[at].kind)
    }
}

/// The row of a key that stays, while those of the same key are compared with it.
pub(crate) struct Survivor {
    pub(crate) row: i64,
    pub(crate) key: String,
    pub(crate) landing: i64,
    pub(crate) cells: Vec<Value>,
    /// The landing that each cell comes from.
    from: Vec<i64>,
}

impl Survivor {
    pub(crate) fn new(row: i64, key: String, landing: i64, cells: Vec<Value>) -> Survivor {
        let from = vec![landing; cells.len()];
        Survivor { row, key, landing, cells, from }
    }

    /// Compares a row of another return: cells that differ are findings, cells of which the surviving one has no column are filled.
    pub(crate) fn merge(
        &mut self,
        history: &History,
        table: &Table,
        landing: i64,
        cells: Vec<Value>,
        db: &Connection,
    ) -> rusqlite::Result<()> {
        for (at, other) in cells.into_iter().enumerate() {
            let column = &table.columns[at];
            if other == self.cells[at] || other == Value::Null {
                continue;
            }
            let (Some(mine), Some(theirs)) = (history.of(self.from[at]), history.of(landing)) else { continue };
            if self.cells[at] == Value::Null && !history.fills(mine, self.from[at], &column.name) {
                db.prepare_cached(&format!("UPDATE {} SET {} = ?2 WHERE rowid = ?1", quoted(&table.name), quoted(&column.name)))?
                    .execute(params![self.row, other])?;
                self.cells[at] = other;
                self.from[at] = landing;
                continue;
            }
            let child = table.columns.iter().position(|it| it.reference.as_ref().is_some_and(|(parent, _)| parent == "person"));
            let child = match child.map(|it| &self.cells[it]) {
                Some(Value::Text(child)) => child.clone(),
                _ => self.key.clone(),
            };
            let (mine, theirs) = (&history.returns[mine].name, &history.returns[theirs].name);
            insert_finding(db, &findings::returns_differ(&table.name, &column.name, self.key.clone(), &child, mine, theirs))?;
        }
        Ok(())
    }
}

impl Run {
    /// Says of a history what no comparison of cells says: who is open and not heard of any more, and what pupil numbers say.
    pub fn look_through_history(&self, history: &History) -> Result<(), RunError> {
        self.attempt(|db| {
            let mut found = Vec::new();
            for table in &self.layout().tables {
                clear_blanks(db, table)?;
                not_heard_of(db, table, history, &mut found)?;
            }
            if let Some(person) = self.layout().table("person") {
                pupil_numbers(db, person, history, &mut found)?;
            }
            found.iter().try_for_each(|it| insert_finding(db, it))
        })
    }
}

/// A cell that was filled has no reason to be blank any more; of several reasons the newest return's counts.
fn clear_blanks(db: &Connection, table: &Table) -> rusqlite::Result<()> {
    let key = key_text(table, "r");
    for column in &table.columns {
        db.execute(
            &format!(
                "DELETE FROM blank WHERE table_name = ?1 AND column_name = ?2 AND EXISTS (SELECT 1 FROM {} r WHERE {key} = blank.key AND r.{} IS NOT NULL)",
                quoted(&table.name),
                quoted(&column.name)
            ),
            [&*table.name, &*column.name],
        )?;
    }
    db.execute(
        "DELETE FROM blank WHERE table_name = ?1 AND rowid NOT IN (SELECT min(rowid) FROM blank WHERE table_name = ?1 GROUP BY key, column_name)",
        [&*table.name],
    )?;
    Ok(())
}

/// Rows that were open in the last return that holds them, while a later one of the same kind does not hold them.
fn not_heard_of(db: &Connection, table: &Table, history: &History, found: &mut Vec<Finding>) -> rusqlite::Result<()> {
    let Some((_, end)) = table.period else { return Ok(()) };
    let end = &table.columns[end].name;
    for (at, it) in history.returns.iter().enumerate() {
        let Some(next) = history.next(at) else { continue };
        for &landing in it.primary.iter().filter(|&&landing| history.fills(at, i64::from(landing), end)) {
            let sql = format!(
                "SELECT {} FROM {} r WHERE r._landing = ?1 AND r.{} IS NULL ORDER BY 1",
                key_text(table, "r"),
                quoted(&table.name),
                quoted(end)
            );
            let mut select = db.prepare(&sql)?;
            for key in select.query_map([landing], |row| row.get::<_, String>(0))? {
                found.push(findings::not_heard_of(&table.name, end, key?, &it.name, &next.name));
            }
        }
    }
    Ok(())
}

/// One pupil number under several children; and, where kinds of return stay apart, how far they agree about children of the same identifier.
fn pupil_numbers(db: &Connection, person: &Table, history: &History, found: &mut Vec<Finding>) -> rusqlite::Result<()> {
    let Some(key) = person.key().next() else { return Ok(()) };
    if person.column("upn").is_none() {
        return Ok(());
    }
    let key = quoted(&person.columns[key].name);
    let mut select = db.prepare(&format!("SELECT {key}, upn, _landing FROM person ORDER BY {key}"))?;
    let read = |row: &rusqlite::Row<'_>| {
        let (key, landing): (String, i64) = (row.get(0)?, row.get(2)?);
        // Where kinds stay apart, a key is the council's identifier behind the name of its table.
        let own = if history.same_child { &key } else { key.split_once(':').map_or(key.as_str(), |(_, own)| own) }.to_owned();
        let kind = history.of(landing).map_or("", |at| history.returns[at].kind.as_str());
        Ok(Child { own, key, number: row.get(1)?, kind })
    };
    let all = select.query_map([], read)?.collect::<rusqlite::Result<Vec<Child<'_>>>>()?;
    let mut by_number: BTreeMap<&str, Vec<&Child<'_>>> = BTreeMap::new();
    let mut by_child: BTreeMap<&str, Vec<&Child<'_>>> = BTreeMap::new();
    for it in &all {
        by_child.entry(&it.own).or_default().push(it);
        if let Some(number) = it.number.as_ref().filter(|_| !history.apart.contains(&it.own)) {
            by_number.entry(number).or_default().push(it);
        }
    }
    for children in by_number.values().filter(|it| it.iter().any(|child| child.own != it[0].own)) {
        let keys: Vec<&str> = children.iter().map(|it| it.key.as_str()).collect();
        found.push(findings::one_number_two_children(keys[0], &keys[1..]));
    }
    let both: Vec<&Vec<&Child<'_>>> = by_child.values().filter(|it| it.iter().any(|child| child.kind != it[0].kind)).collect();
    if !both.is_empty() {
        let blank = both.iter().filter(|it| it.iter().any(|child| child.number.is_none())).count();
        let alike = both.iter().filter(|it| it[0].number.is_some() && it.iter().all(|child| child.number == it[0].number)).count();
        let kinds: BTreeSet<&str> = history.returns.iter().map(|it| it.kind.as_str()).collect();
        let kinds: Vec<&str> = kinds.into_iter().collect();
        found.push(findings::kinds_agree(&kinds.join(" and "), both.len(), alike, both.len() - alike - blank, blank));
    }
    Ok(())
}

/// A child as one kind of return has it.
struct Child<'h> {
    /// The council's own identifier.
    own: String,
    key: String,
    number: Option<String>,
    kind: &'h str,
}

/// Puts rows together that landings stitched within each return: a record that one return joined to a period, and that begins a period in
/// another, says that the two are one. Two rows of one return are never put together: what the return keeps apart is apart.
///
/// References follow by themselves, as they follow every record that was merged.
pub(crate) fn stitch_over_returns(db: &Connection, table: &Table, history: &History) -> rusqlite::Result<u64> {
    let landings: BTreeSet<u32> = history.returns.iter().flat_map(|it| it.stitched.iter().copied()).collect();
    let (Some((start, _)), Some(key)) = (table.period, table.key().next()) else { return Ok(0) };
    let list = landings.iter().map(u32::to_string).collect::<Vec<_>>().join(", ");
    let (name, key, first_day) = (quoted(&table.name), quoted(&table.columns[key].name), quoted(&table.columns[start].name));
    let mut select =
        db.prepare(&format!("SELECT rowid, {key}, _landing FROM {name} WHERE _landing IN ({list}) ORDER BY {first_day}, {key}"))?;
    let rows =
        select.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?.collect::<rusqlite::Result<Vec<(i64, String, i64)>>>()?;
    if rows.is_empty() {
        return Ok(0);
    }
    let mut select = db.prepare(&format!(
        "SELECT key, into_key FROM unlanded WHERE landing IN ({list}) AND fate = 'merged' AND into_key <> key ORDER BY 1, 2"
    ))?;
    let joined = select.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<rusqlite::Result<Vec<(String, String)>>>()?;
    let mut groups = Groups::default();
    for (one, other) in &joined {
        groups.join(one, other);
    }
    let mut members: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (at, (_, key, _)) in rows.iter().enumerate() {
        members.entry(groups.of(key)).or_default().push(at);
    }
    let mut gone = db.prepare(
        "INSERT INTO gone(id, fate, cause, key, into_key) VALUES (?1, 'merged', 'history: one period over several returns', ?2, ?3)",
    )?;
    let mut into = db.prepare(&format!("UPDATE unlanded SET into_key = ?2 WHERE into_key = ?1 AND landing IN ({list})"))?;
    // The period begins with the first of them, and everything else is as the newest return has it.
    let set: Vec<String> = (table.columns.iter().enumerate())
        .filter(|(at, it)| *at != start && it.required != Required::Key)
        .map(|(_, it)| format!("{0} = (SELECT n.{0} FROM {name} n WHERE n.rowid = ?2)", quoted(&it.name)))
        .collect();
    let mut take = db.prepare(&format!("UPDATE {name} SET {} WHERE rowid = ?1", set.join(", ")))?;
    let mut any = false;
    for members in members.values().filter(|it| it.len() > 1) {
        let of = |at: usize| history.of(rows[at].2);
        let returns: BTreeSet<Option<usize>> = members.iter().map(|&at| of(at)).collect();
        let (first, Some(&newest)) = (members[0], members.iter().min_by_key(|&&at| of(at))) else { continue };
        if returns.len() < members.len() {
            continue;
        }
        any = true;
        take.execute([rows[first].0, rows[newest].0])?;
        let survivor = &rows[first].1;
        for &at in &members[1..] {
            gone.execute(params![rows[at].0, rows[at].1, survivor])?;
            into.execute([&rows[at].1, survivor])?;
        }
    }
    drop(gone);
    if any { take_back(db, table, true) } else { Ok(0) }
}

/// Keys that belong together.
#[derive(Default)]
struct Groups {
    position: BTreeMap<String, usize>,
    parent: Vec<usize>,
}

impl Groups {
    fn add(&mut self, key: &str) -> usize {
        if let Some(&at) = self.position.get(key) {
            return at;
        }
        let at = self.parent.len();
        self.position.insert(key.to_owned(), at);
        self.parent.push(at);
        at
    }

    fn root(&mut self, mut at: usize) -> usize {
        while self.parent[at] != at {
            self.parent[at] = self.parent[self.parent[at]];
            at = self.parent[at];
        }
        at
    }

    fn join(&mut self, one: &str, other: &str) {
        let (one, other) = (self.add(one), self.add(other));
        let (one, other) = (self.root(one), self.root(other));
        self.parent[one] = other;
    }

    fn of(&mut self, key: &str) -> usize {
        let at = self.add(key);
        self.root(at)
    }
}
