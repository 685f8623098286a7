//! Exit codes, part of the contract like any flag, and the errors that carry them.

use std::{fmt, process::ExitCode};

/// Done, nothing that needs a decision.
pub(crate) const DONE: u8 = 0;
/// Done, with open exceptions of severity medium or above.
pub(crate) const EXCEPTIONS: u8 = 1;
/// Wrong usage, project file or mapping.
pub(crate) const USAGE: u8 = 2;
/// A source could not be read.
pub(crate) const SOURCE: u8 = 3;
/// A target could not be loaded; nothing was committed.
pub(crate) const TARGET: u8 = 4;
/// Loaded, but reconciliation found a difference.
pub(crate) const DIFFERENT: u8 = 5;
/// More than the tolerances allow that were declared before the run.
pub(crate) const TOLERANCE: u8 = 6;
/// There is no room, or a folder may not be written: the outside world's, and neither a source's nor a target's.
pub(crate) const ROOM: u8 = 7;
/// A bug in caseport.
pub(crate) const BUG: u8 = 70;
/// Interrupted: the run can go on.
pub(crate) const INTERRUPTED: u8 = 130;

/// What to do about a file that another program has open.
pub(crate) const LET_GO: &str = "close it in the program that has it open (Excel, a viewer), then do the same again";

/// Where several codes hold, the one that is reported.
pub(crate) fn worst(codes: impl IntoIterator<Item = u8>) -> u8 {
    const ORDER: [u8; 9] = [BUG, USAGE, ROOM, SOURCE, TARGET, DIFFERENT, TOLERANCE, EXCEPTIONS, DONE];
    let codes: Vec<u8> = codes.into_iter().collect();
    ORDER.into_iter().find(|code| codes.contains(code)).unwrap_or(DONE)
}

/// An error with its exit code and the next step.
#[derive(Debug)]
pub(crate) struct Failure {
    pub(crate) code: u8,
    pub(crate) next_step: String,
    error: anyhow::Error,
}

impl Failure {
    pub(crate) fn new(code: u8, error: impl Into<anyhow::Error>, next_step: impl Into<String>) -> Failure {
        Failure { code, next_step: next_step.into(), error: error.into() }
    }

    /// A file that cannot be read, written or removed: what was tried, where, why, and what to do, which is another thing when it is another
    /// program that stands in the way.
    pub(crate) fn of_file(code: u8, doing: &str, path: &std::path::Path, error: std::io::Error, next: &str) -> Failure {
        let next = if caseport_run::run::is_held(&error) { LET_GO } else { next };
        Failure::new(code, anyhow::Error::new(error).context(format!("cannot {doing} `{}`", path.display())), next)
    }

    pub(crate) fn usage(message: impl fmt::Display, next_step: impl Into<String>) -> Failure {
        Failure::new(USAGE, anyhow::anyhow!("{message}"), next_step)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "error: {:#}", self.error)?;
        if !self.next_step.is_empty() {
            write!(f, "\n  next: {}", self.next_step)?;
        }
        Ok(())
    }
}

/// Errors of the run database are bugs or the outside world's; either way the run is void.
impl From<caseport_run::RunError> for Failure {
    fn from(error: caseport_run::RunError) -> Failure {
        use caseport_run::RunErrorKind as Kind;
        let (code, next) = match &error.kind {
            Kind::Io(e) if e.kind() == std::io::ErrorKind::NotFound => (USAGE, "name a run folder, such as runs/001"),
            Kind::Unfinished => (USAGE, "wait until it has, or go on with `caseport trial … --resume` (or dry-run)"),
            Kind::Exists | Kind::NotARun(_) => (USAGE, ""),
            Kind::Io(e) if caseport_run::run::is_held(e) => (USAGE, LET_GO),
            Kind::Io(e) if has_no_room(e) => (ROOM, MAKE_ROOM_FOR_RUN),
            Kind::Io(_) => (USAGE, "check that the folder has space and may be written, then start a new run"),
            Kind::Sqlite(e) if e.sqlite_error_code() == Some(rusqlite::ErrorCode::DatabaseBusy) => {
                (USAGE, "another program is at work in it: close it there, then do the same again")
            }
            Kind::Sqlite(e)
                if matches!(e.sqlite_error_code(), Some(rusqlite::ErrorCode::DiskFull | rusqlite::ErrorCode::SystemIoFailure)) =>
            {
                (ROOM, MAKE_ROOM_FOR_RUN)
            }
            Kind::Sqlite(_) => (BUG, "check the folder's space, then start a new run; the old run folder can be deleted"),
        };
        Failure::new(code, error, next)
    }
}

