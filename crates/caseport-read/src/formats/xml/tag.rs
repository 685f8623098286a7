//! The small parts of XML: tags, names, attributes, references, encodings.

use std::borrow::Cow;

use memchr::{memchr, memchr3, memmem};

use crate::{options::Encoding, text};

/// The end of a tag: its `>` outside quotes.
#[inline]
pub(crate) fn tag_end(data: &[u8]) -> Option<usize> {
    let mut at = 0;
    loop {
        let hit = at + memchr3(b'>', b'"', b'\'', &data[at..])?;
        if data[hit] == b'>' {
            return Some(hit);
        }
        at = hit + 1 + memchr(data[hit], &data[hit + 1..])? + 1;
    }
}

/// The name at the start of a tag.
pub(super) struct Name<'a> {
    /// Without its prefix.
    pub(super) local: &'a [u8],
    /// Length of the whole name.
    pub(super) full: usize,
    /// What follows, without the space before it.
    pub(super) rest: &'a [u8],
}

impl Name<'_> {
    #[inline]
    pub(super) fn of(tag: &[u8]) -> Name<'_> {
        let full = tag.iter().position(u8::is_ascii_whitespace).unwrap_or(tag.len());
        let local = memchr(b':', &tag[..full]).map_or(&tag[..full], |at| &tag[at + 1..full]);
        Name { local, full, rest: tag[full..].trim_ascii() }
    }
}

/// Hands out each attribute: its name and its value as it stands.
pub(crate) fn attributes(mut rest: &[u8], each: &mut dyn FnMut(&[u8], &[u8])) {
    while let Some(equals) = memchr(b'=', rest) {
        let name = rest[..equals].trim_ascii();
        let value = rest[equals + 1..].trim_ascii_start();
        let (value, after) = match value.first() {
            Some(quote @ (b'"' | b'\'')) => match memchr(*quote, &value[1..]) {
                Some(end) => (&value[1..=end], &value[end + 2..]),
                None => (&value[1..], &value[value.len()..]),
            },
            // Not well formed, and clear all the same.
            _ => value.split_at(value.iter().position(u8::is_ascii_whitespace).unwrap_or(value.len())),
        };
        each(name, value);
        rest = after;
    }
}

/// Whether an element's name says only that it is a record.
pub(super) fn is_generic(name: &[u8]) -> bool {
    name.eq_ignore_ascii_case(b"row") || name.eq_ignore_ascii_case(b"record")
}

/// The table that an element's name says; empty if it says none.
pub(super) fn title(name: &[u8]) -> String {
    if is_generic(name) {
        return String::new();
    }
    let name = unescaped(name).into_owned();
    let bare = name.strip_suffix("_ROW").filter(|it| !it.is_empty()).map(str::to_owned);
    bare.unwrap_or(name)
}

