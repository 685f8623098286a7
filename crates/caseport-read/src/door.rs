//! The door to the outside world: which files an extract has, and a stream of bytes from each. Archives are never unpacked to disk.

use std::{
    fs::{self, File},
    io::{self, BufReader, Read, Seek, SeekFrom},
    path::{Path, PathBuf},
};

use zip::{ZipArchive, result::ZipError};

use crate::{
    ahead::Ahead,
    error::{ReadError, ReadErrorKind},
    format::rendered::PartPlace,
    options::Limits,
    workbook::SheetPlace,
};

/// One file as it lies there, before anybody looked into it.
pub(crate) struct Found {
    /// Relative path with forward slashes; `archive.zip!member` inside an archive.
    pub(crate) name: String,
    pub(crate) place: Place,
    /// Why its bytes are not looked at, if so.
    pub(crate) barred: Option<Barred>,
}

/// What stands between us and a file's bytes, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Barred {
    /// It must not be read: a link, an escape, a bomb.
    Unsafe(String),
    /// It cannot be read: the cause and the next step.
    Unreadable(String),
}

impl Found {
    /// Whether it is all there is: the path that somebody gave, not a part of it.
    pub(crate) fn is_whole(&self, path: &Path) -> bool {
        matches!(&self.place, Place::File(own) if own == path)
    }

    /// The name that may say which table it is.
    pub(crate) fn title(&self) -> &str {
        match &self.place {
            Place::Sheet(sheet) => &sheet.title,
            Place::Part(part) => &part.title,
            Place::File(_) | Place::Member { .. } => &self.name,
        }
    }
}

/// Where its bytes are.
#[derive(Debug, Clone)]
pub(crate) enum Place {
    File(PathBuf),
    Member { archive: PathBuf, index: usize, limit: u64 },
    Sheet(Box<SheetPlace>),
    Part(Box<PartPlace>),
}

/// What stops a member whose real size betrays its directory entry.
#[derive(Debug, thiserror::Error)]
#[error("the member expands to more than its limit")]
pub(crate) struct TooMuch;

/// All files below a path: a folder, an archive or one file. Sorted by name. Fails only if the path itself cannot be read; a part
/// of it that cannot is barred.
pub(crate) fn files(path: &Path, limits: &Limits) -> Result<Vec<Found>, ReadError> {
    let meta = fs::metadata(path).map_err(|e| ReadError::at(path, e))?;
    let mut found = Vec::new();
    if meta.is_dir() {
        walk(path, path, "", limits, limits.depth, &mut found)?;
    } else {
        let name = path.file_name().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default();
        add(path.to_owned(), name, limits, &mut found)?;
    }
    found.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(found)
}

fn walk(root: &Path, folder: &Path, prefix: &str, limits: &Limits, depth: usize, found: &mut Vec<Found>) -> Result<(), ReadError> {
    for entry in fs::read_dir(folder).map_err(|e| ReadError::at(folder, e))? {
        // The listing itself broke off: what came after is not known, so nothing may be said about the folder.
        let entry = entry.map_err(|e| ReadError::at(folder, e))?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if is_quiet(&name) {
            continue;
        }
        let path = entry.path();
        let name = format!("{prefix}{name}");
        let bar = |barred| Found { name: name.clone(), place: Place::File(path.clone()), barred: Some(barred) };
        let refuse = |why: &str| bar(Barred::Unsafe(why.to_owned()));
        let unreadable = |error: ReadError| bar(Barred::Unreadable(error.kind.to_string()));
        let kind = match entry.file_type() {
            Ok(kind) => kind,
            Err(error) => {
                found.push(unreadable(ReadError::at(&path, error)));
                continue;
            }
        };
        let part = |found: &mut Vec<Found>| add(path.clone(), name.clone(), limits, found);
        let read = if kind.is_symlink() {
            match fs::canonicalize(root).and_then(|root| Ok(fs::canonicalize(&path)?.starts_with(root))) {
                Ok(true) if path.is_file() => part(found),
                Ok(true) => {
                    found.push(refuse("it is a link to a folder; what is in the folder is read there"));
                    Ok(())
                }
                Ok(false) => {
                    found.push(refuse("it is a link that leads out of the folder"));
                    Ok(())
                }
                Err(error) => Err(ReadError::at(&path, error)),
            }
        } else if kind.is_dir() {
            if depth == 0 {
                found.push(refuse("folders are nested too deeply"));
                Ok(())
            } else {
                walk(root, &path, &format!("{name}/"), limits, depth - 1, found)
            }
        } else if kind.is_file() {
            part(found)
        } else {
            found.push(refuse("it is neither a file nor a folder"));
            Ok(())
        };
        if let Err(error) = read {
            found.push(unreadable(error));
        }
    }
    Ok(())
}

/// Names that operating systems, archivers and Excel (`~$book.xlsx`, beside a workbook that somebody has open) leave behind.
fn is_quiet(name: &str) -> bool {
    name.starts_with('.')
        || name.starts_with("~$")
        || matches!(name.to_ascii_lowercase().as_str(), "_rels" | "__macosx" | "thumbs.db" | "desktop.ini")
}

fn add(path: PathBuf, name: String, limits: &Limits, found: &mut Vec<Found>) -> Result<(), ReadError> {
    if Path::new(&name).extension().is_some_and(|it| it.eq_ignore_ascii_case("zip")) {
        members(&path, &name, limits, found)
    } else {
        found.push(Found { name, place: Place::File(path), barred: None });
        Ok(())
    }
}

fn open_archive(path: &Path) -> Result<ZipArchive<BufReader<File>>, ReadError> {
    let file = File::open(path).map_err(|e| ReadError::at(path, e))?;
    ZipArchive::new(BufReader::new(file)).map_err(|e| zip_error(&path.display().to_string(), e))
}

