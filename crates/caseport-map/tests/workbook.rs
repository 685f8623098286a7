//! A mapping as a workbook and back: nothing is lost, what did not change stays as it was written, and what both changed is a conflict.

#![expect(clippy::case_sensitive_file_extension_comparisons, reason = "the files of a mapping are written in small letters")]

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

/// What TOML says, where a list of one text and the text are the same, and a section that holds nothing is none.
fn plain(value: toml::Value) -> toml::Value {
    match value {
        toml::Value::Array(mut all) if all.len() == 1 && all[0].is_str() => all.remove(0),
        toml::Value::Array(all) => toml::Value::Array(all.into_iter().map(plain).collect()),
        toml::Value::Table(all) => {
            let all = all.into_iter().map(|(name, it)| (name, plain(it)));
            toml::Value::Table(all.filter(|(_, it)| it.as_table().is_none_or(|it| !it.is_empty())).collect())
        }
        other => other,
    }
}

/// Everything that the files of a mapping say, whatever the workbook knows of it.
fn said(files: &Files) -> BTreeMap<&str, toml::Value> {
    let mut all = BTreeMap::new();
    let of_mapping = |path: &str| path.starts_with("codes/") || path.ends_with(".toml") && !path.ends_with(".test.toml");
    for (path, text) in files.iter().filter(|(path, _)| of_mapping(path)) {
        let what = if path.ends_with(".toml") {
            plain(toml::Value::Table(text.parse().unwrap_or_else(|e| panic!("{path}: {e}"))))
        } else {
            let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(text.as_bytes());
            let header = reader.headers().unwrap().clone();
            let rows = reader.records().map(|row| row.unwrap_or_else(|e| panic!("{path}: {e}")));
            let rows = rows.map(|row| {
                let cells = header.iter().zip(&row).filter(|(_, it)| !it.is_empty());
                cells.map(|(name, it)| (name.to_owned(), it.to_owned())).collect::<BTreeMap<_, _>>()
            });
            // Their order says nothing.
            let mut rows: Vec<_> = rows.filter(|it| !it.is_empty()).collect();
            rows.sort();
            toml::Value::String(format!("{rows:?}"))
        };
        all.insert(path.as_str(), what);
    }
    all
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
        // Unchanged, it changes no byte; rebuilt from the sheets alone, it says the same, nothing left out.
        assert_eq!(after(&files, &all), files, "{}", folder.display());
        let again = from_nothing(&all);
        assert_eq!(apart(&again), all, "{}", folder.display());
        let (was, is) = (said(&files), said(&again));
        for (path, what) in &was {
            assert_eq!(is.get(path), Some(what), "{} of {}", path, folder.display());
        }
        assert_eq!(is.len(), was.len(), "{}", folder.display());
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
    let person = "# Everybody.\n[table]\ntarget  = \"person\"   # ours\nrows    = 'PEOPLE'\n\n[join.CHILD]\ntable  = \"WHO\"\non     = \"ID\"\nexpect = \"many\"\ntake   = \"each\"  # all\nonly   = \"CHILD.X is blank\"  # or some\n\n[map]\nsurname     = \"SURNAME | tidy\"  # as typed\n\
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
    back.insert(key("look-ups", &["person.toml", "CHILD"]), vec![row(&["WHO", "ID", "", "many", "each", "CHILD.X = ID"])]);
    let now = after(&files, &back);
    insta::assert_snapshot!(now["person.toml"], @r##"
    # Everybody.
    [table]
    target  = "person"   # ours
    rows    = 'PEOPLE'

    [join.CHILD]
    table  = "WHO"
    on     = "ID"
    expect = "many"
    take   = "each"  # all
    only   = "CHILD.X = ID"  # or some

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

/// Marks of other tables are changed in place, and go with the section that they stand in.
#[test]
fn marks_of_duplicates_are_rows_too() {
    let merges = "# Both.\n[person]\nrows   = \"P\"\nkey    = \"ID\"   # theirs\nbeside = { OLD = \"ID\" }\n\n\
                  [person.marked_by.REL]   # a relationship\nkey      = \"A\"\nsurvivor = \"B\"\nwhen     = \"K.C = 'D'\"\n\
                  [person.marked_by.REL.join.K]\ntable  = \"KINDS\"\non     = \"T\"\nexpect = \"one\"\n";
    let files = Files::from([("merges.toml".to_owned(), merges.to_owned())]);
    let key = |sheet: &str, key: &[&str]| -> Key {
        (SHEETS.iter().position(|it| it.name == sheet).unwrap(), key.iter().map(|it| (*it).to_owned()).collect())
    };
    let row = |cells: &[&str]| -> Vec<String> { cells.iter().map(|it| (*it).to_owned()).collect() };
    let all = apart(&files);
    let mut back = all.clone();
    back.insert(key("same people", &["person", "NEW"]), vec![row(&["PID"])]);
    back.insert(key("marks", &["person", "REL"]), vec![row(&["A", "K.C in ('D','E')", "B"])]);
    back.insert(key("look-ups of marks", &["person", "REL", "K"]), vec![row(&["KINDS", "T = ID", "", "at most one", ""])]);
    back.insert(key("marks", &["person", "LOG"]), vec![row(&["FROM", "", "TO"])]);
    let now = after(&files, &back);
    insta::assert_snapshot!(now["merges.toml"], @r#"
    # Both.
    [person]
    rows   = "P"
    key    = "ID"   # theirs
    beside = { OLD = "ID", NEW = "PID" }

    [person.marked_by.REL]   # a relationship
    key      = "A"
    survivor = "B"
    when     = "K.C in ('D','E')"
    [person.marked_by.REL.join.K]
    table  = "KINDS"
    on     = "T = ID"
    expect = "at most one"

    [person.marked_by.LOG]
    key = "FROM"
    survivor = "TO"
    "#);
    assert_eq!(apart(&now), back);
    // Conflicts are told by column.
    let mut theirs = all.clone();
    theirs.insert(key("marks", &["person", "REL"]), vec![row(&["A", "", "B"])]);
    let merged = merge(&hashes(&all), &back, &theirs);
    let marks = merged.conflicts.iter().find(|it| it.key == key("marks", &["person", "REL"])).unwrap();
    assert_eq!(marks.cells, [("when".to_owned(), "K.C in ('D','E')".to_owned(), String::new())]);
    assert_eq!(workbook::shown(&marks.key), "marks: person, REL");
    // Nothing is left of a section whose rows were all taken out.
    back.retain(|(sheet, key), _| SHEETS[*sheet].name == "people" || key.get(1).is_some_and(|it| it == "LOG"));
    insta::assert_snapshot!(after(&now, &back)["merges.toml"], @r#"
    # Both.
    [person]
    rows   = "P"
    key    = "ID"   # theirs

    [person.marked_by.LOG]
    key = "FROM"
    survivor = "TO"
    "#);
    assert_eq!(write(&files, &all.into_keys().map(|it| (it, None)).collect::<Vec<_>>()).unwrap()["merges.toml"], None);
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

/// Cases that stand in one line are a value to TOML: they were once taken for a text that says nothing, and stayed.
#[test]
fn cases_that_become_an_empty_text_go() {
    let key = |rows: &[[&str; 3]]| {
        let rows: Rows = rows.iter().map(|it| it.iter().map(|it| (*it).to_owned()).collect()).collect();
        BTreeMap::from([at("columns", vec!["person.toml".into(), "map".into(), "sex".into()], rows)])
    };
    let files = from_nothing(&key(&[["a", "", ""], ["otherwise", "", ""]]));
    let back = key(&[["", "", ""]]);
    assert_eq!(apart(&after(&files, &back)), back);
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
        (file(), name(), text()).prop_map(|(f, n, give)| at(
            "columns",
            vec![f, "replace".into(), n],
            vec![vec![String::new(), give, String::new()]]
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
        (file(), words(&["exclude", "archive", "era"]), prop::collection::vec((text(), text()), 1..4)).prop_map(|(f, s, rows)| at(
            "rules",
            vec![f, s],
            rows.into_iter().map(|(a, b)| vec![a, b]).collect()
        )),
        (file(), name(), look_up(), text()).prop_map(|(f, n, cells, only)| at("look-ups", vec![f, n], vec![[cells, vec![only]].concat()])),
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
        (people(), text(), text(), text(), text()).prop_map(|(n, a, b, c, d)| at("people", vec![n], vec![vec![a, b, c, d]])),
        (people(), name(), text()).prop_map(|(n, table, key)| at("same people", vec![n, table], vec![vec![key]])),
        (people(), marker(), text(), text(), text()).prop_map(|(n, m, a, b, c)| at("marks", vec![n, m], vec![vec![a, b, c]])),
        (people(), marker(), name(), look_up()).prop_map(|(n, m, join, cells)| at("look-ups of marks", vec![n, m, join], vec![cells])),
    ]
}

/// Few, so that marks meet the section that they belong to, and their look-ups.
fn people() -> impl Strategy<Value = String> {
    prop_oneof![Just("person".to_owned()), Just("two words".to_owned()), name()]
}

fn marker() -> impl Strategy<Value = String> {
    prop_oneof![Just("RELATIONS".to_owned()), Just("key".to_owned()), name()]
}

/// Table, on, where, expect and take.
fn look_up() -> impl Strategy<Value = Vec<String>> {
    (text(), some_lines(0), text(), text(), text()).prop_map(|(a, b, c, d, e)| vec![a, b, c, d, e])
}

/// A mapping that may be: the two ways of [each] exclude one another there, but each says a thing of its own here.
fn mapping() -> impl Strategy<Value = BTreeMap<Key, Rows>> {
    prop::collection::vec(piece(), 0..20).prop_map(|all| all.into_iter().collect())
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
