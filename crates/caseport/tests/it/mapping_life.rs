//! The life of a mapping: what changed, on what data, its release, its pages.

use std::path::Path;

use crate::support::{caseport_in, root, sample};

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        if entry.path().is_dir() {
            copy(&entry.path(), &to.join(entry.file_name()));
        } else {
            std::fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
        }
    }
}

/// Two folders of systems, the second to be changed.
fn two() -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    for name in ["old", "new"] {
        for system in ["ics", "ssda903", "liquidlogic-lcs", "ssd"] {
            copy(&root().join("mappings").join(system), &dir.path().join(name).join(system));
        }
    }
    dir
}

fn change(file: &Path, from: &str, to: &str) {
    let text = std::fs::read_to_string(file).unwrap();
    assert!(text.contains(from), "{} has no `{from}`", file.display());
    std::fs::write(file, text.replacen(from, to, 1)).unwrap();
}

#[test]
fn a_difference_is_said_and_weighed_in_every_form() {
    let dir = two();
    let diff = |more: &[&str]| {
        let mut args = vec!["map", "diff", "old/ssda903/2026", "ssda903/2026", "--systems", "new"];
        args.extend(more);
        caseport_in(dir.path(), &args)
    };
    let said = diff(&[]);
    assert_eq!((said.code, said.out.contains("Verdict: none.")), (0, true), "{}{}", said.out, said.err);
    change(&dir.path().join("new/ssda903/2023/to-ics/person.toml"), "DOB | date", "DOB | date | unknown_if '1900-01-01'");
    change(
        &dir.path().join("new/ssda903/2023/to-ics/person.toml"),
        "religion            = \"not in the return\"",
        "religion = \"nobody asks\"",
    );
    let said = diff(&[]);
    assert_eq!(said.code, 1, "{}{}", said.out, said.err);
    // The first line names both revisions, which are what they are.
    let (first, changes) = said.out.split_once("\n\n").unwrap();
    assert!(first.starts_with("ssda903/2026 ") && first.contains(" → ssda903/2026 "), "{first}");
    insta::assert_snapshot!(changes, @"
    person
      major  person.birth_date was Header.DOB, read as a date; it is now Header.DOB, read as a date, where “1900-01-01” counts as not recorded
      patch  person.religion: why it is not held read “not in the return” and now reads “nobody asks”

    Verdict: major. 1 change changes or takes away what was mapped, 1 change is of words only.
    ");
    let json: serde_json::Value = serde_json::from_str(&diff(&["--format", "json"]).out).unwrap();
    assert_eq!((json["verdict"].as_str(), json["groups"][0]["changes"][0]["line"].as_u64()), (Some("major"), Some(18)), "{json}");
    let page = diff(&["--format", "html"]).out;
    assert!(page.contains("It is now") || page.contains("it is now"), "{page}");
    assert!(!page.contains("http") && !page.contains("<script"), "the page asks for something outside itself");
    // The two sides named by their folders of systems say the same.
    let said = caseport_in(dir.path(), &["map", "diff", "ssda903/2026", "ssda903/2026", "--was", "old", "--systems", "new"]);
    assert_eq!(said.code, 1);
    let said = caseport_in(dir.path(), &["map", "diff", "nowhere", "ssda903/2026"]);
    assert_eq!(said.code, 2);
    let said = caseport_in(dir.path(), &["map", "diff", "ssd", "ssda903/2026"]);
    assert_eq!(said.code, 2, "{}", said.out);
}

#[test]
fn an_overlay_is_compared_with_its_base() {
    let dir = tempfile::tempdir().unwrap();
    let overlay = sample().join("overlay");
    let said = caseport_in(dir.path(), &["map", "diff", "liquidlogic-lcs", overlay.to_str().unwrap()]);
    assert_eq!(said.code, 1, "{}", said.err);
    assert!(said.out.contains("the code ‘"), "{}", said.out);
    assert!(said.out.contains("Verdict: m"), "{}", said.out);
}

/// On the sample: one rule for sex is changed, and every row that changes is counted by its key.
#[test]
fn the_rows_that_a_change_touches_are_counted() {
    let dir = two();
    let person = dir.path().join("new/liquidlogic-lcs/hdm-1/to-ics/person.toml");
    change(&person, "\"SURNAME | tidy\"", "\"SURNAME | upper\"");
    change(
        &person,
        "why = \"the unknown member of the warehouse is nobody\" },",
        "why = \"nobody\" },\n  { when = \"GENDER_MAIN_CODE = 'F'\", why = \"a test of ours\" },",
    );
    let extract = sample();
    let args =
        ["map", "diff", "liquidlogic-lcs", "liquidlogic-lcs", "--was", "old", "--systems", "new", "--data", extract.to_str().unwrap()];
    let said = caseport_in(dir.path(), &args);
    assert_eq!(said.code, 1, "{}{}", said.out, said.err);
    let json = caseport_in(dir.path(), &[&args[..], &["--format", "json"]].concat());
    let json: serde_json::Value = serde_json::from_str(&json.out).unwrap();
    let touched = json["data"]["touched"].as_array().unwrap();
    let line = |what: &str, column: &str| {
        touched
            .iter()
            .find(|it| it["table"] == "person" && it["what"] == what && it["column"] == column)
            .unwrap_or_else(|| panic!("{touched:#?}"))
    };
    // The extract itself says how many there are.
    let (mut women, mut others) = (0, 0);
    let mut people = csv::Reader::from_path(sample().join("extract/DIM_PERSON.csv")).unwrap();
    let at = people.headers().unwrap().iter().position(|it| it == "GENDER_MAIN_CODE").unwrap();
    let key = people.headers().unwrap().iter().position(|it| it == "DIM_PERSON_ID").unwrap();
    for it in people.records().map(Result::unwrap).filter(|it| !["-1", "0"].contains(&it[key].trim())) {
        if &it[at] == "F" { women += 1 } else { others += 1 }
    }
    let gone = line("gone", "");
    assert_eq!(gone["became"], "excluded (a test of ours)");
    let count = |it: &serde_json::Value| it["rows"].as_u64().unwrap();
    assert!(count(gone) > 10 && count(gone) <= women, "{} of {women}", count(gone));
    let changed = line("changed", "surname");
    assert!(count(changed) > 10 && count(changed) <= others, "{} of {others}", count(changed));
    assert_eq!(changed["keys"].as_array().unwrap().len() as u64, count(changed));
    assert!(changed["by"][0].as_str().unwrap().contains("person.surname"), "{changed}");
    let said = caseport_in(dir.path(), &["map", "diff", "liquidlogic-lcs", "liquidlogic-lcs", "--data", extract.to_str().unwrap()]);
    assert_eq!(said.code, 0, "{}", said.out);
    assert!(said.out.contains("no row changes"), "{}", said.out);
}

#[test]
fn a_release_asks_for_the_number_that_the_change_has_earned() {
    let dir = two();
    let release = |revision: &str| caseport_in(dir.path(), &["map", "release", "ssda903/2023", "--revision", revision, "--systems", "new"]);
    let check = |direction: &str| caseport_in(dir.path(), &["map", "check", "ssda903/2023", "--systems", "new", "--direction", direction]);
    let person = dir.path().join("new/ssda903/2023/to-ics/person.toml");
    // A first lock with its parts, both ways.
    for lock in ["mapping.lock", "mapping.from-ics.lock"] {
        std::fs::remove_file(dir.path().join("new/ssda903/2023").join(lock)).unwrap();
    }
    let mut said = release("2.0.0");
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(dir.path().join("new/ssda903/2023/mapping.from-ics.lock").is_file(), "{}", said.out);
    assert!(said.out.contains("ssda903/2024 inherits from it"), "{}", said.out);
    for direction in ["to-ics", "from-ics"] {
        assert_eq!(check(direction).code, 0, "{}", check(direction).err);
    }
    said = release("2.0.1");
    assert_eq!(said.code, 2);
    assert!(said.err.contains("nothing changed since 2.0.0"), "{}", said.err);

    change(&person, "religion            = \"not in the return\"", "religion = \"nobody asks\"");
    assert!(check("to-ics").err.contains("its revision is still 2.0.0"), "{}", check("to-ics").err);
    assert!(release("2.0.0").err.contains("is patch, so the least is 2.0.1"));
    assert_eq!(release("2.0.1").code, 0);
    change(&person, "DOB | date", "DOB | date | unknown_if '1900-01-01'");
    assert!(release("2.1.0").err.contains("is major, so the least is 3.0.0"), "{}", release("2.1.0").err);
    assert!(release("2.0").err.contains("no revision"));
    // What fails its check or its examples is not released, whatever the number.
    change(&person, "SEX | code sex", "SEX | code sexx");
    assert_eq!(release("3.0.0").code, 2);
    change(&person, "SEX | code sexx", "SEX | code sex");
    let examples = dir.path().join("new/ssda903/2023/to-ics/person.test.toml");
    let text = std::fs::read_to_string(&examples).unwrap();
    std::fs::write(&examples, format!("{text}\n[[test]]\nname = \"never\"\ngiven = {{}}\nexpect = \"excluded\"\n")).unwrap();
    assert_eq!(release("3.0.0").code, 1, "{}", release("3.0.0").err);
    std::fs::write(&examples, text).unwrap();
    assert_eq!(release("3.0.0").code, 0);
    let head = std::fs::read_to_string(dir.path().join("new/ssda903/2023/system.toml")).unwrap();
    let before = std::fs::read_to_string(dir.path().join("old/ssda903/2023/system.toml")).unwrap();
    let differing: Vec<_> = head.lines().zip(before.lines()).filter(|(a, b)| a != b).collect();
    assert_eq!((differing.len(), head.lines().count()), (1, before.lines().count()), "{differing:?}");
    assert_eq!(check("to-ics").code, 0);

    // The way out is held by its own lock.
    let out = std::fs::read_dir(dir.path().join("new/ssda903/2023/from-ics")).unwrap();
    let out = out.map(|it| it.unwrap().path()).find(|it| std::fs::read_to_string(it).is_ok_and(|it| it.contains("[left_behind]"))).unwrap();
    let text = std::fs::read_to_string(&out).unwrap();
    let line = text.lines().skip_while(|it| *it != "[left_behind]").nth(1).unwrap().to_owned();
    change(&out, &line, &(line.trim_end_matches('"').to_owned() + ", still\""));
    assert_eq!((check("from-ics").code, check("to-ics").code), (2, 0), "{}", check("from-ics").out);
    assert_eq!(release("3.0.1").code, 0);
    // What is built in cannot be released.
    assert_eq!(caseport_in(dir.path(), &["map", "release", "ssda903/2023", "--revision", "9.0.0"]).code, 2);
}

/// A lock of before keeps no parts: only the mapping of then says what changed since.
#[test]
fn an_old_lock_needs_the_mapping_of_then() {
    let dir = two();
    let lock = dir.path().join("new/ssda903/2023/mapping.lock");
    let text = std::fs::read_to_string(&lock).unwrap();
    let old: Vec<&str> = text.lines().filter(|it| it.starts_with("revision") || it.starts_with("meaning")).collect();
    for home in ["old", "new"] {
        std::fs::write(dir.path().join(home).join("ssda903/2023/mapping.lock"), old.join("\n")).unwrap();
    }
    change(
        &dir.path().join("new/ssda903/2023/to-ics/person.toml"),
        "religion            = \"not in the return\"",
        "religion = \"nobody asks\"",
    );
    let system = std::fs::read_to_string(dir.path().join("new/ssda903/2023/system.toml")).unwrap();
    let revision = system.lines().find_map(|it| it.strip_prefix("revision = \"")).unwrap().trim_end_matches('"');
    // Enough for a change of wording, and too little for any other.
    let next = format!("{}.99", revision.rsplit_once('.').unwrap().0);
    let release = |more: &[&str]| {
        let args = ["map", "release", "ssda903/2023", "--revision", &next, "--systems", "new", "--dry-run"];
        caseport_in(dir.path(), &[&args, more].concat())
    };
    assert!(release(&[]).err.contains("is major"), "{}", release(&[]).err);
    assert_eq!(release(&["--was", "old"]).code, 0, "{}", release(&["--was", "old"]).err);
    assert_eq!(release(&["--was", "new"]).code, 2);
}

#[test]
fn the_page_of_a_mapping_has_its_decisions_and_asks_for_nothing() {
    let dir = tempfile::tempdir().unwrap();
    for args in [vec!["liquidlogic-lcs"], vec!["ssda903/2026", "--direction", "from-ics"]] {
        let said = caseport_in(dir.path(), &[&["map", "doc"], &args[..], &["--format", "html"]].concat());
        assert_eq!(said.code, 0, "{}", said.err);
        for wanted in ["<html lang=\"en-GB\">", "Decision log", "<caption>", "Left behind", "scope=\"row\""] {
            assert!(said.out.contains(wanted) || (wanted == "<caption>" && said.out.contains("No decision")), "no {wanted} for {args:?}");
        }
        for unwanted in ["http:", "https:", "<script", "src=", "url("] {
            assert!(!said.out.contains(unwanted), "{unwanted} in the page of {args:?}");
        }
    }
}

/// The cells of every sheet, as an analyst would send them back.
type Cells = Vec<(String, Vec<Vec<String>>)>;

fn cells_of(path: &Path) -> Cells {
    use calamine::Reader as _;
    let mut book: calamine::Xlsx<_> = calamine::open_workbook(path).unwrap();
    let names = book.sheet_names();
    let rows = |name: &String, book: &mut calamine::Xlsx<_>| {
        book.worksheet_range(name).unwrap().rows().map(|it| it.iter().map(ToString::to_string).collect()).collect()
    };
    names.into_iter().map(|name| (name.clone(), rows(&name, &mut book))).collect()
}

/// Writes cells as a workbook; `with` may spoil a sheet.
fn send_back(path: &Path, cells: &Cells, with: impl Fn(&str, &mut rust_xlsxwriter::Worksheet)) {
    let mut book = rust_xlsxwriter::Workbook::new();
    for (name, rows) in cells {
        let sheet = book.add_worksheet();
        sheet.set_name(name).unwrap();
        for (at, row) in (0..).zip(rows) {
            for (column, cell) in (0..).zip(row) {
                if !cell.is_empty() {
                    sheet.write_string(at, column, cell).unwrap();
                }
            }
        }
        with(name, sheet);
    }
    book.save(path).unwrap();
}

fn sheet<'c>(cells: &'c mut Cells, name: &str) -> &'c mut Vec<Vec<String>> {
    &mut cells.iter_mut().find(|(it, _)| it == name).unwrap().1
}

