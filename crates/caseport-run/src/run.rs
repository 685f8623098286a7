//! A run: its folder, its database, and the errors of both.

use std::{
    fs,
    path::{Path, PathBuf},
};

use caseport_model::{Finding, Layout, System, Table};
use rusqlite::{Connection, OpenFlags, OptionalExtension as _, params};

use crate::{schema, unfinished::Unfinished};

/// So many connections at the most read at once: each has a cache of its own.
pub(crate) const MOST_READERS: usize = 4;

/// An open run.
pub struct Run {
    dir: PathBuf,
    pub(crate) db: Connection,
    layout: Layout,
}

/// Why a run folder cannot be used: place and kind.
#[derive(Debug, thiserror::Error)]
#[error("cannot {} `{}`", kind.verb(), path.display())]
pub struct RunError {
    /// The folder or file.
    pub path: PathBuf,
    /// What went wrong.
    #[source]
    pub kind: RunErrorKind,
}

/// What went wrong with a run folder.
#[derive(Debug, thiserror::Error)]
pub enum RunErrorKind {
    /// The folder or file could not be made or read.
    #[error(transparent)]
    Io(#[from] std::io::Error),
    /// SQLite refused. Its messages name tables and columns, never values.
    #[error(transparent)]
    Sqlite(#[from] rusqlite::Error),
    /// There is a file, but it is not a run.
    #[error("it is not a run of this version of caseport ({0}); start a new one")]
    NotARun(String),
    /// It did not come to its end, or is not there yet.
    #[error("it has not come to its end")]
    Unfinished,
    /// There is a run already.
    #[error("it holds a run already; name another folder")]
    Exists,
}

impl RunErrorKind {
    fn verb(&self) -> &'static str {
        match self {
            RunErrorKind::Io(_) | RunErrorKind::NotARun(_) | RunErrorKind::Unfinished => "open the run",
            RunErrorKind::Sqlite(_) => "use the run database",
            RunErrorKind::Exists => "start a run in",
        }
    }
}

impl Run {
    /// Starts a run in a new folder (or an empty one): private to the user who runs it, empty tables of the canonical model.
    pub fn create(dir: &Path, target: &System) -> Result<Run, RunError> {
        let fail = |kind: RunErrorKind| RunError { path: dir.to_owned(), kind };
        private_folder(dir).map_err(|e| fail(e.into()))?;
        let path = dir.join("run.db");
        if path.exists() {
            return Err(fail(RunErrorKind::Exists));
        }
        private_file(&path).map_err(|e| fail(e.into()))?;
        let db = Connection::open(for_sqlite(&path)).map_err(|e| fail(e.into()))?;
        let run = Run { dir: dir.to_owned(), db, layout: target.layout.clone() };
        run.attempt(|db| {
            // A run that dies half way is void and never opened again, so the bulk needs no journal. Rows are added at the end of their tables
            // and not looked at again before all have arrived: a small cache stays near the processor.
            db.execute_batch(
                "PRAGMA page_size = 16384; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
                 PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -2048;",
            )?;
            keep_temporary_files_in(db, dir)?;
            lay_out(db, target)
        })?;
        Ok(run)
    }

    /// A run that stands nowhere: for rows that are read from a target to be looked at, and must not be left behind on a disk.
    pub fn in_memory(target: &System) -> Result<Run, RunError> {
        let dir = PathBuf::from("(in memory)");
        let db = Connection::open_in_memory().map_err(|e| RunError { path: dir.clone(), kind: e.into() })?;
        let run = Run { dir, db, layout: target.layout.clone() };
        run.attempt(|db| {
            db.execute_batch("PRAGMA journal_mode = OFF; PRAGMA temp_store = MEMORY")?;
            lay_out(db, target)
        })?;
        Ok(run)
    }

    /// Opens a run that is there and came to its end.
    pub fn open(dir: &Path) -> Result<Run, RunError> {
        match Unfinished::read(dir)? {
            Some(_) => Err(RunError { path: dir.to_owned(), kind: RunErrorKind::Unfinished }),
            None => Run::open_any(dir),
        }
    }

    /// Opens a run that is there, whether it came to its end or not.
    pub(crate) fn open_any(dir: &Path) -> Result<Run, RunError> {
        let path = dir.join("run.db");
        let fail = |kind: RunErrorKind| RunError { path: path.clone(), kind };
        // Opened before SQLite opens it, which does not say why it cannot.
        fs::File::open(&path).map_err(|e| fail(e.into()))?;
        let db = Connection::open(for_sqlite(&path)).map_err(|e| fail(e.into()))?;
        db.busy_timeout(std::time::Duration::from_secs(5)).map_err(|e| fail(e.into()))?;
        keep_temporary_files_in(&db, dir).map_err(|e| fail(e.into()))?;
        let meta = |name: &str| -> Result<String, RunError> {
            db.query_row("SELECT value FROM meta WHERE name = ?1", [name], |row| row.get(0)).map_err(|e| match e.sqlite_error_code() {
                Some(rusqlite::ErrorCode::DatabaseBusy) => fail(e.into()),
                _ => fail(RunErrorKind::NotARun(format!("no `{name}`"))),
            })
        };
        let format = meta("format")?;
        if format != schema::FORMAT {
            return Err(fail(RunErrorKind::NotARun(format!("format {format}"))));
        }
        let layout = Layout::parse(&meta("tables.csv")?, &meta("columns.csv")?).map_err(|e| fail(RunErrorKind::NotARun(e)))?;
        Ok(Run { dir: dir.to_owned(), db, layout })
    }

