//! Formats of dates: tokens YYYY YY MM MON DD HH MM SS fff Z, tried in order.
//!
//! A time that says its zone is another time here: half past eleven at night in Greenwich is the next day in England in summer. Only a
//! format that ends in `Z` reads it, as local time of England; to every other format it is unreadable, so that no day is wrong quietly.

use std::sync::LazyLock;

use caseport_model::{Date, DateTime};
use jiff::{
    Timestamp,
    tz::{TimeZone, TimeZoneDatabase},
};

use crate::value::trim;

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
    parts: Vec<Part>,
    full: Option<Full>,
}

/// Where each number stands in a text that has all its digits, as nearly all have: such a text is read without going through the parts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Full {
    length: usize,
    year: usize,
    month: usize,
    day: usize,
    hour: Option<usize>,
    minute: Option<usize>,
    second: Option<usize>,
    literals: Vec<(usize, u8)>,
}

impl Full {
    /// Of a format of plain numbers.
    fn of(parts: &[Part]) -> Option<Full> {
        let mut full = Full::default();
        for part in parts {
            let at = full.length;
            full.length += match part {
                Part::Year4 => 4,
                Part::Literal(_) => 1,
                _ => 2,
            };
            match part {
                Part::Year4 => full.year = at,
                Part::Month => full.month = at,
                Part::Day => full.day = at,
                Part::Hour => full.hour = Some(at),
                Part::Minute => full.minute = Some(at),
                Part::Second => full.second = Some(at),
                Part::Literal(literal) if literal.is_ascii() => full.literals.push((at, *literal as u8)),
                _ => return None,
            }
        }
        Some(full)
    }

    /// The time that a text of this length says; `None` where it is written in another way, or says no day that there is.
    fn read(&self, bytes: &[u8]) -> Option<DateTime> {
        let is = |byte: u8, literal: u8| byte == literal || matches!((byte, literal), (b' ' | b'T', b' ' | b'T'));
        if bytes.len() != self.length || !self.literals.iter().all(|&(at, literal)| is(bytes[at], literal)) {
            return None;
        }
        let two = |at: usize| -> Option<u32> {
            let (a, b) = (bytes[at].wrapping_sub(b'0'), bytes[at + 1].wrapping_sub(b'0'));
            (a < 10 && b < 10).then(|| u32::from(a) * 10 + u32::from(b))
        };
        let part = |at: Option<usize>| at.map_or(Some(0), two);
        let date = Date::new((two(self.year)? * 100 + two(self.year + 2)?) as i32, two(self.month)?, two(self.day)?)?;
        DateTime::new(date, part(self.hour)?, part(self.minute)?, part(self.second)?)
    }
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
    /// `Z`, or hours and minutes from Greenwich.
    Zone,
    Literal(char),
}

/// What the formats made of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reading {
    None,
    One(DateTime),
    /// Read by the first that fits; another format reads another day.
    Ambiguous(DateTime),
    /// A time that says its zone, and no format has a `Z`.
    Zoned,
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
            } else if first == 'Z' {
                if !timed || rest.len() > 1 {
                    return Err("`Z` is the zone of a time: it stands after the time, at the end".into());
                }
                (Part::Zone, 1)
            } else if first.is_ascii_alphabetic() && first != 'T' {
                return Err(format!("`{first}` is not part of a date format; YYYY YY MM MON DD HH MM SS fff Z are"));
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
        Ok(Format { text: text.trim().to_owned(), full: Full::of(&parts), parts })
    }

    /// Whether a time can be written in it: a zone is not known of a time that was read.
    pub(crate) fn can_be_written(&self) -> bool {
        !self.parts.contains(&Part::Zone)
    }

    /// A time as this format writes it.
    pub(crate) fn write(&self, time: DateTime) -> String {
        use std::fmt::Write as _;
        let (year, month, day) = time.date().parts();
        let second = time.0.rem_euclid(86_400);
        let mut out = String::with_capacity(self.text.len());
        for part in &self.parts {
            match part {
                Part::Year4 => write!(out, "{year:04}"),
                Part::Year2 => write!(out, "{:02}", year.rem_euclid(100)),
                Part::Month => write!(out, "{month:02}"),
                Part::MonthName => write!(out, "{}", MONTHS[month as usize - 1][..3].to_uppercase()),
                Part::Day => write!(out, "{day:02}"),
                Part::Hour => write!(out, "{:02}", second / 3600),
                Part::Minute => write!(out, "{:02}", second / 60 % 60),
                Part::Second => write!(out, "{:02}", second % 60),
                Part::Fraction => write!(out, "000"),
                Part::Literal(literal) => write!(out, "{literal}"),
                Part::Zone => Ok(()),
            }
            .expect("writing to a string cannot fail");
        }
        out
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
        let full = self.full.as_ref().and_then(|it| it.read(text.as_bytes()));
        full.or_else(|| self.read_parts(text))
    }

    fn read_parts(&self, text: &str) -> Option<DateTime> {
        let mut rest = text;
        let (mut year, mut month, mut day, mut hour, mut minute, mut second) = (0, 0, 0, 0, 0, 0);
        let mut from_greenwich = None;
        for (position, part) in self.parts.iter().enumerate() {
            // A number may be shorter only where a separator ends it.
            let is_number = |part: Option<&Part>| !matches!(part, None | Some(Part::Literal(_) | Part::MonthName | Part::Zone));
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
                Part::Zone => {
                    from_greenwich = Some(zone(rest.trim_start())?);
                    rest = "";
                }
                Part::Literal(' ' | 'T') => rest = rest.strip_prefix([' ', 'T'])?,
                Part::Literal(literal) => rest = rest.strip_prefix(*literal)?,
            }
        }
        let past_time = !self.is_timed() && rest.starts_with([' ', 'T']) && looks_like_time(rest[1..].trim());
        if !(rest.is_empty() || past_time) {
            return None;
        }
        let time = DateTime::new(Date::new(year as i32, month, day)?, hour, minute, second)?;
        match from_greenwich {
            None => Some(time),
            Some(seconds) => in_england(time, seconds),
        }
    }
}

