//! A system for an extract of no known one: its layout as files, from what was found in it.

use std::collections::{BTreeMap, BTreeSet};

use caseport_model::{CodeList, Sensitivity, SystemFiles, Type};

use crate::{InferredColumn, InferredTable, Lists};

/// How such a system reads dates, yes and no: as widely as an extract may write them.
const HABITS: &str = r#"[text]
date     = ["YYYY-MM-DD", "DD/MM/YYYY", "DD-MON-YYYY", "DD-MON-YY", "DD/MM/YYYY HH:MM:SS", "DD/MM/YYYY HH:MM", "YYYY-MM-DD HH:MM:SS", "YYYY-MM-DD HH:MM", "YYYY-MM-DD HH:MM:SS.fff", "YYYY-MM-DDTHH:MM:SS", "DD/MM/YY"]
datetime = ["YYYY-MM-DD HH:MM:SS", "YYYY-MM-DD HH:MM", "YYYY-MM-DD HH:MM:SS.fff", "YYYY-MM-DDTHH:MM:SS", "DD/MM/YYYY HH:MM:SS", "DD/MM/YYYY HH:MM", "DD-MON-YYYY HH:MM:SS", "YYYY-MM-DD", "DD/MM/YYYY", "DD-MON-YYYY"]
yes      = ["Y", "y", "Yes", "YES", "yes", "T", "True", "TRUE", "true", "1"]
no       = ["N", "n", "No", "NO", "no", "F", "False", "FALSE", "false", "0"]
blank    = ["NULL", "null", "(null)", "\\N", "<NULL>"]
open_end = "2099-12-31"
"#;

/// The files of a system `name` (`id/version`) with these tables: `system.toml`, `tables.csv`, `columns.csv` and the code lists that its columns look
/// like. `drafted` says what it was drafted from; until somebody takes the line out, nothing that it maps is loaded.
pub fn made_up(name: &str, tables: &[InferredTable], lists: &Lists<'_>, drafted: Option<&str>) -> SystemFiles {
    let mut files = SystemFiles::default();
    let (id, version) = name.split_once('/').unwrap_or((name, "1"));
    let names: Vec<String> = tables.iter().map(|it| toml_text(&it.table)).collect();
    let drafted = drafted.map_or(String::new(), |it| format!("drafted  = {}\n", toml_text(it)));
    files.insert(
        format!("{id}/{version}/system.toml"),
        format!(
            "id       = {}\nversion  = {}\ntitle    = \"Drafted layout: what the columns of one extract seem to be\"\nkind     = \"product\"\nevidence = \"assumed\"\nrevision = \"0.1.0\"\n{drafted}\n[recognise]\ntables   = [{}]\nat_least = {}\n\n{HABITS}",
            toml_text(id),
            toml_text(version),
            names.join(", "),
            names.len().div_ceil(2).max(1),
        ),
    );
    let mut layout = String::from("table,section,period,no_overlap_within,key_style,required,aliases,evidence,free_text,description\n");
    let mut columns =
        String::from("table,column,type,required,ref,codes,sentinels,aliases,sensitivity,evidence,format,sample,description\n");
    let mut used: BTreeMap<String, (&CodeList, bool)> = BTreeMap::new();
    for table in tables {
        let alias = table.alias.as_deref().filter(|it| !it.contains(';')).unwrap_or_default();
        layout.push_str(&csv_line(&[&table.table, "", "", "", "", "no", alias, "assumed", "", ""]));
        for column in &table.columns {
            let list = column.lists.first().filter(|_| column.kind == Type::Code);
            let list = list
                .and_then(|fit| Some((format!("{}{}", fit.list, if fit.labels { "_label" } else { "" }), (lists.get(fit)?, fit.labels))));
            let list_name = list.map(|(name, list)| {
                used.entry(name.clone()).or_insert(list);
                name
            });
            let reference = column.reference.as_ref().map_or(String::new(), |(table, column)| format!("{table}.{column}"));
            let line = [
                table.table.as_str(),
                &column.column,
                &column.kind.name(),
                if column.key { "key" } else { "no" },
                &reference,
                list_name.as_deref().unwrap_or_default(),
                "",
                "",
                column.sensitivity.as_str(),
                "assumed",
                "",
                sample(column),
                "",
            ];
            columns.push_str(&csv_line(&line));
        }
    }
    for (list, (codes, labels)) in used {
        let mut text = String::from("code,label,from,to\n");
        let mut seen = BTreeSet::new();
        for code in &codes.codes {
            let value = if labels { &code.label } else { &code.code };
            if !value.is_empty() && value != "*" && seen.insert(value.clone()) {
                text.push_str(&csv_line(&[value, &code.label, "", ""]));
            }
        }
        files.insert(format!("{id}/{version}/codes/{list}.csv"), text);
    }
    files.insert(format!("{id}/{version}/tables.csv"), layout);
    files.insert(format!("{id}/{version}/columns.csv"), columns);
    files
}

/// A made-up value for the examples of a mapping. Never one of the extract.
fn sample(column: &InferredColumn) -> &'static str {
    match column.kind {
        _ if column.sensitivity == Sensitivity::Key => "1001",
        Type::Date => "2024-01-08",
        Type::DateTime => "2024-01-08 10:00:00",
        Type::Int | Type::Decimal => "1",
        Type::Bool => "Y",
        Type::String(_) | Type::Text | Type::Code | Type::PartialDate => "",
    }
}

/// A line of a CSV file.
fn csv_line(cells: &[&str]) -> String {
    let quoted = cells.iter().map(|cell| {
        if cell.contains(['"', ',', '\n', '\r']) || cell.trim() != *cell {
            format!("\"{}\"", cell.replace('"', "\"\""))
        } else {
            (*cell).to_owned()
        }
    });
    quoted.collect::<Vec<_>>().join(",") + "\n"
}

/// A text of a TOML file.
fn toml_text(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}
