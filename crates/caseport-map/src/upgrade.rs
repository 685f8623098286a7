//! A mapping carried over to a model or a base that moved: names that were declared to be others are put in, and nothing is guessed.
//!
//! `renames.csv` beside a layout says which table, column or code is now called what. A name is only changed where the layout does not have the
//! old one any more and has the new one. Values are changed through the expression tree, files through the [workbook](crate::workbook)'s pieces:
//! comments and layout of other lines stay.

use std::collections::{BTreeMap, BTreeSet};

use caseport_model::{Layout, System};

use crate::{
    diagnostic::At,
    expr::{Arg, ArgKind, Expr, Pred, Source, parse_expr, parse_pred},
    step::step,
    tree::WHOLE,
    way::Way,
    workbook::{self, Key, Piece, Rows, SHEETS, WorkbookError},
};

mod examples;

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
    let lists = lists(way, &target, &known, &before, &heads);
    let mut after: BTreeMap<Key, Rows> = BTreeMap::new();
    let mut changes = Vec::new();
    let old: BTreeMap<&Key, &Rows> = before.iter().map(|(key, rows)| (key, rows)).collect();
    for (key, rows) in &before {
        let mut renaming =
            Renaming { way, source: &source, target: &target, heads: &heads, lists: &lists, known: [&known, &before], unread: Vec::new() };
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
        match examples::upgrade(text, &source, &target, way.target.layout.table(&canonical)) {
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

/// The list that each crosswalk leads into, where all columns that use it agree.
fn lists(way: &Way<'_>, target: &Names, base: &[Piece], own: &[Piece], heads: &Heads) -> BTreeMap<String, String> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (key, rows) in of_sheet(base, "columns").chain(of_sheet(own, "columns")) {
        let Some((table, _)) = heads.get(&key[0]) else { continue };
        let table = target.table(table);
        let column = target.column(&table, &key[2]);
        let Some(list) = way.target.layout.table(&table).and_then(|it| it.column(&column)).and_then(|it| it.codes.clone()) else {
            continue;
        };
        for row in rows {
            let Ok(expr) = parse_expr(&row[1], At::default()) else { continue };
            crosswalks(&expr, &mut |name| {
                found.entry(name.to_owned()).or_default().insert(list.clone());
            });
        }
    }
    found.into_iter().filter(|(_, lists)| lists.len() == 1).filter_map(|(name, lists)| Some((name, lists.into_iter().next()?))).collect()
}

fn crosswalks(expr: &Expr, with: &mut impl FnMut(&str)) {
    match expr {
        Expr::Source(..) => {}
        Expr::Or(options) => options.iter().for_each(|it| crosswalks(it, with)),
        Expr::Pipe(head, calls) => {
            crosswalks(head, with);
            for call in calls {
                if let ("code", Some(Arg { kind: ArgKind::Name(name), .. })) = (call.name.as_str(), call.args.first()) {
                    with(name);
                }
                for arg in &call.args {
                    if let ArgKind::Expr(inner) = &arg.kind {
                        crosswalks(inner, with);
                    }
                }
            }
        }
    }
}

struct Renaming<'u> {
    way: &'u Way<'u>,
    source: &'u Names,
    target: &'u Names,
    heads: &'u Heads,
    lists: &'u BTreeMap<String, String>,
    known: [&'u [Piece]; 2],
    unread: Vec<String>,
}

/// Where names of an expression are looked for: the table of the rows, and the table of each look-up, by their names of now.
struct Where {
    table: String,
    joins: BTreeMap<String, String>,
}

impl Renaming<'_> {
    fn scope(&self, file: &str) -> Where {
        let rows = self.heads.get(file).map_or("", |it| it.1.as_str());
        let joins = self.known.iter().flat_map(|it| of_sheet(it, "look-ups")).filter(|(key, _)| key[0] == file);
        let joins = joins.map(|(key, rows)| (key[1].clone(), self.source.table(&rows[0][0]))).collect();
        Where { table: self.source.table(rows), joins }
    }

    fn piece(&mut self, key: &Key, rows: &Rows) -> Piece {
        let (mut new_key, mut new_rows) = (key.clone(), rows.clone());
        let names = &key.1;
        let scope = self.scope(&names[0]);
        let target = self.heads.get(&names[0]).map_or(String::new(), |it| self.target.table(&it.0));
        match SHEETS[key.0].name {
            "tables" => {
                let row = &mut new_rows[0];
                row[0] = self.target.table(&row[0]);
                row[1] = self.source.table(&row[1]);
                let one_per: Vec<String> = row[4].split('\n').map(|it| self.source.column(&scope.table, it)).collect();
                row[4] = one_per.join("\n");
            }
            "columns" => {
                let column = self.target.column(&target, &names[2]);
                let list = self.way.target.layout.table(&target).and_then(|it| it.column(&column)).and_then(|it| it.codes.clone());
                new_key.1[2] = column;
                for row in &mut new_rows {
                    if row[0] != "otherwise" {
                        row[0] = self.pred_text(key, &row[0], &scope);
                    }
                    row[1] = self.expr_text(key, &row[1], &scope, list.as_deref());
                }
            }
            "not held" => new_key.1[1] = self.target.column(&target, &names[1]),
            "source columns" => new_key.1[2] = self.source.column(&scope.table, &names[2]),
            "rules" => new_rows.iter_mut().for_each(|row| row[0] = self.pred_text(key, &row[0], &scope)),
            "look-ups" => self.look_up(key, &mut new_rows[0], &scope),
            "forms" => {
                let column = |name: &str| self.source.column(&scope.table, name);
                for row in &mut new_rows {
                    match (names[1].as_str(), row[0].as_str()) {
                        ("each.columns", _) => row[0] = column(&row[0]),
                        ("each.split", "column") | ("pivot", _) => row[1] = column(&row[1]),
                        ("stitch", what) if what != "gap" => row[1] = column(&row[1]),
                        _ => {}
                    }
                }
            }
            "decisions" if names[1] != WHOLE => {
                let renamed = self.target.column(&target, &names[1]);
                new_key.1[1] = if renamed == names[1] { self.source.column(&scope.table, &names[1]) } else { renamed };
            }
            "codes" => {
                if let Some(list) = self.lists.get(&names[0]) {
                    for row in &mut new_rows {
                        row[0] = self.target.code(list, &row[0]);
                    }
                }
            }
            "whole tables" => new_key.1[1] = self.source.table(&names[1]),
            "people" => {
                new_key.1[0] = self.target.table(&names[0]);
                let row = &mut new_rows[0];
                let table = self.source.table(&row[0]);
                let scope = Where { table: table.clone(), joins: BTreeMap::new() };
                row[1] = self.source.column(&table, &row[1]);
                row[2] = self.pred_text(key, &row[2], &scope);
                row[3] = self.source.column(&table, &row[3]);
                row[0] = table;
            }
            _ => {}
        }
        (new_key, new_rows)
    }

    fn look_up(&mut self, key: &Key, row: &mut [String], scope: &Where) {
        let theirs = self.source.table(&row[0]);
        let inner = Where { table: theirs.clone(), joins: BTreeMap::new() };
        row[0].clone_from(&theirs);
        let pairs: Vec<String> = row[1].split('\n').map(|pair| self.pair(key, pair, scope, &inner)).collect();
        row[1] = pairs.join("\n");
        if !row[2].is_empty() {
            row[2] = self.pred_text(key, &row[2], &inner);
        }
        if let Some((how, rest)) = row[4].split_once(" by ") {
            let by = [" at ", " before "].into_iter().find_map(|word| rest.split_once(word).map(|(column, ours)| (column, word, ours)));
            row[4] = match by {
                Some((column, word, ours)) => {
                    format!("{how} by {}{word}{}", self.source.column(&theirs, column.trim()), self.expr_text(key, ours, scope, None))
                }
                None => format!("{how} by {}", self.source.column(&theirs, rest.trim())),
            };
        }
    }

    /// `OURS = THEIRS`, or one name for both.
    fn pair(&mut self, key: &Key, pair: &str, ours: &Where, theirs: &Where) -> String {
        if let Ok(Pred::Compare(mut left, comparison, mut right)) = parse_pred(pair, At::default()) {
            let before = (left.clone(), right.clone());
            self.expr(&mut left, ours, None);
            self.expr(&mut right, theirs, None);
            return if before == (left.clone(), right.clone()) {
                pair.to_owned()
            } else {
                Pred::Compare(left, comparison, right).to_string()
            };
        }
        let Ok(one) = parse_expr(pair, At::default()) else {
            self.unread.push(format!("{}: `{pair}` cannot be read", workbook::shown(key)));
            return pair.to_owned();
        };
        let (mut left, mut right) = (one.clone(), one.clone());
        self.expr(&mut left, ours, None);
        self.expr(&mut right, theirs, None);
        match (left == one, left == right) {
            (true, true) => pair.to_owned(),
            (_, true) => left.to_string(),
            _ => format!("{left} = {right}"),
        }
    }

    fn expr_text(&mut self, key: &Key, text: &str, scope: &Where, list: Option<&str>) -> String {
        let Ok(mut expr) = parse_expr(text, At::default()) else {
            self.unread.push(format!("{}: `{text}` cannot be read", workbook::shown(key)));
            return text.to_owned();
        };
        let before = expr.clone();
        self.expr(&mut expr, scope, list);
        if expr == before { text.to_owned() } else { expr.to_string() }
    }

    fn pred_text(&mut self, key: &Key, text: &str, scope: &Where) -> String {
        if text.is_empty() {
            return String::new();
        }
        let Ok(mut pred) = parse_pred(text, At::default()) else {
            self.unread.push(format!("{}: `{text}` cannot be read", workbook::shown(key)));
            return text.to_owned();
        };
        let before = pred.clone();
        self.pred(&mut pred, scope);
        if pred == before { text.to_owned() } else { pred.to_string() }
    }

    fn pred(&self, pred: &mut Pred, scope: &Where) {
        match pred {
            Pred::And(parts) | Pred::Or(parts) => parts.iter_mut().for_each(|it| self.pred(it, scope)),
            Pred::Not(inner) => self.pred(inner, scope),
            Pred::Compare(left, _, right) => {
                self.expr(left, scope, None);
                self.expr(right, scope, None);
            }
            Pred::In(left, items) => {
                self.expr(left, scope, None);
                for it in items {
                    self.expr(it, scope, None);
                }
            }
            Pred::Like(left, _) | Pred::Blank(left, _) => self.expr(left, scope, None),
        }
    }

    /// `list` is that of the canonical column, when a constant there is a code of ours.
    fn expr(&self, expr: &mut Expr, scope: &Where, list: Option<&str>) {
        match expr {
            Expr::Source(Source::Column(name), _) => *name = self.source.column(&scope.table, name),
            Expr::Source(Source::Joined(join, column), _) => {
                if let Some(table) = scope.joins.get(join) {
                    *column = self.source.column(table, column);
                }
            }
            Expr::Source(Source::Text(text), _) => {
                if let Some(list) = list {
                    *text = self.target.code(list, text);
                }
            }
            Expr::Source(..) => {}
            Expr::Or(options) => options.iter_mut().for_each(|it| self.expr(it, scope, list)),
            Expr::Pipe(head, calls) => {
                // A constant that goes through a step is theirs.
                self.expr(head, scope, None);
                for call in calls {
                    self.arguments(&call.name, &mut call.args, scope);
                }
            }
        }
    }

    /// The arguments of a step that are columns or tables, as its signature says.
    fn arguments(&self, name: &str, args: &mut [Arg], scope: &Where) {
        if name == "ref" {
            for (at, arg) in args.iter_mut().enumerate() {
                if let ArgKind::Name(table) = &mut arg.kind {
                    match at {
                        0 => *table = self.target.table(table),
                        2 => *table = self.source.table(table),
                        _ => {}
                    }
                }
            }
            return;
        }
        let signature = step(name).map_or("", |it| it.signature);
        let only_at = signature.contains("at COL");
        let mut after_at = false;
        for arg in args.iter_mut().filter(|_| signature.contains("COL")) {
            match &mut arg.kind {
                ArgKind::Name(word) if only_at && word == "at" => after_at = true,
                ArgKind::Name(column) if after_at || !only_at => *column = self.source.column(&scope.table, column),
                ArgKind::Joined(join, column) => {
                    if let Some(table) = scope.joins.get(join) {
                        *column = self.source.column(table, column);
                    }
                }
                ArgKind::Expr(inner) => self.expr(inner, scope, None),
                _ => {}
            }
        }
    }
}
