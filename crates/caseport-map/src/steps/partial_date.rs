//! Reads a date of which day or month may be unknown.

use caseport_model::{Date, Reason};

use crate::{
    dates::month_by_name,
    step::{Group, Op, Step},
    value::{Ty, Val},
};

/// Reads a date of which day or month may be unknown.
pub(crate) static STEP: Step = Step {
    name: "partial_date",
    group: Group::Date,
    signature: "partial_date",
    input: "text",
    output: "YYYY, YYYY-MM or YYYY-MM-DD",
    reasons: &[Reason::Unreadable],
    sentence: "read as a date that may be incomplete",
    examples: &[
        ("A | partial_date", &["zz/03/2010"], "2010-03"),
        ("A | partial_date", &["zz/zz/2010"], "2010"),
        ("A | partial_date", &["05/03/2010"], "2010-03-05"),
        ("A | partial_date", &["2010-03"], "2010-03"),
        ("A | partial_date", &["zz/OCT/2010"], "2010-10"),
        ("A | partial_date", &["45/03/2010"], "absent: unreadable"),
    ],
    build: |it| it.plain(Op::PartialDate, Ty::PartialDate),
};

pub(crate) fn run(text: &str) -> Val<'static> {
    read(text.trim()).map_or(Val::UNREADABLE, Val::text)
}

fn read(text: &str) -> Option<String> {
    let text = text.split(' ').next().unwrap_or("");
    // The T before a time follows a digit, that of October a letter.
    let time = text.match_indices('T').find(|(at, _)| text[..*at].ends_with(|c: char| c.is_ascii_digit()));
    let text = time.map_or(text, |(at, _)| &text[..at]);
    let mut parts: Vec<&str> = text.split(['/', '-', '.']).collect();
    // The year stands at one end; with the year first, the rest goes from month to day.
    if parts.last().is_some_and(|it| it.len() == 4 && it.bytes().all(|c| c.is_ascii_digit())) {
        parts.reverse();
    }
    let unknown = |part: &str| part.is_empty() || part.chars().all(|c| matches!(c, 'z' | 'Z' | 'x' | 'X' | '?' | '0'));
    let number = |part: &str| part.bytes().all(|c| c.is_ascii_digit()).then(|| part.parse::<u32>().ok()).flatten();
    let year = number(parts[0]).filter(|year| parts[0].len() == 4 && *year > 0)?;
    let named = |part: &str| number(part).or_else(|| month_by_name(part));
    let month = parts.get(1).filter(|it| !unknown(it));
    let day = parts.get(2).filter(|it| !unknown(it));
    match (parts.len(), month, day) {
        (1, ..) | (2 | 3, None, None) => Some(format!("{year:04}")),
        (2 | 3, Some(month), None) => {
            let month = named(month).filter(|it| (1..=12).contains(it))?;
            Some(format!("{year:04}-{month:02}"))
        }
        (3, Some(month), Some(day)) => {
            let date = Date::new(year as i32, named(month)?, number(day)?)?;
            Some(String::from_utf8_lossy(&date.iso()).into_owned())
        }
        // A day without a month says nothing that could be kept.
        _ => None,
    }
}
