//! The texts of a workbook as they stand in its parts, and the window through which a part is read.

use std::io::{self, Read};

use memchr::{memchr, memchr2, memchr3, memmem};

use super::Odd;
use crate::formats::xml::{attributes, reference, tag_end};

/// A string of one or more runs, without what says how it is pronounced.
pub(super) fn string(inner: &[u8], out: &mut String) -> Result<(), Odd> {
    let mut rest = inner;
    let mut phonetic = false;
    while let Some(at) = memchr(b'<', rest) {
        rest = &rest[at..];
        let end = tag_end(rest).ok_or(Odd)?;
        let tag = &rest[1..end];
        rest = &rest[end + 1..];
        let name = &tag[..tag.iter().position(|it| it.is_ascii_whitespace() || *it == b'/').filter(|it| *it > 0).unwrap_or(tag.len())];
        match name.trim_ascii_end() {
            b"t" if tag.last() == Some(&b'/') => {}
            b"t" => {
                let close = memchr(b'<', rest).ok_or(Odd)?;
                if !rest[close..].starts_with(b"</t>") {
                    return Err(Odd);
                }
                if !phonetic {
                    let mut kept = tag == b"t xml:space=\"preserve\"";
                    if !kept && tag.len() > 1 {
                        attributes(&tag[1..], &mut |name, value| kept |= name == b"xml:space" && value == b"preserve");
                    }
                    text(&rest[..close], !kept, out)?;
                }
                rest = &rest[close + 4..];
            }
            b"rPh" => phonetic = tag.last() != Some(&b'/'),
            b"/rPh" => phonetic = false,
            name if name.contains(&b':') || matches!(name.first(), None | Some(b'!' | b'?')) => return Err(Odd),
            _ => {}
        }
    }
    Ok(())
}

/// Adds text as it is meant: references, line ends and escapes of the format (`_x000D_`) are what they stand for.
pub(super) fn text(piece: &[u8], trimmed: bool, out: &mut String) -> Result<(), Odd> {
    let is_blank = |it: Option<&u8>| it.is_some_and(u8::is_ascii_whitespace);
    if trimmed && (is_blank(piece.first()) || is_blank(piece.last()) || memmem::find(piece, b"&#").is_some()) {
        return trimmed_text(piece, out);
    }
    let mut rest = piece;
    while let Some(at) = memchr3(b'&', b'\r', b'_', rest) {
        out.push_str(std::str::from_utf8(&rest[..at]).map_err(|_| Odd)?);
        rest = &rest[at..];
        rest = &rest[match rest[0] {
            b'_' => {
                if let Some(character) = escape(rest)? {
                    out.push(character);
                    7
                } else {
                    out.push('_');
                    1
                }
            }
            _ => plain(rest, out)?,
        }..];
    }
    out.push_str(std::str::from_utf8(rest).map_err(|_| Odd)?);
    Ok(())
}

/// A reference or a line end at the start: what it stands for is added, and its length returned.
fn plain(rest: &[u8], out: &mut String) -> Result<usize, Odd> {
    if rest[0] == b'\r' {
        out.push('\n');
        return Ok(1 + usize::from(rest.get(1) == Some(&b'\n')));
    }
    let end = rest.iter().take(12).position(|it| *it == b';').ok_or(Odd)?;
    let character = reference(&rest[1..end]).filter(|it| *it != '_').ok_or(Odd)?;
    out.push(character);
    Ok(end + 1)
}

/// The character of an escape at the start, if one stands there. Halves of a character are left to the library.
fn escape(rest: &[u8]) -> Result<Option<char>, Odd> {
    let Some([b'_', b'x', code @ .., b'_']) = rest.get(..7) else { return Ok(None) };
    if !code.iter().all(u8::is_ascii_hexdigit) {
        return Ok(None);
    }
    let code = std::str::from_utf8(code).ok().and_then(|it| u32::from_str_radix(it, 16).ok()).ok_or(Odd)?;
    char::from_u32(code).map(Some).ok_or(Odd)
}

