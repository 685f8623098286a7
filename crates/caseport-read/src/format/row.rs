//! One record between a parse and its text, and the tables that a file holds.

use std::collections::{BTreeMap, HashMap};

use caseport_model::FindingKind;

/// A record: cells by column, in any order. Refilled, not rebuilt.
#[derive(Debug, Default)]
pub(crate) struct Row {
    /// Its table's position in [`Tables`].
    pub(crate) table: usize,
    /// Where it starts.
    pub(crate) offset: u64,
    pub(crate) line: u64,
    /// The last place at or before it where a parse may start anew: offset and line.
    pub(crate) resume: (u64, u64),
    pub(crate) text: Vec<u8>,
    pub(crate) slots: Vec<Slot>,
    /// The bytes of a record that was rejected.
    pub(crate) raw: Vec<u8>,
    /// By which rule the record was put together, if it was damaged.
    pub(crate) salvaged: Option<&'static str>,
    /// Whether records are only counted: a parse that needs no cell to tell one from the next may leave them out.
    pub(crate) only_counted: bool,
}

/// One cell: a range of the row's text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Slot {
    pub(crate) column: u32,
    pub(crate) start: u32,
    pub(crate) end: u32,
}

impl Row {
    pub(crate) fn clear(&mut self) {
        self.text.clear();
        self.slots.clear();
        self.raw.clear();
        self.salvaged = None;
    }

    /// Adds a cell.
    #[inline]
    pub(crate) fn push(&mut self, column: usize, cell: &[u8]) {
        let start = self.text.len() as u32;
        self.text.extend_from_slice(cell);
        self.slots.push(Slot { column: column as u32, start, end: self.text.len() as u32 });
    }

    /// Makes a cell of what was written to the text since `start`.
    #[inline]
    pub(crate) fn close(&mut self, column: usize, start: usize) {
        self.slots.push(Slot { column: column as u32, start: start as u32, end: self.text.len() as u32 });
    }

    pub(crate) fn cell(&self, slot: Slot) -> &[u8] {
        &self.text[slot.start as usize..slot.end as usize]
    }

    /// Says where it starts, and that a parse may start anew there.
    pub(crate) fn starts(&mut self, place: (u64, u64)) {
        (self.offset, self.line) = place;
    }
}

/// The tables of a file, as far as they were seen.
#[derive(Debug, Default)]
pub(crate) struct Tables {
    pub(crate) all: Vec<TableSeen>,
    index: HashMap<String, usize>,
    notes: BTreeMap<&'static str, (Note, u64)>,
    said: Vec<(Note, String)>,
    /// Files of the extract that hold the texts of cells, in lower case.
    pub(crate) used: std::collections::BTreeSet<String>,
}

#[derive(Debug, Clone, Copy)]
struct Note(&'static FindingKind);

/// One table.
#[derive(Debug, Default)]
pub(crate) struct TableSeen {
    /// Its name in the file; empty if the file does not name it.
    pub(crate) name: String,
    pub(crate) columns: Vec<String>,
    index: HashMap<String, usize>,
    /// Records, with the rejected and the salvaged ones among them.
    pub(crate) records: u64,
    pub(crate) rejected: u64,
    pub(crate) salvaged: u64,
    /// Where its records lie: starts and ends, with the line of each start.
    pub(crate) ranges: Vec<Range>,
}

/// A part of a file with a table's records.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Range {
    pub(crate) start: u64,
    pub(crate) line: u64,
    /// `None`: up to the end of the file.
    pub(crate) end: Option<u64>,
}

impl Tables {
    /// The table of a name, new if it is.
    pub(crate) fn table(&mut self, name: &str) -> usize {
        if let Some(&at) = self.index.get(name) {
            return at;
        }
        let at = self.all.len();
        self.index.insert(name.to_owned(), at);
        self.all.push(TableSeen { name: name.to_owned(), ..TableSeen::default() });
        at
    }

    /// The table of a name, if there is one.
    pub(crate) fn find(&self, name: &str) -> Option<usize> {
        self.index.get(name).copied()
    }

    /// The column of a name in a table, new if it is. `guess` is tried first: cells mostly come in the same order.
    #[inline]
    pub(crate) fn column(&mut self, table: usize, name: &[u8], guess: usize) -> usize {
        let seen = &mut self.all[table];
        if seen.columns.get(guess).is_some_and(|it| it.as_bytes() == name) {
            return guess;
        }
        let name = String::from_utf8_lossy(name);
        if let Some(&at) = seen.index.get(&*name) {
            return at;
        }
        seen.add(name.into_owned())
    }

    /// Columns that a file declares for a table, in their order.
    pub(crate) fn declare<'a>(&mut self, table: usize, columns: impl IntoIterator<Item = &'a str>) {
        let seen = &mut self.all[table];
        for name in columns {
            if !seen.index.contains_key(name) {
                seen.add(name.to_owned());
            }
        }
    }

    /// Counts something that a finding will say about the file.
    pub(crate) fn note(&mut self, kind: &'static FindingKind, count: u64) {
        if count > 0 {
            self.notes.entry(kind.code).or_insert((Note(kind), 0)).1 += count;
        }
    }

    /// What was counted, by code.
    pub(crate) fn notes(&self) -> impl Iterator<Item = (&'static FindingKind, u64)> {
        self.notes.values().map(|(kind, count)| (kind.0, *count))
    }

    /// Says something of the file in words.
    pub(crate) fn say(&mut self, kind: &'static FindingKind, words: &str) {
        if self.said.len() < 64 {
            self.said.push((Note(kind), words.to_owned()));
        }
    }

    /// What was said, joined by kind.
    pub(crate) fn said(&self) -> Vec<(&'static FindingKind, Vec<&str>)> {
        let mut all: Vec<(&'static FindingKind, Vec<&str>)> = Vec::new();
        for (kind, words) in &self.said {
            match all.iter_mut().find(|(of, _)| of.code == kind.0.code) {
                Some((_, said)) => said.push(words),
                None => all.push((kind.0, vec![words])),
            }
        }
        all
    }

    /// The same tables and columns, with nothing counted: for a parse that reads them again.
    pub(crate) fn again(&self) -> Tables {
        let all = self.all.iter().map(|it| TableSeen {
            name: it.name.clone(),
            columns: it.columns.clone(),
            index: it.index.clone(),
            ..TableSeen::default()
        });
        Tables {
            all: all.collect(),
            index: self.index.clone(),
            notes: BTreeMap::new(),
            said: Vec::new(),
            used: std::collections::BTreeSet::new(),
        }
    }
}

impl TableSeen {
    fn add(&mut self, name: String) -> usize {
        let at = self.columns.len();
        self.index.insert(name.clone(), at);
        self.columns.push(name);
        at
    }
}
