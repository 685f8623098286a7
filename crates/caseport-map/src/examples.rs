//! The examples beside the mappings, `*.test.toml`: given records, what row is made of them.

use std::{collections::BTreeMap, fmt::Write as _};

use caseport_model::{Batch, Cells, Fate, FileColumns, FileId, Origin, Record, System, SystemFiles, Table};

use crate::{Mapping, Scratch, compile::compile_way, diagnostic::Diagnostics, way::Way};

/// What became of one example.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TestOutcome {
    /// The file, relative to the system or the overlay.
    pub path: String,
    /// The name of the example.
    pub name: String,
    /// What went wrong, readable; `None` if the example holds.
    pub failure: Option<String>,
}

/// Runs the examples of a system and of an overlay.
pub fn test(source: &System, target: &System, overlay: Option<&SystemFiles>) -> Result<Vec<TestOutcome>, Diagnostics> {
    test_way(&Way::inward(source, target), overlay)
}

/// Runs the examples of one way.
pub fn test_way(way: &Way<'_>, overlay: Option<&SystemFiles>) -> Result<Vec<TestOutcome>, Diagnostics> {
    let (source, target, folder) = (way.source, way.target, way.folder);
    let mapping = compile_way(way, overlay)?;
    let mut files: Vec<(String, &str)> = way
        .home
        .folder(folder)
        .filter(|(path, _)| path.ends_with(".test.toml"))
        .map(|(path, text)| (format!("{folder}/{path}"), text))
        .collect();
    if let Some(overlay) = overlay {
        let more = overlay.below(folder).filter(|(path, _)| path.ends_with(".test.toml"));
        files.extend(more.map(|(path, text)| (format!("overlay/{folder}/{path}"), text)));
    }
    let mut outcomes = Vec::new();
    for (path, text) in files {
        let fail = |name: &str, cause: String| TestOutcome { path: path.clone(), name: name.to_owned(), failure: Some(cause) };
        let document = match text.parse::<toml::Table>() {
            Ok(document) => document,
            Err(error) => {
                outcomes.push(fail("", error.to_string()));
                continue;
            }
        };
        if let Some(key) = document.keys().find(|key| *key != "test") {
            outcomes.push(fail("", format!("`{key}` means nothing here; examples are [[test]]")));
        }
        let stem = path.rsplit('/').next().unwrap_or("").trim_end_matches(".test.toml").to_owned() + ".toml";
        let Some(landing) = mapping.landings.iter().position(|it| *it.mapping == *stem && it.canonical.is_some()) else {
            outcomes.push(fail("", format!("there is no mapping `{stem}` beside it")));
            continue;
        };
        let tests = document.get("test").and_then(toml::Value::as_array).cloned().unwrap_or_default();
        if tests.is_empty() {
            outcomes.push(fail("", "it holds no [[test]]".into()));
        }
        for test in &tests {
            let name = test.get("name").and_then(toml::Value::as_str).unwrap_or("without a name");
            let failure = run(source, target, &mapping, landing, test).err();
            outcomes.push(TestOutcome { path: path.clone(), name: name.to_owned(), failure });
        }
    }
    Ok(outcomes)
}

/// The records given for one table.
type Given<'a> = BTreeMap<&'a str, Vec<Cells>>;

fn run(source: &System, target: &System, mapping: &Mapping, landing: usize, test: &toml::Value) -> Result<(), String> {
    let table = test.as_table().ok_or("an example is a [[test]]")?;
    if let Some(key) = table.keys().find(|key| !["name", "given", "expect", "why"].contains(&key.as_str())) {
        return Err(format!("`{key}` means nothing here: an example has name, given and expect"));
    }
    let landing = &mapping.landings[landing];
    let mut given = Given::new();
    let mut names: Vec<&str> = Vec::new();
    if let Some(tables) = test.get("given").and_then(toml::Value::as_table) {
        for (name, records) in tables {
            let layout = source.layout.table(name).ok_or_else(|| format!("there is no source table `{name}`"))?;
            let list = match records {
                toml::Value::Array(list) => list.clone(),
                one => vec![one.clone()],
            };
            let cells = list.iter().map(|record| cells(layout, record)).collect::<Result<Vec<Cells>, String>>()?;
            given.insert(name, cells);
            names.push(name);
        }
    }
    // The table of the rows has one record of samples where none is given.
    if !given.contains_key(&*landing.source) {
        let layout = source.layout.table(&landing.source).ok_or("the source table is gone")?;
        given.insert(&landing.source, vec![cells(layout, &toml::Value::Table(toml::Table::new()))?]);
    }
    let mut preparation = mapping.prepare();
    let shown: Vec<String> = preparation.tables().into_iter().map(str::to_owned).collect();
    let mut file = 0;
    for (name, records) in &given {
        file += 1;
        if shown.iter().any(|it| it == name) {
            each_record(records, file, |record| preparation.observe(name, record));
        }
    }
    let (ready, _) = preparation.finish();
    let mut batch = Batch::default();
    let mut scratch = Scratch::default();
    let program = ready.program(&landing.source, &FileColumns::default()).ok_or("the source table is gone")?;
    let file = given.keys().position(|it| *it == &*landing.source).unwrap_or(0) as u32 + 1;
    each_record(&given[&*landing.source], file, |record| program.apply(record, &mut scratch, &mut batch));
    let canonical = target.layout.table(landing.canonical.as_deref().unwrap_or("")).ok_or("the canonical table is gone")?;
    let rows = rows(canonical, landing, &batch);
    let unlanded: Vec<(Fate, &str)> = batch.unlanded.iter().filter(|it| it.landing == landing.id).map(|it| (it.fate, &*it.cause)).collect();
    let expect = test.get("expect").ok_or("`expect` is missing")?;
    compare(canonical, expect, &rows, &unlanded)
}

