//! Workbooks made here and read back: what arrives is what the cells mean.

use caseport_model::FileId;
use insta::assert_snapshot;
use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, XlsxError};

use crate::{
    Chunk, FileOverride, Limits, Options, ReadErrorKind, Use, open, recognise,
    tests_support::{alpha, folder, items, show, show_with},
};

/// A workbook of sheets of plain text.
fn book(sheets: &[(&str, &[&[&str]])]) -> Vec<u8> {
    let mut book = Workbook::new();
    for (name, rows) in sheets {
        let sheet = book.add_worksheet().set_name(*name).unwrap();
        for (row, cells) in rows.iter().enumerate() {
            for (column, cell) in cells.iter().enumerate() {
                sheet.write_string(row as u32, column as u16, *cell).unwrap();
            }
        }
    }
    book.save_to_buffer().unwrap()
}

const PEOPLE: &[&[&str]] = &[&["PERSON_ID", "NAME", "SEX"], &["1", "a", "F"], &["2", "b", ""]];

fn files(extract: &crate::Extract) -> String {
    let lines = extract.files.iter().map(|it| match &it.use_as {
        Use::Table(table) => format!("{} {}: {table}, {} records", it.id.0, it.name, it.records),
        Use::GoesWith(why) | Use::LeftAside(why) => format!("{} {}: {why}", it.id.0, it.name),
    });
    lines.collect::<Vec<_>>().join("\n")
}

pub(super) fn everything() -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let day = Format::new().set_num_format("dd/mm/yyyy");
    let moment = Format::new().set_num_format("dd mmm yy hh:mm");
    sheet.write_string(2, 1, "People of the council")?;
    for (at, heading) in ["PERSON_ID", "NAME", "Date of birth", "SEX", "Score", "Seen", "Active"].iter().enumerate() {
        sheet.write_string(4, 1 + at as u16, *heading)?;
    }
    sheet.write_number(5, 1, 1)?;
    sheet.write_string(5, 2, "Ann\t\"Bo\"\nExample")?;
    sheet.write_datetime_with_format(5, 3, ExcelDateTime::parse_from_str("2011-03-05")?, &day)?;
    sheet.write_string(5, 4, "F")?;
    sheet.write_number(5, 5, 12.5)?;
    sheet.write_datetime_with_format(5, 6, ExcelDateTime::parse_from_str("2024-02-29T09:30:00")?, &moment)?;
    sheet.write_boolean(5, 7, true)?;
    sheet.write_string(7, 1, "007")?;
    sheet.write_string(7, 2, "x".repeat(32_767))?;
    sheet.write_string(7, 3, "05/03/2011")?;
    sheet.write_formula(7, 4, Formula::new("=NA()").set_result("#N/A"))?;
    sheet.write_formula(7, 5, Formula::new("=2*21").set_result("42"))?;
    sheet.write_number(7, 6, 1_234_567_890_123_456_000.0)?;
    sheet.merge_range(9, 1, 9, 2, "8", &Format::new())?;
    book.save_to_buffer()
}

