//! The invariants of the house, each checked: what is *not* there.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    process::Command,
};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

fn rust_files(below: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![below.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() && path.file_name().is_some_and(|it| it != "target" && it != "snapshots") {
                folders.push(path);
            } else if path.extension().is_some_and(|it| it == "rs") {
                files.push(path);
            }
        }
    }
    files.sort();
    files
}

/// Dependencies between our own crates, from cargo.
fn own_dependencies() -> BTreeMap<String, BTreeSet<String>> {
    let out = Command::new(env!("CARGO"))
        .args(["metadata", "--no-deps", "--format-version", "1", "--offline"])
        .current_dir(root())
        .output()
        .unwrap();
    let metadata: serde_json::Value = serde_json::from_slice(&out.stdout).unwrap();
    let packages = metadata["packages"].as_array().unwrap();
    let ours: BTreeSet<&str> = packages.iter().map(|it| it["name"].as_str().unwrap()).collect();
    packages
        .iter()
        .map(|package| {
            let dependencies = package["dependencies"].as_array().unwrap().iter();
            let dependencies = dependencies
                .filter(|it| it["kind"].is_null())
                .map(|it| it["name"].as_str().unwrap())
                .filter(|it| ours.contains(it))
                .map(str::to_owned);
            (package["name"].as_str().unwrap().to_owned(), dependencies.collect())
        })
        .collect()
}

#[test]
fn no_stage_knows_another_stage() {
    let allowed: BTreeMap<&str, &[&str]> = BTreeMap::from([
        ("caseport-model", &[] as &[&str]),
        ("caseport-read", &["caseport-model"]),
        ("caseport-map", &["caseport-model"]),
        ("caseport-synth", &["caseport-model"]),
        ("caseport-run", &["caseport-model"]),
        // A target of files is read back by those who read such files from anybody.
        ("caseport-load", &["caseport-model", "caseport-read", "caseport-run"]),
        // A return is read and checked on its own, without a run: it uses the reader of text and the form of a rule.
        ("caseport-return", &["caseport-model", "caseport-read", "caseport-run"]),
    ]);
    for (package, dependencies) in own_dependencies() {
        match package.as_str() {
            "caseport" => {}
            "xtask" | "tests" => assert!(dependencies.is_empty(), "{package} depends on {dependencies:?}"),
            stage => {
                let allowed = allowed.get(stage).unwrap_or_else(|| panic!("say in this test what `{stage}` may depend on"));
                let wrong: Vec<_> = dependencies.iter().filter(|it| !allowed.contains(&it.as_str())).collect();
                assert!(wrong.is_empty(), "{stage} depends on {wrong:?}");
            }
        }
    }
}

#[test]
fn only_the_doors_do_input_and_output() {
    let words = [
        "std::fs",
        "File::open",
        "File::create",
        "std::net",
        "TcpStream",
        "std::env::",
        "SystemTime::now",
        "Instant::now",
        "println!",
        "eprintln!",
    ];
    for stage in ["caseport-model", "caseport-map", "caseport-synth"] {
        for file in rust_files(&root().join("crates").join(stage).join("src")) {
            let text = fs::read_to_string(&file).unwrap();
            // Unit tests at the end of a file may read what they like.
            let code = text.split("#[cfg(test)]").next().unwrap();
            for word in words {
                assert!(!code.contains(word), "{}: {word}", file.display());
            }
        }
    }
    // Below the binary there is no clock and no environment, so that the same input gives the same bytes.
    for stage in ["caseport-read", "caseport-run", "caseport-load", "caseport-return"] {
        for file in rust_files(&root().join("crates").join(stage).join("src")) {
            let text = fs::read_to_string(&file).unwrap();
            let code = text.split("#[cfg(test)]").next().unwrap();
            for word in ["std::env::", "SystemTime::now", "println!", "eprintln!"] {
                assert!(!code.contains(word), "{}: {word}", file.display());
            }
        }
    }
}

