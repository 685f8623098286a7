//! The command line, from its own help.

use std::fmt::Write as _;

use clap::{Command, CommandFactory as _};

use super::Page;
use crate::cli::Cli;

/// Columns of the help, whatever the terminal of whoever writes the page.
const WIDTH: usize = 100;

/// The page of all verbs.
pub(super) fn page() -> Page {
    let mut command = Cli::command();
    command.build();
    let mut out = String::from(
        "# Command line\n\nWhat `caseport --help` and `caseport VERB --help` print. Exit codes: [../exit-codes.md](../exit-codes.md).\n",
    );
    describe(&command, "caseport", &mut out);
    Page::new("command-line.md", out)
}

fn describe(command: &Command, name: &str, out: &mut String) {
    let _ = writeln!(out, "\n## {name}\n\n```text\n{}\n```", help(command));
    for verb in command.get_subcommands().filter(|it| !it.is_hide_set() && it.get_name() != "help") {
        describe(verb, &format!("{name} {}", verb.get_name()), out);
    }
}

fn help(command: &Command) -> String {
    let text = command.clone().term_width(WIDTH).render_long_help().to_string();
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    lines.join("\n").trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::page;
    use crate::cli::Cli;

    #[test]
    fn every_verb_opens_with_a_sentence_and_ends_with_an_example() {
        let text = page().text;
        for verb in Cli::command().get_subcommands().filter(|it| !it.is_hide_set()) {
            assert!(text.contains(&format!("\n## caseport {}\n", verb.get_name())), "{} is missing", verb.get_name());
            let about = verb.get_about().map(ToString::to_string).unwrap_or_default();
            assert!(about.len() > 10, "{} says nothing of itself", verb.get_name());
            let leaves: Vec<_> = if verb.has_subcommands() { verb.get_subcommands().collect() } else { vec![verb] };
            for leaf in leaves {
                let after = leaf.get_after_help().map(ToString::to_string).unwrap_or_default();
                assert!(after.starts_with("Example: caseport "), "{} has no example", leaf.get_name());
            }
        }
    }
}
