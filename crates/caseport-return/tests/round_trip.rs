//! What is written is read again: random rows of the layouts that we have, as XML, as a workbook and as delimited files, with everything in their
//! texts that either form must escape.

use std::{collections::BTreeMap, fs, path::Path};

use caseport_model::{Column, Date, Layout, System, SystemFiles, Table, Type};
use caseport_return::{Calendar, Part, Rest, Rows, Shape, delimited, json, read, workbook, xml};
use proptest::prelude::*;

fn system(name: &str) -> System {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../mappings");
    let mut files = SystemFiles::default();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).unwrap().map(|it| it.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else if let Ok(text) = fs::read_to_string(&path) {
                files.insert(path.strip_prefix(&root).unwrap().to_str().unwrap().to_owned(), text);
            }
        }
    }
    System::load(&files, name).unwrap()
}

/// What return.toml says of the XML form.
struct Form {
    tables: Vec<XmlTable>,
    carry: Vec<String>,
}

#[derive(Clone)]
struct XmlTable {
    name: String,
    at: String,
    number: Option<String>,
    value: Option<String>,
    only_with: Vec<String>,
}

impl Form {
    fn of(system: &System) -> Form {
        let toml: toml::Table = system.files["return.toml"].parse().unwrap();
        let xml = toml["xml"].as_table().unwrap();
        let word = |table: &toml::Value, key: &str| table.get(key).and_then(|it| it.as_str()).map(str::to_owned);
        let tables = xml["table"].as_array().unwrap().iter().map(|it| XmlTable {
            name: word(it, "name").unwrap(),
            at: word(it, "at").unwrap(),
            number: word(it, "number"),
            value: word(it, "value"),
            only_with: it
                .get("only_with")
                .and_then(|it| it.as_array())
                .into_iter()
                .flatten()
                .map(|it| it.as_str().unwrap().to_owned())
                .collect(),
        });
        Form { tables: tables.collect(), carry: xml["carry"].as_table().unwrap().keys().cloned().collect() }
    }
}

/// Decisions one after the other, from a list that can be made smaller.
struct Choices<'a>(std::slice::Iter<'a, u32>);

impl Choices<'_> {
    fn below(&mut self, most: u32) -> u32 {
        self.0.next().copied().unwrap_or_default() % most
    }

    fn text(&mut self) -> String {
        const HARD: [&str; 16] = [
            "plain",
            "a & b",
            "<tag>",
            "x > y",
            "\"quoted\"",
            "it's",
            "]]>",
            "one,two",
            "&amp;",
            "Siân–Ŵ",
            "a\nb",
            "a\tb",
            "=1+1",
            "a;b|c",
            "-->",
            "ABC 123",
        ];
        let mut text = HARD[self.below(16) as usize].to_owned();
        for _ in 0..self.below(3) {
            text.push(char::from(33 + self.below(94) as u8));
        }
        text
    }

    fn day(&mut self) -> Date {
        Date(10_000 + self.below(12_000) as i32)
    }
}

/// The cell of a column as the system writes it.
fn cell(column: &Column, system: &System, choices: &mut Choices<'_>) -> String {
    match column.kind {
        Type::Date => {
            let day = choices.day();
            caseport_return::Form::of(system).text(Type::Date, &caseport_model::Value::Date(day))
        }
        Type::Int => choices.below(40).to_string(),
        Type::Decimal => format!("{}{}", choices.below(40), ["", ".5", ".25"][choices.below(3) as usize]),
        Type::Bool => choices.below(2).to_string(),
        _ => choices.text(),
    }
}

/// A record: keys of what it belongs to as given, the rest at random, and never nothing at all.
fn record(table: &Table, given: &BTreeMap<String, String>, must: &[String], system: &System, choices: &mut Choices<'_>) -> Vec<String> {
    let mut cells = vec![String::new(); table.columns.len()];
    for (at, column) in table.columns.iter().enumerate() {
        if let Some(known) = given.get(&*column.name) {
            cells[at].clone_from(known);
        } else if choices.below(3) > 0 {
            cells[at] = cell(column, system, choices);
        }
    }
    let own: Vec<usize> = (0..cells.len()).filter(|at| !given.contains_key(&*table.columns[*at].name)).collect();
    let wanted: Vec<usize> =
        own.iter().copied().filter(|at| must.is_empty() || must.iter().any(|it| **it == *table.columns[*at].name)).collect();
    if wanted.iter().all(|at| cells[*at].is_empty())
        && let Some(at) = wanted.first()
    {
        cells[*at] = cell(&table.columns[*at], system, choices);
    }
    cells
}

