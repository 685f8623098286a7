//! Formats of dates: tokens YYYY YY MM MON DD HH MM SS fff, tried in order.

use caseport_model::{Date, DateTime};

/// Formats tried in order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Formats {
    list: Vec<Format>,
    /// Whether two of them may read the same text differently; if not, the first that fits is enough.
    may_differ: bool,
}

/// One format.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Format {
    pub(crate) text: String,
    shape: Shape,
    parts: Vec<Part>,
}

/// The two formats that nearly every file uses are read without looking at parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    Iso,
    DayMonthYear,
    Other,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    Year4,
    Year2,
    Month,
    MonthName,
    Day,
    Hour,
    Minute,
    Second,
    Fraction,
    Literal(char),
}

/// What the formats made of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reading {
    None,
    One(DateTime),
    /// Read by the first that fits; another format reads another day.
    Ambiguous(DateTime),
}

const MONTHS: [&str; 12] =
    ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

/// The month of that name, written out or cut to at least three letters.
pub(crate) fn month_by_name(word: &str) -> Option<u32> {
    let word = word.trim_end_matches('.');
    if word.len() < 3 {
        return None;
    }
    MONTHS.iter().position(|month| month.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word))).map(|it| it as u32 + 1)
}

impl Format {
    /// Reads a format.
    pub(crate) fn parse(text: &str) -> Result<Format, String> {
        let mut parts = Vec::new();
        let mut rest = text.trim();
        while let Some(first) = rest.chars().next() {
            let timed = parts.contains(&Part::Hour);
            let (part, length) = if rest.starts_with("YYYY") {
                (Part::Year4, 4)
            } else if rest.starts_with("YY") {
                (Part::Year2, 2)
            } else if rest.starts_with("MON") {
                (Part::MonthName, 3)
            } else if rest.starts_with("MM") {
                (if timed { Part::Minute } else { Part::Month }, 2)
            } else if rest.starts_with("DD") {
                (Part::Day, 2)
            } else if rest.starts_with("HH") {
                (Part::Hour, 2)
            } else if rest.starts_with("SS") {
                (Part::Second, 2)
            } else if first == 'f' {
                (Part::Fraction, rest.len() - rest.trim_start_matches('f').len())
            } else if first.is_ascii_alphabetic() && first != 'T' && first != 'Z' {
                return Err(format!("`{first}` is not part of a date format; YYYY YY MM MON DD HH MM SS fff are"));
            } else {
                (Part::Literal(first), first.len_utf8())
            };
            parts.push(part);
            rest = &rest[length..];
        }
        let has = |part: &Part| parts.contains(part);
        if !(has(&Part::Year4) || has(&Part::Year2)) || !(has(&Part::Month) || has(&Part::MonthName)) || !has(&Part::Day) {
            return Err("a date format needs a year, a month and a day".into());
        }
        let shape = match text.trim() {
            "YYYY-MM-DD" => Shape::Iso,
            "DD/MM/YYYY" => Shape::DayMonthYear,
            _ => Shape::Other,
        };
        Ok(Format { text: text.trim().to_owned(), shape, parts })
    }

    /// The order of year, month and day; a year of two digits may be taken for anything.
    fn order(&self) -> Vec<&Part> {
        self.parts.iter().filter(|it| matches!(it, Part::Year4 | Part::Year2 | Part::Month | Part::MonthName | Part::Day)).collect()
    }

    fn may_differ(&self, other: &Format) -> bool {
        let (ours, theirs) = (self.order(), other.order());
        let year = |order: &[&Part]| order.iter().position(|it| **it == Part::Year4);
        ours != theirs && (year(&ours) == year(&theirs) || year(&ours).is_none() || year(&theirs).is_none())
    }

    fn is_timed(&self) -> bool {
        self.parts.contains(&Part::Hour)
    }

