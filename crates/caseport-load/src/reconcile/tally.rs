//! What is added up on each side of a comparison, from what was read and nothing else.

use std::{
    collections::{BTreeMap, BTreeSet, HashSet},
    hash::{BuildHasher as _, BuildHasherDefault, Hasher, RandomState},
};

use caseport_model::{Date, Required, Sensitivity, Table, Type, Value, row::Row};
use serde::{Deserialize, Serialize};

use super::TableReconciliation;

/// Totals that an auditor can compute with a query on either side.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
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

/// Control totals while they grow, table by table.
#[derive(Default)]
pub struct Totals {
    control: ControlTotals,
    persons: Persons,
}

impl Totals {
    pub(super) fn add(&mut self, table: &Tally<'_>) {
        self.control.rows += table.control.rows;
        self.control.sum_of_dates += table.control.sum_of_dates;
        self.control.characters += table.control.characters;
        self.persons.extend(&table.persons);
    }

    pub(super) fn absorb(&mut self, other: Totals) {
        self.control.rows += other.control.rows;
        self.control.sum_of_dates += other.control.sum_of_dates;
        self.control.characters += other.control.characters;
        self.persons.extend(other.persons);
    }

    pub(super) fn control(mut self) -> ControlTotals {
        self.control.distinct_persons = self.persons.len() as u64;
        self.control
    }
}

/// Rows of one year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct YearCount {
    /// The year; `None` where the date is blank or unreadable.
    pub year: Option<i32>,
    /// Rows at rest.
    pub rest: u64,
    /// Rows of the target.
    pub target: u64,
}

/// Digests of one column, keyed: they can be compared with each other and with nothing else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColumnDigest {
    /// The column.
    pub column: String,
    /// The digest of the rows at rest.
    pub rest: String,
    /// The digest of the target.
    pub target: String,
}

/// What digests and hashes of one reconciliation are keyed with.
pub(super) struct Keys {
    digest: [u8; 32],
    person: RandomState,
}

impl Keys {
    pub(super) fn new(digest: [u8; 32]) -> Keys {
        Keys { digest, person: RandomState::new() }
    }
}

/// Persons that any row names, each as a keyed hash.
type Persons = HashSet<u64, BuildHasherDefault<AsItIs>>;

/// Hashes are not hashed again.
#[derive(Default)]
pub(super) struct AsItIs(u64);

impl Hasher for AsItIs {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(*byte);
        }
    }

    fn write_u64(&mut self, hash: u64) {
        self.0 = hash;
    }
}

/// One side of one table.
pub(super) struct Tally<'a> {
    keys: &'a Keys,
    control: ControlTotals,
    persons: Persons,
    columns: Vec<Sum>,
    year_of: Option<usize>,
    years: BTreeMap<Option<i32>, u64>,
}

struct Sum {
    name: String,
    digest: blake3::Hasher,
    /// Bytes on their way into the digest: it takes large pieces many times faster than small ones.
    pending: Vec<u8>,
    is_date: bool,
    is_narrative: bool,
    is_person: bool,
    /// The person of the row before, which most rows repeat.
    last_person: String,
}

/// Bytes that a digest takes at once: always just so many, as it is quick only between such bounds.
const PIECE: usize = 16 << 10;

impl Tally<'_> {
    pub(super) fn new<'a>(table: &Table, keys: &'a Keys) -> Tally<'a> {
        let columns = table
            .columns
            .iter()
            .map(|column| Sum {
                name: column.name.to_string(),
                digest: blake3::Hasher::new_keyed(&keys.digest),
                pending: Vec::new(),
                is_date: matches!(column.kind, Type::Date | Type::DateTime),
                is_narrative: column.kind.is_text() && (column.sensitivity == Sensitivity::Narrative || column.kind == Type::Text),
                is_person: match &column.reference {
                    Some((to, _)) => to == "person",
                    None => &*table.name == "person" && column.required == Required::Key,
                },
                last_person: String::new(),
            })
            .collect();
        Tally {
            keys,
            control: ControlTotals::default(),
            persons: Persons::default(),
            columns,
            year_of: year_column(table),
            years: BTreeMap::new(),
        }
    }

    pub(super) fn add(&mut self, row: &Row<'_>) {
        self.control.rows += 1;
        for (sum, value) in self.columns.iter_mut().zip(row.values()) {
            // The length before a text keeps "ab","c" and "a","bc" apart; a blank is no empty text.
            match value {
                Value::Blank => sum.digest([0], &[]),
                Value::Text(text) => {
                    let mut head = [1; 9];
                    head[1..].copy_from_slice(&(text.len() as u64).to_le_bytes());
                    sum.digest(head, text.as_bytes());
                }
                Value::Int(number) => sum.digest([2], &number.to_le_bytes()),
                Value::Decimal(number) => sum.digest([3], &number.to_le_bytes()),
                Value::Bool(yes) => sum.digest([4], &[u8::from(yes)]),
                Value::Date(date) => sum.digest([5], &date.0.to_le_bytes()),
                Value::DateTime(time) => sum.digest([6], &time.0.to_le_bytes()),
            }
            match value {
                Value::Text(text) => {
                    if sum.is_narrative {
                        self.control.characters += text.chars().count() as u64;
                    }
                    if sum.is_person && *text != *sum.last_person {
                        sum.last_person.clear();
                        sum.last_person.push_str(text);
                        self.persons.insert(self.keys.person.hash_one(text));
                    }
                }
                Value::Date(date) if sum.is_date => self.control.sum_of_dates += i64::from(date.0),
                Value::DateTime(time) if sum.is_date => self.control.sum_of_dates += i64::from(time.date().0),
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

    /// Writes both sides into the outcome; without `theirs`, both are this one.
    pub(super) fn settle_into(&mut self, outcome: &mut TableReconciliation, mut theirs: Option<&mut Tally<'_>>) {
        self.flush();
        if let Some(theirs) = &mut theirs {
            theirs.flush();
        }
        let ours = &*self;
        let theirs = theirs.as_deref().unwrap_or(ours);
        outcome.rest = ours.control.rows;
        outcome.target = theirs.control.rows;
        outcome.year_of = ours.year_of.map(|column| ours.columns[column].name.clone());
        outcome.rest_digest = Tally::digest(&ours.columns, &ours.keys.digest);
        outcome.target_digest = Tally::digest(&theirs.columns, &theirs.keys.digest);
        let years: BTreeSet<Option<i32>> = ours.years.keys().chain(theirs.years.keys()).copied().collect();
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

    fn flush(&mut self) {
        self.columns.iter_mut().for_each(Sum::flush);
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

impl Sum {
    fn digest<const N: usize>(&mut self, head: [u8; N], value: &[u8]) {
        self.pending.extend_from_slice(&head);
        self.pending.extend_from_slice(value);
        if self.pending.len() >= PIECE {
            let whole = self.pending.len() / PIECE * PIECE;
            self.digest.update(&self.pending[..whole]);
            self.pending.drain(..whole);
        }
    }

    /// What is left at the end.
    fn flush(&mut self) {
        self.digest.update(&self.pending);
        self.pending.clear();
    }
}
