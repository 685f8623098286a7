//! The formats in which an extract is written. Delimited text goes out record by record (`output`). The others are made of whole tables,
//! which are kept until the council is told: widths, sheets and the one file of a dump are known only then.
//!
//! A format is one file in `format/` and one line in [`FORMATS`]. The same tables give the same bytes.

mod bcp;
mod dump;
mod fixed;
mod loader;
mod rowset;
mod workbook;

use std::io;

use caseport_model::Type;

/// A way of writing tables as files.
#[derive(Debug, Clone, Copy)]
pub struct Format {
    /// Its name in a system's `extract.toml` and on the command line.
    pub name: &'static str,
    /// What it is.
    pub about: &'static str,
    /// The file of a table, unless the system says otherwise: `{table}` stands for its name. Tables of one path share the file.
    pub(crate) file: &'static str,
    /// Its files from tables that were kept; none if records go out as they come.
    pub(crate) write: Option<Write>,
}

/// Writes the tables that share a path.
pub(crate) type Write = fn(path: &str, tables: &[Kept]) -> io::Result<Files>;

/// Paths and bytes.
pub(crate) type Files = Vec<(String, Vec<u8>)>;

/// All formats.
pub const FORMATS: &[Format] =
    &[DELIMITED, bcp::FORMAT, bcp::XML, dump::FORMAT, loader::FORMAT, rowset::FORMAT, fixed::FORMAT, workbook::FORMAT];

pub(crate) const DELIMITED: Format =
    Format { name: "delimited", about: "delimited text, as the system's extract.toml says", file: "", write: None };

impl Format {
    /// The format of that name.
    pub fn named(name: &str) -> Option<Format> {
        FORMATS.iter().copied().find(|it| it.name == name)
    }
}

/// A table that is kept until it is whole.
#[derive(Clone)]
pub(crate) struct Kept {
    /// The name under which it is delivered.
    pub(crate) name: String,
    pub(crate) columns: Vec<(String, Type)>,
    pub(crate) records: Vec<Vec<String>>,
}

impl Kept {
    pub(crate) fn record<'a>(&mut self, cells: impl Iterator<Item = &'a str>) {
        self.records.push(cells.map(str::to_owned).collect());
    }

    /// A table for each value of a column, in the order of their first record.
    pub(crate) fn split(&self, column: usize) -> Vec<(String, Kept)> {
        let mut parts: Vec<(String, Kept)> = Vec::new();
        for record in &self.records {
            let value = &record[column];
            let at = parts.iter().position(|it| it.0 == *value).unwrap_or_else(|| {
                parts.push((value.clone(), Kept { name: self.name.clone(), columns: self.columns.clone(), records: Vec::new() }));
                parts.len() - 1
            });
            parts[at].1.records.push(record.clone());
        }
        parts
    }

    /// The longest cell of a column, as the format counts.
    fn longest(&self, column: usize, length: impl Fn(&str) -> usize) -> usize {
        self.records.iter().map(|it| length(&it[column])).max().unwrap_or(0)
    }

    fn any(&self, what: impl Fn(char) -> bool + Copy) -> bool {
        self.records.iter().flatten().any(|it| it.contains(what))
    }
}

/// A path with another ending.
fn beside(path: &str, ending: &str) -> String {
    let (stem, _) = path.rsplit_once('.').unwrap_or((path, ""));
    format!("{stem}.{ending}")
}

fn invalid(text: impl Into<String>) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, text.into())
}

#[cfg(test)]
mod tests;
