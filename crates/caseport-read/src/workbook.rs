//! Workbooks of spreadsheet programs. Each sheet is written out as tab-separated UTF-8 text, one line a row, and read from then on
//! like any other file; a cell with a tab, a quote or a line break is quoted there.
//!
//! A workbook of the plain form ([`plain`]) is read as a stream. The others are read whole by the library: old and binary ones, those of
//! other programs that differ in form, and damaged ones, of which it says what is wrong.

mod cells;
mod old;
#[cfg(test)]
mod others;
pub(crate) mod plain;
mod rows;
pub(crate) mod saved;
#[cfg(test)]
mod tests;

use std::{
    io::{self, Cursor, Read},
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{Arc, Weak},
};

use calamine::{Data, Reader, SheetType, SheetVisible, Sheets};
use zip::ZipArchive;

use crate::{
    door::{Barred, Found, Place},
    error::{ReadError, ReadErrorKind},
    format::input::first_text,
    options::Limits,
    survey,
};
pub(crate) use cells::{DateForm, Notes};
pub(crate) use rows::Rows;

/// What a file with a workbook's ending is.
pub(crate) enum Looked {
    Workbook(Workbook),
    /// Text that a program saved under a workbook's ending.
    Text,
    /// It must not or cannot be read.
    Barred {
        bytes: u64,
        hash: [u8; 32],
        why: Barred,
    },
}

/// A workbook, read.
pub(crate) struct Workbook {
    pub(crate) bytes: u64,
    pub(crate) hash: [u8; 32],
    /// The sheets that hold anything, by name.
    pub(crate) sheets: Vec<Sheet>,
}

/// One sheet, written out.
pub(crate) struct Sheet {
    pub(crate) name: String,
    pub(crate) text: Arc<[u8]>,
    pub(crate) rows: Arc<Rows>,
    pub(crate) notes: Notes,
}

/// Where a sheet is: the workbook, and how to write it out again.
#[derive(Debug, Clone)]
pub(crate) struct SheetPlace {
    pub(crate) workbook: Place,
    pub(crate) workbook_name: String,
    pub(crate) sheet: String,
    /// The name by which its table may be known: the sheet's, or the workbook's if the sheet's says nothing.
    pub(crate) title: String,
    pub(crate) hash: [u8; 32],
    pub(crate) dates: DateForm,
    pub(crate) limits: Limits,
    pub(crate) from: SheetFrom,
}

/// How a sheet's text is had.
#[derive(Debug, Clone)]
pub(crate) enum SheetFrom {
    /// As a stream.
    Stream(plain::Streamed),
    /// From the workbook read whole.
    Whole(WholeSheet),
}

/// A sheet of a workbook that was read whole.
#[derive(Debug, Clone)]
pub(crate) struct WholeSheet {
    pub(crate) rows: Arc<Rows>,
    /// The text, as long as somebody else holds it: workbooks are not kept in memory between the passes.
    pub(crate) text: Weak<[u8]>,
}

impl SheetPlace {
    /// Which row each line is; of a stream, once it was read.
    pub(crate) fn rows(&self) -> Arc<Rows> {
        match &self.from {
            SheetFrom::Stream(streamed) => streamed.rows(),
            SheetFrom::Whole(whole) => whole.rows.clone(),
        }
    }

    /// The sheet's text from the start.
    pub(crate) fn open(&self) -> Result<Box<dyn Read + Send>, ReadError> {
        let changed = || ReadError::new(&self.workbook_name, ReadErrorKind::Changed);
        match &self.from {
            SheetFrom::Stream(streamed) => {
                return streamed.open(&self.workbook, &self.workbook_name, &self.limits, self.dates, &self.hash)?.ok_or_else(changed);
            }
            SheetFrom::Whole(whole) => {
                if let Some(text) = whole.text.upgrade() {
                    return Ok(Box::new(Cursor::new(text)));
                }
            }
        }
        let found = Found { name: self.workbook_name.clone(), place: self.workbook.clone(), barred: None };
        if let Looked::Workbook(workbook) = look(&found, &self.limits, self.dates)?
            && workbook.hash == self.hash
            && let Some(sheet) = workbook.sheets.into_iter().find(|it| it.name == self.sheet)
        {
            return Ok(Box::new(Cursor::new(sheet.text)));
        }
        Err(changed())
    }
}

