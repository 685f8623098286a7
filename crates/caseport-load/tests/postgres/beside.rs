//! Reading back over two connections: they see the same moment, and say what one would.

use std::{
    ops::ControlFlow,
    sync::{Arc, Condvar, Mutex},
    time::Duration,
};

use caseport_load::{LoadOptions, Model, Place, RestError, RowsAtRest, reconcile, rest::Order};
use caseport_model::{Block, Layout, Table};

use crate::support::{
    Memory, options,
    postgres::{database, run},
};

/// Rows between whose two readers somebody changes the target; the first reader waits for the second.
struct Meddled {
    rows: Memory,
    url: String,
    second_has_read: Arc<(Mutex<bool>, Condvar)>,
    is_second: bool,
}

impl RowsAtRest for Meddled {
    fn layout(&self) -> &Layout {
        self.rows.layout()
    }

    fn model(&self) -> Model {
        self.rows.model()
    }

    fn count(&self, table: &Table) -> Result<u64, RestError> {
        self.rows.count(table)
    }

    fn beside(&self) -> Result<Option<Box<dyn RowsAtRest + Send>>, RestError> {
        run(
            &self.url,
            "UPDATE person SET siblings = 77; UPDATE relationship SET type = 'x'; UPDATE case_note SET title = 'x'; \
             UPDATE cp_plan SET end_date = start_date; UPDATE address SET is_protected = NULL; UPDATE stamp SET updated_at = NULL",
        );
        let second_has_read = self.second_has_read.clone();
        Ok(Some(Box::new(Meddled { rows: self.rows.clone(), url: String::new(), second_has_read, is_second: true })))
    }

    fn rows(&self, table: &Table, order: Order, batch: usize, sink: &mut dyn FnMut(&Block) -> ControlFlow<()>) -> Result<(), RestError> {
        let (has_read, tell) = &*self.second_has_read;
        let mut has_read = has_read.lock().unwrap();
        if self.is_second {
            *has_read = true;
            tell.notify_all();
        }
        // Not for ever: a test that fails must end.
        let (has_read, waited) = tell.wait_timeout_while(has_read, Duration::from_secs(20), |it| !*it).unwrap();
        assert!(!waited.timed_out(), "nobody else reads");
        drop(has_read);
        self.rows.rows(table, order, batch, sink)
    }
}

#[test]
fn two_connections_read_the_same_moment() {
    let Some(database) = database() else { return };
    let rows = Memory::council(300);
    database.bench.load(&rows);
    let second_has_read = Arc::default();
    let meddled = Meddled { rows: rows.clone(), url: database.url(), second_has_read, is_second: false };
    assert!(reconcile(&meddled, &database.bench.place, &options()).unwrap().is_equal(), "as it was when reading began");
    let after = database.bench.reconcile(&rows);
    assert!(after.tables.iter().all(|it| it.rest == it.target && !it.counts.is_empty()), "{:?}", after.differences.len());
}

#[test]
fn two_connections_say_what_one_says() {
    let Some(database) = database() else { return };
    let (bench, rows) = (&database.bench, Memory::council(300));
    bench.load(&rows);
    (bench.meddle)(
        "UPDATE person SET surname = 'x' WHERE person_id = '8'; DELETE FROM case_note WHERE case_note_id LIKE 'NOTE:9%'; \
         INSERT INTO address (address_id, person_id) VALUES ('ADR:x', '1'); DROP TABLE stamp; ALTER TABLE cp_plan DROP COLUMN end_date",
    );
    let said = |place: &Place, large: u64| {
        let said = reconcile(&rows, place, &LoadOptions { large, ..options() }).unwrap();
        assert!(said.count() > 30);
        serde_json::to_string(&said).unwrap()
    };
    let one = said(&bench.place, u64::MAX);
    assert_eq!(said(&bench.place, 1), one);
    // A server may let a user in once only.
    let role = format!("{}_one", database.name);
    (bench.meddle)(&format!(
        "CREATE ROLE {role} LOGIN PASSWORD 'one' CONNECTION LIMIT 1; GRANT SELECT ON ALL TABLES IN SCHEMA public TO {role}"
    ));
    let once = Place::parse(&database.url_as(&format!("{role}:one"))).unwrap();
    assert_eq!(said(&once, 1), one);
    (bench.meddle)(&format!("DROP OWNED BY {role}; DROP ROLE {role}"));
}

#[test]
fn a_failure_of_one_connection_is_told() {
    let Some(database) = database() else { return };
    let (bench, role) = (&database.bench, format!("{}_few", database.name));
    bench.load(&Memory::council(300));
    for table in ["case_note", "person", "stamp"] {
        (bench.meddle)(&format!(
            "CREATE ROLE {role} LOGIN PASSWORD 'few'; GRANT SELECT ON ALL TABLES IN SCHEMA public TO {role}; \
             REVOKE SELECT ON {table} FROM {role}"
        ));
        let few = Place::parse(&database.url_as(&format!("{role}:few"))).unwrap();
        let error = reconcile(&Memory::council(300), &few, &options()).unwrap_err();
        assert!(error.to_string().contains(&format!("reading table `{table}`")), "{error}");
        (bench.meddle)(&format!("DROP OWNED BY {role}; DROP ROLE {role}"));
    }
}
