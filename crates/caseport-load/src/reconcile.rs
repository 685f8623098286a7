//! Reads a target back and compares it with the rows at rest, both ways, cell by cell.
//!
//! The loader's own counters are never asked. What is compared: every cell (differences named by table, key and column), counts by
//! table and year, keyed digests by table and column, and control totals that an auditor can compute with a query. No text is ever
//! shown: a difference in a text says how many characters differ and where.

mod detail;
mod tally;
mod zeros;

use std::{
    collections::BTreeMap,
    fmt,
    sync::{Mutex, MutexGuard, PoisonError},
};

use caseport_model::{Finding, Layout, Table, row::Row};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

pub use tally::{ColumnDigest, ControlTotals, Totals, YearCount};

use crate::{
    error::LoadError,
    findings,
    load::LoadOptions,
    marker::sql_type_matches,
    place::Place,
    rest::{Order, RowsAtRest},
    target::{Access, Existing, Found, Reading, Target, work},
    targets,
    walk::{Step, same_in_step, walk},
};
use tally::{Keys, Tally};
use zeros::Zeros;

/// Compares a target with the rows at rest, over connections of its own: two, if the target has another that reads the same and a table is
/// large.
pub fn reconcile(rows: &dyn RowsAtRest, place: &Place, options: &LoadOptions) -> Result<Reconciliation, LoadError> {
    let layout = rows.layout();
    let at_rest = |e| LoadError::rest(place, &e);
    let counts = layout.tables.iter().map(|table| rows.count(table)).collect::<Result<Vec<_>, _>>().map_err(at_rest)?;
    let mut target = targets::open(place, options, Access::Read)?;
    let beside = match &mut target {
        Some(target) if counts.iter().any(|rows| *rows >= options.large.max(1)) => match target.another_reader()? {
            Some(target) => rows.beside().map_err(at_rest)?.map(|rows| (target, rows)),
            None => None,
        },
        _ => None,
    };
    let existing = match &mut target {
        Some(target) => target.existing(layout)?,
        None => Existing::default(),
    };
    let mut waiting: Vec<(u64, usize)> = layout.tables.iter().zip(counts).map(|(table, rows)| work(table, rows)).zip(0..).collect();
    waiting.sort_unstable();
    let comparison = Comparison { layout, place, existing: &existing, keys: Keys::new(options.digest_key), waiting: Mutex::new(waiting) };
    let mut all = match beside {
        None => comparison.over(rows, target.as_deref_mut())?,
        Some((mut other, rows_beside)) => std::thread::scope(|scope| {
            let comparison = &comparison;
            let beside = scope.spawn(move || comparison.over(&*rows_beside, Some(&mut *other)));
            let compared = comparison.over(rows, target.as_deref_mut());
            let beside = beside.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
            Ok(compared?.and(beside?))
        })?,
    };
    all.tables.sort_unstable_by_key(|it| it.0);
    let mut found = Reconciliation { beside: beside_the_model(layout, &existing), ..Reconciliation::default() };
    for (_, of_table, mut list) in all.tables {
        found.differences.append(&mut list);
        found.tables.push(of_table);
    }
    found.rest = all.rest.control();
    found.target = all.target.control();
    Ok(found)
}

/// A comparison under way, on all its connections.
struct Comparison<'a> {
    layout: &'a Layout,
    place: &'a Place,
    existing: &'a Existing,
    keys: Keys,
    /// Tables that wait, as positions in the layout, the one that takes longest last.
    waiting: Mutex<Vec<(u64, usize)>>,
}

/// What was compared over one connection: tables by their position in the layout, and their totals.
#[derive(Default)]
struct Compared {
    tables: Vec<(usize, TableReconciliation, Vec<Difference>)>,
    rest: Totals,
    target: Totals,
}

impl Compared {
    fn and(mut self, other: Compared) -> Compared {
        self.tables.extend(other.tables);
        self.rest.absorb(other.rest);
        self.target.absorb(other.target);
        self
    }
}

