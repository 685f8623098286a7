//! `check`: the contract of its output, what it reads beside the return, and what it never shows.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use serde_json::Value;

use crate::support::{caseport_in, shared_data};

/// A small return with three children; the second has a birth date that is no day, the third no identifier.
const HEADER: &str = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB
CANARYCHILD1,M,14/06/2012,WBRI,UN1,,
CANARYCHILD2,F,31/02/2013,WBRI,UN1,,
,F,01/05/2014,QQQQ,UN1,,
";

const EPISODES: &str = "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN
CANARYCHILD1,01/05/2025,S,C2,N1,U1,PR4,,,,AB1 0CD,AB1 0CE,SC000001
CANARYCHILD2,01/05/2025,S,C2,N1,U1,PR4,,,,AB1 0CD,AB1 0CE,SC999999
";

fn write(dir: &Path) {
    fs::write(dir.join("header.csv"), HEADER).unwrap();
    fs::write(dir.join("episodes.csv"), EPISODES).unwrap();
}

fn json(dir: &Path, args: &[&str]) -> (i32, Value) {
    let mut all = vec!["check", "--format", "json"];
    all.extend(args);
    let said = caseport_in(dir, &all);
    let value = serde_json::from_str(&said.out).unwrap_or_else(|e| panic!("{e}: {} {}", said.out, said.err));
    (said.code, value)
}

/// Table, row and child of the hits of a rule.
fn hits(checked: &Value, rule: &str) -> Vec<(String, Option<u64>, Option<String>)> {
    let hits = checked["hits"].as_array().unwrap().iter().filter(|it| it["rule"] == rule);
    hits.map(|it| (it["table"].as_str().unwrap().into(), it["row"].as_u64(), it["child"].as_str().map(str::to_owned))).collect()
}

#[test]
fn hits_name_rule_table_record_and_child_and_one_bad_cell_stops_nothing() {
    let dir = tempfile::tempdir().unwrap();
    write(dir.path());
    let (code, checked) = json(dir.path(), &["header.csv", "episodes.csv", "--system", "ssda903/2026", "--reveal", "keys"]);
    assert_eq!(code, 1);
    assert_eq!(checked["system"], "ssda903/2026");
    assert!(checked["rules_run"].as_array().unwrap().len() > 300);
    // 102 is a birth date that is no day, 103 an ethnic group that is not listed, here of a child without identifier.
    assert_eq!(hits(&checked, "102"), [("Header".into(), Some(2), Some("CANARYCHILD2".into()))]);
    assert_eq!(hits(&checked, "103"), [("Header".into(), Some(3), None)]);
    let unreadable: Vec<&Value> = checked["findings"].as_array().unwrap().iter().filter(|it| it["code"] == "S006").collect();
    assert_eq!(unreadable.len(), 1, "{unreadable:?}");
    // One hit for a rule, table and record.
    let all: Vec<String> =
        checked["hits"].as_array().unwrap().iter().map(|it| format!("{} {} {}", it["rule"], it["table"], it["row"])).collect();
    assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len());
}

#[test]
fn identifiers_are_masked_unless_asked_for_and_no_other_cell_is_shown() {
    let dir = tempfile::tempdir().unwrap();
    write(dir.path());
    for format in ["text", "csv", "json", "html"] {
        for verbosity in [&[][..], &["-v"], &["-vv"]] {
            let mut args = vec!["check", "header.csv", "episodes.csv", "--system", "ssda903/2026", "--format", format];
            args.extend(verbosity);
            let said = caseport_in(dir.path(), &args);
            assert_eq!(said.code, 1, "{format}: {}", said.err);
            for canary in ["CANARYCHILD", "31/02/2013", "QQQQ", "AB1 0C", "SC999999"] {
                assert!(!said.out.contains(canary) && !said.err.contains(canary), "{format} shows a value");
            }
        }
        let said = caseport_in(
            dir.path(),
            &["check", "header.csv", "episodes.csv", "--system", "ssda903/2026", "--format", format, "--reveal", "keys"],
        );
        assert!(said.out.contains("CANARYCHILD2"), "{format} hides what was asked for");
    }
}

