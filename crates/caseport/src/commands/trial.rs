//! `caseport trial` and `caseport dry-run`: the same code, but for the commit.

use caseport_load::{LoadOptions, Loaded, Place, RunRows, TableLoad, place::ADDRESSES};
use caseport_model::System;
use caseport_run::{Rule, Run, RunError, RunErrorKind, Stage, Unfinished};

use super::{print, print_file};
use crate::{
    catalogue::Catalogue,
    cli::{Cli, Format, TrialArgs},
    exceptions::{Register, standing},
    exit::{self, Failure},
    interrupt,
    parity::{self, Question, Shown},
    parts::Part,
    pipeline::{self, Job, Mapped, Timings},
    progress,
    report::{self, Outcome},
    sample::answers,
    systems,
};

/// A trial load: read, map, check, load, read back, reconcile, report.
pub(crate) fn trial(cli: &Cli, args: &TrialArgs) -> Result<u8, Failure> {
    let (job, timings) = prepare(cli, args, "trial")?;
    let target = args.to.clone().or_else(|| job.project.target.clone());
    let place = match &target {
        Some(text) => match job.drafted() {
            Some(systems) => return Err(pipeline::refuse_drafted(&systems)),
            None => parse_place(text)?,
        },
        None => Place::Sqlite(job.dir.join("target.db")),
    };
    walk(cli, args, &job, timings, &Aim::Load(place))
}

/// A dry run: everything but the load; with a target, what a load would do.
pub(crate) fn dry_run(cli: &Cli, args: &TrialArgs) -> Result<u8, Failure> {
    let (job, timings) = prepare(cli, args, "dry run")?;
    let aim = args.to.as_deref().map(parse_place).transpose()?.map_or(Aim::Nothing, Aim::Predict);
    walk(cli, args, &job, timings, &aim)
}

/// Opens everything. A source that cannot be read still leaves a `result.json` that says so.
fn prepare(cli: &Cli, args: &TrialArgs, verb: &str) -> Result<(Job, Timings), Failure> {
    pipeline::prepare(cli, args).inspect_err(|failure| {
        if failure.code == exit::SOURCE {
            let result = report::result::unread(verb, &failure.to_string());
            // That the result cannot be written either is no news beside the failure itself.
            if let Ok(dir) = pipeline::run_dir(args)
                && !holds_a_run(&dir)
                && std::fs::create_dir_all(&dir).is_ok()
            {
                let _ = std::fs::write(dir.join("result.json"), result);
            }
        }
    })
}

fn holds_a_run(dir: &std::path::Path) -> bool {
    dir.join("run.db").exists()
}

/// What to do with the rows at rest.
enum Aim {
    Load(Place),
    Predict(Place),
    Nothing,
}

/// The catalogue of everything a run may complain of.
pub(crate) fn catalogue(target: &System) -> Result<Catalogue, Failure> {
    Rule::all(target).map(Catalogue::new).map_err(|e| Failure::usage(e, "correct the rule's header"))
}

pub(crate) fn parse_place(text: &str) -> Result<Place, Failure> {
    Place::parse(text).map_err(|e| Failure::usage(e, format!("write {ADDRESSES}")))
}

fn walk(cli: &Cli, args: &TrialArgs, job: &Job, timings: Timings, aim: &Aim) -> Result<u8, Failure> {
    let catalogue = catalogue(&job.target)?;
    let verb = if matches!(aim, Aim::Load(_)) { "trial" } else { "dry run" };
    let target = match aim {
        Aim::Load(place) | Aim::Predict(place) => Some(place.to_string()),
        Aim::Nothing => None,
    };
    let mut unfinished = Unfinished { stage: Stage::Reading, verb: verb.into(), target, inputs: pipeline::depends_on(job) };
    unfinished.stage = resumed_at(args, job, &unfinished)?;
    interrupt::say_how_to_go_on(&format!("go on with the same command and `--run {} --resume`", job.dir.display()))?;
    let mut mapped = if unfinished.stage == Stage::Reading {
        unfinished.write(&job.dir)?;
        pipeline::run(job, timings)?
    } else {
        pipeline::reopen(job, unfinished.stage)?
    };
    unfinished.stage = unfinished.stage.max(Stage::Checked);
    unfinished.write(&job.dir)?;
    if cli.verbose > 0 && !cli.quiet {
        say_more(job, &mapped, cli.verbose);
    }
    let mut outcome = Outcome::gather(verb, job, &mapped)?;
    // A remainder is a bug, and nothing is loaded on top of a bug.
    if outcome.remainders.is_empty() {
        match aim {
            Aim::Load(place) => load_and_reconcile(cli, job, &mut mapped, &mut outcome, place, &mut unfinished)?,
            Aim::Predict(place) => predict(cli, &mapped, &mut outcome, place)?,
            Aim::Nothing => {}
        }
        outcome.parity = returns(cli, job, &mapped.run);
    }
    finish(cli, job, &mapped, outcome, &catalogue)
}

