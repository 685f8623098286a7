//! What a council declares about its extract (files, days, records that stay apart) and what is counted of it.

use std::{fs, path::Path};

use crate::{
    exceptions::{project, run},
    support::{Said, caseport_in, query},
};

/// The number of findings of a code in the newest run of `result.json`.
fn found(result: &serde_json::Value, code: &str) -> u64 {
    let findings = result["findings"].as_array().unwrap().iter();
    findings.filter(|it| it["code"] == code).map(|it| it["count"].as_u64().unwrap()).sum()
}

fn rows(home: &Path, run: &str, sql: &str) -> String {
    let rows = query(&home.join("runs").join(run).join("run.db"), sql);
    rows.iter().map(|row| row.join(" ")).collect::<Vec<_>>().join("\n")
}

/// Quirk 29: one American file among English ones is declared in the project file. Its days come out right, what cannot be an American day is
/// unreadable and counted, and no other file is touched.
#[test]
fn an_american_file_is_read_as_the_project_says() {
    let dir = tempfile::tempdir().unwrap();
    let home = dir.path();
    project(home, &[("1", "02/05/2024", "", "")], "");
    fs::write(
        home.join("extract/FACT_REFERRALS_2.csv"),
        "FACT_REFERRAL_ID,DIM_PERSON_ID,REFRL_START_DTTM,REFRL_END_DTTM,DIM_LOOKUP_CATEGORY_OF_NEED_CODE\n\
         2,501,5/13/2024 14:30,06/07/2024,\n3,502,13/05/2024,,\n4,502,2024-05-06,,\n",
    )
    .unwrap();
    let declare = |line: &str| {
        let toml = fs::read_to_string(home.join("caseport.toml")).unwrap();
        let toml = toml.split("\n[files").next().unwrap();
        fs::write(home.join("caseport.toml"), format!("{toml}\n[files.\"FACT_REFERRALS_2*\"]\ntable = \"FACT_REFERRALS\"\n{line}\n"))
            .unwrap();
    };
    let episodes = "SELECT referral_id, referral_date, closure_date FROM cin_episode ORDER BY 1";
    declare("days = \"month first\"");
    let (_, result) = run(home);
    assert_eq!(
        rows(home, "001", episodes),
        "FACT_REFERRALS:1 2024-05-02 \nFACT_REFERRALS:2 2024-05-13 2024-06-07\nFACT_REFERRALS:4 2024-05-06 "
    );
    assert_eq!(found(&result, "M001"), 1, "13/05/2024 is no American day");
    // Nobody guesses: without the declaration the other two are what cannot be.
    declare("");
    let (_, result) = run(home);
    assert_eq!(rows(home, "002", episodes), "FACT_REFERRALS:1 2024-05-02 \nFACT_REFERRALS:3 2024-05-13 \nFACT_REFERRALS:4 2024-05-06 ");
    assert_eq!(found(&result, "M001"), 1);
    declare("days = \"american\"");
    let said = caseport_in(home, &["dry-run", "."]);
    assert!(said.code == 2 && said.err.contains("days: `american` is not known (day first, month first)"), "{}", said.err);
}

/// Writes tolerances that allow every number, and days.
fn tolerances(home: &Path, days: &str) {
    let all = "rejected = 9\nheld = 9\nshowstopper = 99\nhigh = 99\nmedium = 99\n";
    let agreed = "[agreed]\nby = \"Board\"\non = \"2026-03-02\"\nreason = \"a habit of recording\"\n";
    fs::write(home.join("tolerances.toml"), format!("{agreed}[at_most]\n{all}[days_of_code]\n{days}\n")).unwrap();
}

