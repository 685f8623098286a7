//! The first pass over a file of a format: which tables it holds, their columns, how many records each has and where they lie.

use std::{
    io::{self, Read},
    sync::{Arc, Mutex},
};

use super::{
    Input, Lines, Reader, Row, Step, Tables,
    row::{Range, TableSeen},
};
use crate::{
    options::Encoding,
    text::{self, Census},
};

/// More places than this for one table, and it is looked for between the first and the last.
const MOST_RANGES: usize = 512;

/// What the pass found.
#[derive(Debug)]
pub(crate) struct Listing {
    pub(crate) bytes: u64,
    pub(crate) hash: [u8; 32],
    pub(crate) encoding: Encoding,
    pub(crate) census: Census,
    /// Its encoding, if that is UTF-16.
    pub(crate) wide: Option<Encoding>,
    pub(crate) tables: Tables,
    /// How the records lie, if they can be read as delimited text.
    pub(crate) lines: Option<Lines>,
}

/// What passes to the parse is hashed and counted.
#[derive(Default)]
struct Passed {
    hasher: blake3::Hasher,
    census: Census,
    bytes: u64,
}

struct Tap {
    inner: Box<dyn Read + Send>,
    passed: Arc<Mutex<Passed>>,
}

impl Read for Tap {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let n = self.inner.read(out)?;
        if let Ok(mut passed) = self.passed.lock() {
            passed.hasher.update(&out[..n]);
            passed.census.pass(&out[..n]);
            passed.bytes += n as u64;
        }
        Ok(n)
    }
}

/// Which encoding of two bytes a character a file has, if it has one.
pub(crate) fn wide(first: &[u8], known: Option<Encoding>) -> Option<Encoding> {
    match known {
        Some(known) => known.is_utf16().then_some(known),
        None => text::guess_utf16(first),
    }
}

/// Looks through a whole file. `first` are its first bytes, which `rest` goes on after.
pub(crate) fn list(
    reader: &dyn Reader,
    first: Vec<u8>,
    rest: Box<dyn Read + Send>,
    known: Option<Encoding>,
    limit: usize,
) -> io::Result<Listing> {
    let known = known.or(reader.encoding());
    let wide = wide(&first, known);
    let passed = Arc::new(Mutex::new(Passed::default()));
    let tap = Tap { inner: Box::new(io::Cursor::new(first).chain(rest)), passed: passed.clone() };
    let mut parser = reader.parser(Input::new(Box::new(tap), wide, limit));
    let mut tables = Tables::default();
    let mut row = Row { only_counted: true, ..Row::default() };
    let mut last: Option<usize> = None;
    loop {
        row.clear();
        let step = parser.next(&mut tables, &mut row)?;
        if step == Step::End {
            break;
        }
        let changed = last != Some(row.table);
        if changed {
            if let Some(last) = last {
                tables.all[last].ends(row.resume.0);
            }
            last = Some(row.table);
        }
        let seen = &mut tables.all[row.table];
        if changed {
            seen.goes_on(row.resume);
        }
        seen.records += 1;
        seen.rejected += u64::from(step != Step::Row);
        seen.salvaged += u64::from(step == Step::Row && row.salvaged.is_some());
    }
    let lines = parser.lines();
    drop(parser);
    let mut passed = passed.lock().map_or_else(|it| std::mem::take(&mut *it.into_inner()), |mut it| std::mem::take(&mut *it));
    passed.census.finish();
    let encoding = match known.or(wide) {
        _ if reader.decodes() => Encoding::Utf8,
        Some(known) => known,
        None => passed.census.verdict(),
    };
    Ok(Listing { bytes: passed.bytes, hash: passed.hasher.finalize().into(), encoding, census: passed.census, wide, tables, lines })
}

impl TableSeen {
    fn goes_on(&mut self, resume: (u64, u64)) {
        if let Some(last) = self.ranges.last_mut()
            && last.end.is_none_or(|end| end >= resume.0)
        {
            last.end = None;
            return;
        }
        if self.ranges.len() >= MOST_RANGES {
            // Too many places to remember: one that covers them all.
            self.ranges.truncate(1);
            self.ranges[0].end = None;
            return;
        }
        self.ranges.push(Range { start: resume.0, line: resume.1, end: None });
    }

    fn ends(&mut self, offset: u64) {
        // Where a parse cannot start anew, all tables lie in the whole file.
        if let Some(last) = self.ranges.last_mut()
            && offset > last.start
        {
            last.end = Some(offset);
        }
    }
}
