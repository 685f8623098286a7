//! What must hold on every engine, each as a function of a fresh bench.

use std::{cell::Cell, ops::ControlFlow, time::Duration};

use caseport_load::{
    Dialect, LoadError, LoadErrorKind, LoadOptions, Model, Place, RestError, RowsAtRest, load, predict,
    reconcile::{Kind, KindCount},
    rest::Order,
};
use caseport_model::{Block, Layout, Severity, Table};

use super::{Bench, Memory, Own, options, text};

/// What goes in comes out, and a second load changes nothing.
pub fn a_second_load_changes_nothing(bench: &Bench) {
    let rows = Memory::council(300);
    let all: u64 = rows.tables.values().map(|it| it.len() as u64).sum();
    assert_eq!(predicted(bench, &rows), [all, 0, 0, 0]);
    assert_eq!(bench.load(&rows), [all, 0, 0, 0]);
    let outcome = bench.reconcile(&rows);
    assert!(outcome.is_equal(), "{:?}", outcome.differences);
    assert_eq!(outcome.rest, outcome.target);
    assert_eq!(outcome.rest.distinct_persons, 300);
    assert!(outcome.rest.characters > 100_000 && outcome.rest.sum_of_dates > 0);
    assert!(outcome.tables.iter().all(|it| it.rest_digest == it.target_digest && it.columns.iter().all(|it| it.rest == it.target)));
    let notes = outcome.tables.iter().find(|it| it.table == "case_note").unwrap();
    assert_eq!((notes.year_of.as_deref(), notes.years.len()), (Some("event_at"), 1));
    assert_eq!(predicted(bench, &rows), [0, 0, 0, all]);
    assert_eq!(bench.load(&rows), [0, 0, 0, all]);
    assert!(bench.reconcile(&rows).is_equal());
    // Rows that stand in another order are the same rows.
    let mut turned = rows;
    turned.rows_mut("case_note").reverse();
    let outcome = bench.reconcile(&turned);
    assert!(outcome.is_equal() && outcome.rest == outcome.target, "{:?}", outcome.differences);
}

/// Each kind of change is counted, predicted, and carried out.
pub fn changes_are_counted(bench: &Bench) {
    let mut rows = Memory::council(200);
    bench.load(&rows);
    rows.rows_mut("case_note")[17][4] = text("another text");
    rows.rows_mut("case_note")[18][5] = Own::Blank;
    rows.rows_mut("person")[6][2] = Own::Date(9000);
    rows.rows_mut("relationship").truncate(90);
    rows.add("address", vec![text("ADR:new"), text("1"), Own::Blank]);
    let foretold = predict(&rows, &bench.place, &options()).unwrap();
    let loaded = load(&rows, &bench.place, &options()).unwrap();
    assert_eq!(foretold, loaded);
    let of = |table: &str| {
        let it = loaded.tables.iter().find(|it| it.table == table).unwrap();
        [it.inserted, it.updated, it.deleted, it.unchanged]
    };
    assert_eq!(of("person"), [0, 1, 0, 199]);
    assert_eq!(of("case_note"), [0, 2, 0, 598]);
    assert_eq!(of("relationship"), [0, 0, 10, 90]);
    assert_eq!(of("address"), [1, 0, 0, 40]);
    assert_eq!(of("stamp"), [0, 0, 0, 40]);
    assert!(bench.reconcile(&rows).is_equal());
    assert_eq!(loaded.findings().iter().map(|it| (&*it.code, it.count)).collect::<Vec<_>>(), [("T001", 10), ("T002", 1), ("T002", 2)]);
    // Keys and references are there again after the swap, and still hold.
    assert!(load(&orphan(&rows), &bench.place, &options()).is_err());
}

