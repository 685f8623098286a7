//! A return written as XML: [`caseport_read::XmlRecords`] takes it apart, one child at a time; here its records go to rest.

use std::{io::Read, sync::Arc};

use caseport_model::FindingKind;
use caseport_read::{XmlItem, XmlNoteKind, XmlRecords};

use crate::{findings, read::Reading};

/// Reads a file that was just begun.
pub(crate) fn read(input: impl Read + Send + 'static, reading: &mut Reading<'_>, last_year: bool) {
    let Some(form) = reading.intake.shape.xml.as_ref().map(|it| Arc::new(it.clone())) else { return };
    let mut records = match XmlRecords::new(Box::new(input), form.clone(), Arc::new(reading.intake.tables.clone())) {
        Ok(records) => records,
        Err(error) => {
            reading.note(&findings::BROKEN_XML, None, &error.to_string(), 1);
            return;
        }
    };
    loop {
        match records.next_item() {
            Ok(Some(XmlItem::Record(record))) => {
                let cells: Vec<&str> = record.cells.iter().map(String::as_str).collect();
                reading.push(record.table, last_year, record.line, &cells);
                if reading.is_broken() {
                    return;
                }
            }
            Ok(Some(XmlItem::Note(note))) => {
                if note.kind == XmlNoteKind::AnotherRoot {
                    let file = reading.files.len() - 1;
                    reading.files[file].left_aside = Some(format!("its outermost element is not `{}`", form.root));
                }
                reading.note(kind(note.kind), None, &note.what, note.line);
            }
            Ok(None) => return,
            Err(error) => {
                reading.note(&findings::BROKEN_XML, None, &error.to_string(), 0);
                return;
            }
        }
    }
}

fn kind(of: XmlNoteKind) -> &'static FindingKind {
    match of {
        XmlNoteKind::Broken => &findings::BROKEN_XML,
        XmlNoteKind::AnotherRoot => &findings::ANOTHER_ROOT,
        XmlNoteKind::UnknownElement => &findings::UNKNOWN_ELEMENT,
        XmlNoteKind::Repeated => &findings::REPEATED_ELEMENT,
        XmlNoteKind::StrayText => &findings::STRAY_TEXT,
        XmlNoteKind::OtherEncoding => &findings::OTHER_ENCODING,
        XmlNoteKind::DocumentType => &findings::DOCTYPE,
    }
}
