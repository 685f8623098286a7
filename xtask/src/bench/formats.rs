//! The readers of the formats beside those that a user would take instead: the same rows in every format, read by each, in one run.
//!
//! Every reader says what it had in its hands (rows, filled cells, characters), so the page can say who loses or alters text. The programs
//! that write the files, and ours, are an example of `caseport-read`; the readers in Python are installed into an environment of their own.

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

/// How often a reader is measured; one that takes longer than [`LONG`] is measured once.
const TIMES: usize = 3;
const LONG: Duration = Duration::from_secs(10);

/// A reader is stopped after this time, or at this memory, and the table says so.
const LIMIT: (Duration, f64) = (Duration::from_mins(3), 14_000.0);

/// Megabytes that the rows have as delimited text, about.
const SIZES: [u64; 3] = [10, 50, 250];

const PACKAGES: [&str; 12] = [
    "duckdb==1.4.4",
    "duckdb-extensions==1.4.4",
    "duckdb-extension-encodings==1.4.4",
    "duckdb-extension-excel==1.4.4",
    "polars==2.1.0",
    "pyarrow==26.0.1",
    "pandas==3.1.1",
    "openpyxl==3.1.5",
    "python-calamine==0.9.1",
    "fastexcel==0.21.0",
    "lxml==6.1.3",
    "numpy",
];

/// The tables: one of long texts, one of short cells; each is a file of the synthetic council.
const TABLES: [(&str, &str, &str); 2] = [
    ("NOTES", "FACT_CASENOTES.csv", "case notes: long texts with line ends"),
    ("INVOLVEMENTS", "FACT_INVOLVEMENTS.csv", "involvements: short cells"),
];

/// One format, and who reads it.
struct Form {
    folder: &'static str,
    ending: &'static str,
    title: &'static str,
    readers: &'static [Reader],
}

