//! What can be asked: one variant for each verb.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

pub(crate) use self::{
    exceptions::{DecideArgs, ExceptionsArgs, ExceptionsVerb, ExportArgs, ImportArgs, WorklistArgs},
    map::{Direction, DraftArgs, MapArgs, MapDiffArgs, MapExportArgs, MapImportArgs, MapReleaseArgs, MapUpgradeArgs, MapVerb},
};

mod exceptions;
mod map;

/// Moves children's social care records from one supplier's system to another's, and proves that nothing was lost.
#[derive(Debug, Parser)]
#[command(name = "caseport", version, max_term_width = 110)]
pub(crate) struct Cli {
    /// Read the systems (layouts, rules, mappings) from this folder instead of those built in; a folder without the canonical model adds to them.
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) systems: Option<PathBuf>,
    /// How to print the outcome.
    #[arg(long, global = true, default_value = "text")]
    pub(crate) format: Format,
    /// Say more on the way: files, tables, timings. Never a value of a record.
    #[arg(short, long, global = true, action = clap::ArgAction::Count)]
    pub(crate) verbose: u8,
    /// Print nothing but errors.
    #[arg(short, long, global = true)]
    pub(crate) quiet: bool,
    #[command(subcommand)]
    pub(crate) verb: Verb,
}

/// How to print the outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people.
    Text,
    /// For programs; the schema is versioned.
    Json,
    /// For spreadsheets, where the outcome is a table.
    Csv,
    /// For a browser; `check`, `parity`, `map diff` and `map doc` have it.
    Html,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    /// Lists systems, their evidence and what they hold.
    #[command(after_help = "Example: caseport systems ics/1.0 --codes")]
    Systems(SystemsArgs),
    /// Starts a migration project from an extract: recognises the system, says what differs from its layout, and writes the project's files.
    #[command(after_help = "Example: caseport init extract --out council")]
    Init(InitArgs),
    /// Says what is in an extract: tables, types, blanks, codes, keys, orphans, sentinels. Never an identifying value.
    #[command(after_help = "Example: caseport profile council --against last/extract")]
    Profile(ProfileArgs),
    /// Checks, tests, explains and prints a mapping.
    #[command(subcommand)]
    Map(MapVerb),
    /// Reads, maps and checks an extract into a new run; with --to it says what a load would do. Writes to no target.
    #[command(after_help = "Example: caseport dry-run council --to sqlite:trial.db")]
    DryRun(TrialArgs),
    /// A dry run, then a trial load, read back, reconciled and reported.
    #[command(after_help = "Example: caseport trial council --to postgres://trial@localhost/trial")]
    Trial(TrialArgs),
    /// Loads the rows of a run into a target.
    #[command(after_help = "Example: caseport load --run runs/003 --to postgres://trial@localhost/trial")]
    Load(RunAndTarget),
    /// Reads a target back and compares it with a run, both ways.
    #[command(after_help = "Example: caseport reconcile --run runs/003 --to sqlite:runs/003/target.db --format json")]
    Reconcile(RunAndTarget),
    /// Runs the rules of a statutory return on its files, as the department's validators do.
    #[command(after_help = "Example: caseport check cin.xml --system cin-census/2026 --format json --reveal keys")]
    Check(CheckArgs),
    /// Writes a statutory return, or another system's files, from the rows of a run.
    #[command(after_help = "Example: caseport return cin-census/2026 --run runs/003 --la 301")]
    Return(ReturnArgs),
    /// Compares the returns of two sides child by child, and lists the failures of rules that only one of them has.
    #[command(after_help = "Example: caseport parity --before last.xml --after runs/003 --system cin-census/2026 --la 301")]
    Parity(Box<ParityArgs>),
    /// Lists the exceptions of a run, grouped by cause; takes them out to a sheet and brings decisions back.
    #[command(after_help = "Example: caseport exceptions --run runs/003 --code K003", args_conflicts_with_subcommands = true)]
    Exceptions(Box<ExceptionsArgs>),
    /// Draws records for people to check against the outgoing system, item by item, and brings their answers back.
    #[command(after_help = "Example: caseport sample --run runs/003 --to check.xlsx", args_conflicts_with_subcommands = true)]
    Sample(SampleArgs),
    /// Puts the runs of a project side by side: volumes, exceptions new, fixed and recurring, timings; failed runs too.
    #[command(after_help = "Example: caseport trend council --format csv > trend.csv")]
    Trend(TrendArgs),
    /// Says where a source key is now.
    #[command(after_help = "Example: caseport find FACT_REFERRALS:700113")]
    Find(FindArgs),
    /// Says how a value became what it is, back to its bytes; masked unless --reveal asks, which is recorded.
    #[command(after_help = "Example: caseport trace FACT_REFERRALS:700113 primary_need")]
    Trace(TraceArgs),
    /// Says what a code of a finding or rule means, why it matters and what to do.
    #[command(after_help = "Example: caseport explain K003")]
    Explain(ExplainArgs),
    /// Makes a believable council that does not exist, with labelled faults.
    #[command(after_help = "Example: caseport synth --system SYSTEM --children 2000 --seed 7 --out council")]
    Synth(SynthArgs),
    /// Prints the tables of the canonical model for an engine: statements, or a Frictionless data package.
    #[command(after_help = "Example: caseport schema --for sqlserver > tables.sql")]
    Schema(SchemaArgs),
    /// Prints what a shell needs to complete verbs and options.
    #[command(after_help = "Example: caseport completions bash > ~/.local/share/bash-completion/completions/caseport")]
    Completions(CompletionsArgs),
    /// Prints the reference manual's generated pages.
    #[command(hide = true)]
    Reference(ReferenceArgs),
}

