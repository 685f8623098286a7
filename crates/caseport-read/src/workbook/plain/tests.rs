//! What is read as a stream is what the library reads, cell for cell, or is left to it.

use std::{
    io::{Read as _, Write as _},
    path::{Path, PathBuf},
};

use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};

use super::super::{DateForm, Looked, Notes, look, tests::everything};
use crate::{
    Limits, Options,
    door::{Found, Place},
    tests_support::alpha,
};

/// A sheet: its name, its text, its first row and where its rows start, its notes.
type Read = (String, String, (u64, Vec<u64>), Notes);

fn found(bytes: &[u8]) -> (tempfile::TempDir, Found) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("book.xlsx");
    std::fs::write(&path, bytes).unwrap();
    (folder, Found { name: "book.xlsx".into(), place: Place::File(path), barred: None })
}

fn whole(bytes: &[u8], dates: DateForm) -> Option<Vec<Read>> {
    let (_folder, found) = found(bytes);
    let Looked::Workbook(book) = look(&found, &Limits::default(), dates).unwrap() else { return None };
    let sheets = book.sheets.into_iter().map(|it| {
        let text = String::from_utf8(it.text.to_vec()).unwrap();
        (it.name, text, (it.rows.first, it.rows.starts()), it.notes)
    });
    Some(sheets.collect())
}

/// Both with all strings in memory and with those in a file that a few bytes have no room for, which must be the same.
fn stream(bytes: &[u8], dates: DateForm) -> Option<Vec<Read>> {
    let room = tempfile::tempdir().unwrap();
    let (held, filed) = (streamed(bytes, dates, None), streamed(bytes, dates, Some(room.path())));
    assert_eq!(held, filed);
    held
}

fn streamed(bytes: &[u8], dates: DateForm, room: Option<&Path>) -> Option<Vec<Read>> {
    let (_folder, found) = found(bytes);
    let limits = Limits { texts_in_memory: 8, ..Limits::default() };
    let book = super::of(&found, &limits, &super::Shelf::new(room)).unwrap()?;
    let mut all = Vec::new();
    for (sheet, mut streamed) in book.filled(&found.place, &found.name, &limits).unwrap()? {
        let mut text = String::new();
        let seen = loop {
            text.clear();
            streamed.open(&found.place, &found.name, &limits, dates, &book.hash).unwrap()?.read_to_string(&mut text).ok()?;
            match streamed.again() {
                Some(again) => streamed = again,
                None => break streamed.seen()?,
            }
        };
        let rows = (seen.rows.first, seen.rows.starts());
        all.push((sheet.name.clone(), text, rows, Notes { hidden: sheet.hidden, ..seen.notes }));
    }
    Some(all)
}

fn same(bytes: &[u8]) {
    for dates in [DateForm::Iso, DateForm::DayMonthYear] {
        let streamed = stream(bytes, dates).expect("a plain workbook");
        assert_eq!(streamed, whole(bytes, dates).unwrap());
    }
}

/// The same workbook with one of its parts changed.
fn with(bytes: &[u8], part: &str, change: impl Fn(String) -> String) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut out = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let mut member = archive.by_index(index).unwrap();
        let name = member.name().unwrap().into_owned();
        let mut text = Vec::new();
        member.read_to_end(&mut text).unwrap();
        if name == part {
            text = change(String::from_utf8(text).unwrap()).into_bytes();
        }
        out.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        out.write_all(&text).unwrap();
    }
    out.finish().unwrap().into_inner()
}

/// A workbook of one sheet with these rows, as they stand.
fn rows(rows: &str) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_string(0, 0, "shared").unwrap();
    sheet.write_number_with_format(1, 0, 1, &Format::new().set_num_format("dd/mm/yyyy")).unwrap();
    let bytes = book.save_to_buffer().unwrap();
    with(&bytes, "xl/worksheets/sheet1.xml", |text| {
        let (before, rest) = text.split_once("<sheetData>").unwrap();
        let (_, after) = rest.split_once("</sheetData>").unwrap();
        format!("{before}<sheetData>{rows}</sheetData>{after}")
    })
}

