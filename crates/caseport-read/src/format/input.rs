//! A window over the bytes of a file: filled as far as a parse needs, let go of as soon as it has passed.

use std::io::{self, Cursor, Read};

use memchr::{memchr, memchr_iter};

use crate::{
    feed::{Feed, utf16_len},
    options::Encoding,
    text,
};

const BLOCK: usize = 256 << 10;

/// The window.
pub(crate) struct Input {
    feed: Feed<Box<dyn Read + Send>>,
    utf16: bool,
    buffer: Vec<u8>,
    at: usize,
    filled: usize,
    /// Where `at` is in the file as sent.
    offset: u64,
    /// Physical line of `at`.
    line: u64,
    ended: bool,
    original: Vec<u8>,
    join: Option<Join>,
    /// Records longer than this are refused.
    pub(crate) limit: usize,
}

/// Line ends that a program put in after so many characters, and that are taken out again.
struct Join {
    every: usize,
    /// Characters (UTF-16 units) of the line so far.
    units: usize,
    /// Whether a line end is being taken out: what of it was seen.
    carriage: bool,
    /// For each line end taken out: the working offset before which it stood, and its bytes.
    taken: std::collections::VecDeque<(u64, u64)>,
    /// Working offset of the end of the window, and of its start.
    end: u64,
    start: u64,
    count: u64,
}

impl Input {
    /// A window from the start of a file. `wide`: its encoding if that is UTF-16.
    pub(crate) fn new(reader: Box<dyn Read + Send>, wide: Option<Encoding>, limit: usize) -> Input {
        Input {
            feed: Feed::new(reader, wide.unwrap_or(Encoding::Utf8)),
            utf16: wide.is_some(),
            buffer: Vec::new(),
            at: 0,
            filled: 0,
            offset: 0,
            line: 1,
            ended: false,
            original: Vec::new(),
            join: None,
            limit,
        }
    }

    /// Says that the first byte is not the first of the file.
    pub(crate) fn starting_at(mut self, offset: u64, line: u64) -> Input {
        (self.offset, self.line) = (offset, line);
        self
    }

    /// Takes out the line ends after every so many characters.
    pub(crate) fn join_lines(&mut self, every: usize) {
        let join = Join { every, units: 0, carriage: false, taken: std::collections::VecDeque::new(), end: 0, start: 0, count: 0 };
        let join = self.join.insert(join);
        let kept = join.pass(&mut self.buffer[self.at..self.filled]);
        self.filled = self.at + kept;
    }

    /// How many line ends were taken out so far.
    pub(crate) fn joined(&self) -> u64 {
        self.join.as_ref().map_or(0, |it| it.count)
    }

    /// What is in sight.
    #[inline]
    pub(crate) fn data(&self) -> &[u8] {
        &self.buffer[self.at..self.filled]
    }

    /// Whether everything up to the end of the file is in sight.
    #[inline]
    pub(crate) fn ended(&self) -> bool {
        self.ended
    }

    /// Where the first byte in sight is in the file: offset and line.
    #[inline]
    pub(crate) fn place(&self) -> (u64, u64) {
        (self.offset, self.line)
    }

    /// Where a byte in sight is.
    pub(crate) fn place_of(&self, n: usize) -> (u64, u64) {
        let passed = &self.data()[..n];
        let lines = memchr_iter(b'\n', passed).count() as u64;
        let mut offset = self.offset + if self.utf16 { utf16_len(passed) } else { n } as u64;
        let mut line = self.line + lines;
        if let Some(join) = &self.join {
            let until = join.start + n as u64;
            for (_, bytes) in join.taken.iter().take_while(|(before, _)| *before <= until) {
                offset += if self.utf16 { 2 * bytes } else { *bytes };
                line += 1;
            }
        }
        (offset, line)
    }

