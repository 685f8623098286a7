//! The strict pass over a whole file, block by block, that decides whether it is clean: every quote in its place and every record
//! of the same width. It keeps nothing but counters.

use memchr::memchr;

use crate::fields::Dialect;

/// The state of the pass.
#[expect(clippy::struct_excessive_bools, reason = "they are five independent things that were seen, not one state")]
pub(crate) struct Scan {
    dialect: Dialect,
    width: u64,
    special: [bool; 256],
    header: Vec<u8>,
    state: State,
    /// Working offset of the next byte.
    at: u64,
    start: u64,
    fields: u64,
    blank: bool,
    /// The start of the current record, as far as it lies in earlier blocks and can still equal the heading line.
    spill: Vec<u8>,
    /// Records of the right width.
    pub(crate) records: u64,
    /// Records that say nothing, and empty lines.
    pub(crate) blank_rows: u64,
    /// The heading line again.
    pub(crate) repeated: u64,
    /// Working offset of the first record that is not well formed.
    pub(crate) problem: Option<u64>,
    /// Whether quotes are broken; nothing after that was scanned.
    pub(crate) broken: bool,
    /// Whether a lone CR ends records.
    pub(crate) bare_cr: bool,
    longest: u64,
    /// Whether a quoted cell holds what looks like records.
    pub(crate) suspect: bool,
    /// Whether no quoted cell need be looked into.
    pub(crate) trusted: bool,
    /// Where the quoted cell at hand starts in the block at hand.
    quoted_from: Option<usize>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Record,
    Cell,
    Bare,
    Quoted,
    MaybeClosed,
    AfterCr,
}

impl Scan {
    pub(crate) fn new(dialect: Dialect, width: usize, header: &[u8], at: u64) -> Scan {
        let mut special = [false; 256];
        for byte in [Some(dialect.delimiter), dialect.quote, Some(b'\n'), Some(b'\r')].into_iter().flatten() {
            special[usize::from(byte)] = true;
        }
        Scan {
            dialect,
            width: width as u64,
            special,
            header: header.to_vec(),
            state: State::Record,
            at,
            start: at,
            fields: 1,
            blank: true,
            spill: Vec::new(),
            records: 0,
            blank_rows: 0,
            repeated: 0,
            problem: None,
            broken: false,
            bare_cr: false,
            longest: 0,
            suspect: false,
            trusted: false,
            quoted_from: None,
        }
    }

    pub(crate) fn block(&mut self, block: &[u8]) {
        if self.broken {
            return;
        }
        let base = self.at;
        self.quoted_from = None;
        let mut i = 0;
        while i < block.len() {
            match self.state {
                State::AfterCr => {
                    self.state = State::Record;
                    if block[i] == b'\n' {
                        i += 1;
                    } else {
                        self.bare_cr = true;
                    }
                }
                State::Record => {
                    self.start = base + i as u64;
                    self.fields = 1;
                    self.blank = true;
                    self.spill.clear();
                    self.state = State::Cell;
                }
                State::Cell => {
                    if Some(block[i]) == self.dialect.quote {
                        self.blank = false;
                        self.state = State::Quoted;
                        i += 1;
                        self.quoted_from = (!self.trusted).then_some(i);
                    } else {
                        self.state = State::Bare;
                    }
                }
                State::Bare => {
                    let from = i;
                    while i < block.len() && !self.special[usize::from(block[i])] {
                        i += 1;
                    }
                    if self.blank && block[from..i].iter().any(|byte| !matches!(byte, b' ' | b'\t' | 0x1A)) {
                        self.blank = false;
                    }
                    if i < block.len() {
                        self.close(block, &mut i, base);
                    }
                }
                State::Quoted => match self.dialect.quote.and_then(|quote| memchr(quote, &block[i..])) {
                    Some(hit) => {
                        i += hit + 1;
                        self.state = State::MaybeClosed;
                    }
                    None => i = block.len(),
                },
                State::MaybeClosed => {
                    if Some(block[i]) == self.dialect.quote {
                        self.state = State::Quoted;
                        i += 1;
                    } else {
                        if let Some(from) = self.quoted_from.take()
                            && self.holds_records(block, base, &block[from..i - 1])
                        {
                            self.suspect = true;
                        }
                        self.close(block, &mut i, base);
                    }
                }
            }
            if self.broken {
                return;
            }
        }
        self.at = base + block.len() as u64;
        if self.state != State::Record && self.state != State::AfterCr && self.spill.len() <= self.header.len() {
            let from = self.start.saturating_sub(base) as usize;
            let room = self.header.len() + 1 - self.spill.len();
            self.spill.extend(block[from..].iter().take(room));
        }
    }

