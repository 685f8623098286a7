//! What mapping hands to the run: the rows of some records, and an account of every record that made none.

use std::sync::Arc;

use crate::{
    fate::Fate,
    finding::Finding,
    place::Origin,
    row::{Block, Reason},
};

/// The number of a landing within a run, counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LandingId(pub u16);

/// A landing: records of one source table on their way into one canonical table. Each has its own six-way sum.
#[derive(Debug, Clone)]
pub struct Landing {
    /// Its number.
    pub id: LandingId,
    /// The mapping file, `person.toml`; for tables without a mapping `archive.toml`.
    pub mapping: Arc<str>,
    /// The source table.
    pub source: Arc<str>,
    /// The canonical table; `None` for a table that is only looked up or archived.
    pub canonical: Option<Arc<str>>,
    /// Whether it decides the fate of the source table's records.
    pub primary: bool,
    /// Whether a second record with the same key is merged into the first (`one_per`), rather than held.
    pub one_per: bool,
    /// On a collision of keys with another mapping into the same table, the lower number wins.
    pub precedence: u16,
}

/// The cause of a record that is left out because it names a survivor for one that must have none.
pub const KEPT_APART: &str = "kept apart";

/// A record that made no row of its own in a landing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unlanded {
    /// Where it was going.
    pub landing: LandingId,
    /// Where it stood.
    pub origin: Origin,
    /// What became of it.
    pub fate: Fate,
    /// Code of the finding or name of the decision that explains it, and the words of the decision. No personal value.
    pub cause: Arc<str>,
    /// Its own key, where it has one.
    pub key: Option<String>,
    /// The key of the row that took it in (merged records, answers of a form).
    pub into: Option<String>,
    /// Its bytes as they were sent.
    pub raw: Box<[u8]>,
}

/// A blank cell with a reason other than "not recorded".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Blank {
    /// Canonical table.
    pub table: Arc<str>,
    /// Key of the row.
    pub key: String,
    /// Column.
    pub column: Arc<str>,
    /// Why.
    pub reason: Reason,
}

/// A cell of the source that is kept verbatim but not migrated: columns without a disposition, and columns declared so.
#[derive(Clone, PartialEq, Eq)]
pub struct Aside {
    /// Source table.
    pub table: Arc<str>,
    /// Column as the file names it.
    pub column: Arc<str>,
    /// Where the record stood.
    pub origin: Origin,
    /// The text of the cell. Personal: shown only when asked for.
    pub text: String,
}

impl std::fmt::Debug for Aside {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Aside")
            .field("table", &self.table)
            .field("column", &self.column)
            .field("origin", &self.origin)
            .finish_non_exhaustive()
    }
}

/// The rows that a landing made of a record come from a system before the source's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Era {
    /// The landing.
    pub landing: LandingId,
    /// The record.
    pub origin: Origin,
    /// The name of the earlier system, in the words of the mapping.
    pub name: Arc<str>,
}

/// How many values of a canonical column one of its sources gave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// `table.column`.
    pub column: Arc<str>,
    /// The source, with its place in the order.
    pub source: Arc<str>,
    /// How many.
    pub count: u64,
}

/// Rows and accounts of a run of records of one source table.
#[derive(Debug, Default)]
pub struct Batch {
    /// The rows, by landing.
    pub blocks: Vec<(LandingId, Block)>,
    /// The records that made no row.
    pub unlanded: Vec<Unlanded>,
    /// The blanks with a reason.
    pub blanks: Vec<Blank>,
    /// The cells kept aside.
    pub asides: Vec<Aside>,
    /// Rows that come from an earlier system.
    pub eras: Vec<Era>,
    /// Of days that have several sources: how many each gave.
    pub choices: Vec<Choice>,
    /// What was wrong.
    pub findings: Vec<Finding>,
}

impl Batch {
    /// Counts one value more that a source gave. The names are those of the mapping, the same in every call.
    pub fn choose(&mut self, column: &Arc<str>, source: &Arc<str>) {
        match self.choices.iter_mut().find(|it| Arc::ptr_eq(&it.source, source) && Arc::ptr_eq(&it.column, column)) {
            Some(choice) => choice.count += 1,
            None => self.choices.push(Choice { column: column.clone(), source: source.clone(), count: 1 }),
        }
    }

    /// Forgets everything and keeps the memory.
    pub fn clear(&mut self) {
        let Batch { blocks, unlanded, blanks, asides, eras, choices, findings } = self;
        for (_, block) in blocks {
            block.clear();
        }
        unlanded.clear();
        blanks.clear();
        asides.clear();
        eras.clear();
        choices.clear();
        findings.clear();
    }
}
