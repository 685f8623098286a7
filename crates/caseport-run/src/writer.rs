//! How rows arrive: batches of the mapping, in the order of the files, through prepared statements in one transaction.

use std::{collections::BTreeMap, sync::Arc};

use caseport_model::{Batch, Block, Fate, FileId, Finding, KEPT_APART, Landing, Layout, Table, Unlanded, Value};
use rusqlite::{CachedStatement, Connection, Statement, ToSql, params, types::ToSqlOutput, types::ValueRef};

use crate::{
    run::{Run, RunError},
    schema,
    seen::Seen,
};

/// Writes batches into a run. Rows are there when [`Writer::finish`] returns.
pub struct Writer<'run> {
    run: &'run Run,
    /// The canonical table of each landing, by its number.
    tables: Vec<Option<usize>>,
    inserts: Vec<String>,
    /// Which landings are primary, by their numbers.
    primary: Vec<bool>,
    /// Of each landing, the records that it passed over last.
    passed_over: Vec<Option<Stretch>>,
    seen: Seen,
    /// How many days each of several sources gave.
    choices: BTreeMap<(Arc<str>, Arc<str>), u64>,
}

/// Records of one file that follow each other, and that a landing passed over for one reason.
#[derive(Debug)]
struct Stretch {
    file: FileId,
    first: u64,
    last: u64,
    cause: Arc<str>,
}

impl Run {
    /// Starts writing the rows of these landings.
    pub fn writer(&self, landings: &[Landing]) -> Result<Writer<'_>, RunError> {
        self.attempt(|db| {
            let mut add = db.prepare("INSERT INTO landing VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")?;
            for it in landings {
                add.execute(params![it.id.0, &*it.mapping, &*it.source, it.canonical.as_deref(), it.primary, it.one_per, it.precedence])?;
            }
            db.execute_batch(&schema::create_views(self.layout(), landings))?;
            db.set_prepared_statement_cache_capacity(256);
            db.execute_batch("BEGIN")
        })?;
        let layout = self.layout();
        let position = |name: &str| layout.tables.iter().position(|table| *table.name == *name);
        Ok(Writer {
            run: self,
            tables: landings.iter().map(|it| it.canonical.as_deref().and_then(position)).collect(),
            inserts: layout.tables.iter().map(insert).collect(),
            primary: landings.iter().map(|it| it.primary).collect(),
            passed_over: landings.iter().map(|_| None).collect(),
            seen: Seen::new(layout),
            choices: BTreeMap::new(),
        })
    }

    /// Adds rows of a table that no landing made.
    pub fn add_rows(&self, table: &Table, block: &Block) -> Result<(), RunError> {
        self.attempt(|db| {
            db.execute_batch("SAVEPOINT rows")?;
            write_block(&mut *db.prepare_cached(&insert(table))?, 0, table, block)?;
            db.execute_batch("RELEASE rows")
        })
    }
}

impl Writer<'_> {
    /// Writes one batch. Batches must come in the order of files and records, so that the first record of a key is the first row.
    pub fn write(&mut self, batch: &Batch) -> Result<(), RunError> {
        let run = self.run;
        run.attempt(|db| self.write_batch(db, run.layout(), batch))
    }

    /// Ends the bulk. What was seen on the way spares checks a second look.
    pub fn finish(mut self) -> Result<Seen, RunError> {
        let passed_over = std::mem::take(&mut self.passed_over);
        self.run
            .attempt(|db| passed_over.into_iter().enumerate().try_for_each(|(landing, it)| it.map_or(Ok(()), |it| it.add(db, landing))))?;
        for ((column, source), count) in &self.choices {
            self.run.count_in_ledger("source", column, source, *count)?;
        }
        self.run.attempt(|db| db.execute_batch("COMMIT"))?;
        Ok(self.seen)
    }

    fn write_batch(&mut self, db: &Connection, layout: &Layout, batch: &Batch) -> rusqlite::Result<()> {
        for (landing, block) in &batch.blocks {
            if let (false, Some(table)) = (block.is_empty(), self.tables[landing.0 as usize]) {
                let mut insert = db.prepare_cached(&self.inserts[table])?;
                write_block(&mut insert, i64::from(landing.0), &layout.tables[table], block)?;
                block.rows().for_each(|row| self.seen.row(table, row));
            }
        }
        if !batch.unlanded.is_empty() {
            let mut add = db.prepare_cached(
                "INSERT INTO unlanded(landing, file, record, offset, line, fate, cause, key, into_key, raw) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            )?;
            for it in &batch.unlanded {
                if self.is_passed_over(it) {
                    self.pass_over(db, it)?;
                    continue;
                }
                let origin = it.origin;
                add.execute(params![
                    it.landing.0,
                    origin.file.0,
                    origin.record,
                    origin.offset,
                    origin.line,
                    it.fate.as_str(),
                    &*it.cause,
                    it.key,
                    it.into,
                    &*it.raw
                ])?;
            }
        }
        let mut add: CachedStatement<'_> = db.prepare_cached("INSERT INTO blank VALUES (?1, ?2, ?3, ?4)")?;
        for it in &batch.blanks {
            add.execute(params![&*it.table, it.key, &*it.column, it.reason.as_str()])?;
        }
        let mut add: CachedStatement<'_> = db.prepare_cached("INSERT INTO aside VALUES (?1, ?2, ?3, ?4, ?5)")?;
        for it in &batch.asides {
            add.execute(params![&*it.table, &*it.column, it.origin.file.0, it.origin.record, it.text])?;
        }
        let mut add = db.prepare_cached("INSERT OR IGNORE INTO era VALUES (?1, ?2, ?3, ?4)")?;
        for it in &batch.eras {
            add.execute(params![it.landing.0, it.origin.file.0, it.origin.record, &*it.name])?;
        }
        for it in &batch.choices {
            *self.choices.entry((it.column.clone(), it.source.clone())).or_default() += it.count;
        }
        batch.findings.iter().try_for_each(|finding| insert_finding(db, finding))
    }

    /// Whether a record is left out by a landing that is about others, while its primary landing has it, with its bytes and its key.
    fn is_passed_over(&self, it: &Unlanded) -> bool {
        it.fate == Fate::Excluded
            && it.into.is_none()
            && it.raw.is_empty()
            && *it.cause != *KEPT_APART
            && !self.primary[it.landing.0 as usize]
    }

    /// Most records of some landings are passed over: neighbours are kept as one.
    fn pass_over(&mut self, db: &Connection, it: &Unlanded) -> rusqlite::Result<()> {
        let (landing, origin) = (it.landing.0 as usize, it.origin);
        let open = &mut self.passed_over[landing];
        match open {
            Some(stretch) if stretch.file == origin.file && stretch.last + 1 == origin.record && stretch.cause == it.cause => {
                stretch.last = origin.record;
                Ok(())
            }
            _ => {
                let next = Stretch { file: origin.file, first: origin.record, last: origin.record, cause: it.cause.clone() };
                open.replace(next).map_or(Ok(()), |before| before.add(db, landing))
            }
        }
    }
}

