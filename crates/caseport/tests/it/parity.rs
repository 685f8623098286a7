//! Two returns compared as a user does it: the sample council's return, and a target in which something was lost, exchanged or shifted.

use std::{
    path::{Path, PathBuf},
    sync::{
        OnceLock,
        atomic::{AtomicU32, Ordering},
    },
};

use serde_json::Value;

use crate::support::{Said, caseport_in, mariadb, postgres, sample, trial};

/// A run of the sample council and its returns, made once.
fn made() -> &'static Path {
    static MADE: OnceLock<tempfile::TempDir> = OnceLock::new();
    let dir = MADE.get_or_init(|| {
        let dir = tempfile::tempdir().unwrap();
        let (said, _) = trial(&sample(), &dir.path().join("run"), &[]);
        assert_eq!(said.code, 1, "{}", said.err);
        for (system, to) in [("cin-census/2026", "cin.xml"), ("ssda903/2026", "ssda903")] {
            let said = caseport_in(dir.path(), &["return", system, "--run", "run", "--to", to, "--la", "301"]);
            assert_eq!(said.code, 0, "{}", said.err);
        }
        dir
    });
    dir.path()
}

/// A copy of it for each test, because targets are changed.
struct Council {
    dir: tempfile::TempDir,
}

fn copy(from: &Path, to: &Path) {
    if from.is_dir() {
        std::fs::create_dir_all(to).unwrap();
        for entry in std::fs::read_dir(from).unwrap().map(|it| it.unwrap()) {
            copy(&entry.path(), &to.join(entry.file_name()));
        }
    } else {
        std::fs::copy(from, to).unwrap();
    }
}

impl Council {
    fn new() -> Council {
        let dir = tempfile::tempdir().unwrap();
        copy(made(), dir.path());
        Council { dir }
    }

    fn home(&self) -> &Path {
        self.dir.path()
    }

    /// Changes what the target holds, as a faulty migration would have.
    fn spoil(&self, sql: &str) {
        let db = rusqlite::Connection::open(self.home().join("run/target.db")).unwrap();
        db.execute_batch(&format!("PRAGMA foreign_keys = OFF; {sql}")).unwrap();
    }

    fn text(&self, sql: &str) -> String {
        let db = rusqlite::Connection::open(self.home().join("run/target.db")).unwrap();
        db.query_row(sql, [], |row| row.get(0)).unwrap()
    }

    fn parity(&self, args: &[&str]) -> (Said, Value) {
        let mut all = vec!["parity", "--la", "301", "--format", "json"];
        all.extend(args);
        let said = caseport_in(self.home(), &all);
        let json = serde_json::from_str(&said.out).unwrap_or_else(|_| panic!("{} {} {}", said.code, said.out, said.err));
        (said, json)
    }

    fn cin(&self, more: &[&str]) -> (Said, Value) {
        let mut args = vec!["--before", "cin.xml", "--after", "sqlite:run/target.db", "--system", "cin-census/2026"];
        args.extend(more);
        self.parity(&args)
    }

    fn ssda903(&self, more: &[&str]) -> (Said, Value) {
        let mut args = vec!["--before", "ssda903", "--after", "sqlite:run/target.db", "--system", "ssda903/2026"];
        args.extend(more);
        self.parity(&args)
    }
}

/// Child, place and kind of each difference.
fn named(json: &Value) -> Vec<String> {
    let word = |value: &Value| value.as_str().unwrap_or("-").to_owned();
    let all = json["differences"].as_array().unwrap().iter();
    all.map(|it| {
        let exchanged = if it["exchanged"] == true { ", exchanged" } else { "" };
        format!("{} {}.{} {}{exchanged}", word(&it["child"]), word(&it["module"]), word(&it["field"]), word(&it["kind"]))
    })
    .collect()
}

fn measure(json: &Value, code: &str, group: Option<&str>) -> (i64, i64) {
    let all = json["measures"].as_array().unwrap();
    let it = all.iter().find(|it| it["measure"] == code && it["group"].as_str() == group).unwrap();
    (it["before"].as_i64().unwrap(), it["after"].as_i64().unwrap())
}

