//! XML as Oracle writes a query: `ROWSET`, in it a `ROW` for each record, in it an element for each column that is not blank.

use std::{fmt::Write as _, io};

use super::{Files, Format, Kept};

pub(crate) const FORMAT: Format =
    Format { name: "rowset", about: "XML as Oracle writes it (ROWSET and ROW)", file: "{table}.xml", write: Some(write) };

#[expect(clippy::unnecessary_wraps, reason = "the door of all formats, some of which refuse a table")]
fn write(path: &str, tables: &[Kept]) -> io::Result<Files> {
    let mut text = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    for table in tables {
        let names: Vec<String> = table.columns.iter().map(|it| element(&it.0)).collect();
        text.push_str("<ROWSET>\n");
        for (at, record) in table.records.iter().enumerate() {
            let _ = writeln!(text, " <ROW num=\"{}\">", at + 1);
            for (name, cell) in names.iter().zip(record).filter(|it| !it.1.is_empty()) {
                let _ = write!(text, "  <{name}>");
                escape(cell, &mut text);
                let _ = writeln!(text, "</{name}>");
            }
            text.push_str(" </ROW>\n");
        }
        text.push_str("</ROWSET>\n");
    }
    Ok(vec![(path.to_owned(), text.into_bytes())])
}

/// A name of a column as a name of an element: `Contact date` is `Contact_x0020_date`.
fn element(name: &str) -> String {
    let mut out = String::new();
    for (at, it) in name.chars().enumerate() {
        if it == '_' || it.is_alphabetic() || (at > 0 && (it.is_alphanumeric() || it == '-' || it == '.')) {
            out.push(it);
        } else {
            let _ = write!(out, "_x{:04X}_", u32::from(it));
        }
    }
    out
}

fn escape(cell: &str, text: &mut String) {
    for it in cell.chars() {
        match it {
            '<' => text.push_str("&lt;"),
            '>' => text.push_str("&gt;"),
            '&' => text.push_str("&amp;"),
            // A reader would make a line feed of it.
            '\r' => text.push_str("&#13;"),
            _ => text.push(it),
        }
    }
}
