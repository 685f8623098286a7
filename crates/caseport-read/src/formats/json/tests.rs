//! JSON as arrays, lines and documents with tables within.

use insta::assert_snapshot;
use proptest::prelude::*;

use crate::{
    Options, open,
    tests_support::{alpha, folder, items, show_all},
};

fn tables(name: &str, bytes: &[u8]) -> String {
    let folder = folder(&[(name, bytes)]);
    show_all(&open(folder.path(), &alpha(), &Options::default()).unwrap())
}

#[test]
fn arrays_and_lines_with_numbers_as_they_are_written() {
    let text = "[\n {\"PERSON_ID\": 1.0, \"NAME\": \"Ann \\\"B\\u00f6\\\" \\ud83d\\ude00\\n\", \"SEX\": null, \"active\": true},\n {\"NAME\": \"b\", \"PERSON_ID\": 12345678901234567890, \"NAME\": \"c\"}\n]";
    assert_snapshot!(tables("person.json", text.as_bytes()), @r#"
    PERSON  ' ' none clean: 2 records
    R012 low: `active`
    R044 medium: 1 in `person.json`
    1 @3 line 2: ["1.0", "Ann \"Bö\" 😀\n", "", "", "", "true"]
    2 @95 line 3: ["12345678901234567890", "c", "", "", "", ""]
    "#);
    let lines = "{\"_id\":{\"$oid\":\"5f00\"},\"PERSON_ID\":{\"$numberLong\":\"7\"},\"DOB\":{\"$date\":\"2011-03-05T00:00:00Z\"},\"address\":{\"street\":\"x\",\"town\":{\"$date\":{\"$numberLong\":\"-5\"}}}}\n\
                 {\"PERSON_ID\":8,\"NAME\":\"b\",}x\n{\"PERSON_ID\":9,\"NAME\":\"c\"}\n{\"PERSON_ID\":10,\"NAM";
    assert_snapshot!(tables("person.jsonl", lines.as_bytes()), @r#"
    PERSON  ' ' none clean: 4 records
    R012 low: `_id`, `address.street`, `address.town`
    1 @0 line 1: ["7", "", "2011-03-05T00:00:00Z", "", "", "5f00", "x", "-5"]
    2 @158 line 2 rejected (a member without a name): "{\"PERSON_ID\":8,\"NAME\":\"b\",}x"
    3 @187 line 3: ["9", "c", "", "", "", "", "", ""]
    4 @214 line 4 rejected (a text in quotes that does not end): "{\"PERSON_ID\":10,\"NAM"
    "#);
}

#[test]
fn tables_within_records_and_around_them() {
    let text = br#"{"made": "2026-03-31", "PERSON": [
        {"PERSON_ID": 1, "NAME": "a", "PERSON_NOTE": [{"NOTE_ID": 5, "BODY": "x"}, {"NOTE_ID": 6, "BODY": "y"}], "alias": ["b", "c"]},
        {"PERSON_ID": 2, "NAME": "d", "PERSON_NOTE": [], "alias": []}], "KIND": [{"CODE": "1", "LABEL": "one"}]}"#;
    assert_snapshot!(tables("all.json", text), @r#"
    PERSON  ' ' none clean: 2 records
    PERSON_NOTE  ' ' none clean: 2 records
    left aside: it matches no table; the nearest is `PERSON`
    KIND  ' ' none clean: 1 records
    R039 low: 1 in `all.json`
    R012 low: `ORDINAL`
    R004 high: `all.json!PERSON.alias`: it matches no table; the nearest is `PERSON`
    all.json!PERSON: 2 records, 0 rejected
    1 @43 line 2: ["1", "a", "", "", ""]
    2 @178 line 3: ["2", "d", "", "", ""]
    all.json!PERSON.PERSON_NOTE: 2 records, 0 rejected
    1 @43 line 2: ["5", "1", "x", "", "1"]
    2 @43 line 2: ["6", "1", "y", "", "2"]
    all.json!KIND: 1 records, 0 rejected
    1 @251 line 3: ["1", "one"]
    "#);
}

#[test]
fn too_deep_is_too_deep() {
    let text = format!(
        "{{\"PERSON_ID\":1,\"NAME\":\"a\"}}\n{{\"PERSON_ID\":{}1{}}}\n{{\"PERSON_ID\":3,\"NAME\":\"b\"}}\n",
        "{\"a\":".repeat(60),
        "}".repeat(60)
    );
    let folder = folder(&[("person.json", text.as_bytes())]);
    let extract = open(folder.path(), &alpha(), &Options::default()).unwrap();
    let got = items(&extract, 1);
    assert_eq!(got.iter().map(|it| it.kind).collect::<Vec<_>>(), ["record", "rejected", "record"]);
    assert_eq!(got[1].detail, "objects are nested too deeply");
}

proptest! {
    /// What an independent writer wrote comes back.
    #[test]
    fn cells_come_back(rows in prop::collection::vec((any::<String>(), any::<i64>()), 1..20), lines in any::<bool>()) {
        let all: Vec<serde_json::Value> = rows.iter().map(|(name, id)| serde_json::json!({"PERSON_ID": id, "NAME": name, "SEX": "F"})).collect();
        let lined: Vec<String> = all.iter().map(|it| format!("{it}\n")).collect();
        let text = if lines { lined.concat() } else { serde_json::Value::Array(all).to_string() };
        let folder = folder(&[("person.json", text.as_bytes())]);
        let extract = open(folder.path(), &alpha(), &Options::default()).unwrap();
        let got = items(&extract, 1);
        prop_assert_eq!(got.len(), rows.len());
        for (item, (name, id)) in got.iter().zip(&rows) {
            prop_assert_eq!((&item.cells[0], &item.cells[1]), (&id.to_string(), name));
        }
    }

    /// Any bytes: no panic, and both passes count the same.
    #[test]
    fn any_bytes_are_counted(rest in "[\\[\\]{}\",:a1\\\\\n ]{0,60}") {
        let folder = folder(&[("person.json", format!("[{{\"PERSON_ID\":1,\"NAME\":\"a\"}},{rest}").as_bytes())]);
        let extract = open(folder.path(), &alpha(), &Options::default()).unwrap();
        for file in extract.files.iter().filter(|it| it.table().is_some()) {
            let got = items(&extract, file.id.0);
            prop_assert_eq!(got.len() as u64, file.records);
            prop_assert_eq!(got.iter().filter(|it| it.kind == "rejected").count() as u64, file.rejected);
        }
    }
}