    /// A connection that only reads, beside the one of this run, for work on several threads. This run lets go of its lock; while
    /// others read, it must not write.
    pub(crate) fn reader(&self) -> Result<Connection, RunError> {
        let path = self.dir.join("run.db");
        self.attempt(|db| {
            // The lock goes with the next read.
            db.execute_batch("PRAGMA locking_mode = NORMAL; SELECT count(*) FROM meta")?;
            // Each is used by one thread at a time.
            let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
            let reader = Connection::open_with_flags(for_sqlite(&path), flags)?;
            reader.execute_batch("PRAGMA cache_size = -8192; PRAGMA temp.cache_size = -1024")?;
            keep_temporary_files_in(&reader, &self.dir)?;
            Ok(reader)
        })
    }

    /// The same run once more, to be read by another thread; while it is, neither must write.
    pub fn beside(&self) -> Result<Run, RunError> {
        Ok(Run { dir: self.dir.clone(), db: self.reader()?, layout: self.layout.clone() })
    }

    /// Says how much this connection keeps of the run in memory, in KiB; as much again for what it sorts.
    pub fn keep_in_memory(&self, kib: u32) -> Result<(), RunError> {
        self.attempt(|db| db.execute_batch(&format!("PRAGMA cache_size = -{kib}")))
    }

    /// Does a piece of work that reads a table from end to end, with a small cache: nothing is read twice, and what is small stays near the
    /// processor.
    pub(crate) fn passing_by<T>(&self, work: impl FnOnce(&Connection) -> rusqlite::Result<T>) -> Result<T, RunError> {
        self.attempt(|db| {
            let kept: i64 = db.query_row("PRAGMA cache_size", [], |row| row.get(0))?;
            db.execute_batch("PRAGMA cache_size = -1024")?;
            let done = work(db);
            let restored = db.execute_batch(&format!("PRAGMA cache_size = {kept}"));
            // Where both fail, the first is why.
            done.and_then(|it| restored.map(|()| it))
        })
    }

    /// The folder.
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// The canonical layout of the run's rows.
    pub fn layout(&self) -> &Layout {
        &self.layout
    }

    /// Remembers a fact of the run as a whole: status, system, council.
    pub fn set_meta(&self, name: &str, value: &str) -> Result<(), RunError> {
        self.attempt(|db| db.execute("INSERT OR REPLACE INTO meta(name, value) VALUES (?1, ?2)", [name, value]).map(drop))
    }

    /// A fact of the run as a whole.
    pub fn meta(&self, name: &str) -> Result<Option<String>, RunError> {
        self.attempt(|db| db.query_row("SELECT value FROM meta WHERE name = ?1", [name], |row| row.get(0)).optional())
    }

    /// A number of the run that rules may use: `extract_date` and the like.
    pub fn set_parameter(&self, name: &str, value: &str) -> Result<(), RunError> {
        self.attempt(|db| db.execute("INSERT OR REPLACE INTO parameter(name, value) VALUES (?1, ?2)", [name, value]).map(drop))
    }

    /// Records how long a stage took, in milliseconds. The clock is the caller's.
    pub fn set_timing(&self, stage: &str, milliseconds: u64) -> Result<(), RunError> {
        self.attempt(|db| db.execute("INSERT INTO timing(stage, milliseconds) VALUES (?1, ?2)", params![stage, milliseconds]).map(drop))
    }

    /// Records a count made on the way.
    pub fn count_in_ledger(&self, stage: &str, table: &str, what: &str, count: u64) -> Result<(), RunError> {
        self.attempt(|db| {
            db.execute("INSERT INTO ledger(stage, table_name, what, count) VALUES (?1, ?2, ?3, ?4)", params![stage, table, what, count])
                .map(drop)
        })
    }

    /// Counts in the ledger the rows that come from earlier systems, by table. Rows were settled before.
    pub fn count_eras(&self) -> Result<(), RunError> {
        let any: bool = self.attempt(|db| db.query_row("SELECT EXISTS (SELECT 1 FROM era)", [], |row| row.get(0)))?;
        for table in self.layout.tables.iter().filter(|_| any) {
            let sql = format!(
                "SELECT e.era, count(*) FROM {} r CROSS JOIN era e ON e.landing = r._landing AND e.file = r._file AND e.record = r._record GROUP BY 1",
                schema::quoted(&table.name)
            );
            let counts = self.attempt(|db| {
                db.prepare(&sql)?.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<rusqlite::Result<Vec<(String, u64)>>>()
            })?;
            counts.iter().try_for_each(|(era, count)| self.count_in_ledger("era", &table.name, era, *count))?;
        }
        Ok(())
    }