/// The time in England when clocks that many seconds ahead of Greenwich show this one. The zones are those built in, so that a run says
/// the same on every machine.
fn in_england(time: DateTime, ahead: i64) -> Option<DateTime> {
    static LONDON: LazyLock<TimeZone> =
        LazyLock::new(|| TimeZoneDatabase::bundled().get("Europe/London").expect("the zones that are built in have London"));
    let greenwich = time.0.checked_sub(ahead)?;
    // Past the last instant that the calendar counts, late in the year 9999, it is winter.
    let summer = Timestamp::from_second(greenwich).map_or(0, |at| LONDON.to_offset(at).seconds());
    Some(DateTime(greenwich + i64::from(summer))).filter(|it| (1..=9999).contains(&it.date().parts().0))
}

/// The seconds ahead of Greenwich that a zone says: `Z`, `+01:00`, `-0530`, `+01`.
fn zone(text: &str) -> Option<i64> {
    if matches!(text, "Z" | "z") {
        return Some(0);
    }
    let (sign, figures) = match text.split_at_checked(1)? {
        ("+", rest) => (1, rest),
        ("-", rest) => (-1, rest),
        _ => return None,
    };
    let (hours, minutes) = match (figures.len(), figures.split_once(':')) {
        (5, Some(two)) => two,
        (4, None) => figures.split_at_checked(2)?,
        (2, None) => (figures, "00"),
        _ => return None,
    };
    let number = |two: &str, most: i64| -> Option<i64> {
        let plain = two.len() == 2 && two.bytes().all(|it| it.is_ascii_digit());
        two.parse().ok().filter(|it| plain && *it <= most)
    };
    Some(sign * (number(hours, 14)? * 3600 + number(minutes, 59)? * 60))
}

/// Whether a text ends with a time that says its zone.
fn says_zone(text: &str) -> bool {
    let Some((_, after)) = text.split_once(':') else { return false };
    after
        .find(['Z', 'z', '+', '-'])
        .is_some_and(|at| after[..at].trim_end().ends_with(|it: char| it.is_ascii_digit()) && zone(&after[at..]).is_some())
}

