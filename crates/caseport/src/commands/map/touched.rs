//! What a change of a mapping does to an extract: both mappings run over it, and the rows that come out are compared.
//!
//! Rows are those that the mapping makes, before keys and references are settled. Of each row only a hash of each cell is kept: no value is held
//! longer than its record, and none is shown. Keys are.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap, hash_map::Entry},
    hash::{DefaultHasher, Hasher as _},
    path::Path,
};

use caseport_map::{Change, Difference, Kind, Mapping, Scratch};
use caseport_model::{Batch, Cells, Fate, Landing, System, Table};
use caseport_read::{Chunk, Extract, Item, Use};

use super::side::Side;
use crate::{
    cli::Direction,
    exit::{Failure, SOURCE},
    pipeline::unreadable,
    project::Project,
    room,
};

/// What happened to rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum What {
    Changed,
    Gone,
    New,
}

impl What {
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            What::Changed => "changed",
            What::Gone => "gone",
            What::New => "new",
        }
    }
}

/// Rows of one table that changed alike.
pub(crate) struct Line {
    pub(crate) table: String,
    /// The column that changed; empty for rows that are gone or new.
    pub(crate) column: String,
    pub(crate) what: What,
    /// What becomes of the record now, or became of it before, where it makes no row.
    pub(crate) became: String,
    /// Their keys, in order.
    pub(crate) keys: Vec<String>,
}

/// What a change of the mapping does to an extract.
pub(crate) struct Touched {
    /// Rows before and now.
    pub(crate) rows: [usize; 2],
    pub(crate) lines: Vec<Line>,
}

impl Touched {
    /// Whether any row changes.
    pub(crate) fn any(&self) -> bool {
        !self.lines.is_empty()
    }
}

impl Line {
    /// `rows of episode change in episode.end_date`.
    pub(crate) fn sentence(&self) -> String {
        let became = |before: &str| if self.became.is_empty() { String::new() } else { format!("; {before} {}", self.became) };
        match self.what {
            What::Changed => format!("rows of {} change in {}", self.table, self.column),
            What::Gone => format!("rows of {} are gone{}", self.table, became("the record is now")),
            What::New => format!("rows of {} are new{}", self.table, became("the record was")),
        }
    }

    /// The changes of the mapping that may have done it: those of the column, its crosswalk and its look-ups, or those of the table.
    pub(crate) fn because<'d>(&self, difference: &'d Difference) -> Vec<&'d Change> {
        let column = format!("{}.{}", self.table, self.column);
        let of_table = |it: &str| it.split('.').next() == Some(&self.table);
        let changes = difference.changes.iter().filter(|it| it.verdict > caseport_map::Verdict::Patch);
        match self.what {
            What::Changed => {
                let found: Vec<&Change> = changes.clone().filter(|it| it.bears_on.contains(&column) || it.kind == Kind::Habit).collect();
                if !found.is_empty() {
                    return found;
                }
                // Nothing is said of the column: what is said of the rows of its table.
                changes.filter(|it| it.bears_on.contains(&self.table)).collect()
            }
            What::Gone | What::New => changes.filter(|it| it.bears_on.iter().any(|on| of_table(on))).collect(),
        }
    }
}

/// Runs both mappings over an extract.
pub(crate) fn compare(extract: &Path, sides: [(&Side, &Mapping); 2]) -> Result<Touched, Failure> {
    if sides.iter().any(|(side, _)| side.folder() != super::side::folder(Direction::ToIcs)) {
        return Err(Failure::usage("an extract goes into the canonical model, not out of it", "leave out --data or --direction from-ics"));
    }
    let project = Project::open(extract)?;
    let [old, new] = [made(&project, sides[0].0, sides[0].1)?, made(&project, sides[1].0, sides[1].1)?];
    Ok(between(&old, &new))
}

/// The rows of one side, without their values.
#[derive(Default)]
struct Made {
    tables: BTreeMap<String, Rows>,
}

#[derive(Default)]
struct Rows {
    columns: Vec<String>,
    by_key: HashMap<String, Row>,
    /// What became of records that make no row here, by where they stood.
    unlanded: HashMap<Place, String>,
}

/// File and record.
type Place = (u32, u64);

struct Row {
    precedence: u16,
    /// A hash of each cell.
    cells: Vec<u64>,
    place: Place,
}

fn made(project: &Project, side: &Side, mapping: &Mapping) -> Result<Made, Failure> {
    let options = room::options(project, room::of_no_run());
    let extract = caseport_read::open(&project.extract, &side.laid()?, &options).map_err(unreadable)?;
    let tables = extract.files.iter().filter_map(|file| match &file.use_as {
        Use::Table(table) => Some((file, table.to_string())),
        Use::GoesWith(_) | Use::LeftAside(_) => None,
    });
    let tables: Vec<_> = tables.collect();
    if tables.is_empty() {
        return Err(Failure::new(
            SOURCE,
            anyhow::anyhow!("no file of `{}` is a table of {}", project.extract.display(), side.system.name()),
            "name the extract that the mapping is for",
        ));
    }
    let mut preparation = mapping.prepare();
    let wanted: Vec<String> = preparation.tables().into_iter().map(str::to_owned).collect();
    for (file, table) in tables.iter().filter(|(_, table)| wanted.contains(table)) {
        each(&extract, file.id, |record| preparation.observe(table, record))?;
    }
    let (ready, _) = preparation.finish();
    let mut made = Made::default();
    let programs = tables.iter().filter_map(|(file, table)| Some((file, ready.program(table, &file.columns)?.in_turn())));
    let (now, later): (Vec<_>, Vec<_>) =
        programs.map(|(file, (now, later))| (now.map(|it| (file, it)), later.map(|it| (file, it)))).unzip();
    for (file, program) in now.into_iter().chain(later).flatten() {
        let mut scratch = Scratch::default();
        each(&extract, file.id, |record| {
            let mut batch = Batch::default();
            program.apply(record, &mut scratch, &mut batch);
            made.take(&batch, &mapping.landings, &side.canonical);
        })?;
    }
    Ok(made)
}

