//! Cells within a record: the strict grammar, and the lenient one of salvage.
//!
//! Strict: a cell is quoted as a whole or not at all; a quote inside is doubled. Nothing else is a well-formed record.

use memchr::memchr;

/// How a file separates and quotes its cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dialect {
    /// The byte between cells.
    pub delimiter: u8,
    /// The quote, if cells may be quoted.
    pub quote: Option<u8>,
}

/// One cell: a range of the bytes that were parsed, without its quotes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Field {
    pub(crate) start: u32,
    pub(crate) end: u32,
    /// Whether it holds doubled quotes that stand for one.
    pub(crate) doubled: bool,
}

/// What a parse at a position found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Parsed {
    /// A record up to `end`; the next one starts at `next`, after the line end.
    Record { end: usize, next: usize },
    /// The bytes end before the record does.
    OffEnd,
    /// Not well formed.
    Broken,
}

impl Dialect {
    /// The cells of one record that is known to be well formed, without its line end.
    #[inline]
    pub(crate) fn split(self, record: &[u8], fields: &mut Vec<Field>) {
        fields.clear();
        let mut at = 0;
        loop {
            if self.quote.is_some() && record.get(at).copied() == self.quote {
                let quote = record[at];
                let start = at + 1;
                let mut doubled = false;
                let mut from = start;
                let end = loop {
                    let Some(hit) = memchr(quote, &record[from..]).map(|hit| from + hit) else { break record.len() };
                    if record.get(hit + 1) == Some(&quote) {
                        doubled = true;
                        from = hit + 2;
                    } else {
                        break hit;
                    }
                };
                fields.push(Field { start: start as u32, end: end as u32, doubled });
                // After the closing quote comes a delimiter or the end.
                at = end + 2;
                if at > record.len() {
                    return;
                }
            } else {
                let Some(hit) = memchr(self.delimiter, &record[at..]) else {
                    fields.push(Field { start: at as u32, end: record.len() as u32, doubled: false });
                    return;
                };
                fields.push(Field { start: at as u32, end: (at + hit) as u32, doubled: false });
                at += hit + 1;
            }
        }
    }

    /// Parses one record at a position, strictly. `whole`: there is nothing after `data`.
    pub(crate) fn parse(self, data: &[u8], from: usize, whole: bool, fields: &mut Vec<Field>) -> Parsed {
        fields.clear();
        let mut at = from;
        loop {
            let start = at;
            let mut field = Field { start: at as u32, end: 0, doubled: false };
            if self.quote.is_some() && data.get(at).copied() == self.quote {
                let quote = data[at];
                field.start += 1;
                at += 1;
                loop {
                    let Some(hit) = memchr(quote, &data[at..]) else {
                        return if whole { Parsed::Broken } else { Parsed::OffEnd };
                    };
                    at += hit + 1;
                    if data.get(at) == Some(&quote) {
                        field.doubled = true;
                        at += 1;
                    } else {
                        break;
                    }
                }
                field.end = (at - 1) as u32;
                if at == data.len() && !whole {
                    return Parsed::OffEnd;
                }
                if data.get(at).is_some_and(|&next| next != self.delimiter && next != b'\n' && next != b'\r') {
                    return Parsed::Broken;
                }
            } else {
                while at < data.len() && data[at] != self.delimiter && data[at] != b'\n' && data[at] != b'\r' {
                    if Some(data[at]) == self.quote && at > start {
                        return Parsed::Broken;
                    }
                    at += 1;
                }
                if at == data.len() && !whole {
                    return Parsed::OffEnd;
                }
                field.end = at as u32;
            }
            fields.push(field);
            match data.get(at) {
                Some(&byte) if byte == self.delimiter => at += 1,
                None => return Parsed::Record { end: at, next: at },
                Some(_) => match line_end(data, at, whole) {
                    Some(next) => return Parsed::Record { end: at, next },
                    None => return Parsed::OffEnd,
                },
            }
        }
    }

    /// Parses a whole text leniently: a quote that opens a cell closes it only before a delimiter or at the end, any other is part
    /// of the text. Returns whether the last cell was still open; it then holds everything after its opening quote.
    pub(crate) fn parse_lenient(self, text: &[u8], base: usize, fields: &mut Vec<Field>) -> bool {
        self.lenient(text, base, fields, false)
    }

    /// The same, but a quote that nothing closes is part of the text too, so that no cell is ever open.
    pub(crate) fn parse_literal(self, text: &[u8], base: usize, fields: &mut Vec<Field>) {
        self.lenient(text, base, fields, true);
    }

