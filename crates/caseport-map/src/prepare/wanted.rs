//! What of a mapping is prepared: all of it for a run, and what a few mapping files need for a question about their rows.

use crate::plan::{MappingPlan, Plan};

/// What of the mapping is prepared: by index, by mapping.
pub(super) struct Wanted {
    pub(super) indexes: Vec<bool>,
    pub(super) mappings: Vec<bool>,
}

impl Wanted {
    /// What the mappings that are named need, and all that merges: a reference of any may lead to a merged record.
    pub(super) fn of(plan: &Plan, is_named: &dyn Fn(&MappingPlan) -> bool) -> Wanted {
        let mappings: Vec<bool> = plan.mappings.iter().map(is_named).collect();
        let marks = plan.merges.iter().flat_map(|it| &it.marks).flat_map(|it| &it.joins);
        let own = plan.mappings.iter().zip(&mappings).filter(|(_, wanted)| **wanted).flat_map(|(it, _)| &it.joins);
        let mut indexes = vec![false; plan.indexes.len()];
        own.chain(marks).for_each(|it| indexes[it.index] = true);
        Wanted { indexes, mappings }
    }
}