#[test]
fn no_supplier_is_named_in_rust() {
    let mut names = BTreeSet::new();
    for entry in fs::read_dir(root().join("mappings")).unwrap() {
        let path = entry.unwrap().path();
        if !path.is_dir() {
            continue;
        }
        for version in fs::read_dir(&path).unwrap() {
            let Ok(text) = fs::read_to_string(version.unwrap().path().join("system.toml")) else { continue };
            let system: toml::Table = toml::from_str(&text).unwrap();
            if system["kind"].as_str() == Some("product") {
                // Each word of `supplier-product` that is long enough to mean something, and no plain word besides.
                let words = system["id"].as_str().unwrap().split('-').filter(|it| it.len() > 3 && !["access"].contains(it));
                names.extend(words.map(str::to_lowercase));
            }
        }
    }
    names.extend(["mosaic", "eclipse", "carefirst", "azeus", "anite", "caredirector"].map(str::to_owned));
    assert!(names.len() > 6, "no product was found, so this test would see nothing");
    for file in rust_files(&root().join("crates")) {
        if file.components().any(|it| it.as_os_str() == "tests") {
            // Tests of the command run it on the sample, which stands in a folder of its system's name.
            continue;
        }
        let text = fs::read_to_string(&file).unwrap().to_lowercase();
        for name in &names {
            let whole = text.match_indices(name.as_str()).any(|(at, _)| {
                let before = text[..at].chars().next_back().is_none_or(|c| !c.is_alphanumeric());
                let after = text[at + name.len()..].chars().next().is_none_or(|c| !c.is_alphanumeric());
                before && after
            });
            assert!(!whole, "{} names {name}", file.display());
        }
    }
}

#[test]
fn every_file_opens_with_what_it_is() {
    for folder in ["crates", "xtask", "tests"] {
        for file in rust_files(&root().join(folder)) {
            let text = fs::read_to_string(&file).unwrap();
            assert!(text.starts_with("//! "), "{} does not say what it is", file.display());
            assert!(text.lines().count() <= 800, "{} is too long to be one room", file.display());
            for word in ["todo!(", "unimplemented!(", "#[ignore", "FIXME"] {
                let itself = file.ends_with("tests/tests/house.rs");
                assert!(itself || !text.contains(word), "{}: {word}", file.display());
            }
        }
    }
}

#[test]
fn the_schema_of_a_run_is_documented() {
    let schema = fs::read_to_string(root().join("crates/caseport-run/src/schema.rs")).unwrap();
    let manual = fs::read_to_string(root().join("docs/reference/run-db.md")).unwrap();
    for line in schema.lines().filter_map(|it| it.strip_prefix("CREATE TABLE ")) {
        let table = line.split_whitespace().next().unwrap();
        assert!(line.contains("-- "), "{table} says nothing of itself");
        assert!(manual.contains(&format!("`{table}`")), "docs/reference/run-db.md does not name {table}");
    }
}

#[test]
fn every_dependency_has_a_permissive_licence() {
    let deny: toml::Table = toml::from_str(&fs::read_to_string(root().join("deny.toml")).unwrap()).unwrap();
    let allowed: BTreeSet<&str> = deny["licenses"]["allow"].as_array().unwrap().iter().map(|it| it.as_str().unwrap()).collect();
    // What is built on this machine: packages of other platforms are not here. `cargo deny check` looks at those too.
    let rustc = Command::new("rustc").arg("-vV").output().unwrap();
    let rustc = String::from_utf8(rustc.stdout).unwrap();
    let host = rustc.lines().find_map(|it| it.strip_prefix("host: ")).unwrap();
    let arguments = ["metadata", "--format-version", "1", "--offline", "--locked", "--filter-platform", host];
    let out = Command::new(env!("CARGO")).args(arguments).current_dir(root()).output().unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    let metadata: serde_json::Value = serde_json::from_slice(&out.stdout).unwrap();
    let packages = metadata["packages"].as_array().unwrap();
    assert!(packages.len() > 100);
    for package in packages {
        let licence = package["license"].as_str().unwrap_or_default().replace('/', " OR ");
        // `A OR B` needs one of them, `A AND B` both; parentheses group alternatives in every licence that we have met.
        let fits = licence
            .split(" AND ")
            .all(|part| part.trim_matches(['(', ')', ' ']).split(" OR ").any(|it| allowed.contains(it.trim_matches(['(', ')', ' ']))));
        assert!(fits, "{} has the licence `{licence}`", package["name"]);
    }
}
