//! A throw-away PostgreSQL server on loopback: started for the tests that are running, stopped by its process id after the last.
//!
//! `CASEPORT_TEST_POSTGRES` names a server that runs already, with a superuser (`postgres://user:password@host:port/postgres`); then none
//! is started. Where no server is installed, tests say
//! `SKIPPED` and pass, unless `CI=true`, where they fail.

use std::{
    fs,
    path::PathBuf,
    process::Stdio,
    sync::{
        Arc, Mutex, Weak,
        atomic::{AtomicU32, Ordering},
    },
};

use caseport_load::{Dialect, Place};
use sqlx::{AssertSqlSafe, Connection as _, Executor as _, PgConnection};

use super::{
    Bench,
    server::{self, Server, User},
};

/// A database of its own for one test; dropped at the end.
pub struct Database {
    pub bench: Bench,
    /// `user:password@host:port`
    pub server: String,
    pub name: String,
    admin: String,
    _server: Option<Arc<Server>>,
}

/// Databases made so far.
static NUMBER: AtomicU32 = AtomicU32::new(0);

/// A fresh database, or `None` where there is no server to make one on.
#[expect(clippy::print_stderr, reason = "a test that is skipped says so")]
pub fn database() -> Option<Database> {
    let (server, admin) = match std::env::var("CASEPORT_TEST_POSTGRES") {
        Ok(url) => (None, url),
        Err(_) => match shared() {
            Some(server) => (Some(server.clone()), server.url.clone()),
            None if std::env::var("CI").is_ok_and(|it| it == "true") => panic!("no PostgreSQL server is installed, and CI needs one"),
            None => {
                eprintln!("SKIPPED: no PostgreSQL server (initdb and postgres) is installed");
                return None;
            }
        },
    };
    let name = format!("caseport_test_{}_{}", std::process::id(), NUMBER.fetch_add(1, Ordering::Relaxed));
    run(&admin, &format!("CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8'"));
    let base = admin.rsplit_once('/').expect("an address ends with a database").0.to_owned();
    let url = format!("{base}/{name}");
    let (meddle, ask) = (url.clone(), url.clone());
    let bench = Bench {
        place: Place::parse(&url).expect("the address is sound"),
        dialect: Dialect::Postgres,
        meddle: Box::new(move |sql| run(&meddle, sql)),
        ask: Box::new(move |sql| number(&ask, sql)),
    };
    let server_part = base.split_once("://").expect("an address has a scheme").1.to_owned();
    Some(Database { bench, server: server_part, name, admin, _server: server })
}

impl Database {
    /// Its address with other credentials (`user:password`).
    pub fn url_as(&self, credentials: &str) -> String {
        let host = self.server.rsplit_once('@').map_or(self.server.as_str(), |(_, host)| host);
        format!("postgres://{credentials}@{host}/{}", self.name)
    }

    /// Its address.
    pub fn url(&self) -> String {
        format!("postgres://{}/{}", self.server, self.name)
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        let drop_it = format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", self.name);
        let _ = std::panic::catch_unwind(|| run(&self.admin, &drop_it));
    }
}

/// Runs statements on a connection of their own.
pub fn run(url: &str, sql: &str) {
    let sql = sql.to_owned();
    on_connection(url, async move |connection| connection.execute(AssertSqlSafe(sql)).await.map(drop));
}

fn number(url: &str, sql: &str) -> i64 {
    let sql = sql.to_owned();
    on_connection(url, async move |connection| sqlx::query_scalar(AssertSqlSafe(sql)).fetch_one(connection).await)
}

fn on_connection<T>(url: &str, work: impl AsyncFnOnce(&mut PgConnection) -> sqlx::Result<T>) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime starts");
    runtime.block_on(async {
        let mut connection = PgConnection::connect(url).await.expect("the test server answers");
        let outcome = work(&mut connection).await.expect("a stranger can do this");
        connection.close().await.expect("a connection closes");
        outcome
    })
}

/// The server of the tests that are running now.
fn shared() -> Option<Arc<Server>> {
    static RUNNING: Mutex<Weak<Server>> = Mutex::new(Weak::new());
    server::shared(&RUNNING, start)
}

fn start() -> Option<Server> {
    let (initdb, postgres) = (program("initdb")?, program("postgres")?);
    let user = User::of("postgres");
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let data = folder.path().join("data");
    let password = folder.path().join("password");
    fs::write(&password, "harness").expect("a file can be written");
    user.hand_over(folder.path());
    let made = user
        .command(&initdb)
        .args(["--username=harness", "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"])
        .arg(format!("--pwfile={}", password.display()))
        .arg("--pgdata")
        .arg(&data)
        .current_dir(folder.path())
        .stdout(Stdio::null())
        .output()
        .expect("initdb starts");
    assert!(made.status.success(), "initdb: {}", String::from_utf8_lossy(&made.stderr));
    let port = server::free_port();
    let log = fs::File::create(folder.path().join("server.log")).expect("a file can be written");
    let process = user
        .command(&postgres)
        .arg("-D")
        .arg(&data)
        .args(["-p", &port.to_string(), "-c", "listen_addresses=127.0.0.1", "-c", "fsync=off", "-c", "max_connections=50"])
        .args(["-c", "shared_buffers=64MB", "-c", "max_wal_size=1GB", "-c"])
        .arg(format!("unix_socket_directories={}", folder.path().display()))
        .current_dir(folder.path())
        .stdout(Stdio::null())
        .stderr(log)
        .spawn()
        .expect("postgres starts");
    // A fast shutdown.
    let server = Server::new(process, "-INT", format!("postgres://harness:harness@127.0.0.1:{port}/postgres"), folder);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime starts");
    server.wait_until(|url| runtime.block_on(PgConnection::connect(url)).is_ok());
    Some(server)
}

/// Debian keeps the programs of each version in a folder of their own; the newest wins.
fn program(name: &str) -> Option<PathBuf> {
    let mut versions: Vec<PathBuf> = fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten()
        .map(|it| it.path().join("bin").join(name))
        .filter(|it| it.is_file())
        .collect();
    versions.sort_by_key(|path| path.iter().find_map(|part| part.to_str()?.parse::<u32>().ok()));
    versions.pop().or_else(|| server::in_path(name))
}
