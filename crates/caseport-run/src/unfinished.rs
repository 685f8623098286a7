//! A run that has not come to its end: the file `unfinished.json` in its folder says so, and how far it came.
//!
//! The bulk of a run is written without a journal, so that a run that breaks off before its rows are checked has no database that
//! could be trusted: going on means starting over in the same folder. From then on the database is kept by a journal, and a run
//! that breaks off goes on where it was. While the file is there nothing else opens the run.

use std::{fs, path::Path};

use serde::{Deserialize, Serialize};

use crate::run::{Run, RunError, RunErrorKind, private_file, private_folder};

/// Name of the file.
const FILE: &str = "unfinished.json";

/// How far a run came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Stage {
    /// Its rows are being read, mapped, settled and checked.
    Reading,
    /// Its rows are at rest and checked.
    Checked,
    /// They are in the target.
    Loaded,
}

/// What must be the same for a run to go on, and how far it came.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unfinished {
    /// How far it came.
    pub stage: Stage,
    /// `trial` or `dry run`.
    pub verb: String,
    /// The target that was named, without a password.
    pub target: Option<String>,
    /// Everything that the outcome depends on, by name, each with its hash: program, mapping, systems, files of the extract.
    pub inputs: Vec<(String, String)>,
}

impl Unfinished {
    /// What the folder says; `None` for a run that came to its end, or no run.
    pub fn read(dir: &Path) -> Result<Option<Unfinished>, RunError> {
        let path = dir.join(FILE);
        let fail = |kind: RunErrorKind| RunError { path: path.clone(), kind };
        match fs::read_to_string(&path) {
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(e) => Err(fail(e.into())),
            Ok(text) => serde_json::from_str(&text).map(Some).map_err(|e| fail(RunErrorKind::NotARun(e.to_string()))),
        }
    }

    /// Writes it into the folder, whole or not at all.
    pub fn write(&self, dir: &Path) -> Result<(), RunError> {
        let (path, fresh) = (dir.join(FILE), dir.join(format!("{FILE}.new")));
        let write = || -> std::io::Result<()> {
            private_folder(dir)?;
            let _ = fs::remove_file(&fresh);
            private_file(&fresh)?;
            fs::write(&fresh, serde_json::to_vec_pretty(self)?)?;
            fs::rename(&fresh, &path)
        };
        write().map_err(|e| RunError { path: path.clone(), kind: e.into() })
    }
}

impl Run {
    /// Keeps the database by a journal from now on: it survives the end of the program at any moment.
    pub fn keep_by_journal(&self) -> Result<(), RunError> {
        self.attempt(|db| {
            db.execute_batch("PRAGMA locking_mode = NORMAL")?;
            // These answer with a row.
            db.query_row("PRAGMA journal_mode = DELETE", [], |_| Ok(()))?;
            db.query_row("SELECT count(*) FROM meta", [], |_| Ok(()))?;
            // What is written survives the program, not a power cut: after one, start a new run.
            db.execute_batch("PRAGMA synchronous = OFF")
        })
    }

    /// Says that the run came to its end.
    pub fn finish(&self) -> Result<(), RunError> {
        let path = self.dir().join(FILE);
        match fs::remove_file(&path) {
            Err(e) if e.kind() != std::io::ErrorKind::NotFound => Err(RunError { path, kind: e.into() }),
            _ => Ok(()),
        }
    }

    /// Opens a run that did not come to its end, as far as it came, and forgets what stages after that have written.
    pub fn reopen(dir: &Path, stage: Stage) -> Result<Run, RunError> {
        let run = Run::open_any(dir)?;
        let later = if stage < Stage::Loaded { "('load', 'read back')" } else { "('read back')" };
        run.attempt(|db| {
            db.execute_batch(&format!(
                "DELETE FROM ledger WHERE stage IN {later}; DELETE FROM timing WHERE stage IN {later};
                 DELETE FROM finding WHERE code GLOB 'V[0-9]*' OR code GLOB 'T[0-9]*'"
            ))
        })?;
        Ok(run)
    }

    /// Empties the folder of a run that broke off before its rows were checked.
    pub fn discard(dir: &Path) -> Result<(), RunError> {
        for name in ["run.db", "run.db-journal"] {
            let path = dir.join(name);
            match fs::remove_file(&path) {
                Err(e) if e.kind() != std::io::ErrorKind::NotFound => return Err(RunError { path, kind: e.into() }),
                _ => {}
            }
        }
        Ok(())
    }
}
