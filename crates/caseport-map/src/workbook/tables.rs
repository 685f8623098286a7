//! TOML files as rows of sheets, and back. Comments and the layout of what did not change stay.

use toml_edit::{Array, DocumentMut, InlineTable, Item, Table, TableLike, Value};

use super::{Key, Piece, Rows, SHEETS, WorkbookError, people, sheet};

/// The word of the last case in the sheet.
const OTHERWISE: &str = "otherwise";

/// Lists of rules of a mapping.
const RULES: [&str; 3] = ["exclude", "archive", "era"];

/// What the second cell of a rule is called where it is written.
fn words_of(rules: &str) -> &'static str {
    if rules == "era" { "is" } else { "why" }
}

pub(super) fn fail(path: &str, cause: impl Into<String>) -> WorkbookError {
    WorkbookError::new(path, cause)
}

/// The text of a value: a list has a line for each.
pub(super) fn text(path: &str, item: &Item) -> Result<String, WorkbookError> {
    let value = item.as_value().ok_or_else(|| fail(path, "a section stands where a text should"))?;
    text_of(path, value)
}

fn text_of(path: &str, value: &Value) -> Result<String, WorkbookError> {
    Ok(match value {
        Value::String(it) => it.value().clone(),
        Value::Integer(it) => it.value().to_string(),
        Value::Float(it) => it.value().to_string(),
        Value::Boolean(it) => it.value().to_string(),
        Value::Datetime(it) => it.value().to_string(),
        Value::Array(list) => {
            let mut lines = Vec::new();
            for it in list {
                let line = it.as_str().ok_or_else(|| fail(path, "a list holds something other than texts"))?;
                if line.contains('\n') || line.is_empty() {
                    return Err(fail(path, "a list holds a text that is empty or of several lines"));
                }
                lines.push(line.to_owned());
            }
            lines.join("\n")
        }
        Value::InlineTable(_) => return Err(fail(path, "a table stands where a text should")),
    })
}

pub(super) fn section<'d>(table: &'d dyn TableLike, name: &str) -> Option<&'d dyn TableLike> {
    table.get(name).and_then(Item::as_table_like)
}

fn is_otherwise(case: &dyn TableLike) -> bool {
    case.get("otherwise").and_then(Item::as_bool) == Some(true)
}

pub(super) fn get(path: &str, table: &dyn TableLike, name: &str) -> Result<String, WorkbookError> {
    table.get(name).map_or(Ok(String::new()), |it| text(path, it))
}

/// The cells of a row: texts of a section.
pub(super) fn cells_of(path: &str, what: &str, item: &Item, names: &[&str]) -> Result<Vec<String>, WorkbookError> {
    let table = item.as_table_like().ok_or_else(|| fail(path, format!("{what} is no section")))?;
    names.iter().map(|it| get(path, table, it)).collect()
}

pub(super) fn piece(name: &str, key: &[&str], rows: Rows) -> Piece {
    ((sheet(name), key.iter().map(|it| (*it).to_owned()).collect()), rows)
}

/// The tables of a list, written `[ { … } ]` or `[[…]]`.
fn records(item: &Item) -> Vec<&dyn TableLike> {
    match item {
        Item::Value(Value::Array(list)) => list.iter().filter_map(|it| it.as_inline_table()).map(|it| it as &dyn TableLike).collect(),
        Item::ArrayOfTables(list) => list.iter().map(|it| it as &dyn TableLike).collect(),
        _ => Vec::new(),
    }
}

