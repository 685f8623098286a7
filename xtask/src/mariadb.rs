//! A throw-away MariaDB server on loopback, with its own data folder and socket.

use std::{fs, path::PathBuf, process::Stdio};

use anyhow::ensure;

use crate::{
    server::{Server, as_user, folder, free_port},
    shell::find,
};

/// Folders outside an ordinary user's `PATH` in which Debian keeps the server.
pub(crate) fn places() -> Vec<PathBuf> {
    vec!["/usr/sbin".into()]
}

/// Starts a server, or says `None` if there is none on this machine.
pub(crate) fn start() -> anyhow::Result<Option<Server>> {
    let (Some(install), Some(mariadbd)) = (find("mariadb-install-db", &places()), find("mariadbd", &places())) else { return Ok(None) };
    let dir = folder("mariadb", "mysql")?;
    let data = format!("--datadir={}", dir.join("data").display());
    let made = as_user("mysql", &install)
        .args(["--no-defaults", "--auth-root-authentication-method=normal", "--skip-test-db", "--skip-name-resolve", &data])
        .stdout(Stdio::null())
        .status()?;
    ensure!(made.success(), "mariadb-install-db failed in {}", dir.display());
    let first = dir.join("first.sql");
    fs::write(&first, "CREATE USER harness@'%' IDENTIFIED BY 'harness';\nGRANT ALL ON *.* TO harness@'%' WITH GRANT OPTION;\n")?;
    let port = free_port()?;
    let mut server = as_user("mysql", &mariadbd);
    server
        .args(["--no-defaults", &data, "--bind-address=127.0.0.1", "--skip-name-resolve", "--skip-log-bin", "--max-connections=60"])
        .args(["--innodb-flush-log-at-trx-commit=0", "--innodb-buffer-pool-size=128M"])
        // A server that starts clears its folder for temporary tables; in a shared one it would take another's.
        .arg(format!("--tmpdir={}", dir.display()))
        .arg(format!("--port={port}"))
        .arg(format!("--socket={}", dir.join("socket").display()))
        .arg(format!("--pid-file={}", dir.join("pid").display()))
        .arg(format!("--init-file={}", first.display()));
    let url = format!("mysql://harness:harness@127.0.0.1:{port}/mysql");
    Server::start(&mut server, dir, port, "-TERM", url).map(Some)
}