#[test]
fn lists_of_providers_and_postcodes_stand_beside_the_return() {
    let dir = tempfile::tempdir().unwrap();
    write(dir.path());
    // Without a list nothing can be said; with one, 1008 names the provider's number that it does not hold.
    let (_, checked) = json(dir.path(), &["header.csv", "episodes.csv", "--system", "ssda903/2026"]);
    assert_eq!(hits(&checked, "1008"), []);
    let providers = "Local authority,URN,Provider type,Setting name,Registration status,Deregistration date,Placement code,Placement provider code,Setting address postcode
Brackenshire,SC000001,Home,The Elms,Active,-,U1/U2,PR4,AB1 0CE
";
    fs::write(dir.path().join("Providers.csv"), providers).unwrap();
    fs::write(
        dir.path().join("postcodes.csv"),
        "pcd,oseast1m,osnrth1m,laua\nAB10CD,400000,300000,E06000001\nAB1 0CE,440000,300000,E06000002\n",
    )
    .unwrap();
    let args = ["header.csv", "episodes.csv", "Providers.csv", "postcodes.csv", "--system", "ssda903/2026", "--la", "E06000001"];
    let (_, checked) = json(dir.path(), &args);
    assert_eq!(hits(&checked, "1008"), [("Episodes".into(), Some(2), Some("▒▒▒".into()))]);
    let read: Vec<(&str, u64)> =
        checked["files"].as_array().unwrap().iter().map(|it| (it["name"].as_str().unwrap(), it["records"].as_u64().unwrap())).collect();
    assert_eq!(read, [("header.csv", 3), ("episodes.csv", 2), ("Providers.csv", 1), ("postcodes.csv", 2)]);
    // The inspectorate's own list has many more columns than rules look at: the workbooks of the open validator's tests were once left aside for it.
    let wide = |line: &str, more: &str| format!("{line}{}\n", more.repeat(40));
    let (heading, entry) = providers.trim_end().split_once('\n').unwrap();
    fs::write(dir.path().join("Providers 2026.csv"), wide(heading, ",Inspection") + &wide(entry, ",Good")).unwrap();
    let (_, checked) = json(dir.path(), &["episodes.csv", "Providers 2026.csv", "--system", "ssda903/2026"]);
    assert_eq!(checked["files"][1]["records"], 1, "{}", checked["files"][1]);
    assert_eq!(hits(&checked, "1008").len(), 1);
}

#[test]
fn a_rule_runs_in_its_years_and_local_rules_run_beside_them() {
    let dir = tempfile::tempdir().unwrap();
    write(dir.path());
    let rule = "-- code: L01\n-- severity: low\n-- title: A child without a mark\n-- why: Our own check.\n-- remedy: Ask the team.\n-- years: 2026\n-- tables: Header\n-- columns: Header.MOTHER\nSELECT 'Header', row FROM Header WHERE MOTHER IS NULL;\n";
    fs::create_dir(dir.path().join("local")).unwrap();
    fs::write(dir.path().join("local/L01.sql"), rule).unwrap();
    let ran = |year: &str| {
        let (_, checked) = json(dir.path(), &["header.csv", "--system", "ssda903/2026", "--rules", "local", "--year", year]);
        checked["rules_run"].as_array().unwrap().iter().any(|it| it == "L01")
    };
    assert!(ran("2026") && ran("2027") && !ran("2025"));
    // A withdrawn rule is kept and never runs.
    let (_, checked) = json(dir.path(), &["header.csv", "--system", "ssda903/2025"]);
    assert!(!checked["rules_run"].as_array().unwrap().iter().any(|it| it == "SW15STG2"));
    fs::write(dir.path().join("local/L01.sql"), rule.replace("MOTHER IS NULL", "NO_COLUMN IS NULL")).unwrap();
    let said = caseport_in(dir.path(), &["check", "header.csv", "--system", "ssda903/2026", "--rules", "local"]);
    assert_eq!(said.code, 2);
    assert!(said.err.contains("L01") && said.err.contains("NO_COLUMN"), "{}", said.err);
}

#[test]
fn what_cannot_be_read_is_said_and_only_nothing_at_all_is_a_failure() {
    let dir = tempfile::tempdir().unwrap();
    write(dir.path());
    fs::write(dir.path().join("notes.csv"), "what,when\nlunch,noon\n").unwrap();
    let said = caseport_in(dir.path(), &["check", "notes.csv", "missing.csv", "--system", "ssda903/2026"]);
    assert_eq!(said.code, 3);
    assert!(said.err.contains("notes.csv") && said.err.contains("missing.csv") && said.err.contains("next:"), "{}", said.err);
    let (code, checked) = json(dir.path(), &["header.csv", "missing.csv", "--system", "ssda903/2026"]);
    assert_eq!(code, 1);
    assert!(checked["files"][1]["left_aside"].is_string());
    let broken = "<Message><Header/><Children><Child><ChildIdentifiers><LAchildID>1</LAchildID></ChildIdentifiers></Child><Child>";
    fs::write(dir.path().join("census.xml"), broken).unwrap();
    let (code, checked) = json(dir.path(), &["census.xml", "--system", "cin-census/2026", "--reveal", "keys"]);
    assert_eq!(code, 1);
    assert!(checked["findings"].as_array().unwrap().iter().any(|it| it["code"] == "S001"), "{}", checked["findings"]);
    // What stood before the break was read and checked: 8510 and its like see the child.
    assert!(checked["hits"].as_array().unwrap().iter().any(|it| it["child"] == "1"));
}

