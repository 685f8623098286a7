//! Oracle SQL*Loader: data parted by bars, and the control file that loads them. Where a text has a line break, the length of each record
//! stands before it (`VAR`).

use std::{fmt::Write as _, io};

use caseport_model::Type;

use super::{Files, Format, Kept, beside, invalid};

pub(crate) const FORMAT: Format =
    Format { name: "sqlldr", about: "SQL*Loader control and data files", file: "{table}.dat", write: Some(write) };

/// Digits of the length before a record.
const DIGITS: usize = 7;

fn write(path: &str, tables: &[Kept]) -> io::Result<Files> {
    let mut files = Files::new();
    for table in tables {
        let lengths = table.any(|it| it == '\n' || it == '\r');
        let mut data = String::new();
        for record in &table.records {
            let line = record.iter().map(|it| enclosed(it)).collect::<Vec<_>>().join("|") + "\n";
            if lengths {
                if line.len() >= 10_usize.pow(DIGITS as u32) {
                    return Err(invalid("a record is longer than its length can say"));
                }
                let _ = write!(data, "{:0DIGITS$}", line.len());
            }
            data.push_str(&line);
        }
        let file = path.rsplit('/').next().unwrap_or(path);
        let ends = if lengths { format!(" \"VAR {DIGITS}\"") } else { String::new() };
        let columns: Vec<String> = table
            .columns
            .iter()
            .enumerate()
            .map(|(at, (name, kind))| {
                let kind = match (kind, table.longest(at, str::len)) {
                    (Type::Int, _) => "INTEGER EXTERNAL".to_owned(),
                    // What is longer than 255 bytes is cut by the loader unless its length is said.
                    (_, longest) if longest > 255 => format!("CHAR({longest})"),
                    _ => "CHAR".to_owned(),
                };
                format!("  {} {kind}", identifier(name))
            })
            .collect();
        let control = format!(
            "LOAD DATA\nCHARACTERSET AL32UTF8\nINFILE '{file}'{ends}\nBADFILE '{}'\nAPPEND\nINTO TABLE {}\n\
             FIELDS TERMINATED BY '|' OPTIONALLY ENCLOSED BY '\"'\nTRAILING NULLCOLS\n(\n{}\n)\n",
            beside(file, "bad"),
            identifier(&table.name),
            columns.join(",\n")
        );
        files.push((path.to_owned(), data.into_bytes()));
        files.push((beside(path, "ctl"), control.into_bytes()));
    }
    Ok(files)
}

fn enclosed(cell: &str) -> String {
    if cell.contains(['|', '"', '\n', '\r']) || cell.starts_with(' ') || cell.ends_with(' ') {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}

fn identifier(name: &str) -> String {
    if name.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'_' || it == b'$' || it == b'#') {
        name.to_owned()
    } else {
        format!("\"{name}\"")
    }
}
