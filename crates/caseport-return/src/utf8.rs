//! Bytes of any of the usual encodings as UTF-8, with the lines counted: UTF-8 and UTF-16 by their marks, and Windows-1252 for each byte that
//! is not UTF-8.

use std::io::{BufRead, Read, Result};

use encoding_rs::{Decoder, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// Bytes that are read at once.
const BLOCK: usize = 1 << 16;

pub(crate) struct Utf8<R> {
    input: R,
    /// Bytes that came last and are not decoded yet: the beginning of a character.
    rest: Vec<u8>,
    text: Vec<u8>,
    at: usize,
    line: u64,
    repaired: u64,
    utf16: Option<Decoder>,
    begun: bool,
}

impl<R: Read> Utf8<R> {
    pub(crate) fn new(input: R) -> Utf8<R> {
        Utf8 { input, rest: Vec::new(), text: Vec::new(), at: 0, line: 1, repaired: 0, utf16: None, begun: false }
    }

    /// The line of what is read next.
    pub(crate) fn line(&self) -> u64 {
        self.line
    }

    /// Bytes that were not UTF-8.
    pub(crate) fn repaired(&self) -> u64 {
        self.repaired
    }

    fn fill(&mut self) -> Result<()> {
        self.text.clear();
        self.at = 0;
        while self.text.is_empty() {
            let held = self.rest.len();
            self.rest.resize(held + BLOCK, 0);
            let count = self.input.read(&mut self.rest[held..])?;
            self.rest.truncate(held + count);
            let last = count == 0;
            if !self.begun {
                self.begun = true;
                match self.rest.get(..2) {
                    Some([0xff, 0xfe]) => self.utf16 = Some(UTF_16LE.new_decoder_with_bom_removal()),
                    Some([0xfe, 0xff]) => self.utf16 = Some(UTF_16BE.new_decoder_with_bom_removal()),
                    _ => {}
                }
            }
            match &mut self.utf16 {
                Some(decoder) => {
                    let mut text = String::with_capacity(decoder.max_utf8_buffer_length(self.rest.len()).unwrap_or(4 * BLOCK));
                    let (_, _, _) = decoder.decode_to_string(&self.rest, &mut text, last);
                    self.text.extend_from_slice(text.as_bytes());
                    self.rest.clear();
                }
                None => self.decode(last),
            }
            if last {
                return Ok(());
            }
        }
        Ok(())
    }

    fn decode(&mut self, last: bool) {
        let bytes = std::mem::take(&mut self.rest);
        let mut left = &bytes[..];
        loop {
            match std::str::from_utf8(left) {
                Ok(text) => {
                    self.text.extend_from_slice(text.as_bytes());
                    return;
                }
                Err(error) => {
                    let (good, bad) = left.split_at(error.valid_up_to());
                    self.text.extend_from_slice(good);
                    let Some(length) = error.error_len().or(last.then_some(1)) else {
                        self.rest = bad.to_vec();
                        return;
                    };
                    self.repaired += length as u64;
                    self.text.extend_from_slice(WINDOWS_1252.decode_without_bom_handling(&bad[..length]).0.as_bytes());
                    left = &bad[length..];
                }
            }
        }
    }
}

impl<R: Read> Read for Utf8<R> {
    fn read(&mut self, out: &mut [u8]) -> Result<usize> {
        let there = self.fill_buf()?;
        let count = there.len().min(out.len());
        out[..count].copy_from_slice(&there[..count]);
        self.consume(count);
        Ok(count)
    }
}

impl<R: Read> BufRead for Utf8<R> {
    fn fill_buf(&mut self) -> Result<&[u8]> {
        if self.at == self.text.len() {
            self.fill()?;
        }
        Ok(&self.text[self.at..])
    }

    fn consume(&mut self, amount: usize) {
        let to = (self.at + amount).min(self.text.len());
        self.line += memchr::memchr_iter(b'\n', &self.text[self.at..to]).count() as u64;
        self.at = to;
    }
}

#[cfg(test)]
mod tests {
    use super::Utf8;
    use std::io::Read as _;

    /// Hands out so many bytes at a time.
    struct Drip<'a>(&'a [u8], usize);

    impl std::io::Read for Drip<'_> {
        fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
            let count = self.1.min(self.0.len()).min(out.len());
            out[..count].copy_from_slice(&self.0[..count]);
            self.0 = &self.0[count..];
            Ok(count)
        }
    }

    fn read(bytes: &[u8], step: usize) -> (String, u64, u64) {
        let mut utf8 = Utf8::new(Drip(bytes, step));
        let mut text = String::new();
        utf8.read_to_string(&mut text).unwrap();
        (text, utf8.line(), utf8.repaired())
    }

    #[test]
    fn any_encoding_becomes_utf_8_in_pieces_of_any_size() {
        for step in [2, 3, 7, 4096] {
            assert_eq!(read("<a>café\n–</a>".as_bytes(), step), ("<a>café\n–</a>".into(), 2, 0));
            assert_eq!(read(b"<a>caf\xe9\n\x96</a>", step), ("<a>caf\u{e9}\n\u{2013}</a>".into(), 2, 2));
            let utf16: Vec<u8> = "\u{feff}<a>é\n</a>".encode_utf16().flat_map(u16::to_le_bytes).collect();
            assert_eq!(read(&utf16, step), ("<a>é\n</a>".into(), 2, 0));
            assert_eq!(read(b"<a>\xe2\x80", step), ("<a>\u{e2}\u{20ac}".into(), 1, 2));
        }
    }
}