/// A reference that leads nowhere is named with its count; nothing is committed.
pub fn a_failed_reference_undoes_everything(bench: &Bench) {
    let good = Memory::council(50);
    let error = load(&orphan(&good), &bench.place, &options()).unwrap_err();
    assert_eq!(error.kind, LoadErrorKind::Reference);
    let told = error.to_string();
    assert!(told.contains("2 rows of table `relationship` refer by `related_person_id` to no row of `person`"), "{told}");
    assert!(told.contains("fk_relationship_related_person_id"), "{told}");
    assert!(!told.contains("nobody"), "{told}");
    assert_eq!(predicted(bench, &good)[0], good.tables.values().map(|it| it.len() as u64).sum::<u64>(), "nothing was committed");
    bench.load(&good);
    let error = load(&orphan(&good), &bench.place, &options()).unwrap_err();
    assert_eq!(error.kind, LoadErrorKind::Reference, "{error}");
    assert!(bench.reconcile(&good).is_equal(), "the target is as it was");
}

fn orphan(rows: &Memory) -> Memory {
    let mut rows = rows.clone();
    rows.rows_mut("relationship")[3][2] = text("nobody");
    rows.rows_mut("relationship")[4][2] = text("nobody");
    rows
}

/// A key used twice is named by its table; nothing is committed.
pub fn a_key_used_twice_undoes_everything(bench: &Bench) {
    let good = Memory::council(50);
    bench.load(&good);
    let mut rows = good.clone();
    let twice = rows.rows_of("address")[0].clone();
    rows.add("address", twice);
    let error = load(&rows, &bench.place, &options()).unwrap_err();
    assert_eq!(error.kind, LoadErrorKind::Constraint, "{error}");
    assert!(error.to_string().contains("address") && !error.to_string().contains("ADR:"), "{error}");
    assert!(bench.reconcile(&good).is_equal());
}

/// Tables that we did not make, of another model or of another version are refused, and left as they are.
pub fn what_is_not_ours_is_left_alone(bench: &Bench) {
    let rows = Memory::council(20);
    (bench.meddle)("CREATE TABLE person (id integer, secret varchar(9)); INSERT INTO person VALUES (1, 'x'), (2, 'y')");
    for error in [load(&rows, &bench.place, &options()).unwrap_err(), predict(&rows, &bench.place, &options()).unwrap_err()] {
        assert_eq!(error.kind, LoadErrorKind::NotOurs);
        assert!(error.to_string().contains("a schema that is not ours: it has person but no `caseport_target`"), "{error}");
    }
    assert_eq!((bench.ask)("SELECT count(*) FROM person"), 2);
    (bench.meddle)("DROP TABLE person; CREATE TABLE theirs (n integer); INSERT INTO theirs VALUES (1), (2), (3)");
    bench.load(&rows);
    let refused = |rows: &Memory| -> LoadError { load(rows, &bench.place, &options()).unwrap_err() };
    let mut other = rows.clone();
    other.model = Model { id: "another".into(), version: "1.0".into() };
    assert!(refused(&other).to_string().contains("follow the model `made-up`, not `another`"));
    other.model = Model { id: "made-up".into(), version: "0.9".into() };
    assert_eq!(refused(&other).kind, LoadErrorKind::Newer);
    other.model = Model { id: "made-up".into(), version: "1.10".into() };
    assert!(refused(&other).to_string().contains("older than 1.10"));
    (bench.meddle)("ALTER TABLE address ADD COLUMN note varchar(9)");
    assert!(refused(&rows).to_string().contains("somebody has changed the columns of its table `address`"));
    assert_eq!((bench.ask)("SELECT count(*) FROM theirs"), 3);
}

