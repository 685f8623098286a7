//! Fate: what became of one source record. Exactly one for each record; the sum is the number read, or the run fails.

use std::fmt;

/// What became of one source record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fate {
    /// It made a row, or was used in one (a look-up, an answer of a form).
    Loaded,
    /// Another record of the same thing survives it.
    Merged,
    /// Kept aside, whole, by a declared decision.
    Archived,
    /// Left out by a declared decision.
    Excluded,
    /// It could not be read as a record.
    Rejected,
    /// It was read, but something it needs is missing or wrong; it waits for a decision.
    Held,
}

impl Fate {
    /// All fates, in the order in which totals are printed.
    pub const ALL: [Fate; 6] = [Fate::Loaded, Fate::Merged, Fate::Archived, Fate::Excluded, Fate::Rejected, Fate::Held];

    /// The word in `run.db`, reports and `result.json`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Fate::Loaded => "loaded",
            Fate::Merged => "merged",
            Fate::Archived => "archived",
            Fate::Excluded => "excluded",
            Fate::Rejected => "rejected",
            Fate::Held => "held",
        }
    }
}

impl fmt::Display for Fate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
