//! Golden cases: small files as councils send them, and all that reading makes of them.

use std::{fmt::Write as _, io::Write as _};

use caseport_model::Pattern;
use insta::assert_snapshot;

use crate::{
    Encoding, FileOverride, Limits, Options, QuoteRule, ReadErrorKind, Use, open, recognise,
    tests_support::{alpha, folder, items, show, show_all, show_with},
};

fn utf16(text: &str, mark: bool) -> Vec<u8> {
    mark.then_some(0xFEFF).into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
}

/// Quirks 1, 2, 3 and 5: Windows-1252, UTF-16 with and without its mark, and the mark of UTF-8 are seen for what they are, and nobody is asked
/// to save anything again.
#[test]
fn encodings() {
    assert_snapshot!(show("person.csv", b"\xef\xbb\xbfPERSON_ID,NAME\r\n1,Si\xc3\xa2n\r\n"), @r#"
    PERSON utf-8 ',' " clean: 1 records
    1 @19 line 2: ["1", "Siân", "", "", ""]
    "#);
    assert_snapshot!(show("person.csv", b"PERSON_ID,NAME\r\n1,O\x92Neil \x81\r\n"), @r#"
    PERSON windows-1252 ',' " clean: 1 records
    R020 medium: 1 in `person.csv`
    1 @16 line 2: ["1", "O’Neil \u{81}", "", "", ""]
    "#);
    assert_snapshot!(show("person.csv", &utf16("PERSON_ID\tNAME\r\n1\tSiân\r\n2\t😀\r\n3\tx", true)), @r#"
    PERSON utf-16le '\t' " clean: 3 records
    1 @34 line 2: ["1", "Siân", "", "", ""]
    2 @50 line 3: ["2", "😀", "", "", ""]
    3 @62 line 4: ["3", "x", "", "", ""]
    "#);
    assert_snapshot!(show("person.csv", &utf16("PERSON_ID|NAME\n1|Siân\n2|\"a|b\"\n", false)), @r#"
    PERSON utf-16le '|' " clean: 2 records
    1 @30 line 2: ["1", "Siân", "", "", ""]
    2 @44 line 3: ["2", "a|b", "", "", ""]
    "#);
    let mixed: Vec<u8> = [b"PERSON_ID,NAME\n".to_vec(), "1,é\n".repeat(25).into_bytes(), b"2,caf\xe9\n".to_vec()].concat();
    let shown = show("person.csv", &mixed);
    assert!(shown.contains("R021") && shown.contains("\"café\""), "{shown}");
}

/// Quirk 4: each file of a batch has its own encoding.
#[test]
fn two_files_of_one_batch_in_two_encodings() {
    let folder = folder(&[("person.csv", b"PERSON_ID,NAME\n1,Zo\xeb\n"), ("person_part2.csv", b"PERSON_ID,NAME\n2,Zo\xc3\xab\n")]);
    let extract = open(folder.path(), &alpha(), &Options::default()).unwrap();
    assert_snapshot!(show_all(&extract), @r#"
    PERSON windows-1252 ',' " clean: 1 records
    PERSON utf-8 ',' " clean: 1 records
    R006 low: `person.csv`, `person_part2.csv`
    person.csv: 1 records, 0 rejected
    1 @15 line 2: ["1", "Zoë", "", "", ""]
    person_part2.csv: 1 records, 0 rejected
    1 @15 line 2: ["2", "Zoë", "", "", ""]
    "#);
}

/// Quirk 7: the last record is read whatever ends it, or nothing does.
#[test]
fn line_ends_and_the_end_of_the_file() {
    assert_snapshot!(show("person.csv", b"PERSON_ID,NAME\r1,a\r2,\"b\rc\"\r3,d"), @r#"
    PERSON utf-8 ',' " clean: 3 records
    1 @15 line 2: ["1", "a", "", "", ""]
    2 @19 line 3: ["2", "b\rc", "", "", ""]
    3 @27 line 5: ["3", "d", "", "", ""]
    "#);
    assert_snapshot!(show("person.csv", b"PERSON_ID,NAME\n1,a\r\n2,\"b\r\nc\"\n\n,\n3,d\r\n\x1a"), @r#"
    PERSON utf-8 ',' " clean: 3 records
    R025 low: 3 skipped
    1 @15 line 2: ["1", "a", "", "", ""]
    2 @20 line 3: ["2", "b\r\nc", "", "", ""]
    3 @32 line 7: ["3", "d", "", "", ""]
    "#);
    // Found by fuzzing: the first pass took a line of Ctrl-Z for blank and the second for a record.
    assert_snapshot!(show("person.csv", b"PERSON_ID,NAME\r1,a\r\x1a\r2,b\r"), @r#"
    PERSON utf-8 ',' " clean: 2 records
    R025 low: 1 skipped
    1 @15 line 2: ["1", "a", "", "", ""]
    2 @21 line 4: ["2", "b", "", "", ""]
    "#);
    assert_snapshot!(show("person.csv", b"PERSON_ID,NAME\n1,a\0b\n"), @r#"
    PERSON utf-8 ',' " clean: 1 records
    R019 medium: 1 in `person.csv`
    1 @15 line 2: ["1", "a\0b", "", "", ""]
    "#);
}

/// Quirk 8: an empty file, one of blank lines, and one with headings alone below blank lines are three things.
#[test]
fn empty_files_are_told_apart() {
    assert_snapshot!(show("person.csv", b""), @"
    left aside: the file is empty
    R013 medium: `person.csv`: the file is empty
    ");
    assert_snapshot!(show("person.csv", b"\r\n \r\n"), @"
    left aside: the file holds only blank lines
    R013 medium: `person.csv`: the file holds only blank lines
    ");
    assert_snapshot!(show("person.csv", b"\r\n\r\nPERSON_ID,NAME\r\n"), @r#"
    PERSON utf-8 ',' " clean: 0 records
    R016 low: 0 lines of text and 2 blank ones
    R014 low: `person.csv`
    "#);
}

#[test]
fn headers_trailers_and_counts() {
    assert_snapshot!(show("person.dat", b"H|PERSON|20260331\nPERSON_ID|NAME\n1|a\n2|b\nT|4\n"), @r#"
    PERSON utf-8 '|' " clean: 2 records
    R018 low: the last line says 4, 2 were read
    1 @33 line 3: ["1", "a", "", "", ""]
    2 @37 line 4: ["2", "b", "", "", ""]
    "#);
    assert_snapshot!(show("person.dat", b"HDR|PERSON\nPERSON_ID|NAME\n1|a\n2|b\nTRL|7\n"), @r#"
    PERSON utf-8 '|' " clean: 2 records
    R017 high: the last line says 7, 2 were read
    1 @26 line 3: ["1", "a", "", "", ""]
    2 @30 line 4: ["2", "b", "", "", ""]
    "#);
    assert_snapshot!(show("person.csv", b"SQL> select\n\nPERSON_ID,NAME\n---------,----\n1,a\nPERSON_ID,NAME\n2,b\n\n2 rows selected.\n"), @r#"
    PERSON utf-8 ',' " clean: 2 records
    R016 low: 1 lines of text and 1 blank ones
    R025 low: 1 skipped
    R026 low: 1 skipped
    R018 low: the last line says 2, 2 were read
    1 @43 line 5: ["1", "a", "", "", ""]
    2 @62 line 7: ["2", "b", "", "", ""]
    "#);
}

/// Quirk 25: line breaks, quotes and delimiters in free text; what cannot be put together is rejected with its place.
#[test]
fn damaged_records_are_put_together_or_rejected_and_never_swallow_their_neighbours() {
    assert_snapshot!(show("person_note.csv", b"NOTE_ID,PERSON_ID,BODY,WRITTEN\n\
        1,10,\"she said \"no\" twice\",2024-01-01\n\
        2,10,one, two, three,2024-01-02\n\
        3,10,first line\nsecond line,2024-01-03\n\
        4,10,\"never closed,2024-01-04\n\
        5,10,fine,2024-01-05\n\
        6,10,cut\n\
        7,10,\"also\nfine\",2024-01-07\n\
        8\n\
        9,10,said \"a\"\n\nand more\n\
        10,10,last,2024-01-10\n"), @r#"
    PERSON_NOTE utf-8 ',' " not clean: 10 records
    1 @31 line 2 salvaged (a quote inside a cell was read as text): ["1", "10", "she said \"no\" twice", "2024-01-01"]
    2 @69 line 3 salvaged (the surplus of cells was put into the free-text column): ["2", "10", "one, two, three", "2024-01-02"]
    3 @101 line 4 salvaged (lines were joined until the cells were there): ["3", "10", "first line\nsecond line", "2024-01-03"]
    4 @140 line 6 salvaged (a quote that nothing closes was read as text): ["4", "10", "\"never closed", "2024-01-04"]
    5 @170 line 7: ["5", "10", "fine", "2024-01-05"]
    6 @191 line 8 salvaged (cells missing at the end were read as empty): ["6", "10", "cut", ""]
    7 @200 line 9: ["7", "10", "also\nfine", "2024-01-07"]
    8 @228 line 11 rejected (1 cells instead of 4): "8"
    9 @230 line 12 rejected (3 cells instead of 4): "9,10,said \"a\"\n\nand more"
    10 @254 line 15: ["10", "10", "last", "2024-01-10"]
    "#);
    assert_snapshot!(show("person.csv", b"PERSON_ID,NAME,DOB\n1,a,b,2010-01-01\n2,\"c,2010-01-02\n3,d\",2010-01-03\n4,e,2010"), @r#"
    PERSON utf-8 ',' " not clean: 3 records
    1 @19 line 2 rejected (4 cells instead of 3, and no column that could take the surplus): "1,a,b,2010-01-01"
    2 @36 line 3: ["2", "c,2010-01-02\n3,d", "2010-01-03", "", ""]
    3 @68 line 5: ["4", "e", "2010", "", ""]
    "#);
    assert_snapshot!(show("person_note.csv", b"NOTE_ID,PERSON_ID,BODY,WRITTEN\n1,10,x,2024-01-01\n2,10,\"stray,2024-01-02\n3,10,y,2024-01-03\n4,10,z\",2024-01-04\n5,1"), @r#"
    PERSON_NOTE utf-8 ',' " not clean: 5 records
    R007 high: the last record has no line end and is not whole
    1 @31 line 2: ["1", "10", "x", "2024-01-01"]
    2 @49 line 3 salvaged (a quote that nothing closes was read as text): ["2", "10", "\"stray", "2024-01-02"]
    3 @72 line 4: ["3", "10", "y", "2024-01-03"]
    4 @90 line 5 salvaged (a quote inside a cell was read as text): ["4", "10", "z\"", "2024-01-04"]
    5 @109 line 6 rejected (2 cells instead of 4): "5,1"
    "#);
}

/// Quirk 9: a misspelt heading is never taken for the column that it is near to, and the report names that column.
#[test]
fn a_misspelt_heading_is_a_hint() {
    assert_snapshot!(show("person_note.csv", b"NOTE_ID,PERSON_ID,BODY,WRITEN,AGE\n1,10,x,2024-01-01,7\n"), @r#"
    PERSON_NOTE utf-8 ',' " clean: 1 records
    R012 low: `WRITEN`, `AGE`; `WRITEN` is near to `WRITTEN`, which is missing
    1 @34 line 2: ["1", "10", "x", "", "2024-01-01", "7"]
    "#);
}

/// Quirks 11, 12 and 13: a column that is missing is no error, one too many is carried and reported, and a table is known by its set of columns.
#[test]
fn columns_and_headings() {
    assert_snapshot!(show("person.csv", b"NAME,SEX,sex,,Person Id,colour\na,F,M,x,1,red\n"), @r#"
    PERSON utf-8 ',' " clean: 1 records
    R011 medium: `sex`
    R012 low: `sex (2)`, `column 4`, `colour`
    1 @31 line 2: ["1", "a", "", "F", "", "M", "x", "red"]
    "#);
    assert_snapshot!(show("person.csv", b"NAME,SEX,DOB\na,F,2010-01-01\n"), @r#"
    PERSON utf-8 ',' " clean: 1 records
    R010 high PERSON_ID: not in the heading line
    1 @13 line 2: ["", "a", "2010-01-01", "F", ""]
    "#);
    assert_snapshot!(show("extract7.txt", b"note_id;person_id;written\n1;2;01/02/2024\n"), @r#"
    PERSON_NOTE utf-8 ';' " clean: 1 records
    1 @26 line 2: ["1", "2", "", "01/02/2024"]
    "#);
    assert_snapshot!(show("personal.csv", b"a,b\n1,2\n"), @"
    left aside: it matches no table; the nearest is `PERSON`
    R004 high: `personal.csv`: it matches no table; the nearest is `PERSON`
    ");
    assert_snapshot!(show("person.csv", b"1,Ann,2010-01-01,F,\n2,Bob,2011-01-01,M,\n"), @r#"
    PERSON utf-8 ',' " clean: 2 records
    R015 high: 5 columns in the order of the layout
    1 @0 line 1: ["1", "Ann", "2010-01-01", "F", ""]
    2 @20 line 2: ["2", "Bob", "2011-01-01", "M", ""]
    "#);
}

#[test]
fn what_a_project_says_wins() {
    let file = FileOverride {
        pattern: "x*.dump".into(),
        table: Some("person".into()),
        delimiter: Some(b'\x1f'),
        quote: Some(QuoteRule::None),
        encoding: Some(Encoding::Windows1252),
        skip_rows: Some(1),
        headings: vec!["PERSON_ID".into(), "NAME".into(), "colour".into()],
        null_words: vec!["(null)".into()],
        trailer: Some("END OF FILE*".into()),
        ..FileOverride::default()
    };
    let options = Options { files: vec![file], ..Options::default() };
    assert_snapshot!(show_with("x1.dump", b"title\n1\x1f\"A\xe9\x1fred\n2\x1f(null)\x1f\nEND OF FILE 2\n", &options), @r#"
    PERSON windows-1252 '\u{1f}' none clean: 2 records
    R016 low: 1 lines of text and 0 blank ones
    R012 low: `colour`
    R018 low: the last line says 2, 2 were read
    1 @6 line 2: ["1", "\"Aé", "", "", "", "red"]
    2 @16 line 3: ["2", "", "", "", "", ""]
    "#);
}

/// Quirk 29: the order of day and month can be declared for one file. Cells of days and texts come out with the day first, whole texts, keys and
/// bytes as they were; another file of the same table is read as ever.
#[test]
fn an_american_file_is_declared_and_no_cell_is_guessed() {
    let american =
        FileOverride { pattern: "person_us.csv".into(), table: Some("PERSON".into()), month_first: true, ..FileOverride::default() };
    let folder = folder(&[
        ("person.csv", b"PERSON_ID,NAME,DOB\n1,Ann,05/06/2010\n"),
        (
            "person_us.csv",
            b"PERSON_ID,NAME,DOB\n2,Bob,05/13/2010\n3,7/4/2011,\"5/6/2010 0:00\"\n4,Cy 1/2/2010,13/05/2010\n5/6/2010,Di,2010-05-06\n",
        ),
    ]);
    let extract = open(folder.path(), &alpha(), &Options { files: vec![american], ..Options::default() }).unwrap();
    assert_snapshot!(show_all(&extract), @r#"
    PERSON utf-8 ',' " clean: 1 records
    PERSON utf-8 ',' " clean: 4 records
    R006 low: `person.csv`, `person_us.csv`
    person.csv: 1 records, 0 rejected
    1 @19 line 2: ["1", "Ann", "05/06/2010", "", ""]
    person_us.csv: 4 records, 0 rejected
    1 @19 line 2: ["2", "Bob", "13/05/2010", "", ""]
    2 @36 line 3: ["3", "4/7/2011", "6/5/2010 0:00", "", ""]
    3 @63 line 4: ["4", "Cy 1/2/2010", "05/13/2010", "", ""]
    4 @88 line 5: ["5/6/2010", "Di", "2010-05-06", "", ""]
    "#);
    assert_eq!(items(&extract, 2)[0].raw, b"2,Bob,05/13/2010", "the bytes are as they were sent");
}

/// Quirk 15: many files, one for each question, are one table by one line of the project file.
#[test]
fn many_files_are_one_table_by_a_pattern() {
    let one = FileOverride { pattern: "answers/*.csv".into(), table: Some("KIND".into()), ..FileOverride::default() };
    let folder =
        folder(&[("answers/q1.csv", b"CODE,LABEL\n1,yes\n"), ("answers/q2.csv", b"CODE,LABEL\n2,no\n"), ("other.csv", b"a,b\n1,2\n")]);
    let extract = open(folder.path(), &alpha(), &Options { files: vec![one], ..Options::default() }).unwrap();
    assert_snapshot!(show_all(&extract), @r#"
    KIND utf-8 ',' " clean: 1 records
    KIND utf-8 ',' " clean: 1 records
    left aside: it matches no table; the nearest is `PERSON_NOTE`
    R004 high: `other.csv`: it matches no table; the nearest is `PERSON_NOTE`
    R006 low: `answers/q1.csv`, `answers/q2.csv`
    answers/q1.csv: 1 records, 0 rejected
    1 @11 line 2: ["1", "yes"]
    answers/q2.csv: 1 records, 0 rejected
    1 @11 line 2: ["2", "no"]
    "#);
}

/// Quirk 14: council and year stand in the path of the file only. A heading of that name goes first, and what the path does not say is missing.
#[test]
fn a_column_that_no_heading_gives_stands_in_the_path() {
    let mut system = alpha();
    for (column, pattern) in [(1, "/^([a-z]+)[/]/"), (2, r"/[/_](20\d\d)\D/")] {
        system.layout.tables[0].columns[column].from_path = Pattern::of(pattern).map(Result::unwrap);
    }
    let folder = folder(&[
        ("Brackenshire/2023/person.csv", b"PERSON_ID,SEX\n1,F\n2\n"),
        ("Brackenshire/person_2024.csv", b"PERSON_ID,SEX,NAME\n3,F,Oakshire\n4,,\n"),
        ("person.csv", b"PERSON_ID,SEX\n5,M\n"),
    ]);
    let extract = open(folder.path(), &system, &Options::default()).unwrap();
    let present: Vec<Vec<bool>> = extract.files.iter().map(|it| it.columns.present.clone()).collect();
    assert_eq!(present, [[true, true, true, true, false], [true, true, true, true, false], [true, false, false, true, false]]);
    assert_snapshot!(show_all(&extract), @r#"
    PERSON utf-8 ',' " not clean: 2 records
    PERSON utf-8 ',' " clean: 2 records
    PERSON utf-8 ',' " clean: 1 records
    R006 low: `Brackenshire/2023/person.csv`, `Brackenshire/person_2024.csv`, `person.csv`
    Brackenshire/2023/person.csv: 2 records, 0 rejected
    1 @14 line 2: ["1", "Brackenshire", "2023", "F", ""]
    2 @18 line 3 salvaged (cells missing at the end were read as empty): ["2", "Brackenshire", "2023", "", ""]
    Brackenshire/person_2024.csv: 2 records, 0 rejected
    1 @19 line 2: ["3", "Oakshire", "2024", "F", ""]
    2 @32 line 3: ["4", "", "2024", "", ""]
    person.csv: 1 records, 0 rejected
    1 @14 line 2: ["5", "", "", "M", ""]
    "#);
}

#[test]
fn other_files_are_left_aside_with_the_next_step() {
    let files: [(&str, &[u8]); 8] = [
        (".hidden", b"x"),
        ("_rels/x.csv", b"x"),
        ("README.txt", b"hello"),
        ("person.csv", b"PERSON_ID,NAME\n1,a\n"),
        ("person_part2.csv", b"PERSON_ID,NAME\n2,b\n"),
        ("book.xlsx", b"PK\x03\x04"),
        ("note.csv", b"PK\x03\x04"),
        ("page.txt", b"<html></html>"),
    ];
    let folder = folder(&files);
    let extract = open(folder.path(), &alpha(), &Options::default()).unwrap();
    let names: Vec<(&str, u32, bool)> = extract.files.iter().map(|it| (it.name.as_str(), it.id.0, it.table().is_some())).collect();
    assert_eq!(
        names,
        [
            ("README.txt", 1, false),
            ("book.xlsx", 2, false),
            ("note.csv", 3, false),
            ("page.txt", 4, false),
            ("person.csv", 5, true),
            ("person_part2.csv", 6, true)
        ]
    );
    let findings: Vec<String> =
        extract.findings.iter().filter(|it| it.code != "R009").map(|it| format!("{} {} {}", it.code, it.severity, it.detail)).collect();
    assert_snapshot!(findings.join("\n"), @"
    R023 low `README.txt`: not data
    R030 showstopper `book.xlsx`: it does not open as a workbook: it is damaged, or locked by a password; save it again without one, or have it sent again
    R022 medium `note.csv`: it is a workbook or archive under another name: save each sheet as CSV (UTF-8)
    R022 medium `page.txt`: it is XML or HTML: have the same data exported as delimited text
    R006 low `person.csv`, `person_part2.csv`
    ");
}

#[test]
fn control_files_are_compared() {
    let hash = blake3::hash(b"PERSON_ID,NAME\n1,a\n").to_hex();
    let manifest = format!("[[files]]\npath = \"person.csv\"\nrows = 1\nblake3 = \"{hash}\"\n[[files]]\npath = \"gone.csv\"\nrows = 3\n");
    let files: [(&str, &[u8]); 3] =
        [("manifest.toml", manifest.as_bytes()), ("person.csv", b"PERSON_ID,NAME\n1,a\n"), ("person.cnt", b"person.csv|2\n")];
    let folder = folder(&files);
    let extract = open(folder.path(), &alpha(), &Options::default()).unwrap();
    let findings: Vec<String> =
        extract.findings.iter().filter(|it| it.code != "R009").map(|it| format!("{} {}", it.code, it.detail)).collect();
    assert_snapshot!(findings.join("\n"), @"
    R018 `manifest.toml` says 1, 1 were read from `person.csv`
    R027 `manifest.toml` names `gone.csv`
    R017 `person.cnt` says 2, 1 were read from `person.csv`
    ");
}

/// Quirks 74 and 75: a table that may be absent is not missed; only a required one is.
#[test]
fn a_required_table_that_is_missing_is_said() {
    let folder = folder(&[("person_note.csv", b"NOTE_ID,PERSON_ID,BODY,WRITTEN\n")]);
    let extract = open(folder.path(), &alpha(), &Options::default()).unwrap();
    let missing: Vec<_> = extract.findings.iter().filter(|it| it.code == "R008").filter_map(|it| it.table.as_deref()).collect();
    assert_eq!(missing, ["PERSON"]);
}

#[test]
fn systems_are_recognised_best_first() {
    let alpha = alpha();
    let mut beta = alpha.clone();
    beta.id = "beta".into();
    beta.recognise.tables = vec!["KIND".into()];
    beta.recognise.at_least = 1;
    let folder = folder(&[("person.csv", b"PERSON_ID,NAME\n1,a\n"), ("n.csv", b"NOTE_ID,PERSON_ID,BODY,WRITTEN\n")]);
    let found = recognise(folder.path(), &[&beta, &alpha], &Options::default()).unwrap();
    let found: Vec<_> = found.iter().map(|it| (it.system.as_str(), it.found, it.of, it.enough)).collect();
    assert_eq!(found, [("alpha/1", 2, 2, true), ("beta/1", 0, 1, false)]);
}

fn archive(members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in members {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn archives_are_read_in_place_and_hostile_ones_refused() {
    let bomb = vec![b'a'; 4 << 20];
    let mut big = String::from("PERSON_ID,NAME\n");
    for n in 0..60_000 {
        writeln!(big, "{n},person number {n}").unwrap();
    }
    let zip = archive(&[
        ("sub/person.csv", big.as_bytes()),
        ("../evil.csv", b"x"),
        ("/abs.csv", b"x"),
        ("C:/drive.csv", b"x"),
        ("bomb.csv", &bomb),
        ("inner.zip", b"PK"),
        (".dot", b"x"),
    ]);
    let folder = folder(&[("all.zip", &zip)]);
    let mut shown: Vec<String> = Vec::new();
    for path in [folder.path().to_owned(), folder.path().join("all.zip")] {
        let extract = open(&path, &alpha(), &Options::default()).unwrap();
        let files: Vec<String> = extract
            .files
            .iter()
            .map(|it| match &it.use_as {
                Use::Table(table) => format!("{}: {table}, {} records", it.name, it.records),
                Use::GoesWith(why) | Use::LeftAside(why) => format!("{}: {why}", it.name),
            })
            .collect();
        shown.push(files.join("\n"));
        let id = extract.files.iter().find(|it| it.table().is_some()).unwrap().id.0;
        let items = crate::tests_support::items(&extract, id);
        assert_eq!(items.len(), 60_000);
        assert_eq!(items[59_999].cells[1], "person number 59999");
        assert_eq!(items[59_999].origin.line, 60_001);
    }
    assert_eq!(shown[0], shown[1]);
    assert_snapshot!(shown[0], @"
    all.zip!../evil.csv: its name leads out of the archive
    all.zip!/abs.csv: its name leads out of the archive
    all.zip!C:/drive.csv: its name leads out of the archive
    all.zip!bomb.csv: it expands more than 200 times
    all.zip!inner.zip: an archive within the extract: unpack it beside the other files
    all.zip!sub/person.csv: PERSON, 60000 records
    ");
    let cut = folder.path().join("cut.zip");
    std::fs::write(&cut, &zip[..zip.len() / 2]).unwrap();
    assert!(matches!(open(&cut, &alpha(), &Options::default()).unwrap_err().kind, ReadErrorKind::Archive(_)));
    let few = Options { limits: Limits { zip_members: 3, ..Limits::default() }, ..Options::default() };
    let extract = open(&folder.path().join("all.zip"), &alpha(), &few).unwrap();
    assert_eq!(extract.files[0].use_as, Use::LeftAside("it has 7 members, more than 3".into()));
}

#[cfg(unix)]
#[test]
fn links_that_lead_out_are_refused_and_missing_paths_are_errors() {
    let outside = folder(&[("person.csv", b"PERSON_ID,NAME\n1,a\n")]);
    let inside = folder(&[("kind.csv", b"CODE,LABEL\n1,a\n")]);
    std::os::unix::fs::symlink(outside.path().join("person.csv"), inside.path().join("person.csv")).unwrap();
    std::os::unix::fs::symlink(inside.path().join("kind.csv"), inside.path().join("kind2.csv")).unwrap();
    let extract = open(inside.path(), &alpha(), &Options::default()).unwrap();
    assert_eq!(extract.files[2].use_as, Use::LeftAside("it is a link that leads out of the folder".into()));
    assert_eq!(extract.files[1].table().map(|it| &**it), Some("KIND"));
    let error = open(&inside.path().join("gone"), &alpha(), &Options::default()).unwrap_err();
    assert!(matches!(error.kind, ReadErrorKind::Missing));
}

#[test]
fn a_record_beyond_the_limit_is_rejected_and_the_rest_is_read() {
    let long = "x".repeat(3000);
    let text = format!("PERSON_ID,NAME\n1,a\n2,\"{long}\n{long}\"\n3,{long}\n4,b\n");
    let options = Options { limits: Limits { record_bytes: 2000, ..Limits::default() }, ..Options::default() };
    let folder = folder(&[("person.csv", text.as_bytes())]);
    let extract = open(folder.path(), &alpha(), &options).unwrap();
    let kinds: Vec<_> = crate::tests_support::items(&extract, 1).iter().map(|it| it.kind).collect();
    assert_eq!((kinds.first(), kinds.last()), (Some(&"record"), Some(&"record")));
    assert!(kinds[1..kinds.len() - 1].iter().all(|it| *it == "rejected"), "{kinds:?}");
}

#[test]
fn a_file_that_changes_between_the_passes_is_an_error() {
    let folder = folder(&[("person.csv", b"PERSON_ID,NAME\n1,a\n")]);
    let extract = open(folder.path(), &alpha(), &Options::default()).unwrap();
    std::fs::write(folder.path().join("person.csv"), b"PERSON_ID,NAME\n1,a\n2,b\n").unwrap();
    let mut source = extract.source(extract.files[0].id).unwrap();
    let mut chunk = crate::Chunk::default();
    assert!(matches!(source.next(&mut chunk).unwrap_err().kind, ReadErrorKind::Changed));
}

/// Quirk 33: days that cluster on the 1st or the 15th are reported. Quirks 27 and 50: markers that stand for nothing are counted by column.
#[test]
fn the_profile_counts_exactly_and_shows_nobody() {
    let mut notes = String::from("NOTE_ID,PERSON_ID,BODY,WRITTEN\n");
    for n in 0..40 {
        let day = if n < 25 { 15 } else { n - 20 };
        writeln!(notes, "{n},{},note about Canary {n},2024-01-{day:02}", if n == 7 { 99 } else { n % 3 + 1 }).unwrap();
    }
    notes.push_str("39,-1,canâ€™t,2030-05-05\n40,,x,9999-12-31\n");
    let files: [(&str, &[u8]); 2] = [
        (
            "person.csv",
            b"PERSON_ID,NAME,DOB,SEX,A_HEADING_THAT_IS_LONGER_THAN_THIRTY,colour\n\
            1,Canary,01/01/1900,F,Q,red\n2,UNKNOWN,2010-05-06,X1,F,red\n3,Canary,soon,M,,red\n3,-,,M,,red\n",
        ),
        ("person_note.csv", notes.as_bytes()),
    ];
    let folder = folder(&files);
    let extract = open(folder.path(), &alpha(), &Options::default()).unwrap();
    let profile = crate::profile(&extract, &alpha(), &crate::Lists::default(), caseport_model::Date::new(2026, 3, 31)).unwrap();
    let text = crate::render(&profile);
    assert!(!text.contains("Canary") && !text.contains("2010-05-06"), "{text}");
    assert_snapshot!(text, @"
    alpha/1: 2 tables, 46 records, 0 rejected

    Markers that stand for nothing: 6 (40.0 %)
      PERSON.NAME: - 1, UNKNOWN 1
      PERSON.DOB: 1900-01-01 1
      PERSON_NOTE.BODY: X 1
      PERSON_NOTE.PERSON_ID: -1 1
      PERSON_NOTE.WRITTEN: 9999-12-31 1

    Keys that are not unique: 2 (13.3 %)
      PERSON: 1 records repeat a key
      PERSON_NOTE: 1 records repeat a key

    Codes that the list does not have: at least 2 (13.3 %)
      PERSON.A_HEADING_THAT_IS_LONGER_THAN_THIRTY: Q <5
      PERSON.SEX: X1 1

    References to records that are not there: 1 (6.7 %)
      PERSON_NOTE.PERSON_ID: 1 orphans

    Required cells that are blank: 1 (6.7 %)
      PERSON_NOTE.PERSON_ID: 1 blank

    Values that are not of their type: 1 (6.7 %)
      PERSON.DOB: 1 are no date

    Text that was decoded wrongly before: 1 (6.7 %)
      PERSON_NOTE.BODY: 1 values

    Dates after the extract: 1 (6.7 %)
      PERSON_NOTE.WRITTEN: 1 dates

    Columns whose dates cluster on the 1st or 15th: 1
      PERSON_NOTE.WRITTEN: 0 on the 1st, 26 on the 15th, of 41

    Columns with one value throughout: 1
      PERSON.colour: the same in every record

    PERSON  4 records
      PERSON_ID                             int           0 blank, 3 distinct
      NAME                                  string(40)    0 blank, 3 distinct
      DOB                                   date          1 blank, 3 distinct  2010 to 2010
        1 not date, the first at person.csv line 4
      SEX                                   code          0 blank, 3 distinct
        codes: M 2, F 1, X1 1
      A_HEADING_THAT_IS_LONGER_THAN_THIRTY  code          <5 blank, 2 distinct
        codes: F <5, Q <5
      colour                                extra         0 blank, 1 distinct

    PERSON_NOTE  42 records
      NOTE_ID    int           0 blank, 41 distinct
      PERSON_ID  int           1 blank, 5 distinct
        refers to 4 keys, to 3 of them more than once, at most 14 times
      BODY       text          0 blank, 42 distinct
      WRITTEN    date          0 blank, 17 distinct  2024-01-05 to 2030-05-05
    ");
}

#[test]
fn two_stray_quotes_do_not_swallow_what_is_between_them() {
    // Well formed by the letter: one cell from the first quote to the second.
    assert_snapshot!(show("person_note.csv", b"NOTE_ID,PERSON_ID,BODY,WRITTEN\n1,10,x,2024-01-01\n2,10,\"stray,2024-01-02\n3,10,y,2024-01-03\n4,10,z\",2024-01-04\n"), @r#"
    PERSON_NOTE utf-8 ',' " not clean: 4 records
    1 @31 line 2: ["1", "10", "x", "2024-01-01"]
    2 @49 line 3 salvaged (a quote that nothing closes was read as text): ["2", "10", "\"stray", "2024-01-02"]
    3 @72 line 4: ["3", "10", "y", "2024-01-03"]
    4 @90 line 5 salvaged (a quote inside a cell was read as text): ["4", "10", "z\"", "2024-01-04"]
    "#);
    // A note that quotes a list is not that: its lines are no records.
    assert_snapshot!(show("person_note.csv", b"NOTE_ID,PERSON_ID,BODY,WRITTEN\n1,10,\"steps:\n1, ring, the, school\n2 call\",2024-01-01\n2,10,x,2024-01-02\n"), @r#"
    PERSON_NOTE utf-8 ',' " not clean: 2 records
    1 @31 line 2: ["1", "10", "steps:\n1, ring, the, school\n2 call", "2024-01-01"]
    2 @84 line 5: ["2", "10", "x", "2024-01-02"]
    "#);
}
