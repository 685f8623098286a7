//! The register: `exceptions.db`, one file beside the runs, which outlives them.
//!
//! It holds what each run found (identities, keys and states, never a value), every decision that was ever made, and the figures of
//! each run, so that a trend can be told when the run folders are gone. It is a database and not a list, because two runs may
//! end at once, because a run may bring a hundred thousand exceptions, and because decisions are only ever added, all or none. People
//! read and edit it as a sheet ([`super::sheet`]). Beside it stands `exceptions.key`, with which cells are digested.

use std::{
    hash::{BuildHasher as _, Hasher as _},
    path::{Path, PathBuf},
};

use caseport_run::Run;
use rusqlite::{Connection, OptionalExtension as _, Row, params};

use super::decision::{Decision, Disposition};
use crate::exit::{self, Failure};

/// Version of the format.
const FORMAT: &str = "caseport-exceptions/1";

const SCHEMA: &str = "
CREATE TABLE IF NOT EXISTS meta ( -- facts of the register
  name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS run ( -- every run that came to its end, in order, with its figures
  seq INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, scope TEXT NOT NULL, name TEXT NOT NULL, verb TEXT NOT NULL, ended TEXT NOT NULL,
  read_back INTEGER NOT NULL, before TEXT, fixed INTEGER, new INTEGER, again INTEGER, changed INTEGER, back INTEGER, facts TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS exception ( -- every fault that was ever found, by council and system
  scope TEXT NOT NULL, id TEXT NOT NULL, code TEXT NOT NULL, severity TEXT NOT NULL, table_name TEXT, column_name TEXT, key TEXT,
  of_target INTEGER NOT NULL, state TEXT NOT NULL, first_run INTEGER NOT NULL, last_run INTEGER NOT NULL, since_run INTEGER NOT NULL,
  changed_run INTEGER, seen INTEGER NOT NULL, PRIMARY KEY (scope, id)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS exception_last ON exception(scope, last_run);
CREATE TABLE IF NOT EXISTS decision ( -- every decision, in order; the newest of an exception counts
  number INTEGER PRIMARY KEY, scope TEXT NOT NULL, id TEXT NOT NULL, state TEXT NOT NULL, run INTEGER NOT NULL, disposition TEXT NOT NULL,
  line TEXT NOT NULL, owner TEXT NOT NULL, decided_by TEXT NOT NULL, decided_on TEXT NOT NULL, reason TEXT NOT NULL, recorded TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS decision_of ON decision(scope, id, number);
CREATE TABLE IF NOT EXISTS worklist_line ( -- what was given to teams to put right, by the run whose list it was
  scope TEXT NOT NULL, run INTEGER NOT NULL, id TEXT NOT NULL, team TEXT NOT NULL, PRIMARY KEY (scope, run, id)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS sample_item ( -- what was to be looked at in the check sample of a run, and what people found
  scope TEXT NOT NULL, run INTEGER NOT NULL, item TEXT NOT NULL, stratum TEXT NOT NULL, size INTEGER NOT NULL, seed INTEGER NOT NULL,
  fresh INTEGER NOT NULL, table_name TEXT NOT NULL, key TEXT NOT NULL, column_name TEXT NOT NULL, result TEXT NOT NULL DEFAULT '',
  checked_by TEXT NOT NULL DEFAULT '', checked_on TEXT NOT NULL DEFAULT '', comment TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (scope, run, item)) WITHOUT ROWID;
";

/// The open register.
pub(crate) struct Register {
    pub(super) db: Connection,
    pub(super) secret: Secret,
}

/// A run as the register knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RunId {
    pub(crate) uid: String,
    /// Council and system: exceptions of another council are never the same.
    pub(crate) scope: String,
    pub(crate) name: String,
}

/// What a run changed, in exceptions that need a decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Since {
    /// Name of the run before, `002`.
    pub(crate) run: String,
    /// No longer found.
    pub(crate) fixed: u64,
    /// Not found by the run before.
    pub(crate) new: u64,
    /// Found by both.
    pub(crate) again: u64,
    /// Of those found by both: otherwise than before.
    pub(crate) changed: u64,
    /// Of the new ones: found by an earlier run, and gone in between.
    pub(crate) back: u64,
}

/// A decision in the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Recorded {
    pub(super) number: u64,
    /// The run on which it was made.
    pub(super) run: i64,
    /// The state of the fault that it is about.
    pub(super) state: String,
    pub(super) decision: Decision,
}

impl RunId {
    pub(crate) fn of(run: &Run) -> Result<RunId, Failure> {
        let meta = |name: &str| run.meta(name).map(Option::unwrap_or_default);
        let source = meta("source")?;
        let system = source.split('/').next().unwrap_or_default();
        let name = run.dir().file_name().map_or_else(|| "run".into(), |it| it.to_string_lossy().into_owned());
        let uid = match meta("id")? {
            // A run of an earlier version of caseport.
            uid if uid.is_empty() => format!("{} {name}", meta("project folder")?),
            uid => uid,
        };
        Ok(RunId { uid, scope: format!("{}|{system}", meta("council")?), name })
    }
}

impl Register {
    /// The register beside a run folder; made if there is none.
    pub(crate) fn beside(run: &Path) -> Result<Register, Failure> {
        let path = path_beside(run);
        let new = !path.exists();
        if new {
            caseport_run::run::private_file(&path)
                .or_else(|e| if e.kind() == std::io::ErrorKind::AlreadyExists { Ok(()) } else { Err(e) })?;
        }
        let secret = Secret::beside(&path)?;
        let register = Register { db: Connection::open(caseport_run::run::for_sqlite(&path)).map_err(|e| broken(&path, e))?, secret };
        register.prepare().map_err(|e| broken(&path, e))?;
        let format: String = register.attempt(|db| db.query_row("SELECT value FROM meta WHERE name = 'format'", [], |row| row.get(0)))?;
        if format != FORMAT {
            return Err(Failure::usage(format!("`{}` is of format {format}", path.display()), "use the version of caseport that wrote it"));
        }
        Ok(register)
    }

    /// The register beside a run folder; an empty one, which is not kept, if there is none.
    pub(crate) fn if_there(run: &Path) -> Result<Register, Failure> {
        let path = path_beside(run);
        if path.is_file() {
            return Register::beside(run);
        }
        let register = Register { db: Connection::open_in_memory().map_err(|e| broken(&path, e))?, secret: Secret::new() };
        register.prepare().map_err(|e| broken(&path, e))?;
        Ok(register)
    }

    /// Makes the tables in a new file; two runs that begin at once make them once.
    fn prepare(&self) -> rusqlite::Result<()> {
        self.db.busy_timeout(std::time::Duration::from_mins(1))?;
        self.db.execute_batch("PRAGMA secure_delete = ON; BEGIN IMMEDIATE")?;
        // Tables that later versions added are made in registers of earlier ones.
        self.db.execute_batch(SCHEMA)?;
        self.db.execute("INSERT OR IGNORE INTO meta VALUES ('format', ?1)", [FORMAT])?;
        self.db.execute_batch("COMMIT")
    }

    /// Runs a piece of work and places its error.
    pub(crate) fn attempt<T>(&self, work: impl FnOnce(&Connection) -> rusqlite::Result<T>) -> Result<T, Failure> {
        work(&self.db).map_err(|e| broken(Path::new(self.db.path().unwrap_or("exceptions.db")), e))
    }

    /// The place of a run in the register.
    pub(crate) fn place_of(&self, run: &RunId) -> Result<Option<i64>, Failure> {
        self.attempt(|db| db.query_row("SELECT seq FROM run WHERE uid = ?1", [&run.uid], |row| row.get(0)).optional())
    }

    /// Runs that named no council were of the one that is named now, if it is the first: so begins a project without a project file.
    pub(super) fn adopt(&self, run: &RunId) -> Result<(), Failure> {
        let Some((council, system)) = run.scope.rsplit_once('|').filter(|(council, _)| !council.is_empty()) else { return Ok(()) };
        let unnamed = format!("|{system}");
        self.attempt(|db| {
            let runs = |scope: &str| db.query_row("SELECT count(*) FROM run WHERE scope = ?1", [scope], |row| row.get::<_, u64>(0));
            if runs(&format!("{council}|{system}"))? > 0 || runs(&unnamed)? == 0 {
                return Ok(());
            }
            let transaction = db.unchecked_transaction()?;
            for table in ["run", "exception", "decision", "worklist_line", "sample_item"] {
                transaction.execute(&format!("UPDATE {table} SET scope = ?1 WHERE scope = ?2"), [&run.scope, &unnamed])?;
            }
            transaction.commit()
        })
    }

    /// Adds decisions, all or none.
    pub(crate) fn decide(&self, run: &RunId, at: i64, decisions: &[(String, String, Decision)]) -> Result<(), Failure> {
        let recorded = jiff::Zoned::now().strftime("%Y-%m-%dT%H:%M:%S%:z").to_string();
        self.attempt(|db| {
            let transaction = db.unchecked_transaction()?;
            {
                let mut add = transaction.prepare(
                    "INSERT INTO decision(scope, id, state, run, disposition, line, owner, decided_by, decided_on, reason, recorded)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
                )?;
                for (id, state, it) in decisions {
                    let disposition = it.disposition.as_str();
                    add.execute(params![run.scope, id, state, at, disposition, it.line, it.owner, it.by, it.on, it.reason, recorded])?;
                }
            }
            transaction.commit()
        })
    }
}

impl Recorded {
    /// The exception and the decision of a row: id, number, run, state, and what the decision says.
    pub(super) fn of_row(row: &Row<'_>) -> rusqlite::Result<(String, Recorded)> {
        let decision = Decision {
            disposition: Disposition::parse(&row.get::<_, String>(4)?).unwrap_or(Disposition::Open),
            line: row.get(5)?,
            owner: row.get(6)?,
            by: row.get(7)?,
            on: row.get(8)?,
            reason: row.get(9)?,
        };
        Ok((row.get(0)?, Recorded { number: row.get(1)?, run: row.get(2)?, state: row.get(3)?, decision }))
    }
}

fn path_beside(run: &Path) -> PathBuf {
    // `runs/003/` and `003` have parents too, but not by their text.
    let run = crate::run_folder::whole(run);
    run.parent().unwrap_or(Path::new(".")).join("exceptions.db")
}

fn broken(path: &Path, error: rusqlite::Error) -> Failure {
    let next = match error.sqlite_error_code() {
        Some(rusqlite::ErrorCode::DatabaseBusy) => "another program is at work in it: close it there, then do the same again",
        _ => "check that the file is a register of caseport and may be written, and that its folder has space",
    };
    Failure::new(exit::USAGE, anyhow::Error::from(error).context(format!("cannot use the register `{}`", path.display())), next)
}

/// The key with which cells are digested.
pub(crate) struct Secret([u8; 32]);

impl Secret {
    /// A key that nobody can guess: the standard library asks the operating system for the seed of its hash maps.
    fn new() -> Secret {
        let seed = std::hash::RandomState::new();
        let mut key = [0; 32];
        for (at, bytes) in key.chunks_mut(8).enumerate() {
            let mut hasher = seed.build_hasher();
            hasher.write_usize(at);
            bytes.copy_from_slice(&hasher.finish().to_le_bytes());
        }
        Secret(key)
    }

    /// The key beside a register; made if there is none.
    fn beside(register: &Path) -> Result<Secret, Failure> {
        let path = register.with_extension("key");
        let place = |e: std::io::Error| Failure::of_file(exit::USAGE, "use", &path, e, "check that it may be read and written");
        if !path.exists() {
            // Written aside and then linked, so that two runs that begin at once end with one key.
            let aside = path.with_extension(format!("key.{}", std::process::id()));
            caseport_run::run::private_file(&aside).map_err(place)?;
            std::fs::write(&aside, blake3::Hash::from(Secret::new().0).to_hex().as_bytes()).map_err(place)?;
            let linked = std::fs::hard_link(&aside, &path);
            match linked {
                Err(e) if e.kind() != std::io::ErrorKind::AlreadyExists => std::fs::rename(&aside, &path).map_err(place)?,
                _ => std::fs::remove_file(&aside).map_err(place)?,
            }
        }
        let text = std::fs::read_to_string(&path).map_err(place)?;
        let key = blake3::Hash::from_hex(text.trim())
            .map_err(|_| Failure::usage(format!("`{}` is not a key of caseport", path.display()), "put back the file that stood there"))?;
        Ok(Secret(*key.as_bytes()))
    }

    /// A digest of some pieces of bytes, as text.
    pub(super) fn digest(&self, parts: &[&[u8]]) -> String {
        self.hash(parts).to_hex()[..16].to_owned()
    }

    /// A digest of some pieces of bytes, as a number.
    pub(super) fn digest_number(&self, parts: &[&[u8]]) -> i64 {
        let hash = self.hash(parts);
        hash.as_bytes()[..8].iter().fold(0_i64, |number, byte| number << 8 | i64::from(*byte))
    }

    fn hash(&self, parts: &[&[u8]]) -> blake3::Hash {
        let mut hasher = blake3::Hasher::new_keyed(&self.0);
        for part in parts {
            hasher.update(&(part.len() as u64).to_le_bytes());
            hasher.update(part);
        }
        hasher.finalize()
    }
}
