//! What people decided in a sheet, back into the register: by identity, all of it or nothing.

use std::{collections::HashMap, path::Path};

use caseport_run::Run;
use rusqlite::OptionalExtension as _;

use super::{
    decision::{Decision, Disposition},
    register::{Register, RunId},
    sheet, standing,
};
use crate::{
    exit::Failure,
    table_file::{self, Row, Table},
};

/// What came of a sheet.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Imported {
    pub(crate) recorded: usize,
    pub(crate) unchanged: usize,
}

/// What the run knows of an exception.
struct Known {
    version: String,
    state: String,
    /// Code, table, column and key, which nobody may have edited.
    place: [String; 4],
    /// The decision that holds, and who acts.
    said: [String; 6],
}

const PLACE: [&str; 4] = ["code", "table", "column", "key"];
const SAID: [&str; 6] = ["disposition", "by line", "owner", "decided by", "decided on", "reason"];

/// Reads a sheet and records its decisions. The run was looked at. One row that cannot be recorded refuses all.
pub(crate) fn import(run: &Run, register: &Register, path: &Path) -> Result<Imported, Failure> {
    let table = table_file::read(path)?;
    table.needs(path, &["id", "version", "disposition", "decided by", "reason"])?;
    let files = files(run)?;
    let today = jiff::Zoned::now().date().to_string();
    let (mut decisions, mut refusals, mut unchanged) = (Vec::new(), Vec::new(), 0);
    let mut rows: HashMap<&str, &Row> = HashMap::new();
    for row in &table.rows {
        let id = table.cell(row, "id");
        if let Some(first) = rows.insert(id, row) {
            refusals.push(format!("{}: it is about the same exception as {}", row.place, first.place));
            continue;
        }
        match proposed(&table, row, known(run, id)?.as_ref(), &files, &today) {
            Ok(None) => unchanged += 1,
            Ok(Some((state, decision))) => decisions.push((id.to_owned(), state, decision)),
            Err(why) => refusals.push(format!("{}: {why}", row.place)),
        }
    }
    if !refusals.is_empty() {
        return Err(table_file::refused(path, &refusals));
    }
    let recorded = decisions.len();
    record(run, register, &decisions)?;
    Ok(Imported { recorded, unchanged })
}

/// Adds decisions about exceptions of a run, all or none.
pub(crate) fn record(run: &Run, register: &Register, decisions: &[(String, String, Decision)]) -> Result<(), Failure> {
    // A run of an earlier version of caseport is not in the register yet.
    let at = standing::remember(run, register, "run", None, "{}")?;
    register.decide(&RunId::of(run)?, at, decisions)
}

/// What a row decides: nothing new, a decision and the state it is about, or why it is refused.
fn proposed(table: &Table, row: &Row, known: Option<&Known>, files: &[String], today: &str) -> Result<Option<(String, Decision)>, String> {
    let Some(known) = known else { return Err("the run has no exception of this id".into()) };
    for (heading, there) in PLACE.iter().zip(&known.place) {
        if table.has(heading) && !same(table.cell(row, heading), there) {
            return Err(format!("its `{heading}` was edited; the id stands for another one"));
        }
    }
    let said = SAID.map(|heading| table.cell(row, heading));
    let alike = |now: &str, before: &str| now == before || Disposition::parse(now).is_some_and(|it| it.as_str() == before);
    if SAID.iter().zip(said.iter().zip(&known.said)).all(|(heading, (now, before))| alike(now, before) || !table.has(heading)) {
        return Ok(None);
    }
    let version = table.cell(row, "version");
    if version != known.version {
        return Err(match (version.split_once('.'), known.version.split_once('.')) {
            (Some((state, _)), Some((now, _))) if state == now => {
                "somebody else decided about it after the list was written; write a new list"
            }
            _ => "the fault is another than when the list was written; write a new list",
        }
        .into());
    }
    let [disposition, line, owner, by, on, reason] = said.map(str::to_owned);
    if disposition.is_empty() {
        return Err("it has no disposition; write `open` to take a decision back".into());
    }
    let Some(disposition) = Disposition::parse(&disposition) else {
        return Err(format!("its disposition is none of: {}", sheet::words()));
    };
    let on = if on.is_empty() { today.to_owned() } else { on };
    let decision = Decision { disposition, line, owner, by, on, reason };
    match decision.lacks(files) {
        Some(lack) => Err(lack.into()),
        None => Ok(Some((known.state.clone(), decision))),
    }
}

/// Whether a cell is still what it was: Excel takes the zeros off a number's front when it opens a CSV file.
fn same(now: &str, before: &str) -> bool {
    let number = |text: &str| text.bytes().all(|it| it.is_ascii_digit()).then(|| text.trim_start_matches('0').to_owned());
    now == before.trim() || number(now).is_some_and(|now| !now.is_empty() && number(before).is_some_and(|before| now == before))
}

fn known(run: &Run, id: &str) -> Result<Option<Known>, Failure> {
    Ok(run.attempt(|db| {
        let mut select = db.prepare_cached(
            "SELECT state, number, why, code, table_name, column_name, key, disposition, line, owner, decided_by, decided_on, reason
             FROM temp.standing WHERE id = ?1",
        )?;
        let known = select.query_row([id], |row| {
            let text = |at: usize| row.get::<_, Option<String>>(at).map(Option::unwrap_or_default);
            let state = text(0)?;
            let holds = text(2)?.is_empty();
            let said = |at: usize| if holds { text(at) } else { Ok(String::new()) };
            Ok(Known {
                version: sheet::version(&state, row.get(1)?),
                place: [text(3)?, text(4)?, text(5)?, text(6)?],
                said: [said(7)?, said(8)?, text(9)?, said(10)?, said(11)?, said(12)?],
                state,
            })
        });
        known.optional()
    })?)
}

/// The files of the run's mapping and overlay.
pub(crate) fn files(run: &Run) -> Result<Vec<String>, Failure> {
    Ok(run.attempt(|db| {
        let mut select = db.prepare("SELECT name FROM main.input WHERE kind IN ('system', 'overlay') ORDER BY 1")?;
        select.query_map([], |row| row.get(0))?.collect()
    })?)
}

#[cfg(test)]
mod tests {
    use super::same;

    /// Quirk 18: a key that came back from a spreadsheet without its leading zeros is still that key.
    #[test]
    fn a_key_may_lose_its_zeros_in_excel_and_nothing_else() {
        assert!(same("123", "00123") && same("A/1", "A/1"));
        assert!(!same("124", "00123") && !same("", "00123") && !same("", "000") && !same("1.23E+02", "123"));
    }
}
