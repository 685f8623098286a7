//! Large tables, which several connections fill: what stands in the schema before the swap, who can read it, and what becomes of it.

use std::time::Duration;

use caseport_load::{LoadErrorKind, LoadOptions, Place, load, reconcile};

use crate::support::{
    Memory, after, before, child, options,
    postgres::{Database, database, run},
    text,
};

/// Staging tables that others can see.
const STAGING: &str = "SELECT count(*) FROM pg_class WHERE relkind = 'r' AND starts_with(relname, 'caseport_staging_')";

fn staging(database: &Database) -> i64 {
    (database.bench.ask)(STAGING)
}

#[test]
fn tables_are_filled_over_several_connections_and_end_as_over_one() {
    let Some(database) = database() else { return };
    let rows = Memory::council(300);
    let place = |schema: &str| Place::parse(&format!("{}?schema={schema}", database.url())).unwrap();
    // All that the catalogue says of a schema, but for its name; statistics of tables that were filled are there.
    let state = |schema: &str| {
        (database.bench.ask)(&format!(
            "SELECT hashtext(string_agg(replace(it, '{schema}', ''), E'\\n' ORDER BY it COLLATE \"C\"))::bigint FROM ( \
             SELECT concat_ws('|', relname, relkind, relacl, relrowsecurity, relforcerowsecurity, reloptions, reltuples, obj_description(oid)) AS it \
                 FROM pg_class WHERE relnamespace = '{schema}'::regnamespace \
             UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = '{schema}' \
             UNION ALL SELECT concat_ws('|', conrelid::regclass, conname, convalidated, pg_get_constraintdef(oid)) FROM pg_constraint \
                 WHERE connamespace = '{schema}'::regnamespace \
             UNION ALL SELECT concat_ws('|', attrelid::regclass, attname, attnum, attnotnull) FROM pg_attribute \
                 WHERE attnum > 0 AND attrelid IN (SELECT oid FROM pg_class WHERE relnamespace = '{schema}'::regnamespace) \
             UNION ALL SELECT concat_ws('|', tablename, attname, n_distinct) FROM pg_stats WHERE schemaname = '{schema}') AS it"
        ))
    };
    for schema in ["over_one", "over_more"] {
        let options = LoadOptions { large: if schema == "over_one" { u64::MAX } else { 1 }, ..options() };
        load(&Memory::council(200), &place(schema), &options).unwrap();
        load(&rows, &place(schema), &options).unwrap();
        assert!(reconcile(&rows, &place(schema), &options).unwrap().is_equal());
    }
    assert_eq!(state("over_one"), state("over_more"));
    assert_eq!(staging(&database), 0);
}

#[test]
fn rows_that_fit_three_to_a_page_are_not_compressed() {
    let Some(database) = database() else { return };
    let mut rows = Memory::council(300);
    for (note, times) in [(0, 100), (1, 200), (2, 500)] {
        rows.rows_mut("case_note")[note][4] = text("A long note. ".repeat(times));
    }
    let compressed = "SELECT hashtext(string_agg(pg_column_compression(body) || ' ' || length(body), ', ' ORDER BY length(body)))::bigint FROM case_note";
    let lz4 =
        (database.bench.ask)("SELECT count(*) FROM pg_settings WHERE name = 'default_toast_compression' AND 'lz4' = ANY (enumvals)") > 0;
    // Over one connection, and where somebody asks for lz4, the server does it in its own way: until four fit.
    for (large, with, expected) in
        [(1, "", "pglz 6500"), (u64::MAX, "", "pglz 2600, pglz 6500"), (1, "?compression=lz4", "lz4 2600, lz4 6500")]
    {
        if !with.is_empty() && !lz4 {
            continue;
        }
        let (options, place) = (LoadOptions { large, ..options() }, Place::parse(&format!("{}{with}", database.url())).unwrap());
        load(&Memory::council(300), &place, &options).unwrap();
        load(&rows, &place, &options).unwrap();
        let hash = (database.bench.ask)(&format!("SELECT hashtext('{expected}')::bigint"));
        assert_eq!((database.bench.ask)(compressed), hash, "{expected}");
        // What is written from then on is stored as the server does it.
        assert_eq!((database.bench.ask)("SELECT count(*) FROM pg_class WHERE reloptions IS NOT NULL AND relname = 'case_note'"), 0);
        assert!(reconcile(&rows, &place, &options).unwrap().is_equal());
    }
}

