//! SQLite as a target.

mod support;

use std::{path::Path, time::Duration};

use caseport_load::{Dialect, LoadErrorKind, LoadOptions, Place, load, predict, reconcile};
use support::{Bench, Memory, Own, kill_at_random, load_as_child, options, scenarios, text};

fn bench(file: &Path) -> Bench {
    let open = {
        let file = file.to_owned();
        move || rusqlite::Connection::open(&file).expect("the file opens")
    };
    let ask = open.clone();
    Bench {
        place: Place::Sqlite(file.to_owned()),
        dialect: Dialect::Sqlite,
        meddle: Box::new(move |sql| open().execute_batch(sql).expect("a stranger can do this")),
        ask: Box::new(move |sql| ask().query_row(sql, [], |row| row.get(0)).expect("a stranger can ask this")),
    }
}

fn on_a_fresh_file(scenario: fn(&Bench)) {
    let folder = tempfile::tempdir().unwrap();
    scenario(&bench(&folder.path().join("target.db")));
}

#[test]
fn a_second_load_changes_nothing() {
    on_a_fresh_file(scenarios::a_second_load_changes_nothing);
}

#[test]
fn changes_are_counted() {
    on_a_fresh_file(scenarios::changes_are_counted);
}

#[test]
fn a_failed_reference_undoes_everything() {
    on_a_fresh_file(scenarios::a_failed_reference_undoes_everything);
}

#[test]
fn a_key_used_twice_undoes_everything() {
    on_a_fresh_file(scenarios::a_key_used_twice_undoes_everything);
}

#[test]
fn what_is_not_ours_is_left_alone() {
    on_a_fresh_file(scenarios::what_is_not_ours_is_left_alone);
}

#[test]
fn every_fault_is_caught() {
    on_a_fresh_file(scenarios::every_fault_is_caught);
}

/// Quirk 18: leading zeros that the receiving side took off keys are found, told and never silently equal.
#[test]
fn keys_without_their_zeros_are_found_and_not_equal() {
    on_a_fresh_file(scenarios::keys_without_their_zeros_are_found_and_not_equal);
}

#[test]
fn missing_tables_and_columns_are_named() {
    on_a_fresh_file(scenarios::missing_tables_and_columns_are_named);
}

#[test]
fn what_stands_beside_the_model_is_told() {
    on_a_fresh_file(scenarios::what_stands_beside_the_model_is_told);
}

#[test]
fn a_flood_is_counted_and_not_listed() {
    on_a_fresh_file(scenarios::a_flood_is_counted_and_not_listed);
}

#[test]
fn text_comes_back_whole() {
    on_a_fresh_file(scenarios::text_comes_back_whole);
}

#[test]
fn a_failure_at_rest_undoes_everything() {
    on_a_fresh_file(scenarios::a_failure_at_rest_undoes_everything);
}

#[test]
fn keys_differ_to_the_last_space() {
    on_a_fresh_file(scenarios::keys_differ_to_the_last_space);
}

#[test]
fn a_second_load_at_once_is_told() {
    on_a_fresh_file(scenarios::a_second_load_at_once_is_told);
}

#[test]
fn a_second_load_waits_its_turn() {
    on_a_fresh_file(scenarios::a_second_load_waits_its_turn);
}

#[test]
fn a_second_identical_load_leaves_every_byte() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("target.db");
    let rows = Memory::council(200);
    let bench = bench(&file);
    bench.load(&rows);
    let once = std::fs::read(&file).unwrap();
    bench.load(&rows);
    assert!(once == std::fs::read(&file).unwrap());
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left beside it");
    assert_eq!((bench.ask)("SELECT count(*) FROM sqlite_schema WHERE name LIKE 'caseport_staging%'"), 0);
    assert_eq!((bench.ask)("SELECT count(*) FROM pragma_foreign_key_list('relationship') WHERE \"table\" = 'person'"), 2);
}

#[cfg(unix)]
#[test]
fn the_file_is_private() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("target.db");
    bench(&file).load(&Memory::council(5));
    assert_eq!(std::fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
}

#[test]
fn a_prediction_makes_no_file() {
    let folder = tempfile::tempdir().unwrap();
    let place = Place::Sqlite(folder.path().join("target.db"));
    assert!(predict(&Memory::council(5), &place, &options()).unwrap().totals().inserted > 0);
    assert!(!reconcile(&Memory::council(5), &place, &options()).unwrap().is_equal());
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn a_full_disk_undoes_everything() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("target.db");
    let small = LoadOptions { max_pages: Some(60), ..options() };
    let error = load(&Memory::council(500), &Place::Sqlite(file.clone()), &small).unwrap_err();
    assert_eq!(error.kind, LoadErrorKind::Full, "{error}");
    assert!(!file.exists(), "a file that we made and did not fill goes away");
    let bench = bench(&file);
    bench.load(&Memory::council(20));
    let error = load(&Memory::council(500), &bench.place, &small).unwrap_err();
    assert_eq!(error.kind, LoadErrorKind::Full, "{error}");
    assert!(bench.reconcile(&Memory::council(20)).is_equal());
}

#[test]
fn a_busy_target_is_told_after_a_while() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("target.db");
    let bench = bench(&file);
    bench.load(&Memory::council(5));
    let other = rusqlite::Connection::open(&file).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let hasty = LoadOptions { patience: Duration::from_millis(200), ..options() };
    let error = load(&Memory::council(6), &bench.place, &hasty).unwrap_err();
    assert_eq!(error.kind, LoadErrorKind::Busy, "{error}");
    assert!(error.next.starts_with("Wait until the other one"));
    other.execute_batch("ROLLBACK").unwrap();
    bench.load(&Memory::council(6));
}