/// What to do where a run has no room.
const MAKE_ROOM_FOR_RUN: &str =
    "make room where the run folder is, or name another with --run; then start a new run, and delete the folder of this one";

/// Whether the outside world is the cause: the disk is full, or the folder may not be written.
fn has_no_room(error: &std::io::Error) -> bool {
    use std::io::ErrorKind as Kind;
    matches!(error.kind(), Kind::StorageFull | Kind::QuotaExceeded | Kind::PermissionDenied | Kind::ReadOnlyFilesystem)
}

/// What to do where there is no room.
pub(crate) const MAKE_ROOM: &str =
    "make room in the folder for temporary files (TMPDIR, on Windows TEMP), or name another that may be written; then check again";

/// What to do where an extract that is read has no room for what memory should not hold.
pub(crate) const MAKE_ROOM_THERE: &str = "make room in that folder, or have another used: of a run it is the one where the run folder is (--run), else the one for temporary files (TMPDIR, on Windows TEMP); then do the same again";

/// The database of a return: its folder is the outside world's, its shared statements are the return's, and the rest is ours.
impl From<caseport_return::RestError> for Failure {
    fn from(error: caseport_return::RestError) -> Failure {
        use caseport_return::RestError as Rest;
        let (code, next) = match &error {
            Rest::Outside(_) | Rest::NoRoom(_) => (ROOM, MAKE_ROOM),
            Rest::Shared(_) => (USAGE, "correct the statement in the folder of the return's system"),
            Rest::Database(_) => (BUG, "report it"),
        };
        Failure::new(code, error, next)
    }
}

impl From<caseport_return::RuleError> for Failure {
    fn from(error: caseport_return::RuleError) -> Failure {
        if error.outside {
            return Failure::new(ROOM, error, MAKE_ROOM);
        }
        Failure::new(USAGE, error, "correct the statement of the rule; docs/how-to/check-a-return.md says what it may use")
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Failure {
        let next = if caseport_run::run::is_held(&error) { LET_GO } else { "check that the folder exists, has space and may be written" };
        Failure::new(USAGE, error, next)
    }
}

/// Runs the command and turns what it says into an exit code. A panic is a bug: it says so, without any value.
pub(crate) fn run(command: impl FnOnce() -> Result<u8, Failure> + std::panic::UnwindSafe) -> ExitCode {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map_or(String::new(), |it| format!(" at {}:{}", it.file(), it.line()));
        // The message of a panic may hold a value of a child's record, so it is not shown.
        complain(&format!("error: caseport has a bug{place}\n  next: report this line; nothing was committed to a target by this step"));
    }));
    match std::panic::catch_unwind(command) {
        Ok(Ok(code)) => ExitCode::from(code),
        Ok(Err(failure)) => {
            complain(&failure.to_string());
            ExitCode::from(failure.code)
        }
        Err(_) => ExitCode::from(BUG),
    }
}

#[expect(clippy::print_stderr, reason = "the one place where errors are printed")]
pub(crate) fn complain(message: &str) {
    eprintln!("{message}");
}

#[cfg(test)]
mod tests {
    use super::worst;

    #[test]
    fn a_bug_outranks_everything_and_a_target_outranks_an_exception() {
        assert_eq!(worst([0, 1, 5, 70]), 70);
        assert_eq!(worst([1, 4, 5]), 4);
        assert_eq!(worst([1, 6]), 6);
        assert_eq!(worst([6, 5]), 5);
        assert_eq!(worst([3, 2]), 2);
        assert_eq!(worst([]), 0);
    }
}
