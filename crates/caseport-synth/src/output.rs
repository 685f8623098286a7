//! One file being written: quoting, line ends, encoding. It keeps the last record back, because the end of a file may be broken.

use std::io::{self, BufWriter, Write};

use encoding_rs::WINDOWS_1252;

use crate::plan::{Encoding, Habits};

/// A file being written.
pub(crate) struct Output {
    writer: BufWriter<Box<dyn Write>>,
    encoding: Encoding,
    delimiter: String,
    newline: String,
    quote_all: bool,
    null: String,
    /// The record that waits for the next.
    waiting: String,
    next: String,
    /// Records written or waiting.
    pub(crate) records: u64,
    pub(crate) bytes: u64,
    wide: Vec<u8>,
}

impl Output {
    pub(crate) fn new(writer: Box<dyn Write>, habits: &Habits) -> io::Result<Output> {
        let mut writer = BufWriter::with_capacity(1 << 16, writer);
        match habits.encoding {
            Encoding::Utf8Bom => writer.write_all("\u{feff}".as_bytes())?,
            Encoding::Utf16Le => writer.write_all(&[0xff, 0xfe])?,
            Encoding::Utf8 | Encoding::Windows1252 => {}
        }
        Ok(Output {
            writer,
            encoding: habits.encoding,
            delimiter: habits.delimiter.clone(),
            newline: habits.newline.clone(),
            quote_all: habits.quote_all,
            null: habits.null.clone(),
            waiting: String::new(),
            next: String::new(),
            records: 0,
            bytes: 0,
            wide: Vec::new(),
        })
    }

    /// A line that is no record.
    pub(crate) fn line(&mut self, text: &str) -> io::Result<()> {
        self.pass()?;
        self.waiting.push_str(text);
        Ok(())
    }

    /// A record of cells. The column `bare` is written as it is: with a quote inside that is not doubled, or with no quotes at all.
    pub(crate) fn record<'a>(&mut self, cells: impl Iterator<Item = &'a str>, bare: Option<usize>) -> io::Result<()> {
        self.next.clear();
        for (at, cell) in cells.enumerate() {
            if at > 0 {
                self.next.push_str(&self.delimiter);
            }
            let cell = if cell.is_empty() { self.null.as_str() } else { cell };
            if bare == Some(at) {
                let quoted = cell.contains(['"', '\n']);
                self.next.push_str(if quoted { "\"" } else { "" });
                self.next.push_str(cell);
                self.next.push_str(if quoted { "\"" } else { "" });
            } else if self.quote_all || needs_quotes(cell, &self.delimiter) {
                self.next.push('"');
                let mut rest = cell;
                while let Some(at) = rest.find('"') {
                    self.next.push_str(&rest[..=at]);
                    self.next.push('"');
                    rest = &rest[at + 1..];
                }
                self.next.push_str(rest);
                self.next.push('"');
            } else {
                self.next.push_str(cell);
            }
        }
        self.pass()?;
        std::mem::swap(&mut self.waiting, &mut self.next);
        self.records += 1;
        Ok(())
    }

    /// Breaks off the record that waits after so many characters.
    pub(crate) fn truncate(&mut self, length: usize) {
        if let Some((at, _)) = self.waiting.char_indices().nth(length) {
            self.waiting.truncate(at);
        }
    }

    /// Writes what waits; a file without a final line end lacks it after the last record.
    pub(crate) fn finish(&mut self, final_newline: bool) -> io::Result<()> {
        if !self.waiting.is_empty() {
            if final_newline {
                self.waiting.push_str(&self.newline);
            }
            self.encode()?;
            self.waiting.clear();
        }
        self.writer.flush()
    }

    fn pass(&mut self) -> io::Result<()> {
        if self.waiting.is_empty() && self.bytes == 0 {
            return Ok(());
        }
        self.waiting.push_str(&self.newline);
        self.encode()?;
        self.waiting.clear();
        Ok(())
    }

    fn encode(&mut self) -> io::Result<()> {
        let text = self.waiting.as_str();
        let bytes: &[u8] = match self.encoding {
            Encoding::Utf8 | Encoding::Utf8Bom => text.as_bytes(),
            Encoding::Windows1252 if text.is_ascii() => text.as_bytes(),
            Encoding::Windows1252 => {
                let (bytes, _, replaced) = WINDOWS_1252.encode(text);
                if replaced {
                    return Err(io::Error::new(io::ErrorKind::InvalidData, "a character that Windows-1252 does not have"));
                }
                self.wide.clear();
                self.wide.extend_from_slice(&bytes);
                &self.wide
            }
            Encoding::Utf16Le => {
                self.wide.clear();
                self.wide.extend(text.encode_utf16().flat_map(u16::to_le_bytes));
                &self.wide
            }
        };
        self.bytes += bytes.len() as u64;
        self.writer.write_all(bytes)
    }
}

fn needs_quotes(cell: &str, delimiter: &str) -> bool {
    let first = delimiter.as_bytes().first().copied().unwrap_or(b',');
    cell.bytes().any(|byte| byte == b'"' || byte == b'\n' || byte == b'\r' || byte == first)
}

#[cfg(test)]
mod tests {
    use std::{cell::RefCell, io::Write, rc::Rc};

    use super::Output;
    use crate::plan::{Encoding, Habits};

    #[derive(Clone, Default)]
    struct Shared(Rc<RefCell<Vec<u8>>>);
    impl Write for Shared {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            self.0.borrow_mut().extend_from_slice(bytes);
            Ok(bytes.len())
        }
        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }

    fn written(habits: &Habits, final_newline: bool, cut: Option<usize>) -> Vec<u8> {
        let file = Shared::default();
        let mut output = Output::new(Box::new(file.clone()), habits).unwrap();
        output.line("A,B").unwrap();
        output.record(["x", "says \"£5\", twice"].into_iter(), None).unwrap();
        output.record(["y", "a\"b"].into_iter(), Some(1)).unwrap();
        if let Some(length) = cut {
            output.truncate(length);
        }
        output.finish(final_newline).unwrap();
        drop(output);
        file.0.take()
    }

    #[test]
    fn files_are_written_as_their_habits_say() {
        let habits = Habits { newline: "\n".into(), ..Habits::default() };
        assert_eq!(written(&habits, true, None), "A,B\nx,\"says \"\"£5\"\", twice\"\ny,\"a\"b\"\n".as_bytes());
        assert_eq!(written(&habits, false, Some(3)), "A,B\nx,\"says \"\"£5\"\", twice\"\ny,\"".as_bytes());
        let old = Habits { encoding: Encoding::Windows1252, newline: "\n".into(), ..Habits::default() };
        assert!(written(&old, true, None).contains(&0xa3));
        let wide = Habits { encoding: Encoding::Utf16Le, newline: "\n".into(), ..Habits::default() };
        assert_eq!(&written(&wide, true, None)[..6], &[0xff, 0xfe, b'A', 0, b',', 0]);
        let bom = Habits { encoding: Encoding::Utf8Bom, ..Habits::default() };
        assert_eq!(&written(&bom, true, None)[..4], &[0xef, 0xbb, 0xbf, b'A']);
    }
}
