//! Debian packages that the tests need: installed where we may, named where we may not.

use std::{path::PathBuf, process::Command};

use anyhow::bail;

use crate::shell::{find, in_ci, run, say};

/// A program that tests need, and the package that brings it.
pub(crate) struct Need {
    pub(crate) program: &'static str,
    pub(crate) package: &'static str,
    pub(crate) places: Vec<PathBuf>,
}

/// Everything that the tests need.
pub(crate) fn needs() -> Vec<Need> {
    vec![
        Need { program: "initdb", package: "postgresql", places: crate::postgres::places() },
        Need { program: "mariadbd", package: "mariadb-server", places: crate::mariadb::places() },
        Need { program: "chromium", package: "chromium", places: Vec::new() },
        Need { program: "jq", package: "jq", places: Vec::new() },
        Need { program: "sqlite3", package: "sqlite3", places: Vec::new() },
        Need { program: "npm", package: "npm", places: Vec::new() },
        Need { program: "python3", package: "python3-venv", places: Vec::new() },
    ]
}

/// Installs what tests need and is missing. What cannot be had is said; in CI it is a failure.
pub(crate) fn install_missing() -> anyhow::Result<()> {
    install(&needs())
}

/// Installs what of these is missing.
pub(crate) fn install(needs: &[Need]) -> anyhow::Result<()> {
    let missing = || needs.iter().filter(|it| find(it.program, &it.places).is_none()).map(|it| it.package).collect::<Vec<_>>();
    let packages = missing();
    if packages.is_empty() {
        return Ok(());
    }
    let root = crate::shell::output(Command::new("id").arg("-u")).is_ok_and(|it| it.trim() == "0");
    if root && find("apt-get", &[]).is_some() {
        let apt = || {
            let mut command = Command::new("apt-get");
            command.env("DEBIAN_FRONTEND", "noninteractive");
            command
        };
        // A failed update may still leave an old list that is good enough.
        let _ = run(apt().args(["update", "-qq"]));
        let _ = run(apt().args(["install", "-y", "-qq", "--no-install-recommends"]).args(&packages));
    }
    let still = missing();
    if !still.is_empty() {
        let text = format!("not installed: {}; install with: sudo apt-get install {}", still.join(", "), still.join(" "));
        if in_ci() {
            bail!("{text}");
        }
        say(&format!("SKIPPED tests that need them: {text}"));
    }
    Ok(())
}
