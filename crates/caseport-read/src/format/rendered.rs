//! The records of one table of a file as text: a line a record, cells between tabs, and before them the place where it stood.
//!
//! `12:3<tab>cells…` is a record at byte 12 on line 3; `~12:3<tab>how<tab>cells…` one that was put together again;
//! `!12:3<tab>cause<tab>bytes` one that is rejected. A cell with a tab, a quote or a line break is quoted.

use std::{
    collections::VecDeque,
    io::{self, Read},
    sync::Arc,
};

use super::{Input, Parser, Reader, Row, Step, Tables, row::Range};
use crate::{door::Place, options::Encoding};

/// Where a table of a file is, and how it is read.
#[derive(Debug, Clone)]
pub(crate) struct PartPlace {
    /// The file.
    pub(crate) whole: Place,
    pub(crate) whole_name: String,
    /// The name by which its table may be known.
    pub(crate) title: String,
    pub(crate) reader: Arc<dyn Reader>,
    pub(crate) wide: Option<Encoding>,
    pub(crate) limit: usize,
    /// Which of the file's tables it is.
    pub(crate) table: usize,
    pub(crate) width: usize,
    pub(crate) ranges: Vec<Range>,
    pub(crate) tables: Arc<Tables>,
}

impl PartPlace {
    /// The text from its start.
    pub(crate) fn open(&self) -> Box<dyn Read + Send> {
        Box::new(Rendered {
            place: self.clone(),
            ranges: self.ranges.iter().copied().collect(),
            parser: None,
            tables: self.tables.again(),
            row: Row::default(),
            page: Vec::new(),
            order: Vec::new(),
            used: 0,
        })
    }
}

/// The text, written as it is read.
struct Rendered {
    place: PartPlace,
    ranges: VecDeque<Range>,
    parser: Option<(Box<dyn Parser>, Option<u64>)>,
    tables: Tables,
    row: Row,
    page: Vec<u8>,
    order: Vec<u32>,
    used: usize,
}

/// How much is written ahead.
const PAGE: usize = 128 << 10;

impl Rendered {
    fn write(&mut self) -> io::Result<()> {
        self.page.clear();
        self.used = 0;
        while self.page.len() < PAGE {
            let Some((parser, end)) = &mut self.parser else {
                let Some(range) = self.ranges.pop_front() else { return Ok(()) };
                self.parser = Some((self.start(range)?, range.end));
                continue;
            };
            self.row.clear();
            let step = parser.next(&mut self.tables, &mut self.row)?;
            if step == Step::End || end.is_some_and(|end| self.row.resume.0 >= end) {
                self.parser = None;
                continue;
            }
            if self.row.table != self.place.table {
                continue;
            }
            match step {
                Step::Rejected(cause) => rejected(&self.row, &cause, &mut self.page),
                _ => record(&self.row, self.place.width, &mut self.order, &mut self.page),
            }
        }
        Ok(())
    }

    /// A parse from the start of a range.
    fn start(&self, range: Range) -> io::Result<Box<dyn Parser>> {
        let reader = self.place.whole.open_at(&self.place.whole_name, range.start)?;
        let input = Input::new(reader, self.place.wide, self.place.limit).starting_at(range.start, range.line);
        Ok(self.place.reader.parser(input))
    }
}

impl Read for Rendered {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        if self.used == self.page.len() {
            self.write()?;
        }
        let n = out.len().min(self.page.len() - self.used);
        out[..n].copy_from_slice(&self.page[self.used..self.used + n]);
        self.used += n;
        Ok(n)
    }
}

fn number(mut number: u64, page: &mut Vec<u8>) {
    let mut digits = [0; 20];
    let mut at = digits.len();
    loop {
        at -= 1;
        digits[at] = b'0' + (number % 10) as u8;
        number /= 10;
        if number == 0 {
            break;
        }
    }
    page.extend_from_slice(&digits[at..]);
}

fn place(row: &Row, page: &mut Vec<u8>) {
    number(row.offset, page);
    page.push(b':');
    number(row.line, page);
}