struct Reader {
    name: &'static str,
    /// The word of the program that runs it.
    word: &'static str,
    how: How,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum How {
    /// In Python.
    Python,
    /// In Python, from the same file made UTF-8 before the clock started.
    Utf8,
    /// A library in Rust that a programmer would take; a user cannot.
    Library,
    /// A library that splits and decodes and makes no record: the floor, not a peer.
    Floor,
}

const fn py(name: &'static str, word: &'static str) -> Reader {
    Reader { name, word, how: How::Python }
}

const fn utf8(name: &'static str, word: &'static str) -> Reader {
    Reader { name, word, how: How::Utf8 }
}

const FORMS: [Form; 7] = [
    Form {
        folder: "csv",
        ending: "csv",
        title: "delimited text, Windows-1252",
        readers: &[
            Reader { name: "csv 1.4 (floor)", word: "csv", how: How::Floor },
            py("Python csv", "csv/python"),
            py("polars", "csv/polars"),
            py("pyarrow", "csv/pyarrow"),
            py("pandas", "csv/pandas"),
            py("DuckDB, encodings", "csv/duckdb"),
            utf8("DuckDB", "csv-utf8/duckdb"),
            utf8("polars", "csv-utf8/polars"),
            utf8("pyarrow", "csv-utf8/pyarrow"),
        ],
    },
    Form {
        folder: "bcp-c",
        ending: "dat",
        title: "bcp -c",
        readers: &[
            py("Python csv", "bcp-c/python"),
            py("polars", "bcp-c/polars"),
            py("pandas", "bcp-c/pandas"),
            utf8("DuckDB", "bcp-c-utf8/duckdb"),
            utf8("polars", "bcp-c-utf8/polars"),
        ],
    },
    Form {
        folder: "bcp-w",
        ending: "dat",
        title: "bcp -w (UTF-16)",
        readers: &[
            py("DuckDB", "bcp-w/duckdb"),
            py("Python csv", "bcp-w/python"),
            py("polars", "bcp-w/polars"),
            py("pyarrow", "bcp-w/pyarrow"),
            py("pandas", "bcp-w/pandas"),
        ],
    },
    Form {
        folder: "rowset",
        ending: "xml",
        title: "XML, ROWSET/ROW",
        readers: &[
            Reader { name: "quick-xml 0.42, events (floor)", word: "quick-xml", how: How::Floor },
            py("lxml iterparse", "rowset/lxml"),
            py("expat", "rowset/expat"),
            py("ElementTree iterparse", "rowset/python"),
            py("pandas read_xml", "rowset/pandas"),
        ],
    },
    Form {
        folder: "raw",
        ending: "xml",
        title: "XML, FOR XML RAW",
        readers: &[
            Reader { name: "quick-xml 0.42, events (floor)", word: "quick-xml", how: How::Floor },
            py("lxml iterparse", "raw/lxml"),
            py("expat", "raw/expat"),
            py("ElementTree iterparse", "raw/python"),
            py("pandas read_xml", "raw/pandas"),
        ],
    },
    Form {
        folder: "xlsx",
        ending: "xlsx",
        title: "Excel workbook (.xlsx)",
        readers: &[
            Reader { name: "calamine 0.38, in Rust", word: "calamine", how: How::Library },
            py("python-calamine", "xlsx/python-calamine"),
            py("fastexcel and polars", "xlsx/fastexcel"),
            py("DuckDB, excel", "xlsx/duckdb"),
            py("openpyxl read-only", "xlsx/openpyxl"),
        ],
    },
    Form {
        folder: "fixed",
        ending: "txt",
        title: "fixed width",
        readers: &[
            py("pandas read_fwf", "fixed/pandas"),
            utf8("polars, slices of lines", "fixed-utf8/polars"),
            utf8("DuckDB, substr of lines", "fixed-utf8/duckdb"),
        ],
    },
];

/// Where everything is.
struct Place {
    folder: PathBuf,
    program: PathBuf,
    python: Option<PathBuf>,
    script: PathBuf,
}

/// Writes docs/benchmarks-formats.md.
pub(crate) fn run(small: bool) -> anyhow::Result<()> {
    shell::run(cargo().args(["build", "--release", "--locked", "--package", "caseport"]))?;
    shell::run(cargo().args(["build", "--release", "--locked", "--package", "caseport-read", "--example", "formats"]))?;
    let target = shell::target();
    let folder = target.join("bench-formats");
    fs::create_dir_all(&folder)?;
    let script = folder.join("read_formats.py");
    fs::write(&script, include_str!("../../bench/read_formats.py"))?;
    let caseport = target.join("release/caseport");
    let program = target.join("release/examples/formats");
    let council = folder.join("council");
    if !council.join("extract").is_dir() {
        shell::run(Command::new(&caseport).args(["synth", "--system", SYSTEM, "--children", "500", "--seed", "1", "--out"]).arg(&council))?;
    }
    let place = Place { python: python(&folder)?, folder, program, script };
    let mut text = heading("# Benchmarks of formats", &caseport)?;
    text.push_str(INTRODUCTION);
    let mut bodies = String::new();
    let mut best: Vec<Best> = Vec::new();
    let mut peaks: Vec<(String, Vec<(f64, f64)>)> = Vec::new();
    let sizes = &SIZES[..if small { 2 } else { 3 }];
    for (table, source, what) in TABLES {
        for megabytes in sizes {
            let files = place.folder.join(format!("{table}-{megabytes}"));
            if !files.join("rows.json").is_file() {
                let _ = fs::remove_dir_all(&files);
                let source = council.join("extract").join(source);
                shell::run(Command::new(&place.program).args(["write", table]).arg(source).arg(megabytes.to_string()).arg(&files))?;
            }
            // Beyond the middle size only ours is read: whether memory stays flat.
            let beside = *megabytes <= SIZES[1];
            for form in &FORMS {
                let file = files.join(form.folder).join(format!("{table}.{}", form.ending));
                if !file.is_file() {
                    continue;
                }
                let measured = measure(&place, form, table, &files, &file, beside)?;
                let name = format!("{}, {table}", form.title);
                let peak = (measured.megabytes, measured.rows[0].peak_mib);
                match peaks.iter_mut().find(|(of, _)| *of == name) {
                    Some((_, all)) => all.push(peak),
                    None => peaks.push((name, vec![peak])),
                }
                if beside {
                    measured.write(form, what, &mut bodies);
                    best.extend((*megabytes == SIZES[1]).then(|| measured.best(form, table)).flatten());
                }
            }
            if *megabytes > SIZES[1] {
                fs::remove_dir_all(&files)?;
            }
        }
    }
    summary(&best, &peaks, &mut text);
    text.push_str(&bodies);
    fs::write(root().join("docs/benchmarks-formats.md"), text)?;
    Ok(())
}

const INTRODUCTION: &str = "\
The same rows of a synthetic council, repeated under new numbers, as each format has them; every reader is a program of its own, from its start to its end. \
Each makes all cells and says how many rows, filled cells and characters (of columns of text) it had, so that the tables can say who read other text than was \
written. **caseport** reads a file twice, as every trial does: once to hash it, count its records and see what it is, once for the records, each with its place \
(file, record, byte, line). The others read it once and know no places; those that count within their engine do so, which is the cheapest that they offer.\n\n\
Figures are medians of 3 runs, or one run where it took longer than 10 seconds; a reader is stopped after 3 minutes or at 14 GB. *Times* says how many times \
faster caseport was than that reader, by the clock and by the time of the processors. A reader marked † was given the same file in UTF-8, made before the clock \
started. A *floor* is a library that splits and decodes the bytes and makes no record: no reader can be much faster. In the files of `bcp`, which quotes nothing, \
line ends and tabs within cells are blanks, because no other reader would read them.\n\n";

/// The environment with the readers in Python; none where it cannot be installed, and the page then says so.
fn python(folder: &Path) -> anyhow::Result<Option<PathBuf>> {
    let venv = folder.join("venv");
    let own = venv.join("bin/python");
    let system = find("python3", &[]).context("the readers beside ours need python3")?;
    let done = venv.join("installed");
    if !done.is_file() {
        let installed = shell::run(Command::new(system).args(["-m", "venv"]).arg(&venv)).is_ok()
            && shell::run(Command::new(&own).args(["-m", "pip", "install", "--quiet"]).args(PACKAGES)).is_ok();
        if !installed {
            say("the readers in Python could not be installed");
            return Ok(None);
        }
        fs::write(done, "")?;
    }
    Ok(Some(own))
}

/// What one reader did.
struct Row {
    name: String,
    how: Option<How>,
    /// Nothing if it failed or was stopped, and why.
    seconds: Result<(f64, f64), String>,
    peak_mib: f64,
    /// What it had that was not written; empty if all is as it was.
    differs: String,
}

struct Measured {
    megabytes: f64,
    records: u64,
    rows: Vec<Row>,
}

/// All readers of one file, in turn, so that whatever else the machine does falls on all of them.
fn measure(place: &Place, form: &Form, table: &str, files: &Path, file: &Path, beside: bool) -> anyhow::Result<Measured> {
    let own = file.with_file_name("rows.json");
    let about = if own.is_file() { own } else { files.join("rows.json") };
    let expected: Value = serde_json::from_str(&fs::read_to_string(&about)?)?;
    let readers: Vec<Option<&Reader>> = std::iter::once(None).chain(form.readers.iter().filter(|_| beside).map(Some)).collect();
    let mut costs: Vec<Vec<Cost>> = readers.iter().map(|_| Vec::new()).collect();
    let mut failed: Vec<Option<String>> = readers.iter().map(|_| None).collect();
    let mut differs: Vec<String> = readers.iter().map(|_| String::new()).collect();
    for _ in 0..TIMES {
        for (at, reader) in readers.iter().enumerate() {
            if failed[at].is_some() || costs[at].first().is_some_and(|it| it.wall > LONG) {
                continue;
            }
            let mut command = if let Some(Reader { how: How::Python | How::Utf8, word, .. }) = reader {
                let Some(python) = &place.python else {
                    failed[at] = Some("not installed".to_owned());
                    continue;
                };
                let folder = word.split('/').next().unwrap_or_default();
                let mut command = Command::new(python);
                command.arg(&place.script).arg(word).arg(files.join(folder).join(format!("{table}.{}", form.ending)));
                command
            } else {
                let mut command = Command::new(&place.program);
                command.args(["read", reader.map_or("caseport", |it| it.word)]).arg(file);
                command
            };
            let said = place.folder.join("said.json");
            command.arg(&about).stdout(fs::File::create(&said)?).stderr(fs::File::create(place.folder.join("errors.txt"))?);
            match cost_within(&mut command, &[0], Some(LIMIT)) {
                Ok(Some(cost)) => {
                    let said: Value = serde_json::from_str(&fs::read_to_string(&said)?)?;
                    differs[at] = difference(&expected, &said);
                    costs[at].push(cost);
                }
                Ok(None) => failed[at] = Some("stopped".to_owned()),
                Err(error) => {
                    say(&format!("{}: {error}", reader.map_or("caseport", |it| it.word)));
                    failed[at] = Some("failed".to_owned());
                }
            }
        }
    }
    ensure!(failed[0].is_none() && differs[0].is_empty(), "caseport did not read {} as it was written: {}", file.display(), differs[0]);
    let rows = readers.iter().zip(costs).zip(failed).zip(differs).map(|(((reader, costs), failed), differs)| Row {
        name: reader.map_or("**caseport**", |it| it.name).to_owned(),
        how: reader.map(|it| it.how),
        seconds: match failed {
            Some(why) => Err(why),
            None => Ok((
                median(costs.iter().map(|it| it.wall.as_secs_f64()).collect()),
                median(costs.iter().map(|it| it.cpu.as_secs_f64()).collect()),
            )),
        },
        peak_mib: costs.iter().map(|it| it.peak_mib).fold(0.0, f64::max),
        differs,
    });
    let rows: Vec<Row> = rows.collect();
    let megabytes = fs::metadata(file)?.len() as f64 / 1e6;
    if let Ok((wall, cpu)) = rows[0].seconds {
        say(&format!("{} {table} {megabytes:.0} MB: {wall:.2} s, {cpu:.2} s CPU, {:.0} MiB", form.title, rows[0].peak_mib));
    }
    Ok(Measured { megabytes, records: expected["rows"].as_u64().unwrap_or_default(), rows })
}

/// What a reader had more or less than was written, in words.
fn difference(expected: &Value, said: &Value) -> String {
    let mut parts = Vec::new();
    for (field, name) in [("rows", "rows"), ("cells", "cells"), ("characters", "characters")] {
        let by = said[field].as_i64().unwrap_or(0) - expected[field].as_i64().unwrap_or(0);
        if by != 0 {
            parts.push(format!("{} {name} {}", by.abs(), if by > 0 { "more" } else { "fewer" }));
        }
    }
    parts.join(", ")
}

/// The fastest reader beside ours that read all text as it was written.
struct Best {
    form: &'static str,
    table: String,
    ours: (f64, f64),
    name: String,
    theirs: (f64, f64),
    peaks: (f64, f64),
}

impl Measured {
    fn write(&self, form: &Form, what: &str, text: &mut String) {
        let _ = writeln!(text, "\n## {}, {:.0} MB, {} rows of {what}\n", form.title, self.megabytes, self.records);
        text.push_str("| reader | seconds | CPU seconds | MB/s | peak MiB | times, clock | times, CPU | read as written |\n|---|---:|---:|---:|---:|---:|---:|---|\n");
        let Ok(ours) = self.rows[0].seconds else { return };
        for row in &self.rows {
            let mark = if row.how == Some(How::Utf8) { " †" } else { "" };
            let name = format!("{}{mark}", row.name);
            match &row.seconds {
                Err(why) => {
                    let _ = writeln!(text, "| {name} | {why} | | | | | | |");
                }
                Ok((wall, cpu)) => {
                    let times = if row.how.is_none() { " | ".to_owned() } else { format!("{:.2} | {:.2}", wall / ours.0, cpu / ours.1) };
                    let read = if row.differs.is_empty() { "yes".to_owned() } else { format!("no: {}", row.differs) };
                    let _ = writeln!(
                        text,
                        "| {name} | {wall:.2} | {cpu:.2} | {:.0} | {:.0} | {times} | {read} |",
                        self.megabytes / wall.max(0.001),
                        row.peak_mib
                    );
                }
            }
        }
    }

