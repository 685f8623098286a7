//! What the throw-away servers of the tests share: a process of our own on loopback, stopped by its id after the last test.

use std::{
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::{Arc, Mutex, PoisonError, Weak},
    time::Duration,
};

/// A running server.
pub struct Server {
    process: Mutex<Child>,
    signal: &'static str,
    /// Its address, as a superuser.
    pub url: String,
    folder: tempfile::TempDir,
}

impl Server {
    pub fn new(process: Child, signal: &'static str, url: String, folder: tempfile::TempDir) -> Server {
        Server { process: Mutex::new(process), signal, url, folder }
    }

    /// Returns when it answers. Its log, `server.log` in its folder, is told if it never does.
    pub fn wait_until(&self, answers: impl Fn(&str) -> bool) {
        for _ in 0..300 {
            if answers(&self.url) {
                return;
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        panic!("the server does not answer: {}", std::fs::read_to_string(self.folder.path().join("server.log")).unwrap_or_default());
    }
}

impl Server {
    /// Kills the server where it stands and starts another in its folder.
    pub fn crash(&self, again: impl FnOnce(&Path) -> Child) {
        let mut process = self.process.lock().unwrap_or_else(PoisonError::into_inner);
        process.kill().expect("a server can be killed");
        process.wait().expect("a killed server ends");
        *process = again(self.folder.path());
    }
}

impl Drop for Server {
    /// An orderly shutdown of the process that we started, and of no other.
    fn drop(&mut self) {
        let process = self.process.get_mut().unwrap_or_else(PoisonError::into_inner);
        let _ = Command::new("kill").args([self.signal, &process.id().to_string()]).status();
        for _ in 0..100 {
            if process.try_wait().is_ok_and(|it| it.is_some()) {
                return;
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        let _ = process.kill();
        let _ = process.wait();
    }
}

/// The server of the tests that are running now; started if there is none.
pub fn shared(running: &Mutex<Weak<Server>>, start: impl FnOnce() -> Option<Server>) -> Option<Arc<Server>> {
    let mut running = running.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(server) = running.upgrade() {
        return Some(server);
    }
    let server = Arc::new(start()?);
    *running = Arc::downgrade(&server);
    Some(server)
}

pub fn free_port() -> u16 {
    TcpListener::bind(("127.0.0.1", 0)).and_then(|it| it.local_addr()).expect("a port is free").port()
}

/// Where a program stands.
pub fn in_path(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).chain(["/usr/sbin".into()]).map(|folder| folder.join(name)).find(|it| it.is_file())
}

/// Who a server runs as: it refuses to run as root.
pub struct User(Option<&'static str>);

impl User {
    /// That user where we are root and there is one; we ourselves where we are an ordinary user.
    pub fn of(name: &'static str) -> User {
        let ask = |arguments: &[&str]| Command::new("id").args(arguments).stderr(Stdio::null()).output();
        if ask(&["-u"]).is_ok_and(|it| it.stdout.trim_ascii() != b"0") {
            return User(None);
        }
        User(Some(if ask(&[name]).is_ok_and(|it| it.status.success()) { name } else { "nobody" }))
    }

    /// A command that runs the program as that user, in its own place: the pid of the child is the server's.
    pub fn command(&self, program: &Path) -> Command {
        let Some(user) = self.0 else { return Command::new(program) };
        let mut command = Command::new("setpriv");
        command.args(["--reuid", user, "--regid", user, "--clear-groups", "--"]).arg(program);
        command
    }

    pub fn hand_over(&self, folder: &Path) {
        if let Some(user) = self.0 {
            let given = Command::new("chown").args(["-R", user]).arg(folder).status().expect("chown starts");
            assert!(given.success(), "the folder can be given to {user}");
        }
    }
}
