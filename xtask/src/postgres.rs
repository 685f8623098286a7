//! A throw-away PostgreSQL server on loopback, with its own data folder, stopped by pid.

use std::{
    fs,
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use anyhow::{Context as _, bail};

use crate::shell::find;

/// A running server; it stops when this is dropped.
pub(crate) struct Server {
    child: Child,
    dir: PathBuf,
    port: u16,
}

/// Folders in which Debian keeps the server's programs, the newest version first.
pub(crate) fn places() -> Vec<PathBuf> {
    let mut versions: Vec<PathBuf> =
        fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten().map(|it| it.path().join("bin")).collect();
    versions.sort();
    versions.reverse();
    versions
}

impl Server {
    /// Starts a server, or says `None` if there is none on this machine.
    pub(crate) fn start() -> anyhow::Result<Option<Server>> {
        let Some(initdb) = find("initdb", &places()) else { return Ok(None) };
        let bin = initdb.parent().map(Path::to_owned).unwrap_or_default();
        let dir = std::env::temp_dir().join(format!("caseport-postgres-{}", std::process::id()));
        fs::create_dir_all(&dir)?;
        let data = dir.join("data");
        if is_root() {
            // The server refuses to run as root.
            crate::shell::output(Command::new("chown").arg("postgres").arg(&dir))?;
        }
        let made = as_server(&initdb)
            .args(["--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--username=caseport", "--no-sync", "-D"])
            .arg(&data)
            .stdout(Stdio::null())
            .status()?;
        if !made.success() {
            bail!("initdb failed in {}", dir.display());
        }
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let log = fs::File::create(dir.join("log"))?;
        let child = as_server(&bin.join("postgres"))
            .arg("-D")
            .arg(&data)
            .args(["-c", "listen_addresses=127.0.0.1", "-c", "fsync=off", "-c", "max_connections=60"])
            .args(["-c", &format!("port={port}"), "-c", &format!("unix_socket_directories={}", dir.display())])
            .stdout(Stdio::null())
            .stderr(log)
            .spawn()
            .context("cannot start postgres")?;
        let server = Server { child, dir, port };
        let start = Instant::now();
        while std::net::TcpStream::connect(("127.0.0.1", port)).is_err() {
            if start.elapsed() > Duration::from_secs(30) {
                bail!("postgres did not answer in 30 s; its log: {}", fs::read_to_string(server.dir.join("log")).unwrap_or_default());
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        // The socket is open a moment before the server takes connections.
        std::thread::sleep(Duration::from_millis(500));
        Ok(Some(server))
    }

    /// Where it listens.
    pub(crate) fn url(&self) -> String {
        format!("postgres://caseport@127.0.0.1:{}/postgres", self.port)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // `setpriv` executes the server in its own place, so the child's pid is the server's.
        let _ = Command::new("kill").arg("-INT").arg(self.child.id().to_string()).status();
        let _ = self.child.wait();
        let _ = fs::remove_dir_all(&self.dir);
    }
}

fn as_server(program: &Path) -> Command {
    if is_root() {
        let mut command = Command::new("setpriv");
        command.args(["--reuid=postgres", "--regid=postgres", "--clear-groups", "--"]).arg(program).current_dir("/");
        command
    } else {
        Command::new(program)
    }
}

fn is_root() -> bool {
    crate::shell::output(Command::new("id").arg("-u")).is_ok_and(|it| it.trim() == "0")
}
