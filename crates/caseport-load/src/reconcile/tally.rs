//! What is added up on each side of a comparison, from what was read and nothing else.

use std::collections::{BTreeMap, HashSet};

use caseport_model::{Date, Required, Sensitivity, Table, Type, Value, row::Row};
use serde::Serialize;

use super::TableReconciliation;

/// Totals that an auditor can compute with a query on either side.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct ControlTotals {
    /// Rows of all tables.
    pub rows: u64,
    /// Distinct persons that any row names.
    pub distinct_persons: u64,
    /// Sum of all dates, in days since 1 January 1970.
    pub sum_of_dates: i64,
    /// Characters of all notes and other narrative.
    pub characters: u64,
}

/// Control totals while they grow.
pub struct Totals {
    control: ControlTotals,
    persons: HashSet<u64>,
    key: [u8; 32],
}

impl Totals {
    pub(super) fn new(key: &[u8; 32]) -> Totals {
        Totals { control: ControlTotals::default(), persons: HashSet::new(), key: *key }
    }

    pub(super) fn control(mut self) -> ControlTotals {
        self.control.distinct_persons = self.persons.len() as u64;
        self.control
    }
}

/// Rows of one year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct YearCount {
    /// The year; `None` where the date is blank or unreadable.
    pub year: Option<i32>,
    /// Rows at rest.
    pub rest: u64,
    /// Rows of the target.
    pub target: u64,
}

/// Digests of one column, keyed: they can be compared with each other and with nothing else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ColumnDigest {
    /// The column.
    pub column: String,
    /// The digest of the rows at rest.
    pub rest: String,
    /// The digest of the target.
    pub target: String,
}

/// One side of one table.
pub(super) struct Tally<'a> {
    rows: u64,
    columns: Vec<Sum>,
    year_of: Option<usize>,
    years: BTreeMap<Option<i32>, u64>,
    totals: &'a mut Totals,
    scratch: String,
}

struct Sum {
    name: String,
    digest: blake3::Hasher,
    is_date: bool,
    is_narrative: bool,
    is_person: bool,
}

impl<'a> Tally<'a> {
    pub(super) fn new(table: &Table, key: &[u8; 32], totals: &'a mut Totals) -> Tally<'a> {
        let columns = table
            .columns
            .iter()
            .map(|column| Sum {
                name: column.name.to_string(),
                digest: blake3::Hasher::new_keyed(key),
                is_date: matches!(column.kind, Type::Date | Type::DateTime),
                is_narrative: column.kind.is_text() && (column.sensitivity == Sensitivity::Narrative || column.kind == Type::Text),
                is_person: match &column.reference {
                    Some((to, _)) => to == "person",
                    None => &*table.name == "person" && column.required == Required::Key,
                },
            })
            .collect();
        Tally { rows: 0, columns, year_of: year_column(table), years: BTreeMap::new(), totals, scratch: String::new() }
    }

    pub(super) fn add(&mut self, row: &Row<'_>) {
        self.rows += 1;
        self.totals.control.rows += 1;
        for (sum, value) in self.columns.iter_mut().zip(row.values()) {
            // The length before the value keeps "ab","c" and "a","bc" apart; a blank is no empty text.
            match value {
                Value::Blank => drop(sum.digest.update(&[0])),
                Value::Text(text) => {
                    sum.digest.update(&[1]).update(&(text.len() as u64).to_le_bytes()).update(text.as_bytes());
                }
                other => {
                    self.scratch.clear();
                    other.write_to(&mut self.scratch);
                    sum.digest.update(&[2, self.scratch.len() as u8]).update(self.scratch.as_bytes());
                }
            }
            match value {
                Value::Text(text) => {
                    if sum.is_narrative {
                        self.totals.control.characters += text.chars().count() as u64;
                    }
                    if sum.is_person {
                        let hash = blake3::keyed_hash(&self.totals.key, text.as_bytes());
                        let mut first = [0; 8];
                        first.copy_from_slice(&hash.as_bytes()[..8]);
                        self.totals.persons.insert(u64::from_le_bytes(first));
                    }
                }
                Value::Date(date) if sum.is_date => self.totals.control.sum_of_dates += i64::from(date.0),
                Value::DateTime(time) if sum.is_date => self.totals.control.sum_of_dates += i64::from(time.date().0),
                _ => {}
            }
        }
        if let Some(column) = self.year_of {
            let year = match row.get(column) {
                Value::Date(date) => Some(year(date)),
                Value::DateTime(time) => Some(year(time.date())),
                _ => None,
            };
            *self.years.entry(year).or_default() += 1;
        }
    }

    fn digest(columns: &[Sum], key: &[u8; 32]) -> String {
        let mut all = blake3::Hasher::new_keyed(key);
        for column in columns {
            all.update(column.digest.finalize().as_bytes());
        }
        all.finalize().to_hex().to_string()
    }
}

/// The column whose year a row counts in: the start of its period, else its first date.
fn year_column(table: &Table) -> Option<usize> {
    table
        .period
        .map(|(start, _)| start)
        .or_else(|| table.columns.iter().position(|column| matches!(column.kind, Type::Date | Type::DateTime)))
}

fn year(date: Date) -> i32 {
    date.parts().0
}

/// Writes both sides into the outcome.
pub(super) fn settle(outcome: &mut TableReconciliation, ours: &Tally<'_>, theirs: &Tally<'_>) {
    outcome.rest = ours.rows;
    outcome.target = theirs.rows;
    outcome.year_of = ours.year_of.map(|column| ours.columns[column].name.clone());
    outcome.rest_digest = Tally::digest(&ours.columns, &ours.totals.key);
    outcome.target_digest = Tally::digest(&theirs.columns, &theirs.totals.key);
    let years: std::collections::BTreeSet<Option<i32>> = ours.years.keys().chain(theirs.years.keys()).copied().collect();
    outcome.years = years
        .into_iter()
        .map(|year| YearCount {
            year,
            rest: ours.years.get(&year).copied().unwrap_or_default(),
            target: theirs.years.get(&year).copied().unwrap_or_default(),
        })
        .collect();
    outcome.columns = ours
        .columns
        .iter()
        .zip(&theirs.columns)
        .map(|(ours, theirs)| ColumnDigest {
            column: ours.name.clone(),
            rest: ours.digest.finalize().to_hex().to_string(),
            target: theirs.digest.finalize().to_hex().to_string(),
        })
        .collect();
}
