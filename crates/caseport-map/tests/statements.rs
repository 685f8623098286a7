//! Every statement that the language knows is in the workbook: what the parser knows is compared with files that say everything, and those go out and come back.

#![expect(clippy::format_push_string, reason = "clearer than write! where nothing is hot")]
#![expect(clippy::case_sensitive_file_extension_comparisons, reason = "the files of a mapping are written in small letters")]

#[expect(dead_code, reason = "the tests that map data use the rest")]
mod made_up;

use std::collections::{BTreeMap, BTreeSet};

use caseport_map::{compile, workbook};
use caseport_model::SystemFiles;
use made_up::{files, systems};

/// A file of each kind that says all it may say; of what excludes one another each has one.
const WHOLE: &[(&str, &str)] = &[
    (
        "person.toml",
        r#"
[table]
target     = "person"
rows       = "PEOPLE"
primary    = false
precedence = 3
one_per    = ["ID", "KIND"]
status     = "reviewed"
exclude    = [ { when = "KIND <> 'C'", why = "not a child" }, { when = "FAX = 'x'", why = "old" } ]
archive    = [ { when = "SURNAME like 'TEST*'", why = "a test record" } ]
era        = [ { when = "OLD_SCORE is not blank", is = "CareStore" } ]

[join.TEAM]
table  = "TEAMS"
on     = ["ID = PID", "KIND = TEAM"]
where  = "FROM_DT is not blank"
expect = "many"
take   = "each"
only   = "TEAM.TEAM <> KIND"

[each]
columns = { DUP = "twice", FAX = "once" }

[pivot]
group    = "ID"
question = "KIND"
value    = "FAX"
[pivot.answers]
SCORE = ["Score", "Score2"]
DATE  = ["Date"]

[stitch]
per   = "ID"
start = "DOB"
end   = "FAX"
gap   = 2

[map]
surname    = "SURNAME | tidy"
birth_kind = { cases = [ { if = "DOB_FLAG = 'E'", give = "'estimated'" }, { otherwise = true, give = "'exact'" } ] }

[if_bad]
surname = "hold"

[agreed]
surname = { by = "Board", on = 2026-02-11, why = "so it was said" }

[left_behind]
FAX = "unused"

[keep_aside]
OLD_SCORE = "no home yet"

[not_held]
team = "nobody knows"
"#,
    ),
    (
        "visit.toml",
        "[table]\ntarget = \"visit\"\nrows = \"VISITS\"\n[each]\nsplit = { column = \"NOTE\", by = \",\" }\n[replace]\nnote = \"NOTE | text\"\n",
    ),
    (
        "merges.toml",
        r#"
[person]
rows     = "PEOPLE"
key      = "ID"
when     = "DUP = 'Y'"
survivor = "MASTER"
beside   = { TEAMS = "PID" }

[person.marked_by.VISITS]
key      = "VID"
survivor = "PID"
when     = "KIND.NID = 'D'"
[person.marked_by.VISITS.join.KIND]
table  = "NOTES"
on     = "VID = NID"
where  = "NID is not blank"
expect = "many"
take   = "first"

[stay.marked_by.NOTES]
key = "NID"
"#,
    ),
    ("archive.toml", "[archive]\nNOTES = \"not yet\"\n[look_up]\nTEAMS = \"names the team\"\n"),
    ("codes/sex.csv", "source,target,grade,from,to,agreed_by,note\nm,M,equal,2001-01-01,2020-12-31,Lead,of then\n*,,hold,,,Lead,\n"),
];

/// The sections whose names are fixed, by file and path. A number is a place in a list.
const SECTIONS: &[(&str, &str)] = &[
    ("person.toml", ""),
    ("person.toml", "table"),
    ("person.toml", "table/exclude/0"),
    ("person.toml", "table/archive/0"),
    ("person.toml", "table/era/0"),
    ("person.toml", "join/TEAM"),
    ("person.toml", "each"),
    ("visit.toml", "each"),
    ("visit.toml", "each/split"),
    ("person.toml", "pivot"),
    ("person.toml", "stitch"),
    ("person.toml", "map/birth_kind"),
    ("person.toml", "map/birth_kind/cases/0"),
    ("person.toml", "map/birth_kind/cases/1"),
    ("person.toml", "agreed/surname"),
    ("merges.toml", "person"),
    ("merges.toml", "person/marked_by/VISITS"),
    ("merges.toml", "person/marked_by/VISITS/join/KIND"),
    ("archive.toml", ""),
];

