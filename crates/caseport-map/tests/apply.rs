//! What records become: rows, holds, exclusions, merges, forms, stitched periods.

#![expect(clippy::format_push_string, reason = "clearer than write! where nothing is hot")]

#[expect(dead_code, reason = "the laws use the rest")]
#[path = "made_up/fanned.rs"]
mod fanned;
mod made_up;

use caseport_model::FileColumns;
use fanned::{MARKED_ELSEWHERE, OUTCOME_OF_EACH, VISIT_TO_EACH, with_files};
use made_up::{Data, map, mapping, row, shown};

fn outcome(data: &Data<'_>) -> String {
    let mapping = mapping();
    let (batch, findings) = map(&mapping, data, &FileColumns::default());
    let mut out = shown(&mapping, &batch);
    for finding in findings {
        out += &format!("first pass: {} {} {} x{}\n", finding.code, finding.table.unwrap(), finding.key.unwrap_or_default(), finding.count);
    }
    out
}

#[test]
fn a_person_becomes_a_row_with_its_team() {
    let data = [
        ("PEOPLE", vec![row("7|  Smith |01/02/2010|E|M|C||||42"), row("8|NULL|01/01/1900||9|C|||fax|"), row("9|x|||q|C||||")]),
        ("TEAMS", vec![row("7|Old|01/01/2019"), row("7|North|01/01/2020"), row("5|South|01/01/2020")]),
    ];
    insta::assert_snapshot!(outcome(&data), @r#"
    person: 7 | Smith | 2010-02-01 | M | estimated | North
    person: 8 | - | - | - | exact | -
    person: 9 | x | - | - | - | -
    TEAMS archived TEAMS:7: names the team
    TEAMS loaded TEAMS:7: names the team
    TEAMS archived TEAMS:5: names the team
    blank person.sex of 9: unmapped code
    blank person.birth_kind of 9: not applicable
    aside PEOPLE.OLD_SCORE: 42
    M002 PEOPLE.SEX 9 the code `q` on the way into person.sex
    "#);
}

#[test]
fn decisions_exclude_archive_and_hold() {
    let data = [(
        "PEOPLE",
        vec![
            row("1|Carer|||m|P||||"),
            row("2|TESTING|||m|C||||"),
            row("3|Held code|||h|C||||"),
            row("4|Bad date|32/01/2010||m|C||||"),
            row("-1|Unknown member|||m|C||||"),
            row("5|A name far too long|||m|C||||"),
            row("6|N\0L|||m|C||||"),
        ],
    )];
    insta::assert_snapshot!(outcome(&data), @r#"
    person: 5 | - | - | M | - | -
    person: 6 | N�L | - | M | - | -
    person excluded PEOPLE:1: not a child
    person archived PEOPLE:2: a test record
    person held 3: M005 sex
    person held 4: M001 birth_date
    person held PEOPLE:-1: M004 person_id
    blank person.surname of 5: out of range
    blank person.birth_kind of 5: not applicable
    blank person.birth_kind of 6: not applicable
    aside PEOPLE.SURNAME: A name far too long
    M005 PEOPLE.SEX 3 the code `h` on the way into person.sex
    M001 PEOPLE.DOB 4 on the way into person.birth_date
    M004 PEOPLE.ID - on the way into person.person_id
    M006 PEOPLE.SURNAME 5 19 characters, 10 fit, on the way into person.surname
    M007 PEOPLE.SURNAME 6 on the way into person.surname
    "#);
}

/// Quirk 53: whatever refers to a duplicate refers to its survivor.
#[test]
fn duplicates_resolve_to_their_survivors() {
    let data = [
        (
            "PEOPLE",
            vec![
                row("1|A|||m|C||||"),
                row("2|A|||m|C|Y|1||"),
                row("3|A|||m|C|Y|2||"),
                row("4|A|||m|C|Y|||"),
                row("5|A|||m|C|Y|6||"),
                row("6|A|||m|C|Y|5||"),
                row("7|A|||m|C|Y|99||"),
            ],
        ),
        ("VISITS", vec![row("1|3|01/03/2020||N|N"), row("2|4|01/03/2020||N|N"), row("3|-1|01/03/2020||N|N")]),
    ];
    insta::assert_snapshot!(outcome(&data), @r#"
    person: 1 | A | - | M | - | -
    visit: VISITS:1 | 1 | 2020-03-01 | -
    visit: VISITS:2 | 4 | 2020-03-01 | -
    person merged 2 into 1: merges.toml
    person merged 3 into 1: merges.toml
    person held 4: M015
    person held 5: M016
    person held 6: M016
    person held 7: M015
    outcome excluded VISITS:1: nothing to map
    outcome excluded VISITS:2: nothing to map
    outcome excluded VISITS:3: nothing to map
    visit held VISITS:3: M004 person_id
    blank person.birth_kind of 1: not applicable
    M004 VISITS.PID VISITS:3 on the way into visit.person_id
    first pass: M015 PEOPLE 4 x1
    first pass: M016 PEOPLE 5 x1
    first pass: M016 PEOPLE 6 x1
    first pass: M015 PEOPLE 7 x1
    "#);
}

/// Quirk 59: a record of the list is merged with nobody and nobody with it, whether the source or the council names the survivor; what is not of the
/// list is merged as ever. What is said of it names no key, and no column leads to the survivor.
#[test]
fn records_that_are_kept_apart_stay_by_themselves() {
    let mut files = made_up::files();
    let person = files.get("alpha/1/to-ics/person.toml").unwrap().replace("\"SURNAME | tidy\"", "\"SURNAME | with '>' MASTER\"");
    assert!(person.contains("MASTER"), "{person}");
    files.insert("alpha/1/to-ics/person.toml", person);
    let (source, target) = made_up::systems(&files);
    let mut overlay = caseport_model::SystemFiles::default();
    overlay.insert("overlay.toml", "id = \"o\"\nversion = \"1\"\ncouncil = \"x\"\nover = \"alpha/1\"\n");
    overlay.insert("to-ics/merges.csv", "merged,survivor,by,on,why\n6,1,x,2026-01-01,y\n7,2,x,2026-01-01,y\n8,3,x,2026-01-01,y\n");
    let mapping = caseport_map::compile(&source, &target, Some(&overlay)).unwrap_or_else(|errors| panic!("{errors}"));
    let data = [
        (
            "PEOPLE",
            vec![
                row("1|A|||m|C||||"),
                row("2|B|||m|C|Y|1||"),
                row("3|C|||m|C|Y|1||"),
                row("4|D|||m|C|Y|2||"),
                row("5|E|||m|C|Y|4||"),
                row("6|F|||m|C||||"),
                row("7|G|||m|C|Y|1||"),
                row("8|H|||m|C|Y|2||"),
            ],
        ),
        ("VISITS", (1..=8).map(|n| row(&format!("{n}|{n}|01/03/2020||N|N"))).collect()),
    ];
    let (batch, first) = made_up::map_apart(&mapping, &data, &FileColumns::default(), &["2", "99"]);
    let all = shown(&mapping, &batch);
    let lines: Vec<&str> = all.lines().filter(|it| it.starts_with("person") || it.starts_with("visit") || it.starts_with("M0")).collect();
    insta::assert_snapshot!(lines.join("\n"), @r"
    person: 1 | A | - | M | - | -
    person: 2 | B | - | M | - | -
    person: 4 | D | - | M | - | -
    person: 7 | G | - | M | - | -
    visit: VISITS:1 | 1 | 2020-03-01 | -
    visit: VISITS:2 | 2 | 2020-03-01 | -
    visit: VISITS:3 | 1 | 2020-03-01 | -
    visit: VISITS:4 | 4 | 2020-03-01 | -
    visit: VISITS:5 | 4 | 2020-03-01 | -
    visit: VISITS:6 | 1 | 2020-03-01 | -
    visit: VISITS:7 | 7 | 2020-03-01 | -
    visit: VISITS:8 | 1 | 2020-03-01 | -
    person merged 3 into 1: merges.toml
    person merged 5 into 4: merges.toml
    person merged 6 into 1: merges.toml
    person merged 8 into 1: merges.toml
    ");
    let said: Vec<_> = first.iter().map(|it| format!("{} {:?} {:?} x{}", it.code, it.key, it.detail, it.count)).collect();
    assert_eq!(
        said,
        ["M023 None \"\" x3", "M024 None \"\" x1"],
        "2, 4 and 7; 99 is not there; 8 follows the council to 3, and 3 the source to 1"
    );
    assert_eq!(format!("{:?}", caseport_map::Apart::new(["2".to_owned()])), "Apart(1 keys)");
}

#[test]
fn each_item_that_says_yes_becomes_a_row_with_its_place_in_the_list() {
    let data = [("VISITS", vec![row("1|7|01/03/2020|one\r\ntwo |N|Y"), row("2|7|01/03/2020||Y|Y"), row("3|7|01/03/2020||?|N")])];
    insta::assert_snapshot!(outcome(&data), @r#"
    outcome: VISITS:1:2 | VISITS:1 | PLAN
    outcome: VISITS:2:1 | VISITS:2 | NFA
    outcome: VISITS:2:2 | VISITS:2 | PLAN
    visit: VISITS:1 | 7 | 2020-03-01 | one\r\ntwo 
    visit: VISITS:2 | 7 | 2020-03-01 | -
    visit: VISITS:3 | 7 | 2020-03-01 | -
    outcome excluded VISITS:3: nothing to map
    M001 VISITS.NFA VISITS:3 neither yes nor no
    "#);
}

#[test]
fn answers_of_a_form_make_one_row() {
    let data = [(
        "ANSWERS",
        vec![
            row("1|F1|7|Colour|red"),
            row("2|F1|7|Score|12"),
            row("3|F1|7|Date2|02/02/2020"),
            row("4|F1|7|Date|01/02/2020"),
            row("5|F2|8|Score|99"),
            row("6||8|Score|9"),
            row("7|F2|8|Score|1"),
        ],
    )];
    insta::assert_snapshot!(outcome(&data), @r#"
    score: ANSWERS:F1 | 7 | 12 | 2020-02-01
    score: ANSWERS:F2 | 8 | - | -
    score loaded ANSWERS:2 into ANSWERS:F1: answer of a form
    score archived ANSWERS:3 into ANSWERS:F1: unused question of a form
    score loaded ANSWERS:4 into ANSWERS:F1: answer of a form
    score held ANSWERS:6: M004 FORM
    score archived ANSWERS:7 into ANSWERS:F2: unused question of a form
    blank score.score of ANSWERS:F2: out of range
    M003 ANSWERS.A ANSWERS:F2 on the way into score.score
    M004 ANSWERS.FORM ANSWERS:6 the form it belongs to
    first pass: M018 ANSWERS  x1
    "#);
}

/// Quirk 38: periods that overlap or touch are one episode.
#[test]
fn periods_that_touch_become_one() {
    let data = [(
        "STAYS",
        vec![
            row("3|7|11/02/2020|31/12/9999"),
            row("1|7|01/01/2020|31/01/2020"),
            row("2|7|01/02/2020|10/02/2020"),
            row("4|8|01/01/2020|31/01/2020"),
            row("5|8|02/02/2020|"),
            row("6|9|soon|"),
        ],
    )];
    insta::assert_snapshot!(outcome(&data), @r#"
    stay: STAYS:1 | 7 | 2020-01-01 | -
    stay: STAYS:4 | 8 | 2020-01-01 | 2020-01-31
    stay: STAYS:5 | 8 | 2020-02-02 | -
    stay merged STAYS:3 into STAYS:1: M017
    stay merged STAYS:2 into STAYS:1: M017
    stay held STAYS:6: M001 start_date
    blank stay.end_date of STAYS:1: not applicable
    M017 STAYS. STAYS:1 on the way into stay
    M017 STAYS. STAYS:1 on the way into stay
    M001 STAYS.A_DT STAYS:6 on the way into stay.start_date
    "#);
}

#[test]
fn unknown_columns_are_kept_aside_and_said_once_for_each_file() {
    let mapping = mapping();
    let columns = FileColumns { present: vec![true, true, false, true, true, true, true, true, true, true], extra: vec!["NEW".into()] };
    let data = [("PEOPLE", vec![row("1|A|||m|C|||||what is this"), row("2|B|||m|C||||| ")])];
    let (batch, _) = map(&mapping, &data, &columns);
    let asides: Vec<(&str, &str)> = batch.asides.iter().map(|it| (&*it.column, it.text.as_str())).collect();
    assert_eq!(asides, [("NEW", "what is this")]);
    let (ready, _) = mapping.prepare().finish();
    let said: Vec<(String, Option<String>)> = ["PEOPLE", "NOTES"]
        .iter()
        .flat_map(|table| ready.file_findings(table, &columns))
        .map(|it| (it.code.into_owned(), it.column.map(|it| it.to_string())))
        .collect();
    assert_eq!(
        said,
        [
            ("M012".into(), Some("NEW".to_owned())),
            ("M013".into(), Some("DOB".into())),
            ("M014".into(), None),
            ("M012".into(), Some("NEW".into())),
        ]
    );
}

/// Quirk 17: an identifier that passed through a program of statistics has a decimal point; the key of the row and what refers to it have none.
#[test]
fn identifiers_lose_the_decimal_point_that_was_never_theirs() {
    let mut files = made_up::files();
    let person = files.get("alpha/1/to-ics/person.toml").unwrap().replace("\"ID | key\"", "\"ID | whole | key\"");
    let visit = files.get("alpha/1/to-ics/visit.toml").unwrap();
    let visit = visit.replace("\"PID | ref person from PEOPLE\"", "\"PID | whole | ref person from PEOPLE\"");
    files.insert("alpha/1/to-ics/person.toml", person);
    files.insert("alpha/1/to-ics/visit.toml", visit);
    let (source, target) = made_up::systems(&files);
    let mapping = caseport_map::compile(&source, &target, None).unwrap_or_else(|errors| panic!("{errors}"));
    let data =
        [("PEOPLE", vec![row("1011.0|A|||m|C||||")]), ("VISITS", vec![row("1|1011.00|01/03/2020|n|N|N"), row("2|1011|01/03/2020|n|N|N")])];
    let (batch, _) = map(&mapping, &data, &FileColumns::default());
    let all = shown(&mapping, &batch);
    let lines: Vec<&str> = all.lines().filter(|line| line.starts_with("person") || line.starts_with("visit")).collect();
    assert_eq!(
        lines,
        ["person: 1011 | A | - | M | - | -", "visit: VISITS:1 | 1011 | 2020-03-01 | n", "visit: VISITS:2 | 1011 | 2020-03-01 | n"]
    );
}

/// Quirk 62: a look-up that finds many records makes no further rows.
#[test]
fn joins_of_several_columns_chain_and_never_multiply() {
    let mut files = made_up::files();
    let visit = files.get("alpha/1/to-ics/visit.toml").unwrap().replace(
        "[map]",
        "[join.WHO]\ntable = \"PEOPLE\"\non = \"PID = ID\"\nexpect = \"one\"\n\
         [join.WHERE]\ntable = \"TEAMS\"\non = [\"WHO.ID = PID\", \"WHO.KIND = TEAM\"]\nexpect = \"at most one\"\n[map]",
    );
    files.insert("alpha/1/to-ics/visit.toml", visit.replace("\"NOTE | text\"", "\"NOTE | with '/' WHO.SURNAME WHERE.FROM_DT\""));
    let (source, target) = made_up::systems(&files);
    let mapping = caseport_map::compile(&source, &target, None).unwrap_or_else(|errors| panic!("{errors}"));
    let data = [
        ("PEOPLE", vec![row("1|A|||m|C||||"), row("1|Second|||m|C||||"), row("2|B|||m|C||||")]),
        ("TEAMS", vec![row("1|C|01/01/2020"), row("2|X|01/01/2021")]),
        ("VISITS", vec![row("1|1|01/03/2020|n|N|N"), row("2|2|01/03/2020||N|N"), row("3|3|01/03/2020|n|N|N")]),
    ];
    let (batch, first_pass) = map(&mapping, &data, &FileColumns::default());
    let all = shown(&mapping, &batch);
    let lines: Vec<&str> = all.lines().filter(|line| line.starts_with("visit") || line.starts_with("M0")).collect();
    assert_eq!(
        lines,
        [
            "visit: VISITS:1 | 1 | 2020-03-01 | n/A/01/01/2020",
            "visit: VISITS:2 | 2 | 2020-03-01 | B",
            "visit: VISITS:3 | 3 | 2020-03-01 | n",
            "M010 VISITS. VISITS:3 join WHO",
        ]
    );
    assert_eq!(first_pass.iter().map(|it| (&*it.code, it.count)).collect::<Vec<_>>(), [("M009", 1)]);
}

/// What the list says that others write for its codes is the code, for steps and for conditions; what it calls ambiguous, and what it
/// does not know, stays as it is written. A join compares what is written.
#[test]
fn a_coded_cell_is_its_code_however_it_is_written() {
    let mut files = made_up::files();
    let columns = files.get("alpha/1/columns.csv").unwrap();
    let columns = columns
        .replace("PEOPLE,SEX,code,no,,,", "PEOPLE,SEX,code,no,,their_sex,")
        .replace("PEOPLE,KIND,string(1),no,,,", "PEOPLE,KIND,code,no,,their_kind,")
        .replace("TEAMS,TEAM,string(50),no,,,", "TEAMS,TEAM,code,no,,their_kind,");
    files.insert("alpha/1/columns.csv", columns);
    files.insert("alpha/1/codes/their_sex.csv", "code,label,from,to\nm,,,\nf,,,\n");
    files.insert("alpha/1/codes/their_sex.spellings.csv", "spelling,code,note\n2 - Female,f,\nX,m,ambiguous\nX,f,ambiguous\n/^boy/,m,\n");
    files.insert("alpha/1/codes/their_kind.csv", "code,label,from,to\nC,,,\nA,,,\n");
    files.insert("alpha/1/codes/their_kind.spellings.csv", "spelling,code,note\nChild,C,\nAdult,A,\n");
    let person = files.get("alpha/1/to-ics/person.toml").unwrap();
    let person = person.replace("on = \"ID = PID\"", "on = [\"ID = PID\", \"KIND = TEAM\"]").replace("TEAM.TEAM", "TEAM.FROM_DT");
    files.insert("alpha/1/to-ics/person.toml", person);
    let (source, target) = made_up::systems(&files);
    let mapping = caseport_map::compile(&source, &target, None).unwrap_or_else(|errors| panic!("{errors}"));
    let data = [
        (
            "PEOPLE",
            vec![
                row("1|A|||2 \u{2013} FEMALE|Child||||"),
                row("2|B|||Boy, 7|c||||"),
                row("3|C|||X|C||||"),
                row("4|D|||f|adult||||"),
                row("5|E|||||||||"),
            ],
        ),
        ("TEAMS", vec![row("1|Child|01/01/2020"), row("2|C|01/01/2021"), row("3|C|01/01/2022")]),
    ];
    let (batch, _) = map(&mapping, &data, &FileColumns::default());
    insta::assert_snapshot!(shown(&mapping, &batch), @r"
    person: 1 | A | - | F | - | 01/01/2020
    person: 2 | B | - | M | - | -
    person: 3 | C | - | - | - | 01/01/2022
    person excluded PEOPLE:4: not a child
    person excluded PEOPLE:5: not a child
    TEAMS loaded TEAMS:1: names the team
    TEAMS archived TEAMS:2: names the team
    TEAMS loaded TEAMS:3: names the team
    blank person.birth_kind of 1: not applicable
    blank person.birth_kind of 2: not applicable
    blank person.sex of 3: unmapped code
    blank person.birth_kind of 3: not applicable
    M002 PEOPLE.SEX 3 the code `X` on the way into person.sex
    ");
}

/// Quirk 34: a time of Greenwich is the local time of England where a format ends in Z, and unreadable, with what to do, where none does.
#[test]
fn a_time_with_its_zone_is_never_read_as_if_it_had_none() {
    let data = [("PEOPLE", vec![row("1|A|2010-01-31T23:30:00Z||m|C||||"), row("2|B|2010-07-31T23:30:00Z||m|C||||")])];
    let said = |formats: &str| {
        let mut files = made_up::files();
        let person = files.get("alpha/1/to-ics/person.toml").unwrap().replace("DOB | date |", &format!("DOB | date {formats} |"));
        files.insert("alpha/1/to-ics/person.toml", person);
        let (source, target) = made_up::systems(&files);
        let mapping = caseport_map::compile(&source, &target, None).unwrap_or_else(|errors| panic!("{errors}"));
        let (batch, _) = map(&mapping, &data, &FileColumns::default());
        shown(&mapping, &batch)
    };
    insta::assert_snapshot!(said("'YYYY-MM-DD' 'YYYY-MM-DDTHH:MM:SS'"), @r"
    person held 1: M001 birth_date
    person held 2: M001 birth_date
    M001 PEOPLE.DOB 1 a time with its zone, which only a format that ends in Z reads, on the way into person.birth_date
    M001 PEOPLE.DOB 2 a time with its zone, which only a format that ends in Z reads, on the way into person.birth_date
    ");
    insta::assert_snapshot!(said("'YYYY-MM-DD' 'YYYY-MM-DDTHH:MM:SSZ'"), @r"
    person: 1 | A | 2010-01-31 | M | exact | -
    person: 2 | B | 2010-08-01 | M | exact | -
    ");
}

/// Quirk 28: the first format that fits is taken, and how many days another would have read differently is counted.
/// Quirk 29: where only the English order is declared, a month that cannot be shows an American file; no cell is read by another order.
#[test]
fn days_that_two_formats_read_differently_are_counted() {
    let data = [("PEOPLE", vec![row("1|A|01/02/2010||m|C||||"), row("2|B|03/04/2010||m|C||||"), row("3|C|05/13/2010||m|C||||")])];
    let said = |formats: &str| {
        let mut files = made_up::files();
        let person = files.get("alpha/1/to-ics/person.toml").unwrap().replace("DOB | date |", &format!("DOB | date {formats} |"));
        files.insert("alpha/1/to-ics/person.toml", person);
        let (source, target) = made_up::systems(&files);
        let mapping = caseport_map::compile(&source, &target, None).unwrap_or_else(|errors| panic!("{errors}"));
        let (batch, _) = map(&mapping, &data, &FileColumns::default());
        let outcome = shown(&mapping, &batch);
        let mut lines: Vec<String> = outcome.lines().filter(|it| it.starts_with("person")).map(str::to_owned).collect();
        lines.extend(batch.findings.iter().map(|it| format!("{} {} x{}", it.code, it.column.as_deref().unwrap_or("-"), it.count)));
        lines.join("\n")
    };
    insta::assert_snapshot!(said("'DD/MM/YYYY' 'MM/DD/YYYY'"), @r"
    person: 1 | A | 2010-02-01 | M | exact | -
    person: 2 | B | 2010-04-03 | M | exact | -
    person: 3 | C | 2010-05-13 | M | exact | -
    M008 DOB x2
    ");
    insta::assert_snapshot!(said("'DD/MM/YYYY'"), @r"
    person: 1 | A | 2010-02-01 | M | exact | -
    person: 2 | B | 2010-04-03 | M | exact | -
    person held 3: M001 birth_date
    M001 DOB x1
    ");
}

/// Quirk 35: of a day that has two candidates it is counted which one gave it, whatever the form of the rule; of a row that is not made nothing is.
#[test]
fn which_source_gave_a_day_is_counted() {
    let data = [(
        "VISITS",
        vec![
            row("1|7|01/03/2020||N|N"),
            row("2|7|01/03/2020|02/03/2020|N|N"),
            row("3|7||02/03/2020|N|N"),
            row("4|7|soon|02/03/2020|N|N"),
            row("5|7||soon|N|N"),
            row("6|||02/03/2020|N|N"),
        ],
    )];
    let said = |rule: &str| {
        let mut files = made_up::files();
        let visit = files.get("alpha/1/to-ics/visit.toml").unwrap().replace("visit_date = \"SEEN | date\"", rule);
        files.insert("alpha/1/to-ics/visit.toml", visit);
        let (source, target) = made_up::systems(&files);
        let mapping = caseport_map::compile(&source, &target, None).unwrap_or_else(|errors| panic!("{errors}"));
        let (batch, _) = map(&mapping, &data, &FileColumns::default());
        let mut lines: Vec<String> = batch.choices.iter().map(|it| format!("{} {} x{}", it.column, it.source, it.count)).collect();
        lines.sort();
        lines.join("\n")
    };
    // The fourth is the second's to give where each is read by itself, and nobody's where the first that is there is read.
    assert_eq!(
        said("visit_date = \"(SEEN | date) or (NOTE | date)\""),
        "visit.visit_date 1 of 2: SEEN (VISITS) x2\nvisit.visit_date 2 of 2: NOTE (VISITS) x2"
    );
    assert_eq!(
        said("visit_date = \"(SEEN or NOTE) | date\""),
        "visit.visit_date 1 of 2: SEEN (VISITS) x2\nvisit.visit_date 2 of 2: NOTE (VISITS) x1"
    );
    let cases = "visit_date = { cases = [ { if = \"SEEN = ''\", give = \"absent: withheld\" }, { if = \"NOTE is not blank\", give = \"NOTE | date\" }, { otherwise = true, give = \"SEEN | date\" } ] }";
    assert_eq!(said(cases), "visit.visit_date 1 of 2: NOTE (VISITS) x3\nvisit.visit_date 2 of 2: SEEN (VISITS) x1");
    assert_eq!(said("visit_date = \"SEEN | date\""), "", "a day with one source is not counted");
}

/// Quirk 72: rows that a migration before this one brought carry the name of their era: the first line that holds, for all rows that a record makes and for
/// none where it makes none.
#[test]
fn rows_of_an_earlier_system_carry_its_name() {
    let mut files = made_up::files();
    let era = "[table]\nera = [ { when = \"NOTE = 'old'\", is = \"the card index\" }, { when = \"SEEN before '2010-01-01'\", is = \"CareStore\" } ]";
    let outcome = files.get("alpha/1/to-ics/outcome.toml").unwrap().replace("[table]", era);
    files.insert("alpha/1/to-ics/outcome.toml", outcome);
    let (source, target) = made_up::systems(&files);
    let mapping = caseport_map::compile(&source, &target, None).unwrap_or_else(|errors| panic!("{errors}"));
    let data = [(
        "VISITS",
        vec![row("1|7|01/03/2009|old|Y|Y"), row("2|7|01/03/2009||Y|N"), row("3|7|01/03/2009||N|N"), row("4|7|01/03/2020||Y|N")],
    )];
    let (batch, _) = map(&mapping, &data, &FileColumns::default());
    let of = |landing: caseport_model::LandingId| mapping.landings[usize::from(landing.0)].canonical.clone().unwrap();
    let eras: Vec<_> = batch.eras.iter().map(|it| format!("{} {} {}", of(it.landing), it.origin.record, it.name)).collect();
    assert_eq!(eras, ["outcome 1 the card index", "outcome 2 CareStore"]);
    assert!(mapping.document().contains("From an earlier system:\n\n- where NOTE = 'old': the card index"), "{}", mapping.document());
    assert!(mapping.show_effective().contains("era NOTE = 'old' (the card index)"));
    // What was said otherwise, or nothing, is told in a sentence, and weighs little: rows are as they were.
    let mut renamed = files.clone();
    let text = files
        .get("alpha/1/to-ics/outcome.toml")
        .unwrap()
        .replace("the card index", "the cards")
        .replace(", { when = \"SEEN before '2010-01-01'\", is = \"CareStore\" }", "");
    renamed.insert("alpha/1/to-ics/outcome.toml", text);
    let (source, target) = made_up::systems(&renamed);
    let other = caseport_map::compile(&source, &target, None).unwrap_or_else(|errors| panic!("{errors}"));
    let change = caseport_map::Difference::of(&mapping, &other);
    let told: Vec<String> = change.changes.iter().map(|it| format!("{:?} {}", it.verdict, it.sentence)).collect();
    let wanted = [
        "Minor outcome from VISITS: rows where NOTE = 'old' came from the card index and now come from the cards",
        "Minor outcome from VISITS: rows where SEEN before '2010-01-01' are not said to come from CareStore any more",
    ];
    assert_eq!(told, wanted);
    let part = mapping.parts().into_iter().find(|it| it.kind == caseport_map::Kind::Era).unwrap();
    assert_eq!((part.kind.weight(caseport_map::Turn::Changed), part.meaning.as_str()), (caseport_map::Verdict::Minor, "the card index"));
}

/// Quirk 61: a visit to a group is a visit to each of its children, and is loaded once; where the group is not known, one row says what the record does. A
/// child who stands in the group twice is visited once, what names one of them is that child's, and what cannot stand for one child is said and takes nobody else's row.
#[test]
fn a_record_about_several_makes_a_row_for_each() {
    let mapping = with_files(&[("alpha/1/to-ics/visit.toml", VISIT_TO_EACH), ("alpha/1/to-ics/outcome.toml", OUTCOME_OF_EACH)]);
    let data = [
        ("PEOPLE", vec![row("1|A|||m|C||||"), row("2|B|||m|C||||"), row("3|C|||m|C|Y|1||")]),
        ("TEAMS", vec![row("1|G|"), row("2|G|"), row("1|G|"), row("9|G|"), row("3|H|"), row("-1|H|"), row("8|nobody asks|")]),
        (
            "VISITS",
            vec![
                row("1|G|01/03/2020|n|N|N"),
                row("2|2|01/03/2020||N|N"),
                row("3|H|01/03/2020|n|N|N"),
                row("4|G|soon|n|N|N"),
                row("5|G|02/03/2020|n|N|2"),
                row("6|G|02/03/2020|n|N|7"),
            ],
        ),
    ];
    let (batch, _) = map(&mapping, &data, &FileColumns::default());
    let all = shown(&mapping, &batch);
    let lines: Vec<&str> = all.lines().filter(|line| !line.starts_with("person") && !line.contains("person.")).collect();
    insta::assert_snapshot!(lines.join("\n"), @r"
    outcome: VISITS:1/1 | VISITS:1/1 | NFA
    outcome: VISITS:1/2 | VISITS:1/2 | NFA
    outcome: VISITS:2 | VISITS:2 | NFA
    outcome: VISITS:3/3 | VISITS:3/3 | NFA
    outcome: VISITS:3/-1 | VISITS:3/-1 | NFA
    outcome: VISITS:4/1 | VISITS:4/1 | NFA
    outcome: VISITS:4/2 | VISITS:4/2 | NFA
    outcome: VISITS:5/2 | VISITS:5/2 | NFA
    outcome: VISITS:6 | VISITS:6 | NFA
    visit: VISITS:1/1 | 1 | 2020-03-01 | n A
    visit: VISITS:1/2 | 2 | 2020-03-01 | n B
    visit: VISITS:2 | 2 | 2020-03-01 | -
    visit: VISITS:3/3 | 1 | 2020-03-01 | n C
    visit: VISITS:5/2 | 2 | 2020-03-02 | n B
    visit: VISITS:6 | G | 2020-03-02 | n
    visit held VISITS:4/2: M001 visit_date
    TEAMS loaded TEAMS:1: names the team
    TEAMS loaded TEAMS:2: names the team
    TEAMS loaded TEAMS:1: names the team
    TEAMS archived TEAMS:9: names the team
    TEAMS loaded TEAMS:3: names the team
    TEAMS loaded TEAMS:-1: names the team
    TEAMS archived TEAMS:8: names the team
    M011 VISITS. VISITS:1/1 the records of join CHILD give the same key
    M011 VISITS. VISITS:1/1 the records of join CHILD give the same key
    M004 VISITS.PID VISITS:3/-1 on the way into visit.person_id
    M019 VISITS. VISITS:3/-1 M004 person_id
    M011 VISITS. VISITS:4/1 the records of join CHILD give the same key
    M001 VISITS.SEEN VISITS:4/1 on the way into visit.visit_date
    M001 VISITS.SEEN VISITS:4/2 on the way into visit.visit_date
    M011 VISITS. VISITS:4/1 the records of join CHILD give the same key
    ");
    let loaded: Vec<u64> = batch
        .blocks
        .iter()
        .filter(|(id, _)| mapping.landings[usize::from(id.0)].canonical.as_deref() == Some("visit"))
        .flat_map(|(_, block)| block.rows())
        .map(|it| it.origin.record)
        .collect();
    assert_eq!(loaded, [1, 1, 2, 3, 5, 6]);
}

/// Quirk 53: another table says who is a duplicate, and of whom; what kind of record says so stands in a third. Whatever refers to the duplicate refers to the
/// survivor, a mark without a survivor takes that of another mark, and two that name different survivors hold the duplicate.
#[test]
fn another_table_marks_duplicates() {
    let mapping = with_files(&[("alpha/1/to-ics/merges.toml", MARKED_ELSEWHERE)]);
    let people = "1|A|||m|C|||| 2|A|||m|C|||| 3|A|||m|C|Y||| 4|A|||m|C|Y|1|| 5|A|||m|C||||";
    let data = [
        ("PEOPLE", people.split(' ').map(row).collect()),
        ("TEAMS", vec![row("D|DUPLICATE|"), row("S|SIBLING|")]),
        (
            "VISITS",
            vec![
                row("2|1|01/03/2020|D|N|N"),
                row("3|2|01/03/2020|D|N|N"),
                row("4|5|01/03/2020|D|N|N"),
                row("5|1|01/03/2020|S|N|N"),
                row("99|2|01/03/2020||N|N"),
            ],
        ),
    ];
    let (batch, findings) = map(&mapping, &data, &FileColumns::default());
    let all = shown(&mapping, &batch);
    let kept = |line: &&str| line.starts_with("person") || line.starts_with("visit") || line.starts_with("TEAMS");
    let mut lines: Vec<String> = all.lines().filter(kept).map(str::to_owned).collect();
    lines.extend(findings.iter().map(|it| format!("first pass: {} {}", it.code, it.key.as_deref().unwrap_or("-"))));
    insta::assert_snapshot!(lines.join("\n"), @r"
    person: 1 | A | - | M | - | -
    person: 5 | A | - | M | - | -
    visit: VISITS:2 | 1 | 2020-03-01 | D
    visit: VISITS:3 | 1 | 2020-03-01 | D
    visit: VISITS:4 | 5 | 2020-03-01 | D
    visit: VISITS:5 | 1 | 2020-03-01 | S
    visit: VISITS:99 | 1 | 2020-03-01 | -
    person merged 2 into 1: merges.toml
    person merged 3 into 1: merges.toml
    person held 4: M015
    TEAMS loaded TEAMS:D: names the team
    TEAMS loaded TEAMS:S: names the team
    first pass: M025 4
    ");
}

/// Quirks 53 and 59: what another table says of a record that is kept apart is not followed, and the record that says so makes nothing and is not kept.
#[test]
fn marks_of_records_that_are_kept_apart_are_not_followed() {
    let mapping = with_files(&[("alpha/1/to-ics/merges.toml", MARKED_ELSEWHERE)]);
    let data = [
        ("PEOPLE", vec![row("1|A|||m|C||||"), row("2|A|||m|C||||"), row("4|A|||m|C|Y|1||"), row("5|A|||m|C||||")]),
        ("TEAMS", vec![row("D|DUPLICATE|")]),
        ("VISITS", vec![row("2|1|01/03/2020|D|N|N"), row("4|5|01/03/2020|D|N|N"), row("9|4|01/03/2020||N|N")]),
    ];
    let (batch, first) = made_up::map_apart(&mapping, &data, &FileColumns::default(), &["5"]);
    let all = shown(&mapping, &batch);
    let lines: Vec<&str> = all.lines().filter(|it| it.starts_with("person") || it.starts_with("visit")).collect();
    insta::assert_snapshot!(lines.join("\n"), @r"
    person: 1 | A | - | M | - | -
    person: 4 | A | - | M | - | -
    person: 5 | A | - | M | - | -
    visit: VISITS:2 | 1 | 2020-03-01 | D
    visit: VISITS:9 | 4 | 2020-03-01 | -
    person merged 2 into 1: merges.toml
    visit excluded VISITS:4: kept apart
    ");
    assert!(batch.unlanded.iter().filter(|it| &*it.cause == "kept apart").all(|it| it.raw.is_empty()));
    let said: Vec<_> = first.iter().map(|it| format!("{} {:?} {:?} x{}", it.code, it.key, it.detail, it.count)).collect();
    assert_eq!(said, ["M023 None \"\" x1"]);
}

/// Quirk 66: a key that others made of a time and a number filled up with zeros is written as they write it, for the row and for a look-up.
#[test]
fn a_key_of_several_parts_is_written_as_others_write_it() {
    let stay = "[table]\ntarget = \"stay\"\nrows = \"STAYS\"\n[join.KNOWN]\ntable = \"TEAMS\"\n\
         on = \"(A_DT | datetime 'DD/MM/YYYY HH:MM:SS' | written 'YYYYMMDDHHMMSS' | with '.' (SID | pad 9)) = PID\"\nexpect = \"at most one\"\n\
         [map]\nstay_id = \"A_DT | datetime 'DD/MM/YYYY HH:MM:SS' | written 'YYYYMMDDHHMMSS' | with '.' (SID | pad 9) | key\"\n\
         person_id = \"KNOWN.TEAM | ref person from PEOPLE\"\nstart_date = \"A_DT | date 'DD/MM/YYYY'\"\nend_date = \"B_DT | date\"\n\
         [left_behind]\nPID = \"said by the other table\"\n";
    let mapping = with_files(&[("alpha/1/to-ics/stay.toml", stay)]);
    let data = [
        ("PEOPLE", vec![row("7|A|||m|C||||")]),
        ("TEAMS", vec![row("20240109092005.000500001|7|")]),
        ("STAYS", vec![row("500001|x|09/01/2024 09:20:05|"), row("500002|x|soon|")]),
    ];
    let (batch, _) = map(&mapping, &data, &FileColumns::default());
    let all = shown(&mapping, &batch);
    let lines: Vec<&str> = all.lines().filter(|line| !line.starts_with("person") && !line.contains("person.")).collect();
    insta::assert_snapshot!(lines.join("\n"), @r"
    stay: STAYS:20240109092005.000500001 | 7 | 2024-01-09 | -
    stay held STAYS:500002: M001 stay_id
    TEAMS loaded TEAMS:20240109092005.000500001: names the team
    M001 STAYS.A_DT - on the way into stay.stay_id
    ");
}

/// A table of which rows are made beside another's, and which is looked up: whether a record of it was looked up is told when all records
/// have had their turn, so that it does not depend on which thread came first. It once did.
#[test]
fn a_record_that_makes_a_row_and_is_looked_up_later_was_looked_up() {
    let outcome = "[table]\ntarget = \"outcome\"\nrows = \"TEAMS\"\nprimary = false\n[map]\noutcome_id = \"PID | key\"\n\
         visit_id = \"PID | ref visit from VISITS\"\noutcome = \"'NFA'\"\n";
    let mapping = with_files(&[("alpha/1/to-ics/outcome.TEAMS.toml", outcome)]);
    let data = [("TEAMS", vec![row("1|North|2020-01-01"), row("2|South|2020-01-01")]), ("PEOPLE", vec![row("1|A|||m|C||||")])];
    let (batch, _) = map(&mapping, &data, &FileColumns::default());
    let all = shown(&mapping, &batch);
    let lines: Vec<&str> = all.lines().filter(|line| line.starts_with("outcome") || line.starts_with("TEAMS")).collect();
    insta::assert_snapshot!(lines.join("\n"), @"
    outcome: TEAMS:1 | VISITS:1 | NFA
    outcome: TEAMS:2 | VISITS:2 | NFA
    TEAMS loaded TEAMS:1: names the team
    TEAMS archived TEAMS:2: names the team
    ");
}

/// The same records through one thread and through four.
#[test]
fn threads_share_what_is_ready() {
    let mapping = mapping();
    let rows: Vec<Vec<String>> = (0..200).map(|n| row(&format!("{n}|Name {n}|01/02/2010||m|C||||"))).collect();
    let (ready, _) = mapping.prepare().finish();
    let program = ready.program("PEOPLE", &FileColumns::default()).unwrap();
    let run = |rows: &[Vec<String>]| {
        let mut batch = caseport_model::Batch::default();
        let mut scratch = caseport_map::Scratch::default();
        made_up::records(rows, 1, |record| program.apply(record, &mut scratch, &mut batch));
        shown(&mapping, &batch)
    };
    let alone: String = rows.chunks(50).map(&run).collect();
    let together: String = std::thread::scope(|scope| {
        let threads: Vec<_> = rows.chunks(50).map(|chunk| scope.spawn(|| run(chunk))).collect();
        threads.into_iter().map(|it| it.join().unwrap()).collect()
    });
    assert_eq!(alone, together);
}

#[test]
fn findings_hold_no_cell_but_codes() {
    let data = [("PEOPLE", vec![row("1|A surname that is far too long|99/99/2010||SecretCode|C||||")])];
    let mapping = mapping();
    let (batch, _) = map(&mapping, &data, &FileColumns::default());
    let said = format!("{:?} {:?}", batch.findings, batch.unlanded.iter().map(|it| it.cause.clone()).collect::<Vec<_>>());
    assert!(!said.contains("surname that") && !said.contains("99/99"), "{said}");
}
