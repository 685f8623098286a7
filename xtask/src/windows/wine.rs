//! Both programs on one bench: started in the same folder with the same words, the Windows one under a Wine of our own.

use std::{
    fs,
    io::{BufRead as _, BufReader},
    os::unix::fs::symlink,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

use anyhow::{Context as _, ensure};

use crate::shell::{find, root, run};

/// Both programs, and a place for what they write.
pub(super) struct Bench {
    wine: PathBuf,
    exe: PathBuf,
    hold: PathBuf,
    linux: PathBuf,
    place: PathBuf,
}

/// Which program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum On {
    Linux,
    Windows,
}

/// What a program said, and how it ended.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Said {
    pub(super) code: Option<i32>,
    pub(super) out: String,
    pub(super) err: String,
}

impl Bench {
    /// With what Wine lacks beside the program, and what holds files open.
    pub(super) fn new(place: &Path, exe: &Path, linux: &Path) -> anyhow::Result<Bench> {
        let sources = root().join("xtask/windows");
        let gcc = |out: &Path, words: &[&str], source: &str| {
            run(Command::new("x86_64-w64-mingw32-gcc").args(["-O1", "-Wall", "-o"]).arg(out).arg(sources.join(source)).args(words))
        };
        gcc(&exe.with_file_name("bcryptprimitives.dll"), &["-shared", "-ladvapi32"], "random.c")?;
        let hold = place.join("hold.exe");
        gcc(&hold, &["-municode"], "hold.c")?;
        let wine = find("wine64", &[PathBuf::from("/usr/lib/wine")]).context("there is no wine64")?;
        let bench = Bench { wine, exe: exe.to_owned(), hold, linux: linux.to_owned(), place: place.to_owned() };
        // The first start makes Wine's own folders.
        ensure!(bench.say(On::Windows, place, &["--version"])?.code == Some(0), "caseport.exe does not start under Wine");
        Ok(bench)
    }

    /// An empty folder for a check.
    pub(super) fn fresh(&self, name: &str) -> anyhow::Result<PathBuf> {
        let dir = self.place.join("checks").join(name);
        if dir.exists() {
            fs::remove_dir_all(&dir)?;
        }
        fs::create_dir_all(&dir)?;
        Ok(dir)
    }

    /// Makes a folder a drive of the Windows program.
    pub(super) fn drive(&self, letter: char, folder: &Path) -> anyhow::Result<()> {
        let link = self.prefix().join(format!("dosdevices/{letter}:"));
        let _ = fs::remove_file(&link);
        Ok(symlink(folder, link)?)
    }

    /// The folder for temporary files, which Wine does not take from our environment; emptied.
    pub(super) fn temporary(&self) -> anyhow::Result<PathBuf> {
        let mut users = fs::read_dir(self.prefix().join("drive_c/users"))?.flatten().map(|it| it.path().join("Temp"));
        let dir = users.find(|it| it.is_dir()).context("this Wine has no folder for temporary files")?;
        fs::remove_dir_all(&dir)?;
        fs::create_dir(&dir)?;
        Ok(dir)
    }

    fn prefix(&self) -> PathBuf {
        self.place.join("prefix")
    }

    fn under_wine(&self, exe: &Path) -> Command {
        let mut command = Command::new(&self.wine);
        command.env("WINEDEBUG", "-all").env("WINEPREFIX", self.prefix()).arg(exe);
        command
    }

    /// A program about to be started in a folder.
    pub(super) fn command(&self, on: On, dir: &Path, words: &[&str]) -> Command {
        let mut command = match on {
            On::Linux => Command::new(&self.linux),
            On::Windows => self.under_wine(&self.exe),
        };
        command.args(words).current_dir(dir);
        command
    }

    /// Starts a program and waits for its end.
    pub(super) fn say(&self, on: On, dir: &Path, words: &[&str]) -> anyhow::Result<Said> {
        let out = self.command(on, dir, words).output().context("cannot start the program")?;
        Ok(Said { code: out.status.code(), out: text(out.stdout)?, err: text(out.stderr)? })
    }

    /// The same, where the end is known.
    pub(super) fn ends(&self, on: On, dir: &Path, words: &[&str], code: i32) -> anyhow::Result<Said> {
        let said = self.say(on, dir, words)?;
        ensure!(said.code == Some(code), "{on:?}: `{}` ended with {:?}, not {code}:\n{}{}", words.join(" "), said.code, said.out, said.err);
        Ok(said)
    }

    /// The Windows program in a terminal, whose keys are what we write; `script` ends with its code.
    pub(super) fn in_a_terminal(&self, dir: &Path, words: &[&str]) -> anyhow::Result<Child> {
        let quoted = |it: &str| format!("'{}'", it.replace('\'', r"'\''"));
        let program = [self.wine.display().to_string(), self.exe.display().to_string()];
        let line: Vec<String> = program.iter().map(String::as_str).chain(words.iter().copied()).map(quoted).collect();
        let mut command = Command::new("script");
        command.args(["-qefc", &line.join(" "), "/dev/null"]).current_dir(dir).env("WINEDEBUG", "-all").env("WINEPREFIX", self.prefix());
        Ok(command.env("LC_ALL", "C.UTF-8").stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn()?)
    }

    /// Another program that has a file open, until it is dropped.
    pub(super) fn hold(&self, how: &str, file: &Path) -> anyhow::Result<Held> {
        let mut child = self.under_wine(&self.hold).arg(how).arg(windows_path(file)).stdout(Stdio::piped()).spawn()?;
        let mut line = String::new();
        BufReader::new(child.stdout.take().context("no output")?).read_line(&mut line)?;
        let held = Held(child);
        ensure!(line.trim() == "held", "`{}` cannot be held", file.display());
        Ok(held)
    }
}

/// A file that another program has open.
pub(super) struct Held(Child);

impl Drop for Held {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A path as the Windows program knows it: Wine shows the whole tree as drive Z.
pub(super) fn windows_path(path: &Path) -> String {
    format!("Z:{}", path.display()).replace('/', "\\")
}

fn text(bytes: Vec<u8>) -> anyhow::Result<String> {
    String::from_utf8(bytes).context("the program printed something that is not UTF-8")
}