#[test]
fn every_kind_of_cell_is_the_same() {
    same(&everything().unwrap());
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("B").unwrap();
    let bold = Format::new().set_bold();
    let plain = Format::new();
    sheet.write_rich_string(0, 2, &[(&plain, "a <b> "), (&bold, " & c\r\n"), (&plain, "_x0041_ é")]).unwrap();
    for (row, text) in
        ["  spaces  ", "\u{a0}", "cr\rlf\nboth\r\n", "_x000D_", "_x005F_", "a\u{1}b", "tab\tand \"quote\"", "😀"].iter().enumerate()
    {
        sheet.write_string(row as u32 + 3, 1, *text).unwrap();
    }
    for (row, number) in [0.0, -0.0, 1.5, -12.0, 1e15, 123_456_789_012_345.0, 0.1 + 0.2, 1e-7, 7.25e300].iter().enumerate() {
        sheet.write_number(row as u32 + 3, 4, *number).unwrap();
    }
    for (row, form) in ["yyyy-mm-dd", "[h]:mm", "0.00", "hh:mm", "\"d\"0", "m/d/yy h:mm", "[$-809]dd mmmm yyyy;@", "@"].iter().enumerate() {
        let form = Format::new().set_num_format(*form);
        sheet.write_number_with_format(row as u32 + 3, 6, 45_292.399, &form).unwrap();
        sheet.write_number_with_format(row as u32 + 3, 7, 0.25, &form).unwrap();
        sheet.write_number_with_format(row as u32 + 3, 8, 59 + row as u32, &form).unwrap();
    }
    sheet.write_formula(20, 3, Formula::new("=\"a\"&\"b\"").set_result("a&b <c>")).unwrap();
    sheet.write_formula(20, 4, Formula::new("=1/0").set_result("#DIV/0!")).unwrap();
    sheet.write_formula(20, 5, Formula::new("=1=1").set_result("TRUE")).unwrap();
    sheet.write_formula(20, 6, Formula::new("=0").set_result("")).unwrap();
    let other = book.add_worksheet().set_name("A").unwrap().set_hidden(true);
    other
        .write_datetime_with_format(4, 1, ExcelDateTime::parse_from_str("2024-02-29T23:59:59").unwrap(), &Format::new().set_num_format("d"))
        .unwrap();
    other.merge_range(9, 1, 9, 2, "8", &Format::new()).unwrap();
    other.merge_range(11, 1, 12, 2, "9", &Format::new()).unwrap();
    book.add_worksheet().set_name("Empty").unwrap();
    book.add_worksheet().set_name("Formats").unwrap().write_blank(3, 3, &bold).unwrap();
    same(&book.save_to_buffer().unwrap());
}

#[test]
fn what_other_programs_write_is_the_same_too() {
    for it in [
        // No places; rows left out; texts within the sheet.
        "<row><c><v>1</v></c><c t=\"inlineStr\"><is><t> a </t></is></c></row><row r=\"4\"/><row><c t=\"inlineStr\"><is><r><t xml:space=\"preserve\"> b</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></is></c></row>",
        "<row r=\"2\" spans=\"1:3\"> <c r=\"B2\" s=\"1\"><v>45292</v></c>\n<c r=\"D2\" t=\"s\"><v>0</v></c><c r=\"E2\" s=\"1\"/><c r=\"F2\"></c> </row>",
        "<row r=\"1\"><c r=\"A1\" t=\"str\"><f>A2</f><v>a&#10;b &lt;\r\n</v></c><c r=\"B1\" t=\"b\"><v>1</v></c><c r=\"C1\" t=\"e\"><v>#N/A</v></c><c r=\"D1\" t=\"n\"><v>007</v></c></row>",
        "<row r=\"1\"><c r=\"A1\"><v>1.0</v></c><c r=\"B1\"><v>1E3</v></c><c r=\"C1\"><f t=\"shared\" si=\"0\"/><v>-5</v></c><c r=\"XFD1\"><v>3</v></c></row>",
        "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh ><t>y</t></is></c></row>",
        "",
    ] {
        same(&rows(it));
    }
    let bytes = everything().unwrap();
    for dimension in ["A1", "A1:XFD9", "C3:D4", "nonsense"] {
        let changed = with(&bytes, "xl/worksheets/sheet1.xml", |text| {
            let (before, rest) = text.split_once("<dimension ref=\"").unwrap();
            let (_, after) = rest.split_once('"').unwrap();
            format!("{before}<dimension ref=\"{dimension}\"{after}")
        });
        assert_eq!(stream(&changed, DateForm::Iso), stream(&bytes, DateForm::Iso), "{dimension}");
    }
    same(&with(&bytes, "xl/workbook.xml", |text| text.replace("<workbookPr ", "<workbookPr date1904=\"1\" ")));
}

