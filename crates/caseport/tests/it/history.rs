//! Several years of returns as one history: three small years with a known truth, and real files of others.

use std::{fs, path::Path};

use serde_json::Value;

use crate::support::{caseport_in, number, query, shared_data, trial};

/// The columns that matter here; the others are blank.
const EPISODES: &str = "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n";
const HEADER: &str = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n";
const OC2: &str = "CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED\n";

fn write(folder: &Path, name: &str, text: &str) {
    fs::create_dir_all(folder).unwrap();
    fs::write(folder.join(name), text).unwrap();
}

/// Five children, three years. What is true:
/// - 11 comes into care in the first year; the first placement ends in the second, and the second one goes on.
/// - 12 has another birth date in the last year than before.
/// - 13 has one episode, whose need is N1 in the first year and N5 in the second, in which it ends.
/// - 14 is in care at the end of the first year and in no later return.
/// - 15 has another pupil number in the last year than before.
fn three_years(folder: &Path) {
    let years = [
        (
            "2023",
            [
                "11,2,04/05/2012,WBRI,,,",
                "12,1,01/02/2010,WBRI,,,",
                "13,1,09/09/2011,WBRI,,,",
                "14,2,30/11/2013,WBRI,,,",
                "15,2,17/07/2009,WBRI,V801200001101,,",
            ],
            vec![
                "11,03/05/2022,S,C2,N1,U6,PR1,,,,,,",
                "12,11/11/2021,S,C2,N1,U6,PR1,,,,,,",
                "13,01/12/2022,S,C2,N1,U6,PR1,,,,,,",
                "14,20/02/2023,S,C2,N1,U6,PR1,,,,,,",
                "15,05/06/2020,S,C2,N1,U6,PR1,,,,,,",
            ],
            "11,04/05/2012,10,,0,1,1,1,1,0,,\n",
        ),
        (
            "2024",
            ["11,2,04/05/2012,WBRI,,,", "12,1,01/02/2010,WBRI,,,", "13,1,09/09/2011,WBRI,,,", "15,2,17/07/2009,WBRI,V801200001101,,", ""],
            vec![
                "11,03/05/2022,S,C2,N1,U6,PR1,10/09/2023,X1,PLACE,,,",
                "11,10/09/2023,P,C2,N1,U1,PR1,,,,,,",
                "12,11/11/2021,S,C2,N1,U6,PR1,,,,,,",
                "13,01/12/2022,S,C2,N5,U6,PR1,08/08/2023,E4A,,,,",
                "15,05/06/2020,S,C2,N1,U6,PR1,,,,,,",
            ],
            "11,04/05/2012,14,,0,1,1,1,1,0,,\n",
        ),
        (
            "2025",
            ["11,F,04/05/2012,WBRI,,,", "12,M,02/01/2010,WBRI,,,", "15,F,17/07/2009,WBRI,J801200001102,,", "", ""],
            vec!["11,10/09/2023,P,C2,N1,U1,PR1,,,,,,", "12,11/11/2021,S,C2,N1,U6,PR1,,,,,,", "15,05/06/2020,S,C2,N1,U6,PR1,,,,,,"],
            "11,04/05/2012,18,,0,1,1,1,1,0,,\n",
        ),
    ];
    for (year, header, episodes, oc2) in years {
        let at = folder.join(year);
        let lines = |of: &[&str]| of.iter().filter(|it| !it.is_empty()).flat_map(|it| [*it, "\n"]).collect::<String>();
        write(&at, "header.csv", &format!("{HEADER}{}", lines(&header)));
        write(&at, "episodes.csv", &format!("{EPISODES}{}", lines(&episodes)));
        write(&at, "oc2.csv", &format!("{OC2}{oc2}"));
    }
}

fn project(folder: &Path, text: &str) {
    write(
        folder,
        "caseport.toml",
        &format!("[project]\ncouncil = \"Brackenshire\"\nsynthetic = true\nextract_date = \"2025-03-31\"\n{text}"),
    );
}