/// The faults that a migration must never miss, each with its exact count, named by table, key and column, without a word of text.
pub fn every_fault_is_caught(bench: &Bench) {
    let rows = Memory::council(600);
    // A loader that skips rows and reports success.
    let loaded = load(&Skipping { rows: &rows, table: "case_note", skip: 43 }, &bench.place, &options()).unwrap();
    assert_eq!(loaded.totals().inserted, rows.tables.values().map(|it| it.len() as u64).sum::<u64>() - 43);
    let outcome = bench.reconcile(&rows);
    assert_eq!((outcome.status(), outcome.count_of(Kind::RowMissing), outcome.count()), ("different", 43, 43));
    assert!(outcome.differences.iter().all(|it| it.table == "case_note" && it.key.as_deref().is_some_and(|it| it.starts_with("NOTE:"))));
    assert_eq!(outcome.rest.rows - outcome.target.rows, 43);
    assert!(outcome.findings().iter().all(|it| it.code == "V001" && it.severity == Severity::Showstopper));
    bench.load(&rows);
    assert!(bench.reconcile(&rows).is_equal());

    // One character of one note.
    bench.spoil("UPDATE case_note SET body = substr(body, 1, 5) || 'X' || substr(body, 7) WHERE case_note_id = 'NOTE:77/2'");
    let outcome = bench.reconcile(&rows);
    assert_eq!(outcome.count(), 1);
    let found = &outcome.differences[0];
    let length = match &rows.rows_of("case_note")[76 * 3 + 2][4] {
        Own::Text(text) => text.chars().count(),
        _ => 0,
    };
    assert_eq!(
        (found.table.as_str(), found.kind.as_str(), found.key.as_deref(), found.column.as_deref(), found.detail.as_str()),
        ("case_note", "cell differs", Some("NOTE:77/2"), Some("body"), format!("1 of {length} characters differs, at 6").as_str())
    );
    let notes = outcome.tables.iter().find(|it| it.table == "case_note").unwrap();
    assert!(notes.columns.iter().all(|it| (it.rest == it.target) == (it.column != "body")), "only the digest of that column differs");
    bench.load(&rows);

    // A relationship turned round.
    bench.spoil("UPDATE relationship SET person_id = related_person_id, related_person_id = person_id WHERE relationship_id = 'REL:8'");
    let outcome = bench.reconcile(&rows);
    assert_eq!(outcome.count(), 2);
    assert!(outcome.differences.iter().all(|it| it.key.as_deref() == Some("REL:8")));
    assert_eq!(
        outcome.differences.iter().map(|it| it.column.as_deref().unwrap_or_default()).collect::<Vec<_>>(),
        ["person_id", "related_person_id"]
    );
    bench.load(&rows);

    // Three rows that nobody sent, one of them safety-critical.
    bench.spoil(
        "INSERT INTO address (address_id, person_id) VALUES ('ADR:x', '1'), ('ADR:y', '2'); \
         INSERT INTO cp_plan (cp_plan_id, person_id, start_date) VALUES ('PLAN:x', '1', '2024-05-06')",
    );
    let outcome = bench.reconcile(&rows);
    assert_eq!((outcome.count(), outcome.count_of(Kind::ExtraRow)), (3, 3));
    assert_eq!(outcome.differences.iter().filter_map(|it| it.key.as_deref()).collect::<Vec<_>>(), ["PLAN:x", "ADR:x", "ADR:y"]);
    assert_eq!(outcome.findings().iter().map(|it| &*it.code).collect::<Vec<_>>(), ["V004", "V002", "V002"]);
    bench.load(&rows);

    // Dates set to the day of the load.
    let stamp = if bench.dialect == Dialect::Sqlite { "2026-11-22T09:00:00" } else { "2026-11-22 09:00:00" };
    bench.spoil(&format!("UPDATE case_note SET event_at = '{stamp}'; UPDATE cp_plan SET start_date = '2026-11-22'"));
    let outcome = bench.reconcile(&rows);
    assert_eq!((outcome.count_of(Kind::CellDiffers), outcome.count()), (1800 + 120, 1920));
    assert_ne!(outcome.rest.sum_of_dates, outcome.target.sum_of_dates);
    let plans = outcome.tables.iter().find(|it| it.table == "cp_plan").unwrap();
    assert_eq!(plans.counts, [KindCount { kind: Kind::CellDiffers, column: Some("start_date".into()), count: 120 }]);
    assert!(plans.years.iter().any(|it| it.year == Some(2026) && it.rest == 0 && it.target == 120));
    assert!(outcome.findings().iter().filter(|it| it.table.as_deref() == Some("cp_plan")).all(|it| it.code == "V005"));
    bench.load(&rows);

    // A column shortened to 30 characters.
    bench.spoil("UPDATE case_note SET title = substr(title, 1, 30)");
    let outcome = bench.reconcile(&rows);
    assert_eq!(outcome.count(), 1800);
    assert!(outcome.differences.iter().all(|it| it.column.as_deref() == Some("title") && it.detail == "cut to 30 of 41 characters"));
    let narrower = match bench.dialect {
        Dialect::Postgres => Some("ALTER TABLE case_note ALTER COLUMN title TYPE varchar(30)"),
        Dialect::MySql => Some("ALTER TABLE case_note MODIFY title varchar(30) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin"),
        _ => None,
    };
    if let Some(sql) = narrower {
        bench.spoil(sql);
        let outcome = bench.reconcile(&rows);
        assert_eq!((outcome.count_of(Kind::WrongType), outcome.count_of(Kind::CellDiffers)), (1, 1800));
    }
    let told = format!("{:?} {:?}", outcome.differences, outcome.findings());
    for word in ["Visit", "home", "Öğüt", "clean"] {
        assert!(!told.contains(word), "no word of any text is told");
    }
}

