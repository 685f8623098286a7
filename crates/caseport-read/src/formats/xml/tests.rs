//! XML as databases write it, and as it arrives damaged.

use std::fmt::Write as _;

use insta::assert_snapshot;
use proptest::prelude::*;

use crate::{
    Options, Use, open, recognise,
    tests_support::{alpha, folder, items, show},
};

/// All tables of one file: what each is, and its records.
fn tables(name: &str, bytes: &[u8]) -> String {
    let folder = folder(&[(name, bytes)]);
    let extract = open(folder.path(), &alpha(), &Options::default()).unwrap();
    crate::tests_support::show_all(&extract)
}

#[test]
fn rowset_and_row_with_columns_left_out_and_names_escaped() {
    let text = "<?xml version=\"1.0\"?>\r\n<ROWSET>\r\n <ROW num=\"1\">\r\n  <PERSON_ID>1</PERSON_ID>\r\n  <NAME>Ann &amp; <![CDATA[<Bo>]]></NAME>\r\n \
                <Date_x0020_of_x0020_birth>05-MAR-11</Date_x0020_of_x0020_birth>\r\n </ROW>\r\n <ROW num=\"2\">\r\n  <PERSON_ID>2</PERSON_ID>\r\n  \
                <SEX/>\r\n  <COLOUR xmlns:xsi=\"x\" xsi:nil=\"true\"/>\r\n </ROW>\r\n</ROWSET>\r\n";
    assert_snapshot!(tables("PERSON_20260331.xml", text.as_bytes()), @r#"
    PERSON  ' ' none clean: 2 records
    R012 low: `COLOUR`
    1 @34 line 3: ["1", "Ann & <Bo>", "05-MAR-11", "", "", ""]
    2 @197 line 8: ["2", "", "", "", "", ""]
    "#);
}

#[test]
fn for_xml_raw_has_attributes_and_no_root() {
    assert_snapshot!(tables("person.xml", b"<row PERSON_ID=\"1\" NAME=\"a &lt; b\" SEX=\"F\"/><row PERSON_ID=\"2\" NAME=\"x&#x0A;y>z\"/>"), @r#"
    PERSON  ' ' none clean: 2 records
    1 @0 line 1: ["1", "a < b", "", "F", ""]
    2 @44 line 1: ["2", "x\ny>z", "", "", ""]
    "#);
}

#[test]
fn for_xml_auto_nests_joined_tables() {
    let text =
        b"<PERSON PERSON_ID=\"7\" NAME=\"a\"><PERSON_NOTE NOTE_ID=\"1\" BODY=\"x\"/><PERSON_NOTE NOTE_ID=\"2\" BODY=\"y\"/></PERSON>\
                 <PERSON PERSON_ID=\"8\" NAME=\"b\"><PERSON_NOTE NOTE_ID=\"3\" BODY=\"z\"/></PERSON>";
    assert_snapshot!(tables("all.xml", text), @r#"
    PERSON  ' ' none clean: 2 records
    PERSON_NOTE  ' ' none clean: 3 records
    R012 low: `ORDINAL`
    all.xml!PERSON: 2 records, 0 rejected
    1 @0 line 1: ["7", "a", "", "", ""]
    2 @110 line 1: ["8", "b", "", "", ""]
    all.xml!PERSON_NOTE: 3 records, 0 rejected
    1 @31 line 1: ["1", "7", "x", "", "1"]
    2 @66 line 1: ["2", "7", "y", "", "2"]
    3 @141 line 1: ["3", "8", "z", "", "1"]
    "#);
}

#[test]
fn one_file_a_record_and_cells_that_repeat() {
    let text = b"<PERSON><PERSON_ID>1</PERSON_ID><NAME>a</NAME><alias>b</alias><alias>c</alias><notes><PERSON_NOTE><NOTE_ID>5</NOTE_ID><BODY>n</BODY></PERSON_NOTE></notes></PERSON>";
    assert_snapshot!(tables("person_1.xml", text), @r#"
    PERSON  ' ' none clean: 1 records
    left aside: it matches no table; the nearest is `PERSON`
    PERSON_NOTE  ' ' none clean: 1 records
    R012 low: `alias`
    R004 high: `person_1.xml!PERSON.alias`: it matches no table; the nearest is `PERSON`
    R012 low: `ORDINAL`
    person_1.xml!PERSON: 1 records, 0 rejected
    1 @0 line 1: ["1", "a", "", "", "", "b"]
    person_1.xml!PERSON_NOTE: 1 records, 0 rejected
    1 @85 line 1: ["5", "1", "n", "", "1"]
    "#);
}

#[test]
fn what_is_not_well_formed_is_rejected_up_to_the_next_record() {
    let text = b"<ROWSET><ROW><PERSON_ID>1</PERSON_ID></ROW>\n<ROW><PERSON_ID>2</PERSON_ID><NAME>a</NAM></ROW>\n<ROW><PERSON_ID>3</PERSON_ID></ROW>\n<ROW><PERSON_ID>4</PER";
    assert_snapshot!(tables("person.xml", text), @r#"
    PERSON  ' ' none clean: 4 records
    1 @8 line 1: ["1", "", "", "", ""]
    2 @44 line 2 rejected (an end tag that does not fit the element it ends): "<ROW><PERSON_ID>2</PERSON_ID><NAME>a</NAM></ROW>"
    3 @93 line 3: ["3", "", "", "", ""]
    4 @128 line 3 rejected (an end tag that does not end): "<ROW><PERSON_ID>4</PER"
    "#);
}

#[test]
fn entities_are_never_followed() {
    let text = b"<!DOCTYPE ROWSET [<!ENTITY x SYSTEM \"file:///etc/passwd\"> <!ENTITY y \"&x;&x;\">]>\n<ROWSET><ROW><PERSON_ID>1</PERSON_ID><NAME>&x;&y;</NAME></ROW></ROWSET>";
    assert_snapshot!(tables("person.xml", text), @r#"
    PERSON  ' ' none clean: 1 records
    R040 low: 1 in `person.xml`
    1 @89 line 2: ["1", "&x;&y;", "", "", ""]
    "#);
    assert_snapshot!(show("person.xml", b"<?xml version=\"1.0\" encoding=\"EBCDIC-CP-GB\"?><ROWSET/>"), @"
    left aside: its XML declaration names the encoding `ebcdic-cp-gb`, which is not read: have it saved as UTF-8
    R022 medium: `person.xml`: its XML declaration names the encoding `ebcdic-cp-gb`, which is not read: have it saved as UTF-8
    ");
}

/// Characters that the encoding lacks are written as references.
#[test]
fn ascii_is_read_as_the_part_of_utf_8_that_it_is() {
    let text = b"<?xml version='1.0' encoding='US-ASCII'?><ROWSET><ROW><PERSON_ID>1</PERSON_ID><NAME>Zo&#235;</NAME></ROW></ROWSET>";
    assert_snapshot!(tables("person.xml", text), @r#"
    PERSON  ' ' none clean: 1 records
    1 @49 line 1: ["1", "Zoë", "", "", ""]
    "#);
}

#[test]
fn too_deep_is_too_deep() {
    let text = format!("<ROW><PERSON_ID>1</PERSON_ID><NAME>a</NAME></ROW>{}", "<a>".repeat(100));
    let folder = folder(&[("person.xml", text.as_bytes())]);
    let extract = open(folder.path(), &alpha(), &Options::default()).unwrap();
    assert_eq!((extract.files[0].records, extract.files[0].rejected), (2, 1));
    assert_eq!(items(&extract, 1)[1].detail, "elements are nested too deeply");
}

#[test]
fn lines_that_a_query_tool_cut_are_joined() {
    let mut whole = String::new();
    for id in 0..60 {
        write!(whole, "<row PERSON_ID=\"{id}\" NAME=\"Nämé of a person who is number {id} &amp; others\" SEX=\"F\"/>").unwrap();
    }
    let units: Vec<char> = whole.chars().collect();
    let lines: Vec<String> = units.chunks(2033).map(|it| it.iter().collect()).collect();
    assert!(lines.len() > 1);
    let text = format!("XML_F52E2B61-18A1-11d1-B105-00805F49916B\r\n---------\r\n{}\r\n\r\n(60 rows affected)\r\n", lines.join("\r\n"));
    let utf16: Vec<u8> = std::iter::once(0xFEFF).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let cut = folder(&[("a/person.xml", text.as_bytes()), ("b/person.xml", &utf16), ("c/person.xml", whole.as_bytes())]);
    let extract = open(cut.path(), &alpha(), &Options::default()).unwrap();
    let names = |file| items(&extract, file).into_iter().map(|it| it.cells).collect::<Vec<_>>();
    assert_eq!(names(3).len(), 60);
    assert_eq!(names(1), names(3));
    assert_eq!(names(2), names(3));
    assert!(extract.findings.iter().any(|it| it.code == "R041" && it.detail == "2 in `a/person.xml`"));
    // A record after the cut is where it is in the file, the line end counted.
    let of = |bytes: &[u8], needle: &[u8]| bytes.windows(needle.len()).position(|it| it == needle).unwrap() as u64;
    assert_eq!(items(&extract, 1)[30].origin.offset, of(text.as_bytes(), b"<row PERSON_ID=\"30\""));
    assert_eq!((items(&extract, 1)[30].origin.line, items(&extract, 1)[0].origin.line), (4, 3));
    let needle: Vec<u8> = "<row PERSON_ID=\"30\"".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(items(&extract, 2)[30].origin.offset, of(&utf16, &needle));
}

#[test]
fn an_extract_of_xml_is_recognised() {
    let people = b"<ROWSET><ROW><PERSON_ID>1</PERSON_ID><NAME>a</NAME></ROW></ROWSET>";
    let notes = b"<x><PERSON_NOTE><NOTE_ID>1</NOTE_ID><PERSON_ID>1</PERSON_ID><BODY/></PERSON_NOTE></x>";
    let folder = folder(&[("person.xml", people), ("notes.xml", notes)]);
    let all = recognise(folder.path(), &[&alpha()], &Options::default()).unwrap();
    assert_eq!((all[0].found, all[0].enough), (2, true));
}

proptest! {
    /// Whatever is in the cells comes back, wherever blocks and chunks are cut.
    #[test]
    fn cells_come_back(rows in prop::collection::vec(("[ -~é’\t\n]{0,30}", "[ -~\r\n\"]{0,20}"), 1..20)) {
        let escape = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;");
        let mut text = String::from("<ROWSET>\n");
        for (id, (name, sex)) in rows.iter().enumerate() {
            writeln!(text, "<ROW><PERSON_ID>{id}</PERSON_ID><NAME>{}</NAME><SEX>{}</SEX></ROW>", escape(name), escape(sex)).unwrap();
        }
        text.push_str("</ROWSET>");
        let folder = folder(&[("person.xml", text.as_bytes())]);
        let extract = open(folder.path(), &alpha(), &Options::default()).unwrap();
        prop_assert!(matches!(extract.files[0].use_as, Use::Table(_)));
        let got = items(&extract, 1);
        prop_assert_eq!(got.len(), rows.len());
        for (item, (name, sex)) in got.iter().zip(&rows) {
            prop_assert_eq!(&item.cells[1], name);
            prop_assert_eq!(&item.cells[3], sex);
            prop_assert!(text.as_bytes()[item.origin.offset as usize..].starts_with(b"<ROW>"));
        }
    }

    /// One damaged byte costs at most the records that it stands in and between; all that was read is counted.
    #[test]
    fn damage_loses_no_record(cut in 0usize..400, byte in any::<u8>()) {
        let mut text = b"<ROWSET>".to_vec();
        for id in 0..10 {
            text.extend_from_slice(format!("<ROW><PERSON_ID>{id}</PERSON_ID><NAME>a</NAME></ROW>").as_bytes());
        }
        text.extend_from_slice(b"</ROWSET>");
        let at = cut % text.len();
        text[at] = byte;
        let folder = folder(&[("person.xml", &text)]);
        let extract = open(folder.path(), &alpha(), &Options::default()).unwrap();
        let mut whole = 0;
        for file in extract.files.iter().filter(|it| it.table().is_some()) {
            let got = items(&extract, file.id.0);
            prop_assert_eq!(got.len() as u64, file.records);
            prop_assert_eq!(got.iter().filter(|it| it.kind == "rejected").count() as u64, file.rejected);
            whole += got.iter().filter(|it| it.kind == "record" && !it.cells[0].is_empty()).count();
        }
        // Eight of the ten are whole wherever the damage is, if there is still a table in it.
        prop_assert!(whole >= 8 || extract.files.iter().all(|it| it.table().is_none()), "{}", whole);
    }
}
