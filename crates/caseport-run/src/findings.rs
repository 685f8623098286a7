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
    RETURNS_DIFFER,
    NOT_HEARD_OF,
    ONE_NUMBER_TWO_CHILDREN,
    KINDS_AGREE,
    APART_ARE_ALIKE,
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

const RETURNS_DIFFER: FindingKind = FindingKind {
    code: "K011",
    severity: Severity::Medium,
    title: "two returns differ in a cell",
    why: "The newer return counts, because what a council corrects it corrects in the next; what the older one says in this column is kept with the merged record and is not in the target. A cell that the older one leaves blank is no difference.",
    remedy: "Look up the key with `caseport find`, and decide which return is right; if it is the older one, correct it in the target.",
};

const NOT_HEARD_OF: FindingKind = FindingKind {
    code: "K012",
    severity: Severity::Medium,
    title: "open in a return, and not in the next one",
    why: "What goes on at the end of a year stands in the next year's return too. Where it does not, it ended without a word, its child or its first day is written in another way, or the child was left out. In the target it goes on for ever.",
    remedy: "Find out when it ended, or under which key it goes on.",
};

const ONE_NUMBER_TWO_CHILDREN: FindingKind = FindingKind {
    code: "K013",
    severity: Severity::Medium,
    title: "one pupil number under several children",
    why: "It is one child under two identifiers, or the number of another child. People are never merged by it.",
    remedy: "Compare the children; if they are one, name the survivor in the overlay's `merges.csv`.",
};

const KINDS_AGREE: FindingKind = FindingKind {
    code: "K014",
    severity: Severity::Low,
    title: "how far two kinds of return agree about children of the same identifier",
    why: "They were kept apart, because nobody said that the identifiers are the same. Pupil numbers tell how likely it is.",
    remedy: "If the council uses one identifier in both, say `same_child = true` in the project file.",
};

const APART_ARE_ALIKE: FindingKind = FindingKind {
    code: "K015",
    severity: Severity::High,
    title: "records that are kept apart share a number or a name with another record",
    why: "A number that stands on both records of a child leads from one to the other, in every system that asks for it. No key is shown here, and the rules that would name the records say nothing of them.",
    remedy: "Whoever keeps the list of records kept apart compares the numbers of its records in the source.",
};

pub(crate) fn apart_are_alike(hidden: u64) -> Finding {
    Finding::new(&APART_ARE_ALIKE).table("person").count(hidden)
}

pub(crate) fn returns_differ(table: &str, column: &str, key: String, child: &str, newer: &str, older: &str) -> Finding {
    let detail = format!("child {child}: {newer} counts, {older} differs");
    Finding::new(&RETURNS_DIFFER).table(table).column(column).key(key).detail(detail)
}

pub(crate) fn not_heard_of(table: &str, column: &str, key: String, last: &str, next: &str) -> Finding {
    Finding::new(&NOT_HEARD_OF).table(table).column(column).key(key).detail(format!("open in {last}, not in {next}"))
}

pub(crate) fn one_number_two_children(key: &str, others: &[&str]) -> Finding {
    Finding::new(&ONE_NUMBER_TWO_CHILDREN).table("person").column("upn").key(key.to_owned()).detail(format!("also {}", others.join(", ")))
}

pub(crate) fn kinds_agree(kinds: &str, children: usize, alike: usize, differ: usize, blank: usize) -> Finding {
    let detail = format!(
        "{kinds}: {children} children under the same identifier; the pupil number is the same for {alike}, another for {differ}, and missing on a side for {blank}"
    );
    Finding::new(&KINDS_AGREE).table("person").column("upn").detail(detail)
}

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