fn each(extract: &Extract, file: caseport_model::FileId, mut with: impl FnMut(&caseport_model::Record<'_>)) -> Result<(), Failure> {
    let (mut chunk, mut cells) = (Chunk::default(), Cells::default());
    let mut source = extract.source(file).map_err(unreadable)?;
    while source.next(&mut chunk).map_err(unreadable)? {
        chunk.for_each(&mut cells, &mut |item| match item {
            Item::Record(record) | Item::Salvaged(record, _) => with(&record),
            Item::Rejected { .. } => {}
        });
    }
    Ok(())
}

impl Made {
    fn table(&mut self, table: &Table) -> &mut Rows {
        self.tables
            .entry(table.name.to_string())
            .or_insert_with(|| Rows { columns: table.columns.iter().map(|it| it.name.to_string()).collect(), ..Rows::default() })
    }

    /// Takes over what became of one record.
    fn take(&mut self, batch: &Batch, landings: &[Landing], canonical: &System) {
        let landing = |id: caseport_model::LandingId| &landings[usize::from(id.0)];
        for (id, block) in &batch.blocks {
            let landing = landing(*id);
            let Some(table) = landing.canonical.as_deref().and_then(|it| canonical.layout.table(it)) else { continue };
            let key: Vec<usize> = table.key().collect();
            let rows = self.table(table);
            for row in block.rows() {
                let mut name = String::new();
                for (number, position) in key.iter().enumerate() {
                    if number > 0 {
                        name.push('/');
                    }
                    row.get(*position).write_to(&mut name);
                }
                let mut cells: Vec<u64> = row
                    .values()
                    .map(|it| {
                        let mut text = String::new();
                        it.write_to(&mut text);
                        fingerprint(&(it.is_blank(), text))
                    })
                    .collect();
                for blank in batch.blanks.iter().filter(|it| it.table == table.name && it.key == name) {
                    if let Some(cell) = table.position(&blank.column).and_then(|it| cells.get_mut(it)) {
                        *cell = fingerprint(&("blank", blank.reason.as_str()));
                    }
                }
                let row = Row { precedence: landing.precedence, cells, place: (row.origin.file.0, row.origin.record) };
                match rows.by_key.entry(name) {
                    Entry::Vacant(place) => {
                        place.insert(row);
                    }
                    // The lower precedence wins; of equals the first.
                    Entry::Occupied(mut place) if row.precedence < place.get().precedence => {
                        place.insert(row);
                    }
                    Entry::Occupied(_) => {}
                }
            }
        }
        for it in batch.unlanded.iter().filter(|it| it.fate != Fate::Loaded) {
            let Some(table) = landing(it.landing).canonical.as_deref().and_then(|it| canonical.layout.table(it)) else { continue };
            let place = (it.origin.file.0, it.origin.record);
            self.table(table).unlanded.insert(place, format!("{} ({})", it.fate, it.cause));
        }
    }
}

fn fingerprint(of: &impl std::hash::Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    of.hash(&mut hasher);
    hasher.finish()
}

fn between(old: &Made, new: &Made) -> Touched {
    let count = |of: &Made| of.tables.values().map(|it| it.by_key.len()).sum();
    let nothing = Rows::default();
    let mut lines: BTreeMap<(String, What, String, String), Vec<String>> = BTreeMap::new();
    let names: BTreeSet<&String> = old.tables.keys().chain(new.tables.keys()).collect();
    for name in names {
        let (before, now) = (old.tables.get(name).unwrap_or(&nothing), new.tables.get(name).unwrap_or(&nothing));
        let mut note = |what, column: &str, became: Option<&String>, key: &str| {
            let group = (name.clone(), what, column.to_owned(), became.cloned().unwrap_or_default());
            lines.entry(group).or_default().push(key.to_owned());
        };
        // A column that only one side has counts as blank on the other.
        let blank = fingerprint(&(true, String::new()));
        let columns: BTreeSet<&String> = before.columns.iter().chain(&now.columns).collect();
        let places = |column: &String| [before, now].map(|it| it.columns.iter().position(|name| name == column));
        let places: Vec<_> = columns.into_iter().map(|column| (places(column), column)).collect();
        for (key, row) in &before.by_key {
            let Some(other_row) = now.by_key.get(key) else {
                note(What::Gone, "", now.unlanded.get(&row.place), key);
                continue;
            };
            for ([at, other], column) in &places {
                let (was, is) = (at.map_or(blank, |it| row.cells[it]), other.map_or(blank, |it| other_row.cells[it]));
                if was != is {
                    note(What::Changed, column, None, key);
                }
            }
        }
        for (key, row) in now.by_key.iter().filter(|(it, _)| !before.by_key.contains_key(*it)) {
            note(What::New, "", before.unlanded.get(&row.place), key);
        }
    }
    let lines = lines.into_iter().map(|((table, what, column, became), mut keys)| {
        keys.sort();
        Line { table, column, what, became, keys }
    });
    Touched { rows: [count(old), count(new)], lines: lines.collect() }
}
