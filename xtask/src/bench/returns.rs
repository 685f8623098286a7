//! Checks of returns beside the open validators, on the same files and in the same run.
//!
//! A synthetic council is moved and its returns are written; its children are then repeated under new identifiers until a return has as many
//! as wanted. The open validators are installed by name into an environment of their own, never in CI.

use std::{
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};

use anyhow::{Context as _, ensure};
use serde_json::Value;

use super::{Cost, SYSTEM, cost_within, heading, median};
use crate::shell::{self, cargo, find, root, say};

/// The council whose returns are repeated.
const CHILDREN: &str = "3000";

/// A peer is stopped after this time, or at this memory, and the table says so.
const LIMIT: (Duration, f64) = (Duration::from_mins(10), 14_000.0);

/// How often caseport is measured; a peer that takes minutes is measured once.
const TIMES: usize = 3;

fn limit() -> String {
    format!("{} minutes or at {:.0} GB", LIMIT.0.as_secs() / 60, LIMIT.1 / 1000.0)
}

struct Return {
    /// The system of the return, and the peer's name for its rules.
    system: &'static str,
    ruleset: &'static str,
    /// The peer's packages.
    packages: &'static [&'static str],
    script: (&'static str, &'static str),
    /// Children of the sizes.
    sizes: [usize; 2],
}

const RETURNS: [Return; 2] = [
    Return {
        system: "cin-census/2026",
        ruleset: "cin2025_26",
        packages: &["csc-validator-be-cin==0.1.13", "numpy<2"],
        script: ("cin_validator_run.py", include_str!("../../bench/cin_validator_run.py")),
        sizes: [10_000, 100_000],
    },
    Return {
        system: "ssda903/2026",
        ruleset: "lac2025_26",
        packages: &["csc-validator-be-903==0.1.17"],
        script: ("lac_validator_run.py", include_str!("../../bench/lac_validator_run.py")),
        sizes: [26_750, 267_500],
    },
];

/// Writes docs/benchmarks-returns.md. `only` is how the name of a return begins: of the other the page keeps what it says.
pub(crate) fn run(small: bool, only: Option<&str>) -> anyhow::Result<()> {
    shell::run(cargo().args(["build", "--release", "--locked", "--package", "caseport"]))?;
    let target = shell::target();
    let caseport = target.join("release/caseport");
    let place = target.join("bench-returns");
    fs::create_dir_all(&place)?;
    let run = council(&caseport, &place)?;
    let page = root().join("docs/benchmarks-returns.md");
    let before = fs::read_to_string(&page).unwrap_or_default();
    let mut text = heading("# Benchmarks of checks", &caseport)?;
    let _ = writeln!(
        text,
        "The whole command is measured: start, reading, all rules, writing what was found. Figures of caseport are the median of {TIMES} runs; an open validator runs \
         once and is stopped after {}. A ratio says how many times faster caseport was.",
        limit(),
    );
    for it in &RETURNS {
        if only.is_some_and(|only| !it.system.starts_with(only)) {
            let kept = before.split("\n## ").find(|section| section.starts_with(it.system));
            let kept = kept.with_context(|| format!("the page has nothing of {} to keep", it.system))?;
            let _ = writeln!(text, "\n## {}", kept.trim_end());
            continue;
        }
        let _ = writeln!(text, "\n## {}\n", it.system);
        text.push_str(
            "| children | files | caseport | its peak | open validator | its peak | times faster |\n|---:|---:|---:|---:|---:|---:|---:|\n",
        );
        let peer = Peer::install(&place, it)?;
        let mut notes = Vec::new();
        for children in &it.sizes[..if small { 1 } else { 2 }] {
            measure(&caseport, &place, &run, it, *children, peer.as_ref(), &mut text, &mut notes)?;
        }
        let _ = writeln!(text, "\n{}", notes.join(" "));
    }
    fs::write(page, text)?;
    Ok(())
}

/// A run of a synthetic council.
fn council(caseport: &Path, place: &Path) -> anyhow::Result<PathBuf> {
    let (council, run) = (place.join("council"), place.join("run"));
    if !run.join("result.json").is_file() {
        let _ = fs::remove_dir_all(&council);
        let _ = fs::remove_dir_all(&run);
        shell::run(
            Command::new(caseport).args(["synth", "--system", SYSTEM, "--children", CHILDREN, "--seed", "1", "--out"]).arg(&council),
        )?;
        let status = Command::new(caseport).args(["--quiet", "dry-run"]).arg(&council).arg("--run").arg(&run).status()?;
        ensure!(status.code().is_some_and(|it| it <= 1), "the dry run ended with {status}");
    }
    Ok(run)
}

struct Peer {
    python: PathBuf,
    script: PathBuf,
}

impl Peer {
    /// None where it cannot be installed; the table then says so.
    fn install(place: &Path, it: &Return) -> anyhow::Result<Option<Peer>> {
        let script = place.join(it.script.0);
        fs::write(&script, it.script.1)?;
        let venv = place.join(it.script.0.trim_end_matches("_run.py"));
        let python = venv.join("bin/python");
        let system = find("python3", &[]).context("the open validators need python3")?;
        let installed = python.is_file()
            || (shell::run(Command::new(system).args(["-m", "venv"]).arg(&venv)).is_ok()
                && shell::run(Command::new(&python).args(["-m", "pip", "install", "--quiet"]).args(it.packages)).is_ok());
        Ok(installed.then_some(Peer { python, script }))
    }
}

