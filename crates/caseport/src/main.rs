//! caseport: moves children's social care records from one supplier's system to another's and proves that nothing was lost.
//!
//! This crate is the command: [`cli`] says what can be asked, [`commands`] holds one file for each verb, [`pipeline`] walks the
//! rooms (read, map, settle, check, load, reconcile), [`report`] says what came of it. It holds no rule, no step and no format.

#![recursion_limit = "256"]

mod apart;
mod by_survivor;
mod catalogue;
mod cli;
mod commands;
mod exceptions;
mod exit;
mod interrupt;
mod outward;
mod page;
mod parity;
mod parts;
mod pipeline;
mod progress;
mod project;
mod reference;
mod report;
mod room;
mod run_folder;
mod sample;
mod shelf;
mod systems;
mod table_file;
mod tolerances;
mod trend;
mod unknown;
mod whose;
mod wildcards;
mod worklists;

use clap::Parser as _;

fn main() -> std::process::ExitCode {
    exit::run(|| commands::run(&cli::Cli::parse()))
}
