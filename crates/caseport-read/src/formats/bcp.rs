//! SQL Server bulk copies (`bcp`) with their format file: `-c`, `-w`, and native as far as its grammar is published.
//!
//! A bulk copy quotes and escapes nothing: a cell ends at its own terminator or after its length, and nowhere else. No bytes are
//! NULL, one zero byte is the empty text; both are read as blank. A line end within the last cell is found by what follows it; a
//! field terminator within a cell cannot be told from a real one, so such a record is rejected.

pub(crate) mod format_file;
mod format_xml;
mod lines;
pub(crate) mod native;
#[cfg(test)]
mod tests;

use std::io;

use crate::{
    format::{Input, Lines, Parser, Reader, Row, Step, Tables, input::find},
    options::Encoding,
};
pub(crate) use format_file::{Field, Kind};
use lines::LineForm;

/// How one bulk copy is read.
#[derive(Debug)]
pub(crate) struct Bcp {
    /// The fields of a record, in the order of the file.
    fields: Vec<Field>,
    /// Whether the whole file is UTF-16: its terminators are given as text then.
    wide: bool,
    /// Whether any field is not text in the encoding of the file.
    binary: bool,
}

impl Bcp {
    /// From the fields of a format file.
    pub(crate) fn new(mut fields: Vec<Field>) -> Bcp {
        let wide = fields.iter().all(|it| it.kind == Kind::Wide && it.prefix == 0 && !it.terminator.is_empty());
        if wide {
            for field in &mut fields {
                let units: Vec<u16> = field.terminator.chunks(2).map(|it| u16::from_le_bytes([it[0], *it.get(1).unwrap_or(&0)])).collect();
                field.terminator = String::from_utf16_lossy(&units).into_bytes();
                field.kind = Kind::Text;
            }
        }
        let binary = fields.iter().any(|it| it.kind != Kind::Text);
        Bcp { fields, wide, binary }
    }
}

impl Reader for Bcp {
    fn parser(&self, input: Input) -> Box<dyn Parser> {
        let fields = self.fields.clone();
        let text_only = fields.iter().all(|it| it.kind == Kind::Text && it.prefix == 0 && !it.terminator.is_empty());
        let (first, last) = (&fields[0].terminator, &fields[fields.len() - 1].terminator);
        let lined = text_only && fields.len() > 1 && first != last;
        let same = lined && fields[..fields.len() - 1].iter().all(|it| it.terminator == *first);
        let lines = if same { LineForm::of(&fields) } else { None };
        Box::new(BcpParser { input, fields, binary: self.binary, lined, same, lines, cells: Vec::new(), started: false, declared: false })
    }

    fn decodes(&self) -> bool {
        self.binary || self.wide
    }

    fn encoding(&self) -> Option<Encoding> {
        if self.wide {
            Some(Encoding::Utf16Le)
        } else if self.binary {
            // Never taken for UTF-16 by its zero bytes.
            Some(Encoding::Windows1252)
        } else {
            None
        }
    }
}

#[expect(clippy::struct_excessive_bools, reason = "they are independent: three of the layout, two of how far the parse is")]
struct BcpParser {
    input: Input,
    fields: Vec<Field>,
    binary: bool,
    /// Whether a record ends as a line does, by something else than the first field ends.
    lined: bool,
    /// Whether all fields but the last end in the same way.
    same: bool,
    /// Whether all records are lines, if they can be.
    lines: Option<LineForm>,
    /// Where the cells of the record at hand are; `None` is NULL.
    cells: Vec<Option<(usize, usize)>>,
    started: bool,
    declared: bool,
}

/// What stands at the start of the window.
enum Found {
    /// A record of that many bytes.
    Record(usize),
    /// The window ends before it does.
    More,
    /// It cannot be one.
    Bad(&'static str),
}

impl BcpParser {
    /// Finds the cells of the record at the start of the window.
    fn cut(&mut self) -> Found {
        self.cells.clear();
        let data = self.input.data();
        let mut at = 0;
        for field in &self.fields {
            let start = match field.prefix {
                0 => at,
                width => {
                    let width = usize::from(width);
                    let Some(prefix) = data.get(at..at + width) else { return Found::More };
                    let start = at + width;
                    if prefix.iter().all(|it| *it == 0xFF) {
                        self.cells.push(None);
                        at = start;
                        if !data[at..].starts_with(&field.terminator) {
                            return if data.len() < at + field.terminator.len() { Found::More } else { Found::Bad(UNENDED) };
                        }
                        at += field.terminator.len();
                        continue;
                    }
                    let length = prefix.iter().rev().fold(0_u64, |sum, byte| sum << 8 | u64::from(*byte));
                    let Ok(length) = usize::try_from(length) else { return Found::Bad(LENGTH) };
                    if length > self.input.limit || field.kind.size().is_some_and(|size| size != length) {
                        return Found::Bad(LENGTH);
                    }
                    if data.len() < start + length + field.terminator.len() {
                        return Found::More;
                    }
                    self.cells.push(Some((start, start + length)));
                    at = start + length;
                    if !data[at..].starts_with(&field.terminator) {
                        return Found::Bad(UNENDED);
                    }
                    at += field.terminator.len();
                    continue;
                }
            };
            let fixed = field.kind.size().or((field.terminator.is_empty()).then_some(field.length));
            if let Some(size) = fixed {
                if data.len() < start + size + field.terminator.len() {
                    return Found::More;
                }
                self.cells.push(Some((start, start + size)));
                at = start + size;
                if !data[at..].starts_with(&field.terminator) {
                    return Found::Bad(UNENDED);
                }
                at += field.terminator.len();
                continue;
            }
            let Some(end) = find(data, start, &field.terminator) else { return Found::More };
            self.cells.push((end > start).then_some((start, end)));
            at = end + field.terminator.len();
        }
        Found::Record(at)
    }

