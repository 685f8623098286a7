//! Everything that loading and reconciling can find wrong with a target.

use caseport_model::{Finding, FindingKind, Severity};

use crate::reconcile::{Beside, Difference, Kind};

/// All kinds, in the order of their codes.
pub static FINDINGS: &[FindingKind] = &[
    ROWS_REMOVED,
    ROWS_CHANGED,
    ROW_MISSING,
    EXTRA_ROW,
    CELL_DIFFERS,
    EXTRA_ROW_SAFETY,
    CELL_DIFFERS_SAFETY,
    TABLE_MISSING,
    COLUMN_MISSING,
    WRONG_TYPE,
    COLUMNS_BESIDE,
    TABLES_BESIDE,
    KEY_WITHOUT_ZEROS,
];

const ROWS_REMOVED: FindingKind = FindingKind {
    code: "T001",
    severity: Severity::Low,
    title: "The load removed rows that an earlier load had brought",
    why: "The records behind them are no longer in the extract, or are now held, excluded or merged.",
    remedy: "Compare the fates of both runs if the number surprises you.",
};
const ROWS_CHANGED: FindingKind = FindingKind {
    code: "T002",
    severity: Severity::Low,
    title: "The load changed rows that were in the target",
    why: "The source or the mapping has changed since the last load, or somebody has changed the target.",
    remedy: "Compare both runs if the number surprises you.",
};
const ROW_MISSING: FindingKind = FindingKind {
    code: "V001",
    severity: Severity::Showstopper,
    title: "A row is missing from the target",
    why: "A record that was to be migrated is not there, whatever the loader reported.",
    remedy: "Load again and reconcile again; if it comes back, something removes rows in the target.",
};
const EXTRA_ROW: FindingKind = FindingKind {
    code: "V002",
    severity: Severity::High,
    title: "The target has a row that no record explains",
    why: "Somebody or something has written to the target besides the load.",
    remedy: "Find out who wrote it; load again to remove it.",
};
const CELL_DIFFERS: FindingKind = FindingKind {
    code: "V003",
    severity: Severity::High,
    title: "A cell of the target differs from the row at rest",
    why: "What a practitioner will read is not what was migrated: text cut, a date moved, a reference turned round.",
    remedy: "Look for a trigger, a shorter column or an edit in the target; load again and reconcile again.",
};
const EXTRA_ROW_SAFETY: FindingKind = FindingKind {
    code: "V004",
    severity: Severity::Showstopper,
    title: "The target has a safety-critical row that no record explains",
    why: "Protection plans, legal statuses, warnings, restrictions and allocated workers must be exactly those of the source.",
    remedy: "Find out who wrote it; load again to remove it.",
};
const CELL_DIFFERS_SAFETY: FindingKind = FindingKind {
    code: "V005",
    severity: Severity::Showstopper,
    title: "A safety-critical cell of the target differs from the row at rest",
    why: "Protection plans, legal statuses, warnings, restrictions, protected addresses and allocated workers must be exactly those of the source.",
    remedy: "Look for a trigger, a shorter column or an edit in the target; load again and reconcile again.",
};
const TABLE_MISSING: FindingKind = FindingKind {
    code: "V006",
    severity: Severity::Showstopper,
    title: "A table is missing from the target",
    why: "None of its rows is there.",
    remedy: "Load again; if it comes back, something drops tables in the target.",
};
const COLUMN_MISSING: FindingKind = FindingKind {
    code: "V007",
    severity: Severity::Showstopper,
    title: "A column is missing from the target",
    why: "None of its values is there.",
    remedy: "Load into an empty database or schema.",
};
const WRONG_TYPE: FindingKind = FindingKind {
    code: "V008",
    severity: Severity::High,
    title: "A column of the target has another type than the model's",
    why: "A shorter or looser column loses or bends values sooner or later, even where this load's fit.",
    remedy: "Load into an empty database or schema.",
};

const COLUMNS_BESIDE: FindingKind = FindingKind {
    code: "V009",
    severity: Severity::Low,
    title: "A table of the target has columns that the model does not have",
    why: "Nothing of this run stands in them and nothing was compared: what they hold was never proven to come from the source.",
    remedy: "Ask who added them. The next load refuses such a table rather than drop them: move them to a table of their own.",
};
const TABLES_BESIDE: FindingKind = FindingKind {
    code: "V010",
    severity: Severity::Low,
    title: "The target has tables or views that are not of the model",
    why: "They were not compared with anything. A copy or an older trial beside the tables is easily taken for what was migrated.",
    remedy: "Nothing, if they are known; else ask who made them. A schema or database of its own keeps a trial apart.",
};

