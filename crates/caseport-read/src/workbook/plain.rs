//! Workbooks of today's format (`.xlsx`) in the form that spreadsheet programs write, read as a stream: a sheet is written out while it
//! is read, and of the shared strings only the first are in memory where the caller gives room for the others.
//!
//! Which part of the archive is which sheet, and what a style makes of a number, is not worked out here: the library that reads every
//! workbook is asked, with a small copy of the workbook in which each sheet says its own name. Whatever is not plain (a prefix, an
//! order, an encoding, a value out of the ordinary; damage) is [`Odd`], and the library then reads the whole workbook.

mod shared;
mod sheet;
mod strings;
#[cfg(test)]
mod tests;

use std::{
    fs::File,
    io::{self, BufReader, Cursor, Read, Seek, Write as _},
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
};

use calamine::{DataRef, Reader as _, SheetType, SheetVisible, Xlsx};
use memchr::memmem;
use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};

use super::{DateForm, Notes, Rows};
use crate::{
    door::{self, Found, Place},
    error::ReadError,
    nameless::NoRoom,
    options::Limits,
};
use shared::Strings;
use sheet::SheetText;

/// Something that is left to the library.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the workbook is not of the plain form")]
pub(crate) struct Odd;

impl From<Odd> for io::Error {
    fn from(odd: Odd) -> io::Error {
        io::Error::new(io::ErrorKind::InvalidData, odd)
    }
}

impl From<io::Error> for Odd {
    fn from(_: io::Error) -> Odd {
        Odd
    }
}

/// Why a part is not read on.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Stopped {
    #[error(transparent)]
    Odd(#[from] Odd),
    /// What the library would have no use for: reading the workbook whole needs more room, not less.
    #[error(transparent)]
    NoRoom(#[from] NoRoom),
}

impl From<Stopped> for io::Error {
    fn from(stopped: Stopped) -> io::Error {
        match stopped {
            Stopped::Odd(odd) => odd.into(),
            Stopped::NoRoom(error) => error.into(),
        }
    }
}

/// What was read; nothing where it is left to the library.
fn plainly<T>(read: Result<T, Stopped>) -> Result<Option<T>, ReadError> {
    match read {
        Ok(it) => Ok(Some(it)),
        Err(Stopped::Odd(_)) => Ok(None),
        Err(Stopped::NoRoom(error)) => Err(error.into()),
    }
}

/// A workbook, opened: its sheets are not read yet.
pub(crate) struct Plain {
    pub(crate) bytes: u64,
    pub(crate) hash: [u8; 32],
    /// The sheets, by name.
    pub(crate) sheets: Vec<PlainSheet>,
    shelf: Arc<Shelf>,
    styles: Arc<Styles>,
    most: u64,
}

/// The shared strings of the workbook that was read last, under its hash: its sheets are mostly read one after the other, and one
/// workbook's strings are all that an extract keeps.
#[derive(Default)]
pub(crate) struct Shelf {
    /// Where those that memory should not hold may stand.
    room: Option<PathBuf>,
    last: Mutex<Option<([u8; 32], Arc<Strings>)>>,
}

impl std::fmt::Debug for Shelf {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Shelf")
    }
}

impl Shelf {
    pub(crate) fn new(room: Option<&Path>) -> Arc<Shelf> {
        Arc::new(Shelf { room: room.map(Path::to_owned), last: Mutex::default() })
    }

    fn get(&self, hash: &[u8; 32]) -> Option<Arc<Strings>> {
        self.last.lock().ok()?.as_ref().filter(|(of, _)| of == hash).map(|(_, strings)| strings.clone())
    }

    /// Reads the strings of a workbook, of which `shared` is the part that holds them, if it has any.
    fn read(&self, hash: [u8; 32], shared: Option<(Archive, usize)>, limits: &Limits) -> Result<Option<Arc<Strings>>, ReadError> {
        // Those of the last workbook make room first.
        if let Ok(mut last) = self.last.lock() {
            *last = None;
        }
        let strings = match shared {
            None => Strings::default(),
            Some((archive, index)) => {
                let Some((stream, size)) = inflate(archive, index, most(limits)) else { return Ok(None) };
                match plainly(Strings::read(stream, size, self.room.as_deref(), limits.texts_in_memory))? {
                    Some(strings) => strings,
                    None => return Ok(None),
                }
            }
        };
        let strings = Arc::new(strings);
        if let Ok(mut last) = self.last.lock() {
            *last = Some((hash, strings.clone()));
        }
        Ok(Some(strings))
    }
}

