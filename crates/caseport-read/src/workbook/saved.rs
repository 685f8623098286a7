//! Sheets that are not workbooks: web pages with tables that reporting tools save as `.xls`, and the XML of Excel 2003.

use calamine::Data;
use memchr::{memchr, memmem};

use super::DateForm;
use crate::{
    formats::xml::{attributes, tag_end},
    options::Encoding,
    text,
};

/// A sheet's name, its cells by row and column, and how many of them were merged.
pub(super) type Cells = (String, Vec<(u32, u32, Data)>, u64);

/// What a text under a workbook's name is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Saved {
    Page,
    Excel2003,
}

/// Tells by the first bytes, as text.
pub(crate) fn of(start: &[u8]) -> Option<Saved> {
    let start = start.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(start).trim_ascii_start();
    if start.first() != Some(&b'<') {
        return None;
    }
    let lower = start[..start.len().min(64 << 10)].to_ascii_lowercase();
    let has = |needle: &[u8]| memmem::find(&lower, needle).is_some();
    if has(b"urn:schemas-microsoft-com:office:spreadsheet") && !has(b"<html") {
        Some(Saved::Excel2003)
    } else if has(b"<table") && (has(b"<tr") || has(b"<html")) || lower.starts_with(b"<html") {
        Some(Saved::Page)
    } else {
        None
    }
}

/// The sheets of a text. `None` if its tags do not fit together.
pub(super) fn sheets(saved: Saved, text: &[u8], dates: DateForm) -> Option<Vec<Cells>> {
    match saved {
        Saved::Page => Some(page(text)),
        Saved::Excel2003 => excel(text, dates),
    }
}

/// A tag: its name in lower case without a prefix, whether it closes, and what else is in it.
struct Tag<'a> {
    name: Vec<u8>,
    closes: bool,
    empty: bool,
    rest: &'a [u8],
}

/// Hands out the text before each tag, and the tag.
fn tags<'a>(text: &'a [u8], each: &mut dyn FnMut(&'a [u8], &Tag<'a>)) {
    let mut at = 0;
    while let Some(open) = memchr(b'<', &text[at..]) {
        let before = &text[at..at + open];
        let from = at + open;
        let skip = |end: &[u8]| memmem::find(&text[from..], end).map_or(text.len(), |it| from + it + end.len());
        if text[from..].starts_with(b"<!--") {
            at = skip(b"-->");
            each(before, &Tag { name: Vec::new(), closes: false, empty: true, rest: &[] });
            continue;
        }
        if text[from..].starts_with(b"<![CDATA[") {
            let end = skip(b"]]>");
            each(before, &Tag { name: Vec::new(), closes: false, empty: true, rest: &[] });
            each(text.get(from + 9..end - 3).unwrap_or_default(), &Tag { name: b"#raw".to_vec(), closes: false, empty: true, rest: &[] });
            at = end;
            continue;
        }
        let Some(end) = tag_end(&text[from..]) else { return };
        let inner = &text[from + 1..from + end];
        let closes = inner.first() == Some(&b'/');
        let inner = if closes { &inner[1..] } else { inner };
        let empty = inner.last() == Some(&b'/');
        let inner = if empty { &inner[..inner.len() - 1] } else { inner };
        let name_end = inner.iter().position(u8::is_ascii_whitespace).unwrap_or(inner.len());
        let local = memchr(b':', &inner[..name_end]).map_or(&inner[..name_end], |it| &inner[it + 1..name_end]);
        each(before, &Tag { name: local.to_ascii_lowercase(), closes, empty, rest: &inner[name_end..] });
        at = from + end + 1;
    }
}

fn attribute(tag: &Tag<'_>, wanted: &[u8]) -> Option<String> {
    let mut found = None;
    attributes(tag.rest, &mut |name, value| {
        let local = memchr(b':', name).map_or(name, |it| &name[it + 1..]);
        if found.is_none() && local.eq_ignore_ascii_case(wanted) {
            found = Some(String::from_utf8_lossy(value).into_owned());
        }
    });
    found
}

