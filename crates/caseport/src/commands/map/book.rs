//! `map export` and `map import`: a mapping as a workbook for analysts, and what they changed back into the files.
//!
//! The workbook keeps a hash of every piece as it was exported. What comes back is compared with that and with the files of now: what only the
//! sheet changed is written, what both changed is a conflict and nothing is written. Comments and layout of other lines stay.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
};

use calamine::{Data, Reader as _};
use caseport_map::{
    Difference,
    workbook::{self, Key, Rows, SHEETS},
};

use super::side::{self, Side};
use crate::{
    cli::{Cli, Direction, MapExportArgs, MapImportArgs},
    commands::print,
    exit::{DONE, EXCEPTIONS, Failure},
    systems,
    table_file::{self, Heading, Sheet},
};

/// The last number goes up with every sheet or column that is new: a workbook of before would take out what it has no place for.
const FORMAT: &str = "caseport-mapping-book/2";
const ABOUT: &str = "about";
const EXPORTED: &str = "as exported";
/// Key cells that the sheet of hashes has room for.
const KEYS: usize = 3;
/// How far an error lists what is alike.
const FIRST: usize = 20;

/// The folder whose mapping goes out and comes back: of a system, or of an overlay.
pub(super) struct Home {
    pub(super) folder: PathBuf,
    /// Whose it is, as the workbook says it.
    pub(super) name: String,
    pub(super) side: Side,
}

impl Home {
    pub(super) fn open(cli: &Cli, name: &str, direction: Direction) -> Result<Home, Failure> {
        let systems = cli.systems.as_deref();
        let side = Side::open(systems, name, None, direction)?;
        let path = Path::new(name);
        let folder = if path.join("overlay.toml").is_file() || path.join("system.toml").is_file() {
            path.to_owned()
        } else {
            let next = "name the folder of systems with --systems, or the folder of a system or an overlay";
            systems
                .ok_or_else(|| Failure::usage("what is built into the program has no files to come back to", next))?
                .join(side.system.name())
        };
        let name = side.overlay_name().map_or_else(|| side.system.name(), |it| format!("{it} over {}", side.system.name()));
        Ok(Home { folder, name, side })
    }

    /// Its own files of mappings: what a system inherits stands in the other's folder.
    pub(super) fn files(&self) -> Result<BTreeMap<String, String>, Failure> {
        let folder = self.folder.join(self.side.folder());
        let all = if folder.is_dir() { systems::read_folder(&folder)? } else { caseport_model::SystemFiles::default() };
        let files: BTreeMap<String, String> = all.below("").map(|(path, text)| (path.to_owned(), text.to_owned())).collect();
        if files.is_empty() {
            return Err(Failure::usage(
                format!("`{}` holds no file of a mapping", folder.display()),
                "a system that inherits its mapping is exported where the files stand",
            ));
        }
        Ok(files)
    }

    /// The same mapping with other files.
    pub(super) fn with(&self, changed: &BTreeMap<String, Option<String>>) -> Side {
        let mut side = self.side.turned(self.side.direction());
        let folder = self.side.folder();
        match &mut side.overlay {
            Some(overlay) => {
                let mut files = caseport_model::SystemFiles::default();
                let path = |it: &str| changed.keys().any(|name| format!("{folder}/{name}") == it);
                for (name, text) in overlay.below("").filter(|(name, _)| !path(name)) {
                    files.insert(name, text.to_owned());
                }
                for (name, text) in changed {
                    if let Some(text) = text {
                        files.insert(format!("{folder}/{name}"), text.clone());
                    }
                }
                *overlay = files;
            }
            None => {
                for (name, text) in changed {
                    let path = format!("{folder}/{name}");
                    match text {
                        Some(text) => drop(side.system.files.insert(path, text.clone())),
                        None => drop(side.system.files.remove(&path)),
                    }
                }
            }
        }
        side
    }

