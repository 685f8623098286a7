//! One screen for the person at the terminal: the stages, the sum that must balance, what to decide first.

use std::fmt::Write as _;

use super::{Cause, Outcome, thousands};
use crate::parity::counted;

/// How many causes stand on the screen.
const FIRST: usize = 5;

/// The outcome in at most one screen of text.
pub(crate) fn text(outcome: &Outcome) -> String {
    let mut out = String::new();
    heading(outcome, &mut out);
    stages(outcome, &mut out);
    balance(outcome, &mut out);
    decide_first(outcome, &mut out);
    last_line(outcome, &mut out);
    out
}

fn heading(outcome: &Outcome, out: &mut String) {
    let overlay = outcome.overlay.as_ref().map_or(String::new(), |it| format!(" + overlay {it}"));
    let council =
        outcome.council.as_ref().map_or(String::new(), |it| format!("   {it}{}", if outcome.synthetic { " (synthetic)" } else { "" }));
    let _ = writeln!(
        out,
        "caseport {}   {} {}{council}   {} {}{overlay}",
        env!("CARGO_PKG_VERSION"),
        outcome.verb,
        outcome.run,
        outcome.system,
        outcome.revision
    );
    if let Some(how) = &outcome.recognised {
        let _ = writeln!(out, "recognised by {how}");
    }
    out.push('\n');
}

fn stages(outcome: &Outcome, out: &mut String) {
    let (read, fates) = outcome.fates();
    let of = |fate: &str| fates.iter().find(|(it, _)| *it == fate).map_or(0, |(_, count)| *count);
    let seconds = |stages: &[&str]| {
        let ms: u64 = outcome.timings.iter().filter(|(it, _)| stages.contains(&it.as_str())).map(|(_, ms)| ms).sum();
        format!("{:.1} s", ms as f64 / 1000.0)
    };
    let mut line = |stage: &str, first: String, second: String, third: String, time: String| {
        let _ = writeln!(out, "{}", format!("  {stage:<11} {first:<13} {second:<18} {third:<40} {time:>8}").trim_end());
    };
    let tables = outcome.account.tables.len();
    let beside = outcome.files.iter().filter(|it| it.goes_with.is_some()).count();
    let beside = if beside > 0 { format!(", {} others", counted(beside, "file goes with", "files go with")) } else { String::new() };
    let aside = outcome.files.iter().filter(|it| it.left_aside.is_some()).count();
    let aside = if aside > 0 { format!(", {} left aside", counted(aside, "file", "files")) } else { String::new() };
    line(
        "read",
        format!("{tables} tables"),
        format!("{} records", thousands(read)),
        format!("{} rejected{aside}{beside}", thousands(of("rejected"))),
        seconds(&["read"]),
    );
    line(
        "map",
        format!("{} tables", outcome.canonical.len()),
        format!("{} rows", thousands(outcome.rows())),
        format!("{} held", thousands(of("held"))),
        seconds(&["map", "settle"]),
    );
    let accepted = |it: &super::SeverityCount| {
        if it.accepted > 0 { format!(" ({} accepted)", thousands(it.accepted)) } else { String::new() }
    };
    let by: Vec<String> =
        outcome.by_severity().iter().map(|it| format!("{} {}{}", thousands(it.count), it.severity, accepted(it))).collect();
    line("check", format!("{} rules", outcome.rules), String::new(), by.join("  "), seconds(&["check"]));
    let target = outcome.target.as_deref().map(short).unwrap_or_default();
    match &outcome.load {
        None => {}
        Some(Err(_)) => line("load", target.clone(), "failed".into(), "nothing committed".into(), seconds(&["load"])),
        Some(Ok(loaded)) => {
            let totals = loaded.totals();
            let verb = if outcome.predicted { "would load" } else { "load" };
            let third = format!(
                "{} new  {} changed  {} gone  {} unchanged",
                thousands(totals.inserted),
                thousands(totals.updated),
                thousands(totals.deleted),
                thousands(totals.unchanged)
            );
            line(
                verb,
                target.clone(),
                format!("{} rows", thousands(totals.inserted + totals.updated + totals.unchanged)),
                third,
                seconds(&["load"]),
            );
        }
    }
    if let Some(it) = &outcome.reconciliation {
        let found = match it.count() {
            0 => "no difference".to_owned(),
            1 => "1 difference".to_owned(),
            many => format!("{} differences", thousands(many)),
        };
        line("read back", target, format!("{} rows", thousands(it.target.rows)), found, seconds(&["read back"]));
    }
    match &outcome.parity {
        None => {}
        Some(Err(_)) => line("returns", String::new(), "not compared".into(), "the report says why".into(), String::new()),
        Some(Ok(it)) => {
            let length = |list: &serde_json::Value| list.as_array().map_or(0, Vec::len);
            let differences = counted(length(&it["differences"]), "difference", "differences");
            let introduced = counted(length(&it["failures"]["introduced"]), "failure introduced", "failures introduced");
            line("returns", String::new(), differences, introduced, String::new());
        }
    }
    out.push('\n');
}

