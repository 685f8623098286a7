//! The first pass over a file: hash, encoding, dialect, table, and whether it is clean. Constant memory, whatever the size.

use std::io::{self, Read};

use crate::{
    ahead::Ahead,
    door::{Found, Place, TooMuch},
    error::{ReadError, ReadErrorKind},
    feed::{Feed, fill, utf16_len},
    head::{self, Head},
    options::{Encoding, FileOverride},
    recognise::{Catalogue, Fit, Verdict},
    scan::Scan,
    text::{self, Census},
    trailer::{self, Trailer},
    workbook::{self, saved::Saved},
};

/// How much of the start is looked at for encoding, dialect and headings.
pub(crate) const HEAD: usize = 256 << 10;
/// How much of the end is looked at for a trailer.
const TAIL: usize = 8 << 10;

/// What a name's ending promises.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Extension {
    Delimited,
    /// Data in a form that we do not read, and the next step.
    OtherData(&'static str),
    Workbook,
    Archive,
    Control,
    Prose,
}

pub(crate) fn by_extension(name: &str) -> Extension {
    let last = name.rsplit(['/', '!']).next().unwrap_or(name).to_ascii_lowercase();
    let extension = last.rsplit_once('.').map_or("", |(_, extension)| extension);
    if last == "manifest.toml" {
        return Extension::Control;
    }
    if last.starts_with("readme") || last.starts_with("licen") {
        return Extension::Prose;
    }
    match extension {
        "cnt" => Extension::Control,
        "xlsx" | "xlsm" | "xls" | "xlsb" => Extension::Workbook,
        "ods" => Extension::OtherData("save each sheet as CSV (UTF-8) and put it beside the others"),
        "xml" | "json" | "jsonl" | "ndjson" => {
            Extension::OtherData("no records are found in it: have the same data exported as delimited text, one file for each table")
        }
        "dmp" => Extension::OtherData("a database dump: restore it into its own product and export each table as delimited text"),
        "bak" | "mdf" | "ldf" | "ndf" | "bacpac" | "dacpac" => {
            Extension::OtherData("a database backup: restore it into SQL Server and export each table as delimited text")
        }
        "mdb" | "accdb" | "dbf" | "dbt" | "fpt" => Extension::OtherData("a desktop database: export each table as delimited text"),
        "sql" | "ctl" | "fmt" => Extension::OtherData("a script without rows, not a table: export the tables themselves as delimited text"),
        "zip" | "7z" | "gz" | "tar" | "tgz" | "rar" | "z" | "gpg" | "pgp" => Extension::Archive,
        "md" | "pdf" | "doc" | "docx" | "rtf" | "html" | "htm" | "toml" | "log" | "md5" | "sha1" | "sha256" | "png" | "jpg" | "tif"
        | "msg" | "eml" => Extension::Prose,
        _ => Extension::Delimited,
    }
}

/// Whether a file has a workbook's ending, or is the XML of Excel 2003 under that of XML.
pub(crate) fn is_workbook(found: &Found) -> Result<bool, ReadError> {
    let xml = found.name.to_ascii_lowercase().ends_with(".xml");
    Ok(by_extension(&found.name) == Extension::Workbook || xml && workbook::saved::of(&first(found)?.0) == Some(Saved::Excel2003))
}

/// The first working bytes of a file; `None` if it is plainly not text.
pub(crate) fn peek(found: &Found) -> Result<Option<Vec<u8>>, ReadError> {
    let (raw, reader) = first(found)?;
    if other_content(&raw).is_some() {
        return Ok(None);
    }
    let encoding = text::guess_utf16(&raw).unwrap_or(Encoding::Utf8);
    let mut feed = Feed::new(io::Cursor::new(raw).chain(reader.take(0)), encoding);
    let mut working = vec![0; HEAD];
    let n = feed.read(&mut working, &mut Vec::new()).map_err(|e| ReadError::io(&found.name, e))?;
    working.truncate(n);
    Ok(Some(working))
}

pub(crate) fn first(found: &Found) -> Result<(Vec<u8>, Box<dyn Read + Send>), ReadError> {
    let mut reader = found.place.open(&found.name)?;
    let mut raw = vec![0; HEAD];
    let n = fill(&mut reader, &mut raw).map_err(|e| read_failed(found, e))?;
    raw.truncate(n);
    Ok((raw, reader))
}

pub(crate) fn is_too_much(error: &io::Error) -> bool {
    error.get_ref().is_some_and(<dyn std::error::Error + Send + Sync>::is::<TooMuch>)
}

