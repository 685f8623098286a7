//! The records of one file, chunk by chunk, in order. The serial part of reading: it only finds where records end.

use std::{io::Read, sync::Arc};

use caseport_model::Origin;
use memchr::{memchr, memchr_iter, memchr2, memchr3_iter};

use crate::{
    chunk::{Chunk, Entry, Verdict},
    error::{ReadError, ReadErrorKind},
    extract::ExtractFile,
    feed::{Feed, utf16_len},
    fields::count_lines,
    plan::Plan,
    salvage::{Salvager, Step},
};

/// How many working bytes a chunk aims at.
const CHUNK: usize = 256 << 10;

/// A file being read.
pub struct Source<'a> {
    /// The file.
    pub file: &'a ExtractFile,
    plan: Arc<Plan>,
    feed: Feed<Box<dyn Read + Send>>,
    /// Working bytes after the last whole record, and the same as sent (UTF-16).
    pending: Vec<u8>,
    pending_original: Vec<u8>,
    /// Working offset up to which the feed was read.
    read_to: u64,
    ended: bool,
    done: bool,
    next: Origin,
    sequence: u64,
    salvager: Option<Salvager>,
    /// Rows skipped because they say nothing, or repeat the headings.
    pub(crate) blank_rows: u64,
    pub(crate) repeated: u64,
    /// Whether the last record ends without a line end.
    pub(crate) unfinished: bool,
}

impl std::fmt::Debug for Source<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Source({}, {:?})", self.plan.name, self.next)
    }
}

