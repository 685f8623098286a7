//! One sheet, written out as text while it is read: the same text that [`super::super::cells::write`] makes of its cells.

use std::{
    io::{self, Read},
    sync::{Arc, Mutex},
};

use calamine::{ExcelDateTime, ExcelDateTimeType};
use memchr::{memchr, memmem};

use super::{
    super::{DateForm, Notes, Rows, cells},
    Odd, Seen, Stopped, Style, Styles,
    shared::{Lookup, Strings},
    strings::{self, Window},
};
use crate::{
    format::rendered,
    formats::xml::{attributes, tag_end},
};

/// How much is written ahead.
const PAGE: usize = 128 << 10;
/// Rows of a sheet.
const ROWS: u32 = 1 << 20;

/// The text of a sheet.
pub(super) struct SheetText {
    window: Window,
    stage: Stage,
    /// The columns that the sheet says it has.
    said: Option<(u32, u32)>,
    line: Line,
    row_end: memmem::Finder<'static>,
    /// The row that comes next, where the sheet does not say one.
    next_row: u32,
    used: usize,
    /// Bytes written before those of the page.
    before: u64,
    most: u64,
    seen: Arc<Mutex<Option<Seen>>>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    Start,
    Rows,
    Done,
}

/// What is written, and what it is written from.
struct Line {
    strings: Lookup,
    styles: Arc<Styles>,
    dates: DateForm,
    columns: (u32, u32),
    page: Vec<u8>,
    /// The cells of the row at hand.
    cells: Vec<u8>,
    scratch: String,
    notes: Notes,
    /// The columns with text, so far.
    extent: Option<(u32, u32)>,
    /// The last row with anything in it.
    last: u32,
    rows: Rows,
    /// The row after the last one that was written.
    next: u32,
}

impl SheetText {
    pub(super) fn new(
        stream: Box<dyn Read + Send>,
        strings: Arc<Strings>,
        styles: Arc<Styles>,
        dates: DateForm,
        columns: Option<(u32, u32)>,
        most: u64,
        seen: Arc<Mutex<Option<Seen>>>,
    ) -> SheetText {
        let line = Line {
            strings: Lookup::new(strings),
            styles,
            dates,
            columns: columns.unwrap_or_default(),
            page: Vec::new(),
            cells: Vec::new(),
            scratch: String::new(),
            notes: Notes::default(),
            extent: None,
            last: 0,
            rows: Rows::default(),
            next: 0,
        };
        SheetText {
            window: Window::new(stream),
            stage: Stage::Start,
            said: None,
            line,
            row_end: memmem::Finder::new(b"</row>"),
            next_row: 0,
            used: 0,
            before: 0,
            most,
            seen,
        }
    }

    /// The columns that the sheet says it has; from its start.
    pub(super) fn said(&mut self) -> Result<Option<(u32, u32)>, Stopped> {
        self.start()?;
        Ok(self.said)
    }

    /// Whether there is any text; reads no further than the first.
    pub(super) fn has_text(&mut self) -> Result<bool, Stopped> {
        while self.stage != Stage::Done && self.line.extent.is_none() {
            self.step()?;
        }
        Ok(self.line.extent.is_some())
    }

    fn start(&mut self) -> Result<(), Odd> {
        let before = self.window.prolog(b"<sheetData")?;
        if let Some(at) = memmem::find(&before, b"<dimension ") {
            let tag = &before[at + 11..];
            let tag = &tag[..tag_end(tag).ok_or(Odd)?];
            attributes(tag.strip_suffix(b"/").unwrap_or(tag), &mut |name, value| {
                if name == b"ref" {
                    let (from, to) = memchr(b':', value).map_or((value, value), |at| (&value[..at], &value[at + 1..]));
                    self.said = place(from).zip(place(to)).map(|((_, left), (_, right))| (left, right));
                }
            });
        }
        let end = self.window.tag()?.ok_or(Odd)?;
        self.stage = if self.window.data()[end - 1] == b'/' { Stage::Done } else { Stage::Rows };
        if self.window.data().get(10).is_none_or(|it| !matches!(it, b'>' | b'/' | b' ')) {
            return Err(Odd);
        }
        self.window.pass(end + 1);
        if self.stage == Stage::Done { self.end() } else { Ok(()) }
    }

