//! One load at a time: a file beside the target that is locked while a load is at work, and gone afterwards. The system unlocks it when
//! a load dies.

use std::{
    fs::{self, File, TryLockError},
    io,
    path::{Path, PathBuf},
    thread,
    time::{Duration, Instant},
};

/// A lock that is held until it is dropped.
pub(super) struct Lock {
    path: PathBuf,
    file: Option<File>,
}

/// How long between two looks.
const PAUSE: Duration = Duration::from_millis(50);

impl Lock {
    /// Waits for the lock for a while. The error is nothing when another one has it.
    pub(super) fn take(path: &Path, patience: Duration) -> Result<Lock, Option<io::Error>> {
        let start = Instant::now();
        loop {
            let mut options = File::options();
            options.read(true).write(true).create(true).truncate(false);
            #[cfg(unix)]
            {
                use std::os::unix::fs::OpenOptionsExt as _;
                options.mode(0o600);
            }
            match options.open(path) {
                Ok(file) => match file.try_lock() {
                    Ok(()) if is_still(path, &file) => return Ok(Lock { path: path.to_owned(), file: Some(file) }),
                    // The one who had it has just taken the file away: that lock keeps nobody out.
                    Ok(()) => continue,
                    Err(TryLockError::WouldBlock) => {}
                    Err(TryLockError::Error(error)) => return Err(Some(error)),
                },
                // Being taken away, on Windows.
                Err(error) if cfg!(windows) && error.kind() == io::ErrorKind::PermissionDenied => {}
                Err(error) => return Err(Some(error)),
            }
            if start.elapsed() >= patience {
                return Err(None);
            }
            thread::sleep(PAUSE);
        }
    }
}

/// Whether the file that was locked is the one that stands there.
#[cfg(unix)]
fn is_still(path: &Path, file: &File) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    let same = |a: fs::Metadata, b: fs::Metadata| (a.dev(), a.ino()) == (b.dev(), b.ino());
    fs::metadata(path).ok().zip(file.metadata().ok()).is_some_and(|(a, b)| same(a, b))
}

/// A file that is open cannot be made anew there.
#[cfg(not(unix))]
fn is_still(_: &Path, _: &File) -> bool {
    true
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Taken away while it is still locked, so that whoever gets it sees that it is gone.
        let _ = fs::remove_file(&self.path);
        self.file = None;
    }
}