/// Quirk 36: an assessment that is dated a day before its referral is an exception, unless the council declared that day before the run; then it is
/// counted by itself. A rule that forgives no days cannot be made to.
#[test]
fn days_between_two_records_are_forgiven_where_they_were_declared() {
    let dir = tempfile::tempdir().unwrap();
    let home = dir.path();
    project(home, &[("1", "02/05/2024", "", ""), ("2", "02/06/2024", "", "")], "tolerances = \"tolerances.toml\"");
    fs::write(
        home.join("extract/FACT_SINGLE_ASSESSMENT.csv"),
        "FACT_SINGLE_ASSESSMENT_ID,DIM_PERSON_ID,FACT_REFERRAL_ID,START_DTTM,END_DTTM\n\
         1,501,1,01/05/2024,20/05/2024\n2,501,2,31/05/2024,20/06/2024\n3,501,2,02/06/2024,20/06/2024\n",
    )
    .unwrap();
    tolerances(home, "");
    let (_, result) = run(home);
    assert_eq!((found(&result, "K130"), found(&result, "K199")), (2, 0));
    tolerances(home, "K130 = 1");
    let (said, result) = run(home);
    assert_eq!((found(&result, "K130"), found(&result, "K199")), (1, 1));
    assert_eq!(rows(home, "002", "SELECT code, key FROM finding WHERE code IN ('K130', 'K199') ORDER BY 1"), {
        "K130 FACT_SINGLE_ASSESSMENT:2\nK199 FACT_SINGLE_ASSESSMENT:1"
    });
    assert_eq!(result["tolerances"]["days"]["K130"], 1);
    let html = fs::read_to_string(home.join("runs/002/report.html")).unwrap();
    assert!(html.contains("Days that rules forgive: K130 1 day. What they forgave is counted under K199."), "the report says it");
    assert!(said.out.contains(" low"), "what was forgiven stands among the counts of the screen: {}", said.out);
    tolerances(home, "K137 = 1");
    let said: Said = caseport_in(home, &["dry-run", "."]);
    let wanted = "[days_of_code] K137 is no rule that forgives days";
    assert!(said.code == 2 && said.err.contains(wanted) && said.err.contains("K130, K131, K134"), "{}", said.err);
}

/// Everything that a folder and the folders in it hold, but for the databases.
fn texts(dir: &Path, into: &mut String) {
    for path in fs::read_dir(dir).unwrap().map(|it| it.unwrap().path()) {
        if path.is_dir() {
            texts(&path, into);
        } else if path.extension().is_none_or(|it| it != "db") {
            *into += &String::from_utf8_lossy(&fs::read(&path).unwrap());
        }
    }
}

