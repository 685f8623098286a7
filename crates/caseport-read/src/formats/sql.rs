//! SQL scripts with rows: PostgreSQL and MySQL dumps (`COPY`, `INSERT`), and the `INSERT` scripts that the tools of Oracle and SQL
//! Server write.
//!
//! Only rows are read: of everything else a script holds nothing is run, and statements are counted. Values are texts as they stand;
//! masks of `TO_DATE` are named and not applied. A row that holds an expression, or rows that come from a query, are rejected.

mod copy;
mod lex;
#[cfg(test)]
mod tests;
mod value;

use std::{io, sync::Arc};

use memchr::{memchr, memmem};

use crate::{
    findings as f,
    format::{Format, Input, Parser, Reader, Row, Seen, Sight, Step, Tables},
    options::Encoding,
    text,
};
use copy::Copy;
use lex::{Lex, Stop};

pub(crate) static FORMAT: Format = Format { name: "SQL scripts", look };

fn look(sight: &Sight<'_>) -> Option<Seen> {
    let upper = sight.text.to_ascii_uppercase();
    let has = |needle: &[u8]| memmem::find(&upper, needle).is_some();
    let start = upper.trim_ascii_start();
    let named = sight.ending() == "sql";
    let headed = [
        &b"--\n-- POSTGRESQL DATABASE DUMP"[..],
        b"--\r\n-- POSTGRESQL DATABASE DUMP",
        b"-- MYSQL DUMP",
        b"-- MARIADB DUMP",
        b"/*M!999999",
    ];
    if !headed.iter().any(|it| start.starts_with(it))
        && !(named && (has(b"INSERT ") || has(b"CREATE TABLE") || has(b"FROM STDIN")))
        && !(start.starts_with(b"INSERT ") && has(b"VALUES"))
    {
        return None;
    }
    let mysql = has(b"-- MYSQL DUMP") || has(b"-- MARIADB DUMP") || has(b"ENGINE=") || has(b"INSERT INTO `");
    let backslash = mysql || has(b"STANDARD_CONFORMING_STRINGS = OFF");
    let after = |needle: &[u8]| {
        let rest = &upper[memmem::find(&upper, needle)? + needle.len()..];
        let rest = rest.trim_ascii_start();
        let end = rest.iter().position(|it| !(it.is_ascii_alphanumeric() || matches!(it, b'_' | b'-' | b'.'))).unwrap_or(rest.len());
        Some(String::from_utf8_lossy(&rest[..end]).into_owned())
    };
    let declared = after(b"SET CLIENT_ENCODING = '").or_else(|| after(b"SET NAMES "));
    let encoding = match declared.as_deref() {
        None | Some("SQL_ASCII" | "") => None,
        Some("UTF8" | "UTF8MB4" | "UTF8MB3") => Some(Encoding::Utf8),
        Some("LATIN1" | "WIN1252" | "LATIN9") => Some(Encoding::Windows1252),
        Some(other) => {
            return Some(Seen::Refuse(format!("it is in the encoding {other}, which is not read: have the dump made in UTF8")));
        }
    };
    Some(Seen::Read(Arc::new(Sql { encoding, mysql, backslash })))
}

/// How one script is read.
#[derive(Debug)]
struct Sql {
    encoding: Option<Encoding>,
    mysql: bool,
    /// Whether a backslash in a text stands for something.
    backslash: bool,
}

impl Reader for Sql {
    fn parser(&self, input: Input) -> Box<dyn Parser> {
        Box::new(SqlParser {
            input,
            encoding: self.encoding.unwrap_or(Encoding::Utf8),
            mysql: self.mysql,
            backslash: self.backslash,
            state: State::Between,
            statement: (0, 1),
            scratch: String::new(),
            masks: Vec::new(),
        })
    }

    fn decodes(&self) -> bool {
        true
    }
}

struct SqlParser {
    input: Input,
    encoding: Encoding,
    mysql: bool,
    backslash: bool,
    state: State,
    /// Where the statement at hand starts.
    statement: (u64, u64),
    scratch: String,
    /// Masks that were named already.
    masks: Vec<String>,
}

enum State {
    Between,
    Copy(Copy),
    /// Rows after `VALUES`: the table, and the column of each value; none if they are not named.
    Values {
        table: usize,
        columns: Vec<usize>,
        named: bool,
    },
}

