//! What CI runs: format, lints, all tests, and the freshness of everything that is generated.

use crate::{
    docs, packages, postgres,
    shell::{self, cargo, in_ci, say},
};

/// Runs everything; stops what it started.
pub(crate) fn run(only_tests: bool) -> anyhow::Result<()> {
    packages::install_missing()?;
    let server = postgres::Server::start()?;
    if server.is_none() {
        anyhow::ensure!(!in_ci(), "there is no PostgreSQL on this machine");
        say("SKIPPED: tests that need PostgreSQL");
    }
    if !only_tests {
        run_cargo(&["fmt", "--all", "--", "--check"], None)?;
        run_cargo(&["clippy", "--workspace", "--all-targets", "--locked", "--", "-D", "warnings"], None)?;
    }
    run_cargo(&["test", "--workspace", "--locked"], server.as_ref().map(postgres::Server::url))?;
    if !only_tests {
        docs::run(true)?;
    }
    say("all is well");
    Ok(())
}

fn run_cargo(args: &[&str], postgres: Option<String>) -> anyhow::Result<()> {
    let mut command = cargo();
    command.args(args);
    if let Some(url) = postgres {
        command.env("CASEPORT_TEST_POSTGRES", url);
    }
    shell::run(&mut command)
}
