//! Annex A: every spelling that councils were seen to write, and the lists read from a workbook and from CSV files.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
    fs,
    path::Path,
};

use caseport_model::{Finding, Spelled, Spellings, System, SystemFiles, plain_code};
use caseport_return::{Calendar, Part, ReadFile, Rest, Shape};
use caseport_run::Rule;
use tests::{root, shared_data, texts};

fn system() -> System {
    of_year("2024")
}

fn of_year(year: &str) -> System {
    let mut files = SystemFiles::default();
    for (path, text) in texts(&root().join("mappings")) {
        files.insert(path, text);
    }
    System::load(&files, &format!("annex-a/{year}")).unwrap()
}

#[expect(clippy::print_stderr, reason = "a test that is skipped says so")]
fn say(text: &str) {
    eprintln!("{text}");
}

/// Where we read a spelling otherwise than the source: `conformance.csv`.
struct Otherwise {
    /// List and their code: ours.
    codes: BTreeMap<(String, String), String>,
    /// List and spelling: our code, or none, and why.
    spellings: BTreeMap<(String, String), (String, String)>,
}

fn otherwise(system: &System) -> Otherwise {
    let mut all = Otherwise { codes: BTreeMap::new(), spellings: BTreeMap::new() };
    for row in csv::Reader::from_reader(system.files["conformance.csv"].as_bytes()).records().map(Result::unwrap) {
        let [list, spelling, theirs, ours, reason] = [0, 1, 2, 3, 4].map(|it| row[it].to_owned());
        if spelling.is_empty() {
            all.codes.insert((list, theirs), ours);
        } else {
            all.spellings.insert((list, plain_code(&spelling)), (ours, reason));
        }
    }
    all
}

/// What became of the spellings of one column.
#[derive(Default)]
struct Tally {
    seen: u32,
    mapped: u32,
    ambiguous: u32,
    no_code: u32,
}

/// What the source says of all spellings, beside ours.
struct Compared {
    columns: BTreeMap<String, Tally>,
    /// Column, spelling and the codes that it may be.
    ambiguous: BTreeSet<(String, String, String)>,
    /// Column and spelling.
    no_code: BTreeSet<(String, String)>,
    /// Column and spelling to which the source gives more than one code: its codes, and what became of it.
    twice: BTreeMap<(String, String), (String, String)>,
    wrong: Vec<String>,
}

fn list_of<'s>(system: &'s System, column: &str) -> (&'s str, &'s Spellings) {
    let columns = system.layout.tables.iter().flat_map(|it| &it.columns);
    let list =
        columns.filter(|it| &*it.name == column).find_map(|it| it.codes.as_deref()).unwrap_or_else(|| panic!("{column} has no list"));
    (list, system.codes[list].spellings.as_deref().unwrap_or_else(|| panic!("{list} has no spellings")))
}