#[derive(Debug, Args)]
pub(crate) struct SystemsArgs {
    /// Show one system: `id/version`, or `id` when it has one version.
    pub(crate) system: Option<String>,
    /// Show its code lists.
    #[arg(long)]
    pub(crate) codes: bool,
}

#[derive(Debug, Args)]
pub(crate) struct CheckArgs {
    /// Files of the return: XML, or delimited files or sheets of its tables; a folder or an archive of them. Beside them, lists that rules
    /// look things up in: the inspectorate's workbooks of providers, a list of postcodes.
    #[arg(required = true)]
    pub(crate) files: Vec<PathBuf>,
    /// The return and its year.
    #[arg(long, value_name = "RETURN/YEAR")]
    pub(crate) system: String,
    /// Files of last year's return, for rules that look back.
    #[arg(long, value_name = "FILE", num_args = 1..)]
    pub(crate) previous: Vec<PathBuf>,
    /// The collection year, where it is not that of the system: the year in which the collection ends.
    #[arg(long)]
    pub(crate) year: Option<i32>,
    /// The council's own code or name as the lists of postcodes and providers have it, for rules that ask who provides a placement, and where.
    #[arg(long, value_name = "CODE")]
    pub(crate) la: Option<String>,
    /// Further rules, of your own: a folder of `<CODE>.sql`.
    #[arg(long, value_name = "DIR")]
    pub(crate) rules: Option<PathBuf>,
    /// Show the identifiers of children; without it they are masked.
    #[arg(long, value_enum)]
    pub(crate) reveal: Option<Reveal>,
}

#[derive(Debug, Args)]
pub(crate) struct ReturnArgs {
    /// The return and its year, or another system that has a mapping from the canonical model.
    pub(crate) system: String,
    /// The run folder.
    #[arg(long, value_name = "DIR")]
    pub(crate) run: PathBuf,
    /// The file or folder to write, new; by default `returns/` in the run folder, where it is written anew each time.
    #[arg(long, value_name = "DIR|FILE")]
    pub(crate) to: Option<PathBuf>,
    /// The collection year, where it is not that of the system: the year in which the collection ends.
    #[arg(long)]
    pub(crate) year: Option<i32>,
    /// The day that the lists are about, `YYYY-MM-DD`, for a return that is made on a day (Annex A); 31 March of its year by default.
    #[arg(long, value_name = "DATE")]
    pub(crate) on: Option<String>,
    /// The form, where the return has another than the one it is usually given in.
    #[arg(long = "as", value_name = "FORM", value_enum)]
    pub(crate) form: Option<ReturnForm>,
    /// The council's overlay over the mapping into this return.
    #[arg(long, value_name = "DIR")]
    pub(crate) overlay: Option<PathBuf>,
    /// The three digits of the local authority; the project file can say it.
    #[arg(long, value_name = "NUMBER", value_parser = local_authority)]
    pub(crate) la: Option<String>,
}

