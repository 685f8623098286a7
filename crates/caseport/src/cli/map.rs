//! What `caseport map` can be asked: a mapping from its draft to its release.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

#[derive(Debug, Args)]
pub(crate) struct MapArgs {
    /// The system whose mapping it is.
    pub(crate) system: String,
    /// The council's overlay.
    #[arg(long, value_name = "DIR")]
    pub(crate) overlay: Option<PathBuf>,
    /// Which of its mappings: into the canonical model, or out of it.
    #[arg(long, value_enum, default_value = "to-ics")]
    pub(crate) direction: Direction,
}

#[derive(Debug, Args)]
pub(crate) struct DraftArgs {
    /// The folder or zip of the extract, or a project folder whose file says how to read it.
    pub(crate) dir: PathBuf,
    /// What to call the system: `name/version`, in small letters.
    #[arg(long, value_name = "NAME/VERSION", default_value = "unknown")]
    pub(crate) system: String,
    /// The folder of systems to write into; what is there is not overwritten.
    #[arg(long, value_name = "DIR", required_unless_present = "held_back")]
    pub(crate) out: Option<PathBuf>,
    /// Write nothing: leave this system out of what is learnt, and say how many of its columns are found again. For measuring.
    #[arg(long, value_name = "SYSTEM", conflicts_with = "out")]
    pub(crate) held_back: Option<String>,
}

/// Which way a mapping leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Direction {
    /// Into the canonical model.
    ToIcs,
    /// Out of the canonical model.
    FromIcs,
}

#[derive(Debug, Args)]
pub(crate) struct MapDiffArgs {
    /// What was: a system, the folder of one (in another checkout), or an overlay's folder.
    pub(crate) old: String,
    /// What is now, named in the same ways.
    pub(crate) new: String,
    /// Read the systems of OLD from this folder; --systems is then for NEW.
    #[arg(long, value_name = "DIR")]
    pub(crate) was: Option<PathBuf>,
    /// The council's overlay, laid over both.
    #[arg(long, value_name = "DIR")]
    pub(crate) overlay: Option<PathBuf>,
    /// Run both over this extract or project, and list the rows that change: keys and counts, no values.
    #[arg(long, value_name = "EXTRACT")]
    pub(crate) data: Option<PathBuf>,
    /// Which of its mappings: into the canonical model, or out of it.
    #[arg(long, value_enum, default_value = "to-ics")]
    pub(crate) direction: Direction,
}

#[derive(Debug, Args)]
pub(crate) struct MapReleaseArgs {
    /// The system whose mapping is released, both ways of it.
    pub(crate) system: String,
    /// Its next revision.
    #[arg(long, value_name = "X.Y.Z")]
    pub(crate) revision: String,
    /// A folder of systems as it was when the lock was written; needed where an old lock keeps no parts.
    #[arg(long, value_name = "DIR")]
    pub(crate) was: Option<PathBuf>,
    /// Say whether it may be released, and write nothing.
    #[arg(long)]
    pub(crate) dry_run: bool,
}

#[derive(Debug, Args)]
pub(crate) struct MapExportArgs {
    /// The system whose mapping goes out (of the folder named with --systems), the folder of one, or an overlay's folder.
    pub(crate) system: String,
    /// The new workbook.
    #[arg(long, value_name = "FILE.xlsx")]
    pub(crate) out: PathBuf,
    /// Which of its mappings: into the canonical model, or out of it.
    #[arg(long, value_enum, default_value = "to-ics")]
    pub(crate) direction: Direction,
}

#[derive(Debug, Args)]
pub(crate) struct MapImportArgs {
    /// The workbook that came back.
    pub(crate) file: PathBuf,
    /// Whose it is, named as for the export.
    #[arg(long, value_name = "SYSTEM")]
    pub(crate) into: String,
    /// Say what would change, and write nothing.
    #[arg(long)]
    pub(crate) dry_run: bool,
}

#[derive(Debug, Args)]
pub(crate) struct MapUpgradeArgs {
    /// The system (of the folder named with --systems), the folder of one, or an overlay's folder.
    pub(crate) system: String,
    /// The systems as they were: says what the base said before.
    #[arg(long, value_name = "DIR")]
    pub(crate) was: Option<PathBuf>,
    /// Write the changed files; otherwise it is only said what would change.
    #[arg(long)]
    pub(crate) write: bool,
    /// Which of its mappings: into the canonical model, or out of it.
    #[arg(long, value_enum, default_value = "to-ics")]
    pub(crate) direction: Direction,
}

#[derive(Debug, Subcommand)]
pub(crate) enum MapVerb {
    /// Checks a mapping without data; errors show the line and a caret.
    #[command(after_help = "Example: caseport map check ssda903/2026")]
    Check(MapArgs),
    /// Runs the examples beside a mapping.
    #[command(after_help = "Example: caseport map test ssda903/2026")]
    Test(MapArgs),
    /// Says which columns are mapped, left behind, kept aside and not held.
    #[command(after_help = "Example: caseport map coverage ssda903/2026")]
    Coverage(MapArgs),
    /// Prints the lock of a mapping: its revision, the hash of its meaning and a mark of each part. Kept beside it as `mapping.lock`, it makes
    /// `map check` refuse a changed meaning under the same revision. `map release` writes it.
    #[command(after_help = "Example: caseport map lock ssda903/2026 > mappings/ssda903/2026/mapping.lock")]
    Lock(MapArgs),
    /// Prints a mapping in English, with its decision log: Markdown, or a page for practitioners with --format html.
    #[command(after_help = "Example: caseport map doc ssda903/2026 --format html > mapping.html")]
    Doc(MapArgs),
    /// Proposes a layout and a mapping for an extract of no known system, with reasons and a confidence. Nothing of it is loaded until somebody releases it.
    #[command(after_help = "Example: caseport map draft extract --system supplier-product/v1 --out systems")]
    Draft(DraftArgs),
    /// Prints the mapping in force, base and overlay together, with the origin of each line.
    #[command(after_help = "Example: caseport map show ssda903/2026 --overlay overlay")]
    Show(MapArgs),
    /// Says in sentences what changed between two mappings, and whether that is a patch, a minor or a major change; exit code 1 when they differ.
    #[command(after_help = "Example: caseport map diff ssda903/2026 ssda903/2026 --was ../released/mappings --data council")]
    Diff(MapDiffArgs),
    /// Releases a mapping: writes its revision and its lock. A number too low for what changed is refused.
    #[command(after_help = "Example: caseport map release ssda903/2026 --revision 1.1.0 --systems mappings")]
    Release(MapReleaseArgs),
    /// Writes a mapping as a workbook, a sheet a concept, for analysts who know Excel.
    #[command(after_help = "Example: caseport map export overlay --out mapping.xlsx")]
    Export(MapExportArgs),
    /// Takes back what was changed in a workbook. What the files and the sheet both changed is shown by column, and nothing is written.
    #[command(after_help = "Example: caseport map import mapping.xlsx --into overlay")]
    Import(MapImportArgs),
    /// Carries a mapping or an overlay over to a model or a base that moved: follows declared names, and says what somebody must decide.
    #[command(after_help = "Example: caseport map upgrade overlay --was ../before/mappings")]
    Upgrade(MapUpgradeArgs),
}
