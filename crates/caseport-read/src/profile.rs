//! The profiler: what is in an extract, in counts. One pass over all records; it keeps hashes and counters, never a value that
//! could identify somebody.
//!
//! Only code values of `code` columns, words of a fixed list of markers, and dates and numbers of `reference` columns are ever shown. Counts
//! below 5 of special-category columns are not, nor shapes that fewer than 5 cells have.
//!
//! Memory does not grow with the extract but for keys: of each key column, and of each column that refers to one, the hashes of its values
//! are kept, eight bytes each.

mod against;
mod causes;
mod column;
mod dates;
mod different;
pub(crate) mod infer;
mod lists;
mod render;
#[cfg(test)]
mod seeded;
mod shape;

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    hash::{DefaultHasher, Hash, Hasher},
};

use caseport_model::{Cells, Date, FileId, Origin, Record, Required, Sensitivity, System, Table};
use serde::{Serialize, Serializer};

use crate::{
    chunk::{Chunk, Item},
    error::ReadError,
    extract::Extract,
};
use column::Tally;

pub use against::{Comparison, Drift, KeyChange, compare, render_comparison};
pub use causes::{Cause, CausePlace};
pub use infer::{InferredColumn, InferredTable, infer};
pub use lists::{ListFit, Lists};
pub use render::render;

/// What an extract holds, table by table, in the order of the layout.
#[derive(Debug, Clone, Serialize)]
pub struct Profile {
    /// `id/version`.
    pub system: String,
    /// Errors grouped by cause, the largest first. A cell may be wrong for two causes.
    pub causes: Vec<Cause>,
    /// What is odd about whole columns: constant, empty, dates that cluster.
    pub remarks: Vec<Cause>,
    /// The tables that the extract holds.
    pub tables: Vec<TableProfile>,
}

/// What one table holds.
#[derive(Debug, Clone, Serialize)]
pub struct TableProfile {
    /// Its name.
    pub table: String,
    /// Its files.
    pub files: Vec<String>,
    /// Records that could be read, salvaged ones included.
    pub records: u64,
    /// How many of those were salvaged.
    pub salvaged: u64,
    /// Records that could not be read.
    pub rejected: u64,
    /// Records whose key another record before them has; `None` if the table has no key, or the file not all of its columns.
    pub duplicate_keys: Option<u64>,
    /// Hashes of its keys, to compare two extracts by; empty if the table has no key.
    #[serde(skip)]
    pub keys: HashSet<u64>,
    /// Its columns: those of the layout that a file has, then the extra ones.
    pub columns: Vec<ColumnProfile>,
}

/// What one column holds. Its cells are those that are blank, those that are markers, those that are of its type and those that are not.
#[derive(Debug, Clone, Serialize)]
pub struct ColumnProfile {
    /// Its name.
    pub column: String,
    /// Its type in the layout; `extra` for a column that the layout does not know.
    pub kind: String,
    /// Whether the layout requires it.
    pub required: bool,
    /// Records that have the column.
    pub cells: u64,
    /// Cells with nothing in them, or a word that means nothing.
    pub blanks: Count,
    /// Cells with a word or date that stands for nothing.
    pub markers: Count,
    /// Other values that are of the layout's type.
    pub fits: Count,
    /// Values that are not of the layout's type: no date, no number, too long, neither yes nor no.
    pub disagree: Count,
    /// Where the first of those stand: file and line.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<String>,
    /// How many different values there are.
    pub distinct: Distinct,
    /// Whether every cell is blank.
    pub empty: bool,
    /// Whether every record has the same value, which is not blank.
    pub constant: bool,
    /// What the values look like.
    pub types: TypeMix,
    /// Characters of the longest value.
    pub longest: usize,
    /// The commonest shapes of its values, `AA99 9AA`, if it is short text: at most five that at least five cells have.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub shapes: Vec<(String, u64)>,
    /// First and last year of its dates, without markers.
    pub years: Option<(i32, i32)>,
    /// First and last date, for reference columns only.
    pub range: Option<(String, String)>,
    /// Least and greatest number, for reference columns only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub numbers: Option<(String, String)>,
    /// Dates after the day given, and before 2100.
    pub future: Count,
    /// Dates in 2100 and after: open ends, or slips.
    pub far_future: Count,
    /// Dates on the first of a month.
    pub first_of_month: Count,
    /// Dates on the fifteenth of a month.
    pub fifteenth: Count,
    /// All dates, without markers.
    pub dates: u64,
    /// Words and dates that stand for nothing, with their counts.
    pub sentinels: BTreeMap<String, Count>,
    /// The codes of a `code` column, with their counts; of at most 50 codes. In special-category columns the counts are rounded to five.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub codes: BTreeMap<String, Count>,
    /// Code lists that its values look like, the best first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub lists: Vec<ListFit>,
    /// Codes that the layout's list does not have, with their counts; of at most 50 codes.
    pub unlisted: BTreeMap<String, Count>,
    /// Values with the marks of UTF-8 read as Windows-1252.
    pub mojibake: Count,
    /// References to a key that is not there; `None` if it refers to nothing, or the other table is not in the extract.
    pub orphans: Option<Count>,
    /// How many records refer to one key, if it refers to a table.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub children: Option<Children>,
}

