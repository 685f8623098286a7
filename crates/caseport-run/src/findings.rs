//! Everything that settling and checking a run can complain of, besides the rules.

use caseport_model::{Finding, FindingKind, Severity};

/// The kinds, in code order.
pub static FINDINGS: &[FindingKind] = &[
    KEY_USED_TWICE,
    MERGED_CELLS_DIFFER,
    PARENT_NOT_LOADED,
    REFERENCE_BLANKED,
    REQUIRED_BLANK,
    CODE_NOT_LISTED,
    CODE_OUT_OF_DATE,
    END_BEFORE_START,
    PERIODS_OVERLAP,
    SAME_ROW_TWICE,
];

const KEY_USED_TWICE: FindingKind = FindingKind {
    code: "K001",
    severity: Severity::High,
    title: "a key is used by more than one record",
    why: "Two records that claim the same key cannot both be loaded, and nobody but the council can say which one is right. The first in file order is loaded, the others are held.",
    remedy: "Find the records by their place in the file and correct one in the source, or declare in the mapping that there is one row per key.",
};

const MERGED_CELLS_DIFFER: FindingKind = FindingKind {
    code: "K002",
    severity: Severity::Medium,
    title: "records merged into one differ in a column",
    why: "The mapping says that there is one row per key; the first record in file order survived, and what the other says in this column is not in the target.",
    remedy: "Decide which record is right; if it is not the first, correct the source or give the mapping another order.",
};

const PARENT_NOT_LOADED: FindingKind = FindingKind {
    code: "K003",
    severity: Severity::High,
    title: "records are held because the record that they need was not loaded",
    why: "A record that must belong to another (a visit to its child) would be an orphan in the target. The key named here is the root cause; the count says how many records wait for it.",
    remedy: "Look up the key with `caseport find`: correct the record in the source, or ask for it if the extract does not hold it.",
};

const REFERENCE_BLANKED: FindingKind = FindingKind {
    code: "K004",
    severity: Severity::Medium,
    title: "a reference to a record that was not loaded was left blank",
    why: "The reference is optional, so the record is loaded without it; the link that the source states is missing in the target.",
    remedy: "Look up the key named in the detail with `caseport find`; correct the source or accept the loss of the link.",
};

const REQUIRED_BLANK: FindingKind = FindingKind {
    code: "K005",
    severity: Severity::Medium,
    title: "a required column is blank",
    why: "The model requires this column, and the mapping lets rows through without it.",
    remedy: "Complete the record in the source, or agree with the incoming supplier that it may be blank.",
};

const CODE_NOT_LISTED: FindingKind = FindingKind {
    code: "K006",
    severity: Severity::High,
    title: "a code is not in its list",
    why: "The incoming system will refuse the code, or show nothing for it.",
    remedy: "Correct the crosswalk so that its output is a code of the list.",
};

const CODE_OUT_OF_DATE: FindingKind = FindingKind {
    code: "K007",
    severity: Severity::Low,
    title: "a code was not valid at the time of the record",
    why: "Returns for that year will query it; history keyed under later codes is often re-coded in a migration.",
    remedy: "Check whether the record was re-coded; keep it if the council agrees.",
};

const END_BEFORE_START: FindingKind = FindingKind {
    code: "K008",
    severity: Severity::High,
    title: "a period ends before it starts",
    why: "Statutory returns and chronologies count the period wrongly or drop it.",
    remedy: "Correct one of the two dates in the source.",
};

const PERIODS_OVERLAP: FindingKind = FindingKind {
    code: "K009",
    severity: Severity::High,
    title: "two periods that exclude each other overlap",
    why: "A child cannot be in two of these at once; counts on any day in the overlap are wrong.",
    remedy: "Correct the dates in the source, or merge the records there.",
};

const SAME_ROW_TWICE: FindingKind = FindingKind {
    code: "K010",
    severity: Severity::Low,
    title: "a record is there twice, alike in every mapped column",
    why: "The second adds nothing and was merged into the first; extracts that join one-to-many facts often repeat rows.",
    remedy: "Nothing is lost; ask the outgoing supplier why the extract repeats it.",
};

pub(crate) fn key_used_twice(table: &str, key: String, held: u64) -> Finding {
    Finding::new(&KEY_USED_TWICE).table(table).key(key).count(held).detail(format!("{held} further record(s) held"))
}

pub(crate) fn merged_cells_differ(table: &str, column: &str, key: String) -> Finding {
    Finding::new(&MERGED_CELLS_DIFFER).table(table).column(column).key(key)
}

pub(crate) fn same_row_twice(table: &str, key: String, count: u64) -> Finding {
    Finding::new(&SAME_ROW_TWICE).table(table).key(key).count(count)
}

pub(crate) fn parent_not_loaded(table: &str, column: &str, root: String, in_extract: bool, count: u64) -> Finding {
    let why = if in_extract { "it was read but not loaded" } else { "no file of the extract holds it" };
    Finding::new(&PARENT_NOT_LOADED).table(table).column(column).detail(format!("waits for {root}: {why}")).key(root).count(count)
}

pub(crate) fn reference_blanked(table: &str, column: &str, key: String, parent: &str) -> Finding {
    Finding::new(&REFERENCE_BLANKED).table(table).column(column).key(key).detail(format!("referred to {parent}"))
}

pub(crate) fn required_blank(table: &str, column: &str, key: String) -> Finding {
    Finding::new(&REQUIRED_BLANK).table(table).column(column).key(key)
}

pub(crate) fn code_not_listed(table: &str, column: &str, key: String, code: &str, list: &str) -> Finding {
    Finding::new(&CODE_NOT_LISTED).table(table).column(column).key(key).detail(format!("`{code}` is not in {list}"))
}

pub(crate) fn code_out_of_date(table: &str, column: &str, key: String, code: &str, list: &str) -> Finding {
    Finding::new(&CODE_OUT_OF_DATE).table(table).column(column).key(key).detail(format!("`{code}` of {list} was not valid then"))
}

pub(crate) fn end_before_start(table: &str, column: &str, key: String) -> Finding {
    Finding::new(&END_BEFORE_START).table(table).column(column).key(key)
}

pub(crate) fn periods_overlap(table: &str, column: &str, key: String, other: &str) -> Finding {
    Finding::new(&PERIODS_OVERLAP).table(table).column(column).key(key).detail(format!("overlaps {other}"))
}
