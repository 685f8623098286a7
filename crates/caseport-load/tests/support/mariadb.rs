//! A throw-away MariaDB server on loopback: started for the tests that are running, stopped by its process id after the last.
//!
//! `CASEPORT_TEST_MARIADB` names a server that runs already, with a superuser (`mysql://user:password@host:port/mysql`); then none is
//! started. Where no server is installed, tests say `SKIPPED` and pass, unless `CI=true`, where they fail.

use std::{
    fs,
    path::Path,
    process::{Child, Stdio},
    sync::{
        Arc, Mutex, Weak,
        atomic::{AtomicU32, Ordering},
    },
};

use caseport_load::{Dialect, Place};
use sqlx::{AssertSqlSafe, Connection as _, Executor as _, MySqlConnection};

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
    let (server, admin) = match std::env::var("CASEPORT_TEST_MARIADB") {
        Ok(url) => (None, url),
        Err(_) => match shared() {
            Some(server) => (Some(server.clone()), server.url.clone()),
            None if std::env::var("CI").is_ok_and(|it| it == "true") => panic!("no MariaDB server is installed, and CI needs one"),
            None => {
                eprintln!("SKIPPED: no MariaDB server (mariadb-install-db and mariadbd) is installed");
                return None;
            }
        },
    };
    let name = format!("caseport_test_{}_{}", std::process::id(), NUMBER.fetch_add(1, Ordering::Relaxed));
    // Not the collation that our tables need: they must not depend on it.
    run(&admin, &format!("CREATE DATABASE {name} CHARACTER SET latin1 COLLATE latin1_swedish_ci"));
    let base = admin.rsplit_once('/').expect("an address ends with a database").0.to_owned();
    let url = format!("{base}/{name}");
    let (meddle, ask) = (url.clone(), url.clone());
    let bench = Bench {
        place: Place::parse(&url).expect("the address is sound"),
        dialect: Dialect::MySql,
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
        format!("mariadb://{credentials}@{host}/{}", self.name)
    }

    /// Its address.
    pub fn url(&self) -> String {
        format!("mysql://{}/{}", self.server, self.name)
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        let drop_it = format!("DROP DATABASE IF EXISTS {}", self.name);
        let _ = std::panic::catch_unwind(|| run(&self.admin, &drop_it));
    }
}

/// Runs statements on a connection of their own, in standard SQL.
pub fn run(url: &str, sql: &str) {
    let sql = sql.to_owned();
    on_connection(url, async move |connection| connection.execute(AssertSqlSafe(sql)).await.map(drop));
}

fn number(url: &str, sql: &str) -> i64 {
    let sql = sql.to_owned();
    on_connection(url, async move |connection| sqlx::query_scalar(AssertSqlSafe(sql)).fetch_one(connection).await)
}

fn on_connection<T>(url: &str, work: impl AsyncFnOnce(&mut MySqlConnection) -> sqlx::Result<T>) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime starts");
    runtime.block_on(async {
        let mut connection = MySqlConnection::connect(url).await.expect("the test server answers");
        connection.execute("SET SESSION sql_mode = 'ANSI,SIMULTANEOUS_ASSIGNMENT'").await.expect("the server knows its modes");
        let outcome = work(&mut connection).await.expect("a stranger can do this");
        connection.close().await.expect("a connection closes");
        outcome
    })
}

/// The server of the tests that are running now.
fn shared() -> Option<Arc<Server>> {
    static RUNNING: Mutex<Weak<Server>> = Mutex::new(Weak::new());
    server::shared(&RUNNING, || start(Lasting::No))
}

fn start(lasting: Lasting) -> Option<Server> {
    let (install, _) = (server::in_path("mariadb-install-db")?, server::in_path("mariadbd")?);
    let user = User::of("mysql");
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let data = folder.path().join("data");
    let first = folder.path().join("first.sql");
    fs::write(
        &first,
        "CREATE USER IF NOT EXISTS harness@'%' IDENTIFIED BY 'harness';\nGRANT ALL ON *.* TO harness@'%' WITH GRANT OPTION;\n",
    )
    .expect("a file can be written");
    user.hand_over(folder.path());
    let made = user
        .command(&install)
        .args(["--no-defaults", "--auth-root-authentication-method=normal", "--skip-test-db", "--skip-name-resolve"])
        .arg(format!("--datadir={}", data.display()))
        .current_dir(folder.path())
        .stdout(Stdio::null())
        .output()
        .expect("mariadb-install-db starts");
    assert!(made.status.success(), "mariadb-install-db: {}", String::from_utf8_lossy(&made.stderr));
    let port = server::free_port();
    let process = spawn(folder.path(), port, lasting);
    let server = Server::new(process, "-TERM", format!("mysql://harness:harness@127.0.0.1:{port}/mysql"), folder);
    wait(&server);
    Some(server)
}

/// A server that no other test uses, whose commits last.
pub fn server_of_its_own() -> Option<Server> {
    start(Lasting::Yes)
}

/// Kills the server and starts it again; returns when it has recovered.
pub fn crash(server: &Server) {
    let port = server.url.rsplit_once(':').and_then(|(_, it)| it.split_once('/')?.0.parse().ok()).expect("its address has a port");
    server.crash(|folder| spawn(folder, port, Lasting::Yes));
    wait(server);
}

/// Whether a commit is on disk when the server says that it is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lasting {
    Yes,
    No,
}

fn spawn(folder: &Path, port: u16, lasting: Lasting) -> Child {
    let log = fs::File::create(folder.join("server.log")).expect("a file can be written");
    User::of("mysql")
        .command(&server::in_path("mariadbd").expect("it was there a moment ago"))
        .arg("--no-defaults")
        .arg(format!("--datadir={}", folder.join("data").display()))
        .arg(format!("--socket={}", folder.join("socket").display()))
        .arg(format!("--pid-file={}", folder.join("pid").display()))
        .arg(format!("--init-file={}", folder.join("first.sql").display()))
        .args(["--bind-address=127.0.0.1", &format!("--port={port}"), "--skip-name-resolve", "--max-connections=60"])
        // A server that starts clears its folder for temporary tables; in a shared one it would take another's.
        .arg(format!("--tmpdir={}", folder.display()))
        .args(["--innodb-buffer-pool-size=128M", "--skip-log-bin"])
        .arg(format!("--innodb-flush-log-at-trx-commit={}", u8::from(lasting == Lasting::Yes)))
        // Each table made or dropped waits ten times for the disk: with others at work on it, 200 kills took longer than ten minutes.
        .args(if lasting == Lasting::No { &["--innodb-flush-method=nosync", "--skip-sync-frm"][..] } else { &[] })
        .current_dir(folder)
        .stdout(Stdio::null())
        .stderr(log)
        .spawn()
        .expect("mariadbd starts")
}

fn wait(server: &Server) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime starts");
    server.wait_until(|url| runtime.block_on(MySqlConnection::connect(url)).is_ok());
}
