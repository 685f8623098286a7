//! Crosswalks as rows of the sheet `codes`, and back. Lines of codes that did not change stay as they are.

use super::{Key, Piece, Rows, WorkbookError, sheet};

const COLUMNS: [&str; 7] = ["source", "target", "grade", "from", "to", "agreed_by", "note"];

/// A crosswalk cut into its records, each with its text as it stands.
struct Cut<'t> {
    header: &'t str,
    /// Where each of our columns stands.
    columns: [Option<usize>; 7],
    width: usize,
    records: Vec<(Vec<String>, &'t str)>,
}

fn cut<'t>(path: &str, text: &'t str) -> Result<Cut<'t>, WorkbookError> {
    let fail = |cause: String| WorkbookError::new(path, cause);
    let bom = text.len() - text.trim_start_matches('\u{feff}').len();
    let body = &text[bom..];
    let mut reader = csv::ReaderBuilder::new().flexible(true).trim(csv::Trim::All).from_reader(body.as_bytes());
    let header: Vec<String> = reader.headers().map_err(|e| fail(e.to_string()))?.iter().map(str::to_owned).collect();
    let columns = COLUMNS.map(|name| header.iter().position(|it| it == name));
    let mut starts = Vec::new();
    let mut cells = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|e| fail(e.to_string()))?;
        // Behind CRLF a record is said to begin at the LF.
        let start = bom + record.position().map_or(0, |it| it.byte() as usize);
        starts.push(start + text[start..].bytes().take_while(|it| matches!(it, b'\r' | b'\n')).count());
        cells.push(columns.iter().map(|at| at.and_then(|at| record.get(at)).unwrap_or("").to_owned()).collect::<Vec<_>>());
    }
    let end = |at: usize| starts.get(at).copied().unwrap_or(text.len());
    let records = cells.into_iter().enumerate().map(|(at, cells)| (cells, &text[starts[at]..end(at + 1)])).collect();
    Ok(Cut { header: &text[..end(0)], columns, width: header.len(), records })
}

pub(super) fn take(name: &str, path: &str, text: &str, out: &mut Vec<Piece>) -> Result<(), WorkbookError> {
    let mut pieces: Vec<Piece> = Vec::new();
    for (cells, _) in cut(path, text)?.records {
        if cells[..3].iter().all(String::is_empty) {
            continue;
        }
        let key: Key = (sheet("codes"), vec![name.to_owned(), cells[0].clone()]);
        match pieces.iter_mut().find(|(it, _)| *it == key) {
            Some((_, rows)) => rows.push(cells[1..].to_vec()),
            None => pieces.push((key, vec![cells[1..].to_vec()])),
        }
    }
    out.extend(pieces);
    Ok(())
}

fn line(cells: &[String], columns: &[Option<usize>; 7], width: usize, end: &str) -> Result<String, WorkbookError> {
    let mut record = vec![""; width];
    for (cell, at) in cells.iter().zip(columns) {
        if let Some(at) = at {
            record[*at] = cell;
        }
    }
    let mut writer = csv::WriterBuilder::new().from_writer(Vec::new());
    let fail = |e: &dyn std::fmt::Display| WorkbookError::new("codes", e.to_string());
    writer.write_record(&record).map_err(|e| fail(&e))?;
    let bytes = writer.into_inner().map_err(|e| fail(&e))?;
    Ok(String::from_utf8_lossy(&bytes).trim_end_matches(['\r', '\n']).to_owned() + end)
}

/// The text with changed codes; nothing where no code is left.
pub(super) fn write(path: &str, text: &str, changes: &[&(Key, Option<Rows>)]) -> Result<Option<String>, WorkbookError> {
    let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let whole = format!("{}{end}", COLUMNS.join(","));
    let text = if text.is_empty() { whole.as_str() } else { text };
    let cut = cut(path, text)?;
    let full = |source: &str, row: &[String]| [&[source.to_owned()], row].concat();
    // A column that the file does not have and that somebody filled: the file gets all columns.
    let lacks = |cells: &[String]| cells.iter().zip(&cut.columns).any(|(cell, at)| !cell.is_empty() && at.is_none());
    let rewrite = changes.iter().any(|(key, rows)| rows.iter().flatten().any(|row| lacks(&full(&key.1[1], row))));
    let (columns, width) = if rewrite { ([0, 1, 2, 3, 4, 5, 6].map(Some), COLUMNS.len()) } else { (cut.columns, cut.width) };
    let mut out = if rewrite { whole.clone() } else { cut.header.to_owned() };
    let mut put = |out: &mut String, piece: String| {
        if !out.is_empty() && !out.ends_with('\n') {
            out.push_str(end);
        }
        out.push_str(&piece);
    };
    let mut written: Vec<&str> = Vec::new();
    let rest_is_last = cut.records.last().is_some_and(|(cells, _)| cells[0] == "*");
    let last = cut.records.len().saturating_sub(1);
    let new_rows = |out: &mut String, written: &[&str], put: &mut dyn FnMut(&mut String, String)| -> Result<(), WorkbookError> {
        for (key, rows) in changes.iter().filter(|(key, _)| !written.contains(&key.1[1].as_str())) {
            for row in rows.iter().flatten() {
                put(out, line(&full(&key.1[1], row), &columns, width, end)?);
            }
        }
        Ok(())
    };
    let listed: Vec<&str> = cut.records.iter().map(|(cells, _)| cells[0].as_str()).collect();
    for (at, (cells, as_is)) in cut.records.iter().enumerate() {
        // What is new stands before the row for all other codes, where that is the last.
        if rest_is_last && at == last {
            new_rows(&mut out, &listed, &mut put)?;
        }
        match changes.iter().find(|(key, _)| key.1[1] == cells[0]) {
            None if rewrite && !cells[..3].iter().all(String::is_empty) => put(&mut out, line(cells, &columns, width, end)?),
            None => put(&mut out, (*as_is).to_owned()),
            Some((key, rows)) => {
                if !written.contains(&cells[0].as_str()) {
                    written.push(&cells[0]);
                    for row in rows.iter().flatten() {
                        put(&mut out, line(&full(&key.1[1], row), &columns, width, end)?);
                    }
                }
            }
        }
    }
    if !rest_is_last {
        new_rows(&mut out, &listed, &mut put)?;
    }
    // A crosswalk without a code is none.
    let empty = cut_is_empty(path, &out)?;
    Ok((!empty).then_some(out))
}

fn cut_is_empty(path: &str, text: &str) -> Result<bool, WorkbookError> {
    Ok(cut(path, text)?.records.iter().all(|(cells, _)| cells[..3].iter().all(String::is_empty)))
}
