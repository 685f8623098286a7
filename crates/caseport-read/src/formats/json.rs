//! JSON: an array of objects, one object a line, an object of arrays, and what `mongoexport` writes.
//!
//! An object is a record; its members are cells. Numbers are kept as they are written, `true` and `false` as words, `null` is blank.
//! An object within is spread over cells (`address.street`), unless it only wraps a value (`$oid`, `$date`, `$numberLong`). An array
//! within is a table of its own, with the first cell of the record around and a number (`ORDINAL`).

#[cfg(test)]
mod tests;

use std::{collections::VecDeque, io, sync::Arc};

use memchr::memchr2;

use crate::{
    findings as f,
    format::{Format, Input, Parser, Reader, Row, Seen, Sight, Step, Tables},
    options::Encoding,
    text,
};

const DEPTH: u32 = 32;

pub(crate) static FORMAT: Format = Format { name: "JSON", look };

fn look(sight: &Sight<'_>) -> Option<Seen> {
    let start = sight.text.trim_ascii_start();
    let named = matches!(sight.ending().as_str(), "json" | "jsonl" | "ndjson" | "geojson");
    let object = |it: &[u8]| it.first() == Some(&b'{') && matches!(it[1..].trim_ascii_start().first(), Some(b'"' | b'}'));
    let is = object(start) || start.first() == Some(&b'[') && (object(start[1..].trim_ascii_start()) || named);
    is.then(|| Seen::Read(Arc::new(Json)))
}

#[derive(Debug)]
struct Json;

impl Reader for Json {
    fn parser(&self, input: Input) -> Box<dyn Parser> {
        Box::new(JsonParser {
            input,
            ready: VecDeque::new(),
            table: String::new(),
            within: Vec::new(),
            scratch: String::new(),
            started: false,
        })
    }

    fn decodes(&self) -> bool {
        true
    }
}

struct JsonParser {
    input: Input,
    /// Records that are read and wait to be handed out: an object makes one, and one for each element of its arrays.
    ready: VecDeque<Row>,
    /// The table of the objects at hand: the name of the member whose array they are in.
    table: String,
    /// Arrays and objects around the records: `[` or `{`.
    within: Vec<u8>,
    scratch: String,
    started: bool,
}

/// Why a value could not be read.
enum Stop {
    More,
    Bad(&'static str),
}

impl Parser for JsonParser {
    fn next(&mut self, tables: &mut Tables, row: &mut Row) -> io::Result<Step> {
        loop {
            if let Some(mut ready) = self.ready.pop_front() {
                std::mem::swap(row, &mut ready);
                return Ok(Step::Row);
            }
            if let Some(step) = self.advance(tables, row)? {
                return Ok(step);
            }
        }
    }
}

impl JsonParser {
    /// Passes over white space, commas and what is around the records, and reads the next record.
    fn advance(&mut self, tables: &mut Tables, row: &mut Row) -> io::Result<Option<Step>> {
        let space =
            self.input.data().iter().position(|it| !(it.is_ascii_whitespace() || matches!(it, b',' | 0x1A | 0xEF | 0xBB | 0xBF | 0x1E)));
        let Some(space) = space else {
            self.input.pass(self.input.data().len());
            return Ok(if self.input.more()? { None } else { Some(Step::End) });
        };
        self.input.pass(space);
        let first = self.input.data()[0];
        match first {
            b'[' => {
                self.within.push(b'[');
                self.input.pass(1);
                Ok(None)
            }
            closing @ (b']' | b'}') => {
                let fits = self.within.pop() == Some(if closing == b']' { b'[' } else { b'{' });
                if self.within.is_empty() {
                    self.table.clear();
                }
                if fits {
                    self.input.pass(1);
                    return Ok(None);
                }
                Ok(Some(self.damage(tables, row, "a bracket that closes nothing")?))
            }
            b'{' if self.opens_wrapper()? => Ok(None),
            b'"' if self.within.last() == Some(&b'{') => self.member(tables, row),
            b'{' => self.record(tables, row),
            _ => Ok(Some(self.damage(tables, row, "something else than an object where a record should be")?)),
        }
    }

