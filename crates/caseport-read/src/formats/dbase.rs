//! dBase files (`.dbf`) of dBase III and IV, `FoxPro` and Visual `FoxPro`, with the texts of their memo file beside them.
//!
//! Records that are marked as deleted are read with the others and say so in `#deleted`.

mod memo;
#[cfg(test)]
mod tests;

use std::{
    io::{self, Write as _},
    sync::Arc,
};

use caseport_model::Date;

use crate::{
    door::Place,
    findings as f,
    format::{Format, Input, Parser, Reader, Row, Seen, Sight, Step, Tables},
    options::Encoding,
    text::{self, CP437, CP850},
};
use memo::Memo;

pub(crate) static FORMAT: Format = Format { name: "dBase", look };

fn look(sight: &Sight<'_>) -> Option<Seen> {
    if sight.ending() != "dbf" {
        return None;
    }
    match Header::read(sight.raw) {
        Ok(_) => Some(Seen::Read(Arc::new(Dbf { memo: None }))),
        Err(why) => Some(Seen::Refuse(format!("{why}: have the table exported as delimited text"))),
    }
}

/// How one file is read.
#[derive(Debug)]
pub(crate) struct Dbf {
    /// Its memo file, if there is one, and the name of that.
    pub(crate) memo: Option<(Place, String)>,
}

impl Reader for Dbf {
    fn parser(&self, input: Input) -> Box<dyn Parser> {
        Box::new(DbfParser { input, header: None, memo: None, place: self.memo.clone(), record: 0, scratch: String::new(), done: false })
    }

    fn decodes(&self) -> bool {
        true
    }

    fn encoding(&self) -> Option<Encoding> {
        // Never taken for UTF-16 by its zero bytes.
        Some(Encoding::Windows1252)
    }
}

#[derive(Debug)]
struct Header {
    version: u8,
    records: u64,
    length: usize,
    record: usize,
    page: Page,
    fields: Vec<Field>,
}

#[derive(Debug, Clone)]
struct Field {
    name: String,
    kind: u8,
    from: usize,
    to: usize,
}

/// The characters of the bytes above 127.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Page {
    /// Not said: UTF-8 where it is that, else Windows-1252.
    Unsaid,
    Windows,
    Dos(&'static str),
}

impl Header {
    fn read(raw: &[u8]) -> Result<Header, String> {
        let short = || "its head is cut off".to_owned();
        let head = raw.get(..32).ok_or_else(short)?;
        let version = head[0];
        if !matches!(version, 0x02 | 0x03 | 0x30..=0x32 | 0x43 | 0x63 | 0x83 | 0x8B | 0x8E | 0xCB | 0xE5 | 0xF5 | 0xFB) {
            return Err(format!("it is a dBase file of a kind that is not known (0x{version:02X})"));
        }
        let number = |at: usize| usize::from(u16::from_le_bytes([head[at], head[at + 1]]));
        let records = u64::from(u32::from_le_bytes([head[4], head[5], head[6], head[7]]));
        let (length, record) = (number(8), number(10));
        let page = match head[29] {
            0x00 => Page::Unsaid,
            0x03 | 0x57 | 0x58 | 0x59 => Page::Windows,
            0x01 | 0x1B => Page::Dos(CP437),
            0x02 | 0x0D | 0x1D => Page::Dos(CP850),
            other => return Err(format!("its code page 0x{other:02X} is not read")),
        };
        let mut fields = Vec::new();
        let mut from = 1;
        for descriptor in raw.get(32..length).ok_or_else(short)?.chunks(32) {
            if descriptor[0] == 0x0D || descriptor.len() < 32 {
                break;
            }
            let name: Vec<u8> = descriptor[..11].iter().copied().take_while(|it| *it != 0).collect();
            let kind = descriptor[11];
            // A long text may use the place of the decimals too.
            let size =
                if kind == b'C' { usize::from(u16::from_le_bytes([descriptor[16], descriptor[17]])) } else { usize::from(descriptor[16]) };
            let size = if kind == b'C' && from + size > record { usize::from(descriptor[16]) } else { size };
            fields.push(Field { name: text::to_text(&name, Encoding::Windows1252).trim().to_owned(), kind, from, to: from + size });
            from += size;
        }
        if fields.is_empty() || from > record || record == 0 {
            return Err("its head does not fit together".to_owned());
        }
        Ok(Header { version, records, length, record, page, fields })
    }
}

struct DbfParser {
    input: Input,
    header: Option<Header>,
    memo: Option<Memo>,
    place: Option<(Place, String)>,
    record: u64,
    scratch: String,
    done: bool,
}