/// No room is neither a bug nor a fault of the files: whoever sees the code makes room, and reports nothing.
#[test]
#[cfg(unix)]
fn no_room_for_temporary_files_is_the_outside_worlds() {
    let dir = tempfile::tempdir().unwrap();
    write(dir.path());
    let checked = |command: &str, folder: &str| {
        let caseport = env!("CARGO_BIN_EXE_caseport");
        let script = format!("{command} exec '{caseport}' check header.csv episodes.csv --system ssda903/2026");
        let done = std::process::Command::new("sh").args(["-c", &script]).env("TMPDIR", folder).current_dir(dir.path()).output().unwrap();
        (done.status.code(), String::from_utf8(done.stderr).unwrap())
    };
    assert_eq!(checked("", "/tmp").0, Some(1));
    for (command, folder) in [("", "/dev/null/none"), ("trap '' XFSZ; ulimit -f 32;", "/tmp")] {
        let (code, said) = checked(command, folder);
        assert_eq!(code, Some(7), "{said}");
        assert!(said.contains("next: make room in the folder for temporary files"), "{said}");
    }
}

/// Rules by the number of their hits, as `rule×hits`.
fn counted(checked: &Value) -> String {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for hit in checked["hits"].as_array().unwrap() {
        *counts.entry(hit["rule"].as_str().unwrap()).or_default() += 1;
    }
    counts.iter().map(|(rule, hits)| format!("{rule}×{hits}")).collect::<Vec<_>>().join(" ")
}

