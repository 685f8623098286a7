//! Oracle SQL*Loader control files, as the layout of their data. Masks are kept as words and never applied; expressions are never run.

use super::{Column, Condition, Enclosed, Ends, Layout, Place, Subject, TableLayout, Terminator};
use crate::options::Encoding;

/// No field stands or ends further on.
const MOST: usize = 1 << 30;

#[derive(Debug, Clone, PartialEq, Eq)]
enum Token {
    Word(String),
    /// `"..."` or `'...'`, and which quote.
    Text(String, char),
    /// `X'0A'`.
    Hex(Vec<u8>),
    Sign(char),
}

/// Whether the first words of a file are those of a control file.
pub(crate) fn is_control(text: &[u8]) -> bool {
    let start = String::from_utf8_lossy(&text[..text.len().min(4096)]).to_uppercase();
    let words: Vec<String> = start.lines().filter(|it| !it.trim_start().starts_with("--")).map(str::to_owned).collect();
    let words = words.join(" ");
    let mut words = words.split_whitespace();
    let first = words.next().unwrap_or("");
    matches!(first, "LOAD" | "UNLOAD") && words.next() == Some("DATA") || first.starts_with("OPTIONS") && start.contains("LOAD")
}

/// Reads a control file; the error says what in it is not understood, and the next step.
pub(crate) fn parse(bytes: &[u8]) -> Result<Layout, String> {
    let (head, begins) = begin_data(bytes);
    let text = String::from_utf8_lossy(head);
    let mut reading =
        Reading { tokens: tokens(&text)?, at: 0, layout: Layout { begins, ..Layout::default() }, fields: Delimits::default() };
    reading.control()?;
    if reading.layout.tables.is_empty() {
        return Err("it loads into no table".to_owned());
    }
    Ok(reading.layout)
}

/// The part before `BEGINDATA`, and where the data start.
fn begin_data(bytes: &[u8]) -> (&[u8], Option<u64>) {
    let mut at = 0;
    while at < bytes.len() {
        let end = memchr::memchr(b'\n', &bytes[at..]).map_or(bytes.len(), |it| at + it + 1);
        if bytes[at..end].trim_ascii().eq_ignore_ascii_case(b"BEGINDATA") {
            return (&bytes[..at], Some(end as u64));
        }
        at = end;
    }
    (bytes, None)
}

fn tokens(text: &str) -> Result<Vec<Token>, String> {
    let mut out = Vec::new();
    let mut rest = text.trim_start_matches('\u{feff}');
    while let Some(first) = rest.chars().next() {
        if first.is_whitespace() {
            rest = rest.trim_start();
        } else if rest.starts_with("--") {
            rest = rest.find('\n').map_or("", |at| &rest[at..]);
        } else if first == '"' || first == '\'' {
            let end = rest[1..].find(first).ok_or("a text in quotes does not end")?;
            out.push(Token::Text(rest[1..=end].to_owned(), first));
            rest = &rest[end + 2..];
        } else if (first == 'X' || first == 'x') && rest[1..].starts_with(['\'', '"']) {
            let quote = rest.as_bytes()[1] as char;
            let end = rest[2..].find(quote).ok_or("a text in quotes does not end")?;
            out.push(Token::Hex(hex(&rest[2..2 + end]).ok_or("what follows `X` is not hexadecimal")?));
            rest = &rest[end + 3..];
        } else if first.is_alphanumeric() || matches!(first, '_' | '$' | '#' | '.' | '/' | '\\' | '%') {
            let end = rest
                .find(|it: char| !(it.is_alphanumeric() || matches!(it, '_' | '$' | '#' | '.' | '/' | '\\' | '%')))
                .unwrap_or(rest.len());
            out.push(Token::Word(rest[..end].to_owned()));
            rest = &rest[end..];
        } else {
            out.push(Token::Sign(first));
            rest = &rest[first.len_utf8()..];
        }
    }
    Ok(out)
}