    /// Lets go of the first bytes in sight.
    #[inline]
    pub(crate) fn pass(&mut self, n: usize) {
        (self.offset, self.line) = self.place_of(n);
        if let Some(join) = &mut self.join {
            join.start += n as u64;
            while join.taken.front().is_some_and(|(before, _)| *before <= join.start) {
                join.taken.pop_front();
            }
        }
        self.at += n;
    }

    /// Brings more in sight; `false` at the end of the file.
    pub(crate) fn more(&mut self) -> io::Result<bool> {
        if self.ended {
            return Ok(false);
        }
        if self.at > 0 {
            self.buffer.copy_within(self.at..self.filled, 0);
            self.filled -= self.at;
            self.at = 0;
        }
        // Twice as much each time: a long record is not copied over and over.
        let room = self.filled + BLOCK.max(self.filled);
        if self.buffer.len() < room {
            self.buffer.resize(room, 0);
        }
        loop {
            self.original.clear();
            let n = self.feed.read(&mut self.buffer[self.filled..], &mut self.original)?;
            if n == 0 {
                self.ended = true;
                return Ok(false);
            }
            let n = match &mut self.join {
                Some(join) => join.pass(&mut self.buffer[self.filled..self.filled + n]),
                None => n,
            };
            self.filled += n;
            if n > 0 {
                return Ok(true);
            }
        }
    }

    /// Whether so many bytes are in sight, or can be brought there.
    pub(crate) fn need(&mut self, n: usize) -> io::Result<bool> {
        while self.data().len() < n {
            if !self.more()? {
                return Ok(false);
            }
        }
        Ok(true)
    }
}

impl Join {
    /// Takes line ends out of new bytes, in place; returns how many bytes are left.
    fn pass(&mut self, bytes: &mut [u8]) -> usize {
        let mut kept = 0;
        for read in 0..bytes.len() {
            let byte = bytes[read];
            if self.units == self.every {
                match byte {
                    b'\r' if !self.carriage => {
                        self.carriage = true;
                        continue;
                    }
                    b'\n' => {
                        self.taken.push_back((self.end + kept as u64, 1 + u64::from(self.carriage)));
                        self.count += 1;
                        (self.units, self.carriage) = (0, false);
                        continue;
                    }
                    _ => {}
                }
            }
            self.units = match byte {
                b'\n' => 0,
                0x80..=0xBF => self.units,
                0xF0.. => self.units + 2,
                _ => self.units + 1,
            };
            bytes[kept] = byte;
            kept += 1;
        }
        self.end += kept as u64;
        kept
    }
}

/// So many bytes are looked at one by one first.
const NEAR: usize = 12;

/// The next place of a short text: without the preparation that a search for a long one is worth.
#[inline]
pub(crate) fn find(data: &[u8], from: usize, terminator: &[u8]) -> Option<usize> {
    match terminator {
        // Most cells are so short that the search is not worth its call.
        [byte] => {
            let data = &data[from..];
            let (near, far) = data.split_at(data.len().min(NEAR));
            let near = near.iter().position(|it| it == byte);
            near.or_else(|| memchr(*byte, far).map(|at| NEAR + at)).map(|at| from + at)
        }
        // The first byte is rare enough in text to be looked for alone.
        [first, rest @ ..] => {
            let mut at = from;
            loop {
                at += memchr(*first, &data[at..])?;
                if data[at + 1..].starts_with(rest) {
                    return Some(at);
                }
                at += 1;
            }
        }
        [] => Some(from),
    }
}

/// The first bytes of a file as text, whatever its encoding.
pub(crate) fn first_text(raw: &[u8], out: &mut Vec<u8>) {
    match text::guess_utf16(raw) {
        None => out.extend_from_slice(raw),
        wide => {
            let mut input = Input::new(Box::new(Cursor::new(raw.to_vec())), wide, raw.len());
            // Memory does not fail.
            while matches!(input.more(), Ok(true)) {}
            out.extend_from_slice(input.data());
        }
    }
}
