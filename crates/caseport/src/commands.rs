//! One file for each verb.

mod check;
mod completions;
mod draft;
mod exceptions;
mod explain;
mod find;
mod init;
mod load;
mod lock;
mod map;
mod parity;
mod profile;
mod reconcile;
mod reference;
mod sample;
pub(crate) mod schema;
mod synth;
mod systems;
mod trace;
mod trend;
pub(crate) mod trial;
mod worklists;
mod write_return;

use crate::{
    cli::{Cli, Format, MapVerb, Verb},
    exit::Failure,
};

/// Does what was asked and says the exit code.
pub(crate) fn run(cli: &Cli) -> Result<u8, Failure> {
    if cli.format == Format::Html && !matches!(cli.verb, Verb::Check(_) | Verb::Parity(_) | Verb::Map(MapVerb::Doc(_) | MapVerb::Diff(_))) {
        return Err(Failure::usage("this verb does not print HTML", "leave --format out, or say text, json or csv"));
    }
    match &cli.verb {
        Verb::Systems(args) => systems::run(cli, args),
        Verb::Init(args) => init::run(cli, args),
        Verb::Profile(args) => profile::run(cli, args),
        Verb::Map(verb) => map::run(cli, verb),
        Verb::DryRun(args) => trial::dry_run(cli, args),
        Verb::Trial(args) => trial::trial(cli, args),
        Verb::Load(args) => load::run(cli, args),
        Verb::Reconcile(args) => reconcile::run(cli, args),
        Verb::Check(args) => check::run(cli, args),
        Verb::Return(args) => write_return::run(cli, args),
        Verb::Parity(args) => parity::run(cli, args),
        Verb::Exceptions(args) => exceptions::run(cli, args),
        Verb::Sample(args) => sample::run(cli, args),
        Verb::Trend(args) => trend::run(cli, args),
        Verb::Find(args) => find::run(cli, args),
        Verb::Trace(args) => trace::run(cli, args),
        Verb::Explain(args) => explain::run(cli, args),
        Verb::Synth(args) => synth::run(cli, args),
        Verb::Schema(args) => schema::run(cli, args),
        Verb::Completions(args) => Ok(completions::run(args)),
        Verb::Reference(args) => reference::run(cli, args),
    }
}

/// Prints to standard output; a closed pipe is not an error.
pub(crate) fn print(text: &str) {
    use std::io::Write as _;
    let _ = std::io::stdout().lock().write_all(text.as_bytes());
}

/// Prints a file, which may be too long to hold.
fn print_file(path: &std::path::Path) -> std::io::Result<()> {
    let mut file = std::fs::File::open(path)?;
    let _ = std::io::copy(&mut file, &mut std::io::stdout().lock());
    Ok(())
}
