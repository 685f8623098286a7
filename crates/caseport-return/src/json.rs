//! A return as JSON: a list of children, each an object with what belongs to it inside. Written and read by the places that
//! [`JsonShape`] names.

use std::collections::{BTreeMap, HashMap};

use caseport_model::{Layout, Required, System, Table, Type};
use serde::Deserialize;
use serde_json::{Map, Value};

use crate::{
    Rows, Shape, findings,
    read::Reading,
    write::{Written, by_child},
};

/// How a return is written as JSON.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct JsonShape {
    /// So many children in one file.
    at_most: usize,
    /// Every name that is written, in order, as a path below a child; behind it the column where that has another name:
    /// `child_details/purge: details_purge`.
    order: Vec<String>,
    /// Its tables; the first is the children themselves.
    table: Vec<JsonTable>,
}

/// Which objects are the records of a table.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct JsonTable {
    /// The table of the layout.
    name: String,
    /// Their path below a child; empty for the child itself.
    #[serde(default)]
    at: String,
    /// The column of which the list holds the values, where it is no list of objects.
    value: Option<String>,
    /// Whether there is one object and no list.
    #[serde(default)]
    one: bool,
}

impl JsonShape {
    /// Every table and every column has its place.
    pub(crate) fn check(&self, system: &System) -> Result<(), String> {
        if self.at_most == 0 || self.table.first().is_none_or(|it| !it.at.is_empty()) {
            return Err("[json] at_most is at least 1, and its first table is the children".into());
        }
        for it in &self.table {
            let table = system.layout.table(&it.name).ok_or_else(|| format!("the layout has no table `{}`", it.name))?;
            let names = self.names_of(it);
            if let Some(name) = names.iter().find(|(_, column)| table.column(column).is_none()) {
                return Err(format!("[json] order: the table `{}` has no column `{}`", it.name, name.1));
            }
            for column in &table.columns {
                let inherited = column.required == Required::Key && column.reference.is_some();
                let known = names.iter().any(|it| *it.1 == *column.name) || it.value.as_deref() == Some(&*column.name) || inherited;
                if !known {
                    return Err(format!("[json] order has no place for `{}.{}`", it.name, column.name));
                }
            }
        }
        Ok(())
    }

    /// The names below a table's place that belong to no other table: the path from there, and the column.
    fn names_of<'s>(&'s self, table: &JsonTable) -> Vec<(&'s str, &'s str)> {
        self.order
            .iter()
            .map(|it| it.split_once(": ").unwrap_or((it.as_str(), it.rsplit('/').next().unwrap_or(it))))
            .filter(|(path, _)| self.owner(path).is_some_and(|it| it.name == table.name))
            .filter(|(path, _)| *path != table.at)
            .map(|(path, column)| (path.strip_prefix(table.at.as_str()).unwrap_or(path).trim_start_matches('/'), column))
            .collect()
    }

    /// The table to which a place belongs: the one whose own place is the longest that leads there.
    fn owner(&self, path: &str) -> Option<&JsonTable> {
        let leads = |it: &&JsonTable| {
            path.strip_prefix(it.at.as_str()).is_some_and(|rest| it.at.is_empty() || rest.is_empty() || rest.starts_with('/'))
        };
        self.table.iter().filter(leads).max_by_key(|it| it.at.len())
    }
}

/// The whole return as JSON, in files of so many children. `None` where the return has no form as JSON.
pub fn json(layout: &Layout, rows: &Rows, shape: &Shape) -> Option<Vec<Written>> {
    let json = shape.json.as_ref()?;
    let mut writer = Writer {
        layout,
        rows,
        shape: json,
        child: &shape.child,
        by_child: by_child(layout, rows, &shape.child),
        placed: vec![0; rows.tables.len()],
    };
    let mut branches = Branch::default();
    for it in &json.order {
        branches.add(it.split_once(": ").unwrap_or((it, "")));
    }
    let children = layout.tables.iter().position(|it| *it.name == *json.table[0].name)?;
    let objects: Vec<Value> = rows.tables[children]
        .rows
        .iter()
        .map(|row| {
            writer.placed[children] += 1;
            Value::Object(writer.object(&branches, "", children, row, &keys(&layout.tables[children], row)))
        })
        .collect();
    let placed = rows.tables.iter().zip(&writer.placed);
    let no_place: Vec<(String, u64)> =
        placed.map(|(table, placed)| (table.name.clone(), table.rows.len() as u64 - placed)).filter(|it| it.1 > 0).collect();
    let text = |it: &[Value]| serde_json::to_string_pretty(it).unwrap_or_default() + "\n";
    let mut files: Vec<Written> = objects.chunks(json.at_most).map(|it| Written { text: text(it), no_place: Vec::new() }).collect();
    if files.is_empty() {
        files.push(Written { text: text(&[]), no_place: Vec::new() });
    }
    files[0].no_place = no_place;
    Some(files)
}

