//! From records to rows by a versioned mapping: parse, check, compile, apply, coverage, document.
//!
//! [`compile_way`] takes a [`Way`], from a system into the canonical model or out of it, and gives a [`Mapping`], or every mistake with its line. A mapping
//! is [prepared](Mapping::prepare) by a first pass over the few tables that are joined, merged, pivoted or stitched; what comes
//! out, [`Ready`], is shared by all threads, and a [`Program`] maps the records of one file. Nothing here fails on data: what is
//! wrong with a value is a finding, and every record ends as rows or as one account of why it made none.
//!
//! The steps of the language are listed in [`step`]; the language itself is described in `mappings/README.md`.

mod account;
mod apply;
mod choice;
mod codemap;
mod compile;
mod coverage;
mod dates;
mod decisions;
mod diagnostic;
mod difference;
mod document;
pub mod draft;
mod effective;
mod eval;
mod examples;
mod expr;
pub mod findings;
mod fits;
mod forms;
mod hash;
mod index;
mod joins;
mod lineage;
mod marks;
mod merges;
mod overlay;
mod parts;
mod plan;
mod prepare;
mod print;
mod scope;
mod shelf;
pub mod step;
mod steps;
mod take;
#[cfg(test)]
mod testing;
mod tree;
mod upgrade;
mod value;
mod way;
mod whole_tables;
pub mod workbook;

use std::sync::Arc;

use caseport_model::{Finding, Landing, LandingId};

pub use apply::{
    Program, Scratch,
    witness::{Look, Outcome, Witnessed},
};
pub use codemap::{CodeRow, Grade};
pub use compile::{compile, compile_way};
pub use coverage::{CanonicalCoverage, Coverage, SourceCoverage};
pub use decisions::Decision;
pub use diagnostic::{CODES, Diagnostic, Diagnostics};
pub use difference::{Change, Difference};
pub use examples::{TestOutcome, test, test_way};
pub use lineage::{ColumnLineage, JoinLineage, LookedUp};
pub use marks::{Marks, stood_on};
pub use parts::{Kind, Part, Turn, Verdict};
pub use prepare::{Apart, Preparation, Ready};
pub use shelf::Shelf;
pub use upgrade::{Rename, Renamed, Upgrade, renames, upgrade, upgrade_references};
pub use way::Way;

/// A compiled mapping. All decisions are made.
#[derive(Clone)]
pub struct Mapping {
    /// One landing for each mapping file, then one for each table that is only looked up or kept aside whole.
    pub landings: Vec<Landing>,
    plan: Arc<plan::Plan>,
}

impl Mapping {
    /// The hash of its meaning: the normalised tree and the code rows, not comments, order or line ends.
    pub fn hash(&self) -> [u8; 32] {
        self.plan.hash
    }

    /// A finding for each table that has a mapping and that no file of the extract holds.
    pub fn missing_tables(&self, present: &[&str]) -> Vec<Finding> {
        let missing = self.landings.iter().filter(|it| it.primary && it.canonical.is_some() && !present.contains(&&*it.source));
        missing.map(|it| findings::at_table(&findings::MISSING_TABLE, &it.source, 1, "")).collect()
    }

    /// Starts the first pass.
    pub fn prepare(&self) -> Preparation {
        Preparation::new(self.plan.clone(), None)
    }

    /// Starts the first pass with room outside memory, for an extract of any size.
    pub fn prepare_with(&self, shelf: Arc<dyn Shelf>) -> Preparation {
        Preparation::new(self.plan.clone(), Some(shelf))
    }

    /// The source table of people and the column of its key, where the mapping says how duplicates of people are known.
    pub fn people(&self) -> Option<(&str, &str)> {
        self.plan.people().map(|(_, merge)| self.plan.people_of(merge))
    }

    /// Where every canonical column comes from.
    pub fn lineage(&self) -> &[ColumnLineage] {
        &self.plan.lineage
    }

    /// Landings that join periods which touch or overlap into one row.
    pub fn stitched(&self) -> impl Iterator<Item = LandingId> {
        self.plan.mappings.iter().filter(|it| it.stitch.is_some()).map(|it| self.plan.landings[it.landing].id)
    }

    /// What becomes of every column of both sides.
    pub fn coverage(&self) -> &Coverage {
        &self.plan.coverage
    }

    /// The mapping in English, as Markdown.
    pub fn document(&self) -> &str {
        &self.plan.document
    }

    /// What it says, taken apart: what two mappings are compared by.
    pub fn parts(&self) -> Vec<Part> {
        parts::of(&self.plan)
    }

    /// Who agreed to what, when and why: the newest first.
    pub fn decisions(&self) -> Vec<Decision> {
        decisions::of(&self.plan)
    }

    /// The mapping as it runs, with the file and line that each rule comes from, base or overlay.
    pub fn show_effective(&self) -> &str {
        &self.plan.effective
    }
}

impl std::fmt::Debug for Mapping {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Mapping").field("landings", &self.landings.len()).finish_non_exhaustive()
    }
}
