//! Running other programs, and saying so.

use std::{
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::OnceLock,
};

use anyhow::{Context as _, ensure};

/// The workspace.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map_or_else(|| PathBuf::from("."), Path::to_owned)
}

/// Where cargo builds: cargo is asked, as a variable or any of its own files may say so.
pub(crate) fn target() -> PathBuf {
    static TARGET: OnceLock<PathBuf> = OnceLock::new();
    let ask = || {
        let mut metadata = cargo();
        metadata.args(["metadata", "--format-version", "1", "--no-deps", "--offline"]).current_dir(root());
        let said: serde_json::Value = serde_json::from_str(&output(&mut metadata).ok()?).ok()?;
        said["target_directory"].as_str().map(PathBuf::from)
    };
    TARGET.get_or_init(|| ask().unwrap_or_else(|| root().join("target"))).clone()
}

/// Says what is going on.
#[expect(clippy::print_stderr, reason = "a chore talks to the person who started it")]
pub(crate) fn say(text: &str) {
    eprintln!("xtask: {text}");
}

/// Runs a program and fails if it fails.
pub(crate) fn run(command: &mut Command) -> anyhow::Result<()> {
    let shown = shown(command);
    say(&shown);
    let status = command.current_dir(root()).status().with_context(|| format!("cannot start: {shown}"))?;
    ensure!(status.success(), "failed ({status}): {shown}");
    Ok(())
}

/// Runs a program quietly and gives its output.
pub(crate) fn output(command: &mut Command) -> anyhow::Result<String> {
    let shown = shown(command);
    let out = command.stderr(Stdio::inherit()).output().with_context(|| format!("cannot start: {shown}"))?;
    ensure!(out.status.success(), "failed ({}): {shown}", out.status);
    Ok(String::from_utf8_lossy(&out.stdout).into_owned())
}

/// The cargo that runs us.
pub(crate) fn cargo() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Where a program stands, looked for in `PATH` and in further folders.
pub(crate) fn find(program: &str, further: &[PathBuf]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    further.iter().cloned().chain(std::env::split_paths(&path)).map(|dir| dir.join(program)).find(|it| it.is_file())
}

/// Whether CI runs us: there, what is missing is a failure.
pub(crate) fn in_ci() -> bool {
    std::env::var("CI").is_ok_and(|it| !it.is_empty() && it != "false")
}

fn shown(command: &Command) -> String {
    let words: Vec<_> =
        std::iter::once(command.get_program()).chain(command.get_args()).map(|it| it.to_string_lossy().into_owned()).collect();
    words.join(" ")
}
