//! The language as its readers see it: mistakes with their lines, the document, overlays, the hash of the meaning, examples.

#![expect(clippy::format_push_string, reason = "clearer than write! where nothing is hot")]

mod made_up;

use caseport_map::{compile, test};
use caseport_model::SystemFiles;
use made_up::{files, systems};

/// The mistakes that are found when a file of the made-up mapping is another.
fn mistakes(path: &str, change: impl Fn(&str) -> String) -> String {
    let mut files = files();
    let path = format!("alpha/1/to-ics/{path}");
    let text = change(files.get(&path).unwrap_or(""));
    files.insert(path, text);
    let (source, target) = systems(&files);
    compile(&source, &target, None).map_or_else(|errors| errors.to_string(), |_| "no mistake".into())
}

fn replaced(path: &str, from: &str, to: &str) -> String {
    mistakes(path, |text| {
        assert!(text.contains(from), "{from} is not there");
        text.replace(from, to)
    })
}

/// A file that breaks off behind a character of several bytes: the text has no end, the caret stood within that character, and the program
/// ended. Found by fuzzing.
#[test]
fn a_caret_never_stands_within_a_character() {
    let shown = mistakes("visit.toml", |_| "[table]\ntarget = \"visit\"\nrows = \"VISITS\"\n\n[map]\nvisit_date = \"S\u{13a}".to_owned());
    let of_column = shown.split("\n\n").find(|it| it.contains("has no column")).unwrap();
    insta::assert_snapshot!(of_column, @r#"
    error[L010]: `VISITS` has no column `Sĺ`
     --> to-ics/visit.toml:6:14
      |
    6 | visit_date = "Sĺ
      |              ^^^ unknown column
    "#);
}

/// Quirk 21: a name that the layout does not have is refused, with the nearest.
#[test]
fn mistakes_show_the_line_and_the_nearest_name() {
    insta::assert_snapshot!(replaced("person.toml", "SURNAME | tidy", "SURNAM | tidi"), @r#"
    error[L010]: `PEOPLE` has no column `SURNAM`
      --> to-ics/person.toml:17:12
       |
    17 | surname = "SURNAM | tidi"
       |            ^^^^^^ unknown column
       |
       = help: the nearest name is `SURNAME`
    "#);
    insta::assert_snapshot!(replaced("person.toml", "SURNAME | tidy", "SURNAME | tidi"), @r#"
    error[L012]: there is no step `tidi`
      --> to-ics/person.toml:17:22
       |
    17 | surname = "SURNAME | tidi"
       |                      ^^^^ unknown step
       |
       = help: the nearest name is `tidy`
    "#);
    insta::assert_snapshot!(replaced("visit.toml", "SEEN | date", "SEEN | date 'DD/QQ/YYYY'"), @r#"
    error[L013]: `date` is used as `date ['format'…]`
     --> to-ics/visit.toml:9:27
      |
    9 | visit_date = "SEEN | date 'DD/QQ/YYYY'"
      |                           ^^^^^^^^^^^^ the date format `DD/QQ/YYYY` cannot be used: `Q` is not part of a date format; YYYY YY MM MON DD HH MM SS fff Z are
    "#);
    insta::assert_snapshot!(replaced("visit.toml", "SEEN | date", "SEEN"), @r#"
    error[L014]: `visit_date` is of type date
     --> to-ics/visit.toml:9:15
      |
    9 | visit_date = "SEEN"
      |               ^^^^ this is text
      |
      = help: end with `| date`
    "#);
    insta::assert_snapshot!(replaced("person.toml", "KIND <> 'C'", "KIND <> 'C' and"), @r#"
    error[L001]: this condition cannot be read
     --> to-ics/person.toml:6:38
      |
    6 | exclude = [ { when = "KIND <> 'C' and", why = "not a child" } ]
      |                                      ^ a column, a joined column or a text in 'single quotes' is missing here
    "#);
}

/// Quirk 43: a crosswalk that leads to no code of the list is refused.
#[test]
fn every_mistake_has_its_code() {
    let code = |shown: String| -> String {
        let codes: Vec<&str> = shown.lines().filter_map(|line| line.strip_prefix("error[")?.split(']').next()).collect();
        codes.join(" ")
    };
    let cases = [
        ("person.toml", "rows = \"PEOPLE\"", "rows = \"PEPLE\"", "L017 L011 L017 L017 L017"),
        ("person.toml", "one_per = \"ID\"", "one_per = \"SURNAME\"", "L025"),
        ("person.toml", "TEAM.TEAM", "TEEM.TEAM", "L016"),
        ("person.toml", "expect = \"many\"", "expect = \"some\"", "L002 L002"),
        ("person.toml", "| code sex", "| code sexes", "L015"),
        ("person.toml", "| code sex", "| code birth_kind", "L014"),
        ("person.toml", "give = \"'exact'\"", "give = \"'exakt'\"", "L014"),
        ("person.toml", ", { otherwise = true, give = \"'exact'\" }", "", "L030"),
        ("person.toml", "DOB is blank", "DOB_FLAG in ('E', 'X')", "L031"),
        ("person.toml", "FAX = \"unused\"\n", "", "L023"),
        ("person.toml", "FAX = \"unused\"\n", "FAX = \"unused\"\nSURNAME = \"no\"\n", "L022"),
        ("person.toml", "team = \"TEAM.TEAM\"\n", "", "L021"),
        ("person.toml", "[if_bad]", "[if_bed]", "L002"),
        ("person.toml", "[if_bad]\n", "[if_bad]\nperson_id = \"blank\"\n", "L024"),
        ("person.toml", "[left_behind]", "[not_held]\nsex = \"no\"\n[left_behind]", "L022"),
        ("visit.toml", "visit_date = \"SEEN | date\"\n", "", "L020 L023"),
        ("visit.toml", "ref person from PEOPLE", "ref person from TEAMS", "L017"),
        ("visit.toml", "PID | ref person from PEOPLE", "PID", "L014"),
        ("visit.toml", "VID | key", "answer.SCORE | key", "L018"),
        ("visit.toml", "NOTE | text", "NOTE | cut", "L013"),
        ("outcome.toml", "primary = false\n", "", "L026"),
        ("outcome.toml", "PLAN = \"PLAN\"", "PLAN = \"PLON\"", "L014"),
        ("score.toml", "FORM | key", "answer.SCORE | key", "L050"),
        ("score.toml", "Date2", "Score", "L018"),
        ("archive.toml", "TEAMS", "VISITS", "L026"),
        ("codes/sex.csv", "m,M,", "m,X,", "L043"),
        ("codes/sex.csv", "f,F,", "M,F,", "L042"),
        ("codes/sex.csv", "f,F,equal", "f,F,same", "L041"),
        ("codes/sex.csv", "source,", "sauce,", "L040 L040"),
        ("merges.toml", "MASTER", "MISTRESS", "L010 L023"),
        ("merges.toml", "when = \"DUP = 'Y'\"\n", "", "L003 L023"),
        ("merges.toml", "survivor = \"MASTER\"\n", "survivor = \"MASTER\"\nbeside = { VISITS = \"PID\" }\n", "L017"),
        ("merges.toml", "survivor = \"MASTER\"\n", "survivor = \"MASTER\"\n[person.marked_by.VISIT]\nkey = \"PID\"\n", "L011"),
        (
            "merges.toml",
            "survivor = \"MASTER\"\n",
            "survivor = \"MASTER\"\n[person.marked_by.TEAMS]\nkey = \"PID\"\n[person.marked_by.TEAMS.join.T]\ntable = \"VISITS\"\non = \"PID\"\nexpect = \"many\"\ntake = \"latest by SEEN at FROM_DT\"\nonly = \"T.VID is blank\"\n",
            "L002",
        ),
        ("person.toml", "latest by FROM_DT", "each", "L050"),
        ("person.toml", "latest by FROM_DT", "latest by FROM_DT from DOB", "L002"),
        ("person.toml", "latest by FROM_DT", "earliest by FROM_DT before DOB", "L002"),
        ("person.toml", "latest by FROM_DT", "earliest by FROM_DT from", "L002"),
        ("person.toml", "latest by FROM_DT", "earliest by FROM_DT from 'soon'", "L014"),
        ("person.toml", "take = \"latest by FROM_DT\"", "take = \"last\"\nonly = \"TEAM.TEAM is blank\"", "L002"),
        ("outcome.toml", "[each]", "[join.T]\ntable = \"TEAMS\"\non = \"PID\"\nexpect = \"many\"\ntake = \"each\"\n[each]", "L050 L050"),
        (
            "visit.toml",
            "[map]",
            "[join.T]\ntable = \"TEAMS\"\non = \"PID\"\nexpect = \"many\"\ntake = \"each\"\n[join.U]\ntable = \"TEAMS\"\non = \"PID\"\nexpect = \"many\"\ntake = \"each\"\n[map]",
            "L050 L050",
        ),
        (
            "visit.toml",
            "rows = \"VISITS\"\n",
            "rows = \"VISITS\"\nexclude = [ { when = \"T.TEAM is blank\", why = \"no\" } ]\n[join.T]\ntable = \"TEAMS\"\non = \"PID\"\nexpect = \"many\"\ntake = \"each\"\n",
            "L050 L050",
        ),
        ("visit.toml", "NOTE | text", "NOTE | with '/' (SEEN | dote)", "L012"),
        ("visit.toml", "NOTE | text", "SEEN | date | written 'YYYY-MM'", "L023 L013"),
    ];
    let mut wrong = String::new();
    for (path, from, to, codes) in cases {
        let shown = replaced(path, from, to);
        if code(shown.clone()) != codes {
            wrong += &format!("{path}: {from} became {to}: wanted {codes}\n{shown}\n");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn the_document_says_every_column_in_a_sentence() {
    insta::assert_snapshot!(made_up::mapping().document(), @r#"
    # ALPHA into CANON

    System alpha/1, mapping 1.0.0.

    ## Outcome from VISITS

    One row for each record of VISITS. A row for each of NFA, PLAN that says yes.

    - **Outcome id** comes from VISITS.VID, which makes the key of the row.
    - **Visit id** comes from VISITS.VID, as a reference to visit from VISITS.
    - **Outcome** comes from the name of the item.

    ## Person from PEOPLE

    One row for each record of PEOPLE. Of records with the same ID the first survives and the others are merged into it.

    Not migrated:

    - where KIND <> 'C': not a child

    Kept aside:

    - where SURNAME like 'TEST*': a test record

    - **Person id** comes from PEOPLE.ID, which makes the key of the row.
    - **Surname** comes from PEOPLE.SURNAME, without needless spaces.
    - **Birth date** comes from PEOPLE.DOB, read as a date, where “1900-01-01” counts as not recorded. A bad value holds the record. Agreed by Board on 2026-02-11: the marker.
    - **Sex** comes from PEOPLE.SEX, translated by sex.
    - **Birth kind**: if DOB_FLAG = 'E': always “estimated”; if DOB is blank: left blank: not applicable; otherwise: always “exact”.
    - **Team** comes from TEAMS.TEAM.

    Left behind:

    - FAX: unused

    Columns kept aside:

    - OLD_SCORE: no home yet

    ## Score from ANSWERS

    One row for each record of ANSWERS. The answers of one form, those with the same FORM, make one row.

    - **Score id** comes from ANSWERS.FORM, which makes the key of the row.
    - **Person id** comes from ANSWERS.PID, as a reference to person from PEOPLE.
    - **Score** comes from the answer SCORE, read as a whole number, between 0 and 40.
    - **Score date** comes from the answer DATE, read as a date.

    Left behind:

    - AID: a number of the form's line

    ## Stay from STAYS

    One row for each record of STAYS. Periods from A_DT to B_DT with the same PID that touch or overlap become one row.

    - **Stay id** comes from STAYS.SID, which makes the key of the row.
    - **Person id** comes from STAYS.PID, as a reference to person from PEOPLE.
    - **Start date** comes from STAYS.A_DT, read as a date.
    - **End date** comes from STAYS.B_DT, read as a date, where a date in the far future is an open end.

    ## Visit from VISITS

    One row for each record of VISITS.

    - **Visit id** comes from VISITS.VID, which makes the key of the row.
    - **Person id** comes from VISITS.PID, as a reference to person from PEOPLE.
    - **Visit date** comes from VISITS.SEEN, read as a date.
    - **Note** comes from VISITS.NOTE, as it was written.

    ## Crosswalks

    ### sex

    | theirs | ours | fit | remark |
    |---|---|---|---|
    | m | M | equal |  |
    | f | F | equal |  |
    | 9 | not recorded | none |  |
    | h | holds the record | hold | ask |

    A code that is not listed leaves a blank, unmapped code, and is an exception.

    ## Only looked up

    - TEAMS: names the team
    "#);
}

#[test]
fn coverage_counts_every_column() {
    let mapping = made_up::mapping();
    let shown: Vec<String> = mapping
        .coverage()
        .sources
        .iter()
        .map(|it| {
            let (mapped, left, aside, unused) = (it.mapped.len(), it.left_behind.len(), it.kept_aside.len(), it.unused.len());
            format!("{} {}: {mapped} mapped, {left} left behind, {aside} aside, {unused} unused", it.table, it.disposition)
        })
        .collect();
    insta::assert_snapshot!(shown.join("\n"), @r#"
    PEOPLE mapped: 8 mapped, 1 left behind, 1 aside, 0 unused
    TEAMS look-up: 3 mapped, 0 left behind, 0 aside, 0 unused
    VISITS mapped: 6 mapped, 0 left behind, 0 aside, 0 unused
    ANSWERS mapped: 4 mapped, 1 left behind, 0 aside, 0 unused
    STAYS mapped: 4 mapped, 0 left behind, 0 aside, 0 unused
    NOTES undecided: 0 mapped, 0 left behind, 0 aside, 1 unused
    "#);
}

#[test]
fn the_hash_is_of_the_meaning() {
    let hash = |path: &str, from: &str, to: &str| {
        let mut files = files();
        let path = format!("alpha/1/to-ics/{path}");
        let text = files.get(&path).unwrap().to_owned();
        assert!(text.contains(from));
        files.insert(path, text.replace(from, to));
        let (source, target) = systems(&files);
        compile(&source, &target, None).unwrap_or_else(|e| panic!("{e}")).hash()
    };
    let same = hash("person.toml", "surname", "surname");
    assert_eq!(hash("person.toml", "\n", "\r\n"), same);
    assert_eq!(hash("person.toml", "[if_bad]", "# a remark\n[if_bad]"), same);
    assert_eq!(hash("person.toml", "SURNAME | tidy", "SURNAME  |  tidy"), same);
    assert_eq!(hash("codes/sex.csv", "m,M,equal,,,Lead,\nf,F,equal,,,Lead,\n", "f,F,equal,,,Lead,\nm,M,equal,,,Lead,\n"), same);
    assert_ne!(hash("person.toml", "SURNAME | tidy", "SURNAME | upper"), same);
    assert_ne!(hash("codes/sex.csv", "9,,none", "8,,none"), same);
    assert_ne!(hash("merges.toml", "'Y'", "'J'"), same);
}

fn overlay(files: &[(&'static str, &'static str)]) -> SystemFiles {
    let mut overlay = SystemFiles::default();
    overlay.insert("overlay.toml", "id = \"x\"\nversion = \"1\"\ncouncil = \"X\"\nover = \"alpha/1\"\n");
    for (path, text) in files {
        overlay.insert(*path, *text);
    }
    overlay
}

/// Quirk 46: what differs between councils stands beside the mapping of the product.
#[test]
fn an_overlay_adds_and_replaces_by_name() {
    let (source, target) = systems(&files());
    let overlay = overlay(&[
        (
            "to-ics/person.toml",
            "[table]\nexclude = [ { when = \"SURNAME = 'X'\", why = \"local\" } ]\n[replace]\nsurname = \"SURNAME | upper\"\n",
        ),
        ("to-ics/codes/sex.csv", "source,target,grade,from,to,agreed_by,note\n1,M,equal,,,Lead,\nh,F,equal,,,Lead,replaces: decided\n"),
        ("to-ics/merges.csv", "merged,survivor,by,on,why\n2,1,me,2026-01-01,same child\n"),
        ("to-ics/score.toml", "[pivot.answers]\nSCORE = [\"Punkte\"]\n"),
    ]);
    let mapping = compile(&source, &target, Some(&overlay)).unwrap_or_else(|e| panic!("{e}"));
    let effective = mapping.show_effective();
    let lines: Vec<&str> = effective.lines().filter(|line| line.contains("# overlay/")).collect();
    insta::assert_snapshot!(lines.join("\n"), @r#"
    exclude SURNAME = 'X' (local)  # overlay/to-ics/person.toml:2
    surname = SURNAME | upper  # overlay/to-ics/person.toml:4
    answer SCORE = Punkte  # overlay/to-ics/score.toml:2
    1 = M (equal)  # overlay/to-ics/codes/sex.csv:2
    h = F (equal)  # overlay/to-ics/codes/sex.csv:3
    "#);
    let data = [("PEOPLE", vec![made_up::row("1|a|||1|C||||"), made_up::row("2|b|||h|C||||"), made_up::row("3|X|||h|C||||")])];
    let (batch, _) = made_up::map(&mapping, &data, &caseport_model::FileColumns::default());
    insta::assert_snapshot!(made_up::shown(&mapping, &batch), @r#"
    person: 1 | A | - | M | - | -
    person merged 2 into 1: merges.toml
    person excluded PEOPLE:3: local
    blank person.birth_kind of 1: not applicable
    "#);
}

#[test]
fn an_overlay_never_edits_the_base() {
    let (source, target) = systems(&files());
    let overlay = overlay(&[
        ("to-ics/person.toml", "[table]\none_per = \"ID\"\n[map]\nsurname = \"SURNAME\"\n[replace]\nshoe = \"SURNAME\"\n"),
        ("to-ics/codes/sex.csv", "source,target,grade,from,to,agreed_by,note\nM,F,equal,,,Lead,\n"),
        ("to-ics/merges.csv", "merged,survivor,by,on,why\n2,2,me,2026-01-01,same child\n"),
    ]);
    let errors = compile(&source, &target, Some(&overlay)).map(|_| ()).unwrap_err();
    let codes: Vec<(&str, &str)> = errors.list.iter().map(|it| (it.code, it.path.as_str())).collect();
    assert_eq!(
        codes,
        [
            ("L061", "overlay/to-ics/codes/sex.csv"),
            ("L062", "overlay/to-ics/merges.csv"),
            ("L060", "overlay/to-ics/person.toml"),
            ("L060", "overlay/to-ics/person.toml"),
            ("L060", "overlay/to-ics/person.toml"),
        ]
    );
}

#[test]
fn examples_say_what_differs() {
    let mut files = files();
    files.insert(
        "alpha/1/to-ics/person.test.toml",
        r#"
[[test]]
name = "holds"
given = { PEOPLE = { DOB = "01/01/1900" } }
expect = { birth_date = "absent: not recorded", surname = "Smith", sex = "M" }
[[test]]
name = "differs"
given = { PEOPLE = { SURNAME = "Jones" }, TEAMS = [{ TEAM = "East" }] }
expect = { surname = "Smith", team = "East" }
[[test]]
name = "is not excluded"
expect = "excluded"
[[test]]
name = "is held"
given = { PEOPLE = { SEX = "h" } }
expect = "held"
[[test]]
name = "unknown column"
given = { PEOPLE = { SURNAM = "h" } }
expect = "held"
"#,
    );
    let (source, target) = systems(&files);
    let shown: Vec<String> = test(&source, &target, None)
        .unwrap_or_else(|e| panic!("{e}"))
        .into_iter()
        .map(|it| format!("{}: {}", it.name, it.failure.unwrap_or_else(|| "ok".into())))
        .collect();
    insta::assert_snapshot!(shown.join("\n"), @r#"
    holds: ok
    differs: row 1, surname: expected `Smith`, got `Jones`
    is not excluded: expected excluded, got 1 row
    is held: ok
    unknown column: `PEOPLE` has no column `SURNAM`; the nearest name is `SURNAME`
    "#);
}