fn compare(system: &System, variants: &Path) -> Compared {
    let known = otherwise(system);
    let mut out = Compared {
        columns: BTreeMap::new(),
        ambiguous: BTreeSet::new(),
        no_code: BTreeSet::new(),
        twice: BTreeMap::new(),
        wrong: Vec::new(),
    };
    let rows: Vec<[String; 4]> = csv::Reader::from_path(variants)
        .unwrap()
        .records()
        .map(Result::unwrap)
        .map(|it| [0, 1, 2, 3].map(|at| it[at].to_owned()))
        .collect();
    // Their codes, as ours, by column and spelling.
    let mut theirs: BTreeMap<(&str, String), BTreeSet<String>> = BTreeMap::new();
    let mut verbatim: BTreeMap<(&str, &str), BTreeSet<&str>> = BTreeMap::new();
    let ours_of = |list: &str, code: &str| {
        let code = known.codes.get(&(list.to_owned(), code.to_owned())).map_or(code, String::as_str);
        let listed = system.codes[list].codes.iter().find(|it| plain_code(&it.code) == plain_code(code));
        listed.map_or(code.to_owned(), |it| it.code.clone())
    };
    for [column, code, spelling, _] in rows.iter().filter(|it| it[3].is_empty()) {
        let (list, _) = list_of(system, column);
        theirs.entry((column, plain_code(spelling))).or_default().insert(ours_of(list, code));
        verbatim.entry((column, spelling)).or_default().insert(code);
    }
    for ((column, spelling), codes) in verbatim.iter().filter(|it| it.1.len() > 1) {
        let became = match list_of(system, column).1.read(spelling) {
            Spelled::Code(ours) | Spelled::Otherwise(ours) => format!("`{ours}`"),
            Spelled::Ambiguous => "ambiguous".to_owned(),
            Spelled::NoCode | Spelled::Unknown => "no code".to_owned(),
        };
        let codes = codes.iter().copied().collect::<Vec<_>>().join("; ");
        out.twice.insert(((*column).to_owned(), (*spelling).to_owned()), (codes, became));
    }
    for [column, code, spelling, _] in rows.iter().filter(|it| it[3].is_empty()) {
        let (list, spellings) = list_of(system, column);
        let tally = out.columns.entry(column.clone()).or_default();
        tally.seen += 1;
        let said = &theirs[&(column.as_str(), plain_code(spelling))];
        let exception = known.spellings.get(&(list.to_owned(), plain_code(spelling)));
        match spellings.read(spelling) {
            Spelled::Code(ours) | Spelled::Otherwise(ours) => {
                tally.mapped += 1;
                let itself = plain_code(ours) == plain_code(spelling);
                let agreed = said.len() == 1 && said.contains(ours);
                if !itself && !agreed && exception.is_none_or(|(code, _)| code != ours) {
                    out.wrong.push(format!("{column}: `{spelling}` is `{ours}` here and {said:?} there"));
                }
            }
            Spelled::Ambiguous => {
                tally.ambiguous += 1;
                // One code of theirs names two answers.
                if said.len() < 2 && code != "a) Male / d) Neither" {
                    out.wrong.push(format!("{column}: `{spelling}` is ambiguous here and {said:?} there"));
                }
                out.ambiguous.insert((column.clone(), spelling.clone(), said.iter().cloned().collect::<Vec<_>>().join("; ")));
            }
            Spelled::NoCode => {
                tally.no_code += 1;
                if code != "zzCodeError" && exception.is_none_or(|(code, _)| !code.is_empty()) {
                    out.wrong.push(format!("{column}: `{spelling}` is no code here and {said:?} there"));
                }
                out.no_code.insert((column.clone(), spelling.clone()));
            }
            Spelled::Unknown => out.wrong.push(format!("{column}: `{spelling}` is not known")),
        }
    }
    // Patterns: the same ones, but for the ends that match anything anyway.
    let bare = |it: &str| {
        it.trim_start_matches('/')
            .trim_end_matches('i')
            .trim_end_matches('/')
            .trim_start_matches('^')
            .replace(".*", "*")
            .trim_matches('*')
            .to_owned()
    };
    for [column, code, _, pattern] in rows.iter().filter(|it| !it[3].is_empty()) {
        let part_time = if code.starts_with("P5") { pattern.replace("full", "part") } else { pattern.clone() };
        let (_, spellings) = list_of(system, column);
        if !spellings.patterns().any(|(ours, stands)| bare(ours) == bare(&part_time) && stands == code) {
            out.wrong.push(format!("{column}: the pattern {pattern} for `{code}` is missing"));
        }
    }
    out
}

