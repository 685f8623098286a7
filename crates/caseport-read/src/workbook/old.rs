//! The old binary kind (`.xls`), looked at before the library reads it: that makes room for as many cells as a sheet says it has, and a
//! program that cannot have the room ends at once, with no error to catch.

use std::io::{Cursor, Read as _};

use memchr::memmem;

/// A sheet has so many cells at most: 65,536 rows of 256 columns.
const MOST: u64 = 1 << 24;

/// Whether each sheet says that it has no more cells than one can have.
pub(super) fn is_bounded(content: &[u8]) -> bool {
    if let Some(books) = books(content) {
        return books.iter().all(|book| streams(book).all(|mut records| records.all(fits)));
    }
    // The library may read what cannot be taken apart here: then nothing in it may look like the dimensions of a sheet and not fit.
    let kind = DIMENSIONS.to_le_bytes();
    let mut found = memmem::find_iter(content, &kind).filter_map(|at| Records(&content[at..]).next());
    !content.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) || found.all(fits)
}

/// The streams that hold books, of which there is one, or one for each of two versions; nothing where the file is not whole.
fn books(content: &[u8]) -> Option<Vec<Vec<u8>>> {
    let mut file = cfb::CompoundFile::open(Cursor::new(content)).ok()?;
    let names: Vec<&str> = ["Workbook", "Book"].into_iter().filter(|it| file.is_stream(it)).collect();
    let mut stream = |name: &str| {
        let mut stream = Vec::new();
        file.open_stream(name).ok()?.read_to_end(&mut stream).ok()?;
        Some(stream)
    };
    (!names.is_empty()).then(|| names.iter().map(|name| stream(name)).collect())?
}

/// The records of the book, and of each sheet from where the book says that it starts.
fn streams(stream: &[u8]) -> impl Iterator<Item = Records<'_>> {
    let sheets = Records(stream).filter(|it| it.0 == BOUND_SHEET).filter_map(|(_, data)| {
        let at = u32::from_le_bytes(*data.first_chunk()?);
        stream.get(usize::try_from(at).ok()?..).map(Records)
    });
    std::iter::once(Records(stream)).chain(sheets)
}

const BOUND_SHEET: u16 = 0x0085;
const DIMENSIONS: u16 = 0x0200;

/// Records one after the other: a kind, a length, and so many bytes.
struct Records<'a>(&'a [u8]);

impl<'a> Iterator for Records<'a> {
    type Item = (u16, &'a [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let (kind, rest) = self.0.split_first_chunk()?;
        let (length, rest) = rest.split_first_chunk()?;
        let (data, rest) = rest.split_at_checked(usize::from(u16::from_le_bytes(*length)))?;
        self.0 = rest;
        Some((u16::from_le_bytes(*kind), data))
    }
}

/// Whether a record is not the dimensions of a sheet, or those that one can have.
fn fits((kind, data): (u16, &[u8])) -> bool {
    let short = |at: usize| data.get(at..at + 2).map_or(0, |it| u64::from(u16::from_le_bytes([it[0], it[1]])));
    let long = |at: usize| short(at) | short(at + 2) << 16;
    let (rows, columns) = match (kind, data.len()) {
        (DIMENSIONS, 10) => ((short(0), short(2)), (short(4), short(6))),
        (DIMENSIONS, 14 | 16) => ((long(0), long(4)), (short(8), short(10))),
        _ => return true,
    };
    // The first, and the one after the last; nothing is from 0 to 0. Columns that make no sense are taken for all up to the last.
    let first_column = if columns.0 > 0xFF || columns.1 < columns.0 { 0 } else { columns.0 };
    let empty = rows.1 == 0 || columns.1 == 0;
    empty || rows.0 < rows.1 && (rows.1 - rows.0) * (columns.1 - first_column) <= MOST
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::{
        super::{DateForm, Refusal},
        *,
    };
    use crate::options::Limits;

    fn with(dimensions: &[u8]) -> bool {
        let record = |kind: u16, data: &[u8]| [&kind.to_le_bytes(), &(data.len() as u16).to_le_bytes(), data].concat();
        // The sheet starts within what the book takes for one record.
        let sheet = record(DIMENSIONS, dimensions);
        let book = [record(BOUND_SHEET, &[16, 0, 0, 0, 0, 0, 1, 0]), record(0x0FFF, &sheet)].concat();
        assert_eq!(&book[16..], sheet);
        let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
        file.create_stream("Workbook").unwrap().write_all(&book).unwrap();
        is_bounded(&file.into_inner().into_inner())
    }

    fn dimensions(rows: (u32, u32), columns: (u16, u16)) -> Vec<u8> {
        let (r, c) = (rows, columns);
        [&r.0.to_le_bytes()[..], &r.1.to_le_bytes(), &c.0.to_le_bytes(), &c.1.to_le_bytes(), &[0, 0]].concat()
    }

    #[test]
    fn what_a_sheet_can_be_is_taken_and_nothing_else() {
        for (rows, columns) in [((0, 0), (0, 0)), ((0, 65_536), (0, 256)), ((5, 6), (3, 4)), ((0, 10), (300, 2)), ((7, 0), (0, 0))] {
            assert!(with(&dimensions(rows, columns)), "{rows:?} {columns:?}");
        }
        for (rows, columns) in [((0, u32::MAX), (0, 2)), ((0, 65_537), (0, 256)), ((9, 3), (0, 2)), ((0, 65_536), (0, 60_000))] {
            assert!(!with(&dimensions(rows, columns)), "{rows:?} {columns:?}");
        }
        assert!(with(&[0, 0, 255, 255, 0, 0, 255, 0, 0, 0]) && with(&[1, 2, 3]) && is_bounded(b"no such file"));
    }

    #[test]
    fn a_workbook_that_others_saved_is_bounded_until_it_is_damaged() {
        let mut content = include_bytes!("people.xls").to_vec();
        assert!(is_bounded(&content));
        let at = memchr::memmem::find(&content, b"\x00\x02\x0E\x00").unwrap();
        content[at + 8..at + 12].fill(0x7F);
        assert!(!is_bounded(&content));
        // The same in a file that breaks off.
        content.truncate(content.len() - 8 * 255);
        assert!(!is_bounded(&content));
        assert!(matches!(super::super::sheets(&content, &Limits::default(), DateForm::Iso), Err(Refusal::Damaged)));
    }
}
