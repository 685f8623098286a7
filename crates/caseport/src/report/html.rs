//! `report.html`: one file, no network, no script, for a screen and for A4 paper. The numbers are those of `result.json`.

use std::path::Path;

use caseport_model::{Fate, Severity};
use minijinja::{AutoEscape, Environment, HtmlEscape, Value};
use serde_json::json;

use super::{Cause, Decided, Outcome, thousands, unproven};
use crate::{
    catalogue::Catalogue,
    exit::{self, Failure},
};

const TEMPLATE: &str = include_str!("../../templates/report.html");

/// Differences that stand in the report; all of them stand in `result.json`.
const DIFFERENCES: usize = 200;

/// Kinds of exception of one severity, and places of one kind, that stand open; the others fold away. The worst never fold away.
const OPEN_KINDS: usize = 12;
const OPEN_PLACES: usize = 4;

/// Rows of a table that stand open; beyond, those that nobody needs to look at fold away.
const OPEN_ROWS: usize = 14;

/// The least width at which a part of a bar can be seen, in percent.
const VISIBLE: f64 = 2.0;

/// Writes the report.
pub(crate) fn write(outcome: &Outcome, catalogue: &Catalogue, path: &Path) -> Result<(), Failure> {
    let text = render(outcome, catalogue).map_err(|e| Failure::new(exit::BUG, e, "report it"))?;
    caseport_run::run::private_file(path)?;
    std::fs::write(path, text)?;
    Ok(())
}

pub(super) fn render(outcome: &Outcome, catalogue: &Catalogue) -> Result<String, minijinja::Error> {
    let mut environment = Environment::new();
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    environment.add_filter("thousands", |number: u64| thousands(number));
    environment.add_filter("headline", |text: &str| marked(&upper_first(text)));
    environment.add_filter("marked", marked);
    environment.add_template("report.html", TEMPLATE)?;
    let context = context(outcome, catalogue);
    environment.get_template("report.html")?.render(minijinja::value::Serde(&context))
}

/// The check sample, with rates as they are shown.
fn sample(it: &crate::sample::answers::Sample) -> serde_json::Value {
    let percent = |it: Option<f64>| it.map(|it| format!("{:.1}", it * 100.0));
    json!({
        "cases": it.cases, "items": it.items, "passed": it.passed, "failed": it.failed, "unanswered": it.unanswered, "again": it.again,
        "strata": it.strata.iter().map(|it| json!({
            "table": it.table, "stratum": it.stratum, "size": it.size, "drawn": it.drawn, "checked": it.checked, "failed": it.failed,
            "rate": percent(it.rate), "low": percent(it.low), "high": percent(it.high),
        })).collect::<Vec<_>>(),
    })
}