#[test]
fn a_workbook_comes_back_with_what_was_changed_and_nothing_else() {
    let dir = two();
    let home = dir.path();
    let caseport = |args: &[&str]| caseport_in(home, &[args, &["--systems", "new"]].concat());
    let said = caseport(&["map", "export", "ssda903/2023", "--out", "out.xlsx"]);
    assert_eq!(said.code, 0, "{}", said.err);
    let import = |file: &str| caseport(&["map", "import", file, "--into", "ssda903/2023"]);
    let said = import("out.xlsx");
    assert!(said.code == 0 && said.out.contains("the sheet changes nothing"), "{}{}", said.out, said.err);
    let person = home.join("new/ssda903/2023/to-ics/person.toml");
    let before = std::fs::read_to_string(&person).unwrap();

    let mut cells = cells_of(&home.join("out.xlsx"));
    let line = sheet(&mut cells, "not held").iter_mut().find(|it| it[0] == "person.toml" && it[1] == "religion").unwrap();
    line[2] = "nobody asks".to_owned();
    // Rows may be sorted.
    sheet(&mut cells, "columns")[1..].reverse();
    let rows = sheet(&mut cells, "columns");
    // A column with cases keeps its order.
    let mut cases: Vec<Vec<String>> = rows.iter().filter(|it| !it[3].is_empty() && it[0] != "file").cloned().collect();
    rows.retain(|it| it[3].is_empty() || it[0] == "file");
    cases.reverse();
    rows.extend(cases);
    sheet(&mut cells, "decisions").push(["person.toml", "birth_date", "Board", "2026-03-04", "=1+1 is text"].map(str::to_owned).to_vec());
    send_back(&home.join("back.xlsx"), &cells, |_, _| {});
    let said = import("back.xlsx");
    assert_eq!(said.code, 0, "{}{}", said.out, said.err);
    assert!(said.out.contains("patch  person.religion: why it is not held"), "{}", said.out);
    assert!(said.out.contains("2 pieces changed (verdict: patch) in person.toml"), "{}", said.out);
    let now = std::fs::read_to_string(&person).unwrap();
    let wanted = before.replace("religion            = \"not in the return\"", "religion            = \"nobody asks\"");
    assert!(now.starts_with(&wanted), "{now}");
    assert!(now.contains("[agreed]\nbirth_date = {") && now.contains("on = 2026-03-04"), "{now}");

    // What the files changed since is not overwritten, whatever the sheet says.
    change(&person, "nobody asks", "somebody asked");
    let line = sheet(&mut cells, "not held").iter_mut().find(|it| it[0] == "person.toml" && it[1] == "religion").unwrap();
    line[2] = "nobody at all asks".to_owned();
    send_back(&home.join("again.xlsx"), &cells, |_, _| {});
    let said = import("again.xlsx");
    assert_eq!(said.code, 1, "{}{}", said.out, said.err);
    assert!(
        said.out.contains(
            "conflict in not held: person.toml, religion\n  why: the file says “somebody asked”, the sheet says “nobody at all asks”"
        ),
        "{}",
        said.out
    );
    assert!(std::fs::read_to_string(&person).unwrap().contains("somebody asked"));
}