    /// Writes files, and takes out those that go.
    pub(super) fn write(&self, changed: &BTreeMap<String, Option<String>>) -> Result<(), Failure> {
        for (path, text) in changed {
            let path = self.folder.join(self.side.folder()).join(path);
            match text {
                Some(text) => {
                    if let Some(folder) = path.parent() {
                        std::fs::create_dir_all(folder)?;
                    }
                    std::fs::write(&path, text)?;
                }
                None => std::fs::remove_file(&path)?,
            }
        }
        Ok(())
    }
}

fn pieces(files: &BTreeMap<String, String>) -> Result<Vec<workbook::Piece>, Failure> {
    workbook::pieces(files).map_err(|e| Failure::usage(e, "correct the file; a workbook holds texts of up to 32,767 characters"))
}

fn heading(name: &'static str) -> Heading {
    let width = match name {
        "give" | "if" | "why" | "when" | "on" | "value" | "note" | "where" | "only" => 48.0,
        "file" | "column" | "target" | "rows" | "source" | "name" | "by" | "about" | "crosswalk" | "take" | "marks" | "key"
        | "survivor" => 26.0,
        _ => 14.0,
    };
    match name {
        "grade" => Heading::fill_in(name, width, &["equal", "wider", "narrower", "none", "hold"]),
        _ => Heading::read(name, width),
    }
}

/// Writes a mapping as a workbook.
pub(crate) fn export(cli: &Cli, args: &MapExportArgs) -> Result<u8, Failure> {
    let home = Home::open(cli, &args.system, args.direction)?;
    if !table_file::is_book(&args.out)? {
        return Err(Failure::usage("a mapping goes into a workbook of several sheets", "name a file that ends in .xlsx"));
    }
    // What does not check has parts that no sheet has a place for.
    home.side.compiled()?;
    let pieces = pieces(&home.files()?)?;
    let about_headings = [Heading::read("what", 24.0), Heading::read("is", 90.0)];
    let mut about = vec![
        ["format".to_owned(), FORMAT.to_owned()],
        ["mapping".to_owned(), home.name.clone()],
        ["revision".to_owned(), home.side.system.revision.clone()],
        ["direction".to_owned(), home.side.folder().to_owned()],
        ["how".to_owned(), "Change cells, add rows, take rows out. Do not rename or add columns; write no formulas. `caseport map import` says what came back.".to_owned()],
        ["not here".to_owned(), "Examples (*.test.toml) and survivors by name (merges.csv) are records, and stay as they are in their files.".to_owned()],
    ];
    about.extend(SHEETS.iter().map(|it| [format!("sheet {}", it.name), it.about.to_owned()]));
    let headings: Vec<Vec<Heading>> = SHEETS.iter().map(|it| it.keys.iter().chain(it.cells).map(|name| heading(name)).collect()).collect();
    let hash_headings = ["sheet", "key 1", "key 2", "key 3", "hash"].map(|it| Heading::read(it, 20.0));
    let mut sheets =
        vec![Sheet { title: ABOUT.to_owned(), headings: &about_headings, rows: about.into_iter().map(|it| it.to_vec()).collect() }];
    for (at, kind) in SHEETS.iter().enumerate() {
        let of = pieces.iter().filter(|((sheet, _), _)| *sheet == at);
        let rows = of.flat_map(|((_, key), rows)| rows.iter().map(move |row| [key.as_slice(), row].concat())).collect();
        sheets.push(Sheet { title: kind.name.to_owned(), headings: &headings[at], rows });
    }
    let hashes = pieces.iter().map(|((sheet, key), rows)| {
        let mut row = vec![SHEETS[*sheet].name.to_owned()];
        row.extend(key.iter().cloned());
        row.resize(KEYS + 1, String::new());
        row.push(workbook::fingerprint(rows));
        row
    });
    sheets.push(Sheet { title: EXPORTED.to_owned(), headings: &hash_headings, rows: hashes.collect() });
    table_file::write_book(&args.out, &sheets)?;
    print(&format!("{}: {} pieces in {} sheets of `{}`\n", home.name, pieces.len(), SHEETS.len(), args.out.display()));
    Ok(DONE)
}

