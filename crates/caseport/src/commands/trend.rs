//! `caseport trend`: the runs of a project side by side. Names and counts only.

use std::{collections::BTreeSet, fmt::Write as _};

use serde_json::{Value, json};

use super::print;
use crate::{
    catalogue::Catalogue,
    cli::{Cli, Format, TrendArgs},
    exit::{self, Failure},
    report::thousands,
    systems,
    trend::{self, EXCEPTIONS, Figure, RECORDS, RunFigures},
};

/// Version of the JSON form.
const SCHEMA: &str = "caseport-trend/1";

/// How many runs stand side by side as text, when nobody says.
const ABREAST: usize = 6;

/// Prints the trend.
pub(crate) fn run(cli: &Cli, args: &TrendArgs) -> Result<u8, Failure> {
    let mut runs = trend::runs(&args.dir)?;
    // The remarks are made while all are there: a run is compared with one before it.
    let remarks = trend::remarks(&runs);
    let last = args.last.map(|it| it as usize).or((cli.format == Format::Text).then_some(ABREAST));
    let left_out = last.map_or(0, |it| runs.len().saturating_sub(it));
    runs.drain(..left_out);
    let shown = |of: &Option<String>| of.as_ref().is_none_or(|name| runs.iter().any(|it| it.name == *name));
    let remarks: Vec<String> = remarks.into_iter().filter(|(of, _)| shown(of)).map(|it| it.1).collect();
    match cli.format {
        Format::Json => {
            let each: Vec<Value> = runs.iter().map(json_of).collect();
            let whole = json!({ "schema": SCHEMA, "left_out": left_out, "runs": each, "remarks": remarks });
            print(&format!("{whole:#}\n"));
        }
        Format::Csv => print(&if args.by_code { csv_by_code(&runs)? } else { csv(&runs)? }),
        Format::Text | Format::Html => {
            let catalogue = if args.by_code {
                let files = systems::all(cli.systems.as_deref())?;
                Some(super::trial::catalogue(&systems::load(&files, systems::TARGET)?)?)
            } else {
                None
            };
            print(&text(&runs, left_out, &remarks, catalogue.as_ref()));
        }
    }
    Ok(exit::DONE)
}

fn json_of(run: &RunFigures) -> Value {
    let mut all = json!({ "run": run.name, "council": run.council, "remark": run.remark });
    if let (Some(all), Some(facts)) = (all.as_object_mut(), run.facts.as_object()) {
        all.extend(facts.clone());
        all.insert("status".into(), run.status.clone().into());
    }
    all
}

/// The codes of a run with how many exceptions are known and accepted.
fn codes(run: &RunFigures) -> impl Iterator<Item = (&str, u64, u64)> {
    let codes = run.facts.get("codes").and_then(Value::as_object);
    codes.into_iter().flatten().filter_map(|(code, it)| Some((code.as_str(), it["known"].as_u64()?, it["accepted"].as_u64()?)))
}

/// Stages that any of the runs walked.
fn stages(runs: &[RunFigures]) -> Vec<&str> {
    let all: BTreeSet<&str> = runs.iter().flat_map(RunFigures::stages).map(|it| it.0).collect();
    let mut all: Vec<&str> = all.into_iter().collect();
    all.sort_by_key(|stage| trend::order(stage));
    all
}

/// One line a run, one column a figure.
fn csv(runs: &[RunFigures]) -> Result<String, Failure> {
    const OF_THE_RUN: [Figure; 9] = [
        ("verb", "/verb"),
        ("ended", "/ended"),
        ("exit code", "/exit_code"),
        ("system", "/system"),
        ("revision", "/revision"),
        ("overlay", "/overlay"),
        ("mapping", "/mapping"),
        ("rules", "/rules"),
        ("caseport", "/caseport"),
    ];
    let figures: Vec<&Figure> = OF_THE_RUN.iter().chain(&RECORDS).chain(&EXCEPTIONS).collect();
    let stages = stages(runs);
    let mut header: Vec<String> = ["run", "council", "status"].map(str::to_owned).into();
    header.extend(figures.iter().map(|it| it.0.to_owned()));
    header.extend(stages.iter().map(|stage| format!("{stage} ms")));
    header.push("remark".into());
    let lines = runs.iter().map(|run| {
        let mut line = vec![run.name.clone(), run.council.clone(), run.status.clone()];
        line.extend(figures.iter().map(|it| run.fact(it.1).unwrap_or_default()));
        let times = run.stages();
        line.extend(stages.iter().map(|stage| times.iter().find(|it| it.0 == *stage).map_or(String::new(), |it| it.1.to_string())));
        line.push(run.remark.clone().unwrap_or_default());
        line
    });
    written(header, lines)
}

fn csv_by_code(runs: &[RunFigures]) -> Result<String, Failure> {
    let header = ["run", "code", "known", "open", "accepted"].map(str::to_owned).into();
    let lines = runs.iter().flat_map(|run| {
        codes(run).map(|(code, known, accepted)| {
            vec![run.name.clone(), code.to_owned(), known.to_string(), (known - accepted).to_string(), accepted.to_string()]
        })
    });
    written(header, lines)
}

fn written(header: Vec<String>, lines: impl Iterator<Item = Vec<String>>) -> Result<String, Failure> {
    let broken = |e: csv::Error| Failure::new(exit::BUG, e, "report it");
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record(header).map_err(broken)?;
    for line in lines {
        out.write_record(line).map_err(broken)?;
    }
    Ok(String::from_utf8_lossy(&out.into_inner().unwrap_or_default()).into_owned())
}

