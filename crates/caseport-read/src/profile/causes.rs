//! What is wrong, grouped by cause: one fault of an export or of a habit makes thousands of errors, and is put right once.

use caseport_model::Date;
use serde::Serialize;

use super::{ColumnProfile, Count, TableProfile, column::NO_BREAK_SPACE};

/// One cause and everywhere it shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Cause {
    /// What it is.
    pub cause: &'static str,
    /// How many records, or cells, it touches; for a remark, how many columns.
    pub count: u64,
    /// Whether `count` is the least it can be, because some counts are kept back.
    pub at_least: bool,
    /// Where, the largest first. Their counts sum up to `count`.
    pub places: Vec<CausePlace>,
}

/// A table or column in which a cause shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CausePlace {
    /// The table.
    pub table: String,
    /// The column; `None` if whole records are meant.
    pub column: Option<String>,
    /// How many records or cells, kept-back counts taken as one.
    pub count: u64,
    /// The same in words.
    pub detail: String,
}

/// A number, whether it is only the least that it can be, and the words.
struct Said(u64, bool, String);

type OfTable = fn(&TableProfile) -> Option<Said>;
type OfColumn = fn(&ColumnProfile) -> Option<Said>;

/// Causes that touch whole records.
const RECORDS: [(&str, OfTable); 2] = [
    ("Records that are damaged", |it| {
        let count = it.rejected + it.salvaged;
        (count > 0).then(|| Said(count, false, format!("{} rejected, {} salvaged", it.rejected, it.salvaged)))
    }),
    ("Keys that are not unique", |it| it.duplicate_keys.filter(|&n| n > 0).map(|n| Said(n, false, format!("{n} records repeat a key")))),
];

/// Causes that touch cells.
const CELLS: [(&str, OfColumn); 8] = [
    ("References to records that are not there", |it| said(it.orphans?, "orphans")),
    ("Required cells that are blank", |it| if it.required { said(it.blanks, "blank") } else { None }),
    ("Values that are not of their type", |it| said(it.disagree, &format!("are no {}", it.kind))),
    ("Codes that the list does not have", |it| words(it.unlisted.iter())),
    ("Text that was decoded wrongly before", |it| said(it.mojibake, "values")),
    ("Dates after the extract", |it| said(it.future, "dates")),
    ("Dates in 2100 and after that are no open end", |it| {
        let open_ends = it.sentinels.iter().filter(|(word, _)| Date::parse_iso(word).is_some_and(|date| date.parts().0 >= 2100));
        let slips = it.far_future.least().saturating_sub(open_ends.map(|(_, n)| n.least()).sum());
        (slips > 0).then(|| Said(slips, it.far_future == Count::Few, format!("{slips} dates")))
    }),
    // A no-break space in a required cell is counted as blank.
    ("Markers that stand for nothing", |it| words(it.sentinels.iter().filter(|(word, _)| !it.required || *word != NO_BREAK_SPACE))),
];

/// What is odd about whole columns, and need not be wrong.
const COLUMNS: [(&str, OfColumn); 3] = [
    ("Columns whose dates cluster on the 1st or 15th", |it| {
        let clusters = |count: Count| count.least() >= 20 && count.least() * 100 >= it.dates * 15;
        (clusters(it.first_of_month) || clusters(it.fifteenth))
            .then(|| Said(1, false, format!("{} on the 1st, {} on the 15th, of {}", it.first_of_month, it.fifteenth, it.dates)))
    }),
    ("Columns with one value throughout", |it| it.constant.then(|| Said(1, false, "the same in every record".to_owned()))),
    ("Columns that are empty", |it| it.empty.then(|| Said(1, false, "blank in every record".to_owned()))),
];

fn said(count: Count, what: &str) -> Option<Said> {
    (!count.is_zero()).then(|| Said(count.least(), count == Count::Few, format!("{count} {what}")))
}

fn words<'a>(counts: impl Iterator<Item = (&'a String, &'a Count)>) -> Option<Said> {
    let mut counts: Vec<_> = counts.collect();
    counts.sort_by(|a, b| b.1.least().cmp(&a.1.least()).then_with(|| a.0.cmp(b.0)));
    let total = counts.iter().map(|(_, n)| n.least()).sum();
    let few = counts.iter().any(|(_, n)| **n == Count::Few);
    let text: Vec<String> = counts.iter().map(|(word, n)| format!("{word} {n}")).collect();
    (total > 0).then(|| Said(total, few, text.join(", ")))
}

/// Errors by cause, the largest first.
pub(super) fn errors(tables: &[TableProfile]) -> Vec<Cause> {
    let whole = RECORDS.iter().map(|(cause, ask)| {
        let places = tables.iter().filter_map(|table| ask(table).map(|said| place(table, None, said)));
        grouped(cause, places.collect())
    });
    let mut causes: Vec<Cause> = whole.chain(CELLS.iter().map(|(cause, ask)| of_columns(cause, *ask, tables))).flatten().collect();
    // The sort is stable: causes of one size stay in the order of the lists above, the worst first.
    causes.sort_by_key(|it| std::cmp::Reverse(it.count));
    causes
}

/// What is odd about whole columns.
pub(super) fn remarks(tables: &[TableProfile]) -> Vec<Cause> {
    COLUMNS.iter().filter_map(|(cause, ask)| of_columns(cause, *ask, tables)).collect()
}

fn of_columns(cause: &'static str, ask: OfColumn, tables: &[TableProfile]) -> Option<Cause> {
    let all = tables.iter().flat_map(|table| table.columns.iter().map(move |column| (table, column)));
    grouped(cause, all.filter_map(|(table, column)| ask(column).map(|said| place(table, Some(column), said))).collect())
}

fn place(table: &TableProfile, column: Option<&ColumnProfile>, Said(count, few, detail): Said) -> (CausePlace, bool) {
    (CausePlace { table: table.table.clone(), column: column.map(|it| it.column.clone()), count, detail }, few)
}

fn grouped(cause: &'static str, places: Vec<(CausePlace, bool)>) -> Option<Cause> {
    let at_least = places.iter().any(|(_, few)| *few);
    let mut places: Vec<CausePlace> = places.into_iter().map(|(place, _)| place).collect();
    places.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| (&a.table, &a.column).cmp(&(&b.table, &b.column))));
    (!places.is_empty()).then(|| Cause { cause, count: places.iter().map(|it| it.count).sum(), at_least, places })
}
