//! A mapping carried over to a model or a base that moved: names that were declared to be others are put in, and nothing is guessed.
//!
//! `renames.csv` beside a layout says which table, column or code is now called what. A name is only changed where the layout does not have the
//! old one any more and has the new one. Values are changed through the expression tree, files through the [workbook](crate::workbook)'s pieces:
//! comments and layout of other lines stay.

use std::collections::BTreeMap;

use caseport_model::{Layout, System};

use crate::{
    way::Way,
    workbook::{self, Key, Piece, Rows, SHEETS, WorkbookError},
};

mod examples;
mod lists;
mod references;
mod renaming;

use lists::Lists;
pub use references::upgrade_references;
use renaming::Renaming;

/// What has another name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Renamed {
    /// A table.
    Table,
    /// A column of a table.
    Column,
    /// A code of a list.
    Code,
}

/// A name that is now another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rename {
    /// What.
    pub what: Renamed,
    /// The table of a column, as it is called now; the list of a code.
    pub table: String,
    /// What it was called.
    pub old: String,
    /// What it is called.
    pub new: String,
    /// The revision that brought it.
    pub since: String,
    /// Why.
    pub note: String,
}

/// What became of a mapping on its way to a layout that moved.
#[derive(Debug, Clone, Default)]
pub struct Upgrade {
    /// The new text of each file that changes, nothing where it goes.
    pub files: BTreeMap<String, Option<String>>,
    /// What was changed, a sentence for each.
    pub done: Vec<String>,
    /// What somebody must look at, a sentence for each.
    pub left: Vec<String>,
}

/// Reads `renames.csv`: `since,what,table,old,new,note`.
pub fn renames(text: &str) -> Result<Vec<Rename>, String> {
    let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let header = reader.headers().map_err(|e| e.to_string())?.clone();
    let wanted = ["since", "what", "table", "old", "new", "note"];
    let mut places = Vec::new();
    for name in wanted {
        places.push(header.iter().position(|it| it == name).ok_or_else(|| format!("the column `{name}` is missing"))?);
    }
    let mut all = Vec::new();
    for (at, record) in reader.records().enumerate() {
        let record = record.map_err(|e| e.to_string())?;
        let cell = |at: usize| record.get(places[at]).unwrap_or("").to_owned();
        let wrong = |why: &str| Err(format!("row {}: {why}", at + 2));
        let what = match cell(1).as_str() {
            "table" => Renamed::Table,
            "column" => Renamed::Column,
            "code" => Renamed::Code,
            _ => return wrong("`what` is table, column or code"),
        };
        let rename = Rename { what, table: cell(2), old: cell(3), new: cell(4), since: cell(0), note: cell(5) };
        if rename.old.is_empty() || rename.new.is_empty() || rename.old == rename.new {
            return wrong("`old` and `new` are two names");
        }
        if (what == Renamed::Table) != rename.table.is_empty() {
            return wrong("`table` names the table of a column or the list of a code, and is empty for a table");
        }
        all.push(rename);
    }
    Ok(all)
}

/// The names of one layout that have changed, as far as the layout bears it out.
#[derive(Default)]
struct Names {
    tables: BTreeMap<String, String>,
    /// By the name that the table has now.
    columns: BTreeMap<(String, String), String>,
    codes: BTreeMap<(String, String), String>,
}

impl Names {
    fn of(system: &System, left: &mut Vec<String>) -> Result<Names, String> {
        let Some(text) = system.files.get("renames.csv") else { return Ok(Names::default()) };
        let mut names = Names::default();
        let layout: &Layout = &system.layout;
        let column = |table: &str, name: &str| layout.table(table).is_some_and(|it| it.column(name).is_some());
        let code = |list: &str, code: &str| system.codes.get(list).is_some_and(|it| it.codes.iter().any(|it| it.code == code));
        for it in renames(text).map_err(|e| format!("{}/renames.csv: {e}", system.name()))? {
            let (there, here) = match it.what {
                Renamed::Table => (layout.table(&it.old).is_some(), layout.table(&it.new).is_some()),
                Renamed::Column => (column(&it.table, &it.old), column(&it.table, &it.new)),
                Renamed::Code => (code(&it.table, &it.old), code(&it.table, &it.new)),
            };
            if there || !here {
                let why = if there { "the old name is still there" } else { "the new name is not there" };
                left.push(format!("{}/renames.csv says that {} is now {}, but {why}: it is not followed", system.name(), it.old, it.new));
                continue;
            }
            match it.what {
                Renamed::Table => drop(names.tables.insert(it.old, it.new)),
                Renamed::Column => drop(names.columns.insert((it.table, it.old), it.new)),
                Renamed::Code => drop(names.codes.insert((it.table, it.old), it.new)),
            }
        }
        Ok(names)
    }

    fn table(&self, name: &str) -> String {
        self.tables.get(name).cloned().unwrap_or_else(|| name.to_owned())
    }