fn introduced(json: &Value) -> Vec<(String, String)> {
    let all = json["failures"]["introduced"].as_array().unwrap().iter();
    all.map(|it| (it["rule"].as_str().unwrap().to_owned(), it["child"].as_str().unwrap_or("-").to_owned())).collect()
}

#[test]
fn a_run_its_return_and_its_target_are_the_same() {
    let council = Council::new();
    for (system, file) in [("cin-census/2026", "cin.xml"), ("ssda903/2026", "ssda903")] {
        for (before, after) in [("run", file), (file, "sqlite:run/target.db"), ("sqlite:run/target.db", "run"), (file, file)] {
            let (said, json) = council.parity(&["--before", before, "--after", after, "--system", system]);
            assert_eq!((said.code, named(&json)), (0, vec![]), "{system}: {before} and {after}");
            assert_eq!(json["failures"]["introduced"], serde_json::json!([]));
            assert_eq!(json["failures"]["mended"], serde_json::json!([]));
            // A labelled fault fails rules of the census; the other return of the sample fails none.
            assert_eq!(
                json["failures"]["same"].as_array().unwrap().is_empty(),
                system == "ssda903/2026",
                "what the rules find on both sides"
            );
            assert!(json["measures"].as_array().unwrap().iter().all(|it| it["difference"] == 0));
        }
    }
}

#[test]
fn a_lost_enquiry_is_named_once_with_what_it_does_to_rules_and_measures() {
    let council = Council::new();
    let key = "(SELECT max(s47_enquiry_id) FROM initial_cp_conference JOIN s47_enquiry USING (s47_enquiry_id) WHERE start_date BETWEEN '2025-04-01' AND '2026-03-31' AND conference_date IS NOT NULL)";
    let child = council.text(&format!("SELECT person_id FROM s47_enquiry WHERE s47_enquiry_id = {key}"));
    council.spoil(&format!("DELETE FROM s47_enquiry WHERE s47_enquiry_id = {key}"));
    let (said, json) = council.cin(&["--reveal", "keys"]);
    assert_eq!(said.code, 1);
    assert_eq!(named(&json), [format!("{child} Section47.- missing after")]);
    let it = &json["differences"][0];
    assert!(
        it["before"]["file"].as_str().unwrap().ends_with("cin.xml") && it["before"]["line"].as_u64().unwrap() > 1 && it["after"].is_null()
    );
    let (before, after) = measure(&json, "enquiries", None);
    assert_eq!(before - after, 1);
    assert_eq!(measure(&json, "initial-conferences", None).0 - measure(&json, "initial-conferences", None).1, 1);
    // Where the plan began with the conference that is gone, the census fails.
    assert!(
        !introduced(&json).is_empty() && introduced(&json).iter().all(|it| *it == ("2885".to_owned(), child.clone())),
        "{:?}",
        introduced(&json)
    );
    // From the other side, what was introduced was mended.
    let (_, json) =
        council.parity(&["--before", "sqlite:run/target.db", "--after", "cin.xml", "--system", "cin-census/2026", "--reveal", "keys"]);
    assert_eq!(named(&json), [format!("{child} Section47.- only after")]);
    assert!(introduced(&json).is_empty() && !json["failures"]["mended"].as_array().unwrap().is_empty());
}