impl Comparison<'_> {
    /// Compares table after table over one connection, until none waits or somebody fails.
    fn over<'t>(&self, rows: &dyn RowsAtRest, mut target: Option<&mut (dyn Target + 't)>) -> Result<Compared, LoadError> {
        let mut compared = Compared::default();
        while let Some((_, at)) = { self.waiting().pop() } {
            let (of_table, list) =
                self.table(&self.layout.tables[at], rows, target.as_deref_mut(), &mut compared).inspect_err(|_| self.waiting().clear())?;
            compared.tables.push((at, of_table, list));
        }
        Ok(compared)
    }

    fn waiting(&self) -> MutexGuard<'_, Vec<(u64, usize)>> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn table<'t>(
        &self,
        table: &Table,
        rows: &dyn RowsAtRest,
        target: Option<&mut (dyn Target + 't)>,
        totals: &mut Compared,
    ) -> Result<(TableReconciliation, Vec<Difference>), LoadError> {
        let Comparison { place, keys, .. } = self;
        let dialect = targets::dialect(place);
        let mut of_table = TableReconciliation { table: table.name.to_string(), ..TableReconciliation::default() };
        let mut list = Vec::new();
        let reading = if let (Some(target), Some(columns)) = (target, self.existing.tables.get(&*table.name)) {
            shape(table, columns, |column, theirs| sql_type_matches(column, dialect, theirs), &mut of_table, &mut list);
            if list.is_empty() && target.keeps_arrival() {
                // Mostly the rows are there as they were written. Equal rows add up to the same on both sides.
                let reading = target.read(table, columns, Order::Arrival)?;
                let mut both = Tally::new(table, keys);
                if same_in_step(rows, table, place, reading, &mut |row| both.add(row))? {
                    both.settle_into(&mut of_table, None);
                    totals.rest.add(&both);
                    totals.target.add(&both);
                    return Ok((of_table, list));
                }
            }
            target.read(table, columns, Order::Key)?
        } else {
            of_table.count(Kind::TableMissing, None);
            list.push(Difference::of_table(Kind::TableMissing, table, None, "it is not there at all"));
            Reading::nothing()
        };
        // A table that is missing is one difference, not one for each of its rows.
        let whole = list.iter().any(|it| it.kind == Kind::TableMissing);
        let missing: Vec<bool> = table.columns.iter().map(|column| of_table.lacks(&column.name)).collect();
        let mut ours = Tally::new(table, keys);
        let mut theirs = Tally::new(table, keys);
        let mut zeros = Zeros::default();
        walk(rows, table, place, reading, &mut |step| match step {
            Step::Both(a, b) => {
                ours.add(&a);
                theirs.add(&b);
                compare(table, &a, &b, &missing, &mut of_table, &mut list);
            }
            Step::RestOnly(row) => {
                ours.add(&row);
                if !whole && !zeros.takes_rest(table, &row) {
                    of_table.count(Kind::RowMissing, None);
                    of_table.list(&mut list, || Difference::of_row(Kind::RowMissing, table, &row));
                }
            }
            Step::TargetOnly(row) => {
                theirs.add(&row);
                if !zeros.takes_target(table, &row) {
                    of_table.count(Kind::ExtraRow, None);
                    of_table.list(&mut list, || Difference::of_row(Kind::ExtraRow, table, &row));
                }
            }
        })?;
        zeros.settle(table, &missing, &mut of_table, &mut list);
        ours.settle_into(&mut of_table, Some(&mut theirs));
        totals.rest.add(&ours);
        totals.target.add(&theirs);
        Ok((of_table, list))
    }
}

/// Differences of one table that are listed one by one; all are counted.
pub const LISTED: usize = 10_000;

/// The outcome.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Reconciliation {
    /// The differences, in the order of tables and keys, at most [`LISTED`] a table.
    pub differences: Vec<Difference>,
    /// Every table of the layout.
    pub tables: Vec<TableReconciliation>,
    /// Control totals of the rows at rest.
    pub rest: ControlTotals,
    /// Control totals of the target.
    pub target: ControlTotals,
    /// What the target has beside the tables and columns of the model. It was not compared with anything, and is no difference.
    #[serde(default)]
    pub beside: Vec<Beside>,
}