/// A workbook that came back.
struct Book {
    about: BTreeMap<String, String>,
    exported: BTreeMap<Key, String>,
    pieces: BTreeMap<Key, Rows>,
}

/// `B7` for row 7 and column 2, both counted from 0 here.
fn cell_name(row: u32, column: u32) -> String {
    let mut letters = String::new();
    let mut number = column + 1;
    while number > 0 {
        letters.insert(0, char::from(b'A' + ((number - 1) % 26) as u8));
        number = (number - 1) / 26;
    }
    format!("{letters}{}", row + 1)
}

struct Reader<'p> {
    path: &'p Path,
    book: calamine::Xlsx<std::io::BufReader<std::fs::File>>,
    refused: Vec<String>,
}

impl Reader<'_> {
    fn fail(&self, cause: impl std::fmt::Display, next: &str) -> Failure {
        Failure::usage(format!("cannot read `{}`: {cause}", self.path.display()), next)
    }

    /// The rows of a sheet as texts, in the order of the headings asked for, each with its number.
    fn rows(&mut self, name: &str, headings: &[&str]) -> Result<Vec<(u32, Vec<String>)>, Failure> {
        let range = self.book.worksheet_range(name);
        let range = range.map_err(|_| {
            self.fail(format!("the sheet `{name}` is missing"), "send back the workbook that `map export` wrote, with all its sheets")
        })?;
        if let Ok(formulas) = self.book.worksheet_formula(name) {
            let (row, column) = formulas.start().unwrap_or_default();
            for (down, across, formula) in formulas.used_cells() {
                if !formula.is_empty() {
                    let at = cell_name(row + down as u32, column + across as u32);
                    self.refused.push(format!("{name}!{at} holds a formula: put its value in its place"));
                }
            }
        }
        if let Ok(merged) = self.book.merge_cells_by_sheet_name(name) {
            for it in merged {
                let (from, to) = (cell_name(it.start.0, it.start.1), cell_name(it.end.0, it.end.1));
                self.refused.push(format!("{name}!{from}:{to} are merged cells: unmerge them and fill each"));
            }
        }
        let (first_row, first_column) = range.start().unwrap_or_default();
        let mut lines = range.rows().enumerate();
        let header: Vec<String> =
            lines.next().map(|(_, cells)| cells.iter().map(|it| it.to_string().trim().to_owned()).collect()).unwrap_or_default();
        if first_row != 0 || header.is_empty() {
            return Err(self.fail(format!("{name}!A1 holds no heading"), "the first row holds the headings that `map export` wrote"));
        }
        let mut places = Vec::new();
        for heading in headings {
            let found: Vec<usize> = header.iter().enumerate().filter(|(_, it)| it == heading).map(|(at, _)| at).collect();
            match found.as_slice() {
                [one] => places.push(*one),
                [] => {
                    return Err(self.fail(
                        format!("the sheet `{name}` has no column `{heading}`"),
                        "put the heading back; columns may be moved, not renamed",
                    ));
                }
                _ => return Err(self.fail(format!("the sheet `{name}` has the column `{heading}` twice"), "take one of them out")),
            }
        }
        let mut rows = Vec::new();
        for (at, heading) in header.iter().enumerate().filter(|(at, _)| !places.contains(at)) {
            let cell = cell_name(0, first_column + at as u32);
            if heading.is_empty() {
                let filled = range.rows().position(|it| it.get(at).is_some_and(|it| !it.to_string().is_empty()));
                if let Some(row) = filled {
                    let cell = cell_name(row as u32, first_column + at as u32);
                    self.refused
                        .push(format!("{name}!{cell} stands in a column without a heading: take it out, or put it into `note` or `why`"));
                }
            } else {
                self.refused.push(format!(
                    "{name}!{cell}: `{heading}` is no column of this sheet: take the column out, or put it into `note` or `why`"
                ));
            }
        }
        for (down, cells) in lines {
            let row = first_row + down as u32;
            let mut texts = Vec::new();
            for (place, heading) in places.iter().zip(headings) {
                let cell = cells.get(*place).unwrap_or(&Data::Empty);
                let at = format!("{name}!{}", cell_name(row, first_column + *place as u32));
                texts.push(self.text(cell, &at, heading));
            }
            if texts.iter().any(|it| !it.is_empty()) {
                rows.push((row, texts));
            }
        }
        Ok(rows)
    }

    /// A cell as text. A number may have lost its leading zeros, so only days and numbers are taken as such.
    fn text(&mut self, cell: &Data, at: &str, heading: &str) -> String {
        // What stands in a formula was said.
        if self.refused.iter().any(|it| it.strip_prefix(at).is_some_and(|rest| rest.starts_with(" holds a formula"))) {
            return String::new();
        }
        match cell {
            Data::Empty => String::new(),
            Data::String(text) => text.replace("\r\n", "\n").replace('\r', "\n"),
            Data::Bool(yes) if heading == "primary" => yes.to_string(),
            Data::Float(number) if ["precedence", "value"].contains(&heading) && number.fract() == 0.0 => format!("{number:.0}"),
            Data::Int(number) if ["precedence", "value"].contains(&heading) => number.to_string(),
            Data::DateTime(day) if ["on", "from", "to"].contains(&heading) => table_file::day_of(day.as_f64()),
            Data::Error(_) => {
                self.refused.push(format!("{at} holds an error of Excel: put the value in its place"));
                String::new()
            }
            _ => {
                self.refused.push(format!(
                    "{at} is a number or a date to Excel: format the cell as text and type it again, with its leading zeros"
                ));
                String::new()
            }
        }
    }
}

