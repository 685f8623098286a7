//! What throw-away servers share: a folder and a process of our own on loopback, stopped by its pid.

use std::{
    fs,
    net::{TcpListener, TcpStream},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use anyhow::{Context as _, bail};

/// A running server; it stops when this is dropped.
pub(crate) struct Server {
    child: Child,
    dir: PathBuf,
    signal: &'static str,
    url: String,
}

/// A folder for a server that will run as that user: it refuses to run as root.
pub(crate) fn folder(name: &str, user: &str) -> anyhow::Result<PathBuf> {
    let dir = std::env::temp_dir().join(format!("caseport-{name}-{}", std::process::id()));
    fs::create_dir_all(&dir)?;
    if is_root() {
        crate::shell::output(Command::new("chown").arg("-R").arg(user).arg(&dir))?;
    }
    Ok(dir)
}

/// A command that runs the program as that user, where we are root.
pub(crate) fn as_user(user: &str, program: &Path) -> Command {
    if is_root() {
        let mut command = Command::new("setpriv");
        command.args([&format!("--reuid={user}"), &format!("--regid={user}"), "--clear-groups", "--"]).arg(program).current_dir("/");
        command
    } else {
        Command::new(program)
    }
}

/// A port that nobody listens on.
pub(crate) fn free_port() -> anyhow::Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}

impl Server {
    /// Starts the command, whose words go into `log` in the folder, and returns when it listens on the port.
    pub(crate) fn start(command: &mut Command, dir: PathBuf, port: u16, signal: &'static str, url: String) -> anyhow::Result<Server> {
        let log = fs::File::create(dir.join("log"))?;
        let child =
            command.stdout(Stdio::null()).stderr(log).spawn().with_context(|| format!("cannot start the server of {}", dir.display()))?;
        let server = Server { child, dir, signal, url };
        let start = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            if start.elapsed() > Duration::from_secs(30) {
                bail!("the server did not answer in 30 s; its log: {}", fs::read_to_string(server.dir.join("log")).unwrap_or_default());
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        // The socket is open a moment before the server takes connections.
        std::thread::sleep(Duration::from_millis(500));
        Ok(server)
    }

    /// Where it listens.
    pub(crate) fn url(&self) -> &str {
        &self.url
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // `setpriv` executes the server in its own place, so the child's pid is the server's.
        let _ = Command::new("kill").arg(self.signal).arg(self.child.id().to_string()).status();
        let _ = self.child.wait();
        let _ = fs::remove_dir_all(&self.dir);
    }
}

fn is_root() -> bool {
    crate::shell::output(Command::new("id").arg("-u")).is_ok_and(|it| it.trim() == "0")
}

#[cfg(test)]
mod tests {
    use std::net::TcpStream;

    #[test]
    fn servers_start_answer_and_leave_nothing() {
        for (scheme, started) in [("postgres://", crate::postgres::start()), ("mysql://", crate::mariadb::start())] {
            let Some(server) = started.unwrap() else { continue };
            let (dir, url) = (server.dir.clone(), server.url().to_owned());
            let address = url.rsplit_once('@').unwrap().1.split_once('/').unwrap().0.to_owned();
            assert!(url.starts_with(scheme) && TcpStream::connect(&address).is_ok());
            drop(server);
            assert!(TcpStream::connect(&address).is_err() && !dir.exists());
        }
    }
}