impl Parser for DbfParser {
    fn next(&mut self, tables: &mut Tables, row: &mut Row) -> io::Result<Step> {
        if self.header.is_none() && !self.done {
            self.begin(tables)?;
        }
        let Some(header) = self.header.as_ref().filter(|_| !self.done) else { return Ok(Step::End) };
        row.table = tables.table("");
        row.starts(self.input.place());
        row.line = self.record + 1;
        row.resume = (0, 1);
        let whole = self.input.need(header.record)?;
        let first = self.input.data().first().copied();
        if first.is_none_or(|it| it == 0x1A) || self.record >= header.records && !matches!(first, Some(b' ' | b'*')) {
            self.done = true;
            if self.record != header.records {
                tables.say(&f::COUNT_DIFFERS, &format!("the head of the file says {}, {} were read", header.records, self.record));
            }
            return Ok(Step::End);
        }
        self.record += 1;
        if !whole {
            row.raw.extend_from_slice(self.input.data());
            self.input.pass(self.input.data().len());
            return Ok(Step::Rejected("the file ends within it".to_owned()));
        }
        let data = &self.input.data()[..header.record];
        if !matches!(first, Some(b' ' | b'*')) {
            row.raw.extend_from_slice(data);
            self.input.pass(header.record);
            return Ok(Step::Rejected("it is marked neither as deleted nor as not deleted".to_owned()));
        }
        for (column, field) in header.fields.iter().enumerate().filter(|(_, it)| it.kind != b'0') {
            let was = row.text.len();
            let bytes = &data[field.from..field.to];
            if write(field.kind, bytes, header, &mut self.memo, &mut row.text, &mut self.scratch, tables)? {
                row.close(column, was);
            } else {
                row.text.truncate(was);
            }
        }
        if first == Some(b'*') {
            tables.note(&f::DELETED_RECORDS, 1);
            let column = tables.column(row.table, b"#deleted", header.fields.len());
            row.push(column, b"deleted");
        }
        self.input.pass(header.record);
        Ok(Step::Row)
    }
}

impl DbfParser {
    fn begin(&mut self, tables: &mut Tables) -> io::Result<()> {
        self.input.need(32)?;
        let length = self.input.data().get(8..10).map_or(0, |it| usize::from(u16::from_le_bytes([it[0], it[1]])));
        self.input.need(length.max(32))?;
        // A head that does not fit together was refused before; here the file changed.
        let Ok(header) = Header::read(self.input.data()) else {
            self.done = true;
            return Ok(());
        };
        self.input.pass(header.length.min(self.input.data().len()));
        let table = tables.table("");
        tables.declare(table, header.fields.iter().filter(|it| it.kind != b'0').map(|it| it.name.as_str()));
        if header.page == Page::Unsaid {
            tables.note(&f::CODE_PAGE, 1);
        }
        if let Some((place, name)) = &self.place {
            self.memo = Some(Memo::open(place, name, header.version)?);
        }
        self.header = Some(header);
        Ok(())
    }
}

/// Writes a field as text; `false` if it is blank.
fn write(
    kind: u8,
    bytes: &[u8],
    header: &Header,
    memo: &mut Option<Memo>,
    out: &mut Vec<u8>,
    scratch: &mut String,
    tables: &mut Tables,
) -> io::Result<bool> {
    let was = out.len();
    let number = |bytes: &[u8]| bytes.iter().rev().fold(0_u64, |sum, byte| sum << 8 | u64::from(*byte));
    match (kind, bytes.len()) {
        (b'M', length) => {
            let block =
                if length == 4 { Some(number(bytes)) } else { std::str::from_utf8(bytes.trim_ascii()).ok().and_then(|it| it.parse().ok()) };
            if let Some(block) = block.filter(|it| *it > 0) {
                match memo.as_mut().map(|it| it.text(block)).transpose()?.flatten() {
                    Some(text) => push(text, header.page, scratch, out),
                    None => tables.note(&f::TEXT_MISSING, 1),
                }
            }
        }
        (b'D', 8) => match std::str::from_utf8(bytes) {
            Ok(day) if day.bytes().all(|it| it.is_ascii_digit()) => write!(out, "{}-{}-{}", &day[..4], &day[4..6], &day[6..])?,
            _ => push(bytes.trim_ascii(), header.page, scratch, out),
        },
        (b'L', 1) => {
            if !matches!(bytes, b"?" | b" ") {
                out.extend_from_slice(bytes);
            }
        }
        (b'I' | b'+', 4) => write!(out, "{}", number(bytes) as u32 as i32)?,
        (b'Y', 8) => {
            let value = number(bytes) as i64;
            let sign = if value < 0 { "-" } else { "" };
            write!(out, "{sign}{}.{:04}", value.unsigned_abs() / 10_000, value.unsigned_abs() % 10_000)?;
        }
        (b'B' | b'O', 8) => write!(out, "{}", f64::from_bits(number(bytes)))?,
        (b'T' | b'@', 8) => {
            let (days, millis) = (number(&bytes[..4]) as i64, number(&bytes[4..]));
            // Julian days; 1 January 1970 is 2,440,588.
            if days > 0
                && let Some(day) = i32::try_from(days - 2_440_588).ok().and_then(|it| Some(Date(Date::new(1970, 1, 1)?.0 + it)))
            {
                out.extend_from_slice(&day.iso());
                write!(out, " {:02}:{:02}:{:02}", millis / 3_600_000 % 24, millis / 60_000 % 60, millis / 1000 % 60)?;
            }
        }
        // Pictures and other programs' objects are no text.
        (b'G' | b'P' | b'W', _) => {}
        (b'N' | b'F', _) => push(bytes.trim_ascii(), header.page, scratch, out),
        _ => push(bytes.trim_ascii_end().split(|it| *it == 0).next().unwrap_or_default(), header.page, scratch, out),
    }
    Ok(out.len() > was)
}

fn push(bytes: &[u8], page: Page, scratch: &mut String, out: &mut Vec<u8>) {
    match page {
        Page::Unsaid => text::push_utf8(bytes, Encoding::Utf8, scratch, out),
        Page::Windows => text::push_utf8(bytes, Encoding::Windows1252, scratch, out),
        Page::Dos(characters) => text::push_dos(bytes, characters, out),
    }
}
