//! The SQL parser that the tests of scripts for SQL Server and Oracle ask: what `xtask/sqlfluff` locks, installed into the target folder.

use std::{fs, path::PathBuf, process::Command};

use crate::shell::{find, in_ci, root, run, say, target};

/// The parser's program, if it can be had; in CI a missing one is a failure.
pub(crate) fn parser() -> anyhow::Result<Option<PathBuf>> {
    let wanted = root().join("xtask/sqlfluff/requirements.txt");
    let place = target().join("sqlfluff");
    let parser = place.join("bin/sqlfluff");
    let kept = place.join("requirements.txt");
    if parser.is_file() && fs::read(&kept).ok() == fs::read(&wanted).ok() {
        return Ok(Some(parser));
    }
    let missing = |why: &str| {
        anyhow::ensure!(!in_ci(), "{why}");
        say(&format!("SKIPPED: the test with another SQL parser: {why}"));
        Ok(None)
    };
    let Some(python) = find("python3", &[]) else { return missing("there is no python3 on this machine") };
    if run(Command::new(python).args(["-m", "venv", "--clear"]).arg(&place)).is_err() {
        return missing("python3 cannot make an environment (on Debian: sudo apt-get install python3-venv)");
    }
    run(Command::new(place.join("bin/pip")).args(["install", "--quiet", "--disable-pip-version-check", "--no-deps", "-r"]).arg(&wanted))?;
    fs::copy(&wanted, &kept)?;
    Ok(Some(parser))
}