/// Reads a workbook whole: what it holds is bounded by [`Limits::workbook_bytes`].
pub(crate) fn look(found: &Found, limits: &Limits, dates: DateForm) -> Result<Looked, ReadError> {
    let mut reader = found.place.open(&found.name)?;
    let mut content = Vec::new();
    let read = (&mut reader).take(8).read_to_end(&mut content);
    if let Err(error) = read {
        return Err(survey::read_failed(found, error));
    }
    let zipped = content.starts_with(b"PK\x03\x04");
    if !zipped && !content.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        return text(found, content, reader, limits, dates);
    }
    let barred = |content: &[u8], why| Ok(Looked::Barred { bytes: content.len() as u64, hash: blake3::hash(content).into(), why });
    let too_big = || too_big(limits);
    match reader.take(limits.workbook_bytes).read_to_end(&mut content) {
        Ok(_) if content.len() as u64 > limits.workbook_bytes => return Ok(Looked::Barred { bytes: 0, hash: [0; 32], why: too_big() }),
        Ok(_) => {}
        Err(error) if survey::is_too_much(&error) => return Ok(Looked::Barred { bytes: 0, hash: [0; 32], why: too_big() }),
        Err(error) => return Err(survey::read_failed(found, error)),
    }
    match if zipped { expanded(&content, limits.workbook_bytes.saturating_mul(8)) } else { Some(0) } {
        None => return barred(&content, damaged()),
        Some(expanded) if expanded > limits.workbook_bytes.saturating_mul(8) => return barred(&content, too_big()),
        Some(_) => {}
    }
    // The library that reads workbooks may fail in more ways than by an error: one bad file is no reason to stop the others.
    match catch_unwind(AssertUnwindSafe(|| sheets(&content, limits, dates))) {
        Ok(Ok(sheets)) => Ok(Looked::Workbook(Workbook { bytes: content.len() as u64, hash: blake3::hash(&content).into(), sheets })),
        Ok(Err(Refusal::TooBig)) => barred(&content, too_big()),
        Ok(Err(Refusal::Damaged)) | Err(_) => barred(&content, damaged()),
    }
}

fn too_big(limits: &Limits) -> Barred {
    Barred::Unsafe(format!("the workbook holds more than {} MB; save each sheet as CSV (UTF-8)", limits.workbook_bytes.div_ceil(1 << 20)))
}

/// Text under a workbook's ending: a web page with tables and the XML of Excel 2003 are sheets too, the rest is delimited text.
fn text(
    found: &Found,
    mut content: Vec<u8>,
    mut reader: Box<dyn Read + Send>,
    limits: &Limits,
    dates: DateForm,
) -> Result<Looked, ReadError> {
    let barred = |content: &[u8], why| Ok(Looked::Barred { bytes: content.len() as u64, hash: blake3::hash(content).into(), why });
    if let Err(error) = (&mut reader).take(64 << 10).read_to_end(&mut content) {
        return Err(survey::read_failed(found, error));
    }
    let mut start = Vec::new();
    first_text(&content, &mut start);
    let Some(saved) = saved::of(&start) else { return Ok(Looked::Text) };
    match reader.take(limits.workbook_bytes).read_to_end(&mut content) {
        Ok(_) if content.len() as u64 > limits.workbook_bytes => {
            return Ok(Looked::Barred { bytes: 0, hash: [0; 32], why: too_big(limits) });
        }
        Ok(_) => {}
        Err(error) if survey::is_too_much(&error) => return Ok(Looked::Barred { bytes: 0, hash: [0; 32], why: too_big(limits) }),
        Err(error) => return Err(survey::read_failed(found, error)),
    }
    let mut text = Vec::new();
    first_text(&content, &mut text);
    let Some(found) = saved::sheets(saved, &text, dates) else { return barred(&content, damaged()) };
    let mut sheets = Vec::new();
    for (name, cells, merged) in found {
        let most = limits.workbook_bytes.saturating_mul(8);
        let Some(written) = cells::write(&cells, dates, most) else { return barred(&content, too_big(limits)) };
        let Some((text, rows, mut notes)) = written else { continue };
        notes.merged = merged;
        notes.full = cells.last().is_some_and(|cell| cell.0 + 1 >= 1 << 16 && (cell.0 + 1).is_power_of_two());
        sheets.push(Sheet { name, text: text.into(), rows: Arc::new(rows), notes });
    }
    sheets.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(Looked::Workbook(Workbook { bytes: content.len() as u64, hash: blake3::hash(&content).into(), sheets }))
}