    fn best(&self, form: &Form, table: &str) -> Option<Best> {
        let whole = self.rows.iter().filter(|it| it.differs.is_empty() && !matches!(it.how, None | Some(How::Floor)));
        let timed = whole.filter_map(|it| Some((it, *it.seconds.as_ref().ok()?)));
        let (row, theirs) = timed.min_by(|a, b| a.1.0.total_cmp(&b.1.0))?;
        let mark = if row.how == Some(How::Utf8) { " †" } else { "" };
        Some(Best {
            form: FORMS.iter().find(|it| it.folder == form.folder)?.title,
            table: table.to_owned(),
            ours: *self.rows[0].seconds.as_ref().ok()?,
            name: format!("{}{mark}", row.name),
            theirs,
            peaks: (self.rows[0].peak_mib, row.peak_mib),
        })
    }
}

fn summary(best: &[Best], peaks: &[(String, Vec<(f64, f64)>)], text: &mut String) {
    let _ = writeln!(text, "## Beside the fastest reader that reads all text as it was written, at {} MB of rows\n", SIZES[1]);
    text.push_str("| format | table | caseport, s | the fastest other | its s | times, clock | times, CPU | peaks, MiB |\n|---|---|---:|---|---:|---:|---:|---:|\n");
    for it in best {
        let _ = writeln!(
            text,
            "| {} | {} | {:.2} | {} | {:.2} | {:.2} | {:.2} | {:.0} and {:.0} |",
            it.form,
            it.table,
            it.ours.0,
            it.name,
            it.theirs.0,
            it.theirs.0 / it.ours.0,
            it.theirs.1 / it.ours.1,
            it.peaks.0,
            it.peaks.1
        );
    }
    text.push_str(
        "\n## Memory of caseport as files grow\n\nOf a workbook the first 4 MiB of the shared strings are in memory (programs write each text once, into one table that cells point into) and the others in a file without a name; where each row stands takes two or three bytes.\n\n\
         | format, table | file, MB: peak, MiB |\n|---|---|\n",
    );
    for (name, all) in peaks {
        let all: Vec<String> = all.iter().map(|(megabytes, peak)| format!("{megabytes:.0}: {peak:.0}")).collect();
        let _ = writeln!(text, "| {name} | {} |", all.join("; "));
    }
}

#[cfg(test)]
mod tests {
    use super::difference;
    use serde_json::json;

    #[test]
    fn what_a_reader_lost_or_added_is_said() {
        let written = json!({ "rows": 3, "cells": 9, "characters": 100 });
        assert_eq!(difference(&written, &written), "");
        let read = json!({ "rows": 3, "cells": 8, "characters": 107 });
        assert_eq!(difference(&written, &read), "1 cells fewer, 7 characters more");
    }
}
