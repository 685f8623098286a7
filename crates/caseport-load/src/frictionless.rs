//! The tables of a target as a Frictionless Data Package: one resource a table, with types, constraints, codes, keys and references, for
//! tools that read CSV.

use std::collections::BTreeMap;

use caseport_model::{CodeList, Column, Layout, Required, Table, Type};
use serde_json::{Map, Value, json};

use crate::ddl::references;

/// The data package of a layout, as JSON. Codes come from those lists that are given and closed.
pub fn frictionless(name: &str, layout: &Layout, codes: &BTreeMap<String, CodeList>) -> String {
    let resources: Vec<Value> = layout.tables.iter().map(|table| resource(table, layout, codes)).collect();
    let package = json!({
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": name,
        "resources": resources,
    });
    format!("{package:#}\n")
}

fn resource(table: &Table, layout: &Layout, codes: &BTreeMap<String, CodeList>) -> Value {
    let mut schema = Map::new();
    schema.insert("fields".into(), table.columns.iter().map(|column| field(column, codes)).collect());
    let key: Vec<&str> = table.key().map(|position| &*table.columns[position].name).collect();
    if !key.is_empty() {
        schema.insert("primaryKey".into(), json!(key));
    }
    let foreign: Vec<Value> = references(table, layout)
        .into_iter()
        .map(|it| {
            let mut to = Map::new();
            // A table that refers to itself does not say its name.
            if it.to_table != it.table {
                to.insert("resource".into(), it.to_table.into());
            }
            to.insert("fields".into(), json!([it.to_column]));
            json!({ "fields": [it.column], "reference": to })
        })
        .collect();
    if !foreign.is_empty() {
        schema.insert("foreignKeys".into(), foreign.into());
    }
    let mut resource = Map::new();
    resource.insert("name".into(), json!(&*table.name));
    describe(&mut resource, &table.description);
    resource.insert("path".into(), format!("{}.csv", table.name).into());
    resource.insert("schema".into(), schema.into());
    resource.into()
}

fn field(column: &Column, codes: &BTreeMap<String, CodeList>) -> Value {
    let mut field = Map::new();
    let mut constraints = Map::new();
    field.insert("name".into(), json!(&*column.name));
    let kind = match column.kind {
        Type::String(_) | Type::Text | Type::Code | Type::PartialDate => "string",
        Type::Date => "date",
        Type::DateTime => "datetime",
        Type::Int => "integer",
        Type::Decimal => "number",
        Type::Bool => "boolean",
    };
    field.insert("type".into(), kind.into());
    if column.kind == Type::DateTime {
        // Local time, without a zone.
        field.insert("format".into(), "%Y-%m-%dT%H:%M:%S".into());
    }
    describe(&mut field, &column.description);
    field.insert("sensitivity".into(), column.sensitivity.as_str().into());
    if column.required != Required::No {
        constraints.insert("required".into(), true.into());
    }
    match column.kind {
        Type::String(length) => {
            constraints.insert("maxLength".into(), length.into());
        }
        Type::PartialDate => {
            constraints.insert("pattern".into(), r"\d{4}(-\d{2}(-\d{2})?)?".into());
        }
        _ => {}
    }
    if let Some(list) = column.codes.as_ref().and_then(|it| codes.get(it)).filter(|it| !it.open) {
        constraints.insert("enum".into(), list.codes.iter().map(|it| it.code.as_str()).collect());
    }
    if !constraints.is_empty() {
        field.insert("constraints".into(), constraints.into());
    }
    field.into()
}

fn describe(object: &mut Map<String, Value>, description: &str) {
    if !description.is_empty() {
        object.insert("description".into(), description.into());
    }
}
