//! What the joins of one record find, said by the code that maps it: rows of a record with the records that each of their cells was looked up in.

use std::sync::Arc;

use caseport_model::{Batch, Block, FileId, LandingId, Record};

use super::{Program, Scratch};
use crate::{
    eval::Frame,
    index::{self, Asked},
    plan::MappingPlan,
    prepare::Ready,
};

/// A row that a record makes.
pub struct Witnessed {
    /// Its key, the parts one after the other with `/` between them.
    pub key: String,
    /// A cell of the record that was read as something else: the last end of stitched periods, or nothing where it would lead to a record that
    /// is kept apart. Its position in the table, and what it was read as.
    pub instead: Option<(usize, String)>,
    /// Canonical columns that are filled; of each, what each join of the mapping found for it, in the order of the joins.
    columns: Vec<(Arc<str>, Vec<Look>)>,
}

/// What a join found for one cell.
#[derive(Clone, PartialEq, Eq)]
pub struct Look {
    /// What came of it.
    pub outcome: Outcome,
    index: usize,
    key: Option<String>,
}

/// What came of a look-up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It was not asked: the rule came to its value without it, or only counts its records.
    NotAsked,
    /// A part of what is looked for is blank.
    NoKey,
    /// The day that chooses among the records is blank or no day.
    NoDay,
    /// No record is such.
    Nothing,
    /// The file and the record, counted from 1, that is taken.
    Record(FileId, u64),
}

impl std::fmt::Debug for Witnessed {
    /// Never a key.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Witnessed").field("columns", &self.columns).finish_non_exhaustive()
    }
}

impl std::fmt::Debug for Look {
    /// Never a key.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Look").field("outcome", &self.outcome).finish_non_exhaustive()
    }
}

impl Witnessed {
    /// What a join found for a canonical column; the join by its place in the mapping.
    pub fn look(&self, column: &str, join: usize) -> Option<&Look> {
        self.columns.iter().find(|(it, _)| **it == *column)?.1.get(join)
    }

    pub(super) fn of<'r>(mapping: &'r MappingPlan, frame: &Frame<'r>, key: &str) -> Witnessed {
        let columns = mapping.columns.iter().filter_map(|column| {
            let node = column.node.as_ref()?;
            let found = asked_anew(mapping, frame);
            frame.with_found(&found).eval(node);
            let looks = (0..mapping.joins.len()).map(|join| Look::of(mapping, frame, join, &found)).collect();
            Some((column.name.clone(), looks))
        });
        let instead = frame.instead.map(|(position, text)| (position, text.to_owned()));
        Witnessed { key: key.to_owned(), instead, columns: columns.collect() }
    }
}

/// What joins found before one cell is asked for: nothing, but that a row may be of one certain record.
fn asked_anew(mapping: &MappingPlan, frame: &Frame<'_>) -> Vec<Asked> {
    let fan = mapping.fan.as_ref().map(|it| it.join);
    frame.found.iter().enumerate().map(|(join, it)| if fan == Some(join) { it.clone() } else { Asked::new() }).collect()
}

impl Look {
    fn of<'r>(mapping: &'r MappingPlan, frame: &Frame<'r>, join: usize, found: &[Asked]) -> Look {
        let plan = &mapping.joins[join];
        // What is looked for is asked apart, so that asking does not count as having been asked.
        let others = asked_anew(mapping, frame);
        let asking = frame.with_found(&others);
        let key = asking.key_of(plan).map(std::borrow::Cow::into_owned);
        let outcome = match found[join].get() {
            None => Outcome::NotAsked,
            Some(Some(entry)) => {
                let (file, record) = frame.indexes[plan.index].place(entry);
                Outcome::Record(file, record)
            }
            Some(None) if key.is_none() => Outcome::NoKey,
            Some(None) if plan.by_day.as_ref().is_some_and(|by| asking.day(by).is_none()) => Outcome::NoDay,
            Some(None) => Outcome::Nothing,
        };
        Look { outcome, index: plan.index, key }
    }
}

impl Ready {
    /// The source table that a join looked into.
    pub fn looked_into(&self, look: &Look) -> &str {
        &self.plan.tables[self.plan.indexes[look.index].table].name
    }

    /// Whether a record of that table is one that the join looks for, before it is asked which of them is taken.
    pub fn is_looked_for(&self, look: &Look, record: &Record<'_>, scratch: &mut String) -> bool {
        look.key.is_some() && index::key_of(&self.plan.indexes[look.index], record, scratch) && look.key.as_deref() == Some(scratch)
    }
}

impl Program<'_> {
    /// The rows that one mapping file makes of a record, as [`caseport_model::Landing::mapping`] names it.
    pub fn witness(&self, mapping: &str, record: &Record<'_>) -> Vec<Witnessed> {
        let plan = &self.ready.plan;
        let mut scratch = Scratch { witness: Some(Vec::new()), ..Scratch::default() };
        let of_it = |it: &&usize| *plan.landings[plan.mappings[**it].landing].mapping == *mapping;
        if let Some(&position) = self.table.mappings.iter().find(of_it) {
            let mapping = &plan.mappings[position];
            let mut out = Batch::default();
            out.blocks.push((LandingId(mapping.landing as u16), Block::new(mapping.columns.len())));
            // Why a record makes no row is in the run.
            let _ = self.land(position, mapping, record, &mut scratch, 0, &mut out);
        }
        scratch.witness.unwrap_or_default()
    }
}
