//! XML tables: what databases write (`ROWSET/ROW`, `FOR XML` raw, elements, auto and path) and one file a record or a table.
//!
//! An element is a *cell* if it holds only text, a *record* if it has attributes or holds cells, and else a wrapper. A record within
//! a record also gets the first cell of the outer one, which databases write first and which is its key, and its number there
//! (`ORDINAL`); so does a cell that is repeated within a record.
//!
//! Entities and document types are never followed. What is not well formed is rejected up to the next record of the same name.

mod frame;
mod tag;
#[cfg(test)]
mod tests;

use std::{io, sync::Arc};

use memchr::{memchr, memmem};

use crate::{
    findings as f,
    format::{Format, Input, Parser, Reader, Row, Seen, Sight, Step, Tables},
    options::Encoding,
};
use frame::{Frame, Names, add, attributes_to_cells, inherit, remember};
use tag::{Decoder, Name};
pub(crate) use tag::{attributes, reference, tag_end};

/// Elements within elements.
const DEPTH: usize = 64;
/// After so many characters a well-known query tool starts a new line, wherever that is.
const CUT_AT: usize = 2_033;

pub(crate) static FORMAT: Format = Format { name: "XML tables", look };

fn look(sight: &Sight<'_>) -> Option<Seen> {
    let mut start = sight.text.trim_ascii_start();
    let mut cut = false;
    if start.starts_with(b"XML_F52E2B61") {
        // The heading that the query tool gives to a result in XML, and a line of dashes.
        start = &start[memchr(b'\n', start)? + 1..];
        if start.starts_with(b"---") {
            start = &start[memchr(b'\n', start)? + 1..];
        }
        start = start.trim_ascii_start();
        cut = true;
    }
    let second = *start.get(1)?;
    if start[0] != b'<' || !(second.is_ascii_alphabetic() || matches!(second, b'_' | b'?' | b'!')) {
        return None;
    }
    let lower: Vec<u8> = start.iter().take(4096).map(u8::to_ascii_lowercase).collect();
    let has = |needle: &[u8]| memmem::find(&lower, needle).is_some();
    if lower.starts_with(b"<!doctype html")
        || lower.starts_with(b"<html")
        || has(b"<bcpformat")
        || has(b"urn:schemas-microsoft-com:office:spreadsheet")
        || has(b"<table") && has(b"<tr")
    {
        return None;
    }
    let line = memchr(b'\n', start).map_or(start, |at| &start[..at]);
    let line = line.strip_suffix(b"\r").unwrap_or(line);
    let units: usize = line
        .iter()
        .map(|byte| match byte {
            0x80..=0xBF => 0,
            0xF0.. => 2,
            _ => 1,
        })
        .sum();
    let declared = tag::declared(&lower);
    if let Some(Err(name)) = &declared {
        return Some(Seen::Refuse(format!("its XML declaration names the encoding `{name}`, which is not read: have it saved as UTF-8")));
    }
    let encoding = declared.and_then(Result::ok);
    Some(Seen::Read(Arc::new(Xml { encoding, cut: units == CUT_AT, headed: cut })))
}

/// How one file is read.
#[derive(Debug)]
struct Xml {
    encoding: Option<Encoding>,
    cut: bool,
    headed: bool,
}

impl Reader for Xml {
    fn parser(&self, mut input: Input) -> Box<dyn Parser> {
        if self.cut {
            input.join_lines(CUT_AT);
        }
        Box::new(XmlParser {
            input,
            decoder: Decoder::new(self.encoding),
            headed: self.headed,
            at: 0,
            frames: Vec::new(),
            depth: 0,
            waiting: Vec::new(),
            names: Names::default(),
            last: None,
            joined: 0,
        })
    }

    fn decodes(&self) -> bool {
        true
    }
}

struct XmlParser {
    input: Input,
    decoder: Decoder,
    headed: bool,
    /// How far of what is in sight was parsed; what is before belongs to the record at hand.
    at: usize,
    /// Frames, of which the first `depth` are open; the others keep their memory.
    frames: Vec<Frame>,
    depth: usize,
    /// Damaged records that wait to be handed out, and why.
    waiting: Vec<(Row, String)>,
    names: Names,
    /// Name, depth and table of the last record that is in no other, to find the next one after damage.
    last: Option<(Vec<u8>, usize, usize)>,
    joined: u64,
}

