//! Two extracts of one system side by side by the people whom records are about: by their own numbers, and with duplicates counted with their survivor.
//!
//! One warehouse has moved the work of a merged person to the survivor, and another extract of the same council has not. By their numbers the two disagree about both
//! people; by survivor they say the same. Counts only: no number is shown, and records that a council keeps apart are never counted together.

use std::{
    collections::{BTreeSet, HashMap, HashSet},
    fmt::Write as _,
};

use caseport_map::{Apart, Mapping, Ready};
use caseport_model::{Cells, System, SystemFiles};
use caseport_read::{Chunk, Extract, Item};
use serde::Serialize;

use crate::{
    exit::Failure,
    pipeline::{self, compile},
    project::Project,
    report::thousands,
    room, systems,
};

/// One column that says whom a record is about, in both extracts.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub(crate) struct ByPerson {
    pub(crate) table: String,
    pub(crate) column: String,
    /// Records that name somebody.
    pub(crate) before: u64,
    pub(crate) after: u64,
    /// People of whom the two extracts hold another number of records, by their own numbers.
    pub(crate) by_number: u64,
    /// The same, with duplicates counted with their survivor.
    pub(crate) by_survivor: u64,
}

/// One extract, and what its source and its council say of duplicates.
struct Side<'a> {
    extract: Extract,
    ready: Ready,
    system: &'a System,
}

/// Compares an earlier and a later extract. Nothing where the system's mapping names no survivors of people.
pub(crate) fn compare(files: &SystemFiles, system: &System, projects: [&Project; 2]) -> Result<Vec<ByPerson>, Failure> {
    if !system.files.contains_key("to-ics/merges.toml") {
        return Ok(Vec::new());
    }
    let target = systems::load(files, systems::TARGET)?;
    let mut apart = BTreeSet::new();
    for project in projects {
        if let Some(path) = &project.apart {
            apart.extend(crate::apart::read(path)?.keys);
        }
    }
    let apart = Apart::new(apart);
    let side = |project| Side::open(project, system, &target, &apart);
    let (before, after) = (side(projects[0])?, side(projects[1])?);
    let Some((people, key)) = after.ready.people() else { return Ok(Vec::new()) };
    // A duplicate that one extract has done away with is still one: what either says counts, the later first.
    let survivor = |key: &str| {
        let mut at = key.to_owned();
        let mut seen = HashSet::new();
        while let Some(next) = after.ready.survivor(&at).or_else(|| before.ready.survivor(&at)) {
            if !seen.insert(at.clone()) {
                break;
            }
            next.clone_into(&mut at);
        }
        at
    };
    let mut found = Vec::new();
    for table in system.layout.tables.iter().filter(|it| &*it.name != people) {
        for (position, column) in table.columns.iter().enumerate() {
            if column.reference.as_ref().is_none_or(|(parent, of)| parent != people || of != key) {
                continue;
            }
            let (was, is) = (before.count(&table.name, position)?, after.count(&table.name, position)?);
            let differ = |was: &HashMap<String, u64>, is: &HashMap<String, u64>| {
                let all: HashSet<&String> = was.keys().chain(is.keys()).collect();
                all.into_iter().filter(|it| was.get(*it) != is.get(*it)).count() as u64
            };
            let together = |counts: &HashMap<String, u64>| {
                let mut out: HashMap<String, u64> = HashMap::new();
                for (key, count) in counts {
                    *out.entry(survivor(key)).or_default() += count;
                }
                out
            };
            if was.is_empty() && is.is_empty() {
                continue;
            }
            found.push(ByPerson {
                table: table.name.to_string(),
                column: column.name.to_string(),
                before: was.values().sum(),
                after: is.values().sum(),
                by_number: differ(&was, &is),
                by_survivor: differ(&together(&was), &together(&is)),
            });
        }
    }
    Ok(found)
}

/// What an extract says of duplicates: only its people are read.
fn survivors(mapping: &Mapping, extract: &Extract, apart: &Apart) -> Result<Ready, Failure> {
    let mut preparation = mapping.prepare();
    preparation.keep_apart(apart.clone());
    let people = mapping.people().map(|(table, _)| table.to_owned()).unwrap_or_default();
    let (mut chunk, mut cells) = (Chunk::default(), Cells::default());
    for file in extract.files.iter().filter(|it| it.table().is_some_and(|it| **it == *people)) {
        let mut source = extract.source(file.id).map_err(pipeline::unreadable)?;
        while source.next(&mut chunk).map_err(pipeline::unreadable)? {
            chunk.for_each(&mut cells, &mut |item| match item {
                Item::Record(record) | Item::Salvaged(record, _) => preparation.observe(&people, &record),
                Item::Rejected { .. } => {}
            });
        }
    }
    Ok(preparation.finish().0)
}

impl<'a> Side<'a> {
    fn open(project: &Project, system: &'a System, target: &System, apart: &Apart) -> Result<Side<'a>, Failure> {
        let overlay = project.overlay.as_deref().map(systems::read_folder).transpose()?;
        let mapping = compile(system, target, overlay.as_ref())?;
        let options = room::options(project, room::of_no_run());
        let extract = caseport_read::open(&project.extract, system, &options).map_err(pipeline::unreadable)?;
        let ready = survivors(&mapping, &extract, apart)?;
        Ok(Side { extract, ready, system })
    }

    /// Records of a table by the person whom a column names.
    fn count(&self, table: &str, position: usize) -> Result<HashMap<String, u64>, Failure> {
        let column = self.system.layout.table(table).map(|it| &it.columns[position]);
        let nobody = |key: &str| key.is_empty() || column.is_some_and(|it| it.sentinels.iter().any(|word| word.trim() == key));
        let blank = |key: &str| self.system.text.blank.iter().any(|word| word.trim() == key);
        let mut counts: HashMap<String, u64> = HashMap::new();
        let (mut chunk, mut cells) = (Chunk::default(), Cells::default());
        for file in self.extract.files.iter().filter(|it| it.table().is_some_and(|it| **it == *table)) {
            let mut source = self.extract.source(file.id).map_err(pipeline::unreadable)?;
            while source.next(&mut chunk).map_err(pipeline::unreadable)? {
                chunk.for_each(&mut cells, &mut |item| {
                    let (Item::Record(record) | Item::Salvaged(record, _)) = item else { return };
                    let key = record.cell(position).trim();
                    if nobody(key) || blank(key) {
                        return;
                    }
                    match counts.get_mut(key) {
                        Some(count) => *count += 1,
                        None => {
                            counts.insert(key.to_owned(), 1);
                        }
                    }
                });
            }
        }
        Ok(counts)
    }
}

/// In words: what differs either way; nothing where nobody's records do.
pub(crate) fn render(all: &[ByPerson]) -> String {
    let mut out = String::new();
    let differ: Vec<&ByPerson> = all.iter().filter(|it| it.by_number > 0).collect();
    if differ.is_empty() {
        return out;
    }
    let _ = writeln!(
        out,
        "\nPeople with another number of records, by their own numbers and with duplicates counted with their survivor: {}",
        differ.len()
    );
    for it in differ {
        let (before, after) = (thousands(it.before), thousands(it.after));
        let (own, together) = (thousands(it.by_number), thousands(it.by_survivor));
        let _ = writeln!(out, "  {}.{}: {own} by number, {together} by survivor; {before} → {after} records", it.table, it.column);
    }
    out
}