/// The names as a tree, with the column of each leaf where it has another name.
#[derive(Default)]
struct Branch {
    name: String,
    column: String,
    branches: Vec<Branch>,
}

impl Branch {
    fn add(&mut self, (path, column): (&str, &str)) {
        let (first, rest) = path.split_once('/').map_or((path, None), |(first, rest)| (first, Some(rest)));
        let at = self.branches.iter().position(|it| it.name == first).unwrap_or_else(|| {
            self.branches.push(Branch { name: first.to_owned(), ..Branch::default() });
            self.branches.len() - 1
        });
        match rest {
            Some(rest) => self.branches[at].add((rest, column)),
            None => column.clone_into(&mut self.branches[at].column),
        }
    }
}

/// Columns that records further in share with a record, and what stands in them.
type Keys = BTreeMap<String, String>;

fn keys(table: &Table, row: &[String]) -> Keys {
    table.key().map(|at| (table.columns[at].name.to_string(), row[at].clone())).collect()
}

struct Writer<'a> {
    layout: &'a Layout,
    rows: &'a Rows,
    shape: &'a JsonShape,
    child: &'a str,
    by_child: Vec<HashMap<&'a str, Vec<usize>>>,
    placed: Vec<u64>,
}

impl<'a> Writer<'a> {
    /// A record with everything in it that says something.
    fn object(&mut self, branch: &Branch, path: &str, table: usize, row: &[String], shared: &Keys) -> Map<String, Value> {
        let mut object = Map::new();
        for inner in &branch.branches {
            let path = if path.is_empty() { inner.name.clone() } else { format!("{path}/{}", inner.name) };
            let shape: &'a JsonShape = self.shape;
            if let Some(nested) = shape.table.iter().find(|it| it.at == path) {
                if let Some(value) = self.records(inner, &path, nested, shared) {
                    object.insert(inner.name.clone(), value);
                }
            } else if inner.branches.is_empty() {
                let name = if inner.column.is_empty() { &inner.name } else { &inner.column };
                let columns = &self.layout.tables[table].columns;
                let cell = columns.iter().position(|it| *it.name == **name).map(|at| scalar(columns[at].kind, &row[at]));
                if let Some(value) = cell.filter(|it| !it.is_null()) {
                    object.insert(inner.name.clone(), value);
                }
            } else {
                let inside = self.object(inner, &path, table, row, shared);
                if !inside.is_empty() {
                    object.insert(inner.name.clone(), Value::Object(inside));
                }
            }
        }
        object
    }

    /// The records of a table that belong to the record around them; nothing where there are none.
    fn records(&mut self, branch: &Branch, path: &str, nested: &JsonTable, shared: &Keys) -> Option<Value> {
        let at = self.layout.tables.iter().position(|it| *it.name == *nested.name)?;
        let (layout, rows): (&'a Layout, &'a Rows) = (self.layout, self.rows);
        let table = &layout.tables[at];
        let wanted: Vec<(usize, &String)> = shared.iter().filter_map(|(column, value)| Some((table.position(column)?, value))).collect();
        let belongs = |row: &&Vec<String>| wanted.iter().all(|(column, value)| row[*column] == **value);
        let of_child = self.by_child[at].get(shared.get(self.child)?.as_str()).cloned().unwrap_or_default();
        let mut values = Vec::new();
        for row in of_child.into_iter().map(|it| &rows.tables[at].rows[it]).filter(belongs) {
            if nested.one && !values.is_empty() {
                break;
            }
            self.placed[at] += 1;
            values.push(match nested.value.as_deref().and_then(|it| table.position(it)) {
                Some(column) => scalar(table.columns[column].kind, &row[column]),
                None => Value::Object(self.object(branch, path, at, row, &keys(table, row))),
            });
        }
        if nested.one { values.into_iter().next() } else { (!values.is_empty()).then_some(Value::Array(values)) }
    }
}