fn zip_error(place: &str, error: ZipError) -> ReadError {
    match error {
        ZipError::Io(error) if error.kind() != io::ErrorKind::UnexpectedEof => ReadError::io(place, error),
        other => ReadError::new(place, ReadErrorKind::Archive(other.to_string())),
    }
}

fn members(path: &Path, name: &str, limits: &Limits, found: &mut Vec<Found>) -> Result<(), ReadError> {
    let mut archive = open_archive(path)?;
    let whole = |why| Found { name: name.to_owned(), place: Place::File(path.to_owned()), barred: Some(Barred::Unsafe(why)) };
    if archive.len() > limits.zip_members {
        found.push(whole(format!("it has {} members, more than {}", archive.len(), limits.zip_members)));
        return Ok(());
    }
    let mut expanded = 0_u64;
    for index in 0..archive.len() {
        let member = match archive.by_index_raw(index) {
            Ok(member) => member,
            Err(error) => {
                let why = zip_error(name, error).kind.to_string();
                let place = Place::Member { archive: path.to_owned(), index, limit: 0 };
                found.push(Found { name: format!("{name}!member {}", index + 1), place, barred: Some(Barred::Unreadable(why)) });
                continue;
            }
        };
        let inner = member.name().map_or_else(|_| String::from_utf8_lossy(member.name_raw()).into_owned(), std::borrow::Cow::into_owned);
        let inner = inner.replace('\\', "/");
        if member.is_dir() || inner.ends_with('/') || inner.split('/').any(is_quiet_part) {
            continue;
        }
        let limit = member.compressed_size().saturating_mul(limits.ratio).max(1 << 20);
        expanded = expanded.saturating_add(member.size());
        let unsafe_because = if escapes(&inner) {
            Some("its name leads out of the archive".to_owned())
        } else if member.is_symlink() {
            Some("it is a link".to_owned())
        } else if member.encrypted() {
            Some("it is encrypted; unpack the archive with its password and give the folder".to_owned())
        } else if member.size() > limit {
            Some(format!("it expands more than {} times", limits.ratio))
        } else if expanded > limits.expanded_bytes {
            Some(format!("the archive expands to more than {} bytes", limits.expanded_bytes))
        } else {
            None
        };
        let limit = limit.min(limits.expanded_bytes);
        let place = Place::Member { archive: path.to_owned(), index, limit };
        found.push(Found { name: format!("{name}!{inner}"), place, barred: unsafe_because.map(Barred::Unsafe) });
    }
    Ok(())
}

/// Dotfiles and the like; `..` is not quiet, it is an escape.
fn is_quiet_part(part: &str) -> bool {
    part != ".." && part != "." && is_quiet(part)
}

fn escapes(inner: &str) -> bool {
    let drive = inner.as_bytes().get(1) == Some(&b':');
    inner.starts_with('/') || drive || inner.contains('\0') || inner.split('/').any(|part| part == "..")
}

impl Place {
    /// A stream of its bytes from the start.
    pub(crate) fn open(&self, name: &str) -> Result<Box<dyn Read + Send>, ReadError> {
        match self {
            Place::File(path) => Ok(Box::new(File::open(path).map_err(|e| ReadError::at(path, e))?)),
            Place::Member { archive, index, limit } => {
                let archive = open_archive(archive)?;
                Ok(Box::new(inflate(archive, *index, *limit, name)?))
            }
            Place::Sheet(sheet) => sheet.open(),
            Place::Part(part) => Ok(part.open()),
        }
    }

    /// A stream of its bytes from an offset.
    pub(crate) fn open_at(&self, name: &str, offset: u64) -> io::Result<Box<dyn Read + Send>> {
        if let Place::File(path) = self {
            let mut file = File::open(path)?;
            file.seek(SeekFrom::Start(offset))?;
            return Ok(Box::new(file));
        }
        let mut reader = self.open(name).map_err(io::Error::other)?;
        // An archive cannot be read from the middle of a member.
        io::copy(&mut (&mut reader).take(offset), &mut io::sink())?;
        Ok(reader)
    }
}

/// A member of an archive, inflated on a thread of its own: the archive's reader cannot leave the archive, so the archive travels with it.
pub(crate) fn inflate<R: Read + Seek + Send + 'static>(
    mut archive: ZipArchive<R>,
    index: usize,
    limit: u64,
    name: &str,
) -> Result<Ahead, ReadError> {
    // A method that we cannot inflate shows here, before any thread.
    archive.by_index(index).map(drop).map_err(|e| zip_error(name, e))?;
    let (ahead, _) = Ahead::start(move |blocks| match archive.by_index(index) {
        Ok(member) => blocks.send(AtMost { member, left: limit }),
        Err(error) => blocks.fail(io::Error::other(error.to_string())),
    });
    Ok(ahead)
}

/// A member that may expand to so many bytes and no further.
struct AtMost<R> {
    member: R,
    left: u64,
}

impl<R: Read> Read for AtMost<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let n = self.member.read(out)?;
        self.left = self.left.checked_sub(n as u64).ok_or_else(|| io::Error::other(TooMuch))?;
        Ok(n)
    }
}

#[cfg(test)]
mod tests {
    use super::is_quiet;

    #[test]
    fn what_programs_leave_behind_is_passed_over() {
        for name in [".DS_Store", "Thumbs.db", "DESKTOP.INI", "__MACOSX", "~$Extract 2026.xlsx"] {
            assert!(is_quiet(name), "{name}");
        }
        for name in ["~person.csv", "$person.csv", "PERSON.CSV"] {
            assert!(!is_quiet(name), "{name}");
        }
    }
}