fn read(path: &Path) -> Result<Book, Failure> {
    let book = calamine::open_workbook(path).map_err(|e: calamine::XlsxError| {
        Failure::usage(format!("cannot read `{}`: {e}", path.display()), "name the workbook that came back (.xlsx)")
    })?;
    let mut reader = Reader { path, book, refused: Vec::new() };
    let about: BTreeMap<String, String> = reader
        .rows(ABOUT, &["what", "is"])?
        .into_iter()
        .map(|(_, mut it)| (std::mem::take(&mut it[0]), std::mem::take(&mut it[1])))
        .collect();
    if let Some(format) = about.get("format").filter(|it| it.as_str() != FORMAT) {
        return Err(reader.fail(
            format!("it was written as {format}, and this program reads {FORMAT}"),
            "import it with the program that exported it, or export it anew and put the changes in again",
        ));
    }
    if !about.contains_key("format") {
        return Err(reader.fail(format!("its sheet `{ABOUT}` does not say {FORMAT}"), "send back the workbook that `map export` wrote"));
    }
    let mut exported = BTreeMap::new();
    for (row, mut cells) in reader.rows(EXPORTED, &["sheet", "key 1", "key 2", "key 3", "hash"])? {
        let hash = cells.pop().unwrap_or_default();
        let Some(sheet) = SHEETS.iter().position(|it| it.name == cells[0]) else {
            reader.refused.push(format!("{EXPORTED}!{} names no sheet: this sheet is not to be changed", cell_name(row, 0)));
            continue;
        };
        exported.insert((sheet, cells[1..=SHEETS[sheet].keys.len()].to_vec()), hash);
    }
    let mut pieces: BTreeMap<Key, Rows> = BTreeMap::new();
    for (sheet, kind) in SHEETS.iter().enumerate() {
        let headings: Vec<&str> = kind.keys.iter().chain(kind.cells).copied().collect();
        for (row, mut cells) in reader.rows(kind.name, &headings)? {
            let rest = cells.split_off(kind.keys.len());
            if let Some(at) = cells.iter().position(String::is_empty) {
                reader.refused.push(format!(
                    "{}!{} is empty: fill in `{}`, or take the row out",
                    kind.name,
                    cell_name(row, at as u32),
                    kind.keys[at]
                ));
                continue;
            }
            pieces.entry((sheet, cells)).or_default().push(rest);
        }
    }
    if reader.refused.is_empty() {
        return Ok(Book { about, exported, pieces });
    }
    let more = reader.refused.len().saturating_sub(FIRST);
    let mut lines: Vec<String> = reader.refused.iter().take(FIRST).map(|it| format!("  {it}")).collect();
    if more > 0 {
        lines.push(format!("  … {more} more"));
    }
    Err(Failure::usage(
        format!("`{}` cannot be taken back, and nothing was changed\n{}", path.display(), lines.join("\n")),
        "correct these cells and import it again",
    ))
}

