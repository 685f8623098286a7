//! What `caseport exceptions` can be asked: lists out, decisions in.

use std::path::PathBuf;

use clap::{Args, Subcommand};

#[derive(Debug, Args)]
pub(crate) struct ExceptionsArgs {
    #[command(subcommand)]
    pub(crate) verb: Option<ExceptionsVerb>,
    /// The run folder; by default the newest under `runs/`.
    #[arg(long, value_name = "DIR")]
    pub(crate) run: Option<PathBuf>,
    /// Only those of one code, each with its place.
    #[arg(long)]
    pub(crate) code: Option<String>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum ExceptionsVerb {
    /// Writes the exceptions of a run to a workbook or CSV file in which people decide.
    #[command(after_help = "Example: caseport exceptions export --run runs/003 --to decide.xlsx")]
    Export(ExportArgs),
    /// Records what people decided in such a file: all of it, or nothing and a line for each row that is refused.
    #[command(after_help = "Example: caseport exceptions import --run runs/003 decide.xlsx")]
    Import(ImportArgs),
    /// Records a decision about exceptions of a run.
    #[command(
        after_help = "Example: caseport exceptions decide --run runs/003 --code K137 --as accept --by \"Performance lead\" --reason \"old visits, agreed by the board\""
    )]
    Decide(Box<DecideArgs>),
    /// Writes what is to be fixed in the outgoing system, a list for each team, and says what came of the lists before. Keys only.
    #[command(after_help = "Example: caseport exceptions worklists --run runs/003 --to worklists.xlsx")]
    Worklists(WorklistArgs),
}

#[derive(Debug, Args)]
pub(crate) struct WorklistArgs {
    /// The run folder; by default the newest under `runs/`.
    #[arg(long, value_name = "DIR")]
    pub(crate) run: Option<PathBuf>,
    /// The new file: `.xlsx`, a sheet for each team, or `.csv`, one table with the team in it.
    #[arg(long, value_name = "FILE")]
    pub(crate) to: PathBuf,
    /// Also exceptions that nobody decided about yet.
    #[arg(long)]
    pub(crate) open: bool,
}

#[derive(Debug, Args)]
pub(crate) struct ExportArgs {
    /// The run folder; by default the newest under `runs/`.
    #[arg(long, value_name = "DIR")]
    pub(crate) run: Option<PathBuf>,
    /// The new file: `.xlsx` or `.csv`.
    #[arg(long, value_name = "FILE")]
    pub(crate) to: PathBuf,
    /// Also those of low severity, which need no decision.
    #[arg(long)]
    pub(crate) all: bool,
}

#[derive(Debug, Args)]
pub(crate) struct ImportArgs {
    /// The file that was exported and filled in.
    pub(crate) file: PathBuf,
    /// The run folder; by default the newest under `runs/`.
    #[arg(long, value_name = "DIR")]
    pub(crate) run: Option<PathBuf>,
}

#[derive(Debug, Args)]
#[group(id = "which", multiple = true, required = true, args = ["ids", "code"])]
pub(crate) struct DecideArgs {
    /// Ids of exceptions, as in `exceptions.csv`.
    #[arg(value_name = "ID")]
    pub(crate) ids: Vec<String>,
    /// The run folder; by default the newest under `runs/`.
    #[arg(long, value_name = "DIR")]
    pub(crate) run: Option<PathBuf>,
    /// All exceptions of a code.
    #[arg(long)]
    pub(crate) code: Option<String>,
    /// Only those of a table.
    #[arg(long)]
    pub(crate) table: Option<String>,
    /// Only those of a column.
    #[arg(long)]
    pub(crate) column: Option<String>,
    /// Only those of a record.
    #[arg(long)]
    pub(crate) key: Option<String>,
    /// What is to become of them: `fix in source`, `fix in mapping`, `exclude`, `archive`, `accept`, or `open` to take a decision back.
    #[arg(long = "as", value_name = "DISPOSITION")]
    pub(crate) disposition: String,
    /// The line of the mapping or overlay that does it, `to-ics/person.toml:12`; needed to exclude or archive.
    #[arg(long, value_name = "FILE:LINE")]
    pub(crate) line: Option<String>,
    /// The team or person who acts.
    #[arg(long)]
    pub(crate) owner: Option<String>,
    /// Who decided.
    #[arg(long, value_name = "NAME")]
    pub(crate) by: String,
    /// When, `2026-03-31`; by default today.
    #[arg(long, value_name = "DATE")]
    pub(crate) on: Option<String>,
    /// Why. It stands in reports: no name of a child.
    #[arg(long, value_name = "TEXT")]
    pub(crate) reason: String,
}
