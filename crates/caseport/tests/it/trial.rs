//! The first README command, and what must hold of every trial.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::support::{number, query, root, sample, trial};

const FATES: [&str; 6] = ["loaded", "merged", "archived", "excluded", "rejected", "held"];

fn balances(it: &Value) -> bool {
    it["read"].as_u64() == Some(FATES.iter().map(|fate| it[fate].as_u64().unwrap()).sum())
}

#[test]
fn the_sample_goes_end_to_end_with_exit_code_1() {
    let dir = tempfile::tempdir().unwrap();
    let run = dir.path().join("001");
    let (said, result) = trial(&sample(), &run, &[]);
    assert_eq!(said.code, 1, "{}", said.err);
    assert_eq!(result["exit_code"], 1);
    assert_eq!(result["status"], "complete with exceptions");
    assert_eq!(result["reconcile"]["status"], "equal");
    // The banner of the report, the last line and the result agree.
    assert!(said.out.trim_end().lines().last().unwrap().starts_with("Complete with exceptions."), "{}", said.out);
    assert!(said.out.lines().count() <= 40, "more than one screen:\n{}", said.out);
    let report = std::fs::read_to_string(run.join("report.html")).unwrap();
    assert!(report.contains("Complete with exceptions") || report.contains("Complete With Exceptions"));
    for file in ["run.db", "target.db", "exceptions.csv", "result.json"] {
        assert!(run.join(file).is_file(), "{file}");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            assert_eq!(std::fs::metadata(run.join(file)).unwrap().permissions().mode() & 0o777, 0o600, "{file}");
        }
    }
}

/// A file that serves to read others is not said to be left aside; one that is not read is.
#[test]
fn files_that_go_with_others_are_not_called_left_aside() {
    let dir = tempfile::tempdir().unwrap();
    let extract = dir.path().join("extract");
    std::fs::create_dir(&extract).unwrap();
    for file in std::fs::read_dir(sample().join("extract")).unwrap().map(Result::unwrap).filter(|it| it.path().is_file()) {
        std::fs::copy(file.path(), extract.join(file.file_name())).unwrap();
    }
    std::fs::write(extract.join("counts.cnt"), "DIM_CLA_ELIGIBILITY.csv 3\n").unwrap();
    std::fs::write(extract.join("old.dmp"), "x").unwrap();
    let (said, result) = trial(&extract, &dir.path().join("001"), &[]);
    assert!(said.out.contains(" rejected, 1 file left aside, 1 file goes with others "), "{}", said.out);
    let files = result["source"]["files"].as_array().unwrap();
    let with = |what: &str| -> Vec<&str> { files.iter().filter(|it| !it[what].is_null()).filter_map(|it| it["name"].as_str()).collect() };
    assert_eq!((with("goes_with"), with("left_aside")), (vec!["counts.cnt"], vec!["old.dmp"]));
}