fn hex(text: &str) -> Option<Vec<u8>> {
    let bytes = text.as_bytes();
    (bytes.len().is_multiple_of(2) && text.is_ascii()).then(|| {
        bytes.chunks(2).map(|it| std::str::from_utf8(it).ok().and_then(|it| u8::from_str_radix(it, 16).ok())).collect::<Option<Vec<u8>>>()
    })?
}

/// How the fields of a table end, unless a field says otherwise.
#[derive(Debug, Clone, Default)]
struct Delimits {
    terminator: Option<Terminator>,
    enclosed: Option<Enclosed>,
}

struct Reading {
    tokens: Vec<Token>,
    at: usize,
    layout: Layout,
    fields: Delimits,
}

impl Reading {
    fn word(&self) -> String {
        match self.tokens.get(self.at) {
            Some(Token::Word(word)) => word.to_uppercase(),
            _ => String::new(),
        }
    }

    /// Passes over a word if it is the next.
    fn take(&mut self, word: &str) -> bool {
        let is = self.word() == word;
        self.at += usize::from(is);
        is
    }

    fn sign(&mut self, sign: char) -> bool {
        let is = self.tokens.get(self.at) == Some(&Token::Sign(sign));
        self.at += usize::from(is);
        is
    }

    fn name(&mut self) -> Result<String, String> {
        let name = match self.tokens.get(self.at) {
            Some(Token::Word(word)) => word.clone(),
            Some(Token::Text(text, _)) => text.clone(),
            other => return Err(format!("a name was expected before {}", shown(other))),
        };
        self.at += 1;
        Ok(name)
    }

    fn bytes(&mut self) -> Result<Vec<u8>, String> {
        let bytes = match self.tokens.get(self.at) {
            Some(Token::Text(text, _)) => escapes(text),
            Some(Token::Hex(bytes)) => bytes.clone(),
            other => return Err(format!("a text in quotes was expected before {}", shown(other))),
        };
        self.at += 1;
        if bytes.is_empty() { Err("an empty text in quotes ends nothing and equals nothing".to_owned()) } else { Ok(bytes) }
    }

    fn number(&mut self) -> Result<usize, String> {
        let number: usize = self.word().parse().map_err(|_| format!("a number was expected before {}", shown(self.tokens.get(self.at))))?;
        self.at += 1;
        if number > MOST {
            return Err(format!("{number} bytes are more than a record may have"));
        }
        Ok(number)
    }

    /// Passes over `( … )`.
    fn parentheses(&mut self) {
        let mut depth = 0;
        while let Some(token) = self.tokens.get(self.at) {
            depth += match token {
                Token::Sign('(') => 1,
                Token::Sign(')') => -1,
                _ => 0,
            };
            if depth <= 0 && *token != Token::Sign(')') {
                return;
            }
            self.at += 1;
            if depth == 0 {
                return;
            }
        }
    }

    fn control(&mut self) -> Result<(), String> {
        while self.at < self.tokens.len() {
            match self.word().as_str() {
                "OPTIONS" => {
                    let from = self.at;
                    self.at += 1;
                    self.parentheses();
                    let options = &self.tokens[from..self.at];
                    if let Some(at) = options.iter().position(|it| matches!(it, Token::Word(word) if word.eq_ignore_ascii_case("SKIP")))
                        && let Some(Token::Word(count)) = options.get(at + 2)
                    {
                        self.layout.skip = count.parse().unwrap_or(0);
                    }
                }
                "CHARACTERSET" => {
                    self.at += 1;
                    let name = self.name()?;
                    self.layout.encoding = Some(character_set(&name)?);
                }
                "INFILE" | "INDDN" => {
                    self.at += 1;
                    self.infile()?;
                }
                "BADFILE" | "DISCARDFILE" | "BADDN" | "DISCARDDN" => self.at += 2,
                "CONTINUEIF" | "CONCATENATE" => {
                    let clause = self.word();
                    return Err(format!(
                        "`{clause}` joins lines to records, which is not read: have the data unloaded with one record a line, or with `STR`"
                    ));
                }
                "INTO" => {
                    self.at += 1;
                    self.table()?;
                }
                _ => self.at += 1,
            }
        }
        Ok(())
    }

