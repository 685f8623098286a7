//! One load at a time: a file beside the target that is held while a load is at work, and gone afterwards. The system lets go of it when
//! a load dies.

use std::{
    fs::File,
    io,
    path::Path,
    thread,
    time::{Duration, Instant},
};

/// A lock that is held until it is dropped.
pub(super) struct Lock {
    #[cfg(unix)]
    path: std::path::PathBuf,
    _file: File,
}

/// How long between two looks.
const PAUSE: Duration = Duration::from_millis(50);

impl Lock {
    /// Waits for the lock for a while. The error is nothing when another one has it.
    pub(super) fn take(path: &Path, patience: Duration) -> Result<Lock, Option<io::Error>> {
        let start = Instant::now();
        loop {
            if let Some(lock) = Lock::try_take(path)? {
                return Ok(lock);
            }
            if start.elapsed() >= patience {
                return Err(None);
            }
            thread::sleep(PAUSE);
        }
    }

    /// Nothing while another one has it.
    #[cfg(unix)]
    fn try_take(path: &Path) -> io::Result<Option<Lock>> {
        use std::{
            fs::{self, TryLockError},
            os::unix::fs::{MetadataExt as _, OpenOptionsExt as _},
        };
        let same = |a: &fs::Metadata, b: &fs::Metadata| (a.dev(), a.ino()) == (b.dev(), b.ino());
        loop {
            let file = File::options().read(true).write(true).create(true).truncate(false).mode(0o600).open(path)?;
            match file.try_lock() {
                Ok(()) if fs::metadata(path).is_ok_and(|it| file.metadata().is_ok_and(|own| same(&it, &own))) => {
                    return Ok(Some(Lock { path: path.to_owned(), _file: file }));
                }
                // The one who had it has just taken the file away: that lock keeps nobody out.
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Ok(None),
                Err(TryLockError::Error(error)) => return Err(error),
            }
        }
    }

    /// Nothing while another one has it: a file that is not shared, and that Windows takes away when it is closed.
    #[cfg(windows)]
    fn try_take(path: &Path) -> io::Result<Option<Lock>> {
        use std::os::windows::fs::OpenOptionsExt as _;
        const DELETE_ON_CLOSE: u32 = 0x0400_0000;
        let mut options = File::options();
        options.read(true).write(true).create(true).truncate(false).share_mode(0).custom_flags(DELETE_ON_CLOSE);
        match options.open(path) {
            Ok(file) => Ok(Some(Lock { _file: file })),
            // Held, or just being taken away.
            Err(error) if caseport_run::run::is_held(&error) || error.kind() == io::ErrorKind::PermissionDenied => Ok(None),
            Err(error) => Err(error),
        }
    }
}

#[cfg(unix)]
impl Drop for Lock {
    fn drop(&mut self) {
        // Taken away while it is still locked, so that whoever gets it sees that it is gone.
        let _ = std::fs::remove_file(&self.path);
    }
}