/// What a workbook may expand to.
fn most(limits: &Limits) -> u64 {
    limits.workbook_bytes.saturating_mul(8)
}

/// One sheet of it.
pub(crate) struct PlainSheet {
    pub(crate) name: String,
    pub(crate) hidden: bool,
    /// Which part of the archive it is.
    index: usize,
}

/// Where a sheet is within its workbook, and how it is written out.
#[derive(Debug, Clone)]
pub(crate) struct Streamed {
    index: usize,
    shelf: Arc<Shelf>,
    styles: Arc<Styles>,
    most: u64,
    /// The first and the last column that hold text; a guess, until the sheet was read once.
    columns: Option<(u32, u32)>,
    seen: Arc<Mutex<Option<Seen>>>,
}

/// What was seen when a sheet was read to its end.
#[derive(Debug, Clone, Default)]
pub(crate) struct Seen {
    pub(crate) rows: Arc<Rows>,
    pub(crate) notes: Notes,
    /// The first and the last column with text; nothing in a sheet without.
    columns: Option<(u32, u32)>,
    /// Whether it was written out with these columns.
    fits: bool,
}

/// What each style makes of a number.
#[derive(Debug, Default)]
struct Styles {
    kinds: Vec<Style>,
    from_1904: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Style {
    Number,
    Moment,
    Span,
}

trait ReadSeek: Read + Seek {}
impl<T: Read + Seek> ReadSeek for T {}

type Archive = ZipArchive<Box<dyn ReadSeek + Send>>;

/// Opens a workbook, if it is a plain one. Whatever is wrong with it is for the library to find, which says what; that there is no room
/// for its strings is no fault of it.
pub(crate) fn of(found: &Found, limits: &Limits, shelf: &Arc<Shelf>) -> Result<Option<Plain>, ReadError> {
    let Some(opened) = opened(found, limits) else { return Ok(None) };
    let Opened { archive, bytes, hash, shared, sheets, styles } = opened;
    if shelf.read(hash, shared.map(|index| (archive, index)), limits)?.is_none() {
        return Ok(None);
    }
    Ok(Some(Plain { bytes, hash, sheets, shelf: shelf.clone(), styles: Arc::new(styles), most: most(limits) }))
}

/// A workbook of which all parts were looked at but the sheets and the strings.
struct Opened {
    archive: Archive,
    bytes: u64,
    hash: [u8; 32],
    /// The part that holds the strings.
    shared: Option<usize>,
    sheets: Vec<PlainSheet>,
    styles: Styles,
}

fn opened(found: &Found, limits: &Limits) -> Option<Opened> {
    let (mut archive, bytes, hash) = archive(&found.place, &found.name, limits)?;
    let most = most(limits);
    let mut expanded = 0_u64;
    for index in 0..archive.len() {
        expanded = expanded.saturating_add(archive.by_index_raw(index).ok()?.size());
    }
    if expanded > most {
        return None;
    }
    let mut small = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    let (mut pages, mut shared) = (Vec::new(), None);
    let mut styles = 0;
    for index in 0..archive.len() {
        let mut member = archive.by_index(index).ok()?;
        let name = member.name().ok()?.into_owned();
        let lower = name.replace('\\', "/").to_ascii_lowercase();
        if lower.strip_prefix("xl/worksheets/").and_then(|it| it.rsplit_once('.')).is_some_and(|(_, extension)| extension == "xml") {
            pages.push((name, index));
        } else if lower == "xl/sharedstrings.xml" {
            shared = Some(index);
        } else if ["[content_types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml"]
            .contains(&lower.as_str())
        {
            let mut text = Vec::new();
            whole(&mut member, &mut text)?;
            if lower == "xl/styles.xml" {
                // Not exact: never fewer than there are.
                styles = memmem::find_iter(&text, "xf").count();
            }
            small.start_file(name, stored).ok()?;
            small.write_all(&text).ok()?;
        } else {
            // Damage anywhere is damage of the workbook.
            whole(&mut member, &mut io::sink())?;
        }
    }
    if pages.len().saturating_mul(styles) > MOST_STYLED {
        return None;
    }
    for (name, index) in pages {
        small.start_file(name, stored).ok()?;
        small.write_all(page(index, styles).as_bytes()).ok()?;
    }
    let small = small.finish().ok()?.into_inner();
    // The library may fail in more ways than by an error.
    let (sheets, styles) = catch_unwind(AssertUnwindSafe(|| asked(small))).ok()??;
    Some(Opened { archive, bytes, hash, shared, sheets, styles })
}

/// The archive of a workbook with its size and hash, if it is one.
fn archive(place: &Place, name: &str, limits: &Limits) -> Option<(Archive, u64, [u8; 32])> {
    let mut hasher = blake3::Hasher::new();
    let (content, bytes): (Box<dyn ReadSeek + Send>, u64) = match place {
        Place::File(path) => {
            let mut file = File::open(path).ok()?;
            if file.metadata().ok()?.len() > limits.workbook_bytes {
                return None;
            }
            let mut start = [0; 4];
            file.read_exact(&mut start).ok()?;
            if start != *b"PK\x03\x04" {
                return None;
            }
            file.rewind().ok()?;
            let bytes = io::copy(&mut file, &mut hasher).ok()?;
            file.rewind().ok()?;
            (Box::new(BufReader::with_capacity(64 << 10, file)), bytes)
        }
        Place::Member { .. } => {
            let mut content = Vec::new();
            place.open(name).ok()?.take(limits.workbook_bytes + 1).read_to_end(&mut content).ok()?;
            if !content.starts_with(b"PK\x03\x04") {
                return None;
            }
            hasher.update(&content);
            let bytes = content.len() as u64;
            (Box::new(Cursor::new(content)), bytes)
        }
        Place::Sheet(_) | Place::Part(_) => return None,
    };
    (bytes <= limits.workbook_bytes).then_some(())?;
    Some((ZipArchive::new(content).ok()?, bytes, hasher.finalize().into()))
}

/// Reads a part to its end: no more than it says that it is.
fn whole(member: &mut zip::read::ZipFile<'_, Box<dyn ReadSeek + Send>>, out: &mut impl io::Write) -> Option<()> {
    let size = member.size();
    (io::copy(&mut member.take(size + 1), out).ok()? == size).then_some(())
}

/// A part as a stream, and its size.
fn inflate(mut archive: Archive, index: usize, most: u64) -> Option<(Box<dyn Read + Send>, u64)> {
    let size = archive.by_index_raw(index).ok()?.size();
    Some((Box::new(door::inflate(archive, index, size.min(most), "").ok()?), size))
}

/// A sheet that says which part it is, and has a number in each style.
fn page(index: usize, styles: usize) -> String {
    use std::fmt::Write as _;
    let mut text = format!("<worksheet><sheetData><row r=\"1\"><c t=\"inlineStr\"><is><t>{index}</t></is></c>");
    for style in 0..styles {
        let _ = write!(text, "<c s=\"{style}\"><v>{PROBE}</v></c>");
    }
    text.push_str("</row></sheetData></worksheet>");
    text
}

/// Styles times sheets of a small copy: a hundred sheets of forty thousand styles, far beyond any real workbook.
const MOST_STYLED: usize = 1 << 22;

/// 1 January 2024, and in the other way of counting the 2nd of 2028.
const PROBE: f64 = 45_292.0;

/// Asks the library for the sheets and the styles of the small copy.
fn asked(small: Vec<u8>) -> Option<(Vec<PlainSheet>, Styles)> {
    let mut book = Xlsx::new(Cursor::new(small)).ok()?;
    let (mut sheets, mut styles) = (Vec::new(), Styles::default());
    for about in book.sheets_metadata().to_vec() {
        if !matches!(about.typ, SheetType::WorkSheet | SheetType::DialogSheet | SheetType::MacroSheet) {
            continue;
        }
        let mut cells = book.worksheet_cells_reader(&about.name).ok()?;
        let index = match cells.next_cell().ok()??.get_value() {
            DataRef::String(text) => text.parse().ok()?,
            _ => return None,
        };
        while sheets.is_empty()
            && let Some(cell) = cells.next_cell().ok()?
        {
            styles.kinds.push(match cell.get_value() {
                DataRef::DateTime(time) => {
                    styles.from_1904 |= time.to_ymd_hms_milli().0 > 2024;
                    if time.is_duration() { Style::Span } else { Style::Moment }
                }
                DataRef::Float(_) => Style::Number,
                _ => return None,
            });
        }
        sheets.push(PlainSheet { hidden: about.visible != SheetVisible::Visible, name: about.name, index });
    }
    sheets.sort_by(|a, b| a.name.cmp(&b.name));
    Some((sheets, styles))
}

impl Plain {
    /// The sheets that hold any text, and how each is read.
    pub(crate) fn filled(&self, place: &Place, name: &str, limits: &Limits) -> Result<Option<Vec<(&PlainSheet, Streamed)>>, ReadError> {
        let mut all = Vec::new();
        for sheet in &self.sheets {
            let mut streamed = Streamed {
                index: sheet.index,
                shelf: self.shelf.clone(),
                styles: self.styles.clone(),
                most: self.most,
                columns: None,
                seen: Arc::default(),
            };
            let Some(mut text) = streamed.text(place, name, limits, DateForm::Iso, &self.hash)? else { return Ok(None) };
            // The columns that the sheet itself says are mostly right.
            let Some((said, has_text)) = plainly(text.said().and_then(|said| Ok((said, text.has_text()?))))? else { return Ok(None) };
            streamed.columns = said;
            if has_text {
                all.push((sheet, streamed));
            }
        }
        Ok(Some(all))
    }
}

impl Streamed {
    /// The text from its start; nothing if the workbook is not the same any more.
    pub(crate) fn open(
        &self,
        place: &Place,
        name: &str,
        limits: &Limits,
        dates: DateForm,
        hash: &[u8; 32],
    ) -> Result<Option<Box<dyn Read + Send>>, ReadError> {
        Ok(self.text(place, name, limits, dates, hash)?.map(|it| Box::new(it) as Box<dyn Read + Send>))
    }

