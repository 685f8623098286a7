//! `caseport map`: the life of a mapping: check, test, coverage, doc, show.

use std::fmt::Write as _;

use caseport_map::{Coverage, Mapping, Way};

use super::{lock, print};
use crate::{
    cli::{Cli, Direction, Format, MapArgs, MapVerb},
    exit::{DONE, EXCEPTIONS, Failure, USAGE},
    outward, systems,
};

/// Does what was asked with a mapping.
pub(crate) fn run(cli: &Cli, verb: &MapVerb) -> Result<u8, Failure> {
    let (MapVerb::Check(args)
    | MapVerb::Test(args)
    | MapVerb::Coverage(args)
    | MapVerb::Doc(args)
    | MapVerb::Show(args)
    | MapVerb::Lock(args)) = verb;
    let MapArgs { system, overlay, direction } = args;
    let files = systems::all(cli.systems.as_deref())?;
    let system = systems::load(&files, system)?;
    let canonical = systems::load(&files, systems::TARGET)?;
    // Columns that a return numbers hold keys until it does; parameters are those that the examples are written for.
    let (target, parameters);
    let way = match direction {
        Direction::ToIcs => Way::inward(&system, &canonical),
        Direction::FromIcs => {
            target = caseport_return::unnumbered(&system, &outward::shape(&system)?);
            parameters = outward::parameters(outward::EXAMPLE_YEAR, None);
            Way::outward(&canonical, &target, &parameters)
        }
    };
    let compile = |overlay| -> Result<Mapping, Failure> {
        caseport_map::compile_way(&way, overlay).map_err(|diagnostics| {
            Failure::new(
                USAGE,
                anyhow::anyhow!("the mapping of {} cannot be used\n{diagnostics}", system.name()),
                "correct the lines shown",
            )
        })
    };
    let overlay = overlay.as_deref().map(systems::read_folder).transpose()?;
    let overlay = overlay.as_ref();
    match verb {
        MapVerb::Check(_) => match caseport_map::compile_way(&way, overlay) {
            Ok(mapping) => {
                // An overlay changes the meaning on purpose; the lock is the base's.
                if overlay.is_none() && *direction == Direction::ToIcs {
                    lock::hold(&system, &mapping)?;
                }
                let mapped = mapping.landings.iter().filter(|it| it.canonical.is_some()).count();
                print(&format!(
                    "{}: {mapped} mappings, no error; meaning {}\n",
                    system.name(),
                    &blake3::Hash::from(mapping.hash()).to_hex()[..16]
                ));
                Ok(DONE)
            }
            Err(diagnostics) => {
                print(&format!("{diagnostics}\n"));
                Ok(USAGE)
            }
        },
        MapVerb::Test(_) => {
            let outcomes = caseport_map::test_way(&way, overlay)
                .map_err(|it| Failure::new(USAGE, anyhow::anyhow!("{it}"), "correct the lines shown"))?;
            let failed: Vec<_> = outcomes.iter().filter_map(|it| Some((it, it.failure.as_ref()?))).collect();
            for (outcome, why) in &failed {
                print(&format!("{}: {}\n  {}\n", outcome.path, outcome.name, why.replace('\n', "\n  ")));
            }
            print(&format!("{}: {} passed, {} failed\n", system.name(), outcomes.len() - failed.len(), failed.len()));
            Ok(if failed.is_empty() { DONE } else { EXCEPTIONS })
        }
        MapVerb::Coverage(_) => {
            let mapping = compile(overlay)?;
            let coverage = mapping.coverage();
            if cli.format == Format::Json {
                print(&format!("{}\n", coverage_json(coverage)));
            } else {
                print(&coverage_text(coverage));
            }
            Ok(DONE)
        }
        MapVerb::Lock(_) => {
            print(&lock::text(&system, &compile(overlay)?));
            Ok(DONE)
        }
        MapVerb::Doc(_) => {
            print(compile(overlay)?.document());
            Ok(DONE)
        }
        MapVerb::Show(_) => {
            print(compile(overlay)?.show_effective());
            Ok(DONE)
        }
    }
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
    out
}