#[test]
fn a_shifted_date_is_named_once_whether_it_is_a_key_or_not() {
    let council = Council::new();
    let review = "(SELECT min(cp_review_id) FROM cp_review WHERE review_date BETWEEN '2025-05-01' AND '2026-02-28')";
    let reviewed = council.text(&format!("SELECT person_id FROM cp_review WHERE cp_review_id = {review}"));
    let assessment = "(SELECT max(assessment_id) FROM assessment WHERE authorised_date BETWEEN '2025-05-01' AND '2026-02-28')";
    let assessed = council.text(&format!("SELECT person_id FROM assessment WHERE assessment_id = {assessment}"));
    council.spoil(&format!(
        "UPDATE cp_review SET review_date = date(review_date, '+3 days') WHERE cp_review_id = {review};
         UPDATE assessment SET authorised_date = date(authorised_date, '+1 day') WHERE assessment_id = {assessment}"
    ));
    let (_, json) = council.cin(&["--reveal", "keys"]);
    let mut expected =
        vec![format!("{reviewed} Reviews.CPPreviewDate differs"), format!("{assessed} Assessments.AssessmentAuthorisationDate differs")];
    expected.sort();
    assert_eq!(named(&json), expected);
}

#[test]
fn a_child_that_is_not_there_is_one_difference() {
    let council = Council::new();
    let child = council.text("SELECT person_id FROM cp_plan WHERE end_date IS NULL ORDER BY 1 LIMIT 1");
    council.spoil(&format!("DELETE FROM person WHERE person_id = '{child}'"));
    let (_, json) = council.cin(&["--reveal", "keys"]);
    assert_eq!(named(&json), [format!("{child} ChildIdentifiers.- missing after")]);
    assert!(json["differences"][0]["records_below"].as_u64().unwrap() > 3);
    let (before, after) = measure(&json, "on-a-plan", None);
    assert_eq!(before - after, 1);
}

#[test]
fn a_lost_legal_status_is_named_once() {
    let council = Council::new();
    // The first status of a child who came into care in the year: nothing before it can stand in for it.
    let status = "(SELECT legal_status_id FROM legal_status JOIN cla_episode USING (person_id, start_date) WHERE start_reason = 'S' AND start_date BETWEEN '2025-04-01' AND '2026-03-31' LIMIT 1)";
    let child = council.text(&format!("SELECT person_id FROM legal_status WHERE legal_status_id = {status}"));
    council.spoil(&format!("DELETE FROM legal_status WHERE legal_status_id = {status}"));
    let (said, json) = council.ssda903(&["--reveal", "keys"]);
    assert_eq!((said.code, named(&json)), (1, vec![format!("{child} Episodes.LS differs")]));
    // Measured on a day of that episode, the status is not recorded any more.
    let day = council.text(&format!("SELECT start_date FROM cla_episode WHERE person_id = '{child}' AND start_reason = 'S'"));
    let (_, json) = council.ssda903(&["--at", &day]);
    assert_eq!(measure(&json, "looked-after-by-legal-status", Some("")), (0, 1));
    assert_eq!(measure(&json, "looked-after", None).0, measure(&json, "looked-after", None).1);
}

#[test]
fn two_exchanged_placements_are_named_field_by_field() {
    let council = Council::new();
    // Two placements of one child that follow each other in the year.
    let child = "(SELECT a.person_id FROM cla_placement a JOIN cla_placement b ON b.person_id = a.person_id AND b.start_date = a.end_date WHERE a.end_date BETWEEN '2025-04-02' AND '2026-03-31' AND a.provider_urn <> b.provider_urn LIMIT 1)";
    let who = council.text(&format!("SELECT {child}"));
    let urn = |order: &str| {
        council.text(&format!("SELECT provider_urn FROM cla_placement WHERE person_id = '{who}' ORDER BY start_date {order} LIMIT 1"))
    };
    let (first, last) = (urn("ASC"), urn("DESC"));
    council.spoil(&format!(
        "UPDATE cla_placement SET provider_urn = CASE provider_urn WHEN '{first}' THEN '{last}' WHEN '{last}' THEN '{first}' ELSE provider_urn END
         WHERE person_id = '{who}'"
    ));
    let (_, json) = council.ssda903(&["--reveal", "keys"]);
    let all = named(&json);
    assert!(all.len() >= 2 && all.iter().all(|it| *it == format!("{who} Episodes.URN differs, exchanged")), "{all:?}");
}

