//! What must hold for any bytes: our cells are those of an established reader on well-formed files, and no byte of a damaged file
//! is lost.

use proptest::prelude::*;

use crate::{
    Options, open,
    tests_support::{alpha, folder, items},
};

fn cell() -> impl Strategy<Value = String> {
    prop_oneof![4 => "[a-zA-Z0-9 ]{0,12}", 2 => "[a-z,\"\r\n é’]{0,20}", 1 => Just(String::new())]
}

/// A cell that no row of blanks can be made of.
fn key() -> impl Strategy<Value = String> {
    "[0-9]{1,6}"
}

fn quoted(cell: &str, always: bool, out: &mut String) {
    if always || cell.contains([',', '"', '\r', '\n']) {
        out.push('"');
        out.push_str(&cell.replace('"', "\"\""));
        out.push('"');
    } else {
        out.push_str(cell);
    }
}

fn file(rows: &[(String, String, String, bool)], end: &str, last: bool) -> String {
    let mut text = format!("NOTE_ID,BODY,colour{end}");
    for (position, (id, body, colour, always)) in rows.iter().enumerate() {
        for (at, cell) in [id, body, colour].into_iter().enumerate() {
            if at > 0 {
                text.push(',');
            }
            quoted(cell, *always, &mut text);
        }
        if last || position + 1 < rows.len() {
            text.push_str(end);
        }
    }
    text
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, ..ProptestConfig::default() })]

    /// On well-formed files our cells equal those of the `csv` crate.
    #[test]
    fn cells_equal_those_of_an_established_reader(
        rows in prop::collection::vec((key(), cell(), cell(), any::<bool>()), 0..12),
        end in prop_oneof![Just("\n"), Just("\r\n"), Just("\r")],
        last in any::<bool>(),
    ) {
        let text = file(&rows, end, last);
        let folder = folder(&[("person_note.csv", text.as_bytes())]);
        let extract = open(folder.path(), &alpha(), &Options::default()).unwrap();
        prop_assert!(extract.files[0].clean);
        let items = items(&extract, 1);
        for it in items.iter().filter(|_| end.ends_with('\n')) {
            let lines = text[..it.origin.offset as usize].matches('\n').count();
            prop_assert_eq!(it.origin.line, lines as u64 + 1);
        }
        let ours: Vec<Vec<String>> = items.into_iter().map(|it| vec![it.cells[0].clone(), it.cells[2].clone(), it.cells[4].clone()]).collect();
        let mut reader = csv::ReaderBuilder::new().from_reader(text.as_bytes());
        let theirs: Vec<Vec<String>> = reader.records().map(|it| it.unwrap().iter().map(str::to_owned).collect()).collect();
        prop_assert_eq!(extract.files[0].records, theirs.len() as u64);
        prop_assert_eq!(ours, theirs);
    }

    /// The same records in UTF-16 have the same cells, and their bytes are those of the file.
    #[test]
    fn utf16_changes_nothing(rows in prop::collection::vec((key(), cell(), cell(), any::<bool>()), 1..8)) {
        let text = file(&rows, "\r\n", true);
        let wide: Vec<u8> = std::iter::once(0xFEFF).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
        let folder = folder(&[("person_note.csv", text.as_bytes()), ("person_note2.csv", wide.as_slice())]);
        let extract = open(folder.path(), &alpha(), &Options::default()).unwrap();
        let (narrow, broad) = (items(&extract, 1), items(&extract, 2));
        prop_assert_eq!(narrow.len(), broad.len());
        for (a, b) in narrow.iter().zip(&broad) {
            prop_assert_eq!(&a.cells, &b.cells);
            prop_assert_eq!(a.origin.line, b.origin.line);
            let from = b.origin.offset as usize;
            prop_assert_eq!(&wide[from..from + b.raw.len()], b.raw.as_slice());
            let back: Vec<u16> = b.raw.chunks(2).map(|it| u16::from_le_bytes([it[0], it[1]])).collect();
            prop_assert_eq!(String::from_utf16(&back).unwrap().into_bytes(), a.raw.clone());
        }
    }

    /// However a file is damaged: records are handed out in order, each with its own bytes, and between them there is nothing but
    /// line ends, blank rows and headings.
    #[test]
    fn no_byte_is_lost(
        rows in prop::collection::vec((key(), cell(), cell(), any::<bool>()), 1..12),
        end in prop_oneof![Just("\n"), Just("\r\n"), Just("\r")],
        last in any::<bool>(),
        damage in prop::collection::vec((any::<prop::sample::Index>(), 0u8..3, prop_oneof![Just(b'"'), Just(b','), Just(b'\n'), Just(b'\r'), Just(b'x'), Just(0x92u8)]), 0..6),
    ) {
        let mut bytes = file(&rows, end, last).into_bytes();
        let head = "NOTE_ID,BODY,colour".len() + end.len();
        for (place, what, byte) in damage {
            if bytes.len() <= head {
                break;
            }
            let at = head + place.index(bytes.len() - head);
            match what {
                0 => bytes.insert(at, byte),
                1 => bytes[at] = byte,
                _ => drop(bytes.remove(at)),
            }
        }
        let folder = folder(&[("person_note.csv", bytes.as_slice())]);
        let extract = open(folder.path(), &alpha(), &Options::default()).unwrap();
        let file = &extract.files[0];
        let items = items(&extract, 1);
        prop_assert_eq!(file.records, items.len() as u64);
        prop_assert_eq!(file.rejected, items.iter().filter(|it| it.kind == "rejected").count() as u64);
        prop_assert_eq!(file.salvaged, items.iter().filter(|it| it.kind == "salvaged").count() as u64);
        let mut at = head;
        for (position, item) in items.iter().enumerate() {
            prop_assert_eq!(item.origin.record, position as u64 + 1);
            let from = item.origin.offset as usize;
            prop_assert!(bytes[at..from].iter().all(|byte| matches!(byte, b'\n' | b'\r' | b',' | b' ')), "between records");
            prop_assert_eq!(&bytes[from..from + item.raw.len()], item.raw.as_slice());
            at = from + item.raw.len();
        }
        prop_assert!(bytes[at..].iter().all(|byte| matches!(byte, b'\n' | b'\r' | b',' | b' ')), "after the last record");
    }
}