/// A target that takes the leading zeros off keys: each row is found under its shorter key and said to be so, never equal; what else differs in it is
/// told as ever. Where two rows could be meant, none is taken for the other.
pub fn keys_without_their_zeros_are_found_and_not_equal(bench: &Bench) {
    let mut rows = Memory::empty();
    let person = |id: &str, mother: Own| vec![text(id), text("Name"), Own::Date(14_000), Own::Bool(false), Own::Int(1), mother];
    for (id, mother) in
        [("0042", Own::Blank), ("007", text("0042")), ("08", Own::Blank), ("008", Own::Blank), ("100", Own::Blank), ("12", Own::Blank)]
    {
        rows.add("person", person(id, mother));
    }
    rows.add("case_note", vec![text("NOTE:1"), text("007"), Own::Time(1_200_000_000), Own::Blank, Own::Blank, Own::Blank]);
    rows.add("stamp", vec![text("person"), text("0042"), Own::Time(1_300_000_000)]);
    bench.load(&rows);
    let mut theirs = rows.clone();
    for row in theirs.rows_mut("person") {
        for cell in [0, 5] {
            if let Own::Text(id) = &row[cell] {
                row[cell] = text(id.trim_start_matches('0'));
            }
        }
    }
    theirs.rows_mut("person").retain(|row| row[0] != text("8"));
    theirs.rows_mut("person").push(person("8", Own::Blank));
    theirs.rows_mut("person")[0][1] = text("Nome");
    theirs.rows_mut("case_note")[0][1] = text("7");
    theirs.rows_mut("stamp")[0][1] = text("42");
    bench.load(&theirs);
    let outcome = bench.reconcile(&rows);
    let told: Vec<String> = outcome
        .differences
        .iter()
        .map(|it| {
            let (key, column) = (it.key.as_deref().unwrap_or("-"), it.column.as_deref().unwrap_or("-"));
            format!("{} {key} {column}: {} {}", it.table, it.kind, it.detail).trim_end().to_owned()
        })
        .collect();
    let wanted = [
        "person 0042 -: key without its zeros the same without its leading zeros",
        "person 0042 surname: cell differs another value",
        "person 007 -: key without its zeros the same without its leading zeros",
        "person 007 mother_id: cell differs the same without its leading zeros",
        "person 008 -: row missing",
        "person 08 -: row missing",
        "person 8 -: extra row",
        "case_note NOTE:1 person_id: cell differs the same without its leading zeros",
        "stamp person/0042 -: key without its zeros the same without its leading zeros",
    ];
    assert_eq!(told, wanted);
    assert_eq!((outcome.count_of(Kind::KeyWithoutZeros), outcome.status()), (3, "different"));
    let codes: Vec<_> = outcome.findings().iter().filter(|it| it.code == "V011").map(|it| (it.severity, it.count)).collect();
    assert_eq!(codes, [(Severity::Showstopper, 1); 3]);
    // The other way round it is the same: the target has zeros that the rows at rest have not.
    bench.load(&rows);
    assert_eq!(bench.reconcile(&theirs).count_of(Kind::KeyWithoutZeros), 3);
}

