//! The accessibility engine that the report's tests run in a browser: what `xtask/axe` locks, installed into the target folder.

use std::{fs, path::PathBuf, process::Command};

use crate::shell::{find, in_ci, root, run, say, target};

/// The engine's script, if it can be had; in CI a missing one is a failure.
pub(crate) fn engine() -> anyhow::Result<Option<PathBuf>> {
    let wanted = root().join("xtask/axe");
    let place = target().join("axe");
    let engine = place.join("node_modules/axe-core/axe.min.js");
    let same = |file: &str| fs::read(place.join(file)).ok() == fs::read(wanted.join(file)).ok();
    if engine.is_file() && same("package.json") && same("package-lock.json") {
        return Ok(Some(engine));
    }
    let Some(npm) = find("npm", &[]) else {
        anyhow::ensure!(!in_ci(), "there is no npm on this machine");
        say("SKIPPED: the test with an accessibility engine needs npm");
        return Ok(None);
    };
    fs::create_dir_all(&place)?;
    for file in ["package.json", "package-lock.json"] {
        fs::copy(wanted.join(file), place.join(file))?;
    }
    run(Command::new(npm).args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix"]).arg(&place))?;
    Ok(Some(engine))
}