/// The part of a project file that names returns, each with one file or folder.
fn returns(all: &[(String, String)]) -> String {
    let tables = all.iter().map(|(system, path)| format!("[[return]]\nsystem = {system:?}\nfiles = [{path:?}]\n"));
    tables.collect::<Vec<_>>().concat()
}

fn finding_keys(db: &Path, code: &str) -> Vec<Vec<String>> {
    query(db, &format!("SELECT key, table_name, column_name, detail FROM finding WHERE code = '{code}' ORDER BY 1, 2, 3, 4"))
}

/// Every record of every return has one fate, in every landing.
fn everything_is_accounted_for(result: &Value, read: u64) {
    for part in ["tables", "landings"] {
        let all = if part == "tables" { &result["source"]["tables"] } else { &result["landings"] };
        for it in all.as_array().unwrap() {
            let of = |name: &str| it[name].as_u64().unwrap();
            let fates: u64 = ["loaded", "merged", "archived", "excluded", "rejected", "held"].iter().map(|fate| of(fate)).sum();
            assert_eq!(of("read"), fates, "{part}: {it}");
        }
    }
    let total: u64 = result["source"]["tables"].as_array().unwrap().iter().map(|it| it["read"].as_u64().unwrap()).sum();
    assert_eq!(total, read);
}

#[test]
fn three_years_become_one_history() {
    let dir = tempfile::tempdir().unwrap();
    three_years(dir.path());
    // The oldest first: the newest counts all the same.
    let returns = returns(&["2023", "2024", "2025"].map(|year| (format!("ssda903/{year}"), year.to_owned())));
    project(dir.path(), &returns);
    let run = dir.path().join("runs/001");
    fs::create_dir_all(run.parent().unwrap()).unwrap();
    let (said, result) = trial(dir.path(), &run, &[]);
    assert_eq!(said.code, 1, "{}{}", said.out, said.err);
    assert_eq!(result["reconcile"]["status"], "equal");
    everything_is_accounted_for(&result, 12 + 13 + 3);
    let db = run.join("run.db");

    assert_eq!(
        query(&db, "SELECT person_id, sex, birth_date, upn FROM person ORDER BY 1"),
        [
            ["11", "F", "2012-05-04", ""],
            ["12", "M", "2010-01-02", ""],
            ["13", "M", "2011-09-09", ""],
            ["14", "F", "2013-11-30", ""],
            ["15", "F", "2009-07-17", "J801200001102"],
        ]
    );
    assert_eq!(
        query(&db, "SELECT person_id, start_date, end_date, primary_need FROM cla_episode ORDER BY 1, 2"),
        [
            ["11", "2022-05-03", "2023-09-10", "N1"],
            ["11", "2023-09-10", "", "N1"],
            ["12", "2021-11-11", "", "N1"],
            ["13", "2022-12-01", "2023-08-08", "N5"],
            ["14", "2023-02-20", "", "N1"],
            ["15", "2020-06-05", "", "N1"],
        ]
    );
    // One period each: the last return holds only the second episode of 11, and the first belongs to the same period.
    assert_eq!(
        query(&db, "SELECT person_id, start_date, end_date FROM period_of_care ORDER BY 1, 2"),
        [
            ["11", "2022-05-03", ""],
            ["12", "2021-11-11", ""],
            ["13", "2022-12-01", "2023-08-08"],
            ["14", "2023-02-20", ""],
            ["15", "2020-06-05", ""],
        ]
    );
    assert_eq!(
        number(
            &db,
            "SELECT count(*) FROM cla_episode e LEFT JOIN period_of_care p USING (period_of_care_id) WHERE p.person_id IS NOT e.person_id"
        ),
        0
    );
    // A score of the year is a fact of its own each year.
    assert_eq!(
        query(&db, "SELECT sdq_id, score FROM sdq_score ORDER BY 1"),
        [["OC2 2023:11", "10"], ["OC2 2024:11", "14"], ["OC2 2025:11", "18"]]
    );

    // The truth, and nothing else: the birth date, the need, the pupil number; no value in any of them.
    assert_eq!(
        finding_keys(&db, "K011"),
        [
            ["12", "person", "birth_date", "child 12: ssda903/2025 counts, ssda903/2023 differs"],
            ["12", "person", "birth_date", "child 12: ssda903/2025 counts, ssda903/2024 differs"],
            ["15", "person", "upn", "child 15: ssda903/2025 counts, ssda903/2023 differs"],
            ["15", "person", "upn", "child 15: ssda903/2025 counts, ssda903/2024 differs"],
            ["Episodes:13/01/12/2022/S", "cla_episode", "primary_need", "child 13: ssda903/2024 counts, ssda903/2023 differs"],
        ]
    );
    assert_eq!(
        finding_keys(&db, "K012"),
        [["Episodes:14/20/02/2023/S", "cla_episode", "end_date", "open in ssda903/2023, not in ssda903/2024"]]
    );
    for code in ["K001", "K002", "K003", "K009", "K010", "K013", "K014"] {
        assert_eq!(finding_keys(&db, code), Vec::<Vec<String>>::new(), "{code}");
    }
    // What the newest return has no column for is not known better by an older one here, and every older record can be looked up.
    assert_eq!(number(&db, "SELECT count(*) FROM unlanded WHERE fate = 'merged' AND raw IS NULL"), 0);

    let said = caseport_in(
        dir.path(),
        &["trace", "Episodes:13/01/12/2022/S", "primary_need", "--run", run.to_str().unwrap(), "--reveal", "--why", "test"],
    );
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(said.out.contains("from ssda903/2024/episodes.csv, record 4"), "{}", said.out);
    assert!(said.out.contains("Episodes.CIN   `N5`"), "{}", said.out);
    let said = caseport_in(dir.path(), &["find", "Episodes:13/01/12/2022/S", "--run", run.to_str().unwrap()]);
    assert!(said.out.contains("ssda903/2023/episodes.csv") && said.out.contains("ssda903/2024/episodes.csv"), "{}", said.out);
}