/// A target as it fits a column: the file's name without its folder.
fn short(target: &str) -> String {
    match target.strip_prefix("sqlite:") {
        Some(path) => path.rsplit(['/', '\\']).next().unwrap_or(path).to_owned(),
        None => target.to_owned(),
    }
}

fn balance(outcome: &Outcome, out: &mut String) {
    let (read, fates) = outcome.fates();
    if outcome.remainders.is_empty() {
        let sum: Vec<String> = fates.iter().map(|(fate, count)| format!("{} {fate}", thousands(*count))).collect();
        let _ = writeln!(out, "Every record is accounted for\n  {} read = {}", thousands(read), sum.join(" + "));
    } else {
        let _ = writeln!(out, "NOT EVERY RECORD IS ACCOUNTED FOR: this is a bug in caseport, nothing was loaded");
        for remainder in &outcome.remainders {
            let _ = writeln!(out, "  {remainder}");
        }
    }
    if !outcome.assumed.is_empty() {
        let _ = writeln!(out, "  {} columns of the layout are assumed, not published; the report lists them", outcome.assumed.len());
    }
    out.push('\n');
}

/// The kinds that need a decision, worst first, each once: what stands in several places is one line here.
fn decide_first(outcome: &Outcome, out: &mut String) {
    let mut kinds: Vec<(&Cause, u64, usize)> = Vec::new();
    for cause in outcome.causes.iter().filter(|it| it.severity.needs_decision() && it.open() > 0) {
        match kinds.iter_mut().find(|(first, ..)| first.code == cause.code && first.severity == cause.severity) {
            Some((_, count, places)) => {
                *count += cause.open();
                *places += 1;
            }
            None => kinds.push((cause, cause.open(), 1)),
        }
    }
    if kinds.is_empty() {
        return;
    }
    kinds.sort_by_key(|(cause, count, _)| (cause.severity.rank(), u64::MAX - count));
    out.push_str("Decide first\n");
    for (cause, count, places) in kinds.iter().take(FIRST) {
        let place = [cause.table.as_deref(), cause.column.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(".");
        let more =
            if *places > 1 { format!(" and {} more place{}", places - 1, if *places > 2 { "s" } else { "" }) } else { String::new() };
        let _ = writeln!(out, "  {:<11} {}  {:>7} {}", cause.severity.as_str(), cause.code, thousands(*count), cause.title);
        let example = if cause.example.is_empty() { String::new() } else { format!(": {}", cause.example) };
        let _ = writeln!(out, "{:27} {place}{more}{example}", "");
    }
    if kinds.len() > FIRST {
        let _ = writeln!(out, "  … {} more kinds in report.html and exceptions.csv", kinds.len() - FIRST);
    }
    out.push('\n');
}

fn last_line(outcome: &Outcome, out: &mut String) {
    if let Some(Err(error)) = &outcome.load {
        let _ = writeln!(out, "error: {error}");
    }
    if let Some(it) = &outcome.since {
        let _ =
            writeln!(out, "Since run {}: {} fixed, {} new, {} again.", it.run, thousands(it.fixed), thousands(it.new), thousands(it.again));
    }
    if outcome.known() > 0 {
        let (known, open, accepted) = (thousands(outcome.known()), thousands(outcome.open()), thousands(outcome.accepted()));
        let _ = writeln!(out, "Exceptions that need a decision: {known} known = {open} open + {accepted} accepted.");
    }
    if let Some(it) = &outcome.tolerances {
        for line in it.breaches() {
            let _ = writeln!(out, "TOLERANCE EXCEEDED: {} {}, at most {} by {}", thousands(line.found), line.what, line.at_most, it.file);
        }
        if it.breaches().next().is_none() {
            let _ = writeln!(out, "Within the tolerances of {}.", it.file);
        }
    }
    let mut status = outcome.status().to_owned();
    if let Some(first) = status.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    let _ = writeln!(out, "{status}. {}", outcome.report);
}
