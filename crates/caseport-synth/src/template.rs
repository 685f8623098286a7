//! The tiny language in which a system says how it writes a fact: `field | step argument … | step …`.
//!
//! A source is a field of the fact, `key` (its number), `field.field` (a field of the fact referred to) or a constant `'text'`.
//!
//! | step | gives |
//! |---|---|
//! | `date 'FORMAT'` | a day or time by `%Y %m %d %H %M %S %y`, and `%B` for the month's name |
//! | `code MAP` · `describe MAP` | the local code, or its description, from `synth/codes/MAP.csv` (`truth,local,description`) |
//! | `flag 'Y' 'N'` | two words for yes and no |
//! | `has 'X'` · `is 'X' 'Y'…` · `ends 'X' 'Y'…` · `not` | yes or no: is it in the list, is it one of these, does it end so, the other way round |
//! | `named_by KIND FIELD` | yes or no: is there a fact of that kind that names this one in that field |
//! | `default 'X'` | for a blank |
//! | `join 'X' FIELD` | another field behind it; `key` is the fact's number |
//! | `plus N` · `cut N` · `before 'X'` · `after 'X'` | a sum; the first characters; text put in front or behind, unless blank |

use std::collections::HashMap;

use caseport_model::{Date, DateTime};

use crate::fact::{Cell, Fact, Facts, Kind, position};

/// Local codes and descriptions, by the truth's code.
pub(crate) type CodeMap = HashMap<String, (String, String)>;

/// An expression, bound to a kind of fact.
#[derive(Debug)]
pub(crate) struct Template {
    source: Source,
    steps: Vec<Step>,
}

#[derive(Debug)]
enum Source {
    Key,
    Field(usize),
    /// A field of the fact that a field refers to, by name: the kind is known only when it is met.
    Through(usize, String),
    Constant(String),
}

#[derive(Debug)]
enum Step {
    Date(String),
    Code(String, CodeMap),
    Describe(String, CodeMap),
    Flag(String, String),
    Has(String),
    Is(Vec<String>),
    Ends(Vec<String>),
    NamedBy(Kind, usize),
    Not,
    Default(String),
    Plus(i64),
    Cut(usize),
    Before(String),
    After(String),
    /// Another field of the fact, or its number (none), behind a separator.
    Join(String, Option<usize>),
}

/// What facts a template may look at.
#[derive(Clone, Copy)]
pub(crate) struct Scope<'a> {
    /// The family's, and of it the text.
    pub(crate) facts: &'a Facts,
    /// The council's, for workers and teams.
    pub(crate) council: &'a Facts,
}

impl Template {
    /// Reads an expression over facts of a kind. The error says what is wrong with it.
    pub(crate) fn parse(text: &str, kind: Kind, codes: &HashMap<String, CodeMap>) -> Result<Template, String> {
        let words = words(text)?;
        let mut parts = words.split(|word| matches!(word, Word::Pipe));
        let source = match parts.next().unwrap_or_default() {
            [Word::Quoted(text)] => Source::Constant(text.clone()),
            [Word::Bare(name)] if name == "key" => Source::Key,
            [Word::Bare(name)] => match name.split_once('.') {
                Some((first, second)) => Source::Through(known(kind, first)?, second.to_owned()),
                None => Source::Field(known(kind, name)?),
            },
            _ => return Err(format!("`{text}` does not begin with one source")),
        };
        let steps = parts.map(|part| step(part, kind, codes)).collect::<Result<_, _>>()?;
        Ok(Template { source, steps })
    }

