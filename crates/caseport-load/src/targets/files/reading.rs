//! The records of a folder of files, read back as anybody's would be.

use std::{path::Path, sync::Arc};

use caseport_model::system::{Recognise, SystemKind, TextHabits};
use caseport_model::{Block, Cells, Date, DateTime, Evidence, FileId, Layout, Origin, System, Table, Type, Value, row::parse_decimal};
use caseport_read::{Chunk, Extract, FileOverride, Item, Limits, Options};
use tokio::sync::mpsc;

use crate::{
    error::{LoadError, LoadErrorKind},
    place::Place,
    target::{FULL_TEXT, IN_FLIGHT, Reading, batch},
};

/// The files of some tables, looked through.
pub(super) struct Files {
    extract: Arc<Extract>,
}

/// A record may be as long as a note of a gigabyte.
const LONGEST: usize = 1 << 30;

impl Files {
    /// Looks through a folder. `names` has the file of records of each table.
    pub(super) fn open(folder: &Path, layout: &Layout, names: impl Iterator<Item = (String, String)>) -> Result<Files, String> {
        let mut files: Vec<FileOverride> =
            names.map(|(pattern, table)| FileOverride { pattern, table: Some(table), ..FileOverride::default() }).collect();
        // Everything else in the folder is none of these tables.
        files.push(FileOverride { pattern: "*".into(), ignore: Some("not asked for".into()), ..FileOverride::default() });
        let options = Options { files, limits: Limits { record_bytes: LONGEST, ..Limits::default() }, ..Options::default() };
        let system = System {
            id: "target".into(),
            version: String::new(),
            title: String::new(),
            supplier: String::new(),
            kind: SystemKind::Canonical,
            evidence: Evidence::Published,
            revision: String::new(),
            drafted: None,
            recognise: Recognise::default(),
            text: TextHabits::default(),
            layout: layout.clone(),
            codes: std::collections::BTreeMap::new(),
            files: std::collections::BTreeMap::new(),
        };
        let extract = caseport_read::open(folder, &system, &options).map_err(|e| e.kind.to_string())?;
        Ok(Files { extract: Arc::new(extract) })
    }

    /// The rows of a table, as they stand in its file.
    pub(super) fn read(&self, table: &Table, place: &Place) -> Reading {
        let Some(file) = self.extract.files.iter().find(|it| it.table().is_some_and(|name| **name == *table.name)) else {
            return Reading::nothing();
        };
        let (send, receive) = mpsc::channel(IN_FLIGHT);
        let (id, extract, table, place) = (file.id, self.extract.clone(), table.clone(), place.clone());
        std::thread::spawn(move || {
            if let Err(cause) = send_rows(&extract, id, &table, &send) {
                let error = LoadError::new(&place, LoadErrorKind::Database, format!("{cause}, while reading table `{}`", table.name));
                let _ = send.blocking_send(Err(error));
            }
        });
        Reading::new(receive)
    }
}

type Line = mpsc::Sender<Result<Block, LoadError>>;

fn send_rows(extract: &Extract, id: FileId, table: &Table, line: &Line) -> Result<(), String> {
    let mut source = extract.source(id).map_err(|e| e.kind.to_string())?;
    let kinds: Vec<Type> = table.columns.iter().map(|it| it.kind).collect();
    let (mut chunk, mut cells, most) = (Chunk::default(), Cells::default(), batch(table));
    let mut block = Block::new(kinds.len());
    while source.next(&mut chunk).map_err(|e| e.kind.to_string())? {
        let mut open = true;
        chunk.for_each(&mut cells, &mut |item| {
            // What cannot be read as a record is a row that is missing.
            let (Item::Record(record) | Item::Salvaged(record, _)) = item else { return };
            for (position, kind) in kinds.iter().enumerate() {
                block.push(value(*kind, record.cells.get(position)));
            }
            block.end_row(Origin::default(), 1);
            if open && (block.len() == most || block.text_len() > FULL_TEXT) {
                let full = std::mem::replace(&mut block, Block::new(kinds.len()));
                open = line.blocking_send(Ok(full)).is_ok();
            }
        });
        if !open {
            return Ok(());
        }
    }
    if !block.is_empty() {
        // Nobody waits for it any more: that is no failure.
        let _ = line.blocking_send(Ok(block));
    }
    Ok(())
}

/// A cell by its type in the layout. One that is no such value comes back as its text, and so differs.
fn value(kind: Type, cell: &str) -> Value<'_> {
    if cell.is_empty() {
        return Value::Blank;
    }
    match kind {
        Type::Date => Date::parse_iso(cell).map(Value::Date),
        Type::DateTime => moment(cell).map(Value::DateTime),
        Type::Int => cell.parse().ok().map(Value::Int),
        Type::Decimal => parse_decimal(cell).map(Value::Decimal),
        Type::Bool => match cell {
            "0" => Some(Value::Bool(false)),
            "1" => Some(Value::Bool(true)),
            _ => None,
        },
        Type::String(_) | Type::Text | Type::Code | Type::PartialDate => None,
    }
    .unwrap_or(Value::Text(cell))
}

/// `2024-05-06 07:08:09`.
fn moment(cell: &str) -> Option<DateTime> {
    let (day, time) = cell.split_once(' ')?;
    DateTime::parse_iso(&format!("{day}T{time}")).filter(|it| it.iso()[11..] == *time.as_bytes())
}

/// A value as text, as both engines read it whatever their language is.
pub(super) fn plain(value: &Value<'_>, out: &mut String) {
    match value {
        Value::Bool(yes) => out.push(if *yes { '1' } else { '0' }),
        Value::DateTime(time) => {
            let start = out.len();
            Value::DateTime(*time).write_to(out);
            out.replace_range(start + 10..=start + 10, " ");
        }
        other => other.write_to(out),
    }
}
