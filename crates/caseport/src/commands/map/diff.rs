//! `map diff`: what changed between two mappings, in sentences, and which number of the revision that asks for.

use std::fmt::Write as _;

use caseport_map::{Change, Difference, Verdict};
use serde_json::{Value, json};

use super::{
    page,
    side::Side,
    touched::{self, Touched},
};
use crate::{
    cli::{Cli, Format, MapDiffArgs},
    commands::print,
    exit::{self, DONE, EXCEPTIONS, Failure},
};

/// Keys that the screen shows of one line; the other forms have all.
const KEYS: usize = 5;

/// Compares two mappings.
pub(crate) fn run(cli: &Cli, args: &MapDiffArgs) -> Result<u8, Failure> {
    let now = cli.systems.as_deref();
    let was = args.was.as_deref().or(now);
    let old = Side::open(was, &args.old, args.overlay.as_deref(), args.direction)?;
    let new = Side::open(now, &args.new, args.overlay.as_deref(), args.direction)?;
    for (side, name) in [(&old, &args.old), (&new, &args.new)] {
        if !side.leads() {
            return Err(Failure::usage(
                format!("`{name}` has no folder {}", side.folder()),
                "name a system with a mapping, or --direction",
            ));
        }
    }
    let (mapped_before, mapped_now) = (old.compiled()?, new.compiled()?);
    let difference = Difference::of(&mapped_before, &mapped_now);
    let touched =
        args.data.as_deref().map(|extract| touched::compare(extract, [(&old, &mapped_before), (&new, &mapped_now)])).transpose()?;
    let differs = difference.verdict().is_some() || touched.as_ref().is_some_and(Touched::any);
    let shown = Shown { old: &old, new: &new, difference: &difference, touched: touched.as_ref() };
    match cli.format {
        Format::Text => print(&shown.text()),
        Format::Json => print(&format!("{}\n", shown.json())),
        Format::Csv => print(&shown.csv()?),
        Format::Html => print(&page::difference(&shown.json()).map_err(|e| Failure::new(exit::BUG, e, "report it"))?),
    }
    Ok(if differs { EXCEPTIONS } else { DONE })
}

struct Shown<'s> {
    old: &'s Side,
    new: &'s Side,
    difference: &'s Difference,
    touched: Option<&'s Touched>,
}

/// The canonical table that a change is listed under.
fn heading(change: &Change) -> &str {
    match change.bears_on.first() {
        Some(it) => it.split('.').next().unwrap_or(it),
        None => match change.place.split_once(" from ") {
            Some((table, _)) => table,
            None if change.place.is_empty() => "",
            None => "crosswalks",
        },
    }
}

fn verdict_line(difference: &Difference) -> String {
    let Some(verdict) = difference.verdict() else {
        return "Verdict: none. Both say the same.".to_owned();
    };
    let count = |of, one: &str, many: &str| match difference.count(of) {
        0 => None,
        1 => Some(format!("1 change {one}")),
        n => Some(format!("{n} changes {many}")),
    };
    let counts = [
        count(Verdict::Major, "changes or takes away what was mapped", "change or take away what was mapped"),
        count(Verdict::Minor, "adds", "add"),
        count(Verdict::Patch, "is of words only", "are of words only"),
    ];
    format!("Verdict: {}. {}.", verdict.as_str(), counts.into_iter().flatten().collect::<Vec<_>>().join(", "))
}