/// What a token meant.
enum Token {
    Nothing,
    /// A record is complete; it is in the row.
    Row,
    /// Not well formed: why.
    Broken(&'static str),
    /// The end of the file.
    End,
}

impl Parser for XmlParser {
    fn next(&mut self, tables: &mut Tables, row: &mut Row) -> io::Result<Step> {
        if self.headed {
            self.headed = false;
            self.skip_heading()?;
        }
        if let Some((mut ready, why)) = self.waiting.pop() {
            std::mem::swap(row, &mut ready);
            return Ok(Step::Rejected(why));
        }
        loop {
            match self.token(tables, row)? {
                Token::Nothing => {}
                Token::Row => return Ok(Step::Row),
                Token::Broken(why) => return self.damage(tables, row, why),
                Token::End => {
                    tables.note(&f::LINES_JOINED, self.input.joined() - self.joined);
                    self.joined = self.input.joined();
                    if self.frames[..self.depth].iter().any(Frame::is_record) {
                        return self.damage(tables, row, "the file ends within it");
                    }
                    return Ok(Step::End);
                }
            }
        }
    }
}

impl XmlParser {
    /// The heading line of a query tool and the dashes under it.
    fn skip_heading(&mut self) -> io::Result<()> {
        loop {
            if let Some(at) = memchr(b'<', self.input.data()) {
                self.input.pass(at);
                return Ok(());
            }
            if !self.input.more()? {
                return Ok(());
            }
        }
    }

    /// The next tag with the text before it.
    fn token(&mut self, tables: &mut Tables, row: &mut Row) -> io::Result<Token> {
        let open = loop {
            if let Some(hit) = memchr(b'<', &self.input.data()[self.at..]) {
                break self.at + hit;
            }
            if self.input.data().len() - self.at > self.input.limit {
                return Ok(Token::Broken("text longer than a record may be"));
            }
            if !self.input.more()? {
                // What follows the last element: a count of rows, a time, nothing.
                if self.depth > 0 {
                    self.text(self.at, self.input.data().len());
                }
                self.at = self.input.data().len();
                return Ok(Token::End);
            }
        };
        if self.depth > 0 && open > self.at {
            self.text(self.at, open);
        }
        // The longest of the beginnings that tell what it is.
        if self.input.data().len() < open + 9 {
            self.input.need(open + 9)?;
        }
        self.at = open;
        let data = self.input.data();
        let rest = &data[open..];
        match rest.get(1) {
            Some(b'/') => self.close(tables, row),
            Some(b'!') if rest.starts_with(b"<!--") => self.skip_to(open + 4, b"-->"),
            Some(b'!') if rest.starts_with(b"<![CDATA[") => self.cdata(),
            Some(b'!') => self.doctype(tables),
            Some(b'?') => self.skip_to(open + 2, b"?>"),
            Some(byte) if byte.is_ascii_alphabetic() || *byte == b'_' || *byte >= 0x80 => self.open(tables, row),
            _ => Ok(Token::Broken("a `<` that opens no element")),
        }
    }

    /// Passes over something up to its end.
    fn skip_to(&mut self, from: usize, end: &[u8]) -> io::Result<Token> {
        Ok(match self.find(from, end)? {
            Some(at) => {
                self.at = at + end.len();
                Token::Nothing
            }
            None => Token::Broken("a comment or instruction that does not end"),
        })
    }

    fn find(&mut self, mut from: usize, needle: &[u8]) -> io::Result<Option<usize>> {
        loop {
            if let Some(hit) = memmem::find(&self.input.data()[from..], needle) {
                return Ok(Some(from + hit));
            }
            from = from.max(self.input.data().len().saturating_sub(needle.len() - 1));
            if self.input.data().len() - self.at > self.input.limit || !self.input.more()? {
                return Ok(None);
            }
        }
    }

    fn cdata(&mut self) -> io::Result<Token> {
        let from = self.at + 9;
        let Some(end) = self.find(from, b"]]>")? else { return Ok(Token::Broken("a CDATA section that does not end")) };
        if self.depth > 0 {
            let frame = &mut self.frames[self.depth - 1];
            self.decoder.raw(&self.input.data()[from..end], &mut frame.text);
        }
        self.at = end + 3;
        Ok(Token::Nothing)
    }

