//! `caseport sample`: records drawn for people to check, and what they found.

use std::{collections::HashMap, fmt::Write as _, path::Path};

use caseport_run::Run;

use super::{
    exceptions::{self, many, say},
    print, trace, trial,
};
use crate::{
    cli::{Cli, Format, ImportArgs, SampleArgs, SampleVerb},
    exceptions::standing,
    exit::{self, Failure},
    pipeline,
    report::{self, thousands},
    sample::{
        answers::{self, Sample},
        draw::{self, Item, Plan},
    },
    systems,
    table_file::{self, Heading},
    whose,
};

/// The columns. `item` names what a row is about in every run.
const HEADINGS: [Heading; 17] = [
    Heading::read("item", 16.0),
    Heading::read("stratum", 30.0),
    Heading::read("table", 24.0),
    Heading::read("key", 26.0),
    Heading::read("person", 14.0),
    Heading::read("column", 26.0),
    Heading::read("value", 40.0),
    Heading::read("source columns", 44.0),
    Heading::read("file", 26.0),
    Heading::read("record", 9.0),
    Heading::read("line", 9.0),
    Heading::link("link", 40.0),
    Heading::fill_in("result", 10.0, &["pass", "fail"]),
    Heading::fill_in("checked by", 20.0, &[]),
    Heading::fill_in("checked on", 12.0, &[]),
    Heading::fill_in("comment", 44.0, &[]),
    Heading::read("drawn", 14.0),
];

/// What stands in place of a value.
const MASKED: &str = "▒▒▒";

/// Draws, imports, or says what is known.
pub(crate) fn run(cli: &Cli, args: &SampleArgs) -> Result<u8, Failure> {
    match (&args.verb, &args.to) {
        (Some(SampleVerb::Import(args)), _) => import(cli, args),
        (None, Some(to)) => draw(cli, args, to),
        (None, None) => known(cli, args),
    }
}

fn draw(cli: &Cli, args: &SampleArgs, to: &Path) -> Result<u8, Failure> {
    table_file::is_book(to)?;
    let exceptions::Looked { run, register, .. } = exceptions::look(cli, args.run.as_deref(), true)?;
    let files = systems::all(cli.systems.as_deref())?;
    let model = systems::load(&files, systems::TARGET)?;
    if let Some(unknown) = args.table.iter().find(|it| run.layout().table(it).is_none()) {
        return Err(Failure::usage(format!("the model has no table `{unknown}`"), "`caseport systems ics/1.0` lists its tables"));
    }
    let plan = Plan { seed: args.seed, each: args.each as usize, columns: args.columns as usize };
    let (mut strata, empty) = draw::strata(&run, &model, &plan)?;
    strata.retain(|it| args.table.is_empty() || args.table.contains(&it.table));
    let mut items: Vec<Item> = answers::not_passed(&run, &register)?.into_iter().map(|it| it.0).collect();
    let again = items.len();
    // What failed before is looked at once, and not counted as drawn by lot.
    let fresh = draw::items(&run, &strata, &plan)?;
    items.extend(fresh.into_iter().filter(|it| !items[..again].iter().any(|before| before.id == it.id)).collect::<Vec<_>>());
    let rows = rows(cli, &run, args, &items)?;
    table_file::write(to, "Check sample", &HEADINGS, rows)?;
    answers::keep(&run, &register, plan.seed, &items)?;
    if args.reveal {
        let why = args.why.as_deref().unwrap_or_default();
        items.iter().try_for_each(|it| trace::record(&run, why, &it.key, &it.column))?;
    }
    let mut out = format!(
        "{} of {} in {} written to {}\n",
        many(items.len() - again, "item"),
        many(strata.iter().map(|it| it.keys.len()).sum(), "record"),
        many(strata.iter().filter(|it| !it.keys.is_empty()).count(), "stratum").replace("stratums", "strata"),
        to.display()
    );
    if again > 0 {
        let _ = writeln!(out, "and {} that failed in an earlier run and was not found right since", many(again, "item"));
    }
    if !empty.is_empty() && args.table.is_empty() {
        let _ = writeln!(out, "The run has no record of: {}.", empty.join(", "));
    }
    if !args.reveal {
        out.push_str("Values are not in it. --reveal --why \"…\" writes them, and records who asked and why.\n");
    }
    say(cli, &out);
    Ok(exit::DONE)
}

/// A row for each item, with the place of its record and, where asked for, its value.
fn rows(cli: &Cli, run: &Run, args: &SampleArgs, items: &[Item]) -> Result<Vec<Vec<String>>, Failure> {
    let sources = sources(cli, run)?;
    let folder = run.meta("project folder")?;
    let links = folder.and_then(|it| crate::project::Project::open(Path::new(&it)).ok()).map(|it| it.links).unwrap_or_default();
    let mut find = whose::Finder::new(run, None)?;
    items
        .iter()
        .map(|it| {
            let whose = find.of(&it.table, &it.key)?;
            let value = match run.layout().table(&it.table) {
                Some(table) => trace::value(run, table, &it.column, &it.key)?,
                None => None,
            };
            let value = match value {
                None => "(blank)".to_owned(),
                Some(value) if args.reveal => value,
                Some(_) => MASKED.to_owned(),
            };
            let number = |it: Option<u64>| it.map_or(String::new(), |it| it.to_string());
            let link = links.to(&whose.source, &it.key, &whose.person).unwrap_or_default();
            let from = sources.get(&(whose.mapping.clone(), it.column.clone())).cloned().unwrap_or_default();
            Ok(vec![
                it.id.clone(),
                it.stratum.clone(),
                it.table.clone(),
                it.key.clone(),
                whose.person.clone(),
                it.column.clone(),
                value,
                from,
                whose.file.clone(),
                number(whose.record),
                number(whose.line),
                link,
                String::new(),
                String::new(),
                String::new(),
                String::new(),
                if it.fresh { format!("seed {}", args.seed) } else { "again".into() },
            ])
        })
        .collect()
}

