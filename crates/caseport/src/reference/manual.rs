//! Manual pages for `man`, from the command line's own definition: one for the program and one for each verb.

use clap::{Command, CommandFactory as _};
use clap_mangen::Man;

use super::Page;
use crate::cli::Cli;

/// The pages, `man/caseport.1` first.
pub(super) fn pages() -> Vec<Page> {
    let mut command = Cli::command();
    command.build();
    let mut pages = Vec::new();
    add(&command, "caseport", &mut pages);
    pages
}

fn add(command: &Command, name: &str, pages: &mut Vec<Page>) {
    let mut text = Vec::new();
    // Writing to memory cannot fail.
    let _ = Man::new(command.clone()).render(&mut text);
    pages.push(Page::new(format!("man/{name}.1"), String::from_utf8_lossy(&text).into_owned()));
    for verb in command.get_subcommands().filter(|it| !it.is_hide_set() && it.get_name() != "help") {
        add(verb, &format!("{name}-{}", verb.get_name()), pages);
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::pages;
    use crate::cli::Cli;

    #[test]
    fn every_verb_has_a_page_with_its_name_its_options_and_its_example() {
        let pages = pages();
        for verb in Cli::command().get_subcommands().filter(|it| !it.is_hide_set()) {
            let name = format!("man/caseport-{}.1", verb.get_name());
            let page = pages.iter().find(|it| it.path == name).unwrap_or_else(|| panic!("{name} is missing"));
            assert!(page.text.contains(".TH caseport\\-") || page.text.contains(".TH caseport-"), "{name} is titled otherwise");
            for option in verb.get_arguments().filter_map(clap::Arg::get_long) {
                assert!(page.text.contains(&option.replace('-', "\\-")), "{name} does not say --{option}");
            }
            assert!(verb.has_subcommands() || page.text.contains("Example: caseport"), "{name} has no example");
        }
    }
}
