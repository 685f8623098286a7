//! Everything that reading may find, on one page.

use std::{fmt::Write as _, sync::Arc};

use caseport_model::{FileId, Finding, FindingKind, Origin, Severity};

macro_rules! kinds {
    ($($name:ident = $code:literal $severity:ident, $title:literal, $why:literal, $remedy:literal;)*) => {
        $(
            #[doc = $title]
            pub static $name: FindingKind =
                FindingKind { code: $code, severity: Severity::$severity, title: $title, why: $why, remedy: $remedy };
        )*
        /// All kinds, in the order of their codes.
        pub static FINDINGS: &[&FindingKind] = &[$(&$name),*];
    };
}

kinds! {
    REJECTED = "R001" High, "a record could not be read",
        "Its bytes do not make the number of cells that the heading line promises, so no cell can be trusted.",
        "Look at the bytes kept with it, and have the file exported again with its text quoted.";
    SALVAGED = "R002" Medium, "a damaged record was put together again",
        "The cells were found by a rule of repair, not by the rules of the file.",
        "Compare the record with the source system before sign-off.";
    TOO_LONG = "R003" High, "a record is longer than the limit",
        "A record of this size is nearly always a quote that never closes.",
        "Look at the place named, or raise the limit if the record is real.";
    NO_TABLE = "R004" High, "a file matches no table of the system",
        "Its records are not migrated.",
        "Name its table in the project file, or say that it is to be ignored.";
    AMBIGUOUS = "R005" Medium, "a file could belong to more than one table",
        "The best match was taken; another one was as good or nearly so.",
        "Name its table in the project file.";
    TWO_FILES = "R006" Low, "a table comes in more than one file",
        "All of them are read, in the order of their names.",
        "Make sure that they are parts of one table and not two states of it.";
    CUT_OFF = "R007" High, "a file ends in the middle of a record",
        "The export or the copy of the file stopped early: records are missing.",
        "Have the file sent again and compare its size.";
    MISSING_TABLE = "R008" High, "a table that the system requires is missing",
        "Nothing of it can be migrated, and records that refer to it will be held.",
        "Have the table exported and put its file beside the others.";
    MISSING_OPTIONAL = "R009" Low, "optional columns are missing",
        "Their cells are read as empty.",
        "Ask whether the columns are unused at this council.";
    MISSING_REQUIRED = "R010" High, "a key or required column is missing",
        "Records cannot be identified or will be held.",
        "Have the table exported again with the column, or give the heading as an alias.";
    DUPLICATE_HEADING = "R011" Medium, "a heading occurs twice",
        "The first column of that heading is read as the layout's; the other is kept as an extra column.",
        "Find out which of the two is meant.";
    EXTRA_COLUMNS = "R012" Low, "columns that the layout does not know",
        "They are read and offered to the mapping after the known ones.",
        "Give each a place in the mapping, or say why it is left behind.";
    EMPTY_FILE = "R013" Medium, "the file is empty",
        "It has no heading line and no record.",
        "Ask whether the table is really empty.";
    HEADER_ONLY = "R014" Low, "the file has a heading line and no record",
        "The table is empty.",
        "Ask whether the table is really empty.";
    NO_HEADINGS = "R015" High, "the file has no heading line",
        "Its columns were taken in the order of the layout.",
        "Compare a few records with the source system, or give the headings in the project file.";
    PREAMBLE = "R016" Low, "lines above the heading line were skipped",
        "They are a title or blank.",
        "Nothing, if they are a report's title.";
    COUNT_DIFFERS = "R017" High, "the file's own count of its records is not what was read",
        "Records were lost, or added, between the source system and here.",
        "Have the file exported again, and find out which of the two counts is right.";
    COUNT_AGREES = "R018" Low, "the file's own count of its records is right",
        "A count that the supplier wrote agrees with what was read.",
        "Nothing needs to be done.";
    NUL_BYTES = "R019" Medium, "zero bytes in the text",
        "Some exports write an empty text as one zero byte; others are damaged.",
        "Look at the cells; mapping replaces each by a replacement character.";
    UNDEFINED_BYTES = "R020" Medium, "bytes that Windows-1252 does not define",
        "The file is of another encoding, or damaged.",
        "Find out the encoding of the export and name it in the project file.";
    MIXED_ENCODING = "R021" Medium, "UTF-8 with places that are not",
        "Parts of the file come from different systems; cells that are not UTF-8 are read as Windows-1252.",
        "Look at a few of those cells.";
    LEFT_ASIDE = "R022" Medium, "a file of data that is not read",
        "It is of a form that is not read, or none of its tables is one of the system's; what it holds is not migrated.",
        "Take the step that the finding names, or save each table as CSV (UTF-8) and put it beside the others.";
    NOT_DATA = "R023" Low, "a file that is not data",
        "It was left aside.",
        "Nothing.";
    REFUSED = "R024" High, "a file was refused",
        "It could harm the machine or lead out of the extract.",
        "Look at who made the archive and why.";
    BLANK_ROWS = "R025" Low, "blank rows",
        "Rows without any text are not records.",
        "Nothing.";
    REPEATED_HEADINGS = "R026" Low, "the heading line is repeated",
        "Reports repeat it on each page; the repeats are not records.",
        "Nothing.";
    CONTROL_MISSING = "R027" High, "a control file names a file that is not there",
        "The extract is not complete.",
        "Have the file sent.";
    CONTROL_UNREADABLE = "R028" Medium, "a control file could not be understood",
        "Its counts were not compared.",
        "Compare them by hand.";
    HASH_DIFFERS = "R029" High, "a file's bytes are not those that the control file states",
        "The file changed after it was made.",
        "Have the file sent again.";
    UNREADABLE = "R030" Showstopper, "a file could not be read",
        "Nothing of it is migrated, whatever it holds; the rest of the extract was read without it.",
        "Remove the cause that the finding names and run again; have the file sent again if it is damaged.";
    CELL_ERRORS = "R031" Medium, "cells of a sheet hold an error instead of a value",
        "A formula failed (#N/A, #REF!); the cells are read as blank.",
        "Have the sheet made again with its values, or find them in the source system.";
    FULL_CELLS = "R032" High, "cells are as long as a sheet's cell can be",
        "What came after 32,767 characters was cut off when the sheet was made.",
        "Have the table exported as delimited text, which has no such limit.";
    FULL_SHEET = "R033" High, "a sheet has as many rows as a sheet can have",
        "Records after the last row were probably cut off.",
        "Have the table exported as delimited text, which has no such limit.";
    LONG_NUMBERS = "R034" High, "numbers of more than 15 digits in a sheet",
        "A sheet keeps 15 digits of a number and makes the others zero: such identifiers are wrong.",
        "Have the column exported as text.";
    MERGED_CELLS = "R035" Low, "merged cells in a sheet",
        "Their text is read in the first cell of the area, the others are blank.",
        "Look whether records rely on it; if so, have the cells filled.";
    HIDDEN_SHEET = "R036" Low, "a hidden sheet was read",
        "It matches a table, and whoever sent the workbook may not know that it is there.",
        "Ask whether it is meant.";
    LAYOUT_UNREADABLE = "R037" High, "a file that says how another is laid out could not be understood",
        "The records of the other file cannot be cut, so none of them is migrated.",
        "Mend the line that the finding names, or have the table exported as delimited text.";
    LAYOUT_ALONE = "R038" Medium, "a file that says how another is laid out stands alone",
        "The file of records that it belongs to is not there.",
        "Have the file of records sent, under the same name or the one that is stated.";
    MIXED_TEXT = "R039" Low, "text between the elements of a record",
        "It is kept as a cell of its own, `#text`, or stands outside all records.",
        "Look whether it says anything.";
    DOCTYPE = "R040" Low, "a document type was passed over",
        "What it declares is never followed, because it can read other files.",
        "Look for references such as `&name;` in the text: they stay as they are.";
    LINES_JOINED = "R041" Low, "lines that a query tool cut were joined again",
        "It starts a new line after 2,033 characters, wherever that is.",
        "Compare a long text with the source system.";
    STATEMENTS = "R042" Low, "statements that hold no records",
        "They make tables, keys or rights; only the records are read.",
        "Nothing.";
    DELETED_RECORDS = "R043" Medium, "records that are marked as deleted",
        "They are read with the others; the column `#deleted` says which they are.",
        "Decide in the mapping whether they are migrated.";
    TWICE_IN_OBJECT = "R044" Medium, "a name occurs twice in an object",
        "The last of the values is read; the others are lost to most programs.",
        "Ask what the two values mean, and have the file made again.";
    MASKS = "R045" Low, "a layout says how values are written",
        "Masks and expressions of a control file are not applied: the mapping reads the values as they stand.",
        "Compare them with the formats in the system's layout.";
    TEXT_MISSING = "R046" High, "a file that holds the text of a cell is not there",
        "The cell is read as blank.",
        "Have the files of the texts sent, in the folders that the records name.";
    CODE_PAGE = "R047" Medium, "a file does not say its code page",
        "Its text is read as UTF-8 where it is that, and else as Windows-1252; accents and pound signs of DOS look wrong then.",
        "Look at a few names with accents, and have the table exported as UTF-8 if they are wrong.";
    DOCUMENTS = "R048" Low, "documents that an index names are there",
        "Each has bytes, is of the type that its name says, and has no second.",
        "Nothing.";
    DOCUMENT_MISSING = "R049" High, "documents that an index names are not there",
        "A record would point at nothing.",
        "Have the documents of these records sent.";
    DOCUMENT_ORPHAN = "R050" Medium, "documents that no record of the index names",
        "Nobody would find them again.",
        "Ask to whom they belong, and have the index made again.";
    DOCUMENT_EMPTY = "R051" High, "documents without bytes",
        "They were lost when they were copied or before.",
        "Have the documents of these records sent again.";
    DOCUMENT_TWICE = "R052" Low, "documents with the same bytes as others",
        "They are copies, or one was saved under the name of another.",
        "Look whether they belong to different people.";
    DOCUMENT_TYPE = "R053" Medium, "documents whose content is of another type than their name says",
        "The program that opens them by their name will fail.",
        "Look at a few of them; give them the ending of what they are.";
    DOCUMENTS_UNREAD = "R054" High, "an index of documents could not be compared",
        "Which documents are missing is not known.",
        "Name the file of records and its column in `manifest.toml` as they are.";
    UNCLEAR_HEADING = "R055" High, "a heading may be more than one column",
        "Patterns of headings leave more than one choice, so none was made: the columns are read as missing, the headings as extra columns.",
        "Find out which column it is, and name its heading as an alias in columns.csv or in the file.";
    RETURN_BREAKS_OFF = "R056" High, "a return's XML breaks off or is not well formed",
        "What stands behind that place was not read.",
        "Look at the line named, and have the return written again.";
    UNKNOWN_ELEMENT = "R057" Medium, "an element that the return does not have",
        "Within a record its text is kept as a column that the layout does not know; elsewhere it is passed over.",
        "Check its spelling and place, and the year of the return.";
    REPEATED_ELEMENT = "R058" Medium, "an element that may stand once stands more often",
        "The first was read; the others are kept as columns that the layout does not know, with their number.",
        "Find out which of them is meant.";
}

