//! `caseport completions`: what a shell needs to complete verbs and options, from the command line's own definition.

use clap::CommandFactory as _;

use crate::{
    cli::{Cli, CompletionsArgs},
    exit::DONE,
};

/// Prints the script of a shell.
pub(crate) fn run(args: &CompletionsArgs) -> u8 {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Cli::command(), "caseport", &mut script);
    super::print(&String::from_utf8_lossy(&script));
    DONE
}

#[cfg(test)]
mod tests {
    use clap::{CommandFactory as _, ValueEnum as _};

    use crate::cli::Cli;

    #[test]
    fn every_shell_is_told_every_verb_that_is_shown() {
        for shell in clap_complete::Shell::value_variants() {
            let mut script = Vec::new();
            clap_complete::generate(*shell, &mut Cli::command(), "caseport", &mut script);
            let script = String::from_utf8(script).unwrap();
            for verb in Cli::command().get_subcommands().filter(|it| !it.is_hide_set()) {
                assert!(script.contains(verb.get_name()), "{shell} does not know {}", verb.get_name());
            }
        }
    }
}
