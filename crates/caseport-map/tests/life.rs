//! What changed between two mappings: sentences, what a change weighs, and the laws that hold of both.

#![expect(clippy::format_push_string, reason = "clearer than write! where nothing is hot")]

#[expect(dead_code, reason = "the tests that map data use the rest")]
mod made_up;

use caseport_map::{Difference, Mapping, Marks, Verdict, compile};
use caseport_model::SystemFiles;
use made_up::{files, systems};
use proptest::prelude::*;

/// A small edit: file, what stands there, what comes in its place, and what it weighs on its own.
type Edit = (&'static str, &'static str, &'static str, Option<Verdict>);

const NONE: Option<Verdict> = None;
const PATCH: Option<Verdict> = Some(Verdict::Patch);
const MINOR: Option<Verdict> = Some(Verdict::Minor);
const MAJOR: Option<Verdict> = Some(Verdict::Major);

/// Edits that can be made together.
const EDITS: &[Edit] = &[
    // Order, layout and comments say nothing.
    ("person.toml", "\nsurname = \"SURNAME | tidy\"", "\n# A comment.\nsurname   =   'SURNAME|tidy'", NONE),
    ("visit.toml", "note = \"NOTE | text\"\n", "", NONE),
    ("visit.toml", "visit_id = \"VID | key\"", "note = \"NOTE | text\"\nvisit_id = \"VID | key\"", NONE),
    ("codes/sex.csv", "m,M,equal,,,Lead,\nf,F,equal,,,Lead,", "f,F,equal,,,Lead,\nm,M,equal,,,Lead,", NONE),
    // Words.
    ("person.toml", "why = \"not a child\"", "why = \"an adult\"", PATCH),
    ("person.toml", "FAX = \"unused\"", "FAX = \"unused since 2001\"", PATCH),
    ("person.toml", "why = \"the marker\"", "why = \"the marker of the supplier\"", PATCH),
    ("codes/sex.csv", "h,,hold,,,Lead,ask", "h,,hold,,,Lead,ask the team", PATCH),
    ("archive.toml", "names the team", "says which team", PATCH),
    ("person.toml", "one_per = \"ID\"", "one_per = \"ID\"\nstatus = \"reviewed\"", PATCH),
    // What is added.
    ("codes/sex.csv", "9,,none", "w,F,wider,,,Lead,\n9,,none", MINOR),
    ("score.toml", "SCORE = [\"Score\"]", "SCORE = [\"Score\"]\nOTHER = [\"Other\"]", MINOR),
    ("visit.toml", "[table]\n", "[join.WHO]\ntable = \"TEAMS\"\non = \"PID\"\nexpect = \"many\"\ntake = \"last\"\n\n[table]\n", MINOR),
    // What was mapped means something else, or is gone.
    ("person.toml", "DOB | date | unknown_if '1900-01-01'", "DOB | date", MAJOR),
    ("person.toml", "birth_date = \"hold\"", "birth_date = \"blank\"", MAJOR),
    ("person.toml", "latest by FROM_DT", "earliest by FROM_DT", MAJOR),
    ("person.toml", "why = \"a test record\" } ]", "why = \"a test record\" }, { when = \"FAX = 'x'\", why = \"old\" } ]", MAJOR),
    ("merges.toml", "DUP = 'Y'", "DUP = 'J'", MAJOR),
    ("stay.toml", "gap = 1", "gap = 2", MAJOR),
    ("score.toml", "[\"Date\", \"Date2\"]", "[\"Date2\", \"Date\"]", MAJOR),
    ("../system.toml", "blank = [\"NULL\"]", "blank = [\"NULL\", \"-\"]", MAJOR),
    ("../system.toml", "date = [\"DD/MM/YYYY\"]", "date = [\"DD/MM/YYYY\", \"YYYY-MM-DD\"]", MAJOR),
];

fn edited(edits: &[&Edit]) -> Mapping {
    let mut files = files();
    for (path, from, to, _) in edits {
        let path = match path.strip_prefix("../") {
            Some(path) => format!("alpha/1/{path}"),
            None => format!("alpha/1/to-ics/{path}"),
        };
        let text = files.get(&path).unwrap_or_default().to_owned();
        files.insert(path, text.replacen(from, to, 1));
    }
    of(&files)
}

fn of(files: &SystemFiles) -> Mapping {
    let (source, target) = systems(files);
    compile(&source, &target, None).unwrap_or_else(|errors| panic!("{errors}"))
}

fn shown(difference: &Difference) -> String {
    let lines: Vec<String> = difference.changes.iter().map(|it| format!("{}: {}", it.verdict.as_str(), it.sentence)).collect();
    lines.join("\n")
}

#[test]
fn each_small_change_weighs_what_it_should() {
    let base = edited(&[]);
    let mut wrong = String::new();
    for edit in EDITS {
        // A line that is moved is two edits.
        let edits: Vec<&Edit> = if edit.2.contains("NOTE | text") || edit.1.contains("NOTE | text") {
            EDITS.iter().filter(|it| it.1.contains("NOTE | text") || it.2.contains("NOTE | text")).collect()
        } else {
            let (path, from, ..) = edit;
            let path = path.strip_prefix("../").map_or_else(|| format!("alpha/1/to-ics/{path}"), |it| format!("alpha/1/{it}"));
            assert!(files().get(&path).is_some_and(|it| it.contains(from)), "{path} has no `{from}`");
            vec![edit]
        };
        let difference = Difference::of(&base, &edited(&edits));
        if difference.verdict() != edit.3 {
            wrong += &format!("{edit:?}: {:?}\n{}\n", difference.verdict(), shown(&difference));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn changes_are_said_in_sentences() {
    let base = edited(&[]);
    let all: Vec<&Edit> = EDITS.iter().collect();
    insta::assert_snapshot!(shown(&Difference::of(&base, &edited(&all))), @"
    major: the system: blank was NULL and is now NULL, -
    major: the system: date was DD/MM/YYYY and is now DD/MM/YYYY, YYYY-MM-DD
    minor: visit from VISITS: a new look-up WHO in TEAMS on PID = PID, many, the last
    patch: person from PEOPLE: why FAX is left behind read “unused” and now reads “unused since 2001”
    patch: the table TEAMS: why it is only looked up read “names the team” and now reads “says which team”
    patch: person from PEOPLE: why records where KIND <> 'C' are not migrated read “not a child” and now reads “an adult”
    major: person from PEOPLE: records where FAX = 'x' are now kept aside (old)
    major: person: records of PEOPLE where DUP = 'Y' are the person of MASTER; now records of PEOPLE where DUP = 'J' are the person of MASTER
    patch: person from PEOPLE is now reviewed
    major: person.birth_date was PEOPLE.DOB, read as a date, where “1900-01-01” counts as not recorded (a bad value holds the record); it is now PEOPLE.DOB, read as a date (a blank does not hold the record)
    patch: person from PEOPLE: the decision about birth_date read “Agreed by Board on 2026-02-11: the marker” and now reads “Agreed by Board on 2026-02-11: the marker of the supplier”
    patch: person.sex: the remark on the code ‘h’ read “agreed by Lead: ask” and now reads “agreed by Lead: ask the team”
    minor: person.sex: the code ‘w’ was not listed and now goes to F (wider) (agreed by Lead)
    major: person from PEOPLE: the look-up TEAM was TEAMS on ID = PID, many, the latest by FROM_DT; it is now TEAMS on ID = PID, many, the earliest by FROM_DT, for person.team
    major: score from ANSWERS: the answer DATE was read from the questions Date, Date2; it is now read from Date2, Date
    minor: score from ANSWERS: the answer OTHER is now read, from the questions Other
    major: stay from STAYS: it was a row for each record of STAYS, periods from A_DT to B_DT of the same PID that touch within 1 days together; it is now a row for each record of STAYS, periods from A_DT to B_DT of the same PID that touch within 2 days together
    ");
}

/// Whole mappings and columns that come and go.
#[test]
fn mappings_and_columns_come_and_go() {
    let base = edited(&[]);
    let mut more = files();
    // The visit's note is not held any more, a table is archived, and the stays are not mapped.
    let visit = more.get("alpha/1/to-ics/visit.toml").unwrap().replace("note = \"NOTE | text\"\n", "")
        + "\n[left_behind]\nNOTE = \"too long\"\n[not_held]\nnote = \"not wanted\"\n";
    more.insert("alpha/1/to-ics/visit.toml", visit);
    let mut kept = SystemFiles::default();
    for (path, text) in more.below("") {
        if path != "alpha/1/to-ics/stay.toml" {
            kept.insert(path, text.to_owned());
        }
    }
    let archive = kept.get("alpha/1/to-ics/archive.toml").unwrap().to_owned() + "[archive]\nNOTES = \"not yet\"\nSTAYS = \"not yet\"\n";
    kept.insert("alpha/1/to-ics/archive.toml", archive);
    let changed = of(&kept);
    insta::assert_snapshot!(shown(&Difference::of(&base, &changed)), @"
    patch: visit from VISITS: NOTE is now left behind (too long)
    minor: the table NOTES is now kept aside whole (not yet)
    minor: the table STAYS is now kept aside whole (not yet)
    major: stay from STAYS is not mapped any more
    major: visit.note was VISITS.NOTE, as it was written; it is not held any more (not wanted)
    ");
    // Going back adds.
    let back = Difference::of(&changed, &base);
    assert_eq!(back.verdict(), MINOR, "{}", shown(&back));
}

#[test]
fn a_mapping_in_another_file_says_the_same() {
    let base = edited(&[]);
    let mut moved = SystemFiles::default();
    for (path, text) in files().below("") {
        moved.insert(path.replace("visit.toml", "visit.VISITS.toml"), text.to_owned());
    }
    insta::assert_snapshot!(shown(&Difference::of(&base, &of(&moved))), @"
    patch: visit from VISITS stood in visit.toml and now stands in visit.VISITS.toml
    ");
}

#[test]
fn decisions_are_checked_and_kept() {
    let with = |line: &str| {
        let mut files = files();
        let text = files.get("alpha/1/to-ics/person.toml").unwrap().replace("[agreed]\n", &format!("[agreed]\n{line}\n"));
        files.insert("alpha/1/to-ics/person.toml", text);
        let (source, target) = systems(&files);
        compile(&source, &target, None)
    };
    let decided = with(
        "table = { by = \"Data quality board\", on = 2026-03-04, why = \"the whole of it\" }\nFAX = { by = \"Lead\", why = \"nobody faxes\" }",
    );
    let shown: Vec<String> = decided
        .unwrap()
        .decisions()
        .iter()
        .map(|it| format!("{} | {} | {} | {} | {}:{}", it.on, it.by, it.about, it.why, it.path, it.line))
        .collect();
    insta::assert_snapshot!(shown.join("\n"), @"
    2026-03-04 | Data quality board | the mapping person.toml | the whole of it | to-ics/person.toml:27
    2026-02-11 | Board | birth_date | the marker | to-ics/person.toml:29
     | Lead | the code h | ask | to-ics/codes/sex.csv:5
     | Lead | the codes m, f, 9 |  | to-ics/codes/sex.csv:2
     | Lead | FAX | nobody faxes | to-ics/person.toml:28
    ");
    for wrong in [
        "sex = { by = \"Lead\", on = \"last week\", why = \"so\" }",
        "sex = { by = \"\", why = \"so\" }",
        "sex = { by = \"Lead\" }",
        "sexes = { by = \"Lead\", why = \"so\" }",
    ] {
        assert!(with(wrong).is_err(), "{wrong}");
    }
}

/// The edits that a number picks.
fn picked(mask: u32) -> Vec<&'static Edit> {
    // Moving a line is one edit in two halves: both or none.
    EDITS.iter().enumerate().filter(|(at, _)| mask >> if *at == 2 { 1 } else { *at } & 1 == 1).map(|(_, it)| it).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn the_laws_of_differences_hold(a in any::<u32>(), b in any::<u32>(), c in any::<u32>()) {
        let [a, b, c] = [a, b, c].map(|it| edited(&picked(it)));
        let verdict = |x: &Mapping, y: &Mapping| Difference::of(x, y).verdict();
        prop_assert_eq!(Difference::of(&a, &a), Difference::default());
        // Two steps never weigh less than the one that leads to the same.
        prop_assert!(verdict(&a, &c) <= verdict(&a, &b).max(verdict(&b, &c)));
        // What differs one way differs the other way, and a changed meaning is never silent.
        prop_assert_eq!(verdict(&a, &b).is_some(), verdict(&b, &a).is_some());
        prop_assert!(a.hash() == b.hash() || verdict(&a, &b).is_some());
        // A lock weighs as the mapping itself, also when it was written down and read again.
        let marks = |it: &Mapping| Marks::of(&it.parts());
        prop_assert_eq!(marks(&a).verdict(&marks(&b)), verdict(&a, &b));
        let written = marks(&a);
        let lines = written.lines().map(|(place, lines)| (place.to_owned(), lines)).collect();
        prop_assert_eq!(Marks::read(written.words(), &lines).unwrap(), written.clone());
    }
}

/// Both layouts get other names for much of what there is; the mapping follows, and compiles.
#[test]
fn a_mapping_follows_declared_names() {
    let mut files = files();
    let canon = "since,what,table,old,new,note\n1.1.0,table,,visit,call,\n1.1.0,column,person,surname,family_name,\n1.1.0,column,call,visit_date,call_date,\n\
                 1.1.0,code,sex,M,MALE,\n1.1.0,code,birth_kind,exact,precise,\n1.1.0,column,person,nothing,something,\n";
    let alpha = "since,what,table,old,new,note\n2,table,,PEOPLE,CLIENTS,\n2,table,,TEAMS,UNITS,\n2,column,CLIENTS,DOB,BORN,\n2,column,CLIENTS,ID,\"Client No\",\n\
                 2,column,UNITS,FROM_DT,SINCE,\n2,column,UNITS,TEAM,UNIT,\n2,column,CLIENTS,FAX,TELEFAX,\n2,column,VISITS,NFA,NO_MORE,\n2,column,ANSWERS,A,ANSWER,\n\
                 2,column,STAYS,A_DT,STARTED,\n2,column,CLIENTS,MASTER,KEPT,\n";
    let swap = |files: &mut SystemFiles, path: &str, pairs: &[(&str, &str)]| {
        let mut text = files.get(path).unwrap().to_owned();
        for (from, to) in pairs {
            assert!(text.contains(from), "{path}: {from}");
            text = text.replace(from, to);
        }
        files.insert(path, text);
    };
    let canon_columns = [
        ("\nvisit,", "\ncall,"),
        ("visit.visit_id", "call.visit_id"),
        ("person,surname", "person,family_name"),
        ("call,visit_date", "call,call_date"),
    ];
    swap(&mut files, "canon/1/columns.csv", &canon_columns);
    swap(&mut files, "canon/1/tables.csv", &[("\nvisit,", "\ncall,")]);
    swap(&mut files, "canon/1/codes/sex.csv", &[("M,Male", "MALE,Male")]);
    swap(&mut files, "canon/1/codes/birth_kind.csv", &[("exact,", "precise,")]);
    let alpha_columns = [
        ("PEOPLE,DOB,", "PEOPLE,BORN,"),
        ("PEOPLE,ID,", "PEOPLE,Client No,"),
        ("PEOPLE,FAX", "PEOPLE,TELEFAX"),
        ("PEOPLE,MASTER", "PEOPLE,KEPT"),
        ("\nPEOPLE,", "\nCLIENTS,"),
        ("TEAMS,FROM_DT", "TEAMS,SINCE"),
        ("TEAMS,TEAM,", "TEAMS,UNIT,"),
        ("\nTEAMS,", "\nUNITS,"),
        ("VISITS,NFA", "VISITS,NO_MORE"),
        ("ANSWERS,A,", "ANSWERS,ANSWER,"),
        ("STAYS,A_DT", "STAYS,STARTED"),
    ];
    swap(&mut files, "alpha/1/columns.csv", &alpha_columns);
    swap(&mut files, "alpha/1/tables.csv", &[("\nPEOPLE,", "\nCLIENTS,"), ("\nTEAMS,", "\nUNITS,")]);
    files.insert("canon/1/renames.csv", canon);
    files.insert("alpha/1/renames.csv", alpha);
    let (source, target) = systems(&files);
    assert!(compile(&source, &target, None).is_err());
    let own = source.folder("to-ics").map(|(path, text)| (path.to_owned(), text.to_owned())).collect();
    let way = caseport_map::Way::inward(&source, &target);
    let upgrade = caseport_map::upgrade(&way, &own, &std::collections::BTreeMap::new()).unwrap();
    assert_eq!(upgrade.left, ["canon/1/renames.csv says that nothing is now something, but the new name is not there: it is not followed"]);
    for (path, text) in &upgrade.files {
        files.insert(format!("alpha/1/to-ics/{path}"), text.clone().unwrap());
    }
    let (source, target) = systems(&files);
    let mapping = compile(&source, &target, None).unwrap_or_else(|errors| panic!("{errors}"));
    insta::assert_snapshot!(upgrade.done.join("\n"), @r#"
    tables: person.toml: rows “PEOPLE” is now “CLIENTS”; one per “ID” is now “Client No”
    tables: visit.toml: target “visit” is now “call”
    columns: outcome.toml, map, visit_id: give “VID | ref visit from VISITS” is now “VID | ref call from VISITS”
    columns: person.toml, map, person_id: give “ID | key” is now “"Client No" | key”
    columns: person.toml, map, surname is now person.toml, map, family_name
    columns: person.toml, map, birth_date: give “DOB | date | unknown_if '1900-01-01'” is now “BORN | date | unknown_if '1900-01-01'”
    columns: person.toml, map, birth_kind: if “DOB is blank” is now “BORN is blank”; give “'exact'” is now “'precise'”
    columns: person.toml, map, team: give “TEAM.TEAM” is now “TEAM.UNIT”
    columns: score.toml, map, person_id: give “PID | ref person from PEOPLE” is now “PID | ref person from CLIENTS”
    columns: stay.toml, map, person_id: give “PID | ref person from PEOPLE” is now “PID | ref person from CLIENTS”
    columns: stay.toml, map, start_date: give “A_DT | date” is now “STARTED | date”
    columns: visit.toml, map, person_id: give “PID | ref person from PEOPLE” is now “PID | ref person from CLIENTS”
    columns: visit.toml, map, visit_date is now visit.toml, map, call_date
    source columns: person.toml, left_behind, FAX is now person.toml, left_behind, TELEFAX
    look-ups: person.toml, TEAM: table “TEAMS” is now “UNITS”; on “ID = PID” is now “"Client No" = PID”; take “latest by FROM_DT” is now “latest by SINCE”
    forms: outcome.toml, each.columns: name “NFA” is now “NO_MORE”
    forms: score.toml, pivot: value “A” is now “ANSWER”
    forms: stay.toml, stitch: value “A_DT” is now “STARTED”
    codes: sex, m: target “M” is now “MALE”
    whole tables: look_up, TEAMS is now look_up, UNITS
    people: person: rows “PEOPLE” is now “CLIENTS”; key “ID” is now “Client No”; survivor “MASTER” is now “KEPT”
    "#);
    // Once followed, there is nothing left to follow, and it means what it meant: as many parts, of the same kinds.
    let own = source.folder("to-ics").map(|(path, text)| (path.to_owned(), text.to_owned())).collect();
    let again = caseport_map::upgrade(&caseport_map::Way::inward(&source, &target), &own, &std::collections::BTreeMap::new()).unwrap();
    assert!(again.files.is_empty(), "{:?}", again.done);
    let kinds = |it: &Mapping| it.parts().iter().map(|it| it.kind).collect::<Vec<_>>();
    assert_eq!(kinds(&mapping), kinds(&edited(&[])));
}