/// Where to begin: at the start, or, of a run that broke off, at the first stage that it did not come through.
fn resumed_at(args: &TrialArgs, job: &Job, now: &Unfinished) -> Result<Stage, Failure> {
    let before = Unfinished::read(&job.dir)?;
    let run = job.dir.display();
    match before {
        None if args.resume => Err(Failure::usage(format!("`{run}` holds no run that broke off"), "start a new one without --resume")),
        // Before anything is written: a run that is there stays as it is.
        None if holds_a_run(&job.dir) => Err(RunError { path: job.dir.clone(), kind: RunErrorKind::Exists }.into()),
        None => Ok(Stage::Reading),
        Some(_) if !args.resume => Err(Failure::usage(
            format!("`{run}` holds a run that broke off, or is still under way"),
            "go on with --resume once nothing else works on it, or name another folder",
        )),
        Some(before) => {
            let changed = if before.verb != now.verb {
                Some(format!("it was a {}", before.verb))
            } else if before.target != now.target {
                Some(format!("its target was {}", before.target.as_deref().unwrap_or("not named")))
            } else {
                let other =
                    |a: &[(String, String)], b: &[(String, String)]| a.iter().find(|it| !b.contains(it)).map(|(name, _)| name.clone());
                other(&before.inputs, &now.inputs).or_else(|| other(&now.inputs, &before.inputs)).map(|name| format!("`{name}` is another"))
            };
            if let Some(changed) = changed {
                return Err(Failure::usage(format!("`{run}` cannot go on: {changed}"), "start a new run, or put back what was changed"));
            }
            if before.stage == Stage::Reading {
                Run::discard(&job.dir)?;
            }
            // Reports are written last, and anew.
            remove_reports(&job.dir)?;
            Ok(before.stage)
        }
    }
}

/// The reports in a run folder.
const REPORTS: [&str; 4] = ["exceptions.csv", "report.html", "report.xlsx", "result.json"];

/// What a load did before the run broke off, as the ledger has it.
fn loaded_before(run: &Run) -> Result<Loaded, Failure> {
    let counts = run.attempt(|db| {
        let mut select = db.prepare("SELECT table_name, what, count FROM ledger WHERE stage = 'load'")?;
        select.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?.collect::<rusqlite::Result<Vec<(String, String, u64)>>>()
    })?;
    let of = |table: &str, what: &str| counts.iter().filter(|it| it.0 == table && it.1 == what).map(|it| it.2).sum();
    let tables = run.layout().tables.iter().map(|table| TableLoad {
        table: table.name.to_string(),
        inserted: of(&table.name, "inserted"),
        updated: of(&table.name, "updated"),
        deleted: of(&table.name, "deleted"),
        unchanged: of(&table.name, "unchanged"),
    });
    Ok(Loaded { tables: tables.collect() })
}

/// Loads, and keeps in the ledger what the load did.
fn load(cli: &Cli, mapped: &mut Mapped, place: &Place, options: &LoadOptions) -> Result<Result<Loaded, String>, Failure> {
    let bar = progress::stage("load", cli.quiet);
    let rows = rows_of(&mapped.run)?;
    let loaded = mapped.timings.time("load", || caseport_load::load(&rows, place, options));
    bar.finish_and_clear();
    mapped.run.set_timing("load", mapped.timings.of("load"))?;
    let loaded = match loaded {
        Err(e) => return Ok(Err(chain(&e))),
        Ok(loaded) => loaded,
    };
    for table in &loaded.tables {
        for (what, count) in
            [("inserted", table.inserted), ("updated", table.updated), ("deleted", table.deleted), ("unchanged", table.unchanged)]
        {
            if count > 0 {
                mapped.run.count_in_ledger("load", &table.table, what, count)?;
            }
        }
    }
    Ok(Ok(loaded))
}

