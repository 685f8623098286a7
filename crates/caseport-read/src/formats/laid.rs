//! Records laid out by another file: fixed width by a layout of ours, and whatever an Oracle SQL*Loader control file describes.
//!
//! A record ends at a line end, after so many bytes, after the length before it, or at a text of its own. Its fields stand at
//! positions, counted in bytes from 1, or end at a terminator. A record may hold rows of several tables, chosen by conditions.

pub(crate) mod fixed;
pub(crate) mod loader;
#[cfg(test)]
mod tests;

use std::{
    collections::HashMap,
    io::{self, Read as _},
    sync::Arc,
};

use memchr::memchr;

use crate::{
    door::Place as FilePlace,
    findings as f,
    format::{Input, Parser, Reader, Row, Step, Tables, input::find},
    options::Encoding,
};

/// How a file of records is laid out.
#[derive(Debug, Clone, Default)]
pub(crate) struct Layout {
    pub(crate) ends: Ends,
    pub(crate) tables: Vec<TableLayout>,
    pub(crate) encoding: Option<Encoding>,
    /// Records to pass over at the start.
    pub(crate) skip: u64,
    /// Where the records start, if they stand in the file that lays them out.
    pub(crate) begins: Option<u64>,
    /// The names of the files of records, as stated.
    pub(crate) data: Vec<String>,
    /// What the layout says of values, which is not applied: masks and expressions, by column.
    pub(crate) masks: Vec<String>,
}

/// Where a record ends.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) enum Ends {
    #[default]
    Lines,
    /// After so many bytes.
    Fixed(usize),
    /// After the length that stands before it, in so many digits.
    Var(usize),
    /// At this text.
    Str(Vec<u8>),
}

/// The rows of one table in a record.
#[derive(Debug, Clone, Default)]
pub(crate) struct TableLayout {
    /// Its name; empty if only the file's name says it.
    pub(crate) name: String,
    /// All must hold.
    pub(crate) when: Vec<Condition>,
    pub(crate) columns: Vec<Column>,
    /// Whether columns missing at the end are blank, and not a reason to reject.
    pub(crate) trailing: bool,
}

/// One field.
#[derive(Debug, Clone)]
pub(crate) struct Column {
    pub(crate) name: String,
    /// Whether it is read only to find others, or a file.
    pub(crate) filler: bool,
    pub(crate) place: Place,
    pub(crate) null_if: Vec<Condition>,
}

