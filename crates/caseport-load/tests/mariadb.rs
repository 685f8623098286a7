//! MariaDB as a target: on a real server that lives as long as the tests.

mod support;

use std::time::{Duration, Instant};

use caseport_load::{Dialect, LoadErrorKind, LoadOptions, Place, ddl, load, predict, reconcile};
use support::{
    Bench, Memory, kill_at_random, load_as_child,
    mariadb::{self, Database, database, run},
    options, scenarios, text,
};

fn on_a_fresh_database(scenario: fn(&Bench)) {
    if let Some(database) = database() {
        scenario(&database.bench);
    }
}

#[test]
fn a_second_load_changes_nothing() {
    on_a_fresh_database(scenarios::a_second_load_changes_nothing);
}

#[test]
fn changes_are_counted() {
    on_a_fresh_database(scenarios::changes_are_counted);
}

#[test]
fn a_failed_reference_undoes_everything() {
    on_a_fresh_database(scenarios::a_failed_reference_undoes_everything);
}

#[test]
fn a_key_used_twice_undoes_everything() {
    on_a_fresh_database(scenarios::a_key_used_twice_undoes_everything);
}

#[test]
fn what_is_not_ours_is_left_alone() {
    on_a_fresh_database(scenarios::what_is_not_ours_is_left_alone);
}

#[test]
fn every_fault_is_caught() {
    on_a_fresh_database(scenarios::every_fault_is_caught);
}

#[test]
fn keys_without_their_zeros_are_found_and_not_equal() {
    on_a_fresh_database(scenarios::keys_without_their_zeros_are_found_and_not_equal);
}

#[test]
fn missing_tables_and_columns_are_named() {
    on_a_fresh_database(scenarios::missing_tables_and_columns_are_named);
}

#[test]
fn what_stands_beside_the_model_is_told() {
    on_a_fresh_database(scenarios::what_stands_beside_the_model_is_told);
}

#[test]
fn a_flood_is_counted_and_not_listed() {
    on_a_fresh_database(scenarios::a_flood_is_counted_and_not_listed);
}

#[test]
fn text_comes_back_whole() {
    on_a_fresh_database(scenarios::text_comes_back_whole);
}

#[test]
fn a_failure_at_rest_undoes_everything() {
    on_a_fresh_database(scenarios::a_failure_at_rest_undoes_everything);
}

#[test]
fn keys_differ_to_the_last_space() {
    on_a_fresh_database(scenarios::keys_differ_to_the_last_space);
}

#[test]
fn a_second_load_at_once_is_told() {
    on_a_fresh_database(scenarios::a_second_load_at_once_is_told);
}

#[test]
fn a_second_load_waits_its_turn() {
    on_a_fresh_database(scenarios::a_second_load_waits_its_turn);
}

/// Everything that a load makes for itself.
const LEFT: &str = "SELECT count(*) FROM information_schema.tables WHERE table_schema = database() AND table_name LIKE 'caseport_staging%'";

#[test]
fn keys_and_references_are_there_and_nothing_else_is_left() {
    let Some(database) = database() else { return };
    let bench = &database.bench;
    bench.load(&Memory::council(20));
    bench.load(&Memory::council(10));
    let constraints = |kind: &str| {
        (bench.ask)(&format!(
            "SELECT count(*) FROM information_schema.table_constraints WHERE table_schema = database() AND constraint_type = '{kind}'"
        ))
    };
    assert_eq!((constraints("PRIMARY KEY"), constraints("FOREIGN KEY")), (6, 6));
    assert_eq!((bench.ask)(LEFT), 0);
    let collations = "SELECT count(*) FROM information_schema.columns WHERE table_schema = database() AND table_name <> 'caseport_target' \
                      AND collation_name <> 'utf8mb4_nopad_bin'";
    assert_eq!((bench.ask)(collations), 0);
    let engines = "SELECT count(*) FROM information_schema.tables WHERE table_schema = database() AND engine <> 'InnoDB'";
    assert_eq!((bench.ask)(engines), 0);
}

#[test]
fn a_first_load_that_fails_leaves_nothing() {
    let Some(database) = database() else { return };
    let bench = &database.bench;
    let mut rows = Memory::council(20);
    rows.rows_mut("relationship")[3][2] = text("nobody");
    let error = load(&rows, &bench.place, &options()).unwrap_err();
    assert_eq!(error.kind, LoadErrorKind::Reference, "{error}");
    assert_eq!((bench.ask)("SELECT count(*) FROM information_schema.tables WHERE table_schema = database()"), 0);
}

