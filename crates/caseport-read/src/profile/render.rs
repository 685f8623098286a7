//! The profile in words: what should worry somebody first, then table by table.

use std::fmt::Write as _;

use super::{ColumnProfile, Count, Profile, TableProfile};

/// How many lines a cause shows.
const LINES: usize = 12;

type Ask = fn(&TableProfile, &ColumnProfile) -> Option<(u64, String)>;

/// The causes, the worst first: a headline, and what a column says about it.
const CAUSES: [(&str, Ask); 10] = [
    ("References to records that are not there", |_, it| worry(it.orphans?, "orphans")),
    ("Required cells that are blank", |_, it| if it.required { worry(it.blanks, "blank") } else { None }),
    ("Values that are not of their type", |_, it| worry(it.disagree, &format!("are no {}", it.kind))),
    ("Codes that the list does not have", |_, it| {
        let total = it.unlisted.values().map(|it| it.least()).sum();
        (total > 0).then(|| (total, it.unlisted.iter().map(|(code, n)| format!("{code} {n}")).collect::<Vec<_>>().join(", ")))
    }),
    ("Text that was decoded wrongly before", |_, it| worry(it.mojibake, "values")),
    ("Dates after the extract", |_, it| worry(it.future, "dates")),
    ("Markers that stand for nothing", |_, it| {
        let total = it.sentinels.values().map(|it| it.least()).sum();
        (total > 0).then(|| (total, it.sentinels.iter().map(|(word, n)| format!("{word} {n}")).collect::<Vec<_>>().join(", ")))
    }),
    ("Dates that cluster on the 1st or 15th", |_, it| {
        let clusters = |count: Count| count.least() >= 20 && count.least() * 100 >= it.dates * 15;
        let (first, fifteenth) = (clusters(it.first_of_month), clusters(it.fifteenth));
        (first || fifteenth).then(|| {
            let least = it.first_of_month.least() + it.fifteenth.least();
            (least, format!("{} on the 1st, {} on the 15th, of {}", it.first_of_month, it.fifteenth, it.dates))
        })
    }),
    ("Columns with one value throughout", |table, it| it.constant.then(|| (table.records, format!("{} records", table.records)))),
    ("Columns that are empty", |table, it| it.empty.then(|| (table.records, format!("{} records", table.records)))),
];

fn worry(count: Count, what: &str) -> Option<(u64, String)> {
    (!count.is_zero()).then(|| (count.least(), format!("{count} {what}")))
}

/// The profile as text, grouped by cause, worst first. It shows no value that identifies anybody.
pub fn render(profile: &Profile) -> String {
    let mut out = String::new();
    let records: u64 = profile.tables.iter().map(|it| it.records).sum();
    let rejected: u64 = profile.tables.iter().map(|it| it.rejected).sum();
    line(&mut out, format_args!("{}: {} tables, {records} records, {rejected} rejected", profile.system, profile.tables.len()));
    let mut duplicates: Vec<(u64, String)> = profile
        .tables
        .iter()
        .filter_map(|it| it.duplicate_keys.filter(|&n| n > 0).map(|n| (n, format!("{}: {n} records repeat a key", it.table))))
        .collect();
    let damaged = profile.tables.iter().filter(|it| it.rejected + it.salvaged > 0);
    let mut damaged: Vec<(u64, String)> =
        damaged.map(|it| (it.rejected, format!("{}: {} rejected, {} salvaged", it.table, it.rejected, it.salvaged))).collect();
    cause(&mut out, "Records that are damaged", &mut damaged);
    cause(&mut out, "Keys that are not unique", &mut duplicates);
    for (headline, ask) in CAUSES {
        let mut lines: Vec<(u64, String)> = profile
            .tables
            .iter()
            .flat_map(|table| table.columns.iter().map(move |column| (table, column)))
            .filter_map(|(table, column)| {
                ask(table, column).map(|(weight, what)| (weight, format!("{}.{}: {what}", table.table, column.column)))
            })
            .collect();
        cause(&mut out, headline, &mut lines);
    }
    for table in &profile.tables {
        line(&mut out, format_args!("\n{}  {} records", table.table, table.records));
        let width = table.columns.iter().map(|it| it.column.chars().count()).max().unwrap_or(0);
        for column in &table.columns {
            let years = match (&column.range, column.years) {
                (Some((from, to)), _) => format!("  {from} to {to}"),
                (None, Some((from, to))) => format!("  {from} to {to}"),
                (None, None) => String::new(),
            };
            line(
                &mut out,
                format_args!(
                    "  {:width$}  {:12}  {} blank, {} distinct{years}",
                    column.column, column.kind, column.blanks, column.distinct
                ),
            );
        }
    }
    out
}

fn cause(out: &mut String, headline: &str, lines: &mut [(u64, String)]) {
    if lines.is_empty() {
        return;
    }
    lines.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
    line(out, format_args!("\n{headline}"));
    for (_, text) in lines.iter().take(LINES) {
        line(out, format_args!("  {text}"));
    }
    if lines.len() > LINES {
        line(out, format_args!("  and {} more", lines.len() - LINES));
    }
}

fn line(out: &mut String, text: std::fmt::Arguments<'_>) {
    writeln!(out, "{text}").expect("writing to a string cannot fail");
}
