//! A file as UTF-8, with the place of what is read next: what is not UTF-8 is read as Windows-1252, byte by byte.

use std::io::{BufRead, Read, Result};

use crate::{format::Input, text};

/// The window over the file, of which the part that is UTF-8 is handed out as it lies there.
pub(super) struct Decoded {
    input: Input,
    /// So many bytes in sight are UTF-8.
    good: usize,
    /// A byte that was not, as UTF-8, and how much of it was handed out.
    odd: Vec<u8>,
    at: usize,
    repaired: u64,
    begun: bool,
}

impl Decoded {
    pub(super) fn new(input: Input) -> Decoded {
        Decoded { input, good: 0, odd: Vec::new(), at: 0, repaired: 0, begun: false }
    }

    /// Byte and line of what is read next.
    pub(super) fn place(&self) -> (u64, u64) {
        self.input.place()
    }

    /// Bytes that were not UTF-8.
    pub(super) fn repaired(&self) -> u64 {
        self.repaired
    }

    /// Looks how far what is in sight is UTF-8.
    fn look(&mut self) -> Result<()> {
        loop {
            let data = self.input.data();
            if data.is_empty() {
                if self.input.more()? {
                    continue;
                }
                return Ok(());
            }
            if !self.begun {
                self.begun = true;
                if data.starts_with(b"\xEF\xBB\xBF") {
                    self.input.pass(3);
                    continue;
                }
            }
            let length = data.len();
            match std::str::from_utf8(data).err().map(|it| (it.valid_up_to(), it.error_len().is_none())) {
                None => self.good = length,
                Some((good @ 1.., _)) => self.good = good,
                // The beginning of a character, of which the rest is not in sight yet.
                Some((_, true)) if self.input.more()? => continue,
                Some(_) => {
                    let mut odd = String::new();
                    text::push_1252(&self.input.data()[..1], &mut odd);
                    (self.odd, self.at) = (odd.into_bytes(), 0);
                    self.repaired += 1;
                }
            }
            return Ok(());
        }
    }
}

impl BufRead for Decoded {
    fn fill_buf(&mut self) -> Result<&[u8]> {
        if self.good == 0 && self.at == self.odd.len() {
            self.look()?;
        }
        if self.at < self.odd.len() {
            return Ok(&self.odd[self.at..]);
        }
        Ok(&self.input.data()[..self.good])
    }

    fn consume(&mut self, amount: usize) {
        if self.at < self.odd.len() {
            self.at += amount;
            if self.at == self.odd.len() {
                self.input.pass(1);
            }
            return;
        }
        self.input.pass(amount);
        self.good -= amount;
    }
}

impl Read for Decoded {
    fn read(&mut self, out: &mut [u8]) -> Result<usize> {
        let there = self.fill_buf()?;
        let count = there.len().min(out.len());
        out[..count].copy_from_slice(&there[..count]);
        self.consume(count);
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Read as _};

    use super::Decoded;
    use crate::{format::Input, format::listing};

    /// Hands out so many bytes at a time.
    struct Drip(Cursor<Vec<u8>>, usize);

    impl std::io::Read for Drip {
        fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
            let count = self.1.min(out.len());
            self.0.read(&mut out[..count])
        }
    }

    fn read(bytes: &[u8], step: usize) -> (String, (u64, u64), u64) {
        let wide = listing::wide(bytes, None);
        let mut decoded = Decoded::new(Input::new(Box::new(Drip(Cursor::new(bytes.to_vec()), step)), wide, usize::MAX));
        let mut text = String::new();
        decoded.read_to_string(&mut text).unwrap();
        (text, decoded.place(), decoded.repaired())
    }

    #[test]
    fn any_encoding_becomes_utf_8_in_pieces_of_any_size() {
        for step in [2, 3, 7, 4096] {
            assert_eq!(read("<a>café\n–</a>".as_bytes(), step), ("<a>café\n–</a>".into(), (16, 2), 0));
            assert_eq!(read(b"<a>caf\xe9\n\x96</a>", step), ("<a>caf\u{e9}\n\u{2013}</a>".into(), (13, 2), 2));
            let utf16: Vec<u8> = "\u{feff}<a>é\n</a>".encode_utf16().flat_map(u16::to_le_bytes).collect();
            assert_eq!(read(&utf16, step), ("<a>é\n</a>".into(), (20, 2), 0));
            assert_eq!(read(b"<a>\xe2\x80", step), ("<a>\u{e2}\u{20ac}".into(), (5, 1), 2));
        }
    }
}