/// `HH:MM`, `HH:MM:SS`, with a fraction, with AM or PM; never with a zone.
fn looks_like_time(text: &str) -> bool {
    let text = text.strip_suffix("AM").or_else(|| text.strip_suffix("PM")).unwrap_or(text).trim();
    let mut fields = text.split(':');
    let first = fields.next().is_some_and(|it| (1..=2).contains(&it.len()) && it.bytes().all(|c| c.is_ascii_digit()));
    let mut rest = 0;
    let good = |it: &str| it.len() >= 2 && it.bytes().all(|c| c.is_ascii_digit() || c == b'.');
    first && fields.inspect(|_| rest += 1).all(good) && (1..=2).contains(&rest)
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
        let text = trim(text);
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
        match found {
            Some(time) => Reading::One(time),
            None if says_zone(text) => Reading::Zoned,
            None => Reading::None,
        }
    }

    /// The day, whichever format read it.
    pub(crate) fn day(&self, text: &str) -> Option<Date> {
        match self.read(text) {
            Reading::One(time) | Reading::Ambiguous(time) => Some(time.date()),
            Reading::None | Reading::Zoned => None,
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
            Reading::Zoned => "zoned".into(),
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

    /// The clock of England: one hour ahead of Greenwich from the last Sunday of March to the last of October.
    #[test]
    fn a_time_with_a_zone_is_read_only_where_a_format_says_so() {
        let z = ["YYYY-MM-DDTHH:MM:SSZ", "YYYY-MM-DDTHH:MM:SS.fffZ", "YYYY-MM-DD"];
        assert_eq!(read(&z, "2024-01-15T23:30:00Z"), "2024-01-15T23:30:00");
        assert_eq!(read(&z, "2024-07-01T23:30:00Z"), "2024-07-02T00:30:00");
        assert_eq!(read(&z, "2014-05-16T23:00:00.000Z"), "2014-05-17T00:00:00");
        assert_eq!(read(&z, "2024-07-01T23:30:00+00:00"), "2024-07-02T00:30:00");
        assert_eq!(read(&z, "2024-07-01T23:30:00+01:00"), "2024-07-01T23:30:00");
        assert_eq!(read(&z, "2024-01-01T00:30:00+01:00"), "2023-12-31T23:30:00");
        assert_eq!(read(&z, "2024-07-01T20:30:00-0400"), "2024-07-02T01:30:00");
        // The clock goes forward at one in the morning of 31 March and back on 27 October.
        assert_eq!(read(&z, "2024-03-31T00:59:59Z"), "2024-03-31T00:59:59");
        assert_eq!(read(&z, "2024-03-31T01:00:00Z"), "2024-03-31T02:00:00");
        assert_eq!(read(&z, "2024-10-27T00:59:59Z"), "2024-10-27T01:59:59");
        assert_eq!(read(&z, "2024-10-27T01:00:00Z"), "2024-10-27T01:00:00");
        // From 1968 to 1971 the clock was not put back; before 1996 summer ended on another Sunday.
        assert_eq!(read(&z, "1970-01-14T23:00:00Z"), "1970-01-15T00:00:00");
        assert_eq!(read(&z, "1989-10-28T23:00:00Z"), "1989-10-29T00:00:00");
        assert_eq!(read(&z, "1989-10-29T01:00:00Z"), "1989-10-29T01:00:00");
        assert_eq!(read(&z, "9999-12-31T23:59:59Z"), "9999-12-31T23:59:59");
        assert_eq!(read(&z, "0001-01-01T00:00:00+14:00"), "zoned");
        assert_eq!(read(&z, "2024-07-01"), "2024-07-01T00:00:00");
        assert_eq!(read(&z, "2024-07-01T23:30:00"), "2024-07-01T00:00:00");
        for text in ["2024-07-01T23:30:00Q", "2024-07-01T23:30:00+1:00", "2024-07-01T23:30:00+15:00", "2024-07-01T23:30:00+01:60"] {
            assert_eq!(read(&z, text), "none", "{text}");
        }
        // Where no format has a zone, such a time is never read as if it had none.
        let plain = ["YYYY-MM-DD HH:MM:SS", "YYYY-MM-DD", "DD/MM/YYYY"];
        for text in [
            "2024-07-01T23:30:00Z",
            "2024-07-01T23:30Z",
            "2024-01-15 23:30:00.123 z",
            "01/07/2024 23:30:00+01:00",
            "2024-01-15T23:30:00-0000",
        ] {
            assert_eq!(read(&plain, text), "zoned", "{text}");
        }
        assert_eq!(read(&plain, "01/02/2020 soon"), "none");
        assert_eq!(read(&plain, "2024-01-15 11:30:00 PM"), "2024-01-15T00:00:00");
        assert!(Format::parse("YYYY-MM-DDZ").is_err());
        assert!(Format::parse("YYYY-MM-DDTHH:MMZ:SS").is_err());
    }

    proptest! {
        /// A text with all its digits is read as going through the parts reads it.
        #[test]
        fn both_ways_of_reading_agree(
            format in prop::sample::select(vec![
                "YYYY-MM-DD", "DD/MM/YYYY", "YYYYMMDD", "DD/MM/YYYY HH:MM:SS", "YYYY-MM-DDTHH:MM", "YYYY-MM-DD HH:MM:SS", "DD.MM.YYYY HH", "YYYYMMDD HHMMSS",
            ]),
            text in "[0-9]{2}([0-9]{2}|[/.-][0-9]{2})[/.-]?[0-9]{2}([0-9]{2})?([ T]?[0-9]{2}(:?[0-9]{2}){0,2})?|[0-9/: T-]{8,19}",
            month in 1_u32..=13, day in 1_u32..=32, second in 0_i64..86_400,
        ) {
            let format = Format::parse(format).unwrap();
            let whole = format!("2015-{month:02}-{day:02}");
            let written = caseport_model::Date::parse_iso(&whole).map(|day| format.write(DateTime(i64::from(day.0) * 86_400 + second)));
            for text in [Some(text), Some(whole), written].into_iter().flatten() {
                if let Some(time) = format.full.as_ref().and_then(|it| it.read(text.as_bytes())) {
                    prop_assert_eq!(Some(time), format.read_parts(&text), "{}", text);
                }
            }
            prop_assert!(format.full.is_some());
        }

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
            for format in ["YYYY-MM-DD", "DD/MM/YYYY", "DD MON YY HH:MM:SS.fff", "YYYYMMDD", "YYYY-MM-DDTHH:MMZ"] {
                let _ = Formats::parse([format]).unwrap().read(&text);
            }
        }
    }
}
