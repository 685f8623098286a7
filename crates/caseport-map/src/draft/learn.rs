//! What is known of names: how known systems, and the model itself, call each canonical column, and the tables that they stand in.

use std::collections::{BTreeMap, BTreeSet};

use caseport_model::{System, Type};
use serde::Deserialize;

use super::names::{Telling, Words};
use crate::{Mapping, lineage::ColumnLineage};

/// A system with its mapping, to learn from.
#[derive(Debug, Clone, Copy)]
pub struct Teacher<'a> {
    /// The system.
    pub system: &'a System,
    /// Its mapping.
    pub mapping: &'a Mapping,
    /// Whether the mapping leads out of the canonical model.
    pub outward: bool,
}

/// How much each kind of evidence counts. `weights.toml` says what each is.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Weights {
    pub(super) name: f64,
    pub(super) own_name: f64,
    pub(super) description: f64,
    pub(super) name_without_table: f64,
    pub(super) table: f64,
    pub(super) table_columns: f64,
    pub(super) type_fits: f64,
    pub(super) type_differs: f64,
    pub(super) list: f64,
    pub(super) other_list: f64,
    pub(super) shape: f64,
    pub(super) reference: f64,
    pub(super) other_reference: f64,
    pub(super) key: f64,
    pub(super) often: f64,
    pub(super) taken: f64,
}

/// Everything that proposals are made from.
#[derive(Debug)]
pub struct Knowledge<'a> {
    pub(super) canonical: &'a System,
    pub(super) words: Words,
    pub(super) telling: Telling,
    pub(super) weights: Weights,
    /// By the position of the table in the canonical layout.
    pub(super) tables: Vec<KnownTable>,
    /// Canonical columns that some mapping holds the record for when they cannot be read.
    pub(super) holds: BTreeSet<(String, String)>,
}

/// What a canonical table is called.
#[derive(Debug, Default)]
pub(super) struct KnownTable {
    /// Its own name, and those of the tables that fill it in known systems.
    pub(super) names: Vec<Vec<(String, f64)>>,
    /// By the position of the column.
    pub(super) columns: Vec<KnownColumn>,
}

/// What a canonical column is called.
#[derive(Debug, Default)]
pub(super) struct KnownColumn {
    pub(super) names: Vec<KnownName>,
    pub(super) description: Vec<(String, f64)>,
    /// How many systems fill it.
    pub(super) systems: usize,
    /// The step that reads it most often.
    pub(super) step: Option<String>,
}

/// One name of a canonical column.
#[derive(Debug)]
pub(super) struct KnownName {
    pub(super) words: Vec<(String, f64)>,
    pub(super) table: Vec<(String, f64)>,
    pub(super) kind: Type,
    /// Whether it is the model's own.
    pub(super) own: bool,
    /// Where it was learnt: `system TABLE.COLUMN`.
    pub(super) said_by: String,
}

/// Steps without arguments that are learnt with a column.
const STEPS: [&str; 14] =
    ["tidy", "text", "date", "datetime", "partial_date", "int", "decimal", "flag", "nhs_number", "upn", "uln", "urn", "postcode", "phone"];

/// A name as it was found.
struct Found {
    target: (usize, usize),
    table: String,
    column: String,
    kind: Type,
    own: bool,
    said_by: String,
}

