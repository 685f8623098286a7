//! `caseport reconcile`: reads the target back and compares it with the rows of a run, both ways.

use caseport_run::Run;

use super::print;
use crate::{
    cli::{Cli, Format, RunAndTarget},
    exit::{self, Failure},
    report::{result, thousands},
};

/// How many differences stand on the screen.
const FIRST: usize = 20;

/// Compares, and prints the differences: table, key and column, never a text.
pub(crate) fn run(cli: &Cli, args: &RunAndTarget) -> Result<u8, Failure> {
    let run = Run::open(&args.run)?;
    let place = super::trial::parse_place(&args.to)?;
    let found = caseport_load::reconcile(&super::trial::rows_of(&run)?, &place, &super::trial::options())
        .map_err(|e| Failure::new(exit::TARGET, e, "check the target and its rights; nothing was written"))?;
    match cli.format {
        Format::Json => print(&format!("{}\n", result::reconciliation(&found))),
        Format::Csv | Format::Text => {
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
        }
    }
    Ok(if found.is_equal() { exit::DONE } else { exit::DIFFERENT })
}
