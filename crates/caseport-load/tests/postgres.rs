//! PostgreSQL as a target: on a real server that lives as long as the tests.

#[path = "postgres/beside.rs"]
mod beside;
#[path = "postgres/large.rs"]
mod large;
mod support;

use std::time::Duration;

use caseport_load::{LoadErrorKind, LoadOptions, Place, load, predict, reconcile};
use support::{
    Bench, Memory, kill_at_random, load_as_child, options,
    postgres::{Database, database, run},
    scenarios, text,
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

#[test]
fn a_schema_of_its_own_is_made_and_nothing_else_is_touched() {
    let Some(database) = database() else { return };
    (database.bench.meddle)("CREATE TABLE person (n integer)");
    let rows = Memory::council(20);
    let place = Place::parse(&format!("{}?schema=Trial 1", database.url())).unwrap();
    for expected in [true, false] {
        assert_eq!(load(&rows, &place, &options()).unwrap().totals().changes() > 0, expected);
        assert!(reconcile(&rows, &place, &options()).unwrap().is_equal());
    }
    assert_eq!((database.bench.ask)("SELECT count(*) FROM public.person"), 0);
    assert_eq!((database.bench.ask)("SELECT count(*) FROM \"Trial 1\".person"), 20);
    assert_eq!((database.bench.ask)("SELECT count(*) FROM pg_constraint WHERE contype = 'f' AND NOT convalidated"), 0);
    assert_eq!((database.bench.ask)("SELECT count(*) FROM pg_constraint WHERE contype = 'f'"), 6);
    assert_eq!((database.bench.ask)("SELECT count(*) FROM pg_class WHERE relname LIKE 'caseport_staging%'"), 0);
}

#[test]
fn a_server_that_does_not_answer_or_let_us_in_is_told_without_the_password() {
    let Some(database) = database() else { return };
    let try_it = |url: &str| load(&Memory::council(5), &Place::parse(url).unwrap(), &options()).unwrap_err();
    let nobody = try_it("postgres://ann:s3cret@127.0.0.1:1/x");
    assert_eq!(nobody.kind, LoadErrorKind::Refused, "{nobody}");
    let wrong = try_it(&database.url_as("harness:s3cret"));
    assert_eq!(wrong.kind, LoadErrorKind::Login, "{wrong}");
    let absent = try_it(&format!("postgres://{}/no_such_database", database.server));
    assert_eq!(absent.kind, LoadErrorKind::Absent, "{absent}");
    for error in [nobody, wrong, absent] {
        let told = format!("{error} {error:?}");
        assert!(!told.contains("s3cret") && !told.contains(":harness@"), "{told}");
    }
}

#[test]
fn missing_rights_are_told() {
    let Some(database) = database() else { return };
    let role = format!("{}_guest", database.name);
    (database.bench.meddle)(&format!("REVOKE CREATE ON SCHEMA public FROM PUBLIC; CREATE ROLE {role} LOGIN PASSWORD 'guest'"));
    let url = database.url_as(&format!("{role}:guest"));
    for place in [url.clone(), format!("{url}?schema=trial")] {
        let error = load(&Memory::council(5), &Place::parse(&place).unwrap(), &options()).unwrap_err();
        assert_eq!(error.kind, LoadErrorKind::Rights, "{error}");
        assert!(error.next.contains("Ask its owner"), "{error}");
    }
    (database.bench.meddle)(&format!("DROP ROLE {role}"));
}

#[test]
fn a_full_disk_in_the_middle_of_the_swap_undoes_everything() {
    let Some(database) = database() else { return };
    let bench = &database.bench;
    bench.load(&Memory::council(20));
    // What a server reports when its disk is full, at the moment when the old tables are gone already.
    (bench.meddle)(
        "CREATE FUNCTION full_disk() RETURNS event_trigger LANGUAGE plpgsql AS $$ \
         BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100', DETAIL = 'secret'; END $$; \
         CREATE EVENT TRIGGER full_disk ON ddl_command_end WHEN TAG IN ('CREATE INDEX') EXECUTE FUNCTION full_disk()",
    );
    let error = load(&Memory::council(30), &bench.place, &options()).unwrap_err();
    assert_eq!(error.kind, LoadErrorKind::Full, "{error}");
    assert!(!format!("{error} {error:?}").contains("secret"));
    (bench.meddle)("DROP EVENT TRIGGER full_disk; DROP FUNCTION full_disk");
    assert!(bench.reconcile(&Memory::council(20)).is_equal());
}

/// Quirk 63: a text is never cut to fit.
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
}