/// Quirk 59: an adopted child has two records that must not meet. The council's list forbids the merge that the source and the overlay name; both are loaded, no row and
/// no report leads from one to the other, and the list itself is told nowhere.
#[test]
fn records_that_are_kept_apart_do_not_meet() {
    let dir = tempfile::tempdir().unwrap();
    let home = dir.path();
    project(home, &[], "apart = \"apart.csv\"");
    let toml = fs::read_to_string(home.join("caseport.toml")).unwrap();
    fs::write(home.join("caseport.toml"), format!("{toml}overlay = \"overlay\"\n")).unwrap();
    fs::write(
        home.join("extract/DIM_PERSON.csv"),
        "DIM_PERSON_ID,FORENAME,SURNAME,BIRTH_DTTM,GENDER_MAIN_CODE,IS_CLIENT,DOB_ESTIMATED,NHS_NUMBER,DUPLICATED_DTTM,MASTER_PERSON_ID\n\
         10342,Ada,Example,17/03/2009,F,Y,N,9990000018,01/02/2020,20981\n20981,Ada,Example,17/03/2009,F,Y,N,9990000018,,\n\
         30001,Bea,Example,18/03/2010,F,Y,N,,,\n40001,Cy,Example,19/03/2011,M,Y,N,,01/02/2020,40002\n40002,Cy,Exemple,19/03/2011,M,Y,N,,,\n",
    )
    .unwrap();
    let notes = notes_of(&["10342", "20981", "30001", "40001"]);
    fs::write(
        home.join("extract/FACT_CASENOTES.csv"),
        format!("FACT_CASENOTE_ID,DIM_PERSON_ID,EVENT_DTTM,NOTE_TEXT,DIM_LOOKUP_CASNT_TYPE_ID_CODE\n{notes}"),
    )
    .unwrap();
    fs::create_dir_all(home.join("overlay/to-ics")).unwrap();
    fs::write(
        home.join("overlay/overlay.toml"),
        "id = \"o\"\nversion = \"1\"\ncouncil = \"Testshire\"\nover = \"liquidlogic-lcs/hdm-1\"\n",
    )
    .unwrap();
    fs::write(home.join("overlay/to-ics/merges.csv"), "merged,survivor,by,on,why\n30001,10342,Team,2026-01-05,looks alike\n").unwrap();
    let list = "key,by,on,note\n10342,Adoption team,2026-02-11,x\n20981,Adoption team,2026-02-11,x\n";
    fs::write(home.join("apart.csv"), list).unwrap();
    fs::create_dir(home.join("runs")).unwrap();
    let (said, result) = crate::support::trial(home, &home.join("runs/001"), &[]);
    let people = "SELECT person_id FROM person ORDER BY 1";
    assert_eq!(rows(home, "001", people), "10342\n20981\n30001\n40002");
    assert_eq!(rows(home, "001", "SELECT person_id FROM case_note ORDER BY case_note_id"), "10342\n20981\n30001\n40002");
    assert_eq!(rows(home, "001", "SELECT merged_person_id, surviving_person_id FROM person_merge"), "40001 40002");
    assert_eq!(rows(home, "001", "SELECT key, into_key FROM unlanded WHERE into_key IS NOT NULL"), "40001 40002");
    assert_eq!((found(&result, "M023"), found(&result, "M024"), found(&result, "K101"), found(&result, "K106")), (2, 0, 0, 0));
    assert_eq!(found(&result, "K015"), 4, "two hits of K101 and two of K106 were taken back, and are counted");
    let mut told = said.out + &said.err;
    texts(&home.join("runs"), &mut told);
    let hash = blake3::hash(list.as_bytes()).to_hex().to_string();
    for hidden in ["10342", "20981", &hash] {
        assert!(
            !told.contains(hidden),
            "{}",
            told.lines().find(|it| it.contains(hidden)).unwrap_or_default().chars().take(300).collect::<String>()
        );
    }
    let inputs = rows(home, "001", "SELECT name || hash FROM input");
    assert!(!inputs.contains("apart") && !inputs.contains(&hash));
    for key in ["10342", "20981"] {
        let said = caseport_in(home, &["find", key, "--run", "runs/001"]);
        let other = if key == "10342" { "20981" } else { "10342" };
        assert!(!said.out.contains(other), "{}", said.out);
        let said = caseport_in(home, &["trace", key, "--run", "runs/001", "--reveal", "--why", "test"]);
        assert!(said.out.contains("`Ada`") && !said.out.contains(other), "{}", said.out);
    }
    // A key that is misspelt protects nobody, and that is told; a line that nobody answers for is refused. No key is said.
    fs::write(home.join("apart.csv"), "key,by,on\n10342,Team,2026-02-11\n20981,Team,2026-02-11\n7777777,Team,2026-02-11\n").unwrap();
    let (said, result) = run(home);
    assert_eq!(found(&result, "M024"), 1, "{}", said.out);
    assert!(!said.out.contains("7777777"));
    for bad in ["key,by,on\n7777777,,2026-02-11\n", "key,by,on\n7777777,Team,soon\n", "key,on\n7777777,2026-02-11\n"] {
        fs::write(home.join("apart.csv"), bad).unwrap();
        let said = caseport_in(home, &["dry-run", "."]);
        assert!(said.code == 2 && said.err.contains("apart.csv") && !said.err.contains("7777777"), "{}", said.err);
    }
}