/// A name with `_x0020_` and the like made the characters they stand for.
pub(super) fn unescaped(name: &[u8]) -> Cow<'_, str> {
    let text = String::from_utf8_lossy(name);
    if memmem::find(name, b"_x").is_none() {
        return text;
    }
    let mut out = String::new();
    let mut rest = &*text;
    while let Some(at) = rest.find("_x") {
        let code = rest.get(at + 2..at + 6).filter(|_| rest.get(at + 6..at + 7) == Some("_"));
        if let Some(character) = code.and_then(|it| u32::from_str_radix(it, 16).ok()).and_then(char::from_u32) {
            out.push_str(&rest[..at]);
            out.push(character);
            rest = &rest[at + 7..];
        } else {
            out.push_str(&rest[..at + 2]);
            rest = &rest[at + 2..];
        }
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// The encoding that the declaration names, in lower case; the inner error is one that is not read. UTF-16 is known by its bytes.
pub(super) fn declared(start: &[u8]) -> Option<Result<Encoding, String>> {
    let declaration = start.strip_prefix(b"<?xml")?;
    let declaration = &declaration[..memmem::find(declaration, b"?>")?];
    let mut found = None;
    attributes(declaration, &mut |name, value| {
        if name == b"encoding" {
            found = Some(String::from_utf8_lossy(value).into_owned());
        }
    });
    match found.as_deref() {
        None | Some("utf-16" | "utf-16le" | "utf-16be" | "ucs-2" | "unicode") => None,
        // Part of UTF-8, and read as that: a byte beyond it is met as one is in a file that declares nothing.
        Some("us-ascii" | "ascii" | "ansi_x3.4-1968" | "iso646-us") => Some(Ok(Encoding::Utf8)),
        Some(name) => Some(Encoding::parse(name).ok_or_else(|| name.to_owned())),
    }
}

/// Makes text of what stands between tags.
pub(super) struct Decoder {
    encoding: Encoding,
    scratch: String,
}

impl Decoder {
    pub(super) fn new(encoding: Option<Encoding>) -> Decoder {
        Decoder { encoding: encoding.unwrap_or(Encoding::Utf8), scratch: String::new() }
    }

    /// Text with references.
    #[inline]
    pub(super) fn text(&mut self, piece: &[u8], out: &mut Vec<u8>) {
        let mut rest = piece;
        while let Some(at) = memchr(b'&', rest) {
            self.raw(&rest[..at], out);
            rest = &rest[at..];
            let end = rest.iter().take(12).position(|it| *it == b';');
            if let Some((end, character)) = end.and_then(|end| Some((end, reference(&rest[1..end])?))) {
                out.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
                rest = &rest[end + 1..];
            } else {
                // A reference to something declared elsewhere is never followed: it stays as it is.
                out.push(b'&');
                rest = &rest[1..];
            }
        }
        self.raw(rest, out);
    }

    /// Text without references.
    #[inline]
    pub(super) fn raw(&mut self, piece: &[u8], out: &mut Vec<u8>) {
        text::push_utf8(piece, self.encoding, &mut self.scratch, out);
    }
}

/// The character that a reference stands for: one of the five names, or a number.
pub(crate) fn reference(name: &[u8]) -> Option<char> {
    Some(match name {
        b"lt" => '<',
        b"gt" => '>',
        b"amp" => '&',
        b"quot" => '"',
        b"apos" => '\'',
        _ => {
            let number = std::str::from_utf8(name.strip_prefix(b"#")?).ok()?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code).filter(|it| *it != '\0')?
        }
    })
}

#[cfg(test)]
mod tests {
    use super::{Decoder, attributes, declared, tag_end, title, unescaped};
    use crate::options::Encoding;

    #[test]
    fn tags_end_outside_quotes() {
        assert_eq!(tag_end(b"<a b=\"x>y\" c='>'>z"), Some(16));
        assert_eq!(tag_end(b"<a b=\"x>y"), None);
        let mut seen = Vec::new();
        attributes(b"a=\"1\" b = '2 > 1' c=3", &mut |name, value| {
            seen.push(format!("{}={}", String::from_utf8_lossy(name), String::from_utf8_lossy(value)));
        });
        assert_eq!(seen, ["a=1", "b=2 > 1", "c=3"]);
    }

    #[test]
    fn names_and_text_are_what_they_stand_for() {
        assert_eq!(unescaped(b"Date_x0020_of_x0020_birth_x"), "Date of birth_x");
        assert_eq!((title(b"ROW"), title(b"NOTES_ROW"), title(b"PERSON")), (String::new(), "NOTES".into(), "PERSON".into()));
        let mut out = Vec::new();
        Decoder::new(None).text(b"a &lt;b&gt; &amp;amp; &#8217;&#x41; &foo; &", &mut out);
        assert_eq!(String::from_utf8(out).unwrap(), "a <b> &amp; ’A &foo; &");
        let mut out = Vec::new();
        Decoder::new(Some(Encoding::Windows1252)).text(b"caf\xe9 \xc3\xa9", &mut out);
        assert_eq!(String::from_utf8(out).unwrap(), "café Ã©");
    }

    #[test]
    fn the_declared_encoding_is_used_or_refused() {
        let of = |text: &str| declared(text.as_bytes());
        assert_eq!(of("<?xml version='1.0' encoding='iso-8859-1'?>"), Some(Ok(Encoding::Windows1252)));
        assert_eq!(of("<?xml version=\"1.0\" encoding=\"utf-16\"?>"), None);
        assert_eq!(of("<?xml version=\"1.0\" encoding=\"ebcdic-cp-gb\"?>"), Some(Err("ebcdic-cp-gb".into())));
        assert_eq!(of("<?xml version=\"1.0\" encoding=\"us-ascii\"?>"), Some(Ok(Encoding::Utf8)));
        assert_eq!(of("<rowset>"), None);
    }
}
