//! The index of a join: the columns that are used, by key, of the one record that the join takes.
//!
//! An index is in memory ([`kept`]) while it is small. One that grows is put on a shelf in sorted runs, which are merged into pages when
//! all records were seen ([`shelved`]); what then stays in memory is the first key of each page and a bit for each entry.

mod kept;
#[cfg(test)]
mod law;
mod shelved;

use std::{
    cell::OnceCell,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering as Atomic},
    },
};

use caseport_model::{Cells, Date, FileId, Origin, Record, row::parse_decimal};

use self::{
    kept::Kept,
    shelved::{Page, Run, Shelved},
};
use crate::{
    dates::Reading,
    eval::{Frame, present},
    plan::{IndexSpec, TakePlan},
    shelf::Shelf,
    value::Val,
};

/// Where a record stands in the order of `latest by`; blank comes before everything.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Blank,
    Text(Box<str>),
    Number(i64),
}

/// A look-up from key to cells.
#[derive(Default)]
pub(crate) struct Index {
    kept: Kept,
    /// What did not fit into memory, while records are shown.
    runs: Vec<Run>,
    /// All of it, when no more records come.
    shelved: Option<Shelved>,
    /// Records beyond the first of a key.
    more: u64,
    /// A bit for each entry: whether it was found.
    used: Vec<AtomicU64>,
}

/// What a join found: asked once for each record.
pub(crate) type Asked = OnceCell<Option<Found>>;

/// An entry that was found.
#[derive(Clone)]
pub(crate) enum Found {
    Kept(u32),
    /// An entry of a page, by its place in it.
    Shelved(Arc<Page>, usize),
}

/// Whether an entry may be taken.
pub(crate) type Keep<'k> = &'k mut dyn FnMut(&Found) -> bool;

impl std::fmt::Debug for Found {
    /// Never a cell.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Found")
    }
}

/// A record as it enters an index.
struct Entering<'a> {
    key: &'a str,
    rank: Rank,
    origin: Origin,
    columns: &'a [usize],
    record: &'a Record<'a>,
}

impl Index {
    /// Whether no record was taken.
    pub(crate) fn is_empty(&self) -> bool {
        self.kept.is_empty() && self.runs.is_empty()
    }

    /// Shows it a record of its table.
    pub(crate) fn observe(&mut self, spec: &IndexSpec, record: &Record<'_>, scratch: &mut String, shelf: Option<&dyn Shelf>) {
        let frame = Frame::bare(record.cells);
        if spec.filter.as_ref().is_some_and(|test| !frame.holds(test)) || !key_of(spec, record, scratch) {
            return;
        }
        let rank = match &spec.take {
            TakePlan::First | TakePlan::Last | TakePlan::Each => Rank::Blank,
            TakePlan::Latest(column, blanks, formats)
            | TakePlan::Dated(column, blanks, formats)
            | TakePlan::Earliest(column, blanks, formats) => match present(record.cell(*column), blanks) {
                Val::Text(text) => match (formats.read(&text), parse_decimal(text.trim())) {
                    (Reading::One(time) | Reading::Ambiguous(time), _) => Rank::Number(time.0),
                    (Reading::None | Reading::Zoned, Some(number)) => Rank::Number(number),
                    (Reading::None | Reading::Zoned, None) => Rank::Text(text.trim().into()),
                },
                _ => Rank::Blank,
            },
        };
        let entering = Entering { key: scratch, rank, origin: record.origin, columns: &spec.columns, record };
        self.more += u64::from(self.kept.take(&spec.take, entering));
        self.make_room(&spec.take, shelf);
    }

    /// Adds an entry that is not taken from a record as it stands. All entries of a key are kept ([`TakePlan::Each`]).
    pub(crate) fn add(&mut self, key: &str, origin: Origin, cells: &Cells, columns: &[usize], shelf: Option<&dyn Shelf>) {
        let record = Record { origin, raw: b"", cells };
        self.kept.take(&TakePlan::Each, Entering { key, rank: Rank::Blank, origin, columns, record: &record });
        self.make_room(&TakePlan::Each, shelf);
    }

    /// Whether an entry of a key that has all its entries is there, as far as memory tells while records are shown.
    pub(crate) fn has_in_memory(&self, key: &str) -> bool {
        !self.kept.dated(key).is_empty()
    }

