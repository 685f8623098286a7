//! `COPY … FROM stdin` and its rows, as text or as CSV, up to the line `\.`.

use std::io;

use memchr::memchr;

use super::lex::{Lex, Stop};
use crate::{
    fields::{Dialect, Field, Parsed},
    format::{Input, Row, Step},
    options::Encoding,
    text,
};

/// A `COPY` and how its rows are written.
pub(super) struct Copy {
    pub(super) table: String,
    pub(super) columns: Vec<String>,
    at: usize,
    order: Vec<usize>,
    csv: bool,
    delimiter: u8,
    quote: u8,
    null: Vec<u8>,
    skip: bool,
    fields: Vec<Field>,
}

impl Copy {
    /// The head of the statement, and where its rows start. `Bad` if it is another kind of `COPY`.
    pub(super) fn header(lex: &mut Lex<'_>) -> Result<(Copy, usize), Stop> {
        lex.word()?;
        let table = lex.name()?;
        let columns = lex.names()?;
        if !lex.takes(b"FROM")? || !lex.takes(b"STDIN")? {
            return Err(Stop::Bad("a COPY that holds no rows"));
        }
        let from = lex.at;
        let end = lex.statement()?;
        let options = lex.data[from..end].to_ascii_uppercase();
        let has = |word: &[u8]| memchr::memmem::find(&options, word).is_some();
        let csv = has(b"CSV");
        // The letter in quotes after a word.
        let letter = |word: &[u8]| {
            let rest = &lex.data[from..end][memchr::memmem::find(&options, word)?..];
            let open = memchr(b'\'', rest)?;
            let close = memchr(b'\'', &rest[open + 1..])?;
            Some(rest[open + 1..open + 1 + close].to_vec())
        };
        let one = |word: &[u8], or: u8| letter(word).and_then(|it| it.first().copied()).unwrap_or(or);
        let copy = Copy {
            table,
            columns,
            at: 0,
            order: Vec::new(),
            csv,
            delimiter: one(b"DELIMITER", if csv { b',' } else { b'\t' }),
            quote: one(b"QUOTE", b'"'),
            null: letter(b"NULL").unwrap_or_else(|| if csv { Vec::new() } else { b"\\N".to_vec() }),
            skip: has(b"HEADER"),
            fields: Vec::new(),
        };
        match memchr(b'\n', &lex.data[end..]) {
            Some(at) => Ok((copy, end + at + 1)),
            None if lex.ended => Ok((copy, lex.data.len())),
            None => Err(Stop::More),
        }
    }

    pub(super) fn into_rows(self, table: usize, order: Vec<usize>) -> Copy {
        Copy { at: table, order, ..self }
    }

    /// The next row; `None` after the last.
    pub(super) fn next(&mut self, input: &mut Input, row: &mut Row, encoding: Encoding, scratch: &mut String) -> io::Result<Option<Step>> {
        row.table = self.at;
        loop {
            row.starts(input.place());
            let (end, next) = loop {
                if self.csv && !input.data().starts_with(b"\\.") {
                    let dialect = Dialect { delimiter: self.delimiter, quote: Some(self.quote) };
                    match dialect.parse(input.data(), 0, input.ended(), &mut self.fields) {
                        Parsed::Record { end, next } => break (end, next),
                        Parsed::Broken => break line(input.data()).unwrap_or((input.data().len(), input.data().len())),
                        Parsed::OffEnd => {}
                    }
                } else if let Some(found) = line(input.data()) {
                    break found;
                }
                if input.data().len() > input.limit {
                    let n = input.data().len();
                    row.raw.extend_from_slice(input.data());
                    input.pass(n);
                    return Ok(Some(Step::Rejected("a row longer than the limit".to_owned())));
                }
                if !input.more()? {
                    break (input.data().len(), input.data().len());
                }
            };
            if input.data().is_empty() {
                return Ok(None);
            }
            if &input.data()[..end] == b"\\." {
                input.pass(next);
                return Ok(None);
            }
            if std::mem::take(&mut self.skip) {
                input.pass(next);
                continue;
            }
            let data = &input.data()[..end];
            let written = if self.csv { self.csv_row(data, row, encoding, scratch) } else { self.text_row(data, row, encoding, scratch) };
            let step = match written {
                Ok(()) => Step::Row,
                Err(why) => {
                    row.raw.extend_from_slice(data);
                    Step::Rejected(why)
                }
            };
            input.pass(next);
            return Ok(Some(step));
        }
    }

