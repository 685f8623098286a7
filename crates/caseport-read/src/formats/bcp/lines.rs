//! Bulk copies in which each record is a line, as most are: one byte between the cells, and no line end within any.
//!
//! Such a file is delimited text that quotes nothing, so its records need not be written out anew to be read. That it is one is
//! only known when all of it was seen; one cell with a line end, and the whole file is read cell by cell.

use memchr::{memchr, memchr_iter, memchr2};

use super::Field;
use crate::format::Lines;

/// What the lines must be like, and whether all were so far.
pub(super) struct LineForm {
    delimiter: u8,
    /// How many cells a record has.
    width: usize,
    /// Whether a carriage return stands before each line end.
    carriage: bool,
    /// What was passed before the first record: here, and in the file.
    start: (u64, u64),
    /// What was passed so far, here.
    passed: u64,
    kept: bool,
}

impl LineForm {
    /// Of fields that are text, all but the last of which end in the same way; nothing if their records cannot be such lines.
    pub(super) fn of(fields: &[Field]) -> Option<LineForm> {
        let (&[delimiter], last) = (&*fields.first()?.terminator, &*fields.last()?.terminator) else { return None };
        let carriage = match last {
            b"\r\n" => true,
            b"\n" => false,
            _ => return None,
        };
        let named = fields.iter().all(|it| it.column.is_some());
        let usual = !matches!(delimiter, b'\n' | b'\r' | 0);
        (named && usual).then_some(LineForm { delimiter, width: fields.len(), carriage, start: (0, 0), passed: 0, kept: true })
    }

    /// The mark at the start of the file was passed.
    pub(super) fn begins(&mut self, here: u64, in_file: u64) {
        (self.start, self.passed) = ((here, in_file), here);
    }

    /// The length of the record that the window starts with, if one look at the line says that it is one: what comes after it starts
    /// a record too.
    pub(super) fn record(&self, data: &[u8], ended: bool) -> Option<usize> {
        let end = memchr(b'\n', data)? + 1;
        let (line, rest) = data.split_at(end);
        let followed = match memchr2(self.delimiter, b'\n', rest) {
            Some(at) => rest[at] == self.delimiter,
            None => ended && rest.is_empty(),
        };
        (followed && self.is_one(line)).then_some(end)
    }

    /// A record was passed.
    pub(super) fn passed(&mut self, record: &[u8]) {
        self.kept &= memchr(b'\n', record) == Some(record.len() - 1) && self.is_one(record);
        self.passed += record.len() as u64;
    }

    /// A record was passed that [`LineForm::record`] found.
    pub(super) fn passed_line(&mut self, length: usize) {
        self.passed += length as u64;
    }

    /// Something was passed that is no record.
    pub(super) fn broken(&mut self) {
        self.kept = false;
    }

    /// How all records lie, at the end of the file.
    pub(super) fn lines(&self) -> Option<Lines> {
        let Self { delimiter, width, start, passed, .. } = *self;
        self.kept.then_some(Lines { delimiter, width, start: start.0, start_in_file: start.1, end: passed })
    }

    /// Whether a line is a record both here and in delimited text, which knows no empty text of one zero byte and passes over lines
    /// that say nothing.
    fn is_one(&self, line: &[u8]) -> bool {
        let blank = |byte: &u8| *byte == self.delimiter || matches!(byte, b' ' | b'\t' | b'\r' | b'\n' | 0x1A);
        line.len().checked_sub(2).is_some_and(|at| (line[at] == b'\r') == self.carriage)
            && memchr_iter(self.delimiter, line).count() == self.width - 1
            && memchr(0, line).is_none()
            && !line.iter().all(blank)
    }
}
