//! `caseport parity`: the returns of two sides compared child by child, and the failures that only one of them has.

use std::{collections::BTreeSet, fmt::Write as _};

use caseport_model::Date;
use caseport_return::{Difference, Hit};
use caseport_run::Run;
use serde_json::{Value, json};

use super::print;
use crate::{
    cli::{Cli, Format, ParityArgs, ParityReveal},
    exit::Failure,
    parity::{self, Compared, Place, Question, Side},
    report::thousands,
    systems,
};

/// What stands in place of an identifier that is not shown.
const MASKED: &str = "▒▒▒";

/// Differences, and places of one rule, that are shown on the screen.
const SHOWN: usize = 20;
const SHOWN_OF_RULE: usize = 3;

/// Compares, and prints what differs.
pub(super) fn run(cli: &Cli, args: &ParityArgs) -> Result<u8, Failure> {
    let files = systems::all(cli.systems.as_deref())?;
    let at = args.at.as_deref().map(|text| Date::parse_iso(text).ok_or_else(|| Failure::usage("--at is no day", "write it 2026-03-31")));
    let overlay = args.overlay.as_deref().map(systems::read_folder).transpose()?;
    let (before, after) = (Place::of(&args.before)?, Place::of(&args.after)?);
    let question = Question {
        files: &files,
        system: &args.system,
        year: args.year,
        at: at.transpose()?,
        la: args.la.as_deref(),
        overlay: overlay.as_ref(),
        sides: [&before, &after],
        previous: &args.previous,
    };
    let compared = parity::compare(&question)?;
    if args.reveal == Some(ParityReveal::Values) {
        record(args, &compared)?;
    }
    let shown = Shown { compared, keys: args.reveal.is_some(), values: args.reveal == Some(ParityReveal::Values) };
    if !cli.quiet {
        match cli.format {
            Format::Json => print(&format!("{:#}\n", shown.json())),
            _ => print(&shown.text()),
        }
    }
    Ok(shown.compared.exit_code())
}

/// Who asked to see values, in every run that is looked at.
fn record(args: &ParityArgs, compared: &Compared) -> Result<(), Failure> {
    let why = args.why.clone().unwrap_or_default();
    for (named, side) in [(&args.before, &compared.before), (&args.after, &compared.after)] {
        if side.kind == "run" {
            let run = Run::open(&named[0])?;
            let fields: BTreeSet<(&str, String)> = compared
                .parity
                .differences
                .iter()
                .filter_map(|it| {
                    let (table, column) = compared.names(it);
                    Some((it.child.as_str(), format!("{} {table}.{}", compared.system.name(), column?)))
                })
                .collect();
            for (child, field) in fields {
                super::trace::record(&run, &why, child, &field)?;
            }
        }
    }
    Ok(())
}

/// What is compared, and how much of it may be shown.
struct Shown {
    compared: Compared,
    keys: bool,
    values: bool,
}

