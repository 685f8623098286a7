//! The formats beside delimited text and workbooks: what a format is, and the list of all of them.
//!
//! A format turns the bytes of one file into records of one or more tables, one record at a time and at constant memory
//! ([`Parser`]). A first pass lists the tables with their columns and counts ([`list`]); from then on each table is read as a file of
//! its own, written out as tab-separated text whose first cell says where the record stood ([`rendered`]); or as it lies in the file,
//! where that turned out to be delimited text ([`Lines`]).
//!
//! To add a format: a file in `formats/` with a [`Format`], and a line in [`FORMATS`].

pub(crate) mod input;
pub(crate) mod layouts;
pub(crate) mod listing;
pub(crate) mod rendered;
pub(crate) mod row;

use std::{fmt, io, sync::Arc};

use crate::{formats, survey::HEAD};
pub(crate) use input::Input;
pub(crate) use row::{Row, Tables};

/// All formats that are known by their content, in the order in which they are tried.
pub(crate) static FORMATS: &[&Format] =
    &[&formats::foreign::FORMAT, &formats::xml::FORMAT, &formats::sql::FORMAT, &formats::json::FORMAT, &formats::dbase::FORMAT];

/// One format.
pub(crate) struct Format {
    /// Its name in the reference.
    #[cfg_attr(not(test), expect(dead_code, reason = "the tests of the catalogue and the reference go by it"))]
    pub(crate) name: &'static str,
    /// What it makes of a file, by its first bytes and its name; nothing if the file is of another format.
    pub(crate) look: fn(&Sight<'_>) -> Option<Seen>,
}

/// What is looked at to tell a format.
pub(crate) struct Sight<'a> {
    /// The file's name with its folders.
    pub(crate) name: &'a str,
    /// Its first bytes as they lie there.
    pub(crate) raw: &'a [u8],
    /// The same as text: UTF-8 where it was UTF-16, without a byte order mark.
    pub(crate) text: &'a [u8],
}

impl Sight<'_> {
    /// The name's ending in lower case.
    pub(crate) fn ending(&self) -> String {
        self.name.rsplit(['/', '!']).next().and_then(|it| it.rsplit_once('.')).map_or(String::new(), |(_, it)| it.to_ascii_lowercase())
    }
}

/// What a format says about a file of its own.
pub(crate) enum Seen {
    /// It is read by this.
    Read(Arc<dyn Reader>),
    /// It is known and not read: the exact next step.
    Refuse(String),
}

/// How the records of a file are read.
pub(crate) trait Reader: Send + Sync + fmt::Debug {
    /// A parse from the start of the input, or from a place where a row said that one may start.
    fn parser(&self, input: Input) -> Box<dyn Parser>;

    /// Whether what it writes is UTF-8 whatever the file is; else its cells are in the encoding of the file.
    fn decodes(&self) -> bool;

    /// The encoding that is known before the bytes are looked at.
    fn encoding(&self) -> Option<crate::options::Encoding> {
        None
    }
}

/// A parse of one file.
pub(crate) trait Parser: Send {
    /// The next record, in the order of the file. `row` is empty and is filled; new tables and columns are added to `tables`.
    fn next(&mut self, tables: &mut Tables, row: &mut Row) -> io::Result<Step>;

    /// After the last record: how all of them lie, if the file is delimited text that quotes nothing.
    fn lines(&self) -> Option<Lines> {
        None
    }
}

/// Records of one table of which each is a line, with one byte between its cells, in the order of the columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Lines {
    pub(crate) delimiter: u8,
    /// How many cells a record has.
    pub(crate) width: usize,
    /// Working offset of the first record, the same place in the file, and working offset of what comes after the last.
    pub(crate) start: u64,
    pub(crate) start_in_file: u64,
    pub(crate) end: u64,
}

/// What a parse found.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// A record; it is in the row.
    Row,
    /// Bytes that are no record, with the cause; they are in the row's `raw`.
    Rejected(String),
    /// Nothing more.
    End,
}

/// The first format that knows a file.
pub(crate) fn choose(name: &str, raw: &[u8]) -> Option<Seen> {
    let raw = &raw[..raw.len().min(HEAD)];
    let mut text = Vec::new();
    input::first_text(raw, &mut text);
    let sight = Sight { name, raw, text: text.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&text) };
    FORMATS.iter().find_map(|format| (format.look)(&sight))
}

#[cfg(test)]
mod tests {
    use super::FORMATS;

    #[test]
    fn no_format_is_forgotten_and_none_listed_twice() {
        let mut names: Vec<&str> = FORMATS.iter().map(|it| it.name).collect();
        names.sort_unstable();
        let count = names.len();
        names.dedup();
        assert_eq!(names.len(), count);
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/formats");
        let with_format = std::fs::read_dir(folder).unwrap().filter(|entry| {
            let text = std::fs::read_to_string(entry.as_ref().unwrap().path()).unwrap_or_default();
            text.contains("static FORMAT: Format")
        });
        assert_eq!(with_format.count(), FORMATS.len());
    }
}
