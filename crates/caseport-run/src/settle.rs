//! What happens when all rows have arrived: keys used twice, then references to records that were not loaded.
//!
//! A reference that must not be blank holds the row that refers, to a fixpoint; one that may be blank is left blank with a finding.
//! A held record writes no row: all rows that its landing made of it go.

use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet},
};

use caseport_model::{Column, Fate, Finding, Layout, Required, Table};
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

/// KiB of index entries that SQLite sorts at once, for each of its threads and once more: what is more goes through temporary files. With 16
/// MiB the indexes of a large extract took no less time, and were what a run needed most memory for.
const SORTED: u32 = 6 << 10;

impl Run {
    /// Makes the indexes that rules need, then settles keys and references. Returns the number of rows taken back.
    ///
    /// A `history` says which rows are of which return; keys used by several of them are the same fact in several years.
    ///
    /// Indexes come first: looking for orphans in an index reads a fraction of what the table holds, and in the order of the
    /// parent's keys. With what was `seen`, a column that refers to few rows, such as the team or the author, has none unless one of them is
    /// not there, or its index is among those that rules have `searched` ([`crate::check::searched`]).
    pub fn settle(&self, seen: Option<&Seen>, searched: &BTreeSet<String>, history: Option<&History>) -> Result<u64, RunError> {
        let tables = &self.layout().tables;
        // Rows of several returns that went into one hold what was seen of others.
        let references = References { layout: self.layout(), seen: seen.filter(|_| history.is_none()), indexed: RefCell::default() };
        self.attempt(|db| {
            db.execute_batch(&format!("PRAGMA cache_size = -{SORTED}"))?;
            db.execute_batch(
                "BEGIN; CREATE TEMP TABLE gone(id INTEGER PRIMARY KEY, fate TEXT, cause TEXT, key TEXT, into_key TEXT, root TEXT)",
            )?;
            let mut filled = Vec::new();
            for table in tables {
                db.execute_batch(&create_key_index(table))?;
                for column in table.columns.iter().filter(|it| it.reference.is_some()) {
                    if references.few(table, column).is_none() || searched.contains(&index_of(table, column)) {
                        references.index(db, table, column)?;
                    }
                }
                if db.query_row(&format!("SELECT EXISTS (SELECT 1 FROM {})", quoted(&table.name)), [], |row| row.get(0))? {
                    filled.push(table);
                }
            }
            db.execute_batch("CREATE INDEX blank_key ON blank(table_name, key)")?;
            let mut taken = 0;
            for table in &filled {
                taken += settle_keys(db, table, history)?;
                if let Some(history) = history {
                    taken += stitch_over_returns(db, table, history)?;
                }
            }
            db.execute_batch("CREATE INDEX unlanded_key ON unlanded(key)")?;
            follow_merges(db, &filled, &references)?;
            taken += hold_orphans(db, &filled, &references)?;
            hold_with_the_row_they_went_into(db, tables)?;
            for table in &filled {
                blank_optional(db, table, &references)?;
            }
            db.execute_batch(
                "CREATE INDEX finding_code ON finding(code);
                 CREATE INDEX finding_key ON finding(key); DROP TABLE gone; COMMIT; PRAGMA analysis_limit = 400; PRAGMA optimize = 0x10002",
            )?;
            Ok(taken)
        })
    }
}

