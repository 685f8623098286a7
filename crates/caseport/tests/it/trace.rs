//! `trace`: the origin of a cell that was looked up is the record that the mapping takes, not another that matches.

use std::path::Path;

use crate::{
    support::{caseport_in, query, root, sample},
    verbs::copy,
};

fn dry_run(project: &Path, home: &Path) {
    let said = caseport_in(home, &["dry-run", project.to_str().unwrap(), "--run", "run"]);
    assert!(said.code < 2, "{}", said.err);
}

/// What `trace` says of the origin of one column: its lines `from`.
fn origin(home: &Path, key: &str, column: &str) -> String {
    let said = caseport_in(home, &["trace", key, column, "--run", "run"]);
    assert_eq!(said.code, 0, "{}", said.err);
    let lines = said.out.lines().skip_while(|it| !it.starts_with("    from")).take_while(|it| !it.starts_with("    by"));
    lines.map(str::trim_start).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_record_that_a_join_takes_is_shown() {
    let dir = tempfile::tempdir().unwrap();
    let home = dir.path();
    dry_run(&root().join("samples/access-mosaic/brackenshire"), home);

    // Two categories of one plan: one join takes the earliest, the other the latest, of the same table.
    let plan = "DM_REGISTRATIONS:2116332";
    insta::assert_snapshot!(origin(home, plan, "initial_category"), @"
    from    DM_REGISTRATION_CATEGORIES.CIN_ABUSE_CATEGORY_CODE
    mosaic_20260331.zip!DM_REGISTRATION_CATEGORIES.dat, record 3, line 3, byte 156
    looked up as FIRST by REGISTRATION_ID, earliest by CATEGORY_START_DATE; 2 records match REGISTRATION_ID
    ");
    insta::assert_snapshot!(origin(home, plan, "latest_category"), @"
    from    DM_REGISTRATION_CATEGORIES.CIN_ABUSE_CATEGORY_CODE
    mosaic_20260331.zip!DM_REGISTRATION_CATEGORIES.dat, record 6, line 6, byte 390
    looked up as LAST by REGISTRATION_ID, latest by CATEGORY_START_DATE; 2 records match REGISTRATION_ID
    ");
    // `where`, a day and `only`: the match is one of 22 steps of the child, the order one of 2 statuses.
    let decision = "DM_WORKFLOW_STEPS_PEOPLE_VW:2823340/100058";
    insta::assert_snapshot!(origin(home, decision, "matched_date"), @"
    from    DM_WORKFLOW_STEPS_PEOPLE_VW.ADOPTION_MATCH_DATE
    mosaic_20260331.zip!DM_WORKFLOW_STEPS_PEOPLE_VW.dat, record 416, line 416, byte 62,356
    looked up as MATCH by PERSON_ID where ADOPTION_MATCH_DATE is not blank, latest by ADOPTION_MATCH_DATE at (REVERSED.ADOPTION_PLAN_DATE_CEASED or '9999-12-31'), only where (MATCH.ADOPTION_MATCH_DATE | date) > (ADOPTION_BEST_INTEREST_DATE | date); 22 records match PERSON_ID
    ");
    insta::assert_snapshot!(origin(home, decision, "placement_order_date"), @"
    from    DM_LEGAL_STATUSES.START_DATE
    mosaic_20260331.zip!DM_LEGAL_STATUSES.dat, record 8, line 8, byte 1,050
    looked up as ORDER by PERSON_ID where LEGAL_STATUS = 'E1', latest by START_DATE at (REVERSED.ADOPTION_PLAN_DATE_CEASED or '9999-12-31'), only where (ORDER.START_DATE | date) >= (ADOPTION_BEST_INTEREST_DATE | date); 2 records match PERSON_ID
    ");
    // None of 22 steps says that the decision was reversed, so the rule went on to the placement.
    insta::assert_snapshot!(origin(home, decision, "order_date"), @"
    from    DM_WORKFLOW_STEPS_PEOPLE_VW.ADOPTION_BEST_INTEREST_DATE
    from    DM_WORKFLOW_STEPS_PEOPLE_VW.ADOPTION_PLAN_DATE_CEASED
    none found, looked up as REVERSED by PERSON_ID where ADOPTION_PLAN_DATE_CEASED is not blank, earliest by ADOPTION_PLAN_DATE_CEASED from ADOPTION_BEST_INTEREST_DATE, only where EARLIER.WORKFLOW_STEP_ID is blank or (REVERSED.ADOPTION_PLAN_DATE_CEASED | date) > (ADOPTION_BEST_INTEREST_DATE | date); 22 records match PERSON_ID
    from    DM_PLACEMENTS.END_DATE
    from    DM_PLACEMENTS.IS_ADOPTED
    from    DM_PLACEMENTS.START_DATE
    mosaic_20260331.zip!DM_PLACEMENTS.dat, record 14, line 14, byte 2,486
    looked up as PLACED by PERSON_ID where PLACEMENT_TYPE in ('A3', 'A4', 'A5', 'A6'), latest by START_DATE at (REVERSED.ADOPTION_PLAN_DATE_CEASED or '9999-12-31'); 5 records match PERSON_ID
    ");
    // A look-up that had nothing to look for, and one that the rule did not need.
    insta::assert_snapshot!(origin(home, "DM_WORKFLOW_STEPS_PEOPLE_VW:2748920/100036", "previous_step_id"), @"
    from    DM_WORKFLOW_STEPS_PEOPLE_VW.PERSON_ID
    from    DM_WORKFLOW_STEPS_PEOPLE_VW.WORKFLOW_STEP_ID
    none found, looked up as BEFORE by LINK.SOURCE_STEP_ID = WORKFLOW_STEP_ID and PERSON_ID: a part of that is blank
    ");
    insta::assert_snapshot!(origin(home, "DM_WORKFLOW_STEPS_PEOPLE_VW:1632590/100005", "child_seen"), @"
    from    DM_FILTER_FORM_ANSWERS.TEXT_ANSWER
    mosaic_20260331.zip!DM_FILTER_FORM_ANSWERS.dat, record 3, line 3, byte 244
    looked up as SEEN by WORKFLOW_STEP_ID and PERSON_ID = SUBJECT_PERSON_ID where FILTER_NAME = 'Child Seen During Event (Lookup)', last
    from    DM_FILTER_FORM_ANSWERS.TEXT_ANSWER
    not looked up as ALL_SEEN: the rule came to its value without it
    ");

    // What is shown is what the row was made of.
    let run = home.join("run/run.db");
    for (column, cell) in [("matched_date", "ADOPTION_MATCH_DATE"), ("placement_order_date", "DM_LEGAL_STATUSES.START_DATE")] {
        let date = query(&run, &format!("SELECT {column} FROM permanence WHERE permanence_id = '{decision}'")).remove(0).remove(0);
        assert!(!date.is_empty());
        let shown = caseport_in(home, &["trace", decision, column, "--run", "run", "--reveal", "--why", "test"]);
        assert!(shown.out.contains(&format!("{cell}   `{date} 00:00:00.000`")), "{}", shown.out);
    }
    // The column is shown with every other, and as it is by itself.
    let whole = caseport_in(home, &["trace", decision, "--run", "run"]);
    let lines: Vec<&str> = whole.out.lines().map(str::trim_start).collect();
    let own = origin(home, decision, "order_date");
    let own: Vec<&str> = own.lines().map(str::trim_start).collect();
    assert!(lines.windows(own.len()).any(|it| it == own), "{}", whole.out);
}

#[test]
fn an_extract_that_is_not_as_it_was_read_says_so() {
    let dir = tempfile::tempdir().unwrap();
    let (home, project) = (dir.path(), dir.path().join("council"));
    copy(&sample(), &project);
    dry_run(&project, home);
    let sql = "SELECT disability_id FROM disability WHERE disability_code IS NOT NULL ORDER BY 1 LIMIT 1";
    let key = query(&home.join("run/run.db"), sql).remove(0).remove(0);
    let before = origin(home, &key, "disability_code");
    insta::assert_snapshot!(before, @"
    from    DIM_LOOKUP_DISAB.NAT_ID
    DIM_LOOKUP_DISAB.csv, record 9, line 10, byte 92
    looked up as LOCAL by DIM_LOOKUP_DISAB_CODE = MAIN_CODE
    ");

    let file = project.join("extract/DIM_LOOKUP_DISAB.csv");
    let text = std::fs::read_to_string(&file).unwrap();
    let last = text.lines().last().unwrap().to_owned();
    std::fs::write(&file, format!("{text}{last}\r\n")).unwrap();
    let said = caseport_in(home, &["trace", &key, "disability_code", "--run", "run"]);
    assert!(said.out.contains("\nDIM_LOOKUP_DISAB.csv is not as the run read it"), "{}", said.out);

    // What is left of the extract is not asked: another record could match.
    std::fs::remove_file(&file).unwrap();
    insta::assert_snapshot!(origin(home, &key, "disability_code"), @"
    from    DIM_LOOKUP_DISAB.NAT_ID
    looked up as LOCAL by DIM_LOOKUP_DISAB_CODE = MAIN_CODE
    where it stands is not known: the extract is not there as it was
    ");
}
