//! The index of a join: the columns that are used, by key, of the one record that the join takes.

use std::{
    collections::HashMap,
    sync::atomic::{AtomicU64, Ordering as Atomic},
};

use caseport_model::{Date, Origin, Record, row::parse_decimal};
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

/// A look-up from key to cells. It is all in memory, so an entry is small: its key, the place of its record and its cells stand
/// in one text one after the other, each after its length.
#[derive(Debug, Default)]
pub(crate) struct Index {
    table: HashTable<u32>,
    hasher: DefaultHashBuilder,
    arena: String,
    /// Where in the arena each entry starts.
    starts: Vec<usize>,
    /// Entries of each key by the second at which they begin, where the asker names a day; in file order, where all are taken.
    dated: HashMap<Box<str>, Vec<(i64, u32)>>,
    /// Only where the order decides which record is taken.
    ranks: Vec<Rank>,
    tied: Vec<bool>,
    /// Records beyond the first of a key.
    more: u64,
    /// A bit for each entry: whether it was found.
    used: Vec<AtomicU64>,
}

impl Index {
    fn key(&self, entry: u32) -> &str {
        key_at(&self.arena, self.starts[entry as usize])
    }

    /// Whether no record was taken.
    pub(crate) fn is_empty(&self) -> bool {
        self.starts.is_empty()
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
            TakePlan::First | TakePlan::Last | TakePlan::Each => Rank::Blank,
            TakePlan::Latest(column, blanks, formats)
            | TakePlan::LatestAt(column, blanks, formats)
            | TakePlan::Earliest(column, blanks, formats) => match present(record.cell(*column), blanks) {
                Val::Text(text) => match (formats.read(&text), parse_decimal(text.trim())) {
                    (crate::dates::Reading::One(time) | crate::dates::Reading::Ambiguous(time), _) => Rank::Number(time.0),
                    (crate::dates::Reading::None | crate::dates::Reading::Zoned, Some(number)) => Rank::Number(number),
                    (crate::dates::Reading::None | crate::dates::Reading::Zoned, None) => Rank::Text(text.trim().into()),
                },
                _ => Rank::Blank,
            },
        };
        if let TakePlan::LatestAt(..) | TakePlan::Each = spec.take {
            // A record that began nobody knows when is older than all others. Of those that are all taken none is older.
            let start = if let Rank::Number(second) = rank { second } else { i64::MIN };
            let entry = self.starts.len() as u32;
            self.starts.push(self.arena.len());
            write_entry(&mut self.arena, scratch, spec, record);
            self.dated.entry(scratch.as_str().into()).or_default().push((start, entry));
            return;
        }
        let hash = self.hasher.hash_one(scratch.as_str());
        let known = self.table.find(hash, |entry| self.key(*entry) == scratch.as_str()).copied();
        let ranked = matches!(spec.take, TakePlan::Latest(..) | TakePlan::Earliest(..));
        let Some(entry) = known else {
            let entry = self.starts.len() as u32;
            self.starts.push(self.arena.len());
            write_entry(&mut self.arena, scratch, spec, record);
            if ranked {
                self.ranks.push(rank);
                self.tied.push(false);
            }
            let (arena, starts, hasher) = (&self.arena, &self.starts, &self.hasher);
            self.table.insert_unique(hash, entry, |it| hasher.hash_one(key_at(arena, starts[*it as usize])));
            return;
        };
        self.more += 1;
        let at = entry as usize;
        let takes = match &spec.take {
            TakePlan::First => false,
            TakePlan::Last => true,
            TakePlan::Latest(..) | TakePlan::LatestAt(..) | TakePlan::Each => {
                self.tied[at] = rank == self.ranks[at] || (self.tied[at] && rank < self.ranks[at]);
                rank >= self.ranks[at]
            }
            TakePlan::Earliest(..) => {
                let before = match (&rank, &self.ranks[at]) {
                    (Rank::Blank, _) => false,
                    (_, Rank::Blank) => true,
                    (new, old) => new < old,
                };
                self.tied[at] = rank == self.ranks[at] || (self.tied[at] && !before);
                before
            }
        };
        if takes {
            if ranked {
                self.ranks[at] = rank;
            }
            // The key is the same, so that the new entry mostly fits where the old one stands.
            let (start, end) = (self.starts[at], self.end_of(entry, spec.columns.len()));
            let fresh = self.arena.len();
            write_entry(&mut self.arena, scratch, spec, record);
            let length = self.arena.len() - fresh;
            if length <= end - start {
                let text = self.arena.split_off(fresh);
                self.arena.replace_range(start..end, &format!("{text}{}", " ".repeat(end - start - length)));
            } else {
                self.starts[at] = fresh;
            }
        }
    }

    /// Where an entry ends.
    fn end_of(&self, entry: u32, width: usize) -> usize {
        let mut at = self.cells(entry);
        for _ in 0..width {
            let length = number(&self.arena, &mut at);
            at += length;
        }
        at
    }

    /// Where the cells of an entry start.
    fn cells(&self, entry: u32) -> usize {
        let mut at = self.starts[entry as usize];
        let key = number(&self.arena, &mut at);
        at += key;
        number(&self.arena, &mut at);
        number(&self.arena, &mut at);
        at
    }

    /// Whether the entry was taken from that record.
    fn is_from(&self, entry: u32, origin: Origin) -> bool {
        let mut at = self.starts[entry as usize];
        let key = number(&self.arena, &mut at);
        at += key;
        number(&self.arena, &mut at) == origin.file.0 as usize && number(&self.arena, &mut at) as u64 == origin.record
    }

    /// No more records; returns how many were too many, and how many keys were tied.
    pub(crate) fn close(&mut self) -> (u64, u64) {
        self.ranks = Vec::new();
        // Stable: of those that begin at once the last in the file stands last, and is taken.
        self.dated.values_mut().for_each(|entries| entries.sort_by_key(|it| it.0));
        self.arena.shrink_to_fit();
        self.starts.shrink_to_fit();
        self.used = (0..self.starts.len().div_ceil(64)).map(|_| AtomicU64::new(0)).collect();
        let tied = std::mem::take(&mut self.tied);
        (self.more, tied.into_iter().filter(|it| *it).count() as u64)
    }

    /// The entry of a key, which counts as used from now on.
    pub(crate) fn find(&self, key: &str) -> Option<u32> {
        let hash = self.hasher.hash_one(key);
        let entry = *self.table.find(hash, |entry| self.key(*entry) == key)?;
        self.mark(entry);
        Some(entry)
    }

    /// All entries of a key, in file order. They count as used from now on.
    pub(crate) fn all(&self, key: &str) -> &[(i64, u32)] {
        let entries = self.dated.get(key).map_or(&[] as &[_], Vec::as_slice);
        for (_, entry) in entries {
            self.mark(*entry);
        }
        entries
    }

    /// The entry of a key that had begun before a day, the latest of several. It counts as used from now on.
    pub(crate) fn find_before(&self, key: &str, day: Date) -> Option<u32> {
        let (_, entry) = *self.begun(key, day).last()?;
        self.mark(entry);
        Some(entry)
    }

    /// How many entries of a key had begun before a day. They count as used from now on.
    pub(crate) fn count_before(&self, key: &str, day: Date) -> usize {
        let begun = self.begun(key, day);
        for (_, entry) in begun {
            self.mark(*entry);
        }
        begun.len()
    }

    fn begun(&self, key: &str, day: Date) -> &[(i64, u32)] {
        let entries = self.dated.get(key).map_or(&[] as &[_], Vec::as_slice);
        &entries[..entries.partition_point(|it| it.0 < i64::from(day.0) * 86_400)]
    }

    fn mark(&self, entry: u32) {
        if !self.is_used(entry)
            && let Some(bits) = self.used.get(entry as usize / 64)
        {
            bits.fetch_or(1 << (entry % 64), Atomic::Relaxed);
        }
    }

    fn is_used(&self, entry: u32) -> bool {
        self.used.get(entry as usize / 64).is_some_and(|bits| bits.load(Atomic::Relaxed) >> (entry % 64) & 1 == 1)
    }

    pub(crate) fn cell(&self, entry: u32, slot: usize) -> &str {
        let mut at = self.cells(entry);
        for _ in 0..slot {
            let length = number(&self.arena, &mut at);
            at += length;
        }
        let length = number(&self.arena, &mut at);
        &self.arena[at..at + length]
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
        if let Some(entries) = self.dated.get(scratch.as_str()) {
            return entries.iter().any(|&(_, entry)| self.is_from(entry, record.origin) && self.is_used(entry));
        }
        let hash = self.hasher.hash_one(scratch.as_str());
        self.table
            .find(hash, |entry| self.key(*entry) == scratch.as_str())
            .is_some_and(|&entry| self.is_from(entry, record.origin) && self.is_used(entry))
    }
}

/// Writes an entry: key, file and record, cells.
fn write_entry(arena: &mut String, key: &str, spec: &IndexSpec, record: &Record<'_>) {
    write_number(arena, key.len());
    arena.push_str(key);
    write_number(arena, record.origin.file.0 as usize);
    write_number(arena, record.origin.record as usize);
    for column in &spec.columns {
        let cell = record.cell(*column);
        write_number(arena, cell.len());
        arena.push_str(cell);
    }
}

fn key_at(arena: &str, mut at: usize) -> &str {
    let length = number(arena, &mut at);
    &arena[at..at + length]
}

/// A number as plain characters: six bits each, the lowest first, and a mark on all but the last, so that the arena stays text.
fn write_number(arena: &mut String, mut number: usize) {
    while number >= 0x40 {
        arena.push(char::from((number & 0x3F) as u8 | 0x40));
        number >>= 6;
    }
    arena.push(char::from(number as u8));
}

fn number(arena: &str, at: &mut usize) -> usize {
    let (mut number, mut shift) = (0, 0);
    loop {
        let byte = arena.as_bytes()[*at];
        *at += 1;
        number |= usize::from(byte & 0x3F) << shift;
        if byte < 0x40 {
            return number;
        }
        shift += 6;
    }
}
