//! A mapping as sheets of a workbook, and the way back: for analysts who know Excel.
//!
//! A sheet holds one concept. The first cells of a row are its key; rows with the same key are one [`Piece`], in order: the cases of a column, the
//! rules of a file. [`pieces`] takes files apart, [`merge`] compares what was exported, what the files say now and what came back, piece by
//! piece, and [`write`] changes files only where a piece changed: comments and layout of all other lines stay. Nothing here reads or writes a file.

mod codes;
mod people;
mod tables;

use std::collections::{BTreeMap, BTreeSet};

/// A sheet: its name, the headings of the key, and those of the other cells.
#[derive(Debug)]
pub struct SheetKind {
    /// The name of the sheet.
    pub name: &'static str,
    /// The headings of the key.
    pub keys: &'static [&'static str],
    /// The headings of the other cells.
    pub cells: &'static [&'static str],
    /// What it holds, for the first sheet.
    pub about: &'static str,
}

/// The sheets, in the order of the workbook.
pub static SHEETS: &[SheetKind] = &[
    SheetKind {
        name: "tables",
        keys: &["file"],
        cells: &["target", "rows", "primary", "precedence", "one per", "status"],
        about: "a row for each mapping file: the table that it fills, and the table whose records make the rows",
    },
    SheetKind {
        name: "columns",
        keys: &["file", "section", "column"],
        cells: &["if", "give", "if bad"],
        about: "a row for each column that is filled; where there are cases, a row for each, in order, the last with `otherwise`",
    },
    SheetKind { name: "not held", keys: &["file", "column"], cells: &["why"], about: "columns that the source does not hold" },
    SheetKind {
        name: "source columns",
        keys: &["file", "section", "column"],
        cells: &["why"],
        about: "columns of the source that go nowhere (left_behind) or are kept aside (keep_aside)",
    },
    SheetKind {
        name: "rules",
        keys: &["file", "section"],
        cells: &["when", "why"],
        about: "records that are not migrated (exclude) or kept aside (archive), and rows of an earlier system (era; `why` is its name), in order",
    },
    SheetKind {
        name: "look-ups",
        keys: &["file", "name"],
        cells: &["table", "on", "where", "expect", "take", "only"],
        about: "joins; several pairs of `on` stand on lines of their own within the cell; `only` says which records are meant where `take` is each or names a day",
    },
    SheetKind {
        name: "forms",
        keys: &["file", "section"],
        cells: &["name", "value"],
        about: "[each], [pivot], [pivot.answers] and [stitch]; several question codes stand on lines of their own within the cell",
    },
    SheetKind { name: "decisions", keys: &["file", "about"], cells: &["by", "on", "why"], about: "who agreed to what, when and why" },
    SheetKind {
        name: "codes",
        keys: &["crosswalk", "source"],
        cells: &["target", "grade", "from", "to", "agreed_by", "note"],
        about: "a row for each code of each crosswalk; `*` is any code that is not listed",
    },
    SheetKind {
        name: "whole tables",
        keys: &["section", "table"],
        cells: &["why"],
        about: "source tables without a mapping: archive or look_up",
    },
    SheetKind {
        name: "people",
        keys: &["table"],
        cells: &["rows", "key", "when", "survivor"],
        about: "where the source says that two records are one; `when` may be empty where another table says it",
    },
    SheetKind {
        name: "same people",
        keys: &["of", "table"],
        cells: &["key"],
        about: "tables that hold the people of a row of `people` under the same keys (beside), each with its key",
    },
    SheetKind {
        name: "marks",
        keys: &["of", "table"],
        cells: &["key", "when", "survivor"],
        about: "tables whose records say which of the people of a row of `people` is a duplicate, and of whom (marked_by)",
    },
    SheetKind {
        name: "look-ups of marks",
        keys: &["of", "marks", "name"],
        cells: &["table", "on", "where", "expect", "take"],
        about: "joins of a row of `marks`; written as in `look-ups`",
    },
];

/// A position in [`SHEETS`], and the cells of the key.
pub type Key = (usize, Vec<String>);

/// The rows of one piece, without the key.
pub type Rows = Vec<Vec<String>>;

/// One thing that a mapping says: all rows with the same key.
pub type Piece = (Key, Rows);

/// What cannot be put into a sheet, or taken from one: where and why.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{place}: {cause}")]
pub struct WorkbookError {
    /// The file, or the sheet and the key.
    pub place: String,
    /// What is wrong.
    pub cause: String,
}

impl WorkbookError {
    fn new(place: impl Into<String>, cause: impl Into<String>) -> WorkbookError {
        WorkbookError { place: place.into(), cause: cause.into() }
    }
}

/// One piece that somebody changed in the sheet and somebody else in the files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// Which.
    pub key: Key,
    /// Each cell that differs: its heading, what the files say and what the sheet says.
    pub cells: Vec<(String, String, String)>,
}

/// What came back, against what there is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Merge {
    /// Pieces that the sheet changed, with their new rows; none where it was taken out.
    pub changes: Vec<(Key, Option<Rows>)>,
    /// Pieces that both changed, differently.
    pub conflicts: Vec<Conflict>,
}

/// The sheet and the key, for people: `columns: person.toml, map, birth_date`.
pub fn shown(key: &Key) -> String {
    format!("{}: {}", SHEETS[key.0].name, key.1.join(", "))
}

/// A hash of a piece, as the export keeps it.
pub fn fingerprint(rows: &[Vec<String>]) -> String {
    blake3::hash(format!("{rows:?}").as_bytes()).to_hex()[..16].to_owned()
}