/// What is not even there is one difference, and everything else is still compared.
pub fn missing_tables_and_columns_are_named(bench: &Bench) {
    let rows = Memory::council(30);
    let nothing = bench.reconcile(&rows);
    assert_eq!((nothing.count_of(Kind::TableMissing), nothing.count()), (6, 6));
    bench.load(&rows);
    bench.spoil("DROP TABLE stamp; ALTER TABLE case_note DROP COLUMN cost; DELETE FROM address");
    let outcome = bench.reconcile(&rows);
    let kinds: Vec<_> = outcome.differences.iter().map(|it| (it.kind, it.table.as_str(), it.column.as_deref())).collect();
    assert_eq!(kinds[0], (Kind::ColumnMissing, "case_note", Some("cost")));
    assert_eq!(*kinds.last().unwrap(), (Kind::TableMissing, "stamp", None));
    assert_eq!((outcome.count_of(Kind::RowMissing), outcome.count()), (6, 8));
}

/// What the target has beside the model is told by name, and is no difference: also of a view.
pub fn what_stands_beside_the_model_is_told(bench: &Bench) {
    let rows = Memory::council(10);
    bench.load(&rows);
    assert!(bench.reconcile(&rows).beside.is_empty());
    bench.spoil("CREATE TABLE person_old (n integer); CREATE VIEW adults AS SELECT person_id FROM person");
    bench.spoil("ALTER TABLE address ADD COLUMN note varchar(9); ALTER TABLE address ADD COLUMN seen integer");
    let outcome = bench.reconcile(&rows);
    assert!(outcome.is_equal(), "{:?}", outcome.differences);
    let told: Vec<_> = outcome
        .findings()
        .iter()
        .map(|it| (it.code.to_string(), it.table.as_deref().map(str::to_owned), it.detail.clone(), it.count))
        .collect();
    assert_eq!(
        told,
        [("V010".into(), None, "adults, person_old".into(), 2), ("V009".into(), Some("address".into()), "note, seen".into(), 2),]
    );
    assert!(outcome.findings().iter().all(|it| it.severity == Severity::Low));
}

/// All differences are counted, ten thousand a table are listed, and the findings add up.
pub fn a_flood_is_counted_and_not_listed(bench: &Bench) {
    let rows = Memory::council(3500);
    bench.load(&rows);
    bench.spoil("UPDATE case_note SET body = 'gone'");
    let outcome = bench.reconcile(&rows);
    assert_eq!((outcome.count(), outcome.differences.len()), (10_500, 10_000));
    assert_eq!(outcome.findings().iter().map(|it| it.count).sum::<u64>(), 10_500);
}

/// Text of any length and any script comes back character by character.
pub fn text_comes_back_whole(bench: &Bench) {
    let mut rows = Memory::council(3);
    let long = "“ŵ” ł\t—\r\n🦉 ".repeat(7000);
    rows.rows_mut("case_note")[0][4] = text(&long);
    rows.rows_mut("case_note")[1][4] = text("\u{1}\u{7f}\u{feff}\u{fffd}'\"\\N\\.");
    rows.rows_mut("case_note")[2][5] = Own::Decimal(-99_999_999_999_999);
    rows.rows_mut("case_note")[3][5] = Own::Decimal(1);
    rows.rows_mut("person")[0][2] = Own::Date(-719_162);
    rows.rows_mut("person")[1][2] = Own::Date(2_932_896);
    rows.rows_mut("person")[2][4] = Own::Int(i64::MIN);
    bench.load(&rows);
    let outcome = bench.reconcile(&rows);
    assert!(outcome.is_equal(), "{:?}", outcome.differences);
}

/// A failure of the rows at rest in the middle of a table undoes everything.
pub fn a_failure_at_rest_undoes_everything(bench: &Bench) {
    let rows = Memory::council(400);
    bench.load(&Memory::council(10));
    let error = load(&Breaking { rows: &rows, left: Cell::new(3) }, &bench.place, &options()).unwrap_err();
    assert_eq!(error.kind, LoadErrorKind::Rest, "{error}");
    assert!(bench.reconcile(&Memory::council(10)).is_equal());
}

fn predicted(bench: &Bench, rows: &dyn RowsAtRest) -> [u64; 4] {
    let it = predict(rows, &bench.place, &options()).expect("the target can be read").totals();
    [it.inserted, it.updated, it.deleted, it.unchanged]
}

impl Bench {
    /// Meddles, and checks that there was something to meddle with.
    fn spoil(&self, sql: &str) {
        (self.meddle)(sql);
    }
}