/// A return may be delivered in parts. Records that stand at one place of two files are two records: the first of one part is joined with the second of it, and
/// not with what stands second in the other.
#[test]
fn a_return_in_parts_keeps_the_records_of_each_apart() {
    let dir = tempfile::tempdir().unwrap();
    let home = dir.path();
    write(&home.join("a"), "header.csv", &format!("{HEADER}11,M,01/02/2010,WBRI,,,\n"));
    let (first, second) = ("11,01/05/2022,S,C2,N1,U1,PR1,01/06/2022,X1,CARPL,,,", "11,01/06/2022,P,C2,N1,U1,PR1,,,,,,");
    write(&home.join("a"), "episodes.csv", &format!("{EPISODES}{first}\n{second}\n"));
    write(&home.join("b"), "header.csv", &format!("{HEADER}12,M,01/02/2011,WBRI,,,\n13,M,01/02/2011,WBRI,,,\n"));
    let (one, other) = ("12,01/07/2022,S,C2,N1,U1,PR1,,,,,,", "13,01/08/2022,S,C2,N1,U1,PR1,,,,,,");
    write(&home.join("b"), "episodes.csv", &format!("{EPISODES}{one}\n{other}\n"));
    project(home, "[[return]]\nsystem = \"ssda903/2023\"\nfiles = [\"a\", \"b\"]\n");
    let said = caseport_in(home, &["dry-run", ".", "--run", "run"]);
    assert!(said.code < 2, "{}", said.err);
    let db = home.join("run/run.db");
    assert_eq!(
        query(&db, "SELECT person_id, period_of_care_id FROM period_of_care ORDER BY 1"),
        [["11", "Episodes:11/01/05/2022/S"], ["12", "Episodes:12/01/07/2022/S"], ["13", "Episodes:13/01/08/2022/S"]]
    );
    assert_eq!(
        query(&db, "SELECT u.key, u.into_key, f.name FROM unlanded u JOIN file f ON f.id = u.file WHERE u.fate = 'merged'"),
        [["Episodes:11/01/06/2022/P", "Episodes:11/01/05/2022/S", "ssda903/2023/episodes.csv"]]
    );
    let episodes = "SELECT person_id, substr(period_of_care_id, 10, 2) FROM cla_episode ORDER BY person_id, start_date";
    assert_eq!(query(&db, episodes), ["11", "11", "12", "13"].map(|child| [child, child]));
}