impl<'a> Source<'a> {
    pub(crate) fn open(file: &'a ExtractFile, plan: &Arc<Plan>) -> Result<Source<'a>, ReadError> {
        let feed = Feed::new(plan.place.open(&plan.name)?, plan.encoding);
        let mut source = Source {
            file,
            plan: plan.clone(),
            feed,
            pending: Vec::new(),
            pending_original: Vec::new(),
            read_to: 0,
            ended: false,
            done: false,
            next: Origin { file: plan.file, record: 1, offset: plan.original_start, line: plan.line },
            sequence: 0,
            salvager: (!plan.clean).then(|| Salvager::new(plan.clone())),
            blank_rows: 0,
            repeated: 0,
            unfinished: false,
        };
        source.skip_head()?;
        Ok(source)
    }

    /// Reads past the title and heading lines; what was read beyond them waits for the first chunk.
    fn skip_head(&mut self) -> Result<(), ReadError> {
        let start = self.plan.start as usize;
        let mut filled = 0;
        self.pending.resize(start + 64, 0);
        while filled < start && !self.ended {
            filled += self.fill(filled, None)?;
        }
        if filled < start {
            return Err(self.changed());
        }
        self.pending.truncate(filled);
        self.pending.drain(..start);
        if self.plan.encoding.is_utf16() {
            self.pending_original.drain(..(self.plan.original_start as usize).min(self.pending_original.len()));
        }
        Ok(())
    }

    /// Reads into the chunk's bytes, or into `pending` when there is no chunk, from `at` on. Sets `ended` at the end of the records.
    fn fill(&mut self, at: usize, chunk: Option<&mut Chunk>) -> Result<usize, ReadError> {
        let (bytes, original) = match chunk {
            Some(chunk) => (&mut chunk.bytes, &mut chunk.original),
            None => (&mut self.pending, &mut self.pending_original),
        };
        let n = self.feed.read(&mut bytes[at..], original).map_err(|e| ReadError::io(&self.plan.name, e))?;
        let left = self.plan.end - self.read_to;
        if n == 0 && self.plan.placed.is_some() {
            // How long the text of another format will be is not known; how many records it has, is.
            self.ended = true;
            return Ok(0);
        }
        if n == 0 && left > 0 {
            return Err(self.changed());
        }
        let used = (n as u64).min(left);
        self.read_to += used;
        if self.read_to == self.plan.end {
            self.ended = true;
        }
        Ok(used as usize)
    }

    fn changed(&self) -> ReadError {
        ReadError::new(&self.plan.name, ReadErrorKind::Changed)
    }

    /// Whatever comes after the records is read to its end, so that a file that grew or shrank is noticed.
    fn check_size(&mut self) -> Result<(), ReadError> {
        if let Some(records) = self.plan.placed {
            return if self.next.record - 1 == records { Ok(()) } else { Err(self.changed()) };
        }
        let (mut rest, mut original) = ([0; 4096], Vec::new());
        while self.feed.read(&mut rest, &mut original).map_err(|e| ReadError::io(&self.plan.name, e))? > 0 {
            original.clear();
        }
        if self.feed.taken == self.plan.bytes { Ok(()) } else { Err(self.changed()) }
    }

    /// Refills a chunk with the next records; `false` if there are none left.
    pub fn next(&mut self, chunk: &mut Chunk) -> Result<bool, ReadError> {
        chunk.entries.clear();
        chunk.verdicts.clear();
        chunk.filled = 0;
        if self.done {
            return Ok(false);
        }
        if !chunk.plan.as_ref().is_some_and(|plan| Arc::ptr_eq(plan, &self.plan)) {
            chunk.plan = Some(self.plan.clone());
        }
        chunk.sequence = self.sequence;
        chunk.first = self.next;
        self.sequence += 1;
        let mut filled = self.pending.len();
        if chunk.bytes.len() < filled + CHUNK {
            chunk.bytes.resize(filled + CHUNK, 0);
        }
        chunk.bytes[..filled].copy_from_slice(&self.pending);
        chunk.original.clear();
        chunk.original.extend_from_slice(&self.pending_original);
        let consumed = loop {
            while !self.ended && chunk.bytes.len() - filled >= 64 {
                filled += self.fill(filled, Some(chunk))?;
            }
            let consumed = self.split(chunk, filled);
            if consumed > 0 || self.ended {
                break consumed;
            }
            if chunk.bytes.len() > self.plan.record_limit.saturating_mul(2) + (4 * CHUNK) {
                return Err(self.changed());
            }
            // One record is longer than all this: make room and go on.
            chunk.entries.clear();
            chunk.verdicts.clear();
            let length = chunk.bytes.len();
            chunk.bytes.resize(length * 2, 0);
        };
        self.pending.clear();
        self.pending.extend_from_slice(&chunk.bytes[consumed..filled]);
        let moved = if self.plan.encoding.is_utf16() {
            let moved = utf16_len(&chunk.bytes[..consumed]).min(chunk.original.len());
            self.pending_original.clear();
            self.pending_original.extend_from_slice(&chunk.original[moved..]);
            moved
        } else {
            consumed
        };
        chunk.filled = consumed;
        self.next.offset += moved as u64;
        self.next.record += chunk.entries.len() as u64;
        if self.ended && self.pending.is_empty() {
            self.done = true;
            self.check_size()?;
        }
        Ok(!chunk.entries.is_empty() || !self.done)
    }

    /// Finds the records of the filled bytes and returns how many bytes they take.
    fn split(&mut self, chunk: &mut Chunk, filled: usize) -> usize {
        let line = self.next.line;
        let consumed = if self.plan.clean { self.split_clean(chunk, filled) } else { self.split_salvaging(chunk, filled) };
        if consumed == 0 {
            self.next.line = line;
        }
        consumed
    }

    /// Records end at the line ends outside quotes. In a clean file every quote counts, doubled ones twice.
    fn split_clean(&mut self, chunk: &mut Chunk, filled: usize) -> usize {
        let Chunk { bytes, entries, .. } = chunk;
        let bytes = &bytes[..filled];
        let quote = self.plan.dialect.quote;
        let mut cut =
            Cut { plan: &self.plan, entries, bytes, start: 0, lines: 0, first_line: 0, in_quotes: false, blank_rows: 0, repeated: 0 };
        match (quote, self.plan.bare_cr) {
            (Some(quote), false) => cut.all(quote),
            (None, false) => memchr_iter(b'\n', bytes).for_each(|at| cut.line_end(at, at + 1)),
            (quote, true) => {
                let quote = quote.unwrap_or(b'\n');
                for at in memchr3_iter(quote, b'\n', b'\r', bytes) {
                    match bytes[at] {
                        b'\r' => match bytes.get(at + 1) {
                            Some(b'\n') => {}
                            Some(_) => cut.line_end(at, at + 1),
                            None if self.ended => cut.line_end(at, at + 1),
                            None => {}
                        },
                        b'\n' => cut.line_end(at, at + 1),
                        _ => cut.in_quotes = !cut.in_quotes,
                    }
                }
            }
        }
        if self.ended && cut.start < filled {
            cut.record(filled, filled);
        }
        let (consumed, lines) = (cut.start, cut.first_line);
        self.blank_rows += cut.blank_rows;
        self.repeated += cut.repeated;
        self.next.line += u64::from(lines);
        consumed
    }

    /// Records of a file that is not clean, one after the other.
    fn split_salvaging(&mut self, chunk: &mut Chunk, filled: usize) -> usize {
        let Some(salvager) = &mut self.salvager else { return 0 };
        let data = &chunk.bytes[..filled];
        let (mut at, mut lines) = (0, 0_u64);
        while at < filled {
            let (end, next, verdict) = match salvager.step(data, at, self.ended) {
                Step::More => break,
                Step::Blank { next } => {
                    self.blank_rows += 1;
                    lines += count_lines(&data[at..next]);
                    at = next;
                    continue;
                }
                Step::Headings { next } => {
                    self.repeated += 1;
                    lines += count_lines(&data[at..next]);
                    at = next;
                    continue;
                }
                Step::Strict { end, next } => (end, next, None),
                Step::Salvaged { end, next, fields, how } => (end, next, Some(Verdict::Salvaged { fields, how: how.to_owned() })),
                Step::Rejected { end, next, cause, too_long } => (end, next, Some(Verdict::Rejected { cause, too_long })),
            };
            self.unfinished = end == next;
            let verdict = verdict.map_or(0, |verdict| {
                chunk.verdicts.push(verdict);
                chunk.verdicts.len() as u32
            });
            chunk.entries.push(Entry { start: at as u32, end: end as u32, line: lines as u32, verdict });
            lines += count_lines(&data[at..next]);
            at = next;
        }
        self.next.line += lines;
        at
    }
}

/// The cutting of one chunk of a clean file.
struct Cut<'a> {
    plan: &'a Plan,
    entries: &'a mut Vec<Entry>,
    bytes: &'a [u8],
    start: usize,
    lines: u32,
    /// Lines before `start`.
    first_line: u32,
    in_quotes: bool,
    blank_rows: u64,
    repeated: u64,
}

