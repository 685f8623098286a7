//! Two extracts of one system side by side: what is new, what is lost, and what drifted.

use std::{collections::BTreeSet, fmt::Write as _};

use serde::Serialize;

use super::{ColumnProfile, Count, Profile, TableProfile};

/// A share of cells that moved by at least so many points of a hundred has drifted: blanks, and the cells of one code.
const SHARE: f64 = 5.0;
/// For values that are not of their type, which should be none, one point is enough.
const TYPE: f64 = 1.0;
/// A table whose records became more or fewer by at least so many of a hundred.
const VOLUME: f64 = 10.0;
/// Shares of fewer cells than these say nothing.
const CELLS: u64 = 20;

/// What differs between two extracts. Empty lists mean that nothing does.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Comparison {
    /// `id/version`.
    pub system: String,
    /// Tables that only the later extract holds.
    pub new_tables: Vec<String>,
    /// Tables that only the earlier extract holds.
    pub lost_tables: Vec<String>,
    /// Columns that only the later extract has: table and column.
    pub new_columns: Vec<(String, String)>,
    /// Columns that only the earlier extract has.
    pub lost_columns: Vec<(String, String)>,
    /// Codes that only the later extract holds: table, column, code, count.
    pub new_codes: Vec<(String, String, String, Count)>,
    /// Codes that only the earlier extract holds.
    pub lost_codes: Vec<(String, String, String, Count)>,
    /// What changed by more than its threshold.
    pub drifts: Vec<Drift>,
    /// Records by their keys.
    pub keys: Vec<KeyChange>,
}

/// One thing that changed.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Drift {
    /// The table.
    pub table: String,
    /// The column; `None` if the whole table is meant.
    pub column: Option<String>,
    /// What is measured.
    pub what: String,
    /// Before: records, or the share of cells in a hundred.
    pub before: f64,
    /// After.
    pub after: f64,
}

/// The records of one table by their keys.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct KeyChange {
    /// The table.
    pub table: String,
    /// Keys in both extracts.
    pub kept: usize,
    /// Keys of the earlier extract that the later does not hold.
    pub lost: usize,
    /// Keys that only the later extract holds.
    pub new: usize,
}

impl Comparison {
    /// Whether tables, columns and codes are the same and nothing drifted. Keys come and go.
    pub fn is_quiet(&self) -> bool {
        self.new_tables.is_empty()
            && self.lost_tables.is_empty()
            && self.new_columns.is_empty()
            && self.lost_columns.is_empty()
            && self.new_codes.is_empty()
            && self.lost_codes.is_empty()
            && self.drifts.is_empty()
    }
}

/// Compares the profiles of an earlier and a later extract of the same system.
pub fn compare(before: &Profile, after: &Profile) -> Comparison {
    let mut out = Comparison { system: after.system.clone(), ..Comparison::default() };
    let of = |profile: &Profile, name: &str| profile.tables.iter().position(|it| it.table == name);
    out.new_tables = after.tables.iter().filter(|it| of(before, &it.table).is_none()).map(|it| it.table.clone()).collect();
    for earlier in &before.tables {
        match of(after, &earlier.table) {
            None => out.lost_tables.push(earlier.table.clone()),
            Some(at) => tables(earlier, &after.tables[at], &mut out),
        }
    }
    out
}

fn tables(before: &TableProfile, after: &TableProfile, out: &mut Comparison) {
    let table = &after.table;
    let (was, is) = (before.records as f64, after.records as f64);
    if (is - was).abs() * 100.0 >= was.max(1.0) * VOLUME && before.records.max(after.records) >= CELLS {
        out.drifts.push(Drift { table: table.clone(), column: None, what: "records".to_owned(), before: was, after: is });
    }
    if before.duplicate_keys.is_some() && after.duplicate_keys.is_some() {
        let kept = before.keys.intersection(&after.keys).count();
        out.keys.push(KeyChange { table: table.clone(), kept, lost: before.keys.len() - kept, new: after.keys.len() - kept });
    }
    let of = |profile: &TableProfile, name: &str| profile.columns.iter().position(|it| it.column.eq_ignore_ascii_case(name));
    for column in after.columns.iter().filter(|it| of(before, &it.column).is_none()) {
        out.new_columns.push((table.clone(), column.column.clone()));
    }
    for column in &before.columns {
        match of(after, &column.column) {
            None => out.lost_columns.push((table.clone(), column.column.clone())),
            Some(at) => columns(table, column, &after.columns[at], out),
        }
    }
}