#[test]
fn what_excel_did_to_a_workbook_is_said_with_its_cell() {
    let dir = two();
    let home = dir.path();
    let caseport = |args: &[&str]| caseport_in(home, &[args, &["--systems", "new"]].concat());
    assert_eq!(caseport(&["map", "export", "ssda903/2023", "--out", "out.xlsx"]).code, 0);
    let mut cells = cells_of(&home.join("out.xlsx"));
    let file = std::mem::take(&mut sheet(&mut cells, "not held")[1][0]);
    send_back(&home.join("back.xlsx"), &cells, |name, sheet| match name {
        "columns" => {
            sheet.write_formula(2, 4, "=A1").unwrap();
            sheet.write_string(0, 6, "my remark").unwrap();
            sheet.write_string(3, 8, "a note to myself").unwrap();
        }
        "codes" => {
            sheet.write_number(1, 1, 1.0).unwrap();
            sheet.merge_range(2, 6, 3, 7, "", &rust_xlsxwriter::Format::new()).unwrap();
        }
        _ => {}
    });
    let said = caseport(&["map", "import", "back.xlsx", "--into", "ssda903/2023"]);
    assert_eq!(said.code, 2, "{}", said.out);
    for wanted in [
        "columns!E3 holds a formula",
        "columns!G1: `my remark` is no column",
        "columns!I4 stands in a column without a heading",
        "codes!B2 is a number",
        "codes!G3:H4 are merged cells",
        "not held!A2 is empty",
        "next: correct these cells",
    ] {
        assert!(said.err.contains(wanted), "no `{wanted}` in {}", said.err);
    }
    sheet(&mut cells, "not held")[1][0] = file;
    // A mapping that would not check is not written.
    let row = sheet(&mut cells, "columns").iter_mut().find(|it| it[0] == "person.toml" && it[2] == "sex").unwrap();
    row[4] = "SEXX | code sex".to_owned();
    send_back(&home.join("wrong.xlsx"), &cells, |_, _| {});
    let said = caseport(&["map", "import", "wrong.xlsx", "--into", "ssda903/2023"]);
    assert_eq!(said.code, 2);
    assert!(said.err.contains("nothing was written") && said.err.contains("the nearest name is `SEX`"), "{}", said.err);
    // A workbook of another mapping, a sheet that is missing, a heading that was renamed.
    assert!(caseport(&["map", "import", "out.xlsx", "--into", "liquidlogic-lcs"]).err.contains("is of ssda903/2023"));
    sheet(&mut cells, "rules")[0][2] = "whenever".to_owned();
    send_back(&home.join("renamed.xlsx"), &cells, |_, _| {});
    assert!(caseport(&["map", "import", "renamed.xlsx", "--into", "ssda903/2023"]).err.contains("has no column `when`"));
    cells.retain(|(name, _)| name != "rules");
    send_back(&home.join("less.xlsx"), &cells, |_, _| {});
    assert!(caseport(&["map", "import", "less.xlsx", "--into", "ssda903/2023"]).err.contains("the sheet `rules` is missing"));
}