pub(super) fn take(path: &str, file: &str, out: &mut Vec<Piece>) -> Result<(), WorkbookError> {
    let document: DocumentMut = file.parse().map_err(|e: toml_edit::TomlError| fail(path, e.message()))?;
    let root: &dyn TableLike = document.as_table();
    if path == "archive.toml" {
        for name in ["archive", "look_up"] {
            for (table, why) in section(root, name).into_iter().flat_map(TableLike::iter) {
                out.push(piece("whole tables", &[name, table], vec![vec![text(path, why)?]]));
            }
        }
        return Ok(());
    }
    if path == "merges.toml" {
        return people::take(path, root, out);
    }
    if let Some(table) = section(root, "table") {
        let cells = ["target", "rows", "primary", "precedence", "one_per", "status"].map(|it| get(path, table, it));
        let cells: Vec<String> = cells.into_iter().collect::<Result<_, _>>()?;
        // An overlay's file may say nothing of its tables.
        if cells.iter().any(|it| !it.is_empty()) {
            out.push(piece("tables", &[path], vec![cells]));
        }
        for name in RULES {
            let Some(list) = table.get(name) else { continue };
            let rows = records(list).into_iter().map(|it| Ok(vec![get(path, it, "when")?, get(path, it, words_of(name))?]));
            let rows: Rows = rows.collect::<Result<_, _>>()?;
            if !rows.is_empty() {
                out.push(piece("rules", &[path, name], rows));
            }
        }
    }
    let bad = |column: &str| section(root, "if_bad").map_or(Ok(String::new()), |it| get(path, it, column));
    for name in ["map", "replace"] {
        for (column, give) in section(root, name).into_iter().flat_map(TableLike::iter) {
            // What is bad about a column stands with it; an overlay has no [if_bad].
            let bad = if name == "map" { bad(column)? } else { String::new() };
            let rows = match give.as_table_like().and_then(|it| it.get("cases")) {
                None => vec![vec![String::new(), text(path, give)?, bad]],
                Some(cases) => {
                    let mut rows = Vec::new();
                    for (at, case) in records(cases).into_iter().enumerate() {
                        let when = if is_otherwise(case) { OTHERWISE.to_owned() } else { get(path, case, "if")? };
                        rows.push(vec![when, get(path, case, "give")?, if at == 0 { bad.clone() } else { String::new() }]);
                    }
                    rows
                }
            };
            out.push(piece("columns", &[path, name, column], rows));
        }
    }
    for (column, why) in section(root, "not_held").into_iter().flat_map(TableLike::iter) {
        out.push(piece("not held", &[path, column], vec![vec![text(path, why)?]]));
    }
    for name in ["left_behind", "keep_aside"] {
        for (column, why) in section(root, name).into_iter().flat_map(TableLike::iter) {
            out.push(piece("source columns", &[path, name, column], vec![vec![text(path, why)?]]));
        }
    }
    for (name, join) in section(root, "join").into_iter().flat_map(TableLike::iter) {
        out.push(piece("look-ups", &[path, name], vec![cells_of(path, &format!("[join.{name}]"), join, SHEETS[sheet("look-ups")].cells)?]));
    }
    // A table within it is a section of its own, also where it stands in one line.
    let pairs = |table: &dyn TableLike| -> Result<Rows, WorkbookError> {
        table.iter().filter(|(_, it)| !it.is_table_like()).map(|(name, it)| Ok(vec![name.to_owned(), text(path, it)?])).collect()
    };
    if let Some(each) = section(root, "each") {
        for name in ["columns", "split"] {
            if let Some(it) = section(each, name) {
                out.push(piece("forms", &[path, &format!("each.{name}")], pairs(it)?));
            }
        }
    }
    if let Some(pivot) = section(root, "pivot") {
        let rows = pairs(pivot)?;
        if !rows.is_empty() {
            out.push(piece("forms", &[path, "pivot"], rows));
        }
        if let Some(answers) = section(pivot, "answers") {
            let rows = pairs(answers)?;
            if !rows.is_empty() {
                out.push(piece("forms", &[path, "pivot.answers"], rows));
            }
        }
    }
    if let Some(stitch) = section(root, "stitch") {
        out.push(piece("forms", &[path, "stitch"], pairs(stitch)?));
    }
    for (about, decision) in section(root, "agreed").into_iter().flat_map(TableLike::iter) {
        let decision = decision.as_table_like().ok_or_else(|| fail(path, format!("the decision about `{about}` is no table")))?;
        let cells = ["by", "on", "why"].map(|it| get(path, decision, it));
        out.push(piece("decisions", &[path, about], vec![cells.into_iter().collect::<Result<_, _>>()?]));
    }
    Ok(())
}

/// Puts a value in, with the white space and remark of the one that stood there. What says the same stays as it is.
fn put(table: &mut dyn TableLike, name: &str, mut value: Value) {
    match table.get_mut(name) {
        Some(Item::Value(old)) => {
            if old.clone().decorated("", "").to_string() == value.clone().decorated("", "").to_string() {
                return;
            }
            *value.decor_mut() = old.decor().clone();
            *old = value;
        }
        _ => {
            table.insert(name, Item::Value(value));
        }
    }
}

/// Puts a text in, or takes it out where it is empty and may be.
pub(super) fn put_text(table: &mut dyn TableLike, name: &str, text: &str, may_go: bool) {
    if text.is_empty() && may_go {
        table.remove(name);
    } else if table.get(name).and_then(Item::as_str) != Some(text) {
        put(table, name, Value::from(text));
    }
}

