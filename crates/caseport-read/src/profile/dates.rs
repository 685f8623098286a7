//! Dates in the formats that a system writes: `YYYY-MM-DD`, `DD/MM/YYYY HH:MM:SS.fff`, `DD-MON-YY`.

use caseport_model::Date;

/// A format, taken apart.
#[derive(Debug, Clone)]
pub(super) struct Format(Vec<Part>);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Year4,
    Year2,
    Month,
    MonthName,
    Day,
    /// Digits that do not matter here: hours, minutes, seconds (1 or 2), fractions (any number).
    Two,
    Any,
    Byte(u8),
}

impl Format {
    pub(super) fn new(format: &str) -> Format {
        let mut parts: Vec<Part> = Vec::new();
        let mut rest = format;
        let mut in_time = false;
        while let Some(first) = rest.bytes().next() {
            let take = |word: &str| rest.strip_prefix(word);
            let (part, left) = if let Some(left) = take("YYYY") {
                (Part::Year4, left)
            } else if let Some(left) = take("YY") {
                (Part::Year2, left)
            } else if let Some(left) = take("MON") {
                (Part::MonthName, left)
            } else if let Some(left) = take("MM") {
                (if in_time { Part::Two } else { Part::Month }, left)
            } else if let Some(left) = take("DD") {
                (Part::Day, left)
            } else if let Some(left) = take("HH24").or_else(|| take("HH")) {
                in_time = true;
                (Part::Two, left)
            } else if let Some(left) = take("MI").or_else(|| take("SS")) {
                (Part::Two, left)
            } else if first == b'f' || first == b'F' {
                (Part::Any, rest.trim_start_matches(['f', 'F']))
            } else {
                (Part::Byte(first), rest.get(1..).unwrap_or(""))
            };
            parts.push(part);
            rest = left;
        }
        Format(parts)
    }

    /// The day that a text means in this format.
    pub(super) fn parse(&self, text: &str) -> Option<Date> {
        let bytes = text.as_bytes();
        let mut at = 0;
        let (mut year, mut month, mut day) = (0, 0, 0);
        let digits = |least: usize, most: usize, at: &mut usize| -> Option<u32> {
            let from = *at;
            while *at < bytes.len() && *at - from < most && bytes[*at].is_ascii_digit() {
                *at += 1;
            }
            (*at - from >= least).then(|| text[from..*at].parse().ok()).flatten()
        };
        for part in &self.0 {
            match part {
                Part::Year4 => year = digits(4, 4, &mut at)?,
                Part::Year2 => year = digits(2, 2, &mut at).map(|it| if it < 50 { 2000 + it } else { 1900 + it })?,
                Part::Month => month = digits(1, 2, &mut at)?,
                Part::Day => day = digits(1, 2, &mut at)?,
                Part::Two => drop(digits(1, 2, &mut at)?),
                Part::Any => drop(digits(1, 9, &mut at)?),
                Part::MonthName => {
                    const NAMES: [&str; 12] = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
                    let name = text.get(at..at + 3)?;
                    month = NAMES.iter().position(|it| it.eq_ignore_ascii_case(name))? as u32 + 1;
                    at += 3;
                }
                Part::Byte(byte) => {
                    if bytes.get(at) != Some(byte) {
                        return None;
                    }
                    at += 1;
                }
            }
        }
        (at == bytes.len()).then(|| Date::new(year as i32, month, day)).flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::Format;

    #[test]
    fn formats_read_what_they_say_and_nothing_else() {
        for (format, text, iso) in [
            ("YYYY-MM-DD", "2024-02-29", Some("2024-02-29")),
            ("YYYY-MM-DD", "2023-02-29", None),
            ("DD/MM/YYYY", "1/3/2024", Some("2024-03-01")),
            ("DD/MM/YYYY HH:MM", "01/03/2024 09:30", Some("2024-03-01")),
            ("YYYY-MM-DD HH:MM:SS.fff", "2024-03-01 09:30:00.000", Some("2024-03-01")),
            ("DD-MON-YY", "05-Mar-11", Some("2011-03-05")),
            ("DD/MM/YYYY", "01/03/2024 09:30", None),
            ("DD/MM/YYYY", "é1/03/2024", None),
        ] {
            let iso_of = Format::new(format).parse(text).map(|it| String::from_utf8(it.iso().to_vec()).unwrap());
            assert_eq!(iso_of.as_deref(), iso, "{format} {text}");
        }
    }
}