/// Through the workbook as a file.
#[test]
fn an_overlay_and_a_way_out_go_through_a_workbook_unchanged() {
    let dir = two();
    let home = dir.path();
    copy(&sample().join("overlay"), &home.join("overlay"));
    for (name, direction) in [("overlay", "to-ics"), ("liquidlogic-lcs", "to-ics"), ("liquidlogic-lcs", "from-ics"), ("ssd", "from-ics")] {
        let out = format!("{name}-{direction}.xlsx");
        let said = caseport_in(home, &["map", "export", name, "--direction", direction, "--out", &out, "--systems", "new"]);
        assert_eq!(said.code, 0, "{name}: {}", said.err);
        let said = caseport_in(home, &["map", "import", &out, "--into", name, "--systems", "new"]);
        assert!(said.code == 0 && said.out.contains("changes nothing"), "{name}: {}{}", said.out, said.err);
    }
}

#[test]
fn an_overlay_stands_on_a_base_that_moves_as_long_as_what_it_replaces_is_the_same() {
    let dir = two();
    let home = dir.path();
    let person = home.join("new/liquidlogic-lcs/hdm-1/to-ics/person.toml");
    std::fs::create_dir_all(home.join("overlay/to-ics")).unwrap();
    std::fs::write(
        home.join("overlay/overlay.toml"),
        "id = \"ours\"\nversion = \"1\"\ncouncil = \"x\"\nover = \"liquidlogic-lcs/hdm-1\"\n",
    )
    .unwrap();
    std::fs::write(home.join("overlay/to-ics/person.toml"), "# Ours.\n[replace]\nsurname = \"SURNAME | upper\"\n").unwrap();
    let caseport = |args: &[&str]| caseport_in(home, &[args, &["--systems", "new"]].concat());
    let check = || caseport(&["map", "check", "liquidlogic-lcs", "--overlay", "overlay"]);
    let upgrade = |more: &[&str]| caseport(&[&["map", "upgrade", "overlay"], more].concat());
    let lock = caseport(&["map", "lock", "liquidlogic-lcs", "--overlay", "overlay"]);
    assert_eq!(lock.out.matches("column ").count(), 1, "{}", lock.out);
    std::fs::write(home.join("overlay/overlay.lock"), lock.out).unwrap();
    assert_eq!(check().code, 0, "{}", check().out);

    // Something else of the base changes: it still fits.
    change(&person, "\"LEGACY_ID | tidy\"", "\"LEGACY_ID | upper\"");
    assert!(check().code == 0 && check().out.contains("nothing that it replaces or uses changed"), "{}{}", check().out, check().err);
    let said = upgrade(&[]);
    assert!(said.code == 0 && said.out.contains("still fits"), "{}{}", said.out, said.err);

    // The line that it replaces changes under it.
    change(&person, "\"SURNAME | tidy\"", "\"SURNAME | text | tidy\"");
    let said = check();
    assert_eq!(said.code, 1, "{}", said.out);
    assert!(said.out.contains("person.surname: the base changed under the overlay"), "{}", said.out);
    let said = upgrade(&["--was", "old"]);
    assert_eq!(said.code, 1, "{}", said.out);
    assert!(said.out.contains("person.surname was DIM_PERSON.SURNAME, without needless spaces; it is now"), "{}", said.out);

    // The line that it replaces is gone.
    change(&person, "surname             = \"SURNAME | text | tidy\"\n", "");
    change(&person, "[keep_aside]", "[left_behind]\nSURNAME = \"x\"\n\n[keep_aside]");
    change(&person, "[not_held]\n", "[not_held]\nsurname = \"x\"\n");
    let said = upgrade(&[]);
    assert_eq!(said.code, 1, "{}", said.out);
    assert!(said.out.contains("person.surname: the base does not have it any more"), "{}", said.out);
    assert!(said.out.contains("the base does not map `surname`"), "{}", said.out);
}