    /// Shows it a key that is only asked whether it is there.
    pub(crate) fn note(&mut self, key: &str, shelf: Option<&dyn Shelf>) {
        let record = Record { origin: Origin::default(), raw: b"", cells: &Cells::default() };
        self.kept.take(&TakePlan::First, Entering { key, rank: Rank::Blank, origin: record.origin, columns: &[], record: &record });
        self.make_room(&TakePlan::First, shelf);
    }

    /// Takes over the keys that were noted by another, of the same shelf. Some may be in both.
    pub(crate) fn absorb_keys(&mut self, other: Index, shelf: Option<&dyn Shelf>) {
        if self.is_empty() {
            *self = other;
            return;
        }
        self.runs.extend(other.runs);
        other.kept.keys().for_each(|key| self.note(key, shelf));
    }

    fn make_room(&mut self, take: &TakePlan, shelf: Option<&dyn Shelf>) {
        if let Some(shelf) = shelf.filter(|shelf| self.kept.bytes() > shelf.spare()) {
            self.runs.extend(std::mem::take(&mut self.kept).into_run(take, shelf));
        }
    }

    /// No more records; returns how many were too many, and how many keys were tied.
    pub(crate) fn close(&mut self, take: &TakePlan, shelf: Option<&Arc<dyn Shelf>>) -> (u64, u64) {
        let (entries, tied) = match shelf.filter(|_| !self.runs.is_empty()) {
            None => self.kept.close(),
            Some(shelf) => {
                let mut runs = std::mem::take(&mut self.runs);
                runs.extend(std::mem::take(&mut self.kept).into_run(take, &**shelf));
                let merged = Shelved::merge(runs, take, shelf.clone());
                self.more += merged.more;
                self.shelved = Some(merged.shelved);
                (merged.entries, merged.tied)
            }
        };
        self.used = (0..entries.div_ceil(64)).map(|_| AtomicU64::new(0)).collect();
        (self.more, tied)
    }

    /// Whether the key is there.
    pub(crate) fn contains(&self, key: &str) -> bool {
        match &self.shelved {
            Some(shelved) => shelved.find(key).is_some(),
            None => self.kept.find(key).is_some(),
        }
    }

    /// The entry of a key, which counts as used from now on.
    pub(crate) fn find(&self, key: &str) -> Option<Found> {
        let found = match &self.shelved {
            Some(shelved) => shelved.find(key).map(|(page, at)| Found::Shelved(page, at)),
            None => self.kept.find(key).map(Found::Kept),
        }?;
        self.mark(&found);
        Some(found)
    }

    /// All entries of a key, in file order. They count as used from now on.
    pub(crate) fn all(&self, key: &str) -> Vec<Found> {
        let mut all = Vec::new();
        match &self.shelved {
            Some(shelved) => shelved.each(key, &mut |page, at| {
                all.push(Found::Shelved(page.clone(), at));
                true
            }),
            None => all.extend(self.kept.dated(key).iter().map(|it| Found::Kept(it.1))),
        }
        for it in &all {
            self.mark(it);
        }
        all
    }

    /// Visits the entries of each key that has all its entries, in file order.
    pub(crate) fn each_key(&self, visit: &mut dyn FnMut(&[Found])) {
        match &self.shelved {
            Some(shelved) => shelved.each_key(visit),
            None => self.kept.by_key().for_each(|entries| visit(&entries.iter().map(|it| Found::Kept(it.1)).collect::<Vec<_>>())),
        }
    }

    /// The entry of a key that had begun before a day, the latest of those to keep. It counts as used from now on.
    pub(crate) fn find_before(&self, key: &str, day: Date, keep: Keep<'_>) -> Option<Found> {
        let mut last = None;
        self.begun(key, day, &mut |found| {
            if keep(&found) {
                last = Some(found);
            }
        });
        let found = last?;
        self.mark(&found);
        Some(found)
    }

    /// How many entries of a key had begun before a day, of those to keep. They count as used from now on.
    pub(crate) fn count_before(&self, key: &str, day: Date, keep: Keep<'_>) -> usize {
        let mut count = 0;
        self.begun(key, day, &mut |found| count += self.counted(&found, keep));
        count
    }

