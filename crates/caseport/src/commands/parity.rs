//! `caseport parity`: the returns of two sides compared child by child, and the failures that only one of them has.

use std::collections::BTreeSet;

use caseport_model::Date;
use caseport_run::Run;

use super::print;
use crate::{
    cli::{Cli, Format, ParityArgs, ParityReveal},
    exit::Failure,
    parity::{self, Compared, Place, Question, Shown},
    systems, wildcards,
};

/// Compares, and prints what differs.
pub(super) fn run(cli: &Cli, args: &ParityArgs) -> Result<u8, Failure> {
    let files = systems::all(cli.systems.as_deref())?;
    let overlay = args.overlay.as_deref().map(systems::read_folder).transpose()?;
    let previous = wildcards::expanded(&args.previous)?;
    let (before, after) = (Place::of(&args.before)?, Place::of(&args.after)?);
    let question = Question {
        files: &files,
        system: &args.system,
        year: args.year,
        at: day("--at", args.at.as_deref())?,
        la: args.la.as_deref(),
        overlay: overlay.as_ref(),
        sides: [&before, &after],
        previous: &previous,
        cutover: day("--cutover", args.cutover.as_deref())?,
    };
    let compared = parity::compare(&question)?;
    if args.reveal == Some(ParityReveal::Values) {
        record(args, &compared)?;
    }
    let shown = Shown { compared, keys: args.reveal.is_some(), values: args.reveal == Some(ParityReveal::Values) };
    if !cli.quiet {
        match cli.format {
            Format::Json => print(&format!("{:#}\n", shown.json())),
            Format::Csv => print(&shown.csv()?),
            Format::Html => print(&shown.html()?),
            Format::Text => print(&shown.text()),
        }
    }
    Ok(shown.compared.exit_code())
}

fn day(option: &str, text: Option<&str>) -> Result<Option<Date>, Failure> {
    let read = |text| Date::parse_iso(text).ok_or_else(|| Failure::usage(format!("{option} is no day"), "write it 2026-03-31"));
    text.map(read).transpose()
}

/// Who asked to see values, in every run that is looked at.
fn record(args: &ParityArgs, compared: &Compared) -> Result<(), Failure> {
    let why = args.why.clone().unwrap_or_default();
    for (named, side) in [(&args.before, &compared.before), (&args.after, &compared.after)] {
        if side.kind == "run" {
            let run = Run::open(&named[0])?;
            let fields: BTreeSet<(&str, String)> = compared
                .parity
                .differences
                .iter()
                .filter_map(|it| {
                    let (table, column) = compared.names(it);
                    Some((it.child.as_str(), format!("{} {table}.{}", compared.system.name(), column?)))
                })
                .collect();
            for (child, field) in fields {
                super::trace::record(&run, &why, child, &field)?;
            }
        }
    }
    Ok(())
}
