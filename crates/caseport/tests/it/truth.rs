//! Every canonical cell of a synthetic council against its hidden truth, which was written from the model and never by running the
//! mapping. A difference is allowed only where a labelled fault explains it, and every labelled difference must be there.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs::File,
    path::Path,
};

use crate::support::{query, root, sample, synth, trial};

/// Rows of a table: by key, their cells.
type Rows = BTreeMap<String, BTreeMap<String, String>>;

fn csv(path: &Path) -> (Vec<String>, Vec<Vec<String>>) {
    let mut reader = csv::Reader::from_reader(File::open(path).unwrap());
    let header = reader.headers().unwrap().iter().map(str::to_owned).collect();
    (header, reader.records().map(|it| it.unwrap().iter().map(str::to_owned).collect()).collect())
}

/// Key columns of each canonical table.
fn keys() -> BTreeMap<String, Vec<String>> {
    let (header, rows) = csv(&root().join("mappings/ics/1.0/columns.csv"));
    let at = |name: &str| header.iter().position(|it| it == name).unwrap();
    let mut keys: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for row in rows.iter().filter(|row| row[at("required")] == "key") {
        keys.entry(row[at("table")].clone()).or_default().push(row[at("column")].clone());
    }
    keys
}

fn truth_of(path: &Path, key: &[String]) -> (Vec<String>, Rows) {
    let (header, rows) = csv(path);
    let mut out = Rows::new();
    for row in rows {
        let cells: BTreeMap<String, String> = header.iter().cloned().zip(row).collect();
        let name = key.iter().map(|it| cells[it].as_str()).collect::<Vec<_>>().join("/");
        assert!(out.insert(name, cells).is_none(), "the truth holds a key twice in {}", path.display());
    }
    (header, out)
}

fn found_in(db: &Path, table: &str, columns: &[String], key: &[String]) -> Rows {
    let list = columns.iter().map(|it| format!("\"{it}\"")).collect::<Vec<_>>().join(", ");
    query(db, &format!("SELECT {list} FROM \"{table}\""))
        .into_iter()
        .map(|row| {
            let cells: BTreeMap<String, String> = columns.iter().cloned().zip(row).collect();
            (key.iter().map(|it| cells[it].as_str()).collect::<Vec<_>>().join("/"), cells)
        })
        .collect()
}

/// Compares a run with the truth of its project. Returns what no label explains, and the labels that nothing shows.
fn compare(project: &Path, db: &Path) -> Vec<String> {
    let (header, labels) = csv(&project.join("truth/labels.csv"));
    let at = |name: &str| header.iter().position(|it| it == name).unwrap();
    let mut expected: BTreeSet<(String, String, String)> = BTreeSet::new();
    for row in labels.iter().filter(|row| row[at("effect")] != "none") {
        let column = if row[at("effect")] == "cell differs" { row[at("canonical_column")].clone() } else { row[at("effect")].clone() };
        expected.insert((row[at("canonical_table")].clone(), row[at("canonical_key")].clone(), column));
    }
    let mut found: BTreeSet<(String, String, String)> = BTreeSet::new();
    let mut compared = 0;
    let absent: BTreeMap<(String, String), String> = expected
        .iter()
        .filter(|(_, _, effect)| effect.starts_with("row absent"))
        .map(|(table, key, effect)| ((table.clone(), key.clone()), effect.clone()))
        .collect();
    for (table, key) in keys() {
        let path = project.join(format!("truth/{table}.csv"));
        if !path.is_file() {
            let made = query(db, &format!("SELECT count(*) FROM \"{table}\""))[0][0].clone();
            if made != "0" {
                found.insert((table.clone(), format!("{made} rows"), "the truth knows no such rows".into()));
            }
            continue;
        }
        let (columns, truth) = truth_of(&path, &key);
        let ours = found_in(db, &table, &columns, &key);
        for (name, cells) in &truth {
            match ours.get(name) {
                None => {
                    let effect = absent.get(&(table.clone(), name.clone())).cloned().unwrap_or_else(|| "row absent".into());
                    found.insert((table.clone(), name.clone(), effect));
                }
                Some(row) => {
                    for (column, value) in cells {
                        compared += 1;
                        if row[column] != *value {
                            found.insert((table.clone(), name.clone(), column.clone()));
                        }
                    }
                }
            }
        }
        for name in ours.keys().filter(|name| !truth.contains_key(*name)) {
            found.insert((table.clone(), name.clone(), "row not in the truth".into()));
        }
    }
    assert!(compared > 10_000, "only {compared} cells were compared");
    let show = |what: &str, it: &(String, String, String)| format!("{what}: {} {} {}", it.0, it.1, it.2);
    let surprises = found.difference(&expected).map(|it| show("no label explains", it));
    let silent = expected.difference(&found).map(|it| show("labelled, but nothing differs", it));
    surprises.chain(silent).collect()
}

#[test]
fn the_sample_differs_from_its_truth_only_where_a_fault_is_labelled() {
    let dir = tempfile::tempdir().unwrap();
    let run = dir.path().join("001");
    trial(&sample(), &run, &[]);
    let wrong = compare(&sample(), &run.join("run.db"));
    assert!(wrong.is_empty(), "{} differences, first:\n{}", wrong.len(), wrong[..wrong.len().min(40)].join("\n"));
}

#[test]
fn two_thousand_children_differ_from_their_truth_only_where_a_fault_is_labelled() {
    let dir = tempfile::tempdir().unwrap();
    let council = dir.path().join("council");
    synth(&council, 2000, 7);
    let run = dir.path().join("001");
    let (_, result) = trial(&council, &run, &[]);
    assert_eq!(result["reconcile"]["status"], "equal");
    let wrong = compare(&council, &run.join("run.db"));
    assert!(wrong.is_empty(), "{} differences, first:\n{}", wrong.len(), wrong[..wrong.len().min(40)].join("\n"));
}
