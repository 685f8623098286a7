//! `result.json`: the outcome for programs. Its schema is versioned; fields are added, never changed.

use caseport_model::Fate;
use caseport_run::Run;
use serde_json::{Value, json};

use super::Outcome;
use crate::exit::Failure;

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
                "name": it.name, "table": it.table, "goes_with": it.goes_with, "left_aside": it.left_aside, "bytes": it.bytes, "blake3": it.hash,
                "encoding": it.encoding, "records": it.records, "rejected": it.rejected,
            })).collect::<Vec<_>>(),
            "tables": outcome.account.tables.iter().map(|it| with(json!({ "table": it.table }), fates(it.read, it.fates))).collect::<Vec<_>>(),
            "assumed_columns": outcome.assumed,
        },
        "landings": outcome.account.landings.iter().map(|it| {
            with(json!({ "source": it.source, "canonical": it.canonical, "mapping": it.mapping, "primary": it.primary, "rows": it.rows }), fates(it.read, it.fates))
        }).collect::<Vec<_>>(),
        "canonical": { "tables": outcome.canonical.iter().map(|(table, rows)| json!({ "table": table, "rows": rows })).collect::<Vec<_>>() },
        "sources": outcome.sources.iter().map(|(column, source, count)| json!({ "column": column, "source": source, "count": count })).collect::<Vec<_>>(),
        "eras": outcome.eras.iter().map(|(table, era, rows)| json!({ "table": table, "era": era, "rows": rows })).collect::<Vec<_>>(),
        "findings": outcome.findings.iter().map(|it| json!({
            "code": it.code, "severity": it.severity.as_str(), "table": it.table, "column": it.column, "file": it.file, "count": it.count,
            "accepted": it.accepted,
        })).collect::<Vec<_>>(),
        "exceptions": {
            "known": outcome.known(), "open": outcome.open(), "accepted": outcome.accepted(),
            "by_severity": outcome.by_severity().iter().map(|it| json!({
                "severity": it.severity.as_str(), "known": it.count, "open": it.open(), "accepted": it.accepted,
            })).collect::<Vec<_>>(),
            "decided": outcome.decided.iter().map(|it| json!({
                "status": it.status, "why": it.why, "severity": it.severity.as_str(), "code": it.code, "table": it.table,
                "disposition": it.disposition, "line": it.line, "owner": it.owner, "by": it.by, "on": it.on, "reason": it.reason,
                "count": it.count,
            })).collect::<Vec<_>>(),
        },
        "tolerances": outcome.tolerances,
        "sample": outcome.sample,
        "load": load,
        "reconcile": outcome.reconciliation.as_ref().map_or_else(|| json!({ "status": "not run", "differences": [] }), reconciliation),
        "parity": outcome.parity.as_ref().map(|it| match it {
            Ok(parity) => parity.clone(),
            Err(error) => json!({ "error": error }),
        }),
        "timings": outcome.timings.iter().map(|(stage, ms)| json!({ "stage": stage, "milliseconds": ms })).collect::<Vec<_>>(),
        "since": outcome.since.as_ref().map(|it| json!({ "run": it.run, "fixed": it.fixed, "new": it.new, "again": it.again, "changed": it.changed, "back": it.back })),
        "remainders": outcome.remainders,
    })
}

/// The figures of a run that the register keeps when the run is gone. The run was looked at.
pub(crate) fn figures(outcome: &Outcome, run: &Run) -> Result<Value, Failure> {
    let (read, fates) = outcome.fates();
    let mut codes = std::collections::BTreeMap::<&str, (u64, u64)>::new();
    for it in outcome.findings.iter().filter(|it| it.severity.needs_decision()) {
        let of = codes.entry(&it.code).or_default();
        *of = (of.0 + it.count, of.1 + it.accepted);
    }
    let mut stages: Vec<(&str, u64)> = Vec::new();
    for (stage, ms) in &outcome.timings {
        match stages.iter_mut().find(|it| it.0 == stage) {
            Some((_, sum)) => *sum += ms,
            None => stages.push((stage, *ms)),
        }
    }
    let load = match &outcome.load {
        None => Value::Null,
        Some(Err(_)) => json!({ "status": "failed" }),
        Some(Ok(it)) => {
            let totals = it.totals();
            json!({
                "status": if outcome.predicted { "predicted" } else { "loaded" },
                "inserted": totals.inserted, "updated": totals.updated, "deleted": totals.deleted, "unchanged": totals.unchanged,
            })
        }
    };
    let made_of = made_of(run)?;
    let (faults, faults_accepted): (u64, u64) = run.attempt(|db| {
        db.query_row("SELECT count(*), count(*) FILTER (WHERE status = 'accepted') FROM temp.standing WHERE severity <> 'low'", [], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
    })?;
    Ok(json!({
        "status": outcome.status(), "exit_code": outcome.exit_code(), "caseport": env!("CARGO_PKG_VERSION"),
        "system": outcome.system, "revision": outcome.revision, "overlay": outcome.overlay, "mapping": made_of[0], "rules": made_of[1],
        "records": read, "fates": fates.into_iter().map(|(fate, count)| (fate.to_owned(), count.into())).collect::<serde_json::Map<_, _>>(),
        "rows": outcome.rows(), "bytes": outcome.files.iter().map(|it| it.bytes).sum::<u64>(), "load": load,
        "differences": outcome.reconciliation.as_ref().map(caseport_load::Reconciliation::count),
        "known": outcome.known(), "open": outcome.open(), "accepted": outcome.accepted(),
        "faults": faults, "faults_open": faults - faults_accepted, "faults_accepted": faults_accepted,
        "codes": codes.into_iter().map(|(code, (known, accepted))| (code.to_owned(), json!({ "known": known, "accepted": accepted }))).collect::<serde_json::Map<_, _>>(),
        "milliseconds": stages.into_iter().map(|(stage, ms)| (stage.to_owned(), ms.into())).collect::<serde_json::Map<_, _>>(),
    }))
}

/// What tells two mappings, and two sets of rules, apart: the first letters of their hashes.
pub(crate) fn made_of(run: &Run) -> Result<[String; 2], Failure> {
    Ok(run.attempt(|db| {
        let hashes = |kind: &str| -> rusqlite::Result<String> {
            let mut select = db.prepare("SELECT name, hash FROM main.input WHERE kind = ?1 ORDER BY name")?;
            let pairs = select.query_map([kind], |row| Ok(format!("{} {}\n", row.get::<_, String>(0)?, row.get::<_, String>(1)?)))?;
            let text: String = pairs.collect::<rusqlite::Result<_>>()?;
            Ok(blake3::hash(text.as_bytes()).to_hex()[..8].to_owned())
        };
        Ok([hashes("mapping")?, hashes("model")?])
    })?)
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
        "beside": it.beside.iter().map(|it| json!({ "table": it.table, "names": it.names })).collect::<Vec<_>>(),
    })
}
