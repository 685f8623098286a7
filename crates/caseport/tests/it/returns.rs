//! Returns written from a run: what stands in them, what was left out, what their rules say of them, and the way back.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
    sync::OnceLock,
};

use serde_json::Value;

use crate::support::{Said, caseport_in, root, sample, trial};

/// A run of the sample council that all tests here read.
fn run() -> &'static Path {
    static RUN: OnceLock<tempfile::TempDir> = OnceLock::new();
    let dir = RUN.get_or_init(|| {
        let dir = tempfile::tempdir().unwrap();
        let (said, _) = trial(&sample(), &dir.path().join("run"), &[]);
        assert_eq!(said.code, 1, "{}", said.err);
        dir
    });
    Box::leak(dir.path().join("run").into_boxed_path())
}

fn write(system: &str, run: &Path, to: &Path, more: &[&str]) -> (Said, Value) {
    let mut args = vec!["return", system, "--run", run.to_str().unwrap(), "--to", to.to_str().unwrap(), "--format", "json"];
    args.extend(more);
    let said = caseport_in(run.parent().unwrap(), &args);
    let json = serde_json::from_str(&said.out).unwrap_or_else(|_| panic!("{} {} {}", said.code, said.out, said.err));
    (said, json)
}

/// How often each rule is hit.
fn hits(system: &str, file: &Path) -> BTreeMap<String, u64> {
    let said = caseport_in(file.parent().unwrap(), &["check", file.to_str().unwrap(), "--system", system, "--format", "json"]);
    let json: Value = serde_json::from_str(&said.out).unwrap_or_else(|_| panic!("{} {}", said.code, said.err));
    let unread: Vec<&Value> = json["findings"].as_array().unwrap().iter().filter(|it| it["code"] != "R014").collect();
    assert!(unread.is_empty(), "what we write, we read without a finding: {unread:?}");
    let mut counts = BTreeMap::new();
    for hit in json["hits"].as_array().unwrap() {
        *counts.entry(hit["rule"].as_str().unwrap().to_owned()).or_default() += 1;
    }
    counts
}

/// The hits on a return of the sample are those of `docs/conformance/brackenshire.csv`; where a labelled fault explains them, they are on the
/// children of those labels and on nobody else, and each of those children who is in the return is hit.
fn explained(system: &str, path: &Path) {
    let rows = |path: &Path| -> Vec<csv::StringRecord> { csv::Reader::from_path(path).unwrap().records().map(Result::unwrap).collect() };
    let listed = rows(&root().join("docs/conformance/brackenshire.csv"));
    let listed: Vec<_> = listed.iter().filter(|it| &it[0] == system).collect();
    assert!(listed.iter().all(|it| !it[4].is_empty() && !it[5].is_empty()), "a hit is not explained");
    let expected: BTreeMap<String, u64> =
        listed.iter().map(|it| (it[1].to_owned(), it[2].parse().unwrap())).filter(|it: &(String, u64)| it.1 > 0).collect();
    assert_eq!(hits(system, path), expected);
    let args = ["check", path.to_str().unwrap(), "--system", system, "--format", "json", "--reveal", "keys"];
    let said: Value = serde_json::from_str(&caseport_in(path.parent().unwrap(), &args).out).unwrap();
    let text: String = bytes(path).values().map(|it| String::from_utf8_lossy(it)).collect();
    let there = |child: &str| text.contains(&format!(">{child}<")) || text.lines().any(|line| line.starts_with(&format!("{child},")));
    // The label of a fault of a person has the person's key, which is the child's in a return.
    let labels = rows(&sample().join("truth/labels.csv"));
    for it in &listed {
        let labelled: BTreeSet<&str> = labels.iter().filter(|label| label[1] == it[4] && &label[5] == "person").map(|it| &it[6]).collect();
        assert!(!labelled.is_empty(), "the sample has no label `{}` of a person", &it[4]);
        let hits = said["hits"].as_array().unwrap().iter().filter(|hit| hit["rule"] == it[1]);
        let hit: BTreeSet<&str> = hits.map(|it| it["child"].as_str().unwrap()).collect();
        let expected: BTreeSet<&str> = labelled.into_iter().filter(|child| there(child)).collect();
        assert_eq!(hit, expected, "{} hits other children than those with the label", &it[1]);
    }
}

