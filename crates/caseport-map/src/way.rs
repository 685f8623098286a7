//! The two ways of a mapping: from a system into the canonical model, and out of the canonical model into a system's layout.
//!
//! Both are the same language, compiled by the same checks. What differs stands here: whose folder holds the files, and the
//! parameters that only the way out has, such as the first and last day of a collection year.

use std::collections::BTreeMap;

use caseport_model::System;

/// What a mapping goes from, what it goes into, and where its files stand.
#[derive(Debug, Clone, Copy)]
pub struct Way<'a> {
    /// What records come from.
    pub source: &'a System,
    /// What rows are made for.
    pub target: &'a System,
    /// Whose folder the mapping stands in.
    pub(crate) home: &'a System,
    /// The folder.
    pub(crate) folder: &'static str,
    /// What `parameter.NAME` means.
    pub(crate) parameters: Option<&'a BTreeMap<String, String>>,
}

impl<'a> Way<'a> {
    /// From a system into the canonical model, by the files in its `to-ics`.
    pub fn inward(system: &'a System, canonical: &'a System) -> Way<'a> {
        Way { source: system, target: canonical, home: system, folder: "to-ics", parameters: None }
    }

    /// From the canonical model into the layout of a system, by the files in its `from-ics`. Parameters that are dates are written
    /// `YYYY-MM-DD`.
    pub fn outward(canonical: &'a System, system: &'a System, parameters: &'a BTreeMap<String, String>) -> Way<'a> {
        Way { source: canonical, target: system, home: system, folder: "from-ics", parameters: Some(parameters) }
    }

    /// Whether it leads out of the canonical model.
    pub fn is_outward(&self) -> bool {
        self.parameters.is_some()
    }

    /// Whether rows keep the keys of their records as they are. On the way out they are somebody's already.
    pub(crate) fn keeps_keys(&self, table: &caseport_model::Table) -> bool {
        self.is_outward() || table.verbatim_keys
    }

    /// The adjective of what stands on the far side, for messages.
    pub(crate) fn far_side(&self) -> &'static str {
        if self.is_outward() { "target" } else { "canonical" }
    }
}

/// The name of a mapping file within its folder.
pub(crate) fn within(path: &str) -> &str {
    path.strip_prefix("to-ics/").or_else(|| path.strip_prefix("from-ics/")).unwrap_or(path)
}
