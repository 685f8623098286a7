//! What the XML of a return becomes: records with the place of their elements, and notes.

use std::{fmt::Write as _, io::Cursor, sync::Arc};

use caseport_model::{Layout, Table};

use super::{XmlForm, XmlItem, XmlRecords};

fn form() -> Arc<XmlForm> {
    let text = r#"
        root  = "Message"
        group = "Children/Child"
        carry = { ID = "Who/ID" }
        table = [
            { name = "Top",     at = "/Top" },
            { name = "Who",     at = "Who" },
            { name = "Case",    at = "Case", number = "CASE" },
            { name = "Plan",    at = "Case/Plan" },
            { name = "Marked",  at = "Who", only_with = ["Mark"], absent = ["0"] },
        ]
    "#;
    Arc::new(toml::from_str(text).unwrap())
}

fn layout() -> Arc<Vec<Table>> {
    let tables = "table,evidence\nTop,published\nWho,published\nCase,published\nPlan,published\nMarked,published\n";
    let columns = "table,column,type,required,sensitivity,evidence\nTop,Year,int,no,reference,published\nWho,ID,string(9),key,key,published\n\
                   Who,Name,text,no,personal,published\nCase,ID,string(9),key,key,published\nCase,CASE,string(9),key,key,published\n\
                   Case,Day,date,no,personal,published\nPlan,ID,string(9),key,key,published\nPlan,CASE,string(9),key,key,published\n\
                   Plan,Start,date,no,personal,published\nMarked,ID,string(9),key,key,published\nMarked,Mark,text,no,personal,published\n";
    Arc::new(Layout::parse(tables, columns).unwrap().tables)
}

/// Every item on a line; for a record what the file has at its place.
fn show(bytes: &[u8]) -> String {
    let layout = layout();
    let mut records = XmlRecords::new(Box::new(Cursor::new(bytes.to_vec())), form(), layout.clone()).unwrap();
    let mut out = String::new();
    while let Some(item) = records.next_item().unwrap() {
        match item {
            XmlItem::Record(it) => {
                let there = String::from_utf8_lossy(&bytes[it.offset as usize..]).replace('\0', "");
                let there: String = there.chars().take_while(|it| *it != '>').collect();
                writeln!(out, "{} line {} at {there}>: {:?} {:?}", layout[it.table].name, it.line, it.cells, it.extra).unwrap();
            }
            XmlItem::Note(note) => writeln!(out, "{:?} {} line {}", note.kind, note.what, note.line).unwrap(),
        }
    }
    if let Some((offset, line, text)) = records.incomplete() {
        writeln!(out, "incomplete, line {line}, byte {offset}: {text:?}").unwrap();
    }
    out
}

const RETURN: &str = "<?xml version='1.0'?>
<Message>
 <Children>
  <Child>
   <Case><Day>2024-01-02</Day><Plan><Start>2024-02-03</Start></Plan></Case>
   <Who><Name>é &amp; ü</Name><ID>7</ID><Shoe>41</Shoe></Who>
   <Case><Day>2024-05-06</Day><Day>2024-05-07</Day>loose</Case>
  </Child>
  <Child><Who><ID>8</ID><Mark>0</Mark></Who></Child>
  <Child><Who><ID>9</ID><Mark>1</Mark></Who></Child>
 </Children>
 <Top><Year>2024</Year></Top>
</Message>
";

/// Quirk 76: text between the elements of a return is kept and reported.
#[test]
fn records_know_their_place_and_nothing_that_is_written_is_lost() {
    insta::assert_snapshot!(show(RETURN.as_bytes()), @r##"
    Case line 5 at <Case>: ["7", "1", "2024-01-02"] []
    Plan line 5 at <Plan>: ["7", "1", "2024-02-03"] []
    Who line 6 at <Who>: ["7", "é & ü"] [("Shoe", "41")]
    UnknownElement `Who/Shoe` line 6
    Repeated `Case/Day` line 7
    Case line 7 at <Case>: ["7", "2", "2024-05-06"] [("Day#2", "2024-05-07"), ("#text", "loose")]
    StrayText in `Case` line 7
    Who line 9 at <Who>: ["8", ""] []
    Who line 10 at <Who>: ["9", ""] []
    Marked line 10 at <Who>: ["9", "1"] []
    Top line 12 at <Top>: ["2024"] []
    "##);
}

#[test]
fn the_encoding_changes_nothing_but_the_bytes() {
    let utf8 = show(RETURN.as_bytes());
    let utf16: Vec<u8> = format!("\u{feff}{RETURN}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(show(&utf16), utf8);
    let old: Vec<u8> = RETURN.chars().map(|it| u8::try_from(u32::from(it)).unwrap()).collect();
    assert_eq!(show(&old).replace("OtherEncoding  line 14\n", ""), utf8);
}

#[test]
fn a_file_that_breaks_off_keeps_what_was_whole_and_shows_the_rest() {
    let cut = RETURN.find("<Name>").unwrap() + 8;
    insta::assert_snapshot!(show(&RETURN.as_bytes()[..cut]), @r#"
    Broken `Name` is not closed line 6
    incomplete, line 4, byte 46: "2024-01-02\n2024-02-03\né\n"
    "#);
    insta::assert_snapshot!(show(b"<Message><Children><Child><Who><ID>7</ID></Child></Children></Message>"), @r#"
    Broken expected `</Who>`, but `</Child>` was found line 1
    incomplete, line 1, byte 19: "7\n"
    "#);
    insta::assert_snapshot!(show(b"<Other/>"), @"Broken the file is empty line 1");
    insta::assert_snapshot!(show(b"<Other></Other>"), @"AnotherRoot `Other` in place of `Message` line 1");
    insta::assert_snapshot!(show(b""), @"Broken the file is empty line 1");
}

#[test]
fn entities_are_never_followed() {
    let text = "<!DOCTYPE Message [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><Message><Children><Child><Who><ID>&x;7&#49;</ID></Who></Child></Children></Message>";
    insta::assert_snapshot!(show(text.as_bytes()), @r#"
    DocumentType  line 1
    DocumentType  line 1
    Who line 1 at <Who>: ["71", ""] []
    "#);
}