const KEY_WITHOUT_ZEROS: FindingKind = FindingKind {
    code: "V011",
    severity: Severity::Showstopper,
    title: "A row of the target stands under its key without leading zeros",
    why: "Whoever asks for it by its number does not find it, and what refers to the number as the council writes it refers to nothing; another record may have the shorter number.",
    remedy: "Keep the column a text in the target and in whatever carried it there (a spreadsheet takes the zeros off), and load again.",
};

/// Tables in which nothing may differ: a child's safety hangs on them.
const SAFETY_TABLES: [&str; 5] = ["cp_plan", "legal_status", "alert", "allocation", "access_restriction"];

/// Columns of other tables in which nothing may differ.
const SAFETY_COLUMNS: [(&str, &str); 1] = [("address", "is_protected")];

pub(crate) fn rows_removed(table: &str, count: u64) -> Finding {
    Finding::new(&ROWS_REMOVED)
        .table(table)
        .count(count)
        .detail(format!("{count} rows were in the target and are not among the rows at rest"))
}

pub(crate) fn rows_changed(table: &str, count: u64) -> Finding {
    Finding::new(&ROWS_CHANGED).table(table).count(count).detail(format!("{count} rows had another value in some column"))
}

/// The finding of one difference.
pub(crate) fn difference(difference: &Difference) -> Finding {
    let mut finding = Finding::new(kind_of(difference.kind, &difference.table, difference.column.as_deref()))
        .table(difference.table.as_str())
        .detail(difference.detail.clone());
    finding.key.clone_from(&difference.key);
    finding.column = difference.column.as_deref().map(Into::into);
    finding
}

/// The finding of all differences of a kind that are too many to list.
pub(crate) fn not_listed(kind: Kind, table: &str, column: Option<&str>, count: u64) -> Finding {
    let mut finding = Finding::new(kind_of(kind, table, column))
        .table(table)
        .count(count)
        .detail(format!("{count} more of the same, not listed one by one"));
    finding.column = column.map(Into::into);
    finding
}

/// The finding of what stands in a target beside the model: by name, so that somebody can ask.
pub(crate) fn beside(beside: &Beside) -> Finding {
    let finding = Finding::new(if beside.table.is_some() { &COLUMNS_BESIDE } else { &TABLES_BESIDE });
    let (first, rest) = beside.names.split_at(beside.names.len().min(NAMED));
    let more = if rest.is_empty() { String::new() } else { format!(" and {} more", rest.len()) };
    let finding = finding.count(beside.names.len() as u64).detail(format!("{}{more}", first.join(", ")));
    match &beside.table {
        Some(table) => finding.table(table.as_str()),
        None => finding,
    }
}

/// How many names one finding shows.
const NAMED: usize = 20;

fn kind_of(kind: Kind, table: &str, column: Option<&str>) -> &'static FindingKind {
    let safety = SAFETY_TABLES.contains(&table) || column.is_some_and(|column| SAFETY_COLUMNS.contains(&(table, column)));
    match kind {
        Kind::RowMissing => &ROW_MISSING,
        Kind::KeyWithoutZeros => &KEY_WITHOUT_ZEROS,
        Kind::ExtraRow if safety => &EXTRA_ROW_SAFETY,
        Kind::ExtraRow => &EXTRA_ROW,
        Kind::CellDiffers if safety => &CELL_DIFFERS_SAFETY,
        Kind::CellDiffers => &CELL_DIFFERS,
        Kind::TableMissing => &TABLE_MISSING,
        Kind::ColumnMissing => &COLUMN_MISSING,
        Kind::WrongType => &WRONG_TYPE,
    }
}

#[cfg(test)]
mod tests {
    use super::{FINDINGS, kind_of};
    use crate::reconcile::Kind;

    #[test]
    fn codes_are_in_order_and_nothing_is_forgotten() {
        assert!(FINDINGS.windows(2).all(|pair| pair[0].code < pair[1].code));
        for kind in Kind::ALL {
            for table in ["person", "cp_plan"] {
                assert!(FINDINGS.contains(kind_of(kind, table, None)));
            }
        }
    }

    /// Quirk 64: what must not be disclosed blocks a load that would lose it.
    #[test]
    fn what_protects_a_child_is_always_a_showstopper() {
        assert_eq!(kind_of(Kind::CellDiffers, "cp_plan", Some("end_date")).code, "V005");
        assert_eq!(kind_of(Kind::CellDiffers, "address", Some("is_protected")).code, "V005");
        assert_eq!(kind_of(Kind::CellDiffers, "address", Some("postcode")).code, "V003");
        assert_eq!(kind_of(Kind::ExtraRow, "alert", None).code, "V004");
    }
}
