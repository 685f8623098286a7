//! Real files that others made: the children looked after return, 2,675 children, faults included. What must come out was worked
//! out by hand from the files (`tests/data/ssda903-expected.toml`), so that the two can disagree.

use std::path::Path;

use serde_json::Value;

use crate::support::{number, root, shared_data, trial};

fn expected() -> toml::Table {
    let text = std::fs::read_to_string(root().join("tests/data/ssda903-expected.toml")).unwrap();
    toml::from_str(&text).unwrap()
}

fn count(table: &toml::Table, key: &str) -> i64 {
    table.get(key).and_then(toml::Value::as_integer).unwrap_or(0)
}

const FATES: [&str; 6] = ["loaded", "merged", "archived", "excluded", "rejected", "held"];

fn compare(result: &Value, db: &Path) {
    let expected = expected();
    let mut wrong = Vec::new();
    let mut check = |what: String, expected: i64, found: i64| {
        if expected != found {
            wrong.push(format!("{what}: expected {expected}, found {found}"));
        }
    };
    for file in expected["file"].as_array().unwrap() {
        let name = file["name"].as_str().unwrap();
        let found = result["source"]["files"]
            .as_array()
            .unwrap()
            .iter()
            .find(|it| it["name"] == name)
            .unwrap_or_else(|| panic!("{name} was not read"));
        check(format!("{name}: records"), file["records"].as_integer().unwrap(), found["records"].as_i64().unwrap());
        assert_eq!(found["table"], file["table"].as_str().unwrap(), "{name}");
    }
    let aside = result["source"]["files"].as_array().unwrap().iter().filter(|it| !it["left_aside"].is_null()).count();
    check("files left aside".into(), expected["read"]["left_aside"].as_integer().unwrap(), aside as i64);
    for (table, fates) in expected["fates"].as_table().unwrap() {
        let found = result["source"]["tables"]
            .as_array()
            .unwrap()
            .iter()
            .find(|it| it["table"] == table.as_str())
            .unwrap_or_else(|| panic!("{table} was not read"));
        for fate in FATES.iter().chain(&["read"]) {
            check(format!("{table}: {fate}"), count(fates.as_table().unwrap(), fate), found[*fate].as_i64().unwrap());
        }
    }
    for landing in expected["landing"].as_array().unwrap() {
        let landing = landing.as_table().unwrap();
        let (source, canonical) = (landing["source"].as_str().unwrap(), landing["canonical"].as_str().unwrap());
        let found = result["landings"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|it| it["source"] == source && it["canonical"] == canonical)
            .collect::<Vec<_>>();
        assert_eq!(found.len(), 1, "{source} into {canonical}");
        for fate in FATES {
            check(format!("{source} into {canonical}: {fate}"), count(landing, fate), found[0][fate].as_i64().unwrap());
        }
    }
    for (table, rows) in expected["rows"].as_table().unwrap() {
        check(format!("rows of {table}"), rows.as_integer().unwrap(), number(db, &format!("SELECT count(*) FROM {table}")));
    }
    for (what, expected) in expected["values"].as_table().unwrap() {
        let (column, value) = what.split_once(' ').unwrap_or((what, "present"));
        let (table, column) = column.split_once('.').unwrap();
        let condition = match value {
            "present" => format!("{column} IS NOT NULL"),
            "blank" => format!("{column} IS NULL"),
            "true" => format!("{column} = 1"),
            code => format!("{column} = '{code}'"),
        };
        check(what.clone(), expected.as_integer().unwrap(), number(db, &format!("SELECT count(*) FROM {table} WHERE {condition}")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn finding(result: &Value, code: &str, table: &str, column: &str) -> u64 {
    let findings = result["findings"].as_array().unwrap().iter();
    findings
        .filter(|it| it["code"] == code && it["table"] == table && (column.is_empty() || it["column"] == column))
        .map(|it| it["count"].as_u64().unwrap())
        .sum()
}

#[test]
fn the_return_of_others_goes_into_sqlite_and_every_record_is_accounted_for() {
    let Some(data) = shared_data() else { return };
    let dir = tempfile::tempdir().unwrap();
    let run = dir.path().join("001");
    let (said, result) = trial(&data.join("ssda903"), &run, &["--system", "ssda903/2026"]);
    assert_eq!(said.code, 1, "{}", said.err);
    assert_eq!(result["reconcile"]["status"], "equal");
    compare(&result, &run.join("run.db"));
    // Faults between records, as counted by hand.
    assert_eq!(finding(&result, "K008", "cla_episode", ""), 0);
    assert_eq!(finding(&result, "K007", "cla_episode", "end_reason"), 157);
    assert_eq!(finding(&result, "K007", "cla_placement", "change_reason"), 162);
    let root_cause: Vec<_> = result["findings"].as_array().unwrap().iter().filter(|it| it["code"] == "K003").collect();
    assert_eq!(root_cause.len(), 2, "one child is missing, two records wait for it: {root_cause:?}");
}

#[test]
fn the_return_of_others_goes_into_postgresql() {
    let (Some(data), Some(server)) = (shared_data(), crate::support::postgres()) else { return };
    let dir = tempfile::tempdir().unwrap();
    let url = crate::targets::new_database(&server);
    let (said, result) = trial(&data.join("ssda903"), &dir.path().join("001"), &["--system", "ssda903/2026", "--to", &url]);
    assert_eq!(said.code, 1, "{}", said.err);
    assert_eq!(result["reconcile"]["status"], "equal");
    compare(&result, &dir.path().join("001/run.db"));
}