/// Everything that the template shows; it only lays out.
fn context(outcome: &Outcome, catalogue: &Catalogue) -> serde_json::Value {
    let (read, fates) = outcome.fates();
    let totals: Vec<u64> = fates.iter().map(|(_, count)| *count).collect();
    let tables: Vec<_> = outcome.account.tables.iter().map(|it| fate_row(&it.table, "", it.read, &it.fates, 0)).collect();
    let landings: Vec<_> = outcome
        .account
        .landings
        .iter()
        .filter(|it| !it.primary)
        .map(|it| fate_row(&it.source, it.canonical.as_deref().unwrap_or("no table"), it.read, &it.fates, it.rows))
        .collect();
    let severities = outcome.by_severity();
    let most = severities.iter().map(|it| it.count).max().unwrap_or(0);
    json!({
        "version": env!("CARGO_PKG_VERSION"),
        "title": if outcome.verb == "trial" { "Trial load" } else { "Dry run" },
        "run": outcome.run,
        "written": jiff::Zoned::now().strftime("%-d %B %Y, %H:%M").to_string(),
        "council": outcome.council,
        "synthetic": outcome.synthetic,
        "system": outcome.system,
        "revision": outcome.revision,
        "overlay": outcome.overlay,
        "recognised": outcome.recognised,
        "status": upper_first(outcome.status()),
        "mood": mood(outcome.exit_code()),
        "meaning": meaning(outcome.exit_code()),
        "exit_code": outcome.exit_code(),
        "remainders": outcome.remainders,
        "read": read,
        "fates": Fate::ALL.iter().zip(&totals).map(|(fate, &count)| json!({
            "fate": fate.as_str(), "means": means(*fate), "count": count, "share": share(count, read), "width": width(count, read),
        })).collect::<Vec<_>>(),
        "rows": outcome.rows(),
        "rules": outcome.rules,
        "severities": severities.iter().map(|it| json!({
            "severity": it.severity.as_str(), "asks": asks(it.severity), "count": it.count, "open": it.open(), "accepted": it.accepted,
            "width": width(it.count, most),
        })).collect::<Vec<_>>(),
        "known_exceptions": outcome.known(),
        "open_exceptions": outcome.open(),
        "accepted_exceptions": outcome.accepted(),
        "decided": outcome.decided.iter().map(decided).collect::<Vec<_>>(),
        "since": outcome.since.as_ref().map(|it| json!({
            "run": it.run, "fixed": it.fixed, "new": it.new, "again": it.again, "changed": it.changed, "back": it.back,
        })),
        "tolerances": outcome.tolerances,
        "sample": outcome.sample.as_ref().map(sample),
        "groups": groups(&outcome.causes, catalogue),
        "tables": folded(tables),
        "landings": folded(landings),
        "canonical": canonical(outcome),
        "target": outcome.target,
        "predicted": outcome.predicted,
        "load": outcome.load.as_ref().and_then(|it| it.as_ref().ok()).map(|it| {
            let totals = it.totals();
            json!({ "inserted": totals.inserted, "updated": totals.updated, "deleted": totals.deleted, "unchanged": totals.unchanged })
        }),
        "load_error": outcome.load.as_ref().and_then(|it| it.as_ref().err()),
        "reconciliation": outcome.reconciliation.as_ref().map(reconciliation),
        "parity": outcome.parity.as_ref().and_then(|it| it.as_ref().ok()),
        "parity_error": outcome.parity.as_ref().and_then(|it| it.as_ref().err()),
        "sources": outcome.sources,
        "eras": outcome.eras,
        "coverage": coverage(outcome),
        "assumed": assumed(&outcome.assumed),
        "assumed_count": outcome.assumed.len(),
        "files": outcome.files.iter().map(|it| json!({
            "name": it.name, "table": it.table, "goes_with": it.goes_with, "left_aside": it.left_aside, "bytes": it.bytes, "hash": it.hash, "encoding": it.encoding,
            "records": it.records, "rejected": it.rejected,
        })).collect::<Vec<_>>(),
        "timings": timings(&outcome.timings),
        "unproven": unproven::points(outcome).into_iter().map(|(point, why)| json!({ "point": point, "why": why })).collect::<Vec<_>>(),
    })
}

/// How the banner looks.
fn mood(code: u8) -> &'static str {
    match code {
        exit::DONE => "complete",
        exit::EXCEPTIONS => "exceptions",
        _ => "failed",
    }
}

/// The outcome in a sentence, for somebody who reads nothing else.
pub(super) fn meaning(code: u8) -> &'static str {
    match code {
        exit::DONE => "Nothing waits for a decision.",
        exit::EXCEPTIONS => "The run did all its work. Some of what it found must be decided before sign-off.",
        exit::TARGET => "The target could not be loaded or read back. A load that fails commits nothing.",
        exit::DIFFERENT => "The target does not hold what was loaded. Do not use it until every difference is explained.",
        exit::TOLERANCE => "More than the tolerances allow that were declared before the run. The box says which.",
        exit::BUG => "caseport could not account for every record. That is a fault of caseport, not of the data: report it.",
        _ => "The run did not do all its work.",
    }
}

