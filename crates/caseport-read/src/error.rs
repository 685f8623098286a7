//! Why an extract cannot be read: the outside world only. Bad data is a finding.

use std::{io, path::Path};

/// What could not be read, and why.
#[derive(Debug, thiserror::Error)]
#[error("cannot read `{place}`")]
pub struct ReadError {
    /// Path of the file, or `archive.zip!member`.
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
    /// Anything else the operating system says.
    #[error("the system says: {0}; check the disk or the network share and try again")]
    Io(io::Error),
}

impl ReadError {
    pub(crate) fn new(place: impl Into<String>, kind: ReadErrorKind) -> ReadError {
        ReadError { place: place.into(), kind }
    }

    pub(crate) fn io(place: impl Into<String>, error: io::Error) -> ReadError {
        let kind = match error.kind() {
            io::ErrorKind::NotFound => ReadErrorKind::Missing,
            io::ErrorKind::PermissionDenied => ReadErrorKind::Permission,
            _ => ReadErrorKind::Io(error),
        };
        ReadError::new(place, kind)
    }

    pub(crate) fn at(path: &Path, error: io::Error) -> ReadError {
        ReadError::io(path.display().to_string(), error)
    }
}