    fn infile(&mut self) -> Result<(), String> {
        if !self.sign('*') {
            let name = self.name()?;
            self.layout.data.push(name);
        }
        if let Some(Token::Text(text, '"')) = self.tokens.get(self.at).cloned() {
            self.at += 1;
            let text = text.trim();
            let (kind, rest) = text.split_once(' ').unwrap_or((text, ""));
            let count = || {
                rest.trim()
                    .parse::<usize>()
                    .ok()
                    .filter(|it| (1..=MOST).contains(it))
                    .ok_or_else(|| format!("`{text}` says no number of bytes"))
            };
            self.layout.ends = match kind.to_uppercase().as_str() {
                "FIX" => Ends::Fixed(count()?),
                "VAR" => Ends::Var(if rest.is_empty() { 5 } else { count()? }),
                "STR" => {
                    let text = rest.trim();
                    let inner = text.trim_start_matches(['X', 'x']).trim_matches('\'');
                    let bytes = if text.starts_with(['X', 'x']) { hex(inner) } else { Some(escapes(inner)) };
                    let bytes = bytes.filter(|it| !it.is_empty()).ok_or_else(|| format!("`{text}` is no end of a record"))?;
                    if bytes == b"\n" || bytes == b"\r\n" { Ends::Lines } else { Ends::Str(bytes) }
                }
                other => return Err(format!("`{other}` is no way of ending records that is known")),
            };
        }
        Ok(())
    }

    fn table(&mut self) -> Result<(), String> {
        if !self.take("TABLE") {
            return Err("`INTO` without `TABLE`".to_owned());
        }
        let name = self.name()?;
        let mut table = TableLayout { name: name.rsplit('.').next().unwrap_or(&name).to_owned(), ..TableLayout::default() };
        self.fields = Delimits::default();
        loop {
            match self.word().as_str() {
                "WHEN" => {
                    self.at += 1;
                    table.when = self.conditions()?;
                }
                "FIELDS" => {
                    self.at += 1;
                    if self.take("CSV") {
                        self.take("WITH");
                        self.take("EMBEDDED");
                        let enclosed = Enclosed { by: b"\"".to_vec(), and: b"\"".to_vec(), optional: true };
                        self.fields = Delimits { terminator: Some(Terminator::Text(b",".to_vec())), enclosed: Some(enclosed) };
                    }
                }
                "TERMINATED" | "ENCLOSED" | "OPTIONALLY" => {
                    let mut fields = std::mem::take(&mut self.fields);
                    self.delimits(&mut fields)?;
                    self.fields = fields;
                }
                "TRAILING" => {
                    self.at += 1;
                    self.take("NULLCOLS");
                    table.trailing = true;
                }
                "SKIP" => self.at += 2,
                "" if self.tokens.get(self.at) == Some(&Token::Sign('(')) => break,
                "" => return Err(format!("a list of columns was expected before {}", shown(self.tokens.get(self.at)))),
                _ => self.at += 1,
            }
        }
        self.at += 1;
        loop {
            let column = self.column()?;
            table.columns.push(column);
            if self.sign(',') {
                continue;
            }
            if self.sign(')') {
                break;
            }
            return Err(format!("`,` or `)` was expected before {}", shown(self.tokens.get(self.at))));
        }
        self.layout.tables.push(table);
        Ok(())
    }

    fn delimits(&mut self, fields: &mut Delimits) -> Result<(), String> {
        if self.take("TERMINATED") {
            self.take("BY");
            fields.terminator = Some(if self.take("WHITESPACE") {
                Terminator::Whitespace
            } else if self.take("EOF") {
                Terminator::None
            } else {
                Terminator::Text(self.bytes()?)
            });
        }
        let optional = self.take("OPTIONALLY");
        if self.take("ENCLOSED") {
            self.take("BY");
            let by = self.bytes()?;
            let and = if self.take("AND") { self.bytes()? } else { by.clone() };
            fields.enclosed = Some(Enclosed { by, and, optional });
        }
        Ok(())
    }

