//! The lock of a mapping, `mapping.lock`: the revision that was released and the hash of what it means.
//!
//! The hash is of the normalised tree and the code rows, so comments, order and line ends never matter. A meaning that changed under
//! the same revision is refused: versions are earned.

use caseport_map::Mapping;
use caseport_model::System;
use serde::Deserialize;

use crate::exit::Failure;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Lock {
    revision: String,
    meaning: String,
}

/// The lock that the mapping should have.
pub(crate) fn text(source: &System, mapping: &Mapping) -> String {
    format!(
        "# The meaning of this mapping at this revision. A changed meaning needs a new revision in system.toml and a new lock.\nrevision = \"{}\"\nmeaning  = \"{}\"\n",
        source.revision,
        meaning(mapping)
    )
}

/// Refuses a mapping whose meaning is not the locked one. A system without a lock has not been released.
pub(crate) fn hold(source: &System, mapping: &Mapping) -> Result<(), Failure> {
    let Some(text) = source.files.get("mapping.lock") else { return Ok(()) };
    let place = format!("{}/mapping.lock", source.name());
    let next =
        format!("if the change is meant, raise `revision` in system.toml and write the lock anew: caseport map lock {}", source.name());
    let lock: Lock = toml::from_str(text).map_err(|e| Failure::usage(format!("{place}: {e}"), next.clone()))?;
    if lock.meaning == meaning(mapping) && lock.revision == source.revision {
        return Ok(());
    }
    let what = if lock.revision == source.revision {
        format!("the meaning of the mapping changed, and its revision is still {}", lock.revision)
    } else {
        format!("the lock is of revision {}, the mapping of {}", lock.revision, source.revision)
    };
    Err(Failure::usage(format!("{place}: {what}"), next))
}

fn meaning(mapping: &Mapping) -> String {
    blake3::Hash::from(mapping.hash()).to_hex().to_string()
}
