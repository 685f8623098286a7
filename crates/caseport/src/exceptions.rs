//! Exceptions that last: the same fault keeps one identity from run to run, and what was decided about it stays with it.
//!
//! [`identity`] says when two findings are the same fault, and when a fault has changed; [`decision`] what can be decided and what a
//! decision must say; [`register`] is the file beside the runs that remembers both; [`standing`] puts the two together for one run;
//! [`sheet`] lists exceptions for a spreadsheet, and [`import`] reads what was decided there.

pub(crate) mod decision;
mod identity;
pub(crate) mod import;
pub(crate) mod register;
pub(crate) mod sheet;
pub(crate) mod standing;

use caseport_run::Run;
pub(crate) use identity::name;
pub(crate) use register::Register;

use crate::exit::Failure;

/// From so many findings on, reading them over several connections costs less than the connections.
const MANY: i64 = 10_000;

/// Whether the findings of a run are worth several connections.
pub(crate) fn are_many(run: &Run) -> Result<bool, Failure> {
    Ok(last_finding(run)? >= MANY)
}

/// The number of the last finding: about as many as there are.
fn last_finding(run: &Run) -> Result<i64, Failure> {
    Ok(run.attempt(|db| db.query_row("SELECT coalesce(max(rowid), 0) FROM main.finding", [], |row| row.get(0)))?)
}