    /// Reads a text. A format without a time reads past a time that follows.
    fn read(&self, text: &str) -> Option<DateTime> {
        let bytes = text.as_bytes();
        let two = |at: usize| -> Option<u32> {
            let (a, b) = (bytes[at].wrapping_sub(b'0'), bytes[at + 1].wrapping_sub(b'0'));
            (a < 10 && b < 10).then(|| u32::from(a) * 10 + u32::from(b))
        };
        if bytes.len() == 10 {
            match self.shape {
                Shape::Iso if bytes[4] == b'-' && bytes[7] == b'-' => {
                    let date = Date::new((two(0)? * 100 + two(2)?) as i32, two(5)?, two(8)?)?;
                    return DateTime::new(date, 0, 0, 0);
                }
                Shape::DayMonthYear if bytes[2] == b'/' && bytes[5] == b'/' => {
                    let date = Date::new((two(6)? * 100 + two(8)?) as i32, two(3)?, two(0)?)?;
                    return DateTime::new(date, 0, 0, 0);
                }
                _ => {}
            }
        }
        self.read_parts(text)
    }

    fn read_parts(&self, text: &str) -> Option<DateTime> {
        let mut rest = text;
        let (mut year, mut month, mut day, mut hour, mut minute, mut second) = (0, 0, 0, 0, 0, 0);
        for (position, part) in self.parts.iter().enumerate() {
            // A number may be shorter only where a separator ends it.
            let is_number = |part: Option<&Part>| !matches!(part, None | Some(Part::Literal(_) | Part::MonthName));
            let before = position.checked_sub(1).and_then(|it| self.parts.get(it));
            let bounded = !is_number(before) && !is_number(self.parts.get(position + 1));
            let mut number = |least: usize, most: usize| -> Option<u32> {
                let length = rest.bytes().take(most).take_while(u8::is_ascii_digit).count();
                if length < if bounded { least } else { most } {
                    return None;
                }
                let number = rest[..length].parse().ok()?;
                rest = &rest[length..];
                Some(number)
            };
            match part {
                Part::Year4 => year = number(4, 4)?,
                // Two digits mean 1950 to 2049; no clock is asked.
                Part::Year2 => {
                    let short = number(2, 2)?;
                    year = if short < 50 { 2000 + short } else { 1900 + short };
                }
                Part::Month => month = number(1, 2)?,
                Part::Day => day = number(1, 2)?,
                Part::Hour => hour = number(1, 2)?,
                Part::Minute => minute = number(2, 2)?,
                Part::Second => second = number(2, 2)?,
                Part::Fraction => {
                    number(1, 9)?;
                }
                Part::MonthName => {
                    let length = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
                    month = month_by_name(&rest[..length])?;
                    rest = &rest[length..];
                }
                Part::Literal(' ' | 'T') => rest = rest.strip_prefix([' ', 'T'])?,
                Part::Literal(literal) => rest = rest.strip_prefix(*literal)?,
            }
        }
        let past_time = !self.is_timed() && rest.starts_with([' ', 'T']) && looks_like_time(rest[1..].trim());
        if !(rest.is_empty() || past_time) {
            return None;
        }
        DateTime::new(Date::new(year as i32, month, day)?, hour, minute, second)
    }
}

/// `HH:MM`, `HH:MM:SS`, with a fraction, with AM or PM, with Z.
fn looks_like_time(text: &str) -> bool {
    let text = text.trim_end_matches(['Z', 'z']);
    let text = text.strip_suffix("AM").or_else(|| text.strip_suffix("PM")).unwrap_or(text).trim();
    let mut fields = text.split(':');
    let first = fields.next().is_some_and(|it| (1..=2).contains(&it.len()) && it.bytes().all(|c| c.is_ascii_digit()));
    let rest: Vec<&str> = fields.collect();
    first && (1..=2).contains(&rest.len()) && rest.iter().all(|it| it.len() >= 2 && it.bytes().all(|c| c.is_ascii_digit() || c == b'.'))
}

