//! A throw-away PostgreSQL server on loopback, with its own data folder.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Stdio,
};

use anyhow::ensure;

use crate::{
    server::{Server, as_user, folder, free_port},
    shell::find,
};

/// Folders in which Debian keeps the server's programs, the newest version first.
pub(crate) fn places() -> Vec<PathBuf> {
    let mut versions: Vec<PathBuf> =
        fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten().map(|it| it.path().join("bin")).collect();
    versions.sort();
    versions.reverse();
    versions
}

/// Starts a server, or says `None` if there is none on this machine.
pub(crate) fn start() -> anyhow::Result<Option<Server>> {
    let Some(initdb) = find("initdb", &places()) else { return Ok(None) };
    let bin = initdb.parent().map(Path::to_owned).unwrap_or_default();
    let dir = folder("postgres", "postgres")?;
    let data = dir.join("data");
    let made = as_user("postgres", &initdb)
        .args(["--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--username=caseport", "--no-sync", "-D"])
        .arg(&data)
        .stdout(Stdio::null())
        .status()?;
    ensure!(made.success(), "initdb failed in {}", dir.display());
    let port = free_port()?;
    let mut server = as_user("postgres", &bin.join("postgres"));
    server.arg("-D").arg(&data).args(["-c", "listen_addresses=127.0.0.1", "-c", "fsync=off", "-c", "max_connections=60"]).args([
        "-c",
        &format!("port={port}"),
        "-c",
        &format!("unix_socket_directories={}", dir.display()),
    ]);
    let url = format!("postgres://caseport@127.0.0.1:{port}/postgres");
    Server::start(&mut server, dir, port, "-INT", url).map(Some)
}