fn columns(table: &str, before: &ColumnProfile, after: &ColumnProfile, out: &mut Comparison) {
    let mut drifts = Vec::new();
    let mut drift = |what: &str, was: Count, is: Count, least: f64| {
        // A count that is kept back is below its threshold, and so is its share.
        let (Count::Exactly(was), Count::Exactly(is)) = (was, is) else { return };
        let share = |n: u64, column: &ColumnProfile| n as f64 * 100.0 / column.cells.max(1) as f64;
        let (was, is) = (share(was, before), share(is, after));
        if (was - is).abs() >= least && before.cells.min(after.cells) >= CELLS {
            let round = |it: f64| (it * 10.0).round() / 10.0;
            let (what, was, is) = (what.to_owned(), round(was), round(is));
            drifts.push(Drift { table: table.to_owned(), column: Some(after.column.clone()), what, before: was, after: is });
        }
    };
    drift("% blank", before.blanks, after.blanks, SHARE);
    drift("% not of their type", before.disagree, after.disagree, TYPE);
    let codes: BTreeSet<&String> = before.codes.keys().chain(after.codes.keys()).collect();
    for code in codes {
        match (before.codes.get(code), after.codes.get(code)) {
            (Some(was), Some(is)) => drift(&format!("% {code}"), *was, *is, SHARE),
            (None, Some(is)) => out.new_codes.push((table.to_owned(), after.column.clone(), code.clone(), *is)),
            (Some(was), None) => out.lost_codes.push((table.to_owned(), after.column.clone(), code.clone(), *was)),
            (None, None) => {}
        }
    }
    out.drifts.extend(drifts);
}

/// The comparison in words.
pub fn render_comparison(it: &Comparison) -> String {
    let mut out = format!("{}: the later extract against the earlier\n", it.system);
    let mut section = |title: &str, lines: Vec<String>| {
        if !lines.is_empty() {
            let _ = writeln!(out, "\n{title}: {}", lines.len());
            for line in &lines {
                let _ = writeln!(out, "  {line}");
            }
        }
    };
    let columns = |all: &[(String, String)]| all.iter().map(|(table, column)| format!("{table}.{column}")).collect::<Vec<_>>();
    let codes = |all: &[(String, String, String, Count)]| {
        all.iter().map(|(table, column, code, n)| format!("{table}.{column}: {code} {n}")).collect::<Vec<_>>()
    };
    section("Lost tables", it.lost_tables.clone());
    section("New tables", it.new_tables.clone());
    section("Lost columns", columns(&it.lost_columns));
    section("New columns", columns(&it.new_columns));
    section("Codes that are gone", codes(&it.lost_codes));
    section("New codes", codes(&it.new_codes));
    let drift = |it: &Drift| {
        let name = it.column.as_ref().map_or(it.table.clone(), |column| format!("{}.{column}", it.table));
        format!("{name}: {} {} → {}", it.what, it.before, it.after)
    };
    section(
        &format!("Drift (a share moved by {SHARE} points, wrong types by {TYPE}, records by {VOLUME} %)"),
        it.drifts.iter().map(drift).collect(),
    );
    let keys = it.keys.iter().filter(|it| it.lost + it.new > 0);
    section("Records by key", keys.map(|it| format!("{}: {} kept, {} lost, {} new", it.table, it.kept, it.lost, it.new)).collect());
    if it.is_quiet() {
        out.push_str("\nTables, columns and codes are the same, and nothing drifted.\n");
    }
    out
}