/// What a fate means.
fn means(fate: Fate) -> &'static str {
    match fate {
        Fate::Loaded => "made a row, or was used in one",
        Fate::Merged => "another record of the same thing survives it",
        Fate::Archived => "kept aside whole, by a declared decision",
        Fate::Excluded => "left out, by a declared decision",
        Fate::Rejected => "could not be read; its bytes are kept",
        Fate::Held => "waits: something that it needs is missing or wrong",
    }
}

/// A decision, in words for a row of a table.
fn decided(it: &Decided) -> serde_json::Value {
    let status = if it.why.is_empty() { it.status.clone() } else { format!("{}: {}", it.status, it.why) };
    json!({
        "severity": it.severity.as_str(), "code": it.code, "table": it.table, "status": status, "was": it.disposition, "line": it.line,
        "owner": it.owner, "by": it.by, "on": it.on, "reason": it.reason, "count": it.count,
    })
}

/// What a severity asks for.
fn asks(severity: Severity) -> &'static str {
    match severity {
        Severity::Showstopper => "blocks go-live",
        Severity::High => "decide before the next trial",
        Severity::Medium => "decide before sign-off",
        Severity::Unknown => "not graded by its source; counts as medium",
        Severity::Low => "for the record, nothing to decide",
    }
}

/// A row of a table of fates: not whole when a record was neither loaded nor merged.
fn fate_row(table: &str, into: &str, read: u64, fates: &[u64; 6], rows: u64) -> serde_json::Value {
    let whole = fates[2..].iter().all(|&it| it == 0) && read > 0;
    let cells: Vec<_> =
        Fate::ALL.iter().zip(fates).map(|(fate, &count)| json!({ "fate": fate.as_str(), "count": count, "waits": matches!(fate, Fate::Rejected | Fate::Held) && count > 0 })).collect();
    json!({ "table": table, "into": into, "read": read, "cells": cells, "rows": rows, "whole": whole, "bar": segments(fates) })
}

/// Rows to look at, and rows that fold away when there are many.
fn folded(rows: Vec<serde_json::Value>) -> serde_json::Value {
    if rows.len() <= OPEN_ROWS {
        return json!({ "open": rows, "whole": [] });
    }
    let (whole, open): (Vec<_>, Vec<_>) = rows.into_iter().partition(|it| it["whole"] == true);
    json!({ "open": open, "whole": whole })
}

/// Exceptions of each severity, in it by kind, in that by place: the worst first, and among equals the most frequent.
fn groups(causes: &[Cause], catalogue: &Catalogue) -> Vec<serde_json::Value> {
    let mut severities: Vec<Severity> = Vec::new();
    for cause in causes {
        if !severities.contains(&cause.severity) {
            severities.push(cause.severity);
        }
    }
    severities.sort_by_key(|it| (it.rank(), *it == Severity::Unknown));
    severities.into_iter().map(|severity| group(severity, causes, catalogue)).collect()
}

fn group(severity: Severity, causes: &[Cause], catalogue: &Catalogue) -> serde_json::Value {
    let mut kinds: Vec<(u64, Vec<&Cause>)> = Vec::new();
    for cause in causes.iter().filter(|it| it.severity == severity) {
        match kinds.iter_mut().find(|(_, places)| places[0].code == cause.code) {
            Some((total, places)) => {
                *total += cause.count;
                places.push(cause);
            }
            None => kinds.push((cause.count, vec![cause])),
        }
    }
    kinds.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1[0].code.cmp(&b.1[0].code)));
    let total: u64 = kinds.iter().map(|(total, _)| total).sum();
    let open = if severity.rank() <= Severity::High.rank() { kinds.len() } else { OPEN_KINDS.min(kinds.len()) };
    let mut shown: Vec<_> = kinds.iter().map(|(total, places)| kind(*total, places, catalogue)).collect();
    let more = shown.split_off(if severity.needs_decision() { open } else { 0 });
    json!({ "severity": severity.as_str(), "asks": asks(severity), "count": total, "kinds": kinds.len(), "shown": shown, "more": more })
}