fn each_record(records: &[Cells], file: u32, mut with: impl FnMut(&Record<'_>)) {
    for (number, cells) in records.iter().enumerate() {
        let number = number as u64 + 1;
        let origin = Origin { file: FileId(file), record: number, offset: 0, line: number + 1 };
        with(&Record { origin, raw: b"", cells });
    }
}

fn cells(layout: &Table, record: &toml::Value) -> Result<Cells, String> {
    let record = record.as_table().ok_or_else(|| format!("a record of `{}` is {{ COLUMN = \"…\" }}", layout.name))?;
    for name in record.keys() {
        if layout.position(name).is_none() {
            let nearest = crate::diagnostic::nearest(name, layout.columns.iter().map(|it| &*it.name));
            return Err(format!("`{}` has no column `{name}`{}", layout.name, nearest.map_or(String::new(), |it| format!("; {it}"))));
        }
    }
    let mut cells = Cells::default();
    for column in &layout.columns {
        match record.get(&*column.name) {
            None => cells.push(&column.sample),
            Some(toml::Value::String(text)) => cells.push(text),
            Some(other) => cells.push(&other.to_string()),
        }
    }
    Ok(cells)
}

/// The rows of the landing, as column and text.
fn rows(canonical: &Table, landing: &caseport_model::Landing, batch: &Batch) -> Vec<BTreeMap<String, String>> {
    let key: Vec<usize> = canonical.key().collect();
    let block = batch.blocks.iter().find(|(id, _)| *id == landing.id);
    let mut seen: Vec<String> = Vec::new();
    let mut out = Vec::new();
    for row in block.iter().flat_map(|(_, block)| block.rows()) {
        let mut id = String::new();
        for (number, position) in key.iter().enumerate() {
            if number > 0 {
                id.push('/');
            }
            row.get(*position).write_to(&mut id);
        }
        // With one_per the first survives, as it will in the run.
        if landing.one_per && seen.contains(&id) {
            continue;
        }
        seen.push(id.clone());
        let cells = canonical.columns.iter().enumerate().map(|(position, column)| {
            let value = row.get(position);
            let mut text = String::new();
            if value.is_blank() {
                let blank = batch.blanks.iter().find(|it| *it.table == *canonical.name && it.key == id && it.column == column.name);
                let reason = blank.map_or(caseport_model::Reason::NotRecorded, |it| it.reason);
                write!(text, "absent: {}", reason.as_str()).expect("writing to a string cannot fail");
            } else {
                value.write_to(&mut text);
            }
            (column.name.to_string(), text)
        });
        out.push(cells.collect());
    }
    out
}

fn compare(canonical: &Table, expect: &toml::Value, rows: &[BTreeMap<String, String>], unlanded: &[(Fate, &str)]) -> Result<(), String> {
    let happened = || {
        let mut out = format!("{} row{}", rows.len(), if rows.len() == 1 { "" } else { "s" });
        for (fate, cause) in unlanded {
            write!(out, ", {fate} ({cause})").expect("writing to a string cannot fail");
        }
        out
    };
    let wanted: Vec<&toml::Value> = match expect {
        toml::Value::String(word) => {
            let Some(fate) = Fate::ALL.into_iter().find(|it| it.as_str() == word) else {
                return Err(format!("`{word}` is not a fate: held, excluded, archived or merged"));
            };
            if fate == Fate::Merged && rows.len() == 1 && unlanded.is_empty() {
                return Ok(());
            }
            return if unlanded.iter().any(|(it, _)| *it == fate) { Ok(()) } else { Err(format!("expected {word}, got {}", happened())) };
        }
        toml::Value::Array(list) => list.iter().collect(),
        one => vec![one],
    };
    if wanted.len() != rows.len() {
        return Err(format!("expected {} row{}, got {}", wanted.len(), if wanted.len() == 1 { "" } else { "s" }, happened()));
    }
    let mut wrong = Vec::new();
    for (number, (wanted, row)) in wanted.iter().zip(rows).enumerate() {
        let Some(columns) = wanted.as_table() else {
            return Err("`expect` is { column = \"…\" }, a list of such, or a fate".into());
        };
        for (column, value) in columns {
            let Some(got) = row.get(column) else {
                return Err(format!("`{}` has no column `{column}`", canonical.name));
            };
            let value = match value {
                toml::Value::String(text) => text.clone(),
                other => other.to_string(),
            };
            let decimal = |text: &str| caseport_model::row::parse_decimal(text);
            let is_number = canonical.column(column).is_some_and(|it| it.kind == caseport_model::Type::Decimal);
            let same = *got == value || (is_number && decimal(got).is_some() && decimal(got) == decimal(&value));
            if !same {
                wrong.push(format!("row {}, {column}: expected `{value}`, got `{got}`", number + 1));
            }
        }
    }
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n")) }
}