impl Formats {
    /// Reads a list of formats; the first that is wrong is named.
    pub(crate) fn parse<'a>(texts: impl IntoIterator<Item = &'a str>) -> Result<Formats, String> {
        let mut list: Vec<Format> = Vec::new();
        for text in texts {
            let format = Format::parse(text).map_err(|e| format!("the date format `{text}` cannot be used: {e}"))?;
            if !list.contains(&format) {
                list.push(format);
            }
        }
        let may_differ = list.iter().enumerate().any(|(n, one)| list[n + 1..].iter().any(|other| one.may_differ(other)));
        Ok(Formats { list, may_differ })
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// The first format that fits, and whether another reads another day.
    pub(crate) fn read(&self, text: &str) -> Reading {
        let text = text.trim();
        let mut found: Option<DateTime> = None;
        for format in &self.list {
            if let Some(time) = format.read(text) {
                match found {
                    None if !self.may_differ => return Reading::One(time),
                    None => found = Some(time),
                    Some(first) if first.date() != time.date() => return Reading::Ambiguous(first),
                    Some(_) => {}
                }
            }
        }
        found.map_or(Reading::None, Reading::One)
    }

    /// The day, whichever format read it.
    pub(crate) fn day(&self, text: &str) -> Option<Date> {
        match self.read(text) {
            Reading::One(time) | Reading::Ambiguous(time) => Some(time.date()),
            Reading::None => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Format, Formats, Reading};
    use caseport_model::DateTime;
    use proptest::prelude::*;

    fn read(formats: &[&str], text: &str) -> String {
        match Formats::parse(formats.iter().copied()).unwrap().read(text) {
            Reading::None => "none".into(),
            Reading::One(time) => String::from_utf8(time.iso().to_vec()).unwrap(),
            Reading::Ambiguous(time) => format!("{}?", String::from_utf8(time.iso().to_vec()).unwrap()),
        }
    }

    /// Quirk 28: formats are tried in their order, and a text that two of them read differently is marked.
    #[test]
    fn formats_read_what_councils_write() {
        assert_eq!(read(&["DD/MM/YYYY"], "01/02/2020"), "2020-02-01T00:00:00");
        assert_eq!(read(&["DD/MM/YYYY"], "1/2/2020"), "2020-02-01T00:00:00");
        assert_eq!(read(&["DD/MM/YYYY"], "01/02/2020 13:45"), "2020-02-01T00:00:00");
        assert_eq!(read(&["DD/MM/YYYY"], "31/02/2020"), "none");
        assert_eq!(read(&["DD/MM/YYYY"], "01/02/2020 soon"), "none");
        assert_eq!(read(&["DD/MM/YYYY HH:MM"], "01/02/2020 13:45"), "2020-02-01T13:45:00");
        assert_eq!(read(&["YYYY-MM-DD HH:MM:SS.fff"], "2020-02-01 13:45:59.123"), "2020-02-01T13:45:59");
        assert_eq!(read(&["DD-MON-YY"], "01-FEB-09"), "2009-02-01T00:00:00");
        assert_eq!(read(&["DD MON YYYY"], "1 February 1999"), "1999-02-01T00:00:00");
        assert_eq!(read(&["YYYYMMDD"], "20200201"), "2020-02-01T00:00:00");
        assert_eq!(read(&["YYYYMMDD"], "2020021"), "none");
        assert_eq!(read(&["DD/MM/YYYY", "MM/DD/YYYY"], "01/02/2020"), "2020-02-01T00:00:00?");
        assert_eq!(read(&["DD/MM/YYYY", "MM/DD/YYYY"], "01/13/2020"), "2020-01-13T00:00:00");
        assert_eq!(read(&["YYYY-MM-DD"], "2020‐02‐01"), "none");
        assert!(Format::parse("DD/QQ/YYYY").is_err());
        assert!(Format::parse("DD/YYYY").is_err());
    }

    proptest! {
        /// The hand-written readers agree with an established calendar on every text of the shape.
        #[test]
        fn the_fast_formats_agree_with_jiff(year in 0u32..=9999, month in 0u32..=13, day in 0u32..=32) {
            let theirs = jiff::civil::Date::new(year as i16, month as i8, day as i8).ok().filter(|it| it.year() >= 1);
            let theirs = theirs.map(|it| format!("{:04}-{:02}-{:02}T00:00:00", it.year(), it.month(), it.day()));
            let iso = |time: DateTime| String::from_utf8(time.iso().to_vec()).unwrap();
            for (format, text) in [
                ("YYYY-MM-DD", format!("{year:04}-{month:02}-{day:02}")),
                ("DD/MM/YYYY", format!("{day:02}/{month:02}/{year:04}")),
            ] {
                let format = Format::parse(format).unwrap();
                prop_assert_eq!(format.read(&text).map(iso), theirs.clone());
                prop_assert_eq!(format.read_parts(&text).map(iso), theirs.clone());
            }
        }

        #[test]
        fn no_text_breaks_a_reader(text in "\\PC{0,24}") {
            for format in ["YYYY-MM-DD", "DD/MM/YYYY", "DD MON YY HH:MM:SS.fff", "YYYYMMDD"] {
                let _ = Format::parse(format).unwrap().read(&text);
            }
        }
    }
}
