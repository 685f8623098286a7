//! A workbook within an extract: its sheets become files of their own, or it is left aside whole.

use std::sync::Arc;

use caseport_model::FileId;

use super::{Opened, Use, open_one};
use crate::{
    door::{Barred, Found, Place},
    error::ReadError,
    findings as f,
    options::Options,
    recognise::Catalogue,
    workbook::{self, DateForm, Looked, Notes, Sheet, SheetPlace, Workbook},
};

/// The sheets of a workbook, each as a file of its own, if any of them is a table; else the workbook itself, left aside.
/// `None` if it is not a workbook but text under a workbook's ending.
pub(super) fn open(first: FileId, found: &Found, catalogue: &Catalogue<'_>, options: &Options) -> Result<Option<Vec<Opened>>, ReadError> {
    let dates = DateForm::of(catalogue.system);
    let aside = |bytes, hash, kind, reason: String| {
        let mut opened = Opened::new(first, &found.name);
        (opened.file.bytes, opened.file.hash) = (bytes, hash);
        opened.findings.push(f::about_file(kind, first, None, format!("`{}`: {reason}", found.name)));
        opened.file.use_as = Use::LeftAside(reason);
        Ok(Some(vec![opened]))
    };
    let book = match workbook::look(found, &options.limits, dates)? {
        Looked::Text => return Ok(None),
        Looked::Barred { bytes, hash, why: Barred::Unsafe(why) } => return aside(bytes, hash, &f::REFUSED, why),
        Looked::Barred { bytes, hash, why: Barred::Unreadable(why) } => return aside(bytes, hash, &f::UNREADABLE, why),
        Looked::Workbook(book) => book,
    };
    let mut all = Vec::new();
    for (position, sheet) in book.sheets.iter().enumerate() {
        let id = FileId(first.0 + position as u32);
        let place = SheetPlace {
            workbook: found.place.clone(),
            workbook_name: found.name.clone(),
            sheet: sheet.name.clone(),
            title: title(found, &book, sheet, catalogue),
            hash: book.hash,
            dates,
            limits: options.limits.clone(),
            rows: sheet.rows.clone(),
            text: Arc::downgrade(&sheet.text),
        };
        let part = Found { name: format!("{}!{}", found.name, sheet.name), place: Place::Sheet(Box::new(place)), barred: None };
        let mut opened = open_one(id, &part, catalogue, options)?;
        (opened.file.bytes, opened.file.hash) = (book.bytes, book.hash);
        (opened.file.encoding, opened.file.dialect) = (None, None);
        if opened.file.table().is_some() {
            say(&mut opened, &sheet.notes);
        }
        all.push(opened);
    }
    if all.iter().any(|it| it.file.table().is_some()) {
        return Ok(Some(all));
    }
    let reason = match all.len() {
        0 => "none of its sheets holds anything".to_owned(),
        1 => "its sheet matches no table; name its table in the project file, or say that it is to be ignored".to_owned(),
        many => {
            format!("none of its {many} sheets matches a table; name their tables in the project file, or say that it is to be ignored")
        }
    };
    aside(book.bytes, book.hash, &f::LEFT_ASIDE, reason)
}

/// The sheet's name if it says a table, or if there are several; else the workbook's.
fn title(found: &Found, book: &Workbook, sheet: &Sheet, catalogue: &Catalogue<'_>) -> String {
    let own = catalogue.by_name(&sheet.name).is_some();
    if own || book.sheets.len() > 1 { sheet.name.clone() } else { found.name.clone() }
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
