//! What people found: read from the sheet, kept by item, counted by stratum; and what failed, which stays an exception until it passes.

use std::{
    collections::{BTreeMap, HashMap},
    path::Path,
};

use caseport_run::Run;
use rusqlite::{OptionalExtension as _, params};
use serde::Serialize;

use super::{draw::Item, failed, interval::wilson};
use crate::{
    exceptions::{Register, register::RunId, standing},
    exit::Failure,
    table_file::{self, Row, Table},
};

/// What came of the check sample of a run, in the reports.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Sample {
    /// Records that were drawn.
    pub(crate) cases: u64,
    pub(crate) items: u64,
    pub(crate) passed: u64,
    pub(crate) failed: u64,
    pub(crate) unanswered: u64,
    pub(crate) seeds: Vec<u64>,
    pub(crate) strata: Vec<StratumCount>,
    /// Items that failed in an earlier run and were looked at again; they are in no rate, since they were not drawn by lot.
    pub(crate) again: AgainCount,
}

/// Records of one table and stratum.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct StratumCount {
    pub(crate) table: String,
    pub(crate) stratum: String,
    /// Rows that belong to it.
    pub(crate) size: u64,
    pub(crate) drawn: u64,
    /// Records of which every item was answered.
    pub(crate) checked: u64,
    /// Of those: records with an item that failed.
    pub(crate) failed: u64,
    /// Failed of checked.
    pub(crate) rate: Option<f64>,
    /// The rate in the whole stratum lies between these with 95 % confidence; it is the rate itself where all were checked.
    pub(crate) low: Option<f64>,
    pub(crate) high: Option<f64>,
}

/// Items that are looked at again.
#[derive(Debug, Clone, Default, Serialize)]
pub(crate) struct AgainCount {
    pub(crate) items: u64,
    pub(crate) passed: u64,
    pub(crate) failed: u64,
    pub(crate) unanswered: u64,
}