fn load_and_reconcile(
    cli: &Cli,
    job: &Job,
    mapped: &mut Mapped,
    outcome: &mut Outcome,
    place: &Place,
    unfinished: &mut Unfinished,
) -> Result<(), Failure> {
    outcome.target = Some(place.to_string());
    let options = options();
    let loaded = if unfinished.stage == Stage::Loaded { Ok(loaded_before(&mapped.run)?) } else { load(cli, mapped, place, &options)? };
    match loaded {
        Err(why) => outcome.load = Some(Err(why)),
        Ok(loaded) => {
            unfinished.stage = Stage::Loaded;
            unfinished.write(&job.dir)?;
            outcome.load = Some(Ok(loaded));
            let rows = rows_of(&mapped.run)?;
            let bar = progress::stage("read back", cli.quiet);
            let read_back = mapped.timings.time("read back", || caseport_load::reconcile(&rows, place, &options));
            mapped.run.set_timing("read back", mapped.timings.of("read back"))?;
            bar.finish_and_clear();
            match read_back {
                Err(e) => outcome.load = Some(Err(chain(&e))),
                Ok(it) => {
                    for table in it.tables.iter().filter(|it| it.target > 0) {
                        mapped.run.count_in_ledger("read back", &table.table, "rows", table.target)?;
                    }
                    mapped.run.add_findings(&it.findings())?;
                    outcome.reconciliation = Some(it);
                }
            }
        }
    }
    Ok(())
}

/// The return of these rows beside the one from before, where the project names one. Children are masked.
fn returns(cli: &Cli, job: &Job, run: &Run) -> Option<Result<serde_json::Value, String>> {
    let asked = job.project.parity.as_ref()?;
    let day = |text: &Option<String>| text.as_deref().and_then(caseport_model::Date::parse_iso);
    let compare = || {
        let files = systems::all(cli.systems.as_deref())?;
        parity::compare(&Question {
            files: &files,
            system: &asked.system,
            year: None,
            at: day(&asked.at),
            la: job.project.la.as_deref(),
            overlay: None,
            sides: [&parity::Place::Files(asked.before.clone()), &parity::Place::Open(run)],
            previous: &asked.previous,
            cutover: day(&job.project.cutover),
        })
    };
    let masked = |compared| Shown { compared, keys: false, values: false }.json();
    Some(compare().map(masked).map_err(|e| e.to_string().replace("error: ", "").replace("\n  next:", ";")))
}

fn predict(cli: &Cli, mapped: &Mapped, outcome: &mut Outcome, place: &Place) -> Result<(), Failure> {
    let rows = rows_of(&mapped.run)?;
    if let Place::Sqlite(path) | Place::Files(_, path) = place
        && let Some(parent) = path.parent().filter(|it| !it.as_os_str().is_empty() && !it.is_dir())
    {
        outcome.target = Some(place.to_string());
        outcome.load = Some(Err(format!("`{place}` cannot be made: there is no folder `{}`", parent.display())));
        return Ok(());
    }
    let bar = progress::stage("compare", cli.quiet);
    outcome.target = Some(place.to_string());
    outcome.predicted = true;
    outcome.load = Some(caseport_load::predict(&rows, place, &options()).map_err(|e| chain(&e)));
    bar.finish_and_clear();
    Ok(())
}

/// The rows at rest of a run.
pub(crate) fn rows_of(run: &Run) -> Result<RunRows<&Run>, Failure> {
    RunRows::new(run).map_err(|e| Failure::usage(e, "start a new run"))
}

/// How to load and compare: digests are keyed by something that nobody can guess from the report.
pub(crate) fn options() -> LoadOptions {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).map_or(0, |it| it.as_nanos());
    let key = blake3::hash(format!("{now} {}", std::process::id()).as_bytes());
    LoadOptions { digest_key: *key.as_bytes(), cache_kib: 16 * 1024, ..LoadOptions::default() }
}