/// All tables of a page, one below the other on one sheet.
fn page(text: &[u8]) -> Vec<Cells> {
    let lower = text[..text.len().min(4096)].to_ascii_lowercase();
    let western = [&b"charset=windows-1252"[..], b"charset=iso-8859-1", b"charset=\"windows-1252", b"charset=\"iso-8859-1"];
    let encoding = if western.iter().any(|it| memmem::find(&lower, it).is_some()) { Encoding::Windows1252 } else { Encoding::Utf8 };
    let mut cells = Vec::new();
    let (mut row, mut column, mut merged) = (None::<u32>, 0, 0_u64);
    let mut cell: Option<String> = None;
    let mut quiet = 0_u32;
    let mut scratch = String::new();
    tags(text, &mut |before, tag| {
        if let Some(cell) = &mut cell
            && quiet == 0
        {
            collapse(before, encoding, cell, &mut scratch);
        }
        match (tag.name.as_slice(), tag.closes) {
            (b"script" | b"style", false) if !tag.empty => quiet += 1,
            (b"script" | b"style", true) => quiet = quiet.saturating_sub(1),
            (b"tr" | b"td" | b"th" | b"table", _) => {
                if let Some(text) = cell.take() {
                    let text = text.trim_matches([' ', '\n']);
                    if !text.is_empty() {
                        cells.push((row.unwrap_or(0), column, Data::String(text.to_owned())));
                    }
                    column += 1;
                }
                if tag.name == b"tr" && !tag.closes {
                    row = Some(row.map_or(0, |it| it + 1));
                    column = 0;
                }
                if matches!(tag.name.as_slice(), b"td" | b"th") && !tag.closes {
                    let span = |name: &[u8]| {
                        attribute(tag, name).and_then(|it| it.trim().parse::<u32>().ok()).filter(|it| (2..=16_384).contains(it))
                    };
                    merged += u64::from(span(b"colspan").is_some() || span(b"rowspan").is_some());
                    cell = Some(String::new());
                    row.get_or_insert(0);
                }
            }
            (b"br" | b"p" | b"div", _) => {
                if let Some(cell) = &mut cell
                    && !cell.is_empty()
                    && (tag.name == b"br" || !cell.ends_with('\n'))
                {
                    cell.push('\n');
                }
            }
            _ => {}
        }
    });
    vec![("Sheet1".to_owned(), cells, merged)]
}

/// Text of a page: white space is one space, references are what they stand for.
fn collapse(piece: &[u8], encoding: Encoding, out: &mut String, scratch: &mut String) {
    let mut bytes = Vec::new();
    text::push_utf8(piece, encoding, scratch, &mut bytes);
    let text = String::from_utf8_lossy(&bytes);
    let mut rest = &*text;
    while let Some(first) = rest.chars().next() {
        if first.is_ascii_whitespace() {
            if !out.is_empty() && !out.ends_with([' ', '\n']) {
                out.push(' ');
            }
            rest = rest.trim_start_matches(|it: char| it.is_ascii_whitespace());
        } else if first == '&' {
            let reference = rest[1..].find(';').filter(|it| *it < 12).and_then(|end| Some((end, character(&rest[1..=end])?)));
            if let Some((end, stands_for)) = reference {
                out.push(stands_for);
                rest = &rest[end + 2..];
            } else {
                out.push('&');
                rest = &rest[1..];
            }
        } else {
            let end = rest.find(|it: char| it.is_ascii_whitespace() || it == '&').unwrap_or(rest.len());
            out.push_str(&rest[..end]);
            rest = &rest[end..];
        }
    }
}

fn character(name: &str) -> Option<char> {
    Some(match name {
        "lt" => '<',
        "gt" => '>',
        "amp" => '&',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => ' ',
        "pound" => '£',
        "euro" => '€',
        "ndash" => '–',
        "mdash" => '—',
        "lsquo" => '‘',
        "rsquo" => '’',
        "ldquo" => '“',
        "rdquo" => '”',
        "hellip" => '…',
        "eacute" => 'é',
        "egrave" => 'è',
        "ouml" => 'ö',
        "uuml" => 'ü',
        "auml" => 'ä',
        "ccedil" => 'ç',
        "oacute" => 'ó',
        "aacute" => 'á',
        "iacute" => 'í',
        "uacute" => 'ú',
        "ntilde" => 'ñ',
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)?
        }
    })
}

