//! A mapping as a workbook and back: nothing is lost, what did not change stays as it was written, and what both changed is a conflict.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use caseport_map::workbook::{self, Key, Piece, Rows, SHEETS, fingerprint, merge, pieces, write};
use proptest::prelude::*;

type Files = BTreeMap<String, String>;

fn apart(files: &Files) -> BTreeMap<Key, Rows> {
    pieces(files).unwrap_or_else(|e| panic!("{e}")).into_iter().collect()
}

/// All pieces as changes of nothing.
fn from_nothing(all: &BTreeMap<Key, Rows>) -> Files {
    let changes: Vec<_> = all.iter().map(|(key, rows)| (key.clone(), Some(rows.clone()))).collect();
    let written = write(&Files::new(), &changes).unwrap_or_else(|e| panic!("{e}"));
    written.into_iter().filter_map(|(path, text)| Some((path, text?))).collect()
}

fn hashes(all: &BTreeMap<Key, Rows>) -> BTreeMap<Key, String> {
    all.iter().map(|(key, rows)| (key.clone(), fingerprint(rows))).collect()
}

/// The files after what came back was put in.
fn after(files: &Files, back: &BTreeMap<Key, Rows>) -> Files {
    let now = apart(files);
    let merged = merge(&hashes(&now), &now, back);
    assert!(merged.conflicts.is_empty());
    let mut out = files.clone();
    for (path, text) in write(files, &merged.changes).unwrap_or_else(|e| panic!("{e}")) {
        match text {
            Some(text) => drop(out.insert(path, text)),
            None => drop(out.remove(&path)),
        }
    }
    out
}

fn folders(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten().map(|it| it.path()).filter(|it| it.is_dir()) {
        if entry.ends_with("to-ics") || entry.ends_with("from-ics") {
            found.push(entry);
        } else {
            folders(&entry, found);
        }
    }
}

fn files_of(folder: &Path) -> Files {
    let mut files = Files::new();
    for inner in [folder.to_owned(), folder.join("codes")] {
        for path in std::fs::read_dir(&inner).into_iter().flatten().flatten().map(|it| it.path()).filter(|it| it.is_file()) {
            let name = path.strip_prefix(folder).unwrap().to_string_lossy().replace('\\', "/");
            files.insert(name, std::fs::read_to_string(&path).unwrap());
        }
    }
    files
}

/// Every mapping of the project, and the overlay of the sample.
#[test]
fn every_mapping_goes_out_and_comes_back() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut found = Vec::new();
    folders(&root.join("mappings"), &mut found);
    folders(&root.join("samples"), &mut found);
    assert!(found.len() > 15, "{found:?}");
    for folder in found {
        let files = files_of(&folder);
        let all = apart(&files);
        // Named survivors are no part of the workbook: they are records.
        assert!(!all.is_empty() || files.keys().all(|it| it == "merges.csv"), "{}", folder.display());
        // Unchanged, it changes no byte; rebuilt from the sheets alone, it says the same.
        assert_eq!(after(&files, &all), files, "{}", folder.display());
        assert_eq!(apart(&from_nothing(&all)), all, "{}", folder.display());
    }
}

/// The order of the rows is that of the file, also where a row is put before one that stays: a random mapping once had it otherwise.
#[test]
fn a_row_that_is_put_before_others_stands_before_them() {
    let forms = SHEETS.iter().position(|it| it.name == "forms").unwrap();
    let answers = |names: &[&str]| {
        let rows = names.iter().map(|it| vec![(*it).to_owned(), String::new()]).collect();
        BTreeMap::from([((forms, vec!["visit.VISITS.toml".to_owned(), "pivot.answers".to_owned()]), rows)])
    };
    let (one, other) = (answers(&["R"]), answers(&["-a", "R"]));
    assert_eq!(apart(&after(&from_nothing(&one), &other)), other);
}