#[test]
fn somebody_at_work_is_told_after_a_while() {
    let Some(database) = database() else { return };
    let bench = &database.bench;
    bench.load(&Memory::council(5));
    let url = database.url();
    let (started, wait) = std::sync::mpsc::channel();
    let reader = std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            use sqlx::Connection as _;
            let mut connection = sqlx::PgConnection::connect(&url).await.unwrap();
            sqlx::raw_sql("BEGIN; LOCK TABLE person IN ACCESS SHARE MODE").execute(&mut connection).await.unwrap();
            started.send(()).unwrap();
            tokio::time::sleep(Duration::from_secs(2)).await;
            connection.close().await.unwrap();
        });
    });
    wait.recv().unwrap();
    let hasty = LoadOptions { patience: Duration::from_millis(300), ..options() };
    let error = load(&Memory::council(6), &bench.place, &hasty).unwrap_err();
    assert_eq!(error.kind, LoadErrorKind::Busy, "{error}");
    assert!(bench.reconcile(&Memory::council(5)).is_equal());
    reader.join().unwrap();
    bench.load(&Memory::council(6));
}

#[test]
fn a_view_of_theirs_on_a_table_of_ours_is_told() {
    let Some(database) = database() else { return };
    let bench = &database.bench;
    bench.load(&Memory::council(5));
    (bench.meddle)("CREATE VIEW report AS SELECT surname FROM person");
    let error = load(&Memory::council(6), &bench.place, &options()).unwrap_err();
    assert_eq!(error.kind, LoadErrorKind::Depended, "{error}");
    assert_eq!((bench.ask)("SELECT count(*) FROM report"), 5);
    assert_eq!(bench.load(&Memory::council(5))[..3], [0, 0, 0], "a load that changes nothing does not mind");
}

#[test]
fn what_others_have_set_on_a_table_outlives_its_replacement() {
    let Some(database) = database() else { return };
    let (bench, role) = (&database.bench, format!("{}_reader", database.name));
    bench.load(&Memory::council(20));
    // Everybody may read what is new; addresses were taken away from them again, and a reader sees some rows only.
    (bench.meddle)(&format!(
        "CREATE ROLE {role}; CREATE ROLE \"{role} owner\"; \
         ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO PUBLIC; \
         REVOKE ALL ON address FROM PUBLIC; GRANT SELECT ON person TO {role} WITH GRANT OPTION; GRANT INSERT, DELETE ON case_note TO {role}; \
         GRANT SELECT (address_id, person_id) ON address TO {role}; REVOKE TRUNCATE ON address FROM CURRENT_USER; \
         COMMENT ON TABLE person IS 'It''s ours; all of 100 %s'; COMMENT ON COLUMN person.surname IS 'a name'; \
         ALTER TABLE person ENABLE ROW LEVEL SECURITY; ALTER TABLE person FORCE ROW LEVEL SECURITY; \
         CREATE POLICY not_unborn ON person AS RESTRICTIVE FOR SELECT TO {role} USING (NOT is_unborn); \
         CREATE POLICY all_else ON person USING (true) WITH CHECK (siblings < 90); \
         CREATE INDEX by_name ON person (lower(surname)) WHERE siblings > 0; \
         ALTER TABLE person ADD CONSTRAINT few CHECK (siblings < 100), ADD CONSTRAINT not_twice UNIQUE (surname, person_id); \
         CREATE FUNCTION nothing() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'; \
         CREATE TRIGGER asleep BEFORE UPDATE ON person FOR EACH ROW EXECUTE FUNCTION nothing(); ALTER TABLE person DISABLE TRIGGER asleep; \
         CREATE RULE quiet AS ON DELETE TO cp_plan DO INSTEAD NOTHING; \
         ALTER TABLE stamp OWNER TO \"{role} owner\""
    ));
    // Everything that the catalogue says of the tables, but for their numbers.
    let state = "SELECT hashtext(string_agg(it, E'\\n' ORDER BY it))::bigint FROM ( \
         SELECT concat_ws('|', relname, relowner, (SELECT string_agg(a::text, ',' ORDER BY a::text) FROM unnest(coalesce(relacl, acldefault('r', relowner))) AS a), relrowsecurity, \
                relforcerowsecurity, obj_description(oid)) AS it FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' \
         UNION ALL SELECT concat_ws('|', attrelid::regclass, attname, attacl, col_description(attrelid, attnum)) FROM pg_attribute \
                WHERE attrelid::regclass::text IN ('person', 'address') AND attnum > 0 \
         UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' \
         UNION ALL SELECT concat_ws('|', conrelid::regclass, conname, pg_get_constraintdef(oid)) FROM pg_constraint WHERE connamespace = 'public'::regnamespace \
         UNION ALL SELECT concat_ws('|', pg_get_triggerdef(oid), tgenabled) FROM pg_trigger WHERE NOT tgisinternal \
         UNION ALL SELECT p::text FROM pg_policies AS p UNION ALL SELECT definition FROM pg_rules WHERE schemaname = 'public') AS it";
    let before = (bench.ask)(state);
    let numbers = "SELECT sum(oid::bigint)::bigint FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> 'caseport_target'";
    let old = (bench.ask)(numbers);
    let mut rows = Memory::council(30);
    rows.rows_mut("address").clear();
    bench.load(&rows);
    assert!(bench.reconcile(&rows).is_equal());
    assert_ne!((bench.ask)(numbers), old, "the tables were replaced");
    assert_eq!((bench.ask)(state), before);
    assert_eq!((bench.ask)("SELECT count(*) FROM pg_policies"), 2);
    assert_eq!((bench.ask)("SELECT count(*) FROM pg_class, aclexplode(relacl) AS a WHERE relname = 'address' AND a.grantee = 0"), 0);
    (bench.meddle)(&format!("DROP OWNED BY {role}, \"{role} owner\"; DROP ROLE {role}; DROP ROLE \"{role} owner\""));
}