/// One column a run, one line a figure.
fn text(runs: &[RunFigures], left_out: usize, remarks: &[String], catalogue: Option<&Catalogue>) -> String {
    let mut sheet = Sheet { runs, lines: Vec::new() };
    let distinct = |of: &dyn Fn(&RunFigures) -> Option<String>| runs.iter().filter_map(of).collect::<BTreeSet<String>>();
    let systems = distinct(&|run| run.fact("/system"));
    let councils = distinct(&|run| Some(run.council.clone()).filter(|it| !it.is_empty()));
    let head = [&councils, &systems].map(|it| it.iter().cloned().collect::<Vec<_>>().join(", "));
    let head = head.iter().filter(|it| !it.is_empty()).map(String::as_str).collect::<Vec<_>>().join("   ");
    sheet.line("", |run| Some(run.name.clone()));
    if councils.len() > 1 {
        sheet.line("council", |run| Some(run.council.clone()));
    }
    sheet.line("verb", |run| run.fact("/verb"));
    sheet.line("ended", |run| run.fact("/ended").map(|it| it.chars().take(16).collect::<String>().replace('T', " ")));
    sheet.line("status", |run| Some(run.status.clone()));
    sheet.line("exit code", |run| run.fact("/exit_code"));
    if systems.len() > 1 {
        sheet.line("system", |run| run.fact("/system"));
    }
    sheet.line("mapping", |run| run.mapping().or_else(|| run.fact("/revision")));
    sheet.gap();
    sheet.figures(&RECORDS);
    sheet.gap();
    sheet.figures(&EXCEPTIONS);
    sheet.gap();
    for stage in stages(runs) {
        sheet.line(&format!("{stage}, seconds"), |run| {
            run.stages().iter().find(|it| it.0 == stage).map(|it| format!("{:.1}", it.1 as f64 / 1000.0))
        });
    }
    sheet.line("all, seconds", |run| {
        let stages = run.stages();
        (!stages.is_empty()).then(|| format!("{:.1}", stages.iter().map(|it| it.1).sum::<u64>() as f64 / 1000.0))
    });
    if let Some(catalogue) = catalogue {
        sheet.gap();
        let all: BTreeSet<&str> = runs.iter().flat_map(codes).map(|it| it.0).collect();
        for code in all {
            sheet.line(&format!("{code} {}", catalogue.title_and_remedy(code).0), |run| {
                let found = codes(run).find(|it| it.0 == code);
                // A run without figures found neither something nor nothing.
                run.facts.get("codes")?;
                Some(match found {
                    None => "0".to_owned(),
                    Some((_, known, 0)) => thousands(known),
                    Some((_, known, accepted)) => format!("{} ({} accepted)", thousands(known), thousands(accepted)),
                })
            });
        }
    }
    let mut out = format!("caseport {}   trend   {head}\n\n{}", env!("CARGO_PKG_VERSION"), sheet.text());
    out.push_str(
        "\nExceptions are counted as often as they were found, known = open + accepted. A fault is counted once, by its identity: known = new +\n\
         recurring; fixed were found by the run compared with and not again. `-` is not known, which is not 0.\n",
    );
    if left_out > 0 {
        let _ = writeln!(out, "{left_out} earlier runs are left out; --last {} shows all.", left_out + runs.len());
    }
    for remark in remarks {
        let _ = writeln!(out, "{remark}");
    }
    out
}

/// Lines of cells, set in columns.
struct Sheet<'a> {
    runs: &'a [RunFigures],
    lines: Vec<(String, Vec<String>)>,
}

impl Sheet<'_> {
    fn line(&mut self, name: &str, cell: impl Fn(&RunFigures) -> Option<String>) {
        let cells: Vec<Option<String>> = self.runs.iter().map(cell).collect();
        if cells.iter().any(Option::is_some) {
            self.lines.push((name.to_owned(), cells.into_iter().map(|it| it.unwrap_or_else(|| "-".into())).collect()));
        }
    }

    fn figures(&mut self, figures: &[Figure]) {
        for (name, pointer) in figures {
            // The name of a run is no number.
            let word = pointer.ends_with("/run");
            self.line(name, |run| run.number(pointer).filter(|_| !word).map(thousands).or_else(|| run.fact(pointer)));
        }
    }

    fn gap(&mut self) {
        self.lines.push((String::new(), Vec::new()));
    }

    /// The lines, with long cells broken between words.
    fn text(&self) -> String {
        const NAME: usize = 34;
        const CELL: usize = 14;
        let longest = |cells: &[String]| cells.iter().flat_map(|it| it.split(' ')).map(|it| it.chars().count()).max().unwrap_or(0);
        let cell = self.lines.iter().map(|it| longest(&it.1)).max().unwrap_or(0).max(CELL) + 2;
        let name = self.lines.iter().map(|it| it.0.chars().count()).max().unwrap_or(0).min(NAME);
        let mut out = String::new();
        for (heading, cells) in &self.lines {
            let columns: Vec<Vec<String>> =
                std::iter::once(broken(heading, name)).chain(cells.iter().map(|it| broken(it, cell - 2))).collect();
            for at in 0..columns.iter().map(Vec::len).max().unwrap_or(0).max(1) {
                let mut line = format!("{:name$}", columns[0].get(at).map_or("", |it| it));
                for column in &columns[1..] {
                    let _ = write!(line, "{:>cell$}", column.get(at).map_or("", |it| it));
                }
                let _ = writeln!(out, "{}", line.trim_end());
            }
        }
        out
    }
}

/// A text in lines of at most this width, broken between words; a longer word stands alone.
fn broken(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ').filter(|it| !it.is_empty()) {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}