#[test]
fn every_mapping_out_of_the_model_is_sound_and_its_examples_hold() {
    let mut checked = 0;
    let systems = caseport_in(&root(), &["systems", "--format", "json"]);
    let systems: Value = serde_json::from_str(&systems.out).unwrap();
    for system in systems.as_array().unwrap().iter().map(|it| it["system"].as_str().unwrap()) {
        let check = caseport_in(&root(), &["map", "check", system, "--direction", "from-ics"]);
        if check.out.starts_with(&format!("{system}: 0 mappings")) {
            continue;
        }
        checked += 1;
        assert_eq!(check.code, 0, "{system}: {}{}", check.out, check.err);
        let test = caseport_in(&root(), &["map", "test", system, "--direction", "from-ics"]);
        assert_eq!(test.code, 0, "{}", test.out);
        assert!(!test.out.contains(": 0 passed"), "{system} has no examples");
    }
    assert!(checked >= 10, "only {checked} systems have a mapping out of the model");
}

/// The census of the sample council is read again without a finding, and its rules say nothing but what labelled faults explain.
#[test]
fn the_census_of_the_sample_has_only_hits_that_labelled_faults_explain() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("cin.xml");
    let (said, json) = write("cin-census/2026", run(), &file, &["--la", "301"]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert_eq!(json["findings"], serde_json::json!([]));
    explained("cin-census/2026", &file);
}

#[test]
fn the_return_about_looked_after_children_has_no_hits_that_no_label_explains() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("ssda903");
    let (said, json) = write("ssda903/2026", run(), &folder, &[]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert_eq!(json["findings"], serde_json::json!([]));
    explained("ssda903/2026", &folder);
    // Of each child who was looked after in the year the return says whether there was an earlier permanence, and of no care leaver.
    let file = folder.join("PrevPerm.csv");
    let text = std::fs::read_to_string(&file).unwrap();
    let of = |name: &str| -> BTreeSet<String> {
        let text = std::fs::read_to_string(folder.join(name)).unwrap();
        text.lines().skip(1).map(|line| line.split(',').next().unwrap().to_owned()).collect()
    };
    assert_eq!(of("PrevPerm.csv"), of("Episodes.csv"));
    // A file with headings only is given: a rule that needs its table says something, and nothing where the file is not there.
    std::fs::write(&file, format!("{}\n", text.lines().next().unwrap())).unwrap();
    assert_eq!(hits("ssda903/2026", &folder).get("630"), Some(&1));
    std::fs::remove_file(file).unwrap();
    assert!(!hits("ssda903/2026", &folder).contains_key("630"));
}

/// The lists of the sample council are a workbook that is read again without a finding; its rules find nothing.
#[test]
fn the_lists_of_an_inspection_are_a_workbook_without_hits() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("lists.xlsx");
    let (said, json) = write("annex-a/2026", run(), &file, &[]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert_eq!(json["findings"], serde_json::json!([]));
    let records: Vec<(&str, u64)> =
        json["tables"].as_array().unwrap().iter().map(|it| (it["table"].as_str().unwrap(), it["records"].as_u64().unwrap())).collect();
    assert_eq!(
        records,
        [19, 0, 19, 18, 8, 28, 11, 2, 6, 1, 0].iter().enumerate().map(|(at, count)| (LISTS[at], *count)).collect::<Vec<_>>()
    );
    explained("annex-a/2026", &file);
    // What the lists cannot say is said.
    let not_filled: Vec<String> = json["not_filled"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| format!("{}.{}", it["table"].as_str().unwrap(), it["column"].as_str().unwrap()))
        .collect();
    assert_eq!(not_filled, ["List 2.Assessment completion date", "List 10.Family identifier"]);
}

/// The sheets of Annex A.
const LISTS: [&str; 11] = ["List 1", "List 2", "List 3", "List 4", "List 5", "List 6", "List 7", "List 8", "List 9", "List 10", "List 11"];

