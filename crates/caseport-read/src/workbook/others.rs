//! Workbooks that others saved with Excel (`others/README.md` says whose they are). What stands in their cells was worked out apart from this
//! program, from the records of the files.

use insta::assert_snapshot;

use super::{DateForm, Limits, sheets};

/// Every sheet with its text and what the text does not show.
fn shown(content: &[u8]) -> String {
    let Ok(sheets) = sheets(content, &Limits::default(), DateForm::Iso) else { panic!("it is not read") };
    let sheet = |it: &super::Sheet| {
        let text = std::str::from_utf8(&it.text).unwrap().replace('\t', " | ");
        format!("[{}] {} errors\n{text}\n", it.name, it.notes.errors)
    };
    sheets.iter().map(sheet).collect()
}

/// Serial days 44197 and 44198, counted from 1900; 10.632 days in the format `[hh]:mm:ss`; and the numbers 15, 16 and 17.
#[test]
fn days_and_times_of_a_binary_workbook() {
    assert_snapshot!(shown(include_bytes!("others/date.xlsb")), @"
    [Sheet1] 0 errors
    2021-01-01 | 15
    2021-01-02 | 16
    255:10:10 | 17
    ");
}

/// The same, with the days as 42735 and 42736, counted from 1904.
#[test]
fn days_of_a_binary_workbook_from_the_other_epoch() {
    assert_snapshot!(shown(include_bytes!("others/date_1904.xlsb")), @"
    [Sheet1] 0 errors
    2021-01-01 | 15
    2021-01-02 | 16
    255:10:10 | 17
    ");
}

/// Six sheets: numbers, text, results of formulas, a day (42663), a cell with a format and nothing in it, and characters that markup or other code pages stumble over.
#[test]
fn every_kind_of_cell_of_a_binary_workbook() {
    assert_snapshot!(shown(include_bytes!("others/issues.xlsb")), @r#"
    [Sheet1] 0 errors
    0

    [datatypes] 0 errors
    1
    1.5
    ab
    FALSE
    test
    2016-10-20

    [issue2] 0 errors
    1 | a
    2 | b
    3 | c

    [issue5] 0 errors
    0.5

    [issue6] 0 errors
    1
    2
    ab
    FALSE

    [spc_chrs] 0 errors
    &
    <
    >
    aaa ' aaa
    """"
    ☺
    ֍
    àâéêèçöïî«»
    "#);
}