#[test]
fn a_place_that_cannot_be_written_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let try_it = |path: &Path| load(&Memory::council(5), &Place::Sqlite(path.to_owned()), &options()).unwrap_err();
    assert_eq!(try_it(folder.path()).kind, LoadErrorKind::Absent);
    assert_eq!(try_it(&folder.path().join("no/such/folder/target.db")).kind, LoadErrorKind::Absent);
    let file = folder.path().join("target.db");
    std::fs::write(
        &file,
        "This is a letter and no database, and longer than the hundred bytes of a header so that SQLite must look at it.",
    )
    .unwrap();
    let letter = std::fs::read(&file).unwrap();
    assert_eq!(try_it(&file).kind, LoadErrorKind::NotOurs);
    assert!(letter == std::fs::read(&file).unwrap());
    std::fs::remove_file(&file).unwrap();
    bench(&file).load(&Memory::council(4));
    let mut rights = std::fs::metadata(&file).unwrap().permissions();
    rights.set_readonly(true);
    std::fs::set_permissions(&file, rights).unwrap();
    if std::fs::OpenOptions::new().write(true).open(&file).is_ok() {
        // Root may write to anything, but not here.
        assert_eq!(try_it(Path::new("/sys/kernel/target.db")).kind, LoadErrorKind::Rights);
    } else {
        assert_eq!(try_it(&file).kind, LoadErrorKind::Rights);
    }
    assert!(bench(&file).reconcile(&Memory::council(4)).is_equal(), "what cannot be written can be read");
}

#[test]
fn a_cell_of_another_type_differs_and_is_not_shown() {
    let folder = tempfile::tempdir().unwrap();
    let bench = bench(&folder.path().join("target.db"));
    let rows = Memory::council(10);
    bench.load(&rows);
    (bench.meddle)(
        "UPDATE person SET birth_date = 'soon' WHERE person_id = '1'; UPDATE person SET siblings = 1.5 WHERE person_id = '2'; \
         UPDATE person SET surname = x'ff00' WHERE person_id = '3'; UPDATE person SET is_unborn = 2 WHERE person_id = '4'; \
         UPDATE case_note SET event_at = replace(event_at, 'T', ' ') WHERE case_note_id = 'NOTE:1/1'",
    );
    let outcome = bench.reconcile(&rows);
    assert_eq!(outcome.count(), 5);
    assert!(!format!("{:?}", outcome.differences).contains("soon"));
}

#[test]
fn a_killed_load_leaves_the_target_as_before_or_as_after() {
    let folder = tempfile::tempdir().unwrap();
    let mut number = 0;
    kill_at_random(&mut || {
        number += 1;
        let file = folder.path().join(format!("{number}.db"));
        (bench(&file), format!("sqlite:{}", file.display()))
    });
}

/// Not a test: the other process of the one above.
#[test]
fn a_child_loads() {
    if load_as_child().is_none() {
        assert!(std::env::var(support::CHILD).is_err());
    }
}

mod prediction {
    use super::{Memory, Own, bench, text};
    use caseport_load::{load, predict};
    use proptest::prelude::*;

    /// Few keys and few values, so that keys meet and values are often the same.
    fn state() -> impl Strategy<Value = Memory> {
        let people = proptest::collection::btree_map(
            0u8..12,
            (proptest::option::of("[ab]{1,2}"), proptest::option::of(0i32..3), any::<bool>()),
            0..10,
        );
        let notes = proptest::collection::btree_map(
            0u8..12,
            (0i64..3, proptest::option::of("[a\n🦉]{1,3}"), proptest::option::of(-30_000i64..30_000)),
            0..10,
        );
        (people, notes).prop_map(|(people, notes)| {
            let mut rows = Memory::empty();
            rows.add("person", vec![text("all"), Own::Blank, Own::Blank, Own::Blank, Own::Blank, Own::Blank]);
            for (id, (name, day, unborn)) in people {
                let or_blank = |it: Option<Own>| it.unwrap_or(Own::Blank);
                rows.add(
                    "person",
                    vec![
                        text(format!("{id}")),
                        or_blank(name.map(text)),
                        or_blank(day.map(Own::Date)),
                        Own::Bool(unborn),
                        Own::Blank,
                        text("all"),
                    ],
                );
            }
            for (id, (at, body, cost)) in notes {
                let body = body.map_or(Own::Blank, text);
                rows.add(
                    "case_note",
                    vec![text(format!("{id}")), text("all"), Own::Time(at), Own::Blank, body, cost.map_or(Own::Blank, Own::Decimal)],
                );
            }
            rows
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

        /// What a prediction says is what the load then does, row for row; afterwards nothing is left to do.
        #[test]
        fn is_what_the_load_does(before in state(), after in state()) {
            let folder = tempfile::tempdir().unwrap();
            let bench = bench(&folder.path().join("target.db"));
            bench.load(&before);
            let foretold = predict(&after, &bench.place, &super::options()).unwrap();
            let loaded = load(&after, &bench.place, &super::options()).unwrap();
            prop_assert_eq!(foretold, loaded);
            prop_assert!(bench.reconcile(&after).is_equal());
            prop_assert_eq!(predict(&after, &bench.place, &super::options()).unwrap().totals().changes(), 0);
        }
    }
}