/// A list of lines: one text, or several.
fn lines(text: &str) -> Value {
    let all: Vec<&str> = text.split('\n').filter(|it| !it.is_empty()).collect();
    match all.as_slice() {
        [one] => Value::from(*one),
        many => Value::Array(many.iter().copied().collect()),
    }
}

pub(super) fn open<'d>(document: &'d mut DocumentMut, path: &[&str]) -> &'d mut dyn TableLike {
    let mut table: &mut dyn TableLike = document.as_table_mut();
    for (depth, name) in path.iter().enumerate() {
        if table.get(name).and_then(Item::as_table_like).is_none() {
            let mut new = Table::new();
            new.set_implicit(depth + 1 < path.len());
            table.insert(name, Item::Table(new));
        }
        table = table.get_mut(name).and_then(Item::as_table_like_mut).expect("it was just put there");
    }
    table
}

fn inline(pairs: &[(&str, Value)]) -> InlineTable {
    let mut table = InlineTable::new();
    for (name, value) in pairs {
        table.insert(*name, value.clone());
    }
    table
}

/// A list of tables, each on a line of its own.
fn listed(tables: Vec<InlineTable>) -> Value {
    let mut list = Array::new();
    let several = tables.len() > 1;
    for table in tables {
        let mut value = Value::InlineTable(table);
        if several {
            value.decor_mut().set_prefix("\n  ");
        }
        list.push_formatted(value);
    }
    if several {
        list.set_trailing_comma(true);
        list.set_trailing("\n");
    }
    Value::Array(list)
}

fn put_list(table: &mut dyn TableLike, name: &str, tables: Vec<InlineTable>) {
    if matches!(table.get(name), Some(Item::ArrayOfTables(_))) {
        table.remove(name);
    }
    put(table, name, listed(tables));
}

/// The text with changed pieces; nothing where the file goes.
pub(super) fn write(path: &str, text: &str, changes: &[&(Key, Option<Rows>)]) -> Result<Option<String>, WorkbookError> {
    let mut document: DocumentMut = text.parse().map_err(|e: toml_edit::TomlError| fail(path, e.message()))?;
    for (key, rows) in changes {
        match rows {
            Some(rows) => set(path, &mut document, key, rows)?,
            None => unset(&mut document, key),
        }
    }
    let mut left = Vec::new();
    let out = document.to_string();
    take(path, &out, &mut left)?;
    // A file that says nothing any more goes.
    Ok((!left.is_empty()).then_some(out))
}