/// Where references lead, by an index of the column or by the few that there are.
struct References<'a> {
    layout: &'a Layout,
    seen: Option<&'a Seen>,
    /// The indexes that were made.
    indexed: RefCell<BTreeSet<String>>,
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
        let (cell, parent, parent_key) = (quoted(&column.name), quoted(parent), quoted(parent_key));
        if let Some(few) = self.few(table, column) {
            let mut there = db.prepare_cached(&format!("SELECT EXISTS (SELECT 1 FROM {parent} WHERE {parent_key} = ?1)"))?;
            let mut all = true;
            for it in few.iter().filter(|it| !it.is_empty()) {
                all = all && there.query_row([it], |row| row.get(0))?;
            }
            if all {
                return Ok(false);
            }
            self.index(db, table, column)?;
        }
        // The index gives them in their order, and the parent is looked for once for all that are alike: most children of a row stand
        // together there.
        db.query_row(
            &format!(
                "SELECT EXISTS (SELECT 1 FROM (SELECT DISTINCT {cell} AS cell FROM {} INDEXED BY {} WHERE {cell} > '') r
                 WHERE NOT EXISTS (SELECT 1 FROM {parent} p WHERE p.{parent_key} = r.cell))",
                quoted(&table.name),
                index_of(table, column),
            ),
            [],
            |row| row.get(0),
        )
    }
}