/// A loader's view that leaves out rows and says nothing.
struct Skipping<'a> {
    rows: &'a Memory,
    table: &'static str,
    skip: u64,
}

impl RowsAtRest for Skipping<'_> {
    fn layout(&self) -> &Layout {
        self.rows.layout()
    }

    fn model(&self) -> Model {
        self.rows.model()
    }

    fn count(&self, table: &Table) -> Result<u64, RestError> {
        Ok(self.rows.count(table)? - if &*table.name == self.table { self.skip } else { 0 })
    }

    fn rows(&self, table: &Table, order: Order, batch: usize, sink: &mut dyn FnMut(&Block) -> ControlFlow<()>) -> Result<(), RestError> {
        if &*table.name != self.table {
            return self.rows.rows(table, order, batch, sink);
        }
        let mut seen = 0;
        self.rows.rows(table, order, batch, &mut |block| {
            let mut kept = Block::new(block.width);
            for row in block.rows() {
                seen += 1;
                if seen % 7 == 0 && seen / 7 <= self.skip {
                    continue;
                }
                row.values().for_each(|value| kept.push(value));
                kept.end_row(row.origin, row.ordinal);
            }
            sink(&kept)
        })
    }
}

/// Rows at rest that cannot be read to the end.
struct Breaking<'a> {
    rows: &'a Memory,
    left: Cell<u32>,
}

impl RowsAtRest for Breaking<'_> {
    fn layout(&self) -> &Layout {
        self.rows.layout()
    }

    fn model(&self) -> Model {
        self.rows.model()
    }

    fn count(&self, table: &Table) -> Result<u64, RestError> {
        self.rows.count(table)
    }

    fn rows(&self, table: &Table, order: Order, batch: usize, sink: &mut dyn FnMut(&Block) -> ControlFlow<()>) -> Result<(), RestError> {
        self.rows.rows(table, order, batch.min(100), sink)?;
        match self.left.get() {
            0 => Err("the disk has gone".into()),
            left => {
                self.left.set(left - 1);
                Ok(())
            }
        }
    }
}

/// Two keys that differ by case, by an accent or by a space at the end are two.
pub fn keys_differ_to_the_last_space(bench: &Bench) {
    let mut rows = Memory::council(3);
    for key in ["ADR:a", "ADR:A", "ADR:á", "ADR:a ", "ADR:a  ", " ADR:a"] {
        rows.add("address", vec![text(key), text("1"), Own::Blank]);
    }
    let all: u64 = rows.tables.values().map(|it| it.len() as u64).sum();
    assert_eq!(bench.load(&rows), [all, 0, 0, 0]);
    assert!(bench.reconcile(&rows).is_equal());
    assert_eq!(bench.load(&rows), [0, 0, 0, all]);
    // So do texts that are no key.
    rows.rows_mut("person")[0][1] = text("öğüt-łewis 1 ");
    assert_eq!(bench.load(&rows), [0, 1, 0, all - 1]);
    assert!(bench.reconcile(&rows).is_equal());
    // And a reference: no person is called `1 `.
    rows.rows_mut("address")[0][1] = text("1 ");
    assert_eq!(load(&rows, &bench.place, &options()).unwrap_err().kind, LoadErrorKind::Reference);
}

/// While one load is at work, a second is told so and changes nothing; afterwards it goes through.
pub fn a_second_load_at_once_is_told(bench: &Bench) {
    bench.load(&Memory::council(10));
    let (place, second) = (bench.place.clone(), Memory::council(30));
    let (in_the_middle, wait) = std::sync::mpsc::channel();
    let (go_on, paused) = std::sync::mpsc::channel::<()>();
    std::thread::scope(|scope| {
        let first = scope.spawn(move || {
            let rows = Memory::council(20);
            let pausing = Pausing {
                rows: &rows,
                pause: &|| {
                    in_the_middle.send(()).expect("the other load waits");
                    // Not for ever: a test that fails must end.
                    paused.recv_timeout(Duration::from_secs(30)).expect("the other load says when it is done");
                },
                paused: Cell::new(false),
            };
            load(&pausing, &place, &options()).map(|it| it.totals().changes())
        });
        wait.recv().expect("the first load comes to its middle");
        let hasty = LoadOptions { patience: Duration::from_millis(300), ..options() };
        let error = load(&second, &bench.place, &hasty).unwrap_err();
        assert_eq!(error.kind, LoadErrorKind::Busy, "{error}");
        assert!(error.next.starts_with("Wait until the other one"), "{error}");
        go_on.send(()).expect("the first load waits");
        assert!(first.join().expect("the first load ends").expect("the first load goes through") > 0);
    });
    assert!(bench.reconcile(&Memory::council(20)).is_equal());
    bench.load(&second);
    assert!(bench.reconcile(&second).is_equal());
}