#[test]
fn every_record_of_the_sample_has_one_fate_in_every_landing() {
    let dir = tempfile::tempdir().unwrap();
    let run = dir.path().join("001");
    let (_, result) = trial(&sample(), &run, &[]);
    let tables = result["source"]["tables"].as_array().unwrap();
    assert!(tables.len() >= 20);
    for it in tables.iter().chain(result["landings"].as_array().unwrap()) {
        assert!(balances(it), "{it}");
    }
    let db = run.join("run.db");
    let read: i64 = tables.iter().map(|it| it["read"].as_i64().unwrap()).sum();
    assert_eq!(number(&db, "SELECT count(*) FROM fate"), read);
    assert_eq!(number(&db, "SELECT count(*) FROM (SELECT DISTINCT source_table, file, record FROM fate)"), read);
    assert_eq!(number(&db, "SELECT sum(records) - sum(accepted) - sum(rejected) FROM file"), 0);
    // The ledger says the same of every stage.
    assert_eq!(number(&db, "SELECT sum(count) FROM ledger WHERE stage = 'read'"), read);
    let rows = number(&db, "SELECT sum(count) FROM ledger WHERE stage = 'settle'");
    for (stage, what) in [("load", "inserted"), ("read back", "rows")] {
        assert_eq!(number(&db, &format!("SELECT sum(count) FROM ledger WHERE stage = '{stage}' AND what = '{what}'")), rows, "{stage}");
    }
    // Each landing tells what became of each record, of those that it passed over too.
    let told = query(
        &db,
        "SELECT source_table, canonical_table, count(*), sum(fate = 'excluded') FROM
           (SELECT DISTINCT source_table, canonical_table, file, record, min(fate) AS fate FROM crosswalk
            WHERE canonical_table IS NOT NULL GROUP BY 1, 2, 3, 4) GROUP BY 1, 2",
    );
    let landings = result["landings"].as_array().unwrap();
    for it in &told {
        let of = |landing: &&Value| landing["source"] == *it[0] && landing["canonical"] == *it[1];
        let read = landings.iter().find(of).unwrap_or_else(|| panic!("{it:?}"))["read"].to_string();
        assert_eq!(it[2], read, "{} into {}", it[0], it[1]);
    }
    assert!(told.len() > 40 && number(&db, "SELECT sum(last - first + 1) FROM passed_over") > 1000, "{told:?}");
    assert!(told.iter().any(|it| it[0] == "FACT_CASENOTES" && it[1] == "cin_visit" && it[3] == "845"), "{told:?}");
    // Every record that made no row is kept as it was sent.
    assert_eq!(number(&db, "SELECT count(*) FROM unlanded WHERE raw IS NULL"), 0);
    // What a finding names is there, and no empty text is held.
    for table in query(&db, "SELECT DISTINCT canonical FROM landing WHERE canonical IS NOT NULL") {
        let columns = query(&db, &format!("SELECT name FROM pragma_table_info('{}') WHERE name NOT LIKE '\\_%' ESCAPE '\\'", table[0]));
        for column in columns {
            assert_eq!(
                number(&db, &format!("SELECT count(*) FROM \"{}\" WHERE \"{}\" = ''", table[0], column[0])),
                0,
                "{}.{}",
                table[0],
                column[0]
            );
        }
    }
}

/// Rules of single rows read their table together: what each finds is what its statement finds by itself.
#[test]
fn the_hits_of_a_rule_are_those_of_its_statement() {
    let dir = tempfile::tempdir().unwrap();
    let run = dir.path().join("001");
    trial(&sample(), &run, &[]);
    let db = run.join("run.db");
    let mut hits = 0;
    for file in std::fs::read_dir(root().join("mappings/ics/1.0/rules")).unwrap().map(|it| it.unwrap().path()) {
        let code = file.file_stem().unwrap().to_string_lossy().into_owned();
        if file.extension().is_some_and(|it| it == "sql") {
            let sql = std::fs::read_to_string(&file).unwrap();
            let (mut by_itself, mut found) =
                (query(&db, &sql), query(&db, &format!("SELECT table_name, key FROM finding WHERE code = '{code}'")));
            by_itself.sort();
            found.sort();
            assert_eq!(by_itself, found, "{code}");
            hits += found.len();
        }
    }
    assert!(hits > 30, "{hits}");
}

#[test]
fn the_outcome_does_not_depend_on_threads_or_on_the_run() {
    let dir = tempfile::tempdir().unwrap();
    let mut seen = BTreeSet::new();
    for threads in ["1", "2", "5"] {
        let run = dir.path().join(threads);
        trial(&sample(), &run, &["--threads", threads]);
        let db = run.join("run.db");
        let mut all = Vec::new();
        for table in query(&db, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY 1") {
            if !["meta", "timing", "input"].contains(&table[0].as_str()) {
                all.push((
                    table[0].clone(),
                    query(
                        &db,
                        &format!("SELECT rowid, * FROM \"{}\" ORDER BY 1", table[0])
                            .replace("rowid, * FROM \"code_list\"", "* FROM \"code_list\"")
                            .replace("rowid, * FROM \"relationship_inverse\"", "* FROM \"relationship_inverse\"")
                            .replace("rowid, * FROM \"parameter\"", "* FROM \"parameter\""),
                    ),
                ));
            }
        }
        seen.insert(format!("{:x}", md5_like(&all)));
        let target = query(&run.join("target.db"), "SELECT person_id FROM person ORDER BY 1");
        assert!(!target.is_empty());
    }
    assert_eq!(seen.len(), 1, "rows differ with the number of threads");
}

/// A number that differs when any cell does.
fn md5_like(all: &impl std::hash::Hash) -> u64 {
    use std::hash::Hasher as _;
    let mut hasher = std::hash::DefaultHasher::new();
    all.hash(&mut hasher);
    hasher.finish()
}