pub(crate) fn read_failed(found: &Found, error: io::Error) -> ReadError {
    let error = match ReadError::no_room(error) {
        Ok(own) => return own,
        Err(error) => error,
    };
    // A checksum that is wrong, or a stream that stops, is the archive's fault and not the disk's.
    if found.name.contains('!') && matches!(error.kind(), io::ErrorKind::UnexpectedEof | io::ErrorKind::InvalidData | io::ErrorKind::Other)
    {
        return ReadError::new(&found.name, ReadErrorKind::Archive(error.to_string()));
    }
    ReadError::io(&found.name, error)
}

/// What the first bytes show that is not text, whatever the name says.
fn other_content(raw: &[u8]) -> Option<&'static str> {
    match raw {
        [b'P', b'K', 3, 4, ..] => Some("it is a workbook or archive under another name: save each sheet as CSV (UTF-8)"),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => Some("it is an old workbook or document under another name: save each sheet as CSV (UTF-8)"),
        [b'%', b'P', b'D', b'F', ..] => Some("it is a PDF under another name"),
        [0x1F, 0x8B, ..] => Some("it is compressed: unpack it and give the folder"),
        _ => {
            let start = raw.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(raw).trim_ascii_start();
            let tag = start.get(1).is_some_and(|&byte| byte.is_ascii_alphabetic() || byte == b'?' || byte == b'!');
            (start.first() == Some(&b'<') && tag).then_some("it is XML or HTML: have the same data exported as delimited text")
        }
    }
}

/// What the pass found.
pub(crate) struct Survey {
    pub(crate) bytes: u64,
    pub(crate) hash: [u8; 32],
    pub(crate) encoding: Encoding,
    pub(crate) census: Census,
    pub(crate) content: Content,
}

pub(crate) enum Content {
    /// Not text, and what to do.
    Other(&'static str),
    /// Expands beyond its limit.
    Bomb,
    Empty,
    /// Text that is no table of the system; the nearest, if one is near.
    Unknown(Option<usize>),
    Table(Box<TableFile>),
}

pub(crate) struct TableFile {
    pub(crate) head: Head,
    pub(crate) fit: Fit,
    /// Working offset of the first record, and the same place in the file.
    pub(crate) start: u64,
    pub(crate) original_start: u64,
    pub(crate) trailer: Trailer,
    pub(crate) clean: bool,
    pub(crate) bare_cr: bool,
    /// Records, blank rows and repeated headings of a clean file.
    pub(crate) records: u64,
    pub(crate) blank_rows: u64,
    pub(crate) repeated: u64,
}

/// A reader that hashes and counts what passes.
struct Tap<R> {
    inner: R,
    passed: Passed,
}

#[derive(Default)]
struct Passed {
    hasher: blake3::Hasher,
    census: Census,
    bytes: u64,
    /// Whether the text is our own: it is UTF-8, and nobody wants its hash.
    own: bool,
}

impl<R: Read> Read for Tap<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let (n, passed) = (self.inner.read(out)?, &mut self.passed);
        if passed.own {
            passed.census.pass_own(&out[..n]);
        } else {
            passed.hasher.update(&out[..n]);
            passed.census.pass(&out[..n]);
        }
        passed.bytes += n as u64;
        Ok(n)
    }
}

/// Only the hash and size of a file that is left aside.
pub(crate) fn hash(found: &Found) -> Result<(u64, [u8; 32]), ReadError> {
    let mut reader = found.place.open(&found.name)?;
    let mut hasher = blake3::Hasher::new();
    let mut block = vec![0; HEAD];
    let mut bytes = 0;
    loop {
        match fill(&mut reader, &mut block) {
            Ok(0) => return Ok((bytes, hasher.finalize().into())),
            Ok(n) => {
                hasher.update(&block[..n]);
                bytes += n as u64;
            }
            Err(error) if is_too_much(&error) => return Ok((bytes, [0; 32])),
            Err(error) => return Err(read_failed(found, error)),
        }
    }
}