/// What `-v` adds, on standard error: timings and files; with `-vv` every landing. Never a value of a record.
#[expect(clippy::print_stderr, reason = "what is said on the way does not belong into the output")]
fn say_more(job: &Job, mapped: &Mapped, verbosity: u8) {
    for (stage, ms) in &mapped.timings.0 {
        eprintln!("{stage:<10} {ms:>8} ms");
    }
    for (file, _, name) in job.parts.iter().flat_map(Part::files) {
        let table = match &file.use_as {
            caseport_read::Use::Table(table) => table,
            caseport_read::Use::GoesWith(_) => "goes with others",
            caseport_read::Use::LeftAside(_) => "left aside",
        };
        eprintln!("{:<48} {table:<32} {:>9} records  {:>5} salvaged  {:>5} rejected", name, file.records, file.salvaged, file.rejected);
    }
    if verbosity > 1 {
        for it in &mapped.account.landings {
            eprintln!("{:<32} {:<48} {:>9} read  {:>9} rows", it.source, it.mapping, it.read, it.rows);
        }
    }
}

/// Writes the reports, prints the screen and says the exit code; all from one outcome.
fn finish(cli: &Cli, job: &Job, mapped: &Mapped, outcome: Outcome, catalogue: &Catalogue) -> Result<u8, Failure> {
    let run = &mapped.run;
    let register = Register::beside(&job.dir)?;
    answers::carry(run, &register)?;
    let mut outcome = outcome.with_findings(run, catalogue, &register)?;
    outcome.tolerances = job.tolerances.as_ref().map(|it| it.judge(&outcome));
    let code = outcome.exit_code();
    report::kept::keep(&mut outcome, job.tolerances.as_ref(), run)?;
    let text = write_reports(run, &outcome, catalogue)?;
    standing::remember(run, &register, outcome.verb, outcome.since.as_ref(), &report::result::figures(&outcome, run)?.to_string())?;
    run.finish()?;
    if !cli.quiet {
        match cli.format {
            Format::Json => print(&text),
            Format::Csv => print_file(&job.dir.join("exceptions.csv"))?,
            Format::Text | Format::Html => print(&report::screen::text(&outcome)),
        }
    }
    Ok(code)
}

/// Writes all reports of a run, in place of those that are there; what `result.json` says.
pub(super) fn write_reports(run: &Run, outcome: &Outcome, catalogue: &Catalogue) -> Result<String, Failure> {
    remove_reports(run.dir())?;
    run.set_meta("status", outcome.status())?;
    run.set_meta("exit_code", &outcome.exit_code().to_string())?;
    let dir = run.dir();
    report::exceptions::write(run, catalogue, &dir.join("exceptions.csv"))?;
    report::html::write(outcome, catalogue, &dir.join("report.html"))?;
    report::xlsx::write(outcome, catalogue, &dir.join("report.xlsx"))?;
    let json = report::result::json(outcome);
    let text = serde_json::to_string_pretty(&json).map_err(|e| Failure::new(exit::BUG, e, "report it"))? + "\n";
    let path = dir.join("result.json");
    caseport_run::run::private_file(&path)?;
    std::fs::write(path, &text)?;
    Ok(text)
}

/// Takes the reports away, all or none: where another program holds one, the others stay too.
fn remove_reports(dir: &std::path::Path) -> Result<(), Failure> {
    let next = "check that the run folder may be written";
    let paths = REPORTS.map(|it| dir.join(it));
    for path in &paths {
        match std::fs::File::options().write(true).open(path) {
            Err(e) if caseport_run::run::is_held(&e) => return Err(Failure::of_file(exit::USAGE, "replace", path, e, next)),
            _ => {}
        }
    }
    for path in &paths {
        match std::fs::remove_file(path) {
            Err(e) if e.kind() != std::io::ErrorKind::NotFound => return Err(Failure::of_file(exit::USAGE, "replace", path, e, next)),
            _ => {}
        }
    }
    Ok(())
}

/// An error with its causes, on one line.
pub(crate) fn chain(error: &dyn std::error::Error) -> String {
    let mut out = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        out.push_str(": ");
        out.push_str(&cause.to_string());
        source = cause.source();
    }
    out
}