impl Shown {
    fn child<'h>(&self, child: &'h str) -> &'h str {
        if self.keys { child } else { MASKED }
    }

    /// Record, file and line of a difference on a side.
    fn place(side: &Side, table: usize, at: Option<usize>) -> Option<(u64, Option<&str>, u64)> {
        let (row, file, line) = side.place(table, at?)?;
        Some((row, side.file(file), line))
    }

    /// The value of a field on a side, where it may be shown.
    fn value<'s>(&self, side: &'s Side, it: &Difference, at: Option<usize>) -> Option<&'s str> {
        let (true, Some(at), Some(column)) = (self.values, at, it.column) else { return None };
        Some(side.rows.tables.get(it.table)?.rows.get(at)?.get(column)?)
    }

    fn json(&self) -> Value {
        let compared = &self.compared;
        let place = |side: &Side, table, at: Option<usize>| {
            Self::place(side, table, at).map(|(row, file, line)| json!({ "record": row, "file": file, "line": file.map(|_| line) }))
        };
        let differences = compared.parity.differences.iter().map(|it| {
            let (module, field) = compared.names(it);
            let mut one = json!({
                "child": self.child(&it.child),
                "module": module,
                "section": compared.system.layout.tables[it.table].section,
                "field": field,
                "kind": it.kind.as_str(),
                "before": place(&compared.before, it.table, it.before),
                "after": place(&compared.after, it.table, it.after),
                "records_below": it.below,
            });
            if self.values && it.column.is_some() {
                one["value_before"] = json!(self.value(&compared.before, it, it.before));
                one["value_after"] = json!(self.value(&compared.after, it, it.after));
            }
            one
        });
        let hits = |side: &Side, hits: &[Hit]| -> Vec<Value> { hits.iter().map(|it| self.hit_json(side, it)).collect() };
        let same: Vec<Value> = compared.same.iter().map(|(rule, count)| json!({ "rule": rule, "count": count })).collect();
        json!({
            "schema": "caseport-parity/1",
            "system": compared.system.name(),
            "year": compared.year,
            "at": String::from_utf8_lossy(&compared.at.iso()),
            "exit_code": compared.exit_code(),
            "before": side_json(&compared.before),
            "after": side_json(&compared.after),
            "children_that_differ": compared.children(),
            "differences": differences.collect::<Vec<_>>(),
            "rules_run": compared.rules.len(),
            "failures": {
                "introduced": hits(&compared.after, &compared.introduced),
                "mended": hits(&compared.before, &compared.mended),
                "same": same,
            },
        })
    }

    fn hit_json(&self, side: &Side, it: &Hit) -> Value {
        let place = it.place.and_then(|(file, line)| Some((side.file(file)?, line)));
        json!({
            "rule": it.rule, "severity": it.severity.as_str(), "table": it.table, "row": it.row,
            "child": it.child.as_deref().map(|it| self.child(it)), "columns": it.columns,
            "file": place.map(|it| it.0), "line": place.map(|it| it.1),
        })
    }

    fn text(&self) -> String {
        let compared = &self.compared;
        let mut out = String::new();
        let _ = writeln!(out, "{}, collection year {}", compared.system.name(), compared.year);
        for (word, side) in [("before", &compared.before), ("after", &compared.after)] {
            let _ = writeln!(out, "  {word:<7} {:<6} {}: {} records", side.kind, side.name, thousands(side.records()));
            for file in side.files.iter().filter(|it| it.left_aside.is_some() || it.rejected > 0) {
                let why = file
                    .left_aside
                    .as_deref()
                    .map_or_else(|| format!("{} records could not be read", thousands(file.rejected)), |why| format!("left aside, {why}"));
                let _ = writeln!(out, "                 {}: {why}", file.name);
            }
        }
        self.differences(&mut out);
        self.failures(&mut out);
        let _ = writeln!(
            out,
            "\n{} differences of {} children; {} failures introduced, {} mended.",
            thousands(compared.parity.differences.len() as u64),
            thousands(compared.children() as u64),
            thousands(compared.introduced.len() as u64),
            thousands(compared.mended.len() as u64)
        );
        out
    }

    fn differences(&self, out: &mut String) {
        let compared = &self.compared;
        if compared.parity.differences.is_empty() {
            out.push_str("\nNo child differs.\n");
            return;
        }
        out.push_str("\nDifferences, by field\n");
        for ((table, column, kind), count) in compared.by_field() {
            let table = &compared.system.layout.tables[table];
            let column = column.map_or(String::new(), |it| format!(".{}", table.columns[it].name));
            let _ = writeln!(out, "  {:>9}  {kind:<13}  {}{column}", thousands(count), table.name);
        }
        out.push_str("\nDifferences, by child\n");
        for it in compared.parity.differences.iter().take(SHOWN) {
            let (table, column) = compared.names(it);
            let column = column.map_or(String::new(), |it| format!(".{it}"));
            let below = if it.below > 0 { format!(", with {} records that belong to it", thousands(it.below)) } else { String::new() };
            let _ = writeln!(out, "  {}  {table}{column} {}{below}", self.child(&it.child), it.kind.as_str());
            for (word, side, at) in [("before", &compared.before, it.before), ("after", &compared.after, it.after)] {
                if let Some((row, file, line)) = Self::place(side, it.table, at) {
                    let file = file.map_or(String::new(), |file| format!(", {file}, line {line}"));
                    let value = self
                        .value(side, it, at)
                        .map_or(String::new(), |it| if it.is_empty() { ": blank".to_owned() } else { format!(": {it}") });
                    let _ = writeln!(out, "       {word:<6} record {}{file}{value}", thousands(row));
                }
            }
        }
        let more = compared.parity.differences.len().saturating_sub(SHOWN);
        if more > 0 {
            let _ = writeln!(out, "  … and {} more; --format csv lists them all", thousands(more as u64));
        }
    }

    fn failures(&self, out: &mut String) {
        let compared = &self.compared;
        let rules = compared.by_rule();
        if rules.is_empty() {
            let _ = writeln!(out, "\nNo rule is broken on either side ({} were run).", compared.rules.len());
            return;
        }
        out.push_str("\nFailures of rules   introduced   mended     same\n");
        for (rule, introduced, mended, same) in rules {
            let _ = writeln!(
                out,
                "  {:<7} {:<9} {:>9} {:>9} {:>8}  {}",
                rule.severity.as_str(),
                rule.code,
                thousands(introduced),
                thousands(mended),
                thousands(same),
                rule.title
            );
            for (nth, hit) in compared.introduced.iter().filter(|it| it.rule == rule.code).enumerate() {
                if nth == SHOWN_OF_RULE {
                    let _ = writeln!(out, "            … and {} more", thousands(introduced - SHOWN_OF_RULE as u64));
                    break;
                }
                let place =
                    hit.place.and_then(|(file, line)| Some(format!(", {}, line {line}", compared.after.file(file)?))).unwrap_or_default();
                let record =
                    hit.row.map_or_else(|| "the whole return".to_owned(), |row| format!("{} record {}", hit.table, thousands(row)));
                let child = hit.child.as_deref().map_or(String::new(), |it| format!("{}  ", self.child(it)));
                let _ = writeln!(out, "            {child}{record}{place}");
            }
        }
    }
}

fn side_json(side: &Side) -> Value {
    json!({
        "kind": side.kind,
        "name": side.name,
        "records": side.rows.tables.iter().map(|it| json!({ "table": it.name, "records": it.rows.len() })).collect::<Vec<_>>(),
        "files": side.files.iter().map(|it| json!({
            "name": it.name, "last_year": it.last_year, "records": it.records, "rejected": it.rejected, "left_aside": it.left_aside,
        })).collect::<Vec<_>>(),
        "findings": side.findings.iter().map(|it| json!({
            "code": it.code, "severity": it.severity.as_str(), "table": it.table.as_deref(), "column": it.column.as_deref(), "count": it.count, "detail": it.detail,
        })).collect::<Vec<_>>(),
    })
}