/// The source columns of each canonical column, by mapping file and column; none where the mapping of the run is not to be had any more.
fn sources(cli: &Cli, run: &Run) -> Result<HashMap<(String, String), String>, Failure> {
    let files = systems::all(cli.systems.as_deref())?;
    let Ok(source) = systems::load(&files, &run.meta("source")?.unwrap_or_default()) else { return Ok(HashMap::new()) };
    let target = systems::load(&files, systems::TARGET)?;
    let overlay = run.meta("overlay folder")?.map(|it| systems::read_folder(it.as_ref())).transpose();
    let Ok(mapping) = overlay.and_then(|it| pipeline::compile(&source, &target, it.as_ref())) else { return Ok(HashMap::new()) };
    let of = |it: &caseport_map::ColumnLineage| {
        let from = it.sources.iter().map(|(table, column)| format!("{table}.{column}")).collect::<Vec<_>>().join(", ");
        ((it.mapping.to_string(), it.column.to_string()), from)
    };
    Ok(mapping.lineage().iter().map(of).collect())
}

fn import(cli: &Cli, args: &ImportArgs) -> Result<u8, Failure> {
    let exceptions::Looked { run, register, catalogue } = exceptions::look(cli, args.run.as_deref(), true)?;
    let it = answers::import(&run, &register, &args.file)?;
    standing::look(&run, &catalogue, &register)?;
    standing::remember_late(&run, &register)?;
    let mut out = format!(
        "{} passed, {} failed, {} unchanged, {} not answered\n",
        thousands(it.passed as u64),
        thousands(it.failed as u64),
        thousands(it.unchanged as u64),
        thousands(it.unanswered as u64)
    );
    match report::kept::restore(&run, &catalogue, &register)? {
        None => out.push_str("The reports of this run are of an earlier version of caseport, and are left as they are.\n"),
        Some(outcome) => {
            trial::write_reports(&run, &outcome, &catalogue)?;
            if let Some(it) = &outcome.sample {
                out.push_str(&text(it));
            }
            let _ = writeln!(
                out,
                "Exceptions that need a decision: {} known = {} open + {} accepted. {}",
                thousands(outcome.known()),
                thousands(outcome.open()),
                thousands(outcome.accepted()),
                outcome.report
            );
        }
    }
    say(cli, &out);
    Ok(exit::DONE)
}

/// What is known of the sample of a run; exit code 1 while an item failed or waits for an answer.
fn known(cli: &Cli, args: &SampleArgs) -> Result<u8, Failure> {
    let exceptions::Looked { run, register, .. } = exceptions::look(cli, args.run.as_deref(), false)?;
    let Some(sample) = answers::of(&run, &register)? else {
        return Err(Failure::usage("no check sample was drawn from this run", "name the file to write with --to"));
    };
    if cli.format == Format::Json {
        let json = serde_json::to_string_pretty(&sample).map_err(|e| Failure::new(exit::BUG, e, "report it"))?;
        print(&(json + "\n"));
    } else {
        say(cli, &text(&sample));
    }
    Ok(if sample.failed + sample.unanswered > 0 { exit::EXCEPTIONS } else { exit::DONE })
}

/// The sample by stratum.
fn text(sample: &Sample) -> String {
    let percent = |it: Option<f64>| it.map_or("-".to_owned(), |it| format!("{:.1}", it * 100.0));
    let name = |it: &answers::StratumCount| format!("{}, {}", it.table, it.stratum);
    let width = sample.strata.iter().map(|it| name(it).chars().count()).max().unwrap_or(0).max(8);
    let mut out = format!(
        "{:<width$} {:>10} {:>7} {:>8} {:>7} {:>9} {:>15}\n",
        "records", "there are", "drawn", "checked", "failed", "failed, %", "95 % between"
    );
    for it in &sample.strata {
        let between = if it.low.is_some() { format!("{} and {}", percent(it.low), percent(it.high)) } else { "-".into() };
        let _ = writeln!(
            out,
            "{:<width$} {:>10} {:>7} {:>8} {:>7} {:>9} {:>15}",
            name(it),
            thousands(it.size),
            thousands(it.drawn),
            thousands(it.checked),
            thousands(it.failed),
            percent(it.rate),
            between
        );
    }
    if sample.again.items > 0 {
        let it = &sample.again;
        let _ = writeln!(
            out,
            "Failed before: {} items = {} passed + {} failed + {} not answered.",
            thousands(it.items),
            thousands(it.passed),
            thousands(it.failed),
            thousands(it.unanswered)
        );
    }
    let _ = writeln!(
        out,
        "Check sample: {} items = {} passed + {} failed + {} not answered. A record is checked when all its items are answered.",
        thousands(sample.items),
        thousands(sample.passed),
        thousands(sample.failed),
        thousands(sample.unanswered)
    );
    out
}
