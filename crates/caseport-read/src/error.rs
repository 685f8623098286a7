//! Why an extract cannot be read: the outside world only. Bad data is a finding.

use std::{io, path::Path};

use crate::nameless::NoRoom;

/// What could not be read, and why.
#[derive(Debug, thiserror::Error)]
#[error("cannot {} `{place}`", self.kind.doing())]
pub struct ReadError {
    /// Path of the file, or `archive.zip!member`; of [`ReadErrorKind::NoRoom`] the folder that [`Options::room`](crate::Options::room) names.
    pub place: String,
    /// The cause.
    #[source]
    pub kind: ReadErrorKind,
}

/// The causes, each with the next step.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ReadErrorKind {
    /// There is nothing at that path.
    #[error("there is no such file or folder; check the path")]
    Missing,
    /// We may not read it.
    #[error("permission denied; give this account the right to read it")]
    Permission,
    /// The archive is damaged or cut short.
    #[error("the archive is damaged or incomplete ({0}); have it sent again and compare its size and hash")]
    Archive(String),
    /// The file is another than when it was opened.
    #[error("the file changed while it was being read; copy the extract to a place where nothing writes to it")]
    Changed,
    /// The file holds no table's records.
    #[error("the file was left aside and holds no records; see its finding")]
    LeftAside,
    /// The file is not part of this extract.
    #[error("there is no file of that number in the extract")]
    NoSuchFile,
    /// What memory should not hold cannot be put into a file, or not read back. Nothing was wrong with the extract.
    #[error("texts of a workbook that are too many for memory go there: {0}")]
    NoRoom(io::Error),
    /// Anything else the operating system says.
    #[error("the system says: {0}; check the disk or the network share and try again")]
    Io(io::Error),
}

impl ReadErrorKind {
    fn doing(&self) -> &'static str {
        if matches!(self, ReadErrorKind::NoRoom(_)) { "put anything into" } else { "read" }
    }
}

impl ReadError {
    /// Whether the cause is where something is put while an extract is read, and no file of the extract.
    pub fn is_no_room(&self) -> bool {
        matches!(self.kind, ReadErrorKind::NoRoom(_))
    }

    pub(crate) fn new(place: impl Into<String>, kind: ReadErrorKind) -> ReadError {
        ReadError { place: place.into(), kind }
    }

    pub(crate) fn io(place: impl Into<String>, error: io::Error) -> ReadError {
        let error = match ReadError::no_room(error) {
            Ok(own) => return own,
            Err(error) => error,
        };
        let kind = match error.kind() {
            io::ErrorKind::NotFound => ReadErrorKind::Missing,
            io::ErrorKind::PermissionDenied => ReadErrorKind::Permission,
            _ => ReadErrorKind::Io(error),
        };
        ReadError::new(place, kind)
    }

    /// The error that this one carries, if it is that there is no room.
    pub(crate) fn no_room(error: io::Error) -> Result<ReadError, io::Error> {
        let wrapped = |it: &ReadError| it.is_no_room();
        match error.get_ref() {
            Some(it) if it.is::<NoRoom>() => error.downcast::<NoRoom>().map(ReadError::from),
            Some(it) if it.downcast_ref().is_some_and(wrapped) => error.downcast(),
            _ => Err(error),
        }
    }

    pub(crate) fn at(path: &Path, error: io::Error) -> ReadError {
        ReadError::io(path.display().to_string(), error)
    }
}
