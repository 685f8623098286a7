//! Statutory returns: every rule with its examples, and the open validators' own cases beside ours (the scoreboard).

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
    fs,
    path::Path,
};

use caseport_model::{Column, System, SystemFiles, Type};
use caseport_return::{Calendar, Part, Rest, Rows, Shape, TableRows};
use caseport_run::{Rule, RuleTest};
use serde_json::Value;
use tests::{root, shared_data, texts};

fn systems() -> SystemFiles {
    let mut files = SystemFiles::default();
    for (path, text) in texts(&root().join("mappings")) {
        files.insert(path, text);
    }
    files
}

fn returns(files: &SystemFiles) -> Vec<(System, i32)> {
    let all = files.systems().into_iter().map(|name| System::load(files, &name).unwrap_or_else(|e| panic!("{name}: {e}")));
    // A feed has a version and no year; it has no rules either.
    let with_year = |it: System| {
        let year = it.version.parse().ok();
        assert!(year.is_some() || it.folder("rules").count() == 0, "{} has rules and no year to test them in", it.name());
        year.map(|year| (it, year))
    };
    all.filter(|it| it.files.contains_key("return.toml")).filter_map(with_year).collect()
}

fn calendar(files: &SystemFiles) -> Calendar {
    Calendar::parse(files.get("calendar/england.csv").unwrap()).unwrap()
}