fn kind(total: u64, causes: &[&Cause], catalogue: &Catalogue) -> serde_json::Value {
    let first = causes[0];
    let mut places: Vec<_> = causes
        .iter()
        .map(|it| {
            let place = [it.table.as_deref(), it.column.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(".");
            json!({ "place": place, "count": it.count, "accepted": it.accepted, "example": it.example })
        })
        .collect();
    let more = places.split_off(if places.len() <= OPEN_PLACES + 1 { places.len() } else { OPEN_PLACES });
    let why = catalogue.get(&first.code).map_or_else(String::new, |it| it.why.to_owned());
    json!({ "code": first.code, "title": first.title, "why": why, "remedy": first.remedy, "count": total,
        "accepted": causes.iter().map(|it| it.accepted).sum::<u64>(), "places": places, "more": more })
}

/// The canonical tables, the largest first, with what the load did and what was read back.
fn canonical(outcome: &Outcome) -> serde_json::Value {
    let most = outcome.canonical.iter().map(|(_, rows)| *rows).max().unwrap_or(0);
    let loaded = outcome.load.as_ref().and_then(|it| it.as_ref().ok());
    let mut tables: Vec<_> = outcome.canonical.iter().collect();
    tables.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    let mut rows: Vec<_> = tables
        .into_iter()
        .map(|(table, rows)| {
            let load = loaded.and_then(|it| it.tables.iter().find(|it| it.table == *table));
            let back = outcome.reconciliation.as_ref().and_then(|it| it.tables.iter().find(|it| it.table == *table));
            json!({
                "table": table, "rows": rows, "width": width(*rows, most),
                "load": load.map(|it| json!({ "inserted": it.inserted, "updated": it.updated, "deleted": it.deleted, "unchanged": it.unchanged })),
                "back": back.map(|it| it.target),
                "differences": back.map_or(0, |it| it.counts.iter().map(|it| it.count).sum::<u64>()),
            })
        })
        .collect();
    let count = rows.len();
    // A table with a difference stays in sight, however small it is.
    let more = if count > OPEN_ROWS {
        let (small, shown): (Vec<_>, Vec<_>) =
            rows.into_iter().enumerate().partition(|(at, it)| *at >= OPEN_ROWS - 2 && it["differences"] == 0);
        rows = shown.into_iter().map(|(_, it)| it).collect();
        small.into_iter().map(|(_, it)| it).collect()
    } else {
        Vec::new()
    };
    json!({ "count": count, "shown": rows, "more": more })
}

fn reconciliation(it: &caseport_load::Reconciliation) -> serde_json::Value {
    let shown = it.differences.iter().take(DIFFERENCES);
    let differences: Vec<_> = shown
        .map(|it| json!({ "table": it.table, "kind": it.kind.as_str(), "key": it.key, "column": it.column, "detail": it.detail }))
        .collect();
    json!({
        "equal": it.is_equal(), "rows": it.target.rows, "total": it.count(), "shown": differences.len(), "differences": differences,
        "controls": control_totals(it).into_iter().map(|(name, here, there)| {
            json!({ "name": name, "here": signed(here), "there": signed(there), "equal": here == there })
        }).collect::<Vec<_>>(),
    })
}

/// The control totals: of the rows to be loaded, and of those in the target.
pub(super) fn control_totals(it: &caseport_load::Reconciliation) -> [(&'static str, i128, i128); 4] {
    let (rest, target) = (&it.rest, &it.target);
    [
        ("Rows", rest.rows.into(), target.rows.into()),
        ("Distinct persons", rest.distinct_persons.into(), target.distinct_persons.into()),
        ("Sum of all dates, in days", rest.sum_of_dates.into(), target.sum_of_dates.into()),
        ("Characters of all text and notes", rest.characters.into(), target.characters.into()),
    ]
}

/// What the mapping decided for the columns of the source; the four decisions add up to the columns.
fn coverage(outcome: &Outcome) -> serde_json::Value {
    let tables: Vec<(&str, [usize; 5])> = outcome
        .coverage
        .iter()
        .map(|it| (it.table.as_str(), [it.columns, it.mapped, it.left_behind, it.kept_aside, it.unused()]))
        .collect();
    let [columns, mapped, left, aside, unused] =
        std::array::from_fn(|at| tables.iter().map(|(_, counts)| counts[at]).sum::<usize>() as u64);
    let parts = [
        ("mapped", "used by the mapping", mapped),
        ("left", "left behind, each with a reason in the mapping", left),
        ("aside", "kept aside word for word in `run.db`", aside),
        ("unused", "of tables that are archived or only looked up in", unused),
    ];
    json!({
        "columns": columns,
        "parts": parts.iter().map(|(name, means, count)| json!({
            "name": name, "means": means, "count": count, "share": share(*count, columns), "width": width(*count, columns),
        })).collect::<Vec<_>>(),
        "tables": tables.iter().map(|(table, [columns, mapped, left, aside, unused])| json!({
            "table": table, "columns": columns, "mapped": mapped, "left_behind": left, "kept_aside": aside, "unused": unused,
        })).collect::<Vec<_>>(),
    })
}

/// Assumed columns by table.
fn assumed(columns: &[String]) -> Vec<serde_json::Value> {
    let mut tables: Vec<(&str, Vec<&str>)> = Vec::new();
    for name in columns {
        let (table, column) = name.rsplit_once('.').unwrap_or(("", name));
        match tables.last_mut().filter(|it| it.0 == table) {
            Some((_, columns)) => columns.push(column),
            None => tables.push((table, vec![column])),
        }
    }
    tables.into_iter().map(|(table, columns)| json!({ "table": table, "columns": columns })).collect()
}

/// The time of each stage, its parts together.
fn timings(parts: &[(String, u64)]) -> Vec<serde_json::Value> {
    let mut stages: Vec<(&str, u64)> = Vec::new();
    for (stage, ms) in parts {
        match stages.iter_mut().find(|it| it.0 == stage) {
            Some((_, sum)) => *sum += ms,
            None => stages.push((stage, *ms)),
        }
    }
    let most = stages.iter().map(|(_, ms)| *ms).max().unwrap_or(0);
    stages
        .into_iter()
        .map(
            |(stage, ms)| json!({ "stage": upper_first(stage), "seconds": format!("{:.2}", ms as f64 / 1000.0), "width": width(ms, most) }),
        )
        .collect()
}

/// A share in percent that never claims all or nothing when it is not.
fn share(count: u64, of: u64) -> String {
    if of == 0 || count == 0 {
        return "0%".into();
    }
    let percent = count as f64 * 100.0 / of as f64;
    match count {
        _ if count == of => "100%".into(),
        _ if percent < 0.1 => "under 0.1%".into(),
        _ if percent > 99.9 => "over 99.9%".into(),
        _ => format!("{percent:.1}%"),
    }
}

/// The length of a bar in percent of the longest; what is not nothing can be seen.
fn width(count: u64, most: u64) -> f64 {
    if count == 0 || most == 0 {
        return 0.0;
    }
    two_places((count as f64 * 100.0 / most as f64).clamp(VISIBLE, 100.0))
}

/// The parts of a bar that is 100 wide: each that is not nothing can be seen, and together they fill it.
fn segments(counts: &[u64]) -> Vec<serde_json::Value> {
    let total: u64 = counts.iter().sum();
    let small = |count: u64| count > 0 && (count as f64) * 100.0 < VISIBLE * total as f64;
    let small_count = counts.iter().filter(|&&it| small(it)).count();
    let large: u64 = counts.iter().filter(|&&it| !small(it)).sum();
    let room = 100.0 - small_count as f64 * VISIBLE;
    let mut at = 0.0;
    let mut parts = Vec::new();
    for (fate, &count) in Fate::ALL.iter().zip(counts).filter(|(_, count)| **count > 0) {
        let width = if small(count) { VISIBLE } else { count as f64 * room / large as f64 };
        parts.push(json!({ "fate": fate.as_str(), "x": two_places(at), "width": two_places(width) }));
        at += width;
    }
    parts
}

fn two_places(number: f64) -> f64 {
    (number * 100.0).round() / 100.0
}

fn signed(number: i128) -> String {
    let digits = u64::try_from(number.unsigned_abs()).map_or_else(|_| number.unsigned_abs().to_string(), thousands);
    if number < 0 { format!("−{digits}") } else { digits }
}

/// With a capital first, as a headline or a cell begins.
fn upper_first(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// Text with `code` between backticks as code; everything else in it is escaped.
fn marked(text: &str) -> Value {
    let mut out = String::new();
    let parts: Vec<&str> = text.split('`').collect();
    for (at, part) in parts.iter().enumerate() {
        // A backtick without a partner is a backtick.
        match (at % 2 == 1, at + 1 < parts.len()) {
            (true, true) => out.extend(["<code>", &HtmlEscape(part).to_string(), "</code>"]),
            (true, false) => out.extend(["`", &HtmlEscape(part).to_string()]),
            _ => out.push_str(&HtmlEscape(part).to_string()),
        }
    }
    Value::from_safe_string(out)
}

#[cfg(test)]
mod tests {
    use caseport_load::{
        Difference, Reconciliation,
        reconcile::{Kind, KindCount, TableReconciliation},
    };
    use caseport_model::Severity;
    use caseport_run::{Account, TableAccount};

    use super::{marked, render, segments, share, signed, upper_first, width};
    use crate::{
        catalogue::Catalogue,
        report::{Cause, FindingGroup, Outcome},
    };

    /// A run in which much went wrong after the load.
    fn bad_outcome() -> Outcome {
        let finding = |code: &str, severity, count| FindingGroup {
            code: code.into(),
            severity,
            table: None,
            column: None,
            file: None,
            count,
            accepted: 0,
        };
        let cause = |at: u64| Cause {
            code: format!("K9{at:02}"),
            severity: Severity::Showstopper,
            title: "children have no `worker`".into(),
            table: Some("person".into()),
            column: Some("a_very_long_name_of_a_column_that_must_break_somewhere_because_nothing_is_that_wide".into()),
            count: at,
            accepted: 0,
            example: "waits for <100031>".into(),
            remedy: "Ask.".into(),
        };
        let mut table = TableReconciliation::default();
        table.table = "person".into();
        (table.rest, table.target) = (1_500, 1_499);
        table.counts = vec![KindCount { kind: Kind::CellDiffers, column: Some("notes".into()), count: 1_250 }];
        let difference = Difference {
            table: "person".into(),
            kind: Kind::CellDiffers,
            key: Some("A&B/<1>".into()),
            column: Some("notes".into()),
            detail: "1 of 2,048 characters differs".into(),
        };
        let mut reconciliation = Reconciliation { differences: vec![difference; 300], tables: vec![table], ..Reconciliation::default() };
        (reconciliation.rest.rows, reconciliation.target.rows) = (1_500, 1_499);
        reconciliation.target.sum_of_dates = -1_234_567;
        Outcome {
            parity: None,
            verb: "trial",
            run: "003".into(),
            council: None,
            synthetic: false,
            system: "alpha/1".into(),
            revision: "1.0.0".into(),
            overlay: None,
            recognised: None,
            account: Account {
                tables: vec![TableAccount { table: "FACT".into(), read: 1_500, fates: [1_500, 0, 0, 0, 0, 0] }],
                landings: Vec::new(),
            },
            files: Vec::new(),
            canonical: vec![("person".into(), 1_500)],
            sources: Vec::new(),
            eras: Vec::new(),
            findings: vec![finding("K901", Severity::Showstopper, 210)],
            causes: (1..=20).map(cause).collect(),
            rules: 9,
            assumed: vec!["FACT.ONE".into(), "FACT.TWO".into()],
            coverage: Vec::new(),
            timings: vec![("read".into(), 1_200), ("read".into(), 34)],
            target: Some("sqlite:target.db".into()),
            load: None,
            predicted: false,
            reconciliation: Some(reconciliation),
            remainders: Vec::new(),
            report: String::new(),
            since: None,
            decided: Vec::new(),
            tolerances: None,
            sample: None,
            failure: None,
        }
    }

    #[test]
    fn what_went_wrong_stands_in_sight() {
        let html = render(&bad_outcome(), &Catalogue::new(Vec::new())).unwrap();
        let (_, page) = html.split_once("</style>").unwrap();
        // Whoever reads the first box only has read that the target is wrong.
        let (banner, _) = page.split_once("</section>").unwrap();
        for words in ["Failed", "exit code 5", "Do not use it", "<strong class=\"waits\">1,250 differences</strong>", "1,499 rows"] {
            assert!(banner.contains(words), "{words}: {banner}");
        }
        assert!(page.contains("The first 200 of 1,250 differences"));
        assert_eq!(page.matches("A&amp;B&#x2f;&lt;1&gt;").count(), 200);
        // Twenty kinds of showstopper, none folded away.
        let (decide, _) = page.split_once("id=\"records\"").unwrap();
        assert_eq!(decide.matches("class=\"kind\"").count(), 20);
        assert!(!decide.contains("<details"));
        assert!(decide.find("K920").unwrap() < decide.find("K901").unwrap(), "the most frequent comes first");
        assert!(page.contains("−1,234,567") && page.contains("2 columns of the layout are assumed") && page.contains(">1.23</td>"));
    }

    #[test]
    fn a_record_without_a_fate_is_never_said_to_be_accounted_for() {
        let mut outcome = bad_outcome();
        outcome.reconciliation = None;
        outcome.remainders = vec!["FACT by fact.toml: 979 records without a fate".into()];
        let html = render(&outcome, &Catalogue::new(Vec::new())).unwrap();
        assert!(html.contains("<strong>Not every record is accounted for.</strong>") && html.contains("979 records without a fate"));
        assert!(
            !html.contains("Every record is accounted for")
                && html.contains("exit code 70")
                && html.contains("That a target holds these rows")
        );
    }

    #[test]
    fn shares_never_round_to_all_or_nothing() {
        let shares: Vec<String> = [(0, 9), (9, 9), (1, 99_999), (99_998, 99_999), (1, 3)].map(|(count, of)| share(count, of)).into();
        assert_eq!(shares, ["0%", "100%", "under 0.1%", "over 99.9%", "33.3%"]);
    }

    #[test]
    fn one_record_in_a_million_can_be_seen_and_the_bar_stays_as_long() {
        let parts = segments(&[999_998, 0, 0, 0, 1, 1]);
        assert_eq!(parts.len(), 3);
        assert_eq!(parts[0]["width"], 96.0);
        assert_eq!(parts[2]["x"], 98.0);
        assert_eq!(parts[2]["width"], 2.0);
        assert!(segments(&[0; 6]).is_empty());
        assert_eq!(format!("{} {} {}", width(0, 5), width(1, 1_000_000), width(5, 5)), "0 2 100");
    }

    #[test]
    fn code_is_marked_and_everything_is_escaped() {
        let text = |it: &str| marked(it).to_string();
        assert_eq!(text("see `a<b>` & <i>"), "see <code>a&lt;b&gt;</code> &amp; &lt;i&gt;");
        assert_eq!(text("one ` <b>"), "one ` &lt;b&gt;");
        assert_eq!(upper_first("écart"), "Écart");
    }

    #[test]
    fn control_totals_before_1970_keep_their_sign() {
        assert_eq!(signed(-1_234_567), "−1,234,567");
        assert_eq!(signed(0), "0");
    }
}
