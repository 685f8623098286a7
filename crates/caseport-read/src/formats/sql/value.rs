//! The values of a row: literals, the casts and conversions around them, and texts put together of parts.

use memchr::memchr;

use super::lex::{Lex, Stop};
use crate::format::Row;

const EXPRESSION: &str = "a value is an expression";

/// `(1, 'a', NULL)`: fills the row, by column; values beyond the last column are numbered on.
pub(super) fn tuple(
    lex: &mut Lex<'_>,
    columns: &[usize],
    row: &mut Row,
    count: &mut usize,
    mask: &mut dyn FnMut(usize, &str),
) -> Result<(), Stop> {
    lex.at += 1;
    loop {
        let column = columns.get(*count).copied().unwrap_or(*count);
        let was = row.text.len();
        let mut masked = None;
        if value(lex, &mut row.text, &mut masked, 0)? {
            row.close(column, was);
        } else {
            row.text.truncate(was);
        }
        if let Some(masked) = masked {
            mask(column, &masked);
        }
        *count += 1;
        if lex.sign(b')')? {
            return Ok(());
        }
        if !lex.sign(b',')? {
            return Err(Stop::Bad(EXPRESSION));
        }
    }
}

/// Writes a value; `false` if it is NULL.
fn value(lex: &mut Lex<'_>, out: &mut Vec<u8>, mask: &mut Option<String>, depth: u32) -> Result<bool, Stop> {
    if depth > 32 {
        return Err(Stop::Bad("parentheses within parentheses, too deeply"));
    }
    let mut any = false;
    loop {
        any |= term(lex, out, mask, depth)?;
        lex.space()?;
        loop {
            match (lex.peek()?, lex.data.get(lex.at + 1)) {
                (Some(b':'), Some(b':')) => {
                    lex.at += 2;
                    type_name(lex)?;
                }
                (Some(b'C' | b'c'), _) => {
                    if !lex.takes(b"COLLATE")? {
                        return Err(Stop::Bad(EXPRESSION));
                    }
                    lex.part()?;
                }
                (Some(b'A' | b'a'), _) => {
                    let at = lex.at;
                    if lex.takes(b"AT")? && lex.takes(b"TIME")? && lex.takes(b"ZONE")? {
                        term(lex, &mut Vec::new(), mask, depth + 1)?;
                    } else {
                        lex.at = at;
                        return Ok(any);
                    }
                }
                _ => break,
            }
            lex.space()?;
        }
        match (lex.peek()?, lex.data.get(lex.at + 1)) {
            (Some(b'|'), None) if !lex.ended => return Err(Stop::More),
            (Some(b'|'), Some(b'|')) => lex.at += 2,
            (Some(b'+'), _) => lex.at += 1,
            _ => return Ok(any),
        }
    }
}

/// `timestamp without time zone`, `numeric(10,2)`, `text[]`.
fn type_name(lex: &mut Lex<'_>) -> Result<(), Stop> {
    loop {
        lex.space()?;
        match lex.peek()? {
            Some(b'(') => lex.parentheses()?,
            Some(b'[' | b']' | b'.' | b'"') => lex.at += 1,
            Some(byte) if byte.is_ascii_alphanumeric() || byte == b'_' => {
                lex.word()?;
            }
            _ => return Ok(()),
        }
    }
}

fn term(lex: &mut Lex<'_>, out: &mut Vec<u8>, mask: &mut Option<String>, depth: u32) -> Result<bool, Stop> {
    lex.space()?;
    match lex.peek()? {
        Some(b'\'') => string(lex, out, if lex.backslash { Escapes::MySql } else { Escapes::None }),
        Some(b'"') if lex.mysql => string(lex, out, Escapes::MySql),
        Some(b'(') => {
            lex.at += 1;
            let any = value(lex, out, mask, depth + 1)?;
            if lex.sign(b')')? { Ok(any) } else { Err(Stop::Bad(EXPRESSION)) }
        }
        Some(b'0'..=b'9' | b'-' | b'+' | b'.') => number(lex, out),
        Some(byte) if byte.is_ascii_alphabetic() || byte == b'_' => word(lex, out, mask, depth),
        _ => Err(Stop::Bad(EXPRESSION)),
    }
}

