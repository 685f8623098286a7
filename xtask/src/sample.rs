//! The sample council: written by `caseport synth` from its seed, committed, and checked.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::{
    docs::check_fresh,
    shell::{self, cargo, root, say},
};

/// The sample's system, size and seed.
const SYSTEM: &str = "liquidlogic-lcs/hdm-1";
const CHILDREN: &str = "120";
const SEED: &str = "2008";

/// Writes or checks. The overlay is made by hand and stays.
pub(crate) fn run(check: bool) -> anyhow::Result<()> {
    let there = sample();
    let fresh = std::env::temp_dir().join(format!("caseport-sample-{}", std::process::id()));
    shell::run(
        cargo()
            .args(["run", "--quiet", "--locked", "--package", "caseport", "--", "--quiet", "synth", "--system", SYSTEM, "--children", CHILDREN, "--seed", SEED, "--out"])
            .arg(&fresh),
    )?;
    for part in ["extract", "truth"] {
        if check {
            check_fresh(&fresh.join(part), &there.join(part), &format!("the sample's {part} is"), "run `cargo xtask sample`")?;
        } else {
            let _ = fs::remove_dir_all(there.join(part));
            copy(&fresh.join(part), &there.join(part))?;
        }
    }
    fs::remove_dir_all(&fresh)?;
    say("the sample is what its seed gives");
    Ok(())
}

fn sample() -> PathBuf {
    root().join("samples").join(SYSTEM.split('/').next().unwrap_or_default()).join("brackenshire")
}

fn copy(from: &Path, to: &Path) -> anyhow::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        if entry.path().is_dir() {
            copy(&entry.path(), &to.join(entry.file_name()))?;
        } else {
            fs::copy(entry.path(), to.join(entry.file_name()))?;
        }
    }
    Ok(())
}