/// Sheets, headings and cells as a program for workbooks sees them.
#[test]
fn the_workbook_has_the_sheets_and_headings_of_the_lists_and_days_are_days() {
    use calamine::{Data, Reader as _};
    let dir = tempfile::tempdir().unwrap();
    for (year, heading) in [("2024", "Gender"), ("2026", "Sex")] {
        let file = dir.path().join(format!("{year}.xlsx"));
        write(&format!("annex-a/{year}"), run(), &file, &["--on", "2026-03-31"]);
        let mut book: calamine::Xlsx<_> = calamine::open_workbook(&file).unwrap();
        assert_eq!(book.sheet_names(), LISTS);
        let sheet = book.worksheet_range("List 3").unwrap();
        let rows: Vec<&[Data]> = sheet.rows().collect();
        let headings: Vec<String> = rows[0].iter().map(ToString::to_string).collect();
        assert_eq!(
            headings,
            [
                "Child Unique ID",
                heading,
                "Ethnicity",
                "Date of Birth",
                "Age of Child (Years)",
                "Date of referral",
                "Referral Source",
                "Referral NFA?",
                "Number of Referrals in Last 12 Months",
                "Allocated Team",
                "Allocated Worker"
            ]
        );
        for row in &rows[1..] {
            assert!(matches!(row[0], Data::String(_)), "an identifier is text");
            assert!(matches!(row[5], Data::DateTime(_)) && matches!(row[8], Data::Float(_) | Data::Int(_)));
        }
    }
    let bytes = |name: &str| std::fs::read(dir.path().join(name)).unwrap();
    write("annex-a/2026", run(), &dir.path().join("again.xlsx"), &[]);
    assert_eq!(bytes("2026.xlsx"), bytes("again.xlsx"), "the same run gives the same bytes");
    // The lists of another day are other lists, and a return of a year is about no day.
    let (_, json) = write("annex-a/2026", run(), &dir.path().join("earlier"), &["--on", "2025-09-30", "--as", "csv"]);
    assert_eq!((json["files"].as_array().unwrap().len(), json["tables"][2]["records"].as_u64()), (11, Some(8)));
    let args = ["return", "ssda903/2026", "--run", run().to_str().unwrap(), "--on", "2025-09-30"];
    let said = caseport_in(dir.path(), &args);
    insta::assert_snapshot!(said.err, @r"
    error: `ssda903/2026` is about a collection year, not about a day
      next: say --year, or nothing
    ");
}

/// The head of the census, and one child, as they stand in the file.
#[test]
fn the_census_is_written_in_the_order_of_the_schema() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("cin.xml");
    write("cin-census/2026", run(), &file, &["--la", "301"]);
    let text = std::fs::read_to_string(&file).unwrap();
    let head: String = text.split_inclusive('\n').take(48).collect();
    insta::assert_snapshot!(head, @r#"
    <?xml version="1.0" encoding="UTF-8"?>
    <Message>
      <Header>
        <CollectionDetails>
          <Collection>CIN</Collection>
          <Year>2026</Year>
          <ReferenceDate>2026-03-31</ReferenceDate>
        </CollectionDetails>
        <Source>
          <SourceLevel>L</SourceLevel>
          <LEA>301</LEA>
          <SoftwareCode>caseport</SoftwareCode>
          <Release>0.1.0</Release>
          <SerialNo>001</SerialNo>
        </Source>
      </Header>
      <Children>
        <Child>
          <ChildIdentifiers>
            <LAchildID>100001</LAchildID>
            <UPNunknown>UN1</UPNunknown>
            <PersonBirthDate>2023-11-23</PersonBirthDate>
            <Sex>M</Sex>
          </ChildIdentifiers>
          <ChildCharacteristics>
            <Ethnicity>NOBT</Ethnicity>
            <Disabilities>
              <Disability>NONE</Disability>
            </Disabilities>
          </ChildCharacteristics>
          <CINdetails>
            <CINreferralDate>2025-06-19</CINreferralDate>
            <ReferralSource>4</ReferralSource>
            <PrimaryNeedCode>N1</PrimaryNeedCode>
            <Assessments>
              <AssessmentActualStartDate>2025-06-23</AssessmentActualStartDate>
              <AssessmentAuthorisationDate>2025-08-12</AssessmentAuthorisationDate>
              <FactorsIdentifiedAtAssessment>
                <AssessmentFactors>3A</AssessmentFactors>
              </FactorsIdentifiedAtAssessment>
            </Assessments>
            <Section47>
              <S47ActualStartDate>2025-06-23</S47ActualStartDate>
              <InitialCPCtarget>2025-07-14</InitialCPCtarget>
              <DateOfInitialCPC>2025-07-14</DateOfInitialCPC>
              <ICPCnotRequired>0</ICPCnotRequired>
            </Section47>
            <ReferralNFA>0</ReferralNFA>
    "#);
    assert!(!text.contains("></") && !text.contains("/>"), "an element says nothing");
}

#[test]
fn every_canonical_row_that_is_not_in_the_return_is_said_to_be_left_out() {
    let dir = tempfile::tempdir().unwrap();
    let (_, json) = write("cin-census/2026", run(), &dir.path().join("cin.xml"), &["--la", "301"]);
    let number = |value: &Value| value.as_u64().unwrap();
    let records =
        |table: &str| json["tables"].as_array().unwrap().iter().find(|it| it["table"] == table).map_or(0, |it| number(&it["records"]));
    let rows = |table: &str| crate::support::number(&run().join("run.db"), &format!("SELECT count(*) FROM {table}")) as u64;
    for (from, into) in [
        ("cin_episode", "CINdetails"),
        ("assessment", "Assessments"),
        ("assessment_factor", "AssessmentFactorsList"),
        ("cin_plan", "CINplanDates"),
        ("s47_enquiry", "Section47"),
        ("cp_plan", "ChildProtectionPlans"),
        ("cp_review", "Reviews"),
        ("person", "ChildIdentifiers"),
        ("person", "ChildCharacteristics"),
    ] {
        let left_out = json["left_out"].as_array().unwrap().iter();
        let left_out: u64 =
            left_out.filter(|it| it["into"] == into && (it["from"] == from || it["from"] == into)).map(|it| number(&it["count"])).sum();
        assert_eq!(rows(from), records(into) + left_out, "{from} into {into}");
    }
    for it in json["left_out"].as_array().unwrap() {
        assert_eq!(it["keys"].as_array().unwrap().len() as u64, number(&it["count"]));
    }
    let notes = json["not_carried"].as_array().unwrap().iter().find(|it| it["table"] == "case_note").unwrap();
    assert_eq!(number(&notes["rows"]), rows("case_note"));
}

#[test]
fn the_same_run_gives_the_same_bytes() {
    let dir = tempfile::tempdir().unwrap();
    for (system, more) in [("cin-census/2026", &["--la", "301"] as &[&str]), ("ssda903/2026", &[])] {
        let (one, two) = (dir.path().join(format!("{}1", &system[..3])), dir.path().join(format!("{}2", &system[..3])));
        write(system, run(), &one, more);
        write(system, run(), &two, more);
        assert_eq!(bytes(&one), bytes(&two), "{system}");
    }
}

/// The return of a return is the return: read into the canonical model and written again, it is the same to the byte, for every year that
/// the sample council has. So all that the return carries, the model keeps.
#[test]
fn a_return_that_was_read_is_written_again_as_it_was() {
    let dir = tempfile::tempdir().unwrap();
    for year in ["2021", "2022", "2023", "2024", "2025", "2026"] {
        let first = dir.path().join(format!("first-{year}"));
        let (_, json) = write("ssda903/2027", run(), &first, &["--year", year]);
        assert!(json["tables"].as_array().unwrap().iter().any(|it| it["table"] == "Episodes" && it["records"].as_u64().unwrap() > 0));
        let back = dir.path().join(format!("run-{year}"));
        let said =
            caseport_in(dir.path(), &["dry-run", first.to_str().unwrap(), "--system", "ssda903/2027", "--run", back.to_str().unwrap()]);
        assert!(said.code < 2, "{}", said.err);
        let second = dir.path().join(format!("second-{year}"));
        write("ssda903/2027", &back, &second, &["--year", year]);
        for (name, text) in bytes(&first) {
            let again = std::fs::read_to_string(second.join(&name)).unwrap();
            assert_eq!(again, String::from_utf8(text).unwrap(), "{year}: {name}");
        }
    }
}

/// The data flow of the sample council: all records that were counted are read again, and nobody's protected address is in it.
#[test]
fn the_data_flow_is_read_again_and_withholds_what_it_must() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("flow");
    let (said, json) = write("dfe-csc-api/0.9", run(), &folder, &["--year", "2026"]);
    assert_eq!((said.code, &json["findings"], &json["no_place"]), (0, &serde_json::json!([]), &serde_json::json!([])), "{}", said.err);
    let records: u64 = json["tables"].as_array().unwrap().iter().map(|it| it["records"].as_u64().unwrap()).sum();
    let check =
        caseport_in(dir.path(), &["check", folder.to_str().unwrap(), "--system", "dfe-csc-api/0.9", "--year", "2026", "--format", "json"]);
    let check: Value = serde_json::from_str(&check.out).unwrap();
    assert_eq!((check["files"][0]["records"].as_u64(), &check["findings"]), (Some(records), &serde_json::json!([])));
    let text = std::fs::read_to_string(folder.join("children-001.json")).unwrap();
    let children: Vec<Value> = serde_json::from_str(&text).unwrap();
    let protected = crate::support::query(
        &run().join("run.db"),
        "SELECT person_id FROM address a WHERE is_protected = 1 AND start_date = (SELECT max(start_date) FROM address b WHERE b.person_id = a.person_id)",
    );
    let mut withheld = 0;
    for child in &children {
        if protected.iter().any(|it| it[0] == child["la_child_id"].as_str().unwrap()) {
            assert!(child["child_details"]["postcode"].is_null(), "a protected address left the council");
            withheld += 1;
        }
    }
    assert!(withheld > 0, "nobody in the flow has a protected address");
}

