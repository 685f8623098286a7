//! `caseport map`: the life of a mapping: check, test, coverage, doc, show; what changed, and its release.

mod book;
mod diff;
mod page;
mod release;
mod side;
mod touched;
mod upgrade;

use std::fmt::Write as _;

use caseport_map::Coverage;

use self::side::Side;
use super::{draft, lock, print};
use crate::{
    cli::{Cli, Format, MapArgs, MapVerb},
    exit::{self, DONE, EXCEPTIONS, Failure, USAGE},
};

/// Does what was asked with a mapping.
pub(crate) fn run(cli: &Cli, verb: &MapVerb) -> Result<u8, Failure> {
    let open = |args: &MapArgs| Side::named(cli.systems.as_deref(), &args.system, args.overlay.as_deref(), args.direction);
    match verb {
        MapVerb::Check(args) => check(&open(args)?, args),
        MapVerb::Test(args) => test(&open(args)?),
        MapVerb::Coverage(args) => {
            let mapping = open(args)?.compiled()?;
            let coverage = mapping.coverage();
            if cli.format == Format::Json {
                print(&format!("{}\n", coverage_json(coverage)));
            } else {
                print(&coverage_text(coverage));
            }
            Ok(DONE)
        }
        MapVerb::Lock(args) => {
            let side = open(args)?;
            let mapping = side.compiled()?;
            let revision = &side.system.revision;
            print(&match side.overlay {
                Some(_) => lock::of_overlay(revision, &side.base().compiled()?, &mapping),
                None => lock::text(revision, &mapping),
            });
            Ok(DONE)
        }
        MapVerb::Doc(args) => {
            let side = open(args)?;
            let mapping = side.compiled()?;
            if cli.format == Format::Html {
                print(&page::document(&side, &mapping).map_err(|e| Failure::new(exit::BUG, e, "report it"))?);
            } else {
                print(mapping.document());
            }
            Ok(DONE)
        }
        MapVerb::Show(args) => {
            print(open(args)?.compiled()?.show_effective());
            Ok(DONE)
        }
        MapVerb::Draft(args) => draft::run(cli, args),
        MapVerb::Diff(args) => diff::run(cli, args),
        MapVerb::Release(args) => release::run(cli, args),
        MapVerb::Export(args) => book::export(cli, args),
        MapVerb::Import(args) => book::import(cli, args),
        MapVerb::Upgrade(args) => upgrade::run(cli, args),
    }
}

fn check(side: &Side, args: &MapArgs) -> Result<u8, Failure> {
    match side.checked()? {
        Ok(mapping) => {
            // An overlay changes the meaning on purpose; the lock is the base's.
            let moved = match side.overlay {
                None => {
                    lock::hold(&side.system, args.direction, &mapping)?;
                    None
                }
                Some(_) => upgrade::moved(side, None)?,
            };
            let mapped = mapping.landings.iter().filter(|it| it.canonical.is_some()).count();
            let meaning = blake3::Hash::from(mapping.hash()).to_hex();
            print(&format!("{}: {mapped} mappings, no error; meaning {}\n", side.system.name(), &meaning[..16]));
            if let Some(drafted) = &side.system.drafted {
                print(&format!("{}: {drafted}; a load refuses it while system.toml says so\n", side.system.name()));
            }
            let Some(moved) = moved else { return Ok(DONE) };
            print(&moved.text());
            Ok(if moved.changes.is_empty() { DONE } else { EXCEPTIONS })
        }
        Err(diagnostics) => {
            print(&format!("{diagnostics}\n"));
            Ok(USAGE)
        }
    }
}

fn test(side: &Side) -> Result<u8, Failure> {
    let outcomes = side.tested()?;
    let failed: Vec<_> = outcomes.iter().filter_map(|it| Some((it, it.failure.as_ref()?))).collect();
    for (outcome, why) in &failed {
        print(&format!("{}: {}\n  {}\n", outcome.path, outcome.name, why.replace('\n', "\n  ")));
    }
    print(&format!("{}: {} passed, {} failed\n", side.system.name(), outcomes.len() - failed.len(), failed.len()));
    Ok(if failed.is_empty() { DONE } else { EXCEPTIONS })
}

fn coverage_json(coverage: &Coverage) -> serde_json::Value {
    let pairs = |list: &[(std::sync::Arc<str>, String)]| {
        list.iter().map(|(column, why)| serde_json::json!({ "column": &**column, "why": why })).collect::<Vec<_>>()
    };
    let names = |list: &[std::sync::Arc<str>]| list.iter().map(ToString::to_string).collect::<Vec<_>>();
    serde_json::json!({
        "sources": coverage.sources.iter().map(|it| serde_json::json!({
            "table": &*it.table, "disposition": it.disposition, "mapped": names(&it.mapped), "left_behind": pairs(&it.left_behind),
            "kept_aside": pairs(&it.kept_aside), "unused": names(&it.unused),
        })).collect::<Vec<_>>(),
        "canonicals": coverage.canonicals.iter().map(|it| serde_json::json!({
            "table": &*it.table, "mapping": it.mapping, "source": it.source, "mapped": names(&it.mapped), "not_held": pairs(&it.not_held),
        })).collect::<Vec<_>>(),
        "not_filled": names(&coverage.not_filled),
    })
}

fn coverage_text(coverage: &Coverage) -> String {
    let mut out = format!("{:<32} {:<10} {:>7} {:>12} {:>11}\n", "source table", "", "mapped", "left behind", "kept aside");
    for it in &coverage.sources {
        let _ = writeln!(
            out,
            "{:<32} {:<10} {:>7} {:>12} {:>11}",
            it.table,
            it.disposition,
            it.mapped.len(),
            it.left_behind.len(),
            it.kept_aside.len()
        );
        for (column, why) in &it.left_behind {
            let _ = writeln!(out, "  left behind  {column}: {why}");
        }
        for (column, why) in &it.kept_aside {
            let _ = writeln!(out, "  kept aside   {column}: {why}");
        }
    }
    let _ = writeln!(out, "\n{:<32} {:<32} {:>7} {:>9}", "canonical table", "from", "mapped", "not held");
    for it in &coverage.canonicals {
        let _ = writeln!(out, "{:<32} {:<32} {:>7} {:>9}", it.table, it.source, it.mapped.len(), it.not_held.len());
    }
    if !coverage.not_filled.is_empty() {
        let _ = writeln!(out, "\nTables that nothing fills: {}", coverage.not_filled.join(", "));
    }
    out
}