#[test]
fn a_run_of_a_history_is_the_same_whatever_the_number_of_threads() {
    let dir = tempfile::tempdir().unwrap();
    three_years(dir.path());
    let returns = returns(&["2025", "2023", "2024"].map(|year| (format!("ssda903/{year}"), year.to_owned())));
    project(dir.path(), &returns);
    fs::create_dir_all(dir.path().join("runs")).unwrap();
    let rows = |name: &str, threads: &str| {
        let run = dir.path().join("runs").join(name);
        trial(dir.path(), &run, &["--threads", threads]);
        let tables = ["person", "cla_episode", "period_of_care", "sdq_score", "unlanded", "finding"];
        tables.map(|table| query(&run.join("run.db"), &format!("SELECT * FROM {table} ORDER BY rowid")))
    };
    assert!(rows("a", "1") == rows("b", "4"), "the rows differ");
}

#[test]
fn a_project_of_returns_that_makes_no_sense_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    three_years(dir.path());
    for (text, says) in [
        ("[[return]]\nsystem = \"liquidlogic-lcs/hdm-1\"\nfiles = [\"2023\"]\n", "is no return"),
        (
            "[[return]]\nsystem = \"ssda903/2023\"\nfiles = [\"2023\"]\n[[return]]\nsystem = \"ssda903/2023\"\nfiles = [\"2024\"]\n",
            "is named twice",
        ),
        (
            "[source]\nsystem = \"ssda903/2023\"\n[[return]]\nsystem = \"ssda903/2023\"\nfiles = [\"2023\"]\n",
            "both [source] and [[return]]",
        ),
    ] {
        project(dir.path(), text);
        let said = caseport_in(dir.path(), &["trial", "."]);
        assert_eq!(said.code, 2, "{}", said.err);
        assert!(said.err.contains(says), "{}", said.err);
    }
    project(dir.path(), "[[return]]\nsystem = \"ssda903/2023\"\nfiles = []\n");
    assert_eq!(caseport_in(dir.path(), &["trial", "."]).code, 3);
}

/// A child of the census, with its episodes of need.
fn child(id: &str, born: &str, upn: &str, more: &str, cases: &str) -> String {
    format!(
        "<Child><ChildIdentifiers><LAchildID>{id}</LAchildID><UPN>{upn}</UPN><PersonBirthDate>{born}</PersonBirthDate>{more}</ChildIdentifiers>\
         <ChildCharacteristics><Ethnicity>WBRI</Ethnicity><Disabilities><Disability>NONE</Disability></Disabilities></ChildCharacteristics>{cases}</Child>\n"
    )
}

fn census(folder: &Path, year: &str, children: &str) {
    let header = format!("<Header><CollectionDetails><Collection>CIN</Collection><Year>{year}</Year></CollectionDetails></Header>\n");
    write(folder, &format!("cin-{year}.xml"), &format!("<Message>\n{header}<Children>\n{children}</Children>\n</Message>\n"));
}

