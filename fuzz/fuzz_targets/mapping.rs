//! The mapping language: any text as one mapping file among good ones.

#![no_main]

#[path = "../../crates/caseport-map/tests/made_up/mod.rs"]
#[expect(dead_code, reason = "the tests of the language use more of it than we do")]
mod made_up;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let mut files = made_up::files();
    files.insert("alpha/1/to-ics/person.toml", text.to_owned());
    let (source, target) = made_up::systems(&files);
    match caseport_map::compile(&source, &target, None) {
        // What compiles can be explained, and means one thing.
        Ok(mapping) => assert_eq!(mapping.hash(), mapping.hash()),
        Err(diagnostics) => assert!(!diagnostics.to_string().is_empty()),
    }
});