#[test]
fn a_second_load_of_the_same_rows_changes_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let target = format!("sqlite:{}", dir.path().join("trial.db").display());
    let (_, first) = trial(&sample(), &dir.path().join("001"), &["--to", &target]);
    let (_, second) = trial(&sample(), &dir.path().join("002"), &["--to", &target]);
    let rows: u64 = first["canonical"]["tables"].as_array().unwrap().iter().map(|it| it["rows"].as_u64().unwrap()).sum();
    let counts = |result: &Value| ["inserted", "updated", "deleted", "unchanged"].map(|it| result["load"][it].as_u64().unwrap());
    assert_eq!(counts(&first), [rows, 0, 0, 0]);
    assert_eq!(counts(&second), [0, 0, 0, rows]);
}

#[test]
fn a_run_says_what_changed_since_the_run_before() {
    let dir = tempfile::tempdir().unwrap();
    let council = dir.path().join("council");
    crate::support::synth(&council, 40, 3);
    let (first, _) = trial(&council, &dir.path().join("001"), &[]);
    assert!(!first.out.contains("Since run"), "{}", first.out);
    let (_, same) = trial(&council, &dir.path().join("002"), &[]);
    assert_eq!((&same["since"]["fixed"], &same["since"]["new"]), (&0.into(), &0.into()));
    let again = same["since"]["again"].as_u64().unwrap();
    assert!(again > 0);
    // A fault is made: a period of care of a child that is in no file.
    let file = council.join("extract/FACT_CLA.csv");
    let mut bytes = std::fs::read(&file).unwrap();
    let second = String::from_utf8_lossy(&bytes).lines().nth(1).unwrap().to_owned();
    let child = second.split(',').find(|it| it.starts_with("100")).unwrap();
    let id = second.split(',').next().unwrap();
    bytes.extend(format!("{}\r\n", second.replacen(id, "987654", 1).replacen(child, "999998", 1)).bytes());
    std::fs::write(&file, bytes).unwrap();
    let (said, other) = trial(&council, &dir.path().join("003"), &[]);
    assert_eq!(other["since"]["fixed"], 0);
    assert!(other["since"]["new"].as_u64().unwrap() > 0, "{other}");
    assert!(said.out.contains("Since run 002: 0 fixed,"), "{}", said.out);
}

#[test]
fn assumed_columns_are_counted_in_every_report() {
    let dir = tempfile::tempdir().unwrap();
    let run = dir.path().join("001");
    let (said, result) = trial(&sample(), &run, &[]);
    let assumed = result["source"]["assumed_columns"].as_array().unwrap();
    assert!(!assumed.is_empty());
    assert!(said.out.contains(&format!("{} columns of the layout are assumed", assumed.len())), "{}", said.out);
    let report = std::fs::read_to_string(run.join("report.html")).unwrap();
    assert!(report.contains(&format!("{} columns of the layout are assumed", assumed.len())));
    let readme = std::fs::read_to_string(root().join("mappings/liquidlogic-lcs/hdm-1/README.md")).unwrap();
    for column in assumed {
        let (table, name) = column.as_str().unwrap().split_once('.').unwrap();
        // A table that is assumed as a whole may be listed by its name.
        assert!(readme.contains(name) || readme.contains(&format!("`{table}`")), "the system's README does not list {column}");
    }
}

#[test]
fn a_dry_run_predicts_what_the_load_then_does() {
    let dir = tempfile::tempdir().unwrap();
    let target = format!("sqlite:{}", dir.path().join("trial.db").display());
    let counts = |result: &Value| ["inserted", "updated", "deleted", "unchanged"].map(|it| result["load"][it].as_u64().unwrap());
    // Each council is loaded over the one before, so that rows come, change, go and stay.
    for (n, (children, seed)) in [(40, 1), (60, 1), (50, 2), (30, 1), (30, 1)].into_iter().enumerate() {
        let council = dir.path().join(format!("council-{n}"));
        crate::support::synth(&council, children, seed);
        let dry = dir.path().join(format!("dry-{n}"));
        let said = crate::support::caseport_in(
            dir.path(),
            &["dry-run", council.to_str().unwrap(), "--run", dry.to_str().unwrap(), "--to", &target],
        );
        assert!(said.code <= 1, "{}", said.err);
        let predicted: Value = serde_json::from_str(&std::fs::read_to_string(dry.join("result.json")).unwrap()).unwrap();
        let (_, result) = trial(&council, &dir.path().join(format!("run-{n}")), &["--to", &target]);
        assert_eq!(counts(&predicted), counts(&result), "council {n}");
        for (a, b) in predicted["load"]["tables"].as_array().unwrap().iter().zip(result["load"]["tables"].as_array().unwrap()) {
            assert_eq!(a, b);
        }
    }
}