/// One to many: how many records refer to one key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Children {
    /// Keys that are referred to.
    pub parents: u64,
    /// Keys that more than one record refers to.
    pub several: u64,
    /// Records that refer to the key with most of them.
    pub most: u64,
}

/// How values look, whatever the layout says.
#[derive(Debug, Clone, Copy, Default, Serialize)]
pub struct TypeMix {
    /// Like a date.
    pub dates: u64,
    /// Like a number.
    pub numbers: u64,
    /// Like neither.
    pub text: u64,
}

/// A number of cells, kept back where few people could be meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Count {
    /// That many.
    Exactly(u64),
    /// One to four cells of a special-category column.
    Few,
}

/// A number of different values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Distinct {
    /// That many.
    Exactly(u64),
    /// More than 10,000: an estimate from the 10,000 smallest of their hashes, within about 2 % nineteen times of twenty.
    About(u64),
}

impl Count {
    fn of(count: u64, special: bool) -> Count {
        if special && (1..5).contains(&count) { Count::Few } else { Count::Exactly(count) }
    }

    /// To the nearest five, so that what is kept back cannot be had by taking all others from the whole.
    fn rounded(count: u64) -> Count {
        if count < 5 { Count::Few } else { Count::Exactly((count + 2) / 5 * 5) }
    }

    /// Whether it is zero.
    pub fn is_zero(self) -> bool {
        self == Count::Exactly(0)
    }

    /// The number, or the least that it can be.
    fn least(self) -> u64 {
        match self {
            Count::Exactly(count) => count,
            Count::Few => 1,
        }
    }
}

impl std::fmt::Display for Count {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Count::Exactly(count) => write!(f, "{count}"),
            Count::Few => f.write_str("<5"),
        }
    }
}

impl Serialize for Count {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Count::Exactly(count) => serializer.serialize_u64(*count),
            Count::Few => serializer.serialize_str("<5"),
        }
    }
}

impl std::fmt::Display for Distinct {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Distinct::Exactly(count) => write!(f, "{count}"),
            Distinct::About(count) => write!(f, "about {count}"),
        }
    }
}

impl Serialize for Distinct {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Distinct::Exactly(count) => serializer.serialize_u64(*count),
            Distinct::About(count) => serializer.serialize_str(&format!("about {count}")),
        }
    }
}

/// Reads all records of an extract and counts. `today` is the day of the extract: dates after it are in the future. Values are looked
/// for in `lists`.
pub fn profile(extract: &Extract, system: &System, lists: &Lists<'_>, today: Option<Date>) -> Result<Profile, ReadError> {
    let Walked { seen, keys } = walk(extract, system, today, false)?;
    let held: HashSet<&str> = seen.iter().map(|it| &*it.table.name).collect();
    let names: HashMap<FileId, &str> = extract.files.iter().map(|it| (it.id, it.name.as_str())).collect();
    let place = |origin: Origin| {
        let name = names.get(&origin.file).copied().unwrap_or_default();
        if origin.line > 0 { format!("{name} line {}", origin.line) } else { format!("{name} record {}", origin.record) }
    };
    let tables: Vec<TableProfile> = seen
        .into_iter()
        .map(|Seen { mut about, tallies, .. }| {
            for tally in tallies.iter().filter(|it| it.cells > 0 || about.records == 0) {
                let reference = tally.column.and_then(|it| it.reference.as_ref());
                let known = reference
                    .filter(|(table, _)| held.contains(table.as_str()))
                    .and_then(|(table, column)| keys.get(&(table.as_str(), column.as_str())));
                about.columns.push(tally.finish(known, lists, &place));
            }
            about
        })
        .collect();
    Ok(Profile { system: system.name(), causes: causes::errors(&tables), remarks: causes::remarks(&tables), tables })
}

