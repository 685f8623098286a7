//! Every quirk that extracts are known to have is tested, or the catalogue says what is missing: `docs/conformance/quirks.csv` against the tests.
//!
//! A test names its quirk: an example of a mapping or rule by a name that begins with `quirk NN: `, a test in Rust by `Quirk NN` in the comment above it.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use tests::{root, texts};

/// Quirks that the catalogue has.
const ALL: std::ops::RangeInclusive<u32> = 1..=76;

/// By quirk, where a test names it: a file in Rust, or the system of an example.
type Named = BTreeMap<u32, BTreeSet<String>>;

/// What follows the word, such as `7`, `1, 2 and 5`.
fn numbers(text: &str) -> BTreeSet<u32> {
    let mut out = BTreeSet::new();
    for (at, _) in text.match_indices("Quirk") {
        let rest = text[at + "Quirk".len()..].trim_start_matches('s');
        let list = rest.split(|c: char| !(c.is_ascii_digit() || " ,and".contains(c))).next().unwrap_or("");
        out.extend(list.split(|c: char| !c.is_ascii_digit()).filter_map(|it| it.parse::<u32>().ok()));
    }
    out
}

/// The quirks that the comments of tests name; a comment above anything else does not count.
fn in_rust(text: &str) -> BTreeSet<u32> {
    let (mut found, mut comment, mut is_test) = (BTreeSet::new(), String::new(), false);
    for line in text.lines().map(str::trim) {
        if let Some(words) = line.strip_prefix("///") {
            comment += words;
        } else if line.starts_with("#[") {
            is_test |= line == "#[test]";
        } else {
            if is_test {
                assert!(line.contains("fn "), "an attribute of a test stands above `{line}`");
                found.extend(numbers(&comment));
            }
            (comment, is_test) = (String::new(), false);
        }
    }
    found
}

/// The quirks that the names of examples begin with.
fn in_examples(file: &str, text: &str) -> BTreeSet<u32> {
    let examples: toml::Table = toml::from_str(text).unwrap_or_else(|error| panic!("{file}: {error}"));
    let lists = examples.values().filter_map(toml::Value::as_array).flatten();
    let names = lists.filter_map(|it| it.get("name")?.as_str());
    let quirks = names.filter_map(|it| it.strip_prefix("quirk ")).map(|rest| {
        let number = rest.split_once(": ").filter(|(number, _)| number.len() == 2).and_then(|(number, _)| number.parse().ok());
        number.unwrap_or_else(|| panic!("{file}: write `quirk NN: …`, not `quirk {rest}`"))
    });
    quirks.collect()
}

fn named() -> Named {
    let mut named = Named::new();
    for folder in ["crates", "tests"] {
        for (file, text) in texts(&root().join(folder)) {
            let itself = folder == "tests" && file.ends_with("quirks.rs");
            if Path::new(&file).extension().is_some_and(|it| it == "rs") && !itself {
                for quirk in in_rust(&text) {
                    named.entry(quirk).or_default().insert(format!("{folder}/{file}"));
                }
            }
        }
    }
    for (file, text) in texts(&root().join("mappings")) {
        if file.ends_with(".test.toml") {
            let system: Vec<&str> = file.splitn(3, '/').take(2).collect();
            for quirk in in_examples(&file, &text) {
                named.entry(quirk).or_default().insert(system.join("/"));
            }
        }
    }
    named
}

/// One line of the catalogue.
struct Line {
    quirk: u32,
    what: String,
    places: BTreeSet<String>,
    stands: String,
}

fn catalogue() -> Vec<Line> {
    let mut reader = csv::Reader::from_path(root().join("docs/conformance/quirks.csv")).unwrap();
    assert_eq!(reader.headers().unwrap(), ["quirk", "what", "tested in", "stands"].as_slice());
    let lines = reader.records().map(|it| {
        let it = it.unwrap();
        let places = it[2].split("; ").filter(|it| !it.is_empty()).map(str::to_owned).collect();
        Line { quirk: it[0].parse().unwrap(), what: it[1].to_owned(), places, stands: it[3].to_owned() }
    });
    lines.collect()
}