/// Two years of the census of child 11 (who died), whose case closed in the second, and of 21, known to no other return. Child 15 has the pupil
/// number of child 21 here, and none of its own.
fn two_censuses(folder: &Path) {
    let case = |closed: &str, more: &str| {
        format!(
            "<CINdetails><CINreferralDate>2023-02-01</CINreferralDate><ReferralSource>1A</ReferralSource><PrimaryNeedCode>N1</PrimaryNeedCode>{closed}\
             <Assessments><AssessmentActualStartDate>2023-02-02</AssessmentActualStartDate><FactorsIdentifiedAtAssessment><AssessmentFactors>3B</AssessmentFactors></FactorsIdentifiedAtAssessment></Assessments>{more}</CINdetails>"
        )
    };
    let earlier = "<CINdetails><CINreferralDate>2022-05-01</CINreferralDate><ReferralSource>1A</ReferralSource><PrimaryNeedCode>N2</PrimaryNeedCode><CINclosureDate>2022-07-01</CINclosureDate><ReasonForClosure>RC7</ReasonForClosure></CINdetails>";
    let plan = "<ChildProtectionPlans><CPPstartDate>2023-03-01</CPPstartDate><InitialCategoryOfAbuse>NEG</InitialCategoryOfAbuse><Reviews><CPPreviewDate>2023-03-20</CPPreviewDate></Reviews></ChildProtectionPlans>";
    let sex = "<GenderCurrent>2</GenderCurrent>";
    // In the first year the case is the second of its child, in the next the first.
    census(
        folder,
        "2023",
        &(child("11", "2012-05-04", "", sex, &(earlier.to_owned() + &case("", plan)))
            + &child("21", "2015-01-01", "V801200001101", sex, &case("", ""))),
    );
    let closed = case(
        "<CINclosureDate>2023-09-01</CINclosureDate><ReasonForClosure>RC7</ReasonForClosure>",
        &plan.replace("<Reviews>", "<CPPendDate>2023-08-01</CPPendDate><Reviews>"),
    );
    let died = "<GenderCurrent>2</GenderCurrent><PersonDeathDate>2024-02-02</PersonDeathDate>";
    census(folder, "2024", &(child("11", "2012-05-04", "", died, &closed) + &child("15", "2009-07-17", "", sex, &case("", ""))));
}

fn census_project(folder: &Path, same_child: bool) {
    let census = ["2023", "2024"].map(|year| (format!("cin-census/{year}"), format!("cin-{year}.xml")));
    let looked_after = ["2023", "2024", "2025"].map(|year| (format!("ssda903/{year}"), year.to_owned()));
    project(
        folder,
        &format!(
            "same_child = {same_child}
{}{}",
            returns(&census),
            returns(&looked_after)
        ),
    );
    fs::create_dir_all(folder.join("runs")).unwrap();
}

