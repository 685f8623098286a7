//! `caseport load`: the rows of a run into a target. The same load as a trial's.

use caseport_run::Run;

use super::print;
use crate::{
    cli::{Cli, Format, RunAndTarget},
    exit::{self, Failure},
    pipeline,
};

/// Loads, and says how many rows were new, changed, gone and unchanged.
pub(crate) fn run(cli: &Cli, args: &RunAndTarget) -> Result<u8, Failure> {
    let run = Run::open(&args.run)?;
    let place = super::trial::parse_place(&args.to)?;
    if run.meta("status")?.as_deref() == Some("running") || !run.account()?.remainders().is_empty() {
        return Err(Failure::usage(
            format!("the run `{}` did not finish, or its records do not add up; its rows may not be loaded", args.run.display()),
            "start a new run",
        ));
    }
    if let Some(systems) = run.meta("drafted")? {
        return Err(pipeline::refuse_drafted(&systems));
    }
    let loaded = caseport_load::load(&super::trial::rows_of(&run)?, &place, &super::trial::options())
        .map_err(|e| Failure::new(exit::TARGET, e, "nothing was committed; mend the cause and load again"))?;
    let totals = loaded.totals();
    let counts = [totals.inserted, totals.updated, totals.deleted, totals.unchanged];
    match cli.format {
        Format::Json => {
            let json = serde_json::json!({ "inserted": counts[0], "updated": counts[1], "deleted": counts[2], "unchanged": counts[3] });
            print(&format!("{json}\n"));
        }
        _ => print(&format!("{place}: {} new, {} changed, {} gone, {} unchanged\n", counts[0], counts[1], counts[2], counts[3])),
    }
    Ok(exit::DONE)
}
