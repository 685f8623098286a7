//! The whole canonical model, out of a real run, into all targets and back.

mod support;

use std::path::Path;

use caseport_load::{Place, RunRows, load, reconcile};
use caseport_model::{Batch, Block, Column, Date, DateTime, Landing, LandingId, Origin, Required, System, Type, Value};
use caseport_run::Run;
use support::{mariadb, model, options, postgres};

/// Rows of each table: enough for two statements and for a block that is not full.
const ROWS: i32 = 60;

/// A run with rows in every table: a cell in every column of the odd rows, only the required ones in the even.
fn filled(model: &System, folder: &Path) -> Run {
    let run = Run::create(folder, model).unwrap();
    let landings: Vec<Landing> = model
        .layout
        .tables
        .iter()
        .zip(0..)
        .map(|(table, id)| Landing {
            id: LandingId(id),
            mapping: format!("{}.toml", table.name).into(),
            source: table.name.to_uppercase().into(),
            canonical: Some(table.name.clone()),
            primary: true,
            one_per: false,
            precedence: 0,
        })
        .collect();
    let mut writer = run.writer(&landings).unwrap();
    let mut batch = Batch::default();
    for (table, landing) in model.layout.tables.iter().zip(&landings) {
        let mut block = Block::new(table.columns.len());
        for n in 1..=ROWS {
            for column in &table.columns {
                let blank = n % 2 == 0 && column.required == Required::No;
                let text = text_of(column, n);
                block.push(match column.kind {
                    _ if blank => Value::Blank,
                    Type::Date => Value::Date(Date(15_000 + n)),
                    Type::DateTime => Value::DateTime(DateTime(1_200_000_000 + i64::from(n))),
                    Type::Int => Value::Int(i64::from(n) - 3),
                    Type::Decimal => Value::Decimal(i64::from(n) * 12_345 - 60_001),
                    Type::Bool => Value::Bool(n % 3 == 0),
                    _ => Value::Text(&text),
                });
            }
            block.end_row(Origin { record: n as u64, ..Origin::default() }, 1);
        }
        batch.blocks.push((landing.id, block));
    }
    writer.write(&batch).unwrap();
    writer.finish().unwrap();
    run
}

/// Keys and references are numbers, so that every reference finds its row; other text fills its column.
fn text_of(column: &Column, n: i32) -> String {
    match column.kind {
        _ if column.required == Required::Key || column.reference.is_some() => format!("{n}"),
        Type::PartialDate => "2020-05".into(),
        Type::Code => "X".into(),
        Type::String(length) => "ŵ“a".chars().cycle().take(length as usize).collect(),
        _ => format!("A note.\r\nŁ — {n}"),
    }
}

fn comes_back_whole(run: &Run, place: &Place) {
    let rows = RunRows::new(run).unwrap();
    let all = run.layout().tables.len() as u64 * ROWS as u64;
    let loaded = load(&rows, place, &options()).unwrap().totals();
    assert_eq!((loaded.inserted, loaded.changes()), (all, all));
    let outcome = reconcile(&rows, place, &options()).unwrap();
    assert!(outcome.is_equal(), "{:?}", outcome.differences.first());
    assert_eq!(outcome.target.rows, all);
    let loaded = load(&rows, place, &options()).unwrap().totals();
    assert_eq!((loaded.unchanged, loaded.changes()), (all, 0));
}

#[test]
fn in_sqlite() {
    let folder = tempfile::tempdir().unwrap();
    let run = filled(&model(), &folder.path().join("run"));
    comes_back_whole(&run, &Place::Sqlite(folder.path().join("run/target.db")));
}

#[test]
fn in_postgres() {
    let Some(database) = postgres::database() else { return };
    let folder = tempfile::tempdir().unwrap();
    let run = filled(&model(), &folder.path().join("run"));
    comes_back_whole(&run, &database.bench.place);
}

#[test]
fn in_mariadb() {
    let Some(database) = mariadb::database() else { return };
    let folder = tempfile::tempdir().unwrap();
    let run = filled(&model(), &folder.path().join("run"));
    comes_back_whole(&run, &database.bench.place);
}