#[test]
fn the_census_is_read_as_tables_and_its_years_merge_whatever_the_numbers_of_the_episodes() {
    let dir = tempfile::tempdir().unwrap();
    two_censuses(dir.path());
    let returns = returns(&["2023", "2024"].map(|year| (format!("cin-census/{year}"), format!("cin-{year}.xml"))));
    project(dir.path(), &returns);
    let run = dir.path().join("runs/001");
    fs::create_dir_all(run.parent().unwrap()).unwrap();
    let (said, result) = trial(dir.path(), &run, &[]);
    assert_eq!(said.code, 1, "{}{}", said.out, said.err);
    assert_eq!(result["reconcile"]["status"], "equal");
    // Header, children, ethnic groups, disabilities, episodes, assessments, factors, plans, reviews.
    everything_is_accounted_for(&result, (1 + 2 + 2 + 2 + 3 + 2 + 2 + 1 + 1) + (1 + 2 + 2 + 2 + 2 + 2 + 2 + 1 + 1));
    let db = run.join("run.db");
    assert_eq!(
        query(&db, "SELECT referral_id, closure_date, closure_reason FROM cin_episode ORDER BY 1"),
        [
            ["CINdetails:11/2022-05-01", "2022-07-01", "RC7"],
            ["CINdetails:11/2023-02-01", "2023-09-01", "RC7"],
            ["CINdetails:15/2023-02-01", "", ""],
            ["CINdetails:21/2023-02-01", "", ""],
        ]
    );
    assert_eq!(
        query(&db, "SELECT a.referral_id, f.factor_code FROM assessment_factor f JOIN assessment a USING (assessment_id) ORDER BY 1"),
        [["CINdetails:11/2023-02-01", "3B"], ["CINdetails:15/2023-02-01", "3B"], ["CINdetails:21/2023-02-01", "3B"]]
    );
    assert_eq!(
        query(&db, "SELECT p.cp_plan_id, p.end_date, r.review_date FROM cp_plan p JOIN cp_review r USING (cp_plan_id)"),
        [["ChildProtectionPlans:11/2023-03-01", "2023-08-01", "2023-03-20"]]
    );
    assert_eq!(
        query(&db, "SELECT person_id, sex, death_date FROM person ORDER BY 1"),
        [["11", "F", "2024-02-02"], ["15", "F", ""], ["21", "F", ""]]
    );
    // Closed in the next year is no difference; the assessment and the case of 21 are not heard of again.
    assert_eq!(finding_keys(&db, "K011"), Vec::<Vec<String>>::new());
    let gone: Vec<String> = finding_keys(&db, "K012").into_iter().map(|mut it| it.remove(0)).collect();
    assert_eq!(gone, ["Assessments:21/2023-02-01/2023-02-02", "CINdetails:21/2023-02-01"]);
    // The place of an element is the place of its record.
    let line = "SELECT _line, _record FROM cin_episode WHERE referral_id = 'CINdetails:15/2023-02-01'";
    assert_eq!(query(&db, line), [["5", "2"]]);
    let offset = number(&db, "SELECT _offset FROM cin_episode WHERE referral_id = 'CINdetails:15/2023-02-01'") as usize;
    let text = fs::read_to_string(dir.path().join("cin-2024.xml")).unwrap();
    assert!(text[offset..].starts_with("<CINdetails><CINreferralDate>2023-02-01"));
}

#[test]
fn two_kinds_of_return_are_of_the_same_children_only_where_the_council_says_so() {
    let dir = tempfile::tempdir().unwrap();
    three_years(dir.path());
    two_censuses(dir.path());
    census_project(dir.path(), true);
    let run = dir.path().join("runs/same");
    let (said, result) = trial(dir.path(), &run, &[]);
    assert_eq!((said.code, &result["reconcile"]["status"]), (1, &"equal".into()), "{}{}", said.out, said.err);
    let db = run.join("run.db");
    // The newest return of looked-after children has no column for the day of death, and the census fills it.
    assert_eq!(
        query(&db, "SELECT person_id, sex, death_date, has_case_record FROM person WHERE person_id IN ('11', '21') ORDER BY 1"),
        [["11", "F", "2024-02-02", "1"], ["21", "F", "", "1"]]
    );
    assert_eq!(number(&db, "SELECT count(*) FROM person"), 6);
    assert_eq!(number(&db, "SELECT count(*) FROM cin_episode WHERE person_id = '11'"), 2);
    assert_eq!(
        number(&db, "SELECT count(*) FROM blank b WHERE b.table_name = 'person' AND b.key = '11' AND b.column_name = 'death_date'"),
        0
    );
    // Pupil numbers merge nobody: 21 of the census had, in an earlier year of the other return, the number that 15 has in none now.
    assert_eq!(finding_keys(&db, "K013"), Vec::<Vec<String>>::new());
    assert_eq!(finding_keys(&db, "K014"), Vec::<Vec<String>>::new());

    census_project(dir.path(), false);
    let run = dir.path().join("runs/apart");
    let (said, result) = trial(dir.path(), &run, &[]);
    assert_eq!((said.code, &result["reconcile"]["status"]), (1, &"equal".into()), "{}{}", said.out, said.err);
    let db = run.join("run.db");
    let ids: Vec<String> = query(&db, "SELECT person_id FROM person ORDER BY 1").concat();
    assert_eq!(
        ids,
        [
            "ChildIdentifiers:11",
            "ChildIdentifiers:15",
            "ChildIdentifiers:21",
            "Header:11",
            "Header:12",
            "Header:13",
            "Header:14",
            "Header:15"
        ]
    );
    assert_eq!(number(&db, "SELECT count(*) FROM cin_episode e LEFT JOIN person p USING (person_id) WHERE p.person_id IS NULL"), 0);
    assert_eq!(
        finding_keys(&db, "K014"),
        [[
            "",
            "person",
            "upn",
            "cin-census and ssda903: 2 children under the same identifier; the pupil number is the same for 0, another for 0, and missing on a side for 2"
        ]]
    );
}

