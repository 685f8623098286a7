//! What a council declares about its extract (files, days, records that stay apart) and what is counted of it.

use std::{fs, path::Path};

use crate::{
    exceptions::{project, run},
    support::{caseport_in, query},
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