/// The page that says how many spellings are understood, and which are not.
fn page(system: &System, all: &Compared) -> String {
    let sum = |of: fn(&Tally) -> u32| all.columns.values().map(of).sum::<u32>();
    let (seen, mapped, ambiguous, no_code) = (sum(|it| it.seen), sum(|it| it.mapped), sum(|it| it.ambiguous), sum(|it| it.no_code));
    let cell = |text: &str| text.replace('|', "\\|");
    let mut out = format!(
        "# Annex A: what councils write for the codes\n\nWritten by `CASEPORT_WRITE_SCOREBOARD=1 cargo test -p tests --test annex_a`; do not edit.\n\n\
         A public schema of these lists (liia-tools-pipeline, MIT) says of {seen} spellings which code they stand for. `{}` reads \
         {mapped} of them as one code ({:.2} %), finds {ambiguous} ambiguous and knows {no_code} to stand for none. None is left over.\n\n\
         | column | spellings | one code | ambiguous | no code |\n|---|---|---|---|---|\n",
        system.name(),
        f64::from(mapped) * 100.0 / f64::from(seen),
    );
    for (column, it) in &all.columns {
        let _ = writeln!(out, "| {} | {} | {} | {} | {} |", cell(column), it.seen, it.mapped, it.ambiguous, it.no_code);
    }
    let open = all.twice.values().filter(|it| it.1 == "ambiguous").count();
    let _ = writeln!(
        out,
        "\n(The source lists some spellings more than once: these are its rows.)\n\n## Two codes in the source\n\nTo {} spellings the source gives more \
         than one code. {open} are ambiguous here: kept as written, with finding S012, because whoever wrote them must say. Of the others the codes are one answer \
         in two spellings, or the spelling is a code itself, or it says that nothing was recorded.\n\n| column | spelling | there | here |\n|---|---|---|---|",
        all.twice.len(),
    );
    for ((column, spelling), (codes, became)) in &all.twice {
        let _ = writeln!(out, "| {} | {} | {} | {} |", cell(column), cell(spelling), cell(codes), cell(became));
    }
    out.push_str("\n## All that are ambiguous\n\n| column | spelling | may be |\n|---|---|---|\n");
    for (column, spelling, codes) in &all.ambiguous {
        let _ = writeln!(out, "| {} | {} | {} |", cell(column), cell(spelling), cell(codes));
    }
    out.push_str("\n## No code\n\nKept as written, with finding S013.\n\n| column | spelling |\n|---|---|\n");
    for (column, spelling) in &all.no_code {
        let _ = writeln!(out, "| {} | {} |", cell(column), cell(spelling));
    }
    out.push_str("\n## Read otherwise than the source\n\n| list | spelling | here | why |\n|---|---|---|---|\n");
    let known = otherwise(system);
    for ((list, spelling), (ours, reason)) in &known.spellings {
        let _ = writeln!(out, "| {list} | {} | {} | {reason} |", cell(spelling), if ours.is_empty() { "no code" } else { ours });
    }
    out.push_str("\n## Codes of the source that are other codes here\n\n| list | there | here |\n|---|---|---|\n");
    for ((list, theirs), ours) in &known.codes {
        let _ = writeln!(out, "| {list} | {theirs} | {ours} |");
    }
    out
}

/// Quirk 42: letters before a label, labels alone and their spellings are codes.
#[test]
fn every_spelling_that_was_seen_is_read_or_listed() {
    let variants = shared_data().map(|it| it.join("annex-a/value_variants.csv")).filter(|it| it.is_file());
    let Some(variants) = variants else {
        say("SKIPPED: the spellings that were seen are not here; set CASEPORT_SHARED to the folder that holds them");
        return;
    };
    let system = system();
    let all = compare(&system, &variants);
    assert!(all.wrong.is_empty(), "{}", all.wrong.join("\n"));
    let text = page(&system, &all);
    let path = root().join("docs/conformance/annex-a.md");
    if std::env::var_os("CASEPORT_WRITE_SCOREBOARD").is_some() {
        fs::write(&path, &text).unwrap();
    }
    assert!(fs::read_to_string(&path).unwrap_or_default() == text, "{} is stale; write it again", path.display());
}