    fn lenient(self, text: &[u8], base: usize, fields: &mut Vec<Field>, literal: bool) -> bool {
        fields.clear();
        let mut at = 0;
        loop {
            if let Some(quote) = self.quote.filter(|&quote| text.get(at) == Some(&quote)) {
                match self.closing(text, at + 1, quote) {
                    Some((end, doubled)) => {
                        fields.push(Field { start: (base + at + 1) as u32, end: (base + end) as u32, doubled });
                        at = end + 2;
                        if at > text.len() {
                            return false;
                        }
                        continue;
                    }
                    None if !literal => {
                        fields.push(Field { start: (base + at + 1) as u32, end: (base + text.len()) as u32, doubled: false });
                        return true;
                    }
                    None => {}
                }
            }
            let end = memchr(self.delimiter, &text[at..]).map_or(text.len(), |hit| at + hit);
            fields.push(Field { start: (base + at) as u32, end: (base + end) as u32, doubled: false });
            if end == text.len() {
                return false;
            }
            at = end + 1;
        }
    }

    /// The quote that closes a cell, and whether doubled ones stand before it.
    fn closing(self, text: &[u8], mut at: usize, quote: u8) -> Option<(usize, bool)> {
        let mut doubled = false;
        loop {
            let hit = at + memchr(quote, &text[at..])?;
            match text.get(hit + 1) {
                None => return Some((hit, doubled)),
                Some(&next) if next == self.delimiter => return Some((hit, doubled)),
                Some(&next) if next == quote => {
                    doubled = true;
                    at = hit + 2;
                }
                Some(_) => at = hit + 1,
            }
        }
    }

    /// Whether a record says nothing: only delimiters, spaces, tabs and the end marks (Ctrl-Z) of files that were joined.
    #[inline]
    pub(crate) fn is_blank(self, record: &[u8]) -> bool {
        record.iter().all(|&byte| byte == self.delimiter || matches!(byte, b' ' | b'\t' | 0x1A))
    }
}

/// Where the line after the line end at `at` starts; `None` if a CR stands at the end of bytes that may go on with an LF.
#[inline]
pub(crate) fn line_end(data: &[u8], at: usize, whole: bool) -> Option<usize> {
    if data[at] == b'\n' {
        return Some(at + 1);
    }
    match data.get(at + 1) {
        Some(b'\n') => Some(at + 2),
        Some(_) => Some(at + 1),
        None => whole.then_some(at + 1),
    }
}

/// The physical line at a position: its end and the start of the next. `None` if its end is not in sight.
pub(crate) fn physical_line(data: &[u8], from: usize, whole: bool) -> Option<(usize, usize)> {
    match memchr::memchr2(b'\n', b'\r', &data[from..]) {
        Some(hit) => line_end(data, from + hit, whole).map(|next| (from + hit, next)),
        None => whole.then_some((data.len(), data.len())),
    }
}

/// How many line ends (CR LF, LF or CR) a text holds.
pub(crate) fn count_lines(text: &[u8]) -> u64 {
    memchr::memchr2_iter(b'\n', b'\r', text).filter(|&at| text[at] == b'\n' || text.get(at + 1) != Some(&b'\n')).count() as u64
}

#[cfg(test)]
mod tests {
    use super::{Dialect, Field, Parsed};

    const COMMA: Dialect = Dialect { delimiter: b',', quote: Some(b'"') };

    fn show(text: &[u8], fields: &[Field]) -> Vec<String> {
        fields.iter().map(|it| String::from_utf8_lossy(&text[it.start as usize..it.end as usize]).into_owned()).collect()
    }

    #[test]
    fn well_formed_records_split_the_same_both_ways() {
        for text in ["a,b,c", "", ",", "\"a,b\",c", "\"\",\"x\"\"y\",", "a,\"multi\r\nline\"", "'a',b"] {
            let (mut fast, mut strict) = (Vec::new(), Vec::new());
            COMMA.split(text.as_bytes(), &mut fast);
            let parsed = COMMA.parse(text.as_bytes(), 0, true, &mut strict);
            assert_eq!(parsed, Parsed::Record { end: text.len(), next: text.len() }, "{text:?}");
            assert_eq!(fast, strict, "{text:?}");
        }
    }

    #[test]
    fn what_is_not_well_formed_is_broken() {
        for text in ["a\"b,c", "\"a\"b,c", "\"a,b", "a,\"b\" ,c"] {
            assert_eq!(COMMA.parse(text.as_bytes(), 0, true, &mut Vec::new()), Parsed::Broken, "{text}");
        }
        assert_eq!(COMMA.parse(b"a,\"b", 0, false, &mut Vec::new()), Parsed::OffEnd);
        assert_eq!(COMMA.parse(b"a,b\r", 0, false, &mut Vec::new()), Parsed::OffEnd);
    }

    #[test]
    fn lenient_quotes_close_only_before_a_delimiter_or_the_end() {
        let mut fields = Vec::new();
        let text = b"1,\"he said \"no\" twice\",x";
        assert!(!COMMA.parse_lenient(text, 0, &mut fields));
        assert_eq!(show(text, &fields), ["1", "he said \"no\" twice", "x"]);
        let text = b"1,\"never closed,x";
        assert!(COMMA.parse_lenient(text, 0, &mut fields));
        COMMA.parse_literal(text, 0, &mut fields);
        assert_eq!(show(text, &fields), ["1", "\"never closed", "x"]);
    }
}