    /// A document type: passed over, with what it declares.
    fn doctype(&mut self, tables: &mut Tables) -> io::Result<Token> {
        tables.note(&f::DOCTYPE, 1);
        let (mut at, mut brackets) = (self.at + 2, 0_i32);
        loop {
            while let Some(&byte) = self.input.data().get(at) {
                at += 1;
                match byte {
                    b'[' => brackets += 1,
                    b']' => brackets -= 1,
                    b'>' if brackets <= 0 => {
                        self.at = at;
                        return Ok(Token::Nothing);
                    }
                    _ => {}
                }
            }
            if at - self.at > self.input.limit || !self.input.more()? {
                return Ok(Token::Broken("a document type that does not end"));
            }
        }
    }

    /// Adds text to the element at hand.
    fn text(&mut self, from: usize, to: usize) {
        let piece = &self.input.data()[from..to];
        let frame = &mut self.frames[self.depth - 1];
        // Between elements there is mostly only the space that indents them.
        if frame.text.is_empty() && frame.children > 0 && piece.trim_ascii().is_empty() {
            return;
        }
        self.decoder.text(piece, &mut frame.text);
    }

    fn open(&mut self, tables: &mut Tables, row: &mut Row) -> io::Result<Token> {
        let start = self.at;
        let end = loop {
            if let Some(end) = tag_end(&self.input.data()[start..]) {
                break start + end;
            }
            if self.input.data().len() - start > self.input.limit || !self.input.more()? {
                return Ok(Token::Broken("a tag that does not end"));
            }
        };
        if self.depth == DEPTH {
            return Ok(Token::Broken("elements are nested too deeply"));
        }
        if self.depth > 0 {
            self.becomes_parent(tables);
        }
        if start > self.input.limit {
            return Ok(Token::Broken("a record longer than the limit"));
        }
        let data = self.input.data();
        let tag = &data[start + 1..end];
        let empty = tag.last() == Some(&b'/');
        let tag = if empty { &tag[..tag.len() - 1] } else { tag };
        let Name { local, rest, full } = Name::of(tag);
        if !empty && rest.is_empty() && self.depth > 0 {
            // The plain cell, which most are: text without anything in it, then the end of the element.
            let from = end + 1;
            if let Some(hit) = memchr(b'<', &data[from..]) {
                let close = from + hit;
                let after = &data[close + 1..];
                if after.len() > full + 1 && after[0] == b'/' && after[1..=full] == tag[..full] && after[full + 1] == b'>' {
                    let frame = &mut self.frames[self.depth - 1];
                    let table = match frame.table {
                        Some(table) => table,
                        None => *frame.table.insert(self.names.table(tables, &frame.name)),
                    };
                    let was = frame.row.text.len();
                    self.decoder.text(&data[from..close], &mut frame.row.text);
                    let repeated = add(tables, frame, table, local, was);
                    self.at = close + full + 3;
                    if let Some(cell) = repeated {
                        return Ok(self.repeat(tables, row, &cell));
                    }
                    return Ok(Token::Nothing);
                }
            }
        }
        if empty
            && !rest.is_empty()
            && let Some(token) = self.attributes_only(tables, row, (start, end))
        {
            return Ok(token);
        }
        let data = self.input.data();
        let tag = &data[start + 1..end - usize::from(empty)];
        let Name { local, rest, .. } = Name::of(tag);
        let place = self.input.place_of(start);
        if self.frames.len() == self.depth {
            self.frames.push(Frame::default());
        }
        let frame = &mut self.frames[self.depth];
        frame.open(local, place);
        attributes(rest, &mut |name, value| {
            let local = Name::of(name).local;
            if name.starts_with(b"xsi:") || name.ends_with(b":nil") {
                frame.nil |= local == b"nil";
            } else if !(name.starts_with(b"xmlns") || local == b"num" && tag::is_generic(&frame.name)) {
                frame.attributes.push(local, |out| self.decoder.text(value, out));
            }
        });
        self.depth += 1;
        self.at = end + 1;
        if empty { Ok(self.end_element(tables, row)) } else { Ok(Token::Nothing) }
    }