    /// Writes the value for a fact.
    pub(crate) fn write(&self, fact: &Fact, scope: Scope<'_>, out: &mut String) -> Result<(), String> {
        let start = out.len();
        let mut scope = scope;
        let mut value = Some(match &self.source {
            Source::Constant(text) => {
                out.push_str(text);
                Cell::Blank
            }
            Source::Key => Cell::Int(fact.id as i64),
            Source::Field(at) => fact.cells[*at],
            Source::Through(at, field) => match fact.cells[*at] {
                Cell::Ref(kind, id) => match scope.facts.find(kind, id) {
                    Some(other) => other.get(field),
                    None => match worker(scope.council, kind, id) {
                        Some(other) => {
                            scope.facts = scope.council;
                            other.get(field)
                        }
                        None => Cell::Blank,
                    },
                },
                _ => Cell::Blank,
            },
        });
        if matches!(self.source, Source::Constant(_)) {
            value = None;
        }
        for step in &self.steps {
            let cell = value.take();
            match (step, cell) {
                (Step::Date(format), Some(Cell::Date(date))) => write_date(format, DateTime(i64::from(date.0) * 86_400), out),
                (Step::Date(format), Some(Cell::DateTime(time))) => write_date(format, time, out),
                (Step::Date(_) | Step::Plus(_), Some(Cell::Blank)) => {}
                (Step::Date(_), _) => return Err("a step `date` met what is no date".into()),
                (Step::Plus(more), Some(Cell::Int(number))) => value = Some(Cell::Int(number + more)),
                (Step::Plus(more), Some(Cell::Ref(_, id))) => value = Some(Cell::Int(id as i64 + more)),
                (Step::Plus(_), _) => return Err("a step `plus` met what is no number".into()),
                (Step::Flag(yes, no), cell) => match cell {
                    Some(Cell::Bool(it)) => out.push_str(if it { yes } else { no }),
                    Some(Cell::Blank) => {}
                    _ => return Err("a step `flag` met what is neither yes nor no".into()),
                },
                (Step::Not, Some(Cell::Bool(it))) => value = Some(Cell::Bool(!it)),
                (Step::NamedBy(kind, field), _) => {
                    out.truncate(start);
                    let own = Cell::Ref(fact.kind, fact.id);
                    value = Some(Cell::Bool(scope.facts.list.iter().any(|it| it.kind == *kind && it.cells[*field] == own)));
                }
                (step, cell) => {
                    if let Some(cell) = cell {
                        write_plain(cell, scope.facts, out);
                    }
                    let text = &out[start..];
                    match step {
                        Step::Code(map, codes) | Step::Describe(map, codes) if !text.is_empty() => {
                            let found = codes.get(text).ok_or_else(|| format!("codes/{map}.csv has no code `{text}`"))?;
                            out.truncate(start);
                            out.push_str(if matches!(step, Step::Code(..)) { &found.0 } else { &found.1 });
                        }
                        Step::Has(code) => {
                            let has = text.split(';').any(|it| it == code);
                            out.truncate(start);
                            value = Some(Cell::Bool(has));
                        }
                        Step::Is(list) => {
                            let is = list.iter().any(|it| it == text);
                            out.truncate(start);
                            value = Some(Cell::Bool(is));
                        }
                        Step::Ends(list) => {
                            let ends = list.iter().any(|it| text.ends_with(it.as_str()));
                            out.truncate(start);
                            value = Some(Cell::Bool(ends));
                        }
                        Step::Not => {
                            let blank = text.is_empty();
                            out.truncate(start);
                            value = Some(Cell::Bool(blank));
                        }
                        Step::Default(instead) if text.is_empty() => out.push_str(instead),
                        Step::Cut(most) => {
                            if let Some((at, _)) = text.char_indices().nth(*most) {
                                out.truncate(start + at);
                            }
                        }
                        Step::Before(prefix) if !text.is_empty() => out.insert_str(start, prefix),
                        Step::After(suffix) if !text.is_empty() => out.push_str(suffix),
                        Step::Join(separator, field) => {
                            out.push_str(separator);
                            write_plain(field.map_or(Cell::Int(fact.id as i64), |it| fact.cells[it]), scope.facts, out);
                        }
                        _ => {}
                    }
                }
            }
        }
        if let Some(cell) = value {
            write_plain(cell, scope.facts, out);
        }
        Ok(())
    }

    /// Whether it holds: yes, or any text but `0`.
    pub(crate) fn holds(&self, fact: &Fact, scope: Scope<'_>, scratch: &mut String) -> Result<bool, String> {
        scratch.clear();
        self.write(fact, scope, scratch)?;
        Ok(!scratch.is_empty() && scratch != "0")
    }
}

/// Workers and teams stand in order of their keys.
fn worker(council: &Facts, kind: Kind, id: u64) -> Option<&Fact> {
    council.list.binary_search_by_key(&(kind, id), |it| (it.kind, it.id)).ok().map(|at| &council.list[at])
}