fn rejected(row: &Row, cause: &str, page: &mut Vec<u8>) {
    page.push(b'!');
    place(row, page);
    page.push(b'\t');
    quoted(cause.as_bytes(), page);
    page.push(b'\t');
    quoted(&row.raw, page);
    page.push(b'\n');
}

fn record(row: &Row, width: usize, order: &mut Vec<u32>, page: &mut Vec<u8>) {
    if let Some(how) = row.salvaged {
        page.push(b'~');
        place(row, page);
        page.push(b'\t');
        page.extend_from_slice(how.as_bytes());
    } else {
        place(row, page);
    }
    let mut next = 0;
    if row.slots.iter().all(|slot| {
        let in_order = slot.column as usize >= next && (slot.column as usize) < width;
        next = slot.column as usize + 1;
        in_order
    }) {
        next = 0;
        // Cells are short: asked once for all of them whether any must be quoted.
        let plain = !must_quote(&row.text);
        for slot in &row.slots {
            let column = slot.column as usize;
            while next <= column {
                page.push(b'\t');
                next += 1;
            }
            if plain { page.extend_from_slice(row.cell(*slot)) } else { cell(row.cell(*slot), page) }
        }
        page.resize(page.len() + width - next, b'\t');
    } else {
        order.clear();
        order.resize(width, u32::MAX);
        for (position, slot) in row.slots.iter().enumerate() {
            if let Some(place) = order.get_mut(slot.column as usize) {
                *place = position as u32;
            }
        }
        for &position in &*order {
            page.push(b'\t');
            if let Some(slot) = row.slots.get(position as usize) {
                cell(row.cell(*slot), page);
            }
        }
    }
    page.push(b'\n');
}

/// Quotes what would otherwise not be one cell.
#[inline]
pub(crate) fn cell(cell: &[u8], page: &mut Vec<u8>) {
    if must_quote(cell) { quoted(cell, page) } else { page.extend_from_slice(cell) }
}

#[inline]
fn must_quote(text: &[u8]) -> bool {
    // Without leaving early, which the compiler makes wide.
    let special = |part: &[u8]| part.iter().fold(false, |any, byte| any | matches!(byte, b'\t' | b'"' | b'\r' | b'\n'));
    text.chunks(512).any(special)
}

fn quoted(cell: &[u8], page: &mut Vec<u8>) {
    page.push(b'"');
    let mut rest = cell;
    while let Some(at) = memchr::memchr(b'"', rest) {
        page.extend_from_slice(&rest[..=at]);
        page.push(b'"');
        rest = &rest[at + 1..];
    }
    page.extend_from_slice(rest);
    page.push(b'"');
}

/// The first cells of a line that is not a record, or was damaged; see the head of this file.
pub(crate) struct Marked<'a> {
    /// `!` or `~`, if any.
    pub(crate) mark: u8,
    pub(crate) offset: u64,
    pub(crate) line: u64,
    /// What comes after the place and its tab.
    pub(crate) rest: &'a [u8],
}

/// Reads the place before a line's cells.
#[inline]
pub(crate) fn marked(line: &[u8]) -> Marked<'_> {
    let mark = line.first().copied().filter(|it| matches!(it, b'!' | b'~')).unwrap_or(0);
    let mut at = usize::from(mark != 0);
    let mut number = || {
        let mut number = 0_u64;
        while let Some(digit) = line.get(at).map(|it| it.wrapping_sub(b'0')).filter(|it| *it < 10) {
            number = number.wrapping_mul(10).wrapping_add(u64::from(digit));
            at += 1;
        }
        at += 1;
        number
    };
    let (offset, physical) = (number(), number());
    Marked { mark, offset, line: physical, rest: line.get(at..).unwrap_or_default() }
}

/// Undoes [`quoted`].
pub(crate) fn unquoted(cell: &[u8], out: &mut Vec<u8>) {
    out.clear();
    let mut rest = cell;
    while let Some(at) = memchr::memchr(b'"', rest) {
        out.extend_from_slice(&rest[..=at]);
        let skip = if rest.get(at + 1) == Some(&b'"') { 2 } else { 1 };
        rest = &rest[at + skip..];
    }
    out.extend_from_slice(rest);
}