    /// A record that is all in one tag, `<row a="1"/>`; nothing if it has no attribute that counts, and then nothing was done.
    fn attributes_only(&mut self, tables: &mut Tables, row: &mut Row, (start, end): (usize, usize)) -> Option<Token> {
        let data = self.input.data();
        let Name { local: element, rest, .. } = Name::of(&data[start + 1..end - 1]);
        let generic = tag::is_generic(element);
        row.clear();
        let (mut table, mut guess) = (None, 0);
        let (decoder, names) = (&mut self.decoder, &mut self.names);
        attributes(rest, &mut |name, value| {
            let local = Name::of(name).local;
            if name.starts_with(b"xsi:") || name.starts_with(b"xmlns") || name.ends_with(b":nil") || local == b"num" && generic {
                return;
            }
            let table = *table.get_or_insert_with(|| names.table(tables, element));
            let known = tables.all[table].columns.get(guess).is_some_and(|it| it.as_bytes() == local);
            let column = if known { guess } else { tables.column(table, tag::unescaped(local).as_bytes(), guess) };
            // An attribute twice is not well formed; the first is kept.
            if column < guess && row.slots.iter().any(|it| it.column as usize == column) {
                return;
            }
            guess = guess.max(column + 1);
            let was = row.text.len();
            decoder.text(value, &mut row.text);
            row.close(column, was);
        });
        let table = table?;
        row.table = table;
        row.starts(self.input.place_of(start));
        row.resume = (0, 1);
        remember(&mut self.last, element, self.depth, table);
        inherit(tables, &mut self.frames[..self.depth], row, table);
        self.input.pass(end + 1);
        self.at = 0;
        Some(Token::Row)
    }

    /// The element at hand has an element within: its attributes are cells.
    fn becomes_parent(&mut self, tables: &mut Tables) {
        let frame = &mut self.frames[self.depth - 1];
        frame.children += 1;
        if frame.children == 1 {
            attributes_to_cells(tables, &mut self.names, frame);
            if frame.text.trim_ascii().is_empty() {
                frame.text.clear();
            }
        }
    }

    fn close(&mut self, tables: &mut Tables, row: &mut Row) -> io::Result<Token> {
        let start = self.at;
        let end = loop {
            if let Some(hit) = memchr(b'>', &self.input.data()[start..]) {
                break start + hit;
            }
            if !self.input.more()? {
                return Ok(Token::Broken("an end tag that does not end"));
            }
        };
        let name = Name::of(&self.input.data()[start + 2..end]).local;
        if self.depth == 0 || self.frames[self.depth - 1].name != name {
            return Ok(Token::Broken("an end tag that does not fit the element it ends"));
        }
        self.at = end + 1;
        Ok(self.end_element(tables, row))
    }

    fn end_element(&mut self, tables: &mut Tables, row: &mut Row) -> Token {
        self.depth -= 1;
        let (outer, rest) = self.frames.split_at_mut(self.depth);
        let frame = &mut rest[0];
        let blank = frame.text.trim_ascii().is_empty();
        let parent = outer.last_mut();
        let generic = tag::is_generic(&frame.name);
        if frame.children == 0 && (!blank || frame.attributes.is_empty() && !generic || frame.nil) {
            // A cell: its text, and its attributes beside it.
            let Some(parent) = parent else {
                // A document of nothing but text.
                tables.note(&f::MIXED_TEXT, u64::from(!blank));
                return Token::Nothing;
            };
            if blank && parent.row.slots.is_empty() && frame.attributes.is_empty() {
                // A blank cell that comes first, or an empty wrapper: a blank cell is as good as none.
                return Token::Nothing;
            }
            let table = match parent.table {
                Some(table) => table,
                None => *parent.table.insert(self.names.table(tables, &parent.name)),
            };
            let was = parent.row.text.len();
            if !frame.nil {
                parent.row.text.extend_from_slice(&frame.text);
            }
            let repeated = add(tables, parent, table, &frame.name, was);
            for (name, value) in frame.attributes.pairs() {
                let mut full = frame.name.clone();
                full.push(b'.');
                full.extend_from_slice(name);
                let was = parent.row.text.len();
                parent.row.text.extend_from_slice(value);
                let _ = add(tables, parent, table, &full, was);
            }
            return match repeated {
                Some(cell) => self.repeat(tables, row, &cell),
                None => Token::Nothing,
            };
        }
        if frame.children == 0 {
            attributes_to_cells(tables, &mut self.names, frame);
        }
        if !blank {
            tables.note(&f::MIXED_TEXT, 1);
            let table = match frame.table {
                Some(table) => table,
                None => *frame.table.insert(self.names.table(tables, &frame.name)),
            };
            let was = frame.row.text.len();
            let Frame { row, text, .. } = frame;
            row.text.extend_from_slice(text);
            let _ = add(tables, frame, table, b"#text", was);
        }
        let names = &mut self.names;
        let table =
            frame.table.or_else(|| if generic { Some(names.table(tables, &frame.name)) } else { tables.find(&tag::title(&frame.name)) });
        let Some(table) = table else { return Token::Nothing };
        std::mem::swap(row, &mut frame.row);
        row.table = table;
        row.starts(frame.place);
        row.resume = (0, 1);
        inherit(tables, outer, row, table);
        let depth = outer.len();
        remember(&mut self.last, &frame.name, depth, table);
        self.input.pass(self.at);
        self.at = 0;
        Token::Row
    }