    fn column(&mut self) -> Result<Column, String> {
        let name = self.name()?;
        let mut column = Column { name: name.clone(), filler: false, place: Place::Number, null_if: Vec::new() };
        let (mut start, mut length, mut positioned) = (None, None, false);
        let mut own = Delimits::default();
        let mut constant = None;
        let mut of_file = None;
        loop {
            let word = self.word();
            match word.as_str() {
                "FILLER" | "BOUNDFILLER" => {
                    self.at += 1;
                    column.filler = true;
                }
                "POSITION" => {
                    self.at += 1;
                    positioned = true;
                    if !self.sign('(') {
                        return Err(format!("`POSITION` of `{name}` says no place"));
                    }
                    if !self.sign('*') {
                        start = Some(self.number()?.checked_sub(1).ok_or("positions are counted from 1")?);
                    } else if self.sign('+') {
                        return Err(format!("`POSITION(*+n)` of `{name}` is not read: give the positions as numbers"));
                    }
                    if self.sign(':') || self.sign('-') {
                        let end = self.number()?;
                        length = Some(end.checked_sub(start.unwrap_or(0)).ok_or_else(|| format!("`{name}` ends before it starts"))?);
                    }
                    if !self.sign(')') {
                        return Err(format!("`POSITION` of `{name}` does not end"));
                    }
                }
                "CHAR" | "CHARACTER" | "EXTERNAL" | "NUMERIC" | "DATE" | "TIMESTAMP" | "INTERVAL" => {
                    self.at += 1;
                    if self.sign('(') {
                        length = length.or(Some(self.number()?));
                        if !self.sign(')') {
                            return Err(format!("the length of `{name}` does not end"));
                        }
                    }
                    if matches!(word.as_str(), "DATE" | "TIMESTAMP")
                        && let Some(Token::Text(mask, _)) = self.tokens.get(self.at)
                    {
                        self.layout.masks.push(format!("{name} {mask}"));
                        self.at += 1;
                    }
                }
                "INTEGER" | "DECIMAL" | "ZONED" | "FLOAT" | "DOUBLE" | "SMALLINT" | "RAW" | "VARCHAR" | "VARCHARC" | "VARRAW"
                | "VARRAWC" | "GRAPHIC" | "VARGRAPHIC" | "BYTEINT" | "LONG" => {
                    self.at += 1;
                    if self.word() != "EXTERNAL" {
                        return Err(format!("`{name}` is `{word}`, which is not text: have it unloaded as `CHAR` or `{word} EXTERNAL`"));
                    }
                }
                "NULLIF" => {
                    self.at += 1;
                    column.null_if = self.conditions()?;
                }
                "DEFAULTIF" => {
                    self.at += 1;
                    self.conditions()?;
                }
                "PRESERVE" => self.at += 2,
                "TERMINATED" | "ENCLOSED" | "OPTIONALLY" => self.delimits(&mut own)?,
                "CONSTANT" => {
                    self.at += 1;
                    constant = Some(Place::Constant(self.name()?));
                }
                "RECNUM" | "SEQUENCE" => {
                    self.at += 1;
                    self.parentheses();
                    constant = Some(Place::Number);
                }
                "SYSDATE" | "EXPRESSION" => {
                    self.at += 1;
                    constant = Some(Place::Constant(String::new()));
                }
                "LOBFILE" => {
                    self.at += 1;
                    self.sign('(');
                    of_file = Some(self.name()?);
                    while !self.sign(')') && self.at < self.tokens.len() {
                        self.at += 1;
                    }
                }
                "" => match self.tokens.get(self.at) {
                    Some(Token::Text(text, _)) => {
                        self.layout.masks.push(format!("{name} {text}"));
                        self.at += 1;
                    }
                    Some(Token::Sign('(')) => {
                        return Err(format!("`{name}` holds further columns, which is not read: have it unloaded flat"));
                    }
                    _ => break,
                },
                other => return Err(format!("`{other}` of `{name}` is not understood")),
            }
        }
        column.place = if let Some(of) = of_file {
            Place::File { column: of }
        } else if let Some(constant) = constant {
            constant
        } else {
            let terminator = own.terminator.or(self.fields.terminator.clone());
            let enclosed = own.enclosed.or(self.fields.enclosed.clone());
            match terminator {
                // A place with an end is the whole of the field.
                Some(terminator) if !(positioned && length.is_some()) => Place::Until { start, terminator, enclosed },
                _ if enclosed.is_some() && length.is_none() => Place::Until { start, terminator: Terminator::None, enclosed },
                _ => Place::At { start, length: length.or(Some(1)) },
            }
        };
        Ok(column)
    }