/// Takes back what was changed in a workbook.
pub(crate) fn import(cli: &Cli, args: &MapImportArgs) -> Result<u8, Failure> {
    let book = read(&args.file)?;
    let folder = book.about.get("direction").map_or("", String::as_str);
    let direction = [Direction::ToIcs, Direction::FromIcs].into_iter().find(|it| side::folder(*it) == folder);
    let direction =
        direction.ok_or_else(|| Failure::usage(format!("the workbook says the direction `{folder}`"), "it is to-ics or from-ics"))?;
    let home = Home::open(cli, &args.into, direction)?;
    let of = book.about.get("mapping").map_or("", String::as_str);
    if of != home.name {
        return Err(Failure::usage(format!("the workbook is of {of}, not of {}", home.name), "name the mapping that was exported"));
    }
    let files = home.files()?;
    let now: BTreeMap<Key, Rows> = pieces(&files)?.into_iter().collect();
    let merge = workbook::merge(&book.exported, &now, &book.pieces);
    if !merge.conflicts.is_empty() {
        for conflict in &merge.conflicts {
            print(&format!("conflict in {}\n", workbook::shown(&conflict.key)));
            let kept = |it: &str| if it.is_empty() { "nothing".to_owned() } else { format!("“{}”", it.replace('\n', " / ")) };
            for (heading, ours, theirs) in &conflict.cells {
                print(&format!("  {heading}: the file says {}, the sheet says {}\n", kept(ours), kept(theirs)));
            }
        }
        print(&format!(
            "{}: {} changed both in the files and in the sheet since the export; nothing was written\n",
            home.name,
            if merge.conflicts.len() == 1 { "1 piece was".to_owned() } else { format!("{} pieces were", merge.conflicts.len()) }
        ));
        return Ok(EXCEPTIONS);
    }
    if merge.changes.is_empty() {
        print(&format!("{}: the sheet changes nothing\n", home.name));
        return Ok(DONE);
    }
    let changed = workbook::write(&files, &merge.changes).map_err(|e| Failure::usage(e, "correct the row and import it again"))?;
    let before = home.side.compiled()?;
    let after = home.with(&changed).checked()?.map_err(|it| {
        Failure::usage(
            format!("with what the sheet says, the mapping cannot be used; nothing was written\n{it}"),
            "correct the rows that these lines were made from",
        )
    })?;
    let difference = Difference::of(&before, &after);
    for it in &difference.changes {
        print(&format!("  {:<5}  {}\n", it.verdict.as_str(), it.sentence));
    }
    let names: BTreeSet<&str> = changed.keys().map(String::as_str).collect();
    let names = names.into_iter().collect::<Vec<_>>().join(", ");
    let verdict = difference.verdict().map_or("none", caseport_map::Verdict::as_str);
    if args.dry_run {
        print(&format!(
            "{}: {} pieces would change (verdict: {verdict}) in {names}; nothing was written\n",
            home.name,
            merge.changes.len()
        ));
        return Ok(DONE);
    }
    home.write(&changed)?;
    print(&format!("{}: {} pieces changed (verdict: {verdict}) in {names}\n", home.name, merge.changes.len()));
    Ok(DONE)
}
