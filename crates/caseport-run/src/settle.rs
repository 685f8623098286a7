//! What happens when all rows have arrived: keys used twice, then references to records that were not loaded.
//!
//! A reference that must not be blank holds the row that refers, to a fixpoint; one that may be blank is left blank with a finding.
//! A held record writes no row: all rows that its landing made of it go.

use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use caseport_model::{Column, Fate, Layout, Required, Table};
use hashbrown::HashSet;
use rusqlite::{Connection, OptionalExtension as _, params};

use crate::{
    findings,
    history::{History, Survivor, stitch_over_returns},
    run::{Run, RunError},
    schema::{create_index, create_key_index, index_of, key_columns, key_text, quoted},
    seen::Seen,
    writer::insert_finding,
};

/// KiB of index entries that SQLite sorts at once: what is more goes through temporary files. With 16 MiB the indexes of a large extract took no
/// less time, and were what a run needed most memory for. SQLite sorts on the thread that reads: with others beside it (`PRAGMA threads`) the
/// same indexes took no less time, and a third more of the processor.
const SORTED: u32 = 6 << 10;

/// What a run is settled with.
#[derive(Debug)]
pub struct Settling<'a> {
    /// What the writer noted, if it wrote all rows. With it, a column that refers to few rows, such as the team or the author, has no index
    /// unless one of them is not there, or its index is among those that rules have `searched`.
    pub seen: Option<&'a Seen>,
    /// The indexes that rules look into ([`crate::check::searched`]).
    pub searched: &'a BTreeSet<String>,
    /// Which rows are of which return; keys used by several of them are the same fact in several years.
    pub history: Option<&'a History>,
    /// How many questions that only read are asked at once.
    pub threads: usize,
}

impl Run {
    /// Makes the indexes that rules need, then settles keys and references. Returns the number of rows taken back.
    ///
    /// Indexes come first: looking for orphans in an index reads a fraction of what the table holds, and in the order of the
    /// parent's keys.
    pub fn settle(&self, with: &Settling<'_>) -> Result<u64, RunError> {
        let Settling { seen, searched, history, threads } = *with;
        let tables = &self.layout().tables;
        // Rows of several returns that went into one hold what was seen of others.
        let references = References {
            layout: self.layout(),
            seen: seen.filter(|_| history.is_none()),
            indexed: RefCell::default(),
            known: RefCell::default(),
        };
        let mut filled = Vec::new();
        self.attempt(|db| {
            db.execute_batch(&format!("PRAGMA cache_size = -{SORTED}; {GONE}; BEGIN"))?;
            for table in tables {
                db.execute_batch(&create_key_index(table))?;
                for column in table.columns.iter().filter(|it| it.reference.is_some()) {
                    if references.few(table, column).is_none() || searched.contains(&index_of(table, column)) {
                        references.index(db, table, column)?;
                    }
                }
                let rows: i64 =
                    db.query_row(&format!("SELECT coalesce(max(rowid), 0) FROM {}", quoted(&table.name)), [], |row| row.get(0))?;
                if rows > 0 {
                    filled.push((table, rows));
                }
            }
            db.execute_batch("CREATE INDEX blank_key ON blank(table_name, key); COMMIT")
        })?;
        // The largest first, so that no thread is left with one at the end.
        let mut by_size = filled.clone();
        by_size.sort_by_key(|(_, rows)| std::cmp::Reverse(*rows));
        let by_size: Vec<&Table> = by_size.into_iter().map(|it| it.0).collect();
        let filled: Vec<&Table> = filled.into_iter().map(|it| it.0).collect();
        let twice = self.ask(threads, &by_size.iter().map(|table| any_key_twice(table)).collect::<Vec<_>>())?;
        let twice: Vec<&str> = by_size.iter().zip(twice).filter(|it| it.1).map(|it| &*it.0.name).collect();
        let mut taken = 0;
        self.attempt(|db| {
            db.execute_batch("BEGIN")?;
            for table in &filled {
                if twice.contains(&&*table.name) {
                    taken += settle_keys(db, table, history)?;
                }
                if let Some(history) = history {
                    taken += stitch_over_returns(db, table, history)?;
                }
            }
            follow_merges(db, &filled, &references)?;
            db.execute_batch("COMMIT")
        })?;
        let asked: Vec<(&Table, &Column)> = by_size
            .iter()
            .flat_map(|&table| table.columns.iter().map(move |column| (table, column)))
            .filter(|(table, column)| references.few(table, column).is_none())
            .collect();
        let asked: Vec<_> = asked.into_iter().filter_map(|(table, column)| Some((table, column, any_orphan(table, column)?))).collect();
        let orphans = self.ask(threads, &asked.iter().map(|it| it.2.clone()).collect::<Vec<_>>())?;
        let known = asked.iter().zip(orphans).map(|((table, column, _), any)| ((table.name.clone(), column.name.clone()), any));
        references.known.borrow_mut().extend(known);
        self.attempt(|db| {
            db.execute_batch("BEGIN")?;
            taken += hold_orphans(db, &filled, &references)?;
            hold_with_the_row_they_went_into(db, tables)?;
            for table in &filled {
                blank_optional(db, table, &references)?;
            }
            db.execute_batch("DROP TABLE gone; COMMIT; PRAGMA analysis_limit = 400; PRAGMA optimize = 0x10002")
        })?;
        Ok(taken)
    }
}