#[test]
fn what_cannot_be_written_is_refused_with_the_next_step() {
    let dir = tempfile::tempdir().unwrap();
    let run = run().to_str().unwrap();
    let there = dir.path().join("there.xml");
    std::fs::write(&there, "mine").unwrap();
    let refused = |args: &[&str]| {
        let said = caseport_in(dir.path(), args);
        (said.code, said.err.replace(dir.path().to_str().unwrap(), "DIR"))
    };
    let (code, err) = refused(&["return", "cin-census/2026", "--run", run, "--to", there.to_str().unwrap(), "--la", "301"]);
    assert_eq!((code, std::fs::read_to_string(&there).unwrap().as_str()), (4, "mine"), "{err}");
    insta::assert_snapshot!(err, @r"
    error: `DIR/there.xml` is there already
      next: name another place with --to, or take it away
    ");
    let (code, err) = refused(&["return", "cin-census/2026", "--run", run, "--to", "new.xml"]);
    assert_eq!((code, dir.path().join("new.xml").exists()), (2, false));
    insta::assert_snapshot!(err, @r"
    error: the return names the authority, and its number is not known
      next: say --la, such as --la 301
    ");
    let (code, err) = refused(&["return", "ics/1.0", "--run", run]);
    assert_eq!(code, 2);
    insta::assert_snapshot!(err, @r"
    error: `ics/1.0` has no mapping from the canonical model
      next: systems with a folder from-ics can be written
    ");
    assert_eq!(refused(&["return", "cin-census/2026", "--run", run, "--la", "30"]).0, 2);
}

#[test]
#[cfg(unix)]
fn a_return_is_readable_by_its_owner_only() {
    use std::os::unix::fs::PermissionsExt as _;
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("ssda903");
    write("ssda903/2026", run(), &folder, &[]);
    let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&folder), 0o700);
    assert_eq!(mode(&folder.join("Header.csv")), 0o600);
}

/// The bytes of a file, or of the files of a folder, by name.
fn bytes(path: &Path) -> BTreeMap<String, Vec<u8>> {
    if path.is_file() {
        return [(String::new(), std::fs::read(path).unwrap())].into();
    }
    let entries = std::fs::read_dir(path).unwrap().map(|it| it.unwrap());
    entries.map(|it| (it.file_name().into_string().unwrap(), std::fs::read(it.path()).unwrap())).collect()
}