/// Tables of a target that are not of the model, or columns of one that is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Beside {
    /// The table whose columns these are; none where they are tables.
    pub table: Option<String>,
    /// Their names.
    pub names: Vec<String>,
}

/// A database or schema may hold more than a load brought: whoever signs the reconciliation has to know what it did not look at.
fn beside_the_model(layout: &Layout, existing: &Existing) -> Vec<Beside> {
    let columns = layout.tables.iter().filter_map(|table| {
        let ours = |name: &str| table.columns.iter().any(|it| it.name.eq_ignore_ascii_case(name));
        let found = existing.tables.get(&*table.name)?;
        let names = found.iter().map(|it| it.name.clone()).filter(|it| !ours(it)).collect();
        Some(Beside { table: Some(table.name.to_string()), names })
    });
    std::iter::once(Beside { table: None, names: existing.others.iter().cloned().collect() })
        .chain(columns)
        .filter(|it| !it.names.is_empty())
        .collect()
}

impl Reconciliation {
    /// Whether the target holds exactly the rows at rest.
    pub fn is_equal(&self) -> bool {
        self.count() == 0
    }

    /// `equal` or `different`.
    pub fn status(&self) -> &'static str {
        if self.is_equal() { "equal" } else { "different" }
    }

    /// All differences, listed or not.
    pub fn count(&self) -> u64 {
        self.tables.iter().flat_map(|table| table.counts.iter()).map(|it| it.count).sum()
    }

    /// All differences of a kind, listed or not.
    pub fn count_of(&self, kind: Kind) -> u64 {
        self.tables.iter().flat_map(|table| table.counts.iter()).filter(|it| it.kind == kind).map(|it| it.count).sum()
    }

    /// A finding for each difference that is listed, one for all others of its kind, and what the target has beside the model.
    pub fn findings(&self) -> Vec<Finding> {
        let mut listed: BTreeMap<(&str, Kind, Option<&str>), u64> = BTreeMap::new();
        let mut all: Vec<Finding> = Vec::new();
        for difference in &self.differences {
            *listed.entry((&difference.table, difference.kind, difference.column.as_deref())).or_default() += 1;
            all.push(findings::difference(difference));
        }
        for table in &self.tables {
            for counted in &table.counts {
                let shown = listed.get(&(table.table.as_str(), counted.kind, counted.column.as_deref())).copied().unwrap_or_default();
                if counted.count > shown {
                    all.push(findings::not_listed(counted.kind, &table.table, counted.column.as_deref(), counted.count - shown));
                }
            }
        }
        all.extend(self.beside.iter().map(findings::beside));
        all
    }
}

/// What was compared of one table.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct TableReconciliation {
    /// The table.
    pub table: String,
    /// Rows at rest.
    pub rest: u64,
    /// Rows of the target.
    pub target: u64,
    /// Differences by kind and column, all of them.
    pub counts: Vec<KindCount>,
    /// Rows by year, of both sides.
    pub years: Vec<YearCount>,
    /// The column whose year that is.
    pub year_of: Option<String>,
    /// Digests by column, of both sides.
    pub columns: Vec<ColumnDigest>,
    /// The digest of all columns together: rows at rest.
    pub rest_digest: String,
    /// The digest of all columns together: target.
    pub target_digest: String,
    #[serde(skip)]
    listed: usize,
}

/// How often a kind of difference was met.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KindCount {
    /// The kind.
    pub kind: Kind,
    /// The column, where it is about one.
    pub column: Option<String>,
    /// How often.
    pub count: u64,
}

impl TableReconciliation {
    fn count(&mut self, kind: Kind, column: Option<&str>) {
        match self.counts.iter_mut().find(|it| it.kind == kind && it.column.as_deref() == column) {
            Some(counted) => counted.count += 1,
            None => self.counts.push(KindCount { kind, column: column.map(str::to_owned), count: 1 }),
        }
    }

    fn list(&mut self, list: &mut Vec<Difference>, make: impl FnOnce() -> Difference) {
        if self.listed < LISTED {
            self.listed += 1;
            list.push(make());
        }
    }

