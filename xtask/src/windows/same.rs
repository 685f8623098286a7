//! The sample council, moved and looked at by both programs: rows, findings, reports and what verbs print.

use std::{fmt::Write as _, fs, path::Path, process::Command};

use anyhow::{Context as _, ensure};
use serde_json::Value;

use super::wine::{Bench, On};
use crate::shell::{self, root};

const SAMPLE: &str = "samples/liquidlogic-lcs/brackenshire";

/// A trial of the sample council. It has planted faults, so that it ends with 1.
pub(super) fn trial(bench: &Bench, on: On, run: &Path) -> anyhow::Result<()> {
    let said = bench.ends(on, &root(), &["trial", SAMPLE, "--run", &run.to_string_lossy()], 1)?;
    ensure!(said.out.contains("5,012 read = "), "the trial printed:\n{}", said.out);
    Ok(())
}

/// A run of the Linux program, for whatever needs one.
pub(super) fn a_run(bench: &Bench, dir: &Path) -> anyhow::Result<std::path::PathBuf> {
    let run = dir.join("runs/001");
    trial(bench, On::Linux, &run)?;
    Ok(run)
}

pub(super) fn rows_of_the_sample(bench: &Bench) -> anyhow::Result<String> {
    let dir = bench.fresh("rows")?;
    let (here, there) = (dir.join("linux/001"), dir.join("windows/001"));
    trial(bench, On::Linux, &here)?;
    // Exceptions are named by a key of the project, which is made by chance where there is none.
    fs::create_dir_all(dir.join("windows"))?;
    fs::copy(dir.join("linux/exceptions.key"), dir.join("windows/exceptions.key"))?;
    trial(bench, On::Windows, &there)?;
    let mut lines = 0;
    for file in ["target.db", "run.db"] {
        lines += the_same(file, &dump(&here.join(file))?, &dump(&there.join(file))?)?;
    }
    let text = |dir: &Path, file| fs::read_to_string(dir.join(file)).with_context(|| format!("there is no {file}"));
    for (file, cut) in [("exceptions.csv", None), ("report.html", Some(&OF_THE_DAY[..]))] {
        let [ours, theirs] = [&here, &there].map(|it| text(it, file));
        lines += the_same(file, &without(&ours?, cut.unwrap_or_default()), &without(&theirs?, cut.unwrap_or_default()))?;
    }
    let result = |dir: &Path| -> anyhow::Result<String> {
        let mut json: Value = serde_json::from_str(&text(dir, "result.json")?)?;
        clear(&mut json, dir);
        Ok(format!("{json:#}"))
    };
    lines += the_same("result.json", &result(&here)?, &result(&there)?)?;
    ensure!(there.join("report.xlsx").is_file(), "the run under Wine left no report.xlsx");
    Ok(format!("target.db, run.db, exceptions.csv, report.html and result.json of the sample are the same, {lines} lines of them"))
}

/// Lines of the report that hold the clock and the place, or how long a stage took.
const OF_THE_DAY: [&str; 7] = [
    "Written ",
    "<th scope=\"row\">Read</th>",
    "<th scope=\"row\">Map</th>",
    "<th scope=\"row\">Settle</th>",
    "<th scope=\"row\">Check</th>",
    "<th scope=\"row\">Load</th>",
    "<th scope=\"row\">Read back</th>",
];

fn without(text: &str, cut: &[&str]) -> String {
    text.split_inclusive('\n').filter(|line| !cut.iter().any(|it| line.contains(it))).collect()
}

/// Takes away what is of this run and this machine: how long it took, and where it stands.
fn clear(json: &mut Value, dir: &Path) {
    match json {
        Value::Object(map) => {
            map.retain(|name, _| !["timings", "timing", "ms", "milliseconds", "seconds", "started", "ended"].contains(&name.as_str()));
            map.values_mut().for_each(|it| clear(it, dir));
        }
        Value::Array(all) => all.iter_mut().for_each(|it| clear(it, dir)),
        Value::String(text) => {
            let place = dir.to_string_lossy();
            *text = text.replace('\\', "/").replace(&*place, "RUN");
        }
        _ => {}
    }
}

/// A database as text, without what is of one run: its address, the program, the clock.
pub(super) fn dump(file: &Path) -> anyhow::Result<String> {
    const OF_ONE_RUN: [&str; 6] = [
        "INSERT INTO timing ",
        "INSERT INTO meta VALUES('id',",
        "INSERT INTO meta VALUES('outcome',",
        "INSERT INTO meta VALUES('overlay folder',",
        "INSERT INTO meta VALUES('project folder',",
        "INSERT INTO input VALUES('program',",
    ];
    ensure!(file.is_file(), "there is no {}", file.display());
    let text = shell::output(Command::new("sqlite3").arg(file).arg(".dump"))?;
    let lines = text.split_inclusive('\n').filter(|line| !OF_ONE_RUN.iter().any(|it| line.replace('"', "").starts_with(it)));
    Ok(lines.collect())
}