    /// One row, or the end of the rows.
    fn step(&mut self) -> Result<(), Stopped> {
        match self.stage {
            Stage::Start => return Ok(self.start()?),
            Stage::Done => return Ok(()),
            Stage::Rows => {}
        }
        self.window.blanks()?;
        self.window.need(12)?;
        if self.window.data().starts_with(b"</sheetData") {
            self.stage = Stage::Done;
            return Ok(self.end()?);
        }
        if !matches!(self.window.data(), [b'<', b'r', b'o', b'w', b' ' | b'>' | b'/', ..]) {
            return Err(Odd.into());
        }
        let end = self.window.tag()?.ok_or(Odd)?;
        let tag = &self.window.data()[4..end];
        let empty = tag.last() == Some(&b'/');
        let mut row = Some(self.next_row);
        attributes(tag.strip_suffix(b"/").unwrap_or(tag), &mut |name, value| {
            if name == b"r" {
                row = number(value).and_then(|it| it.checked_sub(1));
            }
        });
        let row = row.filter(|it| (self.next_row..ROWS).contains(it)).ok_or(Odd)?;
        self.next_row = row + 1;
        if empty {
            self.window.pass(end + 1);
            return Ok(());
        }
        let whole = self.window.upto(&self.row_end)?.ok_or(Odd)?;
        let cells = self.window.data().get(end + 1..whole - 6).ok_or(Odd)?;
        self.line.row(row, cells, self.before)?;
        self.window.pass(whole);
        if self.before + self.line.page.len() as u64 > self.most {
            return Err(Odd.into());
        }
        Ok(())
    }

    /// After the rows: merged areas, and then the end, where a checksum waits.
    fn end(&mut self) -> Result<(), Odd> {
        let merged = memmem::Finder::new(b"<mergeCell ");
        while let Some(end) = self.window.upto(&merged)? {
            self.line.notes.merged += 1;
            self.window.pass(end);
        }
        let line = &mut self.line;
        if line.extent.is_some() {
            line.page.push(b'\n');
        }
        line.notes.full = line.last + 1 >= ROWS;
        line.rows.finish();
        let seen = Seen {
            rows: Arc::new(std::mem::take(&mut line.rows)),
            notes: line.notes.clone(),
            columns: line.extent,
            fits: line.extent == Some(line.columns),
        };
        if let Ok(mut known) = self.seen.lock() {
            known.get_or_insert(seen);
        }
        Ok(())
    }
}

impl Read for SheetText {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        if self.used == self.line.page.len() {
            self.before += self.line.page.len() as u64;
            self.line.page.clear();
            self.used = 0;
            while self.line.page.len() < PAGE && self.stage != Stage::Done {
                self.step()?;
            }
        }
        let n = out.len().min(self.line.page.len() - self.used);
        out[..n].copy_from_slice(&self.line.page[self.used..self.used + n]);
        self.used += n;
        Ok(n)
    }
}

impl Line {
    /// The cells of one row, which are in order.
    fn row(&mut self, row: u32, data: &[u8], before: u64) -> Result<(), Stopped> {
        self.cells.clear();
        let (mut at, mut expected, mut any) = (self.columns.0, 0, false);
        let mut rest = data;
        loop {
            while let Some(byte) = rest.first().filter(|it| it.is_ascii_whitespace()) {
                let _ = byte;
                rest = &rest[1..];
            }
            if rest.is_empty() {
                break;
            }
            let (cell, after) = Cell::of(rest)?;
            rest = after;
            let column = match cell.place {
                None => expected,
                Some(text) => match place(text) {
                    Some((of, column)) if of == row && column >= expected => column,
                    _ => return Err(Odd.into()),
                },
            };
            expected = column + 1;
            let was = self.cells.len();
            if column > at {
                self.cells.resize(was + (column - at) as usize, b'\t');
            }
            match self.value(&cell)? {
                Value::Empty => {}
                Value::Blank => self.last = row,
                Value::Written => {
                    self.last = row;
                    any = true;
                    at = column.max(at);
                    let (left, right) = self.extent.unwrap_or((column, column));
                    self.extent = Some((left.min(column), right.max(column)));
                    continue;
                }
            }
            self.cells.truncate(was);
        }
        if !any {
            return Ok(());
        }
        if self.rows.is_empty() {
            (self.rows.first, self.next) = (u64::from(row), row);
        }
        for _ in self.next..=row {
            if !self.rows.is_empty() {
                self.page.push(b'\n');
            }
            self.rows.push(before + self.page.len() as u64);
        }
        self.next = row + 1;
        self.page.extend_from_slice(&self.cells);
        self.page.resize(self.page.len() + self.columns.1.saturating_sub(at) as usize, b'\t');
        Ok(())
    }