#[test]
fn a_mapping_follows_the_names_that_were_declared_and_no_others() {
    let dir = two();
    let home = dir.path();
    change(&home.join("new/ics/1.0/columns.csv"), "person,nationality,", "person,nation,");
    std::fs::write(
        home.join("new/ics/1.0/renames.csv"),
        "since,what,table,old,new,note\n1.1.0,column,person,nationality,nation,shorter\n1.1.0,column,person,sex,sexes,a mistake\n",
    )
    .unwrap();
    change(&home.join("new/ssda903/2023/columns.csv"), "Header,DOB,", "Header,BORN,");
    std::fs::write(
        home.join("new/ssda903/2023/renames.csv"),
        "since,what,table,old,new,note\n1.1.0,column,Header,DOB,BORN,as the new guide\n",
    )
    .unwrap();
    let caseport = |args: &[&str]| caseport_in(home, &[args, &["--systems", "new"]].concat());
    assert_eq!(caseport(&["map", "check", "ssda903/2023"]).code, 2);
    let person = home.join("new/ssda903/2023/to-ics/person.toml");
    let before = std::fs::read_to_string(&person).unwrap();
    let said = caseport(&["map", "upgrade", "ssda903/2023"]);
    assert!(said.out.contains("columns: person.toml, map, birth_date: give “DOB | date” is now “BORN | date”"), "{}{}", said.out, said.err);
    assert!(said.out.contains("sex is now sexes, but the old name is still there: it is not followed"), "{}", said.out);
    assert_eq!(std::fs::read_to_string(&person).unwrap(), before, "nothing is written unless it is said");
    let said = caseport(&["map", "upgrade", "ssda903/2023", "--write"]);
    assert_eq!(said.code, 1, "{}", said.out);
    let after = std::fs::read_to_string(&person).unwrap();
    assert_eq!(after.lines().count(), before.lines().count(), "{after}");
    assert!(after.contains("birth_date         = \"BORN | date\""), "{after}");
    assert!(after.contains("# One person for each child of the return."), "{after}");
    assert_eq!(caseport(&["map", "check", "ssda903/2023"]).code, 2, "the lock still is of the names of then");
    assert!(
        caseport(&["map", "check", "ssda903/2023"]).err.contains("the meaning of the mapping changed"),
        "{}",
        caseport(&["map", "check", "ssda903/2023"]).out
    );
    // A table that a council keeps beside the return refers to it by the name of then, and follows.
    std::fs::create_dir_all(home.join("beside/to-ics")).unwrap();
    let columns = "table,column,type,required,ref,sensitivity,evidence\nEXTRA,ID,text,key,,key,assumed\nEXTRA,DAY,text,no,Header.DOB,personal,assumed\n";
    for (path, text) in [
        ("overlay.toml", "id = \"ours\"\nversion = \"1\"\ncouncil = \"x\"\nover = \"ssda903/2023\"\n"),
        ("tables.csv", "table,evidence\nEXTRA,assumed\n"),
        ("columns.csv", columns),
        ("to-ics/archive.toml", "[archive]\nEXTRA = \"not yet\"\n"),
    ] {
        std::fs::write(home.join("beside").join(path), text).unwrap();
    }
    assert!(
        caseport(&["map", "check", "ssda903/2023", "--overlay", "beside"]).err.contains("refers to `Header.DOB`, which does not exist")
    );
    // The name that is not followed is still to be looked at.
    let said = caseport(&["map", "upgrade", "beside", "--write"]);
    assert_eq!(said.code, 1, "{}{}", said.out, said.err);
    assert!(said.out.contains("columns.csv: EXTRA.DAY: ref “Header.DOB” is now “Header.BORN”"), "{}", said.out);
    assert_eq!(std::fs::read_to_string(home.join("beside/columns.csv")).unwrap(), columns.replace("Header.DOB", "Header.BORN"));
    let said = caseport(&["map", "check", "ssda903/2023", "--overlay", "beside"]);
    assert_eq!(said.code, 0, "{}{}", said.out, said.err);
}

