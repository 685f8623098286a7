//! Words, names, texts and the ends of statements in a script that may not be in sight as a whole.

use memchr::{memchr, memmem};

/// Why a piece of work stopped.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Stop {
    /// What is in sight does not decide it.
    More,
    /// It is not what it should be.
    Bad(&'static str),
}

pub(super) struct Lex<'a> {
    pub(super) data: &'a [u8],
    pub(super) at: usize,
    /// Whether nothing follows what is in sight.
    pub(super) ended: bool,
    pub(super) backslash: bool,
    pub(super) mysql: bool,
}

/// Words that start a statement of interest on a line of its own, in scripts without semicolons.
const STARTS: [&[u8]; 4] = [b"INSERT", b"GO", b"COPY", b"CREATE"];

impl Lex<'_> {
    /// The next byte; `None` at the end of the file.
    #[inline]
    pub(super) fn peek(&self) -> Result<Option<u8>, Stop> {
        match self.data.get(self.at) {
            Some(byte) => Ok(Some(*byte)),
            None if self.ended => Ok(None),
            None => Err(Stop::More),
        }
    }

    fn rest(&self) -> &[u8] {
        &self.data[self.at.min(self.data.len())..]
    }

    /// Finds a byte from here on and stands after it.
    pub(super) fn after(&mut self, byte: u8) -> Result<(), Stop> {
        match memchr(byte, self.rest()) {
            Some(at) => {
                self.at += at + 1;
                Ok(())
            }
            None if self.ended => Err(Stop::Bad("a text in quotes that does not end")),
            None => Err(Stop::More),
        }
    }

    /// Passes over white space, comments and stray semicolons.
    pub(super) fn space(&mut self) -> Result<(), Stop> {
        loop {
            let Some(byte) = self.peek()? else { return Ok(()) };
            let second = self.data.get(self.at + 1);
            if second.is_none() && !self.ended && matches!(byte, b'-' | b'/') {
                return Err(Stop::More);
            }
            match (byte, second) {
                (b' ' | b'\t' | b'\r' | b'\n' | 0x1A | 0xEF | 0xBB | 0xBF, _) => self.at += 1,
                (b'-', Some(b'-')) => self.line()?,
                (b'#', _) if self.mysql => self.line()?,
                (b'/', Some(b'*')) => match memmem::find(self.rest(), b"*/") {
                    Some(at) => self.at += at + 2,
                    None if self.ended => self.at = self.data.len(),
                    None => return Err(Stop::More),
                },
                _ => return Ok(()),
            }
        }
    }

    fn line(&mut self) -> Result<(), Stop> {
        match memchr(b'\n', self.rest()) {
            Some(at) => self.at += at + 1,
            None if self.ended => self.at = self.data.len(),
            None => return Err(Stop::More),
        }
        Ok(())
    }

    /// A word of letters, digits and `_`; empty if there is none.
    pub(super) fn word(&mut self) -> Result<&[u8], Stop> {
        let from = self.at;
        while let Some(byte) = self.peek()? {
            if !(byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'$' || byte >= 0x80) {
                break;
            }
            self.at += 1;
        }
        Ok(&self.data[from..self.at])
    }

    /// Passes over a word, in any case, if it is the next.
    pub(super) fn takes(&mut self, word: &[u8]) -> Result<bool, Stop> {
        self.space()?;
        let from = self.at;
        let is = self.word()?.eq_ignore_ascii_case(word);
        if !is {
            self.at = from;
        }
        Ok(is)
    }

    /// A sign, if it is the next.
    pub(super) fn sign(&mut self, sign: u8) -> Result<bool, Stop> {
        self.space()?;
        let is = self.peek()? == Some(sign);
        self.at += usize::from(is);
        Ok(is)
    }

    /// A name with its schema: `public.person`, `[dbo].[PERSON]`.
    pub(super) fn name(&mut self) -> Result<String, Stop> {
        let mut name = String::new();
        loop {
            name.push_str(&self.part()?);
            if !self.sign(b'.')? {
                return Ok(name);
            }
            name.push('.');
        }
    }

    /// One part of a name.
    pub(super) fn part(&mut self) -> Result<String, Stop> {
        self.space()?;
        let close = match self.peek()? {
            Some(quote @ (b'"' | b'`')) => quote,
            Some(b'[') => b']',
            _ => {
                let word = self.word()?;
                return if word.is_empty() {
                    Err(Stop::Bad("a name was expected"))
                } else {
                    Ok(String::from_utf8_lossy(word).into_owned())
                };
            }
        };
        let from = self.at + 1;
        self.at = from;
        let mut name = Vec::new();
        loop {
            let start = self.at;
            self.after(close)?;
            name.extend_from_slice(&self.data[start..self.at - 1]);
            if self.peek()? != Some(close) {
                return Ok(String::from_utf8_lossy(&name).into_owned());
            }
            name.push(close);
            self.at += 1;
        }
    }

    /// `(a, b)`: names in parentheses.
    pub(super) fn names(&mut self) -> Result<Vec<String>, Stop> {
        let mut names = Vec::new();
        if !self.sign(b'(')? {
            return Ok(names);
        }
        loop {
            names.push(self.part()?);
            if self.sign(b')')? {
                return Ok(names);
            }
            if !self.sign(b',')? {
                return Err(Stop::Bad("a list of columns that is not understood"));
            }
        }
    }

    /// Stands after a text in quotes whose quote is at hand.
    pub(super) fn skip_quoted(&mut self, quote: u8) -> Result<(), Stop> {
        self.at += 1;
        loop {
            let hit =
                if quote == b'\'' && self.backslash { memchr::memchr2(quote, b'\\', self.rest()) } else { memchr(quote, self.rest()) };
            let Some(hit) = hit else {
                return if self.ended { Err(Stop::Bad("a text in quotes that does not end")) } else { Err(Stop::More) };
            };
            self.at += hit + 1;
            if self.data[self.at - 1] != b'\\' && self.peek()? != Some(quote) {
                return Ok(());
            }
            // What is escaped, or the second of two quotes.
            self.at += 1;
        }
    }

    /// One step within code: over a text, a comment, a dollar quote, or one byte.
    fn step(&mut self, byte: u8) -> Result<(), Stop> {
        let second = self.data.get(self.at + 1).copied();
        match byte {
            b'\'' | b'"' | b'`' => self.skip_quoted(byte)?,
            b'-' | b'/' | b'#' if matches!((byte, second), (b'-', Some(b'-')) | (b'/', Some(b'*'))) || byte == b'#' && self.mysql => {
                self.space()?;
            }
            b'$' => {
                let tag = self.rest()[1..].iter().position(|it| !(it.is_ascii_alphanumeric() || *it == b'_'));
                match tag.map(|it| it + 1) {
                    Some(end) if self.rest()[end] == b'$' => {
                        let tag = self.rest()[..=end].to_vec();
                        let from = self.at + tag.len();
                        match memmem::find(&self.data[from..], &tag) {
                            Some(hit) => self.at = from + hit + tag.len(),
                            None if self.ended => self.at = self.data.len(),
                            None => return Err(Stop::More),
                        }
                    }
                    None if !self.ended => return Err(Stop::More),
                    _ => self.at += 1,
                }
            }
            _ => self.at += 1,
        }
        Ok(())
    }

    /// The end of the statement at hand: after its semicolon, or before a line that starts another.
    pub(super) fn statement(&mut self) -> Result<usize, Stop> {
        let start = self.at;
        while let Some(byte) = self.peek()? {
            match byte {
                b';' => {
                    self.at += 1;
                    return Ok(self.at);
                }
                b'\n' => {
                    self.at += 1;
                    let line = self.rest();
                    if line.len() < 8 && !self.ended {
                        return Err(Stop::More);
                    }
                    let starts = |word: &&[u8]| {
                        line.get(..word.len()).is_some_and(|it| it.eq_ignore_ascii_case(word))
                            && line.get(word.len()).is_none_or(u8::is_ascii_whitespace)
                    };
                    if self.at > start && STARTS.iter().any(starts) {
                        return Ok(self.at);
                    }
                }
                other => self.step(other)?,
            }
        }
        Ok(self.at)
    }

    /// Stands after the parenthesis that closes the one at hand.
    pub(super) fn parentheses(&mut self) -> Result<(), Stop> {
        let mut depth = 0_i32;
        while let Some(byte) = self.peek()? {
            match byte {
                b'(' => {
                    depth += 1;
                    self.at += 1;
                }
                b')' => {
                    depth -= 1;
                    self.at += 1;
                    if depth <= 0 {
                        return Ok(());
                    }
                }
                other => self.step(other)?,
            }
        }
        Err(Stop::Bad("parentheses that do not close"))
    }
}

