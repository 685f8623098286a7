//! Bulk copies with their format files.

use std::io::Write as _;

use insta::assert_snapshot;
use proptest::prelude::*;

use crate::{
    Options, open, recognise,
    tests_support::{alpha, folder, items, show_all},
};

const FMT: &[u8] =
    b"14.0\r\n4\r\n1 SQLCHAR 0 12 \"\\t\" 1 PERSON_ID \"\"\r\n2 SQLCHAR 0 80 \"\\t\" 2 NAME SQL_Latin1_General_CP1_CI_AS\r\n\
                     3 SQLCHAR 0 24 \"\\t\" 3 DOB \"\"\r\n4 SQLCHAR 0 80 \"\\r\\n\" 4 SEX SQL_Latin1_General_CP1_CI_AS\r\n";

fn show(files: &[(&str, &[u8])]) -> String {
    let folder = folder(files);
    show_all(&open(folder.path(), &alpha(), &Options::default()).unwrap())
}

#[test]
fn null_and_the_empty_text_are_blank_and_line_ends_belong_to_their_cells() {
    let data = b"1\tO\x92Brien \"Bo\"\t2011-03-05 00:00:00.000\tF\r\n2\tline\r\nbreak\t\t\0\r\n3\t\0\t\tM\nF\r\nx\r\n4\tz\t\t\x1a";
    assert_snapshot!(show(&[("PERSON.fmt", FMT), ("PERSON.dat", data)]), @r#"
    PERSON  ' ' none clean: 4 records
    beside: it goes with `PERSON.dat`
    PERSON.dat: 4 records, 1 rejected
    1 @0 line 1: ["1", "O’Brien \"Bo\"", "2011-03-05 00:00:00.000", "F", ""]
    2 @42 line 2: ["2", "line\r\nbreak", "", "", ""]
    3 @60 line 4 salvaged (a line end within the last cell): ["3", "", "", "M\nF\r\nx", ""]
    4 @73 line 7 rejected (the file ends within it): "4\tz\t\t\u{1a}"
    "#);
}

#[test]
fn a_field_terminator_within_a_cell_is_not_guessed_at() {
    assert_snapshot!(show(&[("PERSON.fmt", FMT), ("PERSON.dat", b"1\ta\t\tF\r\n2\tb\tc\t\tF\r\n3\td\t\tM\r\n")]), @r#"
    PERSON  ' ' none clean: 3 records
    beside: it goes with `PERSON.dat`
    PERSON.dat: 3 records, 1 rejected
    1 @0 line 1: ["1", "a", "", "F", ""]
    2 @8 line 2 rejected (a cell holds the field terminator, so it is not clear which cell is which): "2\tb\tc\t\tF\r\n"
    3 @18 line 3: ["3", "d", "", "M", ""]
    "#);
}

#[test]
fn wide_files_with_an_xml_format_file_in_a_zip() {
    let xml = br#"<?xml version="1.0"?>
<BCPFORMAT xmlns="http://schemas.microsoft.com/sqlserver/2004/bulkload/format" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
 <RECORD>
  <FIELD ID="1" xsi:type="NCharTerm" TERMINATOR="\t\0" MAX_LENGTH="24"/>
  <FIELD ID="2" xsi:type="NCharTerm" TERMINATOR="\r\0\n\0" MAX_LENGTH="80" COLLATION="Latin1_General_CI_AS"/>
 </RECORD>
 <ROW><COLUMN SOURCE="1" NAME="PERSON_ID" xsi:type="SQLINT"/><COLUMN SOURCE="2" NAME="NAME" xsi:type="SQLNVARCHAR"/></ROW>
</BCPFORMAT>"#;
    let data: Vec<u8> = "1\tŵ – 😀\r\n2\t\0\r\n3\t\r\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in [("out/PERSON.xml", &xml[..]), ("out/PERSON.bcp", &data)] {
        zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    let folder = folder(&[("all.zip", &zip.finish().unwrap().into_inner())]);
    assert_snapshot!(show_all(&open(folder.path(), &alpha(), &Options::default()).unwrap()), @r#"
    PERSON  ' ' none clean: 3 records
    beside: it goes with `all.zip!out/PERSON.bcp`
    all.zip!out/PERSON.bcp: 3 records, 0 rejected
    1 @0 line 1: ["1", "ŵ – 😀", "", "", ""]
    2 @20 line 2: ["2", "", "", "", ""]
    3 @30 line 3: ["3", "", "", "", ""]
    "#);
    assert_eq!(recognise(folder.path(), &[&alpha()], &Options::default()).unwrap()[0].files, 1);
}

#[test]
fn native_files_are_read_as_their_format_file_says() {
    let fmt = b"14.0\n4\n1 SQLINT 0 4 \"\" 1 PERSON_ID \"\"\n2 SQLNCHAR 2 80 \"\" 2 NAME Latin1_General_CI_AS\n3 SQLDATETIME 1 8 \"\" 3 DOB \"\"\n4 SQLBIT 1 1 \"\" 4 SEX \"\"\n";
    let mut data = Vec::new();
    for (id, name, day, sex) in
        [(1_i32, Some("Ann ŵ"), Some(40_605_i32), Some(1_u8)), (2, None, None, None), (3, Some(""), Some(0), Some(0))]
    {
        data.extend_from_slice(&id.to_le_bytes());
        match name {
            None => data.extend_from_slice(&[0xFF, 0xFF]),
            Some(name) => {
                let units: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
                data.extend_from_slice(&(units.len() as u16).to_le_bytes());
                data.extend_from_slice(&units);
            }
        }
        match day {
            None => data.push(0xFF),
            Some(day) => data.extend([&[8][..], &day.to_le_bytes(), &0_i32.to_le_bytes()].concat()),
        }
        match sex {
            None => data.push(0xFF),
            Some(sex) => data.extend([1, sex]),
        }
    }
    data.extend_from_slice(&4_i32.to_le_bytes());
    data.extend_from_slice(&[9, 9, 9]);
    assert_snapshot!(show(&[("PERSON.fmt", fmt), ("PERSON.dat", &data)]), @r#"
    PERSON  ' ' none clean: 4 records
    beside: it goes with `PERSON.dat`
    PERSON.dat: 4 records, 1 rejected
    1 @0 line 1: ["1", "Ann ŵ", "2011-03-05 00:00:00", "1", ""]
    2 @27 line 2: ["2", "", "", "", ""]
    3 @35 line 2: ["3", "", "1900-01-01 00:00:00", "0", ""]
    4 @52 line 2 rejected (the file ends within it): "\u{4}\0\0\0\t\t\t"
    "#);
}

#[test]
fn native_files_with_an_xml_format_file_leave_out_what_has_no_column() {
    let xml = br#"<?xml version="1.0"?>
<BCPFORMAT xmlns="http://schemas.microsoft.com/sqlserver/2004/bulkload/format" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
 <RECORD>
  <FIELD ID="1" xsi:type="NativeFixed"/>
  <FIELD ID="2" xsi:type="NativePrefix" PREFIX_LENGTH="1"/>
  <FIELD ID="3" xsi:type="CharPrefix" PREFIX_LENGTH="2" MAX_LENGTH="80" COLLATION="SQL_Latin1_General_CP1_CI_AS"/>
 </RECORD>
 <ROW><COLUMN SOURCE="3" NAME="NAME" xsi:type="SQLVARYCHAR"/><COLUMN SOURCE="1" NAME="PERSON_ID" xsi:type="SQLBIGINT"/></ROW>
</BCPFORMAT>"#;
    let record = |id: i64, name: &[u8]| [&id.to_le_bytes()[..], &[3, 1, 2, 3], &(name.len() as u16).to_le_bytes(), name].concat();
    let data = [record(1, b"O\x92Brien\r\n"), record(-2, b"")].concat();
    assert_snapshot!(show(&[("PERSON.xml", xml), ("PERSON.bcp", &data)]), @r#"
    PERSON  ' ' none clean: 2 records
    beside: it goes with `PERSON.bcp`
    PERSON.bcp: 2 records, 0 rejected
    1 @0 line 1: ["1", "O’Brien\r\n", "", "", ""]
    2 @23 line 2: ["-2", "", "", "", ""]
    "#);
}

#[test]
fn an_xml_format_file_that_cannot_be_used_says_why() {
    let cut = br#"<BCPFORMAT><RECORD><FIELD ID="1" xsi:type="CharTerm" TERMINATOR="\n"/></RECORD><ROW><COLUMN SOURCE="1" NAME="PERSON_ID""#;
    assert_snapshot!(show(&[("PERSON.dat", b"x"), ("PERSON.xml", cut)]), @"
    left aside: its layout `PERSON.xml` is not understood: it ends within an element
    left aside: it ends within an element
    R022 medium: `PERSON.dat`: its layout `PERSON.xml` is not understood: it ends within an element
    R037 high: `PERSON.xml`: it ends within an element
    ");
}

#[test]
fn format_files_that_cannot_be_used_say_why() {
    let odd = b"14.0\n1\n1 SQLDATETIME2 1 8 \"\" 1 DOB \"\"\n";
    assert_snapshot!(show(&[("KIND.fmt", FMT), ("PERSON.dat", b"x"), ("PERSON.fmt", odd)]), @"
    left aside: it lays out another file, and there is no file of the same name
    left aside: its layout `PERSON.fmt` is not understood: line 3: the type `SQLDATETIME2` has no published form in a native file: have the table exported again with `bcp … -w` and its format file
    left aside: line 3: the type `SQLDATETIME2` has no published form in a native file: have the table exported again with `bcp … -w` and its format file
    R038 medium: `KIND.fmt`: it lays out another file, and there is no file of the same name
    R022 medium: `PERSON.dat`: its layout `PERSON.fmt` is not understood: line 3: the type `SQLDATETIME2` has no published form in a native file: have the table exported again with `bcp … -w` and its format file
    R037 high: `PERSON.fmt`: line 3: the type `SQLDATETIME2` has no published form in a native file: have the table exported again with `bcp … -w` and its format file
    ");
}

/// A format file of text whose records end as lines do.
fn form(wide: bool, carriage: bool) -> String {
    let mut fmt = String::from_utf8(FMT.to_vec()).unwrap();
    if !carriage {
        fmt = fmt.replace("\\r\\n", "\\n");
    }
    if wide {
        fmt = fmt.replace("SQLCHAR", "SQLNCHAR").replace("\\t", "\\t\\0").replace("\\r", "\\r\\0").replace("\\n", "\\n\\0");
    }
    fmt
}

/// A cell that is mostly plain.
fn cell() -> impl Strategy<Value = String> {
    prop_oneof![30 => "[ -~é]{0,6}", 4 => "[ \u{1a}]{0,2}", 1 => "[ a\t\r\n\0\u{1a}]{0,3}"]
}

proptest! {
    /// Whatever is in the cells, but for the terminators, comes back; and where it stood.
    #[test]
    fn cells_come_back(rows in prop::collection::vec(("[ -~é\r\n]{0,20}", "[ -~é\"]{0,20}"), 1..40), wide in any::<bool>()) {
        let lines: Vec<String> = rows.iter().enumerate().map(|(id, (name, sex))| format!("{id}\t{name}\t\t{sex}\r\n")).collect();
        let text = lines.concat();
        let encode = |text: &str| if wide { text.encode_utf16().flat_map(u16::to_le_bytes).collect() } else { text.as_bytes().to_vec() };
        let folder = folder(&[("PERSON.fmt", form(wide, true).as_bytes()), ("PERSON.dat", &encode(&text))]);
        let extract = open(folder.path(), &alpha(), &Options::default()).unwrap();
        let got = items(&extract, 1);
        prop_assert_eq!(got.len(), rows.len());
        for (item, (name, sex)) in got.iter().zip(&rows) {
            prop_assert_eq!(item.kind, "record");
            prop_assert_eq!((&item.cells[1], &item.cells[3]), (name, sex));
        }
    }

    /// A file whose records are all lines is read as delimited text, and the records are those that reading it cell by cell gives: as one
    /// more record makes it do, which holds a line end.
    #[test]
    fn lines_are_read_as_cells_are(
        rows in prop::collection::vec(("[1-9]{0,3}", cell(), cell(), cell()), 1..20),
        (wide, mark, carriage) in any::<(bool, bool, bool)>(),
    ) {
        let end = if carriage { "\r\n" } else { "\n" };
        let mark = if mark { "\u{feff}" } else { "" };
        let lines = rows.iter().map(|(id, name, dob, sex)| format!("{id}\t{name}\t{dob}\t{sex}{end}")).collect::<Vec<_>>().concat();
        let encode = |text: String| if wide { text.encode_utf16().flat_map(u16::to_le_bytes).collect() } else { text.into_bytes() };
        let read = |more: &str| {
            let folder = folder(&[("PERSON.fmt", form(wide, carriage).as_bytes()), ("PERSON.dat", &encode(format!("{mark}{lines}{more}")))]);
            let extract = open(folder.path(), &alpha(), &Options::default()).unwrap();
            let file = &extract.files[0];
            assert_eq!(file.name, "PERSON.dat");
            let as_lines = file.plan.as_ref().unwrap().placed.is_none();
            let all: Vec<_> = items(&extract, 1).into_iter().map(|it| (it.kind, it.origin, it.cells, it.detail)).collect();
            (as_lines, file.records, file.rejected, all)
        };
        let (as_lines, records, rejected, all) = read("");
        let (never, more, rejected_too, mut apart) = read(&format!("9\tx\ny\t\tF{end}"));
        prop_assert!(!never);
        // A carriage return is text like any other, but before a line end.
        let plain = |it: &String| !it.contains(['\t', '\n', '\0']);
        let says = |(id, name, dob, sex): &(String, String, String, String)| {
            !id.is_empty() || [name, dob, sex].iter().any(|it| it.contains(|c: char| !matches!(c, ' ' | '\r' | '\u{1a}')))
        };
        let ends = |it: &(_, _, _, String)| carriage || !it.3.ends_with('\r');
        let expected = rows.iter().all(|it| plain(&it.1) && plain(&it.2) && plain(&it.3) && says(it) && ends(it));
        prop_assert_eq!(as_lines, expected);
        if as_lines {
            let last = apart.pop().unwrap();
            prop_assert_eq!(&last.2[1], "x\ny");
            prop_assert_eq!((records + 1, rejected), (more, rejected_too));
            prop_assert_eq!(all, apart);
        }
    }

    /// Any bytes under any of three format files: no panic, and all of them are in a record or a reject.
    #[test]
    fn any_bytes_are_counted(data in prop::collection::vec(prop_oneof![any::<u8>(), Just(b'\t'), Just(b'\n'), Just(b'\r'), Just(0)], 0..80)) {
        let native = b"14.0\n2\n1 SQLINT 0 4 \"\" 1 PERSON_ID \"\"\n2 SQLCHAR 1 80 \"\" 2 NAME \"\"\n";
        for fmt in [FMT, native] {
            let folder = folder(&[("PERSON.fmt", fmt), ("PERSON.dat", &data)]);
            let extract = open(folder.path(), &alpha(), &Options::default()).unwrap();
            if extract.files[0].table().is_some() {
                let got = items(&extract, 1);
                prop_assert_eq!(got.len() as u64, extract.files[0].records);
                prop_assert_eq!(got.iter().filter(|it| it.kind == "rejected").count() as u64, extract.files[0].rejected);
            }
        }
    }
}