impl Parser for SqlParser {
    fn next(&mut self, tables: &mut Tables, row: &mut Row) -> io::Result<Step> {
        loop {
            let step = match &mut self.state {
                State::Between => self.statement(tables, row)?,
                State::Copy(copy) => {
                    row.resume = self.statement;
                    let step = copy.next(&mut self.input, row, self.encoding, &mut self.scratch)?;
                    if step.is_none() {
                        self.state = State::Between;
                    }
                    step
                }
                State::Values { .. } => self.values(tables, row)?,
            };
            if let Some(step) = step {
                return Ok(step);
            }
        }
    }
}

impl SqlParser {
    fn lex(&self) -> Lex<'_> {
        Lex { data: self.input.data(), at: 0, ended: self.input.ended(), backslash: self.backslash, mysql: self.mysql }
    }

    /// Works on what is in sight, with more of it until that is enough. `None`: it never is.
    fn with<T>(&mut self, work: impl Fn(&mut Lex<'_>) -> Result<T, Stop>) -> io::Result<Result<T, &'static str>> {
        loop {
            match work(&mut self.lex()) {
                Ok(done) => return Ok(Ok(done)),
                Err(Stop::Bad(why)) => return Ok(Err(why)),
                Err(Stop::More) if self.input.data().len() > self.input.limit => return Ok(Err("a statement longer than a record may be")),
                Err(Stop::More) => {
                    // At the end the same work says what is bad.
                    self.input.more()?;
                }
            }
        }
    }

    /// The next statement: what it is, and what is to be read of it. `None` goes on.
    fn statement(&mut self, tables: &mut Tables, row: &mut Row) -> io::Result<Option<Step>> {
        let space = self.with(|lex| {
            lex.space()?;
            Ok(lex.at)
        })?;
        match space {
            Ok(n) => self.input.pass(n),
            Err(_) => self.input.pass(self.input.data().len()),
        }
        if self.input.data().is_empty() && !self.input.more()? {
            return Ok(Some(Step::End));
        }
        self.statement = self.input.place();
        let word = self.with(|lex| Ok(lex.word()?.to_ascii_uppercase()))?.unwrap_or_default();
        match word.as_slice() {
            b"COPY" => {
                let copy = self.with(Copy::header)?;
                if let Ok((copy, n)) = copy {
                    let table = tables.table(&copy.table);
                    let names = copy.columns.iter().map(String::as_str);
                    tables.declare(table, names.clone());
                    let columns = names.enumerate().map(|(at, name)| tables.column(table, name.as_bytes(), at)).collect();
                    self.input.pass(n);
                    self.state = State::Copy(copy.into_rows(table, columns));
                    return Ok(None);
                }
            }
            b"INSERT" | b"REPLACE" => {
                return match self.with(lex::insert_header)? {
                    Ok((name, columns, n)) => {
                        let table = tables.table(&name);
                        tables.declare(table, columns.iter().map(String::as_str));
                        let named = !columns.is_empty() || !tables.all[table].columns.is_empty();
                        let columns = if columns.is_empty() {
                            (0..tables.all[table].columns.len()).collect()
                        } else {
                            columns.iter().enumerate().map(|(at, name)| tables.column(table, name.as_bytes(), at)).collect()
                        };
                        self.input.pass(n);
                        self.state = State::Values { table, columns, named };
                        Ok(None)
                    }
                    Err(why) => {
                        let n = self.with(lex::statement_end)?.unwrap_or(self.input.data().len());
                        row.table = tables.table(&self.with(lex::insert_name)?.unwrap_or_default());
                        Ok(Some(self.reject(row, n, why)))
                    }
                };
            }
            b"CREATE" => {
                if let Ok(Some((name, columns))) = self.with(lex::create_table)? {
                    let table = tables.table(&name);
                    tables.declare(table, columns.iter().map(String::as_str));
                }
            }
            _ => {}
        }
        if self.input.data().first() == Some(&b'\\') {
            // A word to psql: a line.
            loop {
                if let Some(at) = memchr(b'\n', self.input.data()) {
                    self.input.pass(at + 1);
                    return Ok(None);
                }
                if !self.input.more()? {
                    self.input.pass(self.input.data().len());
                    return Ok(None);
                }
            }
        }
        tables.note(&f::STATEMENTS, u64::from(word != b"GO" && !word.is_empty()));
        let n = self.with(lex::statement_end)?.unwrap_or(self.input.data().len());
        self.input.pass(n.max(1).min(self.input.data().len()));
        Ok(None)
    }

    /// The next row after `VALUES`. `None`: there is none.
    fn values(&mut self, tables: &mut Tables, row: &mut Row) -> io::Result<Option<Step>> {
        let State::Values { table, columns, named } = &self.state else { return Ok(None) };
        let (table, named, width) = (*table, *named, columns.len());
        row.resume = self.statement;
        row.table = table;
        let opened = self.with(|lex| {
            lex.space()?;
            let at = lex.at;
            Ok((at, lex.peek()? == Some(b'(')))
        })?;
        let Ok((at, true)) = opened else {
            self.state = State::Between;
            return Ok(None);
        };
        self.input.pass(at);
        row.starts(self.input.place());
        let mut count;
        let parsed = loop {
            row.text.clear();
            row.slots.clear();
            count = 0;
            let mut lex = Lex { data: self.input.data(), at: 0, ended: self.input.ended(), backslash: self.backslash, mysql: self.mysql };
            let State::Values { columns, .. } = &self.state else { return Ok(None) };
            match value::tuple(&mut lex, columns, row, &mut count, &mut |column, mask| {
                let name = tables.all[table].columns.get(column).map_or("", String::as_str);
                let words = format!("`{name} {mask}`");
                if !self.masks.contains(&words) {
                    tables.say(&f::MASKS, &words);
                    self.masks.push(words);
                }
            }) {
                Ok(()) => break Ok(lex.at),
                Err(Stop::Bad(why)) => break Err(why),
                Err(Stop::More) if self.input.data().len() > self.input.limit => break Err("a row longer than the limit"),
                Err(Stop::More) => {
                    self.input.more()?;
                }
            }
        };
        let step = match parsed {
            Ok(n) if named && count != width => Some(self.reject(row, n, &format!("{count} values instead of {width}"))),
            Ok(n) => {
                if !named {
                    // Nothing names the columns: they are numbered.
                    let numbered: Vec<String> = (1..=count).map(|it| format!("column {it}")).collect();
                    tables.declare(table, numbered.iter().map(String::as_str));
                }
                let Row { text, slots, .. } = row;
                let whole = self.encoding != Encoding::Windows1252 && std::str::from_utf8(text).is_ok() || text.is_ascii();
                if !whole {
                    recode(text, slots, self.encoding, &mut self.scratch);
                }
                self.input.pass(n);
                Some(Step::Row)
            }
            Err(why) => {
                let n = self.with(|lex| lex.parentheses().map(|()| lex.at))?.unwrap_or(self.input.data().len());
                Some(self.reject(row, n, why))
            }
        };
        self.after_row()?;
        Ok(step)
    }

    /// A comma goes on with rows, everything else ends them.
    fn after_row(&mut self) -> io::Result<()> {
        let comma = self.with(|lex| {
            lex.space()?;
            let more = lex.peek()? == Some(b',');
            Ok(more.then_some(lex.at + 1))
        })?;
        match comma {
            Ok(Some(n)) => self.input.pass(n),
            _ => self.state = State::Between,
        }
        Ok(())
    }

    fn reject(&mut self, row: &mut Row, n: usize, why: &str) -> Step {
        row.starts(self.input.place());
        row.resume = self.statement;
        let n = n.min(self.input.data().len());
        row.raw.extend_from_slice(&self.input.data()[..n]);
        self.input.pass(n);
        Step::Rejected(why.to_owned())
    }
}

/// Makes UTF-8 of a row's cells, each as it needs.
fn recode(text: &mut Vec<u8>, slots: &mut [crate::format::row::Slot], encoding: Encoding, scratch: &mut String) {
    let old = std::mem::take(text);
    for slot in slots {
        let cell = &old[slot.start as usize..slot.end as usize];
        slot.start = text.len() as u32;
        text::push_utf8(cell, encoding, scratch, text);
        slot.end = text.len() as u32;
    }
}
