//! The lock of a mapping: the revision that was released, the hash of what it means, and a mark of each part.
//!
//! `mapping.lock` is that of the way into the canonical model, `mapping.from-ics.lock` that of the way out. The hash is of the normalised
//! tree and the code rows, so comments, order and line ends never matter. A meaning that changed under the same revision is refused:
//! versions are earned. The marks say how much a change weighs when the mapping of before is not at hand.

use std::{collections::BTreeMap, fmt::Write as _};

use caseport_map::{Mapping, Marks};
use caseport_model::System;
use serde::Deserialize;

use crate::{cli::Direction, exit::Failure};

/// A lock as it was read.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Lock {
    pub(crate) revision: String,
    pub(crate) meaning: String,
    words: Option<String>,
    parts: Option<BTreeMap<String, Vec<String>>>,
}

/// Its file, below the folder of the system.
pub(crate) const fn file(direction: Direction) -> &'static str {
    match direction {
        Direction::ToIcs => "mapping.lock",
        Direction::FromIcs => "mapping.from-ics.lock",
    }
}

/// The lock that a mapping should have at a revision.
pub(crate) fn text(revision: &str, mapping: &Mapping) -> String {
    let about = "The meaning of this mapping at this revision. A changed meaning needs a new revision: caseport map release.";
    written(about, revision, mapping, &Marks::of(&mapping.parts()))
}

/// The lock of an overlay: the revision of the base that it was made on, and what it replaces or uses, as the base said it then.
pub(crate) fn of_overlay(revision: &str, base: &Mapping, together: &Mapping) -> String {
    let about = "What this overlay replaces, adds to or uses, as the base said it at this revision of the base. `map check` says when the base changes under it.";
    written(about, revision, base, &Marks::of(&caseport_map::stood_on(base, together)))
}

fn written(about: &str, revision: &str, mapping: &Mapping, marks: &Marks) -> String {
    let mut out =
        format!("# {about}\nrevision = \"{revision}\"\nmeaning  = \"{}\"\nwords    = \"{}\"\n\n[parts]\n", meaning(mapping), marks.words());
    let quoted = |text: &str| toml::Value::String(text.to_owned()).to_string();
    for (place, lines) in marks.lines() {
        let _ = writeln!(out, "{} = [", quoted_key(place));
        for line in lines {
            let _ = writeln!(out, "  {},", quoted(&line));
        }
        let _ = writeln!(out, "]");
    }
    out
}

/// A key that stands in double quotes, whatever it holds.
fn quoted_key(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            c if c.is_control() => {
                let _ = write!(out, "\\u{:04X}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

impl Lock {
    /// The lock of an overlay, where it has one.
    pub(crate) fn of_overlay(overlay: &caseport_model::SystemFiles) -> Result<Option<Lock>, Failure> {
        let Some(text) = overlay.get("overlay.lock") else { return Ok(None) };
        let next = "write it anew with `caseport map lock SYSTEM --overlay DIR`";
        toml::from_str(text).map(Some).map_err(|e| Failure::usage(format!("overlay.lock: {e}"), next))
    }

    /// The lock of a system, where it has been released.
    pub(crate) fn of(system: &System, direction: Direction) -> Result<Option<Lock>, Failure> {
        let Some(text) = system.files.get(file(direction)) else { return Ok(None) };
        let place = format!("{}/{}", system.name(), file(direction));
        toml::from_str(text).map(Some).map_err(|e| Failure::usage(format!("{place}: {e}"), "write it anew with `caseport map release`"))
    }

    /// Its marks, where it has some; locks of before do not.
    pub(crate) fn marks(&self) -> Result<Option<Marks>, Failure> {
        let (Some(words), Some(parts)) = (&self.words, &self.parts) else { return Ok(None) };
        Marks::read(words, parts)
            .map(Some)
            .map_err(|e| Failure::usage(format!("the lock cannot be read: {e}"), "write it anew with `caseport map release`"))
    }

    /// Whether a mapping means what was locked.
    pub(crate) fn holds(&self, mapping: &Mapping) -> bool {
        self.meaning == meaning(mapping)
    }
}

/// Refuses a mapping whose meaning is not the locked one. A system without a lock has not been released.
pub(crate) fn hold(system: &System, direction: Direction, mapping: &Mapping) -> Result<(), Failure> {
    let Some(lock) = Lock::of(system, direction)? else { return Ok(()) };
    if lock.holds(mapping) && lock.revision == system.revision {
        return Ok(());
    }
    let next = format!("if the change is meant, release it: caseport map release {} --revision X.Y.Z --systems DIR", system.name());
    let what = if lock.revision == system.revision {
        format!("the meaning of the mapping changed, and its revision is still {}", lock.revision)
    } else {
        format!("the lock is of revision {}, the mapping of {}", lock.revision, system.revision)
    };
    Err(Failure::usage(format!("{}/{}: {what}", system.name(), file(direction)), next))
}

fn meaning(mapping: &Mapping) -> String {
    blake3::Hash::from(mapping.hash()).to_hex().to_string()
}