/// Remembers what was drawn of a run; what was drawn before stays.
pub(crate) fn keep(run: &Run, register: &Register, seed: u64, items: &[Item]) -> Result<(), Failure> {
    let (of, own) = (RunId::of(run)?, standing::remember(run, register, "run", None, "{}")?);
    register.attempt(|db| {
        let transaction = db.unchecked_transaction()?;
        {
            let mut add = transaction.prepare(
                "INSERT OR IGNORE INTO sample_item(scope, run, item, stratum, size, seed, fresh, table_name, key, column_name)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            )?;
            for it in items {
                // SQLite has no unsigned numbers; the bits are what counts.
                add.execute(params![of.scope, own, it.id, it.stratum, it.size, seed.cast_signed(), it.fresh, it.table, it.key, it.column])?;
            }
        }
        transaction.commit()
    })
}

/// Items that failed in a run before this one and passed in none since, with the run in which they failed last.
pub(crate) fn not_passed(run: &Run, register: &Register) -> Result<Vec<(Item, String)>, Failure> {
    let of = RunId::of(run)?;
    let own = register.place_of(&of)?;
    register.attempt(|db| {
        let mut select = db.prepare(
            "SELECT i.item, i.table_name, i.key, i.column_name, r.name FROM sample_item i JOIN run r ON r.seq = i.run
             WHERE i.scope = ?1 AND i.result = 'fail' AND i.run < coalesce(?2, 9e18)
               AND NOT EXISTS (SELECT 1 FROM sample_item n WHERE n.scope = i.scope AND n.item = i.item AND n.result <> ''
                               AND n.run > i.run AND n.run < coalesce(?2, 9e18))
             ORDER BY i.table_name, i.key, i.column_name",
        )?;
        let items = select.query_map(params![of.scope, own], |row| {
            let item = Item {
                id: row.get(0)?,
                stratum: super::draw::AGAIN.to_owned(),
                size: 0,
                table: row.get(1)?,
                key: row.get(2)?,
                column: row.get(3)?,
                fresh: false,
            };
            Ok((item, row.get(4)?))
        })?;
        items.collect()
    })
}

/// Adds to a run what failed before and was not found right since: what people know does not end with the run in which they found it.
pub(crate) fn carry(run: &Run, register: &Register) -> Result<(), Failure> {
    for (item, failed_in) in not_passed(run, register)? {
        // A run that broke off here and goes on has it already.
        if there(run, &item.table, &item.key, &item.column)?.is_none() {
            run.add_findings(&[failed(&item.table, &item.key, &item.column, &failed_in)])?;
        }
    }
    Ok(())
}

/// The exception of an item in a run.
fn there(run: &Run, table: &str, key: &str, column: &str) -> Result<Option<i64>, Failure> {
    Ok(run.attempt(|db| {
        db.query_row(
            "SELECT rowid FROM main.finding WHERE code = ?1 AND table_name = ?2 AND key = ?3 AND column_name = ?4",
            params![super::FAILED.code, table, key, column],
            |row| row.get(0),
        )
        .optional()
    })?)
}

/// What came of a sheet.
pub(crate) struct Imported {
    pub(crate) passed: usize,
    pub(crate) failed: usize,
    /// Answers that stood there already.
    pub(crate) unchanged: usize,
    pub(crate) unanswered: usize,
}

/// What the register knows of an item.
struct Known {
    /// Table, key and column, which nobody may have edited.
    place: [String; 3],
    answer: [String; 4],
}

const PLACE: [&str; 3] = ["table", "key", "column"];

/// Reads a sheet and keeps its answers: all of it, or nothing and a line for each row that is refused.
pub(crate) fn import(run: &Run, register: &Register, path: &Path) -> Result<Imported, Failure> {
    let table = table_file::read(path)?;
    table.needs(path, &["item", "result", "checked by"])?;
    let (of, own) = (RunId::of(run)?, standing::remember(run, register, "run", None, "{}")?);
    let known = known(register, &of, own)?;
    let today = jiff::Zoned::now().date().to_string();
    let mut imported = Imported { passed: 0, failed: 0, unchanged: 0, unanswered: 0 };
    let (mut answers, mut refusals) = (Vec::new(), Vec::new());
    let mut rows: HashMap<&str, &Row> = HashMap::new();
    for row in &table.rows {
        let id = table.cell(row, "item");
        if let Some(first) = rows.insert(id, row) {
            refusals.push(format!("{}: it is about the same item as {}", row.place, first.place));
            continue;
        }
        match answer(&table, row, known.get(id), &today) {
            Err(why) => refusals.push(format!("{}: {why}", row.place)),
            Ok(None) => imported.unanswered += 1,
            Ok(Some(answer)) if known.get(id).is_some_and(|it| it.answer == answer) => imported.unchanged += 1,
            Ok(Some(answer)) => {
                *(if answer[0] == "pass" { &mut imported.passed } else { &mut imported.failed }) += 1;
                answers.push((id.to_owned(), answer));
            }
        }
    }
    if !refusals.is_empty() {
        return Err(table_file::refused(path, &refusals));
    }
    register.attempt(|db| {
        let transaction = db.unchecked_transaction()?;
        {
            let mut set = transaction.prepare(
                "UPDATE sample_item SET result = ?4, checked_by = ?5, checked_on = ?6, comment = ?7 WHERE scope = ?1 AND run = ?2 AND item = ?3",
            )?;
            for (id, [result, by, on, comment]) in &answers {
                set.execute(params![of.scope, own, id, result, by, on, comment])?;
            }
        }
        transaction.commit()
    })?;
    findings(run, register, &of, own)?;
    Ok(imported)
}

/// Result, by, on and comment of a row; nothing if nobody answered. What somebody typed is never repeated.
fn answer(table: &Table, row: &Row, known: Option<&Known>, today: &str) -> Result<Option<[String; 4]>, String> {
    let Some(known) = known else { return Err("the check sample of the run has no item of this name".into()) };
    for (heading, there) in PLACE.iter().zip(&known.place) {
        if table.has(heading) && table.cell(row, heading) != there.trim() {
            return Err(format!("its `{heading}` was edited; the item stands for another one"));
        }
    }
    let [result, by, on, comment] = ["result", "checked by", "checked on", "comment"].map(|it| table.cell(row, it));
    if result.is_empty() {
        return if by.is_empty() && on.is_empty() && comment.is_empty() {
            Ok(None)
        } else {
            Err("it has no result; write pass or fail".into())
        };
    }
    let result = result.to_lowercase();
    if !["pass", "fail"].contains(&result.as_str()) {
        return Err("its result is neither pass nor fail".into());
    }
    if by.is_empty() {
        return Err("it does not say who checked it".into());
    }
    let on = if on.is_empty() {
        if known.answer[0] == result && known.answer[1] == by { known.answer[2].clone() } else { today.to_owned() }
    } else {
        on.to_owned()
    };
    if on.parse::<jiff::civil::Date>().is_err() {
        return Err("the day of the check is not a date such as 2026-03-31".into());
    }
    Ok(Some([result, by.to_owned(), on, comment.to_owned()]))
}

fn known(register: &Register, of: &RunId, own: i64) -> Result<HashMap<String, Known>, Failure> {
    register.attempt(|db| {
        let mut select = db.prepare(
            "SELECT item, table_name, key, column_name, result, checked_by, checked_on, comment FROM sample_item WHERE scope = ?1 AND run = ?2",
        )?;
        let rows = select.query_map(params![of.scope, own], |row| {
            let known = Known {
                place: [row.get(1)?, row.get(2)?, row.get(3)?],
                answer: [row.get(4)?, row.get(5)?, row.get(6)?, row.get(7)?],
            };
            Ok((row.get(0)?, known))
        })?;
        rows.collect()
    })
}

/// Makes the exceptions of the run say what its sample says: an item that failed is one, an item that passed is none any more.
fn findings(run: &Run, register: &Register, of: &RunId, own: i64) -> Result<(), Failure> {
    let items: Vec<(String, String, String, String)> = register.attempt(|db| {
        let mut select =
            db.prepare("SELECT result, table_name, key, column_name FROM sample_item WHERE scope = ?1 AND run = ?2 AND result <> ''")?;
        select.query_map(params![of.scope, own], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?.collect()
    })?;
    for (result, table, key, column) in items {
        match (result.as_str(), there(run, &table, &key, &column)?) {
            ("fail", None) => run.add_findings(&[failed(&table, &key, &column, &of.name)])?,
            ("pass", Some(row)) => run.attempt(|db| db.execute("DELETE FROM main.finding WHERE rowid = ?1", [row]).map(drop))?,
            _ => {}
        }
    }
    Ok(())
}

/// What the register knows of the sample of a run; nothing if none was drawn.
pub(crate) fn of(run: &Run, register: &Register) -> Result<Option<Sample>, Failure> {
    let of = RunId::of(run)?;
    let Some(own) = register.place_of(&of)? else { return Ok(None) };
    let rows: Vec<(String, String, u64, bool, String, String, i64)> = register.attempt(|db| {
        let mut select = db.prepare(
            "SELECT table_name, stratum, size, fresh, key, result, seed FROM sample_item WHERE scope = ?1 AND run = ?2 ORDER BY table_name, stratum, key",
        )?;
        let rows = select.query_map(params![of.scope, own], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?, row.get(5)?, row.get(6)?))
        })?;
        rows.collect()
    })?;
    if rows.is_empty() {
        return Ok(None);
    }
    let mut sample = Sample {
        cases: 0,
        items: 0,
        passed: 0,
        failed: 0,
        unanswered: 0,
        seeds: Vec::new(),
        strata: Vec::new(),
        again: AgainCount::default(),
    };
    // Of each record: items, answered, failed.
    let mut records: BTreeMap<(String, String, u64), BTreeMap<String, [u64; 3]>> = BTreeMap::new();
    for (table, stratum, size, fresh, key, result, seed) in rows {
        let (passed, failed) = (u64::from(result == "pass"), u64::from(result == "fail"));
        let unanswered = 1 - passed - failed;
        sample.items += 1;
        sample.passed += passed;
        sample.failed += failed;
        sample.unanswered += unanswered;
        if !sample.seeds.contains(&seed.cast_unsigned()) {
            sample.seeds.push(seed.cast_unsigned());
        }
        if !fresh {
            let it = &mut sample.again;
            *it = AgainCount {
                items: it.items + 1,
                passed: it.passed + passed,
                failed: it.failed + failed,
                unanswered: it.unanswered + unanswered,
            };
            continue;
        }
        let record = records.entry((table, stratum, size)).or_default().entry(key).or_default();
        *record = [record[0] + 1, record[1] + passed + failed, record[2] + failed];
    }
    for ((table, stratum, size), records) in records {
        let drawn = records.len() as u64;
        let answered = records.values().filter(|it| it[0] == it[1]);
        let (checked, failed) = answered.fold((0, 0), |(checked, failed), it| (checked + 1, failed + u64::from(it[2] > 0)));
        sample.cases += drawn;
        let rate = (checked > 0).then(|| failed as f64 / checked as f64);
        // Nothing is uncertain where every record was looked at.
        let between = if checked == size { rate.map(|it| (it, it)) } else { wilson(failed, checked) };
        sample.strata.push(StratumCount {
            table,
            stratum,
            size,
            drawn,
            checked,
            failed,
            rate,
            low: between.map(|it| it.0),
            high: between.map(|it| it.1),
        });
    }
    Ok(Some(sample))
}
