//! What the mappings of a system read and the files of its made-up council never hold, so that the truth proves nothing of it: one council through every
//! system that says how it writes its files. `synth/not_written.csv` says of each such column why (`*`: the whole table).

use std::collections::BTreeSet;

use serde_json::Value;

use crate::{
    support::{caseport_in, root},
    truth::{csv, described},
};

/// Columns of source tables.
type Places = BTreeSet<(String, String)>;

fn text(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}

fn json(args: &[&str]) -> Value {
    let said = caseport_in(&root(), args);
    serde_json::from_str(&said.out).unwrap_or_else(|_| panic!("{args:?}: {} {}", said.code, said.err))
}

/// Columns of which a council in this system's files has a value somewhere.
fn filled(system: &str) -> Places {
    let dir = tempfile::tempdir().unwrap();
    let council = dir.path().join("council");
    let out = council.to_str().unwrap();
    let args = ["synth", "--system", system, "--children", "300", "--seed", "7", "--note-words", "5", "--out", out];
    let said = caseport_in(dir.path(), &args);
    assert_eq!(said.code, 0, "{system}: {}", said.err);
    let profile = json(&["profile", out, "--format", "json"]);
    let mut filled = Places::new();
    for table in profile["tables"].as_array().unwrap() {
        for column in table["columns"].as_array().unwrap().iter().filter(|it| it["empty"] == false) {
            filled.insert((text(&table["table"]), text(&column["column"])));
        }
    }
    filled
}

/// What the mappings of a system read, and what its `not_written.csv` says of that; a whole table is spelt out.
fn read_and_said(system: &str) -> (Places, Places) {
    let coverage = json(&["map", "coverage", system, "--format", "json"]);
    let mut read = Places::new();
    for source in coverage["sources"].as_array().unwrap() {
        read.extend(source["mapped"].as_array().unwrap().iter().map(|it| (text(&source["table"]), text(it))));
    }
    let path = root().join("mappings").join(system).join("synth/not_written.csv");
    let mut said = Places::new();
    if path.is_file() {
        let (header, lines) = csv(&path);
        assert_eq!(header, ["table", "column", "reason"]);
        for line in lines {
            let [table, column, reason] = &line[..] else { unreachable!("three columns") };
            assert!(reason.len() > 25, "{system}: why is {table}.{column} not written?");
            let of_line: Places = read.iter().filter(|it| it.0 == *table && (column == "*" || it.1 == *column)).cloned().collect();
            assert!(!of_line.is_empty(), "{system}: no mapping reads {table}.{column}");
            for place in of_line {
                assert!(said.insert(place), "{system}: {table}.{column} stands twice");
            }
        }
    }
    (read, said)
}

#[test]
fn what_the_mappings_read_and_no_made_up_council_holds_is_said() {
    let systems = described();
    assert!(systems.len() >= 9, "{systems:?}");
    let (mut wrong, mut looked_at) = (Vec::new(), 0);
    for system in &systems {
        let filled = filled(system);
        let (read, said) = read_and_said(system);
        looked_at += read.len();
        for (table, column) in read.difference(&filled).filter(|it| !said.contains(it)) {
            wrong.push(format!("{system}: {table}.{column} is read, and no record fills it"));
        }
        wrong.extend(said.intersection(&filled).map(|at| format!("{system}: {}.{} is said to be empty, and is not", at.0, at.1)));
    }
    assert!(looked_at > 1_500, "only {looked_at} columns are read");
    assert!(wrong.is_empty(), "{} things are not said:\n{}", wrong.len(), wrong[..wrong.len().min(80)].join("\n"));
}
