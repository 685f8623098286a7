//! Proposes a mapping for a layout that nobody knows, with reasons and a confidence; a person decides.
//!
//! What is proposed is learnt: from the mappings of known systems (what else councils call a canonical column, and in which table it stands), from the
//! canonical model, and from lists of words. How much each kind of evidence counts stands in `weights.toml`. To read the code: [`learn`] what is known of
//! names, `score` how well a column fits, [`propose`] which is first, [`write`] the files of the mapping.

mod learn;
mod names;
mod propose;
mod score;
mod write;

use std::collections::BTreeMap;

pub use learn::{Knowledge, Teacher, learn};
pub use propose::{ColumnProposal, Proposal, TableProposal, propose};
pub use write::{Drafted, write};

/// What was seen of a column's values, besides what its layout says.
#[derive(Debug, Clone, Default)]
pub struct Facts {
    /// Canonical code lists that the values are codes of, and whether by their labels; the best first.
    pub lists: Vec<(String, bool)>,
    /// The commonest shapes of the values, `AA99 9AA`.
    pub shapes: Vec<String>,
    /// Whether every cell is blank.
    pub empty: bool,
}

/// Facts by table and column.
pub type FactsOf = BTreeMap<(String, String), Facts>;

/// The confidence from which a proposal stands in the mapping; below it, it stands in a reason.
pub const CONFIDENT: f64 = 0.5;
