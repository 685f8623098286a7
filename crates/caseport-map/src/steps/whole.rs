//! Takes the decimal point away that a spreadsheet or a program of statistics gave an identifier.

use std::borrow::Cow;

use crate::{
    step::{Group, Op, Step},
    value::{Ty, Val, trimmed},
};

/// Takes the decimal point away that a spreadsheet or a program of statistics gave an identifier. It stays text: leading zeros are kept, and
/// what has a fraction is no such identifier and stays as it is.
pub(crate) static STEP: Step = Step {
    name: "whole",
    group: Group::Text,
    signature: "whole",
    input: "text",
    output: "text",
    reasons: &[],
    sentence: "without the decimal point that a spreadsheet gave it",
    examples: &[
        ("A | whole", &["1011.0"], "1011"),
        ("A | whole", &["0042.00"], "0042"),
        ("A | whole", &["1011"], "1011"),
        ("A | whole", &["12.50"], "12.50"),
        ("A | whole", &["V1.0"], "V1.0"),
    ],
    build: |it| it.plain(Op::Whole, Ty::Text),
};

pub(crate) fn run(text: Cow<'_, str>) -> Val<'_> {
    let text = trimmed(text);
    let length = text.split_once('.').filter(|(digits, zeros)| {
        let all = |text: &str, is: fn(&u8) -> bool| !text.is_empty() && text.as_bytes().iter().all(is);
        all(digits, u8::is_ascii_digit) && all(zeros, |it| *it == b'0')
    });
    match length.map(|(digits, _)| digits.len()) {
        None => Val::text(text),
        Some(length) => match text {
            Cow::Borrowed(text) => Val::text(&text[..length]),
            Cow::Owned(text) => Val::text(text[..length].to_owned()),
        },
    }
}