#[test]
fn what_a_dead_load_left_is_cleared_and_what_looks_like_it_is_not() {
    let Some(database) = database() else { return };
    let bench = &database.bench;
    let rows = Memory::council(20);
    // Killed between making the marker and writing its row, and in the middle of a table.
    (bench.meddle)(
        "CREATE TABLE caseport_target (model varchar(255) NOT NULL, version varchar(255) NOT NULL, layout varchar(255) NOT NULL); \
         CREATE TABLE caseport_staging_person (n integer) COMMENT='staging of a caseport load'; INSERT INTO caseport_staging_person VALUES (1)",
    );
    bench.load(&rows);
    assert_eq!((bench.ask)(LEFT), 0);
    // Killed after its tables were made: they are empty and ours.
    (bench.meddle)("SET foreign_key_checks = 0; DELETE FROM person; DELETE FROM relationship; DROP TABLE stamp");
    bench.load(&rows);
    assert!(bench.reconcile(&rows).is_equal());
    (bench.meddle)("CREATE TABLE caseport_staging_person (n integer); INSERT INTO caseport_staging_person VALUES (1)");
    let error = load(&Memory::council(5), &bench.place, &options()).unwrap_err();
    assert_eq!(error.kind, LoadErrorKind::NotOurs, "{error}");
    assert_eq!((bench.ask)("SELECT n FROM caseport_staging_person"), 1);
    assert!(bench.reconcile(&rows).is_equal());
}

#[test]
fn a_server_that_does_not_answer_or_let_us_in_is_told_without_the_password() {
    let Some(database) = database() else { return };
    let try_it = |url: &str| load(&Memory::council(5), &Place::parse(url).unwrap(), &options()).unwrap_err();
    let nobody = try_it("mysql://ann:s3cret@127.0.0.1:1/x");
    assert_eq!(nobody.kind, LoadErrorKind::Refused, "{nobody}");
    let wrong = try_it(&database.url_as("harness:s3cret"));
    assert_eq!(wrong.kind, LoadErrorKind::Login, "{wrong}");
    let absent = try_it(&format!("mysql://{}/no_such_database", database.server));
    assert_eq!(absent.kind, LoadErrorKind::Absent, "{absent}");
    let unnamed = try_it(&format!("mysql://{}", database.server));
    assert_eq!(unnamed.kind, LoadErrorKind::Address, "{unnamed}");
    for error in [nobody, wrong, absent, unnamed] {
        let told = format!("{error} {error:?}");
        assert!(!told.contains("s3cret") && !told.contains(":harness@"), "{told}");
    }
}

#[test]
fn missing_rights_are_told() {
    let Some(database) = database() else { return };
    let (role, bench) = (format!("guest_{}", database.name.rsplit_once("test_").unwrap().1), &database.bench);
    bench.load(&Memory::council(5));
    (bench.meddle)(&format!("CREATE USER {role}@'%' IDENTIFIED BY 'guest'"));
    let place = Place::parse(&database.url_as(&format!("{role}:guest"))).unwrap();
    // No right at all, to read only, and to do all but drop.
    for rights in [None, Some("SELECT"), Some("SELECT, INSERT, UPDATE, DELETE, CREATE")] {
        if let Some(rights) = rights {
            (bench.meddle)(&format!("GRANT {rights} ON {}.* TO {role}@'%'", database.name));
        }
        let error = load(&Memory::council(6), &place, &options()).unwrap_err();
        assert_eq!(error.kind, LoadErrorKind::Rights, "{rights:?}: {error}");
        assert!(error.next.contains("Ask its owner"), "{error}");
        assert!(bench.reconcile(&Memory::council(5)).is_equal());
    }
    (bench.meddle)(&format!("DROP USER {role}@'%'"));
}

#[test]
fn a_full_disk_in_the_middle_of_the_change_undoes_everything() {
    let Some(database) = database() else { return };
    let bench = &database.bench;
    bench.load(&Memory::council(20));
    // What a server reports when its disk is full, at a moment when some tables are changed already.
    (bench.meddle)(
        "CREATE TRIGGER full_disk BEFORE INSERT ON case_note FOR EACH ROW \
         SIGNAL SQLSTATE 'HY000' SET MYSQL_ERRNO = 1114, MESSAGE_TEXT = 'secret'",
    );
    let error = load(&Memory::council(30), &bench.place, &options()).unwrap_err();
    assert_eq!(error.kind, LoadErrorKind::Full, "{error}");
    assert!(!format!("{error} {error:?}").contains("secret"));
    (bench.meddle)("DROP TRIGGER full_disk");
    assert!(bench.reconcile(&Memory::council(20)).is_equal());
    assert_eq!((bench.ask)(LEFT), 0);
}

