//! Room in the run folder for what the first pass keeps of an extract: a file without a name, which is gone when nobody uses it any more,
//! however the run ends.

use std::{
    fs::File,
    io,
    path::{Path, PathBuf},
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
};

use caseport_run::{RunError, run::RunErrorKind};

/// So many bytes of one look-up stay in memory: an extract of some ten megabytes needs no file.
const SPARE: usize = 1 << 20;

/// A file that is written at its end and read anywhere, by several threads at once.
pub(crate) struct Shelf {
    folder: PathBuf,
    file: File,
    end: AtomicU64,
    failed: Mutex<Option<io::Error>>,
}

impl Shelf {
    /// An empty shelf in a folder that only its owner may enter.
    pub(crate) fn in_folder(folder: &Path) -> Result<Shelf, RunError> {
        let file = tempfile::tempfile_in(folder).map_err(|e| RunError { path: folder.to_owned(), kind: e.into() })?;
        Ok(Shelf { folder: folder.to_owned(), file, end: AtomicU64::new(0), failed: Mutex::new(None) })
    }

    /// The first thing that went wrong since it was last asked. What was mapped until then is void.
    pub(crate) fn check(&self) -> Result<(), RunError> {
        match self.failed.lock().unwrap_or_else(PoisonError::into_inner).take() {
            None => Ok(()),
            Some(e) => Err(RunError { path: self.folder.clone(), kind: RunErrorKind::Io(e) }),
        }
    }

    fn keep(&self, error: io::Error) {
        self.failed.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert(error);
    }
}

impl caseport_map::Shelf for Shelf {
    fn put(&self, piece: &[u8]) -> Option<u64> {
        let at = self.end.fetch_add(piece.len() as u64, Ordering::Relaxed);
        write_at(&self.file, piece, at).map_err(|e| self.keep(e)).ok()?;
        Some(at)
    }

    fn get(&self, at: u64, into: &mut [u8]) -> bool {
        read_at(&self.file, into, at).map_err(|e| self.keep(e)).is_ok()
    }

    fn spare(&self) -> usize {
        SPARE
    }
}

#[cfg(unix)]
fn write_at(file: &File, piece: &[u8], at: u64) -> io::Result<()> {
    std::os::unix::fs::FileExt::write_all_at(file, piece, at)
}

#[cfg(unix)]
fn read_at(file: &File, into: &mut [u8], at: u64) -> io::Result<()> {
    std::os::unix::fs::FileExt::read_exact_at(file, into, at)
}

#[cfg(windows)]
fn write_at(file: &File, mut piece: &[u8], mut at: u64) -> io::Result<()> {
    while !piece.is_empty() {
        match std::os::windows::fs::FileExt::seek_write(file, piece, at)? {
            0 => return Err(io::ErrorKind::WriteZero.into()),
            done => (piece, at) = (&piece[done..], at + done as u64),
        }
    }
    Ok(())
}

#[cfg(windows)]
fn read_at(file: &File, mut into: &mut [u8], mut at: u64) -> io::Result<()> {
    while !into.is_empty() {
        match std::os::windows::fs::FileExt::seek_read(file, into, at)? {
            0 => return Err(io::ErrorKind::UnexpectedEof.into()),
            done => (into, at) = (&mut std::mem::take(&mut into)[done..], at + done as u64),
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::Shelf;
    use caseport_map::Shelf as _;

    #[test]
    fn pieces_come_back_and_what_is_not_there_is_said_once() {
        let folder = tempfile::tempdir().unwrap();
        let shelf = Shelf::in_folder(folder.path()).unwrap();
        let places: Vec<u64> = ["one", "", "three"].iter().map(|it| shelf.put(it.as_bytes()).unwrap()).collect();
        let mut back = [0; 5];
        assert!(shelf.get(places[2], &mut back));
        assert_eq!(&back, b"three");
        assert!(shelf.check().is_ok());
        assert!(!shelf.get(places[2] + 1, &mut back));
        assert!(shelf.check().is_err());
        assert!(shelf.check().is_ok());
        // It has no name that a run which is killed would leave behind.
        #[cfg(unix)]
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    }
}