fn number(lex: &mut Lex<'_>, out: &mut Vec<u8>) -> Result<bool, Stop> {
    let from = lex.at;
    while matches!(lex.peek()?, Some(b'-' | b'+')) {
        lex.at += 1;
    }
    let digits = lex.at;
    while let Some(byte) = lex.peek()? {
        let exponent = matches!(byte, b'-' | b'+')
            && lex.at > digits
            && matches!(lex.data[lex.at - 1], b'e' | b'E')
            && !lex.data[digits..].starts_with(b"0x");
        if !(byte.is_ascii_alphanumeric() || byte == b'.' || exponent) {
            break;
        }
        lex.at += 1;
    }
    if lex.at == digits || lex.at > digits + 1 && lex.data[from..digits].len() > 1 {
        return Err(Stop::Bad(EXPRESSION));
    }
    out.extend_from_slice(lex.data[from..lex.at].strip_prefix(b"+").unwrap_or(&lex.data[from..lex.at]));
    Ok(true)
}

fn word(lex: &mut Lex<'_>, out: &mut Vec<u8>, mask: &mut Option<String>, depth: u32) -> Result<bool, Stop> {
    let word = lex.word()?.to_ascii_uppercase();
    if lex.peek()? == Some(b'\'') {
        return match word.as_slice() {
            b"N" => string(lex, out, if lex.mysql { Escapes::MySql } else { Escapes::None }),
            b"E" => string(lex, out, Escapes::Postgres),
            b"Q" | b"NQ" => alternative(lex, out),
            b"X" | b"B" | b"DATE" | b"TIMESTAMP" | b"TIME" => string(lex, out, Escapes::None),
            _ if word.starts_with(b"_") => string(lex, out, Escapes::MySql),
            _ => Err(Stop::Bad(EXPRESSION)),
        };
    }
    lex.space()?;
    match (word.as_slice(), lex.peek()?) {
        (b"NULL" | b"DEFAULT", next) if next != Some(b'(') => Ok(false),
        (b"TRUE" | b"FALSE", _) => {
            out.extend_from_slice(&word.to_ascii_lowercase());
            Ok(true)
        }
        (b"DATE" | b"TIMESTAMP" | b"TIME", Some(b'\'')) => string(lex, out, Escapes::None),
        (_, Some(b'\'')) if word.starts_with(b"_") => string(lex, out, Escapes::MySql),
        (_, Some(b'(')) => function(lex, &word, out, mask, depth),
        _ => Err(Stop::Bad(EXPRESSION)),
    }
}

/// The conversions that tools write around a value.
fn function(lex: &mut Lex<'_>, name: &[u8], out: &mut Vec<u8>, mask: &mut Option<String>, depth: u32) -> Result<bool, Stop> {
    let open = lex.at;
    lex.at += 1;
    let any = match name {
        b"TO_DATE" | b"TO_TIMESTAMP" | b"TO_TIMESTAMP_TZ" | b"STR_TO_DATE" => {
            let any = value(lex, out, mask, depth + 1)?;
            if lex.sign(b',')? {
                let mut text = Vec::new();
                value(lex, &mut text, &mut None, depth + 1)?;
                *mask = Some(String::from_utf8_lossy(&text).into_owned());
            }
            any
        }
        b"TO_CLOB" | b"TO_NCLOB" | b"TO_CHAR" | b"TO_NUMBER" | b"HEXTORAW" | b"CAST" | b"TRY_CAST" => value(lex, out, mask, depth + 1)?,
        b"CONVERT" | b"TRY_CONVERT" => {
            lex.part()?;
            lex.space()?;
            if lex.peek()? == Some(b'(') {
                lex.parentheses()?;
            }
            if !lex.sign(b',')? {
                return Err(Stop::Bad(EXPRESSION));
            }
            value(lex, out, mask, depth + 1)?
        }
        b"CHR" | b"CHAR" | b"NCHAR" | b"UNICHAR" => {
            let mut text = Vec::new();
            value(lex, &mut text, mask, depth + 1)?;
            let code = std::str::from_utf8(&text).ok().and_then(|it| it.parse().ok()).and_then(char::from_u32);
            let Some(character) = code else { return Err(Stop::Bad(EXPRESSION)) };
            out.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
            true
        }
        b"UNISTR" => {
            let mut text = Vec::new();
            let any = value(lex, &mut text, mask, depth + 1)?;
            unistr(&text, out).ok_or(Stop::Bad(EXPRESSION))?;
            any
        }
        b"EMPTY_CLOB" | b"EMPTY_BLOB" => false,
        _ => return Err(Stop::Bad(EXPRESSION)),
    };
    // What else stands in the parentheses says how to convert.
    lex.at = open;
    lex.parentheses()?;
    Ok(any)
}