    /// Writes a cell's value after those before.
    #[inline]
    fn value(&mut self, cell: &Cell<'_>) -> Result<Value, Stopped> {
        match cell.kind {
            b"s" if cell.value.is_empty() => Ok(Value::Empty),
            b"s" => {
                let at = number(cell.value).ok_or(Odd)?;
                let text = self.strings.get(at as usize)?;
                Ok(put(text, &mut self.notes, &mut self.cells))
            }
            b"" | b"n" => Ok(self.number(cell)?),
            b"str" | b"inlineStr" => {
                self.scratch.clear();
                if cell.kind == b"str" {
                    strings::text(cell.value, false, &mut self.scratch)?;
                } else {
                    strings::string(cell.inline, &mut self.scratch)?;
                }
                Ok(put(&self.scratch, &mut self.notes, &mut self.cells))
            }
            b"b" => {
                let word: &[u8] = match cell.value {
                    b"" => return Ok(Value::Empty),
                    b"0" => b"FALSE",
                    b"1" => b"TRUE",
                    _ => return Err(Odd.into()),
                };
                self.cells.extend_from_slice(word);
                Ok(Value::Written)
            }
            b"e" if ERRORS.contains(&cell.value) => {
                self.notes.errors += 1;
                Ok(Value::Blank)
            }
            _ => Err(Odd.into()),
        }
    }

    #[inline]
    fn number(&mut self, cell: &Cell<'_>) -> Result<Value, Odd> {
        let style = match cell.style {
            None => Style::Number,
            Some(at) => *self.styles.kinds.get(at).ok_or(Odd)?,
        };
        let text = cell.value;
        if text.is_empty() {
            return Ok(Value::Empty);
        }
        // A whole number that a sheet keeps exactly is written as it stands.
        if style == Style::Number && text.len() <= 15 && text.iter().all(u8::is_ascii_digit) && (text[0] != b'0' || text.len() == 1) {
            self.cells.extend_from_slice(text);
            return Ok(Value::Written);
        }
        if !text.iter().all(|it| it.is_ascii_digit() || matches!(it, b'.' | b'-' | b'+' | b'e' | b'E')) {
            return Err(Odd);
        }
        let value: f64 = std::str::from_utf8(text).ok().and_then(|it| it.parse().ok()).ok_or(Odd)?;
        let kind = match style {
            Style::Number => None,
            Style::Moment => Some(ExcelDateTimeType::DateTime),
            Style::Span => Some(ExcelDateTimeType::TimeDelta),
        };
        let written = kind
            .and_then(|kind| cells::date(ExcelDateTime::new(value, kind, self.styles.from_1904), self.dates))
            .unwrap_or_else(|| cells::float(value, &mut self.notes));
        self.cells.extend_from_slice(written.as_bytes());
        Ok(Value::Written)
    }
}

/// What became of a cell.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Value {
    /// There is nothing in it.
    Empty,
    /// What is in it is read as blank.
    Blank,
    Written,
}

const ERRORS: [&[u8]; 8] = [b"#DIV/0!", b"#N/A", b"#NAME?", b"#NULL!", b"#NUM!", b"#REF!", b"#VALUE!", b"#GETTING_DATA"];

#[inline]
fn put(text: &str, notes: &mut Notes, out: &mut Vec<u8>) -> Value {
    notes.full_cells += u64::from(cells::is_full(text));
    let plainly = text.as_bytes().first().is_some_and(u8::is_ascii_graphic);
    if !plainly && text.trim().is_empty() {
        return Value::Blank;
    }
    rendered::cell(text.as_bytes(), out);
    Value::Written
}