    /// The entries of a key that had begun before a day, in the order in which they began.
    fn begun(&self, key: &str, day: Date, visit: &mut dyn FnMut(Found)) {
        let before = midnight(day);
        match &self.shelved {
            Some(shelved) => shelved.each(key, &mut |page, at| {
                let begun = page.start(at) < before;
                if begun {
                    visit(Found::Shelved(page.clone(), at));
                }
                begun
            }),
            None => self.kept.dated(key).iter().take_while(|it| it.0 < before).for_each(|it| visit(Found::Kept(it.1))),
        }
    }

    /// The entry of a key that began on a day or later, the earliest of those to keep. It counts as used from now on.
    pub(crate) fn find_from(&self, key: &str, day: Date, keep: Keep<'_>) -> Option<Found> {
        let mut first = None;
        self.coming(key, day, &mut |found| {
            first = keep(&found).then_some(found);
            first.is_none()
        });
        let found = first?;
        self.mark(&found);
        Some(found)
    }

    /// How many entries of a key began on a day or later, of those to keep. They count as used from now on.
    pub(crate) fn count_from(&self, key: &str, day: Date, keep: Keep<'_>) -> usize {
        let mut count = 0;
        self.coming(key, day, &mut |found| {
            count += self.counted(&found, keep);
            true
        });
        count
    }

    /// The entries of a key that began on a day or later, in the order in which they began, until one is enough.
    fn coming(&self, key: &str, day: Date, visit: &mut dyn FnMut(Found) -> bool) {
        let from = midnight(day);
        if let Some(shelved) = &self.shelved {
            shelved.each(key, &mut |page, at| page.start(at) < from || visit(Found::Shelved(page.clone(), at)));
        } else {
            let entries = self.kept.dated(key);
            let first = entries.partition_point(|it| it.0 < from);
            let _ = entries[first..].iter().all(|it| visit(Found::Kept(it.1)));
        }
    }

    fn counted(&self, found: &Found, keep: Keep<'_>) -> usize {
        let kept = keep(found);
        if kept {
            self.mark(found);
        }
        usize::from(kept)
    }

    fn mark(&self, found: &Found) {
        let entry = number_of(found);
        if !self.is_used(entry)
            && let Some(bits) = self.used.get(entry as usize / 64)
        {
            bits.fetch_or(1 << (entry % 64), Atomic::Relaxed);
        }
    }

    fn is_used(&self, entry: u32) -> bool {
        self.used.get(entry as usize / 64).is_some_and(|bits| bits.load(Atomic::Relaxed) >> (entry % 64) & 1 == 1)
    }

    /// The file and the record that an entry was taken from.
    pub(crate) fn place(&self, found: &Found) -> (FileId, u64) {
        match found {
            Found::Kept(entry) => place(self.kept.text(*entry)),
            Found::Shelved(page, at) => place(page.entry(*at)),
        }
    }

    /// A cell of an entry.
    pub(crate) fn cell<'a>(&'a self, found: &'a Found, slot: usize) -> &'a str {
        match found {
            Found::Kept(entry) => entry_cell(self.kept.text(*entry), slot),
            Found::Shelved(page, at) => entry_cell(page.entry(*at), slot),
        }
    }

    /// Whether the entry that was taken from this record was used. The key is the record's own.
    pub(crate) fn was_used(&self, spec: &IndexSpec, record: &Record<'_>, scratch: &mut String) -> bool {
        if !key_of(spec, record, scratch) {
            return false;
        }
        let it_was = |found: &Found| match found {
            Found::Kept(entry) => is_from(self.kept.text(*entry), record.origin) && self.is_used(*entry),
            Found::Shelved(page, at) => is_from(page.entry(*at), record.origin) && self.is_used(page.number(*at)),
        };
        let mut used = false;
        match &self.shelved {
            Some(shelved) => shelved.each(scratch, &mut |page, at| {
                used = it_was(&Found::Shelved(page.clone(), at));
                !used
            }),
            None => {
                used = self.kept.find(scratch).is_some_and(|entry| it_was(&Found::Kept(entry)))
                    || self.kept.dated(scratch).iter().any(|it| it_was(&Found::Kept(it.1)));
            }
        }
        used
    }
}