/// The forms in which a return may be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum ReturnForm {
    /// One XML file, where the return says how.
    Xml,
    /// JSON files, where the return says how.
    Json,
    /// A delimited file for each table.
    Csv,
    /// One workbook with a sheet for each table.
    Workbook,
}

#[derive(Debug, Args)]
pub(crate) struct ParityArgs {
    /// The side before: a run folder, files of the return, or a target (`sqlite:FILE`, `postgres://…`, `mysql://…`, `sqlserver-files:FOLDER` or `oracle-files:FOLDER`).
    #[arg(long, value_name = "RUN|FILE|TARGET", num_args = 1.., required = true)]
    pub(crate) before: Vec<PathBuf>,
    /// The side after, as the side before.
    #[arg(long, value_name = "RUN|FILE|TARGET", num_args = 1.., required = true)]
    pub(crate) after: Vec<PathBuf>,
    /// The return and its year.
    #[arg(long, value_name = "RETURN/YEAR")]
    pub(crate) system: String,
    /// The day that measures are about, `2026-03-31`; by default the end of the collection year.
    #[arg(long, value_name = "DATE")]
    pub(crate) at: Option<String>,
    /// Files of last year's return: for rules that look back, and for the movement of measures since then.
    #[arg(long, value_name = "FILE", num_args = 1..)]
    pub(crate) previous: Vec<PathBuf>,
    /// The day of cutover, `2026-03-28`; the project file can say it.
    #[arg(long, value_name = "DATE")]
    pub(crate) cutover: Option<String>,
    /// The collection year, where it is not that of the system: the year in which the collection ends.
    #[arg(long)]
    pub(crate) year: Option<i32>,
    /// The council's overlay over the mapping into this return, for sides that are no files.
    #[arg(long, value_name = "DIR")]
    pub(crate) overlay: Option<PathBuf>,
    /// The three digits of the local authority, for sides that are no files; a run can know it.
    #[arg(long, value_name = "NUMBER", value_parser = local_authority)]
    pub(crate) la: Option<String>,
    /// Show the identifiers of children, or also the values that differ; without it they are masked.
    #[arg(long, value_enum)]
    pub(crate) reveal: Option<ParityReveal>,
    /// Why the values are needed. Who asked, when and why is recorded in each run that is compared.
    #[arg(long, value_name = "TEXT", required_if_eq("reveal", "values"))]
    pub(crate) why: Option<String>,
}

/// What a comparison may show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ParityReveal {
    /// The identifier that the council gave.
    Keys,
    /// The identifier, and the values that differ; needs --why.
    Values,
}

fn local_authority(text: &str) -> Result<String, String> {
    let fits = text.len() == 3 && text.bytes().all(|it| it.is_ascii_digit());
    if fits { Ok(text.to_owned()) } else { Err("the number of an authority has three digits".to_owned()) }
}

/// What may be shown of a child.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Reveal {
    /// The identifier that the council gave.
    Keys,
}