    fn lacks(&self, column: &str) -> bool {
        self.counts.iter().any(|it| it.kind == Kind::ColumnMissing && it.column.as_deref() == Some(column))
    }
}

/// What kind of difference it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A row at rest that the target does not have.
    RowMissing,
    /// A row of the target that is not at rest.
    ExtraRow,
    /// A row that stands in the target under its key without leading zeros.
    KeyWithoutZeros,
    /// A cell with another value.
    CellDiffers,
    /// A table that the target does not have.
    TableMissing,
    /// A column that the target does not have.
    ColumnMissing,
    /// A column that the target declares otherwise.
    WrongType,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Kind; 7] = [
        Kind::RowMissing,
        Kind::ExtraRow,
        Kind::KeyWithoutZeros,
        Kind::CellDiffers,
        Kind::TableMissing,
        Kind::ColumnMissing,
        Kind::WrongType,
    ];

    /// The words in `result.json` and reports.
    pub const fn as_str(self) -> &'static str {
        match self {
            Kind::RowMissing => "row missing",
            Kind::ExtraRow => "extra row",
            Kind::KeyWithoutZeros => "key without its zeros",
            Kind::CellDiffers => "cell differs",
            Kind::TableMissing => "table missing",
            Kind::ColumnMissing => "column missing",
            Kind::WrongType => "wrong type",
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for Kind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Kind {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Kind, D::Error> {
        let word = String::deserialize(deserializer)?;
        Kind::ALL.into_iter().find(|it| it.as_str() == word).ok_or_else(|| serde::de::Error::custom("no such kind of difference"))
    }
}

/// One difference.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Difference {
    /// The table.
    pub table: String,
    /// What kind it is.
    pub kind: Kind,
    /// The key of the row; parts joined with `/`.
    pub key: Option<String>,
    /// The column.
    pub column: Option<String>,
    /// What exactly, without any value.
    pub detail: String,
}

impl Difference {
    fn of_table(kind: Kind, table: &Table, column: Option<&str>, detail: impl Into<String>) -> Difference {
        Difference { table: table.name.to_string(), kind, key: None, column: column.map(str::to_owned), detail: detail.into() }
    }

    fn of_row(kind: Kind, table: &Table, row: &Row<'_>) -> Difference {
        Difference { table: table.name.to_string(), kind, key: Some(key_text(table, row)), column: None, detail: String::new() }
    }
}

fn key_text(table: &Table, row: &Row<'_>) -> String {
    let mut text = String::new();
    for (nth, column) in table.key().enumerate() {
        if nth > 0 {
            text.push('/');
        }
        row.get(column).write_to(&mut text);
    }
    text
}

fn shape(
    table: &Table,
    columns: &[Found],
    fits: impl Fn(&caseport_model::Column, &str) -> bool,
    of_table: &mut TableReconciliation,
    list: &mut Vec<Difference>,
) {
    for column in &table.columns {
        let (kind, detail) = match columns.iter().find(|it| it.name.eq_ignore_ascii_case(&column.name)) {
            None => (Kind::ColumnMissing, "it is not there at all".to_owned()),
            Some(theirs) if !fits(column, &theirs.kind) => {
                (Kind::WrongType, format!("it is {} for our {}", theirs.kind, column.kind.name()))
            }
            Some(_) => continue,
        };
        of_table.count(kind, Some(&column.name));
        list.push(Difference::of_table(kind, table, Some(&column.name), detail));
    }
}

fn compare(
    table: &Table,
    ours: &Row<'_>,
    theirs: &Row<'_>,
    missing: &[bool],
    of_table: &mut TableReconciliation,
    list: &mut Vec<Difference>,
) {
    for (position, column) in table.columns.iter().enumerate() {
        let (a, b) = (ours.get(position), theirs.get(position));
        if a == b || missing[position] {
            continue;
        }
        of_table.count(Kind::CellDiffers, Some(&column.name));
        of_table.list(list, || Difference {
            table: table.name.to_string(),
            kind: Kind::CellDiffers,
            key: Some(key_text(table, ours)),
            column: Some(column.name.to_string()),
            detail: detail::describe(a, b),
        });
    }
}