/// A cell as JSON; null where it is blank.
fn scalar(kind: Type, text: &str) -> Value {
    let text = text.trim();
    match kind {
        _ if text.is_empty() => Value::Null,
        Type::Bool if text == "true" || text == "false" => Value::Bool(text == "true"),
        Type::Int => text.parse::<i64>().map_or_else(|_| text.into(), Value::from),
        _ => text.into(),
    }
}

/// Reads a file that was just begun.
pub(crate) fn read(bytes: &[u8], reading: &mut Reading<'_>, last_year: bool) {
    let Some(shape) = reading.intake.shape.json.clone() else { return };
    let children: Vec<Value> = match serde_json::from_slice(bytes) {
        Ok(children) => children,
        Err(error) => {
            // Its words say the kind and the place, and may quote a text: only the place is passed on.
            reading.note(&findings::BROKEN_JSON, None, &format!("at column {}", error.column()), error.line() as u64);
            return;
        }
    };
    for child in &children {
        match child {
            _ if reading.is_broken() => return,
            Value::Object(object) => take(object, &shape.table[0], &Keys::new(), &shape, reading, last_year),
            _ => reading.note(&findings::UNKNOWN_ELEMENT, None, "a child that is no object", 0),
        }
    }
}

/// An object that is a record: the record, and what stands in it.
fn take(object: &Map<String, Value>, of: &JsonTable, shared: &Keys, shape: &JsonShape, reading: &mut Reading<'_>, last_year: bool) {
    let Some(position) = reading.intake.tables.iter().position(|it| *it.name == *of.name) else { return };
    let mut cells: Vec<String> =
        reading.intake.tables[position].columns.iter().map(|it| shared.get(&*it.name).cloned().unwrap_or_default()).collect();
    let names = shape.names_of(of);
    let mut nested = Vec::new();
    let mut open: Vec<(String, &Map<String, Value>)> = vec![(String::new(), object)];
    while let Some((below, object)) = open.pop() {
        for (name, value) in object {
            let path = if below.is_empty() { name.clone() } else { format!("{below}/{name}") };
            let whole = if of.at.is_empty() { path.clone() } else { format!("{}/{path}", of.at) };
            if let Some(table) = shape.table.iter().find(|it| it.at == whole) {
                nested.push((table, value));
            } else if let Some((_, column)) = names.iter().find(|it| it.0 == path) {
                if let Some(at) = reading.intake.tables[position].position(column) {
                    cells[at] = text(value);
                }
            } else if let Value::Object(inner) = value {
                open.push((path, inner));
            } else {
                reading.note(&findings::UNKNOWN_ELEMENT, None, &format!("`{whole}`"), 0);
            }
        }
    }
    let shared = keys(&reading.intake.tables[position], &cells);
    let row: Vec<&str> = cells.iter().map(String::as_str).collect();
    reading.push(position, last_year, 0, &row);
    for (table, value) in nested {
        let values: Vec<&Value> = match value {
            Value::Array(values) => values.iter().collect(),
            Value::Null => Vec::new(),
            one => vec![one],
        };
        for value in values {
            match (value, &table.value) {
                (Value::Object(object), None) => take(object, table, &shared, shape, reading, last_year),
                (scalar, Some(column)) if !scalar.is_object() && !scalar.is_array() => {
                    let Some(position) = reading.intake.tables.iter().position(|it| *it.name == *table.name) else { continue };
                    let columns = &reading.intake.tables[position].columns;
                    let cell = |name: &str| if name == column { text(scalar) } else { shared.get(name).cloned().unwrap_or_default() };
                    let cells: Vec<String> = columns.iter().map(|it| cell(&it.name)).collect();
                    let row: Vec<&str> = cells.iter().map(String::as_str).collect();
                    reading.push(position, last_year, 0, &row);
                }
                _ => reading.note(&findings::UNKNOWN_ELEMENT, None, &format!("in `{}`", table.at), 0),
            }
        }
    }
}

fn text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}
