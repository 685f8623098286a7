//! How a project starts: `init`, `profile` of what nobody knows, one extract against another, and `map draft`.

use std::{fmt::Write as _, path::Path};

use crate::support::{caseport_in, sample};

/// A little extract of a product that nobody has described: people, their addresses, visits.
fn strange(dir: &Path) {
    std::fs::create_dir_all(dir).unwrap();
    let write = |name: &str, text: &str| std::fs::write(dir.join(name), text).unwrap();
    let mut people = String::from("ClientRef,FirstName,FamilyName,DateOfBirth,Gender,Blorb\n");
    let mut addresses = String::from("AddressRef,ClientRef,Street,Town,PostCode,FromDate,ToDate,Confidential\n");
    for n in 0..40 {
        let sex = ["F", "M"][n % 2];
        writeln!(people, "C{:04},Ada{n},Sample{n},{:02}/{:02}/20{:02},{sex},", 100 + n, n % 27 + 1, n % 12 + 1, n % 15 + 8).unwrap();
        writeln!(
            addresses,
            "{},C{:04},Example Street {n},Brackenford,ZZ9{} {}ZZ,01/0{}/2020,,N",
            5000 + n,
            100 + n % 30,
            n % 10,
            n % 9,
            n % 9 + 1
        )
        .unwrap();
    }
    write("clients_20260331.csv", &people);
    write("client_addresses.csv", &addresses);
    write("colours.csv", "Blorb,Wibble\nred,round\n");
}

#[test]
fn a_project_starts_from_an_extract_that_is_recognised_and_nothing_is_overwritten() {
    let dir = tempfile::tempdir().unwrap();
    let extract = sample().join("extract");
    let said = caseport_in(dir.path(), &["init", extract.to_str().unwrap(), "--out", "here", "--council", "Brackenshire"]);
    assert_eq!(said.code, 0, "{}{}", said.out, said.err);
    assert!(said.out.starts_with("liquidlogic-lcs/hdm-1: "), "{}", said.out);
    // What was written is a project that can be read, with an overlay that passes.
    let check = caseport_in(dir.path(), &["map", "check", "liquidlogic-lcs", "--overlay", "here/overlay"]);
    assert_eq!(check.code, 0, "{}{}", check.out, check.err);
    let run = caseport_in(dir.path(), &["dry-run", "here"]);
    assert!([0, 1].contains(&run.code), "{}{}", run.out, run.err);
    let overlay = std::fs::read_to_string(dir.path().join("here/overlay/README.md")).unwrap();
    assert!(overlay.contains("## Columns that the layout does not know"), "{overlay}");
    let before = std::fs::read(dir.path().join("here/caseport.toml")).unwrap();
    let again = caseport_in(dir.path(), &["init", extract.to_str().unwrap(), "--out", "here"]);
    assert_eq!(again.code, 2, "{}", again.out);
    assert!(again.err.contains("nothing is overwritten"), "{}", again.err);
    assert_eq!(std::fs::read(dir.path().join("here/caseport.toml")).unwrap(), before);
}

