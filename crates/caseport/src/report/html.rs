//! `report.html`: one file, no network, for a screen and for A4 paper. The numbers are those of `result.json`.

use std::path::Path;

use minijinja::{AutoEscape, Environment, value::Serde};
use serde::Serialize;
use serde_json::json;

use super::{Outcome, thousands};
use crate::{
    catalogue::Catalogue,
    exit::{self, Failure},
};

const TEMPLATE: &str = include_str!("../../templates/report.html");

/// Differences that stand in the report; all of them stand in `result.json`.
const DIFFERENCES: usize = 200;

/// Writes the report.
pub(crate) fn write(outcome: &Outcome, catalogue: &Catalogue, path: &Path) -> Result<(), Failure> {
    let text = render(outcome, catalogue).map_err(|e| Failure::new(exit::BUG, e, "report it"))?;
    caseport_run::run::private_file(path)?;
    std::fs::write(path, text)?;
    Ok(())
}

/// A row of a table of fates.
#[derive(Serialize)]
struct FateRow {
    table: String,
    into: String,
    mapping: String,
    read: u64,
    fates: [u64; 6],
    rows: u64,
    /// Widths of the bar's parts in percent, in the order of the fates.
    bar: Vec<f64>,
}

fn fate_row(table: &str, into: &str, mapping: &str, read: u64, fates: [u64; 6], rows: u64) -> FateRow {
    let bar = fates.iter().map(|&it| if read == 0 { 0.0 } else { it as f64 * 100.0 / read as f64 }).collect();
    FateRow { table: table.into(), into: into.into(), mapping: mapping.into(), read, fates, rows, bar }
}

fn render(outcome: &Outcome, catalogue: &Catalogue) -> Result<String, minijinja::Error> {
    let mut environment = Environment::new();
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    environment.add_filter("thousands", |number: u64| thousands(number));
    environment.add_template("report.html", TEMPLATE)?;
    let (read, fates) = outcome.fates();
    let tables: Vec<FateRow> = outcome.account.tables.iter().map(|it| fate_row(&it.table, "", "", it.read, it.fates, 0)).collect();
    let landings: Vec<FateRow> = outcome
        .account
        .landings
        .iter()
        .filter(|it| !it.primary)
        .map(|it| fate_row(&it.source, it.canonical.as_deref().unwrap_or("-"), &it.mapping, it.read, it.fates, it.rows))
        .collect();
    let causes: Vec<_> = outcome
        .causes
        .iter()
        .map(|it| {
            let why = catalogue.get(&it.code).map_or(String::new(), |meaning| meaning.why.to_owned());
            let place = [it.table.as_deref(), it.column.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(".");
            json!({ "code": it.code, "severity": it.severity.as_str(), "title": it.title, "why": why, "place": place, "count": it.count, "example": it.example, "remedy": it.remedy, "open": it.severity.needs_decision() })
        })
        .collect();
    let load = outcome.load.as_ref().and_then(|it| it.as_ref().ok()).map(|it| {
        let totals = it.totals();
        json!({ "inserted": totals.inserted, "updated": totals.updated, "deleted": totals.deleted, "unchanged": totals.unchanged })
    });
    let load_error = outcome.load.as_ref().and_then(|it| it.as_ref().err());
    let reconciliation = outcome.reconciliation.as_ref().map(|it| {
        let differences: Vec<_> = it
            .differences
            .iter()
            .take(DIFFERENCES)
            .map(|it| json!({ "table": it.table, "kind": it.kind.as_str(), "key": it.key, "column": it.column, "detail": it.detail }))
            .collect();
        json!({ "equal": it.is_equal(), "rows": it.target.rows, "total": it.count(), "shown": DIFFERENCES, "differences": differences, "controls": control_totals(it) })
    });
    let files: Vec<_> = outcome
        .files
        .iter()
        .map(|it| json!({ "name": it.name, "table": it.table, "left_aside": it.left_aside, "bytes": it.bytes, "hash": it.hash, "encoding": it.encoding, "records": it.records, "rejected": it.rejected }))
        .collect();
    let severities: Vec<_> = outcome.by_severity().into_iter().map(|(severity, count)| json!({ "severity": severity.as_str(), "count": count })).collect();
    let timings: Vec<_> = outcome.timings.iter().map(|(stage, ms)| json!({ "stage": stage, "seconds": format!("{:.1}", *ms as f64 / 1000.0) })).collect();
    let context = json!({
        "version": env!("CARGO_PKG_VERSION"),
        "verb": outcome.verb,
        "run": outcome.run,
        "council": outcome.council,
        "synthetic": outcome.synthetic,
        "system": outcome.system,
        "revision": outcome.revision,
        "overlay": outcome.overlay,
        "recognised": outcome.recognised,
        "status": outcome.status(),
        "exit_code": outcome.exit_code(),
        "remainders": outcome.remainders,
        "read": read,
        "fates": fates.iter().map(|(fate, count)| json!({ "fate": fate, "count": count })).collect::<Vec<_>>(),
        "rows": outcome.rows(),
        "rules": outcome.rules,
        "severities": severities,
        "tables": tables,
        "landings": landings,
        "canonical": outcome.canonical,
        "causes": causes,
        "assumed": outcome.assumed,
        "coverage": outcome.coverage,
        "target": outcome.target,
        "predicted": outcome.predicted,
        "load": load,
        "load_error": load_error,
        "reconciliation": reconciliation,
        "files": files,
        "timings": timings,
    });
    environment.get_template("report.html")?.render(Serde(&context))
}

/// The control totals on both sides, as rows of a table.
fn control_totals(it: &caseport_load::Reconciliation) -> Vec<serde_json::Value> {
    let row = |name: &str, here: i128, there: i128| json!({ "name": name, "here": here.to_string(), "there": there.to_string(), "equal": here == there });
    let (rest, target) = (&it.rest, &it.target);
    vec![
        row("Rows", rest.rows.into(), target.rows.into()),
        row("Distinct persons", rest.distinct_persons.into(), target.distinct_persons.into()),
        row("Sum of all dates, in days", rest.sum_of_dates.into(), target.sum_of_dates.into()),
        row("Characters of all text and notes", rest.characters.into(), target.characters.into()),
    ]
}
