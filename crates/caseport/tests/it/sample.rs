//! A check sample: drawn the same way every time, filled in by people, counted by stratum, and never forgotten when something failed.

use std::{collections::BTreeMap, path::Path};

use calamine::Reader as _;
use serde_json::Value;

use crate::{
    exceptions::{decide, fill_in},
    support::{caseport_in, number, query, root, sample, trial},
};

/// A project with one trial of the sample council in it.
fn council() -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    copy(&sample(), dir.path());
    assert_eq!(caseport_in(dir.path(), &["--quiet", "dry-run", "."]).code, 1);
    dir
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap().map(Result::unwrap).filter(|it| it.file_name() != "runs") {
        if entry.path().is_dir() {
            copy(&entry.path(), &to.join(entry.file_name()));
        } else {
            std::fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
        }
    }
}

/// The rows of a sheet that went out, by heading.
fn rows(path: &Path) -> Vec<BTreeMap<String, String>> {
    let text = std::fs::read_to_string(path).unwrap();
    let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let header = reader.headers().unwrap().clone();
    reader.records().map(|it| header.iter().map(str::to_owned).zip(it.unwrap().iter().map(str::to_owned)).collect()).collect()
}

fn result(home: &Path, run: &str) -> Value {
    serde_json::from_str(&std::fs::read_to_string(home.join("runs").join(run).join("result.json")).unwrap()).unwrap()
}