/// One table when all its records have passed.
struct Seen<'s> {
    table: &'s Table,
    about: TableProfile,
    tallies: Vec<Tally<'s>>,
}

/// All tables when all records have passed, and the hashes of the keys that columns refer to.
struct Walked<'s> {
    seen: Vec<Seen<'s>>,
    keys: HashMap<(&'s str, &'s str), HashSet<u64>>,
}

/// Reads all records once. With `unique`, it is also noted which columns have no value twice.
fn walk<'s>(extract: &Extract, system: &'s System, today: Option<Date>, unique: bool) -> Result<Walked<'s>, ReadError> {
    let layout = &system.layout;
    let mut keys: HashMap<(&str, &str), HashSet<u64>> = HashMap::new();
    for table in &layout.tables {
        for (to_table, to_column) in table.columns.iter().filter_map(|it| it.reference.as_ref()) {
            keys.entry((to_table, to_column)).or_default();
        }
    }
    let mut seen: Vec<Seen<'_>> = Vec::new();
    for table in &layout.tables {
        let files: Vec<_> = extract.files.iter().filter(|it| it.table() == Some(&table.name)).collect();
        if files.is_empty() {
            continue;
        }
        let mut about = TableProfile {
            table: table.name.to_string(),
            files: files.iter().map(|it| it.name.clone()).collect(),
            records: 0,
            salvaged: 0,
            rejected: 0,
            duplicate_keys: None,
            keys: HashSet::new(),
            columns: Vec::new(),
        };
        let mut tallies: Vec<Tally<'_>> = table.columns.iter().map(|column| Tally::new(column, system, today)).collect();
        if unique {
            for it in &mut tallies {
                it.unique = different::Unique::SoFar(HashSet::new());
            }
        }
        let mut wanted: Vec<(usize, &mut HashSet<u64>)> = Vec::new();
        for ((to_table, to_column), set) in &mut keys {
            if *to_table == &*table.name
                && let Some(position) = table.position(to_column)
            {
                wanted.push((position, set));
            }
        }
        let key: Vec<usize> = table.key().collect();
        let has_key = !key.is_empty() && files.iter().all(|file| key.iter().all(|&at| file.columns.present[at]));
        let (mut own_keys, mut duplicates) = (HashSet::new(), 0);
        for file in files {
            // Extra columns of the same name in two files of one table are one column.
            let extra: Vec<usize> = file
                .columns
                .extra
                .iter()
                .map(|name| {
                    let known = tallies.iter().position(|it| it.column.is_none() && it.name == *name);
                    known.unwrap_or_else(|| {
                        tallies.push(Tally::extra(name.clone(), system, today));
                        tallies.len() - 1
                    })
                })
                .collect();
            let mut take = |record: Record<'_>| {
                about.records += 1;
                for (position, tally) in tallies.iter_mut().take(table.columns.len()).enumerate() {
                    if file.columns.present[position] {
                        tally.add(record.cell(position), record.origin);
                    }
                }
                for (offset, &at) in extra.iter().enumerate() {
                    tallies[at].add(record.cell(table.columns.len() + offset), record.origin);
                }
                for (position, set) in &mut wanted {
                    set.insert(hash(record.cell(*position).trim()));
                }
                if has_key {
                    let mut hasher = DefaultHasher::new();
                    for &at in &key {
                        record.cell(at).trim().hash(&mut hasher);
                    }
                    duplicates += u64::from(!own_keys.insert(hasher.finish()));
                }
            };
            let mut source = extract.source(file.id)?;
            let (mut chunk, mut cells) = (Chunk::default(), Cells::default());
            let (mut salvaged, mut rejected) = (0, 0);
            while source.next(&mut chunk)? {
                chunk.for_each(&mut cells, &mut |item| match item {
                    Item::Record(record) => take(record),
                    Item::Salvaged(record, _) => {
                        salvaged += 1;
                        take(record);
                    }
                    Item::Rejected { .. } => rejected += 1,
                });
            }
            about.salvaged += salvaged;
            about.rejected += rejected;
        }
        about.duplicate_keys = has_key.then_some(duplicates);
        about.keys = own_keys;
        seen.push(Seen { table, about, tallies });
    }
    Ok(Walked { seen, keys })
}

fn hash(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}

fn is_special(sensitivity: Option<Sensitivity>) -> bool {
    sensitivity == Some(Sensitivity::Special)
}

fn is_required(required: Option<Required>) -> bool {
    required.is_some_and(|it| it != Required::No)
}
