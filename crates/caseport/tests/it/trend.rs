//! Runs side by side: what each held, what is new, fixed and recurring between them, and none left out because it failed.

use std::path::Path;

use serde_json::Value;

use crate::{
    exceptions::{FIRST, SECOND, decide, project, run},
    support::caseport_in,
};

/// The lines of the text form under some headings, without the times.
fn lines(home: &Path, wanted: &[&str]) -> String {
    let said = caseport_in(home, &["trend"]);
    assert_eq!(said.code, 0, "{}", said.err);
    // The names of the runs stand on the first line of the table.
    let of =
        |(at, line): &(usize, &str)| *at == 2 || wanted.iter().any(|it| line.strip_prefix(it).is_some_and(|rest| rest.starts_with("  ")));
    said.out.lines().enumerate().filter(of).map(|it| it.1).collect::<Vec<_>>().join("\n")
}

fn json(home: &Path, more: &[&str]) -> Value {
    let said = caseport_in(home, &[&["trend", "--format", "json"], more].concat());
    assert_eq!(said.code, 0, "{}", said.err);
    serde_json::from_str(&said.out).unwrap()
}

#[test]
fn runs_stand_side_by_side_with_what_is_new_fixed_and_recurring() {
    let dir = tempfile::tempdir().unwrap();
    let home = dir.path();
    project(home, &FIRST, "");
    run(home);
    assert_eq!(decide(home, &["--code", "K008", "--as", "accept", "--reason", "agreed"]).code, 0);
    project(home, &SECOND, "");
    run(home);
    project(home, &FIRST, "");
    run(home);
    let wanted = [
        "records read",
        "rejected",
        "exceptions known",
        "open",
        "accepted",
        "faults known",
        "faults open",
        "faults accepted",
        "compared with",
        "new",
        "of these back",
        "recurring",
        "of these changed",
        "fixed",
    ];
    insta::assert_snapshot!(lines(home, &wanted), @r"
                                 001             002             003
    records read                   6               8               6
    rejected                       1               1               1
    exceptions known              68              71              68
    open                          68              70              67
    accepted                       0               1               1
    faults known                  68              71              68
    faults open                   68              70              67
    faults accepted                0               1               1
    compared with                  -             001             002
    new                            -               4               1
    of these back                  -               0               1
    recurring                      -              67              67
    of these changed               -               2               2
    fixed                          -               1               4
    ");
    // The figures of each run add up, and are those of its own result.
    let all = json(home, &[]);
    assert_eq!(all["schema"], "caseport-trend/1");
    for run in all["runs"].as_array().unwrap() {
        let number = |pointer: &str| run.pointer(pointer).and_then(Value::as_u64).unwrap();
        assert_eq!(number("/known"), number("/open") + number("/accepted"));
        assert_eq!(number("/faults"), number("/faults_open") + number("/faults_accepted"));
        if run["since"] != Value::Null {
            assert_eq!(number("/faults"), number("/since/new") + number("/since/recurring"));
        }
        let fates: u64 = run["fates"].as_object().unwrap().values().map(|it| it.as_u64().unwrap()).sum();
        assert_eq!(number("/records"), fates);
        let codes: u64 = run["codes"].as_object().unwrap().values().map(|it| it["known"].as_u64().unwrap()).sum();
        assert_eq!(number("/known"), codes);
        let path = home.join("runs").join(run["run"].as_str().unwrap()).join("result.json");
        let result: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
        for name in ["known", "open", "accepted"] {
            assert_eq!(run[name], result["exceptions"][name]);
        }
    }
    // The same as a table: a line a run, and a line a code.
    let said = caseport_in(home, &["trend", "runs", "--format", "csv"]);
    let mut reader = csv::Reader::from_reader(said.out.as_bytes());
    let header = reader.headers().unwrap().clone();
    let of = |record: &csv::StringRecord, name: &str| record[header.iter().position(|it| it == name).unwrap()].to_owned();
    let records: Vec<_> = reader.records().map(Result::unwrap).collect();
    let runs = all["runs"].as_array().unwrap();
    assert_eq!(records.len(), runs.len());
    for (record, run) in records.iter().zip(runs) {
        assert_eq!(of(record, "run"), run["run"].as_str().unwrap());
        for (name, pointer) in
            [("exceptions known", "/known"), ("accepted", "/accepted"), ("faults known", "/faults"), ("map ms", "/milliseconds/map")]
        {
            assert_eq!(of(record, name), run.pointer(pointer).unwrap().to_string(), "{name}");
        }
        assert_eq!(of(record, "fixed"), run.pointer("/since/fixed").map_or(String::new(), ToString::to_string));
    }
    let said = caseport_in(home, &["trend", "--by-code", "--format", "csv"]);
    let k008: Vec<&str> = said.out.lines().filter(|it| it.contains(",K008,")).collect();
    insta::assert_snapshot!(k008.join("\n"), @r"
    001,K008,2,2,0
    002,K008,2,1,1
    003,K008,2,1,1
    ");
    let said = caseport_in(home, &["trend", "--by-code"]);
    let line = said.out.lines().find(|it| it.starts_with("K008 ")).unwrap();
    assert!(line.contains("2  2 (1 accepted)"), "{line}");
    // Fewer runs, and what is left out is said.
    let said = caseport_in(home, &["trend", "--last", "2"]);
    assert!(said.out.contains("1 earlier runs are left out; --last 3 shows all."), "{}", said.out);
    assert_eq!(json(home, &["--last", "1"])["left_out"], 2);
}

#[test]
fn failed_runs_and_runs_of_another_mapping_are_shown_as_such() {
    let dir = tempfile::tempdir().unwrap();
    let home = dir.path();
    project(home, &FIRST, "");
    run(home);
    // The source is not there: there are no figures, which is not 0.
    std::fs::rename(home.join("extract"), home.join("elsewhere")).unwrap();
    assert_eq!(caseport_in(home, &["dry-run", "."]).code, 3);
    std::fs::rename(home.join("elsewhere"), home.join("extract")).unwrap();
    // The target cannot be loaded: the records are counted all the same.
    assert_eq!(caseport_in(home, &["trial", ".", "--to", "sqlite:none/here.db"]).code, 4);
    // One that broke off, and one that did not come so far.
    for name in ["004", "005"] {
        std::fs::create_dir(home.join("runs").join(name)).unwrap();
    }
    let unfinished = r#"{ "stage": "reading", "verb": "trial", "target": null, "inputs": [] }"#;
    std::fs::write(home.join("runs/004/unfinished.json"), unfinished).unwrap();
    // An overlay is another mapping.
    let overlay = home.join("overlay");
    std::fs::create_dir_all(overlay.join("to-ics")).unwrap();
    std::fs::write(
        overlay.join("overlay.toml"),
        "id = \"testshire\"\nversion = \"1.0.0\"\ncouncil = \"Testshire\"\nover = \"liquidlogic-lcs/hdm-1\"\n",
    )
    .unwrap();
    let line = "[table]\narchive = [{ when = \"FACT_REFERRAL_ID = '1'\", why = \"a test\" }]\n";
    std::fs::write(overlay.join("to-ics/cin_episode.toml"), line).unwrap();
    let said = caseport_in(home, &["dry-run", ".", "--overlay", "overlay"]);
    assert_eq!(said.code, 1, "{}", said.err);
    // Its folder may go, its figures stay.
    std::fs::remove_dir_all(home.join("runs/001")).unwrap();
    insta::assert_snapshot!(lines(home, &["verb", "status", "exit code", "records read", "exceptions known", "target", "recurring"]), @r"
                                 001             002             003             004             005             006
    verb                     dry run         dry run           trial           trial               -         dry run
    status             complete with          failed          failed       broke off       not begun   complete with
    exit code                      1               3               4               -               -               1
    records read                   6               -               6               -               -               6
    target                         -               -          failed               -               -               -
    exceptions known              68               -              68               -               -              66
    recurring                      -               -              68               -               -              66
    ");
    let said = caseport_in(home, &["trend"]);
    let remarks: Vec<&str> = said.out.lines().filter(|it| it.starts_with("Run ")).collect();
    insta::assert_snapshot!(remarks.join("\n"), @r"
    Run 001: its folder is gone; these are the figures that the register keeps.
    Run 002: cannot read `./extract`: there is no such file or folder; check the path.
    Run 002 failed with exit code 3.
    Run 003 failed with exit code 4.
    Run 004: it broke off before its rows were checked, or is under way; `--resume` goes on with it.
    Run 005: its folder holds no result: it ended before it began.
    Run 006 has another mapping (4.0.0 testshire 1.0.0 a74522d3) than run 003 (4.0.0 173f9ac1): what is new or fixed may come from that, not from the records.
    ");
    let all = json(home, &[]);
    let of = |name: &str| all["runs"].as_array().unwrap().iter().find(|it| it["run"] == *name).unwrap().clone();
    assert_eq!((of("002").get("records"), &of("003")["load"]["status"]), (None, &"failed".into()));
    assert_ne!(of("003")["mapping"], of("006")["mapping"]);
    assert_eq!(of("003")["rules"], of("006")["rules"]);
}

#[test]
fn a_folder_without_runs_is_told() {
    let dir = tempfile::tempdir().unwrap();
    let said = caseport_in(dir.path(), &["trend"]);
    assert!(said.code == 2 && said.err.contains("there is no run in"), "{}", said.err);
    let said = caseport_in(dir.path(), &["trend", "nowhere"]);
    assert!(said.code == 2 && said.err.contains("there is no folder `nowhere`"), "{}", said.err);
}