/// Looks through the whole file.
pub(crate) fn survey(found: &Found, catalogue: &Catalogue<'_>, known: &FileOverride, record_limit: usize) -> Result<Survey, ReadError> {
    let (raw, reader) = first(found)?;
    let wide = known.encoding.filter(|it| it.is_utf16()).or_else(|| if known.encoding.is_none() { text::guess_utf16(&raw) } else { None });
    let other = other_content(&raw);
    let own = matches!(found.place, Place::Sheet(_));
    let whole = raw.len() < HEAD;
    let mut tap = Tap { inner: io::Cursor::new(raw).chain(reader), passed: Passed { own, ..Passed::default() } };
    let encoding = wide.unwrap_or(Encoding::Utf8);
    let (looked, mut passed) = if whole {
        let looked = look(&mut Feed::new(&mut tap, encoding), other, found, catalogue, known, record_limit);
        (looked, tap.passed)
    } else {
        // One thread reads, hashes and counts while this one looks for records: each takes about as long as the other.
        let (ahead, reading) = Ahead::start(move |blocks| {
            blocks.send(&mut tap);
            tap.passed
        });
        let mut feed = Feed::new(ahead, encoding);
        let looked = look(&mut feed, other, found, catalogue, known, record_limit);
        drop(feed);
        (looked, reading.done())
    };
    let content = match looked {
        Ok(content) => content,
        Err(error) if is_too_much(&error) => Content::Bomb,
        Err(error) => return Err(read_failed(found, error)),
    };
    passed.census.finish();
    let encoding = known.encoding.or(wide).unwrap_or_else(|| passed.census.verdict());
    Ok(Survey { bytes: passed.bytes, hash: passed.hasher.finalize().into(), encoding, census: passed.census, content })
}

fn drain<R: Read>(feed: &mut Feed<R>) -> io::Result<()> {
    let (mut block, mut original) = (vec![0; HEAD], Vec::new());
    while feed.read(&mut block, &mut original)? > 0 {
        original.clear();
    }
    Ok(())
}

fn look<R: Read>(
    feed: &mut Feed<R>,
    other: Option<&'static str>,
    found: &Found,
    catalogue: &Catalogue<'_>,
    known: &FileOverride,
    record_limit: usize,
) -> io::Result<Content> {
    if let Some(next_step) = other {
        return drain(feed).map(|()| Content::Other(next_step));
    }
    let (mut block, mut original) = (vec![0; HEAD], Vec::new());
    let mut n = feed.read(&mut block, &mut original)?;
    let start = &block[..n];
    let text = start.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(start);
    if n < HEAD / 2 && text.iter().all(|byte| byte.is_ascii_whitespace() || *byte == 0x1A || *byte == 0) {
        drain(feed)?;
        return Ok(Content::Empty);
    }
    let head = head::find(start, found.title(), catalogue, known);
    let fit = match (&head, known.table.as_deref().and_then(|it| catalogue.table_named(it))) {
        (None, named) => Err(named.or(catalogue.by_name(found.title()).map(|(table, _)| table))),
        (Some(head), Some(table)) => Ok(Fit { table, columns: catalogue.columns(table, &head.headings), rival: None }),
        (Some(head), None) => match catalogue.table_of(found.title(), &head.headings) {
            Verdict::Table(fit) => Ok(fit),
            Verdict::Unknown(nearest) => Err(nearest),
        },
    };
    let (head, fit) = match (head, fit) {
        (Some(head), Ok(fit)) => (head, fit),
        (_, fit) => {
            drain(feed)?;
            return Ok(Content::Unknown(fit.err().flatten()));
        }
    };
    let width = head.headings.len();
    // The text of a sheet is our own: well formed by construction.
    let sheet = matches!(found.place, Place::Sheet(_));
    let mut scan = Scan::new(head.dialect, width, &head.raw, head.start as u64);
    scan.trusted = sheet;
    let original_start = if original.is_empty() { head.start } else { utf16_len(&block[..head.start]).min(original.len()) } as u64;
    scan.block(&block[head.start..n]);
    let mut tail = block[..n].to_vec();
    let mut whole = n as u64;
    while n > 0 {
        original.clear();
        n = feed.read(&mut block, &mut original)?;
        scan.block(&block[..n]);
        whole += n as u64;
        tail.drain(..tail.len().saturating_sub(TAIL));
        tail.extend_from_slice(&block[n.saturating_sub(TAIL)..n]);
    }
    scan.finish(record_limit);
    let base = whole - tail.len() as u64;
    let trailer = trailer::find(
        &tail,
        base,
        head.start as u64,
        &trailer::Known {
            dialect: head.dialect,
            width,
            header_record: head.header_record,
            pattern: known.trailer.as_deref(),
            records: (!scan.broken).then_some(scan.records),
        },
    );
    let clean = sheet || !scan.suspect && scan.problem.is_none_or(|problem| problem >= trailer.end && trailer.end > 0);
    Ok(Content::Table(Box::new(TableFile {
        start: head.start as u64,
        original_start,
        clean,
        bare_cr: scan.bare_cr || !clean,
        records: scan.records - u64::from(trailer.counted && scan.records > 0),
        blank_rows: scan.blank_rows,
        repeated: scan.repeated,
        trailer,
        head,
        fit,
    })))
}