#[test]
fn a_value_that_does_not_fit_is_named_and_not_shown() {
    let Some(database) = database() else { return };
    let mut rows = Memory::council(5);
    rows.rows_mut("case_note")[4][3] = text("Ann ".repeat(30));
    let error = load(&rows, &database.bench.place, &options()).unwrap_err();
    assert_eq!(error.kind, LoadErrorKind::DoesNotFit);
    let told = error.to_string();
    assert!(told.contains("`case_note.title` (string(100)) is longer than its column allows") && !told.contains("Ann"), "{told}");
    // The limit counts characters, not bytes.
    rows.rows_mut("case_note")[4][3] = text("ŵ".repeat(100));
    database.bench.load(&rows);
    // A note that is larger than the 16 MB that the server takes at once.
    rows.rows_mut("case_note")[4][4] = text("Ann ".repeat(4 << 20));
    let error = load(&rows, &database.bench.place, &options()).unwrap_err();
    assert_eq!(error.kind, LoadErrorKind::DoesNotFit, "{error}");
    let told = error.to_string();
    assert!(told.contains("row of `case_note` from record 5") && told.contains("max_allowed_packet") && !told.contains("Ann"), "{told}");
    rows.rows_mut("case_note")[4][4] = text("Ann ".repeat(3 << 20));
    database.bench.load(&rows);
    assert!(database.bench.reconcile(&rows).is_equal(), "12 MB go through, above the size of a statement and below the server's limit");
}

#[test]
fn somebody_at_work_is_told_after_a_while() {
    let Some(database) = database() else { return };
    let bench = &database.bench;
    bench.load(&Memory::council(5));
    let url = database.url();
    let (started, wait) = std::sync::mpsc::channel();
    let writer = std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            use sqlx::Connection as _;
            let mut connection = sqlx::MySqlConnection::connect(&url).await.unwrap();
            sqlx::raw_sql("START TRANSACTION; UPDATE person SET siblings = 9").execute(&mut connection).await.unwrap();
            started.send(()).unwrap();
            tokio::time::sleep(Duration::from_secs(3)).await;
            connection.close().await.unwrap();
        });
    });
    wait.recv().unwrap();
    let hasty = LoadOptions { patience: Duration::from_millis(300), ..options() };
    let mut rows = Memory::council(6);
    rows.rows_mut("person")[0][1] = text("Another");
    let error = load(&rows, &bench.place, &hasty).unwrap_err();
    assert_eq!(error.kind, LoadErrorKind::Busy, "{error}");
    assert!(bench.reconcile(&Memory::council(5)).is_equal());
    writer.join().unwrap();
    bench.load(&rows);
}

#[test]
fn a_reader_sees_a_whole_load_or_none_of_it() {
    let Some(database) = database() else { return };
    let bench = &database.bench;
    bench.load(&Memory::council(50));
    let url = database.url();
    let (stop, stopped) = std::sync::mpsc::channel::<()>();
    let reader = std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            use sqlx::Connection as _;
            let mut connection = sqlx::MySqlConnection::connect(&url).await.unwrap();
            let mut seen = std::collections::BTreeSet::new();
            while stopped.try_recv().is_err() {
                // One statement sees one state.
                let counts: (i64, i64) = sqlx::query_as("SELECT (SELECT count(*) FROM person), (SELECT count(*) FROM case_note)")
                    .fetch_one(&mut connection)
                    .await
                    .unwrap();
                assert_eq!(counts.0 * 3, counts.1, "people and notes are of one load");
                seen.insert(counts.0);
            }
            seen
        })
    });
    for people in [90, 50, 90, 50, 90] {
        bench.load(&Memory::council(people));
    }
    // The last load has to be seen before the reader stops.
    std::thread::sleep(Duration::from_millis(200));
    stop.send(()).unwrap();
    assert_eq!(reader.join().unwrap(), std::collections::BTreeSet::from([50, 90]));
}