#[test]
fn every_rule_of_a_return_has_examples_that_pass_and_fail() {
    let files = systems();
    let calendar = calendar(&files);
    let mut wrong = Vec::new();
    let mut tested = 0;
    for (system, year) in returns(&files) {
        // A rule is tested in the year in which its reading begins; later years have it from there.
        let own = |path: &str| files.get(&format!("{}/{path}", system.name())).is_some();
        for rule in Rule::all(&system).unwrap().iter().filter(|it| own(&format!("rules/{}.sql", it.code)) && wanted(&it.code)) {
            let path = format!("{}/rules/{}.test.toml", system.name(), rule.code);
            tested += 1;
            match files.get(&path).map(RuleTest::parse) {
                None => wrong.push(format!("{path} is missing")),
                Some(Err(e)) => wrong.push(format!("{path}: {e}")),
                Some(Ok(test)) => match caseport_return::test_rule(&system, year, &calendar, rule, &test) {
                    Ok(failures) => wrong.extend(failures.into_iter().map(|it| format!("{}: {it}", system.name()))),
                    Err(e) => wrong.push(format!("{path}: {e}")),
                },
            }
            for column in &rule.columns {
                let (table, name) = column.split_once('.').unwrap_or((column, ""));
                let table = table.strip_suffix("_last").unwrap_or(table);
                if system.layout.table(table).and_then(|it| it.column(name)).is_none() {
                    wrong.push(format!("{path}: {column} does not exist"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(tested > 200 || std::env::var_os(ONLY).is_some(), "only {tested} rules were tested");
}

#[test]
fn every_rule_that_is_known_has_a_file() {
    let Some(data) = shared_data() else {
        say("SKIPPED: the list of rules is not here; set CASEPORT_SHARED to the folder that holds it");
        return;
    };
    let files = systems();
    let mut facts = csv::Reader::from_path(data.with_file_name("facts/returns/rules.csv")).unwrap();
    let headings = facts.headers().unwrap().clone();
    let at = |name: &str| headings.iter().position(|it| it == name).unwrap();
    let (theirs, code) = (at("return"), at("rule_code"));
    let codes =
        |(system, _): (System, i32)| Rule::all(&system).unwrap().into_iter().map(move |it| (system.id.clone(), it.code.to_uppercase()));
    let files: BTreeSet<(String, String)> = returns(&files).into_iter().flat_map(codes).collect();
    let (mut counted, mut missing) = (BTreeMap::new(), Vec::new());
    for rule in facts.records().map(Result::unwrap) {
        let id = if &rule[theirs] == "CIN" { "cin-census" } else { "ssda903" };
        *counted.entry(id).or_insert(0) += 1;
        if !files.contains(&(id.to_owned(), rule[code].to_uppercase())) {
            missing.push(format!("{id} {}", &rule[code]));
        }
    }
    assert_eq!(missing, Vec::<String>::new());
    assert_eq!(counted, BTreeMap::from([("cin-census", 111), ("ssda903", 344)]));
}

/// Codes of rules, with commas between them: whoever writes a rule tests it alone.
const ONLY: &str = "CASEPORT_RULES";

fn wanted(code: &str) -> bool {
    std::env::var(ONLY).map_or(true, |it| it.split(',').any(|it| it.eq_ignore_ascii_case(code)))
}

#[expect(clippy::print_stderr, reason = "a test that is skipped says so")]
fn say(text: &str) {
    eprintln!("{text}");
}

/// The scoreboard of a return: one line for each rule with a case.
#[derive(Default)]
struct Score {
    cases: u32,
    as_expected: u32,
    differences: Vec<String>,
}

#[test]
fn the_scoreboard_says_how_we_stand_beside_the_open_validators() {
    let Some(data) = shared_data() else {
        // The committed scoreboard stands as it was last made.
        say("SKIPPED: the open validators' cases are not here; set CASEPORT_SHARED to the folder that holds them");
        return;
    };
    let files = systems();
    for (id, folder) in [("cin-census", "cin"), ("ssda903", "ssda903")] {
        if !files.systems().iter().any(|it| it.starts_with(&format!("{id}/"))) {
            continue;
        }
        let text = scoreboard(&files, id, &data.join(folder).join("peer_cases.jsonl"));
        if std::env::var_os(ONLY).is_some() {
            say(&text);
            continue;
        }
        let path = root().join(format!("docs/conformance/{id}.csv"));
        if std::env::var_os("CASEPORT_WRITE_SCOREBOARD").is_some() {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, &text).unwrap();
        }
        let committed = fs::read_to_string(&path).unwrap_or_default();
        assert!(committed == text, "{} is stale; write it again with `cargo xtask scoreboard`", path.display());
    }
}

fn scoreboard(files: &SystemFiles, id: &str, cases: &Path) -> String {
    let mut scores: BTreeMap<String, Score> = BTreeMap::new();
    for (number, line) in fs::read_to_string(cases).unwrap().lines().enumerate() {
        let case: Value = serde_json::from_str(line).unwrap();
        let code = case["rule"].as_str().unwrap().to_owned();
        if !wanted(&code) {
            continue;
        }
        let year = format!("20{}", case["ruleset"].as_str().unwrap().rsplit('_').next().unwrap());
        let score = scores.entry(code.clone()).or_default();
        score.cases += 1;
        let difference = match System::load(files, &format!("{id}/{year}")) {
            Err(_) => Some(format!("there is no {id}/{year}")),
            Ok(system) => compare(files, &system, year.parse().unwrap(), &code, &case),
        };
        match difference {
            None => score.as_expected += 1,
            Some(text) => score.differences.push(format!("case {} of {year}: {text}", number + 1)),
        }
    }
    // What is known of a difference: the reason why the open validator is wrong, in our words.
    let reasons = files.get(&format!("{id}/2023/conformance.csv")).unwrap_or("rule,reason\n");
    let reasons: BTreeMap<String, String> =
        csv::Reader::from_reader(reasons.as_bytes()).records().map(Result::unwrap).map(|it| (it[0].to_owned(), it[1].to_owned())).collect();
    let marked = wrong_on_real_input(&cases.with_file_name("../../facts/returns/rules.csv"), id);
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record(["rule", "cases", "as expected", "stands", "reason", "difference"]).unwrap();
    for (code, it) in &scores {
        let reason = reasons.get(code).map_or("", String::as_str);
        // Only where the facts say that the open validator is wrong on real input may a case be set aside; whatever else differs is open,
        // with what we know of it.
        let stands = if it.as_expected == it.cases {
            "as expected"
        } else if !reason.is_empty() && marked.contains(code) {
            "set aside"
        } else {
            "open"
        };
        let cells = [code.as_str(), &it.cases.to_string(), &it.as_expected.to_string(), stands, reason, &it.differences.join("; ")];
        out.write_record(cells).unwrap();
    }
    String::from_utf8(out.into_inner().unwrap()).unwrap()
}

/// Rules of a return of which the facts say that the open validator is wrong on real input.
fn wrong_on_real_input(facts: &Path, id: &str) -> BTreeSet<String> {
    let mut facts = csv::Reader::from_path(facts).unwrap();
    let at = |name: &str, headings: &csv::StringRecord| headings.iter().position(|it| it == name).unwrap();
    let headings = facts.headers().unwrap().clone();
    let (theirs, code, defect) = (at("return", &headings), at("rule_code", &headings), at("peer_defect_on_real_input", &headings));
    let name = if id == "cin-census" { "CIN" } else { "SSDA903" };
    facts.records().map(Result::unwrap).filter(|it| &it[theirs] == name && !it[defect].is_empty()).map(|it| it[code].to_owned()).collect()
}

/// A rule that compares every record with every other takes minutes on a real council's return and nothing on an example. Counted in steps of the
/// database's machine, not in time: four times the children may cost up to eight times the steps.
#[test]
fn no_rule_costs_the_square_of_the_children() {
    let files = systems();
    let calendar = calendar(&files);
    let newest = returns(&files).into_iter().fold(BTreeMap::new(), |mut all, (system, year)| {
        all.insert(system.id.clone(), (system, year));
        all
    });
    let mut wrong = Vec::new();
    for (system, year) in newest.values() {
        let rest = |children: usize, last_year: bool, without: Option<&str>| {
            let mut rest = Rest::new(system, Shape::of(system).unwrap(), *year, &calendar).unwrap();
            let rows = made_up(system, *year, children, without);
            rest.take(&rows, (last_year && rest.shape().last_year).then_some(&rows)).unwrap();
            rest
        };
        // A table that was not given is where a guard of a rule once cost the product of two others.
        let mut missing: Vec<Option<&str>> = system.layout.tables.iter().map(|it| Some(&*it.name)).collect();
        missing.push(None);
        for (last_year, without) in missing.into_iter().flat_map(|it| [(true, it), (false, it)]) {
            let (small, large) = (rest(100, last_year, without), rest(400, last_year, without));
            for rule in Rule::all(system).unwrap().iter().filter(|it| wanted(&it.code)) {
                let (few, many) = (caseport_return::steps(&small, rule).unwrap(), caseport_return::steps(&large, rule).unwrap());
                if many > 8 * few + 100 * 400 {
                    wrong.push(format!(
                        "{} {}: {few} steps, {many} for four times the children; {} last year's; without {}",
                        system.name(),
                        rule.code,
                        if last_year { "with" } else { "without" },
                        without.unwrap_or("nothing"),
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A record in each table for each child, with days in the collection's year and codes in turn. Every third child of a table is in no other.
fn made_up(system: &System, year: i32, children: usize, without: Option<&str>) -> Rows {
    let cell = |column: &Column, child: usize| match (column.codes.as_ref().and_then(|it| system.codes.get(it)), column.kind) {
        (Some(list), _) if !list.codes.is_empty() => list.codes[child % list.codes.len()].code.clone(),
        (_, Type::Date | Type::DateTime) => format!("{}-{:02}-{:02}", year - 1, 4 + child % 9, 1 + child % 28),
        _ => format!("{}", 100_000 + child),
    };
    let tables = system.layout.tables.iter().zip(1..).map(|(table, nth)| {
        let rows = (0..if without == Some(&table.name) { 0 } else { children })
            .map(|child| if child % 3 == 0 { child + nth * 10_000 } else { child })
            .map(|child| table.columns.iter().map(|column| cell(column, child)).collect())
            .collect();
        TableRows { name: table.name.to_string(), made: true, rows }
    });
    Rows { tables: tables.collect() }
}

/// Runs a case through the files that a council would send; what is not as expected.
fn compare(files: &SystemFiles, system: &System, year: i32, code: &str, case: &Value) -> Option<String> {
    let rules = Rule::all(system).unwrap();
    let Some(rule) = rules.iter().find(|it| it.code.eq_ignore_ascii_case(code)) else { return Some("the rule is not there".into()) };
    let dir = tempfile::tempdir().unwrap();
    let mut rest = Rest::new(system, Shape::of(system).unwrap(), year, &calendar(files)).unwrap();
    let mut parts = Vec::new();
    let mut index: BTreeMap<&str, Vec<&Value>> = BTreeMap::new();
    let mut input = case["input"].clone();
    told_from_postcodes(&mut input, &rest);
    told_from_the_header(&mut input);
    for (table, content) in case["input"].as_object().unwrap() {
        index.insert(table, content["index"].as_array().map_or(Vec::new(), |it| it.iter().collect()));
    }
    for (table, content) in input.as_object().unwrap() {
        if table == "metadata" {
            parameters(&rest, content);
            continue;
        }
        let (name, last_year) = table.strip_suffix("_last").map_or((table.as_str(), false), |it| (it, true));
        let folder = dir.path().join(if last_year { "last" } else { "this" });
        fs::create_dir_all(&folder).unwrap();
        let path = folder.join(format!("{name}.csv"));
        let mut out = csv::WriterBuilder::new().quote_style(csv::QuoteStyle::NonNumeric).from_path(&path).unwrap();
        out.write_record(content["columns"].as_array().unwrap().iter().map(text)).unwrap();
        for row in content["rows"].as_array().unwrap() {
            out.write_record(row.as_array().unwrap().iter().map(text)).unwrap();
        }
        out.flush().unwrap();
        parts.push(Part { path, last_year });
    }
    caseport_return::read(system, &parts, &mut rest).unwrap();
    let found = match caseport_return::check(&rest, rule) {
        Ok(hits) => hits.into_iter().map(|it| (it.table.to_string(), it.row)).collect::<BTreeSet<_>>(),
        Err(e) => return Some(e.to_string()),
    };
    let mut expected = BTreeSet::new();
    let whole = case["expected"]["la_level"].as_bool() == Some(true);
    gather(&case["expected"], &index, &mut expected);
    if found == expected || (whole && found.iter().any(|(_, row)| row.is_none())) {
        return None;
    }
    let shown = |it: Vec<&(String, Option<u64>)>| {
        it.iter().fold(String::new(), |mut text, (table, row)| {
            let _ =
                write!(text, "{}{table} {}", if text.is_empty() { "" } else { ", " }, row.map_or("whole".to_owned(), |it| it.to_string()));
            text
        })
    };
    let (missing, further) = (shown(expected.difference(&found).collect()), shown(found.difference(&expected).collect()));
    Some(format!(
        "only theirs: {}; only ours: {}",
        if missing.is_empty() { "-" } else { &missing },
        if further.is_empty() { "-" } else { &further }
    ))
}

/// Cases give what no return holds: distance, authority and side of the border of a placement, which the department works out from
/// postcodes. Here each becomes what it would be worked out from: a postcode in the list.
fn told_from_postcodes(input: &mut Value, rest: &Rest) {
    let own = input["metadata"]["localAuthority"].as_str().unwrap_or("OWN").to_owned();
    for table in ["Episodes", "Episodes_last"] {
        let Some(content) = input.get_mut(table) else { continue };
        let columns: Vec<String> = content["columns"].as_array().unwrap().iter().map(text).collect();
        let at = |name: &str| columns.iter().position(|it| it == name);
        let told = ["PL_DISTANCE", "PL_LA", "PL_LOCATION"].map(at);
        if told.iter().all(Option::is_none) {
            continue;
        }
        rest.set("local_authority", &own).unwrap();
        rest.add_postcode("HOME", Some(0), Some(&own)).unwrap();
        for name in ["HOME_POST", "PL_POST"] {
            if at(name).is_none() {
                content["columns"].as_array_mut().unwrap().push(name.into());
                content["rows"].as_array_mut().unwrap().iter_mut().for_each(|it| it.as_array_mut().unwrap().push(Value::Null));
            }
        }
        let columns: Vec<String> = content["columns"].as_array().unwrap().iter().map(text).collect();
        let (home, place) =
            (columns.iter().position(|it| it == "HOME_POST").unwrap(), columns.iter().position(|it| it == "PL_POST").unwrap());
        for (number, row) in content["rows"].as_array_mut().unwrap().iter_mut().enumerate() {
            let [distance, authority, side] = told.map(|it| it.map(|it| row[it].clone()).filter(|it| !it.is_null()));
            if distance.is_none() && authority.is_none() && side.is_none() {
                continue;
            }
            let postcode = format!("{}{number}", table.to_uppercase());
            // A distance that is no number is some distance.
            let miles = distance.map(|it| it.as_f64().or_else(|| text(&it).parse().ok()).unwrap_or(10.0).max(0.0));
            let la = match side.as_ref().map(text).as_deref() {
                Some("IN") => Some(own.clone()),
                Some("OUT") => Some("OTHER".to_owned()),
                _ => authority.as_ref().map(text),
            };
            rest.add_postcode(&postcode, miles.map(|it| (it * 1609.3).round() as i64), la.as_deref()).unwrap();
            row[home] = "HOME".into();
            row[place] = postcode.into();
        }
    }
}

/// Cases mark unaccompanied children in the header, as the XML form does; in the form of tables being listed in UASC says it.
fn told_from_the_header(input: &mut Value) {
    for (header, list) in [("Header", "UASC"), ("Header_last", "UASC_last")] {
        let Some(content) = input.get(header) else { continue };
        let columns: Vec<String> = content["columns"].as_array().unwrap().iter().map(text).collect();
        let (Some(mark), Some(child)) = (columns.iter().position(|it| it == "UASC"), columns.iter().position(|it| it == "CHILD")) else {
            continue;
        };
        let marked: Vec<Value> =
            content["rows"].as_array().unwrap().iter().filter(|it| text(&it[mark]) == "1").map(|it| it[child].clone()).collect();
        let list =
            input.as_object_mut().unwrap().entry(list).or_insert_with(|| serde_json::json!({ "columns": ["CHILD", "SEX"], "rows": [] }));
        let columns: Vec<String> = list["columns"].as_array().unwrap().iter().map(text).collect();
        let at = columns.iter().position(|it| it == "CHILD").unwrap();
        for child in marked {
            let rows = list["rows"].as_array_mut().unwrap();
            if !rows.iter().any(|it| text(&it[at]) == text(&child)) {
                let mut row = vec![Value::Null; columns.len()];
                row[at] = child;
                rows.push(row.into());
            }
        }
    }
}

/// Hits that a case expects: lists of labels by table, or places within groups.
fn gather(expected: &Value, index: &BTreeMap<&str, Vec<&Value>>, out: &mut BTreeSet<(String, Option<u64>)>) {
    // Some cases write the label 2 as 2.0.
    let row = |table: &str, label: &Value| {
        let position = index
            .get(table)
            .and_then(|labels| labels.iter().position(|it| *it == label || it.as_f64().is_some_and(|it| label.as_f64() == Some(it))));
        (table.to_owned(), position.map(|it| it as u64 + 1))
    };
    match expected {
        Value::Object(fields) if fields.contains_key("table") => {
            let table = fields["table"].as_str().unwrap();
            let mut add = |labels: &Value| match labels {
                Value::Array(list) => out.extend(list.iter().map(|it| row(table, it))),
                Value::Null => {}
                one => {
                    out.insert(row(table, one));
                }
            };
            add(fields.get("row").unwrap_or(&Value::Null));
            add(fields.get("rows").unwrap_or(&Value::Null));
            for group in fields.get("groups").and_then(Value::as_array).into_iter().flatten() {
                add(&group["rows"]);
            }
        }
        Value::Object(fields) => {
            for (name, value) in fields {
                match value {
                    Value::Array(labels) if index.contains_key(name.as_str()) => out.extend(labels.iter().map(|it| row(name, it))),
                    other => gather(other, index, out),
                }
            }
        }
        Value::Array(list) => list.iter().for_each(|it| gather(it, index, out)),
        _ => {}
    }
}

fn parameters(rest: &Rest, metadata: &Value) {
    for (name, value) in metadata.as_object().unwrap() {
        if let Some(rows) = value.get("rows") {
            let columns: Vec<String> =
                value["columns"].as_array().unwrap().iter().map(|it| provider_column(&text(it)).to_owned()).collect();
            for row in rows.as_array().unwrap() {
                let cells: Vec<String> = row.as_array().unwrap().iter().map(text).collect();
                let cells: Vec<(&str, &str)> = columns.iter().map(String::as_str).zip(cells.iter().map(String::as_str)).collect();
                rest.add_provider(&cells).unwrap();
            }
        } else if name == "collection_start" || name == "collection_end" {
            let parts: Vec<String> = text(value).split('/').map(str::to_owned).collect();
            let iso = match parts.as_slice() {
                [day, month, year] => format!("{year}-{month:0>2}-{day:0>2}"),
                _ => text(value),
            };
            rest.set(name, &iso).unwrap();
        } else {
            rest.set(name, &text(value)).unwrap();
        }
    }
}

/// What we call a column of the inspectorate's lists.
fn provider_column(theirs: &str) -> &str {
    match theirs {
        "PLACE_CODES" => "place_codes",
        "PROVIDER_CODES" => "provider_code",
        "REG_END" => "closed",
        "LA_CODE_INFERRED" | "LA_NAME_INFERRED" => "LA_name",
        "POSTCODE" => "postcode",
        other => other,
    }
}

/// A cell as a council would write it.
fn text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Object(date) => date["$date"].as_str().unwrap()[..10].to_owned(),
        Value::Array(parts) => parts.iter().map(text).collect::<Vec<_>>().join(" "),
        Value::Number(number) => number.as_i64().map_or_else(
            || number.as_f64().filter(|it| it.fract() == 0.0).map_or_else(|| number.to_string(), |it| format!("{it:.0}")),
            |it| it.to_string(),
        ),
        Value::Bool(yes) => yes.to_string(),
    }
}