#[test]
fn what_is_not_plain_is_left_to_the_library() {
    for it in [
        // Out of order, twice, in another row; a value that is no number; a text that is not there; a prefix.
        "<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>",
        "<row r=\"2\"><c r=\"A2\"><v>1</v></c></row><row r=\"1\"><c r=\"A1\"><v>2</v></c></row>",
        "<row r=\"1\"><c r=\"A2\"><v>1</v></c></row>",
        "<row r=\"1\"><c r=\"A1\"><v>one</v></c></row>",
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>9</v></c></row>",
        "<x:row r=\"1\"><x:c r=\"A1\"><x:v>1</x:v></x:c></x:row>",
        "<row r=\"1\"><c r=\"A1\" t=\"d\"><v>2024-01-01</v></c></row>",
        "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t><![CDATA[a</row>]]></t></is></c></row>",
        "<row r=\"1\"><c r=\"A1\"><v>1</v></c>",
        "<row r=\"1\" a=\"</row>\"><c r=\"A1\"><v>1</v></c></row>",
    ] {
        assert_eq!(stream(&rows(it), DateForm::Iso), None, "{it}");
    }
    let bytes = everything().unwrap();
    let strange = with(&bytes, "xl/sharedStrings.xml", |text| text.replace("encoding=\"UTF-8\"", "encoding=\"windows-1252\""));
    assert_eq!(stream(&strange, DateForm::Iso), None);
}

/// A workbook whose texts have no room is not left aside, which would lose its records, and is not read another way.
#[test]
fn texts_without_room_end_the_reading() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("book.xlsx"), everything().unwrap()).unwrap();
    std::fs::write(folder.path().join("other.csv"), "PERSON_ID,FORENAME\n1,Ann\n").unwrap();
    let read = |room: Option<PathBuf>, texts_in_memory| {
        let options = Options { room, limits: Limits { texts_in_memory, ..Limits::default() }, ..Options::default() };
        let recognised = crate::recognise(folder.path(), &[&alpha()], &options).map(|it| it[0].files);
        (recognised, crate::open(folder.path(), &alpha(), &options).map(|it| it.files.len()))
    };
    let (recognised, opened) = read(None, 8);
    let (recognised, opened) = (recognised.unwrap(), opened.unwrap());
    let room = tempfile::tempdir().unwrap();
    for (room, spare) in [(Some(room.path().to_owned()), 8), (Some("/dev/null/none".into()), 1 << 20)] {
        let (again, files) = read(room, spare);
        assert_eq!((again.unwrap(), files.unwrap()), (recognised, opened));
    }
    let (again, files) = read(Some("/dev/null/none".into()), 8);
    for error in [again.unwrap_err(), files.unwrap_err()] {
        assert!(error.is_no_room() && error.place == "/dev/null/none", "{error:?}");
    }
}

#[test]
fn a_damaged_part_shows_wherever_it_is() {
    let bytes = everything().unwrap();
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&bytes)).unwrap();
    let places: Vec<(u64, u64)> = (0..archive.len())
        .map(|index| {
            let member = archive.by_index_raw(index).unwrap();
            (member.data_start().unwrap(), member.compressed_size())
        })
        .collect();
    for (start, size) in places {
        let mut damaged = bytes.clone();
        damaged[(start + size / 2) as usize] ^= 0x55;
        assert_eq!(stream(&damaged, DateForm::Iso), None);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn any_cells_are_the_same(cells in prop::collection::vec((0_u32..12, 0_u16..6, 0_u8..6, "[ -~\t\r\n_xâ€’é\u{a0}]{0,12}", any::<i32>()), 1..40)) {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        let day = Format::new().set_num_format("dd/mm/yyyy hh:mm");
        for (row, column, kind, text, number) in &cells {
            match kind {
                0 | 1 => sheet.write_string(*row, *column, text).map(|_| ()),
                2 => sheet.write_number(*row, *column, *number).map(|_| ()),
                3 => sheet.write_number(*row, *column, f64::from(*number) / 777.0).map(|_| ()),
                4 => sheet.write_number_with_format(*row, *column, f64::from(*number) / 40_000.0, &day).map(|_| ()),
                _ => sheet.write_boolean(*row, *column, *number > 0).map(|_| ()),
            }.unwrap();
        }
        let bytes = book.save_to_buffer().unwrap();
        prop_assert_eq!(stream(&bytes, DateForm::Iso), whole(&bytes, DateForm::Iso));
    }
}