fn set(path: &str, document: &mut DocumentMut, key: &Key, rows: &Rows) -> Result<(), WorkbookError> {
    let (kind, names) = (SHEETS[key.0].name, &key.1);
    let cells = rows.first().ok_or_else(|| fail(path, "a piece has no row"))?;
    let one = |what: &str| if rows.len() == 1 { Ok(()) } else { Err(WorkbookError::new(super::shown(key), format!("{what} has one row"))) };
    match kind {
        "tables" => {
            one("a table")?;
            let table = open(document, &["table"]);
            put_text(table, "target", &cells[0], true);
            put_text(table, "rows", &cells[1], true);
            let wrong = |cause: &str| WorkbookError::new(super::shown(key), cause);
            match cells[2].as_str() {
                "" => drop(table.remove("primary")),
                word => put(table, "primary", Value::from(word.parse::<bool>().map_err(|_| wrong("`primary` is true, false or empty"))?)),
            }
            match cells[3].as_str() {
                "" => drop(table.remove("precedence")),
                word => put(table, "precedence", Value::from(word.parse::<i64>().map_err(|_| wrong("`precedence` is a number"))?)),
            }
            match cells[4].as_str() {
                "" => drop(table.remove("one_per")),
                words => put(table, "one_per", lines(words)),
            }
            put_text(table, "status", &cells[5], true);
        }
        "columns" => {
            let (section, column) = (names[1].as_str(), names[2].as_str());
            if !["map", "replace"].contains(&section) {
                return Err(WorkbookError::new(super::shown(key), "the section is `map`, or in an overlay `replace`"));
            }
            if rows.iter().skip(1).any(|it| !it[2].is_empty()) {
                return Err(WorkbookError::new(super::shown(key), "`if bad` stands in the first row of a column"));
            }
            set_column(document, section, column, rows);
            if section == "map" {
                let bad = &cells[2];
                if !bad.is_empty() || document.get("if_bad").is_some() {
                    put_text(open(document, &["if_bad"]), column, bad, true);
                }
            }
        }
        "not held" => {
            one("a column")?;
            put_text(open(document, &["not_held"]), &names[1], &cells[0], false);
        }
        "source columns" => {
            one("a column")?;
            if !["left_behind", "keep_aside"].contains(&names[1].as_str()) {
                return Err(WorkbookError::new(super::shown(key), "the section is `left_behind` or `keep_aside`"));
            }
            put_text(open(document, &[&names[1]]), &names[2], &cells[0], false);
        }
        "rules" => {
            if !RULES.contains(&names[1].as_str()) {
                return Err(WorkbookError::new(super::shown(key), "the section is `exclude`, `archive` or `era`"));
            }
            let words = words_of(&names[1]);
            let rules = rows.iter().map(|it| inline(&[("when", it[0].as_str().into()), (words, it[1].as_str().into())])).collect();
            put_list(open(document, &["table"]), &names[1], rules);
        }
        "look-ups" => {
            one("a look-up")?;
            put_look_up(open(document, &["join", &names[1]]), SHEETS[key.0].cells, cells);
        }
        "forms" => set_form(document, key, rows)?,
        "decisions" => {
            one("a decision")?;
            let day = cells[1].parse::<toml_edit::Datetime>();
            let mut decision = vec![("by", Value::from(cells[0].as_str()))];
            if !cells[1].is_empty() {
                decision.push(("on", day.map_or_else(|_| Value::from(cells[1].as_str()), Value::from)));
            }
            decision.push(("why", Value::from(cells[2].as_str())));
            let table = open(document, &["agreed"]);
            if matches!(table.get(&names[1]), Some(it) if !it.is_value()) {
                table.remove(&names[1]);
            }
            put(table, &names[1], Value::InlineTable(inline(&decision)));
        }
        "whole tables" => {
            one("a table")?;
            put_text(open(document, &[&names[0]]), &names[1], &cells[0], false);
        }
        _ => {
            one("a table")?;
            people::set(document, key, cells);
        }
    }
    Ok(())
}

/// Puts in what a look-up says; what it may leave out goes where it is empty.
pub(super) fn put_look_up(table: &mut dyn TableLike, names: &[&str], cells: &[String]) {
    for (name, cell) in names.iter().zip(cells) {
        match *name {
            "on" if text_now(table, "on") != *cell => put(table, "on", lines(cell)),
            "on" => {}
            _ => put_text(table, name, cell, !["table", "expect"].contains(name)),
        }
    }
}

fn text_now(table: &dyn TableLike, name: &str) -> String {
    says(table, name).unwrap_or_default()
}

/// The text that stands there; none where nothing stands, or cases do.
fn says(table: &dyn TableLike, name: &str) -> Option<String> {
    table.get(name).and_then(|it| text("", it).ok())
}

fn set_column(document: &mut DocumentMut, section: &str, column: &str, rows: &Rows) {
    let table = open(document, &[section]);
    let plain = rows.len() == 1 && rows[0][0].is_empty();
    if plain {
        if matches!(table.get(column), Some(it) if !it.is_value()) {
            table.remove(column);
        }
        if says(table, column).as_deref() != Some(rows[0][1].as_str()) {
            put(table, column, Value::from(rows[0][1].as_str()));
        }
        return;
    }
    let cases: Vec<InlineTable> = rows
        .iter()
        .map(|row| {
            let when = if row[0] == OTHERWISE { ("otherwise", Value::from(true)) } else { ("if", Value::from(row[0].as_str())) };
            inline(&[when, ("give", Value::from(row[1].as_str()))])
        })
        .collect();
    match table.get_mut(column).and_then(Item::as_table_like_mut) {
        // Only what is bad changed.
        Some(there) if there.get("cases").is_some_and(|it| same_cases(it, rows)) => {}
        Some(there) if there.get("cases").is_some() => put_list(there, "cases", cases),
        _ => {
            // Within one line, as TOML asks of a table that is a value.
            let list: Array = cases.into_iter().map(Value::InlineTable).collect();
            table.remove(column);
            put(table, column, Value::InlineTable(inline(&[("cases", Value::Array(list))])));
        }
    }
}