#[test]
fn what_is_near_is_named_with_reasons_and_what_is_not_points_at_a_draft() {
    let dir = tempfile::tempdir().unwrap();
    let near = dir.path().join("near");
    std::fs::create_dir(&near).unwrap();
    std::fs::copy(sample().join("extract/FACT_CASENOTES.csv"), near.join("FACT_CASENOTES.csv")).unwrap();
    std::fs::write(near.join("other.csv"), "Blorb,Wibble\n1,2\n").unwrap();
    let said = caseport_in(dir.path(), &["init", "near", "--out", "here"]);
    assert_eq!(said.code, 1, "{}{}", said.out, said.err);
    assert!(said.out.contains("The nearest is liquidlogic-lcs/hdm-1") && said.out.contains("FACT_CASENOTES: "), "{}", said.out);
    assert!(said.out.contains("other.csv") && said.out.contains("map draft"), "{}", said.out);
    strange(&dir.path().join("strange"));
    let json = caseport_in(dir.path(), &["init", "near", "--out", "here", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!((&json["recognised"], &json["system"]), (&false.into(), &"liquidlogic-lcs/hdm-1".into()));
    std::fs::create_dir(dir.path().join("none")).unwrap();
    std::fs::write(dir.path().join("none/colours.csv"), "Blorb,Wibble\nred,round\n").unwrap();
    let said = caseport_in(dir.path(), &["init", "none", "--out", "here"]);
    insta::assert_snapshot!(said.out, @"
    No file of `none` is a table of any known system. Nothing was written.
    next: caseport map draft none --system NAME/VERSION --out systems   # proposes a layout and a mapping
    ");
    assert_eq!(said.code, 1);
    assert!(!dir.path().join("here").exists());
}

#[test]
fn an_extract_of_no_known_system_is_profiled_all_the_same() {
    let dir = tempfile::tempdir().unwrap();
    strange(&dir.path().join("strange"));
    let said = caseport_in(dir.path(), &["profile", "strange"]);
    assert_eq!(said.code, 0, "{}", said.err);
    insta::assert_snapshot!(said.out, @"
    This is no known system: tables, types, keys and references are what the extract seems to say.
    unknown/extract: 2 tables, 80 records, 0 rejected

    Columns whose dates cluster on the 1st or 15th: 1
      CLIENT_ADDRESSES.FromDate: 40 on the 1st, 0 on the 15th, of 40

    Columns with one value throughout: 2
      CLIENT_ADDRESSES.Confidential: the same in every record
      CLIENT_ADDRESSES.Town: the same in every record

    Columns that are empty: 2
      CLIENTS.Blorb: blank in every record
      CLIENT_ADDRESSES.ToDate: blank in every record

    CLIENTS  40 records
      ClientRef    string(20)    0 blank, 40 distinct
        shapes: A9999 40
      FirstName    string(20)    0 blank, 40 distinct
        shapes: Aaa99 30, Aaa9 10
      FamilyName   string(20)    0 blank, 40 distinct
        shapes: Aaaaaa99 30, Aaaaaa9 10
      DateOfBirth  date          0 blank, 40 distinct  2008 to 2022
      Gender       code          0 blank, 2 distinct
        100 % of its values are codes of the list sex of ics/1.0
        codes: F 20, M 20
      Blorb        string(20)    40 blank, 0 distinct

    CLIENT_ADDRESSES  40 records
      AddressRef    string(20)    0 blank, 40 distinct
        shapes: 9999 40
      ClientRef     string(20)    0 blank, 30 distinct
        shapes: A9999 40
        refers to 30 keys, to 10 of them more than once, at most 2 times
      Street        string(20)    0 blank, 40 distinct
        shapes: Aaaaaaa Aaaaaa 99 30, Aaaaaaa Aaaaaa 9 10
      Town          string(20)    0 blank, 1 distinct
      PostCode      string(20)    0 blank, 40 distinct
        shapes: AA99 9AA 40
      FromDate      date          0 blank, 9 distinct  2020 to 2020
      ToDate        string(20)    40 blank, 0 distinct
      Confidential  bool          0 blank, 1 distinct
    ");
}

#[test]
fn two_extracts_are_compared() {
    let dir = tempfile::tempdir().unwrap();
    strange(&dir.path().join("old"));
    strange(&dir.path().join("new"));
    let same = caseport_in(dir.path(), &["profile", "new", "--against", "old"]);
    assert_eq!(same.code, 0, "{}{}", same.out, same.err);
    let path = dir.path().join("new/clients_20260331.csv");
    let text = std::fs::read_to_string(&path).unwrap();
    let text: String = text
        .lines()
        .take(36)
        .enumerate()
        .map(|(n, line)| match n {
            0 => "ClientRef,FirstName,FamilyName,DateOfBirth,Gender,Religion\n".to_owned(),
            1..=4 => line.replace(",F,", ",U,").replace(",M,", ",U,") + "\n",
            5..=9 => line.replace("/20", "/soon") + "\n",
            _ => line.to_owned() + "\n",
        })
        .collect();
    std::fs::write(&path, text).unwrap();
    std::fs::remove_file(dir.path().join("new/client_addresses.csv")).unwrap();
    let said = caseport_in(dir.path(), &["profile", "new", "--against", "old"]);
    assert_eq!(said.code, 1, "{}", said.err);
    insta::assert_snapshot!(said.out, @"
    This is no known system: tables, types, keys and references are what the extract seems to say.
    unknown/extract: the later extract against the earlier

    Lost tables: 1
      CLIENT_ADDRESSES

    Lost columns: 1
      CLIENTS.Blorb

    New columns: 1
      CLIENTS.Religion

    New codes: 1
      CLIENTS.Gender: U <5

    Drift (a share moved by 5 points, wrong types by 1, records by 10 %): 4
      CLIENTS: records 40 → 35
      CLIENTS.DateOfBirth: % not of their type 0 → 14.3
      CLIENTS.Gender: % F 50 → 42.9
      CLIENTS.Gender: % M 50 → 42.9

    Records by key: 1
      CLIENTS: 35 kept, 5 lost, 0 new
    ");
    let back = caseport_in(dir.path(), &["profile", "old", "--against", "new", "--format", "json"]);
    let back: serde_json::Value = serde_json::from_str(&back.out).unwrap();
    assert_eq!(back["new_tables"], serde_json::json!(["CLIENT_ADDRESSES"]));
    assert_eq!(back["lost_columns"], serde_json::json!([["CLIENTS", "Religion"]]));
}

#[test]
fn a_draft_passes_its_check_runs_dry_and_is_refused_by_a_load() {
    let dir = tempfile::tempdir().unwrap();
    strange(&dir.path().join("strange"));
    let said = caseport_in(dir.path(), &["map", "draft", "strange", "--system", "strange/v1", "--out", "systems"]);
    assert_eq!(said.code, 0, "{}{}", said.out, said.err);
    insta::assert_snapshot!(said.out, @"
    table                            proposed                     like it columns confident
    CLIENTS                          person                          1.00       6         5
    CLIENT_ADDRESSES                 address                         1.00       8         8
    not a table: colours.csv: no line of it looks like headings: name them under [files] in the project file
    strange/v1: 13 columns mapped, 1 undecided, 0 tables undecided; drafted, not released: a load refuses it
    next: read systems/strange/v1/README.md
    ");
    let person = std::fs::read_to_string(dir.path().join("systems/strange/v1/to-ics/person.toml")).unwrap();
    insta::assert_snapshot!(person.split("[not_held]").next().unwrap(), @r#"
    # Drafted. Each line is a proposal with its confidence and its reasons: confirm it, correct it, or take it out.
    [table]
    target  = "person"
    rows    = "CLIENTS"
    status  = "draft"

    [map]
    person_id = "\"ClientRef\" | key"   # 0.69: it is the key of its table
    forename = "\"FirstName\" | tidy"   # 0.73: its table is like person; named like access-mosaic/db-1 DM_PERSONS.FIRST_NAME; its values are string(20); most systems have it
    surname = "\"FamilyName\" | tidy"   # 0.73: its table is like person; named like access-mosaic/db-1 DM_PERSONS.LAST_NAME; its values are string(20); most systems have it
    sex = "\"Gender\" | code sex"   # 0.80: its table is like person; named like access-mosaic/db-1 DM_PERSONS.GENDER; its values are those of the list sex; its values are code
    birth_date = "\"DateOfBirth\" | date"   # 0.75: its table is like person; named like access-mosaic/db-1 DM_PERSONS.DATE_OF_BIRTH; its values are date; most systems have it
    "#);
    let on_it = |args: &[&str]| {
        let mut line = args.to_vec();
        line.extend(["--systems", "systems"]);
        caseport_in(dir.path(), &line)
    };
    let check = on_it(&["map", "check", "strange/v1"]);
    assert_eq!(check.code, 0, "{}{}", check.out, check.err);
    assert!(check.out.contains("a load refuses it"), "{}", check.out);
    let coverage = on_it(&["map", "coverage", "strange/v1"]);
    assert!(coverage.out.contains("undecided"), "{}", coverage.out);
    let dry = on_it(&["dry-run", "strange", "--system", "strange/v1", "--run", "001"]);
    assert!([0, 1].contains(&dry.code), "{}{}", dry.out, dry.err);
    assert_eq!(crate::support::number(&dir.path().join("001/run.db"), "SELECT count(*) FROM person"), 40);
    for refused in [
        on_it(&["load", "--run", "001", "--to", "sqlite:target.db"]),
        on_it(&["trial", "strange", "--system", "strange/v1", "--run", "002", "--to", "sqlite:target.db"]),
    ] {
        assert_eq!(refused.code, 2, "{}", refused.out);
        assert!(refused.err.contains("is drafted"), "{}", refused.err);
    }
    assert!(!dir.path().join("target.db").exists());
    // Released by a person: the same rows load.
    let released = on_it(&["map", "release", "strange/v1", "--revision", "1.0.0"]);
    assert_eq!(released.code, 0, "{}{}", released.out, released.err);
    on_it(&["dry-run", "strange", "--system", "strange/v1", "--run", "003"]);
    let loaded = on_it(&["load", "--run", "003", "--to", "sqlite:target.db"]);
    assert_eq!(loaded.code, 0, "{}", loaded.err);
    let again = caseport_in(dir.path(), &["map", "draft", "strange", "--system", "strange/v1", "--out", "systems"]);
    assert_eq!(again.code, 2, "{}", again.out);
}

/// The published page says what the program does, for the smallest system at least; `cargo xtask draft` writes it.
#[test]
fn the_published_figures_of_drafts_are_fresh() {
    let dir = tempfile::tempdir().unwrap();
    let page = std::fs::read_to_string(crate::support::root().join("docs/conformance/map-draft.md")).unwrap();
    let system = "azeus-azeuscare/db-1";
    let made = caseport_in(dir.path(), &["synth", "--system", system, "--children", "40", "--seed", "3", "--out", "it"]);
    assert_eq!(made.code, 0, "{}", made.err);
    let said = caseport_in(dir.path(), &["map", "draft", "it/extract", "--held-back", system, "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&said.out).unwrap();
    let n = |key: &str| json[key].as_u64().unwrap();
    let row = page.lines().find(|it| it.contains(system) && it.starts_with('|')).expect("the page has a row for it");
    let cells: Vec<&str> = row.split('|').map(str::trim).collect();
    let starts = |at: usize, number: u64| {
        assert!(cells[at].split(' ').next() == Some(&number.to_string()), "stale: run `cargo xtask draft`\n{row}\n{json}");
    };
    starts(3, n("columns"));
    starts(4, n("first"));
    starts(5, n("first_three"));
    starts(6, n("no_keys_first"));
    starts(7, n("confident_and_right"));
    starts(8, n("tables_first"));
}