    /// Adds findings of a stage.
    pub fn add_findings(&self, findings: &[Finding]) -> Result<(), RunError> {
        self.attempt(|db| {
            db.execute_batch("SAVEPOINT findings")?;
            findings.iter().try_for_each(|finding| crate::writer::insert_finding(db, finding))?;
            db.execute_batch("RELEASE findings")
        })
    }

    /// How many rows a table holds.
    pub fn count(&self, table: &Table) -> Result<u64, RunError> {
        self.attempt(|db| db.query_row(&format!("SELECT count(*) FROM {}", schema::quoted(&table.name)), [], |row| row.get(0)))
    }

    /// Whether a table holds no row.
    pub fn is_empty(&self, table: &Table) -> Result<bool, RunError> {
        let sql = format!("SELECT NOT EXISTS (SELECT 1 FROM {})", schema::quoted(&table.name));
        self.attempt(|db| db.query_row(&sql, [], |row| row.get(0)))
    }

    /// The database, for reports: every report is a query.
    pub fn database(&self) -> &Connection {
        &self.db
    }

    /// Runs a piece of work on the database and places its error.
    pub fn attempt<T>(&self, work: impl FnOnce(&Connection) -> rusqlite::Result<T>) -> Result<T, RunError> {
        work(&self.db).map_err(|e| RunError { path: self.dir.join("run.db"), kind: e.into() })
    }
}

/// The tables of a run, empty, and what it knows from the start.
fn lay_out(db: &Connection, target: &System) -> rusqlite::Result<()> {
    db.execute_batch(schema::MACHINERY)?;
    for table in &target.layout.tables {
        db.execute_batch(&schema::create_table(table))?;
    }
    let mut set = db.prepare("INSERT INTO meta(name, value) VALUES (?1, ?2)")?;
    for (name, value) in [
        ("format", schema::FORMAT),
        ("model", &target.name()),
        ("tables.csv", target.files.get("tables.csv").map_or("", String::as_str)),
        ("columns.csv", target.files.get("columns.csv").map_or("", String::as_str)),
    ] {
        set.execute([name, value])?;
    }
    let mut add = db.prepare("INSERT INTO code_list(list, code, label, valid_from, valid_to) VALUES (?1, ?2, ?3, ?4, ?5)")?;
    let mut inverse = db.prepare("INSERT INTO relationship_inverse(type, inverse) VALUES (?1, ?2)")?;
    for list in target.codes.values() {
        if list.open {
            add.execute(params![list.name, "*", "any other code", None::<String>, None::<String>])?;
        }
        for code in &list.codes {
            let day = |day: Option<caseport_model::Date>| day.map(|it| String::from_utf8_lossy(&it.iso()).into_owned());
            add.execute(params![list.name, code.code, code.label, day(code.from), day(code.to)])?;
            if let (true, Some(other)) = (list.name == "relationship_type", &code.inverse) {
                inverse.execute([&code.code, other])?;
            }
        }
    }
    Ok(())
}

/// Makes a folder that only its owner may enter.
pub fn private_folder(dir: &Path) -> std::io::Result<()> {
    fs::create_dir_all(dir)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        fs::set_permissions(dir, fs::Permissions::from_mode(0o700))?;
    }
    Ok(())
}

/// Makes an empty file that only its owner may read.
pub fn private_file(path: &Path) -> std::io::Result<()> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    options.open(path).map(drop)
}

/// A path as SQLite can open it. Windows takes no more than 260 characters, unless the path says that it is a long one: our standard
/// library sees to that, SQLite does not.
pub fn for_sqlite(path: &Path) -> PathBuf {
    /// What is left for the endings of its own files.
    const SHORT: usize = 240;
    let long = cfg!(windows) && std::path::absolute(path).is_ok_and(|it| it.as_os_str().len() > SHORT);
    // Of a path that is made canonical, Windows says that it may be long.
    let whole = || fs::canonicalize(path.parent()?).ok().zip(path.file_name()).map(|(folder, name)| folder.join(name));
    if long { whole().unwrap_or_else(|| path.to_owned()) } else { path.to_owned() }
}

/// Whether another program has the file open and lets nobody else change or remove it. Windows knows that alone: Excel does so with each
/// workbook that it shows.
pub fn is_held(error: &std::io::Error) -> bool {
    /// A file that may not be shared, a locked part of a file, a file that is mapped into memory.
    const HELD: [i32; 3] = [32, 33, 1224];
    cfg!(windows) && error.raw_os_error().is_some_and(|it| HELD.contains(&it))
}

/// SQLite sorts in temporary files; they hold keys, so they stay in the run folder.
fn keep_temporary_files_in(db: &Connection, dir: &Path) -> rusqlite::Result<()> {
    let dir = fs::canonicalize(dir).unwrap_or_else(|_| dir.to_owned());
    db.execute_batch(&format!("PRAGMA temp_store_directory = '{}'", dir.display().to_string().replace('\'', "''")))
}