/// Quirk 35: where a day has two candidates, the reports say how many days each gave.
#[test]
fn which_source_gave_a_day_stands_in_the_reports() {
    let dir = tempfile::tempdir().unwrap();
    let home = dir.path();
    project(home, &[("1", "02/05/2024", "", "")], "");
    fs::write(
        home.join("extract/FACT_SINGLE_ASSESSMENT.csv"),
        "FACT_SINGLE_ASSESSMENT_ID,DIM_PERSON_ID,FACT_REFERRAL_ID,FACT_FORM_ID,START_DTTM,END_DTTM\n\
         1,501,1,F1,03/05/2024,20/05/2024\n2,501,1,F2,03/05/2024,\n3,501,1,F3,03/05/2024,\n",
    )
    .unwrap();
    fs::write(
        home.join("extract/FACT_FORM_ANSWERS.csv"),
        "FACT_FORM_ANSWER_ID,FACT_FORM_ID,DIM_PERSON_ID,ANSWER_NO,ANSWER\n1,F1,501,FormEndDate,21/05/2024\n2,F2,501,FormEndDate,22/05/2024\n",
    )
    .unwrap();
    let (_, result) = run(home);
    let told: Vec<String> =
        result["sources"].as_array().unwrap().iter().map(|it| format!("{} {} {}", it["column"], it["source"], it["count"])).collect();
    let wanted = [
        r#""assessment.authorised_date" "1 of 2: END_DTTM (FACT_SINGLE_ASSESSMENT)" 1"#,
        r#""assessment.authorised_date" "2 of 2: AUTH.ANSWER (FACT_SINGLE_ASSESSMENT)" 1"#,
    ];
    assert_eq!(told, wanted);
    let html = fs::read_to_string(home.join("runs/001/report.html")).unwrap();
    assert!(html.contains("Days that have several sources") && html.contains("2 of 2: AUTH.ANSWER (FACT_SINGLE_ASSESSMENT)"));
}

/// Quirk 72: a council says which records the migration before this one brought. Their rows carry the name of that system, are counted by it, and are otherwise as they
/// were; a row that another record made carries none.
#[test]
fn rows_of_an_earlier_system_are_tagged_and_counted() {
    let dir = tempfile::tempdir().unwrap();
    let home = dir.path();
    project(home, &[("1", "02/05/2004", "", ""), ("2", "02/06/2024", "", ""), ("3", "02/05/2004", "01/05/2003", "")], "");
    let toml = fs::read_to_string(home.join("caseport.toml")).unwrap();
    let (_, before) = run(home);
    assert_eq!(before["eras"], serde_json::json!([]));
    fs::write(home.join("caseport.toml"), format!("{toml}overlay = \"overlay\"\n")).unwrap();
    fs::create_dir_all(home.join("overlay/to-ics")).unwrap();
    fs::write(
        home.join("overlay/overlay.toml"),
        "id = \"o\"\nversion = \"1\"\ncouncil = \"Testshire\"\nover = \"liquidlogic-lcs/hdm-1\"\n",
    )
    .unwrap();
    fs::write(
        home.join("overlay/to-ics/cin_episode.toml"),
        "[table]\nera = [ { when = \"REFRL_START_DTTM before '2010-01-01'\", is = \"CareStore, until 2010\" } ]\n",
    )
    .unwrap();
    let (_, result) = run(home);
    assert_eq!(result["eras"], serde_json::json!([{ "table": "cin_episode", "era": "CareStore, until 2010", "rows": 2 }]));
    let tagged = "SELECT r.referral_id, e.era FROM cin_episode r JOIN era e ON e.landing = r._landing AND e.file = r._file AND e.record = r._record ORDER BY 1";
    assert_eq!(rows(home, "002", tagged), "FACT_REFERRALS:1 CareStore, until 2010\nFACT_REFERRALS:3 CareStore, until 2010");
    let cells = "SELECT referral_id, referral_date, closure_date FROM cin_episode ORDER BY 1";
    assert_eq!(rows(home, "001", cells), rows(home, "002", cells));
    let html = fs::read_to_string(home.join("runs/002/report.html")).unwrap();
    assert!(html.contains("Rows of earlier systems") && html.contains("CareStore, until 2010"));
    let found = |key: &str| caseport_in(home, &["find", key, "--run", "runs/002"]).out;
    assert!(found("FACT_REFERRALS:1").contains("; from CareStore, until 2010") && !found("FACT_REFERRALS:2").contains("CareStore"));
}

