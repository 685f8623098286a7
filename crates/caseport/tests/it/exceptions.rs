//! Exceptions that last: the same fault from run to run, decisions that hold while it is the same, sheets out and back, tolerances.

use std::{fmt::Write as _, path::Path};

use calamine::Reader as _;
use serde_json::Value;

use crate::support::{Said, caseport_in, query};

/// A referral of an extract: number, start, end, code of need.
pub(crate) type Referral = (&'static str, &'static str, &'static str, &'static str);

/// Writes a project of two children with referrals; the last line is no record.
pub(crate) fn project(home: &Path, referrals: &[Referral], more: &str) {
    let extract = home.join("extract");
    std::fs::create_dir_all(&extract).unwrap();
    std::fs::write(
        home.join("caseport.toml"),
        format!("[project]\ncouncil = \"Testshire\"\nextract_date = \"2026-03-31\"\n{more}\n[source]\nsystem = \"liquidlogic-lcs\"\n"),
    )
    .unwrap();
    std::fs::write(
        extract.join("DIM_PERSON.csv"),
        "DIM_PERSON_ID,FORENAME,SURNAME,BIRTH_DTTM,GENDER_MAIN_CODE,ETHNICITY_MAIN_CODE,IS_CLIENT,DOB_ESTIMATED\n\
         501,Ada,Example,17/03/2009,F,WBRI,Y,N\n502,Bea,Example,18/03/2010,F,WBRI,Y,N\n",
    )
    .unwrap();
    let mut text = String::from("FACT_REFERRAL_ID,DIM_PERSON_ID,REFRL_START_DTTM,REFRL_END_DTTM,DIM_LOOKUP_CATEGORY_OF_NEED_CODE\n");
    for (number, start, end, need) in referrals {
        writeln!(text, "{number},501,{start},{end},{need}").unwrap();
    }
    text.push_str("damaged,x\n");
    std::fs::write(extract.join("FACT_REFERRALS.csv"), text).unwrap();
}

pub(crate) fn run(home: &Path) -> (Said, Value) {
    let said = caseport_in(home, &["dry-run", "."]);
    let mut runs: Vec<_> = std::fs::read_dir(home.join("runs")).unwrap().map(|it| it.unwrap().path()).filter(|it| it.is_dir()).collect();
    runs.sort();
    let result = std::fs::read_to_string(runs.last().unwrap().join("result.json")).unwrap();
    (said, serde_json::from_str(&result).unwrap())
}

/// The lines of `exceptions.csv` of some codes: code, key, line, status, first seen, times seen.
fn listed(home: &Path, run: &str, codes: &[&str]) -> String {
    let mut reader = csv::Reader::from_path(home.join("runs").join(run).join("exceptions.csv")).unwrap();
    let header = reader.headers().unwrap().clone();
    let at = |name: &str| header.iter().position(|it| it == name).unwrap();
    let wanted = ["code", "key", "line", "status", "first seen", "times seen"].map(at);
    let mut out = String::new();
    for record in reader.records().map(Result::unwrap).filter(|it| codes.contains(&&it[at("code")])) {
        writeln!(out, "{}", wanted.map(|it| record[it].to_owned()).join(" | ")).unwrap();
    }
    out
}

fn ids(home: &Path, run: &str, code: &str) -> Vec<String> {
    let mut reader = csv::Reader::from_path(home.join("runs").join(run).join("exceptions.csv")).unwrap();
    let header = reader.headers().unwrap().clone();
    let at = |name: &str| header.iter().position(|it| it == name).unwrap();
    reader.records().map(Result::unwrap).filter(|it| &it[at("code")] == code).map(|it| it[at("id")].to_owned()).collect()
}

pub(crate) fn decide(home: &Path, more: &[&str]) -> Said {
    let mut args = vec!["exceptions", "decide", "--by", "Performance lead", "--on", "2026-04-01"];
    args.extend(more);
    caseport_in(home, &args)
}

/// Ends before it starts; another such; a code that nobody listed.
pub(crate) const FIRST: [Referral; 3] =
    [("1", "02/05/2024", "01/05/2024", ""), ("2", "02/05/2024", "01/05/2023", ""), ("3", "02/06/2024", "", "Q1")];