/// The rows of one table that are on their way out, and whence they came.
const GONE: &str = "CREATE TEMP TABLE gone(id INTEGER PRIMARY KEY, fate TEXT, cause TEXT, key TEXT, into_key TEXT, root TEXT,
  ordinal INTEGER, landing INTEGER, file INTEGER, record INTEGER, offset INTEGER, line INTEGER)";

/// Table and column.
type Place = (Arc<str>, Arc<str>);

/// Where references lead, by an index of the column or by the few that there are.
struct References<'a> {
    layout: &'a Layout,
    seen: Option<&'a Seen>,
    /// The indexes that were made.
    indexed: RefCell<BTreeSet<String>>,
    /// Whether any reference of a table's column leads to no row, where that was asked and nothing it leads to was taken away since.
    known: RefCell<BTreeMap<Place, bool>>,
}

impl References<'_> {
    /// All that a column without an index refers to.
    fn few(&self, table: &Table, column: &Column) -> Option<&HashSet<Box<str>>> {
        if column.required == Required::Key || self.indexed.borrow().contains(&index_of(table, column)) {
            return None;
        }
        let position = self.layout.tables.iter().position(|it| it.name == table.name)?;
        self.seen?.references(position, table.position(&column.name)?)
    }

    /// Makes the index of a column, unless it is there.
    fn index(&self, db: &Connection, table: &Table, column: &Column) -> rusqlite::Result<()> {
        if column.required != Required::Key && self.indexed.borrow_mut().insert(index_of(table, column)) {
            db.execute_batch(&create_index(table, column))?;
        }
        Ok(())
    }

    /// Whether any reference of a column leads to no row; if one does, the column has an index from then on.
    fn lead_nowhere(&self, db: &Connection, table: &Table, column: &Column) -> rusqlite::Result<bool> {
        let Some((parent, parent_key)) = &column.reference else { return Ok(false) };
        if let Some(few) = self.few(table, column) {
            let mut there =
                db.prepare_cached(&format!("SELECT EXISTS (SELECT 1 FROM {} WHERE {} = ?1)", quoted(parent), quoted(parent_key)))?;
            let mut all = true;
            for it in few.iter().filter(|it| !it.is_empty()) {
                all = all && there.query_row([it], |row| row.get(0))?;
            }
            if all {
                return Ok(false);
            }
            self.index(db, table, column)?;
        }
        let known = self.known.borrow().get(&(table.name.clone(), column.name.clone())).copied();
        match (known, any_orphan(table, column)) {
            (Some(known), _) => Ok(known),
            (None, Some(ask)) => db.query_row(&ask, [], |row| row.get(0)),
            (None, None) => Ok(false),
        }
    }

    /// Rows of a table were taken away: what refers to it may lead nowhere now.
    fn forget(&self, parent: &Table) {
        let refers = |table: &str, column: &str| {
            let column = self.layout.table(table).and_then(|it| it.column(column));
            column.and_then(|it| it.reference.as_ref()).is_some_and(|(to, _)| **to == *parent.name)
        };
        self.known.borrow_mut().retain(|(table, column), _| !refers(table, column));
    }
}

/// Asks whether a key of a table is used twice.
fn any_key_twice(table: &Table) -> String {
    format!("SELECT EXISTS (SELECT 1 FROM {} GROUP BY {} HAVING count(*) > 1)", quoted(&table.name), key_columns(table))
}

