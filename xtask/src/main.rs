//! Chores: `cargo xtask test | docs | sample | scoreboard | draft | windows | bench`.
//!
//! [`test`] is what CI runs; [`docs`] writes the generated pages and checks that they are fresh; [`sample`] writes the sample council
//! again; `scoreboard` writes how rules of returns stand beside the open validators; [`draft`] measures drafted mappings; [`windows`] builds and runs the Windows program; [`bench`] measures. [`packages`], [`postgres`], [`mariadb`], [`axe`] and [`sqlfluff`] get and run what the tests need.

mod axe;
mod bench;
mod docs;
mod draft;
mod mariadb;
mod packages;
mod postgres;
mod sample;
mod server;
mod shell;
mod sqlfluff;
mod test;
mod windows;

use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(name = "xtask", about = "Chores of the caseport workspace")]
enum Chore {
    #[command(flatten)]
    Known(Known),
}

#[derive(Subcommand)]
enum Known {
    /// Installs what is missing, starts throw-away servers, checks format, lints and docs, and runs all tests.
    Test {
        /// Only the tests: no format, lints or docs.
        #[arg(long)]
        only_tests: bool,
    },
    /// Writes the generated pages of the manual, or checks that they are fresh.
    Docs {
        /// Change nothing; fail if a page is stale.
        #[arg(long)]
        check: bool,
    },
    /// Writes the sample council again from its seed.
    Sample,
    /// Writes docs/conformance/ again: our rules of returns beside the open validators' cases.
    Scoreboard,
    /// Measures drafted mappings on systems that are held back and writes docs/conformance/map-draft.md.
    Draft,
    /// Builds `caseport.exe` and runs it under Wine beside the Linux program: the same rows, and what Windows does in its own way.
    Windows {
        /// Only the checks whose names begin so.
        #[arg(long, value_name = "NAME")]
        only: Option<String>,
    },
    /// Measures the stages on synthetic councils and writes docs/benchmarks.md.
    Bench {
        /// Only the small councils (to about 100 MB), only the smaller returns, only files to about 50 MB of rows.
        #[arg(long)]
        small: bool,
        /// Checks of returns beside the open validators instead; writes docs/benchmarks-returns.md.
        #[arg(long)]
        returns: bool,
        /// With `--returns`: only the return whose name begins so; of the other the page keeps what it says.
        #[arg(long, value_name = "NAME", requires = "returns")]
        only: Option<String>,
        /// Readers of each format beside those that others use instead; writes docs/benchmarks-formats.md.
        #[arg(long)]
        formats: bool,
        /// Dry runs of so many narrow records each instead, to see whether a record costs the same among ten times as many; writes
        /// docs/benchmarks-rows.md. 20000000 need some 15 GB of disk.
        #[arg(long, value_delimiter = ',', value_name = "RECORDS")]
        rows: Vec<u64>,
    },
}

fn main() -> anyhow::Result<()> {
    let Chore::Known(chore) = Chore::parse();
    match chore {
        Known::Test { only_tests } => test::run(only_tests),
        Known::Docs { check } => docs::run(check),
        Known::Sample => sample::run(),
        Known::Scoreboard => {
            let only = ["test", "--package", "tests", "--test", "returns", "the_scoreboard"];
            shell::run(shell::cargo().args(only).env("CASEPORT_WRITE_SCOREBOARD", "1"))
        }
        Known::Draft => draft::run(),
        Known::Windows { only } => windows::run_chore(only.as_deref()),
        Known::Bench { rows, .. } if !rows.is_empty() => bench::rows::run(&rows),
        Known::Bench { small, returns: true, only, .. } => bench::returns::run(small, only.as_deref()),
        Known::Bench { small, formats: true, .. } => bench::formats::run(small),
        Known::Bench { small, .. } => bench::run(small),
    }
}