#[test]
fn lines_that_did_not_change_stay_as_they_were_written() {
    let person = "# Everybody.\n[table]\ntarget  = \"person\"   # ours\nrows    = 'PEOPLE'\n\n[map]\nsurname     = \"SURNAME | tidy\"  # as typed\n\
                  sex         = 'SEX | code sex'\n\n[map.birth_kind]   # three ways\ncases = [\n  { if = \"A = 'E'\", give = \"'x'\" },  # first\n  { otherwise = true, give = \"'y'\" },\n]\n\n\
                  [left_behind]\n# Nobody faxes.\nFAX = \"unused\"\n";
    let sex = "source,target,grade,note\r\nm,M,equal,\r\n \"f\" , F ,equal,\"said \"\"so\"\"\"\r\n*,,hold,\r\n";
    let files = Files::from([("person.toml".to_owned(), person.to_owned()), ("codes/sex.csv".to_owned(), sex.to_owned())]);
    let mut back = apart(&files);
    let key = |sheet: &str, key: &[&str]| -> Key {
        (SHEETS.iter().position(|it| it.name == sheet).unwrap(), key.iter().map(|it| (*it).to_owned()).collect())
    };
    let row = |cells: &[&str]| -> Vec<String> { cells.iter().map(|it| (*it).to_owned()).collect() };
    back.insert(key("columns", &["person.toml", "map", "surname"]), vec![row(&["", "SURNAME | upper", "hold"])]);
    back.insert(key("source columns", &["person.toml", "left_behind", "TELEX"]), vec![row(&["nobody \"telexes\""])]);
    back.insert(key("decisions", &["person.toml", "surname"]), vec![row(&["Lead", "2026-03-04", "so it was said"])]);
    back.insert(key("codes", &["sex", "x"]), vec![row(&["F", "wider", "", "", "", "new"])]);
    back.remove(&key("codes", &["sex", "m"]));
    let now = after(&files, &back);
    insta::assert_snapshot!(now["person.toml"], @r##"
    # Everybody.
    [table]
    target  = "person"   # ours
    rows    = 'PEOPLE'

    [map]
    surname     = "SURNAME | upper"  # as typed
    sex         = 'SEX | code sex'

    [map.birth_kind]   # three ways
    cases = [
      { if = "A = 'E'", give = "'x'" },  # first
      { otherwise = true, give = "'y'" },
    ]

    [left_behind]
    # Nobody faxes.
    FAX = "unused"
    TELEX = 'nobody "telexes"'

    [if_bad]
    surname = "hold"

    [agreed]
    surname = { by = "Lead", on = 2026-03-04, why = "so it was said" }
    "##);
    assert_eq!(now["codes/sex.csv"], "source,target,grade,note\r\n \"f\" , F ,equal,\"said \"\"so\"\"\"\r\nx,F,wider,new\r\n*,,hold,\r\n");
    assert_eq!(apart(&now), back);
    // A column that the file does not have makes it a file of all columns.
    back.insert(key("codes", &["sex", "x"]), vec![row(&["F", "wider", "2020-01-01", "", "Lead", "new"])]);
    let wider = after(&now, &back);
    assert_eq!(wider["codes/sex.csv"].lines().next(), Some("source,target,grade,from,to,agreed_by,note"));
    assert_eq!(apart(&wider), back);
    // All pieces taken out, the file goes.
    back.retain(|(sheet, _), _| SHEETS[*sheet].name == "codes");
    assert_eq!(after(&wider, &back).keys().collect::<Vec<_>>(), ["codes/sex.csv"]);
}

#[test]
fn what_both_changed_is_a_conflict_by_column() {
    let of =
        |why: &str, give: &str| apart(&Files::from([("a.toml".to_owned(), format!("[map]\nx = \"{give}\"\n[not_held]\ny = \"{why}\"\n"))]));
    let exported = hashes(&of("no", "A"));
    let merged = merge(&exported, &of("never", "A"), &of("nowhere", "B"));
    assert_eq!(merged.changes.len(), 1, "{merged:?}");
    assert_eq!(merged.conflicts[0].cells, [("why".to_owned(), "never".to_owned(), "nowhere".to_owned())]);
    assert_eq!(workbook::shown(&merged.conflicts[0].key), "not held: a.toml, y");
    // Both say the same: nobody has to decide.
    assert!(merge(&exported, &of("never", "B"), &of("never", "B")).conflicts.is_empty());
    // The sheet took out what the file changed.
    let mut less = of("no", "A");
    less.retain(|(_, key), _| key.len() != 2);
    assert_eq!(merge(&exported, &of("never", "A"), &less).conflicts.len(), 1);
}

#[test]
fn names_that_lead_out_of_the_folder_are_refused() {
    for file in ["../x.toml", "a/b.toml", "..", "x.test.toml", "C:x.toml", ".toml", "x"] {
        let change = ((0, vec![file.to_owned()]), Some(vec![["person", "P", "", "", "", ""].map(str::to_owned).to_vec()]));
        assert!(write(&Files::new(), &[change]).is_err(), "{file}");
    }
    let code = SHEETS.iter().position(|it| it.name == "codes").unwrap();
    let change = ((code, vec!["../x".to_owned(), "a".to_owned()]), Some(vec![["A", "equal", "", "", "", ""].map(str::to_owned).to_vec()]));
    assert!(write(&Files::new(), &[change]).is_err());
}

#[test]
fn what_a_sheet_cannot_hold_is_refused() {
    for why in ["a\\u0007b", "a _x0041_ b", "\\uFFFE"] {
        let files = Files::from([("a.toml".to_owned(), format!("[not_held]\ny = \"{why}\"\n"))]);
        assert!(pieces(&files).is_err(), "{why}");
    }
    let long = Files::from([("a.toml".to_owned(), format!("[not_held]\ny = \"{}\"\n", "x".repeat(40_000)))]);
    assert!(pieces(&long).is_err());
}

/// Text with all that TOML, CSV and sheets treat specially.
fn text() -> impl Strategy<Value = String> {
    "[ -~éŵ‘“\n\t]{0,12}"
}

fn name() -> impl Strategy<Value = String> {
    "[A-Za-z_.\"' é#=-]{0,6}[A-Za-z]"
}

/// What CSV gives back: without white space around it.
fn cell() -> impl Strategy<Value = String> {
    text().prop_map(|it| it.trim().to_owned())
}

fn some_lines(from: usize) -> impl Strategy<Value = String> {
    prop::collection::vec("[ -~é]{1,8}", from..3).prop_map(|it| it.join("\n"))
}

fn at(sheet: &str, key: Vec<String>, rows: Rows) -> Piece {
    ((SHEETS.iter().position(|it| it.name == sheet).unwrap(), key), rows)
}

fn piece() -> impl Strategy<Value = Piece> {
    let file = || prop_oneof![Just("person.toml".to_owned()), Just("visit.VISITS.toml".to_owned())];
    let bad = || prop_oneof![Just(String::new()), Just("hold".to_owned())];
    let pairs = |value: BoxedStrategy<String>| {
        prop::collection::btree_map(name(), value, 1..4).prop_map(|it| it.into_iter().map(|(a, b)| vec![a, b]).collect::<Rows>())
    };
    let day = || prop_oneof![Just(String::new()), Just("2026-03-04".to_owned())];
    let words = |of: &'static [&'static str]| prop::sample::select(of).prop_map(str::to_owned);
    prop_oneof![
        (file(), name(), text(), words(&["", "true", "false"]), words(&["", "0", "7"]), some_lines(0), words(&["", "draft"]))
            .prop_map(|(f, a, b, c, d, e, g)| at("tables", vec![f], vec![vec![a, b, c, d, e, g]])),
        (file(), name(), text(), bad()).prop_map(|(f, n, give, bad)| at(
            "columns",
            vec![f, "map".into(), n],
            vec![vec![String::new(), give, bad]]
        )),
        (file(), name(), prop::collection::vec((name(), text()), 1..3), text(), bad()).prop_map(|(f, n, cases, last, bad)| {
            let mut rows: Rows = cases.into_iter().map(|(when, give)| vec![when, give, String::new()]).collect();
            rows.push(vec!["otherwise".into(), last, String::new()]);
            rows[0][2] = bad;
            at("columns", vec![f, "map".into(), n], rows)
        }),
        (file(), name(), text()).prop_map(|(f, n, why)| at("not held", vec![f, n], vec![vec![why]])),
        (file(), words(&["left_behind", "keep_aside"]), name(), text()).prop_map(|(f, s, n, why)| at(
            "source columns",
            vec![f, s, n],
            vec![vec![why]]
        )),
        (file(), words(&["exclude", "archive"]), prop::collection::vec((text(), text()), 1..4)).prop_map(|(f, s, rows)| at(
            "rules",
            vec![f, s],
            rows.into_iter().map(|(a, b)| vec![a, b]).collect()
        )),
        (file(), name(), text(), some_lines(0), text(), text(), text()).prop_map(|(f, n, a, b, c, d, e)| at(
            "look-ups",
            vec![f, n],
            vec![vec![a, b, c, d, e]]
        )),
        (file(), words(&["each.columns", "each.split"]), pairs(text().boxed())).prop_map(|(f, s, rows)| at("forms", vec![f, s], rows)),
        (file(), pairs(some_lines(0).boxed())).prop_map(|(f, rows)| at("forms", vec![f, "pivot.answers".into()], rows)),
        (file(), text(), text())
            .prop_map(|(f, a, b)| { at("forms", vec![f, "pivot".into()], vec![vec!["group".into(), a], vec!["question".into(), b]]) }),
        (file(), text(), 0..99_u8).prop_map(|(f, a, gap)| {
            at("forms", vec![f, "stitch".into()], vec![vec!["per".into(), a], vec!["gap".into(), gap.to_string()]])
        }),
        (file(), name(), text(), day(), text()).prop_map(|(f, n, a, b, c)| at("decisions", vec![f, n], vec![vec![a, b, c]])),
        (words(&["sex", "ethnicity"]), name(), prop::collection::vec((cell(), cell(), day(), day(), cell(), cell()), 1..3)).prop_map(
            |(map, source, rows)| {
                let rows = rows.into_iter().map(|(a, b, c, d, e, f)| vec![a, b, c, d, e, f]).collect();
                at("codes", vec![map, source.trim().to_owned()], rows)
            }
        ),
        (words(&["archive", "look_up"]), name(), text()).prop_map(|(s, n, why)| at("whole tables", vec![s, n], vec![vec![why]])),
        (name(), text(), text(), text(), text()).prop_map(|(n, a, b, c, d)| at("people", vec![n], vec![vec![a, b, c, d]])),
    ]
}

/// A mapping that may be: the two ways of [each] exclude one another there, but each says a thing of its own here.
fn mapping() -> impl Strategy<Value = BTreeMap<Key, Rows>> {
    prop::collection::vec(piece(), 0..16).prop_map(|all| all.into_iter().collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn import_of_an_export_is_the_same_mapping(one in mapping(), other in mapping()) {
        let files = from_nothing(&one);
        prop_assert_eq!(&apart(&files), &one);
        prop_assert_eq!(&after(&files, &one), &files);
        // Whatever an analyst makes of it comes back as it was meant.
        prop_assert_eq!(&apart(&after(&files, &other)), &other);
    }
}