    /// The name of a column now; the table by its name of now.
    fn column(&self, table: &str, name: &str) -> String {
        self.columns.get(&(table.to_owned(), name.to_owned())).cloned().unwrap_or_else(|| name.to_owned())
    }

    fn code(&self, list: &str, code: &str) -> String {
        self.codes.get(&(list.to_owned(), code.to_owned())).cloned().unwrap_or_else(|| code.to_owned())
    }
}

/// Puts in the names of now. `files` are the mapping's own; `base` are those of the system that an overlay lies over.
pub fn upgrade(way: &Way<'_>, files: &BTreeMap<String, String>, base: &BTreeMap<String, String>) -> Result<Upgrade, WorkbookError> {
    let mut out = Upgrade::default();
    let fail = |cause| WorkbookError { place: "renames.csv".to_owned(), cause };
    let source = Names::of(way.source, &mut out.left).map_err(fail)?;
    let target = Names::of(way.target, &mut out.left).map_err(fail)?;
    let before: Vec<Piece> = workbook::pieces(files)?;
    let known: Vec<Piece> = workbook::pieces(base)?;
    let heads = heads(&known, &before);
    let mut renaming = Renaming {
        way,
        source: &source,
        target: &target,
        heads: &heads,
        lists: Lists::default(),
        known: [&known, &before],
        unread: Vec::new(),
    };
    renaming.lists = Lists::of(&renaming);
    let mut after: BTreeMap<Key, Rows> = BTreeMap::new();
    let mut changes = Vec::new();
    let old: BTreeMap<&Key, &Rows> = before.iter().map(|(key, rows)| (key, rows)).collect();
    for (key, rows) in &before {
        let (new_key, new_rows) = renaming.piece(key, rows);
        out.left.append(&mut renaming.unread);
        if new_key != *key && old.contains_key(&new_key) || after.contains_key(&new_key) {
            out.left.push(format!(
                "{} would become {}, which is there already: nothing was done",
                workbook::shown(key),
                workbook::shown(&new_key)
            ));
            after.insert(key.clone(), rows.clone());
            continue;
        }
        if new_key != *key {
            changes.push((key.clone(), None));
        }
        if new_key != *key || new_rows != *rows {
            out.done.push(sentence(key, rows, &new_key, &new_rows));
            changes.push((new_key.clone(), Some(new_rows.clone())));
        }
        after.insert(new_key, new_rows);
    }
    // What goes out goes first, so that it takes nothing that came in with it.
    changes.sort_by_key(|(_, rows)| rows.is_some());
    out.files = workbook::write(files, &changes)?;
    for (path, text) in files.iter().filter(|(path, _)| path.ends_with(".test.toml")) {
        let canonical = heads.get(&path.replace(".test.toml", ".toml")).map_or_else(String::new, |it| target.table(&it.0));
        let table = way.target.layout.table(&canonical);
        match examples::upgrade(text, (&source, &target), &way.source.layout, table, way.is_outward()) {
            Ok(None) => {}
            Ok(Some(new)) => {
                out.done.push(format!("examples: {path}: the names in it are those of now"));
                out.files.insert(path.clone(), Some(new));
            }
            Err(why) => out.left.push(format!("examples: {path}: {why}")),
        }
    }
    Ok(out)
}

fn sentence(key: &Key, rows: &Rows, new_key: &Key, new_rows: &Rows) -> String {
    if key != new_key && rows == new_rows {
        return format!("{} is now {}", workbook::shown(key), new_key.1.join(", "));
    }
    let cells: Vec<String> = rows
        .iter()
        .zip(new_rows)
        .flat_map(|(old, new)| old.iter().zip(new).zip(SHEETS[key.0].cells))
        .filter(|((old, new), _)| old != new)
        .map(|((old, new), heading)| format!("{heading} “{old}” is now “{new}”"))
        .collect();
    let place = if key == new_key { workbook::shown(key) } else { format!("{}, now {}", workbook::shown(key), new_key.1.join(", ")) };
    format!("{place}: {}", cells.join("; "))
}

/// Target and rows of each mapping file, by the names of then.
type Heads = BTreeMap<String, (String, String)>;

fn of_sheet<'p>(pieces: &'p [Piece], name: &'static str) -> impl Iterator<Item = (&'p Vec<String>, &'p Rows)> {
    pieces.iter().filter(move |((sheet, _), _)| SHEETS[*sheet].name == name).map(|((_, key), rows)| (key, rows))
}

fn heads(base: &[Piece], own: &[Piece]) -> Heads {
    let mut heads = Heads::new();
    for (key, rows) in of_sheet(base, "tables").chain(of_sheet(own, "tables")) {
        let head = heads.entry(key[0].clone()).or_default();
        for (place, cell) in [(&mut head.0, &rows[0][0]), (&mut head.1, &rows[0][1])] {
            if !cell.is_empty() {
                place.clone_from(cell);
            }
        }
    }
    heads
}
