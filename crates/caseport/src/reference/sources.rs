//! The systems that can be read: tables, evidence, and where each table goes.

use std::fmt::Write as _;

use caseport_model::{Evidence, System, SystemKind, Table};

use super::{
    Page,
    markdown::{anchor, code, count, table as markdown_table},
    model::required,
};

/// A page of all systems and one for each that is read.
pub(super) fn pages(all: &[System]) -> Vec<Page> {
    let sources: Vec<&System> = all.iter().filter(|it| it.kind != SystemKind::Canonical).collect();
    let mut pages = vec![Page::new("systems/README.md", overview(&sources))];
    pages.extend(sources.iter().map(|it| Page::new(format!("systems/{}", file(it)), page(it))));
    pages
}

fn file(system: &System) -> String {
    format!("{}-{}.md", system.id, system.version)
}

fn overview(sources: &[&System]) -> String {
    let mut out = String::from(
        "# Systems that can be read\n\nEvidence is a property of each column: *published* where a public source shows it, *assumed* where we assume it.\n\n",
    );
    out.push_str(&markdown_table(
        ["system", "what it is", "supplier", "tables", "columns", "assumed columns", "mappings"],
        sources.iter().map(|it| {
            [
                format!("[`{}`]({})", it.name(), file(it)),
                it.title.clone(),
                it.supplier.clone(),
                it.layout.tables.len().to_string(),
                columns(it).to_string(),
                it.layout.tables.iter().map(assumed).sum::<usize>().to_string(),
                mappings(it).len().to_string(),
            ]
        }),
    ));
    out
}

fn columns(system: &System) -> usize {
    system.layout.tables.iter().map(|it| it.columns.len()).sum()
}

fn assumed(table: &Table) -> usize {
    table.columns.iter().filter(|it| it.evidence == Evidence::Assumed).count()
}

fn word(evidence: Evidence) -> &'static str {
    match evidence {
        Evidence::Published => "published",
        Evidence::Assumed => "assumed",
    }
}

/// What a mapping file says of itself.
struct Mapping {
    file: String,
    rows: String,
    target: String,
    primary: bool,
    status: String,
}

fn mappings(system: &System) -> Vec<Mapping> {
    let mut out = Vec::new();
    for (path, text) in system.folder("to-ics") {
        let is_mapping = path.strip_suffix(".toml").is_some_and(|it| !it.contains('/') && it.strip_suffix(".test").is_none());
        let head = if is_mapping { text.parse::<toml::Table>().ok() } else { None };
        let Some(head) = head.as_ref().and_then(|it| it.get("table")).and_then(toml::Value::as_table) else { continue };
        let text = |key: &str| head.get(key).and_then(toml::Value::as_str).unwrap_or_default().to_owned();
        let primary = head.get("primary").and_then(toml::Value::as_bool).unwrap_or(true);
        out.push(Mapping { file: path.to_owned(), rows: text("rows"), target: text("target"), primary, status: text("status") });
    }
    out
}

fn page(system: &System) -> String {
    let all_assumed = system.layout.tables.iter().map(assumed).sum::<usize>();
    let mut out = format!(
        "# {}: {}\n\nSupplier: {}. Revision {} of the mapping. {}, {}, {} of them assumed; {}.",
        system.name(),
        system.title,
        system.supplier,
        system.revision,
        count(system.layout.tables.len(), "table"),
        count(columns(system), "column"),
        all_assumed,
        count(system.codes.len(), "code list")
    );
    if system.files.contains_key("README.md") {
        let _ = write!(out, " The evidence for doubtful points: [README](../../../../mappings/{}/README.md).", system.name());
    }
    out.push_str("\n\n");
    if !system.recognise.tables.is_empty() {
        let tables: Vec<String> = system.recognise.tables.iter().map(|it| format!("`{it}`")).collect();
        let _ = writeln!(
            out,
            "An extract is recognised as this system's when it holds at least {} of {}.\n",
            system.recognise.at_least,
            tables.join(", ")
        );
    }
    let mappings = mappings(system);
    out.push_str("## Tables\n\n");
    out.push_str(&markdown_table(
        ["table", "evidence", "columns", "assumed", "goes to", "a record is"],
        system.layout.tables.iter().map(|table| {
            let goes: Vec<String> = mappings
                .iter()
                .filter(|it| *it.rows == *table.name)
                .map(|it| if it.primary { format!("**{}**", it.target) } else { it.target.clone() })
                .collect();
            [
                format!("[`{}`](#{})", table.name, anchor(&table.name)),
                word(table.evidence).to_owned(),
                table.columns.len().to_string(),
                assumed(table).to_string(),
                goes.join(", "),
                table.description.clone(),
            ]
        }),
    ));
    out.push_str("\nThe canonical table in bold decides the fate of the records. A table that goes nowhere is used as a look-up, or is kept aside whole; `to-ics/archive.toml` says why.\n");
    if !mappings.is_empty() {
        out.push_str("\n## Mappings\n\n");
        let rows = mappings.iter().map(|it| {
            [
                format!("[`{}`](../../../../mappings/{}/to-ics/{})", it.file, system.name(), it.file),
                code(&it.rows),
                code(&it.target),
                it.status.clone(),
            ]
        });
        out.push_str(&markdown_table(["file", "from", "to", "status"], rows));
    }
    if all_assumed > 0 {
        out.push_str("\n## Assumed columns\n\nNo public source shows these. A real extract may name them otherwise or lack them.\n\n");
        for table in system.layout.tables.iter().filter(|it| assumed(it) > 0) {
            let names: Vec<String> =
                table.columns.iter().filter(|it| it.evidence == Evidence::Assumed).map(|it| format!("`{}`", it.name)).collect();
            let _ = writeln!(out, "- `{}`: {}", table.name, names.join(", "));
        }
    }
    for table in &system.layout.tables {
        let _ = writeln!(out, "\n## {}\n\n{}.\n", table.name, table.description);
        out.push_str(&markdown_table(
            ["column", "type", "required", "refers to", "codes", "sensitivity", "evidence", "meaning"],
            table.columns.iter().map(|it| {
                [
                    code(&it.name),
                    it.kind.name(),
                    required(it).to_owned(),
                    it.reference.as_ref().map_or(String::new(), |(table, column)| format!("`{table}.{column}`")),
                    it.codes.as_deref().map_or(String::new(), code),
                    it.sensitivity.as_str().to_owned(),
                    word(it.evidence).to_owned(),
                    it.description.clone(),
                ]
            }),
        ));
    }
    out
}
