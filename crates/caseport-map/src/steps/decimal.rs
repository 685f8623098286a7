//! Reads a number with at most four decimals; thousands may be marked by commas.

use caseport_model::{Reason, row::parse_decimal};

use crate::{
    step::{Group, Op, Step},
    value::{Ty, Val},
};

/// Reads a number with at most four decimals; thousands may be marked by commas.
pub(crate) static STEP: Step = Step {
    name: "decimal",
    group: Group::Number,
    signature: "decimal",
    input: "text",
    output: "a number",
    reasons: &[Reason::Unreadable],
    sentence: "read as a number",
    examples: &[
        ("A | decimal", &["12.50"], "12.5"),
        ("A | decimal", &["£1,200.10"], "1200.1"),
        ("A | decimal", &["1.23456"], "absent: unreadable"),
        ("A | decimal", &["12,5"], "absent: unreadable"),
    ],
    build: |it| it.plain(Op::Decimal, Ty::Decimal),
};

pub(crate) fn run(text: &str) -> Val<'static> {
    read(text).map_or(Val::UNREADABLE, Val::Decimal)
}

/// A number in ten-thousandths. Commas count only where they part thousands.
pub(crate) fn read(text: &str) -> Option<i64> {
    let text = text.trim();
    let (sign, digits) = text.strip_prefix('-').map_or(("", text), |rest| ("-", rest));
    let digits = digits.strip_prefix('£').unwrap_or(digits).trim_start();
    let digits = digits.strip_prefix('+').unwrap_or(digits);
    if sign.is_empty() && !digits.contains(',') {
        return parse_decimal(digits);
    }
    let whole = digits.split('.').next().unwrap_or("");
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or("");
    if whole.contains(',') && !((1..=3).contains(&first.len()) && groups.all(|group| group.len() == 3)) {
        return None;
    }
    if digits.rsplit('.').next().is_some_and(|part| digits.contains('.') && part.contains(',')) {
        return None;
    }
    parse_decimal(&format!("{sign}{}", digits.replace(',', "")))
}