/// The second at which a day begins.
fn midnight(day: Date) -> i64 {
    i64::from(day.0) * 86_400
}

fn number_of(found: &Found) -> u32 {
    match found {
        Found::Kept(entry) => *entry,
        Found::Shelved(page, at) => page.number(*at),
    }
}

/// The key of a record of the table itself, whether or not it passes the filter; `false` where a part of it is blank.
pub(crate) fn key_of(spec: &IndexSpec, record: &Record<'_>, key: &mut String) -> bool {
    key.clear();
    for (position, (column, blanks)) in spec.theirs.iter().enumerate() {
        let Val::Text(part) = present(record.cell(*column), blanks) else { return false };
        if position > 0 {
            key.push('\u{1f}');
        }
        key.push_str(part.trim());
    }
    true
}

/// Whether a key has all its entries, and not the one that was taken.
fn keeps_every(take: &TakePlan) -> bool {
    matches!(take, TakePlan::Dated(..) | TakePlan::Each)
}

/// Of what stands for a key and a further record, or what stands for further records: whether that takes its place, and whether there are
/// then two that could. It does not matter in which portions records are shown, as long as they come in order.
fn takes(take: &TakePlan, old: (&Rank, bool), new: (&Rank, bool)) -> (bool, bool) {
    match take {
        // Of those that are all taken none takes the place of another.
        TakePlan::First | TakePlan::Each | TakePlan::Dated(..) => (false, false),
        TakePlan::Last => (true, false),
        TakePlan::Latest(..) => match new.0.cmp(old.0) {
            std::cmp::Ordering::Greater => (true, new.1),
            std::cmp::Ordering::Equal => (true, true),
            std::cmp::Ordering::Less => (false, old.1),
        },
        TakePlan::Earliest(..) => match (new.0, old.0) {
            (new, old) if new == old => (false, true),
            (Rank::Blank, _) => (false, old.1),
            (_, Rank::Blank) => (true, new.1),
            (after, before) if after < before => (true, new.1),
            _ => (false, old.1),
        },
    }
}

/// Writes an entry: key, file and record, cells, each text after its length.
fn write_entry(out: &mut String, entering: &Entering<'_>) {
    write_number(out, entering.key.len());
    out.push_str(entering.key);
    write_number(out, entering.origin.file.0 as usize);
    write_number(out, entering.origin.record as usize);
    for column in entering.columns {
        let cell = entering.record.cell(*column);
        write_number(out, cell.len());
        out.push_str(cell);
    }
}

/// The key at the start of an entry.
fn entry_key(entry: &str) -> &str {
    let mut at = 0;
    let length = number(entry, &mut at);
    &entry[at..at + length]
}

/// Where the cells of an entry start.
fn cells_at(entry: &str) -> usize {
    let mut at = 0;
    let key = number(entry, &mut at);
    at += key;
    number(entry, &mut at);
    number(entry, &mut at);
    at
}

fn entry_cell(entry: &str, slot: usize) -> &str {
    let mut at = cells_at(entry);
    for _ in 0..slot {
        let length = number(entry, &mut at);
        at += length;
    }
    let length = number(entry, &mut at);
    &entry[at..at + length]
}

/// The file and the record that an entry was taken from.
fn place(entry: &str) -> (FileId, u64) {
    let mut at = 0;
    let key = number(entry, &mut at);
    at += key;
    (FileId(number(entry, &mut at) as u32), number(entry, &mut at) as u64)
}

/// Whether an entry was taken from that record.
fn is_from(entry: &str, origin: Origin) -> bool {
    place(entry) == (origin.file, origin.record)
}

/// A number as plain characters: six bits each, the lowest first, and a mark on all but the last, so that what holds it stays text.
fn write_number(out: &mut String, mut number: usize) {
    while number >= 0x40 {
        out.push(char::from((number & 0x3F) as u8 | 0x40));
        number >>= 6;
    }
    out.push(char::from(number as u8));
}

fn number(text: &str, at: &mut usize) -> usize {
    let (mut number, mut shift) = (0, 0);
    loop {
        let byte = text.as_bytes()[*at];
        *at += 1;
        number |= usize::from(byte & 0x3F) << shift;
        if byte < 0x40 {
            return number;
        }
        shift += 6;
    }
}