/// Takes the files of a folder of mappings apart: `person.toml`, `codes/sex.csv` and so on. Examples are no part of it.
pub fn pieces(files: &BTreeMap<String, String>) -> Result<Vec<Piece>, WorkbookError> {
    let mut all = Vec::new();
    for (path, text) in files {
        if let Some(name) = path.strip_prefix("codes/").and_then(|it| it.strip_suffix(".csv")) {
            codes::take(name, path, text, &mut all)?;
        } else if path == "archive.toml" || path == "merges.toml" || crate::tree::is_mapping(path) {
            tables::take(path, text, &mut all)?;
        }
    }
    let mut seen = BTreeSet::new();
    for (key, rows) in &all {
        if !seen.insert(key) {
            return Err(WorkbookError::new(shown(key), "it stands there twice"));
        }
        if rows.is_empty() {
            return Err(WorkbookError::new(shown(key), "it says nothing"));
        }
        for cell in key.1.iter().chain(rows.iter().flatten()) {
            fits(cell).map_err(|cause| WorkbookError::new(shown(key), cause))?;
        }
    }
    all.sort_by_key(|((sheet, _), _)| *sheet);
    Ok(all)
}

/// Whether a cell of a sheet holds a text as it is.
fn fits(cell: &str) -> Result<(), &'static str> {
    /// Characters of a cell; Excel has room for no more.
    const MOST: usize = 32_767;
    if cell.encode_utf16().count() > MOST {
        return Err("a text is longer than a cell of a sheet holds");
    }
    if cell.chars().any(|it| it.is_control() && it != '\n' && it != '\t' || matches!(it, '\u{fffe}' | '\u{ffff}')) {
        return Err("a text holds a character that a sheet cannot hold");
    }
    // Excel reads these as one character.
    let bytes = cell.as_bytes();
    if bytes.windows(7).any(|it| it.starts_with(b"_x") && it[6] == b'_' && it[2..6].iter().all(u8::is_ascii_hexdigit)) {
        return Err("a text holds `_xHHHH_`, which a sheet reads as a character");
    }
    Ok(())
}

/// Compares what was exported, what there is now and what came back.
pub fn merge(exported: &BTreeMap<Key, String>, now: &BTreeMap<Key, Rows>, back: &BTreeMap<Key, Rows>) -> Merge {
    let mut merge = Merge::default();
    let keys: BTreeSet<&Key> = exported.keys().chain(now.keys()).chain(back.keys()).collect();
    for key in keys {
        let (was, is, came) = (exported.get(key), now.get(key), back.get(key));
        let hash = |rows: Option<&Rows>| rows.map(|it| fingerprint(it));
        if hash(came).as_ref() == was || came == is {
            continue;
        }
        if hash(is).as_ref() == was {
            merge.changes.push((key.clone(), came.cloned()));
        } else {
            merge.conflicts.push(Conflict { key: key.clone(), cells: differing(key, is, came) });
        }
    }
    merge
}

fn differing(key: &Key, is: Option<&Rows>, came: Option<&Rows>) -> Vec<(String, String, String)> {
    let headings = SHEETS[key.0].cells;
    let count = is.map_or(0, Vec::len).max(came.map_or(0, Vec::len));
    let mut cells = Vec::new();
    for row in 0..count {
        for (at, heading) in headings.iter().enumerate() {
            let cell = |rows: Option<&Rows>| rows.and_then(|it| it.get(row)).and_then(|it| it.get(at)).cloned().unwrap_or_default();
            let (ours, theirs) = (cell(is), cell(came));
            if ours != theirs {
                let heading = if count > 1 { format!("{heading}, row {}", row + 1) } else { (*heading).to_owned() };
                cells.push((heading, ours, theirs));
            }
        }
    }
    cells
}

/// Puts changes into the files: the new text of each file that changes, nothing where it goes.
pub fn write(files: &BTreeMap<String, String>, changes: &[(Key, Option<Rows>)]) -> Result<BTreeMap<String, Option<String>>, WorkbookError> {
    let mut by_file: BTreeMap<String, Vec<&(Key, Option<Rows>)>> = BTreeMap::new();
    for change in changes {
        let (sheet, key) = &change.0;
        let path = match SHEETS[*sheet].name {
            "codes" => format!("codes/{}.csv", key[0]),
            "whole tables" => "archive.toml".to_owned(),
            name if people::SHEETS.contains(&name) => "merges.toml".to_owned(),
            _ => key[0].clone(),
        };
        let plain = |name: &str| !name.is_empty() && !name.contains(['/', '\\', ':']) && !name.starts_with('.');
        let known = match path.strip_prefix("codes/").and_then(|it| it.strip_suffix(".csv")) {
            Some(name) => plain(name),
            None => plain(&path) && (crate::tree::is_mapping(&path)),
        };
        if !known {
            return Err(WorkbookError::new(shown(&change.0), format!("`{path}` is no name of a mapping file; it is like person.toml")));
        }
        by_file.entry(path).or_default().push(change);
    }
    let mut out = BTreeMap::new();
    for (path, changes) in by_file {
        let text = files.get(&path).map_or("", String::as_str);
        let new = if path.starts_with("codes/") { codes::write(&path, text, &changes)? } else { tables::write(&path, text, &changes)? };
        if new.as_deref() != files.get(&path).map(String::as_str) {
            out.insert(path, new);
        }
    }
    Ok(out)
}

/// The position of a sheet.
fn sheet(name: &str) -> usize {
    SHEETS.iter().position(|it| it.name == name).unwrap_or(0)
}
