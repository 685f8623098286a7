//! The kinds of finding of the map stage, listed by hand, and their constructors.

use std::sync::Arc;

use caseport_model::{Finding, FindingKind, Origin, Severity};

const fn kind(code: &'static str, severity: Severity, title: &'static str, why: &'static str, remedy: &'static str) -> FindingKind {
    FindingKind { code, severity, title, why, remedy }
}

/// Every kind, in the order of the codes.
pub static FINDINGS: &[&FindingKind] = &[
    &UNREADABLE,
    &UNMAPPED,
    &OUT_OF_RANGE,
    &REQUIRED_BLANK,
    &CODE_HELD,
    &TOO_LONG,
    &NUL,
    &AMBIGUOUS_DATE,
    &JOIN_TOO_MANY,
    &JOIN_NONE,
    &JOIN_TIE,
    &EXTRA_COLUMN,
    &MISSING_COLUMN,
    &NO_MAPPING,
    &SURVIVOR_UNKNOWN,
    &MERGE_CYCLE,
    &SEAM,
    &ANSWERED_TWICE,
    &ITEM_HELD,
    &MISSING_TABLE,
    &DECISION_CONTRADICTS,
    &DECISION_UNKNOWN,
    &KEPT_APART,
    &APART_UNKNOWN,
    &MARKS_DISAGREE,
];

pub(crate) static UNREADABLE: FindingKind = kind(
    "M001",
    Severity::Medium,
    "a value could not be read",
    "The cell holds something that is not of the type its column means, so the new record has a blank where the old one had a value.",
    "Correct the value in the source, or give the column another format or step in the mapping: a time with its zone needs a format that ends in Z.",
);
pub(crate) static UNMAPPED: FindingKind = kind(
    "M002",
    Severity::Medium,
    "a code has no crosswalk",
    "A code that nobody has decided about is never guessed, so the new record has a blank.",
    "Add the code to the crosswalk, with who agreed it.",
);
pub(crate) static OUT_OF_RANGE: FindingKind = kind(
    "M003",
    Severity::Medium,
    "a value is outside its range",
    "The value can be read but the mapping calls it impossible, so the new record has a blank.",
    "Correct the value in the source, or widen the range in the mapping.",
);
pub(crate) static REQUIRED_BLANK: FindingKind = kind(
    "M004",
    Severity::High,
    "a required value is missing",
    "The record cannot stand without it and is held: it is not in the new system.",
    "Complete the record in the source, or say in the mapping that it is excluded or that the column may be blank.",
);
pub(crate) static CODE_HELD: FindingKind = kind(
    "M005",
    Severity::High,
    "a code holds its record",
    "The crosswalk says that records with this code wait for a decision.",
    "Decide what the code means and grade it in the crosswalk.",
);
pub(crate) static TOO_LONG: FindingKind = kind(
    "M006",
    Severity::High,
    "a text is longer than its column",
    "Text is never cut silently: the cell is blank in the new record and its text is kept aside.",
    "Shorten the text in the source, or say `cut n` in the mapping.",
);
pub(crate) static NUL: FindingKind = kind(
    "M007",
    Severity::Low,
    "a text held the character U+0000",
    "Databases cannot keep it; it became U+FFFD.",
    "Nothing, unless the text looks damaged.",
);
pub(crate) static AMBIGUOUS_DATE: FindingKind = kind(
    "M008",
    Severity::Low,
    "a date can be read in two ways",
    "Two of the declared formats fit and give different days; the first was taken.",
    "Leave only the format that the source really writes.",
);
pub(crate) static JOIN_TOO_MANY: FindingKind = kind(
    "M009",
    Severity::Medium,
    "a look-up found more than one record",
    "The mapping expects one at most; the first in file order was taken and the others were not used.",
    "Find out why there are several, and say `expect = \"many\"` with `take` if that is right.",
);
pub(crate) static JOIN_NONE: FindingKind = kind(
    "M010",
    Severity::Medium,
    "a look-up found nothing",
    "The mapping expects exactly one record there.",
    "Complete the extract, or say `expect = \"at most one\"` if there may be none.",
);
pub(crate) static JOIN_TIE: FindingKind = kind(
    "M011",
    Severity::Low,
    "a look-up had to choose between equals",
    "Several records stand at the same place in the order that the mapping names.",
    "Name a column that orders them fully, if it matters which is taken.",
);
pub(crate) static EXTRA_COLUMN: FindingKind = kind(
    "M012",
    Severity::High,
    "a column has no disposition",
    "The file has a column that the layout does not know. It is kept aside whole and goes nowhere until somebody decides.",
    "Add the column to the layout and map it, leave it behind with a reason or keep it aside.",
);
pub(crate) static MISSING_COLUMN: FindingKind = kind(
    "M013",
    Severity::Medium,
    "a mapped column is not in the file",
    "What the mapping makes of it is blank in every record of this file.",
    "Ask for the column, or add its other heading to the layout.",
);
pub(crate) static NO_MAPPING: FindingKind = kind(
    "M014",
    Severity::Medium,
    "table has no mapping",
    "Nobody has decided about this table; its records are kept aside whole.",
    "Map it, or say in archive.toml why it is kept aside.",
);
pub(crate) static SURVIVOR_UNKNOWN: FindingKind = kind(
    "M015",
    Severity::High,
    "a marked duplicate has no known survivor",
    "The source says that the record is a duplicate but not of which; it is held.",
    "Name the survivor in the overlay's merges.csv.",
);
pub(crate) static MERGE_CYCLE: FindingKind = kind(
    "M016",
    Severity::High,
    "duplicates name each other as survivors",
    "Following the survivors leads back to the start, so no record survives; all of them are held.",
    "Name the survivor in the overlay's merges.csv.",
);
pub(crate) static SEAM: FindingKind = kind(
    "M017",
    Severity::Low,
    "a period was joined to the one before it",
    "The mapping joins periods that touch or overlap; this is where they met.",
    "Nothing, if they are one period.",
);
pub(crate) static ANSWERED_TWICE: FindingKind = kind(
    "M018",
    Severity::Low,
    "a question of one form is answered twice",
    "Only one answer can be taken; the other is archived with its text.",
    "Look at the form if the answers differ.",
);
pub(crate) static ITEM_HELD: FindingKind = kind(
    "M019",
    Severity::High,
    "some items of a record are held",
    "The record made rows, but one of its items could not stand without a required value.",
    "Complete the record in the source, or correct the mapping.",
);

