//! What teams put right in the outgoing system: a list for each, keys only, and what came of the lists before.

use std::{fmt::Write as _, path::Path};

use calamine::Reader as _;
use serde_json::Value;

use crate::{
    exceptions::{decide, project, run},
    support::{caseport_in, query, root},
};

/// A hundred children with a referral each, held by two teams by turns, but every tenth by none; `wrong` referrals end before they start.
fn council(home: &Path, children: std::ops::Range<u32>, wrong: impl Fn(u32) -> bool) {
    project(home, &[], "[links]\nFACT_REFERRALS = \"https://old.example/referral/{key}?of={person}\"\n[files.\"no such file\"]");
    let extract = home.join("extract");
    let (mut people, mut referrals, mut held) = (
        String::from("DIM_PERSON_ID,FORENAME,SURNAME,BIRTH_DTTM,GENDER_MAIN_CODE,ETHNICITY_MAIN_CODE,IS_CLIENT,DOB_ESTIMATED\n"),
        String::from("FACT_REFERRAL_ID,DIM_PERSON_ID,REFRL_START_DTTM,REFRL_END_DTTM\n"),
        String::from(
            "FACT_INVOLVEMENTS_ID,DIM_PERSON_ID,DIM_WORKER_ID,DIM_DEPARTMENT_ID,DIM_LOOKUP_INVOLVEMENT_TYPE_CODE,IS_ALLOCATED_CW_FLAG,START_DTTM,END_DTTM\n",
        ),
    );
    for child in children {
        writeln!(people, "{child},Zebrafink,Kanarienvogel,17/03/2009,F,WBRI,Y,N").unwrap();
        let end = if wrong(child) { "01/05/2023" } else { "01/06/2024" };
        writeln!(referrals, "{child},{child},02/05/2024,{end}").unwrap();
        if child % 10 != 0 {
            writeln!(held, "{child},{child},,{},CW,Y,02/05/2024,", 1 + child % 2).unwrap();
        }
    }
    for (file, text) in [("DIM_PERSON", people), ("FACT_REFERRALS", referrals), ("FACT_INVOLVEMENTS", held)] {
        std::fs::write(extract.join(format!("{file}.csv")), text).unwrap();
    }
    std::fs::write(extract.join("DIM_DEPARTMENT.csv"), "DIM_DEPARTMENT_ID,NAME\n1,East: Assessment\n2,West [Family Help]\n").unwrap();
}

fn lists(home: &Path, to: &str, more: &[&str]) -> Value {
    let said = caseport_in(home, &[&["exceptions", "worklists", "--to", to, "--format", "json"], more].concat());
    assert_eq!(said.code, 0, "{}", said.err);
    serde_json::from_str(&said.out).unwrap()
}

/// Team, new, open, fixed, gone, off.
fn counts(lists: &Value) -> String {
    let of = |it: &Value| {
        let counts = ["new", "open", "fixed", "record_gone", "off_the_list"].map(|name| it[name].to_string());
        format!("{}: {}\n", it["team"].as_str().unwrap(), counts.join(" "))
    };
    lists["lists"].as_array().unwrap().iter().chain([&lists["all"]]).map(of).collect()
}