#[test]
fn cells_of_every_type_arrive_as_they_are_meant() {
    let shown = show("person.xlsx", &everything().unwrap());
    assert_snapshot!(shown.replace(&"x".repeat(32_767), "(32,767 x)"), @r#"
    PERSON  ' ' none clean: 3 records
    R016 low: 1 lines of text and 1 blank ones
    R012 low: `Score`, `Seen`, `Active`
    R025 low: 2 skipped
    R031 medium: 1 cells in `person.xlsx!Sheet1`
    R032 high: 1 cells of 32,767 characters in `person.xlsx!Sheet1`
    R034 high: 1 numbers in `person.xlsx!Sheet1`
    R035 low: 1 merged areas in `person.xlsx!Sheet1`
    1 @5 line 6: ["1", "Ann\t\"Bo\"\nExample", "2011-03-05", "F", "", "12.5", "2024-02-29 09:30:00", "TRUE"]
    2 @7 line 8: ["007", "(32,767 x)", "05/03/2011", "", "", "42", "1234567890123460000", ""]
    3 @9 line 10: ["8", "", "", "", "", "", "", ""]
    "#);
}

#[test]
fn a_record_of_a_sheet_is_a_line_of_tabs() {
    let folder = folder(&[("person.xlsx", &book(&[("Sheet1", &[&["PERSON_ID", "NAME"], &["1", "a\tb"]])]))]);
    let extract = open(folder.path(), &alpha(), &Options::default()).unwrap();
    assert_eq!(items(&extract, 1)[0].raw, b"1\t\"a\tb\"");
    assert_eq!(extract.files[0].hash, *blake3::hash(&std::fs::read(folder.path().join("person.xlsx")).unwrap()).as_bytes());
}

#[test]
fn sheets_are_tables_by_their_names_or_columns_and_the_others_are_left_aside() {
    let mut hidden = Workbook::new();
    hidden.add_worksheet().set_name("Cover").unwrap().write_string(0, 0, "Extract of the council").unwrap();
    let sheet = hidden.add_worksheet().set_name("Kind").unwrap().set_hidden(true);
    for (row, cells) in [["CODE", "LABEL"], ["1", "one"]].iter().enumerate() {
        sheet.write_row(row as u32, 0, *cells).unwrap();
    }
    hidden.add_worksheet().set_name("Empty").unwrap();
    let notes: &[&[&str]] = &[&["NOTE_ID", "PERSON_ID", "BODY", "WRITTEN"], &["1", "1", "x", "2024-01-01"]];
    let files_of = [
        ("book.xlsx", book(&[("B", notes), ("A", PEOPLE)])),
        ("hidden.xlsx", hidden.save_to_buffer().unwrap()),
        ("none.xlsx", book(&[("One", &[&["a", "b"]]), ("Two", &[&["c", "d"]])])),
        ("one.xlsx", book(&[("One", &[&["a", "b"]])])),
        ("zero.xlsx", book(&[("One", &[])])),
    ];
    let folder = folder(&files_of.each_ref().map(|(name, bytes)| (*name, bytes.as_slice())));
    let extract = open(folder.path(), &alpha(), &Options::default()).unwrap();
    assert_snapshot!(files(&extract), @"
    1 book.xlsx!A: PERSON, 2 records
    2 book.xlsx!B: PERSON_NOTE, 1 records
    3 hidden.xlsx!Cover: it matches no table; the nearest is `PERSON`
    4 hidden.xlsx!Kind: KIND, 1 records
    5 none.xlsx: none of its 2 sheets matches a table; name their tables in the project file, or say that it is to be ignored
    6 one.xlsx: its sheet matches no table; name its table in the project file, or say that it is to be ignored
    7 zero.xlsx: none of its sheets holds anything
    ");
    let findings: Vec<String> =
        extract.findings.iter().filter(|it| it.code != "R009").map(|it| format!("{} {} {}", it.code, it.severity, it.detail)).collect();
    assert_snapshot!(findings.join("\n"), @"
    R004 high `hidden.xlsx!Cover`: it matches no table; the nearest is `PERSON`
    R036 low a hidden sheet in `hidden.xlsx!Kind`
    R022 medium `none.xlsx`: none of its 2 sheets matches a table; name their tables in the project file, or say that it is to be ignored
    R022 medium `one.xlsx`: its sheet matches no table; name its table in the project file, or say that it is to be ignored
    R022 medium `zero.xlsx`: none of its sheets holds anything
    ");
    let found = recognise(folder.path(), &[&alpha()], &Options::default()).unwrap();
    assert_eq!((found[0].found, found[0].files, found[0].enough), (2, 3, true));
}

/// Quirk 16: what one release keeps in one sheet and the next in two under other names is the same table.
#[test]
fn a_release_may_part_a_sheet_in_two() {
    let first: &[&[&str]] = &[&["PERSON_ID", "Date of birth"], &["1", "2011-03-05"]];
    let second: &[&[&str]] = &[&["person id", "DOB"], &["2", "2012-03-05"]];
    let old = book(&[("Person", &[first[0], first[1], &["2", "2012-03-05"]])]);
    let new = book(&[("People 1", first), ("People 2", second)]);
    let cells = |bytes: &[u8]| {
        let folder = folder(&[("book.xlsx", bytes)]);
        let extract = open(folder.path(), &alpha(), &Options::default()).unwrap();
        let tables: Vec<u32> = extract.files.iter().filter(|it| it.table().is_some_and(|it| &**it == "PERSON")).map(|it| it.id.0).collect();
        tables.iter().flat_map(|id| items(&extract, *id)).map(|it| (it.cells[0].clone(), it.cells[2].clone())).collect::<Vec<_>>()
    };
    assert_eq!(cells(&old), [("1".into(), "2011-03-05".into()), ("2".into(), "2012-03-05".into())]);
    assert_eq!(cells(&new), cells(&old));
}

#[test]
fn a_workbook_in_an_archive_is_read_there() {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    zip.start_file("in/person.xlsx", zip::write::SimpleFileOptions::default()).unwrap();
    std::io::Write::write_all(&mut zip, &book(&[("Sheet1", PEOPLE)])).unwrap();
    let folder = folder(&[("all.zip", &zip.finish().unwrap().into_inner())]);
    let extract = open(folder.path(), &alpha(), &Options::default()).unwrap();
    assert_eq!(files(&extract), "1 all.zip!in/person.xlsx!Sheet1: PERSON, 2 records");
    assert_eq!(items(&extract, 1)[1].cells[1], "b");
}

#[test]
fn dates_are_written_in_a_form_that_the_system_reads() {
    let mut system = alpha();
    system.text.date = vec!["DD/MM/YYYY".into()];
    let folder = folder(&[("person.xlsx", &everything().unwrap())]);
    let extract = open(folder.path(), &system, &Options::default()).unwrap();
    assert_eq!(items(&extract, 1)[0].cells[2], "05/03/2011");
}

#[test]
fn damaged_and_oversized_workbooks_are_left_aside() {
    let whole = book(&[("Sheet1", PEOPLE)]);
    assert_snapshot!(show("person.xlsx", &whole[..whole.len() / 2]), @"
    left aside: it does not open as a workbook: it is damaged, or locked by a password; save it again without one, or have it sent again
    R030 showstopper: `person.xlsx`: it does not open as a workbook: it is damaged, or locked by a password; save it again without one, or have it sent again
    ");
    assert_snapshot!(show("person.xls", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and nothing that belongs to it"), @"
    left aside: it does not open as a workbook: it is damaged, or locked by a password; save it again without one, or have it sent again
    R030 showstopper: `person.xls`: it does not open as a workbook: it is damaged, or locked by a password; save it again without one, or have it sent again
    ");
    let small = Options { limits: Limits { workbook_bytes: 1 << 10, ..Limits::default() }, ..Options::default() };
    assert_snapshot!(show_with("person.xlsx", &whole, &small), @"
    left aside: the workbook holds more than 1 MB; save each sheet as CSV (UTF-8)
    R024 high: `person.xlsx`: the workbook holds more than 1 MB; save each sheet as CSV (UTF-8)
    ");
    // Cells in far corners are few cells, however large the area that they span.
    let mut far = Workbook::new();
    let sheet = far.add_worksheet();
    sheet.write_row(0, 0, ["PERSON_ID", "NAME"]).unwrap();
    sheet.write_row(1_048_575, 0, ["1", "a"]).unwrap();
    let shown = show("person.xlsx", &far.save_to_buffer().unwrap());
    assert_snapshot!(shown, @r#"
    PERSON  ' ' none clean: 1 records
    R025 low: 1048574 skipped
    R033 high: the last row that a sheet can have in `person.xlsx!Sheet1`
    1 @1048575 line 1048576: ["1", "a", "", "", ""]
    "#);
}

#[test]
fn text_saved_under_a_workbooks_ending_is_read_as_text() {
    assert_snapshot!(show("person.xls", b"PERSON_ID\tNAME\r\n1\ta\r\n"), @r#"
    PERSON utf-8 '\t' " clean: 1 records
    1 @16 line 2: ["1", "a", "", "", ""]
    "#);
    assert_snapshot!(show("person.xls", b"<html><table><tr><td>PERSON_ID"), @"
    left aside: none of its sheets holds anything
    R022 medium: `person.xls`: none of its sheets holds anything
    ");
}

#[test]
fn an_old_workbook_is_read() {
    // `people.xls` is made up: title, headings in row 3, a true date and one as text, a number as text, a merged area, an empty formula.
    assert_snapshot!(show("old.xls", include_bytes!("people.xls")), @r#"
    PERSON  ' ' none clean: 3 records
    R016 low: 1 lines of text and 1 blank ones
    R025 low: 1 skipped
    R035 low: 1 merged areas in `old.xls!People`
    1 @3 line 4: ["1", "Ann Example", "2011-03-05", "F", ""]
    2 @4 line 5: ["007", "Sîan \"Bo\"\nExample", "05/03/2011", "", ""]
    3 @6 line 7: ["8", "", "", "", ""]
    "#);
}

#[test]
fn what_a_project_says_about_a_workbook_or_sheet_wins() {
    let bytes = book(&[("One", &[&["CODE", "Who", "x"], &["1", "a", "b"]]), ("Two", PEOPLE)]);
    let one = FileOverride { pattern: "*!One".into(), table: Some("KIND".into()), ..FileOverride::default() };
    let options = Options { files: vec![one], ..Options::default() };
    let folder = folder(&[("book.xlsx", &bytes)]);
    let extract = open(folder.path(), &alpha(), &options).unwrap();
    assert_eq!(files(&extract), "1 book.xlsx!One: KIND, 1 records\n2 book.xlsx!Two: PERSON, 2 records");
    let all = FileOverride { pattern: "book.xlsx".into(), ignore: Some("a copy".into()), ..FileOverride::default() };
    let extract = open(folder.path(), &alpha(), &Options { files: vec![all], ..Options::default() }).unwrap();
    assert_eq!(files(&extract), "1 book.xlsx: a copy");
}

#[test]
fn a_workbook_that_changes_between_the_passes_is_an_error() {
    let folder = folder(&[("person.xlsx", &book(&[("Sheet1", PEOPLE)]))]);
    let extract = open(folder.path(), &alpha(), &Options::default()).unwrap();
    std::fs::write(folder.path().join("person.xlsx"), book(&[("Sheet1", &[&["PERSON_ID", "NAME"], &["1", "z"], &["2", "b"]])])).unwrap();
    let error = extract.source(FileId(1)).and_then(|mut it| it.next(&mut Chunk::default())).unwrap_err();
    assert!(matches!(error.kind, ReadErrorKind::Changed));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    /// Whatever text is in the cells, it arrives in its cell, at its row.
    #[test]
    fn text_of_any_kind_arrives(rows in prop::collection::vec(("[0-9]{1,5}", "[ -~\t\nâ€’é]{0,30}"), 1..12), gap in 0_u32..4) {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        sheet.write_row(gap, 0, ["PERSON_ID", "NAME"]).unwrap();
        for (at, (id, name)) in rows.iter().enumerate() {
            sheet.write_string(gap + 1 + at as u32, 0, id).unwrap();
            sheet.write_string(gap + 1 + at as u32, 1, name).unwrap();
        }
        let folder = folder(&[("person.xlsx", &book.save_to_buffer().unwrap())]);
        let extract = open(folder.path(), &alpha(), &Options::default()).unwrap();
        let items = items(&extract, 1);
        prop_assert_eq!(items.len(), rows.len());
        for (at, (item, (id, name))) in items.iter().zip(&rows).enumerate() {
            prop_assert_eq!(&item.cells[0], id);
            // A cell of nothing but white space is blank, however it is written.
            let name = if name.trim().is_empty() { "" } else { name.as_str() };
            prop_assert_eq!(&item.cells[1], name);
            prop_assert_eq!(item.origin.line, u64::from(gap) + 2 + at as u64);
        }
    }

    /// However a workbook is damaged, the file beside it is read.
    #[test]
    fn damage_stops_nobody_else(
        old in any::<bool>(),
        damage in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
        cut in prop_oneof![3 => Just(0_usize), 1 => 0_usize..2000],
    ) {
        let mut bytes = if old { include_bytes!("people.xls").to_vec() } else { book(&[("Sheet1", PEOPLE)]) };
        for (at, byte) in damage {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        bytes.truncate(bytes.len().saturating_sub(cut));
        let folder = folder(&[(if old { "old.xls" } else { "new.xlsx" }, &bytes), ("person.csv", b"PERSON_ID,NAME\n1,a\n")]);
        let extract = open(folder.path(), &alpha(), &Options::default()).unwrap();
        let good = extract.files.iter().find(|it| it.name == "person.csv").unwrap();
        prop_assert_eq!(good.records, 1);
        for file in extract.files.iter().filter(|it| it.table().is_some()) {
            prop_assert_eq!(items(&extract, file.id.0).len() as u64, file.records);
        }
    }
}

#[test]
fn pages_saved_as_workbooks_are_sheets() {
    let page = b"\xEF\xBB\xBF<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><head><meta charset=\"utf-8\"><style>td { x: 'a' }</style></head><body>\r\n\
        <table><tr><td colspan=3>People of the council</td></tr>\r\n<tr><th>PERSON_ID</th><th>NAME</th><th>SEX</th></tr>\
        <tr><td x:num=\"1\">1</td><td>Ann&nbsp;&amp;\r\n   <b>Bo</b><br>Zo\xc3\xab &#8217;</td><td>F</td></tr><tr><td>2<td><td>M</table></body></html>";
    assert_snapshot!(show("person.xls", page), @r#"
    PERSON  ' ' none clean: 2 records
    R016 low: 1 lines of text and 0 blank ones
    R035 low: 1 merged areas in `person.xls!Sheet1`
    1 @2 line 3: ["1", "Ann & Bo\nZoë ’", "", "F", ""]
    2 @3 line 4: ["2", "", "", "M", ""]
    "#);
}

#[test]
fn the_xml_of_excel_2003_is_a_workbook() {
    let xml = br#"<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
 <Worksheet ss:Name="Person"><Table>
  <Row ss:Index="2"><Cell><Data ss:Type="String">PERSON_ID</Data></Cell><Cell><Data ss:Type="String">NAME</Data></Cell><Cell><Data ss:Type="String">DOB</Data></Cell><Cell><Data ss:Type="String">SEX</Data></Cell></Row>
  <Row><Cell><Data ss:Type="Number">1</Data></Cell><Cell><Data ss:Type="String">a &lt; b &#10;c</Data></Cell><Cell><Data ss:Type="DateTime">2011-03-05T00:00:00.000</Data></Cell><Cell ss:Index="4"><Data ss:Type="Error">#N/A</Data></Cell></Row>
  <Row ss:Index="6"><Cell><Data ss:Type="Number">2.5</Data></Cell><Cell ss:Index="3"><Data ss:Type="DateTime">2011-03-05T09:30:00.000</Data></Cell></Row>
 </Table></Worksheet>
 <Worksheet ss:Name="Notes"><Table/></Worksheet>
</Workbook>"#;
    for name in ["book.xls", "book.xml"] {
        let folder = folder(&[(name, xml)]);
        assert_eq!(recognise(folder.path(), &[&alpha()], &Options::default()).unwrap()[0].files, 1);
        insta::allow_duplicates! {
            assert_snapshot!(show(name, xml).replace(name, "book"), @r#"
            PERSON  ' ' none clean: 2 records
            R025 low: 2 skipped
            R031 medium: 1 cells in `book!Person`
            1 @2 line 3: ["1", "a < b \nc", "2011-03-05", "", ""]
            2 @5 line 6: ["2.5", "", "2011-03-05 09:30:00", "", ""]
            "#);
        }
    }
}

#[test]
fn tabs_saved_as_a_workbook_are_delimited_text() {
    assert_snapshot!(show("person.xls", b"PERSON_ID\tNAME\tSEX\r\n1\ta\tF\r\n"), @r#"
    PERSON utf-8 '\t' " clean: 1 records
    1 @20 line 2: ["1", "a", "", "F", ""]
    "#);
}

/// The same workbook counting its days from 1 January 1904, as those of old Macintoshes do.
#[test]
fn both_epochs_give_the_same_days() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Person").unwrap();
    for (at, heading) in ["PERSON_ID", "NAME", "DOB"].iter().enumerate() {
        sheet.write_string(0, at as u16, *heading).unwrap();
    }
    sheet.write_number(1, 0, 1).unwrap();
    sheet.write_number_with_format(1, 2, 40_607, &Format::new().set_num_format("dd/mm/yyyy")).unwrap();
    let from_1900 = book.save_to_buffer().unwrap();
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&from_1900)).unwrap();
    let mut out = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let mut member = archive.by_index(index).unwrap();
        let name = member.name().unwrap().into_owned();
        let mut text = Vec::new();
        std::io::Read::read_to_end(&mut member, &mut text).unwrap();
        if name == "xl/workbook.xml" {
            let whole = String::from_utf8(text).unwrap();
            assert!(whole.contains("<workbookPr "));
            text = whole.replace("<workbookPr ", "<workbookPr date1904=\"1\" ").into_bytes();
        }
        out.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        std::io::Write::write_all(&mut out, &text).unwrap();
    }
    let from_1904 = out.finish().unwrap().into_inner();
    let folder = folder(&[("a/person.xlsx", &from_1900), ("b/person.xlsx", &from_1904)]);
    let extract = open(folder.path(), &alpha(), &Options::default()).unwrap();
    assert_eq!(items(&extract, 1)[0].cells[2], "2011-03-05");
    assert_eq!(items(&extract, 2)[0].cells[2], "2015-03-06");
}
