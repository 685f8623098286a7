//! `caseport reconcile`: reads the target back and compares it with the rows of a run, both ways.

use caseport_load::Place;
use caseport_run::Run;

use super::print;
use crate::{
    cli::{Cli, Format, RunAndTarget},
    exit::{self, Failure},
    report::{result, thousands},
};

/// A database file that is not there is no target: comparing with nothing would say that everything is missing.
fn require_file(place: &Place) -> Result<(), Failure> {
    match place {
        Place::Sqlite(path) if !path.is_file() => {
            Err(Failure::new(exit::TARGET, anyhow::anyhow!("there is no database `{}`", path.display()), "name the file that was loaded"))
        }
        Place::Files(_, path) if !path.is_dir() => {
            Err(Failure::new(exit::TARGET, anyhow::anyhow!("there is no folder `{}`", path.display()), "name the folder that was loaded"))
        }
        _ => Ok(()),
    }
}

/// How many differences stand on the screen.
const FIRST: usize = 20;

/// Compares, and prints the differences: table, key and column, never a text.
pub(crate) fn run(cli: &Cli, args: &RunAndTarget) -> Result<u8, Failure> {
    let run = Run::open(&args.run)?;
    let place = super::trial::parse_place(&args.to)?;
    require_file(&place)?;
    let found = caseport_load::reconcile(&super::trial::rows_of(&run)?, &place, &super::trial::options())
        .map_err(|e| Failure::new(exit::TARGET, e, "check the target and its rights; nothing was written"))?;
    match cli.format {
        Format::Json => print(&format!("{}\n", result::reconciliation(&found))),
        Format::Csv | Format::Html | Format::Text => {
            let number = found.count();
            if number > 0 {
                print(&format!(
                    "{} difference(s) between {} and {place} (exit {})\n\n",
                    thousands(number),
                    args.run.display(),
                    exit::DIFFERENT
                ));
            }
            for it in found.differences.iter().take(FIRST) {
                let (key, column) = (it.key.as_deref().unwrap_or(""), it.column.as_deref().unwrap_or(""));
                print(format!("  {:<22} {key:<32} {column:<18} {:<12} {}", it.table, it.kind.as_str(), it.detail).trim_end());
                print("\n");
            }
            if number > FIRST as u64 {
                print(&format!("  … {} more; --format json lists them\n", thousands(number - FIRST as u64)));
            }
            if number == 0 {
                print(&format!("no difference between {} and {place}: {} rows\n", args.run.display(), thousands(found.target.rows)));
            }
            for it in &found.beside {
                let what = it.table.as_ref().map_or_else(|| "tables".to_owned(), |table| format!("columns of {table}"));
                print(&format!("  not of the model, and not compared: {what}: {}\n", it.names.join(", ")));
            }
        }
    }
    Ok(if found.is_equal() { exit::DONE } else { exit::DIFFERENT })
}