pub(crate) static MISSING_TABLE: FindingKind = kind(
    "M020",
    Severity::Medium,
    "no file of the extract holds a table that the mapping knows",
    "Either the council does not use that part of the system, or the outgoing supplier left it out; then nothing of it is in the new system, and no count shows it.",
    "Ask the outgoing supplier, and accept the finding if the council never used it.",
);
pub(crate) static DECISION_CONTRADICTS: FindingKind = kind(
    "M021",
    Severity::High,
    "the overlay names another survivor than the source",
    "The overlay's decision wins and all records go to its survivor, while the source says that the person lives on elsewhere.",
    "Ask who decided, and correct merges.csv or the source so that both say the same.",
);
pub(crate) static DECISION_UNKNOWN: FindingKind = kind(
    "M022",
    Severity::Medium,
    "a decision of the overlay names a record that the extract does not hold",
    "The merge was decided for a key that is not there, so it does nothing.",
    "Correct the key in merges.csv, or take the line out.",
);

pub(crate) static KEPT_APART: FindingKind = kind(
    "M023",
    Severity::High,
    "a merge that the list of records kept apart forbids was not carried out",
    "The source or the overlay names a survivor for a record, and the council's list says that one of the two is never merged. Both stand by themselves, and neither leads to the other. No key is shown: the link itself is what must stay hidden.",
    "Whoever keeps the list looks at the marks in the source: such a link should not stand there either.",
);
pub(crate) static APART_UNKNOWN: FindingKind = kind(
    "M024",
    Severity::High,
    "the list of records kept apart names records that the extract does not hold",
    "A key that is misspelt in the list protects nobody. No key is shown.",
    "Whoever keeps the list compares its keys with the source.",
);

pub(crate) static MARKS_DISAGREE: FindingKind = kind(
    "M025",
    Severity::High,
    "the source names two survivors for one duplicate",
    "Two records of the source say of which person this one is a duplicate, and they differ; no survivor is taken, and the duplicate is held.",
    "Find out which is right, and name the survivor in the overlay's merges.csv.",
);

/// A finding about a cell of a record.
pub(crate) fn at_cell(
    kind: &'static FindingKind,
    table: &Arc<str>,
    column: &Arc<str>,
    key: Option<&str>,
    origin: Origin,
    detail: impl Into<String>,
) -> Finding {
    let finding = Finding::new(kind).table(table.clone()).column(column.clone()).origin(origin).detail(detail);
    match key {
        Some(key) => finding.key(key),
        None => finding,
    }
}

/// A finding about a record.
pub(crate) fn at_record(
    kind: &'static FindingKind,
    table: &Arc<str>,
    key: Option<&str>,
    origin: Origin,
    detail: impl Into<String>,
) -> Finding {
    let finding = Finding::new(kind).table(table.clone()).origin(origin).detail(detail);
    match key {
        Some(key) => finding.key(key),
        None => finding,
    }
}

/// A finding about a table, standing for many records.
pub(crate) fn at_table(kind: &'static FindingKind, table: &Arc<str>, count: u64, detail: impl Into<String>) -> Finding {
    Finding::new(kind).table(table.clone()).detail(detail).count(count)
}

#[cfg(test)]
mod tests {
    #[test]
    fn codes_are_in_order_and_unique() {
        let codes: Vec<&str> = super::FINDINGS.iter().map(|it| it.code).collect();
        let wanted: Vec<String> = (1..=codes.len()).map(|n| format!("M{n:03}")).collect();
        assert_eq!(codes, wanted);
    }
}
