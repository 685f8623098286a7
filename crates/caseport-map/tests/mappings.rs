//! The mappings of the project: every system that maps into the canonical model compiles, and its examples hold.

#![expect(clippy::format_push_string, reason = "clearer than write! where nothing is hot")]

mod project;

use caseport_model::{System, SystemFiles};
use project::below;

#[test]
fn every_mapping_compiles_and_its_examples_hold() {
    let files = below("mappings");
    let target = System::load(&files, "ics").unwrap();
    let mut failures = String::new();
    for name in files.systems() {
        if !files.below(&name).any(|(path, _)| path.starts_with("to-ics/")) {
            continue;
        }
        let source = match System::load(&files, &name) {
            Ok(source) => source,
            Err(error) => {
                failures += &format!("{error}\n");
                continue;
            }
        };
        match caseport_map::test(&source, &target, None) {
            Err(errors) => failures += &format!("{name}\n{errors}\n"),
            Ok(outcomes) => {
                for outcome in outcomes.iter().filter(|it| it.failure.is_some()) {
                    failures += &format!("{name}/{}: {}: {}\n", outcome.path, outcome.name, outcome.failure.as_deref().unwrap_or(""));
                }
            }
        }
    }
    assert!(failures.is_empty(), "{failures}");
}

/// The overlays of the samples compile over the systems that they name, and their examples hold.
#[test]
fn every_overlay_of_the_samples_compiles() {
    let (files, samples) = (below("mappings"), below("samples"));
    let target = System::load(&files, "ics").unwrap();
    let mut failures = String::new();
    for (path, text) in samples.below("").filter(|(path, _)| path.ends_with("overlay/overlay.toml")) {
        let head: toml::Table = text.parse().unwrap();
        let source = System::load(&files, head["over"].as_str().unwrap()).unwrap();
        let mut overlay = SystemFiles::default();
        for (inner, text) in samples.below(path.strip_suffix("/overlay.toml").unwrap()) {
            overlay.insert(inner, text.to_owned());
        }
        let source = match source.with_overlay(&overlay) {
            Ok(source) => source,
            Err(error) => {
                failures += &format!("{path}\n{error}\n");
                continue;
            }
        };
        match caseport_map::test(&source, &target, Some(&overlay)) {
            Err(errors) => failures += &format!("{path}\n{errors}\n"),
            Ok(outcomes) => {
                for outcome in outcomes.iter().filter(|it| it.failure.is_some()) {
                    failures += &format!("{path}: {}: {}: {}\n", outcome.path, outcome.name, outcome.failure.as_deref().unwrap_or(""));
                }
            }
        }
    }
    assert!(failures.is_empty(), "{failures}");
}