    fn text_row(&self, data: &[u8], row: &mut Row, encoding: Encoding, scratch: &mut String) -> Result<(), String> {
        let escaped = memchr(b'\\', data).is_some();
        let mut count = 0;
        let mut rest = data;
        loop {
            let end = memchr(self.delimiter, rest);
            let cell = &rest[..end.unwrap_or(rest.len())];
            if let Some(&column) = self.order.get(count)
                && cell != self.null
            {
                let was = row.text.len();
                if escaped && memchr(b'\\', cell).is_some() {
                    let mut plain = Vec::new();
                    unescape(cell, &mut plain);
                    text::push_utf8(&plain, encoding, scratch, &mut row.text);
                } else {
                    text::push_utf8(cell, encoding, scratch, &mut row.text);
                }
                row.close(column, was);
            }
            count += 1;
            match end {
                Some(end) => rest = &rest[end + 1..],
                None => break,
            }
        }
        self.check(count)
    }

    fn csv_row(&self, data: &[u8], row: &mut Row, encoding: Encoding, scratch: &mut String) -> Result<(), String> {
        let dialect = Dialect { delimiter: self.delimiter, quote: Some(self.quote) };
        let mut fields = Vec::new();
        if !matches!(dialect.parse(data, 0, true, &mut fields), Parsed::Record { end, .. } if end == data.len()) {
            return Err("quotes are not in their places".to_owned());
        }
        for (field, &column) in fields.iter().zip(&self.order) {
            let cell = &data[field.start as usize..field.end as usize];
            let quoted = field.start > 0 && data[field.start as usize - 1] == self.quote;
            if !quoted && cell == self.null {
                continue;
            }
            let was = row.text.len();
            if field.doubled {
                let mut plain = Vec::new();
                let mut rest = cell;
                while let Some(at) = memchr(self.quote, rest) {
                    plain.extend_from_slice(&rest[..=at]);
                    rest = rest.get(at + 2..).unwrap_or_default();
                }
                plain.extend_from_slice(rest);
                text::push_utf8(&plain, encoding, scratch, &mut row.text);
            } else {
                text::push_utf8(cell, encoding, scratch, &mut row.text);
            }
            row.close(column, was);
        }
        self.check(fields.len())
    }

    fn check(&self, count: usize) -> Result<(), String> {
        if count == self.order.len() { Ok(()) } else { Err(format!("{count} cells instead of {}", self.order.len())) }
    }
}

fn line(data: &[u8]) -> Option<(usize, usize)> {
    let at = memchr(b'\n', data)?;
    Some((at - usize::from(at > 0 && data[at - 1] == b'\r'), at + 1))
}

/// Undoes the escapes of COPY's text.
fn unescape(cell: &[u8], out: &mut Vec<u8>) {
    let mut rest = cell;
    while let Some(at) = memchr(b'\\', rest) {
        out.extend_from_slice(&rest[..at]);
        rest = &rest[at + 1..];
        let Some(&byte) = rest.first() else {
            out.push(b'\\');
            return;
        };
        let mut used = 1;
        out.push(match byte {
            b'b' => 8,
            b'f' => 12,
            b'n' => b'\n',
            b'r' => b'\r',
            b't' => b'\t',
            b'v' => 11,
            b'0'..=b'7' | b'x' => {
                let (byte, n) = numbered(rest);
                used = n;
                byte
            }
            other => other,
        });
        rest = &rest[used..];
    }
    out.extend_from_slice(rest);
}

/// `101` or `x41`: the byte, and how many bytes say it.
pub(super) fn numbered(text: &[u8]) -> (u8, usize) {
    let (radix, skip, most) = if text.first() == Some(&b'x') { (16, 1, 2) } else { (8, 0, 3) };
    let digits = text[skip..].iter().take(most).take_while(|it| char::from(**it).is_digit(radix)).count();
    if digits == 0 {
        return (text[0], 1);
    }
    let value = text[skip..skip + digits].iter().fold(0_u32, |sum, it| sum * radix + char::from(*it).to_digit(radix).unwrap_or(0));
    (value as u8, skip + digits)
}
