//! Fixed width by a layout of ours, and SQL*Loader control files with their data.

use insta::assert_snapshot;

use crate::{
    Options, open,
    tests_support::{alpha, folder, show_all},
};

fn show(files: &[(&str, &[u8])]) -> String {
    let folder = folder(files);
    show_all(&open(folder.path(), &alpha(), &Options::default()).unwrap())
}

#[test]
fn fixed_width_by_a_layout_of_ours() {
    let csv = b"name,start,length\nPERSON_ID,1,4\nNAME,5,10\nDOB,15,8\nSEX,23,1\n";
    assert_snapshot!(show(&[("person.layout.csv", csv), ("person.txt", b"1   Ann  Bo   20110305F\r\n2   Caf\xe9\r\n\r\n3   Zo\xeb       20120101M\r\n")]), @r#"
    beside: it goes with `person.txt`
    PERSON  ' ' none clean: 3 records
    R025 low: 1 in `person.txt`
    person.txt: 3 records, 0 rejected
    1 @0 line 1: ["1", "Ann  Bo", "20110305", "F", ""]
    2 @25 line 2: ["2", "Café", "", "", ""]
    3 @37 line 4: ["3", "Zoë", "20120101", "M", ""]
    "#);
    let toml = b"data = \"all.dat\"\nrecord_bytes = 12\nencoding = \"windows-1252\"\n\
        [[records]]\ntable = \"PERSON\"\nstart = 1\nvalue = \"01\"\ncolumns = [{name = \"PERSON_ID\", start = 3, length = 4}, {name = \"NAME\", start = 7, length = 6, null = [\"NULL\"]}]\n\
        [[records]]\ntable = \"PERSON_NOTE\"\nstart = 1\nvalue = \"02\"\ncolumns = [{name = \"NOTE_ID\", start = 3, length = 4}, {name = \"PERSON_ID\", start = 7, length = 4}]\n";
    assert_snapshot!(show(&[("x.layout.toml", toml), ("all.dat", b"010001Ann   0200090001  010002NULL  99junk      0100")]), @r#"
    PERSON  ' ' none clean: 4 records
    PERSON_NOTE  ' ' none clean: 1 records
    beside: it goes with `all.dat`
    all.dat!PERSON: 4 records, 2 rejected
    1 @0 line 1: ["0001", "Ann", "", "", ""]
    2 @24 line 1: ["0002", "", "", "", ""]
    3 @36 line 1 rejected (it fits the conditions of no table): "99junk      "
    4 @48 line 1 rejected (the file ends within it): "0100"
    all.dat!PERSON_NOTE: 1 records, 0 rejected
    1 @12 line 1: ["0009", "0001", "", ""]
    "#);
}

#[test]
fn loader_control_files_lay_out_their_data() {
    let ctl = b"-- people\nOPTIONS (SKIP=1, ROWS=1000)\nLOAD DATA\nCHARACTERSET WE8MSWIN1252\nINFILE 'people.dat' \"STR '~~\\n'\"\nBADFILE 'people.bad'\nAPPEND INTO TABLE hdm.person\n\
        FIELDS TERMINATED BY '|' OPTIONALLY ENCLOSED BY '\"' TRAILING NULLCOLS\n\
        (person_id INTEGER EXTERNAL, name CHAR(4000), dob DATE \"DD-MON-RR\" NULLIF dob=BLANKS, junk FILLER, sex CHAR NULLIF sex='U' \"upper(:sex)\")\n";
    let data = b"head~~\n1|\"Ann \"\"Bo\"\"|\nx\"|05-MAR-11|j|F~~\n2|b|  |j|U~~\n3|c~~\n4|\"open|x~~\n";
    assert_snapshot!(show(&[("people.ctl", ctl), ("people.dat", data)]), @r#"
    beside: it goes with `people.dat`
    PERSON  ' ' none clean: 4 records
    R045 low: `dob DD-MON-RR`, `sex upper(:sex)`
    people.dat: 4 records, 1 rejected
    1 @7 line 2: ["1", "Ann \"Bo\"|\nx", "05-MAR-11", "F", ""]
    2 @41 line 4: ["2", "b", "", "", ""]
    3 @54 line 5: ["3", "c", "", "", ""]
    4 @60 line 6 rejected (an enclosed field that does not end): "4|\"open|x~~\n"
    "#);
}

#[test]
fn one_control_file_routes_records_and_holds_its_data() {
    let ctl = b"LOAD DATA\nINFILE *\nINTO TABLE person WHEN (1:1) = 'P' (person_id POSITION(2:5) CHAR, name POSITION(6:10) CHAR)\n\
        INTO TABLE person_note WHEN (1) = 'N' (note_id POSITION(2:5), person_id POSITION(6:9), body CONSTANT 'from the file')\nBEGINDATA\nP0001Ann\nN00070001\nX\nP0002Bo\n";
    assert_snapshot!(show(&[("all.ctl", ctl)]), @r#"
    PERSON  ' ' none clean: 3 records
    PERSON_NOTE  ' ' none clean: 1 records
    all.ctl!person: 3 records, 1 rejected
    1 @239 line 6: ["0001", "Ann", "", "", ""]
    2 @258 line 8 rejected (it fits the conditions of no table): "X\n"
    3 @260 line 9: ["0002", "Bo", "", "", ""]
    all.ctl!person_note: 1 records, 0 rejected
    1 @248 line 7: ["0007", "0001", "from the file", ""]
    "#);
}

#[test]
fn records_by_length_and_texts_in_files_of_their_own() {
    let ctl = b"LOAD DATA INFILE 'notes.dat' \"VAR 3\" INTO TABLE person_note FIELDS TERMINATED BY ','\n\
        (note_id, person_id, path FILLER, body LOBFILE(path) TERMINATED BY EOF)\n";
    let data = b"0131,1,lob/1.txt0132,1,lob/2.txtxx1";
    assert_snapshot!(show(&[("lob/1.txt", b"first\nnote"), ("notes.ctl", ctl), ("notes.dat", data)]), @r#"
    beside: it holds the text of a cell
    beside: it goes with `notes.dat`
    PERSON_NOTE  ' ' none clean: 3 records
    R046 high: 1 in `notes.dat`
    notes.dat: 3 records, 1 rejected
    1 @0 line 1: ["1", "1", "first\nnote", ""]
    2 @16 line 1: ["2", "1", "", ""]
    3 @32 line 1 rejected (the length before it is no number): "xx1"
    "#);
    let ctl = b"LOAD DATA INFILE 'kind.dat' \"FIX 6\" INTO TABLE kind (code POSITION(1:2), label POSITION(3:5))";
    assert_snapshot!(show(&[("kind.ctl", ctl), ("kind.dat", b"01one\n02two\n03")]), @r#"
    beside: it goes with `kind.dat`
    KIND  ' ' none clean: 3 records
    kind.dat: 3 records, 1 rejected
    1 @0 line 1: ["01", "one"]
    2 @6 line 2: ["02", "two"]
    3 @12 line 3 rejected (the file ends within it): "03"
    "#);
}

#[test]
fn control_files_that_are_not_understood_say_why() {
    for (text, why) in [
        ("LOAD DATA INFILE 'a' CONTINUEIF THIS (1) = '+' INTO TABLE t (a)", "`CONTINUEIF` joins lines"),
        (
            "LOAD DATA INFILE 'a' INTO TABLE t (a ZONED(5))",
            "`a` is `ZONED`, which is not text: have it unloaded as `CHAR` or `ZONED EXTERNAL`",
        ),
        ("LOAD DATA INFILE 'a' INTO TABLE t (a POSITION(0:4))", "positions are counted from 1"),
        ("LOAD DATA CHARACTERSET JA16SJIS INFILE 'a' INTO TABLE t (a)", "the character set `JA16SJIS` is not read"),
        ("LOAD DATA INFILE 'a' INTO TABLE t (a", "`,` or `)` was expected before the end"),
        ("LOAD DATA INFILE 'a", "a text in quotes does not end"),
        ("LOAD DATA", "it loads into no table"),
    ] {
        let error = super::loader::parse(text.as_bytes()).unwrap_err();
        assert!(error.contains(why), "{text}: {error}");
    }
    assert_snapshot!(show(&[("person.ctl", b"LOAD DATA INFILE 'person.dat' INTO TABLE person (a ZONED(5))"), ("person.dat", b"12345")]), @"
    left aside: `a` is `ZONED`, which is not text: have it unloaded as `CHAR` or `ZONED EXTERNAL`
    left aside: its layout `person.ctl` is not understood: `a` is `ZONED`, which is not text: have it unloaded as `CHAR` or `ZONED EXTERNAL`
    R037 high: `person.ctl`: `a` is `ZONED`, which is not text: have it unloaded as `CHAR` or `ZONED EXTERNAL`
    R022 medium: `person.dat`: its layout `person.ctl` is not understood: `a` is `ZONED`, which is not text: have it unloaded as `CHAR` or `ZONED EXTERNAL`
    ");
}

#[test]
fn a_control_file_may_be_one_of_counts() {
    assert_snapshot!(show(&[("kind.csv", b"CODE,LABEL\n1,a\n"), ("kind.ctl", b"kind.csv,2\n")]), @r#"
    KIND utf-8 ',' " clean: 1 records
    beside: a control file
    R017 high: `kind.ctl` says 2, 1 were read from `kind.csv`
    kind.csv: 1 records, 0 rejected
    1 @11 line 2: ["1", "a"]
    "#);
}

#[test]
fn layouts_that_promise_too_much_are_refused() {
    for text in [
        "LOAD DATA INFILE 'a' INTO TABLE t FIELDS TERMINATED BY ',' ENCLOSED BY '' (a)",
        "LOAD DATA INFILE 'a' INTO TABLE t (a POSITION(18446744073709551615:18446744073709551615))",
        "LOAD DATA INFILE 'a' \"FIX 18446744073709551615\" INTO TABLE t (a)",
    ] {
        assert!(super::loader::parse(text.as_bytes()).is_err(), "{text}");
    }
    assert!(super::fixed::parse("x.layout.csv", "name,start,length\na,1,18446744073709551615\n").is_err());
    let ctl = b"LOAD DATA INFILE 'kind.dat' \"VAR 20\" INTO TABLE kind FIELDS TERMINATED BY ',' (code, label)";
    assert_snapshot!(show(&[("kind.ctl", ctl), ("kind.dat", b"000000000000000000031,a18446744073709551615x")]), @r#"
    beside: it goes with `kind.dat`
    KIND  ' ' none clean: 2 records
    kind.dat: 2 records, 1 rejected
    1 @0 line 1: ["1", "a"]
    2 @23 line 1 rejected (the length before it is longer than the limit): "18446744073709551615x"
    "#);
}