#[test]
fn identifiers_are_masked_and_values_are_shown_to_who_says_why() {
    let council = Council::new();
    council.spoil("UPDATE person SET birth_date = '2011-11-11', surname = 'Kanarienvogel' WHERE person_id = (SELECT min(person_id) FROM cin_episode WHERE closure_date IS NULL)");
    let child = council.text("SELECT min(person_id) FROM cin_episode WHERE closure_date IS NULL");
    let args = ["parity", "--before", "run", "--after", "sqlite:run/target.db", "--system", "cin-census/2026", "--la", "301"];
    for format in ["text", "json", "csv", "html"] {
        let mut args = args.to_vec();
        args.extend(["--format", format, "-vvv"]);
        let said = caseport_in(council.home(), &args);
        assert_eq!(said.code, 1);
        let text = said.out + &said.err;
        assert!(text.contains("PersonBirthDate"), "{format}");
        for canary in [child.as_str(), "2011-11-11", "Kanarienvogel"] {
            assert!(!text.contains(canary), "{format} shows {canary}");
        }
    }
    let asked = |more: &[&str]| {
        let mut args = args.to_vec();
        args.extend(more);
        caseport_in(council.home(), &args)
    };
    assert_eq!(asked(&["--reveal", "values"]).code, 2, "without a reason");
    let said = asked(&["--reveal", "values", "--why", "checked with the social worker"]);
    assert!(said.out.contains("2011-11-11") && said.out.contains(&child), "{}", said.out);
    let run = rusqlite::Connection::open(council.home().join("run/run.db")).unwrap();
    let recorded: (String, String, String) =
        run.query_row("SELECT why, key, column_name FROM reveal", [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).unwrap();
    assert_eq!(recorded, ("checked with the social worker".into(), child, "cin-census/2026 ChildIdentifiers.PersonBirthDate".into()));
}

#[test]
fn a_movement_beyond_the_threshold_is_said() {
    let council = Council::new();
    let said = caseport_in(council.home(), &["return", "cin-census/2025", "--run", "run", "--to", "last.xml", "--la", "301"]);
    assert_eq!(said.code, 0, "{}", said.err);
    let (_, json) = council.cin(&["--previous", "last.xml"]);
    let rows = json["measures"].as_array().unwrap();
    let it = rows.iter().find(|it| it["measure"] == "referrals").unwrap();
    let (last, now) = (it["last_year"].as_i64().unwrap(), it["after"].as_i64().unwrap());
    assert!(last > 0);
    let far = (last - now).abs() >= 10 && (last - now).abs() * 5 > last;
    assert_eq!(it["moved_too_far"].is_object(), far);
    // A target that lost most of its referrals has moved too far.
    council.spoil("DELETE FROM cin_episode WHERE referral_date > '2025-04-20'");
    let (_, json) = council.cin(&["--previous", "last.xml"]);
    let it = json["measures"].as_array().unwrap().iter().find(|it| it["measure"] == "referrals").unwrap().clone();
    assert_eq!((it["moved_too_far"]["per_cent"].as_f64(), it["moved_too_far"]["evidence"].as_str()), (Some(20.0), Some("assumed")), "{it}");
}

#[test]
fn a_cutover_near_the_end_of_the_year_is_a_warning_and_no_difference() {
    let council = Council::new();
    let files = ["--before", "cin.xml", "--after", "cin.xml", "--system", "cin-census/2026"];
    let warnings = |cutover: &str| {
        let mut args = files.to_vec();
        args.extend(["--cutover", cutover]);
        let (said, json) = council.parity(&args);
        assert_eq!(said.code, 0);
        json["warnings"].as_array().unwrap().iter().map(|it| it["opens"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(warnings("2026-03-28"), ["2026-03-15"]);
    assert_eq!(warnings("2026-07-31"), ["2026-04-01"]);
    assert_eq!(warnings("2026-11-14"), Vec::<String>::new());
    // The run knows the day of its extract.
    let (_, json) = council.parity(&["--before", "run", "--after", "cin.xml", "--system", "cin-census/2026", "--cutover", "2026-12-01"]);
    assert_eq!(json["warnings"].as_array().unwrap().len(), 2);
}

#[test]
fn what_cannot_be_compared_is_refused() {
    let council = Council::new();
    let refused = |before: &str, after: &str, system: &str| {
        let said = caseport_in(council.home(), &["parity", "--before", before, "--after", after, "--system", system, "--la", "301"]);
        (said.code, said.err)
    };
    assert_eq!(refused("nothing.xml", "run", "cin-census/2026").0, 3);
    assert_eq!(refused("run", "sqlite:nothing.db", "cin-census/2026").0, 4);
    assert_eq!(refused("run", "oracle://x/y", "cin-census/2026").0, 2);
    assert_eq!(refused("run", "run", "ics/1.0").0, 2);
    rusqlite::Connection::open(council.home().join("empty.db")).unwrap().execute_batch("CREATE TABLE x(y)").unwrap();
    let (code, err) = refused("run", "sqlite:empty.db", "cin-census/2026");
    assert!(code == 4 && err.contains("no table of the canonical model"), "{err}");
}

/// Measures on which managers rely, of the return that has them: none of them may be nothing in the sample.
const RELIED_ON: [(&str, &[&str]); 2] = [("cin-census/2026", &["in-need", "on-a-plan"]), ("ssda903/2026", &["looked-after"])];

/// Two sides are the same: no difference, no rule that says more or less, and measures of which the important ones count somebody.
fn the_same(council: &Council, before: &str, after: &str) {
    for (system, relied_on) in RELIED_ON {
        let (said, json) = council.parity(&["--before", before, "--after", after, "--system", system]);
        assert_eq!((said.code, named(&json)), (0, vec![]), "{system}: {}", said.err);
        assert_eq!(json["after"]["kind"], "target");
        assert_eq!(
            (&json["failures"]["introduced"], &json["failures"]["mended"]),
            (&serde_json::json!([]), &serde_json::json!([])),
            "{system}"
        );
        let measures = json["measures"].as_array().unwrap();
        let moved: Vec<&Value> = measures.iter().filter(|it| it["before"] != it["after"]).collect();
        assert!(moved.is_empty(), "{system}: {moved:?}");
        for code in relied_on {
            assert!(measure(&json, code, None).0 > 0, "{system}: {code} counts nobody");
        }
    }
}

impl Council {
    fn load(&self, target: &str) {
        let said = caseport_in(self.home(), &["load", "--run", "run", "--to", target]);
        assert_eq!(said.code, 0, "{}", said.err);
    }

    /// In the server's own schema, so that other tests of it are not met.
    fn on_postgres(&self) -> Option<String> {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let server = postgres()?;
        let join = if server.contains('?') { '&' } else { '?' };
        let target = format!("{server}{join}schema=parity_{}_{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        self.load(&target);
        Some(target)
    }
}

/// A server's rows are read back as a file's are.
#[test]
fn a_target_on_a_server_is_compared_with_the_run() {
    let council = Council::new();
    let Some(target) = council.on_postgres() else { return };
    the_same(&council, "run", &target);
}

/// Dates, flags and texts of another server come back as the run has them; what is lost there is named.
#[test]
fn a_mariadb_target_is_compared_with_the_run_and_with_another_server() {
    let Some(server) = mariadb() else { return };
    let council = Council::new();
    let name = format!("parity_{}", std::process::id());
    mariadb_client(&server, &format!("CREATE DATABASE {name}"));
    let target = format!("{}/{name}", server.rsplit_once('/').unwrap().0);
    council.load(&target);
    the_same(&council, "run", &target);
    if let Some(other) = council.on_postgres() {
        the_same(&council, &other, &target);
    }
    let key = mariadb_client(
        &target,
        "SELECT max(s47_enquiry_id) FROM initial_cp_conference JOIN s47_enquiry USING (s47_enquiry_id) WHERE start_date BETWEEN '2025-04-01' AND '2026-03-31' AND conference_date IS NOT NULL",
    );
    let child = mariadb_client(&target, &format!("SELECT person_id FROM s47_enquiry WHERE s47_enquiry_id = '{key}'"));
    mariadb_client(&target, &format!("SET foreign_key_checks = 0; DELETE FROM s47_enquiry WHERE s47_enquiry_id = '{key}'"));
    let (said, json) = council.parity(&["--before", "run", "--after", &target, "--system", "cin-census/2026", "--reveal", "keys"]);
    assert_eq!((said.code, named(&json)), (1, vec![format!("{child} Section47.- missing after")]));
    let (before, after) = measure(&json, "enquiries", None);
    assert_eq!(before - after, 1);
    let (before, after) = measure(&json, "on-a-plan", None);
    assert!(before == after && before > 0);
}

/// Runs statements with MariaDB's own client, which takes an address in parts.
fn mariadb_client(url: &str, sql: &str) -> String {
    let (user, rest) = url.strip_prefix("mysql://").unwrap().split_once('@').unwrap();
    let (user, password) = user.split_once(':').unwrap();
    let (host, database) = rest.split_once('/').unwrap();
    let (host, port) = host.split_once(':').unwrap();
    let out = std::process::Command::new("mariadb")
        .args(["--no-defaults", "--batch", "--skip-column-names", "-h", host, "-P", port, "-u", user, database, "-e", sql])
        .env("MYSQL_PWD", password)
        .output()
        .unwrap();
    assert!(out.status.success(), "{sql}: {}", String::from_utf8_lossy(&out.stderr));
    String::from_utf8_lossy(&out.stdout).trim().to_owned()
}

/// A trial whose project names the return from before shows the comparison in every form of its report.
#[test]
fn the_return_from_before_stands_in_the_evidence() {
    let council = Council::new();
    let project: PathBuf = council.home().join("project");
    std::fs::create_dir(&project).unwrap();
    let before = std::fs::read_to_string(council.home().join("cin.xml")).unwrap();
    // The side before has one enquiry more: the second half of a copy of the first.
    let at = before.find("<Section47>").unwrap();
    let end = before[at..].find("</Section47>").unwrap() + at + "</Section47>".len();
    let more = before[at..end].replacen("<S47ActualStartDate>2025-", "<S47ActualStartDate>2024-", 1);
    std::fs::write(project.join("before.xml"), format!("{}{}{}", &before[..end], more, &before[end..])).unwrap();
    std::fs::write(
        project.join("caseport.toml"),
        format!(
            "[project]\nla = \"301\"\ncutover = \"2026-03-28\"\n[source]\nextract = {:?}\n[parity]\nbefore = [\"before.xml\"]\nsystem = \"cin-census/2026\"\n",
            sample().join("extract")
        ),
    )
    .unwrap();
    let said = caseport_in(council.home(), &["trial", "project", "--run", "second"]);
    assert_eq!(said.code, 1, "{}", said.err);
    assert!(said.out.contains("returns") && said.out.contains("1 difference "), "{}", said.out);
    let run = council.home().join("second");
    let json: Value = serde_json::from_str(&std::fs::read_to_string(run.join("result.json")).unwrap()).unwrap();
    assert_eq!(json["parity"]["schema"], "caseport-parity/1");
    assert_eq!(named(&json["parity"]), ["▒▒▒ Section47.- missing after"]);
    let page = std::fs::read_to_string(run.join("report.html")).unwrap();
    assert!(page.contains("id=\"parity\"") && page.contains("1 difference of 1 child"));
    let mut book: calamine::Xlsx<_> = calamine::open_workbook(run.join("report.xlsx")).unwrap();
    let sheet = calamine::Reader::worksheet_range(&mut book, "Return differences").unwrap();
    assert_eq!((sheet.height(), sheet.get_value((1, 0)).map(ToString::to_string)), (2, Some("Section47".to_owned())));
    std::fs::remove_file(project.join("before.xml")).unwrap();
    let said = caseport_in(council.home(), &["trial", "project", "--run", "third"]);
    assert!(said.code == 2 && said.err.contains("[parity] there is no"), "{}", said.err);
}
