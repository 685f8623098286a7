//! What CI runs: format, lints, all tests, and the freshness of everything that is generated.

use crate::{
    docs, mariadb, packages, postgres,
    server::Server,
    shell::{self, cargo, in_ci, say},
};

/// Runs everything; stops what it started.
pub(crate) fn run(only_tests: bool) -> anyhow::Result<()> {
    packages::install_missing()?;
    let servers = [("PostgreSQL", "CASEPORT_TEST_POSTGRES", postgres::start()?), ("MariaDB", "CASEPORT_TEST_MARIADB", mariadb::start()?)];
    for (name, _, server) in &servers {
        if server.is_none() {
            anyhow::ensure!(!in_ci(), "there is no {name} on this machine");
            say(&format!("SKIPPED: tests that need {name}"));
        }
    }
    if !only_tests {
        run_cargo(&["fmt", "--all", "--", "--check"], &[])?;
        run_cargo(&["clippy", "--workspace", "--all-targets", "--locked", "--", "-D", "warnings"], &[])?;
    }
    run_cargo(&["test", "--workspace", "--locked"], &servers)?;
    if !only_tests {
        docs::run(true)?;
    }
    say("all is well");
    Ok(())
}

/// Runs cargo; tests learn from the environment which servers run.
fn run_cargo(args: &[&str], servers: &[(&str, &str, Option<Server>)]) -> anyhow::Result<()> {
    let mut command = cargo();
    command.args(args);
    command.envs(servers.iter().filter_map(|(_, variable, server)| Some((variable, server.as_ref()?.url()))));
    shell::run(&mut command)
}