/// The same for text whose ends may be white space that does not count, written as such or by reference.
fn trimmed_text(piece: &[u8], out: &mut String) -> Result<(), Odd> {
    let (mut whole, mut rest) = (String::new(), piece);
    while let Some(at) = memchr2(b'&', b'\r', rest) {
        whole.push_str(std::str::from_utf8(&rest[..at]).map_err(|_| Odd)?);
        rest = &rest[at..];
        rest = &rest[plain(rest, &mut whole)?..];
    }
    whole.push_str(std::str::from_utf8(rest).map_err(|_| Odd)?);
    let mut rest = whole.trim_matches([' ', '\t', '\r', '\n']);
    while let Some(at) = rest.find('_') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let character = escape(rest.as_bytes())?;
        out.push(character.unwrap_or('_'));
        rest = &rest[if character.is_some() { 7 } else { 1 }..];
    }
    out.push_str(rest);
    Ok(())
}

/// A window over the XML of a part.
pub(super) struct Window {
    stream: Box<dyn Read + Send>,
    buffer: Vec<u8>,
    at: usize,
    filled: usize,
    ended: bool,
}

const BLOCK: usize = 256 << 10;
/// Nothing in a plain workbook is longer in one piece: a row has at most 16,384 cells, most of a few bytes.
const LONGEST: usize = 64 << 20;

impl Window {
    pub(super) fn new(stream: Box<dyn Read + Send>) -> Window {
        Window { stream, buffer: Vec::new(), at: 0, filled: 0, ended: false }
    }

    #[inline]
    pub(super) fn data(&self) -> &[u8] {
        &self.buffer[self.at..self.filled]
    }

    #[inline]
    pub(super) fn pass(&mut self, n: usize) {
        self.at += n;
    }

    /// Brings more in sight; `false` at the end.
    pub(super) fn more(&mut self) -> Result<bool, Odd> {
        if self.ended {
            return Ok(false);
        }
        if self.filled - self.at > LONGEST {
            return Err(Odd);
        }
        self.buffer.copy_within(self.at..self.filled, 0);
        self.filled -= self.at;
        self.at = 0;
        // Twice as much each time: what is long is not copied over and over.
        let room = self.filled + BLOCK.max(self.filled);
        if self.buffer.len() < room {
            self.buffer.resize(room, 0);
        }
        let n = loop {
            match self.stream.read(&mut self.buffer[self.filled..]) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                other => break other?,
            }
        };
        self.filled += n;
        self.ended = n == 0;
        Ok(n > 0)
    }

    /// Whether so many bytes are in sight, or can be brought there.
    pub(super) fn need(&mut self, n: usize) -> Result<bool, Odd> {
        while self.filled - self.at < n {
            if !self.more()? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Passes white space between elements.
    #[inline]
    pub(super) fn blanks(&mut self) -> Result<(), Odd> {
        loop {
            let data = self.data();
            if let Some(at) = data.iter().position(|it| !it.is_ascii_whitespace()) {
                self.pass(at);
                return Ok(());
            }
            self.pass(data.len());
            if !self.more()? {
                return Ok(());
            }
        }
    }

    /// The end of the tag at hand.
    pub(super) fn tag(&mut self) -> Result<Option<usize>, Odd> {
        loop {
            if let Some(end) = tag_end(self.data()) {
                return Ok(Some(end));
            }
            if !self.more()? {
                return Ok(None);
            }
        }
    }

    /// Where what is looked for ends.
    #[inline]
    pub(super) fn upto(&mut self, needle: &memmem::Finder<'_>) -> Result<Option<usize>, Odd> {
        let mut from = 0;
        loop {
            if let Some(hit) = needle.find(&self.data()[from..]) {
                return Ok(Some(from + hit + needle.needle().len()));
            }
            from = self.data().len().saturating_sub(needle.needle().len() - 1);
            if !self.more()? {
                return Ok(None);
            }
        }
    }

    /// Goes to the start of an element near the beginning, in UTF-8; what was before it is returned.
    pub(super) fn prolog(&mut self, element: &[u8]) -> Result<Vec<u8>, Odd> {
        let end = self.upto(&memmem::Finder::new(element))?.ok_or(Odd)?;
        let before = self.data()[..end - element.len()].to_vec();
        let lower = before.to_ascii_lowercase();
        if let Some(at) = memmem::find(&lower, b"encoding") {
            let value = lower[at + 8..].trim_ascii_start().strip_prefix(b"=").ok_or(Odd)?.trim_ascii_start();
            if !(value.starts_with(b"\"utf-8\"") || value.starts_with(b"'utf-8'")) {
                return Err(Odd);
            }
        }
        if memmem::find(&before, b"<!").is_some() {
            return Err(Odd);
        }
        self.pass(end - element.len());
        Ok(before)
    }
}