/// Hits on real files were compared record by record with the open validators', and each difference was explained in the rule; here they are
/// pinned by rule.
/// Lists of providers as the inspectorate's workbooks have them, of five years and kinds: every entry is read, whatever else stands on the sheets.
#[test]
fn workbooks_of_providers_are_read_as_they_come() {
    let Some(data) = shared_data() else { return };
    let dir = tempfile::tempdir().unwrap();
    let mut read = Vec::new();
    for book in ["ch_fake", "combined_scp_ch_fake", "scp_fake", "scp_ch_2025_fake", "scpch_assisted"] {
        let (episodes, book) = (data.join("ssda903/episodes.csv"), data.join(format!("ssda903/{book}.xlsx")));
        let (_, checked) = json(dir.path(), &[episodes.to_str().unwrap(), book.to_str().unwrap(), "--system", "ssda903/2025"]);
        for file in &checked["files"].as_array().unwrap()[1..] {
            let name = file["name"].as_str().unwrap().rsplit(['/', '\\']).next().unwrap().to_owned();
            read.push(format!("{name}: {}{}", file["records"], if file["left_aside"].is_null() { "" } else { ", left aside" }));
        }
    }
    insta::assert_snapshot!(read.join("\n"), @"
    ch_fake.xlsx: ch_fake.xlsx!Provider information: 1
    ch_fake.xlsx: ch_fake.xlsx!Registration Conditions: 0, left aside
    combined_scp_ch_fake.xlsx: 4
    scp_fake.xlsx: scp_fake.xlsx!Current providers: 1
    scp_fake.xlsx: scp_fake.xlsx!Providers closed in 2022-23: 1
    scp_ch_2025_fake.xlsx: scp_ch_2025_fake.xlsx!Providers: 1
    scp_ch_2025_fake.xlsx: scp_ch_2025_fake.xlsx!SA Providers: 1
    scpch_assisted.xlsx: scpch_assisted.xlsx!Providers: 4
    scpch_assisted.xlsx: scpch_assisted.xlsx!SA Providers: 2
    ");
}

#[test]
fn real_files_give_the_hits_that_they_gave_beside_the_open_validators() {
    let Some(data) = shared_data() else { return };
    let dir = tempfile::tempdir().unwrap();
    let census = data.join("cin/CIN_Census_2024.xml");
    let (code, checked) = json(dir.path(), &[census.to_str().unwrap(), "--system", "cin-census/2024"]);
    assert_eq!(code, 1);
    insta::assert_snapshot!(
        counted(&checked),
        @"100×1 1103×2 1104×2 1105×2 1510×1 1530×1 2886Q×1 2887Q×1 2889×2 4013×1 4016×2 4180×2 8565×3 8600×1 8608×1 8620×2 8696×1 8715×1 8897Q×1 8930×1"
    );
    // The files of the return alone: the workbooks of providers beside them hold made-up numbers.
    let mut looked_after: Vec<String> = fs::read_dir(data.join("ssda903"))
        .unwrap()
        .map(|it| it.unwrap().path())
        .filter(|it| it.extension().is_some_and(|it| it == "csv"))
        .map(|it| it.to_str().unwrap().to_owned())
        .collect();
    looked_after.sort();
    let mut args: Vec<&str> = looked_after.iter().map(String::as_str).collect();
    args.extend(["--system", "ssda903/2026"]);
    let (code, checked) = json(dir.path(), &args);
    assert_eq!(code, 1);
    insta::assert_snapshot!(
        counted(&checked),
        @"1003×11 101×2675 1012×4196 1014×2 104×57 117×12 118×55 120×59 132×12 133×3 142×10 146×604 148×1413 157×35 158×1361 165×622 168×296 169×1 178×718 179×1 185×739 187×36 189×1449 190×1484 193×1327 198×745 199×20 213×912 214×803 215×106 217×325 222×1836 225×2 226×684 233×777 234×224 334×8 336×109 344×21 358×947 359×767 361×365 362×336 363×450 364×389 365×379 366×364 367×109 372×67 373×7 374×108 375×102 376×107 377×12 378×13 379×142 380×399 381×210 382×148 383×211 384×65 387×61 388×21 389×48 390×90 392a×1 392b×1 398×803 399×1669 406×266 408×359 420×803 426×38 431×58 432×7 433×12 434×58 435×7 436×5 437×7 440×1435 441×663 460×31 501×62 511×5 514×2 516×86 517×5 518×3 519×3 520×6 523×58 524×3 525×88 527×92 528×107 529×398 530×27 531×28 546×1191 550×845 551×761 553×361 557×215 558×3 571×43 574×1 577×6 578×4 579×30 581×4 602×29 634×7173 EPI×541 SW07STG2×1 SW09STG2×1 SW12STG2×343 SW13STG1×1 SW17STG2×1"
    );
}

/// Rows of hits on a page, by the name of their table.
fn rows_on(page: &str) -> usize {
    page.matches("<tr><td class=\"name\">Header</td>").count()
}

#[test]
fn a_page_has_the_first_hits_of_each_rule_and_says_how_many_it_leaves_out() {
    let dir = tempfile::tempdir().unwrap();
    let page = |children: usize| {
        // 103: an ethnic group that is not listed.
        let rows = (0..children).map(|it| format!("KID{it},1,14/06/2012,QQQQ,UN1,0,\n")).collect::<Vec<_>>().concat();
        fs::write(dir.path().join("header.csv"), format!("CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n{rows}")).unwrap();
        let said = caseport_in(dir.path(), &["check", "header.csv", "--system", "ssda903/2023", "--format", "html"]);
        assert_eq!(said.code, 1, "{}", said.err);
        let (_, checked) = json(dir.path(), &["header.csv", "--system", "ssda903/2023"]);
        assert_eq!(hits(&checked, "103").len(), children);
        let mut by_rule: BTreeMap<String, usize> = BTreeMap::new();
        for hit in checked["hits"].as_array().unwrap() {
            *by_rule.entry(hit["rule"].as_str().unwrap().to_owned()).or_default() += 1;
        }
        (said.out, by_rule)
    };
    // As many as there is place for: all of them, and nothing is said to be missing.
    let (whole, by_rule) = page(100);
    assert_eq!(rows_on(&whole), by_rule.values().sum::<usize>());
    assert!(!whole.contains("not on this page"), "nothing is left out");
    for children in [101, 4_000] {
        let (page, by_rule) = page(children);
        assert_eq!(rows_on(&page), by_rule.values().map(|it| (*it).min(100)).sum::<usize>());
        let left_out: usize = by_rule.values().map(|it| it.saturating_sub(100)).sum();
        let (of_rule, total) = (children - 100, by_rule.values().sum::<usize>());
        let figure = |it: usize| if it < 1000 { it.to_string() } else { format!("{},{:03}", it / 1000, it % 1000) };
        assert!(page.contains(&format!("{} hits are not on this page", figure(left_out))), "{children}: in all");
        assert!(page.contains(&format!("gives all {}.", figure(total))), "{children}: where all of them are");
        assert!(page.contains(&format!("{} more hits of 103 are not on this page", figure(of_rule))), "{children}: of the rule");
        assert!(page.len() < whole.len() + by_rule.len() * 400 + 2_000, "{children}: the page grows with the hits: {} bytes", page.len());
    }
}
