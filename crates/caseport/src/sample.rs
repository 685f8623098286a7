//! A check sample: records drawn for people to compare with the outgoing system, item by item, and what they found.
//!
//! [`draw`] chooses records by table and stratum, always the same for the same seed; [`answers`] reads what people found, counts it by
//! stratum and keeps what failed as an exception until somebody finds it right; [`interval`] says how far a rate can be trusted. What
//! was drawn and found is kept in the register beside the runs: places and answers, never a value.

pub(crate) mod answers;
pub(crate) mod draw;
pub(crate) mod interval;

use caseport_model::{Finding, FindingKind, Severity};

/// What people can find.
pub(crate) static FINDINGS: &[FindingKind] = &[FAILED];

const FAILED: FindingKind = FindingKind {
    code: "P001",
    severity: Severity::High,
    title: "An item of a check sample is not as it should be",
    why: "Somebody compared it with the outgoing system and found it wrong; where one of a few is wrong, others like it may be.",
    remedy: "Trace the item, and mend the mapping or the source. It stays open until it is checked again in a later sample and passes.",
};

/// An item that failed: table, key and column of the row, and the run whose sample it was.
fn failed(table: &str, key: &str, column: &str, run: &str) -> Finding {
    let mut finding = Finding::new(&FAILED);
    finding.table = Some(table.into());
    finding.column = Some(column.into());
    finding.key = Some(key.to_owned());
    finding.detail = format!("in the check sample of run {run}");
    finding
}
