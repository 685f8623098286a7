//! `caseport map`: the life of a mapping: check, test, coverage, doc, show.

use super::print;
use crate::{
    cli::{Cli, Format, MapArgs, MapVerb},
    exit::{DONE, EXCEPTIONS, Failure, USAGE},
    pipeline, systems,
};

/// Does what was asked with a mapping.
pub(crate) fn run(cli: &Cli, verb: &MapVerb) -> Result<u8, Failure> {
    let (MapVerb::Check(args) | MapVerb::Test(args) | MapVerb::Coverage(args) | MapVerb::Doc(args) | MapVerb::Show(args)) = verb;
    let MapArgs { system, overlay } = args;
    let files = systems::all(cli.systems.as_deref())?;
    let source = systems::load(&files, system)?;
    let target = systems::load(&files, systems::TARGET)?;
    let overlay = overlay.as_deref().map(systems::read_folder).transpose()?;
    let overlay = overlay.as_ref();
    match verb {
        MapVerb::Check(_) => match caseport_map::compile(&source, &target, overlay) {
            Ok(mapping) => {
                let mapped = mapping.landings.iter().filter(|it| it.canonical.is_some()).count();
                print(&format!("{}: {mapped} mappings, no error; meaning {}\n", source.name(), &blake3::Hash::from(mapping.hash()).to_hex()[..16]));
                Ok(DONE)
            }
            Err(diagnostics) => {
                print(&diagnostics.render());
                Ok(USAGE)
            }
        },
        MapVerb::Test(_) => {
            pipeline::compile(&source, &target, overlay)?;
            let outcomes = caseport_map::test(&source, &target, overlay);
            let failed: Vec<_> = outcomes.iter().filter(|it| !it.passed()).collect();
            for outcome in &failed {
                print(&format!("{outcome}\n"));
            }
            print(&format!("{}: {} passed, {} failed\n", source.name(), outcomes.len() - failed.len(), failed.len()));
            Ok(if failed.is_empty() { DONE } else { EXCEPTIONS })
        }
        MapVerb::Coverage(_) => {
            let mapping = pipeline::compile(&source, &target, overlay)?;
            let coverage = mapping.coverage();
            if cli.format == Format::Json {
                let text = serde_json::to_string_pretty(&coverage).map_err(|e| Failure::new(crate::exit::BUG, e, "report it"))?;
                print(&format!("{text}\n"));
            } else {
                print(&coverage.to_string());
            }
            Ok(DONE)
        }
        MapVerb::Doc(_) => {
            print(&pipeline::compile(&source, &target, overlay)?.document());
            Ok(DONE)
        }
        MapVerb::Show(_) => {
            print(&pipeline::compile(&source, &target, overlay)?.show_effective());
            Ok(DONE)
        }
    }
}
