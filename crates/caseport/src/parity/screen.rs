//! A comparison on the screen.

use std::fmt::Write as _;

use super::{Shown, numbers::iso};
use crate::report::thousands;

/// Differences, and places of one rule, that are shown.
const SHOWN: usize = 20;
const SHOWN_OF_RULE: usize = 3;

/// A number with its noun.
pub(crate) fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{} {}", thousands(count as u64), if count == 1 { one } else { many })
}

impl Shown {
    /// For the screen.
    pub(crate) fn text(&self) -> String {
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
        self.measures(&mut out);
        let _ = writeln!(
            out,
            "\n{} of {}; {} introduced, {} mended.",
            counted(compared.parity.differences.len(), "difference", "differences"),
            counted(compared.children(), "child", "children"),
            counted(compared.introduced.len(), "failure", "failures"),
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
            let below =
                if it.below > 0 { format!(", with {} below it", counted(it.below as usize, "record", "records")) } else { String::new() };
            let exchanged = if it.exchanged { ", exchanged with another record of the child" } else { "" };
            let _ = writeln!(out, "  {}  {table}{column} {}{below}{exchanged}", self.child(&it.child), it.kind.as_str());
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
            for (nth, hit) in compared.introduced.iter().filter(|it| *it.rule == *rule.code).enumerate() {
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

    fn measures(&self, out: &mut String) {
        let compared = &self.compared;
        let with_last_year = compared.measures.iter().any(|it| it.previous.is_some());
        if !compared.measures.is_empty() {
            let last_year = if with_last_year { "  last year" } else { "" };
            let _ = writeln!(out, "\nMeasures, on {}      before      after  difference{last_year}", iso(compared.at));
        }
        let mut title = "";
        for it in &compared.measures {
            let numbers = format!("{:>9}  {:>9}  {:>+10}", it.before, it.after, it.after - it.before);
            let previous = it.previous.map_or(String::new(), |it| format!("  {it:>9}"));
            let moved = it.exceeded.as_ref().map_or(String::new(), |it| {
                format!("  moved more than {} per cent since last year: the statisticians will ask why", it.percent)
            });
            match &it.group {
                None => {
                    let _ = writeln!(out, "  {:<22} {numbers}{previous}{moved}\n      {}", it.code, it.title);
                }
                Some((group, label)) => {
                    if title != it.title {
                        let _ = writeln!(out, "  {}", it.title);
                    }
                    let _ = writeln!(out, "    {:<20} {numbers}{previous}{moved}  {label}", if group.is_empty() { "-" } else { group });
                }
            }
            title = &it.title;
        }
        if !compared.warnings.is_empty() {
            out.push_str("\nThe calendar\n");
        }
        for it in &compared.warnings {
            let days = if it.from == it.to { iso(it.from) } else { format!("{} to {}", iso(it.from), iso(it.to)) };
            let _ = writeln!(
                out,
                "  {days} meets {} to {}: {} ({})",
                iso(it.opens),
                iso(it.closes),
                it.title,
                super::forms::evidence(it.evidence)
            );
        }
    }
}