/// `INSERT … VALUES`: the table, the columns it names, and where the rows start.
pub(super) fn insert_header(lex: &mut Lex<'_>) -> Result<(String, Vec<String>, usize), Stop> {
    let name = insert_name(lex)?;
    let columns = lex.names()?;
    if lex.takes(b"OVERRIDING")? {
        lex.space()?;
        lex.word()?;
        lex.takes(b"VALUE")?;
    }
    if !lex.takes(b"VALUES")? && !lex.takes(b"VALUE")? {
        return Err(Stop::Bad("its rows are not given as values"));
    }
    Ok((name, columns, lex.at))
}

/// The table of an `INSERT`.
pub(super) fn insert_name(lex: &mut Lex<'_>) -> Result<String, Stop> {
    lex.word()?;
    for word in [&b"LOW_PRIORITY"[..], b"DELAYED", b"HIGH_PRIORITY", b"IGNORE", b"INTO", b"ONLY"] {
        lex.takes(word)?;
    }
    lex.name()
}

/// `CREATE TABLE`: the table and its columns; nothing if it creates something else.
pub(super) fn create_table(lex: &mut Lex<'_>) -> Result<Option<(String, Vec<String>)>, Stop> {
    lex.word()?;
    for word in [&b"GLOBAL"[..], b"LOCAL", b"TEMPORARY", b"TEMP", b"UNLOGGED", b"FOREIGN"] {
        lex.takes(word)?;
    }
    if !lex.takes(b"TABLE")? {
        return Ok(None);
    }
    for word in [&b"IF"[..], b"NOT", b"EXISTS"] {
        lex.takes(word)?;
    }
    let name = lex.name()?;
    if !lex.sign(b'(')? {
        return Ok(None);
    }
    let mut columns = Vec::new();
    loop {
        lex.space()?;
        let plain = lex.peek()?.is_some_and(|it| it.is_ascii_alphabetic());
        let part = lex.part()?;
        let other = [
            "CONSTRAINT",
            "PRIMARY",
            "KEY",
            "UNIQUE",
            "INDEX",
            "CHECK",
            "FOREIGN",
            "EXCLUDE",
            "FULLTEXT",
            "SPATIAL",
            "LIKE",
            "PERIOD",
            "SUPPLEMENTAL",
        ];
        if !(plain && other.iter().any(|it| part.eq_ignore_ascii_case(it))) {
            columns.push(part);
        }
        loop {
            match lex.peek()? {
                None => return Err(Stop::Bad("parentheses that do not close")),
                Some(b',') => {
                    lex.at += 1;
                    break;
                }
                Some(b')') => return Ok(Some((name, columns))),
                Some(b'(') => lex.parentheses()?,
                Some(other) => lex.step(other)?,
            }
        }
    }
}

/// The end of the statement at hand.
pub(super) fn statement_end(lex: &mut Lex<'_>) -> Result<usize, Stop> {
    lex.statement()
}