/// Rows of a return in its form as XML: children with what belongs to them, numbered as the reader numbers.
fn nested(system: &System, shape: &Shape, form: &Form, choices: &mut Choices<'_>) -> Rows {
    let layout = &system.layout;
    let mut rows = Rows::new(layout);
    for around in form.tables.iter().filter(|it| it.at.starts_with('/')) {
        let table = layout.table(&around.name).unwrap();
        rows.table_mut(&around.name).unwrap().rows.push(record(table, &BTreeMap::new(), &[], system, choices));
    }
    for child in 0..=choices.below(3) {
        let given = BTreeMap::from([(shape.child.clone(), format!("C{child}&{}", choices.below(9)))]);
        below(system, form, "", &given, &mut rows, choices);
    }
    // The mark in the header says what the list of the unaccompanied says.
    if let Some(at) = layout.table("Header").and_then(|it| it.position("UASC")) {
        let listed: Vec<String> = rows.table("UASC").unwrap().rows.iter().map(|it| it[0].clone()).collect();
        for row in &mut rows.table_mut("Header").unwrap().rows {
            let mark = if listed.contains(&row[0]) { "1" } else { "0" };
            mark.clone_into(&mut row[at]);
        }
    }
    clear(system, &["worked_out"], &mut rows);
    rows
}

/// The records that stand below a place, each with what stands below it.
fn below(system: &System, form: &Form, place: &str, given: &BTreeMap<String, String>, rows: &mut Rows, choices: &mut Choices<'_>) {
    let mut shared = given.clone();
    let depth = |at: &str| at.matches('/').count();
    let here = form.tables.iter().filter(|it| !it.at.starts_with('/'));
    // What stands directly below: no other table stands between.
    let here: Vec<&XmlTable> = here
        .filter(|it| if place.is_empty() { true } else { it.at.starts_with(&format!("{place}/")) })
        .filter(|it| {
            let between = form.tables.iter().any(|other| {
                depth(&other.at) < depth(&it.at)
                    && other.number.is_some()
                    && it.at.starts_with(&format!("{}/", other.at))
                    && (place.is_empty() || (other.at.starts_with(&format!("{place}/"))))
            });
            !between
        })
        .collect();
    for table in here {
        let first_here = form.tables.iter().find(|it| it.at == table.at).unwrap();
        let once = place.is_empty()
            && ["ChildIdentifiers", "ChildCharacteristics", "Header", "UASC", "AD1", "OC3", "OC2", "PrevPerm"]
                .contains(&table.name.as_str());
        let count = if first_here.name == table.name && once {
            1
        } else if once {
            choices.below(2)
        } else {
            choices.below(3)
        };
        let layout = system.layout.table(&table.name).unwrap();
        for number in 1..=count {
            let mut own = shared.clone();
            own.extend(table.number.iter().map(|column| (column.clone(), number.to_string())));
            let must: Vec<String> = table.value.iter().chain(&table.only_with).cloned().collect();
            let cells = record(layout, &own, &must, system, choices);
            // What stands in one element with others, or is carried to others, is the same in all of them.
            if once && first_here.name == table.name {
                let shared_names =
                    layout.columns.iter().enumerate().filter(|(_, it)| form.carry.contains(&it.name.to_string()) || *it.name == *"SEX");
                shared.extend(shared_names.map(|(at, it)| (it.name.to_string(), cells[at].clone())));
            }
            rows.table_mut(&table.name).unwrap().rows.push(cells);
            if table.number.is_some() {
                below(system, form, &table.at, &own, rows, choices);
            }
        }
    }
}

/// Rows of every table, each for itself.
fn flat(system: &System, choices: &mut Choices<'_>) -> Rows {
    let mut rows = Rows::new(&system.layout);
    for table in &system.layout.tables {
        for number in 0..choices.below(4) {
            let child = toml_of(system)["child"].as_str().unwrap().to_owned();
            let given = BTreeMap::from([(child, format!("{number}{}", choices.below(9)))]);
            let cells = record(table, &given, &[], system, choices);
            rows.table_mut(&table.name).unwrap().rows.push(cells);
        }
    }
    clear(system, &["only_in_xml", "worked_out"], &mut rows);
    rows
}

fn toml_of(system: &System) -> toml::Table {
    system.files["return.toml"].parse().unwrap()
}

/// Blanks the columns that return.toml lists: the form has no place for them.
fn clear(system: &System, lists: &[&str], rows: &mut Rows) {
    let toml = toml_of(system);
    let columns = lists.iter().filter_map(|it| toml.get(*it)).flat_map(|it| it.as_array().unwrap());
    for (table, column) in columns.map(|it| it.as_str().unwrap().split_once('.').unwrap()) {
        let at = system.layout.table(table).unwrap().position(column).unwrap();
        rows.table_mut(table).unwrap().rows.iter_mut().for_each(|row| row[at].clear());
    }
}

