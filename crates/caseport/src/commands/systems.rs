//! `caseport systems`: what can be read and mapped, and on what evidence.

use caseport_model::{Evidence, System, SystemKind};

use super::print;
use crate::{
    cli::{Cli, Format, SystemsArgs},
    exit::{DONE, Failure},
    systems,
};

/// Lists all systems, or shows one.
pub(crate) fn run(cli: &Cli, args: &SystemsArgs) -> Result<u8, Failure> {
    let files = systems::all(cli.systems.as_deref())?;
    if let Some(name) = &args.system {
        let system = systems::load(&files, name)?;
        show(&system, args.codes);
        return Ok(DONE);
    }
    let all = files.systems().iter().map(|name| systems::load(&files, name)).collect::<Result<Vec<_>, _>>()?;
    if cli.format == Format::Json {
        let list: Vec<_> = all
            .iter()
            .map(|it| {
                let (columns, assumed) = columns(it);
                serde_json::json!({ "system": it.name(), "title": it.title, "supplier": it.supplier, "kind": kind(it), "evidence": evidence(it.evidence), "tables": it.layout.tables.len(), "columns": columns, "assumed_columns": assumed, "mappings": mappings(it), "rules": it.folder("rules").filter(|(path, _)| path.strip_suffix(".sql").is_some()).count() })
            })
            .collect();
        print(&format!("{}\n", serde_json::Value::Array(list)));
        return Ok(DONE);
    }
    print(&format!(
        "{:<24} {:<10} {:<10} {:>6} {:>8} {:>8} {:>9}  {}\n",
        "system", "kind", "evidence", "tables", "columns", "assumed", "mappings", "title"
    ));
    for it in &all {
        let (columns, assumed) = columns(it);
        print(&format!(
            "{:<24} {:<10} {:<10} {:>6} {columns:>8} {assumed:>8} {:>9}  {}\n",
            it.name(),
            kind(it),
            evidence(it.evidence),
            it.layout.tables.len(),
            mappings(it),
            it.title
        ));
    }
    Ok(DONE)
}

fn show(system: &System, codes: bool) {
    print(&format!("{}  {}  {}  evidence {}\n\n", system.name(), system.title, system.supplier, evidence(system.evidence)));
    for table in &system.layout.tables {
        let assumed = table.columns.iter().filter(|it| it.evidence == Evidence::Assumed).count();
        let note = if assumed > 0 { format!("  ({assumed} assumed)") } else { String::new() };
        print(&format!("  {:<40} {:>4} columns{note}  {}\n", table.name, table.columns.len(), table.description));
    }
    if codes {
        for list in system.codes.values() {
            print(&format!("\n{}{}\n", list.name, if list.open { " (councils add their own)" } else { "" }));
            for code in &list.codes {
                print(&format!("  {:<24} {}\n", code.code, code.label));
            }
        }
    }
}

fn columns(system: &System) -> (usize, usize) {
    let columns = system.layout.tables.iter().flat_map(|it| &it.columns);
    (columns.clone().count(), columns.filter(|it| it.evidence == Evidence::Assumed).count())
}

fn mappings(system: &System) -> usize {
    system
        .folder("to-ics")
        .filter(|(path, text)| {
            path.strip_suffix(".toml").is_some_and(|it| !it.contains('/') && it.strip_suffix(".test").is_none()) && text.contains("[table]")
        })
        .count()
}

fn kind(system: &System) -> &'static str {
    match system.kind {
        SystemKind::Canonical => "canonical",
        SystemKind::Return => "return",
        SystemKind::Product => "product",
    }
}

fn evidence(evidence: Evidence) -> &'static str {
    match evidence {
        Evidence::Published => "published",
        Evidence::Assumed => "assumed",
    }
}
