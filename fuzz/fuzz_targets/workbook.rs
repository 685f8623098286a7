//! Workbooks: any bytes as one; one part of a well-made package replaced by any bytes; the old binary kind with damage.

#![no_main]

mod extract;

use std::{
    io::Write as _,
    panic::{AssertUnwindSafe, catch_unwind, set_hook, take_hook},
    process::abort,
    sync::Once,
};

use arbitrary::Arbitrary;
use libfuzzer_sys::fuzz_target;

#[derive(Arbitrary, Debug)]
enum Input<'a> {
    Bytes { kind: u8, bytes: &'a [u8] },
    Part { part: u8, keep: u8, bytes: &'a [u8] },
    Old { damage: Vec<(u16, u8)>, cut: u8 },
}

const NAMES: [&str; 3] = ["book.xlsx", "book.xls", "book.xlsb"];

const OLD: &[u8] = include_bytes!("../../crates/caseport-read/src/workbook/people.xls");

/// What a package of one sheet is made of.
const PARTS: &[(&str, &str)] = &[
    (
        "xl/worksheets/sheet1.xml",
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><dimension ref=\"A1:C3\"/><sheetData>\
         <row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"inlineStr\"><is><t>DOB</t></is></c></row>\
         <row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\" t=\"str\"><f>\"a\"</f><v>a</v></c><c r=\"C2\" s=\"1\"><v>40607</v></c></row>\
         </sheetData><mergeCells><mergeCell ref=\"A3:B3\"/></mergeCells></worksheet>",
    ),
    (
        "xl/sharedStrings.xml",
        "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>PERSON_ID</t></si><si><r><t>NA</t></r><r><t>ME</t></r></si></sst>",
    ),
    (
        "xl/styles.xml",
        "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/></numFmts>\
         <cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>",
    ),
    (
        "xl/workbook.xml",
        "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">\
         <workbookPr date1904=\"0\"/><sheets><sheet name=\"Person\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
    ),
    (
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
         <Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/>\
         <Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings\" Target=\"sharedStrings.xml\"/>\
         <Relationship Id=\"rId3\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/></Relationships>",
    ),
    (
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>",
    ),
    (
        "_rels/.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" \
         Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
    ),
];

fuzz_target!(|input: Input<'_>| {
    // The library that reads workbooks may panic; that is caught where it is called. Any other panic ends the run where it happens, one
    // that is not caught here.
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let ends = take_hook();
        set_hook(Box::new(move |panic| {
            if !panic.location().is_some_and(|it| it.file().contains("/calamine-")) {
                ends(panic);
            }
        }));
    });
    if catch_unwind(AssertUnwindSafe(|| read(input))).is_err() {
        abort();
    }
});

fn read(input: Input<'_>) {
    let (name, bytes) = match input {
        Input::Bytes { kind, bytes } => (NAMES[usize::from(kind) % NAMES.len()], bytes.to_vec()),
        Input::Part { part, keep, bytes } => (NAMES[0], package(usize::from(part) % PARTS.len(), keep, bytes)),
        Input::Old { damage, cut } => (NAMES[1], damaged(&damage, cut)),
    };
    let folder = extract::folder();
    std::fs::write(folder.join(name), &bytes).expect("a file");
    std::fs::write(folder.join("person.csv"), b"PERSON_ID,NAME\n1,a\n").expect("a file");
    // Whatever is wrong with the workbook, the file beside it is read.
    let extract = caseport_read::open(&folder, extract::alpha(), &caseport_read::Options::default()).expect("the folder can be read");
    assert!(extract.files.iter().any(|it| it.name == "person.csv" && it.records == 1));
    extract::read_all(&folder);
}

/// A package in which one part keeps some hundredths of itself and goes on with any bytes.
fn package(changed: usize, keep: u8, bytes: &[u8]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (at, (name, whole)) in PARTS.iter().enumerate() {
        archive.start_file(*name, options).expect("names differ");
        if at == changed {
            let kept = whole.len() * usize::from(keep.min(100)) / 100;
            archive.write_all(&whole.as_bytes()[..kept]).and_then(|()| archive.write_all(bytes)).expect("memory");
        } else {
            archive.write_all(whole.as_bytes()).expect("memory");
        }
    }
    archive.finish().expect("memory").into_inner()
}

fn damaged(damage: &[(u16, u8)], cut: u8) -> Vec<u8> {
    let mut bytes = OLD.to_vec();
    for (at, byte) in damage {
        let at = usize::from(*at) % bytes.len();
        bytes[at] = *byte;
    }
    bytes.truncate(bytes.len() - usize::from(cut) * 8);
    bytes
}