/// The place of a whole file.
pub(crate) fn of_file(file: FileId) -> Origin {
    Origin { file, ..Origin::default() }
}

/// A finding about a file, without a record.
pub(crate) fn about_file(kind: &'static FindingKind, file: FileId, table: Option<&Arc<str>>, detail: impl Into<String>) -> Finding {
    let finding = Finding::new(kind).origin(of_file(file)).detail(detail);
    match table {
        Some(table) => finding.table(table.clone()),
        None => finding,
    }
}

/// A record that could not be read.
pub(crate) fn rejected(table: &Arc<str>, origin: Origin, cause: &str) -> Finding {
    Finding::new(&REJECTED).table(table.clone()).origin(origin).detail(cause)
}

/// A record that was put together again.
pub(crate) fn salvaged(table: &Arc<str>, origin: Origin, how: &str) -> Finding {
    Finding::new(&SALVAGED).table(table.clone()).origin(origin).detail(how)
}

/// A record longer than the limit.
pub(crate) fn too_long(table: &Arc<str>, origin: Origin, limit: usize) -> Finding {
    Finding::new(&TOO_LONG).table(table.clone()).origin(origin).detail(format!("longer than {limit} bytes"))
}

/// Names in a row: `` `A`, `B` and 3 more ``.
pub(crate) fn names<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let mut out = String::new();
    let mut more = 0;
    for (position, name) in names.into_iter().enumerate() {
        if position >= 8 {
            more += 1;
        } else {
            write!(out, "{}`{name}`", if position == 0 { "" } else { ", " }).expect("writing to a string cannot fail");
        }
    }
    if more > 0 {
        write!(out, " and {more} more").expect("writing to a string cannot fail");
    }
    out
}

#[cfg(test)]
mod tests {
    use super::FINDINGS;

    #[test]
    fn codes_are_listed_in_order_and_once() {
        let codes: Vec<String> = FINDINGS.iter().map(|it| it.code.to_owned()).collect();
        let expected: Vec<String> = (1..=FINDINGS.len()).map(|n| format!("R{n:03}")).collect();
        assert_eq!(codes, expected);
    }
}
