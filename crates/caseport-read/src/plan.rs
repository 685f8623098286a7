//! Everything decided about one file before its first record is handed out. Chunks carry it, so that any thread can decode them.

use std::sync::Arc;

use caseport_model::{FileId, Type};

use crate::{door::Place, fields::Dialect, format::Lines, options::Encoding, workbook::Rows};

/// How to read one file of records.
#[derive(Debug, Clone)]
pub(crate) struct Plan {
    pub(crate) file: FileId,
    pub(crate) name: String,
    pub(crate) table: Arc<str>,
    pub(crate) place: Place,
    pub(crate) dialect: Dialect,
    pub(crate) encoding: Encoding,
    /// For each cell of a record as handed out, its position in the file.
    pub(crate) order: Vec<Option<usize>>,
    /// Whether somebody asked for some of the cells only: then the others are not made text.
    pub(crate) some: bool,
    /// Cells that no heading gives and the path of the file does: position among those handed out, and text.
    pub(crate) from_path: Vec<(usize, Box<str>)>,
    /// How many cells a record of the file has.
    pub(crate) width: usize,
    /// The heading line, to know it when it is repeated.
    pub(crate) header: Vec<u8>,
    pub(crate) null_words: Vec<String>,
    /// For each cell of a record as handed out, whether a day in it is written with the month first; empty where none is.
    pub(crate) month_first: Vec<bool>,
    /// Working offsets of the first byte of records and of the byte after the last.
    pub(crate) start: u64,
    pub(crate) end: u64,
    /// The same place as `start` in the file as sent.
    pub(crate) original_start: u64,
    /// Physical line of `start`.
    pub(crate) line: u64,
    /// Size of the whole file.
    pub(crate) bytes: u64,
    pub(crate) clean: bool,
    pub(crate) bare_cr: bool,
    pub(crate) record_limit: usize,
    /// Positions in the file of the key columns.
    pub(crate) keys: Vec<usize>,
    /// Positions in the file of the columns that may not be blank, keys included.
    pub(crate) needed: Vec<usize>,
    /// Position in the file of the column that takes a surplus.
    pub(crate) free_text: Option<usize>,
    /// Of a sheet: which row each line of its text is.
    pub(crate) rows: Option<Arc<Rows>>,
    /// Of a table of another format: each line of its text starts with the place of the record, and there are so many.
    pub(crate) placed: Option<u64>,
    /// Type of each column of the file, where the layout knows it.
    pub(crate) kinds: Vec<Option<Type>>,
}

impl Plan {
    /// The same records, of which only these cells are wanted; the others are empty.
    pub(crate) fn only(&self, cells: &[usize]) -> Plan {
        let order = self.order.iter().enumerate().map(|(cell, at)| at.filter(|_| cells.contains(&cell))).collect();
        Plan { order, some: true, ..self.clone() }
    }

    /// The same records, of which each is a line of a file as it lies there: nothing is written out again to be read.
    pub(crate) fn of_lines(self, place: Place, bytes: u64, encoding: Encoding, lines: Lines) -> Plan {
        let dialect = Dialect { delimiter: lines.delimiter, quote: None };
        Plan {
            place,
            bytes,
            encoding,
            dialect,
            start: lines.start,
            original_start: lines.start_in_file,
            end: lines.end,
            placed: None,
            ..self
        }
    }
}
