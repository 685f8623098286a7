//! Our own layout of fixed-width files: `NAME.layout.toml`, or `NAME.layout.csv` with `name,start,length` a line.

use serde::Deserialize;

use super::{Column, Condition, Ends, Layout, Place, Subject, TableLayout};
use crate::options::Encoding;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    /// The file of records; else the file of the same name.
    data: Option<String>,
    table: Option<String>,
    /// Bytes of a record, for files without line ends.
    record_bytes: Option<usize>,
    encoding: Option<String>,
    #[serde(default)]
    skip_records: u64,
    #[serde(default)]
    columns: Vec<WrittenColumn>,
    #[serde(default)]
    records: Vec<WrittenRecord>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenColumn {
    name: String,
    start: usize,
    length: usize,
    /// Texts that stand for nothing.
    #[serde(default)]
    null: Vec<String>,
}

/// One kind of record in a file of several.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenRecord {
    table: String,
    start: usize,
    value: String,
    columns: Vec<WrittenColumn>,
}

/// Reads a layout; the error says what in it is not understood.
pub(crate) fn parse(name: &str, text: &str) -> Result<Layout, String> {
    let text = text.trim_start_matches('\u{feff}');
    let written = if name.to_ascii_lowercase().ends_with(".csv") {
        from_csv(text)?
    } else {
        toml::from_str::<Written>(text).map_err(|it| it.message().to_owned())?
    };
    let encoding = match written.encoding.as_deref() {
        None => None,
        Some(word) => Some(Encoding::parse(word).ok_or_else(|| format!("the encoding `{word}` is not read"))?),
    };
    if encoding.is_some_and(Encoding::is_utf16) {
        return Err("positions count bytes, so the file cannot be UTF-16: have it saved as UTF-8 or Windows-1252".to_owned());
    }
    let mut tables = Vec::new();
    if !written.columns.is_empty() {
        tables.push(TableLayout {
            name: written.table.unwrap_or_default(),
            when: Vec::new(),
            columns: columns(written.columns)?,
            trailing: true,
        });
    }
    for record in written.records {
        let from = record.start.checked_sub(1).filter(|it| *it <= 1 << 30).ok_or("positions are counted from 1")?;
        let value = record.value.into_bytes();
        let when = Condition { of: Subject::Bytes(from, from + value.len()), is: Some(value), not: false };
        tables.push(TableLayout { name: record.table, when: vec![when], columns: columns(record.columns)?, trailing: true });
    }
    if tables.is_empty() {
        return Err("it names no column".to_owned());
    }
    let ends = written.record_bytes.map_or(Ends::Lines, Ends::Fixed);
    if ends == Ends::Fixed(0) {
        return Err("a record has at least one byte".to_owned());
    }
    Ok(Layout {
        ends,
        tables,
        encoding,
        skip: written.skip_records,
        begins: None,
        data: written.data.into_iter().collect(),
        masks: Vec::new(),
    })
}

fn columns(written: Vec<WrittenColumn>) -> Result<Vec<Column>, String> {
    written
        .into_iter()
        .map(|it| {
            if it.start.max(it.length) > 1 << 30 {
                return Err(format!("`{}` stands further on than a record may go", it.name));
            }
            let start = it.start.checked_sub(1).ok_or_else(|| format!("`{}`: positions are counted from 1", it.name))?;
            let when = |text: String| Condition { of: Subject::Column(it.name.clone()), is: Some(text.into_bytes()), not: false };
            let null_if = it.null.into_iter().map(when).collect();
            Ok(Column { name: it.name.clone(), filler: false, place: Place::At { start: Some(start), length: Some(it.length) }, null_if })
        })
        .collect()
}

fn from_csv(text: &str) -> Result<Written, String> {
    let mut lines = text.lines().filter(|it| !it.trim().is_empty());
    let headings: Vec<String> = lines.next().unwrap_or("").split(',').map(|it| it.trim().to_lowercase()).collect();
    let at = |name: &str| headings.iter().position(|it| it == name).ok_or_else(|| format!("its heading line has no `{name}`"));
    let (name, start, length) = (at("name")?, at("start")?, at("length")?);
    let mut columns = Vec::new();
    for (number, line) in lines.enumerate() {
        let cells: Vec<&str> = line.split(',').map(str::trim).collect();
        let cell = |at: usize| cells.get(at).copied().unwrap_or("");
        let count = |at: usize| cell(at).parse().map_err(|_| format!("line {}: `{}` is not a number", number + 2, headings[at]));
        columns.push(WrittenColumn { name: cell(name).to_owned(), start: count(start)?, length: count(length)?, null: Vec::new() });
    }
    Ok(Written { data: None, table: None, record_bytes: None, encoding: None, skip_records: 0, columns, records: Vec::new() })
}
