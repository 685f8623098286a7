//! Entries in memory, so they are small: the parts of an entry stand in one text one after the other, each after its length.

use std::{collections::HashMap, hash::BuildHasher as _};

use hashbrown::{DefaultHashBuilder, HashTable};

use super::{
    Entering, Rank, cells_at, entry_key, keeps_every, number,
    shelved::{Run, RunWriter},
    takes, write_entry,
};
use crate::{plan::TakePlan, shelf::Shelf};

#[derive(Default)]
pub(super) struct Kept {
    table: HashTable<u32>,
    hasher: DefaultHashBuilder,
    arena: String,
    /// Where in the arena each entry starts.
    starts: Vec<usize>,
    /// Entries of each key by the second at which they begin, where the asker names a day; in file order, where all are taken.
    dated: HashMap<Box<str>, Vec<(i64, u32)>>,
    /// How many cells an entry has.
    width: usize,
    /// Only where the order decides which record is taken.
    ranks: Vec<Rank>,
    tied: Vec<bool>,
}

impl Kept {
    pub(super) fn is_empty(&self) -> bool {
        self.starts.is_empty()
    }

    /// About what it holds in memory.
    pub(super) fn bytes(&self) -> usize {
        // A key that has all its entries stands in a table of its own, with a list of them.
        let of_each = size_of::<usize>() + 2 * size_of::<u32>() + if self.dated.is_empty() { 0 } else { size_of::<(i64, u32)>() };
        self.arena.len()
            + self.starts.len() * of_each
            + self.dated.len() * size_of::<(Box<str>, Vec<(i64, u32)>)>()
            + self.ranks.len() * size_of::<Rank>()
    }

    /// Takes a record in; whether there was one of its key already.
    pub(super) fn take(&mut self, take: &TakePlan, entering: Entering<'_>) -> bool {
        self.width = entering.columns.len();
        if keeps_every(take) {
            let start = match entering.rank {
                Rank::Number(second) => second,
                // Of those that are all taken none is older.
                _ if matches!(take, TakePlan::Each) => 0,
                // A record that began nobody knows when is older than all others.
                _ => i64::MIN,
            };
            let entry = self.add(&entering);
            self.dated.entry(entering.key.into()).or_default().push((start, entry));
            return false;
        }
        let hash = self.hasher.hash_one(entering.key);
        let ranked = matches!(take, TakePlan::Latest(..) | TakePlan::Earliest(..));
        let Some(entry) = self.table.find(hash, |entry| entry_key(self.text(*entry)) == entering.key).copied() else {
            let entry = self.add(&entering);
            if ranked {
                self.ranks.push(entering.rank);
                self.tied.push(false);
            }
            let (arena, starts, hasher) = (&self.arena, &self.starts, &self.hasher);
            self.table.insert_unique(hash, entry, |it| hasher.hash_one(entry_key(&arena[starts[*it as usize]..])));
            return false;
        };
        let at = entry as usize;
        let old = if ranked { (&self.ranks[at], self.tied[at]) } else { (&Rank::Blank, false) };
        let (takes, tied) = takes(take, old, (&entering.rank, false));
        if ranked {
            self.tied[at] = tied;
        }
        if takes {
            // The key is the same, so that the new entry mostly fits where the old one stands.
            let (start, end) = (self.starts[at], self.end_of(entry));
            let fresh = self.arena.len();
            write_entry(&mut self.arena, &entering);
            let length = self.arena.len() - fresh;
            if length <= end - start {
                let text = self.arena.split_off(fresh);
                self.arena.replace_range(start..end, &format!("{text}{}", " ".repeat(end - start - length)));
            } else {
                self.starts[at] = fresh;
            }
            if ranked {
                self.ranks[at] = entering.rank;
            }
        }
        true
    }

    fn add(&mut self, entering: &Entering<'_>) -> u32 {
        let entry = self.starts.len() as u32;
        self.starts.push(self.arena.len());
        write_entry(&mut self.arena, entering);
        entry
    }

    /// An entry and whatever follows it.
    pub(super) fn text(&self, entry: u32) -> &str {
        &self.arena[self.starts[entry as usize]..]
    }

    /// Where an entry ends.
    fn end_of(&self, entry: u32) -> usize {
        let text = self.text(entry);
        let mut at = cells_at(text);
        for _ in 0..self.width {
            let length = number(text, &mut at);
            at += length;
        }
        self.starts[entry as usize] + at
    }

    /// The keys of all entries.
    pub(super) fn keys(&self) -> impl Iterator<Item = &str> {
        (0..self.starts.len() as u32).map(|entry| entry_key(self.text(entry)))
    }

    /// No more records; returns how many entries there are, and how many of them were tied.
    pub(super) fn close(&mut self) -> (usize, u64) {
        self.ranks = Vec::new();
        // Stable: of those that begin at once the last in the file stands last, and is taken.
        self.dated.values_mut().for_each(|entries| entries.sort_by_key(|it| it.0));
        self.arena.shrink_to_fit();
        self.starts.shrink_to_fit();
        let tied = std::mem::take(&mut self.tied);
        (self.starts.len(), tied.into_iter().filter(|it| *it).count() as u64)
    }

    pub(super) fn find(&self, key: &str) -> Option<u32> {
        let hash = self.hasher.hash_one(key);
        self.table.find(hash, |entry| entry_key(self.text(*entry)) == key).copied()
    }

    /// The entries of a key by the second at which they begin.
    pub(super) fn dated(&self, key: &str) -> &[(i64, u32)] {
        self.dated.get(key).map_or(&[], Vec::as_slice)
    }

    /// The entries of each key that has all its entries.
    pub(super) fn by_key(&self) -> impl Iterator<Item = &[(i64, u32)]> {
        self.dated.values().map(Vec::as_slice)
    }

    /// Puts all entries on the shelf in the order of their keys.
    pub(super) fn into_run(self, take: &TakePlan, shelf: &dyn Shelf) -> Option<Run> {
        if self.is_empty() {
            return None;
        }
        let mut order: Vec<(&str, i64, u32)> = if keeps_every(take) {
            self.dated.iter().flat_map(|(key, entries)| entries.iter().map(|it| (&**key, it.0, it.1))).collect()
        } else {
            (0..self.starts.len() as u32).map(|entry| (entry_key(self.text(entry)), 0, entry)).collect()
        };
        order.sort_unstable();
        let mut writer = RunWriter::new(shelf);
        for (_, start, entry) in order {
            let at = entry as usize;
            let (rank, tied) = (self.ranks.get(at).unwrap_or(&Rank::Blank), self.tied.get(at).copied().unwrap_or_default());
            writer.add(start, rank, tied, &self.arena[self.starts[at]..self.end_of(entry)]);
        }
        Some(writer.finish())
    }
}
