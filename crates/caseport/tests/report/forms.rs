//! The other forms of the report: the workbook, the list of exceptions and the screen show the numbers of `result.json`.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use calamine::{Data, Reader as _};
use serde_json::Value;

use crate::{FATES, Trial, list, made_up, page::thousands, sample, trial_into};

/// Rows of a sheet below its header.
type Rows = Vec<Vec<Data>>;

/// The sheets of a workbook.
fn sheets(path: &Path) -> BTreeMap<String, Rows> {
    let mut book: calamine::Xlsx<_> = calamine::open_workbook(path).unwrap();
    let names = book.sheet_names();
    names
        .into_iter()
        .map(|name| (name.clone(), book.worksheet_range(&name).unwrap().rows().skip(1).map(<[Data]>::to_vec).collect()))
        .collect()
}

fn text(it: &Data) -> String {
    match it {
        Data::Empty => String::new(),
        Data::String(text) => text.clone(),
        Data::Float(_) | Data::Int(_) => whole(it).to_string(),
        other => panic!("neither text nor number: {other:?}"),
    }
}

/// A number that is stored as a number, not as text that looks like one.
fn whole(it: &Data) -> u64 {
    match it {
        Data::Float(number) if number.fract() == 0.0 && *number >= 0.0 => *number as u64,
        Data::Int(number) => u64::try_from(*number).unwrap(),
        other => panic!("not a whole number: {other:?}"),
    }
}

fn texts(rows: &[Vec<Data>]) -> BTreeSet<Vec<String>> {
    rows.iter().map(|row| row.iter().map(text).collect()).collect()
}

/// A row of the result as the sheets show it: texts and numbers, blank for what is absent.
fn row(it: &Value, fields: &[&str]) -> Vec<String> {
    let cell = |field: &&str| match &it[*field] {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    fields.iter().map(cell).collect()
}

fn sum(rows: &[Value], field: &str) -> u64 {
    rows.iter().map(|it| it[field].as_u64().unwrap()).sum()
}

/// Counts of findings by severity and code.
fn kinds(findings: &[Value]) -> BTreeMap<(String, String), u64> {
    let mut kinds = BTreeMap::new();
    for it in findings {
        let text = |of: &str| it[of].as_str().unwrap().to_owned();
        *kinds.entry((text("severity"), text("code"))).or_default() += it["count"].as_u64().unwrap();
    }
    kinds
}

/// The line of totals below the rows of a sheet.
fn totals<'a>(rows: &'a Rows, name: &str) -> (&'a [Vec<Data>], &'a [Data]) {
    let (last, above) = rows.split_last().unwrap();
    assert_eq!(text(&last[0]), name);
    (above, last)
}

#[test]
fn the_workbook_shows_the_numbers_of_the_result() {
    for trial in [made_up(), sample()] {
        let sheets = sheets(&trial.report.with_file_name("report.xlsx"));
        summary_agrees(&trial, &sheets["Summary"]);
        let result = &trial.result;

        let tables = list(&result["source"]["tables"]);
        let fields: Vec<&str> = ["table", "read"].into_iter().chain(FATES).collect();
        let (rows, total) = totals(&sheets["Records"], "All tables");
        assert_eq!(texts(rows), tables.iter().map(|it| row(it, &fields)).collect());
        assert_eq!(total[1..].iter().map(whole).collect::<Vec<_>>(), fields[1..].iter().map(|it| sum(tables, it)).collect::<Vec<_>>());

        let fields: Vec<&str> = ["source", "canonical", "read"].into_iter().chain(FATES).chain(["rows"]).collect();
        let further = list(&result["landings"]).iter().filter(|it| it["primary"] == false);
        assert_eq!(texts(&sheets["Landings"]), further.map(|it| row(it, &fields)).collect());

        let (rows, total) = totals(&sheets["Decide"], "All");
        let mut shown: BTreeMap<(String, String), u64> = BTreeMap::new();
        for row in rows {
            *shown.entry((text(&row[0]), text(&row[1]))).or_default() += whole(&row[5]);
        }
        let findings = list(&result["findings"]);
        assert_eq!(shown, kinds(findings));
        assert_eq!(whole(&total[5]), sum(findings, "count"));

        let loaded = list(&result["load"]["tables"]);
        let made = list(&result["canonical"]["tables"]).iter().map(|it| {
            let load = loaded.iter().find(|load| load["table"] == it["table"]).unwrap();
            let steps = row(load, &["inserted", "updated", "deleted", "unchanged"]);
            // The outcome is equal: as many rows were read back as were made, and none differs.
            [row(it, &["table", "rows"]), steps, row(it, &["rows"]), vec!["0".into()]].concat()
        });
        let (rows, total) = totals(&sheets["Made"], "All tables with rows");
        assert_eq!(texts(rows), made.collect());
        assert_eq!(whole(&total[1]), sum(list(&result["canonical"]["tables"]), "rows"));

        let (rows, total) = totals(&sheets["Coverage"], "All tables");
        for row in rows.iter().map(Vec::as_slice).chain([total]) {
            assert_eq!(whole(&row[1]), row[2..].iter().map(whole).sum::<u64>(), "{row:?}");
        }

        let fields = ["name", "table", "goes_with", "left_aside", "bytes", "records", "rejected", "encoding", "blake3"];
        assert_eq!(texts(&sheets["Files"]), list(&result["source"]["files"]).iter().map(|it| row(it, &fields)).collect());
        let assumed = texts(&sheets["Assumed columns"]).into_iter().map(|it| it.join(".")).collect::<BTreeSet<_>>();
        assert_eq!(assumed, list(&result["source"]["assumed_columns"]).iter().map(|it| it.as_str().unwrap().to_owned()).collect());
        let points: Vec<String> = sheets["Not proven"].iter().map(|it| text(&it[0])).collect();
        assert!(points.len() >= 4 && points.iter().all(|it| trial.html.contains(it.as_str())), "{points:?}");
        assert_eq!(texts(&sheets["Time"]), list(&result["timings"]).iter().map(|it| row(it, &["stage", "milliseconds"])).collect());
    }
}