    /// Whether the object at hand is a wrapper of arrays of records: at the top, its first member an array of objects.
    fn opens_wrapper(&mut self) -> io::Result<bool> {
        if self.started || !self.within.is_empty() {
            return Ok(false);
        }
        self.started = true;
        self.input.need(64 << 10)?;
        let data = self.input.data();
        let mut at = 1;
        // Small members before the array, such as a date, do not matter.
        for _ in 0..16 {
            at += data[at..].iter().take_while(|it| it.is_ascii_whitespace() || **it == b',').count();
            let Some(end) = string_end(data, at) else { return Ok(false) };
            at = end + data[end..].iter().take_while(|it| it.is_ascii_whitespace() || **it == b':').count();
            match data.get(at) {
                Some(b'[') => {
                    let first = data[at + 1..].trim_ascii_start().first();
                    let is = first == Some(&b'{');
                    if is {
                        self.within.push(b'{');
                        self.input.pass(1);
                    }
                    return Ok(is);
                }
                Some(b'"') => match string_end(data, at) {
                    Some(end) => at = end,
                    None => return Ok(false),
                },
                Some(b'{') | None => return Ok(false),
                Some(_) => at += data[at..].iter().take_while(|it| !matches!(it, b',' | b'}')).count(),
            }
        }
        Ok(false)
    }

    /// A member of a wrapper: an array of records named after it, or something that is passed over.
    fn member(&mut self, tables: &mut Tables, row: &mut Row) -> io::Result<Option<Step>> {
        loop {
            let data = self.input.data();
            let found = string_end(data, 0).and_then(|end| {
                let space = data[end..].iter().position(|it| !(it.is_ascii_whitespace() || *it == b':'))?;
                Some((end, end + space))
            });
            if let Some((end, at)) = found {
                let name = String::from_utf8_lossy(&data[1..end - 1]).into_owned();
                if data[at] == b'[' {
                    self.table = name;
                    self.input.pass(at);
                    return Ok(None);
                }
                let mut work = Work { data, at, ended: self.input.ended() };
                match work.skip(0) {
                    Ok(()) => {
                        let n = work.at;
                        tables.note(&f::MIXED_TEXT, 1);
                        self.input.pass(n);
                        return Ok(None);
                    }
                    Err(Stop::Bad(why)) => return Ok(Some(self.damage(tables, row, why)?)),
                    Err(Stop::More) => {}
                }
            }
            if self.input.data().len() > self.input.limit || !self.input.more()? {
                return Ok(Some(self.damage(tables, row, "a member that does not end")?));
            }
        }
    }

    fn record(&mut self, tables: &mut Tables, row: &mut Row) -> io::Result<Option<Step>> {
        self.started = true;
        let place = self.input.place();
        loop {
            let table = tables.table(&self.table);
            row.clear();
            row.table = table;
            row.starts(place);
            row.resume = (0, 1);
            let mut work = Work { data: self.input.data(), at: 0, ended: self.input.ended() };
            let mut object = Object { tables, ready: &mut self.ready, scratch: &mut self.scratch, place, twice: 0 };
            match object.read(&mut work, row, table, &self.table) {
                Ok(()) => {
                    let (n, twice) = (work.at, object.twice);
                    tables.note(&f::TWICE_IN_OBJECT, twice);
                    self.input.pass(n);
                    return Ok(Some(Step::Row));
                }
                Err(Stop::Bad(why)) => {
                    self.ready.clear();
                    return Ok(Some(self.damage(tables, row, why)?));
                }
                Err(Stop::More) => {
                    self.ready.clear();
                    if self.input.data().len() > self.input.limit {
                        return Ok(Some(self.damage(tables, row, "a record longer than the limit")?));
                    }
                    // At the end the same work says what is bad.
                    self.input.more()?;
                }
            }
        }
    }