#[test]
fn one_pupil_number_under_two_children_is_said_and_merges_nobody() {
    let dir = tempfile::tempdir().unwrap();
    let sex = "<Sex>F</Sex>";
    census(dir.path(), "2024", &child("21", "2015-01-01", "V801200001101", "", ""));
    census(dir.path(), "2025", &child("22", "2015-01-01", "V801200001101", sex, ""));
    let returns = returns(&["2024", "2025"].map(|year| (format!("cin-census/{year}"), format!("cin-{year}.xml"))));
    project(dir.path(), &returns);
    let run = dir.path().join("runs/001");
    fs::create_dir_all(run.parent().unwrap()).unwrap();
    trial(dir.path(), &run, &[]);
    let db = run.join("run.db");
    assert_eq!(number(&db, "SELECT count(*) FROM person"), 2);
    assert_eq!(finding_keys(&db, "K013"), [["21", "person", "upn", "also 22"]]);
    assert_eq!(finding_keys(&db, "K102").len(), 2);
    // Of children whom the council keeps apart nothing says that they share a number, but for how often it is so.
    fs::write(dir.path().join("apart.csv"), "key,by,on\n21,Adoption team,2026-02-11\n22,Adoption team,2026-02-11\n").unwrap();
    project(dir.path(), &format!("apart = \"apart.csv\"\n{returns}"));
    let run = dir.path().join("runs/002");
    trial(dir.path(), &run, &[]);
    let db = run.join("run.db");
    assert_eq!(number(&db, "SELECT count(*) FROM person"), 2);
    assert_eq!(finding_keys(&db, "K013").len() + finding_keys(&db, "K102").len(), 0);
    assert_eq!(number(&db, "SELECT count FROM finding WHERE code = 'K015'"), 2);
}

#[test]
fn a_census_that_breaks_off_keeps_its_whole_children_and_the_rest_is_rejected() {
    let dir = tempfile::tempdir().unwrap();
    two_censuses(dir.path());
    let text = fs::read_to_string(dir.path().join("cin-2024.xml")).unwrap();
    let cut = text.rfind("<CINreferralDate>").unwrap();
    fs::create_dir_all(dir.path().join("cut")).unwrap();
    fs::write(dir.path().join("cut/census.xml"), &text[..cut]).unwrap();
    let run = dir.path().join("001");
    let (said, result) = trial(&dir.path().join("cut"), &run, &["--system", "cin-census/2024"]);
    assert_eq!(said.code, 1, "{}{}", said.out, said.err);
    let db = run.join("run.db");
    assert_eq!(query(&db, "SELECT person_id FROM person"), [["11"]]);
    let of = |table: &str| result["source"]["tables"].as_array().unwrap().iter().find(|it| it["table"] == table).unwrap().clone();
    assert_eq!((&of("ChildIdentifiers")["read"], &of("ChildIdentifiers")["rejected"]), (&2.into(), &1.into()));
    assert_eq!(of("Header")["archived"], 1);
    let kept = query(&db, "SELECT CAST(raw AS TEXT) FROM unlanded WHERE fate = 'rejected' LIMIT 1").concat().concat();
    assert!(kept.contains("2009-07-17") && kept.contains("WBRI"), "{kept}");
    assert_eq!(number(&db, "SELECT count(*) FROM finding WHERE code = 'R056'"), 1);
}

