//! `result.json`: the outcome for programs. Its schema is versioned; fields are added, never changed.

use caseport_model::Fate;
use serde_json::{Value, json};

use super::Outcome;

/// Version of the schema.
pub(crate) const SCHEMA: &str = "caseport-result/1";

/// The outcome as JSON.
pub(crate) fn json(outcome: &Outcome) -> Value {
    let fates = |read: u64, fates: [u64; 6]| {
        let mut map = serde_json::Map::new();
        map.insert("read".into(), read.into());
        for (fate, count) in Fate::ALL.iter().zip(fates) {
            map.insert(fate.as_str().into(), count.into());
        }
        map
    };
    let with = |first: Value, rest: serde_json::Map<String, Value>| {
        let mut map = first.as_object().cloned().unwrap_or_default();
        map.extend(rest);
        Value::Object(map)
    };
    let load = match &outcome.load {
        None => json!({ "status": "not run" }),
        Some(Err(error)) => {
            json!({ "status": "failed", "target": outcome.target, "error": error, "inserted": 0, "updated": 0, "deleted": 0, "unchanged": 0 })
        }
        Some(Ok(loaded)) => json!({
            "status": if outcome.predicted { "predicted" } else { "loaded" },
            "target": outcome.target,
            "predicted": outcome.predicted,
            "inserted": loaded.totals().inserted,
            "updated": loaded.totals().updated,
            "deleted": loaded.totals().deleted,
            "unchanged": loaded.totals().unchanged,
            "tables": loaded.tables.iter().map(|it| json!({
                "table": it.table, "inserted": it.inserted, "updated": it.updated, "deleted": it.deleted, "unchanged": it.unchanged,
            })).collect::<Vec<_>>(),
        }),
    };
    json!({
        "schema": SCHEMA,
        "caseport": env!("CARGO_PKG_VERSION"),
        "verb": outcome.verb,
        "run": outcome.run,
        "status": outcome.status(),
        "exit_code": outcome.exit_code(),
        "council": outcome.council,
        "synthetic": outcome.synthetic,
        "source": {
            "system": outcome.system,
            "revision": outcome.revision,
            "overlay": outcome.overlay,
            "files": outcome.files.iter().map(|it| json!({
                "name": it.name, "table": it.table, "left_aside": it.left_aside, "bytes": it.bytes, "blake3": it.hash,
                "encoding": it.encoding, "records": it.records, "rejected": it.rejected,
            })).collect::<Vec<_>>(),
            "tables": outcome.account.tables.iter().map(|it| with(json!({ "table": it.table }), fates(it.read, it.fates))).collect::<Vec<_>>(),
            "assumed_columns": outcome.assumed,
        },
        "landings": outcome.account.landings.iter().map(|it| {
            with(json!({ "source": it.source, "canonical": it.canonical, "mapping": it.mapping, "primary": it.primary, "rows": it.rows }), fates(it.read, it.fates))
        }).collect::<Vec<_>>(),
        "canonical": { "tables": outcome.canonical.iter().map(|(table, rows)| json!({ "table": table, "rows": rows })).collect::<Vec<_>>() },
        "findings": outcome.findings.iter().map(|it| json!({
            "code": it.code, "severity": it.severity.as_str(), "table": it.table, "column": it.column, "file": it.file, "count": it.count,
        })).collect::<Vec<_>>(),
        "load": load,
        "reconcile": outcome.reconciliation.as_ref().map_or_else(|| json!({ "status": "not run", "differences": [] }), reconciliation),
        "timings": outcome.timings.iter().map(|(stage, ms)| json!({ "stage": stage, "milliseconds": ms })).collect::<Vec<_>>(),
        "since": outcome.since.as_ref().map(|it| json!({ "run": it.run, "fixed": it.fixed, "new": it.new, "again": it.again })),
        "remainders": outcome.remainders,
    })
}

/// What is written when nothing could be read: there is no run to tell of.
pub(crate) fn unread(verb: &str, error: &str) -> String {
    let json = json!({
        "schema": SCHEMA, "caseport": env!("CARGO_PKG_VERSION"), "verb": verb, "run": null, "status": "failed",
        "exit_code": crate::exit::SOURCE, "error": error, "source": { "tables": [] }, "landings": [], "canonical": { "tables": [] },
        "findings": [], "load": { "status": "not run" }, "reconcile": { "status": "not run", "differences": [] },
    });
    format!("{json:#}\n")
}

/// A reconciliation as JSON, also what `caseport reconcile --format json` prints.
pub(crate) fn reconciliation(it: &caseport_load::Reconciliation) -> Value {
    json!({
        "status": it.status(),
        "rows": it.target.rows,
        "count": it.count(),
        "differences": it.differences.iter().map(|it| json!({
            "table": it.table, "kind": it.kind.as_str(), "key": it.key, "column": it.column, "detail": it.detail,
        })).collect::<Vec<_>>(),
    })
}