    /// Whether what follows a record is not the next one but more of its last cell: a line ends there before a field does.
    fn tail(&self, from: usize) -> Tail {
        let data = self.input.data();
        let (first, last) = (&self.fields[0].terminator, &self.fields[self.fields.len() - 1].terminator);
        let rest = &data[from..];
        if rest.is_empty() || rest == [0x1A] {
            return if self.input.ended() { Tail::None } else { Tail::More };
        }
        let field = find(rest, 0, first);
        let until = field.unwrap_or(rest.len());
        match find(&rest[..(until + last.len() - 1).min(rest.len())], 0, last) {
            Some(line) if line < until => Tail::Until(from + line),
            _ if field.is_some() || self.input.ended() => Tail::None,
            _ => Tail::More,
        }
    }
}

enum Tail {
    None,
    Until(usize),
    More,
}

const UNENDED: &str = "a field does not end where its length says";
const LENGTH: &str = "a field's length cannot be right";
const SURPLUS: &str = "a cell holds the field terminator, so it is not clear which cell is which";
const JOINED: &str = "a line end within the last cell";
const CUT_OFF: &str = "the file ends within it";

impl Parser for BcpParser {
    fn next(&mut self, tables: &mut Tables, row: &mut Row) -> io::Result<Step> {
        if !self.declared {
            self.declared = true;
            let table = tables.table("");
            tables.declare(table, self.fields.iter().filter_map(|it| it.column.as_deref()));
        }
        if !self.started {
            self.started = true;
            self.input.need(3)?;
            if self.input.place().0 == 0 && self.input.data().starts_with(b"\xEF\xBB\xBF") {
                self.input.pass(3);
                if let Some(lines) = &mut self.lines {
                    lines.begins(3, self.input.place().0);
                }
            }
        }
        (row.offset, row.line) = self.input.place();
        row.resume = (row.offset, row.line);
        if row.only_counted
            && let Some(lines) = &mut self.lines
            && let Some(end) = lines.record(self.input.data(), self.input.ended())
        {
            lines.passed_line(end);
            self.input.pass(end);
            return Ok(Step::Row);
        }
        let mut end = loop {
            if self.input.data().is_empty() && !self.input.more()? || self.input.ended() && self.input.data() == [0x1A] {
                return Ok(Step::End);
            }
            match self.cut() {
                Found::Record(end) => break end,
                Found::Bad(why) => {
                    // Nothing after it can be trusted to start where a record starts.
                    while self.input.data().len() <= self.input.limit && self.input.more()? {}
                    return Ok(self.reject(row, self.input.data().len(), why));
                }
                Found::More if self.input.data().len() > self.input.limit => {
                    return Ok(self.reject(row, self.input.data().len(), "a record longer than the limit"));
                }
                Found::More => {
                    if !self.input.more()? {
                        return Ok(self.reject(row, self.input.data().len(), CUT_OFF));
                    }
                }
            }
        };
        if self.lined {
            let line_end = self.fields[self.fields.len() - 1].terminator.len();
            loop {
                match self.tail(end) {
                    Tail::None => break,
                    Tail::Until(at) => {
                        let last = self.cells.len() - 1;
                        let start = self.cells[last].map_or(end - line_end, |it| it.0);
                        self.cells[last] = Some((start, at));
                        row.salvaged = Some(JOINED);
                        end = at + line_end;
                        if end > self.input.limit {
                            return Ok(self.reject(row, end, "a record longer than the limit"));
                        }
                    }
                    Tail::More if self.input.data().len() - end > self.input.limit => break,
                    Tail::More => {
                        self.input.more()?;
                    }
                }
            }
        }
        if self.same
            && let Some(Some((from, to))) = self.cells.last()
            && find(&self.input.data()[*from..*to], 0, &self.fields[0].terminator).is_some()
        {
            return Ok(self.reject(row, end, SURPLUS));
        }
        if let Some(lines) = &mut self.lines {
            lines.passed(&self.input.data()[..end]);
        }
        if row.only_counted && !self.binary {
            self.input.pass(end);
            return Ok(Step::Row);
        }
        let data = self.input.data();
        let mut column = 0;
        for (field, cell) in self.fields.iter().zip(&self.cells) {
            if field.column.is_none() {
                continue;
            }
            if let Some((from, to)) = *cell {
                let bytes = &data[from..to];
                if self.binary {
                    let was = row.text.len();
                    if field.kind.write(bytes, &mut row.text).is_none() {
                        row.text.truncate(was);
                        return Ok(self.reject(row, end, "a field holds what its type cannot be"));
                    }
                    row.close(column, was);
                } else {
                    // One zero byte is the empty text.
                    if bytes != [0] {
                        row.push(column, bytes);
                    }
                }
            }
            column += 1;
        }
        self.input.pass(end);
        Ok(Step::Row)
    }

    fn lines(&self) -> Option<Lines> {
        self.lines.as_ref()?.lines()
    }
}

impl BcpParser {
    fn reject(&mut self, row: &mut Row, bytes: usize, why: &str) -> Step {
        if let Some(lines) = &mut self.lines {
            lines.broken();
        }
        row.raw.extend_from_slice(&self.input.data()[..bytes]);
        self.input.pass(bytes);
        Step::Rejected(why.to_owned())
    }
}
