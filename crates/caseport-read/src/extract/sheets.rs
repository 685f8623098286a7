//! A workbook within an extract: its sheets become files of their own, or it is left aside whole.

use std::sync::Arc;

use caseport_model::{FileId, FindingKind};

use super::{Opened, Use, open_one};
use crate::{
    door::{Barred, Found, Place},
    error::ReadError,
    findings as f,
    options::Options,
    recognise::Catalogue,
    workbook::{
        self, DateForm, Looked, Notes, SheetFrom, SheetPlace, WholeSheet,
        plain::{self, Plain, Shelf},
    },
};

/// The sheets of a workbook, each as a file of its own, if any of them is a table; else the workbook itself, left aside.
/// `None` if it is not a workbook but text under a workbook's ending.
pub(super) fn open(
    first: FileId,
    found: &Found,
    catalogue: &Catalogue<'_>,
    options: &Options,
    shelf: &Arc<Shelf>,
) -> Result<Option<Vec<Opened>>, ReadError> {
    let dates = DateForm::of(catalogue.system);
    if let Some(book) = plain::of(found, &options.limits, shelf)?
        && let Some(all) = streamed(first, found, &book, catalogue, options)?
    {
        return Ok(Some(tables(first, found, (book.bytes, book.hash), all)));
    }
    let book = match workbook::look(found, &options.limits, dates)? {
        Looked::Text => return Ok(None),
        Looked::Barred { bytes, hash, why: Barred::Unsafe(why) } => return Ok(Some(aside(first, found, (bytes, hash), &f::REFUSED, why))),
        Looked::Barred { bytes, hash, why: Barred::Unreadable(why) } => {
            return Ok(Some(aside(first, found, (bytes, hash), &f::UNREADABLE, why)));
        }
        Looked::Workbook(book) => book,
    };
    let mut all = Vec::new();
    for (position, sheet) in book.sheets.iter().enumerate() {
        let id = FileId(first.0 + position as u32);
        let from = SheetFrom::Whole(WholeSheet { rows: sheet.rows.clone(), text: Arc::downgrade(&sheet.text) });
        let title = title(found, book.sheets.len(), &sheet.name, catalogue);
        let mut opened = open_one(id, &part(found, &sheet.name, title, book.hash, dates, from, options), catalogue, options)?;
        (opened.file.bytes, opened.file.hash) = (book.bytes, book.hash);
        (opened.file.encoding, opened.file.dialect) = (None, None);
        if opened.file.table().is_some() {
            say(&mut opened, &sheet.notes);
        }
        all.push(opened);
    }
    Ok(Some(tables(first, found, (book.bytes, book.hash), all)))
}

/// The sheets of a plain workbook; nothing if one of them is not of the plain form, which may show at its end only.
fn streamed(
    first: FileId,
    found: &Found,
    book: &Plain,
    catalogue: &Catalogue<'_>,
    options: &Options,
) -> Result<Option<Vec<Opened>>, ReadError> {
    let dates = DateForm::of(catalogue.system);
    let Some(filled) = book.filled(&found.place, &found.name, &options.limits)? else { return Ok(None) };
    let (count, mut all) = (filled.len(), Vec::new());
    for (position, (sheet, mut streamed)) in filled.into_iter().enumerate() {
        let id = FileId(first.0 + position as u32);
        let (mut opened, seen) = loop {
            let title = title(found, count, &sheet.name, catalogue);
            let from = SheetFrom::Stream(streamed.clone());
            let opened = open_one(id, &part(found, &sheet.name, title, book.hash, dates, from, options), catalogue, options);
            let opened = match opened {
                // The library would need more room, not less.
                Err(error) if error.is_no_room() => return Err(error),
                opened => opened,
            };
            let Some(seen) = streamed.seen() else { return Ok(None) };
            match streamed.again() {
                // It has other columns than it says: now they are known.
                Some(again) => streamed = again,
                None => break (opened?, seen),
            }
        };
        (opened.file.bytes, opened.file.hash) = (book.bytes, book.hash);
        (opened.file.encoding, opened.file.dialect) = (None, None);
        if opened.file.table().is_some() {
            say(&mut opened, &Notes { hidden: sheet.hidden, ..seen.notes });
        }
        all.push(opened);
    }
    Ok(Some(all))
}

/// A sheet as a file.
fn part(found: &Found, sheet: &str, title: String, hash: [u8; 32], dates: DateForm, from: SheetFrom, options: &Options) -> Found {
    let place = SheetPlace {
        workbook: found.place.clone(),
        workbook_name: found.name.clone(),
        sheet: sheet.to_owned(),
        title,
        hash,
        dates,
        limits: options.limits.clone(),
        from,
    };
    Found { name: format!("{}!{sheet}", found.name), place: Place::Sheet(Box::new(place)), barred: None }
}

/// The sheets, if any of them is a table; else the workbook, left aside.
fn tables(first: FileId, found: &Found, content: (u64, [u8; 32]), all: Vec<Opened>) -> Vec<Opened> {
    if all.iter().any(|it| it.file.table().is_some()) {
        return all;
    }
    let reason = match all.len() {
        0 => "none of its sheets holds anything".to_owned(),
        1 => "its sheet matches no table; name its table in the project file, or say that it is to be ignored".to_owned(),
        many => {
            format!("none of its {many} sheets matches a table; name their tables in the project file, or say that it is to be ignored")
        }
    };
    aside(first, found, content, &f::LEFT_ASIDE, reason)
}

fn aside(first: FileId, found: &Found, content: (u64, [u8; 32]), kind: &'static FindingKind, reason: String) -> Vec<Opened> {
    let mut opened = Opened::new(first, &found.name);
    (opened.file.bytes, opened.file.hash) = content;
    opened.findings.push(f::about_file(kind, first, None, format!("`{}`: {reason}", found.name)));
    opened.file.use_as = Use::LeftAside(reason);
    vec![opened]
}

/// The sheet's name if it says a table, or if there are several; else the workbook's.
fn title(found: &Found, sheets: usize, sheet: &str, catalogue: &Catalogue<'_>) -> String {
    if sheets > 1 || catalogue.by_name(sheet).is_some() { sheet.to_owned() } else { found.name.clone() }
}

/// Findings about what the text of a sheet does not show.
fn say(opened: &mut Opened, notes: &Notes) {
    let (id, table, name) = (opened.file.id, opened.file.table().cloned(), opened.file.name.clone());
    let mut say = |kind, detail: String, count: u64| {
        if count > 0 {
            opened.findings.push(f::about_file(kind, id, table.as_ref(), format!("{detail} in `{name}`")).count(count));
        }
    };
    say(&f::CELL_ERRORS, format!("{} cells", notes.errors), notes.errors);
    say(&f::FULL_CELLS, format!("{} cells of 32,767 characters", notes.full_cells), notes.full_cells);
    say(&f::FULL_SHEET, "the last row that a sheet can have".to_owned(), u64::from(notes.full));
    say(&f::LONG_NUMBERS, format!("{} numbers", notes.long_numbers), notes.long_numbers);
    say(&f::MERGED_CELLS, format!("{} merged areas", notes.merged), notes.merged);
    say(&f::HIDDEN_SHEET, "a hidden sheet".to_owned(), u64::from(notes.hidden));
}