/// The worksheets of Excel 2003's XML.
fn excel(text: &[u8], dates: DateForm) -> Option<Vec<Cells>> {
    let declared = memmem::find(&text[..text.len().min(200)].to_ascii_lowercase(), b"encoding=\"windows-1252\"").is_some();
    let encoding = if declared { Encoding::Windows1252 } else { Encoding::Utf8 };
    let mut all: Vec<Cells> = Vec::new();
    let (mut row, mut column) = (0_u32, 0_u32);
    let mut data: Option<(String, Vec<u8>)> = None;
    let mut scratch = String::new();
    let mut broken = false;
    tags(text, &mut |before, tag| {
        if let Some((_, text)) = &mut data {
            // A CDATA section is text as it stands; everything else has references.
            if tag.name == b"#raw" {
                text::push_utf8(before, encoding, &mut scratch, text);
            } else {
                references(before, encoding, &mut scratch, text);
            }
        }
        let index = |tag: &Tag<'_>| attribute(tag, b"Index").and_then(|it| it.parse::<u32>().ok()).filter(|it| *it > 0);
        match (tag.name.as_slice(), tag.closes) {
            (b"worksheet", false) => {
                all.push((attribute(tag, b"Name").unwrap_or_else(|| "Sheet".to_owned()), Vec::new(), 0));
                row = 0;
            }
            (b"row", false) => {
                row = index(tag).unwrap_or(row + 1);
                column = 0;
            }
            (b"cell", false) => {
                column = index(tag).unwrap_or(column + 1);
                if let Some(sheet) = all.last_mut()
                    && (attribute(tag, b"MergeAcross").is_some() || attribute(tag, b"MergeDown").is_some())
                {
                    sheet.2 += 1;
                }
                let across = attribute(tag, b"MergeAcross").and_then(|it| it.parse::<u32>().ok()).unwrap_or(0);
                if tag.empty {
                    column = column.saturating_add(across);
                }
            }
            (b"data", false) if !tag.empty => data = Some((attribute(tag, b"Type").unwrap_or_default(), Vec::new())),
            (b"data", true) => {
                if let (Some((kind, text)), Some(sheet)) = (data.take(), all.last_mut()) {
                    let text = String::from_utf8_lossy(&text).into_owned();
                    let value = match kind.as_str() {
                        "Number" => text.parse().map_or(Data::String(text), Data::Float),
                        "Boolean" => Data::Bool(text.trim() == "1"),
                        "DateTime" => Data::String(moment(&text, dates)),
                        "Error" => Data::Error(calamine::CellErrorType::Value),
                        _ => Data::String(text),
                    };
                    sheet.1.push((row.saturating_sub(1), column.saturating_sub(1), value));
                } else {
                    broken = true;
                }
            }
            _ => {}
        }
    });
    if data.is_some() || broken {
        return None;
    }
    for (_, cells, _) in &mut all {
        cells.sort_by_key(|(row, column, _)| (*row, *column));
    }
    Some(all)
}

fn references(piece: &[u8], encoding: Encoding, scratch: &mut String, out: &mut Vec<u8>) {
    let mut rest = piece;
    while let Some(at) = memchr(b'&', rest) {
        text::push_utf8(&rest[..at], encoding, scratch, out);
        rest = &rest[at..];
        let end = rest.iter().take(12).position(|it| *it == b';');
        if let Some((end, stands_for)) = end.and_then(|end| Some((end, character(std::str::from_utf8(&rest[1..end]).ok()?)?))) {
            out.extend_from_slice(stands_for.encode_utf8(&mut [0; 4]).as_bytes());
            rest = &rest[end + 1..];
        } else {
            out.push(b'&');
            rest = &rest[1..];
        }
    }
    text::push_utf8(rest, encoding, scratch, out);
}

/// `2011-03-05T00:00:00.000` as the system writes its dates.
fn moment(text: &str, dates: DateForm) -> String {
    let Some((day, time)) = text.trim().split_once('T') else { return text.to_owned() };
    let time = time.split('.').next().unwrap_or(time);
    let parts: Vec<&str> = day.split('-').collect();
    let day = match (dates, parts.as_slice()) {
        (DateForm::DayMonthYear, [year, month, day]) => format!("{day}/{month}/{year}"),
        _ => day.to_owned(),
    };
    match time {
        "00:00:00" => day,
        // A time of day alone has the day before the first.
        time if day == "1899-12-31" || day == "31/12/1899" => time.to_owned(),
        time => format!("{day} {time}"),
    }
}