#[derive(Debug, Args)]
pub(crate) struct InitArgs {
    /// The folder or zip of the extract, or one file.
    pub(crate) extract: PathBuf,
    /// The project folder to write; what is there is not overwritten.
    #[arg(long, value_name = "DIR", default_value = "migration")]
    pub(crate) out: PathBuf,
    /// The system that the extract comes from; recognised if not given.
    #[arg(long)]
    pub(crate) system: Option<String>,
    /// The council, as reports name it.
    #[arg(long, value_name = "NAME")]
    pub(crate) council: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct ProfileArgs {
    /// The project folder, the folder or zip of the extract, or one file.
    pub(crate) dir: PathBuf,
    /// The system that the extract comes from; recognised if not given, and made up from the extract if none is.
    #[arg(long)]
    pub(crate) system: Option<String>,
    /// An earlier extract of the same system: say what is new, lost and changed since then instead.
    #[arg(long, value_name = "EXTRACT")]
    pub(crate) against: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct TrialArgs {
    /// The project folder (with `caseport.toml`), or the folder or zip of the extract itself.
    pub(crate) dir: PathBuf,
    /// The system that the extract comes from; recognised if not given.
    #[arg(long)]
    pub(crate) system: Option<String>,
    /// The target: `sqlite:FILE`, `postgres://…`, `mysql://…`, `sqlserver-files:FOLDER` or `oracle-files:FOLDER`. A trial without it loads `target.db` in the run folder.
    #[arg(long, value_name = "TARGET")]
    pub(crate) to: Option<String>,
    /// The run folder, new; by default the next number under `runs/`.
    #[arg(long, value_name = "DIR")]
    pub(crate) run: Option<PathBuf>,
    /// The council's overlay.
    #[arg(long, value_name = "DIR")]
    pub(crate) overlay: Option<PathBuf>,
    /// The file of tolerances, declared before the run; the project file can name one.
    #[arg(long, value_name = "FILE")]
    pub(crate) tolerances: Option<PathBuf>,
    /// Go on with a run that broke off: the one named with --run, or the newest that did. Extract, mapping and target must be the same.
    #[arg(long)]
    pub(crate) resume: bool,
    /// Threads that map; the outcome does not depend on it.
    #[arg(long, value_name = "N")]
    pub(crate) threads: Option<usize>,
}

#[derive(Debug, Args)]
pub(crate) struct RunAndTarget {
    /// The run folder.
    #[arg(long, value_name = "DIR")]
    pub(crate) run: PathBuf,
    /// The target: `sqlite:FILE`, `postgres://…`, `mysql://…`, `sqlserver-files:FOLDER` or `oracle-files:FOLDER`.
    #[arg(long, value_name = "TARGET")]
    pub(crate) to: String,
}

#[derive(Debug, Args)]
pub(crate) struct SampleArgs {
    #[command(subcommand)]
    pub(crate) verb: Option<SampleVerb>,
    /// The run folder; by default the newest under `runs/`.
    #[arg(long, value_name = "DIR")]
    pub(crate) run: Option<PathBuf>,
    /// The new file: `.xlsx` or `.csv`. Without it, what is known of the sample of the run is said.
    #[arg(long, value_name = "FILE")]
    pub(crate) to: Option<PathBuf>,
    /// Seed: the same seed draws the same records in every run, another one fresh records.
    #[arg(long, default_value_t = 1)]
    pub(crate) seed: u64,
    /// Records of each table and stratum; a stratum of up to half as many again is drawn whole.
    #[arg(long, value_name = "N", default_value_t = 2, value_parser = clap::value_parser!(u32).range(1..=10_000))]
    pub(crate) each: u32,
    /// Items, that is columns, of each record.
    #[arg(long, value_name = "N", default_value_t = 4, value_parser = clap::value_parser!(u32).range(1..=1_000))]
    pub(crate) columns: u32,
    /// Only these canonical tables.
    #[arg(long, value_name = "TABLE", num_args = 1..)]
    pub(crate) table: Vec<String>,
    /// Write the values into the file. Who asked, when and why is recorded in the run.
    #[arg(long, requires = "why")]
    pub(crate) reveal: bool,
    /// Why the values are needed.
    #[arg(long, value_name = "TEXT")]
    pub(crate) why: Option<String>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum SampleVerb {
    /// Records what people found: all of the file, or nothing and a line for each row that is refused. What failed becomes an exception.
    #[command(after_help = "Example: caseport sample import --run runs/003 check.xlsx")]
    Import(ImportArgs),
}

#[derive(Debug, Args)]
pub(crate) struct TrendArgs {
    /// The project folder, or the folder that its runs stand in.
    #[arg(default_value = ".")]
    pub(crate) dir: PathBuf,
    /// Only the last so many runs; all in JSON and CSV, the last 6 as text, when not given.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    pub(crate) last: Option<u32>,
    /// Show the exceptions of each run by code.
    #[arg(long)]
    pub(crate) by_code: bool,
}

#[derive(Debug, Args)]
pub(crate) struct FindArgs {
    /// The key: `FACT_REFERRALS:700113`, or a person's own number.
    pub(crate) key: String,
    /// The run folder; by default the newest under `runs/`.
    #[arg(long, value_name = "DIR")]
    pub(crate) run: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct TraceArgs {
    /// The key: `FACT_REFERRALS:700113`, or a person's own number.
    pub(crate) key: String,
    /// A canonical column; all columns when not given.
    pub(crate) column: Option<String>,
    /// The run folder; by default the newest under `runs/`.
    #[arg(long, value_name = "DIR")]
    pub(crate) run: Option<PathBuf>,
    /// Show the values. Who asked, when and why is recorded in the run.
    #[arg(long, requires = "why")]
    pub(crate) reveal: bool,
    /// Why the values are needed.
    #[arg(long, value_name = "TEXT")]
    pub(crate) why: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct ExplainArgs {
    /// The code of a finding or rule.
    pub(crate) code: String,
}

#[derive(Debug, Args)]
pub(crate) struct SynthArgs {
    /// The system whose extract to write.
    #[arg(long)]
    pub(crate) system: String,
    /// How many children.
    #[arg(long, default_value_t = 120)]
    pub(crate) children: u32,
    /// Seed: the same seed gives the same bytes.
    #[arg(long, default_value_t = 1)]
    pub(crate) seed: u64,
    /// Words of a case note: at least so many, and at most three times as many.
    #[arg(long, default_value_t = 120)]
    pub(crate) note_words: u32,
    /// All tables in this format, rather than as the product is known to deliver them.
    #[arg(long = "as", value_name = "FORMAT", value_parser = extract_format)]
    pub(crate) written_as: Option<caseport_synth::Format>,
    /// The folder to write, new or empty.
    #[arg(long, value_name = "DIR")]
    pub(crate) out: PathBuf,
}

fn extract_format(text: &str) -> Result<caseport_synth::Format, String> {
    caseport_synth::Format::named(text).ok_or_else(|| {
        let names: Vec<String> = caseport_synth::FORMATS.iter().map(|it| format!("{}: {}", it.name, it.about)).collect();
        format!("the formats are\n{}", names.join("\n"))
    })
}

#[derive(Debug, Args)]
pub(crate) struct SchemaArgs {
    /// For what.
    #[arg(long = "for", value_name = "ENGINE")]
    pub(crate) engine: Engine,
}

/// What tables can be written for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Engine {
    /// SQLite 3.
    Sqlite,
    /// PostgreSQL 14 and later.
    Postgresql,
    /// MariaDB 10.6 and later, MySQL 8.0.17 and later.
    Mysql,
    /// SQL Server 2017 and later. Parsed by a second program in our tests, not run on a server.
    Sqlserver,
    /// Oracle Database 12.2 and later. Parsed by a second program in our tests, not run on a server.
    Oracle,
    /// A Frictionless data package: a JSON description of tables as files.
    Frictionless,
}

#[derive(Debug, Args)]
pub(crate) struct CompletionsArgs {
    /// The shell.
    pub(crate) shell: clap_complete::Shell,
}

#[derive(Debug, Args)]
pub(crate) struct ReferenceArgs {
    /// The folder to write the pages into.
    #[arg(long, value_name = "DIR")]
    pub(crate) out: PathBuf,
}
