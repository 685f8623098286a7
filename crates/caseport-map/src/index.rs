//! The index of a join: the columns that are used, by key, of the one record that the join takes.

use std::sync::atomic::{AtomicBool, Ordering as Atomic};

use caseport_model::{Origin, Record, row::parse_decimal};
use hashbrown::{DefaultHashBuilder, HashTable};
use std::hash::BuildHasher as _;

use crate::{
    eval::{Frame, present},
    plan::{IndexSpec, TakePlan},
    value::Val,
};

/// Where a record stands in the order of `latest by`; blank comes before everything.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Blank,
    Text(Box<str>),
    Number(i64),
}

#[derive(Debug)]
struct Entry {
    /// Start of its key in the arena.
    key: usize,
    /// Start of its cells in the arena, and the end of each from there.
    cells: usize,
    rank: Rank,
    tied: bool,
    more: u32,
    origin: Origin,
}

/// A look-up from key to cells.
#[derive(Debug, Default)]
pub(crate) struct Index {
    table: HashTable<u32>,
    hasher: DefaultHashBuilder,
    arena: String,
    entries: Vec<Entry>,
    key_lengths: Vec<u32>,
    ends: Vec<u32>,
    width: usize,
    used: Vec<AtomicBool>,
}

impl Index {
    pub(crate) fn new(width: usize) -> Index {
        Index { width, ..Index::default() }
    }

    fn key(&self, entry: usize) -> &str {
        &self.arena[self.entries[entry].key..self.entries[entry].key + self.key_lengths[entry] as usize]
    }

    /// Shows it a record of its table.
    pub(crate) fn observe(&mut self, spec: &IndexSpec, record: &Record<'_>, scratch: &mut String) {
        let frame = Frame::bare(record.cells);
        if spec.filter.as_ref().is_some_and(|test| !frame.holds(test)) {
            return;
        }
        scratch.clear();
        for (position, (column, blanks)) in spec.theirs.iter().enumerate() {
            let Val::Text(part) = present(record.cell(*column), blanks) else { return };
            if position > 0 {
                scratch.push('\u{1f}');
            }
            scratch.push_str(part.trim());
        }
        let rank = match &spec.take {
            TakePlan::First | TakePlan::Last => Rank::Blank,
            TakePlan::Latest(column, blanks, formats) | TakePlan::Earliest(column, blanks, formats) => {
                match present(record.cell(*column), blanks) {
                    Val::Text(text) => match (formats.read(&text), parse_decimal(text.trim())) {
                        (crate::dates::Reading::One(time) | crate::dates::Reading::Ambiguous(time), _) => Rank::Number(time.0),
                        (crate::dates::Reading::None, Some(number)) => Rank::Number(number),
                        (crate::dates::Reading::None, None) => Rank::Text(text.trim().into()),
                    },
                    _ => Rank::Blank,
                }
            }
        };
        let hash = self.hasher.hash_one(scratch.as_str());
        let known = self.table.find(hash, |entry| self.key(*entry as usize) == scratch.as_str()).copied();
        let Some(entry) = known else {
            let key = self.arena.len();
            self.arena.push_str(scratch);
            self.key_lengths.push(scratch.len() as u32);
            let cells = self.store(spec, record);
            let entry = self.entries.len() as u32;
            self.entries.push(Entry { key, cells, rank, tied: false, more: 0, origin: record.origin });
            let (arena, entries, lengths, hasher) = (&self.arena, &self.entries, &self.key_lengths, &self.hasher);
            self.table.insert_unique(hash, entry, |it| {
                let it = *it as usize;
                hasher.hash_one(&arena[entries[it].key..entries[it].key + lengths[it] as usize])
            });
            return;
        };
        let current = &mut self.entries[entry as usize];
        current.more += 1;
        let takes = match &spec.take {
            TakePlan::First => false,
            TakePlan::Last => true,
            TakePlan::Latest(..) => {
                current.tied = rank == current.rank || (current.tied && rank < current.rank);
                rank >= current.rank
            }
            TakePlan::Earliest(..) => {
                let before = match (&rank, &current.rank) {
                    (Rank::Blank, _) => false,
                    (_, Rank::Blank) => true,
                    (new, old) => new < old,
                };
                current.tied = rank == current.rank || (current.tied && !before);
                before
            }
        };
        if takes {
            current.rank = rank;
            current.origin = record.origin;
            let cells = self.store(spec, record);
            // The ends of an entry stay where they are; only its cells move.
            let fresh = self.ends.split_off(self.ends.len() - self.width);
            let from = entry as usize * self.width;
            self.ends[from..from + self.width].copy_from_slice(&fresh);
            self.entries[entry as usize].cells = cells;
        }
    }

    fn store(&mut self, spec: &IndexSpec, record: &Record<'_>) -> usize {
        let start = self.arena.len();
        for column in &spec.columns {
            self.arena.push_str(record.cell(*column));
            self.ends.push((self.arena.len() - start) as u32);
        }
        start
    }

    /// No more records; returns how many were too many, and how many keys were tied.
    pub(crate) fn close(&mut self) -> (u64, u64) {
        self.arena.shrink_to_fit();
        self.used = self.entries.iter().map(|_| AtomicBool::new(false)).collect();
        let more = self.entries.iter().map(|it| u64::from(it.more)).sum();
        (more, self.entries.iter().filter(|it| it.tied).count() as u64)
    }

    /// The entry of a key, which counts as used from now on.
    pub(crate) fn find(&self, key: &str) -> Option<u32> {
        let hash = self.hasher.hash_one(key);
        let entry = *self.table.find(hash, |entry| self.key(*entry as usize) == key)?;
        if let Some(used) = self.used.get(entry as usize)
            && !used.load(Atomic::Relaxed)
        {
            used.store(true, Atomic::Relaxed);
        }
        Some(entry)
    }

    pub(crate) fn cell(&self, entry: u32, slot: usize) -> &str {
        let ends = &self.ends[entry as usize * self.width..(entry as usize + 1) * self.width];
        let base = self.entries[entry as usize].cells;
        let start = if slot == 0 { 0 } else { ends[slot - 1] as usize };
        &self.arena[base + start..base + ends[slot] as usize]
    }

    /// Whether the entry that was taken from this record was used. `key` is the record's own.
    pub(crate) fn was_used(&self, spec: &IndexSpec, record: &Record<'_>, scratch: &mut String) -> bool {
        scratch.clear();
        for (position, (column, blanks)) in spec.theirs.iter().enumerate() {
            let Val::Text(part) = present(record.cell(*column), blanks) else { return false };
            if position > 0 {
                scratch.push('\u{1f}');
            }
            scratch.push_str(part.trim());
        }
        let hash = self.hasher.hash_one(scratch.as_str());
        self.table.find(hash, |entry| self.key(*entry as usize) == scratch.as_str()).is_some_and(|entry| {
            let entry = *entry as usize;
            let same = self.entries[entry].origin == record.origin;
            same && self.used.get(entry).is_some_and(|used| used.load(Atomic::Relaxed))
        })
    }
}