/// What is wrong with the catalogue, given the tests that there are.
fn faults(lines: &[Line], named: &Named) -> Vec<String> {
    let none = BTreeSet::new();
    let mut out = Vec::new();
    for line in lines {
        let (quirk, there) = (line.quirk, named.get(&line.quirk).unwrap_or(&none));
        for place in line.places.difference(there) {
            out.push(format!("quirk {quirk}: no test in {place} names it"));
        }
        let reason = |word: &str| line.stands.strip_prefix(word).is_some_and(|it| it.len() > 10);
        match line.stands.as_str() {
            "tested" if line.places.is_empty() => out.push(format!("quirk {quirk} is said to be tested, and nothing says where")),
            "tested" => {}
            _ if reason("in part: ") && line.places.is_empty() => {
                out.push(format!("quirk {quirk} is said to be tested in part, and nothing says where"));
            }
            _ if reason("in part: ") => {}
            _ if reason("open: ") && there.is_empty() => {}
            _ if reason("open: ") => out.push(format!("quirk {quirk} is said to be open, and {there:?} test it")),
            other => out.push(format!("quirk {quirk}: `{other}` is neither tested, nor in part or open with a reason")),
        }
        if line.what.trim().is_empty() {
            out.push(format!("quirk {quirk}: nothing says what it is"));
        }
    }
    for quirk in named.keys().filter(|it| !ALL.contains(it)) {
        out.push(format!("{:?} name quirk {quirk}, which there is not", named[quirk]));
    }
    out
}

#[test]
fn every_quirk_is_tested_or_said_to_be_open() {
    let lines = catalogue();
    assert_eq!(lines.iter().map(|it| it.quirk).collect::<Vec<_>>(), ALL.collect::<Vec<_>>());
    let faults = faults(&lines, &named());
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_catalogue_that_says_what_is_not_so_is_noticed() {
    let line = |quirk, place: &str, stands: &str| Line {
        quirk,
        what: "it".to_owned(),
        places: place.split("; ").filter(|it| !it.is_empty()).map(str::to_owned).collect(),
        stands: stands.to_owned(),
    };
    let named = Named::from([(1, BTreeSet::from(["a/1".to_owned()])), (77, BTreeSet::from(["a/1".to_owned()]))]);
    let lines = [
        line(1, "a/1", "tested"),
        line(1, "b/1", "tested"),
        line(1, "", "tested"),
        line(1, "", "open: nobody tests it"),
        line(2, "", "open: nobody tests it"),
        line(2, "", "in part: the rest is missing"),
        line(2, "", "open"),
    ];
    insta::assert_snapshot!(faults(&lines, &named).join("\n"), @r#"
    quirk 1: no test in b/1 names it
    quirk 1 is said to be tested, and nothing says where
    quirk 1 is said to be open, and {"a/1"} test it
    quirk 2 is said to be tested in part, and nothing says where
    quirk 2: `open` is neither tested, nor in part or open with a reason
    {"a/1"} name quirk 77, which there is not
    "#);
}

#[test]
fn only_what_names_a_test_counts() {
    let rust = "/// Quirks 1, 2 and 3: that. Quirk 14 too.\n#[test]\nfn one() {}\n/// Quirk 5.\nfn helper() {}\n// Quirk 6.\n#[test]\nfn two() {}\n";
    assert_eq!(in_rust(rust), BTreeSet::from([1, 2, 3, 14]));
    let examples = "[[test]]\nname = \"quirk 07: it\"\n[[test]]\nname = \"no quirk 08: it\"\n[[fail]]\nname = \"quirk 36: it\"\n";
    assert_eq!(in_examples("x", examples), BTreeSet::from([7, 36]));
}
