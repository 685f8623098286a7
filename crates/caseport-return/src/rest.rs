//! A return at rest: a database, in memory or in a file that goes with the program, as the rules of the return see it.
//!
//! Each table of the layout is there with a column `row`, the number of the record in its table from 1, and, where rules may look back, once
//! more as `<table>_last` for last year. Cells are trimmed text, NULL where blank; dates are `YYYY-MM-DD`; numbers are numbers; what cannot
//! be read is NULL and stands in `unreadable`; a known spelling of a code is the code. `given` names the tables that the return has, be it
//! with headings only. Beside them stand `parameter`, `code_list`, `working_day`, `bank_holiday`, `provider` and
//! `postcode`, and what the return's own `shared.sql` makes of all this. Keys are not enforced: the same child twice is two rows.

use std::path::{Path, PathBuf};

use caseport_model::{Required, System, Table, Type};
use rusqlite::{Connection, ErrorCode, OpenFlags, params_from_iter};

use crate::{
    Calendar, Rows, Shape, TableRows,
    intake::{self, Intake, text_of},
};

/// Tables that rules may use besides those of the layout.
const HELPERS: &str = "
    CREATE TABLE parameter(name TEXT PRIMARY KEY, value TEXT);
    CREATE TABLE code_list(list TEXT, code TEXT, label TEXT, valid_from TEXT, valid_to TEXT);
    CREATE INDEX code_list_code ON code_list(list, code);
    CREATE TABLE given(\"table\" TEXT PRIMARY KEY);
    CREATE TABLE unreadable(\"table\" TEXT, row INTEGER, \"column\" TEXT);
    CREATE INDEX unreadable_row ON unreadable(\"table\", row);
    CREATE TABLE working_day(day TEXT PRIMARY KEY, number INTEGER);
    CREATE INDEX working_day_number ON working_day(number);
    CREATE TABLE bank_holiday(day TEXT PRIMARY KEY, name TEXT);
    CREATE TABLE provider(URN TEXT, LA_code TEXT, LA_name TEXT, place_codes TEXT, provider_code TEXT, registration TEXT, opened TEXT, closed TEXT,
        postcode TEXT);
    CREATE INDEX provider_urn ON provider(URN);
    CREATE TABLE postcode(postcode TEXT PRIMARY KEY, easting INTEGER, northing INTEGER, la TEXT);
";

/// One form of the list of providers has the postcodes of its settings on a sheet of their own: they join the entries of their number. In
/// which area a provider stands is told from its postcode, where the list of postcodes was given.
const PROVIDERS: &str = "
    UPDATE provider SET postcode = (SELECT max(it.postcode) FROM provider it WHERE it.URN = provider.URN)
    WHERE postcode IS NULL AND coalesce(place_codes, provider_code) IS NOT NULL;
    DELETE FROM provider WHERE coalesce(place_codes, provider_code) IS NULL
        AND EXISTS (SELECT 1 FROM provider it WHERE it.URN = provider.URN AND coalesce(it.place_codes, it.provider_code) IS NOT NULL);
    UPDATE provider SET LA_code = (SELECT la FROM postcode it WHERE it.postcode = provider.postcode) WHERE LA_code IS NULL;
";

/// A table without a record has no statistics, and the database takes it for a large one: then it goes through another table for each rule that
/// would find nothing.
const STATISTICS: &str = "
    PRAGMA analysis_limit = 400;
    ANALYZE;
    INSERT INTO sqlite_stat1 SELECT name, NULL, '0' FROM sqlite_schema
        WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT IN (SELECT tbl FROM sqlite_stat1);
    COMMIT;
    ANALYZE sqlite_schema;
    PRAGMA query_only = ON;
";

/// The columns of `provider`.
pub(crate) const PROVIDER: [&str; 9] =
    ["URN", "LA_code", "LA_name", "place_codes", "provider_code", "registration", "opened", "closed", "postcode"];

/// So much of a return in a file is held in memory, in KiB, for who writes it and for each who reads it.
const CACHE: u32 = 16 * 1024;

/// So many rules run at once at the most: each needs a cache of its own.
const MOST_READERS: usize = 4;

/// The database failed.
#[derive(Debug, thiserror::Error)]
pub enum RestError {
    /// Its folder has no room or cannot be written, or there is no memory: the outside world.
    #[error("the folder for temporary files: {0}")]
    Outside(rusqlite::Error),
    /// The folder that [`Rest::make_room`] named cannot be used while the files of the return are read: the outside world.
    #[error(transparent)]
    NoRoom(caseport_read::ReadError),
    /// A statement of the return's `shared.sql`.
    #[error("shared.sql: {0}")]
    Shared(rusqlite::Error),
    /// Anything else is a bug.
    #[error("the return at rest: {0}")]
    Database(rusqlite::Error),
}

impl From<rusqlite::Error> for RestError {
    fn from(error: rusqlite::Error) -> RestError {
        if is_outside(&error) { RestError::Outside(error) } else { RestError::Database(error) }
    }
}

/// Whether the outside world is the cause, and no statement.
pub(crate) fn is_outside(error: &rusqlite::Error) -> bool {
    use ErrorCode::{CannotOpen, DiskFull, OutOfMemory, PermissionDenied, SystemIoFailure};
    matches!(error.sqlite_error_code(), Some(CannotOpen | DiskFull | OutOfMemory | PermissionDenied | SystemIoFailure))
}

/// A return at rest.
pub struct Rest {
    pub(crate) db: Connection,
    /// Further connections, by which rules run at once; none in memory.
    pub(crate) readers: Vec<Connection>,
    pub(crate) intake: Intake,
    /// Where texts of workbooks may stand while they are read.
    pub(crate) room: Option<PathBuf>,
    system: String,
}

impl Rest {
    /// An empty return of a system and a collection year, with its helper tables, in memory.
    pub fn new(system: &System, shape: Shape, year: i32, calendar: &Calendar) -> Result<Rest, RestError> {
        let db = Connection::open_in_memory()?;
        db.execute_batch("PRAGMA temp_store = MEMORY")?;
        Rest::on(db, Vec::new(), system, shape, year, calendar)
    }

    /// The same in a file, so that its rows need no more memory than the caches. Whatever ends the program, nothing stays behind.
    ///
    /// Where an open file may lose its name (everywhere but on Windows), it is made in a folder that belongs to the caller alone and loses it
    /// before anything is written; `threads` rules run at once. Without a folder it is SQLite's own temporary file, which Windows takes
    /// away with its last user; nobody else can open it, so rules run one after the other.
    pub fn on_disk(
        folder: Option<&Path>,
        threads: usize,
        system: &System,
        shape: Shape,
        year: i32,
        calendar: &Calendar,
    ) -> Result<Rest, RestError> {
        let Some(folder) = folder else {
            // A database without a name.
            let db = Connection::open("")?;
            db.execute_batch(&format!("PRAGMA cache_size = -{CACHE}"))?;
            return Rest::on(db, Vec::new(), system, shape, year, calendar);
        };
        let file = folder.join("return.db");
        let db = Connection::open(&file)?;
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let readers = (0..threads.clamp(1, MOST_READERS))
            .map(|_| {
                let db = Connection::open_with_flags(&file, flags)?;
                db.execute_batch(&format!("PRAGMA cache_size = -{CACHE}"))?;
                Ok(db)
            })
            .collect::<Result<_, rusqlite::Error>>()?;
        // Where it keeps its name after all, it goes with the folder.
        let _ = std::fs::remove_file(&file);
        db.execute_batch(&format!("PRAGMA cache_size = -{CACHE}"))?;
        Rest::on(db, readers, system, shape, year, calendar)
    }

    fn on(
        db: Connection,
        readers: Vec<Connection>,
        system: &System,
        shape: Shape,
        year: i32,
        calendar: &Calendar,
    ) -> Result<Rest, RestError> {
        db.execute_batch("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN")?;
        db.execute_batch(HELPERS)?;
        for table in &system.layout.tables {
            for last_year in years(&shape) {
                db.execute_batch(&create(table, *last_year))?;
            }
        }
        let parameters = [
            ("year", year.to_string()),
            ("collection_start", format!("{}-04-01", year - 1)),
            ("collection_end", format!("{year}-03-31")),
            ("reference_date", format!("{year}-03-31")),
            ("previous_given", "0".to_owned()),
        ];
        for (name, value) in parameters {
            db.execute("INSERT INTO parameter VALUES (?1, ?2)", (name, value))?;
        }
        {
            let mut insert = db.prepare("INSERT INTO code_list VALUES (?1, ?2, ?3, ?4, ?5)")?;
            for (name, list) in &system.codes {
                for code in &list.codes {
                    insert.execute((name, &code.code, &code.label, code.from.map(text_of), code.to.map(text_of)))?;
                }
            }
            let mut insert = db.prepare("INSERT INTO working_day VALUES (?1, ?2)")?;
            for (number, day) in (1..).zip(calendar.working_days()) {
                insert.execute((text_of(day), number))?;
            }
            let mut insert = db.prepare("INSERT INTO bank_holiday VALUES (?1, ?2)")?;
            for (day, name) in calendar.holidays() {
                insert.execute((text_of(day), name))?;
            }
        }
        Ok(Rest { db, readers, intake: Intake::new(system, shape), room: None, system: system.name() })
    }

    /// The name of the system.
    pub fn system(&self) -> &str {
        &self.system
    }

    /// What the return is, beside its layout.
    pub fn shape(&self) -> &Shape {
        &self.intake.shape
    }

    /// How many records a table holds; of last year with `_last` behind the name.
    pub fn count(&self, table: &str) -> u64 {
        self.intake.count(table)
    }

    /// Names a folder in which texts of workbooks may stand while they are read, in files without a name; else all are in memory.
    pub fn make_room(&mut self, folder: PathBuf) {
        self.room = Some(folder);
    }

    /// Sets what rules find in `parameter`: `year`, `collection_start`, `localAuthority` and others.
    pub fn set(&self, name: &str, value: &str) -> Result<(), RestError> {
        self.db.execute("INSERT OR REPLACE INTO parameter VALUES (?1, ?2)", (name, value))?;
        Ok(())
    }

    /// Adds a provider to the list that rules look providers up in. Cells are named as the columns of `provider`; others are left out.
    pub fn add_provider(&self, cells: &[(&str, &str)]) -> Result<(), RestError> {
        let known: Vec<&(&str, &str)> =
            cells.iter().filter(|(name, value)| PROVIDER.iter().any(|it| it.eq_ignore_ascii_case(name)) && !value.is_empty()).collect();
        let names: Vec<&str> = known.iter().map(|(name, _)| *name).collect();
        let marks = vec!["?"; names.len()].join(", ");
        let sql = format!("INSERT INTO provider({}) VALUES ({marks})", names.join(", "));
        self.db.prepare_cached(&sql)?.execute(params_from_iter(known.iter().map(|(_, value)| *value)))?;
        Ok(())
    }

    /// Adds a postcode (in capitals, without a space) to the list by which rules tell distance and authority: metres east, and the
    /// authority's code.
    pub fn add_postcode(&self, postcode: &str, easting: Option<i64>, la: Option<&str>) -> Result<(), RestError> {
        let northing = easting.map(|_| 0);
        self.db.execute("INSERT OR REPLACE INTO postcode VALUES (?1, ?2, ?3, ?4)", (postcode, easting, northing, la))?;
        Ok(())
    }

    /// Says that last year's return was given.
    pub(crate) fn previous_given(&self) -> Result<(), RestError> {
        self.db.execute("UPDATE parameter SET value = '1' WHERE name = 'previous_given'", [])?;
        Ok(())
    }

    /// Adds the rows of a return that was never written, and makes it ready for its rules. Rows of last year's return go into the tables of
    /// last year.
    pub fn take(&mut self, rows: &Rows, previous: Option<&Rows>) -> Result<(), RestError> {
        intake::write(&mut self.db, &mut self.intake, |intake, writer| {
            for (rows, last_year) in [(Some(rows), false), (previous, true)] {
                for rows in rows.into_iter().flat_map(|it| &it.tables) {
                    let Some(table) = intake.tables.iter().position(|it| *it.name == *rows.name) else { continue };
                    if rows.made {
                        intake.given(table, last_year);
                    }
                    for row in &rows.rows {
                        let cells: Vec<&str> = row.iter().map(String::as_str).collect();
                        intake.push(table, last_year, 0, 0, &cells, &mut |_, _| {});
                        if !writer.take(intake) {
                            return Ok(());
                        }
                    }
                }
            }
            Ok(())
        })?;
        if previous.is_some() {
            self.previous_given()?;
        }
        self.index()
    }

    /// The rows of this year's or last year's return as its rules see them: dates `YYYY-MM-DD`, blanks empty. So returns that were read
    /// from files and returns that were built from a run can be compared.
    pub fn rows(&self, last_year: bool) -> Result<Rows, RestError> {
        let mut tables = Vec::new();
        for table in &self.intake.tables {
            let columns: Vec<String> = table.columns.iter().map(|it| format!("CAST(\"{}\" AS TEXT)", it.name)).collect();
            let name = name(&table.name, last_year);
            let mut select = self.db.prepare(&format!("SELECT {} FROM \"{name}\" ORDER BY row", columns.join(", ")))?;
            let rows = select
                .query_map([], |row| (0..columns.len()).map(|at| Ok(row.get::<_, Option<String>>(at)?.unwrap_or_default())).collect())?
                .collect::<rusqlite::Result<Vec<Vec<String>>>>()?;
            let made = self.db.prepare_cached("SELECT 1 FROM given WHERE \"table\" = ?1")?.exists([&name])?;
            tables.push(TableRows { name: table.name.to_string(), made, rows });
        }
        Ok(Rows { tables })
    }

    /// Where the records of a table stand, in the order of [`Rest::rows`]: number in the table, file by its number in what was read, and
    /// line, which is 0 where the return was never written.
    pub fn places(&self, table: &str) -> Result<Vec<(u64, usize, u64)>, RestError> {
        let mut select = self.db.prepare(&format!("SELECT row, _file, _line FROM \"{table}\" ORDER BY row"))?;
        let places =
            select.query_map([], |it| Ok((it.get::<_, i64>(0)? as u64, it.get::<_, i64>(1)? as usize, it.get::<_, i64>(2)? as u64)))?;
        Ok(places.collect::<rusqlite::Result<_>>()?)
    }

    /// Makes the indexes by which rules look things up, once everything has been added.
    pub(crate) fn index(&self) -> Result<(), RestError> {
        for table in &self.intake.tables {
            for last_year in years(&self.intake.shape) {
                self.db.execute_batch(&index(table, *last_year, &self.intake.shape.child))?;
            }
        }
        self.db.execute_batch(PROVIDERS)?;
        self.share()?;
        self.db.execute_batch(STATISTICS)?;
        // Nothing changes any more: who reads need not ask for the file anew with each statement.
        self.readers.iter().try_for_each(|it| it.execute_batch("BEGIN"))?;
        Ok(())
    }

    /// Makes what many rules ask.
    pub(crate) fn share(&self) -> Result<(), RestError> {
        self.db.execute_batch(&self.intake.shape.shared).map_err(|e| if is_outside(&e) { e.into() } else { RestError::Shared(e) })
    }
}

/// The years that a return's rules see: this year's, and last year's where they may look back.
pub(crate) fn years(shape: &Shape) -> &'static [bool] {
    if shape.last_year { &[false, true] } else { &[false] }
}

/// The name of a table as rules see it.
pub(crate) fn name(table: &str, last_year: bool) -> String {
    if last_year { format!("{table}_last") } else { table.to_owned() }
}

fn create(table: &Table, last_year: bool) -> String {
    let column = |kind, name: &str| {
        let kind = match kind {
            Type::Int => "INTEGER",
            Type::Decimal => "REAL",
            _ => "TEXT",
        };
        format!(", \"{name}\" {kind}")
    };
    let columns: String = table.columns.iter().map(|it| column(it.kind, &it.name)).collect();
    format!("CREATE TABLE \"{}\" (row INTEGER PRIMARY KEY, _file INTEGER, _line INTEGER{columns})", name(&table.name, last_year))
}

/// By the child, and below it by what numbers its parents, else by the day in its key: so that what is before and behind a record is found at
/// once.
pub(crate) fn index(table: &Table, last_year: bool, child: &str) -> String {
    let Some(at) = table.position(child) else { return String::new() };
    let others = || table.columns.iter().enumerate().filter(|(position, _)| *position != at).map(|(_, it)| it);
    // Numbers that records of a child share with their parents are keys of the layout that refer to another table.
    let mut columns: Vec<&str> = others().filter(|it| it.reference.is_some()).map(|it| &*it.name).collect();
    let day = others().find(|it| it.required == Required::Key && matches!(it.kind, Type::Date | Type::DateTime));
    columns.extend(day.filter(|it| it.reference.is_none()).map(|it| &*it.name));
    columns.insert(0, child);
    let name = name(&table.name, last_year);
    format!("CREATE INDEX IF NOT EXISTS \"{name}_child\" ON \"{name}\"(\"{}\")", columns.join("\", \""))
}
