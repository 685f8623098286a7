//! An open element: what of a record it holds so far, and what a record within takes from the one around.

use super::tag;
use crate::format::{Row, Tables};

/// An open element.
#[derive(Default)]
pub(super) struct Frame {
    pub(super) name: Vec<u8>,
    pub(super) place: (u64, u64),
    /// The attributes, until it is clear whether it is a record.
    pub(super) attributes: Attributes,
    pub(super) text: Vec<u8>,
    pub(super) row: Row,
    /// Its table, once it has a cell.
    pub(super) table: Option<usize>,
    pub(super) guess: usize,
    pub(super) children: u32,
    /// How many records of each table it holds, by table.
    pub(super) ordinals: Vec<(usize, u64)>,
    /// Whether `xsi:nil` stands on it.
    pub(super) nil: bool,
}

impl Frame {
    pub(super) fn is_record(&self) -> bool {
        !self.row.slots.is_empty() || !self.attributes.is_empty()
    }

    pub(super) fn open(&mut self, name: &[u8], place: (u64, u64)) {
        self.name.clear();
        self.name.extend_from_slice(name);
        self.place = place;
        self.attributes.clear();
        self.text.clear();
        self.row.clear();
        self.table = None;
        self.guess = 0;
        self.children = 0;
        self.ordinals.clear();
        self.nil = false;
    }
}

/// Adds what was written to the record's text since `was` as a cell of that name. If the record has such a cell already, it is taken
/// out again and returned with its name.
#[inline]
pub(super) fn add(tables: &mut Tables, frame: &mut Frame, table: usize, name: &[u8], was: usize) -> Option<(String, Vec<u8>)> {
    let guess = frame.guess;
    let known = tables.all[table].columns.get(guess).is_some_and(|it| it.as_bytes() == name);
    let column = if known { guess } else { tables.column(table, tag::unescaped(name).as_bytes(), guess) };
    if column < guess && frame.row.slots.iter().any(|it| it.column as usize == column) {
        return Some((tag::unescaped(name).into_owned(), frame.row.text.split_off(was)));
    }
    frame.guess = guess.max(column + 1);
    frame.row.close(column, was);
    None
}

/// Keeps what is needed to find the next record after damage: of the records that are in no other, the last.
pub(super) fn remember(last: &mut Option<(Vec<u8>, usize, usize)>, name: &[u8], depth: usize, table: usize) {
    match last {
        Some((of, at, table_at)) if *at >= depth => {
            if of.as_slice() != name {
                of.clear();
                of.extend_from_slice(name);
            }
            (*at, *table_at) = (depth, table);
        }
        Some(_) => {}
        None => *last = Some((name.to_vec(), depth, table)),
    }
}

/// The tables of the elements seen last: their names need not be made texts for each record.
#[derive(Default)]
pub(super) struct Names {
    seen: Vec<(Vec<u8>, usize)>,
}

impl Names {
    pub(super) fn table(&mut self, tables: &mut Tables, element: &[u8]) -> usize {
        if let Some((_, table)) = self.seen.iter().find(|(name, _)| name == element) {
            return *table;
        }
        let table = tables.table(&tag::title(element));
        if self.seen.len() >= 16 {
            self.seen.clear();
        }
        self.seen.push((element.to_vec(), table));
        table
    }
}

/// Names and values of the attributes of one element.
#[derive(Default)]
pub(super) struct Attributes {
    text: Vec<u8>,
    /// Where the name starts, where the value starts, where it ends.
    spans: Vec<(usize, usize, usize)>,
}

impl Attributes {
    pub(super) fn push(&mut self, name: &[u8], value: impl FnOnce(&mut Vec<u8>)) {
        let start = self.text.len();
        self.text.extend_from_slice(name);
        let middle = self.text.len();
        value(&mut self.text);
        self.spans.push((start, middle, self.text.len()));
    }

    pub(super) fn pairs(&self) -> impl Iterator<Item = (&[u8], &[u8])> {
        self.spans.iter().map(|&(start, middle, end)| (&self.text[start..middle], &self.text[middle..end]))
    }

    pub(super) fn is_empty(&self) -> bool {
        self.spans.is_empty()
    }

    pub(super) fn clear(&mut self) {
        self.text.clear();
        self.spans.clear();
    }
}

pub(super) fn attributes_to_cells(tables: &mut Tables, names: &mut Names, frame: &mut Frame) {
    let kept = std::mem::take(&mut frame.attributes);
    for (name, value) in kept.pairs() {
        let table = match frame.table {
            Some(table) => table,
            None => *frame.table.insert(names.table(tables, &frame.name)),
        };
        let was = frame.row.text.len();
        frame.row.text.extend_from_slice(value);
        // An attribute twice is not well formed; the first is kept.
        let _ = add(tables, frame, table, name, was);
    }
    frame.attributes = kept;
    frame.attributes.clear();
}

/// The first cell of the record around, and the number within it.
pub(super) fn inherit(tables: &mut Tables, outer: &mut [Frame], row: &mut Row, table: usize) {
    let Some(around) = outer.iter_mut().rev().find(|it| !it.row.slots.is_empty()) else { return };
    let (Some(of), Some(&slot)) = (around.table, around.row.slots.first()) else { return };
    let name = tables.all[of].columns[slot.column as usize].clone();
    let own = tables.all[table].columns.iter().position(|it| *it == name);
    let taken = own.is_some_and(|own| row.slots.iter().any(|it| it.column as usize == own));
    let name = if taken { format!("{}.{name}", tag::title(&around.name)) } else { name };
    let column = tables.column(table, name.as_bytes(), 0);
    row.push(column, around.row.cell(slot));
    let ordinal = if let Some((_, ordinal)) = around.ordinals.iter_mut().find(|(of, _)| *of == table) {
        *ordinal += 1;
        *ordinal
    } else {
        around.ordinals.push((table, 1));
        1
    };
    let column = tables.column(table, b"ORDINAL", 0);
    if !row.slots.iter().any(|it| it.column as usize == column) {
        row.push(column, ordinal.to_string().as_bytes());
    }
}