/// Rows of a return in its form as JSON: each record below one that is there, in the order in which they are read again.
fn objects(system: &System, choices: &mut Choices<'_>) -> Rows {
    let mut rows = Rows::new(&system.layout);
    let toml: toml::Table = system.files["return.toml"].parse().unwrap();
    let tables = toml["json"]["table"].as_array().unwrap();
    let word = |table: &toml::Value, key: &str| table.get(key).and_then(|it| it.as_str()).unwrap_or("").to_owned();
    // Parents stand before what belongs to them, so each row can be taken from what is there.
    for (number, it) in tables.iter().enumerate() {
        let table = system.layout.table(&word(it, "name")).unwrap();
        let parent = table.columns.iter().filter_map(|it| it.reference.clone()).next_back();
        let parents: Vec<Vec<String>> = match &parent {
            None => (0..=choices.below(3)).map(|it| vec![format!("C{it}")]).collect(),
            Some((name, _)) => {
                let of = system.layout.table(name).unwrap();
                rows.table(name).unwrap().rows.iter().map(|row| of.key().map(|at| row[at].clone()).collect()).collect()
            }
        };
        let one = number == 0 || it.get("one").is_some();
        for (place, keys) in parents.iter().enumerate() {
            let count = if number == 0 {
                1
            } else if one {
                choices.below(2)
            } else {
                choices.below(3)
            };
            for item in 0..count {
                let own: Vec<&Column> = table.columns.iter().filter(|it| it.required == caseport_model::Required::Key).collect();
                let mut given: BTreeMap<String, String> =
                    own.iter().zip(keys).map(|(column, key)| (column.name.to_string(), key.clone())).collect();
                if let Some(last) = own.get(keys.len()).filter(|it| !matches!(it.kind, Type::Date | Type::Code)) {
                    given.insert(last.name.to_string(), format!("{number}/{place}/{item}"));
                }
                let must: Vec<String> = Some(word(it, "value")).filter(|it| !it.is_empty()).into_iter().collect();
                let mut cells = record(table, &given, &must, system, choices);
                for (at, column) in table.columns.iter().enumerate().filter(|(_, it)| it.kind == Type::Bool) {
                    let _ = column;
                    ["", "true", "false"][choices.below(3) as usize].clone_into(&mut cells[at]);
                }
                rows.table_mut(&table.name).unwrap().rows.push(cells);
            }
        }
    }
    rows
}

fn rest(system: &System) -> Rest {
    Rest::new(system, Shape::of(system).unwrap(), 2026, &Calendar::parse("day,name\n").unwrap()).unwrap()
}

/// What rules would see of rows that were never written.
fn seen(system: &System, rows: &Rows) -> Rows {
    let mut rest = rest(system);
    rest.take(rows, None).unwrap();
    rest.rows(false).unwrap()
}

fn same(layout: &Layout, expected: &Rows, found: &Rows) {
    for ((table, expected), found) in layout.tables.iter().zip(&expected.tables).zip(&found.tables) {
        assert_eq!(expected.rows, found.rows, "{}", table.name);
    }
}

fn xml_comes_back(system: &System, list: &[u32]) {
    let (shape, form) = (Shape::of(system).unwrap(), Form::of(system));
    let rows = nested(system, &shape, &form, &mut Choices(list.iter()));
    let written = xml(&system.layout, &rows, &shape).unwrap();
    assert_eq!(written.no_place, []);
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("return.xml");
    fs::write(&path, &written.text).unwrap();
    let mut rest = rest(system);
    let (_, findings) = read(system, &[Part { path, last_year: false }], &mut rest).unwrap();
    assert_eq!(findings, [], "{}", written.text);
    let found = rest.rows(false).unwrap();
    same(&system.layout, &seen(system, &rows), &found);
    // The same rows give the same bytes.
    assert_eq!(xml(&system.layout, &rows, &shape).unwrap(), written);
}

fn files_come_back(system: &System, list: &[u32]) {
    let shape = Shape::of(system).unwrap();
    let rows = flat(system, &mut Choices(list.iter()));
    let dir = tempfile::tempdir().unwrap();
    for (table, rows) in system.layout.tables.iter().zip(&rows.tables) {
        fs::write(dir.path().join(format!("{}.csv", table.name)), delimited(table, &rows.rows, &shape)).unwrap();
    }
    let mut rest = rest(system);
    read(system, &[Part { path: dir.path().to_owned(), last_year: false }], &mut rest).unwrap();
    let found = rest.rows(false).unwrap();
    same(&system.layout, &seen(system, &rows), &found);
}