fn summary_agrees(trial: &Trial, rows: &Rows) {
    let result = &trial.result;
    let shown: BTreeMap<String, Data> = rows.iter().map(|it| (text(&it[0]), it[1].clone())).collect();
    let number = |name: &str| whole(shown.get(name).unwrap_or_else(|| panic!("no line {name}")));
    assert_eq!(text(&shown["Status"]).to_lowercase(), result["status"].as_str().unwrap());
    assert_eq!(number("Exit code"), result["exit_code"].as_u64().unwrap());
    let tables = list(&result["source"]["tables"]);
    assert_eq!(number("Records read"), sum(tables, "read"));
    for fate in FATES {
        assert_eq!(number(&format!("Records {fate}")), sum(tables, fate), "{fate}");
    }
    let severities = severities(trial);
    for (severity, count) in &severities {
        assert_eq!(number(&format!("Exceptions, {severity}")), *count);
    }
    let open: u64 = severities.iter().filter(|(severity, _)| *severity != "low").map(|(_, count)| count).sum();
    assert_eq!(number("Exceptions that need a decision"), open);
    assert_eq!(number("Canonical rows"), sum(list(&result["canonical"]["tables"]), "rows"));
    for (line, field) in [("new", "inserted"), ("changed", "updated"), ("gone", "deleted"), ("unchanged", "unchanged")] {
        assert_eq!(number(&format!("Rows {line}")), result["load"][field].as_u64().unwrap(), "{line}");
    }
    assert_eq!(number("Rows read back"), result["reconcile"]["rows"].as_u64().unwrap());
    assert_eq!(number("Differences"), result["reconcile"]["count"].as_u64().unwrap());
}

#[test]
fn the_list_of_exceptions_counts_what_the_result_counts() {
    for trial in [made_up(), sample()] {
        let mut reader = csv::Reader::from_path(trial.report.with_file_name("exceptions.csv")).unwrap();
        let mut shown: BTreeMap<(String, String), u64> = BTreeMap::new();
        let header = reader.headers().unwrap().clone();
        let at = |name: &str| header.iter().position(|it| it == name).unwrap();
        for record in reader.records().map(Result::unwrap) {
            *shown.entry((record[at("severity")].into(), record[at("code")].into())).or_default() +=
                record[at("count")].parse::<u64>().unwrap();
        }
        assert_eq!(shown, kinds(list(&trial.result["findings"])));
    }
}

#[test]
fn the_screen_says_the_sums_of_the_result() {
    for trial in [made_up(), sample()] {
        let tables = list(&trial.result["source"]["tables"]);
        let fates: Vec<String> = FATES.iter().map(|it| format!("{} {it}", thousands(sum(tables, it)))).collect();
        let line = format!("{} read = {}", thousands(sum(tables, "read")), fates.join(" + "));
        assert!(trial.screen.contains(&line), "{line}\n{}", trial.screen);
        let load = &trial.result["load"];
        let rows = thousands(sum(list(&trial.result["canonical"]["tables"]), "rows"));
        let steps = [("inserted", "new"), ("updated", "changed"), ("deleted", "gone"), ("unchanged", "unchanged")];
        let steps: Vec<String> = steps.iter().map(|(field, word)| format!("{} {word}", thousands(load[field].as_u64().unwrap()))).collect();
        let stages = |name: &str| trial.screen.lines().find(|it| it.trim_start().starts_with(name)).unwrap_or_default().to_owned();
        assert!(stages("load").contains(&steps.join("  ")) && stages("load").contains(&format!("{rows} rows")), "{}", trial.screen);
        assert!(stages("read back").contains(&format!("{rows} rows")) && stages("read back").contains("no difference"), "{}", trial.screen);
        for (severity, count) in severities(&trial) {
            assert!(stages("check").contains(&format!("{} {severity}", thousands(count))), "{count} {severity}\n{}", trial.screen);
        }
    }
}

/// Counts of findings by severity.
fn severities(trial: &Trial) -> BTreeMap<String, u64> {
    let mut severities = BTreeMap::new();
    for ((severity, _), count) in kinds(list(&trial.result["findings"])) {
        *severities.entry(severity).or_default() += count;
    }
    severities
}

#[test]
fn a_workbook_of_a_failed_load_says_so_and_holds_no_formula() {
    let dir = tempfile::tempdir().unwrap();
    let council = made_up().dir;
    let nowhere = dir.path().join("no/such/folder/target.db");
    let trial = trial_into(dir, &council.path().join("council"), &["--to", &format!("sqlite:{}", nowhere.display())]);
    let path = trial.report.with_file_name("report.xlsx");
    let shown = texts(&sheets(&path)["Summary"]);
    assert!(shown.iter().any(|it| it[0] == "Load" && it[1].starts_with("failed: ")), "{shown:?}");
    assert!(shown.contains(&vec!["Exit code".to_owned(), "4".to_owned()]), "{shown:?}");
    let mut book: calamine::Xlsx<_> = calamine::open_workbook(&path).unwrap();
    for name in book.sheet_names() {
        assert!(book.worksheet_formula(&name).unwrap().is_empty(), "a formula in {name}");
    }
}