/// Asks whether any reference of a column that has an index leads to no row; nothing if it is no reference. The index gives them in their
/// order, and the parent is looked for once for all that are alike: most children of a row stand together there.
fn any_orphan(table: &Table, column: &Column) -> Option<String> {
    let (parent, parent_key) = column.reference.as_ref()?;
    Some(format!(
        "SELECT EXISTS (SELECT 1 FROM (SELECT DISTINCT {cell} AS cell FROM {} INDEXED BY {} WHERE {cell} > '') r
         WHERE NOT EXISTS (SELECT 1 FROM {} p WHERE p.{} = r.cell))",
        quoted(&table.name),
        index_of(table, column),
        quoted(parent),
        quoted(parent_key),
        cell = quoted(&column.name),
    ))
}

/// Rows after the first of a key: merged where the mapping says one row per key, where the rows are alike, or where another
/// mapping of higher precedence has the key; else held.
fn settle_keys(db: &Connection, table: &Table, history: Option<&History>) -> rusqlite::Result<u64> {
    let name = quoted(&table.name);
    let keys = key_columns(table);
    let columns: Vec<String> = table.columns.iter().map(|it| quoted(&it.name)).collect();
    let mut select = db.prepare(&format!(
        "SELECT r.rowid, {}, l.id, l.one_per, {} FROM {name} r CROSS JOIN landing l ON l.id = r._landing
         WHERE ({keys}) IN (SELECT {keys} FROM {name} GROUP BY {keys} HAVING count(*) > 1)
         ORDER BY {keys}, l.precedence, r.rowid",
        key_text(table, "r"),
        columns.iter().map(|it| format!("r.{it}")).collect::<Vec<_>>().join(", "),
    ))?;
    let width = columns.len();
    let mut rows = select.query([])?;
    let mut first: Option<Survivor> = None;
    // Held and alike records are reported once for each key.
    let (mut held, mut alike) = (0, 0);
    let report = |survivor: Option<&Survivor>, held: &mut u64, alike: &mut u64| -> rusqlite::Result<()> {
        let Some(Survivor { key, .. }) = survivor else { return Ok(()) };
        if *held > 0 {
            insert_finding(db, &findings::key_used_twice(&table.name, key.clone(), std::mem::take(held)))?;
        }
        if *alike > 0 {
            insert_finding(db, &findings::same_row_twice(&table.name, key.clone(), std::mem::take(alike)))?;
        }
        Ok(())
    };
    let mut gone = db.prepare("INSERT INTO gone(id, fate, cause, key, into_key) VALUES (?1, ?2, ?3, ?4, ?5)")?;
    while let Some(row) = rows.next()? {
        let key: String = row.get(1)?;
        let landing: i64 = row.get(2)?;
        let one_per: bool = row.get(3)?;
        let cells = (0..width).map(|at| row.get(4 + at)).collect::<rusqlite::Result<Vec<rusqlite::types::Value>>>()?;
        let Some(survivor) = first.as_mut().filter(|it| it.key == key) else {
            report(first.as_ref(), &mut held, &mut alike)?;
            first = Some(Survivor::new(row.get(0)?, key, landing, cells));
            continue;
        };
        let of_another_return = history.is_some_and(|it| it.of(landing) != it.of(survivor.landing));
        let differ: Vec<usize> = (0..width).filter(|&at| cells[at] != survivor.cells[at]).collect();
        let (fate, cause) = if let (Some(history), true) = (history, of_another_return) {
            survivor.merge(history, table, landing, cells, db)?;
            (Fate::Merged, "history: a later return has it")
        } else if differ.is_empty() {
            alike += 1;
            (Fate::Merged, "K010 alike")
        } else if one_per || survivor.landing != landing {
            for &at in &differ {
                insert_finding(db, &findings::merged_cells_differ(&table.name, &table.columns[at].name, key.clone()))?;
            }
            (Fate::Merged, "K002 one row per key")
        } else {
            held += 1;
            (Fate::Held, "K001 key used twice")
        };
        gone.execute(params![row.get::<_, i64>(0)?, fate.as_str(), cause, key, (fate == Fate::Merged).then_some(&key)])?;
    }
    report(first.as_ref(), &mut held, &mut alike)?;
    drop(rows);
    take_back(db, table, true)
}

