//! The list of records that are never merged with another, whoever names them: an adopted child has two, and they must not meet.
//!
//! A line names one record and never two, so that the list does not say which of its records are one child. Its keys stand in no message, no finding and
//! no report, and its hash in none either: a short list could be guessed from it.

use std::{collections::BTreeSet, path::Path};

use caseport_model::Date;

use crate::{exit::Failure, table_file};

/// What the list says.
#[derive(Clone, Default)]
pub(crate) struct KeptApart {
    pub(crate) keys: BTreeSet<String>,
    /// Of the file; for going on with a run that broke off.
    pub(crate) hash: String,
}

/// Reads the list: `key,by,on`, and whatever else its keeper notes.
pub(crate) fn read(path: &Path) -> Result<KeptApart, Failure> {
    let next = "correct the list; docs/concepts/people-and-merges.md shows its form";
    let bytes = std::fs::read(path).map_err(|e| Failure::usage(format!("the list `{}` cannot be read: {e}", path.display()), next))?;
    let table = table_file::read(path)?;
    if let Some(missing) = ["key", "by", "on"].into_iter().find(|it| !table.has(it)) {
        return Err(Failure::usage(format!("the list `{}` has no column `{missing}`", path.display()), next));
    }
    let mut refusals = Vec::new();
    let mut keys = BTreeSet::new();
    for row in &table.rows {
        let [key, by, on] = ["key", "by", "on"].map(|heading| table.cell(row, heading).trim());
        if key.is_empty() || by.is_empty() {
            refusals.push(format!("{}: a record and somebody who decided are wanted", row.place));
        } else if Date::parse_iso(on).is_none() {
            refusals.push(format!("{}: `on` is no day; write it 2026-03-28", row.place));
        }
        keys.insert(key.to_owned());
    }
    if !refusals.is_empty() {
        return Err(Failure::usage(format!("the list `{}` cannot be used\n  {}", path.display(), refusals.join("\n  ")), next));
    }
    Ok(KeptApart { keys, hash: blake3::hash(&bytes).to_hex().to_string() })
}