#[test]
fn every_kind_of_case_is_drawn_the_same_way_for_a_seed_and_without_values() {
    let dir = council();
    let home = dir.path();
    let said = caseport_in(home, &["sample", "--to", "first.csv"]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(said.out.contains("The run has no record of: transferred between authorities."), "{}", said.out);
    let first = rows(&home.join("first.csv"));
    let strata: std::collections::BTreeSet<&str> = first.iter().map(|it| it["stratum"].as_str()).collect();
    insta::assert_snapshot!(strata.into_iter().collect::<Vec<_>>().join("\n"), @r"
    April 2008 to 2014
    adoption
    before April 2008
    care leaver
    child protection plan in force
    disabled child
    looked after now
    of a restricted person
    others were merged into it
    restricted
    siblings
    since 2015
    unaccompanied asylum-seeking child
    warning in force
    with findings
    without a date
    ");
    // Each table that holds rows is in it, and each item is about a row that is there.
    let db = home.join("runs/001/run.db");
    let result = result(home, "001");
    for table in result["canonical"]["tables"].as_array().unwrap() {
        let name = table["table"].as_str().unwrap();
        assert!(first.iter().any(|it| it["table"] == name), "{name} is not in the sample");
    }
    assert!(first.iter().all(|it| ["▒▒▒", "(blank)"].contains(&it["value"].as_str())), "a value went out unasked");
    assert!(first.iter().filter(|it| !it["file"].is_empty()).count() == first.len(), "a place is missing");
    let street = first.iter().find(|it| it["table"] == "address" && it["column"] == "street").unwrap();
    assert_eq!(street["source columns"], "DIM_PERSON_ADDRESS.STREET");
    // The sizes are those of the tables: every row belongs to one stratum.
    let sums = query(
        &home.join("runs/exceptions.db"),
        "SELECT table_name, sum(size) FROM (SELECT DISTINCT table_name, stratum, size FROM sample_item) GROUP BY 1",
    );
    for sum in &sums {
        assert_eq!(number(&db, &format!("SELECT count(*) FROM \"{}\"", sum[0])).to_string(), sum[1], "{}", sum[0]);
    }
    // The same seed draws the same, in another run too; another seed draws fresh records.
    assert_eq!(caseport_in(home, &["--quiet", "dry-run", "."]).code, 1);
    for (to, seed) in [("again.csv", "1"), ("fresh.csv", "2")] {
        assert_eq!(caseport_in(home, &["sample", "--to", to, "--seed", seed]).code, 0);
    }
    let ids = |name: &str| rows(&home.join(name)).iter().map(|it| it["item"].clone()).collect::<Vec<_>>();
    assert_eq!(ids("first.csv"), ids("again.csv"));
    let (first_ids, fresh) = (ids("first.csv"), ids("fresh.csv"));
    assert!(fresh.iter().filter(|it| first_ids.contains(it)).count() * 2 < fresh.len());
    // Values go out when asked for, and who asked is recorded.
    assert_eq!(caseport_in(home, &["sample", "--to", "x.csv", "--reveal"]).code, 2);
    let said = caseport_in(home, &["sample", "--to", "values.csv", "--table", "address", "--reveal", "--why", "check by the team"]);
    assert_eq!(said.code, 0, "{}", said.err);
    let revealed = rows(&home.join("values.csv"));
    assert!(revealed.iter().all(|it| it["table"] == "address" && it["value"] != "▒▒▒"));
    let db = home.join("runs/002/run.db");
    assert_eq!(number(&db, "SELECT count(*) FROM reveal WHERE why = 'check by the team'"), revealed.len() as i64);
    let item = revealed.iter().find(|it| it["value"] != "(blank)" && it["column"] == "postcode").unwrap();
    let there = query(&db, &format!("SELECT postcode FROM address WHERE address_id = '{}'", item["key"]));
    assert_eq!(there, [[item["value"].clone()]]);
}

#[test]
fn answers_are_counted_by_stratum_and_what_failed_stays_until_it_passes() {
    let dir = council();
    let home = dir.path();
    let before = result(home, "001");
    let draw = |to: &str| caseport_in(home, &["sample", "--to", to, "--table", "cin_episode", "cp_plan", "--columns", "2"]);
    assert_eq!(draw("out.csv").code, 0);
    let items = rows(&home.join("out.csv"));
    assert!(items.len() > 12, "{}", items.len());
    let bring = |to: &str, cells: &[(usize, &str, &str)]| {
        let back = home.join("back.csv");
        let _ = std::fs::remove_file(&back);
        fill_in(&home.join(to), &back, cells);
        caseport_in(home, &["sample", "import", "back.csv"])
    };
    // One row that cannot be kept refuses all.
    let said = bring(
        "out.csv",
        &[
            (0, "result", "pass"),
            (0, "checked by", "Ann"),
            (1, "result", "pass"),
            (2, "result", "perhaps"),
            (2, "checked by", "Ann"),
            (3, "result", "fail"),
            (3, "checked by", "Ann"),
            (3, "key", "FACT_REFERRALS:1"),
            (4, "item", "C000000000000"),
            (5, "comment", "no result"),
            (6, "result", "pass"),
            (6, "checked by", "Ann"),
            (6, "checked on", "tomorrow"),
        ],
    );
    assert_eq!(said.code, 2);
    insta::assert_snapshot!(said.err, @r"
    error: 6 rows are refused in `back.csv`, and nothing was recorded
      row 3: it does not say who checked it
      row 4: its result is neither pass nor fail
      row 5: its `key` was edited; the item stands for another one
      row 6: the check sample of the run has no item of this name
      row 7: it has no result; write pass or fail
      row 8: the day of the check is not a date such as 2026-03-31
      next: correct these rows and read the file again
    ");
    assert_eq!(query(&home.join("runs/exceptions.db"), "SELECT count(*) FROM sample_item WHERE result <> ''"), [["0"]]);
    // All of cp_plan is answered, the first item of it fails; of the rest one is answered.
    let plans: Vec<usize> = (0..items.len()).filter(|&at| items[at]["table"] == "cp_plan").collect();
    let mut cells: Vec<(usize, &str, &str)> = plans.iter().flat_map(|&at| [(at, "result", "Pass"), (at, "checked by", "Ann")]).collect();
    cells.push((plans[0], "result", "FAIL"));
    cells.push((plans[0], "comment", "ends a year later"));
    let other = (0..items.len()).find(|at| !plans.contains(at)).unwrap();
    cells.extend([(other, "result", "pass"), (other, "checked by", "Bea"), (other, "checked on", "2026-04-02")]);
    let said = bring("out.csv", &cells);
    assert_eq!(said.code, 0, "{}", said.err);
    let expected = format!("{} passed, 1 failed, 0 unchanged, {} not answered\n", plans.len(), items.len() - plans.len() - 1);
    assert!(said.out.starts_with(&expected), "{}", said.out);
    // In every form of the report, with the exception that came of it.
    let after = result(home, "001");
    let it = &after["sample"];
    assert_eq!((&it["items"], &it["failed"], &it["passed"]), (&items.len().into(), &1.into(), &plans.len().into()));
    assert_eq!(it["unanswered"], items.len() - plans.len() - 1);
    let failed = |result: &Value| {
        result["findings"].as_array().unwrap().iter().filter(|it| it["code"] == "P001").map(|it| it["count"].as_u64().unwrap()).sum::<u64>()
    };
    assert_eq!((failed(&before), failed(&after)), (0, 1));
    assert_eq!(after["exceptions"]["open"].as_u64().unwrap(), before["exceptions"]["open"].as_u64().unwrap() + 1);
    for (name, value) in before.as_object().unwrap() {
        if !["exceptions", "findings", "sample"].contains(&name.as_str()) {
            assert_eq!(value, &after[name], "writing the reports anew changed `{name}`");
        }
    }
    let stratum = it["strata"].as_array().unwrap().iter().find(|it| it["failed"] == 1).unwrap();
    let of = |name: &str| stratum[name].as_u64().unwrap();
    let html = std::fs::read_to_string(home.join("runs/001/report.html")).unwrap();
    assert!(html.contains("id=\"check-sample\"") && html.contains("1 failed"), "the report does not show the sample");
    let mut book: calamine::Xlsx<_> = calamine::open_workbook(home.join("runs/001/report.xlsx")).unwrap();
    let sheet = book.worksheet_range("Check sample").unwrap();
    let line = sheet.rows().find(|row| row[5] == 1.0).unwrap();
    assert_eq!([2, 3, 4].map(|at| line[at].to_string()), ["size", "drawn", "checked"].map(|it| of(it).to_string()));
    let rate = stratum["rate"].as_f64().unwrap();
    assert!(
        (rate - 1.0 / of("checked") as f64).abs() < 1e-9
            && stratum["low"].as_f64().unwrap() <= rate
            && rate <= stratum["high"].as_f64().unwrap()
    );
    // A stratum of which every record was checked has a rate and no doubt.
    for it in it["strata"].as_array().unwrap().iter().filter(|it| it["checked"] == it["size"]) {
        assert!(it["low"] == it["rate"] && it["high"] == it["rate"], "{it}");
    }
    // The comment stands in the register and nowhere else.
    assert!(!html.contains("ends a year later") && !said.out.contains("ends a year later"));
    assert_eq!(query(&home.join("runs/exceptions.db"), "SELECT comment FROM sample_item WHERE result = 'fail'"), [["ends a year later"]]);
    // The same sheet again changes nothing.
    assert!(bring("out.csv", &cells).out.starts_with(&format!("0 passed, 0 failed, {} unchanged", plans.len() + 1)));
    // A decision holds on it as on any exception.
    assert_eq!(decide(home, &["--code", "P001", "--as", "fix-in-source", "--reason", "to be looked at"]).code, 0);

    // The next run has not looked, so it is not fixed: it is known, open, and drawn again.
    assert_eq!(caseport_in(home, &["--quiet", "dry-run", "."]).code, 1);
    let second = result(home, "002");
    assert_eq!((failed(&second), &second["since"]["fixed"], &second["since"]["new"]), (1, &0.into(), &0.into()));
    let csv = std::fs::read_to_string(home.join("runs/002/exceptions.csv")).unwrap();
    let line = csv.lines().find(|it| it.contains(",P001,")).unwrap();
    assert!(line.contains("in the check sample of run 001") && line.contains("fix in source"), "{line}");
    let said = draw("second.csv");
    assert!(said.out.contains("and 1 item that failed in an earlier run"), "{}", said.out);
    let again = rows(&home.join("second.csv"));
    assert_eq!((again[0]["stratum"].as_str(), &again[0]["item"]), ("failed before", &items[plans[0]]["item"]));
    assert_eq!(again.len(), items.len(), "an item is asked twice");
    // Now it passes: it is no exception of this run any more, and fixed in the next.
    let said = bring("second.csv", &[(0, "result", "pass"), (0, "checked by", "Ann")]);
    assert!(said.out.contains("Failed before: 1 items = 1 passed + 0 failed + 0 not answered."), "{}", said.out);
    assert_eq!(failed(&result(home, "002")), 0);
    assert_eq!(caseport_in(home, &["--quiet", "dry-run", "."]).code, 1);
    let third = result(home, "003");
    assert_eq!((failed(&third), &third["since"]["fixed"]), (0, &1.into()));
    assert!(draw("third.csv").out.lines().all(|it| !it.contains("failed in an earlier run")));
}

#[test]
fn a_trial_tells_the_same_when_its_reports_are_written_anew() {
    let dir = tempfile::tempdir().unwrap();
    let run = dir.path().join("001");
    let (_, before) = trial(&sample(), &run, &[]);
    let named = ["--run", "001"];
    assert_eq!(caseport_in(dir.path(), &[&["sample", "--to", "out.csv", "--table", "cp_plan"], &named[..]].concat()).code, 0);
    fill_in(&dir.path().join("out.csv"), &dir.path().join("back.csv"), &[(0, "result", "pass"), (0, "checked by", "Ann")]);
    let said = caseport_in(dir.path(), &[&["sample", "import", "back.csv"], &named[..]].concat());
    assert_eq!(said.code, 0, "{}", said.err);
    let mut after: Value = serde_json::from_str(&std::fs::read_to_string(run.join("result.json")).unwrap()).unwrap();
    assert_eq!(after["sample"]["passed"], 1);
    after["sample"] = Value::Null;
    assert_eq!(before, after);
}

#[test]
fn the_strata_of_the_model_give_rows_that_are_there() {
    // Each file of the model has a title and a reason, and names tables and keys; the draw itself runs them all.
    let folder = root().join("mappings/ics/1.0/sample");
    let mut titles = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap().flatten().filter(|it| it.path().extension().is_some_and(|it| it == "sql")) {
        let text = std::fs::read_to_string(entry.path()).unwrap();
        titles.extend(text.lines().find_map(|it| it.strip_prefix("-- title: ")).map(str::to_owned));
        assert!(text.contains("-- why: ") && text.trim_end().ends_with(';'), "{}", entry.path().display());
    }
    titles.sort();
    insta::assert_snapshot!(titles.join("\n"), @r"
    adoption
    care leaver
    child protection plan in force
    disabled child
    looked after now
    restricted
    siblings
    transferred between authorities
    unaccompanied asylum-seeking child
    warning in force
    ");
}
