//! The generated pages of the manual, made from the same data that the program runs on: nothing is written twice.
//!
//! [`pages`] lists them; each kind has a file: [`model`] the canonical model, [`diagram`] its pictures, [`codes`] findings and rules,
//! [`steps`] the steps of the mapping language, [`verbs`] the command line, [`manual`] the same for `man`, [`sources`] the systems, [`run_db`] the schema of a
//! run, [`schema`] the canonical tables for every engine. [`markdown`] writes tables.

mod codes;
mod diagram;
mod manual;
mod markdown;
mod model;
mod run_db;
mod schema;
mod sources;
mod steps;
mod verbs;

use std::fmt::Write as _;

use caseport_model::System;
use caseport_run::Rule;

/// A page: its path below the folder of generated pages, and its text.
pub(crate) struct Page {
    pub(crate) path: String,
    pub(crate) text: String,
}

impl Page {
    fn new(path: impl Into<String>, text: String) -> Page {
        Page { path: path.into(), text }
    }
}

/// All pages, in the order of the index.
pub(crate) fn pages(target: &System, all: &[System], rules: Vec<Rule>) -> Vec<Page> {
    let mut pages = vec![verbs::page(), codes::page(target, rules), steps::page(), run_db::page()];
    pages.extend(model::pages(target));
    pages.extend(sources::pages(all));
    pages.extend(schema::pages(target));
    pages.extend(manual::pages());
    let index = index(&pages);
    pages.insert(0, Page::new("README.md", index));
    pages
}

fn index(pages: &[Page]) -> String {
    let mut out = String::from(
        "# Generated reference\n\nWritten by `cargo xtask docs` from the program, the canonical model and the systems. Do not edit: `cargo xtask docs --check` \
         fails when a page is not what the program would write.\n\n",
    );
    for page in pages.iter().filter(|it| it.path.strip_suffix(".md").is_some()) {
        let title = page.text.lines().next().unwrap_or_default().trim_start_matches("# ");
        let _ = writeln!(out, "- [{title}]({})", page.path);
    }
    out.push_str("\nFor other programs:\n\n");
    for page in pages.iter().filter(|it| it.path.starts_with("schema/") || it.path == "man/caseport.1") {
        let _ = writeln!(out, "- [{0}]({0})", page.path);
    }
    out
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use caseport_run::Rule;

    use super::{Page, pages};
    use crate::systems;

    fn all_pages() -> Vec<Page> {
        let files = systems::all(None).unwrap();
        let target = systems::load(&files, systems::TARGET).unwrap();
        let all: Vec<_> = files.systems().iter().map(|it| systems::load(&files, it).unwrap()).collect();
        let rules = Rule::all(&target).unwrap();
        pages(&target, &all, rules)
    }

    #[test]
    fn links_between_pages_lead_somewhere() {
        let pages = all_pages();
        let paths: BTreeSet<&str> = pages.iter().map(|it| it.path.as_str()).collect();
        let mut broken = Vec::new();
        for page in pages.iter().filter(|it| it.path.strip_suffix(".md").is_some()) {
            let folder = page.path.rsplit_once('/').map_or("", |(folder, _)| folder);
            for link in page.text.split("](").skip(1).filter_map(|it| it.split(')').next()) {
                let file = link.split('#').next().unwrap_or_default();
                let local = !file.is_empty() && !file.contains("..") && !file.contains(':');
                let whole = if folder.is_empty() { file.to_owned() } else { format!("{folder}/{file}") };
                if local && !paths.contains(whole.as_str()) {
                    broken.push(format!("{}: {link}", page.path));
                }
            }
        }
        assert_eq!(broken, Vec::<String>::new());
    }

    #[test]
    fn every_table_of_the_model_is_in_a_page_and_in_a_picture() {
        let files = systems::all(None).unwrap();
        let target = systems::load(&files, systems::TARGET).unwrap();
        let pages = all_pages();
        for table in &target.layout.tables {
            let heading = format!("\n## {}\n", table.name);
            assert!(pages.iter().any(|it| it.text.contains(&heading)), "{} has no heading", table.name);
            let box_title = format!(">{}</text>", table.name);
            assert!(
                pages.iter().any(|it| it.path.strip_suffix(".svg").is_some() && it.text.contains(&box_title)),
                "{} is in no picture",
                table.name
            );
        }
    }
}