impl Stretch {
    fn add(&self, db: &Connection, landing: usize) -> rusqlite::Result<()> {
        let Stretch { file, first, last, cause } = self;
        db.prepare_cached("INSERT INTO passed_over VALUES (?1, ?2, ?3, ?4, ?5)")?
            .execute(params![landing, file.0, first, last, &**cause])
            .map(drop)
    }
}

pub(crate) fn insert_finding(db: &Connection, finding: &Finding) -> rusqlite::Result<()> {
    let origin = finding.origin;
    db.prepare_cached("INSERT INTO finding VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)")?
        .execute(params![
            finding.code,
            finding.severity.as_str(),
            finding.table.as_deref(),
            finding.column.as_deref(),
            finding.key,
            origin.map(|it| it.file.0).filter(|&it| it > 0),
            origin.map(|it| it.record).filter(|&it| it > 0),
            origin.map(|it| it.offset),
            origin.map(|it| it.line).filter(|&it| it > 0),
            finding.detail,
            finding.count
        ])
        .map(drop)
}

fn insert(table: &Table) -> String {
    let columns: Vec<String> = table.columns.iter().map(|it| schema::quoted(&it.name)).collect();
    let marks = vec!["?"; columns.len() + 6].join(", ");
    format!(
        "INSERT INTO {}({}, _landing, _file, _record, _offset, _line, _ordinal) VALUES ({marks})",
        schema::quoted(&table.name),
        columns.join(", ")
    )
}

/// What stays blank, or the same, from row to row is not bound again.
fn write_block(insert: &mut Statement<'_>, landing: i64, table: &Table, block: &Block) -> rusqlite::Result<()> {
    let width = table.columns.len();
    let mut decimal = String::new();
    let (mut filled, mut origins) = (vec![false; width], [None; 6]);
    insert.clear_bindings();
    for row in block.rows() {
        for ((column, value), filled) in row.values().enumerate().zip(&mut filled) {
            let (at, blank) = (column + 1, matches!(value, Value::Blank));
            if !std::mem::replace(filled, !blank) && blank {
                continue;
            }
            match value {
                Value::Date(date) => insert.raw_bind_parameter(at, Ascii(&date.iso()))?,
                Value::DateTime(time) => insert.raw_bind_parameter(at, Ascii(&time.iso()))?,
                Value::Text(text) => insert.raw_bind_parameter(at, text)?,
                Value::Blank => insert.raw_bind_parameter(at, rusqlite::types::Null)?,
                Value::Int(number) => insert.raw_bind_parameter(at, number)?,
                Value::Bool(yes) => insert.raw_bind_parameter(at, yes)?,
                Value::Decimal(number) => {
                    decimal.clear();
                    caseport_model::row::write_decimal(number, &mut decimal);
                    insert.raw_bind_parameter(at, decimal.as_str())?;
                }
            }
        }
        let origin = row.origin;
        let rest =
            [landing, i64::from(origin.file.0), origin.record as i64, origin.offset as i64, origin.line as i64, i64::from(row.ordinal)];
        for (position, (number, before)) in rest.into_iter().zip(&mut origins).enumerate() {
            if before.replace(number) != Some(number) {
                insert.raw_bind_parameter(width + position + 1, number)?;
            }
        }
        insert.raw_execute()?;
    }
    Ok(())
}

/// Digits and dashes, bound as text without a copy of ours.
struct Ascii<'a>(&'a [u8]);

impl ToSql for Ascii<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(ValueRef::Text(self.0)))
    }
}
