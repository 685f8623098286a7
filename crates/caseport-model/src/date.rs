//! Days and seconds of the civil calendar, without time zones: what a date means in every table here.

use std::fmt;

/// A day, counted from 1 January 1970 (proleptic Gregorian). Years 1 to 9999.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(pub i32);

/// A second of a day without time zone, counted from 1 January 1970, 00:00:00.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DateTime(pub i64);

impl Date {
    /// The day of that year, month and day, if there is one.
    pub fn new(year: i32, month: u32, day: u32) -> Option<Date> {
        if !(1..=9999).contains(&year) || !(1..=12).contains(&month) || day == 0 || day > days_in(year, month) {
            return None;
        }
        // Days from civil, after Howard Hinnant: years start in March, so that the leap day is the last.
        let y = i64::from(if month <= 2 { year - 1 } else { year });
        let era = y.div_euclid(400);
        let year_of_era = y.rem_euclid(400);
        let month = i64::from(month);
        let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + i64::from(day) - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        Some(Date((era * 146_097 + day_of_era - 719_468) as i32))
    }

    /// Year, month and day.
    pub fn parts(self) -> (i32, u32, u32) {
        let z = i64::from(self.0) + 719_468;
        let era = z.div_euclid(146_097);
        let day_of_era = z.rem_euclid(146_097);
        let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let mp = (5 * day_of_year + 2) / 153;
        let day = (day_of_year - (153 * mp + 2) / 5 + 1) as u32;
        let month = if mp < 10 { mp + 3 } else { mp - 9 } as u32;
        let year = (year_of_era + era * 400) as i32 + i32::from(month <= 2);
        (year, month, day)
    }

    /// The day written `YYYY-MM-DD`.
    pub fn parse_iso(text: &str) -> Option<Date> {
        let b = text.as_bytes();
        if b.len() != 10 || b[4] != b'-' || b[7] != b'-' {
            return None;
        }
        let n = |range: std::ops::Range<usize>| -> Option<u32> {
            b[range].iter().try_fold(0, |n, c| c.is_ascii_digit().then(|| n * 10 + u32::from(c - b'0')))
        };
        Date::new(n(0..4)? as i32, n(5..7)?, n(8..10)?)
    }

    /// `YYYY-MM-DD` as bytes.
    pub fn iso(self) -> [u8; 10] {
        let (year, month, day) = self.parts();
        let mut out = *b"0000-00-00";
        put(&mut out[0..4], year as u32);
        put(&mut out[5..7], month);
        put(&mut out[8..10], day);
        out
    }
}

impl DateTime {
    /// A day and a time of it.
    pub fn new(date: Date, hour: u32, minute: u32, second: u32) -> Option<DateTime> {
        (hour < 24 && minute < 60 && second < 60)
            .then(|| DateTime(i64::from(date.0) * 86_400 + i64::from(hour * 3600 + minute * 60 + second)))
    }

    /// The day.
    pub fn date(self) -> Date {
        Date(self.0.div_euclid(86_400) as i32)
    }

    /// The second written `YYYY-MM-DDTHH:MM:SS` (or with a space for the T).
    pub fn parse_iso(text: &str) -> Option<DateTime> {
        let b = text.as_bytes();
        if b.len() != 19 || !matches!(b[10], b'T' | b' ') || b[13] != b':' || b[16] != b':' {
            return None;
        }
        let date = Date::parse_iso(text.get(..10)?)?;
        let n = |at: usize| text.get(at..at + 2).filter(|t| t.bytes().all(|c| c.is_ascii_digit())).and_then(|t| t.parse().ok());
        DateTime::new(date, n(11)?, n(14)?, n(17)?)
    }

    /// `YYYY-MM-DDTHH:MM:SS` as bytes.
    pub fn iso(self) -> [u8; 19] {
        let seconds = self.0.rem_euclid(86_400) as u32;
        let mut out = *b"0000-00-00T00:00:00";
        out[..10].copy_from_slice(&self.date().iso());
        put(&mut out[11..13], seconds / 3600);
        put(&mut out[14..16], seconds / 60 % 60);
        put(&mut out[17..19], seconds % 60);
        out
    }
}

impl fmt::Debug for Date {
    /// A date of a child is a personal value: shows only the kind.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("<date>")
    }
}

impl fmt::Debug for DateTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("<datetime>")
    }
}

/// Days in a month.
pub fn days_in(year: i32, month: u32) -> u32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

fn put(out: &mut [u8], mut number: u32) {
    for digit in out.iter_mut().rev() {
        *digit = b'0' + (number % 10) as u8;
        number /= 10;
    }
}

#[cfg(test)]
mod tests {
    use super::{Date, DateTime};
    use proptest::prelude::*;

    proptest! {
        /// The same day as an established calendar, both ways.
        #[test]
        fn days_agree_with_jiff(days in -719_162i32..2_932_896) {
            let ours = Date(days);
            let theirs = jiff::civil::date(1970, 1, 1).checked_add(jiff::Span::new().days(days)).unwrap();
            let (year, month, day) = ours.parts();
            prop_assert_eq!((year, month, day), (i32::from(theirs.year()), theirs.month() as u32, theirs.day() as u32));
            prop_assert_eq!(Date::new(year, month, day), Some(ours));
            let iso = ours.iso();
            prop_assert_eq!(Date::parse_iso(std::str::from_utf8(&iso).unwrap()), Some(ours));
        }
    }

    #[test]
    fn impossible_days_are_refused() {
        assert_eq!(Date::new(2023, 2, 29), None);
        assert_eq!(Date::new(2024, 4, 31), None);
        assert_eq!(Date::parse_iso("2024-1-01"), None);
        let time = DateTime::parse_iso("2024-02-29T23:59:58").unwrap();
        assert_eq!(&time.iso(), b"2024-02-29T23:59:58");
    }
}