    /// Whether lines within a quoted cell look like records: the mark of two stray quotes, which are well formed by the letter. A
    /// suspicion only: it sends the file the slow way, where the values decide. Looks within one block only.
    fn holds_records(&self, block: &[u8], base: u64, cell: &[u8]) -> bool {
        let Some(start) = self.start.checked_sub(base) else { return false };
        let first_cell = |line: &[u8]| memchr(self.dialect.delimiter, &line[..line.len().min(64)]);
        let record = &block[start as usize..];
        let is_quote = |byte: &u8| Some(*byte) == self.dialect.quote;
        let Some(key) = first_cell(record).map(|end| &record[..end]) else { return false };
        let key = key.strip_prefix(self.dialect.quote.as_slice()).unwrap_or(key);
        let key = if key.last().is_some_and(is_quote) { &key[..key.len() - 1] } else { key };
        if key.is_empty() {
            return false;
        }
        let mut rest = cell;
        while let Some(at) = memchr::memchr2(b'\n', b'\r', rest) {
            let both = rest[at..].starts_with(b"\r\n");
            rest = &rest[at + 1 + usize::from(both)..];
            if rest.first().map(|&byte| class(byte)) != key.first().map(|&byte| class(byte)) {
                continue;
            }
            let line_end = memchr::memchr2(b'\n', b'\r', rest);
            let line = &rest[..line_end.unwrap_or(rest.len())];
            if first_cell(line).is_none_or(|end| !same_shape(&line[..end], key)) {
                continue;
            }
            let delimiters = memchr::memchr_iter(self.dialect.delimiter, line).count() as u64;
            if delimiters + 1 == self.width || (line_end.is_none() && delimiters < self.width) {
                return true;
            }
        }
        false
    }

    /// At a byte after the end of a cell: goes on to the next cell or the next record.
    #[inline]
    fn close(&mut self, block: &[u8], i: &mut usize, base: u64) {
        match block[*i] {
            byte if byte == self.dialect.delimiter => {
                self.fields += 1;
                self.state = State::Cell;
            }
            byte @ (b'\n' | b'\r') => {
                self.end_record(base + *i as u64, Some((block, base)));
                self.state = if byte == b'\r' { State::AfterCr } else { State::Record };
            }
            _ => {
                self.problem.get_or_insert(self.start);
                self.broken = true;
            }
        }
        *i += 1;
    }

    #[inline]
    fn end_record(&mut self, end: u64, block: Option<(&[u8], u64)>) {
        let length = end - self.start;
        self.longest = self.longest.max(length);
        if self.blank {
            self.blank_rows += 1;
        } else if self.fields != self.width {
            self.problem.get_or_insert(self.start);
        } else if length == self.header.len() as u64 && self.is_header(end, block) {
            self.repeated += 1;
        } else {
            self.records += 1;
        }
    }

    fn is_header(&self, end: u64, block: Option<(&[u8], u64)>) -> bool {
        let rest = match block {
            Some((block, base)) => &block[self.start.saturating_sub(base) as usize..(end - base) as usize],
            None => &[],
        };
        self.header.strip_prefix(self.spill.as_slice()).is_some_and(|left| left == rest)
    }

    /// The end of the file. Says a record longer than `limit` is a problem too.
    pub(crate) fn finish(&mut self, limit: usize) {
        if !self.broken {
            match self.state {
                State::Record | State::AfterCr => self.bare_cr |= self.state == State::AfterCr,
                State::Quoted => {
                    self.problem.get_or_insert(self.start);
                    self.broken = true;
                }
                _ => self.end_record(self.at, None),
            }
        }
        if self.longest > limit as u64 {
            self.problem = Some(0);
        }
    }
}

/// Digit, letter, or the byte itself.
fn class(byte: u8) -> u8 {
    match byte {
        b'0'..=b'9' => b'9',
        b'a'..=b'z' | b'A'..=b'Z' | 0x80.. => b'A',
        other => other,
    }
}

/// The same runs of digits and letters, whatever their length.
fn same_shape(a: &[u8], b: &[u8]) -> bool {
    let runs = |text: &[u8]| {
        let mut runs: Vec<u8> = text.iter().map(|&byte| class(byte)).collect();
        runs.dedup();
        runs
    };
    runs(a) == runs(b)
}

#[cfg(test)]
mod tests {
    use super::Scan;
    use crate::fields::Dialect;
    use proptest::prelude::*;

    fn scan(text: &[u8], cuts: usize) -> (u64, u64, u64, Option<u64>) {
        let mut scan = Scan::new(Dialect { delimiter: b',', quote: Some(b'"') }, 2, b"h1,h2", 0);
        for block in text.chunks(cuts) {
            scan.block(block);
        }
        scan.finish(1 << 20);
        (scan.records, scan.blank_rows, scan.repeated, scan.problem)
    }

    #[test]
    fn clean_and_unclean_are_told_apart() {
        assert_eq!(scan(b"a,b\r\nc,d", 100), (2, 0, 0, None));
        assert_eq!(scan(b"a,\"b\r\n\"\"c\"\r\n\r\n,\r\nh1,h2\nc,d\n", 100), (2, 2, 1, None));
        assert_eq!(scan(b"a,b\nc\nd,e\n", 100), (2, 0, 0, Some(4)));
        assert_eq!(scan(b"a,b\nc,x\"y\nd,e\n", 100).3, Some(4));
        assert_eq!(scan(b"a,b\nc,\"y\nd,e\n", 100).3, Some(4));
    }

    proptest! {
        #[test]
        fn blocks_do_not_matter(text in "([ab\",\r\n]|h1,h2\n){0,40}", cuts in 1usize..12) {
            prop_assert_eq!(scan(text.as_bytes(), cuts), scan(text.as_bytes(), 1000));
        }
    }
}