fn same_cases(item: &Item, rows: &Rows) -> bool {
    let cases = records(item);
    cases.len() == rows.len()
        && cases.iter().zip(rows).all(|(case, row)| {
            let when = if is_otherwise(*case) { OTHERWISE.to_owned() } else { text_now(*case, "if") };
            when == row[0] && text_now(*case, "give") == row[1]
        })
}

fn set_form(document: &mut DocumentMut, key: &Key, rows: &Rows) -> Result<(), WorkbookError> {
    let section = key.1[1].as_str();
    let path: &[&str] = match section {
        "each.columns" => &["each", "columns"],
        "each.split" => &["each", "split"],
        "pivot" => &["pivot"],
        "pivot.answers" => &["pivot", "answers"],
        "stitch" => &["stitch"],
        _ => {
            let known = "the section is each.columns, each.split, pivot, pivot.answers or stitch";
            return Err(WorkbookError::new(super::shown(key), known));
        }
    };
    let wanted = |row: &Vec<String>| -> Result<Value, WorkbookError> {
        Ok(match (section, row[0].as_str()) {
            ("pivot.answers", _) => Value::Array(row[1].split('\n').filter(|it| !it.is_empty()).collect()),
            ("stitch", "gap") => {
                Value::from(row[1].parse::<i64>().map_err(|_| WorkbookError::new(super::shown(key), "`gap` is a number of days"))?)
            }
            _ => Value::from(row[1].as_str()),
        })
    };
    let values: Vec<(&str, Value)> = rows.iter().map(|row| Ok((row[0].as_str(), wanted(row)?))).collect::<Result<_, WorkbookError>>()?;
    if section == "each.columns" {
        // Their order counts the rows, so the list is written as a whole.
        let each = open(document, &["each"]);
        if matches!(each.get("columns"), Some(it) if !it.is_value()) {
            each.remove("columns");
        }
        put(each, "columns", Value::InlineTable(inline(&values)));
        return Ok(());
    }
    let table = open(document, path);
    let gone: Vec<String> = table
        .iter()
        .filter(|(name, it)| !it.is_table_like() && !rows.iter().any(|row| row[0] == *name))
        .map(|(name, _)| name.to_owned())
        .collect();
    for name in gone {
        table.remove(&name);
    }
    for ((name, value), row) in values.into_iter().zip(rows) {
        if table.get(name).is_none() || text_now(table, name) != row[1] {
            put(table, name, value);
        }
    }
    let names: Vec<&str> = rows.iter().map(|row| row[0].as_str()).collect();
    if !table.iter().filter(|(_, it)| !it.is_table_like()).map(|(name, _)| name).eq(names.iter().copied()) {
        // Each is taken out and put back at the end, with what stands around it.
        for name in names {
            let decor = table.key(name).map(|it| it.leaf_decor().clone());
            let Some(item) = table.remove(name) else { continue };
            table.insert(name, item);
            if let (Some(decor), Some(mut key)) = (decor, table.key_mut(name)) {
                *key.leaf_decor_mut() = decor;
            }
        }
    }
    Ok(())
}

fn unset(document: &mut DocumentMut, key: &Key) {
    let names = &key.1;
    let mut remove = |path: &[&str], name: &str| {
        let mut table: &mut dyn TableLike = document.as_table_mut();
        for step in path {
            match table.get_mut(step).and_then(Item::as_table_like_mut) {
                Some(inner) => table = inner,
                None => return,
            }
        }
        table.remove(name);
    };
    match SHEETS[key.0].name {
        "tables" => ["target", "rows", "primary", "precedence", "one_per", "status"].into_iter().for_each(|it| remove(&["table"], it)),
        "columns" => {
            remove(&[&names[1]], &names[2]);
            if names[1] == "map" {
                remove(&["if_bad"], &names[2]);
            }
        }
        "not held" => remove(&["not_held"], &names[1]),
        "source columns" => remove(&[&names[1]], &names[2]),
        "rules" => remove(&["table"], &names[1]),
        "look-ups" => remove(&["join"], &names[1]),
        "decisions" => remove(&["agreed"], &names[1]),
        "whole tables" => remove(&[&names[0]], &names[1]),
        name if people::SHEETS.contains(&name) => people::unset(document, key),
        // The answers are a piece of their own.
        "forms" if names[1] == "pivot" => ["group", "question", "value"].into_iter().for_each(|it| remove(&["pivot"], it)),
        _ => match names[1].split_once('.') {
            Some((outer, inner)) => remove(&[outer], inner),
            None => remove(&[], &names[1]),
        },
    }
}