/// The folders of overlays among the samples, with the system that each lies over.
fn overlays() -> Vec<(std::path::PathBuf, String)> {
    let below =
        |folder: &Path| std::fs::read_dir(folder).unwrap().map(|it| it.unwrap().path()).filter(|it| it.is_dir()).collect::<Vec<_>>();
    let councils = below(&root().join("samples")).iter().flat_map(|it| below(it)).collect::<Vec<_>>();
    let mut all = Vec::new();
    for folder in councils.into_iter().map(|it| it.join("overlay")).filter(|it| it.join("overlay.toml").is_file()) {
        let head: toml::Table = std::fs::read_to_string(folder.join("overlay.toml")).unwrap().parse().unwrap();
        all.push((folder, head["over"].as_str().unwrap().to_owned()));
    }
    all.sort();
    all
}

/// What a lock says of the parts; the revision and the hashes of the whole base may be those of an earlier day.
fn parts(lock: &str) -> toml::Value {
    lock.parse::<toml::Table>().unwrap_or_else(|e| panic!("{e}: {lock}")).remove("parts").unwrap()
}

/// Every mapping that was released means what its lock says, both ways.
#[test]
fn every_released_mapping_means_what_its_lock_says() {
    let mut files = caseport_model::SystemFiles::default();
    let mappings = root().join("mappings");
    let mut folders = vec![mappings.clone()];
    while let Some(folder) = folders.pop() {
        for path in std::fs::read_dir(folder).unwrap().map(|it| it.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else if let Ok(text) = std::fs::read_to_string(&path) {
                let name: Vec<_> = path.strip_prefix(&mappings).unwrap().iter().map(|it| it.to_string_lossy().into_owned()).collect();
                files.insert(name.join("/"), text);
            }
        }
    }
    let (mut seen, mut wrong) = (0, Vec::new());
    for name in files.systems() {
        let system = caseport_model::System::load(&files, &name).unwrap();
        for (direction, lock) in [("to-ics", "mapping.lock"), ("from-ics", "mapping.from-ics.lock")] {
            if system.folder(direction).next().is_none() {
                continue;
            }
            seen += 1;
            if !system.files.contains_key(lock) {
                wrong.push(format!("{name} has no {lock}"));
                continue;
            }
            let said = caseport_in(&root(), &["map", "check", &name, "--direction", direction, "--systems", "mappings"]);
            if said.code != 0 {
                wrong.push(format!("{name} {direction}: {}{}", said.out, said.err));
            }
        }
    }
    assert!(seen > 20, "{seen}");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The overlays of the samples say what they stand on, as the base says it now: no line of it is another.
#[test]
fn the_overlays_of_the_samples_are_locked_to_what_they_stand_on() {
    let all = overlays();
    assert!(all.len() > 3, "{all:?}");
    for (folder, over) in all {
        let shown = folder.display().to_string();
        let on_it = |verb: &str| caseport_in(&root(), &["map", verb, &over, "--overlay", &shown, "--systems", "mappings"]);
        let made = on_it("lock");
        assert_eq!(made.code, 0, "{}", made.err);
        let lock = std::fs::read_to_string(folder.join("overlay.lock")).unwrap_or_default();
        assert!(!lock.is_empty(), "{shown} has no overlay.lock: map lock {over} --overlay {shown}");
        assert_eq!(parts(&lock), parts(&made.out), "{shown} is locked to a base of before: decide, then map lock {over} --overlay {shown}");
        let said = on_it("check");
        assert_eq!(said.code, 0, "{}{}", said.out, said.err);
        // One only names survivors, and stands on nothing of the base.
        let merges_only = std::fs::read_dir(folder.join("to-ics")).unwrap().count() == 1;
        assert_eq!(parts(&lock).as_table().unwrap().is_empty(), merges_only, "{shown}");
    }
}

/// A base that moves under the sample's overlay is told, by what moved.
#[test]
fn a_base_that_moves_under_a_sample_is_told() {
    let dir = two();
    let home = dir.path();
    copy(&sample().join("overlay"), &home.join("overlay"));
    let check = || caseport_in(home, &["map", "check", "liquidlogic-lcs", "--overlay", "overlay", "--systems", "new"]);
    assert_eq!(check().code, 0, "{}{}", check().out, check().err);
    // The supplier's questionnaire asks otherwise: the council's questions were put behind those of before.
    change(&home.join("new/liquidlogic-lcs/hdm-1/to-ics/sdq_score.toml"), "\"SDQScore\"", "\"SDQScore\", \"SDQTotal\"");
    let said = check();
    assert_eq!(said.code, 1, "{}{}", said.out, said.err);
    assert!(said.out.contains("answer SCORE: the base changed under the overlay; it is now SDQScore, SDQTotal"), "{}", said.out);
    // So is a look-up of the base that a line of the overlay asks.
    change(
        &home.join("new/liquidlogic-lcs/hdm-1/to-ics/assessment_factor.toml"),
        "[join.ASSESS]\n",
        "[join.ASSESS]\nwhere  = \"START_DTTM is not blank\"\n",
    );
    let said = check();
    assert_eq!(said.out.matches("the base changed under the overlay").count(), 2, "{}{}", said.out, said.err);
    assert!(said.out.contains("assessment_factor from") && said.out.contains("join ASSESS: the base changed"), "{}", said.out);
}
