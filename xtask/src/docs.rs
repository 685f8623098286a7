//! The generated pages of the manual: written by `caseport reference`, committed, and checked for freshness.

use std::{fs, path::Path};

use anyhow::ensure;

use crate::shell::{self, cargo, root, say};

fn write(out: &Path) -> anyhow::Result<()> {
    shell::run(cargo().args(["run", "--quiet", "--locked", "--package", "caseport", "--", "reference", "--out"]).arg(out))
}

/// Fails if a file of `fresh` is other in `there`, or `there` holds one that is no longer made.
fn check_fresh(fresh: &Path, there: &Path, what: &str, remedy: &str) -> anyhow::Result<()> {
    let mut stale = Vec::new();
    compare(fresh, there, Path::new(""), &mut stale)?;
    ensure!(stale.is_empty(), "{what} not fresh: {}; {remedy}", stale.join(", "));
    Ok(())
}

/// Writes or checks.
pub(crate) fn run(check: bool) -> anyhow::Result<()> {
    let there = root().join("docs/reference/generated");
    if !check {
        return write(&there);
    }
    let fresh = std::env::temp_dir().join(format!("caseport-docs-{}", std::process::id()));
    write(&fresh)?;
    let outcome = check_fresh(&fresh, &there, "docs/reference/generated is", "run `cargo xtask docs`");
    fs::remove_dir_all(&fresh)?;
    outcome?;
    say("docs are fresh");
    Ok(())
}

/// Files of `fresh` that are missing or other in `there`, and files of `there` that are no longer made.
fn compare(fresh: &Path, there: &Path, below: &Path, stale: &mut Vec<String>) -> anyhow::Result<()> {
    for entry in fs::read_dir(fresh.join(below))? {
        let path = below.join(entry?.file_name());
        if fresh.join(&path).is_dir() {
            compare(fresh, there, &path, stale)?;
        } else if fs::read(fresh.join(&path))? != fs::read(there.join(&path)).unwrap_or_default() {
            stale.push(path.display().to_string());
        }
    }
    for entry in fs::read_dir(there.join(below)).into_iter().flatten().flatten() {
        let path = below.join(entry.file_name());
        if !fresh.join(&path).exists() && entry.path().is_file() {
            stale.push(format!("{} (no longer made)", path.display()));
        }
    }
    Ok(())
}