    /// A cell that was there already in its record: a record of its own, in a table named after both.
    fn repeat(&mut self, tables: &mut Tables, row: &mut Row, (name, text): &(String, Vec<u8>)) -> Token {
        let (outer, _) = self.frames.split_at(self.depth);
        let Some(frame) = outer.last() else { return Token::Nothing };
        let table = tables.table(&format!("{}.{name}", tag::title(&frame.name)));
        row.clear();
        row.table = table;
        row.starts(self.input.place());
        row.resume = (0, 1);
        let column = tables.column(table, name.as_bytes(), 0);
        row.push(column, text);
        inherit(tables, &mut self.frames[..self.depth], row, table);
        Token::Row
    }

    /// Where the next element of a name starts, after the place at hand.
    fn next_start(&mut self, name: &[u8]) -> io::Result<Option<usize>> {
        let needle = [b"<", name].concat();
        let mut from = self.at.max(1).min(self.input.data().len());
        while let Some(at) = self.find(from, &needle)? {
            let after = at + needle.len();
            self.input.need(after + 1)?;
            if self.input.data().get(after).is_some_and(|it| matches!(it, b' ' | b'>' | b'/' | b'\t' | b'\r' | b'\n')) {
                return Ok(Some(at));
            }
            from = after;
        }
        Ok(None)
    }

    /// Rejects what stands from the record at hand to the next record of the same name, and the elements around that are open.
    fn damage(&mut self, tables: &mut Tables, row: &mut Row, why: &str) -> io::Result<Step> {
        // Before the first record is known, the outermost element within the root is taken for one, or the one whose end does not fit.
        let ended = self.input.data().get(self.at..).and_then(|it| it.strip_prefix(b"</")).map(|it| {
            let end = it.iter().position(|byte| matches!(byte, b'>' | b' ' | b'<')).unwrap_or(0);
            Name::of(&it[..end]).local.to_vec()
        });
        let outer = self.frames[..self.depth].get(1).map(|it| it.name.clone());
        let guesses = [outer, ended].into_iter().flatten().map(|name| (name, 1));
        let candidates: Vec<(Vec<u8>, usize)> =
            self.last.as_ref().map(|(name, depth, _)| (name.clone(), *depth)).map_or_else(|| guesses.collect(), |it| vec![it]);
        let mut next = None;
        let mut title = String::new();
        for (name, depth) in candidates {
            if let Some(at) = self.next_start(&name)? {
                next = Some((at, depth));
                title = tag::title(&name);
                break;
            }
        }
        let (to, depth) = next.unwrap_or((self.input.data().len(), 0));
        let known = match &self.last {
            Some((_, _, table)) => *table,
            None => tables.table(&title),
        };
        for frame in &mut self.frames[..self.depth] {
            if !frame.is_record() {
                continue;
            }
            // Of an element around the damage only its cells are left.
            let table = frame.table.unwrap_or(known);
            let mut part = Row { table, resume: (0, 1), ..Row::default() };
            part.starts(frame.place);
            for slot in &frame.row.slots {
                part.raw.extend_from_slice(frame.row.cell(*slot));
                part.raw.push(b'\n');
            }
            self.waiting.push((part, format!("a part of it is damaged: {why}")));
        }
        row.clear();
        row.table = known;
        row.starts(self.waiting.pop().map_or(self.input.place(), |(inner, _)| (inner.offset, inner.line)));
        row.resume = (0, 1);
        row.raw.extend_from_slice(self.input.data()[..to].trim_ascii());
        self.input.pass(to);
        self.at = 0;
        self.depth = self.depth.min(depth);
        for frame in &mut self.frames[..self.depth] {
            frame.row.clear();
            frame.attributes.clear();
        }
        Ok(Step::Rejected(why.to_owned()))
    }
}