/// A note for each person, as records of `FACT_CASENOTES`.
fn notes_of(people: &[&str]) -> String {
    people.iter().enumerate().fold(String::new(), |notes, (n, it)| notes + &format!("{n},{it},01/03/2020,a note,STVC\n"))
}

/// Quirk 54: one extract has moved the work of a merged person to the survivor, and the other has not. By their numbers two people differ, by survivor nobody; what really
/// differs is still told, and people who are kept apart are not counted together.
#[test]
fn two_extracts_are_compared_by_survivor() {
    let dir = tempfile::tempdir().unwrap();
    let write = |name: &str, more: &str, notes: &[&str]| {
        let home = dir.path().join(name);
        project(&home, &[("1", "02/05/2024", "", "")], more);
        fs::write(
            home.join("extract/DIM_PERSON.csv"),
            "DIM_PERSON_ID,FORENAME,SURNAME,BIRTH_DTTM,GENDER_MAIN_CODE,IS_CLIENT,DOB_ESTIMATED,DUPLICATED_DTTM,MASTER_PERSON_ID\n\
             501,Ada,Example,17/03/2009,F,Y,N,,\n502,Ada,Example,17/03/2009,F,Y,N,01/02/2020,501\n503,Bea,Example,18/03/2010,F,Y,N,,\n",
        )
        .unwrap();
        let notes = notes_of(notes);
        fs::write(
            home.join("extract/FACT_CASENOTES.csv"),
            format!("FACT_CASENOTE_ID,DIM_PERSON_ID,EVENT_DTTM,NOTE_TEXT,DIM_LOOKUP_CASNT_TYPE_ID_CODE\n{notes}"),
        )
        .unwrap();
    };
    let compared = || {
        let said = caseport_in(dir.path(), &["profile", "moved", "--against", "kept"]);
        let json = caseport_in(dir.path(), &["profile", "moved", "--against", "kept", "--format", "json"]);
        let json: serde_json::Value = serde_json::from_str(&json.out).unwrap_or_else(|e| panic!("{e}: {} {}", json.out, json.err));
        let notes = json["by_person"].as_array().unwrap().iter().find(|it| it["table"] == "FACT_CASENOTES").unwrap().clone();
        let numbers = ["before", "after", "by_number", "by_survivor"].map(|it| notes[it].as_u64().unwrap());
        let line = said.out.lines().find(|it| it.contains("by survivor;")).unwrap_or_default().trim().to_owned();
        (line, numbers)
    };
    write("kept", "", &["501", "502", "502", "503", "-1"]);
    write("moved", "", &["501", "501", "501", "503"]);
    assert_eq!(compared(), ("FACT_CASENOTES.DIM_PERSON_ID: 2 by number, 0 by survivor; 4 → 4 records".to_owned(), [4, 4, 2, 0]));
    write("moved", "", &["501", "501", "501"]);
    assert_eq!(compared().1, [4, 3, 3, 1], "the note of 503 is gone");
    write("moved", "apart = \"apart.csv\"", &["501", "501", "501", "503"]);
    fs::write(dir.path().join("moved/apart.csv"), "key,by,on\n502,Adoption team,2026-02-11\n").unwrap();
    assert_eq!(compared().1, [4, 4, 2, 2]);
}