/// The second of two loads waits until the first is through and then loads on top of what that one committed, or it refuses and says so;
/// it never works beside it, however patient it is.
pub fn a_second_load_waits_its_turn(bench: &Bench) {
    bench.load(&Memory::council(10));
    let (first_place, second_place) = (bench.place.clone(), bench.place.clone());
    let (between, last) = (Memory::council(20), Memory::council(30));
    let (in_the_middle, wait) = std::sync::mpsc::channel();
    let (go_on, paused) = std::sync::mpsc::channel::<()>();
    let (first, second) = std::thread::scope(|scope| {
        let (between, last) = (&between, &last);
        let first = scope.spawn(move || {
            let pause = || {
                in_the_middle.send(()).expect("the test waits");
                // Not for ever: a test that fails must end.
                paused.recv_timeout(Duration::from_secs(30)).expect("the test says when to go on");
            };
            load(&Pausing { rows: between, pause: &pause, paused: Cell::new(false) }, &first_place, &options())
        });
        wait.recv().expect("the first load comes to its middle");
        let patient = LoadOptions { patience: Duration::from_mins(1), ..options() };
        let second = scope.spawn(move || load(last, &second_place, &patient));
        // Long enough for a load that does not wait to be through.
        std::thread::sleep(Duration::from_millis(700));
        let refused = second.is_finished();
        go_on.send(()).expect("the first load waits");
        let first = first.join().expect("the first load ends").map(|it| it.totals().changes());
        (first, second.join().expect("the second load ends").map(|it| (refused, it.totals())))
    });
    assert!(first.expect("the first load goes through") > 0);
    match second {
        Err(error) => {
            assert_eq!(error.kind, LoadErrorKind::Busy, "{error}");
            assert!(error.next.starts_with("Wait until the other one"), "{error}");
            assert!(bench.reconcile(&between).is_equal());
        }
        Ok((at_once, it)) => {
            assert!(!at_once, "the second load went through beside the first");
            // It was counted against what the first had committed, not against what stood there before.
            assert_eq!((it.inserted, it.updated, it.deleted), changes_of(&between, &last));
            assert!(bench.reconcile(&last).is_equal());
        }
    }
}

/// What a load changes in a target of its own that held other rows.
fn changes_of(before: &Memory, after: &Memory) -> (u64, u64, u64) {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let place = Place::Sqlite(folder.path().join("alone.db"));
    load(before, &place, &options()).expect("the rows are sound");
    let it = load(after, &place, &options()).expect("the rows are sound").totals();
    (it.inserted, it.updated, it.deleted)
}

/// Rows at rest that wait in the middle of a load.
struct Pausing<'a> {
    rows: &'a Memory,
    pause: &'a dyn Fn(),
    /// A table may be read more than once; the load pauses the first time.
    paused: Cell<bool>,
}

impl RowsAtRest for Pausing<'_> {
    fn layout(&self) -> &Layout {
        self.rows.layout()
    }

    fn model(&self) -> Model {
        self.rows.model()
    }

    fn count(&self, table: &Table) -> Result<u64, RestError> {
        self.rows.count(table)
    }

    fn rows(&self, table: &Table, order: Order, batch: usize, sink: &mut dyn FnMut(&Block) -> ControlFlow<()>) -> Result<(), RestError> {
        self.rows.rows(table, order, batch, sink)?;
        if &*table.name == "case_note" && !self.paused.replace(true) {
            (self.pause)();
        }
        Ok(())
    }
}