#[test]
fn long_text_is_compressed_with_lz4_only_when_asked() {
    let Some(database) = database() else { return };
    let bench = &database.bench;
    let can = (bench.ask)("SELECT count(*) FROM pg_settings WHERE name = 'default_toast_compression' AND 'lz4' = ANY (enumvals)");
    let mut rows = Memory::council(3);
    rows.rows_mut("case_note")[0][4] = text("A long note. ".repeat(5000));
    let Place::Postgres(url) = &bench.place else { panic!("{:?}", bench.place) };
    let asked = Place::Postgres(format!("{url}{}compression=lz4", if url.contains('?') { '&' } else { '?' }));
    match load(&rows, &asked, &options()) {
        Err(error) => assert!(can == 0 && error.kind == LoadErrorKind::DoesNotFit, "{error}"),
        Ok(_) => assert!(can > 0),
    }
    assert_eq!((bench.ask)("SELECT count(*) FROM case_note WHERE pg_column_compression(body) = 'lz4'") > 0, can > 0);
    bench.load(&rows);
    assert!(bench.reconcile(&rows).is_equal());
    let foretold = predict(&rows, &bench.place, &options()).unwrap();
    assert_eq!(foretold.totals().changes(), 0);
}

#[test]
fn a_database_that_cannot_hold_every_name_is_refused() {
    let Some(database) = database() else { return };
    let name = format!("{}_latin", database.name);
    run(&database.url(), &format!("CREATE DATABASE {name} TEMPLATE template0 ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C'"));
    let place = Place::parse(&format!("postgres://{}/{name}", database.server)).unwrap();
    let error = load(&Memory::council(5), &place, &options()).unwrap_err();
    run(&database.url(), &format!("DROP DATABASE {name}"));
    assert_eq!(error.kind, LoadErrorKind::DoesNotFit);
    assert!(error.to_string().contains("encoded in LATIN1"), "{error}");
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
    let left = "SELECT count(*) FROM pg_class WHERE relname LIKE 'caseport_staging%'";
    assert!(kept.iter().all(|last| (last.bench.ask)(left) == 0));
}

/// Not a test: the other process of the one above.
#[test]
fn a_child_loads() {
    if load_as_child().is_none() {
        assert!(std::env::var(support::CHILD).is_err());
    }
}