/// Rows after the first of a key: merged where the mapping says one row per key, where the rows are alike, or where another
/// mapping of higher precedence has the key; else held.
fn settle_keys(db: &Connection, table: &Table, history: Option<&History>) -> rusqlite::Result<u64> {
    let name = quoted(&table.name);
    let keys = key_columns(table);
    let twice: bool =
        db.query_row(&format!("SELECT EXISTS (SELECT 1 FROM {name} GROUP BY {keys} HAVING count(*) > 1)"), [], |row| row.get(0))?;
    if !twice {
        return Ok(0);
    }
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
    let mut held: BTreeMap<String, u64> = BTreeMap::new();
    let mut alike: BTreeMap<String, u64> = BTreeMap::new();
    let mut gone = db.prepare("INSERT INTO gone VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?;
    let mut found: Vec<Finding> = Vec::new();
    while let Some(row) = rows.next()? {
        let key: String = row.get(1)?;
        let landing: i64 = row.get(2)?;
        let one_per: bool = row.get(3)?;
        let cells = (0..width).map(|at| row.get(4 + at)).collect::<rusqlite::Result<Vec<rusqlite::types::Value>>>()?;
        let Some(survivor) = first.as_mut().filter(|it| it.key == key) else {
            first = Some(Survivor::new(row.get(0)?, key, landing, cells));
            continue;
        };
        let of_another_return = history.is_some_and(|it| it.of(landing) != it.of(survivor.landing));
        let differ: Vec<usize> = (0..width).filter(|&at| cells[at] != survivor.cells[at]).collect();
        let (fate, cause) = if let (Some(history), true) = (history, of_another_return) {
            survivor.merge(history, table, landing, cells, db, &mut found)?;
            (Fate::Merged, "history: a later return has it")
        } else if differ.is_empty() {
            *alike.entry(key.clone()).or_default() += 1;
            (Fate::Merged, "K010 alike")
        } else if one_per || survivor.landing != landing {
            found.extend(differ.iter().map(|&at| findings::merged_cells_differ(&table.name, &table.columns[at].name, key.clone())));
            (Fate::Merged, "K002 one row per key")
        } else {
            *held.entry(key.clone()).or_default() += 1;
            (Fate::Held, "K001 key used twice")
        };
        gone.execute(params![row.get::<_, i64>(0)?, fate.as_str(), cause, key, (fate == Fate::Merged).then_some(&key), None::<String>])?;
    }
    drop(rows);
    found.extend(held.into_iter().map(|(key, count)| findings::key_used_twice(&table.name, key, count)));
    found.extend(alike.into_iter().map(|(key, count)| findings::same_row_twice(&table.name, key, count)));
    found.iter().try_for_each(|it| insert_finding(db, it))?;
    take_back(db, table, true)
}

/// A reference to a record that was merged into another row refers to that row.
fn follow_merges(db: &Connection, filled: &[&Table], references: &References<'_>) -> rusqlite::Result<()> {
    let mut select = db.prepare(
        "SELECT DISTINCT l.canonical, u.key, u.into_key FROM unlanded u JOIN landing l ON l.id = u.landing
         WHERE u.fate = 'merged' AND u.into_key <> u.key ORDER BY 1, 2, 3",
    )?;
    let mut merged: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
    let mut rows = select.query([])?;
    while let Some(row) = rows.next()? {
        merged.entry(row.get(0)?).or_default().push((row.get(1)?, row.get(2)?));
    }
    for table in filled {
        for column in &table.columns {
            let Some((parent, parent_key)) = &column.reference else { continue };
            let Some(pairs) = merged.get(parent) else { continue };
            if references.few(table, column).is_some_and(|few| !pairs.iter().any(|(key, _)| few.contains(key.as_str()))) {
                continue;
            }
            references.index(db, table, column)?;
            let mut follow = db.prepare(&format!(
                "UPDATE {name} SET {cell} = ?2 WHERE {cell} = ?1 AND NOT EXISTS (SELECT 1 FROM {parent} p WHERE p.{key} = ?1)",
                name = quoted(&table.name),
                cell = quoted(&column.name),
                parent = quoted(parent),
                key = quoted(parent_key),
            ))?;
            for (key, into) in pairs {
                follow.execute([key, into])?;
            }
        }
    }
    Ok(())
}

/// Holds rows whose required reference was not loaded, until nothing changes.
fn hold_orphans(db: &Connection, filled: &[&Table], references: &References<'_>) -> rusqlite::Result<u64> {
    let mut taken = 0;
    let mut roots: BTreeMap<(String, String, String, bool), u64> = BTreeMap::new();
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
                any += db.execute(
                    &format!(
                        "INSERT OR IGNORE INTO gone SELECT r.rowid, 'held', 'K003 ' || {column_text}, {key}, NULL,
                           coalesce((SELECT coalesce(u.root, u.key) FROM unlanded u WHERE u.key = r.{column} AND u.fate IN ('held', 'rejected', 'excluded', 'archived')), r.{column})
                         FROM {table} r INDEXED BY {index} WHERE r.{column} > '' AND NOT EXISTS (SELECT 1 FROM {parent} p WHERE p.{parent_key} = r.{column})",
                        index = index_of(table, column),
                        column_text = sql_text(&format!("{}.{} refers to a record that was not loaded", table.name, column.name)),
                        key = key_text(table, "r"),
                        column = quoted(&column.name),
                        table = quoted(&table.name),
                        parent = quoted(parent),
                        parent_key = quoted(parent_key),
                    ),
                    [],
                )?;
                if any > 0 {
                    let mut select = db.prepare(
                        "SELECT g.root, EXISTS (SELECT 1 FROM unlanded u WHERE u.key = g.root), count(*) FROM gone g WHERE g.root IS NOT NULL GROUP BY 1, 2",
                    )?;
                    let mut rows = select.query([])?;
                    while let Some(row) = rows.next()? {
                        *roots.entry((table.name.to_string(), column.name.to_string(), row.get(0)?, row.get(1)?)).or_default() +=
                            row.get::<_, u64>(2)?;
                    }
                    drop(rows);
                    taken += take_back(db, table, false)?;
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
    for ((table, column, root, in_extract), count) in roots {
        insert_finding(db, &findings::parent_not_loaded(&table, &column, root, in_extract, count))?;
    }
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
        let roots = select.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<rusqlite::Result<Vec<(String, u64)>>>()?;
        if roots.is_empty() {
            continue;
        }
        db.execute(
            &format!(
                "UPDATE unlanded SET fate = 'held', cause = 'K003 the row that it went into was not loaded', root = into_key WHERE {lost}"
            ),
            [],
        )?;
        for (root, count) in roots {
            insert_finding(db, &findings::parent_not_loaded(&table.name, &table.columns[key].name, root, true, count))?;
        }
    }
    Ok(())
}

/// Moves the rows listed in `gone` to `unlanded`: one entry for each record that has no row left. `merge` takes back single rows;
/// a hold takes back all rows that the landing made of the record.
pub(crate) fn take_back(db: &Connection, table: &Table, merge: bool) -> rusqlite::Result<u64> {
    let name = quoted(&table.name);
    let mut select = db.prepare(&format!(
        "SELECT g.id, r._ordinal, r._landing, r._file, r._record, r._offset, r._line, g.fate, g.cause, g.key, g.into_key, g.root
         FROM gone g JOIN {name} r ON r.rowid = g.id ORDER BY g.id"
    ))?;
    let gone = select.query_map([], Gone::read)?.collect::<rusqlite::Result<Vec<Gone>>>()?;
    drop(select);
    // The rows of one record stand together, in the order of their ordinals.
    let mut siblings = db.prepare(&format!(
        "SELECT rowid FROM {name} WHERE rowid BETWEEN ?1 AND ?2 AND _landing = ?3 AND _file = ?4 AND _record = ?5 ORDER BY rowid"
    ))?;
    let mut next = db.prepare(&format!("SELECT rowid, _landing, _file, _record FROM {name} WHERE rowid > ?1 ORDER BY rowid LIMIT 1"))?;
    let mut delete = db.prepare(&format!("DELETE FROM {name} WHERE rowid = ?1"))?;
    let mut first = db.prepare(&format!("UPDATE {name} SET _ordinal = 1 WHERE rowid = ?1"))?;
    let mut clear = db.prepare("DELETE FROM blank WHERE table_name = ?1 AND key = ?2")?;
    let mut add = db.prepare(
        "INSERT INTO unlanded(landing, file, record, offset, line, fate, cause, key, into_key, root) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
    )?;
    let mut taken = 0;
    for row in &gone {
        taken += delete.execute([row.id])? as u64;
    }
    let mut told = None;
    for row in &gone {
        let record = (row.landing, row.file, row.record);
        if told == Some(record) {
            continue;
        }
        told = Some(record);
        let mut left = siblings
            .query_map(params![row.id - row.ordinal + 1, row.id, row.landing, row.file, row.record], |it| it.get(0))?
            .collect::<rusqlite::Result<Vec<i64>>>()?;
        let mut at = row.id;
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
        add.execute(params![
            row.landing,
            row.file,
            row.record,
            row.offset,
            row.line,
            row.fate,
            row.cause,
            row.key,
            row.into_key,
            row.root
        ])?;
    }
    if !merge {
        // The row of a merged record's key is still there, and its blanks are its own.
        for row in &gone {
            clear.execute(params![&*table.name, row.key])?;
        }
    }
    db.execute_batch("DELETE FROM gone")?;
    Ok(taken)
}

/// A row on its way out.
struct Gone {
    id: i64,
    ordinal: i64,
    landing: i64,
    file: i64,
    record: i64,
    offset: i64,
    line: i64,
    fate: String,
    cause: String,
    key: String,
    into_key: Option<String>,
    root: Option<String>,
}

impl Gone {
    fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Gone> {
        Ok(Gone {
            id: row.get(0)?,
            ordinal: row.get(1)?,
            landing: row.get(2)?,
            file: row.get(3)?,
            record: row.get(4)?,
            offset: row.get(5)?,
            line: row.get(6)?,
            fate: row.get(7)?,
            cause: row.get(8)?,
            key: row.get(9)?,
            into_key: row.get(10)?,
            root: row.get(11)?,
        })
    }
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
        let mut select = db.prepare(&format!("SELECT r.rowid, {}, r.{cell} {orphan}", key_text(table, "r")))?;
        let orphans = select
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
            .collect::<rusqlite::Result<Vec<(i64, String, String)>>>()?;
        drop(select);
        let mut clear = db.prepare(&format!("UPDATE {name} SET {cell} = NULL WHERE rowid = ?1"))?;
        let mut blank = db.prepare("INSERT INTO blank VALUES (?1, ?2, ?3, 'not held by source')")?;
        for (row, key, parent) in orphans {
            clear.execute([row])?;
            blank.execute(params![&*table.name, key, &*column.name])?;
            insert_finding(db, &findings::reference_blanked(&table.name, &column.name, key, &parent))?;
        }
    }
    Ok(())
}

pub(crate) fn sql_text(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}