thread_local! {
    static CENSUS: System = system("cin-census/2026");
    static LOOKED_AFTER: System = system("ssda903/2027");
    static FLOW: System = system("dfe-csc-api/0.9");
    static LISTS: System = system("annex-a/2026");
}

/// What is no JSON, and what is JSON but not the flow, is a finding that names a place and shows no value.
#[test]
fn what_is_not_the_data_flow_is_a_finding() {
    let said = |text: &str| {
        let system = system("dfe-csc-api/0.9");
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("flow.json");
        fs::write(&path, text).unwrap();
        let mut rest = rest(&system);
        let (_, findings) = read(&system, &[Part { path, last_year: false }], &mut rest).unwrap();
        let shown =
            findings.iter().map(|it| format!("{} x{} {}", it.code, it.count, it.detail.replace(dir.path().to_str().unwrap(), "DIR")));
        (shown.collect::<Vec<_>>().join("\n"), rest.count("children"))
    };
    assert_eq!(said("[{\"la_child_id\": \"SECRET\", ").1, 0);
    let all = [
        "[{\"la_child_id\": \"SECRET\", ",
        "[\"SECRET\", {\"la_child_id\": \"1\", \"shoe_size\": \"SECRET\", \"social_care_episodes\": [\"SECRET\"]}]",
        "[{\"la_child_id\": \"1\", \"child_details\": {\"date_of_birth\": \"SECRET\", \"disabilities\": [{\"code\": \"SECRET\"}]}}]",
    ];
    let shown: Vec<String> = all.iter().map(|it| said(it).0).collect();
    insta::assert_snapshot!(shown.join("\n\n"), @r"
    S010 x1 at column 27: DIR/flow.json, line 1

    S003 x1 `shoe_size`: DIR/flow.json, line 0
    S003 x1 a child that is no object: DIR/flow.json, line 0
    S003 x1 in `social_care_episodes`: DIR/flow.json, line 0

    S003 x1 in `child_details/disabilities`: DIR/flow.json, line 0
    S006 x1 DIR/flow.json, line 0
    ");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn the_census_comes_back_from_its_xml(list in prop::collection::vec(any::<u32>(), 0..400)) {
        CENSUS.with(|system| xml_comes_back(system, &list));
    }

    #[test]
    fn the_return_about_looked_after_children_comes_back_from_its_xml(list in prop::collection::vec(any::<u32>(), 0..400)) {
        LOOKED_AFTER.with(|system| xml_comes_back(system, &list));
    }

    #[test]
    fn it_comes_back_from_its_files(list in prop::collection::vec(any::<u32>(), 0..400)) {
        LOOKED_AFTER.with(|system| files_come_back(system, &list));
    }

    #[test]
    fn the_lists_come_back_from_their_files(list in prop::collection::vec(any::<u32>(), 0..900)) {
        LISTS.with(|system| files_come_back(system, &list));
    }

    #[test]
    fn the_lists_come_back_from_their_workbook(list in prop::collection::vec(any::<u32>(), 0..900)) {
        LISTS.with(|system| {
            let shape = Shape::of(system).unwrap();
            let rows = flat(system, &mut Choices(list.iter()));
            let dir = tempfile::tempdir().unwrap();
            let path = dir.path().join("lists.xlsx");
            let bytes = workbook(system, &rows, &shape).unwrap();
            fs::write(&path, &bytes).unwrap();
            let mut rest = rest(system);
            read(system, &[Part { path, last_year: false }], &mut rest).unwrap();
            let found = rest.rows(false).unwrap();
            same(&system.layout, &seen(system, &rows), &found);
            // The same rows give the same bytes.
            assert_eq!(workbook(system, &rows, &shape).unwrap(), bytes);
        });
    }

    #[test]
    fn the_data_flow_comes_back_from_its_json(list in prop::collection::vec(any::<u32>(), 0..400)) {
        FLOW.with(|system| {
            let shape = Shape::of(system).unwrap();
            let rows = objects(system, &mut Choices(list.iter()));
            let dir = tempfile::tempdir().unwrap();
            let files = json(&system.layout, &rows, &shape).unwrap();
            for (number, file) in files.iter().enumerate() {
                assert_eq!(file.no_place, []);
                fs::write(dir.path().join(format!("{number}.json")), &file.text).unwrap();
            }
            let mut rest = rest(system);
            let (_, findings) = read(system, &[Part { path: dir.path().to_owned(), last_year: false }], &mut rest).unwrap();
            assert_eq!(findings, []);
            let (mut expected, mut found) = (seen(system, &rows), rest.rows(false).unwrap());
            // Records of different parents are read child by child; what stands in one parent keeps its order.
            for table in expected.tables.iter_mut().chain(&mut found.tables) {
                table.rows.sort();
            }
            same(&system.layout, &expected, &found);
        });
    }
}
