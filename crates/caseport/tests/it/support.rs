//! What the tests of the command share: running it, and where things stand.

use std::{
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use serde_json::Value;

/// What a run of the command gave.
pub(crate) struct Said {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

/// The workspace.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap().to_owned()
}

/// The sample council.
pub(crate) fn sample() -> PathBuf {
    root().join("samples/liquidlogic-lcs/brackenshire")
}

/// Real files that others made; the test that needs them says so when they are absent.
pub(crate) fn shared_data() -> Option<PathBuf> {
    let folder = std::env::var_os("CASEPORT_SHARED").map_or_else(|| root().join("../shared"), PathBuf::from).join("data");
    if folder.is_dir() {
        return Some(folder);
    }
    say("SKIPPED: the shared data is not here; set CASEPORT_SHARED to its folder");
    None
}

/// A PostgreSQL server that `cargo xtask test` started; in CI a missing one is a failure.
pub(crate) fn postgres() -> Option<String> {
    server("CASEPORT_TEST_POSTGRES")
}

/// The same of MariaDB.
pub(crate) fn mariadb() -> Option<String> {
    server("CASEPORT_TEST_MARIADB")
}

fn server(variable: &str) -> Option<String> {
    let url = std::env::var(variable).ok();
    if url.is_none() {
        assert!(std::env::var("CI").is_err(), "{variable} is not set; `cargo xtask test` sets it");
        say(&format!("SKIPPED: {variable} is not set; `cargo xtask test` starts a server and sets it"));
    }
    url
}

#[expect(clippy::print_stderr, reason = "a test that is skipped says so")]
fn say(text: &str) {
    eprintln!("{text}");
}

/// Runs the command in a folder.
pub(crate) fn caseport_in(dir: &Path, args: &[&str]) -> Said {
    let out = Command::new(env!("CARGO_BIN_EXE_caseport")).args(args).current_dir(dir).stdin(Stdio::null()).output().unwrap();
    Said {
        code: out.status.code().unwrap_or(-1),
        out: String::from_utf8_lossy(&out.stdout).into_owned(),
        err: String::from_utf8_lossy(&out.stderr).into_owned(),
    }
}

/// A trial of a folder into a run folder; its `result.json`.
pub(crate) fn trial(dir: &Path, run: &Path, more: &[&str]) -> (Said, Value) {
    let mut args = vec!["trial", dir.to_str().unwrap(), "--run", run.to_str().unwrap()];
    args.extend(more);
    let said = caseport_in(run.parent().unwrap(), &args);
    let result = std::fs::read_to_string(run.join("result.json")).unwrap_or_else(|_| panic!("no result.json; {} {}", said.code, said.err));
    (said, serde_json::from_str(&result).unwrap())
}

/// One number of a run database.
pub(crate) fn number(db: &Path, sql: &str) -> i64 {
    let db = rusqlite::Connection::open_with_flags(db, rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    db.query_row(sql, [], |row| row.get(0)).unwrap()
}

/// The rows of a query, each cell as text.
pub(crate) fn query(db: &Path, sql: &str) -> Vec<Vec<String>> {
    let db = rusqlite::Connection::open_with_flags(db, rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    let mut select = db.prepare(sql).unwrap();
    let width = select.column_count();
    let rows = select.query_map([], |row| {
        (0..width)
            .map(|at| {
                Ok(match row.get_ref(at)? {
                    rusqlite::types::ValueRef::Null => String::new(),
                    rusqlite::types::ValueRef::Integer(number) => number.to_string(),
                    rusqlite::types::ValueRef::Real(number) => number.to_string(),
                    rusqlite::types::ValueRef::Text(bytes) | rusqlite::types::ValueRef::Blob(bytes) => {
                        String::from_utf8_lossy(bytes).into_owned()
                    }
                })
            })
            .collect()
    });
    rows.unwrap().map(Result::unwrap).collect()
}

/// Writes a synthetic council.
pub(crate) fn synth(out: &Path, children: u32, seed: u64) {
    let said = caseport_in(
        out.parent().unwrap(),
        &[
            "synth",
            "--system",
            "liquidlogic-lcs",
            "--children",
            &children.to_string(),
            "--seed",
            &seed.to_string(),
            "--out",
            out.to_str().unwrap(),
        ],
    );
    assert_eq!(said.code, 0, "{}", said.err);
}