#[test]
fn a_reference_that_leads_nowhere_is_told_the_same_and_leaves_nothing() {
    let Some(database) = database() else { return };
    let mut rows = Memory::council(300);
    rows.rows_mut("case_note")[7][1] = text("nobody");
    rows.rows_mut("case_note")[9][1] = text("nobody else");
    rows.rows_mut("address")[3][1] = text("nobody");
    let place = Place::parse(&format!("{}?schema=new", database.url())).unwrap();
    let told = [u64::MAX, 1, 500].map(|large| {
        let error = load(&rows, &place, &LoadOptions { large, ..options() }).unwrap_err();
        assert_eq!(error.kind, LoadErrorKind::Reference, "{error}");
        // Not even the schema that was made for it.
        assert_eq!((database.bench.ask)("SELECT count(*) FROM pg_namespace WHERE nspname = 'new'"), 0);
        error.to_string()
    });
    assert!(told[0].contains("2 rows of table `case_note`") && told[0].contains("1 rows of table `address`"), "{}", told[0]);
    assert!(told.iter().all(|it| *it == told[0]), "{told:?}");
}

#[test]
fn a_failure_on_one_connection_stops_the_others_and_undoes_everything() {
    let Some(database) = database() else { return };
    let bench = &database.bench;
    bench.load(&Memory::council(200));
    let options = LoadOptions { large: 1, ..options() };
    let mut long = Memory::council(300);
    long.rows_mut("case_note")[700][3] = text("ŵ".repeat(101));
    assert_eq!(load(&long, &bench.place, &options).unwrap_err().kind, LoadErrorKind::DoesNotFit);
    let mut twice = Memory::council(300);
    twice.rows_mut("cp_plan")[1][0] = text("PLAN:5");
    let error = load(&twice, &bench.place, &options).unwrap_err();
    assert_eq!(error.kind, LoadErrorKind::Constraint, "{error}");
    assert!(error.to_string().contains("two rows of table `cp_plan` have the same key"), "{error}");
    let mut twice_new = Memory::council(300);
    twice_new.rows_mut("cp_plan")[1][0] = text("PLAN:5");
    let new = Place::parse(&format!("{}?schema=new", database.url())).unwrap();
    let error = load(&twice_new, &new, &options).unwrap_err();
    assert!(error.to_string().contains("two rows of table `cp_plan` have the same key (constraint `pk_cp_plan`)"), "{error}");
    assert_eq!(staging(&database), 0);
    assert!(bench.reconcile(&Memory::council(200)).is_equal());
}

