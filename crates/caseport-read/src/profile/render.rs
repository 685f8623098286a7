//! The profile in words: errors by cause, then what else is odd, then table by table.

use std::fmt::Write as _;

use super::{Cause, ColumnProfile, Profile};

/// How many lines a cause shows.
const LINES: usize = 12;
/// How many codes a column shows.
const CODES: usize = 8;

/// The profile as text, errors grouped by cause, the largest first. It shows no value that identifies anybody.
pub fn render(profile: &Profile) -> String {
    let mut out = String::new();
    let records: u64 = profile.tables.iter().map(|it| it.records).sum();
    let rejected: u64 = profile.tables.iter().map(|it| it.rejected).sum();
    line(&mut out, format_args!("{}: {} tables, {records} records, {rejected} rejected", profile.system, profile.tables.len()));
    let all: u64 = profile.causes.iter().map(|it| it.count).sum();
    for it in &profile.causes {
        let least = if it.at_least { "at least " } else { "" };
        let share = (it.count * 1000 + all / 2) / all.max(1);
        line(&mut out, format_args!("\n{}: {least}{} ({}.{} %)", it.cause, it.count, share / 10, share % 10));
        places(&mut out, it);
    }
    for it in &profile.remarks {
        line(&mut out, format_args!("\n{}: {}", it.cause, it.count));
        places(&mut out, it);
    }
    for table in &profile.tables {
        line(&mut out, format_args!("\n{}  {} records", table.table, table.records));
        let width = table.columns.iter().map(|it| it.column.chars().count()).max().unwrap_or(0);
        for column in &table.columns {
            let years = match (&column.range, column.years, &column.numbers) {
                (Some((from, to)), ..) | (None, None, Some((from, to))) => format!("  {from} to {to}"),
                (None, Some((from, to)), _) => format!("  {from} to {to}"),
                (None, None, None) => String::new(),
            };
            line(
                &mut out,
                format_args!(
                    "  {:width$}  {:12}  {} blank, {} distinct{years}",
                    column.column, column.kind, column.blanks, column.distinct
                ),
            );
            further(&mut out, column);
        }
    }
    out
}

/// What else is known of a column, a line each.
fn further(out: &mut String, column: &ColumnProfile) {
    if !column.places.is_empty() {
        line(out, format_args!("    {} not {}, the first at {}", column.disagree, column.kind, column.places.join(", ")));
    }
    if let Some(list) = column.lists.first() {
        let by = if list.labels { "labels" } else { "codes" };
        line(out, format_args!("    {} % of its values are {by} of the list {} of {}", list.cells, list.list, list.system));
    }
    if !column.codes.is_empty() {
        let mut codes: Vec<_> = column.codes.iter().collect();
        codes.sort_by(|a, b| b.1.least().cmp(&a.1.least()).then_with(|| a.0.cmp(b.0)));
        let rest = codes.len().saturating_sub(CODES);
        let shown: Vec<String> = codes.iter().take(CODES).map(|(code, n)| format!("{code} {n}")).collect();
        let more = if rest > 0 { format!(", and {rest} more") } else { String::new() };
        line(out, format_args!("    codes: {}{more}", shown.join(", ")));
    }
    if !column.shapes.is_empty() {
        let shapes: Vec<String> = column.shapes.iter().map(|(shape, n)| format!("{shape} {n}")).collect();
        line(out, format_args!("    shapes: {}", shapes.join(", ")));
    }
    if let Some(it) = &column.children {
        line(out, format_args!("    refers to {} keys, to {} of them more than once, at most {} times", it.parents, it.several, it.most));
    }
}

fn places(out: &mut String, cause: &Cause) {
    for place in cause.places.iter().take(LINES) {
        match &place.column {
            Some(column) => line(out, format_args!("  {}.{column}: {}", place.table, place.detail)),
            None => line(out, format_args!("  {}: {}", place.table, place.detail)),
        }
    }
    if let Some(rest) = cause.places.get(LINES..).filter(|it| !it.is_empty()) {
        line(out, format_args!("  and {} more: {}", rest.len(), rest.iter().map(|it| it.count).sum::<u64>()));
    }
}

fn line(out: &mut String, text: std::fmt::Arguments<'_>) {
    writeln!(out, "{text}").expect("writing to a string cannot fail");
}