impl Shown<'_> {
    /// The changes by canonical table; those that bear on none come last.
    fn groups(&self) -> Vec<(&str, Vec<&Change>)> {
        let mut groups: Vec<(&str, Vec<&Change>)> = Vec::new();
        for change in &self.difference.changes {
            let name = heading(change);
            match groups.iter_mut().find(|(it, _)| *it == name) {
                Some((_, list)) => list.push(change),
                None => groups.push((name, vec![change])),
            }
        }
        groups.sort_by_key(|(name, _)| (name.is_empty() || *name == "crosswalks", *name));
        groups
    }

    fn text(&self) -> String {
        let mut out = format!("{} → {}\n", self.old.title(), self.new.title());
        for (name, changes) in self.groups() {
            let _ = writeln!(out, "\n{}", if name.is_empty() { "the system" } else { name });
            for it in changes {
                let _ = writeln!(out, "  {:<5}  {}", it.verdict.as_str(), it.sentence);
            }
        }
        let _ = writeln!(out, "\n{}", verdict_line(self.difference));
        if let Some(touched) = self.touched {
            self.touched_text(touched, &mut out);
        }
        out
    }

    fn touched_text(&self, touched: &Touched, out: &mut String) {
        let _ = writeln!(
            out,
            "\nIn this extract ({} rows before, {} now), before keys and references are settled:",
            touched.rows[0], touched.rows[1]
        );
        if !touched.any() {
            let _ = writeln!(out, "  no row changes");
        }
        for line in &touched.lines {
            let _ = writeln!(out, "  {:>8}  {}", line.keys.len(), line.sentence());
            for why in line.because(self.difference) {
                let _ = writeln!(out, "            by: {}", why.sentence);
            }
            let first: Vec<&str> = line.keys.iter().take(KEYS).map(String::as_str).collect();
            let more = line.keys.len() - first.len();
            let more = if more == 0 { String::new() } else { format!(" and {more} more") };
            let _ = writeln!(out, "            keys: {}{more}", first.join(", "));
        }
    }

    fn json(&self) -> Value {
        let side = |it: &Side| json!({ "system": it.system.name(), "revision": it.system.revision, "overlay": it.overlay_name() });
        let change = |it: &Change| {
            json!({
                "verdict": it.verdict.as_str(), "reason": it.reason, "kind": it.kind.as_str(), "place": it.place, "name": it.name,
                "bears_on": it.bears_on, "sentence": it.sentence, "file": it.origin.0, "line": it.origin.1,
            })
        };
        let data = self.touched.map(|it| {
            json!({
                "rows_before": it.rows[0], "rows_now": it.rows[1],
                "touched": it.lines.iter().map(|line| json!({
                    "table": line.table, "column": line.column, "what": line.what.as_str(), "became": line.became, "rows": line.keys.len(),
                    "keys": line.keys, "sentence": line.sentence(),
                    "by": line.because(self.difference).iter().map(|it| it.sentence.clone()).collect::<Vec<_>>(),
                })).collect::<Vec<_>>(),
            })
        });
        json!({
            "format": "caseport-map-diff/1",
            "old": side(self.old), "new": side(self.new),
            "verdict": self.difference.verdict().map(Verdict::as_str),
            "verdict_in_words": verdict_line(self.difference),
            "groups": self.groups().into_iter().map(|(name, changes)| json!({
                "table": name, "changes": changes.into_iter().map(change).collect::<Vec<_>>(),
            })).collect::<Vec<_>>(),
            "data": data,
        })
    }

    fn csv(&self) -> Result<String, Failure> {
        let bug = |e: csv::Error| Failure::new(exit::BUG, e, "report it");
        let mut out = csv::Writer::from_writer(Vec::new());
        match self.touched {
            None => {
                out.write_record(["verdict", "kind", "table", "name", "sentence", "reason", "file", "line"]).map_err(bug)?;
                for (name, changes) in self.groups() {
                    for it in changes {
                        let line = it.origin.1.to_string();
                        let kind = it.kind.as_str();
                        let cells = [it.verdict.as_str(), kind, name, &it.name, &it.sentence, it.reason, &it.origin.0, &line];
                        out.write_record(cells).map_err(bug)?;
                    }
                }
            }
            Some(touched) => {
                out.write_record(["table", "column", "what", "became", "key"]).map_err(bug)?;
                for line in &touched.lines {
                    for key in &line.keys {
                        out.write_record([&line.table, &line.column, line.what.as_str(), &line.became, key]).map_err(bug)?;
                    }
                }
            }
        }
        let bytes = out.into_inner().map_err(|e| Failure::new(exit::BUG, e.into_error(), "report it"))?;
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    }
}