/// The moment between the staging tables and the swap: a reader of the live table holds it up.
#[test]
fn staging_tables_are_for_nobody_and_the_next_load_drops_what_one_that_died_has_left() {
    let Some(database) = database() else { return };
    let (bench, role) = (&database.bench, format!("{}_reader", database.name));
    bench.load(&before());
    // Whatever is new can be read by everybody here.
    (bench.meddle)(&format!("CREATE ROLE {role}; ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO PUBLIC"));
    let url = database.url();
    let (reading, wait) = std::sync::mpsc::channel();
    let (go_on, done) = std::sync::mpsc::channel::<()>();
    let left = std::thread::scope(|scope| {
        let reader = scope.spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
            runtime.block_on(async {
                use sqlx::Connection as _;
                let mut connection = sqlx::PgConnection::connect(&url).await.unwrap();
                sqlx::raw_sql("BEGIN; LOCK TABLE case_note IN ACCESS SHARE MODE").execute(&mut connection).await.unwrap();
                reading.send(()).unwrap();
                // Not for ever: a test that fails must end.
                done.recv_timeout(Duration::from_secs(25)).unwrap();
                connection.close().await.unwrap();
            });
        });
        wait.recv().unwrap();
        let (mut child, _said) = child(&database.url());
        let swapping = "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'caseport' AND wait_event_type = 'Lock' \
                        AND datname = current_database()";
        assert!((0..200).any(|_| {
            std::thread::sleep(Duration::from_millis(50));
            (bench.ask)(swapping) > 0
        }));
        let left = staging(&database);
        assert!(left >= 3, "{left} staging tables");
        assert!((bench.ask)("SELECT count(*) FROM caseport_staging_case_note") > 0, "the owner can read them");
        let granted = format!("SELECT has_table_privilege('{role}', 'caseport_staging_case_note', 'SELECT')::int::bigint");
        assert_eq!((bench.ask)(&granted), 1, "this database gives it to everybody, so that");
        run(&database.url(), &format!("SET ROLE {role}; DO $$ BEGIN ASSERT (SELECT count(*) = 0 FROM caseport_staging_case_note); END $$"));
        child.kill().unwrap();
        child.wait().unwrap();
        go_on.send(()).unwrap();
        reader.join().unwrap();
        assert!((0..100).any(|_| {
            std::thread::sleep(Duration::from_millis(50));
            (bench.ask)(swapping) == 0
        }));
        assert_eq!(staging(&database), left, "what was committed before the swap is left");
        left
    });
    assert!(bench.reconcile(&before()).is_equal());
    let beside = bench.reconcile(&before()).beside;
    assert!(
        beside.iter().all(|it| it.table.is_none() && it.names.len() as i64 == left),
        "whoever reads the target is told of them: {beside:?}"
    );
    assert_eq!(beside.len(), 1);
    bench.load(&after());
    assert!(bench.reconcile(&after()).is_equal());
    assert_eq!(staging(&database), 0);
    (bench.meddle)(&format!("DROP OWNED BY {role}; DROP ROLE {role}"));
}

#[test]
fn a_table_of_somebody_else_that_is_called_like_a_staging_table_is_refused() {
    let Some(database) = database() else { return };
    (database.bench.meddle)("CREATE TABLE caseport_staging_person AS SELECT 1 AS n");
    let error = load(&Memory::council(5), &database.bench.place, &options()).unwrap_err();
    assert_eq!(error.kind, LoadErrorKind::NotOurs, "{error}");
    assert!(error.to_string().contains("`caseport_staging_person` has the name of a staging table"), "{error}");
    assert_eq!((database.bench.ask)("SELECT count(*) FROM caseport_staging_person"), 1);
}

/// A server may let a user in once only, and a database may isolate transactions more than a load can bear.
#[test]
fn one_connection_is_enough_and_isolation_is_our_own() {
    let Some(database) = database() else { return };
    let (bench, role) = (&database.bench, format!("{}_once", database.name));
    (bench.meddle)(&format!(
        "CREATE ROLE {role} LOGIN PASSWORD 'once' CONNECTION LIMIT 1; GRANT CREATE ON SCHEMA public TO {role}; \
         ALTER DATABASE {} SET default_transaction_isolation = 'serializable'",
        database.name
    ));
    let rows = Memory::council(300);
    let once = Place::parse(&database.url_as(&format!("{role}:once"))).unwrap();
    load(&rows, &once, &options()).unwrap();
    assert!(bench.reconcile(&rows).is_equal());
    (bench.meddle)(&format!("REASSIGN OWNED BY {role} TO CURRENT_USER; DROP OWNED BY {role}; DROP ROLE {role}"));
    // What the other connections have made is seen, and so what stood on the live table is put back on it.
    (bench.meddle)("COMMENT ON TABLE person IS 'a remark'");
    let more = Memory::council(400);
    bench.load(&more);
    assert!(bench.reconcile(&more).is_equal());
    assert_eq!((bench.ask)("SELECT count(*) FROM pg_description WHERE description = 'a remark'"), 1);
}
