//! `caseport exceptions worklists`: what teams put right in the outgoing system.

use std::{fmt::Write as _, path::Path};

use serde_json::json;

use super::{exceptions, print};
use crate::{
    cli::{Cli, Format, WorklistArgs},
    exit::{self, Failure},
    project::{Links, Project},
    report::thousands,
    systems,
    table_file::{self, Heading, Sheet},
    worklists::{self, Line, Now, Worklists},
};

/// The columns; no detail of a finding, since it may name a code that stands in the record.
const HEADINGS: [Heading; 19] = [
    Heading::read("team", 26.0),
    Heading::read("now", 12.0),
    Heading::read("severity", 13.0),
    Heading::read("code", 8.0),
    Heading::read("what", 44.0),
    Heading::read("what to do", 50.0),
    Heading::read("table", 24.0),
    Heading::read("column", 24.0),
    Heading::read("key", 26.0),
    Heading::read("person", 14.0),
    Heading::link("link", 40.0),
    Heading::read("file", 26.0),
    Heading::read("record", 9.0),
    Heading::read("line", 9.0),
    Heading::read("first seen", 10.0),
    Heading::read("times seen", 10.0),
    Heading::read("status", 30.0),
    Heading::read("why this team", 22.0),
    Heading::read("id", 16.0),
];

/// The columns of the first sheet.
const SUMMARY: [Heading; 7] = [
    Heading::read("team", 40.0),
    Heading::read("on the list", 12.0),
    Heading::read("new", 12.0),
    Heading::read("open", 12.0),
    Heading::read("fixed", 12.0),
    Heading::read("record gone", 12.0),
    Heading::read("off the list", 12.0),
];

/// Writes the lists and says what came of those before.
pub(super) fn run(cli: &Cli, args: &WorklistArgs) -> Result<u8, Failure> {
    let as_book = table_file::is_book(&args.to)?;
    if args.to.exists() {
        return Err(Failure::usage(format!("`{}` is there already", args.to.display()), "name a new file"));
    }
    let exceptions::Looked { run, catalogue, register } = exceptions::look(cli, args.run.as_deref(), true)?;
    let files = systems::all(cli.systems.as_deref())?;
    let model = systems::load(&files, systems::TARGET)?;
    let made = worklists::make(&run, &catalogue, &register, model.files.get("teams.sql").map(String::as_str), args.open)?;
    // A project that is gone has no links; the lists are complete without.
    let folder = run.meta("project folder")?;
    let links = folder.and_then(|it| Project::open(Path::new(&it)).ok()).map(|it| it.links).unwrap_or_default();
    let row = |team: &str, it: &Line| {
        let (title, remedy) = catalogue.title_and_remedy(&it.code);
        let number = |it: Option<u64>| it.map_or(String::new(), |it| it.to_string());
        let link = links_to(&links, it);
        vec![
            team.to_owned(),
            it.now.as_str().to_owned(),
            it.severity.clone(),
            it.code.clone(),
            title,
            remedy,
            it.table.clone(),
            it.column.clone(),
            it.key.clone(),
            it.whose.person.clone(),
            link,
            it.whose.file.clone(),
            number(it.whose.record),
            number(it.whose.line),
            it.first_seen.clone(),
            it.times_seen.to_string(),
            it.status.clone(),
            it.whose.how.clone(),
            it.id.clone(),
        ]
    };
    if as_book {
        let mut sheets = vec![Sheet { title: "Summary".into(), headings: &SUMMARY, rows: summary(&made) }];
        sheets.extend(made.lists.iter().map(|(team, lines)| Sheet {
            title: team.clone(),
            headings: &HEADINGS,
            rows: lines.iter().map(|it| row(team, it)).collect(),
        }));
        table_file::write_book(&args.to, &sheets)?;
    } else {
        let rows: Vec<Vec<String>> = made.lists.iter().flat_map(|(team, lines)| lines.iter().map(|it| row(team, it))).collect();
        table_file::write(&args.to, "Worklists", &HEADINGS, rows)?;
    }
    worklists::keep(&run, &register, &made)?;
    if !cli.quiet {
        print(&if cli.format == Format::Json { said_as_json(&made) } else { said(&made, &args.to) });
    }
    Ok(exit::DONE)
}

fn links_to(links: &Links, it: &Line) -> String {
    links.to(&it.whose.source, &it.key, &it.whose.person).unwrap_or_default()
}

/// Lines of each kind.
fn counts(lines: &[Line]) -> [u64; 5] {
    Now::ALL.map(|now| lines.iter().filter(|it| it.now == now).count() as u64)
}

/// A row for each team and one for all.
fn summary(made: &Worklists) -> Vec<Vec<String>> {
    let row = |team: &str, of: [u64; 5]| {
        let mut row = vec![team.to_owned(), (of[0] + of[1]).to_string()];
        row.extend(of.map(|it| it.to_string()));
        row
    };
    let mut rows: Vec<_> = made.lists.iter().map(|(team, lines)| row(team, counts(lines))).collect();
    rows.push(row("All", all(made)));
    rows
}

fn all(made: &Worklists) -> [u64; 5] {
    made.lists.values().fold([0; 5], |mut sum, lines| {
        for (to, from) in sum.iter_mut().zip(counts(lines)) {
            *to += from;
        }
        sum
    })
}

fn said(made: &Worklists, to: &Path) -> String {
    let rows = summary(made);
    let width = rows.iter().map(|it| it[0].chars().count()).max().unwrap_or(0).max(4);
    let mut out = format!("{:<width$}", "team");
    for heading in &SUMMARY[1..] {
        let _ = write!(out, "  {:>12}", heading.name);
    }
    out.push('\n');
    for row in &rows {
        let _ = write!(out, "{:<width$}", row[0]);
        for cell in &row[1..] {
            let _ = write!(out, "  {:>12}", thousands(cell.parse().unwrap_or_default()));
        }
        out.push('\n');
    }
    let since = made.before.as_ref().map_or("There were no lists before.".to_owned(), |it| format!("Compared with the lists of run {it}."));
    let _ = writeln!(out, "\n{since} Written to {}.", to.display());
    if let Some(remark) = &made.remark {
        let _ = writeln!(out, "{remark}");
    }
    let _ = writeln!(
        out,
        "Exceptions that need a decision: {} known = {} open + {} accepted.",
        thousands(made.known),
        thousands(made.known - made.accepted),
        thousands(made.accepted)
    );
    out
}

fn said_as_json(made: &Worklists) -> String {
    let of = |team: &str, [new, open, fixed, gone, off]: [u64; 5]| json!({ "team": team, "listed": new + open, "new": new, "open": open, "fixed": fixed, "record_gone": gone, "off_the_list": off });
    let lists: Vec<_> = made.lists.iter().map(|(team, lines)| of(team, counts(lines))).collect();
    let it = json!({
        "compared_with": made.before, "remark": made.remark, "lists": lists, "all": of("All", all(made)),
        "exceptions": { "known": made.known, "open": made.known - made.accepted, "accepted": made.accepted },
    });
    format!("{it:#}\n")
}