impl Cut<'_> {
    /// Goes from one quoted cell to the next: what stands in one is looked at for its end, and its lines are counted.
    fn all(&mut self, quote: u8) {
        let (bytes, delimiter) = (self.bytes, self.plan.dialect.delimiter);
        let mut at = 0;
        while let Some(hit) = memchr2(quote, b'\n', &bytes[at..]) {
            at += hit;
            if bytes[at] == b'\n' {
                at += 1;
                self.line_end(at - 1, at);
                continue;
            }
            loop {
                let cell = &bytes[at + 1..];
                let Some(end) = memchr(quote, cell) else { return };
                self.lines += memchr_iter(b'\n', &cell[..end]).count() as u32;
                at += end + 2;
                // Most quoted cells stand beside another; a doubled quote opens what looks like one.
                match bytes[at..] {
                    [byte, next, ..] if byte == delimiter && next == quote => at += 1,
                    [byte, ..] if byte == quote => {}
                    _ => break,
                }
            }
        }
    }

    #[inline]
    fn line_end(&mut self, at: usize, next: usize) {
        self.lines += 1;
        if !self.in_quotes {
            let cr = at > self.start && self.bytes[at] == b'\n' && self.bytes[at - 1] == b'\r';
            self.record(at - usize::from(cr), next);
        }
    }

    #[inline]
    fn record(&mut self, end: usize, next: usize) {
        let raw = &self.bytes[self.start..end];
        let may_be_blank = raw.first().is_none_or(|&byte| byte == self.plan.dialect.delimiter || matches!(byte, b' ' | b'\t' | 0x1A));
        if may_be_blank && self.plan.dialect.is_blank(raw) {
            self.blank_rows += 1;
        } else if raw.len() == self.plan.header.len() && raw == self.plan.header {
            self.repeated += 1;
        } else {
            self.entries.push(Entry { start: self.start as u32, end: end as u32, line: self.first_line, verdict: 0 });
        }
        self.start = next;
        self.first_line = self.lines;
    }
}