/// One in front, so that lines move; 1 as it was; 2 mended; 3 has another unknown code; 4 is new.
pub(crate) const SECOND: [Referral; 5] = [
    ("9", "02/01/2025", "", ""),
    ("1", "02/05/2024", "01/05/2024", ""),
    ("2", "02/05/2024", "01/06/2024", ""),
    ("3", "02/06/2024", "", "Q2"),
    ("4", "02/09/2024", "01/09/2024", ""),
];

#[test]
fn a_fault_keeps_its_identity_while_others_come_and_go() {
    let dir = tempfile::tempdir().unwrap();
    let home = dir.path();
    project(home, &FIRST, "");
    let (_, first) = run(home);
    assert_eq!(first["since"], Value::Null);
    project(home, &SECOND, "");
    let (said, second) = run(home);
    project(home, &FIRST, "");
    let (_, third) = run(home);
    let codes = ["K008", "M002", "R001"];
    insta::assert_snapshot!(listed(home, "001", &codes), @r"
    K008 | FACT_REFERRALS:1 |  | open | 001 | 1
    K008 | FACT_REFERRALS:2 |  | open | 001 | 1
    R001 |  | 5 | open | 001 | 1
    M002 | FACT_REFERRALS:3 | 4 | open | 001 | 1
    ");
    insta::assert_snapshot!(listed(home, "002", &codes), @r"
    K008 | FACT_REFERRALS:1 |  | open | 001 | 2
    K008 | FACT_REFERRALS:4 |  | open | 002 | 1
    R001 |  | 7 | open | 001 | 2
    M002 | FACT_REFERRALS:3 | 5 | open | 001 | 2
    ");
    insta::assert_snapshot!(listed(home, "003", &codes), @r"
    K008 | FACT_REFERRALS:1 |  | open | 001 | 3
    K008 | FACT_REFERRALS:2 |  | open | 001 | 2
    R001 |  | 5 | open | 001 | 3
    M002 | FACT_REFERRALS:3 | 4 | open | 001 | 3
    ");
    // A closed referral needs a reason too, so that each bad end is two exceptions; a record is known by its bytes.
    insta::assert_snapshot!(second["since"], @r#"{"run":"001","fixed":1,"new":4,"again":67,"changed":2,"back":0}"#);
    insta::assert_snapshot!(third["since"], @r#"{"run":"002","fixed":4,"new":1,"again":67,"changed":2,"back":1}"#);
    assert!(said.out.contains("Since run 001:"), "{}", said.out);
    assert_eq!(ids(home, "001", "R001"), ids(home, "002", "R001"));
    assert_eq!(ids(home, "001", "M002"), ids(home, "002", "M002"));
}

/// Decisions as the result lists them.
fn decided(result: &Value) -> String {
    let line = |it: &Value| ["code", "status", "disposition", "why", "count"].map(|name| it[name].to_string()).join(" ");
    result["exceptions"]["decided"].as_array().unwrap().iter().map(line).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_decision_holds_while_the_fault_is_the_same() {
    let dir = tempfile::tempdir().unwrap();
    let home = dir.path();
    project(home, &FIRST, "");
    let (_, before) = run(home);
    assert_eq!(before["exceptions"]["accepted"], 0);
    for more in [["--code", "K008"], ["--code", "M002"]] {
        let said = decide(home, &[&more[..], &["--as", "accept", "--reason", "agreed by the board"]].concat());
        assert_eq!(said.code, 0, "{}", said.err);
    }
    // The same extract again: accepted, and counted beside the open ones in every form.
    let (said, same) = run(home);
    let counts = |it: &Value| ["known", "open", "accepted"].map(|name| it["exceptions"][name].as_u64().unwrap());
    let [known, open, accepted] = counts(&same);
    assert_eq!((known, accepted), (counts(&before)[0], 3));
    assert_eq!(known, open + accepted);
    let line = format!("{known} known = {open} open + {accepted} accepted");
    assert!(said.out.contains(&line), "{}", said.out);
    let html = std::fs::read_to_string(home.join("runs/002/report.html")).unwrap();
    assert!(html.contains(&line) && html.contains("agreed by the board") && html.contains("Performance lead"));
    let mut book: calamine::Xlsx<_> = calamine::open_workbook(home.join("runs/002/report.xlsx")).unwrap();
    let summary = book.worksheet_range("Summary").unwrap();
    let cell = |name: &str| summary.rows().find(|it| it[0] == *name).map(|it| it[1].to_string()).unwrap();
    assert_eq!(cell("Exceptions known, low severity aside"), known.to_string());
    assert_eq!(cell("Exceptions that need a decision"), open.to_string());
    assert_eq!(cell("Exceptions accepted"), accepted.to_string());
    let decide_sheet = book.worksheet_range("Decide").unwrap();
    let total: Vec<String> = decide_sheet.rows().next_back().unwrap()[5..8].iter().map(ToString::to_string).collect();
    let low: u64 = same["exceptions"]["by_severity"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|it| it["severity"] == "low")
        .map(|it| it["known"].as_u64().unwrap())
        .sum();
    assert_eq!(total, [known + low, open + low, accepted].map(|it| it.to_string()));
    assert_eq!(listed(home, "002", &["K008", "M002"]).matches("accepted").count(), 3);
    // 1 is the same and stays accepted; 3 has another code and asks again; 4 is new.
    project(home, &SECOND, "");
    let (_, third) = run(home);
    assert_eq!(counts(&third)[2], 1);
    insta::assert_snapshot!(listed(home, "003", &["K008", "M002"]), @r"
    K008 | FACT_REFERRALS:1 |  | accepted | 001 | 3
    K008 | FACT_REFERRALS:4 |  | open | 003 | 1
    M002 | FACT_REFERRALS:3 | 5 | reopened | 001 | 3
    ");
    insta::assert_snapshot!(decided(&third), @r#"
    "K008" "accepted" "accept" "" 1
    "M002" "reopened" "accept" "it changed since the decision" 1
    "#);
    // 2 was mended and is broken again as it was: it is asked again.
    project(home, &FIRST, "");
    let (_, fourth) = run(home);
    insta::assert_snapshot!(listed(home, "004", &["K008", "M002"]), @r"
    K008 | FACT_REFERRALS:1 |  | accepted | 001 | 4
    K008 | FACT_REFERRALS:2 |  | reopened | 001 | 3
    M002 | FACT_REFERRALS:3 | 4 | accepted | 001 | 4
    ");
    assert_eq!(counts(&fourth)[2], 2);
    // A date that is wrong in another way is another state of the same fault.
    project(home, &[("1", "02/05/2024", "30/04/2024", ""), FIRST[1], FIRST[2]], "");
    run(home);
    insta::assert_snapshot!(listed(home, "005", &["K008"]), @r"
    K008 | FACT_REFERRALS:1 |  | reopened | 001 | 5
    K008 | FACT_REFERRALS:2 |  | reopened | 001 | 4
    ");
    // Taken back.
    assert_eq!(decide(home, &["--code", "M002", "--as", "open", "--reason", "to be looked at"]).code, 0);
    let (_, sixth) = run(home);
    assert_eq!(counts(&sixth)[2], 0);
    // Every decision stays in the register.
    assert_eq!(query(&home.join("runs/exceptions.db"), "SELECT count(*) FROM decision"), [["4"]]);
}

#[test]
fn a_run_in_which_all_is_accepted_is_complete() {
    let dir = tempfile::tempdir().unwrap();
    let home = dir.path();
    project(home, &FIRST, "");
    let (said, result) = run(home);
    assert_eq!((said.code, &result["status"]), (1, &"complete with exceptions".into()));
    let codes: std::collections::BTreeSet<&str> =
        result["findings"].as_array().unwrap().iter().map(|it| it["code"].as_str().unwrap()).collect();
    for code in codes {
        assert_eq!(decide(home, &["--code", code, "--as", "accept", "--reason", "a test"]).code, 0);
    }
    assert_eq!(caseport_in(home, &["exceptions"]).code, 0);
    let (said, result) = run(home);
    assert_eq!((said.code, &result["status"], &result["exceptions"]["open"]), (0, &"complete".into(), &0.into()));
    assert_eq!(result["exceptions"]["known"], result["exceptions"]["accepted"]);
    assert!(said.out.contains("= 0 open + ") && said.out.trim_end().lines().last().unwrap().starts_with("Complete. "), "{}", said.out);
    let html = std::fs::read_to_string(home.join("runs/002/report.html")).unwrap();
    assert!(html.contains("Nothing waits for a decision") && html.contains("id=\"decided\""));
}

#[test]
fn what_a_decision_lacks_is_said_and_nothing_is_recorded() {
    let dir = tempfile::tempdir().unwrap();
    let home = dir.path();
    project(home, &FIRST, "");
    run(home);
    let refused = |more: &[&str]| {
        let said = decide(home, more);
        assert_eq!(said.code, 2, "{}", said.out);
        said.err
    };
    let mut all = refused(&["--code", "K008", "--as", "accept", "--reason", " "]);
    all += &refused(&["--code", "K008", "--as", "ignore", "--reason", "x"]);
    all += &refused(&["--code", "K008", "--as", "archive", "--reason", "x"]);
    all += &refused(&["--code", "K008", "--as", "archive", "--reason", "x", "--line", "to-ics/nothing.toml:3"]);
    all += &refused(&["ENOTHING", "--as", "accept", "--reason", "x"]);
    all += &refused(&["--code", "K999", "--as", "accept", "--reason", "x"]);
    insta::assert_snapshot!(all, @r"
    error: the decision cannot be recorded: it gives no reason
      next: say it and decide again; nothing was recorded
    error: there is no such disposition
      next: say one of: fix in source, fix in mapping, exclude, archive, accept, open
    error: the decision cannot be recorded: to exclude or archive, name the line of the mapping or overlay that does it, such as to-ics/person.toml:12
      next: say it and decide again; nothing was recorded
    error: the decision cannot be recorded: the line does not stand in a file of this run's mapping or overlay; write it as to-ics/person.toml:12
      next: say it and decide again; nothing was recorded
    error: the run has no exception `ENOTHING`
      next: take the id from exceptions.csv or an exported list; nothing was recorded
    error: the run has no such exception
      next: `caseport exceptions` lists them; nothing was recorded
    ");
    assert_eq!(query(&home.join("runs/exceptions.db"), "SELECT count(*) FROM decision"), [["0"]]);
    let said = decide(home, &["--code", "K008", "--as", "archive", "--reason", "x", "--line", "to-ics/cin_episode.toml:1"]);
    assert_eq!(said.code, 0, "{}", said.err);
    // To say what shall be done closes nothing: it is open until it is not found any more.
    let (_, result) = run(home);
    assert_eq!((&result["exceptions"]["accepted"], listed(home, "002", &["K008"]).matches("| archive |").count()), (&0.into(), 2));
}

/// Rewrites cells of a sheet that went out: row below the header, heading, text.
pub(crate) fn fill_in(path: &Path, to: &Path, cells: &[(usize, &str, &str)]) {
    let mut rows: Vec<Vec<String>> = if path.extension().unwrap() == "csv" {
        let text = std::fs::read_to_string(path).unwrap();
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.trim_start_matches('\u{feff}').as_bytes());
        reader.records().map(|it| it.unwrap().iter().map(str::to_owned).collect()).collect()
    } else {
        let mut book: calamine::Xlsx<_> = calamine::open_workbook(path).unwrap();
        let range = book.worksheet_range("Exceptions").unwrap();
        range.rows().map(|row| row.iter().map(ToString::to_string).collect()).collect()
    };
    for (row, heading, text) in cells {
        let at = rows[0].iter().position(|it| it == heading).unwrap();
        (*text).clone_into(&mut rows[row + 1][at]);
    }
    if to.extension().unwrap() == "csv" {
        let mut out = csv::Writer::from_path(to).unwrap();
        for row in &rows {
            out.write_record(row).unwrap();
        }
        out.flush().unwrap();
    } else {
        let mut book = rust_xlsxwriter::Workbook::new();
        let sheet = book.add_worksheet();
        for (at, row) in (0..).zip(&rows) {
            for (column, cell) in (0..).zip(row) {
                // Excel makes a date of what looks like one.
                match cell.as_str() {
                    "2026-04-02" => sheet
                        .write_number_with_format(at, column, 46114.0, &rust_xlsxwriter::Format::new().set_num_format("yyyy-mm-dd"))
                        .unwrap(),
                    text => sheet.write_string(at, column, text).unwrap(),
                };
            }
        }
        book.save(to).unwrap();
    }
}

#[test]
fn a_list_goes_out_is_filled_in_and_comes_back() {
    for kind in ["xlsx", "csv"] {
        let dir = tempfile::tempdir().unwrap();
        let home = dir.path();
        project(home, &FIRST, "");
        run(home);
        let (out, back) = (format!("out.{kind}"), format!("back.{kind}"));
        let said = caseport_in(home, &["exceptions", "export", "--to", &out]);
        assert_eq!(said.code, 0, "{}", said.err);
        assert_eq!(caseport_in(home, &["exceptions", "export", "--to", &out]).code, 2, "a list was overwritten");
        let accept = |row, reason| {
            [(row, "disposition", "Accept"), (row, "decided by", "Board"), (row, "decided on", "2026-04-02"), (row, "reason", reason)]
        };
        let bring = |cells: &[(usize, &str, &str)]| {
            fill_in(&home.join(&out), &home.join(&back), cells);
            caseport_in(home, &["exceptions", "import", &back])
        };
        // Nothing filled in records nothing.
        assert!(bring(&[]).out.starts_with("0 decisions recorded"));
        // Every kind of refusal, each with its row; the good row is not recorded either.
        let mut cells = accept(0, "agreed").to_vec();
        cells.extend(accept(1, ""));
        cells.extend(accept(2, "x"));
        cells.push((2, "id", "E000000000000"));
        cells.extend(accept(3, "x"));
        cells.push((3, "key", "FACT_REFERRALS:77"));
        cells.extend([(4, "disposition", "whatever"), (4, "decided by", "x"), (4, "reason", "x")]);
        cells.extend([(5, "disposition", "exclude"), (5, "decided by", "x"), (5, "reason", "x")]);
        cells.extend(accept(6, "x"));
        cells.push((6, "version", "0.0"));
        cells.push((7, "reason", "no disposition"));
        let said = bring(&cells);
        assert_eq!(said.code, 2);
        insta::allow_duplicates! {
            insta::assert_snapshot!(said.err.replace(kind, "KIND"), @r"
            error: 7 rows are refused in `back.KIND`, and nothing was recorded
              row 3: it gives no reason
              row 4: the run has no exception of this id
              row 5: its `key` was edited; the id stands for another one
              row 6: its disposition is none of: fix in source, fix in mapping, exclude, archive, accept, open
              row 7: to exclude or archive, name the line of the mapping or overlay that does it, such as to-ics/person.toml:12
              row 8: the fault is another than when the list was written; write a new list
              row 9: it has no disposition; write `open` to take a decision back
              next: correct these rows and read the file again
            ");
        }
        assert_eq!(query(&home.join("runs/exceptions.db"), "SELECT count(*) FROM decision"), [["0"]]);
        // What is right is recorded, once.
        let said = bring(&accept(0, "agreed, =1+1"));
        assert!(said.out.starts_with("1 decision recorded"), "{} {}", said.out, said.err);
        let decided = "SELECT disposition, decided_by, decided_on, reason FROM decision";
        assert_eq!(query(&home.join("runs/exceptions.db"), decided), [["accept", "Board", "2026-04-02", "agreed, =1+1"]]);
        // The same list again says the same; another decision on the old list is a conflict.
        assert!(bring(&accept(0, "agreed, =1+1")).out.starts_with("0 decisions recorded"));
        let said = bring(&accept(0, "for another reason"));
        assert!(said.code == 2 && said.err.contains("row 2: somebody else decided"), "{}", said.err);
        // A new list shows what was decided, and can be changed.
        let again = format!("again.{kind}");
        caseport_in(home, &["exceptions", "export", "--to", &again]);
        fill_in(&home.join(&again), &home.join(&back), &[(0, "reason", "for another reason")]);
        let said = caseport_in(home, &["exceptions", "import", &back]);
        assert!(said.out.starts_with("1 decision recorded"), "{} {}", said.out, said.err);
        // In the next run the decision holds, and the old list is of another fault where the fault changed.
        project(home, &[("1", "02/05/2024", "30/04/2024", ""), FIRST[1], FIRST[2]], "");
        let (_, result) = run(home);
        assert_eq!(result["exceptions"]["accepted"], 0, "another date is another state of the fault");
        let said = bring(&accept(0, "agreed"));
        assert!(said.err.contains("row 2: the fault is another"), "{}", said.err);
    }
}

#[test]
fn tolerances_are_declared_before_the_run_and_a_breach_says_so() {
    let dir = tempfile::tempdir().unwrap();
    let home = dir.path();
    let declare = |text: &str| {
        std::fs::write(
            home.join("tolerances.toml"),
            format!("[agreed]\nby = \"Board\"\non = \"2026-03-02\"\nreason = \"first trials\"\n{text}"),
        )
        .unwrap();
    };
    declare("[at_most]\nrejected = 1\nhigh = 100\nmedium = 1000\n[at_most_of_code]\nK008 = 1\n");
    project(home, &FIRST, "tolerances = \"tolerances.toml\"");
    let (said, result) = run(home);
    assert_eq!((said.code, &result["exit_code"], &result["status"]), (6, &6.into(), &"failed".into()));
    insta::assert_snapshot!(said.out.lines().filter(|it| it.starts_with("TOLERANCE")).collect::<String>(), @"TOLERANCE EXCEEDED: 2 open exceptions of K008, at most 1 by tolerances.toml");
    let html = std::fs::read_to_string(home.join("runs/001/report.html")).unwrap();
    assert!(html.contains("Over the tolerances declared before the run") && html.contains("exit code 6"));
    // What is changed afterwards changes another run.
    let hash = |run: &str| query(&home.join(format!("runs/{run}/run.db")), "SELECT hash FROM input WHERE kind = 'tolerances'").concat();
    let before = hash("001");
    declare("[at_most]\nrejected = \"33.33%\"\nhigh = 100\nmedium = 1000\n[at_most_of_code]\nK008 = 2\n");
    let (said, result) = run(home);
    assert_eq!((said.code, &result["status"]), (1, &"complete with exceptions".into()), "{}", said.out);
    assert!(said.out.contains("Within the tolerances of tolerances.toml."), "{}", said.out);
    assert_eq!(hash("001"), before);
    assert_ne!(hash("002"), before);
    assert_eq!(result["tolerances"]["hash"], hash("002")[0]);
    // What is not named is nothing.
    declare("");
    let (said, _) = run(home);
    assert!(said.code == 6 && said.out.contains("TOLERANCE EXCEEDED: 1 records rejected, at most 0"), "{}", said.out);
    declare("[at_most]\nheld = 0.5\n");
    let said = caseport_in(home, &["dry-run", "."]);
    assert!(said.code == 2 && said.err.contains("tolerances.toml"), "{}", said.err);
}

/// Many findings are read over several connections: each exception is the one that it was among few, with the same state, and decisions are counted.
#[test]
fn exceptions_among_many_are_those_among_few() {
    let dir = tempfile::tempdir().unwrap();
    let home = dir.path();
    project(home, &FIRST, "");
    let (_, few) = run(home);
    let add_many = || {
        project(home, &FIRST, "");
        let mut file = std::fs::File::options().append(true).open(home.join("extract/FACT_REFERRALS.csv")).unwrap();
        for number in 0..11_000 {
            std::io::Write::write_all(&mut file, format!("M{number},50{},02/06/2024,,Q9\n", 1 + number % 2).as_bytes()).unwrap();
        }
    };
    add_many();
    let (_, many) = run(home);
    for code in ["K008", "M002", "R001"] {
        let (few, many) = (ids(home, "001", code), ids(home, "002", code));
        assert!(few.iter().all(|it| many.contains(it)), "{code}");
        assert_eq!(many.len() - few.len(), if code == "M002" { 11_000 } else { 0 });
    }
    let known = few["exceptions"]["known"].as_u64().unwrap();
    assert_eq!((&many["since"]["again"], &many["since"]["changed"], &many["since"]["fixed"]), (&known.into(), &0.into(), &0.into()));
    let all = ids(home, "002", "M002");
    assert_eq!(all.iter().collect::<std::collections::BTreeSet<_>>().len(), all.len(), "each record is an exception of its own");
    let lines = csv::Reader::from_path(home.join("runs/002/exceptions.csv")).unwrap().into_records().count();
    assert_eq!(query(&home.join("runs/002/run.db"), "SELECT count(*) FROM finding"), [[lines.to_string()]], "each finding is a line");

    assert_eq!(decide(home, &["--code", "M002", "--as", "accept", "--reason", "the service knows these"]).code, 0);
    add_many();
    let (_, decided) = run(home);
    assert_eq!(decided["exceptions"]["accepted"], 11_001);
    assert_eq!(decided["exceptions"]["known"], many["exceptions"]["known"]);
    let found = decided["findings"].as_array().unwrap().iter().find(|it| it["code"] == "M002").unwrap();
    assert_eq!((&found["count"], &found["accepted"]), (&11_001.into(), &11_001.into()));
    let causes: Value = serde_json::from_str(&caseport_in(home, &["exceptions", "--format", "json"]).out).unwrap();
    let cause = causes.as_array().unwrap().iter().find(|it| it["code"] == "M002").unwrap();
    assert_eq!((&cause["count"], &cause["accepted"], &cause["open"]), (&11_001.into(), &11_001.into(), &0.into()));
    let accepted = listed(home, "003", &["M002"]);
    assert!(accepted.lines().count() == 11_001 && accepted.lines().all(|it| it.contains(" | accepted | ")));
}
