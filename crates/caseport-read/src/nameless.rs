//! A file without a name, for what memory should not hold: nobody else finds it, and it is gone when it is closed, however the program
//! ends. It stands in a folder that the caller names, and nowhere else.

use std::{
    fs::File,
    io::{self, Read as _, Seek as _, SeekFrom, Write as _},
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
};

use crate::error::{ReadError, ReadErrorKind};

/// A file that is written at its end and read anywhere.
pub(crate) struct Nameless {
    folder: PathBuf,
    file: Mutex<File>,
    end: u64,
}

/// It could not be made, written or read: nothing that was made with its help is to be believed.
#[derive(Debug, thiserror::Error)]
#[error("{error}")]
pub(crate) struct NoRoom {
    folder: PathBuf,
    error: io::Error,
}

impl Nameless {
    pub(crate) fn in_folder(folder: &Path) -> Result<Nameless, NoRoom> {
        let file = tempfile::tempfile_in(folder).map_err(|e| NoRoom { folder: folder.to_owned(), error: bare(&e) })?;
        Ok(Nameless { folder: folder.to_owned(), file: Mutex::new(file), end: 0 })
    }

    /// Adds a piece and says where it stands.
    pub(crate) fn put(&mut self, piece: &[u8]) -> Result<u64, NoRoom> {
        let file = self.file.get_mut().unwrap_or_else(PoisonError::into_inner);
        file.write_all(piece).map_err(|error| NoRoom { folder: self.folder.clone(), error })?;
        let at = self.end;
        self.end += piece.len() as u64;
        Ok(at)
    }

    /// Fills `into` with what stands at a place; nothing may be added any more.
    pub(crate) fn get(&self, at: u64, into: &mut [u8]) -> Result<(), NoRoom> {
        let mut file = self.file.lock().unwrap_or_else(PoisonError::into_inner);
        file.seek(SeekFrom::Start(at)).and_then(|_| file.read_exact(into)).map_err(|error| self.failed(error))
    }

    /// What is said when something else comes back than was put in.
    pub(crate) fn failed(&self, error: io::Error) -> NoRoom {
        NoRoom { folder: self.folder.clone(), error }
    }
}

/// Without the path that the library adds, which is that of a file which is not there.
fn bare(error: &io::Error) -> io::Error {
    error.raw_os_error().map_or_else(|| error.kind().into(), io::Error::from_raw_os_error)
}

impl From<NoRoom> for ReadError {
    fn from(it: NoRoom) -> ReadError {
        ReadError::new(it.folder.display().to_string(), ReadErrorKind::NoRoom(it.error))
    }
}

impl From<NoRoom> for io::Error {
    fn from(it: NoRoom) -> io::Error {
        io::Error::new(it.error.kind(), it)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_come_back_and_nothing_else_does() {
        let folder = tempfile::tempdir().unwrap();
        let mut file = Nameless::in_folder(folder.path()).unwrap();
        let places: Vec<u64> = ["one", "", "three"].iter().map(|it| file.put(it.as_bytes()).unwrap()).collect();
        let mut back = [0; 5];
        file.get(places[2], &mut back).unwrap();
        assert_eq!(&back, b"three");
        file.get(places[0], &mut back[..3]).unwrap();
        assert_eq!(&back, b"oneee");
        assert!(file.get(places[2] + 1, &mut back).is_err());
        // It has no name that a program which is killed would leave behind.
        #[cfg(unix)]
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn a_full_disk_is_an_error_that_says_where() {
        let full = File::options().write(true).open("/dev/full").unwrap();
        let mut file = Nameless { folder: "/run/here".into(), file: Mutex::new(full), end: 0 };
        let error = ReadError::from(file.put(b"a text").unwrap_err());
        assert_eq!(error.place, "/run/here");
        assert!(matches!(&error.kind, ReadErrorKind::NoRoom(it) if it.kind() == io::ErrorKind::StorageFull));
        let missing = Nameless::in_folder(Path::new("/dev/null/none")).err().unwrap();
        assert!(!missing.to_string().contains("none"), "{missing}");
    }

    #[test]
    fn it_is_the_same_error_whatever_carries_it() {
        let failed = || NoRoom { folder: "/run/here".into(), error: io::ErrorKind::StorageFull.into() };
        for carried in [io::Error::from(failed()), io::Error::other(ReadError::from(failed()))] {
            let error = ReadError::io("book.xlsx!NOTES", carried);
            assert!(error.is_no_room() && error.place == "/run/here", "{error:?}");
        }
    }
}