/// How many lines two texts have, if they are the same; else where they differ first: the line's number and how it begins, never what
/// it says of a child.
pub(super) fn the_same(what: &str, ours: &str, theirs: &str) -> anyhow::Result<usize> {
    ensure!(!ours.is_empty(), "{what} is empty");
    if ours != theirs {
        let mut lines = ours.lines().zip(theirs.lines()).enumerate();
        let at = lines.find(|(_, (one, other))| one != other);
        let head = |line: &str| line.chars().take(40).collect::<String>();
        let place = at.map_or_else(
            || format!("only in where it ends, or how its lines do: {} and {} bytes", ours.len(), theirs.len()),
            |(at, (one, other))| format!("line {}: `{}` and `{}`", at + 1, head(one), head(other)),
        );
        anyhow::bail!("{what} differs: {place}");
    }
    Ok(ours.lines().count())
}

/// What is asked of both programs, in one folder with the sample's run and its census in it, and with what it ends.
const QUESTIONS: [(i32, &str); 25] = [
    (0, "systems"),
    (0, "systems liquidlogic-lcs/hdm-1 --codes"),
    (0, "profile extract"),
    (0, "profile extract --format json"),
    (0, "map test liquidlogic-lcs/hdm-1"),
    (0, "map check liquidlogic-lcs/hdm-1"),
    (0, "map coverage liquidlogic-lcs/hdm-1"),
    (0, "map doc liquidlogic-lcs/hdm-1 --format html"),
    (0, "map lock liquidlogic-lcs/hdm-1"),
    (0, "schema --for sqlserver"),
    (1, "check cin.xml --system cin-census/2026"),
    (1, "check cin.xml --system cin-census/2026 --format json"),
    (1, "check cin.xml --system cin-census/2026 --format csv"),
    (1, "check cin.xml --system cin-census/2026 --format html"),
    (0, "check ssda903 --system ssda903/2026 --format json"),
    (0, "parity --before cin.xml --after cin.xml --system cin-census/2026"),
    (1, "exceptions --run runs/001"),
    (0, "find 100001 --run runs/001"),
    (0, "trace 100001 birth_date --run runs/001"),
    (0, "reconcile --run runs/001 --to sqlite:runs/001/target.db"),
    (0, "explain K137"),
    (0, "completions powershell"),
    (0, "return cin-census/2026 --run runs/001 --la 301 --to again-PROGRAM.xml"),
    (0, "return ssda903/2026 --run runs/001 --to again-PROGRAM"),
    (0, "init extract --out project-PROGRAM --council Brackenshire"),
];

pub(super) fn what_verbs_print(bench: &Bench) -> anyhow::Result<String> {
    let dir = bench.fresh("verbs")?;
    a_run(bench, &dir)?;
    std::os::unix::fs::symlink(root().join(SAMPLE).join("extract"), dir.join("extract"))?;
    bench.ends(On::Linux, &dir, &["return", "cin-census/2026", "--run", "runs/001", "--la", "301", "--to", "cin.xml"], 0)?;
    bench.ends(On::Linux, &dir, &["return", "ssda903/2026", "--run", "runs/001", "--to", "ssda903"], 0)?;
    let mut wrong = String::new();
    for (code, question) in QUESTIONS {
        let answer = |on, name| -> anyhow::Result<String> {
            let question = question.replace("PROGRAM", name);
            let said = bench.ends(on, &dir, &question.split(' ').collect::<Vec<_>>(), code)?;
            // Paths that the program made up begin with what we gave, and go on with the separator of the system.
            let said = format!("{}{}", said.out, said.err).replace(&format!("-{name}"), "-PROGRAM");
            Ok(said.replace(r"\\", "/").replace('\\', "/"))
        };
        let same = answer(On::Linux, "linux").and_then(|ours| the_same("what is printed", &ours, &answer(On::Windows, "windows")?));
        if let Err(error) = same {
            let _ = write!(wrong, "\n  {question}: {error:#}");
        }
    }
    ensure!(wrong.is_empty(), "{wrong}");
    for (one, other) in [("again-linux.xml", "again-windows.xml"), ("again-linux", "again-windows"), ("project-linux", "project-windows")] {
        same_files(&dir.join(one), &dir.join(other))?;
    }
    Ok(format!("{} questions are answered the same, and what they write has the same bytes", QUESTIONS.len()))
}

/// Two files, or two folders with the same files, hold the same bytes, but for the name of the program that wrote them.
fn same_files(one: &Path, other: &Path) -> anyhow::Result<()> {
    if one.is_dir() {
        for entry in fs::read_dir(one)? {
            let name = entry?.file_name();
            same_files(&one.join(&name), &other.join(&name))?;
        }
        ensure!(fs::read_dir(one)?.count() == fs::read_dir(other)?.count(), "{} holds other files", other.display());
        return Ok(());
    }
    let text = |path: &Path| fs::read_to_string(path).with_context(|| format!("there is no {}", path.display()));
    let (ours, theirs) = (text(one)?, text(other)?);
    the_same(&other.display().to_string(), &ours, &theirs.replace("project-windows", "project-linux")).map(drop)
}