/// Real files of others: three years of the census, and SSDA903 given as two years, so that what must come out can be counted in the files.
#[test]
fn real_files_of_several_years_become_one_history() {
    let Some(data) = shared_data() else { return };
    let dir = tempfile::tempdir().unwrap();
    let files = [
        ("cin-census/2026", "cin/CIN_Census_2026.xml"),
        ("cin-census/2024", "cin/CIN_Census_2024.xml"),
        ("cin-census/2023", "cin/CIN_Census_2021.xml"),
        ("ssda903/2025", "ssda903"),
        ("ssda903/2024", "ssda903"),
    ];
    let files = files.map(|(system, file)| (system.to_owned(), data.join(file).to_str().unwrap().to_owned()));
    project(dir.path(), &format!("same_child = true\n{}", returns(&files)));
    let run = dir.path().join("runs/001");
    fs::create_dir_all(run.parent().unwrap()).unwrap();
    let (said, result) = trial(dir.path(), &run, &[]);
    assert_eq!(said.code, 1, "{}{}", said.out, said.err);
    assert_eq!(result["reconcile"]["status"], "equal");
    everything_is_accounted_for(&result, 52_001);
    let db = run.join("run.db");
    // 2,675 children with 5,050 episodes, each with a key of its own, whether the return comes once or twice; two children of the census.
    for (sql, count) in [
        ("person", 2_675 + 2),
        ("cla_episode", 5_050),
        ("cla_placement", 5_050),
        ("sdq_score", 2 * 2_675),
        ("cin_episode", 3),
        ("finding WHERE code = 'K001'", 0),
        ("finding WHERE code = 'K012'", 0),
    ] {
        assert_eq!(number(&db, &format!("SELECT count(*) FROM {sql}")), count, "{sql}");
    }
    let fates = query(
        &db,
        "SELECT source_table, fate, count(*) FROM fate WHERE source_table LIKE '%Episodes' AND source_table NOT LIKE '%SW%' OR source_table LIKE '%Header' GROUP BY 1, 2",
    );
    assert_eq!(
        fates,
        [
            ["cin-census/2023 Header", "archived", "1"],
            ["cin-census/2024 Header", "archived", "1"],
            ["cin-census/2026 Header", "archived", "1"],
            ["ssda903/2024 Episodes", "merged", "5050"],
            ["ssda903/2024 Header", "merged", "2675"],
            ["ssda903/2025 Episodes", "loaded", "5050"],
            ["ssda903/2025 Header", "loaded", "2675"],
        ]
    );
    // The child of 2021 is another one in 2024, under the same identifier: that is what the files say.
    let differ: Vec<String> = query(&db, "SELECT column_name FROM finding WHERE code = 'K011' ORDER BY 1").concat();
    assert_eq!(differ, ["birth_date", "death_date", "expected_birth_date", "sex"]);
}

/// The XML of SSDA903 is an extract of its own.
#[test]
fn the_xml_of_the_looked_after_return_is_read_by_a_run() {
    let Some(data) = shared_data() else { return };
    let dir = tempfile::tempdir().unwrap();
    let run = dir.path().join("001");
    let file = data.join("ssda903/fake_903.xml");
    let (said, result) = trial(&file, &run, &["--system", "ssda903/2023"]);
    assert_eq!(said.code, 1, "{}{}", said.out, said.err);
    assert_eq!(result["reconcile"]["status"], "equal");
    let text = fs::read_to_string(file).unwrap();
    let db = run.join("run.db");
    let read = |table: &str| number(&db, &format!("SELECT sum(records) FROM file WHERE table_name = '{table}'")) as usize;
    for (table, element) in
        [("Header", "<HEADER>"), ("Episodes", "<EPISODE>"), ("Reviews", "<AREVIEW>"), ("OC2", "<OC2>"), ("PrevPerm", "<PERMANENCE>")]
    {
        assert_eq!(read(table), text.matches(element).count(), "{table}");
    }
    assert_eq!(number(&db, "SELECT count(*) FROM person") as usize, text.matches("<HEADER>").count());
}