/// `\00e9` and `\\` in a text.
fn unistr(text: &[u8], out: &mut Vec<u8>) -> Option<()> {
    let text = std::str::from_utf8(text).ok()?;
    let mut units: Vec<u16> = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find('\\') {
        units.extend(rest[..at].encode_utf16());
        rest = &rest[at + 1..];
        if let Some(after) = rest.strip_prefix('\\') {
            units.push(u16::from(b'\\'));
            rest = after;
        } else {
            units.push(u16::from_str_radix(rest.get(..4)?, 16).ok()?);
            rest = &rest[4..];
        }
    }
    units.extend(rest.encode_utf16());
    out.extend_from_slice(String::from_utf16(&units).ok()?.as_bytes());
    Some(())
}

/// `q'[it's]'`.
fn alternative(lex: &mut Lex<'_>, out: &mut Vec<u8>) -> Result<bool, Stop> {
    lex.at += 1;
    let Some(open) = lex.peek()? else { return Err(Stop::Bad("a text in quotes that does not end")) };
    let close = match open {
        b'[' => b']',
        b'(' => b')',
        b'{' => b'}',
        b'<' => b'>',
        other => other,
    };
    lex.at += 1;
    let from = lex.at;
    loop {
        lex.after(close)?;
        match lex.peek()? {
            Some(b'\'') => {
                out.extend_from_slice(&lex.data[from..lex.at - 1]);
                lex.at += 1;
                return Ok(true);
            }
            Some(_) => {}
            None => return Err(Stop::Bad("a text in quotes that does not end")),
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Escapes {
    None,
    MySql,
    Postgres,
}

/// A text in quotes, whose quote is at hand.
fn string(lex: &mut Lex<'_>, out: &mut Vec<u8>, escapes: Escapes) -> Result<bool, Stop> {
    let Some(quote) = lex.peek()? else { return Err(Stop::Bad(EXPRESSION)) };
    lex.at += 1;
    loop {
        let rest = &lex.data[lex.at..];
        let hit = if escapes == Escapes::None { memchr(quote, rest) } else { memchr::memchr2(quote, b'\\', rest) };
        let Some(hit) = hit else {
            return Err(if lex.ended { Stop::Bad("a text in quotes that does not end") } else { Stop::More });
        };
        out.extend_from_slice(&rest[..hit]);
        lex.at += hit + 1;
        let byte = rest[hit];
        let Some(next) = lex.peek()? else {
            return if byte == quote { Ok(true) } else { Err(Stop::Bad("a text in quotes that does not end")) };
        };
        if byte == quote {
            if next != quote {
                return Ok(true);
            }
            out.push(quote);
            lex.at += 1;
            continue;
        }
        lex.at += 1;
        match next {
            b'n' => out.push(b'\n'),
            b'r' => out.push(b'\r'),
            b't' => out.push(b'\t'),
            b'b' => out.push(8),
            b'0' if escapes == Escapes::MySql => out.push(0),
            b'Z' if escapes == Escapes::MySql => out.push(0x1A),
            b'%' | b'_' if escapes == Escapes::MySql => out.extend([b'\\', next]),
            b'f' if escapes == Escapes::Postgres => out.push(12),
            b'u' | b'U' if escapes == Escapes::Postgres => {
                let length = if next == b'u' { 4 } else { 8 };
                if lex.data.len() < lex.at + length && !lex.ended {
                    return Err(Stop::More);
                }
                let digits = lex.data.get(lex.at..lex.at + length).and_then(|it| std::str::from_utf8(it).ok());
                let character = digits.and_then(|it| u32::from_str_radix(it, 16).ok()).and_then(char::from_u32);
                let Some(character) = character else { return Err(Stop::Bad("an escape that stands for nothing")) };
                out.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
                lex.at += length;
            }
            b'x' | b'0'..=b'7' if escapes == Escapes::Postgres => {
                if lex.data.len() < lex.at + 3 && !lex.ended {
                    return Err(Stop::More);
                }
                let (byte, used) = super::copy::numbered(&lex.data[lex.at - 1..]);
                out.push(byte);
                lex.at += used - 1;
            }
            other => out.push(other),
        }
    }
}