    fn text(&self, place: &Place, name: &str, limits: &Limits, dates: DateForm, hash: &[u8; 32]) -> Result<Option<SheetText>, ReadError> {
        let same = || archive(place, name, limits).filter(|(.., now)| now == hash).map(|(whole, ..)| whole);
        let Some(mut whole) = same() else { return Ok(None) };
        let strings = if let Some(strings) = self.shelf.get(hash) {
            Some(strings)
        } else {
            let shared = (0..whole.len()).find(|it| {
                whole.by_index_raw(*it).is_ok_and(|it| it.name().is_ok_and(|it| it.eq_ignore_ascii_case("xl/sharedStrings.xml")))
            });
            let again = match shared {
                None => None,
                Some(index) => {
                    let Some(again) = same() else { return Ok(None) };
                    Some((again, index))
                }
            };
            self.shelf.read(*hash, again, limits)?
        };
        let (Some(strings), Some((stream, _))) = (strings, inflate(whole, self.index, self.most)) else { return Ok(None) };
        Ok(Some(SheetText::new(stream, strings, self.styles.clone(), dates, self.columns, self.most, self.seen.clone())))
    }

    /// Which row each line of the text is; known when it was read once.
    pub(crate) fn rows(&self) -> Arc<Rows> {
        self.seen.lock().map_or_else(|_| Arc::default(), |it| it.as_ref().map(|it| it.rows.clone()).unwrap_or_default())
    }

    /// What was seen; nothing if the sheet was not read to its end, because something in it is odd.
    pub(crate) fn seen(&self) -> Option<Seen> {
        self.seen.lock().ok()?.clone()
    }

    /// How to read it again, if it was written out with other columns than it has.
    pub(crate) fn again(&self) -> Option<Streamed> {
        let seen = self.seen()?;
        (!seen.fits).then(|| Streamed { columns: seen.columns, seen: Arc::default(), ..self.clone() })
    }
}