fn read(system: &System, path: &Path) -> (Rest, Vec<ReadFile>, Vec<Finding>) {
    let calendar = Calendar::parse("day,name\n").unwrap();
    let mut rest = Rest::new(system, Shape::of(system).unwrap(), 2024, &calendar).unwrap();
    let part = Part { path: path.to_owned(), last_year: false };
    let (files, findings) = caseport_return::read(system, &[part], &mut rest).unwrap();
    (rest, files, findings)
}

/// The rows that a statement finds, as the rules of a return would find them.
fn hits(rest: &Rest, sql: &str) -> Vec<(Option<u64>, Option<String>)> {
    let text = format!(
        "-- code: T1\n-- severity: low\n-- title: t\n-- why: w\n-- remedy: r\n-- tables: List 1\n-- columns: List 1.Gender\n{sql}\n"
    );
    let rule = Rule::parse("T1.sql", &text).unwrap();
    caseport_return::check(rest, &rule).unwrap().into_iter().map(|it| (it.row, it.child.map(String::from))).collect()
}

fn codes(findings: &[Finding]) -> BTreeMap<String, u64> {
    findings.iter().fold(BTreeMap::new(), |mut all, it| {
        *all.entry(it.code.to_string()).or_default() += it.count;
        all
    })
}

/// Quirk 10: headings whose wording drifts.
#[test]
fn lists_in_a_workbook_are_read_whatever_their_headings_and_codes_are_called() {
    let system = system();
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("Annex A.xlsx");
    let mut book = rust_xlsxwriter::Workbook::new();
    let date = rust_xlsxwriter::Format::new().set_num_format("dd/mm/yyyy");
    let sheet = book.add_worksheet().set_name("List 1").unwrap();
    sheet.write(0, 0, "List 1: contacts of the last six months").unwrap();
    for (at, heading) in [
        "Child's ID",
        "Sex",
        "Ethnicity",
        "Child's Date of Birth",
        "Age (years)",
        "Date of initial contact",
        "Contact source (as recorded)",
    ]
    .iter()
    .enumerate()
    {
        sheet.write(2, at as u16, *heading).unwrap();
    }
    let contacts = [
        (7_001.0, "Female", "a) WBRI", "q) 6: Police"),
        (7_002.0, " b)  female", "A.A1)White - British", "CAFCASS"),
        (7_003.0, "Someone", "f) Not stated", "g) Police"),
    ];
    for (row, (child, sex, ethnicity, source)) in (3..).zip(contacts) {
        sheet.write(row, 0, child).unwrap();
        sheet.write(row, 1, sex).unwrap();
        sheet.write(row, 2, ethnicity).unwrap();
        sheet.write(row, 4, 6.5).unwrap();
        sheet.write_with_format(row, 5, rust_xlsxwriter::ExcelDateTime::from_ymd(2024, 1, 9).unwrap(), &date).unwrap();
        sheet.write(row, 6, source).unwrap();
    }
    let sheet = book.add_worksheet().set_name("List 11").unwrap();
    for (at, column) in system.layout.table("List 11").unwrap().columns.iter().enumerate() {
        sheet.write(0, at as u16, &*column.name).unwrap();
    }
    sheet.write(1, 0, "A1").unwrap();
    sheet.write(1, 6, "09/01/2024").unwrap();
    book.save(&path).unwrap();

    let (rest, files, findings) = read(&system, &path);
    assert_eq!(files.iter().map(|it| (it.records, it.left_aside.is_none())).collect::<Vec<_>>(), [(3, true), (1, true)]);
    assert_eq!((rest.count("List 1"), rest.count("List 11")), (3, 1));
    // The day is a day, a title and a blank line above the headings are no records, and the code is the code however it is written.
    let found = hits(
        &rest,
        "SELECT 'List 1', row FROM \"List 1\" WHERE \"Date of Contact\" = '2024-01-09' AND Gender = 'b) Female' AND Ethnicity = 'a) White' \
         AND \"Contact Source\" = 'g) Police' AND \"Age of Child (Years)\" = 6.5",
    );
    assert_eq!(found, [(Some(1), Some("7001".to_owned()))]);
    // What may be two codes and what is none stay as they are.
    let found = hits(&rest, "SELECT 'List 1', row FROM \"List 1\" WHERE Gender = 'b) Female' AND \"Contact Source\" = 'CAFCASS'");
    assert_eq!(found, [(Some(2), Some("7002".to_owned()))]);
    assert_eq!(hits(&rest, "SELECT 'List 1', row FROM \"List 1\" WHERE Gender = 'Someone'").len(), 1);
    assert_eq!(hits(&rest, "SELECT 'List 11', row FROM \"List 11\" WHERE \"Date enquiry received\" = '2024-01-09'").len(), 1);
    insta::assert_debug_snapshot!(codes(&findings), @r#"
    {
        "R016": 2,
        "S011": 5,
        "S012": 1,
        "S013": 1,
    }
    "#);
    let words: String = findings.iter().map(|it| it.detail.as_str()).collect();
    assert!(!words.contains("Someone") && !words.contains("CAFCASS") && !words.contains("7001"), "{words}");
}

/// Quirk 13: a list is known by its headings alone.
#[test]
fn a_list_as_csv_is_known_by_its_name_or_by_its_headings() {
    let system = system();
    let dir = tempfile::tempdir().unwrap();
    let list = |number: u32| system.layout.table(&format!("List {number}")).unwrap().columns.iter().map(|it| it.name.to_string());
    for (name, number) in [("list_5.csv", 5), ("looked after in June.csv", 8), ("Annex A List 10 final.csv", 10)] {
        let mut out = csv::Writer::from_path(dir.path().join(name)).unwrap();
        out.write_record(list(number)).unwrap();
        out.write_record(list(number).map(|it| if it == "Child Unique ID" { "100001" } else { "" })).unwrap();
        out.flush().unwrap();
    }
    let (rest, _, findings) = read(&system, dir.path());
    assert_eq!(["List 5", "List 8", "List 10"].map(|it| rest.count(it)), [1, 1, 1], "{findings:?}");
}

#[test]
fn long_headings_with_one_beginning_are_told_apart() {
    let system = system();
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("List 8.csv");
    // The other order, other quotes and a word more than the published headings have.
    fs::write(
        &path,
        "Child Unique ID,Number of Episodes that the Child has been ‘Absent’ from their Placement,\
         Number of Episodes that the Child has been ‘Missing’ from their Placement\n1,2,3\n",
    )
    .unwrap();
    let (rest, _, _) = read(&system, &path);
    let found = hits(
        &rest,
        "SELECT 'List 8', row FROM \"List 8\" WHERE \"Number of Episodes the Child has been 'Absent' from their Placement in the last 12 months\" = 2 \
         AND \"Number of Episodes the Child has been 'Missing' from their Placement in the last 12 months\" = 3",
    );
    assert_eq!(found.len(), 1);
}

#[test]
fn a_year_that_changed_a_heading_is_written_with_it_and_read_under_either() {
    for (year, heading) in [("2024", "Gender"), ("2026", "Sex")] {
        let system = of_year(year);
        let list = caseport_return::delimited(system.layout.table("List 1").unwrap(), &[], &Shape::of(&system).unwrap());
        assert!(list.starts_with(&format!("Child Unique ID,{heading},Ethnicity,")), "{list}");
        for written in ["Gender", "Sex"] {
            let dir = tempfile::tempdir().unwrap();
            let path = dir.path().join("List 1.csv");
            fs::write(&path, format!("Child Unique ID,{written},Ethnicity\n1,M,a) White\n")).unwrap();
            let (rest, _, _) = read(&system, &path);
            assert_eq!(hits(&rest, "SELECT 'List 1', row FROM \"List 1\" WHERE Gender = 'a) Male'").len(), 1, "{year} {written}");
        }
    }
}