#[test]
fn a_list_says_what_was_fixed_what_is_open_and_what_is_new() {
    let dir = tempfile::tempdir().unwrap();
    let home = dir.path();
    council(home, 1001..1101, |_| true);
    run(home);
    let said = decide(home, &["--code", "K008", "--as", "fix-in-source", "--reason", "to be put right"]);
    assert!(said.out.starts_with("fix in source: 100 exceptions"), "{} {}", said.out, said.err);
    let first = lists(home, "first.csv", &[]);
    insta::assert_snapshot!(counts(&first), @r"
    East: Assessment: 40 0 0 0 0
    No team: 10 0 0 0 0
    West [Family Help]: 50 0 0 0 0
    All: 100 0 0 0 0
    ");
    assert_eq!(first["compared_with"], Value::Null);
    // 40 are fixed, 2 records are gone, one fault is accepted; 5 children come, 3 of them with the same fault.
    council(home, 1001..1106, |child| child > 1040 && child < 1104);
    run(home);
    let text = std::fs::read_to_string(home.join("extract/FACT_REFERRALS.csv")).unwrap();
    let kept = text.lines().filter(|it| !it.starts_with("1041,") && !it.starts_with("1042,")).collect::<Vec<_>>().join("\n");
    std::fs::write(home.join("extract/FACT_REFERRALS.csv"), kept + "\n").unwrap();
    let (_, result) = run(home);
    assert_eq!(decide(home, &["--code", "K008", "--key", "FACT_REFERRALS:1050", "--as", "accept", "--reason", "agreed"]).code, 0);
    for key in [1101, 1102, 1103] {
        let key = format!("FACT_REFERRALS:{key}");
        assert_eq!(decide(home, &["--code", "K008", "--key", &key, "--as", "fix in source", "--reason", "new"]).code, 0);
    }
    let second = lists(home, "second.csv", &[]);
    assert_eq!(second["compared_with"], "001");
    insta::assert_snapshot!(counts(&second), @r"
    East: Assessment: 1 23 16 1 0
    No team: 0 5 4 0 1
    West [Family Help]: 2 29 20 1 0
    All: 3 57 40 2 1
    ");
    let of = |name: &str| second["all"][name].as_u64().unwrap();
    assert_eq!(of("fixed") + of("record_gone") + of("open") + of("off_the_list"), 100, "each line of the first lists is accounted for");
    assert_eq!(second["exceptions"]["known"], result["exceptions"]["known"]);
    assert_eq!(second["exceptions"]["accepted"], 1);
    // The list of the same run again says the same.
    assert_eq!(counts(&lists(home, "again.csv", &[])), counts(&second));
    // Nothing of the record but its key, for all kinds of lines; a link with the key.
    let text = std::fs::read_to_string(home.join("second.csv")).unwrap();
    assert!(!text.contains("Zebrafink") && !text.contains("Kanarienvogel") && !text.contains("2009") && !text.contains("2023"), "{text}");
    assert!(text.contains("https://old.example/referral/1043?of=1043"), "{text}");
    insta::assert_snapshot!(text.lines().filter(|it| it.contains("FACT_REFERRALS:1043,") || it.contains("FACT_REFERRALS:1050,")).collect::<Vec<_>>().join("\n"), @r"
    No team,off the list,high,K008,a period ends before it starts,Correct one of the two dates in the source.,cin_episode,closure_date,FACT_REFERRALS:1050,1050,https://old.example/referral/1050?of=1050,FACT_REFERRALS.csv,48,49,001,3,accepted,,E7GC4RAEDYFH9
    West [Family Help],open,high,K008,a period ends before it starts,Correct one of the two dates in the source.,cin_episode,closure_date,FACT_REFERRALS:1043,1043,https://old.example/referral/1043?of=1043,FACT_REFERRALS.csv,41,42,001,3,fix in source,holds the case,EXNPZ2E2A9XVA
    ");
    // A sheet for each team.
    let said = caseport_in(home, &["exceptions", "worklists", "--to", "second.xlsx"]);
    insta::assert_snapshot!(said.out, @r"
    team                 on the list           new          open         fixed   record gone  off the list
    East: Assessment              24             1            23            16             1             0
    No team                        5             0             5             4             0             1
    West [Family Help]            31             2            29            20             1             0
    All                           60             3            57            40             2             1

    Compared with the lists of run 001. Written to second.xlsx.
    Exceptions that need a decision: 229 known = 228 open + 1 accepted.
    ");
    let mut book: calamine::Xlsx<_> = calamine::open_workbook(home.join("second.xlsx")).unwrap();
    assert_eq!(book.sheet_names(), ["Summary", "East  Assessment", "No team", "West  Family Help"]);
    let rows = book.worksheet_range("No team").unwrap();
    let listed = rows.rows().filter(|it| ["new", "open"].contains(&it[1].to_string().as_str())).count();
    assert_eq!(
        listed as u64,
        second["lists"].as_array().unwrap().iter().find(|it| it["team"] == "No team").unwrap()["listed"].as_u64().unwrap()
    );
    // A list is never overwritten, and what cannot be written is not remembered as given.
    let lines = || query(&home.join("runs/exceptions.db"), "SELECT run, count(*) FROM worklist_line GROUP BY 1");
    let before = lines();
    assert_eq!(caseport_in(home, &["exceptions", "worklists", "--to", "second.xlsx", "--open"]).code, 2);
    assert_eq!(caseport_in(home, &["exceptions", "worklists", "--to", "second.doc", "--open"]).code, 2);
    assert_eq!(caseport_in(home, &["exceptions", "worklists", "--to", "none/second.csv", "--open"]).code, 2);
    assert_eq!(lines(), before);
}

#[test]
fn a_case_lies_with_the_team_that_holds_it_now() {
    let db = rusqlite::Connection::open_in_memory().unwrap();
    db.execute_batch(
        "CREATE TABLE parameter(name, value); INSERT INTO parameter VALUES ('extract_date', '2026-03-31');
         CREATE TABLE team(team_id, name); INSERT INTO team VALUES ('a', 'A'), ('b', 'B'), ('c', 'C'), ('n', NULL);
         CREATE TABLE allocation(person_id, team_id, allocation_type, start_date, end_date);
         CREATE TABLE cin_episode(person_id, team_id, referral_date, closure_date);
         INSERT INTO allocation VALUES
           (1, 'a', 'PRIMARY', '2020-01-01T00:00:00', NULL), (1, 'b', 'SECONDARY', '2025-01-01T00:00:00', NULL),
           (2, 'a', 'PRIMARY', '2020-01-01T00:00:00', '2021-01-01T00:00:00'), (2, 'b', 'PRIMARY', '2021-01-01T00:00:00', '2026-04-30T00:00:00'),
           (3, 'a', 'PRIMARY', '2020-01-01T00:00:00', '2021-01-01T00:00:00'), (3, 'b', 'PRIMARY', '2021-01-01T00:00:00', '2022-01-01T00:00:00'),
           (4, 'a', 'PRIMARY', '2020-01-01T00:00:00', '2021-01-01T00:00:00'), (6, 'n', 'PRIMARY', '2020-01-01T00:00:00', NULL);
         INSERT INTO cin_episode VALUES (4, 'c', '2025-01-01', NULL), (5, 'c', '2019-01-01', '2019-06-01'), (1, 'c', '2025-06-01', NULL);",
    )
    .unwrap();
    let sql = std::fs::read_to_string(root().join("mappings/ics/1.0/teams.sql")).unwrap();
    let mut select = db.prepare(&sql).unwrap();
    let rows =
        select.query_map([], |row| Ok(format!("{} {} {}", row.get::<_, i64>(0)?, row.get::<_, String>(1)?, row.get::<_, String>(2)?)));
    let mut rows: Vec<String> = rows.unwrap().map(Result::unwrap).collect();
    rows.sort();
    assert_eq!(
        rows,
        ["1 A holds the case", "2 B holds the case", "3 B held the case last", "4 C has the open referral", "5 C had the last referral"]
    );
}

#[test]
fn what_nobody_decided_about_is_listed_when_asked_and_an_owner_goes_before_a_team() {
    let dir = tempfile::tempdir().unwrap();
    let home = dir.path();
    council(home, 1001..1005, |_| true);
    run(home);
    let said = decide(
        home,
        &["--code", "K008", "--key", "FACT_REFERRALS:1001", "--as", "fix in source", "--reason", "x", "--owner", "Data quality"],
    );
    assert_eq!(said.code, 0, "{}", said.err);
    assert_eq!(lists(home, "few.csv", &[])["all"]["listed"], 1);
    let all = lists(home, "all.csv", &["--open"]);
    let (open, known) = (all["all"]["listed"].as_u64().unwrap(), all["exceptions"]["known"].as_u64().unwrap());
    assert!(open > 4 && open <= known, "{all}");
    assert!(all["lists"].as_array().unwrap().iter().any(|it| it["team"] == "Data quality" && it["listed"] == 1), "{all}");
    // What came back is to be fixed still, whoever thought that it was done.
    council(home, 1001..1005, |child| child > 1001);
    run(home);
    council(home, 1001..1005, |_| true);
    run(home);
    let text = {
        lists(home, "back.csv", &[]);
        std::fs::read_to_string(home.join("back.csv")).unwrap()
    };
    assert!(text.contains("reopened: it was gone and came back"), "{text}");
}