    /// Rejects up to the next line that starts with an object.
    fn damage(&mut self, tables: &mut Tables, row: &mut Row, why: &str) -> io::Result<Step> {
        let mut from = 0;
        let end = loop {
            let data = self.input.data();
            match memchr::memchr(b'\n', &data[from..]) {
                Some(at) => {
                    let next = from + at + 1;
                    let rest = data[next..].trim_ascii_start();
                    if rest.is_empty() && !self.input.ended() && data.len() <= self.input.limit {
                        self.input.more()?;
                        continue;
                    }
                    if rest.first() == Some(&b'{') || rest.is_empty() {
                        break next;
                    }
                    from = next;
                }
                None if data.len() > self.input.limit || !self.input.more()? => break self.input.data().len(),
                None => {}
            }
        };
        row.clear();
        row.table = tables.table(&self.table);
        row.starts(self.input.place());
        row.resume = (0, 1);
        row.raw.extend_from_slice(self.input.data()[..end].trim_ascii_end());
        self.input.pass(end);
        Ok(Step::Rejected(why.to_owned()))
    }
}

/// The byte after a string that starts at `at`.
fn string_end(data: &[u8], at: usize) -> Option<usize> {
    if data.get(at) != Some(&b'"') {
        return None;
    }
    let mut from = at + 1;
    loop {
        let hit = from + memchr2(b'"', b'\\', data.get(from..)?)?;
        if data[hit] == b'"' {
            return Some(hit + 1);
        }
        from = hit + 2;
    }
}

/// A place in what is in sight.
struct Work<'a> {
    data: &'a [u8],
    at: usize,
    ended: bool,
}

impl Work<'_> {
    fn more(&self, why: &'static str) -> Stop {
        if self.ended { Stop::Bad(why) } else { Stop::More }
    }

    fn peek(&mut self) -> Result<u8, Stop> {
        let rest = self.data.get(self.at..).unwrap_or_default();
        self.at += rest.iter().take_while(|it| it.is_ascii_whitespace()).count();
        self.data.get(self.at).copied().ok_or_else(|| self.more("an object that does not end"))
    }

    fn takes(&mut self, byte: u8) -> Result<bool, Stop> {
        let is = self.peek()? == byte;
        self.at += usize::from(is);
        Ok(is)
    }

    /// The text of a string, with what its escapes stand for.
    fn string(&mut self, out: &mut Vec<u8>) -> Result<(), Stop> {
        self.at += 1;
        loop {
            let rest = self.data.get(self.at..).unwrap_or_default();
            let Some(hit) = memchr2(b'"', b'\\', rest) else { return Err(self.more("a text in quotes that does not end")) };
            out.extend_from_slice(&rest[..hit]);
            self.at += hit + 1;
            if rest[hit] == b'"' {
                return Ok(());
            }
            let Some(&escape) = rest.get(hit + 1) else { return Err(self.more("a text in quotes that does not end")) };
            self.at += 1;
            match escape {
                b'n' => out.push(b'\n'),
                b'r' => out.push(b'\r'),
                b't' => out.push(b'\t'),
                b'b' => out.push(8),
                b'f' => out.push(12),
                b'u' => {
                    let first = self.unit()?;
                    let mut units = vec![first];
                    if (0xD800..0xDC00).contains(&first) && self.data.get(self.at..self.at + 2) == Some(b"\\u") {
                        self.at += 2;
                        units.push(self.unit()?);
                    } else if (0xD800..0xDC00).contains(&first) && self.data.len() < self.at + 2 && !self.ended {
                        return Err(Stop::More);
                    }
                    out.extend_from_slice(String::from_utf16_lossy(&units).as_bytes());
                }
                other => out.push(other),
            }
        }
    }

    fn unit(&mut self) -> Result<u16, Stop> {
        let Some(digits) = self.data.get(self.at..self.at + 4) else { return Err(self.more("an escape that is cut off")) };
        self.at += 4;
        std::str::from_utf8(digits)
            .ok()
            .and_then(|it| u16::from_str_radix(it, 16).ok())
            .ok_or(Stop::Bad("an escape that stands for nothing"))
    }

    /// A number or a word, as it is written.
    fn plain(&mut self) -> Result<&[u8], Stop> {
        let rest = &self.data[self.at..];
        let end = rest.iter().position(|it| !(it.is_ascii_alphanumeric() || matches!(it, b'-' | b'+' | b'.')));
        let Some(end) = end.or(self.ended.then_some(rest.len())) else { return Err(Stop::More) };
        let word = &rest[..end];
        let good = matches!(word, b"true" | b"false" | b"null" | b"NaN" | b"Infinity" | b"-Infinity")
            || word.iter().any(u8::is_ascii_digit)
                && word.iter().all(|it| it.is_ascii_digit() || matches!(it, b'-' | b'+' | b'.' | b'e' | b'E'));
        if !good {
            return Err(Stop::Bad("a value that is neither text nor number"));
        }
        self.at += end;
        Ok(word)
    }

    /// Passes over a value.
    fn skip(&mut self, depth: u32) -> Result<(), Stop> {
        if depth > DEPTH {
            return Err(Stop::Bad("objects are nested too deeply"));
        }
        match self.peek()? {
            b'"' => match string_end(self.data, self.at) {
                Some(end) => {
                    self.at = end;
                    Ok(())
                }
                None => Err(self.more("a text in quotes that does not end")),
            },
            open @ (b'{' | b'[') => {
                self.at += 1;
                let close = if open == b'{' { b'}' } else { b']' };
                while !self.takes(close)? {
                    match self.peek()? {
                        b',' | b':' => self.at += 1,
                        _ => self.skip(depth + 1)?,
                    }
                }
                Ok(())
            }
            _ => self.plain().map(|_| ()),
        }
    }
}