/// Learns from a canonical model, known systems, `words.csv` and `weights.toml`. Says what is wrong with one of the last two.
pub fn learn<'a>(canonical: &'a System, teachers: &[Teacher<'_>], words: &str, weights: &str) -> Result<Knowledge<'a>, String> {
    let mut words = Words::parse(words).map_err(|e| format!("words.csv: {e}"))?;
    let weights: Weights = toml::from_str(weights).map_err(|e| format!("weights.toml: {e}"))?;
    let layout = &canonical.layout;
    let mut found = Vec::new();
    for (at, table) in layout.tables.iter().enumerate() {
        for (position, column) in table.columns.iter().enumerate() {
            let (table, column, kind) = (table.name.to_string(), column.name.to_string(), column.kind);
            found.push(Found { target: (at, position), said_by: format!("the model's {table}.{column}"), table, column, kind, own: true });
        }
    }
    let position = |table: &str, column: &str| {
        let at = layout.tables.iter().position(|it| *it.name == *table)?;
        Some((at, layout.tables[at].position(column)?))
    };
    let mut systems: BTreeMap<(usize, usize), BTreeSet<String>> = BTreeMap::new();
    let mut steps: BTreeMap<(usize, usize), BTreeMap<&str, usize>> = BTreeMap::new();
    let mut holds = BTreeSet::new();
    for teacher in teachers {
        for lineage in teacher.mapping.lineage() {
            for (target, table, column) in names_of(lineage, teacher.outward) {
                let Some(target) = position(target.0, target.1) else { continue };
                let theirs = teacher.system.layout.table(table).and_then(|it| it.column(column));
                let kind = theirs.map_or(Type::Text, |it| it.kind);
                let said_by = format!("{} {table}.{column}", teacher.system.name());
                found.push(Found { target, table: table.to_owned(), column: column.to_owned(), kind, own: false, said_by });
                systems.entry(target).or_default().insert(teacher.system.id.clone());
            }
            if !teacher.outward
                && let Some(target) = position(&lineage.table, &lineage.column)
            {
                let words = lineage.rule.split(['|', ')']).map(str::trim);
                for step in words.filter_map(|it| STEPS.iter().find(|step| **step == it)) {
                    *steps.entry(target).or_default().entry(step).or_default() += 1;
                }
            }
        }
        if !teacher.outward {
            holds.extend(holds_of(teacher.system));
        }
    }
    // Only the model's own words: what others write as one word may be several.
    for table in &layout.tables {
        words.add(&table.name);
        table.columns.iter().for_each(|it| words.add(&it.name));
        table.columns.iter().for_each(|it| words.add(&it.description));
    }
    let mut telling = Telling::default();
    let spelled: Vec<(Vec<String>, Vec<String>)> = found.iter().map(|it| (words.of(&it.table), words.of(&it.column))).collect();
    for (table, column) in &spelled {
        telling.count(table);
        telling.count(column);
    }
    let mut tables: Vec<KnownTable> = layout
        .tables
        .iter()
        .map(|table| KnownTable { names: Vec::new(), columns: table.columns.iter().map(|_| KnownColumn::default()).collect() })
        .collect();
    for (it, (table, column)) in found.iter().zip(&spelled) {
        let (at, position) = it.target;
        let table_words = telling.weighed(table, &[]);
        if !tables[at].names.contains(&table_words) {
            tables[at].names.push(table_words.clone());
        }
        let known = &mut tables[at].columns[position];
        known.names.push(KnownName {
            words: telling.weighed(column, table),
            table: table_words,
            kind: it.kind,
            own: it.own,
            said_by: it.said_by.clone(),
        });
        known.systems = systems.get(&it.target).map_or(0, BTreeSet::len);
        let commonest = steps.get(&it.target).and_then(|it| it.iter().max_by_key(|(_, n)| **n));
        known.step = commonest.map(|(step, _)| (*step).to_owned());
    }
    for (table, known) in layout.tables.iter().zip(&mut tables) {
        for (column, known) in table.columns.iter().zip(&mut known.columns) {
            known.description = telling.weighed(&words.of(&column.description), &[]);
        }
    }
    Ok(Knowledge { canonical, words, telling, weights, tables, holds })
}

/// The canonical column, and the table and column of the other system that it has to do with.
fn names_of(lineage: &ColumnLineage, outward: bool) -> Vec<((&str, &str), &str, &str)> {
    let here = (&*lineage.table, &*lineage.column);
    let sources = lineage.sources.iter().map(|(table, column)| (&**table, &**column));
    if outward { sources.map(|it| (it, here.0, here.1)).collect() } else { sources.map(|it| (here, it.0, it.1)).collect() }
}

/// What a system's mappings hold records for.
fn holds_of(system: &System) -> Vec<(String, String)> {
    let mut out = Vec::new();
    for (_, text) in system.folder("to-ics").filter(|(path, _)| crate::tree::is_mapping(path)) {
        let Ok(file) = toml::from_str::<toml::Table>(text) else { continue };
        let target = file.get("table").and_then(|it| it.get("target")).and_then(toml::Value::as_str).unwrap_or_default();
        let bad = file.get("if_bad").and_then(toml::Value::as_table);
        for (column, what) in bad.into_iter().flatten() {
            if what.as_str() == Some("hold") {
                out.push((target.to_owned(), column.clone()));
            }
        }
    }
    out
}