    fn conditions(&mut self) -> Result<Vec<Condition>, String> {
        let mut all = Vec::new();
        loop {
            let open = self.sign('(');
            let of = if self.word().parse::<usize>().is_ok() {
                let from = self.number()?.checked_sub(1).ok_or("positions are counted from 1")?;
                let to = if self.sign(':') || self.sign('-') { self.number()? } else { from + 1 };
                if open && !matches!(self.tokens.get(self.at), Some(Token::Sign('=' | '!' | '<'))) {
                    self.sign(')');
                }
                Subject::Bytes(from, to)
            } else {
                Subject::Column(self.name()?)
            };
            let not = self.sign('!') || self.sign('<') || self.sign('¬');
            let equals = self.sign('=') || self.sign('>');
            if !equals {
                return Err(format!("a condition was expected before {}", shown(self.tokens.get(self.at))));
            }
            let is = if self.take("BLANKS") { None } else { Some(self.bytes()?) };
            // What follows the value closes what was opened before the subject, if it did not close there.
            if open {
                self.sign(')');
            }
            let of = match (of, &is) {
                // One position stands for as many bytes as the value has.
                (Subject::Bytes(from, to), Some(text)) if to == from + 1 => Subject::Bytes(from, from + text.len()),
                (of, _) => of,
            };
            all.push(Condition { of, is, not });
            if !self.take("AND") {
                return Ok(all);
            }
        }
    }
}

/// `\n`, `\t` and the like in a text.
fn escapes(text: &str) -> Vec<u8> {
    let mut out = Vec::new();
    let mut bytes = text.bytes().peekable();
    while let Some(byte) = bytes.next() {
        let stands_for = match (byte, bytes.peek()) {
            (b'\\', Some(b'n')) => Some(b'\n'),
            (b'\\', Some(b'r')) => Some(b'\r'),
            (b'\\', Some(b't')) => Some(b'\t'),
            (b'\\', Some(b'\\')) => Some(b'\\'),
            _ => None,
        };
        if stands_for.is_some() {
            bytes.next();
        }
        out.push(stands_for.unwrap_or(byte));
    }
    out
}

fn shown(token: Option<&Token>) -> String {
    match token {
        Some(Token::Word(word)) => format!("`{word}`"),
        Some(Token::Text(..)) => "a text".to_owned(),
        Some(Token::Hex(_)) => "a hexadecimal text".to_owned(),
        Some(Token::Sign(sign)) => format!("`{sign}`"),
        None => "the end".to_owned(),
    }
}

fn character_set(name: &str) -> Result<Encoding, String> {
    Ok(match name.to_uppercase().as_str() {
        "UTF8" | "AL32UTF8" | "US7ASCII" => Encoding::Utf8,
        "WE8MSWIN1252" | "WE8ISO8859P1" | "WE8ISO8859P15" => Encoding::Windows1252,
        "UTF16" | "AL16UTF16" => return Err("the character set UTF-16 is not read here: have the data unloaded as `AL32UTF8`".to_owned()),
        other => return Err(format!("the character set `{other}` is not read: have the data unloaded as `AL32UTF8` or `WE8MSWIN1252`")),
    })
}