/// A reference to a record that was merged into another row refers to that row.
fn follow_merges(db: &Connection, filled: &[&Table], references: &References<'_>) -> rusqlite::Result<()> {
    db.execute_batch(
        "CREATE TEMP TABLE followed(parent TEXT, key TEXT, into_key TEXT, PRIMARY KEY (parent, key, into_key)) WITHOUT ROWID;
         INSERT OR IGNORE INTO followed SELECT l.canonical, u.key, u.into_key FROM unlanded u JOIN landing l ON l.id = u.landing
         WHERE u.fate = 'merged' AND u.into_key <> u.key AND l.canonical IS NOT NULL",
    )?;
    let mut select = db.prepare("SELECT key, into_key FROM followed WHERE parent = ?1 ORDER BY 1, 2")?;
    for table in filled {
        for column in &table.columns {
            let Some((parent, parent_key)) = &column.reference else { continue };
            let few = references.few(table, column);
            let mut follow = None;
            let mut merged = select.query([parent])?;
            while let Some(row) = merged.next()? {
                let (key, into): (String, String) = (row.get(0)?, row.get(1)?);
                if few.is_some_and(|few| !few.contains(key.as_str())) {
                    continue;
                }
                if follow.is_none() {
                    references.index(db, table, column)?;
                    follow = Some(db.prepare(&format!(
                        "UPDATE {name} SET {cell} = ?2 WHERE {cell} = ?1 AND NOT EXISTS (SELECT 1 FROM {parent} p WHERE p.{key} = ?1)",
                        name = quoted(&table.name),
                        cell = quoted(&column.name),
                        parent = quoted(parent),
                        key = quoted(parent_key),
                    ))?);
                }
                if let Some(follow) = &mut follow {
                    follow.execute([key, into])?;
                }
            }
        }
    }
    drop(select);
    db.execute_batch("DROP TABLE followed")
}

/// The index in which the records are found that rows wait for: those that have no row of their own. What rows wait for is counted in `root`.
fn index_roots(db: &Connection) -> rusqlite::Result<()> {
    db.execute_batch(
        "CREATE INDEX unlanded_key ON unlanded(key);
         CREATE TEMP TABLE root(table_name TEXT, column_name TEXT, root TEXT, in_extract INTEGER, count INTEGER,
           PRIMARY KEY (table_name, column_name, root, in_extract)) WITHOUT ROWID",
    )
}

/// SQL for the record that a row waits for in the end, where `parent` is what it refers to.
fn root_of(parent: &str) -> String {
    format!(
        "coalesce((SELECT coalesce(u.root, u.key) FROM unlanded u INDEXED BY unlanded_key
           WHERE u.key = {parent} AND u.fate IN ('held', 'rejected', 'excluded', 'archived')), {parent})"
    )
}

/// Counts the rows on their way out, which wait because of one column.
fn count_roots(db: &Connection, table: &Table, column: &Column) -> rusqlite::Result<()> {
    db.prepare_cached(
        "INSERT INTO root SELECT ?1, ?2, g.root, EXISTS (SELECT 1 FROM unlanded u INDEXED BY unlanded_key WHERE u.key = g.root), count(*)
         FROM gone g WHERE g.root IS NOT NULL GROUP BY 3, 4
         ON CONFLICT DO UPDATE SET count = count + excluded.count",
    )?
    .execute([&*table.name, &column.name])
    .map(drop)
}

/// Reports each record that rows waited for, and how many.
fn report_roots(db: &Connection) -> rusqlite::Result<()> {
    let mut select = db.prepare("SELECT table_name, column_name, root, in_extract, count FROM root ORDER BY 1, 2, 3, 4")?;
    let mut rows = select.query([])?;
    while let Some(row) = rows.next()? {
        let (table, column): (String, String) = (row.get(0)?, row.get(1)?);
        insert_finding(db, &findings::parent_not_loaded(&table, &column, row.get(2)?, row.get(3)?, row.get(4)?))?;
    }
    drop(rows);
    drop(select);
    db.execute_batch("DROP TABLE root")
}