fn damaged() -> Barred {
    Barred::Unreadable(
        "it does not open as a workbook: it is damaged, or locked by a password; save it again without one, or have it sent again"
            .to_owned(),
    )
}

/// How many bytes an archive really expands to, counted until they are too many; `None` if it is damaged.
fn expanded(content: &[u8], limit: u64) -> Option<u64> {
    let mut archive = ZipArchive::new(Cursor::new(content)).ok()?;
    let mut total = 0;
    for index in 0..archive.len() {
        let member = archive.by_index(index).ok()?;
        total += io::copy(&mut member.take((limit + 1).saturating_sub(total)), &mut io::sink()).ok()?;
        if total > limit {
            break;
        }
    }
    Some(total)
}

enum Refusal {
    Damaged,
    TooBig,
}

/// The sheets that hold anything, by name. Errors of the library are not passed on: they may quote a cell.
fn sheets(content: &[u8], limits: &Limits, dates: DateForm) -> Result<Vec<Sheet>, Refusal> {
    if !old::is_bounded(content) {
        return Err(Refusal::Damaged);
    }
    let mut book = calamine::open_workbook_auto_from_rs(Cursor::new(content)).map_err(|_| Refusal::Damaged)?;
    let mut sheets = Vec::new();
    for about in book.sheets_metadata().to_vec() {
        if !matches!(about.typ, SheetType::WorkSheet | SheetType::DialogSheet | SheetType::MacroSheet) {
            continue;
        }
        let cells = filled(&mut book, &about.name)?;
        let most = limits.workbook_bytes.saturating_mul(8);
        let Some((text, rows, mut notes)) = cells::write(&cells, dates, most).ok_or(Refusal::TooBig)? else { continue };
        notes.hidden = about.visible != SheetVisible::Visible;
        notes.merged = merged(&mut book, &about.name) as u64;
        let full = if matches!(book, Sheets::Xls(_)) { 1 << 16 } else { 1 << 20 };
        notes.full = cells.last().is_some_and(|cell| cell.0 + 1 >= full);
        sheets.push(Sheet { name: about.name, text: text.into(), rows: Arc::new(rows), notes });
    }
    sheets.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(sheets)
}

/// The cells that hold something, by row and column. Read one by one where the library can: a sheet with two far corners is small.
fn filled(book: &mut Sheets<Cursor<&[u8]>>, name: &str) -> Result<Vec<(u32, u32, Data)>, Refusal> {
    let mut cells = Vec::new();
    match book {
        Sheets::Xlsx(book) => {
            let mut reader = book.worksheet_cells_reader(name).map_err(|_| Refusal::Damaged)?;
            while let Some(cell) = reader.next_cell().map_err(|_| Refusal::Damaged)? {
                let (row, column) = cell.get_position();
                cells.push((row, column, cell.get_value().clone().into()));
            }
        }
        Sheets::Xlsb(book) => {
            let mut reader = book.worksheet_cells_reader(name).map_err(|_| Refusal::Damaged)?;
            while let Some(cell) = reader.next_cell().map_err(|_| Refusal::Damaged)? {
                let (row, column) = cell.get_position();
                cells.push((row, column, cell.get_value().clone().into()));
            }
        }
        other => {
            let range = other.worksheet_range(name).map_err(|_| Refusal::Damaged)?;
            let (top, left) = range.start().unwrap_or_default();
            cells.extend(range.used_cells().map(|(row, column, data)| (top + row as u32, left + column as u32, data.clone())));
        }
    }
    cells.retain(|(_, _, data)| !matches!(data, Data::Empty));
    cells.sort_by_key(|(row, column, _)| (*row, *column));
    Ok(cells)
}

fn merged(book: &mut Sheets<Cursor<&[u8]>>, name: &str) -> usize {
    match book {
        Sheets::Xlsx(book) => book.merge_cells_by_sheet_name(name).map_or(0, |it| it.len()),
        Sheets::Xls(book) => book.merge_cells_by_sheet_name(name).map_or(0, |it| it.len()),
        Sheets::Xlsb(_) | Sheets::Ods(_) => 0,
    }
}