/// A word that means nothing anywhere, and is near to nothing.
const NOTHING: &str = "zzzzzzzz";

fn text(file: &str) -> &'static str {
    WHOLE.iter().find(|(path, _)| *path == file).unwrap().1
}

fn at<'v>(value: &'v mut toml::Value, path: &str) -> &'v mut toml::Table {
    let mut here = value;
    for step in path.split('/').filter(|it| !it.is_empty()) {
        here = match step.parse::<usize>() {
            Ok(place) => &mut here[place],
            Err(_) => &mut here[step],
        };
    }
    here.as_table_mut().unwrap()
}

/// The names that the parser knows in a section: what it says of a word that means nothing.
fn known(file: &str, section: &str) -> BTreeSet<String> {
    let mut value = toml::Value::Table(text(file).parse().unwrap());
    at(&mut value, section).insert(NOTHING.to_owned(), "x".into());
    let changed = toml::to_string(&value).unwrap();
    let mut files = files();
    // [replace] only stands in an overlay, and an overlay has no merges.
    let overlay = (!["merges.toml", "archive.toml"].contains(&file)).then(|| {
        let mut overlay = SystemFiles::default();
        overlay.insert("overlay.toml", "id = \"o\"\nversion = \"1\"\ncouncil = \"x\"\nover = \"alpha\"\n");
        overlay.insert(format!("to-ics/{file}"), changed.clone());
        overlay
    });
    if overlay.is_none() {
        files.insert(format!("alpha/1/to-ics/{file}"), changed);
    }
    let (source, target) = systems(&files);
    let errors = compile(&source, &target, overlay.as_ref()).unwrap_err();
    let of = errors.list.iter().find(|it| it.title.contains(NOTHING)).unwrap_or_else(|| panic!("{file} {section}: {errors}"));
    let help = of.help.as_deref().and_then(|it| it.strip_prefix("known here: ")).unwrap_or_else(|| panic!("{of:?}"));
    help.split(", ").map(str::to_owned).collect()
}

/// What the parser knows in a section, and what the files say there.
type KnownAndSaid = (BTreeSet<String>, BTreeSet<String>);

#[test]
fn the_files_that_say_everything_do() {
    let mut all: BTreeMap<(&str, String), KnownAndSaid> = BTreeMap::new();
    for (file, section) in SECTIONS {
        let mut value = toml::Value::Table(text(file).parse().unwrap());
        let said = at(&mut value, section).keys().cloned();
        // Cases, and the two ways of [each] and of a mapping file, are one kind of section.
        let kind = section.trim_end_matches(['0', '1']).to_owned();
        let of = if *file != "archive.toml" && ["", "each"].contains(&kind.as_str()) { "" } else { *file };
        let (knows, says) = all.entry((of, kind)).or_default();
        knows.extend(known(file, section));
        says.extend(said);
    }
    // What a mapping file of an overlay may say is said by the other of the two.
    let root = all.get_mut(&("", String::new())).unwrap();
    root.1.extend(text("visit.toml").parse::<toml::Table>().unwrap().keys().cloned());
    for ((file, section), (knows, says)) in &mut all {
        // Refused in a second step: a mark is one record, and makes no rows.
        if section.ends_with("join/KIND") {
            assert!(knows.remove("only"));
        }
        assert_eq!(says, knows, "{file} {section}: what the parser knows is on the right");
    }
}

#[test]
fn whatever_can_be_said_goes_out_and_comes_back() {
    let files: BTreeMap<String, String> = WHOLE.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
    let pieces = workbook::pieces(&files).unwrap();
    let changes: Vec<_> = pieces.into_iter().map(|(key, rows)| (key, Some(rows))).collect();
    let again = workbook::write(&BTreeMap::new(), &changes).unwrap();
    assert_eq!(again.keys().collect::<Vec<_>>(), files.keys().collect::<Vec<_>>());
    for (path, text) in &again {
        let (was, is) = (&files[path], text.as_deref().unwrap());
        if path.ends_with(".toml") {
            assert_eq!(is.parse::<toml::Table>().unwrap(), was.parse::<toml::Table>().unwrap(), "{path}:\n{is}");
        } else {
            assert_eq!(is, was);
        }
    }
}