/// Where a field stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Place {
    /// From a byte, counted from 0, or after the field before; with a length, or up to the end.
    At { start: Option<usize>, length: Option<usize> },
    /// Up to a terminator, perhaps enclosed.
    Until { start: Option<usize>, terminator: Terminator, enclosed: Option<Enclosed> },
    /// The same for all records.
    Constant(String),
    /// The number of the record.
    Number,
    /// The text of a file that another field names.
    File { column: String },
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Terminator {
    Text(Vec<u8>),
    Whitespace,
    /// The end of the record.
    None,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Enclosed {
    pub(crate) by: Vec<u8>,
    pub(crate) and: Vec<u8>,
    pub(crate) optional: bool,
}

/// A condition on a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Condition {
    pub(crate) of: Subject,
    /// `None`: blanks.
    pub(crate) is: Option<Vec<u8>>,
    pub(crate) not: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Subject {
    Column(String),
    /// From and to, counted from 0, the end not included.
    Bytes(usize, usize),
}

/// Reads files of one layout.
#[derive(Debug)]
pub(crate) struct Laid {
    pub(crate) layout: Arc<Layout>,
    /// The folder of the file of records, with its `/` or `!`.
    pub(crate) folder: String,
    /// All files of the extract, by name in lower case.
    pub(crate) files: Arc<HashMap<String, FilePlace>>,
}

impl Reader for Laid {
    fn parser(&self, input: Input) -> Box<dyn Parser> {
        Box::new(LaidParser {
            input,
            layout: self.layout.clone(),
            folder: self.folder.clone(),
            files: self.files.clone(),
            at_table: 0,
            record: 0,
            used: 0,
            matched: false,
            held: None,
            declared: None,
            fields: Vec::new(),
        })
    }

    fn decodes(&self) -> bool {
        false
    }

    fn encoding(&self) -> Option<Encoding> {
        self.layout.encoding
    }
}

struct LaidParser {
    input: Input,
    layout: Arc<Layout>,
    folder: String,
    files: Arc<HashMap<String, FilePlace>>,
    /// Which table of the record at hand comes next.
    at_table: usize,
    record: u64,
    /// How far the record at hand was read by the tables before.
    used: usize,
    matched: bool,
    /// The record at hand: where it starts and ends in the window, and where the next one starts.
    held: Option<(usize, usize, usize)>,
    /// Position in `Tables` of each table.
    declared: Option<Vec<usize>>,
    fields: Vec<Option<(usize, usize, bool)>>,
}

enum Cut {
    Record { start: usize, end: usize, next: usize },
    Rejected { next: usize, why: &'static str },
    End,
}

impl LaidParser {
    fn declare(&mut self, tables: &mut Tables) {
        let mut declared = Vec::new();
        for layout in &self.layout.tables {
            let table = tables.table(&layout.name);
            tables.declare(table, layout.columns.iter().filter(|it| !it.filler).map(|it| it.name.as_str()));
            declared.push(table);
        }
        for mask in &self.layout.masks {
            tables.say(&f::MASKS, &format!("`{mask}`"));
        }
        self.declared = Some(declared);
    }

    /// Passes over what stands before the records.
    fn begin(&mut self) -> io::Result<()> {
        if self.input.place().0 > 0 {
            return Ok(());
        }
        let mut left = self.layout.begins.unwrap_or(0);
        while left > 0 {
            if self.input.data().is_empty() && !self.input.more()? {
                return Ok(());
            }
            let n = (self.input.data().len() as u64).min(left);
            self.input.pass(n as usize);
            left -= n;
        }
        if self.layout.begins.is_none() && self.input.need(3)? && self.input.data().starts_with(b"\xEF\xBB\xBF") {
            self.input.pass(3);
        }
        for _ in 0..self.layout.skip {
            if let Cut::Record { next, .. } | Cut::Rejected { next, .. } = self.cut()? {
                self.input.pass(next);
            }
        }
        Ok(())
    }

    /// Finds the record at the start of the window.
    fn cut(&mut self) -> io::Result<Cut> {
        loop {
            let data = self.input.data();
            let left = data.len();
            let found = match &self.layout.ends {
                Ends::Lines => memchr(b'\n', data).map(|at| {
                    let end = at - usize::from(at > 0 && data[at - 1] == b'\r');
                    Cut::Record { start: 0, end, next: at + 1 }
                }),
                Ends::Str(text) => find(data, 0, text).map(|at| Cut::Record { start: 0, end: at, next: at + text.len() }),
                Ends::Fixed(size) => (left >= *size).then(|| {
                    let end = data[..*size].strip_suffix(b"\n").map_or(*size, |it| it.strip_suffix(b"\r").unwrap_or(it).len());
                    Cut::Record { start: 0, end, next: *size }
                }),
                Ends::Var(digits) => match data.get(..*digits) {
                    None => None,
                    Some(length) => match std::str::from_utf8(length).ok().and_then(|it| it.trim().parse::<usize>().ok()) {
                        None => {
                            while self.input.data().len() <= self.input.limit && self.input.more()? {}
                            return Ok(Cut::Rejected { next: self.input.data().len(), why: "the length before it is no number" });
                        }
                        Some(length) if length > self.input.limit => {
                            return Ok(Cut::Rejected { next: left, why: "the length before it is longer than the limit" });
                        }
                        Some(length) => (left >= digits + length).then(|| {
                            let body = &data[*digits..digits + length];
                            let end = digits + body.strip_suffix(b"\n").map_or(length, |it| it.strip_suffix(b"\r").unwrap_or(it).len());
                            Cut::Record { start: *digits, end, next: digits + length }
                        }),
                    },
                },
            };
            if let Some(found) = found {
                return Ok(found);
            }
            if left > self.input.limit {
                return Ok(Cut::Rejected { next: left, why: "a record longer than the limit" });
            }
            if !self.input.more()? {
                let rest = self.input.data();
                if rest.iter().all(|it| matches!(it, 0x1A | b'\r' | b'\n')) {
                    return Ok(Cut::End);
                }
                let ends = matches!(self.layout.ends, Ends::Lines | Ends::Str(_));
                return Ok(if ends {
                    Cut::Record { start: 0, end: rest.len(), next: rest.len() }
                } else {
                    Cut::Rejected { next: rest.len(), why: "the file ends within it" }
                });
            }
        }
    }

    /// Finds the fields of a table in a record; the error says why it is none.
    fn fields(&mut self, record: (usize, usize), table: usize) -> Result<(), String> {
        let data = &self.input.data()[record.0..record.1];
        let layout = &self.layout.tables[table];
        self.fields.clear();
        let mut at = self.used;
        for (position, column) in layout.columns.iter().enumerate() {
            let field = match &column.place {
                Place::Constant(_) | Place::Number | Place::File { .. } => None,
                Place::At { start, length } => {
                    let start = start.unwrap_or(at);
                    let end = length.map_or(data.len(), |it| start + it);
                    at = end;
                    // Blanks at the end of a line are often cut off.
                    let (start, end) = (start.min(data.len()), end.min(data.len()));
                    let text = data[start..end].trim_ascii_end();
                    (!text.is_empty()).then_some((start, start + text.len(), false))
                }
                Place::Until { start, terminator, enclosed } => {
                    at = start.unwrap_or(at);
                    if at > data.len() {
                        if layout.trailing {
                            None
                        } else {
                            return Err(format!("{position} fields instead of {}", layout.columns.len()));
                        }
                    } else {
                        let (field, next) = until(data, at, terminator, enclosed.as_ref())?;
                        at = next;
                        field
                    }
                }
            };
            self.fields.push(field);
        }
        self.used = at;
        Ok(())
    }

    fn holds(&self, condition: &Condition, record: (usize, usize), layout: &TableLayout) -> bool {
        let data = &self.input.data()[record.0..record.1];
        let value = match &condition.of {
            Subject::Bytes(from, to) => data.get((*from).min(data.len())..(*to).min(data.len())).unwrap_or_default(),
            Subject::Column(name) => {
                let at = layout.columns.iter().position(|it| it.name.eq_ignore_ascii_case(name));
                let field = at.and_then(|at| self.fields.get(at)).copied().flatten();
                field.map_or(&[][..], |(from, to, _)| &data[from..to])
            }
        };
        let is = match &condition.is {
            None => value.trim_ascii().is_empty(),
            Some(text) => value.trim_ascii_end() == text.trim_ascii_end(),
        };
        is != condition.not
    }

    /// The text of a file that a field names; `None` if it is not there.
    fn file(&self, name: &[u8], tables: &mut Tables) -> io::Result<Option<Vec<u8>>> {
        let name = String::from_utf8_lossy(name).replace('\\', "/").to_lowercase();
        let last = name.rsplit('/').next().unwrap_or(&name);
        let folder = self.folder.to_lowercase();
        let names = [format!("{folder}{name}"), format!("{folder}{last}"), name.clone()];
        let Some((own, place)) = names.into_iter().find_map(|it| Some((it.clone(), self.files.get(&it)?.clone()))) else { return Ok(None) };
        tables.used.insert(own);
        let mut text = Vec::new();
        place.open(&name).map_err(io::Error::other)?.take(self.input.limit as u64).read_to_end(&mut text)?;
        Ok(Some(text))
    }

    fn fill(&mut self, tables: &mut Tables, row: &mut Row, record: (usize, usize), table: usize) -> io::Result<()> {
        let layout = self.layout.clone();
        let layout = &layout.tables[table];
        let mut position = 0;
        for (at, column) in layout.columns.iter().enumerate() {
            if column.filler {
                continue;
            }
            let null = column.null_if.iter().any(|it| self.holds(it, record, layout));
            match &column.place {
                _ if null => {}
                Place::Constant(text) => row.push(position, text.as_bytes()),
                Place::Number => row.push(position, self.record.to_string().as_bytes()),
                Place::File { column } => {
                    let of = layout.columns.iter().position(|it| it.name.eq_ignore_ascii_case(column));
                    let field = of.and_then(|of| self.fields.get(of)).copied().flatten();
                    if let Some((from, to, _)) = field {
                        let name = self.input.data()[record.0 + from..record.0 + to].to_vec();
                        match self.file(&name, tables)? {
                            Some(text) => row.push(position, &text),
                            None => tables.note(&f::TEXT_MISSING, 1),
                        }
                    }
                }
                Place::At { .. } | Place::Until { .. } => {
                    if let Some((from, to, doubled)) = self.fields[at] {
                        let cell = &self.input.data()[record.0 + from..record.0 + to];
                        if doubled && let Place::Until { enclosed: Some(enclosed), .. } = &column.place {
                            let was = row.text.len();
                            single(cell, &enclosed.and, &mut row.text);
                            row.close(position, was);
                        } else {
                            row.push(position, cell);
                        }
                    }
                }
            }
            position += 1;
        }
        Ok(())
    }
}

type Cell = Option<(usize, usize, bool)>;

/// A field up to its terminator: its bytes, whether enclosures are doubled in it, and where the next one starts.
fn until(data: &[u8], at: usize, terminator: &Terminator, enclosed: Option<&Enclosed>) -> Result<(Cell, usize), String> {
    let mut from = at;
    if *terminator == Terminator::Whitespace || enclosed.is_some_and(|it| data[at..].trim_ascii_start().starts_with(&it.by)) {
        from += data[at..].len() - data[at..].trim_ascii_start().len();
    }
    if let Some(enclosed) = enclosed.filter(|it| data[from..].starts_with(&it.by)) {
        let start = from + enclosed.by.len();
        let (mut end, mut doubled) = (start, false);
        loop {
            let Some(hit) = find(&data[end..], 0, &enclosed.and) else { return Err("an enclosed field that does not end".to_owned()) };
            end += hit;
            let after = end + enclosed.and.len();
            if !data[after..].starts_with(&enclosed.and) {
                break;
            }
            doubled = true;
            end = after + enclosed.and.len();
        }
        let after = end + enclosed.and.len();
        let next = match terminator {
            Terminator::None => after,
            Terminator::Whitespace => after + data[after..].iter().take_while(|it| it.is_ascii_whitespace()).count(),
            Terminator::Text(text) => match find(&data[after..], 0, text) {
                Some(hit) if data[after..after + hit].trim_ascii().is_empty() => after + hit + text.len(),
                Some(_) => return Err("something stands between an enclosure and the terminator".to_owned()),
                None => data.len() + 1,
            },
        };
        return Ok(((end > start).then_some((start, end, doubled)), next));
    }
    if enclosed.is_some_and(|it| !it.optional) && !data[from..].is_empty() {
        return Err("a field is not enclosed".to_owned());
    }
    let (end, next) = match terminator {
        Terminator::None => (data.len(), data.len() + 1),
        Terminator::Whitespace => match data[from..].iter().position(u8::is_ascii_whitespace) {
            Some(hit) => (from + hit, from + hit + data[from + hit..].iter().take_while(|it| it.is_ascii_whitespace()).count()),
            None => (data.len(), data.len() + 1),
        },
        Terminator::Text(text) => match find(&data[from..], 0, text) {
            Some(hit) => (from + hit, from + hit + text.len()),
            None => (data.len(), data.len() + 1),
        },
    };
    Ok(((end > from).then_some((from, end, false)), next))
}

/// Writes a text with each doubled enclosure made one.
fn single(cell: &[u8], enclosure: &[u8], out: &mut Vec<u8>) {
    let mut rest = cell;
    while let Some(at) = find(rest, 0, enclosure) {
        out.extend_from_slice(&rest[..at + enclosure.len()]);
        rest = &rest[at + enclosure.len()..];
        rest = rest.strip_prefix(enclosure).unwrap_or(rest);
    }
    out.extend_from_slice(rest);
}

impl Parser for LaidParser {
    fn next(&mut self, tables: &mut Tables, row: &mut Row) -> io::Result<Step> {
        if self.declared.is_none() {
            self.declare(tables);
            self.begin()?;
        }
        loop {
            let (start, end, next) = if let Some(held) = self.held {
                held
            } else {
                self.at_table = 0;
                (self.used, self.matched) = (0, false);
                self.record += 1;
                match self.cut()? {
                    Cut::End => return Ok(Step::End),
                    Cut::Rejected { next, why } => return Ok(self.reject(row, next, why.to_owned())),
                    Cut::Record { start, end, next } => {
                        if start == end && matches!(self.layout.ends, Ends::Lines) {
                            tables.note(&f::BLANK_ROWS, 1);
                            self.input.pass(next);
                            continue;
                        }
                        *self.held.insert((start, end, next))
                    }
                }
            };
            (row.offset, row.line) = self.input.place();
            row.resume = self.input.place();
            let layout = self.layout.clone();
            while let Some(table) = layout.tables.get(self.at_table) {
                let at = self.at_table;
                self.at_table += 1;
                let before = self.used;
                // Conditions on bytes are looked at first: of another kind of record the fields may not be there.
                let bytes = |it: &&Condition| matches!(it.of, Subject::Bytes(..));
                if table.when.iter().filter(bytes).any(|it| !self.holds(it, (start, end), table)) {
                    continue;
                }
                if let Err(why) = self.fields((start, end), at) {
                    if table.when.is_empty() || self.at_table == layout.tables.len() && !self.matched {
                        let table = self.declared.as_ref().map_or(0, |it| it[at]);
                        let step = self.reject(row, next, why);
                        row.table = table;
                        return Ok(step);
                    }
                    self.used = before;
                    continue;
                }
                if table.when.iter().any(|it| !self.holds(it, (start, end), table)) {
                    self.used = before;
                    continue;
                }
                self.matched = true;
                self.fill(tables, row, (start, end), at)?;
                row.table = self.declared.as_ref().map_or(0, |it| it[at]);
                return Ok(Step::Row);
            }
            if !self.matched {
                return Ok(self.reject(row, next, "it fits the conditions of no table".to_owned()));
            }
            self.held = None;
            self.input.pass(next);
        }
    }
}

impl LaidParser {
    fn reject(&mut self, row: &mut Row, next: usize, why: String) -> Step {
        (row.offset, row.line) = self.input.place();
        row.resume = self.input.place();
        row.table = self.declared.as_ref().and_then(|it| it.first()).copied().unwrap_or(0);
        row.raw.extend_from_slice(&self.input.data()[..next]);
        self.held = None;
        self.input.pass(next);
        Step::Rejected(why)
    }
}
