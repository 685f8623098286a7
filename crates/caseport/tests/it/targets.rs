//! Targets as a user meets them: a real PostgreSQL, refusals, differences found by reading back.

use std::path::Path;

use serde_json::Value;

use crate::support::{caseport_in, postgres, sample, trial};

/// A new, empty database on the test server.
pub(crate) fn new_database(server: &str) -> String {
    use std::sync::atomic::{AtomicU32, Ordering};
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let name = format!("trial_{}_{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
    psql(server, &format!("CREATE DATABASE {name}"));
    format!("{}/{name}", server.rsplit_once('/').unwrap().0)
}

/// Runs one statement with the server's own client.
pub(crate) fn psql(url: &str, sql: &str) -> String {
    let out = std::process::Command::new("psql").args(["-XAtq", "-v", "ON_ERROR_STOP=1", "-d", url, "-c", sql]).output().unwrap();
    assert!(out.status.success(), "{sql}: {}", String::from_utf8_lossy(&out.stderr));
    String::from_utf8_lossy(&out.stdout).trim().to_owned()
}

fn reconcile(run: &Path, to: &str) -> (i32, Value) {
    let said = caseport_in(run, &["reconcile", "--run", ".", "--to", to, "--format", "json"]);
    (said.code, serde_json::from_str(&said.out).unwrap_or_else(|_| panic!("{}", said.err)))
}

#[test]
fn the_sample_goes_into_postgresql_and_a_second_load_changes_nothing() {
    let Some(server) = postgres() else { return };
    let dir = tempfile::tempdir().unwrap();
    let url = new_database(&server);
    let (said, first) = trial(&sample(), &dir.path().join("001"), &["--to", &url]);
    assert_eq!(said.code, 1, "{}", said.err);
    assert_eq!(first["reconcile"]["status"], "equal");
    let persons: u64 = psql(&url, "SELECT count(*) FROM person").parse().unwrap();
    assert!(persons > 100);
    let (_, second) = trial(&sample(), &dir.path().join("002"), &["--to", &url]);
    for change in ["inserted", "updated", "deleted"] {
        assert_eq!(second["load"][change], 0, "{change}");
    }
    // A dry run against it predicts the same.
    let said = caseport_in(dir.path(), &["dry-run", sample().to_str().unwrap(), "--run", "003", "--to", &url, "--format", "json"]);
    let predicted: Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!(predicted["load"]["unchanged"], second["load"]["unchanged"]);
    assert_eq!(predicted["load"]["inserted"], 0);
}

#[test]
fn differences_in_either_target_are_named_without_a_text() {
    let dir = tempfile::tempdir().unwrap();
    let run = dir.path().join("001");
    trial(&sample(), &run, &[]);
    let file = run.join("target.db");
    let sqlite = format!("sqlite:{}", file.display());
    assert_eq!(reconcile(&run, &sqlite).0, 0);
    let sql = "UPDATE case_note SET body = 'Q' || substr(body, 2) WHERE case_note_id = (SELECT min(case_note_id) FROM case_note WHERE body IS NOT NULL AND body NOT LIKE 'Q%')";
    rusqlite::Connection::open(&file).unwrap().execute(sql, []).unwrap();
    let (code, found) = reconcile(&run, &sqlite);
    assert_eq!(code, 5);
    let differences = found["differences"].as_array().unwrap();
    assert_eq!(differences.len(), 1, "{found}");
    assert_eq!((differences[0]["table"].as_str(), differences[0]["column"].as_str()), (Some("case_note"), Some("body")));
    assert_eq!(found["status"], "different");

    let Some(server) = postgres() else { return };
    let url = new_database(&server);
    let said = caseport_in(dir.path(), &["load", "--run", "001", "--to", &url]);
    assert_eq!(said.code, 0, "{}", said.err);
    psql(
        &url,
        "UPDATE relationship SET person_id = related_person_id, related_person_id = person_id WHERE relationship_id = (SELECT min(relationship_id) FROM relationship)",
    );
    let (code, found) = reconcile(&run, &url);
    assert_eq!(code, 5);
    let columns: Vec<_> = found["differences"].as_array().unwrap().iter().map(|it| it["column"].as_str().unwrap()).collect();
    assert_eq!(columns, ["person_id", "related_person_id"]);
}

#[test]
fn a_target_that_is_not_there_or_not_ours_is_exit_4_and_nothing_is_committed() {
    let dir = tempfile::tempdir().unwrap();
    let (said, result) = trial(&sample(), &dir.path().join("001"), &["--to", "postgres://nobody:secret@127.0.0.1:1/nowhere"]);
    assert_eq!(said.code, 4, "{}", said.out);
    assert_eq!(result["exit_code"], 4);
    assert!(!(said.out.clone() + &said.err + &result.to_string()).contains("secret"));
    assert!(said.out.contains("Failed."), "{}", said.out);

    let theirs = dir.path().join("theirs.db");
    rusqlite::Connection::open(&theirs)
        .unwrap()
        .execute_batch("CREATE TABLE person(person_id TEXT, mine TEXT); INSERT INTO person VALUES ('1', 'x')")
        .unwrap();
    let before = std::fs::read(&theirs).unwrap();
    let (said, _) = trial(&sample(), &dir.path().join("002"), &["--to", &format!("sqlite:{}", theirs.display())]);
    assert_eq!(said.code, 4, "{}", said.out);
    assert_eq!(std::fs::read(&theirs).unwrap(), before);
}

/// Folders of files for servers that are not reached: loaded, read back and refused as any target is.
#[test]
fn the_sample_goes_into_files_and_a_second_load_changes_nothing() {
    let dir = tempfile::tempdir().unwrap();
    for (word, script) in [("sqlserver-files", "load.sql"), ("oracle-files", "load.sh")] {
        let folder = dir.path().join(word);
        let to = format!("{word}:{}", folder.display());
        let run = dir.path().join(format!("{word}.run"));
        let (said, first) = trial(&sample(), &run, &["--to", &to]);
        assert_eq!(said.code, 1, "{}", said.err);
        assert_eq!((&first["reconcile"]["status"], &first["reconcile"]["count"]), (&Value::from("equal"), &Value::from(0)));
        assert!(first["load"]["inserted"].as_u64().unwrap() > 5000);
        assert!(folder.join(script).is_file());
        let said = caseport_in(dir.path(), &["load", "--run", run.to_str().unwrap(), "--to", &to]);
        assert!(said.out.contains(": 0 new, 0 changed, 0 gone, "), "{} {}", said.out, said.err);
        // One byte of one note.
        let data = folder.join(if word == "oracle-files" { "case_note.dat" } else { "case_note.bcp" });
        let mut bytes = std::fs::read(&data).unwrap();
        let at = bytes.iter().rposition(|it| *it == b'e').unwrap();
        bytes[at] = b'f';
        std::fs::write(&data, bytes).unwrap();
        let (code, found) = reconcile(&run, &to);
        assert_eq!((code, found["differences"].as_array().unwrap().len()), (5, 1), "{found}");
        std::fs::write(folder.join("theirs.txt"), "").unwrap();
        let said = caseport_in(dir.path(), &["load", "--run", run.to_str().unwrap(), "--to", &to]);
        assert_eq!(said.code, 4, "{}", said.out);
        assert!(said.err.contains("does not know `theirs.txt`, which no load wrote"), "{}", said.err);
    }
    let said = caseport_in(dir.path(), &["reconcile", "--run", "oracle-files.run", "--to", "oracle-files:nowhere"]);
    assert_eq!(said.code, 4, "{}", said.out);
    assert!(said.err.contains("there is no folder `nowhere`"), "{}", said.err);
}