/// A cell as plain text: days as YYYY-MM-DD, yes and no as 1 and 0.
pub(crate) fn write_plain(cell: Cell, facts: &Facts, out: &mut String) {
    use std::fmt::Write as _;
    let _ = match cell {
        Cell::Blank => Ok(()),
        Cell::Text(start, end) => out.write_str(facts.str(start, end)),
        Cell::Word(word) => out.write_str(word),
        Cell::Int(number) => write!(out, "{number}"),
        Cell::Ref(_, id) => write!(out, "{id}"),
        Cell::Decimal(number) => {
            caseport_model::row::write_decimal(number, out);
            Ok(())
        }
        Cell::Bool(yes) => out.write_str(if yes { "1" } else { "0" }),
        Cell::Date(date) => out.write_str(std::str::from_utf8(&date.iso()).expect("digits")),
        Cell::DateTime(time) => out.write_str(std::str::from_utf8(&time.iso()).expect("digits")),
    };
}

const MONTHS: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

fn write_date(format: &str, time: DateTime, out: &mut String) {
    let date: Date = time.date();
    let (year, month, day) = date.parts();
    let seconds = time.0.rem_euclid(86_400) as u32;
    let two = |number: u32, out: &mut String| {
        out.push(char::from(b'0' + (number / 10 % 10) as u8));
        out.push(char::from(b'0' + (number % 10) as u8));
    };
    let mut rest = format.chars();
    while let Some(letter) = rest.next() {
        if letter != '%' {
            out.push(letter);
            continue;
        }
        match rest.next() {
            Some('Y') => {
                two(year as u32 / 100, out);
                two(year as u32 % 100, out);
            }
            Some('y') => two(year as u32 % 100, out),
            Some('m') => two(month, out),
            Some('d') => two(day, out),
            Some('H') => two(seconds / 3600, out),
            Some('M') => two(seconds / 60 % 60, out),
            Some('S') => two(seconds % 60, out),
            Some('B') => out.push_str(MONTHS[month as usize - 1]),
            other => out.extend(other),
        }
    }
}

#[derive(Debug)]
enum Word {
    Bare(String),
    Quoted(String),
    Pipe,
}

fn words(text: &str) -> Result<Vec<Word>, String> {
    let mut words = Vec::new();
    let mut rest = text.trim_start();
    while let Some(first) = rest.chars().next() {
        if first == '|' {
            words.push(Word::Pipe);
            rest = &rest[1..];
        } else if first == '\'' {
            let end = rest[1..].find('\'').ok_or_else(|| format!("`{text}` has an open quote"))?;
            words.push(Word::Quoted(rest[1..=end].to_owned()));
            rest = &rest[end + 2..];
        } else {
            let end = rest.find(|it: char| it.is_whitespace() || it == '|').unwrap_or(rest.len());
            words.push(Word::Bare(rest[..end].to_owned()));
            rest = &rest[end..];
        }
        rest = rest.trim_start();
    }
    Ok(words)
}

fn known(kind: Kind, field: &str) -> Result<usize, String> {
    if kind.fields().contains(&field) { Ok(position(kind, field)) } else { Err(format!("`{}` has no field `{field}`", kind.name())) }
}