/// One cell as it stands.
struct Cell<'a> {
    place: Option<&'a [u8]>,
    style: Option<usize>,
    kind: &'a [u8],
    value: &'a [u8],
    /// What is within `is`.
    inline: &'a [u8],
}

impl<'a> Cell<'a> {
    /// The cell at the start, and what follows it.
    #[inline]
    fn of(data: &'a [u8]) -> Result<(Cell<'a>, &'a [u8]), Odd> {
        let mut cell = Cell { place: None, style: None, kind: b"", value: b"", inline: b"" };
        let mut rest = data.strip_prefix(b"<c").ok_or(Odd)?;
        // Its attributes, which are few and short.
        loop {
            match rest {
                [b'>', after @ ..] => {
                    rest = after;
                    break;
                }
                [b'/', b'>', after @ ..] => return Ok((cell, after)),
                [b' ' | b'\t' | b'\r' | b'\n', after @ ..] => rest = after,
                _ => {
                    let equals = rest.iter().position(|it| *it == b'=').ok_or(Odd)?;
                    let (name, value) = (&rest[..equals], &rest[equals + 1..]);
                    let quote = *value.first().filter(|it| matches!(it, b'"' | b'\'')).ok_or(Odd)?;
                    let end = 1 + value[1..].iter().position(|it| *it == quote).ok_or(Odd)?;
                    let text = &value[1..end];
                    match name {
                        b"r" => cell.place = Some(text),
                        b"s" => cell.style = Some(number(text).ok_or(Odd)? as usize),
                        b"t" => cell.kind = text,
                        b"cm" | b"vm" | b"ph" => {}
                        _ => return Err(Odd),
                    }
                    rest = &value[end + 1..];
                }
            }
        }
        let mut valued = false;
        loop {
            if let Some(after) = rest.strip_prefix(b"<v>") {
                let end = memchr(b'<', after).ok_or(Odd)?;
                if valued {
                    return Err(Odd);
                }
                valued = true;
                // Beside a text of its own, a value says the same once more.
                if cell.kind != b"inlineStr" {
                    cell.value = &after[..end];
                }
                rest = after[end..].strip_prefix(b"</v>").ok_or(Odd)?;
            } else if let Some(after) = rest.strip_prefix(b"</c>") {
                return Ok((cell, after));
            } else if let Some(after) = rest.strip_prefix(b"<v/>") {
                rest = after;
                valued = true;
            } else if let Some(after) = rest.strip_prefix(b"<is>") {
                if valued || cell.kind != b"inlineStr" {
                    return Err(Odd);
                }
                let end = memmem::find(after, b"</is>").ok_or(Odd)?;
                cell.inline = &after[..end];
                valued = true;
                rest = &after[end + 5..];
            } else if rest.starts_with(b"<f") {
                // What a formula gave stands after it.
                let end = tag_end(rest).ok_or(Odd)?;
                let empty = rest[end - 1] == b'/';
                if valued || !matches!(rest[2], b' ' | b'>' | b'/') {
                    return Err(Odd);
                }
                rest = &rest[end + 1..];
                if !empty {
                    let close = memchr(b'<', rest).ok_or(Odd)?;
                    rest = rest[close..].strip_prefix(b"</f>").ok_or(Odd)?;
                }
            } else if rest.first().is_some_and(u8::is_ascii_whitespace) {
                rest = &rest[1..];
            } else {
                return Err(Odd);
            }
        }
    }
}

/// A number of digits alone.
#[inline]
fn number(text: &[u8]) -> Option<u32> {
    if text.is_empty() || text.len() > 9 {
        return None;
    }
    text.iter().try_fold(0, |sum, byte| byte.is_ascii_digit().then(|| sum * 10 + u32::from(byte - b'0')))
}

/// Row and column of `AB12`, counted from 0.
#[inline]
fn place(text: &[u8]) -> Option<(u32, u32)> {
    let letters = text.iter().take_while(|it| it.is_ascii_uppercase()).count();
    if letters == 0 || letters > 3 {
        return None;
    }
    let column = text[..letters].iter().fold(0, |sum, byte| sum * 26 + u32::from(byte - b'A') + 1);
    Some((number(&text[letters..])?.checked_sub(1)?, column - 1))
}