/// The reading of one record and of the tables within it.
struct Object<'a> {
    tables: &'a mut Tables,
    ready: &'a mut VecDeque<Row>,
    scratch: &'a mut String,
    place: (u64, u64),
    twice: u64,
}

impl Object<'_> {
    fn read(&mut self, work: &mut Work<'_>, row: &mut Row, table: usize, name: &str) -> Result<(), Stop> {
        let mut guess = 0;
        self.members(work, row, table, name, "", &mut guess, 0)
    }

    /// The members of the object at hand, as cells with a prefix.
    #[expect(clippy::too_many_arguments, reason = "they say where the members belong")]
    fn members(
        &mut self,
        work: &mut Work<'_>,
        row: &mut Row,
        table: usize,
        name: &str,
        prefix: &str,
        guess: &mut usize,
        depth: u32,
    ) -> Result<(), Stop> {
        if depth > DEPTH {
            return Err(Stop::Bad("objects are nested too deeply"));
        }
        work.at += 1;
        let mut key = Vec::new();
        let mut ordinals: Vec<(usize, u64)> = Vec::new();
        loop {
            if work.takes(b'}')? {
                return Ok(());
            }
            work.takes(b',')?;
            if work.peek()? != b'"' {
                return Err(Stop::Bad("a member without a name"));
            }
            key.clear();
            key.extend_from_slice(prefix.as_bytes());
            work.string(&mut key)?;
            if !work.takes(b':')? {
                return Err(Stop::Bad("a name without a value"));
            }
            match work.peek()? {
                b'[' => self.array(work, row, table, name, &key, &mut ordinals, depth)?,
                b'{' => {
                    if !self.wrapped(work, row, table, &key, guess)? {
                        let prefix = format!("{}.", String::from_utf8_lossy(&key));
                        self.members(work, row, table, name, &prefix, guess, depth + 1)?;
                    }
                }
                _ => {
                    let was = row.text.len();
                    let filled = self.scalar(work, &mut row.text)?;
                    self.close(row, table, &key, was, filled, guess);
                }
            }
        }
    }

    /// `{"$oid": "…"}` and the like: a value in a wrapper. `false` if it is none, and nothing was read.
    fn wrapped(&mut self, work: &mut Work<'_>, row: &mut Row, table: usize, key: &[u8], guess: &mut usize) -> Result<bool, Stop> {
        let from = work.at;
        work.at += 1;
        work.peek()?;
        let wrapper = work.data[work.at..].starts_with(b"\"$");
        if !wrapper {
            work.at = from;
            return Ok(false);
        }
        work.string(&mut Vec::new())?;
        if !work.takes(b':')? {
            return Err(Stop::Bad("a name without a value"));
        }
        let was = row.text.len();
        let filled = match work.peek()? {
            b'{' => {
                // `{"$date": {"$numberLong": "…"}}`
                work.at += 1;
                work.peek()?;
                work.string(&mut Vec::new())?;
                work.takes(b':')?;
                work.peek()?;
                let filled = self.scalar(work, &mut row.text)?;
                if !work.takes(b'}')? {
                    return Err(Stop::Bad("a wrapped value that is not understood"));
                }
                filled
            }
            _ => self.scalar(work, &mut row.text)?,
        };
        if !work.takes(b'}')? {
            return Err(Stop::Bad("a wrapped value that is not understood"));
        }
        self.close(row, table, key, was, filled, guess);
        Ok(true)
    }

    /// A text, number or word; `false` for `null`.
    fn scalar(&mut self, work: &mut Work<'_>, out: &mut Vec<u8>) -> Result<bool, Stop> {
        if work.data[work.at] == b'"' {
            let was = out.len();
            work.string(out)?;
            if std::str::from_utf8(&out[was..]).is_err() {
                let cell = out.split_off(was);
                text::push_utf8(&cell, Encoding::Utf8, self.scratch, out);
            }
            return Ok(true);
        }
        let written = work.plain()?;
        if written == b"null" {
            return Ok(false);
        }
        out.extend_from_slice(written);
        Ok(true)
    }

    fn close(&mut self, row: &mut Row, table: usize, key: &[u8], was: usize, filled: bool, guess: &mut usize) {
        let column = self.tables.column(table, key, *guess);
        if column < *guess
            && let Some(at) = row.slots.iter().position(|it| it.column as usize == column)
        {
            row.slots.remove(at);
            self.twice += 1;
        }
        *guess = (*guess).max(column + 1);
        if filled {
            row.close(column, was);
        }
    }

    /// The elements of an array, each a record of a table named after it.
    #[expect(clippy::too_many_arguments, reason = "they say where the elements belong")]
    fn array(
        &mut self,
        work: &mut Work<'_>,
        row: &Row,
        of: usize,
        name: &str,
        key: &[u8],
        ordinals: &mut Vec<(usize, u64)>,
        depth: u32,
    ) -> Result<(), Stop> {
        if depth > DEPTH {
            return Err(Stop::Bad("objects are nested too deeply"));
        }
        work.at += 1;
        let key = String::from_utf8_lossy(key).into_owned();
        let full = if name.is_empty() { key.clone() } else { format!("{name}.{key}") };
        let table = self.tables.table(&full);
        loop {
            if work.takes(b']')? {
                return Ok(());
            }
            work.takes(b',')?;
            let mut element = Row { table, resume: (0, 1), ..Row::default() };
            element.starts(self.place);
            let mut guess = 0;
            match work.peek()? {
                b'{' => self.members(work, &mut element, table, &full, "", &mut guess, depth + 1)?,
                b'[' => {
                    let from = work.at;
                    work.skip(depth + 1)?;
                    let column = self.tables.column(table, key.as_bytes(), 0);
                    element.push(column, &work.data[from..work.at]);
                }
                _ => {
                    let was = element.text.len();
                    let filled = self.scalar(work, &mut element.text)?;
                    self.close(&mut element, table, key.as_bytes(), was, filled, &mut guess);
                }
            }
            let ordinal = if let Some((_, ordinal)) = ordinals.iter_mut().find(|it| it.0 == table) {
                *ordinal += 1;
                *ordinal
            } else {
                ordinals.push((table, 1));
                1
            };
            if let Some(&first) = row.slots.first() {
                let outer = self.tables.all[of].columns[first.column as usize].clone();
                let own = self.tables.column(table, outer.as_bytes(), 0);
                let taken = element.slots.iter().any(|it| it.column as usize == own);
                let column = if taken { self.tables.column(table, format!("{name}.{outer}").as_bytes(), 0) } else { own };
                if !element.slots.iter().any(|it| it.column as usize == column) {
                    element.push(column, row.cell(first));
                }
            }
            let column = self.tables.column(table, b"ORDINAL", 0);
            if !element.slots.iter().any(|it| it.column as usize == column) {
                element.push(column, ordinal.to_string().as_bytes());
            }
            self.ready.push_back(element);
        }
    }
}
