//! A return's XML as one of the formats: its tables with the columns of the layout, and behind them what the layout has no column for.

use std::{io, sync::Arc};

use caseport_model::{FindingKind, System, Table};

use super::{XmlForm, XmlItem, XmlNoteKind, XmlRecords};
use crate::{
    findings as f,
    format::{Input, Parser, Reader, Row, Step, Tables},
};

/// How a file of a return is read.
#[derive(Debug)]
pub(crate) struct Returned {
    form: Arc<XmlForm>,
    layout: Arc<Vec<Table>>,
}

impl Returned {
    /// What reads the XML of a system's return, if it has such a form.
    pub(crate) fn of(system: &System) -> Option<Returned> {
        let form = XmlForm::of(system)?;
        Some(Returned { form: Arc::new(form), layout: Arc::new(system.layout.tables.clone()) })
    }

    /// Whether the first bytes of a file, as text, open the return's outermost element.
    pub(crate) fn is_root(&self, text: &[u8]) -> bool {
        let mut rest = text.trim_ascii_start();
        loop {
            let skip = |end: &[u8]| memchr::memmem::find(rest, end).map(|at| at + end.len());
            let passed = match rest {
                [b'<', b'?', ..] => skip(b"?>"),
                [b'<', b'!', b'-', b'-', ..] => skip(b"-->"),
                [b'<', b'!', ..] => skip(b">"),
                _ => break,
            };
            let Some(passed) = passed else { return false };
            rest = rest[passed..].trim_ascii_start();
        }
        let Some(tag) = rest.strip_prefix(b"<") else { return false };
        let name = tag.split(|it| it.is_ascii_whitespace() || matches!(it, b'>' | b'/')).next().unwrap_or_default();
        let local = name.rsplit(|it| *it == b':').next().unwrap_or_default();
        local.eq_ignore_ascii_case(self.form.root.as_bytes())
    }
}

impl Reader for Returned {
    fn parser(&self, input: Input) -> Box<dyn Parser> {
        let records = XmlRecords::over(input, self.form.clone(), self.layout.clone());
        Box::new(ReturnedParser { records, form: self.form.clone(), layout: self.layout.clone(), broken: None })
    }

    fn decodes(&self) -> bool {
        true
    }
}

struct ReturnedParser {
    records: XmlRecords,
    form: Arc<XmlForm>,
    layout: Arc<Vec<Table>>,
    /// Why the file broke off.
    broken: Option<String>,
}

impl Parser for ReturnedParser {
    fn next(&mut self, tables: &mut Tables, row: &mut Row) -> io::Result<Step> {
        loop {
            match self.records.next_item()? {
                Some(XmlItem::Record(record)) => {
                    self.table(tables, row, record.table);
                    row.starts((record.offset, record.line));
                    for (column, cell) in record.cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
                        row.push(column, cell.as_bytes());
                    }
                    for (name, text) in &record.extra {
                        let column = tables.column(row.table, name.as_bytes(), usize::MAX);
                        // A name twice in one record: the first stands in the column.
                        if !row.slots.iter().any(|it| it.column as usize == column) {
                            row.push(column, text.as_bytes());
                        }
                    }
                    return Ok(Step::Row);
                }
                Some(XmlItem::Note(note)) => {
                    if note.kind == XmlNoteKind::Broken {
                        self.broken = Some(format!("{}, line {}", note.what, note.line));
                    }
                    tables.note(kind(note.kind), 1);
                }
                None => {
                    let (Some(why), Some((offset, line, text))) = (self.broken.take(), self.records.incomplete()) else {
                        return Ok(Step::End);
                    };
                    let first = self.form.tables.iter().find(|it| !it.at.starts_with('/'));
                    let Some(table) = first.and_then(|first| self.layout.iter().position(|it| *it.name == *first.name)) else {
                        return Ok(Step::End);
                    };
                    self.table(tables, row, table);
                    row.starts((offset, line));
                    row.raw.extend_from_slice(text.as_bytes());
                    return Ok(Step::Rejected(format!("the file breaks off within it: {why}")));
                }
            }
        }
    }
}

impl ReturnedParser {
    /// Says whose record the row is; all columns of the layout come first.
    fn table(&self, tables: &mut Tables, row: &mut Row, position: usize) {
        let layout = &self.layout[position];
        row.table = if let Some(known) = tables.find(&layout.name) {
            known
        } else {
            let table = tables.table(&layout.name);
            tables.declare(table, layout.columns.iter().map(|it| &*it.name));
            table
        };
        row.resume = (0, 1);
    }
}

fn kind(of: XmlNoteKind) -> &'static FindingKind {
    match of {
        XmlNoteKind::Broken => &f::RETURN_BREAKS_OFF,
        XmlNoteKind::AnotherRoot | XmlNoteKind::UnknownElement => &f::UNKNOWN_ELEMENT,
        XmlNoteKind::Repeated => &f::REPEATED_ELEMENT,
        XmlNoteKind::StrayText => &f::MIXED_TEXT,
        XmlNoteKind::OtherEncoding => &f::MIXED_ENCODING,
        XmlNoteKind::DocumentType => &f::DOCTYPE,
    }
}