#[expect(clippy::too_many_arguments, reason = "a line of one table, made in one place")]
fn measure(
    caseport: &Path,
    place: &Path,
    run: &Path,
    it: &Return,
    children: usize,
    peer: Option<&Peer>,
    text: &mut String,
    notes: &mut Vec<String>,
) -> anyhow::Result<()> {
    let files = files(caseport, place, run, it, children)?;
    let bytes: u64 = fs::read_dir(&files)?.flatten().filter_map(|it| it.metadata().ok()).map(|it| it.len()).sum();
    let mut ours: Vec<Cost> = Vec::new();
    for _ in 0..TIMES {
        let out = fs::File::create(place.join("hits.json"))?;
        let mut command = Command::new(caseport);
        command.arg("check").arg(&files).args(["--system", it.system, "--format", "json"]).stdout(out);
        ours.push(cost_within(&mut command, &[0, 1], None)?.context("caseport has no limit")?);
    }
    let checked: Value = serde_json::from_str(&fs::read_to_string(place.join("hits.json"))?)?;
    let count = |name: &str| checked[name].as_array().map_or(0, Vec::len);
    notes.push(format!("At {children} children caseport ran {} rules with {} hits.", count("rules_run"), count("hits")));
    let seconds = median(ours.iter().map(|it| it.wall.as_secs_f64()).collect());
    let peak = ours.iter().map(|it| it.peak_mib).fold(0.0, f64::max);
    say(&format!("{}: {children} children in {seconds:.2} s, {peak:.0} MiB", it.system));
    let theirs = match peer {
        None => ["not installed".to_owned(), String::new(), String::new()],
        Some(peer) => {
            let mut command = Command::new(&peer.python);
            command.arg(&peer.script);
            // The census is one file, the other a folder.
            let xml = files.join("census.xml");
            command.arg(if xml.is_file() { &xml } else { &files }).arg(it.ruleset);
            if !xml.is_file() {
                command.arg(it.system.rsplit('/').next().unwrap_or_default());
            }
            match cost_within(command.stdout(std::process::Stdio::null()), &[0], Some(LIMIT)) {
                Ok(Some(it)) => {
                    let theirs = it.wall.as_secs_f64();
                    [format!("{theirs:.1} s"), format!("{:.0} MiB", it.peak_mib), format!("{:.0}", theirs / seconds)]
                }
                Ok(None) => ["stopped".into(), format!("after {}", limit()), format!("over {:.0}", LIMIT.0.as_secs_f64() / seconds)],
                Err(error) => {
                    notes.push(format!("At {children} children the open validator failed: {error}."));
                    ["failed".into(), String::new(), String::new()]
                }
            }
        }
    };
    let _ = writeln!(
        text,
        "| {children} | {:.1} MB | {seconds:.2} s | {peak:.0} MiB | {} | {} | {} |",
        bytes as f64 / 1e6,
        theirs[0],
        theirs[1],
        theirs[2]
    );
    Ok(())
}

/// The files of a return with so many children.
fn files(caseport: &Path, place: &Path, run: &Path, it: &Return, children: usize) -> anyhow::Result<PathBuf> {
    let name = it.system.replace('/', "-");
    let folder = place.join(format!("{name}-{children}"));
    if folder.is_dir() {
        return Ok(folder);
    }
    let once = place.join(&name);
    let _ = fs::remove_dir_all(&once);
    fs::create_dir_all(&once)?;
    // A census is one file, which is named; the other return is a folder.
    let to = if it.system.starts_with("cin-census/") { once.join("census.xml") } else { once.clone() };
    let status =
        Command::new(caseport).args(["--quiet", "return", it.system, "--la", "201", "--run"]).arg(run).arg("--to").arg(&to).status()?;
    ensure!(status.code().is_some_and(|it| it <= 1), "writing the return ended with {status}");
    let half_made = folder.with_extension("half-made");
    let _ = fs::remove_dir_all(&half_made);
    fs::create_dir_all(&half_made)?;
    for entry in fs::read_dir(&once)?.flatten() {
        let text = fs::read_to_string(entry.path())?;
        if entry.path().extension().is_some_and(|it| it == "xml") {
            fs::write(half_made.join("census.xml"), more_xml(&text, children)?)?;
        } else if entry.path().extension().is_some_and(|it| it == "csv") {
            let header = fs::read_to_string(once.join("Header.csv")).context("the return has no Header.csv")?;
            let had = header.lines().count().saturating_sub(1).max(1);
            fs::write(half_made.join(entry.file_name()), more_csv(&text, had, children))?;
        }
    }
    fs::rename(half_made, &folder)?;
    Ok(folder)
}

/// The children of a census again and again, each time under other identifiers, until there are so many.
fn more_xml(text: &str, children: usize) -> anyhow::Result<String> {
    let start = text.find("<Child>").context("the census has no child")?;
    let end = text.rfind("</Child>").context("the census has no child")? + "</Child>".len();
    let all: Vec<&str> = text[start..end].split_inclusive("</Child>").collect();
    let mut out = text[..start].to_owned();
    for number in 0..children {
        out.push_str(&all[number % all.len()].replace("</LAchildID>", &format!("x{}</LAchildID>", number / all.len())));
    }
    out.push_str(&text[end..]);
    Ok(out)
}

/// The same of a table, whose first column is the child. The last round stops at the child that is one too many.
fn more_csv(text: &str, had: usize, children: usize) -> String {
    let mut lines = text.lines();
    let mut out = format!("{}\n", lines.next().unwrap_or_default());
    let rows: Vec<(&str, &str)> = lines.filter_map(|it| it.split_once(',')).collect();
    for round in 0..children.div_ceil(had) {
        for (child, rest) in &rows {
            let _ = writeln!(out, "{child}x{round},{rest}");
        }
    }
    out
}
