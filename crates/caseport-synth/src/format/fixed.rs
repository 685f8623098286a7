//! Fixed width: columns at places that a layout beside the file tells, in Windows-1252 where it has all the characters. Where a text has a
//! line break, records follow each other without line ends.

use std::{borrow::Cow, fmt::Write as _, io};

use encoding_rs::WINDOWS_1252;

use super::{Files, Format, Kept, beside};

pub(crate) const FORMAT: Format =
    Format { name: "fixed", about: "fixed width, with a layout beside each file", file: "{table}.txt", write: Some(write) };

#[expect(clippy::unnecessary_wraps, reason = "the door of all formats, some of which refuse a table")]
fn write(path: &str, tables: &[Kept]) -> io::Result<Files> {
    let mut files = Files::new();
    for table in tables {
        let old = table.records.iter().flatten().all(|it| !WINDOWS_1252.encode(it).2);
        let bytes = |text: &str| -> Vec<u8> {
            if old { WINDOWS_1252.encode(text).0.into_owned() } else { Cow::from(text.as_bytes()).into_owned() }
        };
        let lines = !table.any(|it| it == '\n' || it == '\r');
        let widths: Vec<usize> = (0..table.columns.len()).map(|at| table.longest(at, |it| bytes(it).len()).max(1)).collect();
        let mut layout = format!("encoding = \"{}\"\n", if old { "windows-1252" } else { "utf-8" });
        if !lines {
            let _ = writeln!(layout, "record_bytes = {}", widths.iter().sum::<usize>());
        }
        layout.push_str("columns = [\n");
        let mut start = 1;
        for ((name, _), width) in table.columns.iter().zip(&widths) {
            let _ = writeln!(layout, "  {{ name = \"{}\", start = {start}, length = {width} }},", name.replace('"', "\\\""));
            start += width;
        }
        layout.push_str("]\n");
        let mut data = Vec::new();
        for record in &table.records {
            for (cell, width) in record.iter().zip(&widths) {
                let cell = bytes(cell);
                data.extend_from_slice(&cell);
                data.resize(data.len() + width - cell.len(), b' ');
            }
            if lines {
                data.extend_from_slice(b"\r\n");
            }
        }
        files.push((path.to_owned(), data));
        files.push((beside(path, "layout.toml"), layout.into_bytes()));
    }
    Ok(files)
}