/// Holds rows whose required reference was not loaded, until nothing changes.
fn hold_orphans(db: &Connection, filled: &[&Table], references: &References<'_>) -> rusqlite::Result<u64> {
    index_roots(db)?;
    let mut taken = 0;
    // What to look at again: at first everything, later only tables that refer to one that lost rows.
    let mut dirty: Option<Vec<&str>> = None;
    loop {
        let mut lost = Vec::new();
        for table in filled {
            let mut any = 0;
            for column in table.columns.iter().filter(|it| it.required == Required::Yes || it.required == Required::Key) {
                let Some((parent, parent_key)) = &column.reference else { continue };
                if dirty.as_ref().is_some_and(|it| !it.contains(&parent.as_str())) || !references.lead_nowhere(db, table, column)? {
                    continue;
                }
                let cell = quoted(&column.name);
                any += db.execute(
                    &format!(
                        "INSERT OR IGNORE INTO gone(id, fate, cause, key, root) SELECT r.rowid, 'held', 'K003 ' || {column_text}, {key}, {root}
                         FROM {table} r INDEXED BY {index} WHERE r.{cell} > '' AND NOT EXISTS (SELECT 1 FROM {parent} p WHERE p.{parent_key} = r.{cell})",
                        index = index_of(table, column),
                        column_text = sql_text(&format!("{}.{} refers to a record that was not loaded", table.name, column.name)),
                        key = key_text(table, "r"),
                        root = root_of(&format!("r.{cell}")),
                        table = quoted(&table.name),
                        parent = quoted(parent),
                        parent_key = quoted(parent_key),
                    ),
                    [],
                )?;
                if any > 0 {
                    count_roots(db, table, column)?;
                    taken += take_back(db, table, false)?;
                    references.forget(table);
                }
            }
            if any > 0 {
                lost.push(&*table.name);
            }
        }
        if lost.is_empty() {
            break;
        }
        dirty = Some(lost);
    }
    report_roots(db)?;
    Ok(taken)
}

/// Records that went into a row (answers of a form, merged records) share its fate: where the row was not kept, they are held.
fn hold_with_the_row_they_went_into(db: &Connection, tables: &[Table]) -> rusqlite::Result<()> {
    db.execute_batch("CREATE INDEX unlanded_into ON unlanded(landing, fate, into_key) WHERE into_key IS NOT NULL")?;
    let mut select = db.prepare(
        "SELECT DISTINCT l.canonical FROM landing l WHERE EXISTS (SELECT 1 FROM unlanded u WHERE u.landing = l.id AND u.fate IN ('loaded', 'merged') AND u.into_key IS NOT NULL)",
    )?;
    let concerned = select.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<Vec<Option<String>>>>()?;
    for table in tables.iter().filter(|table| concerned.iter().flatten().any(|it| **it == *table.name)) {
        let Some(key) = table.key().next().filter(|_| table.key().count() == 1) else { continue };
        let lost = format!(
            "landing IN (SELECT id FROM landing WHERE canonical = {}) AND fate IN ('loaded', 'merged') AND into_key IS NOT NULL
             AND NOT EXISTS (SELECT 1 FROM {} p WHERE p.{} = unlanded.into_key)",
            sql_text(&table.name),
            quoted(&table.name),
            quoted(&table.columns[key].name)
        );
        let mut select = db.prepare(&format!("SELECT into_key, count(*) FROM unlanded WHERE {lost} GROUP BY 1"))?;
        let mut roots = select.query([])?;
        let mut any = false;
        while let Some(root) = roots.next()? {
            any = true;
            insert_finding(db, &findings::parent_not_loaded(&table.name, &table.columns[key].name, root.get(0)?, true, root.get(1)?))?;
        }
        if !any {
            continue;
        }
        db.execute(
            &format!(
                "UPDATE unlanded SET fate = 'held', cause = 'K003 the row that it went into was not loaded', root = into_key WHERE {lost}"
            ),
            [],
        )?;
    }
    Ok(())
}

