//! What CI runs: format, lints, that the fuzz targets compile, all tests, and the freshness of everything that is generated.

use crate::{
    axe, docs, mariadb, packages, postgres,
    shell::{self, cargo, in_ci, say},
    sqlfluff,
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
    let engine = axe::engine()?;
    let parser = sqlfluff::parser()?;
    if !only_tests {
        shell::run(cargo().args(["fmt", "--all", "--", "--check"]))?;
        shell::run(cargo().args(["clippy", "--workspace", "--all-targets", "--locked", "--", "-D", "warnings"]))?;
        // The fuzz targets are run by hand; that they still compile is seen here. Nothing is linked, so the fuzzer itself is not built.
        let mut targets = cargo();
        targets.args(["clippy", "--manifest-path", "fuzz/Cargo.toml", "--locked", "--target-dir"]).arg(shell::target());
        shell::run(targets.args(["--", "-D", "warnings"]).env("CUSTOM_LIBFUZZER_PATH", "not-linked/libfuzzer.a"))?;
    }
    let mut tests = cargo();
    tests.args(["test", "--workspace", "--locked", "--no-fail-fast"]);
    // Tests learn from the environment which servers run and where the engine and the parser are.
    tests.envs(servers.iter().filter_map(|(_, variable, server)| Some((variable, server.as_ref()?.url()))));
    tests.envs(engine.map(|it| ("CASEPORT_AXE", it)));
    tests.envs(parser.map(|it| ("CASEPORT_SQLFLUFF", it)));
    shell::run(&mut tests)?;
    if !only_tests {
        docs::run(true)?;
    }
    say("all is well");
    Ok(())
}
