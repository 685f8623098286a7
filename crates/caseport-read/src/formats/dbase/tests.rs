//! dBase files made here, byte by byte.

use insta::assert_snapshot;
use proptest::prelude::*;

use crate::{
    Options, open,
    tests_support::{alpha, folder, items, show_all},
};

/// A file of a version and code page: fields by name, type and length; records as they lie there.
fn dbf(version: u8, page: u8, fields: &[(&str, u8, u8)], records: &[&[u8]]) -> Vec<u8> {
    let mut out = vec![version, 126, 3, 31];
    out.extend_from_slice(&(records.len() as u32).to_le_bytes());
    out.extend_from_slice(&(32 + 32 * fields.len() as u16 + 1).to_le_bytes());
    out.extend_from_slice(&(1 + fields.iter().map(|it| u16::from(it.2)).sum::<u16>()).to_le_bytes());
    out.resize(29, 0);
    out.push(page);
    out.resize(32, 0);
    for (name, kind, length) in fields {
        let start = out.len();
        out.extend_from_slice(name.as_bytes());
        out.resize(start + 11, 0);
        out.extend_from_slice(&[*kind, 0, 0, 0, 0, *length]);
        out.resize(start + 32, 0);
    }
    out.push(0x0D);
    for record in records {
        out.extend_from_slice(record);
    }
    out.push(0x1A);
    out
}

fn show(files: &[(&str, &[u8])]) -> String {
    let folder = folder(files);
    show_all(&open(folder.path(), &alpha(), &Options::default()).unwrap())
}

#[test]
fn a_table_of_dbase_three_with_deleted_records_and_memos() {
    let fields = [("PERSON_ID", b'N', 4), ("NAME", b'C', 8), ("DOB", b'D', 8), ("SEX", b'L', 1), ("TEXT", b'M', 10)];
    let records: [&[u8]; 3] =
        [b"    1Zo\x89     20110305T         1", b"*   2b               ?          ", b"    3c       0       F         9"];
    let mut memo = vec![0; 512];
    memo.extend_from_slice(b"first \x9c\r\nnote\x1A\x1A");
    assert_snapshot!(show(&[("person.dbf", &dbf(0x83, 0x02, &fields, &records)), ("person.dbt", &memo)]), @r#"
    PERSON  ' ' none clean: 3 records
    beside: it goes with `person.dbf`
    R012 low: `TEXT`, `#deleted`
    R043 medium: 1 in `person.dbf`
    R046 high: 1 in `person.dbf`
    person.dbf: 3 records, 0 rejected
    1 @193 line 1: ["1", "Zoë", "2011-03-05", "T", "", "first £\r\nnote", ""]
    2 @225 line 2: ["2", "b", "", "", "", "", "deleted"]
    3 @257 line 3: ["3", "c", "0", "F", "", "", ""]
    "#);
}

#[test]
fn a_table_of_visual_foxpro() {
    let fields = [("PERSON_ID", b'I', 4), ("NAME", b'C', 6), ("DOB", b'T', 8), ("COST", b'Y', 8), ("TEXT", b'M', 4)];
    let mut record = vec![b' '];
    record.extend_from_slice(&(-7_i32).to_le_bytes());
    record.extend_from_slice(b"Zo\xeb   ");
    record.extend_from_slice(&2_455_626_u32.to_le_bytes());
    record.extend_from_slice(&(9 * 3_600_000_u32 + 1000).to_le_bytes());
    record.extend_from_slice(&(-12_345_i64).to_le_bytes());
    record.extend_from_slice(&8_u32.to_le_bytes());
    let mut memo = vec![0; 512];
    memo[7] = 64;
    memo.extend_from_slice(&[0, 0, 0, 1, 0, 0, 0, 5]);
    memo.extend_from_slice(b"a\xa3b\r\n");
    assert_snapshot!(show(&[("person.dbf", &dbf(0x30, 0x03, &fields, &[&record])), ("PERSON.FPT", &memo)]), @r#"
    beside: it goes with `person.dbf`
    PERSON  ' ' none clean: 1 records
    R012 low: `COST`, `TEXT`
    person.dbf: 1 records, 0 rejected
    1 @193 line 1: ["-7", "Zoë", "2011-03-05 09:00:01", "", "", "-1.2345", "a£b\r\n"]
    "#);
}

#[test]
fn a_table_of_dbase_four_that_is_cut_off() {
    let fields = [("PERSON_ID", b'N', 4), ("NAME", b'C', 4), ("TEXT", b'M', 10)];
    let whole = dbf(0x8B, 0, &fields, &[b"    1a\xe9           1", b"    2b             "]);
    let mut memo = vec![0; 512];
    memo[21] = 2;
    memo.extend_from_slice(&[0xFF, 0xFF, 8, 0, 12, 0, 0, 0]);
    memo.extend_from_slice(b"note");
    assert_snapshot!(show(&[("person.dbf", &whole[..whole.len() - 5]), ("person.dbt", &memo)]), @r#"
    PERSON  ' ' none clean: 2 records
    beside: it goes with `person.dbf`
    R012 low: `TEXT`
    R047 medium: 1 in `person.dbf`
    person.dbf: 2 records, 1 rejected
    1 @129 line 1: ["1", "aé", "", "", "", "note"]
    2 @148 line 2 rejected (the file ends within it): "    2b         "
    "#);
    assert_snapshot!(show(&[("person.dbf", b"\x99 not one")]), @"
    left aside: its head is cut off: have the table exported as delimited text
    R022 medium: `person.dbf`: its head is cut off: have the table exported as delimited text
    ");
}

proptest! {
    /// Any bytes after a good head: no panic, and both passes count the same.
    #[test]
    fn any_bytes_are_counted(rest in prop::collection::vec(prop_oneof![any::<u8>(), Just(b' '), Just(b'*')], 0..80), version in prop_oneof![Just(0x03), Just(0x30), Just(0x8B)]) {
        let mut bytes = dbf(version, 3, &[("PERSON_ID", b'I', 4), ("NAME", b'C', 4), ("TEXT", b'M', 4)], &[]);
        bytes.pop();
        bytes.extend_from_slice(&rest);
        let folder = folder(&[("person.dbf", &bytes), ("person.fpt", &rest)]);
        let extract = open(folder.path(), &alpha(), &Options::default()).unwrap();
        if extract.files[0].table().is_some() {
            let got = items(&extract, 1);
            prop_assert_eq!(got.len() as u64, extract.files[0].records);
            prop_assert_eq!(got.iter().filter(|it| it.kind == "rejected").count() as u64, extract.files[0].rejected);
        }
    }
}