/// Moves the rows listed in `gone` to `unlanded`: one entry for each record that has no row left. `merge` takes back single rows;
/// a hold takes back all rows that the landing made of the record.
pub(crate) fn take_back(db: &Connection, table: &Table, merge: bool) -> rusqlite::Result<u64> {
    let name = quoted(&table.name);
    db.execute_batch(&format!(
        "UPDATE gone SET (ordinal, landing, file, record, offset, line) =
           (SELECT r._ordinal, r._landing, r._file, r._record, r._offset, r._line FROM {name} r WHERE r.rowid = gone.id)"
    ))?;
    let mut taken = db.execute(&format!("DELETE FROM {name} WHERE rowid IN (SELECT id FROM gone)"), [])? as u64;
    // The rows of one record stand together, in the order of their ordinals.
    let mut siblings = db.prepare(&format!(
        "SELECT rowid FROM {name} WHERE rowid BETWEEN ?1 AND ?2 AND _landing = ?3 AND _file = ?4 AND _record = ?5 ORDER BY rowid"
    ))?;
    let mut next = db.prepare(&format!("SELECT rowid, _landing, _file, _record FROM {name} WHERE rowid > ?1 ORDER BY rowid LIMIT 1"))?;
    let mut delete = db.prepare(&format!("DELETE FROM {name} WHERE rowid = ?1"))?;
    let mut first = db.prepare(&format!("UPDATE {name} SET _ordinal = 1 WHERE rowid = ?1"))?;
    let mut add = db.prepare(
        "INSERT INTO unlanded(landing, file, record, offset, line, fate, cause, key, into_key, root)
         SELECT landing, file, record, offset, line, fate, cause, key, into_key, root FROM gone WHERE id = ?1",
    )?;
    let mut select = db.prepare("SELECT id, ordinal, landing, file, record FROM gone ORDER BY id")?;
    let mut rows = select.query([])?;
    let mut told = None;
    while let Some(row) = rows.next()? {
        let (gone, ordinal): (i64, i64) = (row.get(0)?, row.get(1)?);
        let record: (i64, i64, i64) = (row.get(2)?, row.get(3)?, row.get(4)?);
        if told == Some(record) {
            continue;
        }
        told = Some(record);
        let mut left = siblings
            .query_map(params![gone - ordinal + 1, gone, record.0, record.1, record.2], |it| it.get(0))?
            .collect::<rusqlite::Result<Vec<i64>>>()?;
        let mut at = gone;
        loop {
            let found = next.query_row([at], |it| Ok((it.get(0)?, (it.get(1)?, it.get(2)?, it.get(3)?)))).optional()?;
            match found {
                Some((id, of)) if of == record => left.push(id),
                _ => break,
            }
            at = left[left.len() - 1];
        }
        if merge && let Some(id) = left.first() {
            first.execute([id])?;
            continue;
        }
        for id in left {
            taken += delete.execute([id])? as u64;
        }
        add.execute([gone])?;
    }
    if !merge {
        // The row of a merged record's key is still there, and its blanks are its own.
        db.execute("DELETE FROM blank WHERE table_name = ?1 AND key IN (SELECT key FROM gone)", [&*table.name])?;
    }
    drop(rows);
    drop(select);
    db.execute_batch("DELETE FROM gone")?;
    Ok(taken)
}

/// Leaves optional references to records that were not loaded blank, with a finding each.
fn blank_optional(db: &Connection, table: &Table, references: &References<'_>) -> rusqlite::Result<()> {
    for column in table.columns.iter().filter(|it| it.required == Required::No) {
        let Some((parent, parent_key)) = &column.reference else { continue };
        if !references.lead_nowhere(db, table, column)? {
            continue;
        }
        let (name, cell) = (quoted(&table.name), quoted(&column.name));
        let orphan = format!(
            "FROM {name} r INDEXED BY {} WHERE r.{cell} > '' AND NOT EXISTS (SELECT 1 FROM {} p WHERE p.{} = r.{cell})",
            index_of(table, column),
            quoted(parent),
            quoted(parent_key)
        );
        // Put aside first: the index is what is read, and what is changed.
        db.execute_batch(&format!(
            "CREATE TEMP TABLE orphan AS SELECT r.rowid AS id, {} AS key, r.{cell} AS parent {orphan}",
            key_text(table, "r")
        ))?;
        db.execute_batch(&format!("UPDATE {name} SET {cell} = NULL WHERE rowid IN (SELECT id FROM orphan)"))?;
        let mut blank = db.prepare("INSERT INTO blank VALUES (?1, ?2, ?3, 'not held by source')")?;
        let mut select = db.prepare("SELECT key, parent FROM orphan ORDER BY rowid")?;
        let mut rows = select.query([])?;
        while let Some(row) = rows.next()? {
            let (key, parent): (String, String) = (row.get(0)?, row.get(1)?);
            blank.execute(params![&*table.name, key, &*column.name])?;
            insert_finding(db, &findings::reference_blanked(&table.name, &column.name, key, &parent))?;
        }
        drop(rows);
        drop(select);
        db.execute_batch("DROP TABLE orphan")?;
    }
    Ok(())
}

pub(crate) fn sql_text(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}