#[test]
fn views_of_others_stay_and_see_the_new_rows() {
    let Some(database) = database() else { return };
    let bench = &database.bench;
    bench.load(&Memory::council(20));
    (bench.meddle)("CREATE VIEW report AS SELECT count(*) AS n FROM person");
    bench.load(&Memory::council(30));
    assert_eq!((bench.ask)("SELECT n FROM report"), 30);
}

#[test]
fn a_table_of_theirs_that_refers_to_ours_is_not_left_hanging() {
    let Some(database) = database() else { return };
    let bench = &database.bench;
    bench.load(&Memory::council(20));
    (bench.meddle)(
        "CREATE TABLE theirs (id varchar(48) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin, \
         FOREIGN KEY (id) REFERENCES person (person_id)); INSERT INTO theirs VALUES ('17')",
    );
    let error = load(&Memory::council(10), &bench.place, &options()).unwrap_err();
    assert_eq!(error.kind, LoadErrorKind::Depended, "{error}");
    assert!(error.to_string().contains("theirs"), "{error}");
    assert!(bench.reconcile(&Memory::council(20)).is_equal());
    bench.load(&Memory::council(20));
}

#[test]
fn a_collation_changed_by_somebody_is_told() {
    let Some(database) = database() else { return };
    let bench = &database.bench;
    let rows = Memory::council(20);
    bench.load(&rows);
    (bench.meddle)("ALTER TABLE case_note MODIFY title varchar(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci");
    let error = load(&rows, &bench.place, &options()).unwrap_err();
    assert!(error.to_string().contains("somebody has changed the columns of its table `case_note`"), "{error}");
    assert!(predict(&rows, &bench.place, &options()).is_err());
}

#[test]
fn the_statements_for_people_make_what_a_load_makes() {
    let (Some(by_hand), Some(loaded)) = (database(), database()) else { return };
    (by_hand.bench.meddle)(&ddl(&support::layout(), Dialect::MySql));
    loaded.bench.load(&Memory::council(5));
    let differ = |what: &str, columns: &str| {
        (loaded.bench.ask)(&format!(
            "SELECT count(*) FROM (SELECT {columns}, count(*) AS n FROM information_schema.{what} \
             WHERE table_schema IN ('{}', '{}') AND table_name <> 'caseport_target' GROUP BY {columns}) AS it WHERE n <> 2",
            by_hand.name, loaded.name
        ))
    };
    assert_eq!(differ("columns", "table_name, column_name, column_type, is_nullable, collation_name"), 0);
    assert_eq!(differ("statistics", "table_name, index_name, column_name"), 0);
    assert_eq!(differ("key_column_usage", "table_name, constraint_name, column_name, referenced_table_name"), 0);
}

#[test]
fn a_killed_load_leaves_the_target_as_before_or_as_after() {
    let Some(_keeps_the_server) = database() else { return };
    let mut kept: Vec<Database> = Vec::new();
    kill_at_random(&mut || {
        kept.clear();
        let fresh = database().expect("the server is there");
        let url = fresh.url();
        let bench = Bench {
            place: Place::parse(&url).expect("the address is sound"),
            dialect: fresh.bench.dialect,
            meddle: Box::new(|_| {}),
            ask: Box::new(|_| 0),
        };
        kept.push(fresh);
        (bench, url)
    });
}

#[test]
fn a_killed_server_comes_back_with_a_whole_load_or_none_of_it() {
    let Some(server) = mariadb::server_of_its_own() else { return };
    run(&server.url, "CREATE DATABASE crash");
    let url = format!("{}/crash", server.url.rsplit_once('/').unwrap().0);
    let place = Place::parse(&url).unwrap();
    let (before, after) = (support::before(), support::after());
    let is = |rows: &Memory| reconcile(rows, &place, &options()).unwrap().is_equal();
    load(&before, &place, &options()).unwrap();
    let start = Instant::now();
    load(&after, &place, &options()).unwrap();
    let whole = start.elapsed();
    for share in [0.2, 0.5, 0.7, 0.8, 0.9, 1.0] {
        load(&before, &place, &options()).unwrap();
        let (mut child, _said) = support::child(&url);
        std::thread::sleep(whole.mul_f64(share));
        mariadb::crash(&server);
        child.wait().unwrap();
        assert!(is(&before) || is(&after), "the server was killed after {share} of a load");
        load(&after, &place, &options()).unwrap();
        assert!(is(&after));
    }
}

/// Not a test: the other process of the one above.
#[test]
fn a_child_loads() {
    if load_as_child().is_none() {
        assert!(std::env::var(support::CHILD).is_err());
    }
}