fn step(part: &[Word], kind: Kind, codes: &HashMap<String, CodeMap>) -> Result<Step, String> {
    let [Word::Bare(name), arguments @ ..] = part else { return Err("a step has no name".into()) };
    let text = |at: usize| match arguments.get(at) {
        Some(Word::Quoted(text) | Word::Bare(text)) => Ok(text.clone()),
        _ => Err(format!("the step `{name}` lacks an argument")),
    };
    let number = |at: usize| text(at)?.parse::<i64>().map_err(|_| format!("the step `{name}` needs a number"));
    let map = |at: usize| {
        let name = text(at)?;
        codes.get(&name).map(|it| (name.clone(), it.clone())).ok_or_else(|| format!("there is no file codes/{name}.csv"))
    };
    Ok(match name.as_str() {
        "date" => Step::Date(text(0)?),
        "code" => map(0).map(|(name, codes)| Step::Code(name, codes))?,
        "describe" => map(0).map(|(name, codes)| Step::Describe(name, codes))?,
        "flag" => Step::Flag(text(0)?, text(1)?),
        "has" => Step::Has(text(0)?),
        "is" => Step::Is((0..arguments.len()).map(text).collect::<Result<_, _>>()?),
        "ends" => Step::Ends((0..arguments.len()).map(text).collect::<Result<_, _>>()?),
        "named_by" => {
            let name = text(0)?;
            let other = Kind::ALL.iter().copied().find(|it| it.name() == name).ok_or_else(|| format!("the world has no `{name}`"))?;
            Step::NamedBy(other, known(other, &text(1)?)?)
        }
        "not" => Step::Not,
        "default" => Step::Default(text(0)?),
        "plus" => Step::Plus(number(0)?),
        "cut" => Step::Cut(number(0)? as usize),
        "before" => Step::Before(text(0)?),
        "after" => Step::After(text(0)?),
        "join" => Step::Join(text(0)?, if text(1)? == "key" { None } else { Some(known(kind, &text(1)?)?) }),
        other => return Err(format!("there is no step `{other}`")),
    })
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use caseport_model::Date;

    use super::{Scope, Template};
    use crate::fact::{Facts, Kind};

    fn written(text: &str) -> Result<String, String> {
        let codes = HashMap::from([("sex".to_owned(), HashMap::from([("F".to_owned(), ("2".to_owned(), "Female".to_owned()))]))]);
        let mut facts = Facts::default();
        facts
            .add(Kind::Person, 7)
            .set("sex", "F")
            .set("birth_date", Date::new(2015, 3, 9))
            .set("is_mother", false)
            .text("surname", "Łąkowicz");
        facts.add(Kind::Address, 9).set("person_id", (Kind::Person, 7));
        let council = Facts::default();
        let scope = Scope { facts: &facts, council: &council };
        let at = usize::from(text.starts_with("person_id"));
        let mut out = String::from("before:");
        Template::parse(text, facts.list[at].kind, &codes)?.write(&facts.list[at], scope, &mut out)?;
        Ok(out["before:".len()..].to_owned())
    }

    #[test]
    fn expressions_write_what_they_say() {
        for (text, expected) in [
            ("key", "7"),
            ("key | plus 100", "107"),
            ("'-1'", "-1"),
            ("sex | code sex", "2"),
            ("sex | describe sex", "Female"),
            ("birth_date | date '%d/%m/%Y %H:%M:%S'", "09/03/2015 00:00:00"),
            ("birth_date | date '%B %y'", "March 15"),
            ("death_date | date '%Y' | default '31/12/9999'", "31/12/9999"),
            ("is_mother | flag 'Y' 'N'", "N"),
            ("is_mother | not | flag 'Y' 'N'", "Y"),
            ("has_ehcp | flag 'Y' 'N'", ""),
            ("sex | is 'M' 'F' | flag 'Y' 'N'", "Y"),
            ("surname | cut 3", "Łąk"),
            ("surname | before 'x' | after 'y'", "xŁąkowiczy"),
            ("person_id.sex", "F"),
            ("person_id.birth_date | date '%d'", "09"),
            ("person_id", "7"),
            ("person_id | join '/' key", "7/9"),
            ("surname | ends 'x' 'wicz' | flag 'Y' 'N'", "Y"),
            ("key | ends '8' | flag 'Y' 'N'", "N"),
            ("key | named_by address person_id | flag 'Y' 'N'", "Y"),
            ("key | named_by alert person_id | flag 'Y' 'N'", "N"),
        ] {
            assert_eq!(written(text).as_deref(), Ok(expected), "{text}");
        }
    }

    #[test]
    fn mistakes_are_named() {
        for (text, cause) in [
            ("shoe_size", "`person` has no field `shoe_size`"),
            ("sex | code shoes", "there is no file codes/shoes.csv"),
            ("sex | polish", "there is no step `polish`"),
            ("key | named_by pet person_id", "the world has no `pet`"),
            ("key | named_by alert owner", "`alert` has no field `owner`"),
            ("'open", "`'open` has an open quote"),
            ("forename sex", "`forename sex` does not begin with one source"),
            ("surname | date '%d'", "a step `date` met what is no date"),
            ("surname | code sex", "codes/sex.csv has no code `Łąkowicz`"),
        ] {
            assert_eq!(written(text), Err(cause.to_owned()), "{text}");
        }
    }
}
